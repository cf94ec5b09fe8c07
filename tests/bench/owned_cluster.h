// A generated cluster as clusters of its size are: many namespaces, and workloads that own the pods.
#pragma once

#include "model/cluster/cluster_snapshot.h"

namespace hopscope::bench {

/// The same cluster with its pods, Services and slices spread over so many namespaces, in order, and with the pods of each made by
/// Deployments of 1 to 40 replicas.
cluster::SnapshotPointer withOwners(const cluster::ClusterSnapshot& snapshot, std::size_t namespaces);

} // namespace hopscope::bench
