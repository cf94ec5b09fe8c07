#include "model/policy/plugin_policies.h"

#include "model/cluster/cluster_index.h"

#include <algorithm>

namespace hopscope::policy {

namespace {

bool staysInside(const Matter& matter)
{
    return matter.peer.pod || matter.peer.isHost || matter.snapshot.index().nodeByAddress(matter.peer.address);
}

bool maySelect(const kube::PluginPolicySubject& subject, const Party& self, Direction direction, const Matter& matter,
               const kube::Namespace* home)
{
    if (!(direction == Direction::Egress ? subject.affectsEgress : subject.affectsIngress))
        return false;
    if (subject.outsideOnly && staysInside(matter))
        return false;
    return self.pod ? mayHoldPod(subject, *self.pod, home) : self.isHost && subject.selectsHosts;
}

/// Of this kind nobody knows whether there are any where the pod lives.
bool isUnread(const cluster::ClusterSnapshot& snapshot, kube::Kind kind, const Party& self)
{
    switch (snapshot.coverageOf(kind)) {
    case cluster::Coverage::Forbidden:
    case cluster::Coverage::Failed: return true;
    case cluster::Coverage::Partial: return self.pod && snapshot.isOutside(kind, self.pod->meta.namespace_);
    default: return false;
    }
}

} // namespace

std::vector<PolicyObject> pluginPoliciesFor(const Party& self, Direction direction, const Matter& matter)
{
    std::vector<PolicyObject> found;
    if (!self.pod && !self.isHost)
        return found;
    const kube::Namespace* home = self.pod ? matter.snapshot.namespaces.find({"", self.pod->meta.namespace_}) : nullptr;
    cluster::eachTableOf<kube::PluginPolicy>(matter.snapshot, [&](kube::Kind kind, const auto& policies) {
        if (!mayDecide(kind))
            return;
        for (const kube::PluginPolicy& policy : policies) {
            if (self.pod && kube::isNamespaced(kind) && policy.meta.namespace_ != self.pod->meta.namespace_)
                continue;
            const auto selects = [&](const kube::PluginPolicySubject& subject) { return maySelect(subject, self, direction, matter, home); };
            if (std::any_of(policy.subjects.begin(), policy.subjects.end(), selects))
                found.push_back({kind, policy.meta.key()});
        }
    });
    return found;
}

std::vector<kube::Kind> unreadPolicyKinds(const cluster::ClusterSnapshot& snapshot, const Party& self, const Party& peer)
{
    std::vector<kube::Kind> unread;
    if (!self.pod)
        return unread;
    const auto addIfUnread = [&](kube::Kind kind, const auto&) {
        const bool concerns = mayDecide(kind) && (kind != kube::Kind::EgressFirewall || (!peer.pod && !peer.isHost));
        if (concerns && isUnread(snapshot, kind, self))
            unread.push_back(kind);
    };
    cluster::eachTableOf<kube::TieredPolicy>(snapshot, addIfUnread);
    cluster::eachTableOf<kube::PluginPolicy>(snapshot, addIfUnread);
    return unread;
}

} // namespace hopscope::policy
