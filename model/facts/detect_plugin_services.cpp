#include "model/facts/detect.h"

namespace hopscope::facts {

namespace {

Fact<bool> unknownBool(std::string needs)
{
    Fact<bool> unknown;
    unknown.needs = std::move(needs);
    return unknown;
}

Fact<bool> flannelMasquerade(const Evidence& evidence, const NetworkFacts& facts)
{
    if (const auto canal = evidence.configValue("kube-system", "canal-config", "masquerade"))
        return fact(*canal == "true", Basis::Read, "ConfigMap kube-system/canal-config masquerade");
    for (const auto& component : {evidence.component("kube-flannel-ds", true), evidence.component("kube-flannel", true)}) {
        if (component)
            return fact(component->argument("--ip-masq").value_or("false") != "false", Basis::Read,
                        component->evidence + " argument --ip-masq");
    }
    if (evidence.isK3s())
        return fact(true, Basis::Derived, facts.cni.evidence);
    return unknownBool("list daemonsets in kube-flannel");
}

/// packet-paths.md 3.8.
Fact<bool> masqueradeOf(const Evidence& evidence, const NetworkFacts& facts)
{
    switch (facts.cni.value) {
    case Cni::Calico: {
        const kube::IpPool* pool = calicoPool(evidence);
        if (!pool)
            return unknownBool("list ippools.crd.projectcalico.org");
        return fact(pool->natOutgoing, Basis::Read, "IPPool " + pool->meta.name + " natOutgoing");
    }
    case Cni::Flannel:
    case Cni::Canal: return flannelMasquerade(evidence, facts);
    case Cni::Cilium: {
        const auto value = evidence.configValue("kube-system", "cilium-config", "enable-ipv4-masquerade");
        if (!value)
            return unknownBool("get configmaps/cilium-config in kube-system");
        return fact(*value == "true", Basis::Read, "ConfigMap kube-system/cilium-config enable-ipv4-masquerade");
    }
    case Cni::AwsVpc: {
        const auto component = evidence.component("aws-node");
        const auto external = component ? component->environment("AWS_VPC_K8S_CNI_EXTERNALSNAT") : std::nullopt;
        return fact(external != "true", external ? Basis::Read : Basis::Derived,
                    facts.cni.evidence + " environment AWS_VPC_K8S_CNI_EXTERNALSNAT");
    }
    case Cni::Kindnet: return fact(true, Basis::Derived, facts.cni.evidence);
    default: return unknownBool(facts.cni.needs);
    }
}

Fact<bool> flannelPolicies(const Evidence& evidence, const NetworkFacts& facts)
{
    if (evidence.isK3s()) {
        const auto disabled = evidence.nodeArgument("--disable-network-policy");
        if (disabled && disabled->first != "false")
            return fact(false, Basis::Read, disabled->second);
        return fact(true, Basis::Derived, facts.cni.evidence);
    }
    for (const auto& component : {evidence.component("kube-flannel-ds", true), evidence.component("kube-flannel", true)}) {
        if (component)
            return fact(component->container("kube-network-policies") != nullptr, Basis::Read, component->evidence);
    }
    return unknownBool("list daemonsets in kube-flannel");
}

Fact<bool> policiesOf(const Evidence& evidence, const NetworkFacts& facts)
{
    switch (facts.cni.value) {
    case Cni::Flannel: return flannelPolicies(evidence, facts);
    case Cni::Cilium: {
        const auto value = evidence.configValue("kube-system", "cilium-config", "enable-policy");
        return fact(value != "never", value ? Basis::Read : Basis::Derived, facts.cni.evidence);
    }
    case Cni::AwsVpc: {
        const auto component = evidence.component("aws-node");
        if (!component)
            return unknownBool("list daemonsets in kube-system");
        return fact(component->argument("--enable-network-policy") == "true", Basis::Read,
                    component->evidence + " argument --enable-network-policy");
    }
    case Cni::Calico:
    case Cni::Canal:
    case Cni::Antrea:
    case Cni::OvnKubernetes:
    case Cni::KubeRouter:
    case Cni::Weave: return fact(true, Basis::Derived, facts.cni.evidence);
    case Cni::Bridge: return fact(false, Basis::Inferred, facts.cni.evidence);
    default: return unknownBool(facts.cni.needs);
    }
}

} // namespace

void detectPluginServices(const Evidence& evidence, NetworkFacts& facts)
{
    facts.cniMasquerade = masqueradeOf(evidence, facts);
    facts.enforcesNetworkPolicy = policiesOf(evidence, facts);
}

} // namespace hopscope::facts
