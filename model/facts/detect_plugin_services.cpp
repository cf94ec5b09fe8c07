#include "model/facts/detect.h"

namespace hopscope::facts {

namespace {

Fact<bool> unknownBool(std::string needs)
{
    Fact<bool> unknown;
    unknown.needs = std::move(needs);
    return unknown;
}

Fact<bool> hiddenBool(const Component& component, const OptionValue& option)
{
    Fact<bool> unknown;
    unknown.evidence = component.hides(option);
    return unknown;
}

Fact<bool> flannelMasquerade(const Evidence& evidence, const NetworkFacts& facts)
{
    if (const auto canal = evidence.configValue("kube-system", "canal-config", "masquerade"))
        return fact(*canal == "true", Basis::Read, "ConfigMap kube-system/canal-config masquerade");
    for (const auto& component : {evidence.component("kube-flannel-ds", true), evidence.component("kube-flannel", true)}) {
        if (!component)
            continue;
        const OptionValue masquerades = component->argument("--ip-masq");
        if (!masquerades.isUnderstood())
            return hiddenBool(*component, masquerades);
        return fact(masquerades.valueOr("false") != "false", Basis::Read, component->evidence + " argument --ip-masq");
    }
    if (evidence.isK3s())
        return fact(true, Basis::Derived, facts.cni.evidence);
    return unknownBool("list daemonsets in kube-flannel");
}

Fact<bool> ciliumMasquerade(const Evidence& evidence)
{
    if (const auto set = evidence.setting("cilium-config", "enable-ipv4-masquerade"))
        return fact(set->first == "true", Basis::Read, set->second + " " + set->first);
    if (evidence.configMap("cilium-config"))
        return fact(true, Basis::Derived, "ConfigMap kube-system/cilium-config enable-ipv4-masquerade is not set: the default");
    return unknownBool("get configmaps/cilium-config in kube-system");
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
    case Cni::Cilium:
    case Cni::AzureCilium: return ciliumMasquerade(evidence);
    case Cni::Antrea: {
        const auto config = antreaConfig(evidence);
        if (!config)
            return unknownBool("get configmaps/antrea-config in kube-system");
        const auto off = ConfigText(config->first).text({"noSNAT"});
        return fact(off != "true", off ? Basis::Read : Basis::Derived, config->second + (off ? " noSNAT " + *off : " noSNAT is not set: the default"));
    }
    case Cni::Weave:
    case Cni::OvnKubernetes:
    case Cni::OpenShiftSdn: return fact(true, Basis::Derived, facts.cni.evidence + ": the default");
    case Cni::KubeRouter: {
        const auto router = evidence.component("kube-router");
        const OptionValue egress = router ? router->argument("--enable-pod-egress") : OptionValue{};
        if (!egress.isUnderstood())
            return hiddenBool(*router, egress);
        if (!router)
            return unknownBool("list daemonsets in kube-system");
        return fact(egress.valueOr("true") != "false", egress.isSet() ? Basis::Read : Basis::Derived, router->evidence + " argument --enable-pod-egress");
    }
    case Cni::AwsVpc: {
        const auto component = evidence.component("aws-node");
        if (!component)
            return unknownBool("list daemonsets in kube-system");
        const auto external = component->environment("AWS_VPC_K8S_CNI_EXTERNALSNAT");
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
        if (evidence.nodeArgumentsEvidence().empty())
            return fact(true, Basis::Assumed, facts.cni.evidence, "list nodes");
        return fact(true, Basis::Derived, facts.cni.evidence);
    }
    for (const auto& component : {evidence.component("kube-flannel-ds", true), evidence.component("kube-flannel", true)}) {
        if (component)
            return fact(component->container("kube-network-policies") != nullptr, Basis::Read, component->evidence);
    }
    return unknownBool("list daemonsets in kube-flannel");
}

/// Enforced unless `option` has the value that switches it off.
Fact<bool> unlessSwitchedOff(const std::optional<std::string>& option, const char* off, const std::string& evidence,
                             const NetworkFacts& facts)
{
    if (option)
        return fact(*option != off, Basis::Read, evidence);
    return fact(true, Basis::Derived, facts.cni.evidence);
}

Fact<bool> ciliumPolicies(const Evidence& evidence, const NetworkFacts& facts)
{
    const std::string map = "ConfigMap kube-system/cilium-config ";
    const auto kubernetes = evidence.configValue("kube-system", "cilium-config", "enable-k8s-networkpolicy");
    if (kubernetes == "false")
        return fact(false, Basis::Read, map + "enable-k8s-networkpolicy");
    if (!evidence.configMap("cilium-config"))
        return fact(true, Basis::Assumed, facts.cni.evidence, "get configmaps/cilium-config in kube-system");
    const auto mode = evidence.configValue("kube-system", "cilium-config", "enable-policy");
    return unlessSwitchedOff(mode, "never", map + "enable-policy", facts);
}

/// kindnetd enforces policies since kind 0.24, whose image is v20240813; the tag begins with the day.
Fact<bool> kindnetPolicies(const NetworkFacts& facts)
{
    const std::string& tag = facts.cniVersion.value;
    if (tag.size() >= 9 && tag.front() == 'v' && tag.find_first_not_of("0123456789", 1) == 9 && tag.substr(1, 8) >= "20240813")
        return fact(true, Basis::Derived, facts.cniVersion.evidence);
    return unknownBool("get clusterroles.rbac.authorization.k8s.io/kindnet");
}

/// What the plugin itself does (cluster-facts.md 1.4, N61).
Fact<bool> policiesOfPlugin(const Evidence& evidence, const NetworkFacts& facts)
{
    const auto component = [&](const char* daemonSet) { return evidence.component(daemonSet); };
    switch (facts.cni.value) {
    case Cni::Flannel: return flannelPolicies(evidence, facts);
    case Cni::Cilium: return ciliumPolicies(evidence, facts);
    case Cni::Kindnet: return kindnetPolicies(facts);
    case Cni::AwsVpc: {
        const auto agent = component("aws-node");
        if (!agent)
            return unknownBool("list daemonsets in kube-system");
        const OptionValue enabled = agent->argument("--enable-network-policy");
        if (!enabled.isUnderstood())
            return hiddenBool(*agent, enabled);
        return fact(enabled.value == "true", Basis::Read, agent->evidence + " argument --enable-network-policy");
    }
    case Cni::KubeRouter: {
        const auto router = component("kube-router");
        const OptionValue firewall = router ? router->argument("--run-firewall") : OptionValue{};
        if (!firewall.isUnderstood())
            return hiddenBool(*router, firewall);
        if (!router)
            return fact(true, Basis::Assumed, facts.cni.evidence, "list daemonsets in kube-system");
        return unlessSwitchedOff(firewall.isSet() ? std::optional(firewall.value) : std::nullopt, "false", facts.cni.evidence + " argument --run-firewall", facts);
    }
    case Cni::Weave: {
        const auto weave = component("weave-net");
        if (!weave)
            return fact(true, Basis::Assumed, facts.cni.evidence, "list daemonsets in kube-system");
        const auto controller = weave ? weave->environment("EXPECT_NPC") : std::nullopt;
        return unlessSwitchedOff(controller, "0", facts.cni.evidence + " environment EXPECT_NPC", facts);
    }
    case Cni::Azure: // azure-npm is an engine of its own
        return component("azure-cns") ? fact(false, Basis::Derived, facts.cni.evidence) : unknownBool(facts.cni.needs);
    case Cni::Calico:
    case Cni::Canal:
    case Cni::Antrea:
    case Cni::KubeOvn:
    case Cni::GkeDataplaneV2:
    case Cni::AzureCilium:
    case Cni::OvnKubernetes: return fact(true, Basis::Derived, facts.cni.evidence);
    case Cni::Bridge: return fact(false, Basis::Inferred, facts.cni.evidence);
    case Cni::OpenShiftSdn: return unknownBool("get clusternetworks.network.openshift.io/default"); // its mode
    default: return unknownBool(facts.cni.needs);
    }
}

/// An engine that enforces policies beside whatever plugin there is.
Fact<std::string> engineBeside(const Evidence& evidence, const NetworkFacts& facts)
{
    if (facts.policyEngine.isKnown())
        return facts.policyEngine;
    for (const char* name : {"kube-network-policies", "azure-npm"}) {
        if (const auto engine = evidence.component(name))
            return fact(std::string(name), Basis::Read, engine->evidence);
    }
    return {};
}

/// kube-router as a firewall beside another plugin; unknown where its command line is not understood, nothing where it is none.
std::optional<Fact<bool>> firewallBeside(const Evidence& evidence, const NetworkFacts& facts)
{
    const auto router = evidence.component("kube-router");
    if (!router || facts.cni.value == Cni::KubeRouter)
        return std::nullopt;
    const OptionValue firewall = router->argument("--run-firewall");
    if (!firewall.isUnderstood())
        return hiddenBool(*router, firewall);
    return firewall.valueOr("true") != "false" ? std::optional(fact(true, Basis::Read, router->evidence)) : std::nullopt;
}

/// flannel enforces nothing itself: k3s has kube-router's firewall in its own process, the manifest a container of its own.
Fact<std::string> engineOfFlannel(const Evidence& evidence, const Fact<bool>& enforces)
{
    return fact(std::string(evidence.isK3s() ? "kube-router" : "kube-network-policies"), enforces.basis, enforces.evidence);
}

void detectPolicies(const Evidence& evidence, NetworkFacts& facts)
{
    facts.enforcesNetworkPolicy = policiesOfPlugin(evidence, facts);
    if (facts.enforcesNetworkPolicy.value) {
        if (facts.cni.value == Cni::Flannel)
            facts.policyEngine = engineOfFlannel(evidence, facts.enforcesNetworkPolicy);
        return;
    }
    if (auto engine = engineBeside(evidence, facts); engine.isKnown()) {
        facts.policyEngine = std::move(engine);
        facts.enforcesNetworkPolicy = fact(true, Basis::Read, facts.policyEngine.evidence);
    } else if (const auto firewall = firewallBeside(evidence, facts)) {
        facts.enforcesNetworkPolicy = *firewall;
        if (firewall->value)
            facts.policyEngine = fact(std::string("kube-router"), Basis::Read, firewall->evidence);
    }
}

} // namespace

void detectPluginServices(const Evidence& evidence, NetworkFacts& facts)
{
    facts.cniMasquerade = masqueradeOf(evidence, facts);
    detectPolicies(evidence, facts);
}

} // namespace hopscope::facts
