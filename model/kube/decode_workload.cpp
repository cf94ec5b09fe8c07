#include "model/kube/decoders.h"

#include <algorithm>
#include <array>

namespace hopscope::kube {

namespace {

bool isControlled(const ObjectMeta& meta)
{
    return std::any_of(meta.ownerReferences.begin(), meta.ownerReferences.end(),
                       [](const OwnerReference& owner) { return owner.controller; });
}

/// As pkg/apis/apps/v1 and pkg/apis/batch/v1 SetDefaults_* fill them in: one replica, one pod of a Job at a time.
std::optional<int> wantedPods(const Json& object, const std::string& kind)
{
    const Json& spec = objectAt(object, "spec");
    if (kind == "CronJob")
        return std::nullopt;
    if (kind == "Job")
        return int(numberAt(spec, "parallelism", 1));
    if (kind != "DaemonSet")
        return int(numberAt(spec, "replicas", 1));
    const Json& status = objectAt(object, "status");
    if (!member(status, "desiredNumberScheduled"))
        return std::nullopt;
    return int(numberAt(status, "desiredNumberScheduled"));
}

const Json& podTemplate(const Json& object, const std::string& kind)
{
    const Json& spec = objectAt(object, "spec");
    return objectAt(kind == "CronJob" ? objectAt(objectAt(spec, "jobTemplate"), "spec") : spec, "template");
}

} // namespace

bool isWorkloadKind(std::string_view kind, std::string_view apiVersion)
{
    static constexpr std::array<std::string_view, 4> ofApps{"Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"};
    const std::string_view group = apiVersion.substr(0, apiVersion.find('/'));
    if (std::find(ofApps.begin(), ofApps.end(), kind) != ofApps.end())
        return apiVersion.empty() || group == "apps" || group == "extensions";
    return (kind == "Job" || kind == "CronJob") && (apiVersion.empty() || group == "batch");
}

std::optional<WorkloadResource> decodeWorkload(const Json& object, const std::string& kind)
{
    WorkloadResource workload;
    workload.meta = decodeMeta(object);
    if (isControlled(workload.meta))
        return std::nullopt;
    workload.kind = kind;
    workload.meta.name = kind + "/" + workload.meta.name;
    workload.selector = decodeSelector(objectAt(objectAt(object, "spec"), "selector"));
    workload.replicas = wantedPods(object, kind);
    const Json& pods = podTemplate(object, kind);
    workload.templateLabels = stringMapAt(objectAt(pods, "metadata"), "labels");
    const Json& spec = objectAt(pods, "spec");
    workload.containers = decodeContainers(spec, "containers", workload.meta.namespace_);
    workload.hostNetwork = boolAt(spec, "hostNetwork");
    return workload;
}

} // namespace hopscope::kube
