#include "model/facts/detect.h"

namespace hopscope::facts {

namespace {

constexpr Encapsulation plain{};

Encapsulation vxlan(std::uint16_t port, bool crossSubnetOnly = false)
{
    return {Overlay::Vxlan, port, 50, crossSubnetOnly};
}

/// A property of the pool that the destination's address comes from (1.4, mode rule).
Fact<Encapsulation> ofCalico(const Evidence& evidence)
{
    if (const kube::IpPool* pool = calicoPool(evidence)) {
        const std::string where = "IPPool " + pool->meta.name;
        const auto isOn = [](const std::string& mode) { return !mode.empty() && mode != "Never"; };
        if (isOn(pool->vxlanMode))
            return fact(vxlan(4789, pool->vxlanMode == "CrossSubnet"), Basis::Read, where + " vxlanMode " + pool->vxlanMode);
        if (isOn(pool->ipipMode))
            return fact(Encapsulation{Overlay::Ipip, 0, 20, pool->ipipMode == "CrossSubnet"}, Basis::Read,
                        where + " ipipMode " + pool->ipipMode);
        return fact(plain, Basis::Read, where + " ipipMode and vxlanMode Never");
    }
    // A tunnel address means that some pool uses the tunnel, not whether always or across subnets only (1.7).
    const std::string needs = "list ippools.crd.projectcalico.org";
    if (const auto tunnel = evidence.nodeAnnotation("projectcalico.org/IPv4VXLANTunnelAddr"))
        return fact(vxlan(4789), Basis::Reported, tunnel->second, needs);
    if (const auto tunnel = evidence.nodeAnnotation("projectcalico.org/IPv4IPIPTunnelAddr"))
        return fact(Encapsulation{Overlay::Ipip, 0, 20, false}, Basis::Reported, tunnel->second, needs);
    Fact<Encapsulation> unknown;
    unknown.needs = needs;
    return unknown;
}

std::optional<Encapsulation> flannelBackend(const std::string& type, std::uint16_t port, bool directRouting)
{
    if (type == "vxlan")
        return vxlan(port != 0 ? port : 8472, directRouting);
    if (type == "host-gw" || type == "alloc")
        return plain;
    if (type == "wireguard" || type == "wireguard-native" || type == "extension")
        return Encapsulation{Overlay::WireGuard, std::uint16_t(port != 0 ? port : 51820), 80, false};
    if (type == "ipip")
        return Encapsulation{Overlay::Ipip, 0, 20, directRouting};
    return std::nullopt;
}

Fact<Encapsulation> ofFlannel(const Evidence& evidence)
{
    if (const auto config = flannelConfig(evidence)) {
        const ConfigText text(config->first);
        const auto type = text.text({"Backend", "Type"});
        const auto port = ip::parsePort(text.text({"Backend", "Port"}).value_or(""));
        const auto backend =
            flannelBackend(type.value_or("udp"), port.value_or(0), text.isTrue({"Backend", "DirectRouting"}));
        if (backend)
            return fact(*backend, Basis::Read, config->second + " Backend.Type " + type.value_or("udp"));
    }
    const std::string needs = "get configmaps/kube-flannel-cfg in kube-flannel";
    if (const auto type = evidence.nodeAnnotation("flannel.alpha.coreos.com/backend-type")) {
        if (const auto backend = flannelBackend(type->first, 0, false))
            return fact(*backend, Basis::Reported, type->second + " = " + type->first, needs);
    }
    Fact<Encapsulation> unknown;
    unknown.needs = needs;
    return unknown;
}

Fact<Encapsulation> ofCilium(const Evidence& evidence)
{
    const auto value = [&](const char* key) { return evidence.configValue("kube-system", "cilium-config", key); };
    const std::string where = "ConfigMap kube-system/cilium-config ";
    const auto old = value("tunnel");
    const auto routing = value("routing-mode");
    const std::string protocol = old && *old != "disabled" ? *old : value("tunnel-protocol").value_or("vxlan");
    if (routing == "native" || old == "disabled")
        return fact(plain, Basis::Read, where + (routing ? "routing-mode native" : "tunnel disabled"));
    if (routing == "tunnel" || old) {
        const auto port = ip::parsePort(value("tunnel-port").value_or(""));
        if (protocol == "geneve")
            return fact(Encapsulation{Overlay::Geneve, port.value_or(6081), 50, false}, Basis::Read, where + "tunnel-protocol geneve");
        return fact(vxlan(port.value_or(8472)), Basis::Read, where + "tunnel-protocol " + protocol);
    }
    Fact<Encapsulation> unknown;
    unknown.needs = "get configmaps/cilium-config in kube-system";
    return unknown;
}

Fact<Encapsulation> ofAntrea(const Evidence& evidence)
{
    const ConfigText text(evidence.configValue("kube-system", "antrea-config", "antrea-agent.conf").value_or(""));
    Fact<Encapsulation> unknown;
    unknown.needs = "get configmaps/antrea-config in kube-system";
    if (!text.isReadable())
        return unknown;
    const std::string where = "ConfigMap kube-system/antrea-config antrea-agent.conf ";
    const std::string mode = text.text({"trafficEncapMode"}).value_or("encap");
    const std::string type = text.text({"tunnelType"}).value_or("geneve");
    if (mode == "noEncap" || mode == "networkPolicyOnly")
        return fact(plain, Basis::Read, where + "trafficEncapMode " + mode);
    const bool hybrid = mode == "hybrid";
    if (type == "vxlan")
        return fact(vxlan(4789, hybrid), Basis::Read, where + "tunnelType vxlan");
    if (type == "geneve")
        return fact(Encapsulation{Overlay::Geneve, 6081, 50, hybrid}, Basis::Read, where + "tunnelType geneve");
    return unknown;
}

Fact<Encapsulation> ofKubeRouter(const Evidence& evidence)
{
    const auto component = evidence.component("kube-router");
    const bool overlay = !component || component->argument("--enable-overlay") != "false";
    const bool full = component && component->argument("--overlay-type") == "full";
    const std::string where = component ? component->evidence + " arguments" : std::string();
    if (!overlay)
        return fact(plain, Basis::Read, where);
    return fact(Encapsulation{Overlay::Ipip, 0, 20, !full}, Basis::Derived, where);
}

Fact<Encapsulation> encapsulationOf(const Evidence& evidence, const NetworkFacts& facts)
{
    const std::string& why = facts.cni.evidence;
    switch (facts.cni.value) {
    case Cni::Calico: return ofCalico(evidence);
    case Cni::Flannel:
    case Cni::Canal: return ofFlannel(evidence);
    case Cni::Cilium: return ofCilium(evidence);
    case Cni::Antrea: return ofAntrea(evidence);
    case Cni::KubeRouter: return ofKubeRouter(evidence);
    case Cni::OvnKubernetes: return fact(Encapsulation{Overlay::Geneve, 6081, 100, false}, Basis::Derived, why);
    case Cni::Weave: return fact(vxlan(6784), Basis::Derived, why);
    case Cni::OpenShiftSdn: return fact(vxlan(4789), Basis::Inferred, why, "get network.config.openshift.io/cluster");
    case Cni::Kindnet:
    case Cni::AwsVpc:
    case Cni::Azure:
    case Cni::CloudRoutes: return fact(plain, Basis::Derived, why);
    case Cni::Bridge: return fact(plain, Basis::Inferred, why);
    case Cni::Unknown: break;
    }
    Fact<Encapsulation> unknown;
    unknown.needs = facts.cni.needs;
    return unknown;
}

bool hangsOnBridge(Cni cni)
{
    return cni == Cni::Flannel || cni == Cni::Bridge || cni == Cni::KubeRouter || cni == Cni::Weave || cni == Cni::CloudRoutes;
}

} // namespace

void detectEncapsulation(const Evidence& evidence, NetworkFacts& facts)
{
    facts.encapsulation = encapsulationOf(evidence, facts);
    const Basis basis = facts.cni.value == Cni::Bridge ? Basis::Inferred : Basis::Derived;
    if (facts.cni.value == Cni::Unknown || facts.cni.value == Cni::OpenShiftSdn)
        facts.podNetwork = fact(PodNetwork::PointToPoint, Basis::Assumed, "", facts.cni.needs);
    else
        facts.podNetwork = fact(hangsOnBridge(facts.cni.value) ? PodNetwork::Bridge : PodNetwork::PointToPoint, basis,
                                facts.cni.evidence);
}

} // namespace hopscope::facts
