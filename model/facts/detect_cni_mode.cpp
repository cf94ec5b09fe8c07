#include "model/facts/detect.h"

namespace hopscope::facts {

namespace {

using Text = Fact<std::string>;

Text unknownText(std::string needs)
{
    Text unknown;
    unknown.needs = std::move(needs);
    return unknown;
}

/// The last word of a piece of evidence is the value there.
Text setting(const std::optional<std::pair<std::string, std::string>>& found, std::string needs)
{
    return found ? fact(found->first, Basis::Read, found->second) : unknownText(std::move(needs));
}

Text calicoMode(const Evidence& evidence)
{
    if (const kube::IpPool* pool = calicoPool(evidence)) {
        const bool vxlan = !pool->vxlanMode.empty() && pool->vxlanMode != "Never";
        const bool ipip = !pool->ipipMode.empty() && pool->ipipMode != "Never";
        const std::string mode = vxlan ? "vxlan " + pool->vxlanMode : ipip ? "ipip " + pool->ipipMode : "unencapsulated";
        return fact(mode, Basis::Read, "IPPool " + pool->meta.name);
    }
    if (const auto backend = evidence.setting("calico-config", "calico_backend"))
        return fact(backend->first, Basis::Read, backend->second, "list ippools.crd.projectcalico.org");
    return unknownText("list ippools.crd.projectcalico.org");
}

Text flannelMode(const Evidence& evidence)
{
    if (const auto config = flannelConfig(evidence)) {
        const auto type = ConfigText(config->first).text({"Backend", "Type"});
        return fact(type.value_or("udp"), type ? Basis::Read : Basis::Derived, config->second + " Backend.Type");
    }
    if (const auto type = evidence.nodeAnnotation("flannel.alpha.coreos.com/backend-type"))
        return fact(type->first, Basis::Reported, type->second);
    return setting(evidence.nodeArgument("--flannel-backend"), "get configmaps/kube-flannel-cfg in kube-flannel");
}

Text ciliumMode(const Evidence& evidence)
{
    const auto mode = evidence.setting("cilium-config", "routing-mode");
    if (mode)
        return fact(mode->first, Basis::Read, mode->second);
    if (const auto old = evidence.setting("cilium-config", "tunnel"))
        return fact(std::string(old->first == "disabled" ? "native" : "tunnel"), Basis::Read, old->second + " " + old->first);
    if (evidence.configMap("cilium-config"))
        return fact(std::string("tunnel"), Basis::Derived, "ConfigMap kube-system/cilium-config routing-mode is not set: the default");
    return unknownText("get configmaps/cilium-config in kube-system");
}

Text awsMode(const Evidence& evidence)
{
    const auto component = evidence.component("aws-node");
    if (!component)
        return unknownText("list daemonsets in kube-system");
    const bool prefixes = component->environment("ENABLE_PREFIX_DELEGATION") == "true";
    const bool custom = component->environment("AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG") == "true";
    return fact(std::string(prefixes ? "prefix delegation" : "secondary addresses") + (custom ? ", custom networking" : ""), Basis::Read,
                component->evidence + " environment");
}

Text azureMode(const Evidence& evidence)
{
    for (const kube::Node& node : evidence.snapshot().nodes) {
        const std::string key = "kubernetes.azure.com/podnetwork-type";
        if (!node.meta.label(key).empty())
            return fact(node.meta.label(key), Basis::Read, "Node " + node.meta.name + " label " + key);
        if (node.meta.labels.contains("kubernetes.azure.com/podnetwork-subnet"))
            return fact(std::string("pod subnet"), Basis::Read,
                        "Node " + node.meta.name + " label kubernetes.azure.com/podnetwork-subnet");
    }
    if (evidence.shareInPodCidrs().isConfirmed())
        return fact(std::string("overlay"), Basis::Inferred, "pods lie in their nodes' spec.podCIDRs", "list nodenetworkconfigs.acn.azure.com in kube-system");
    return unknownText("list nodenetworkconfigs.acn.azure.com in kube-system");
}

Text antreaMode(const Evidence& evidence)
{
    const auto config = antreaConfig(evidence);
    if (!config)
        return unknownText("get configmaps/antrea-config in kube-system");
    const auto mode = ConfigText(config->first).text({"trafficEncapMode"});
    return fact(mode.value_or("encap"), mode ? Basis::Read : Basis::Derived, config->second + " trafficEncapMode" + (mode ? "" : " is not set: the default"));
}

Text modeOf(const Evidence& evidence, const NetworkFacts& facts)
{
    switch (facts.cni.value) {
    case Cni::Calico: return calicoMode(evidence);
    case Cni::Flannel:
    case Cni::Canal: return flannelMode(evidence);
    case Cni::Cilium:
    case Cni::AzureCilium: return ciliumMode(evidence);
    case Cni::AwsVpc: return awsMode(evidence);
    case Cni::Azure: return azureMode(evidence);
    case Cni::Antrea: return antreaMode(evidence);
    case Cni::OpenShiftSdn: return unknownText("get networks.config.openshift.io/cluster");
    case Cni::Kindnet: return fact(std::string("routes"), Basis::Derived, facts.cni.evidence);
    default: return unknownText(facts.cni.needs);
    }
}

/// "ipam": {"type": ...} of the CNI's own configuration.
Text ipamInConfig(const Evidence& evidence, std::initializer_list<const char*> maps, std::string usual, const NetworkFacts& facts)
{
    for (const char* name : maps) {
        for (const char* key : {"cni_network_config", "config", "cni-conf.json"}) {
            const auto text = evidence.setting(name, key);
            if (!text)
                continue;
            if (text->first.find("\"host-local\"") != std::string::npos)
                return fact(std::string("host-local"), Basis::Read, text->second + " ipam");
            if (text->first.find("\"calico-ipam\"") != std::string::npos)
                return fact(std::string("calico-ipam"), Basis::Read, text->second + " ipam");
        }
    }
    return fact(std::move(usual), Basis::Derived, facts.cni.evidence + ": the default");
}

Text ipamOf(const Evidence& evidence, const NetworkFacts& facts)
{
    const auto usual = [&](const char* name) { return fact(std::string(name), Basis::Derived, facts.cni.evidence); };
    switch (facts.cni.value) {
    case Cni::Calico: return ipamInConfig(evidence, {"calico-config", "cni-config"}, "calico-ipam", facts);
    case Cni::Cilium:
    case Cni::AzureCilium: {
        const auto ipam = evidence.setting("cilium-config", "ipam");
        if (!ipam && evidence.configMap("cilium-config"))
            return fact(std::string("cluster-pool"), Basis::Derived, "ConfigMap kube-system/cilium-config ipam is not set: the default");
        return setting(ipam, "get configmaps/cilium-config in kube-system");
    }
    case Cni::Flannel:
    case Cni::Canal:
    case Cni::Kindnet:
    case Cni::KubeRouter:
    case Cni::Antrea:
    case Cni::GkeDataplaneV2:
    case Cni::CloudRoutes: return usual("host-local");
    case Cni::Bridge: return fact(std::string("host-local"), Basis::Inferred, facts.cni.evidence, facts.cni.needs);
    case Cni::Weave: return usual("weave");
    case Cni::OvnKubernetes: return usual("ovn-kubernetes");
    case Cni::KubeOvn: return usual("kube-ovn");
    case Cni::OpenShiftSdn: return usual("openshift-sdn");
    case Cni::AwsVpc: return usual("aws-vpc");
    case Cni::Azure: return usual("azure-vnet");
    case Cni::Unknown: break;
    }
    return unknownText(facts.cni.needs);
}

Fact<int> mtuOf(const Evidence& evidence)
{
    for (const auto& [map, key] : {std::pair{"calico-config", "veth_mtu"}, {"canal-config", "veth_mtu"}, {"cilium-config", "mtu"}, {"ovn-config", "mtu"}}) {
        const auto text = evidence.setting(map, key);
        const auto mtu = ip::parsePort(text ? text->first : ""); // a number of the same size; 0 lets the plugin choose
        if (mtu && *mtu != 0)
            return fact(int(*mtu), Basis::Read, text->second);
    }
    if (const auto aws = evidence.component("aws-node")) {
        if (const auto mtu = ip::parsePort(aws->environment("POD_MTU").value_or(aws->environment("AWS_VPC_ENI_MTU").value_or(""))))
            return fact(int(*mtu), Basis::Read, aws->evidence + " environment");
    }
    Fact<int> unknown;
    unknown.evidence = "the nodes' own MTU is not in the API";
    return unknown;
}

} // namespace

std::optional<std::pair<std::string, std::string>> antreaConfig(const Evidence& evidence)
{
    // Older releases append a hash to the name.
    for (const kube::ConfigMap& map : evidence.snapshot().configMaps) {
        const auto found = map.data.find("antrea-agent.conf");
        if (map.meta.name.starts_with("antrea-config") && found != map.data.end())
            return std::pair{found->second, "ConfigMap " + map.meta.key().toString() + " antrea-agent.conf"};
    }
    return std::nullopt;
}

std::optional<std::pair<std::string, std::string>> flannelConfig(const Evidence& evidence)
{
    for (const char* name : {"kube-flannel-cfg", "canal-config", "rke2-canal-config", "rke2-flannel-cfg"}) {
        if (auto text = evidence.setting(name, "net-conf.json"))
            return text;
    }
    return std::nullopt;
}

void detectCniMode(const Evidence& evidence, NetworkFacts& facts)
{
    facts.cniMode = modeOf(evidence, facts);
    facts.ipam = ipamOf(evidence, facts);
    facts.podMtu = mtuOf(evidence);
}

} // namespace hopscope::facts
