// What an answer depends on that could not be read.
#pragma once

#include "model/flow/flow_trace.h"

namespace hopscope::flow {

/// packet-paths.md 1.5: what cannot be read is tried in each setting it plausibly has, and where the answer would be another, a
/// DependsOn decision says so. `trace` is findFlow's answer to `query` about the same snapshot and facts; in come its assumptions,
/// out comes one Why for each setting that changes the verdict, what the client sees, or an endpoint's share or fate. Pure.
std::vector<Why> dependencies(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const Query& query,
                              const FlowTrace& trace);

} // namespace hopscope::flow
