#include "model/policy/plugin_behaviour.h"

#include <algorithm>
#include <array>

namespace hopscope::policy {

namespace {

using facts::CalicoDataplane;

struct Row
{
    std::string_view engine; ///< as NetworkFacts names the CNI, or the policy engine beside it
    IngressSource ingressSource;
    std::optional<HostNetworkPods> hostNetworkPods;
};

constexpr auto asNode = HostNetworkPods::AreTheirNode;

/// Where the rows come from:
/// Calico, Canal: felix/rules/static.go hangs cali-FORWARD into filter FORWARD, and filters what IPVS sends in OUTPUT; a hostNetwork pod
///   is no workload endpoint (libcalico-go conversion, IsValidCalicoWorkloadEndpoint). In nftables mode the chains are the same.
/// kube-router: pkg/controllers/netpol, KUBE-ROUTER-FORWARD and -OUTPUT; isNetPolActionable leaves hostNetwork pods out.
/// kindnet, kube-network-policies: an nftables chain at postrouting before srcnat; hostNetwork pods have no entry among its pods.
/// Weave: WEAVE-NPC hangs into filter FORWARD; npc/namespace.go leaves hostNetwork pods out.
/// Azure NPM: AZURE-NPM in filter FORWARD; hostNetwork pods are ignored (controllers/common).
/// Cilium and what is made from it: bpf_lxc.c at the pod's interface; hostNetwork pods have the host's identity.
/// Antrea, OVN-Kubernetes, Kube-OVN, OpenShift SDN: flows of Open vSwitch at the pod's port; hostNetwork pods have none.
/// Amazon VPC CNI: tc programs of the network policy agent at the pod's interface.
constexpr std::array<Row, 15> rows{{
    {"Calico", IngressSource::Client, asNode},
    {"Canal", IngressSource::Client, asNode},
    {"kube-router", IngressSource::Client, asNode},
    {"kindnet", IngressSource::Client, asNode},
    {"kube-network-policies", IngressSource::Client, asNode},
    {"Weave Net", IngressSource::Client, asNode},
    {"azure-npm", IngressSource::Client, asNode},
    {"Cilium", IngressSource::Masqueraded, asNode},
    {"GKE Dataplane V2", IngressSource::Masqueraded, asNode},
    {"Azure CNI powered by Cilium", IngressSource::Masqueraded, asNode},
    {"Antrea", IngressSource::Masqueraded, asNode},
    {"OVN-Kubernetes", IngressSource::Masqueraded, asNode},
    {"Kube-OVN", IngressSource::Masqueraded, asNode},
    {"OpenShift SDN", IngressSource::Masqueraded, asNode},
    {"Amazon VPC CNI", IngressSource::Masqueraded, std::nullopt},
}};

/// Seen in an object, not guessed.
bool isSure(facts::Basis basis)
{
    return basis == facts::Basis::Read || basis == facts::Basis::Derived || basis == facts::Basis::Reported;
}

} // namespace

std::string_view toString(IngressSource source)
{
    return source == IngressSource::Client ? "client" : "masqueraded";
}

PluginBehaviour behaviourOf(const facts::NetworkFacts& facts)
{
    const bool beside = facts.policyEngine.isKnown();
    if (!isSure(beside ? facts.policyEngine.basis : facts.cni.basis))
        return {};
    const std::string engine = beside ? facts.policyEngine.value : std::string(facts::toString(facts.cni.value));
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& one) { return one.engine == engine; });
    if (row == rows.end())
        return {};
    PluginBehaviour behaviour{row->ingressSource, row->hostNetworkPods,
                              engine + ", " + (beside ? facts.policyEngine.evidence : facts.cni.evidence)};
    if (!beside && facts.cniCertainty != facts::CniCertainty::Certain)
        behaviour.hostNetworkPods.reset(); // the API's own reading stands until what runs and what configures it agree
    // Calico's eBPF programs sit at the pod's interface (felix/bpf/tc).
    const bool calico = engine == "Calico" || engine == "Canal";
    if (calico && facts.calicoDataplane.isKnown() && facts.calicoDataplane.value == CalicoDataplane::Ebpf)
        behaviour.ingressSource = IngressSource::Masqueraded;
    return behaviour;
}

} // namespace hopscope::policy
