#include "model/facts/calico_pools.h"

namespace hopscope::facts {

namespace {

Fact<Encapsulation> unknownEncapsulation(std::string needs)
{
    Fact<Encapsulation> unknown;
    unknown.needs = std::move(needs);
    return unknown;
}

Fact<Encapsulation> hiddenEncapsulation(const Component& component, const OptionValue& option)
{
    Fact<Encapsulation> unknown;
    unknown.evidence = component.hides(option);
    return unknown;
}

std::optional<Encapsulation> flannelBackend(const std::string& type, std::uint16_t port, bool directRouting)
{
    const auto portOr = [port](std::uint16_t usual) { return port != 0 ? port : usual; };
    if (type == "vxlan")
        return Encapsulation{Overlay::Vxlan, portOr(8472), 50, directRouting};
    if (type == "host-gw" || type == "alloc")
        return Encapsulation{};
    if (type == "wireguard" || type == "wireguard-native" || type == "extension")
        return Encapsulation{Overlay::WireGuard, portOr(51820), 80, false, 51821, 80};
    if (type == "ipip")
        return Encapsulation{Overlay::Ipip, 0, 20, directRouting};
    if (type == "udp")
        return Encapsulation{Overlay::Udp, portOr(8285), 28, false};
    if (type == "ipsec")
        return Encapsulation{Overlay::Esp, 0, 77, false};
    return std::nullopt;
}

/// What runs is the nodes' annotation; what it will be is the ConfigMap, which alone tells about DirectRouting.
Fact<Encapsulation> ofFlannel(const Evidence& evidence)
{
    if (const auto config = flannelConfig(evidence)) {
        const ConfigText text(config->first);
        const std::string type = text.text({"Backend", "Type"}).value_or("udp");
        const auto port = ip::parsePort(text.text({"Backend", "Port"}).value_or(text.text({"Backend", "ListenPort"}).value_or("")));
        if (const auto backend = flannelBackend(type, port.value_or(0), text.isTrue({"Backend", "DirectRouting"})))
            return fact(*backend, Basis::Read, config->second + " Backend.Type " + type);
    }
    const std::string needs = evidence.isK3s() ? "" : "get configmaps/kube-flannel-cfg in kube-flannel";
    if (const auto type = evidence.nodeAnnotation("flannel.alpha.coreos.com/backend-type")) {
        if (const auto backend = flannelBackend(type->first, 0, false))
            return fact(*backend, Basis::Reported, type->second + " " + type->first, needs);
    }
    if (const auto flag = evidence.nodeArgument("--flannel-backend")) {
        if (const auto backend = flannelBackend(flag->first, 0, false))
            return fact(*backend, Basis::Read, flag->second + " --flannel-backend " + flag->first);
    }
    return unknownEncapsulation(evidence.isK3s() ? "list nodes" : needs);
}

/// Encryption goes around whatever the routing mode does.
std::optional<Fact<Encapsulation>> ciliumEncryption(const Evidence& evidence, int tunnelOverhead)
{
    if (const auto on = evidence.setting("cilium-config", "enable-wireguard"); on && on->first == "true")
        return fact(Encapsulation{Overlay::WireGuard, 51871, 80 + tunnelOverhead, false}, Basis::Read, on->second + " true");
    if (const auto on = evidence.setting("cilium-config", "enable-ipsec"); on && on->first == "true")
        return fact(Encapsulation{Overlay::Esp, 0, 77 + tunnelOverhead, false}, Basis::Read, on->second + " true");
    return std::nullopt;
}

/// routing-mode first: tunnel-protocol is there with native routing, too. 1.13 and older had one key, tunnel.
Fact<Encapsulation> ofCilium(const Evidence& evidence)
{
    const auto value = [&](const char* key) { return evidence.setting("cilium-config", key); };
    const auto old = value("tunnel");
    const auto routing = value("routing-mode");
    const auto deciding = routing ? routing : old;
    if (!deciding && !evidence.configMap("cilium-config"))
        return unknownEncapsulation("get configmaps/cilium-config in kube-system");
    const std::string mode = routing ? routing->first : !old ? "tunnel" : old->first == "disabled" ? "native" : "tunnel";
    if (mode != "native" && mode != "tunnel") {
        Fact<Encapsulation> unknown = unknownEncapsulation("");
        unknown.evidence = deciding->second + " " + mode;
        return unknown;
    }
    if (auto encrypted = ciliumEncryption(evidence, mode == "tunnel" ? 50 : 0))
        return *encrypted;
    const std::string where = deciding ? deciding->second + " " + deciding->first : "ConfigMap kube-system/cilium-config: the default";
    const Basis basis = deciding ? Basis::Read : Basis::Derived;
    if (mode == "native")
        return fact(Encapsulation{}, basis, where);
    const auto protocol = value("tunnel-protocol");
    const std::string name = protocol ? protocol->first : old && old->first != "disabled" ? old->first : "vxlan";
    const auto set = value("tunnel-port");
    const auto port = ip::parsePort(set ? set->first : "");
    const std::string evidenceText = protocol ? where + ", " + protocol->second + " " + name : where;
    if (name == "geneve")
        return fact(Encapsulation{Overlay::Geneve, port.value_or(6081), 50, false, 0, 70}, basis, evidenceText);
    return fact(Encapsulation{Overlay::Vxlan, port.value_or(8472), 50, false, 0, 70}, basis, evidenceText);
}

std::optional<Encapsulation> antreaTunnel(const std::string& type, std::uint16_t port, bool hybrid)
{
    const auto portOr = [port](std::uint16_t usual) { return port != 0 ? port : usual; };
    if (type == "geneve")
        return Encapsulation{Overlay::Geneve, portOr(6081), 50, hybrid, 0, 70};
    if (type == "vxlan")
        return Encapsulation{Overlay::Vxlan, portOr(4789), 50, hybrid, 0, 70};
    if (type == "gre")
        return Encapsulation{Overlay::Gre, 0, 42, hybrid, 0, 62};
    if (type == "stt")
        return Encapsulation{Overlay::Stt, portOr(7471), 50, hybrid, 0, 70};
    return std::nullopt;
}

/// The shipped file has every default commented out (1.4).
Fact<Encapsulation> ofAntrea(const Evidence& evidence)
{
    const auto config = antreaConfig(evidence);
    if (!config)
        return unknownEncapsulation("get configmaps/antrea-config in kube-system");
    const ConfigText text(config->first);
    const std::string mode = text.text({"trafficEncapMode"}).value_or("encap");
    const std::string where = config->second + " trafficEncapMode " + mode;
    const bool set = text.text({"trafficEncapMode"}).has_value() || text.text({"tunnelType"}).has_value();
    const Basis basis = set ? Basis::Read : Basis::Derived;
    if (text.text({"trafficEncryptionMode"}) == "wireGuard")
        return fact(Encapsulation{Overlay::WireGuard, 51820, 60, false, 0, 80}, Basis::Read, config->second + " trafficEncryptionMode wireGuard");
    if (mode == "noEncap" || mode == "networkPolicyOnly")
        return fact(Encapsulation{}, basis, where);
    const std::string type = text.text({"tunnelType"}).value_or("geneve");
    const auto port = ip::parsePort(text.text({"tunnelPort"}).value_or(""));
    const auto tunnel = antreaTunnel(type, port.value_or(0), mode == "hybrid");
    return tunnel ? fact(*tunnel, basis, where + ", tunnelType " + type) : unknownEncapsulation("");
}

/// Overlay on, between subnets only, IPIP: what the flags say when they are left out.
Fact<Encapsulation> ofKubeRouter(const Evidence& evidence)
{
    const auto component = evidence.component("kube-router");
    if (!component)
        return unknownEncapsulation("list daemonsets in kube-system");
    const auto type = component->argument("--overlay-type");
    const auto encap = component->argument("--overlay-encap");
    const auto overlay = component->argument("--enable-overlay");
    const auto port = component->argument("--overlay-encap-port");
    for (const OptionValue& option : {type, encap, overlay, port}) {
        if (!option.isUnderstood())
            return hiddenEncapsulation(*component, option);
    }
    const Basis basis = type.isSet() || encap.isSet() || overlay.isSet() ? Basis::Read : Basis::Derived;
    const std::string where = component->evidence + " arguments";
    if (overlay.value == "false")
        return fact(Encapsulation{}, Basis::Read, component->evidence + " argument --enable-overlay false");
    const bool subnetsOnly = type.value != "full";
    if (encap.value == "fou")
        return fact(Encapsulation{Overlay::Fou, ip::parsePort(port.value).value_or(5555), 28, subnetsOnly}, basis, where);
    return fact(Encapsulation{Overlay::Ipip, 0, 20, subnetsOnly}, basis, where);
}

Fact<Encapsulation> ofOvn(const Evidence& evidence, const NetworkFacts& facts)
{
    const auto config = evidence.setting("ovnkube-config", "ovnkube.conf");
    if (config && config->first.find("transport=no-overlay") != std::string::npos)
        return fact(Encapsulation{}, Basis::Read, config->second + " transport=no-overlay");
    return fact(Encapsulation{Overlay::Geneve, 6081, 100, false}, Basis::Derived, facts.cni.evidence);
}

Fact<Encapsulation> ofKubeOvn(const Evidence& evidence, const NetworkFacts& facts)
{
    const auto controller = evidence.podNamed("kube-ovn-controller");
    const OptionValue type = controller ? controller->argument("--network-type") : OptionValue{};
    if (!type.isUnderstood())
        return hiddenEncapsulation(*controller, type);
    if (type.value == "vlan" || type.value == "underlay")
        return fact(Encapsulation{}, Basis::Read, controller->evidence + " argument --network-type " + type.value);
    if (type.value == "vxlan")
        return fact(Encapsulation{Overlay::Vxlan, 4789, 50, false, 0, 70}, Basis::Read, controller->evidence + " argument --network-type vxlan");
    return fact(Encapsulation{Overlay::Geneve, 6081, 100, false}, type.isSet() ? Basis::Read : Basis::Derived, facts.cni.evidence);
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
    case Cni::OvnKubernetes: return ofOvn(evidence, facts);
    case Cni::KubeOvn: return ofKubeOvn(evidence, facts);
    case Cni::Weave: return fact(Encapsulation{Overlay::Vxlan, 6784, 50, false}, Basis::Derived, why);
    case Cni::OpenShiftSdn: return fact(Encapsulation{Overlay::Vxlan, 4789, 50, false}, Basis::Derived, why);
    case Cni::Kindnet:
    case Cni::AwsVpc:
    case Cni::Azure:
    case Cni::AzureCilium:
    case Cni::GkeDataplaneV2:
    case Cni::CloudRoutes: return fact(Encapsulation{}, facts.cni.basis == Basis::Read ? Basis::Derived : facts.cni.basis, why, facts.cni.needs);
    case Cni::Bridge: return fact(Encapsulation{}, Basis::Inferred, why, facts.cni.needs);
    case Cni::Unknown: break;
    }
    return unknownEncapsulation(facts.cni.needs);
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
