#include "model/flow/outer_header.h"

#include <algorithm>

namespace hopscope::flow {

using facts::Cni;
using facts::Overlay;
using ip::Family;
using ip::IpAddress;

namespace {

/// A property of the pool that the destination's address comes from (cluster-facts.md 1.4); what the user assumes holds for all.
const facts::Encapsulation& encapsulationTo(const NetworkView& view, const IpAddress& destination)
{
    const facts::NetworkFacts& known = view.facts().known();
    const facts::PodPool* pool = known.poolOf(destination);
    if (!pool || known.encapsulation.basis == facts::Basis::Assumed)
        return view.facts().encapsulation();
    view.facts().note("overlay", std::string(toString(pool->encapsulation.overlay)), facts::Basis::Read, pool->evidence);
    return pool->encapsulation;
}

const std::string& annotation(const NetworkView& view, const std::string& node, const std::string& key)
{
    static const std::string none;
    const kube::Node* object = view.snapshot().nodes.find({"", node});
    return object ? object->meta.annotation(key) : none;
}

/// Calico compares the sender's own address and mask with the other node's address: unequal masks give two answers
/// (cluster-facts.md 2.2). The others ask the node's own routes, which are not in the API.
bool travelsDirect(const NetworkView& view, const std::string& from, const IpAddress& to)
{
    if (view.facts().known().cni.value == Cni::Calico) {
        const auto subnet =
            ip::Cidr::parse(annotation(view, from, to.family() == Family::V4 ? "projectcalico.org/IPv4Address" : "projectcalico.org/IPv6Address"));
        return subnet && subnet->contains(to);
    }
    const auto own = view.primaryAddress(from, to.family());
    const bool same = own && ip::Cidr(*own, to.family() == Family::V4 ? 24 : 64).contains(to);
    view.facts().note("same-subnet", same ? "yes" : "no", facts::Basis::Inferred, "the nodes' masks are not in the API; /24 and /64 are usual");
    return same;
}

/// The key under which the CNI writes the address that its tunnel uses; the node's own address where it writes none.
std::string transportKey(Cni cni, Family family)
{
    const bool v4 = family == Family::V4;
    switch (cni) {
    case Cni::Calico: return v4 ? "projectcalico.org/IPv4Address" : "projectcalico.org/IPv6Address";
    case Cni::Flannel:
    case Cni::Canal: return v4 ? "flannel.alpha.coreos.com/public-ip" : "flannel.alpha.coreos.com/public-ipv6";
    case Cni::Antrea: return "node.antrea.io/transport-addresses"; // one, or one of each family
    case Cni::OvnKubernetes: return "k8s.ovn.org/node-encap-ips";  // ["10.0.0.5"]
    default: return {};
    }
}

std::optional<IpAddress> outerAddress(const NetworkView& view, const std::string& node, Family family)
{
    const std::string& text = annotation(view, node, transportKey(view.facts().known().cni.value, family));
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t begin = rest.find_first_not_of("[\", ");
        rest.remove_prefix(std::min(begin, rest.size()));
        const std::size_t end = std::min(rest.find_first_of("]\", /"), rest.size());
        const auto address = IpAddress::parse(rest.substr(0, end));
        if (address && address->family() == family)
            return address;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return view.primaryAddress(node, family);
}

/// IPv6 packets may travel in IPv4: Cilium's tunnel is IPv4 wherever the nodes have it, others' where they have nothing else.
std::optional<std::pair<IpAddress, IpAddress>> outerAddresses(const NetworkView& view, const std::string& from, const std::string& to, Family family)
{
    const Family other = family == Family::V4 ? Family::V6 : Family::V4;
    const bool isCilium = view.facts().known().cni.value == Cni::Cilium;
    for (const Family wanted : {isCilium ? Family::V4 : family, isCilium ? Family::V6 : other}) {
        const auto source = outerAddress(view, from, wanted);
        const auto target = outerAddress(view, to, wanted);
        if (source && target)
            return std::pair{*source, *target};
    }
    return std::nullopt;
}

/// Calico's tunnel interfaces by what goes through them.
std::string tunnelKey(Overlay overlay, Family family)
{
    const std::string version = family == Family::V4 ? "IPv4" : "IPv6";
    switch (overlay) {
    case Overlay::Ipip: return family == Family::V4 ? "projectcalico.org/IPv4IPIPTunnelAddr" : "";
    case Overlay::WireGuard: return "projectcalico.org/" + version + "WireguardInterfaceAddr";
    case Overlay::Vxlan: return "projectcalico.org/" + version + "VXLANTunnelAddr";
    default: return {};
    }
}

std::optional<IpAddress> tunnelAddressFor(const NetworkView& view, const std::string& node, Family family, Overlay overlay)
{
    if (overlay == Overlay::None)
        return std::nullopt;
    switch (view.facts().known().cni.value) {
    case Cni::Calico: return IpAddress::parse(annotation(view, node, tunnelKey(overlay, family)));
    case Cni::Cilium: return view.ciliumHostAddress(node, family);
    case Cni::OvnKubernetes: return view.rangeAddress(node, family, 2); // ovn-k8s-mp0
    case Cni::Antrea:                                                  // antrea-gw0
    case Cni::OpenShiftSdn: return view.rangeAddress(node, family, 1); // tun0
    default: return view.rangeAddress(node, family, 0);                // flannel.1, and what behaves like it
    }
}

} // namespace

std::optional<IpAddress> tunnelAddress(const NetworkView& view, const std::string& node, const IpAddress& destination)
{
    return tunnelAddressFor(view, node, destination.family(), encapsulationTo(view, destination).overlay);
}

bool isTunnelAddress(const NetworkView& view, const std::string& node, const IpAddress& address)
{
    const facts::NetworkFacts& known = view.facts().known();
    if (known.cni.value != Cni::Calico)
        return tunnelAddressFor(view, node, address.family(), view.facts().encapsulation().overlay) == address;
    const auto is = [&](Overlay overlay) { return tunnelAddressFor(view, node, address.family(), overlay) == address; };
    return is(Overlay::Ipip) || is(Overlay::Vxlan) || is(Overlay::WireGuard);
}

std::optional<OuterHeader> outerHeader(const NetworkView& view, const std::string& from, const std::string& to,
                                       const IpAddress& destination)
{
    if (from == to || to.empty())
        return std::nullopt;
    if (view.index().nodeByAddress(destination) || !view.isPodNetworkAddress(destination))
        return std::nullopt;
    const facts::Encapsulation& encapsulation = encapsulationTo(view, destination);
    if (encapsulation.overlay == Overlay::None)
        return std::nullopt;
    const auto addresses = outerAddresses(view, from, to, destination.family());
    const auto [source, target] = addresses.value_or(std::pair{IpAddress{}, IpAddress{}});
    if (encapsulation.crossSubnetOnly && addresses && travelsDirect(view, from, target))
        return std::nullopt;
    const bool v6 = target.family() == Family::V6;
    const std::uint16_t port = v6 && encapsulation.portV6 != 0 ? encapsulation.portV6 : encapsulation.port;
    const int overhead = v6 && encapsulation.overheadV6 != 0 ? encapsulation.overheadV6 : encapsulation.overhead;
    return OuterHeader{encapsulation.overlay, source, target, port, overhead};
}

} // namespace hopscope::flow
