// What a pod belongs to: the object whose replicas a person thinks of.
#pragma once

#include "model/kube/pod.h"

namespace hopscope::kube {

/// Both empty for a pod that nothing owns.
struct Workload
{
    std::string_view kind;
    std::string_view name;

    bool operator==(const Workload&) const = default;
};

/// The controller of the pod; else its first owner. In the place of a Deployment's ReplicaSet the Deployment, whose name the
/// ReplicaSet's is with "-" and the pod's label pod-template-hash behind it (k8s.io/kubernetes pkg/controller/deployment
/// getNewReplicaSet). Texts are the pod's.
Workload workloadOf(const Pod& pod);

} // namespace hopscope::kube
