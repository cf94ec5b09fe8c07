#include "model/policy/selection.h"

#include "model/policy/calico_selector.h"
#include "model/policy/plugin_policies.h"
#include "model/policy/tier_match.h"

#include <algorithm>

namespace hopscope::policy {

namespace {

/// What is not known may hold.
bool mayHold(std::optional<bool> answer)
{
    return answer.value_or(true);
}

bool maySelectNamespace(const kube::PluginPolicySubject& subject, const kube::Pod& pod, const kube::Namespace* home)
{
    if (subject.namespaces && matchNamespace(*subject.namespaces, pod.meta.namespace_, home) == Match::No)
        return false;
    return !home || mayHold(selectsLabels(subject.namespaceExpression, home->meta.labels));
}

} // namespace

bool mayHoldPod(const kube::PluginPolicySubject& subject, const kube::Pod& pod, const kube::Namespace* home)
{
    return subject.selectsPods && subject.pods.matches(pod.meta.labels) && mayHold(selectsLabels(subject.podExpression, pod.meta.labels)) &&
           maySelectNamespace(subject, pod, home);
}

bool mayDecide(kube::Kind kind)
{
    switch (kind) {
    case kube::Kind::StagedNetworkPolicy:
    case kube::Kind::StagedGlobalNetworkPolicy:
    case kube::Kind::StagedKubernetesNetworkPolicy:
    case kube::Kind::Tier: return false;
    default: return true;
    }
}

bool maySelect(const kube::TieredPolicy& policy, const kube::Pod& pod, const kube::Namespace* home)
{
    return !pod.hostNetwork && matchPods(policy.subject, pod, home) != Match::No;
}

bool maySelect(const kube::PluginPolicy& policy, kube::Kind kind, const kube::Pod& pod, const kube::Namespace* home)
{
    if (!mayDecide(kind) || (kube::isNamespaced(kind) && policy.meta.namespace_ != pod.meta.namespace_))
        return false;
    return std::any_of(policy.subjects.begin(), policy.subjects.end(), [&](const kube::PluginPolicySubject& subject) {
        return pod.hostNetwork ? subject.selectsHosts : mayHoldPod(subject, pod, home);
    });
}

std::vector<PolicyObject> otherPoliciesOf(const cluster::ClusterSnapshot& snapshot, const std::vector<const kube::Pod*>& pods)
{
    std::vector<PolicyObject> found;
    const auto addWhere = [&](kube::Kind kind, const kube::ObjectMeta& meta, auto selects) {
        const bool any = std::any_of(pods.begin(), pods.end(), [&](const kube::Pod* pod) {
            return selects(*pod, snapshot.namespaces.find({"", pod->meta.namespace_}));
        });
        if (any)
            found.push_back({kind, meta.key()});
    };
    cluster::eachTableOf<kube::TieredPolicy>(snapshot, [&](kube::Kind kind, const auto& policies) {
        for (const kube::TieredPolicy& policy : policies)
            addWhere(kind, policy.meta, [&](const kube::Pod& pod, const kube::Namespace* home) { return maySelect(policy, pod, home); });
    });
    cluster::eachTableOf<kube::PluginPolicy>(snapshot, [&](kube::Kind kind, const auto& policies) {
        for (const kube::PluginPolicy& policy : policies)
            addWhere(kind, policy.meta, [&](const kube::Pod& pod, const kube::Namespace* home) { return maySelect(policy, kind, pod, home); });
    });
    return found;
}

std::vector<PolicyObject> otherPoliciesIn(const cluster::ClusterSnapshot& snapshot, const std::string& namespaceName,
                                          const std::vector<const kube::Pod*>& pods)
{
    std::vector<PolicyObject> found = otherPoliciesOf(snapshot, pods);
    cluster::eachTableOf<kube::PluginPolicy>(snapshot, [&](kube::Kind kind, const auto& policies) {
        if (!mayDecide(kind))
            return;
        for (const kube::PluginPolicy& policy : policies) {
            if (policy.meta.namespace_ == namespaceName)
                found.push_back({kind, policy.meta.key()});
        }
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace hopscope::policy
