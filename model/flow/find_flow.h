// The one function that the window, the command line, the export and the tests ask.
#pragma once

#include "model/flow/flow_trace.h"

#include <map>

namespace hopscope::flow {

/// What the kernel does with the packet of `query`, by packet-paths.md. Pure. Errors: NotFound (a pod, node or Service that is
/// not in the snapshot), InvalidArgument (a port that cannot be understood). A flow that does not arrive is no error.
Result<FlowTrace> findFlow(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const Query& query);

/// The facts with --assume applied: each one overridden becomes Basis::Assumed.
facts::NetworkFacts withAssumptions(facts::NetworkFacts facts, const std::multimap<std::string, std::string>& assume);

} // namespace hopscope::flow
