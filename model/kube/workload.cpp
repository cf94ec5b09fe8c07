#include "model/kube/workload.h"

#include <algorithm>

namespace hopscope::kube {

Workload workloadOf(const Pod& pod)
{
    const auto& owners = pod.meta.ownerReferences;
    if (owners.empty())
        return {};
    auto owner = std::find_if(owners.begin(), owners.end(), [](const OwnerReference& each) { return each.controller; });
    if (owner == owners.end())
        owner = owners.begin();
    const std::string_view name = owner->name;
    const std::string_view hash = pod.meta.label("pod-template-hash");
    const bool isOfDeployment = owner->kind == "ReplicaSet" && !hash.empty() && name.size() > hash.size() + 1 &&
                                name.ends_with(hash) && name[name.size() - hash.size() - 1] == '-';
    if (isOfDeployment)
        return {"Deployment", name.substr(0, name.size() - hash.size() - 1)};
    return {owner->kind, name};
}

} // namespace hopscope::kube
