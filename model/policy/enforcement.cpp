#include "model/policy/enforcement.h"

#include <algorithm>
#include <charconv>

namespace hopscope::policy {

namespace {

using facts::Cni;
using kube::Kind;

/// "v3.30.1" as {3, 30}; nothing for other tags.
std::optional<std::pair<int, int>> majorAndMinor(std::string_view tag)
{
    if (tag.starts_with('v'))
        tag.remove_prefix(1);
    std::pair<int, int> version;
    const char* end = tag.data() + tag.size();
    const auto [dot, majorError] = std::from_chars(tag.data(), end, version.first);
    if (majorError != std::errc{} || dot == end || *dot != '.')
        return std::nullopt;
    const auto [rest, minorError] = std::from_chars(dot + 1, end, version.second);
    return minorError == std::errc{} ? std::optional(version) : std::nullopt;
}

/// AdminNetworkPolicy and BaselineAdminNetworkPolicy from 3.29 to 3.31, ClusterNetworkPolicy from 3.32 on.
bool calicoEnforces(const std::string& tag, Kind kind)
{
    const auto version = majorAndMinor(tag);
    if (!version)
        return false;
    if (kind == Kind::ClusterNetworkPolicy)
        return *version >= std::pair(3, 32);
    return *version >= std::pair(3, 29) && *version < std::pair(3, 32);
}

/// What OpenShift's cluster network operator writes for ovnkube.
bool ovnIsToldTo(const cluster::ClusterSnapshot& snapshot)
{
    const kube::ConfigMap* config = snapshot.configMaps.find({"openshift-ovn-kubernetes", "ovnkube-config"});
    return config && std::any_of(config->data.begin(), config->data.end(), [](const auto& entry) {
        return entry.second.find("enable-admin-network-policy=true") != std::string::npos;
    });
}

/// A plugin with policies of its own kinds.
struct Engine
{
    std::vector<Cni> plugins;
    std::vector<std::string_view> daemonSets; ///< its agents'
    std::vector<std::string_view> podLabels;  ///< k8s-app of their pods
};

const Engine& engineOf(Kind kind)
{
    static const Engine cilium{{Cni::Cilium, Cni::GkeDataplaneV2, Cni::AzureCilium}, {"cilium", "anetd"}, {"cilium"}};
    static const Engine calico{{Cni::Calico, Cni::Canal}, {"calico-node", "canal"}, {"calico-node", "canal"}};
    static const Engine antrea{{Cni::Antrea}, {"antrea-agent"}, {}};
    static const Engine ovn{{Cni::OvnKubernetes}, {"ovnkube-node"}, {}};
    switch (kind) {
    case Kind::CiliumNetworkPolicy:
    case Kind::CiliumClusterwideNetworkPolicy: return cilium;
    case Kind::AntreaNetworkPolicy:
    case Kind::AntreaClusterNetworkPolicy: return antrea;
    case Kind::EgressFirewall: return ovn;
    default: return calico;
    }
}

template <class Values, class Value>
bool has(const Values& values, const Value& value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// Beside another plugin, too: Cilium chains, and Calico is a policy engine for several.
bool agentsRun(const cluster::ClusterSnapshot& snapshot, const Engine& engine)
{
    if (std::any_of(snapshot.daemonSets.begin(), snapshot.daemonSets.end(),
                    [&](const kube::DaemonSet& set) { return has(engine.daemonSets, std::string_view(set.meta.name)); }))
        return true;
    return snapshot.coverageOf(Kind::DaemonSet) != cluster::Coverage::Complete &&
           std::any_of(snapshot.pods.begin(), snapshot.pods.end(), [&](const kube::Pod& pod) {
               return pod.hostNetwork && has(engine.podLabels, std::string_view(pod.meta.label("k8s-app")));
           });
}

/// What runs in the cluster is known, and no other plugin with it.
bool isPluginCertain(const facts::NetworkFacts& facts)
{
    const bool shown = facts.cni.basis == facts::Basis::Read || facts.cni.basis == facts::Basis::Derived;
    return shown && (facts.cniCertainty == facts::CniCertainty::Certain || facts.cniCertainty == facts::CniCertainty::Likely);
}

} // namespace

facts::Fact<Enforcement> enforcementOf(const facts::NetworkFacts& facts)
{
    const facts::Fact<bool>& enforces = facts.enforcesNetworkPolicy;
    const Enforcement known = enforces.value ? Enforcement::Enforced : Enforcement::NotEnforced;
    return {enforces.isKnown() ? known : Enforcement::Unknown, enforces.basis, enforces.evidence, enforces.needs};
}

Enforcement enforcementOfTiers(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, Kind kind)
{
    if (enforcementOf(facts).value == Enforcement::NotEnforced)
        return Enforcement::NotEnforced;
    const bool certain = isPluginCertain(facts);
    if (certain && facts.cni.value == Cni::Calico && calicoEnforces(facts.cniVersion.value, kind))
        return Enforcement::Enforced;
    if (certain && facts.cni.value == Cni::OvnKubernetes && kind != Kind::ClusterNetworkPolicy && ovnIsToldTo(snapshot))
        return Enforcement::Enforced;
    return Enforcement::Unknown;
}

bool mayCount(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, Kind kind)
{
    const Engine& engine = engineOf(kind);
    return !isPluginCertain(facts) || has(engine.plugins, facts.cni.value) || agentsRun(snapshot, engine);
}

std::vector<Kind> ownPolicyKinds(const facts::NetworkFacts& facts)
{
    std::vector<Kind> kinds;
    for (const Kind kind : {Kind::CiliumNetworkPolicy, Kind::CiliumClusterwideNetworkPolicy, Kind::CalicoNetworkPolicy, Kind::GlobalNetworkPolicy,
                            Kind::AntreaNetworkPolicy, Kind::AntreaClusterNetworkPolicy, Kind::EgressFirewall}) {
        if (has(engineOf(kind).plugins, facts.cni.value))
            kinds.push_back(kind);
    }
    return kinds;
}

} // namespace hopscope::policy
