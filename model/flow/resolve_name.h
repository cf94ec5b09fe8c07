// From a name to the addresses that the source pod gets for it (packet-paths.md 6). Private to model/flow.
#pragma once

#include "model/flow/resolve_query.h"

namespace hopscope::flow {

/// The name is asked as the source pod's resolver does; `resolved` gets the name step, the destinations, or the verdict that
/// ends it. Errors: InvalidArgument (a port name that nothing gives a number).
Result<Resolved> resolveName(const NetworkView& view, const Query& query, const NameTarget& target, Resolved resolved);

} // namespace hopscope::flow
