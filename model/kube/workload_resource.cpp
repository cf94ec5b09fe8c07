#include "model/kube/workload_resource.h"

#include "model/kube/workload.h"

namespace hopscope::kube {

HOPSCOPE_DEFINE_WIDE_VALUE(WorkloadResource);

bool WorkloadResource::owns(const Pod& pod) const
{
    if (pod.meta.namespace_ != meta.namespace_)
        return false;
    const Workload owner = workloadOf(pod);
    if (owner.name.empty())
        return !selector.isEmpty() && selector.matches(pod.meta.labels);
    // k8s.io/kubernetes pkg/controller/cronjob getJobName: the CronJob's name, "-" and the minute that it was due.
    if (kind == "CronJob")
        return owner.kind == "Job" && owner.name.size() > name().size() && owner.name.starts_with(name()) &&
               owner.name[name().size()] == '-';
    return owner.kind == kind && owner.name == name();
}

} // namespace hopscope::kube
