// What a pod belongs to. Private to model/query.
#pragma once

#include "model/kube/pod.h"

namespace hopscope::query {

/// Both empty for a pod that nothing owns.
struct Workload
{
    std::string_view kind;
    std::string_view name;
};

/// The controller of the pod; else its first owner. In the place of a Deployment's ReplicaSet the Deployment, whose name the
/// ReplicaSet's is with "-" and the pod's label pod-template-hash behind it (k8s.io/kubernetes pkg/controller/deployment
/// getNewReplicaSet). Texts are the pod's.
Workload workloadOf(const kube::Pod& pod);

} // namespace hopscope::query
