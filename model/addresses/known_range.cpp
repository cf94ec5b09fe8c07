#include "model/addresses/known_range.h"

#include <algorithm>
#include <tuple>

namespace hopscope::addresses {

namespace {

using facts::AssignedBy;
using facts::Cni;

Ipam podIpam(const facts::NetworkFacts& facts)
{
    const std::string& ipam = facts.ipam.value;
    switch (facts.cni.value) {
    case Cni::Calico: return ipam == "host-local" ? Ipam::HostLocal : Ipam::CalicoBlock;
    case Cni::Cilium:
        if (ipam == "kubernetes" || ipam == "cluster-pool" || ipam == "cluster-pool-v2beta")
            return Ipam::CiliumPool;
        return ipam == "eni" || ipam == "azure" || ipam == "alibabacloud" ? Ipam::OutsideOfApi : Ipam::Unknown;
    case Cni::Flannel:
    case Cni::Canal:
    case Cni::Kindnet:
    case Cni::KubeRouter:
    case Cni::CloudRoutes:
    case Cni::Bridge:
    case Cni::Antrea:
    case Cni::OpenShiftSdn: return Ipam::HostLocal;
    case Cni::OvnKubernetes: return Ipam::Ovn;
    case Cni::AwsVpc:
    case Cni::Azure:
    case Cni::AzureCilium: return Ipam::OutsideOfApi;
    case Cni::Unknown:
    case Cni::Weave:
    case Cni::KubeOvn:
    case Cni::GkeDataplaneV2: break;
    }
    return Ipam::Unknown;
}

KnownRange rangeOf(const ip::Cidr& range, RangeKind kind, AssignedBy by, facts::Basis basis, std::string evidence)
{
    KnownRange made;
    made.range = range;
    made.kind = kind;
    made.assignedBy = by;
    made.basis = basis;
    made.evidence = std::move(evidence);
    return made;
}

void addPodRanges(const facts::NetworkFacts& facts, std::vector<KnownRange>& ranges)
{
    const Ipam ipam = podIpam(facts);
    const std::string cni(toString(facts.cni.value));
    for (const facts::PodPool& pool : facts.podPools) {
        KnownRange& made = ranges.emplace_back(rangeOf(pool.range, RangeKind::PodPool, AssignedBy::Cni, facts::Basis::Read, pool.evidence));
        made.name = pool.name;
        made.assignedByName = cni;
        made.ipam = ipam;
    }
    for (const ip::Cidr& range : facts.podRanges.value) {
        const auto isIt = [&](const auto& other) { return other.range == range; };
        if (std::any_of(facts.podPools.begin(), facts.podPools.end(), isIt) || std::any_of(facts.nodeRanges.begin(), facts.nodeRanges.end(), isIt))
            continue;
        KnownRange& made = ranges.emplace_back(rangeOf(range, RangeKind::ClusterPods, AssignedBy::User, facts.podRanges.basis, facts.podRanges.evidence));
        made.ipam = ipam;
    }
    for (const facts::NodeRange& range : facts.nodeRanges) {
        const bool ofNode = range.evidence.ends_with("spec.podCIDRs");
        const AssignedBy by = ofNode ? AssignedBy::KubeControllerManager : AssignedBy::Cni;
        KnownRange& made = ranges.emplace_back(rangeOf(range.range, RangeKind::NodePods, by, range.basis, range.evidence));
        made.node = range.node;
        made.assignedByName = ofNode ? std::string() : cni;
        made.ipam = ipam;
        made.observed = range.observed;
    }
}

/// The range without some addresses at its ends; nothing where no more are left.
std::optional<ip::AddressSpan> without(const ip::Cidr& range, std::uint64_t atFront, std::uint64_t atEnd)
{
    const ip::AddressNumber size = ip::sizeOf(range);
    if (size <= ip::AddressNumber{0, atFront + atEnd})
        return std::nullopt;
    ip::AddressSpan span = ip::spanOf(range);
    span.first = span.first.plus(atFront);
    span.last = ip::addressOf(range.family(), ip::numberOf(span.last).minus({0, atEnd}));
    return span;
}

} // namespace

std::string_view toString(RangeKind kind)
{
    switch (kind) {
    case RangeKind::NodeNetwork: return "node-network";
    case RangeKind::ClusterPods: return "cluster-pods";
    case RangeKind::PodPool: return "pod-pool";
    case RangeKind::NodePods: return "node-pods";
    case RangeKind::Services: return "services";
    }
    return "";
}

std::string_view toString(Ipam ipam)
{
    switch (ipam) {
    case Ipam::Unknown: return "unknown";
    case Ipam::HostLocal: return "host-local";
    case Ipam::CalicoBlock: return "calico-block";
    case Ipam::CiliumPool: return "cilium-pool";
    case Ipam::Ovn: return "ovn";
    case Ipam::WholeSubnet: return "subnet";
    case Ipam::OutsideOfApi: return "outside-of-api";
    }
    return "";
}

std::vector<KnownRange> knownRanges(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts)
{
    std::vector<KnownRange> ranges;
    const bool cloud = std::any_of(snapshot.nodes.begin(), snapshot.nodes.end(), [](const kube::Node& node) {
        return !node.providerId.empty() && !node.providerId.starts_with("kind://") && !node.providerId.starts_with("k3s://");
    });
    for (const ip::Cidr& range : facts.nodeSubnets.value) {
        const AssignedBy by = cloud ? AssignedBy::CloudProvider : AssignedBy::NodeOperatingSystem;
        ranges.push_back(rangeOf(range, RangeKind::NodeNetwork, by, facts.nodeSubnets.basis, facts.nodeSubnets.evidence));
        ranges.back().ipam = Ipam::WholeSubnet;
    }
    addPodRanges(facts, ranges);
    for (const ip::Cidr& range : facts.serviceRanges.value) {
        ranges.push_back(rangeOf(range, RangeKind::Services, AssignedBy::ApiServer, facts.serviceRanges.basis, facts.serviceRanges.evidence));
        ranges.back().ipam = Ipam::WholeSubnet;
    }
    std::sort(ranges.begin(), ranges.end(), [](const KnownRange& a, const KnownRange& b) {
        return std::tie(a.kind, a.range, a.node, a.name) < std::tie(b.kind, b.range, b.node, b.name);
    });
    return ranges;
}

std::optional<ip::AddressSpan> usableIn(const ip::Cidr& range, Ipam ipam)
{
    const bool v4 = range.family() == ip::Family::V4;
    switch (ipam) {
    case Ipam::HostLocal: return without(range, 2, v4 ? 1 : 0);
    case Ipam::CalicoBlock: return without(range, 0, 0);
    case Ipam::CiliumPool: return ip::sizeOf(range) > ip::AddressNumber{0, 2} ? without(range, 1, 1) : without(range, 0, 0);
    case Ipam::Ovn: return without(range, 3, v4 ? 1 : 0);
    case Ipam::WholeSubnet: return without(range, 1, v4 ? 1 : 0);
    case Ipam::Unknown:
    case Ipam::OutsideOfApi: break;
    }
    return std::nullopt;
}

std::optional<ip::AddressNumber> usableCount(const ip::Cidr& range, Ipam ipam)
{
    if (ipam == Ipam::Unknown || ipam == Ipam::OutsideOfApi)
        return std::nullopt;
    const auto span = usableIn(range, ipam);
    return span ? span->count() : ip::AddressNumber{};
}

std::uint64_t staticServiceBand(const ip::Cidr& range)
{
    const ip::AddressNumber size = ip::sizeOf(range);
    if (size <= ip::AddressNumber{0, 16})
        return 0;
    return size.high > 0 ? 256 : std::clamp<std::uint64_t>(size.low / 16, 16, 256);
}

int staticNodePortBand(int size)
{
    return size <= 16 ? 0 : std::clamp(size / 32, 16, 128);
}

bool countsIn(HolderKind holder, RangeKind range)
{
    switch (range) {
    case RangeKind::NodeNetwork: return holder == HolderKind::NodeInternal || holder == HolderKind::NodeOther;
    case RangeKind::Services: return holder == HolderKind::ClusterIp;
    case RangeKind::ClusterPods:
    case RangeKind::PodPool:
    case RangeKind::NodePods: break;
    }
    return holder == HolderKind::Pod || holder == HolderKind::EndingPod || holder == HolderKind::NodeOrPod || holder == HolderKind::Tunnel ||
           holder == HolderKind::CiliumRouter || holder == HolderKind::CiliumHealth;
}

} // namespace hopscope::addresses
