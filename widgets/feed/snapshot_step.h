// From one snapshot to the next, with all that costs time in a large cluster. Pure: any thread may do it.
#pragma once

#include "model/cluster/cluster_change.h"
#include "model/facts/network_facts.h"

namespace hopscope::feed {

/// What the window's thread needs to show a snapshot without computing anything.
struct SnapshotStep
{
    cluster::SnapshotPointer snapshot; ///< its index is built
    cluster::ClusterDelta delta;       ///< from the one before
    std::optional<facts::NetworkFacts> facts; ///< only when they are others than before
    bool factsWait = false; ///< what changed can say something else about the network, and nobody has looked yet
};

/// The step from `before`, whose facts are `facts`, to `next`.
SnapshotStep stepTo(const cluster::SnapshotPointer& before, const facts::NetworkFacts& facts,
                    cluster::SnapshotPointer next);
/// The step that `changes` make, in their order. A few changes to a large cluster leave its facts for later: they cost
/// what the cluster's size does.
SnapshotStep stepBy(const cluster::SnapshotPointer& before, const facts::NetworkFacts& facts,
                    std::vector<cluster::ClusterChange> changes);

/// The changes without those of which a later one leaves nothing: another object of the same key put, that key removed,
/// or its whole kind replaced. What remains keeps its order, and gives the same cluster.
std::vector<cluster::ClusterChange> withoutOverwritten(std::vector<cluster::ClusterChange> changes);

} // namespace hopscope::feed
