#include "model/flow/network_view.h"

#include "model/flow/assumptions.h"
#include "model/flow/outer_header.h"
#include "model/flow/proxy_version.h"

#include <algorithm>

namespace hopscope::flow {

using facts::PodNetwork;
using ip::Family;
using ip::IpAddress;

NetworkView::NetworkView(const cluster::ClusterSnapshot& snapshot, FactsInUse& facts,
                         const std::multimap<std::string, std::string>& assume)
    : m_snapshot(snapshot), m_index(snapshot.index()), m_facts(facts)
{
    const auto [firstNode, lastNode] = assume.equal_range("node-address");
    for (auto entry = firstNode; entry != lastNode; ++entry) {
        const std::size_t equals = entry->second.find('=');
        if (equals == std::string::npos)
            continue;
        for (const std::string& text : splitList(std::string_view(entry->second).substr(equals + 1))) {
            if (const auto address = IpAddress::parse(text))
                m_extraNodeAddresses.emplace(*address, entry->second.substr(0, equals));
        }
    }
    const auto [firstSocket, lastSocket] = assume.equal_range("listening");
    for (auto entry = firstSocket; entry != lastSocket; ++entry) {
        for (const std::string& text : splitList(entry->second)) {
            if (const auto socket = parseSocket(text))
                m_listening.push_back(*socket);
        }
    }
    if (const auto order = assume.find("host-port-order"); order != assume.end())
        m_hostPortOrder = order->second == toString(HostPortOrder::HostPortFirst) ? HostPortOrder::HostPortFirst
                                                                                  : HostPortOrder::ServiceFirst;
}

std::string_view toString(HostPortOrder order)
{
    return order == HostPortOrder::HostPortFirst ? "host-port-first" : "service-first";
}

HostPortOrder NetworkView::hostPortOrder(HostPortOrder usual) const
{
    const HostPortOrder order = m_hostPortOrder.value_or(usual);
    m_facts.note("host-port-order", std::string(toString(order)), facts::Basis::Assumed,
                 "the order of the rules of kube-proxy and of the hostPorts in nat");
    return order;
}

bool NetworkView::isBridgeAddress(const IpAddress& address, const facts::NodeRange& range) const
{
    return address == range.range.base().plus(1) && m_facts.podNetwork() == PodNetwork::Bridge;
}

Owner NetworkView::ownerOf(const IpAddress& address) const
{
    if (const kube::Pod* pod = m_index.podByAddress(address))
        return {Owner::Kind::Pod, pod->meta.key(), pod->nodeName};
    if (const kube::Node* node = m_index.nodeByAddress(address))
        return {Owner::Kind::Node, {}, node->meta.name};
    if (const auto extra = m_extraNodeAddresses.find(address); extra != m_extraNodeAddresses.end()) {
        m_facts.note("node-address", extra->second + "=" + address.toString(), facts::Basis::Assumed);
        return {Owner::Kind::Node, {}, extra->second};
    }
    if (const auto& pods = m_index.hostNetworkPodsByAddress(address); !pods.empty())
        return {Owner::Kind::Node, {}, pods.front()->nodeName};
    for (const facts::NodeRange& range : m_facts.known().nodeRanges) {
        if (range.observed || !range.range.contains(address))
            continue;
        const bool ownedByNode = isBridgeAddress(address, range) || isTunnelAddress(*this, range.node, address);
        return {ownedByNode ? Owner::Kind::Node : Owner::Kind::PodRange, {}, range.node};
    }
    if (isPodNetworkAddress(address))
        return {Owner::Kind::PodRange, {}, {}};
    return {};
}

bool NetworkView::isOwnAddress(const std::string& node, const IpAddress& address) const
{
    if (address.isLoopback())
        return true;
    const Owner owner = ownerOf(address);
    return owner.kind == Owner::Kind::Node && owner.node == node;
}

bool NetworkView::hasExtraAddress(const std::string& node, const IpAddress& address) const
{
    const auto extra = m_extraNodeAddresses.find(address);
    return extra != m_extraNodeAddresses.end() && extra->second == node;
}

std::optional<IpAddress> NetworkView::primaryAddress(const std::string& node, Family family) const
{
    if (const kube::Node* object = m_snapshot.nodes.find({"", node})) {
        if (const auto address = object->firstAddress("InternalIP", family))
            return address;
        return object->firstAddress("ExternalIP", family);
    }
    for (const kube::Pod* pod : m_index.podsOnNode(node)) {
        const auto address = IpAddress::parse(pod->hostIp);
        if (address && address->family() == family)
            return address;
    }
    return std::nullopt;
}

std::optional<IpAddress> NetworkView::rangeAddress(const std::string& node, Family family, std::uint64_t offset) const
{
    for (const facts::NodeRange* range : m_facts.known().rangesOf(node)) {
        if (!range->observed && range->range.family() == family)
            return range->range.base().plus(offset);
    }
    return std::nullopt;
}

IpAddress NetworkView::sourceTowards(const std::string& node, const IpAddress& destination) const
{
    if (isOwnAddress(node, destination))
        return destination;
    const Family family = destination.family();
    const IpAddress primary = primaryAddress(node, family).value_or(IpAddress{});
    const Owner owner = ownerOf(destination);
    const bool podNetwork = owner.kind == Owner::Kind::Pod || owner.kind == Owner::Kind::PodRange;
    if (podNetwork && owner.node == node) {
        if (m_facts.podNetwork() == PodNetwork::PointToPoint)
            return primary;
        return rangeAddress(node, family, 1).value_or(primary);
    }
    if (!outerHeader(*this, node, owner.node, destination))
        return primary;
    if (const auto tunnel = tunnelAddress(*this, node, destination))
        return *tunnel;
    m_facts.note("masquerade-address", node + "=" + primary.toString(), facts::Basis::Assumed);
    return primary;
}

Peer NetworkView::senderTowards(const std::string& node, const IpAddress& destination) const
{
    Peer sender{sourceTowards(node, destination), Peer::Port::Client};
    if (m_facts.known().proxyMode.value != facts::ProxyMode::Cilium || !isPodNetworkAddress(destination))
        return sender;
    const auto host = ciliumHostAddress(node, destination.family());
    sender.isUnknownNodeAddress = !host;
    if (host)
        sender.address = *host;
    return sender;
}

std::optional<IpAddress> NetworkView::ciliumHostAddress(const std::string& node, Family family) const
{
    if (const kube::CiliumNode* own = m_snapshot.ciliumNodes.find({"", node})) {
        if (const auto router = own->firstAddress("CiliumInternalIP", family))
            return router;
    }
    const kube::Node* object = m_snapshot.nodes.find({"", node});
    if (!object)
        return std::nullopt;
    return IpAddress::parse(
        object->meta.annotation(family == Family::V4 ? "network.cilium.io/ipv4-cilium-host" : "network.cilium.io/ipv6-cilium-host"));
}

bool NetworkView::isNodePortAddress(const std::string& node, const IpAddress& address) const
{
    const facts::NodePortAddresses& accepted = m_facts.nodePortAddresses();
    const bool named = std::any_of(accepted.cidrs.begin(), accepted.cidrs.end(),
                                   [&](const ip::Cidr& range) { return range.contains(address); });
    const bool all = accepted.cidrs.empty() && !accepted.primaryOnly && !accepted.localhost;
    if (address.isLoopback())
        return servesLoopback(node, address, named || accepted.localhost, all);
    if (accepted.primaryOnly && primaryAddress(node, address.family()) == address)
        return true;
    return (named || all) && isOwnAddress(node, address);
}

bool NetworkView::servesLoopback(const std::string& node, const IpAddress& address, bool named, bool all) const
{
    switch (m_facts.proxyMode()) {
    case facts::ProxyMode::Cilium: return true; // from the node's own namespace only; nothing else can name it
    case facts::ProxyMode::Iptables: return address.family() == Family::V4 && m_facts.localhostNodePorts() && (named || all);
    case facts::ProxyMode::Nftables: return named && does(*this, node, ProxyFeature::LocalhostNodePorts);
    default: return false;
    }
}

bool NetworkView::isPodNetworkAddress(const IpAddress& address) const
{
    if (m_index.podByAddress(address))
        return true;
    const auto contains = [&](const ip::Cidr& range) { return range.contains(address); };
    const std::vector<ip::Cidr>& cluster = m_facts.podRanges();
    if (std::any_of(cluster.begin(), cluster.end(), contains))
        return true;
    const auto& ranges = m_facts.known().nodeRanges;
    return std::any_of(ranges.begin(), ranges.end(), [&](const facts::NodeRange& range) { return !range.observed && contains(range.range); });
}

bool NetworkView::isAssumedListening(const IpAddress& address, std::uint16_t port) const
{
    return std::find(m_listening.begin(), m_listening.end(), std::pair{address, port}) != m_listening.end();
}

} // namespace hopscope::flow
