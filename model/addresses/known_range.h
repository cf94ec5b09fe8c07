// The ranges of a cluster, whoever names them.
#pragma once

#include "model/addresses/address_holder.h"
#include "model/facts/address_table.h"
#include "model/ip/address_number.h"

namespace hopscope::addresses {

enum class RangeKind : std::uint8_t
{
    NodeNetwork,
    ClusterPods,
    PodPool, ///< one of Calico's pools
    NodePods, ///< a node's own range or block
    Services
};
std::string_view toString(RangeKind kind); ///< "node-network", "cluster-pods", "pod-pool", "node-pods", "services"

/// How addresses are given out in a range: it decides which of them can be had (addresses.md A.3, A.6).
enum class Ipam : std::uint8_t
{
    Unknown,
    HostLocal,    ///< and kindnet, kube-router, OpenShift SDN: without network, gateway .1 and broadcast
    CalicoBlock,  ///< all of them: routes go to single addresses
    CiliumPool,   ///< without the first and the last one, above two
    Ovn,          ///< as HostLocal, and without the management port's .2
    WholeSubnet,  ///< Services and hosts: IPv4 without the first and the last, IPv6 without the first
    OutsideOfApi  ///< AWS VPC, Azure: a cloud's subnet, which the API does not show
};
std::string_view toString(Ipam ipam);

struct KnownRange
{
    ip::Cidr range;
    RangeKind kind = RangeKind::NodePods;
    std::string node; ///< of NodePods
    std::string name; ///< of a pool: its object's
    facts::AssignedBy assignedBy = facts::AssignedBy::Unknown;
    std::string assignedByName; ///< the product
    facts::Basis basis = facts::Basis::Unknown;
    std::string evidence;
    Ipam ipam = Ipam::Unknown;
    bool observed = false; ///< only the block around its pods' addresses

    bool operator==(const KnownRange&) const = default;
};

/// Sorted by kind as RangeKind has them, then by family, base and length. A cluster's pod range that is one of the pools, or
/// one node's, stands there as that alone.
std::vector<KnownRange> knownRanges(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts);

/// The addresses that can be had; nothing where that is not known, or where there are none.
std::optional<ip::AddressSpan> usableIn(const ip::Cidr& range, Ipam ipam);
/// How many they are; nothing where that is not known.
std::optional<ip::AddressNumber> usableCount(const ip::Cidr& range, Ipam ipam);

/// How many of the first usable addresses of a Service range are for static use: min(max(16, size / 16), 256), and none of a range of
/// 16 or fewer (KEP-3070).
std::uint64_t staticServiceBand(const ip::Cidr& range);
/// The same of a NodePort range with this many ports: min(max(16, size / 32), 128) (KEP-3668).
int staticNodePortBand(int size);

/// Whether an address that is held in this way is taken out of a range of this kind.
bool countsIn(HolderKind holder, RangeKind range);

} // namespace hopscope::addresses
