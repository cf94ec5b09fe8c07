// What makes pods, as a file writes it: apps Deployment, StatefulSet, DaemonSet and ReplicaSet, batch Job and CronJob.
#pragma once

#include "model/base/wide_value.h"
#include "model/kube/network_policy.h"
#include "model/kube/pod.h"

namespace hopscope::kube {

/// Read from files only: a server shows the pods themselves. One that another object controls (a Deployment's ReplicaSet, a
/// CronJob's Job) is not kept. Its meta.name is "Deployment/web": several kinds share one table.
struct WorkloadResource : WithMeta
{
    HOPSCOPE_WIDE_VALUE(WorkloadResource);

    std::string kind;            ///< "Deployment"
    LabelSelector selector;      ///< of its pods; empty where the API server would make one up (Job, CronJob)
    StringMap templateLabels;    ///< what its pods will be labelled with
    std::optional<int> replicas; ///< pods that are wanted, defaulted as the API server does; nothing where that depends on
                                 ///< nodes (DaemonSet without a status) or on the time (CronJob)
    SharedList<Container> containers;
    bool hostNetwork = false;

    bool operator==(const WorkloadResource&) const = default;

    /// metadata.name: "web".
    std::string_view name() const { return std::string_view(meta.name).substr(kind.size() + 1); }
    /// Whether the pod is one of its own: made by it (a CronJob's: by one of its Jobs), or, of a file that leaves owners out,
    /// without an owner and with labels that the selector matches.
    bool owns(const Pod& pod) const;
};

} // namespace hopscope::kube
