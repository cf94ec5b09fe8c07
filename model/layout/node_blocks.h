// The nodes under titles: by zone, by pool, or by the first and the last of a range.
#pragma once

#include "model/layout/map_content.h"

namespace hopscope::layout {

struct NodeBlock
{
    std::string title;
    std::vector<CardHead> heads;
};

/// Zones are told apart where there are several, each of some nodes; very many nodes without one by pool, else by name. Those
/// that only their pods name come last. In a block what is not ready comes first, then control planes, names in order.
std::vector<NodeBlock> divideNodes(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const MapOptions& options);

} // namespace hopscope::layout
