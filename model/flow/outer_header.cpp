#include "model/flow/outer_header.h"

namespace hopscope::flow {

using facts::Cni;
using facts::Overlay;
using ip::Family;
using ip::IpAddress;

namespace {

bool travelsDirect(const NetworkView& view, const std::string& from, const IpAddress& to)
{
    const kube::Node* object = view.snapshot().nodes.find({"", from});
    const std::string version = to.family() == Family::V4 ? "IPv4" : "IPv6";
    if (object) {
        // Calico compares the sender's own address and mask with the other node's address (cluster-facts.md 2.2).
        if (const auto subnet = ip::Cidr::parse(object->meta.annotation("projectcalico.org/" + version + "Address")))
            return subnet->contains(to);
    }
    if (view.facts().known().cni.value == Cni::Calico)
        return false;
    const auto own = view.primaryAddress(from, to.family());
    const bool same = own && ip::Cidr(*own, to.family() == Family::V4 ? 24 : 64).contains(to);
    view.facts().note("same-subnet", same ? "yes" : "no", facts::Basis::Inferred);
    return same;
}

IpAddress outerAddress(const NetworkView& view, const std::string& node, Family family)
{
    if (const kube::Node* object = view.snapshot().nodes.find({"", node})) {
        const bool v4 = family == Family::V4;
        const std::string& calico = object->meta.annotation(v4 ? "projectcalico.org/IPv4Address" : "projectcalico.org/IPv6Address");
        if (const auto address = IpAddress::parse(std::string_view(calico).substr(0, calico.find('/'))))
            return *address;
        const std::string& flannel =
            object->meta.annotation(v4 ? "flannel.alpha.coreos.com/public-ip" : "flannel.alpha.coreos.com/public-ipv6");
        if (const auto address = IpAddress::parse(flannel))
            return *address;
    }
    const auto primary = view.primaryAddress(node, family);
    return primary ? *primary : view.primaryAddress(node, family == Family::V4 ? Family::V6 : Family::V4).value_or(IpAddress{});
}

} // namespace

std::optional<IpAddress> tunnelAddress(const NetworkView& view, const std::string& node, Family family)
{
    const Overlay overlay = view.facts().encapsulation().overlay;
    if (overlay == Overlay::None)
        return std::nullopt;
    const kube::Node* object = view.snapshot().nodes.find({"", node});
    const auto annotated = [&](const std::string& name) -> std::optional<IpAddress> {
        return object ? IpAddress::parse(object->meta.annotation(name)) : std::nullopt;
    };
    const std::string version = family == Family::V4 ? "IPv4" : "IPv6";
    switch (view.facts().known().cni.value) {
    case Cni::Calico:
        if (overlay == Overlay::Ipip)
            return annotated("projectcalico.org/IPv4IPIPTunnelAddr");
        if (overlay == Overlay::WireGuard)
            return annotated("projectcalico.org/" + version + "WireguardInterfaceAddr");
        return annotated("projectcalico.org/" + version + "VXLANTunnelAddr");
    case Cni::Cilium: return view.ciliumHostAddress(node, family);
    case Cni::OvnKubernetes: return view.rangeAddress(node, family, 2); // ovn-k8s-mp0
    case Cni::Antrea: return view.rangeAddress(node, family, 1);        // antrea-gw0
    default: return view.rangeAddress(node, family, 0);                 // flannel.1, and what behaves like it
    }
}

std::optional<OuterHeader> outerHeader(const NetworkView& view, const std::string& from, const std::string& to,
                                       const IpAddress& destination)
{
    if (from == to || to.empty())
        return std::nullopt;
    if (view.index().nodeByAddress(destination) || !view.isPodNetworkAddress(destination))
        return std::nullopt;
    const facts::Encapsulation& encapsulation = view.facts().encapsulation();
    if (encapsulation.overlay == Overlay::None)
        return std::nullopt;
    const IpAddress source = outerAddress(view, from, destination.family());
    const IpAddress target = outerAddress(view, to, destination.family());
    if (encapsulation.crossSubnetOnly && travelsDirect(view, from, target))
        return std::nullopt;
    return OuterHeader{encapsulation.overlay, source, target, encapsulation.port, encapsulation.overhead};
}

} // namespace hopscope::flow
