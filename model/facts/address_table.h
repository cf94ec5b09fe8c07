// Every address of a cluster, compared.
#pragma once

#include "model/facts/network_facts.h"

namespace hopscope::facts {

enum class AddressType
{
    NodeInternalIp,
    NodeExternalIp,
    PodRange,       ///< of one node
    ClusterPodRange,
    ServiceRange,
    PodIp,
    HostNetworkPodIp, ///< a pod that uses its node's address
    ClusterIp,
    HeadlessService,
    NodePort,
    LoadBalancerIp,
    LoadBalancerHostname,
    ExternalIp,
    HostPort,
    TunnelIp, ///< Calico's tunnel address of a node
};
/// "node-internal-ip", "pod-ip", ...: the words of JSON and CSV output.
std::string_view toString(AddressType type);

enum class AssignedBy
{
    NodeOperatingSystem, ///< the host's own configuration, or its LAN
    CloudProvider,
    Cni,
    KubeControllerManager, ///< node IPAM: spec.podCIDR
    ApiServer,             ///< service addresses and node ports
    LoadBalancerController,
    User, ///< externalIPs, hostPort
    Unknown
};
std::string_view toString(AssignedBy by);

enum class ReachableFrom
{
    NodeNetwork,        ///< whatever reaches the nodes' LAN
    Cluster,            ///< pods and nodes of this cluster
    ClusterUnlessRouted,///< pods and nodes; from outside only if the network routes the pod range (no encapsulation)
    Outside,            ///< clients outside the cluster
    NotAnAddress        ///< a range: members are reachable, the range itself is no destination
};
std::string_view toString(ReachableFrom from);

enum class UsedFor
{
    NodeTraffic,
    PodTraffic,
    ServiceTraffic,
    OutsideAccess,
    Allocation, ///< a range that others are taken from
    TunnelEndpoint
};
std::string_view toString(UsedFor use);

struct AddressRow
{
    AddressType type = AddressType::PodIp;
    std::string value; ///< "192.168.1.181", "172.16.180.192/26", "10.101.63.221:80", "192.168.1.182:30007"
    std::optional<ip::IpAddress> address; ///< to sort by; the base of a range; nothing for host names
    std::uint16_t port = 0;
    kube::Kind ownerKind = kube::Kind::Pod; ///< what it belongs to
    kube::ObjectKey owner;                  ///< empty name: the cluster itself
    AssignedBy assignedBy = AssignedBy::Unknown;
    std::string assignedByName; ///< the product where known: "Calico"
    ReachableFrom reachableFrom = ReachableFrom::Cluster;
    UsedFor usedFor = UsedFor::PodTraffic;
    Basis basis = Basis::Read;
    std::string evidence;
    std::vector<Conflict> conflicts;        ///< what does not fit together about this address and its owner
    std::vector<std::string> nodePortNodes; ///< NodePort: the node addresses it is open on, one row a Service port

    bool operator==(const AddressRow&) const = default;
};

/// All rows, sorted by type, then owner, then value. A NodePort is one row a Service port, whose value is the first node's
/// address and port. Finished pods' addresses are left out: they are no longer theirs.
std::vector<AddressRow> addressTable(const cluster::ClusterSnapshot& snapshot, const NetworkFacts& facts);

/// The notes' comparison: one line each for node IP, pod IP, ClusterIP, NodePort and load balancer/external IP, with an
/// example of this cluster; `example` is empty where the cluster has none.
struct ComparisonRow
{
    AddressType type = AddressType::NodeInternalIp;
    std::string example;
    kube::ObjectKey exampleOwner;
    AssignedBy assignedBy = AssignedBy::Unknown;
    std::string assignedByName;
    ReachableFrom scope = ReachableFrom::Cluster;
    UsedFor usage = UsedFor::NodeTraffic;

    bool operator==(const ComparisonRow&) const = default;
};
std::vector<ComparisonRow> addressComparison(const cluster::ClusterSnapshot& snapshot, const NetworkFacts& facts);

/// What the notes observe about pods: which node's pods lie in which range.
struct PodRangeObservation
{
    std::string node;
    std::vector<ip::Cidr> ranges;     ///< empty where nothing names them
    Basis basis = Basis::Unknown;
    std::optional<ip::IpAddress> lowest;  ///< what its pods have, of the first pod's family
    std::optional<ip::IpAddress> highest;
    int podsInside = 0;               ///< pods with an address of their own inside those ranges
    int podsOutside = 0;              ///< borrowed addresses; all of them where no range is known
    bool operator==(const PodRangeObservation&) const = default;
};
/// What the ranges together say about the nodes.
enum class RangeSharing
{
    Unknown,  ///< fewer than two nodes have ranges, and nothing seen speaks against ranges of their own
    OwnRanges, ///< no address range of one node overlaps another's
    MixedRanges ///< they do, or one node's pods have addresses between those of another's
};
struct ObservedRanges
{
    SharedList<PodRangeObservation> nodes; ///< in order of names; empty while pods are still arriving
    RangeSharing sharing = RangeSharing::Unknown;
    bool operator==(const ObservedRanges&) const = default;
};
ObservedRanges observePodRanges(const cluster::ClusterSnapshot& snapshot, const NetworkFacts& facts);

} // namespace hopscope::facts
