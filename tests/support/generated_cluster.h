// Clusters made from a seed: the same seed gives the same cluster, of any size.
#pragma once

#include "model/cluster/cluster_change.h"

namespace hopscope::test {

struct ClusterSize
{
    int nodes = 3;
    int pods = 30;
    int services = 8;
    int networkPolicies = 0; ///< each selects some pods of one namespace; with any of them pods carry labels
};

/// Nodes with a pod range each, pods in several namespaces and every state, Services of every type with slices that list
/// ready, not ready and terminating endpoints. Names are of very different lengths. Clusters of more than 256 nodes have
/// every pod and node port once.
cluster::SnapshotPointer generatedCluster(unsigned seed, const ClusterSize& size);

/// A running, ready pod on a node.
kube::Pod generatedPod(const std::string& nameSpace, const std::string& name, const std::string& node, const std::string& address);

} // namespace hopscope::test
