// The cluster's network as a packet meets it: who has which address, and which way leads there. Private to model/flow.
#pragma once

#include "model/cluster/cluster_index.h"
#include "model/flow/facts_in_use.h"

#include <map>

namespace hopscope::flow {

/// Who answers at an address.
struct Owner
{
    enum class Kind
    {
        Pod,        ///< a pod with an address of its own
        Node,       ///< an address of a node; hostNetwork pods share it
        PodRange,   ///< inside the pods' ranges, but no pod that is known has it
        Outside     ///< nothing in this cluster
    };
    Kind kind = Kind::Outside;
    kube::ObjectKey pod;
    std::string node; ///< of the pod; the node itself; where a PodRange address is routed to
};

/// Whose rule for a local address comes first in nat, where a Service and a hostPort have the same number.
enum class HostPortOrder
{
    ServiceFirst,
    HostPortFirst
};
std::string_view toString(HostPortOrder order); ///< "service-first", "host-port-first", as --assume host-port-order writes it

class NetworkView
{
public:
    /// `assume` adds what the API cannot show: node-address and listening. Both references must outlive the view.
    NetworkView(const cluster::ClusterSnapshot& snapshot, FactsInUse& facts,
                const std::multimap<std::string, std::string>& assume);

    const cluster::ClusterSnapshot& snapshot() const { return m_snapshot; }
    const cluster::ClusterIndex& index() const { return m_index; }
    FactsInUse& facts() const { return m_facts; }

    Owner ownerOf(const ip::IpAddress& address) const;
    /// Whether the address is one of the node's own, loopback included.
    bool isOwnAddress(const std::string& node, const ip::IpAddress& address) const;
    /// Whether --assume node-address gives the node this address.
    bool hasExtraAddress(const std::string& node, const ip::IpAddress& address) const;
    /// The first InternalIP of the family (packet-paths.md 1.3); where no Node object can be read, what its pods report.
    std::optional<ip::IpAddress> primaryAddress(const std::string& node, ip::Family family) const;
    /// What the kernel of `node` writes as source towards `destination`, when it may choose: the address of the outgoing
    /// interface (packet-paths.md 3.4).
    ip::IpAddress sourceTowards(const std::string& node, const ip::IpAddress& destination) const;
    /// The same as the source of a host process: with Cilium the way to pods may be through cilium_host, whose address only an
    /// annotation tells.
    Peer senderTowards(const std::string& node, const ip::IpAddress& destination) const;
    /// The address of Cilium's router (cilium_host) on the node, where its CiliumNode or an annotation tells it.
    std::optional<ip::IpAddress> ciliumHostAddress(const std::string& node, ip::Family family) const;
    /// The base of the node's first pod range of the family, plus `offset`.
    std::optional<ip::IpAddress> rangeAddress(const std::string& node, ip::Family family, std::uint64_t offset) const;
    /// Whether kube-proxy on this node takes NodePorts at this address (packet-paths.md 2.1).
    bool isNodePortAddress(const std::string& node, const ip::IpAddress& address) const;
    /// Whether the address belongs to the pods' network, as a CNI's masquerade sees it.
    bool isPodNetworkAddress(const ip::IpAddress& address) const;
    bool isAssumedListening(const ip::IpAddress& address, std::uint16_t port) const;
    /// What --assume host-port-order says, else `usual`; listed as assumed.
    HostPortOrder hostPortOrder(HostPortOrder usual) const;

private:
    /// `named`: nodePortAddresses names loopback; `all`: they leave nothing out.
    bool servesLoopback(const std::string& node, const ip::IpAddress& address, bool named, bool all) const;
    bool isBridgeAddress(const ip::IpAddress& address, const facts::NodeRange& range) const;

    const cluster::ClusterSnapshot& m_snapshot;
    const cluster::ClusterIndex& m_index;
    FactsInUse& m_facts;
    std::map<ip::IpAddress, std::string> m_extraNodeAddresses;
    std::vector<std::pair<ip::IpAddress, std::uint16_t>> m_listening;
    std::optional<HostPortOrder> m_hostPortOrder;
};

} // namespace hopscope::flow
