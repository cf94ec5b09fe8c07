// Paths of this very cluster that show something, for who has not asked for one yet.
#pragma once

#include "model/flow/find_flow.h"

namespace hopscope::flow {

enum class PathKind
{
    ClientToNodePort,
    ClientToLoadBalancer,
    PodAsksDns,
    PodToOtherNode,
    PodToService
};

struct PathWorthTrying
{
    PathKind kind = PathKind::PodToService;
    Query query;
    std::string port;          ///< the NodePort's number or the Service's port; empty where it says nothing
    kube::ObjectKey service;   ///< that it goes to; empty for a pod
    std::size_t hops = 0;      ///< there and back, with the first candidate
    std::size_t nodes = 0;     ///< whose kernels it meets
    bool encapsulated = false; ///< whether some of the way is inside an outer header

    bool operator==(const PathWorthTrying&) const = default;
};

/// Up to `most` paths that exist in this cluster and arrive by findFlow, each of another kind, the most telling first: a client
/// to a NodePort that crosses nodes, a pod that asks the cluster's DNS, a pod to a pod of another node; where one of them is
/// missing, a client to a load balancer and a pod to a Service. Only ready pods take part. Looks at a bounded number of objects
/// of each kind, so it costs about the same in any cluster. Empty where nothing arrives.
std::vector<PathWorthTrying> pathsWorthTrying(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts,
                                              std::size_t most = 3);

} // namespace hopscope::flow
