// What an answer depends on that could not be read.
#pragma once

#include "model/flow/find_flow.h"

namespace hopscope::flow {

/// findFlow's answer, and what it depends on (packet-paths.md 1.5): each setting that could not be read is tried in the others it
/// plausibly has. Where one changes the verdict, what the client sees, or an endpoint's share or fate, a DependsOn decision is
/// added; a DependsOnSource where an endpoint only sees another client. Errors as findFlow. Costs a trace for each setting tried.
Result<FlowTrace> findFlowWithDependencies(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts,
                                           const Query& query);

} // namespace hopscope::flow
