#include "model/kube/network_policy.h"

#include <algorithm>

namespace hopscope::kube {

HOPSCOPE_DEFINE_WIDE_VALUE(NetworkPolicy);
HOPSCOPE_DEFINE_WIDE_VALUE(Ingress);

static bool holds(const SelectorRequirement& requirement, const StringMap& labels)
{
    const auto label = labels.find(requirement.key);
    const bool exists = label != labels.end();
    const bool listed = exists && std::find(requirement.values.begin(), requirement.values.end(), label->second) !=
                                      requirement.values.end();
    if (requirement.operator_ == "In")
        return listed;
    if (requirement.operator_ == "NotIn")
        return !listed;
    if (requirement.operator_ == "Exists")
        return exists;
    return requirement.operator_ == "DoesNotExist" && !exists;
}

bool LabelSelector::matches(const StringMap& labels) const
{
    const auto hasLabel = [&](const auto& wanted) {
        const auto found = labels.find(wanted.first);
        return found != labels.end() && found->second == wanted.second;
    };
    return std::all_of(matchLabels.begin(), matchLabels.end(), hasLabel) &&
           std::all_of(matchExpressions.begin(), matchExpressions.end(),
                       [&](const SelectorRequirement& requirement) { return holds(requirement, labels); });
}

} // namespace hopscope::kube
