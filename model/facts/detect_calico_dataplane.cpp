#include "model/facts/detect.h"

#include <algorithm>

namespace hopscope::facts {

namespace {

constexpr const char* needsFelix = "get felixconfigurations.crd.projectcalico.org/default";

std::optional<Component> felixOf(const Evidence& evidence)
{
    for (const char* name : {"calico-node", "canal", "rke2-canal", "rke2-calico-node"}) {
        if (auto component = evidence.component(name))
            return component;
    }
    return std::nullopt;
}

/// Felix's own words for a switch that is on, in any case (felix/config, BoolParam).
bool isOn(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 'a' - 'A') : c; });
    return text == "true" || text == "1" || text == "yes" || text == "y" || text == "t";
}

Fact<CalicoDataplane> dataplaneOf(const Evidence& evidence, const Component& felix)
{
    const auto bpf = felix.environment("FELIX_BPFENABLED");
    const auto nftables = felix.environment("FELIX_NFTABLESMODE");
    if (bpf && isOn(*bpf))
        return fact(CalicoDataplane::Ebpf, Basis::Read, felix.evidence + " environment FELIX_BPFENABLED " + *bpf);
    // FelixConfiguration can switch eBPF on where the environment says nothing. It takes kube-proxy's place then.
    const bool besideProxy = evidence.component("kube-proxy") || evidence.podNamed("kube-proxy-");
    if (!bpf && !besideProxy) {
        Fact<CalicoDataplane> unknown;
        unknown.evidence = felix.evidence + " environment FELIX_BPFENABLED is not set, and no kube-proxy was seen";
        unknown.needs = needsFelix;
        return unknown;
    }
    const std::string why = bpf ? felix.evidence + " environment FELIX_BPFENABLED " + *bpf : felix.evidence + " beside kube-proxy";
    const Basis basis = bpf ? Basis::Read : Basis::Inferred;
    const std::string needs = bpf ? "" : needsFelix;
    // The environment comes before FelixConfiguration (Felix's order of sources).
    if (nftables == "Enabled")
        return fact(CalicoDataplane::Nftables, basis, why + ", FELIX_NFTABLESMODE Enabled", needs);
    if (nftables == "Disabled")
        return fact(CalicoDataplane::Iptables, basis, why + ", FELIX_NFTABLESMODE Disabled", needs);
    return fact(CalicoDataplane::Iptables, Basis::Inferred, why, needsFelix);
}

} // namespace

void detectCalicoDataplane(const Evidence& evidence, NetworkFacts& facts)
{
    if (const auto felix = felixOf(evidence))
        facts.calicoDataplane = dataplaneOf(evidence, *felix);
    else if (facts.cni.value == Cni::Calico || facts.cni.value == Cni::Canal || facts.policyEngine.value == "Calico")
        facts.calicoDataplane.needs = "list daemonsets in kube-system";
}

} // namespace hopscope::facts
