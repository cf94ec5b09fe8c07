// What the question's own packet leaves of an answer that begins with a name. Private to model/flow.
#pragma once

#include "model/flow/resolve_query.h"

namespace hopscope::flow {

/// The flow to `destination` as far as DNS lets it come about: takes what `lookup` found of the question's own packet into `trace`,
/// whose `why` ends with what resolveName said. Without `server` nothing shows the cluster's DNS; without `lookup` nothing is known
/// of the way there. Whether the flow goes on: a name that cannot be asked for is as good as none, and then nothing is sent at all.
bool takeLookup(const NetworkView& view, const std::optional<ip::IpAddress>& server, std::optional<FlowTrace> lookup,
                FlowTrace& trace);

/// The rest of the answer is there: where the question may not get to DNS, the client may not get to it either.
void settleName(FlowTrace& trace);

} // namespace hopscope::flow
