// How a cluster is doing as a whole: how many pods are well, and which are not.
#pragma once

#include "model/cluster/cluster_snapshot.h"

namespace hopscope::cluster {

struct FailingPod
{
    kube::ObjectKey pod;
    std::string node;   ///< empty while it has none
    std::string reason; ///< as kubectl's STATUS says it: "CrashLoopBackOff"
    int restarts = 0;

    bool operator==(const FailingPod&) const = default;
};

struct ClusterHealth
{
    std::size_t ready = 0;
    std::size_t notReady = 0; ///< running, not ready
    std::size_t starting = 0;
    std::size_t terminating = 0;
    std::size_t completed = 0;
    std::size_t unread = 0;   ///< pods whose status nobody read: how they do is not known
    std::vector<FailingPod> failing;         ///< in order of keys
    std::vector<std::string> nodesNotReady;  ///< in order of names

    bool isWell() const { return failing.empty() && nodesNotReady.empty(); }
    bool operator==(const ClusterHealth&) const = default;
};

/// Counts every pod by kube::podHealth and every node by its condition Ready (core/v1 NodeCondition: False and Unknown are both
/// not ready). A node without that condition was not read, and is not counted. Costs a look at every pod.
ClusterHealth clusterHealth(const ClusterSnapshot& snapshot);

} // namespace hopscope::cluster
