#include "model/addresses/answer_parts.h"
#include "model/addresses/cell_states.h"

#include <algorithm>

namespace hopscope::addresses {

namespace {

using facts::Cni;

bool isNth(const ip::IpAddress& address, const KnownRange& range, std::uint64_t place)
{
    return address == range.range.base().plus(place);
}

/// Where the tunnel device of a node has its address in the node's range; nothing where the plugin's is elsewhere (packet-paths.md 3.4).
std::optional<std::uint64_t> overlayDevicePlace(const facts::NetworkFacts& facts)
{
    if (facts.encapsulation.value.overlay == facts::Overlay::None)
        return std::nullopt;
    switch (facts.cni.value) {
    case Cni::Flannel:
    case Cni::Canal: return 0;
    case Cni::Antrea:
    case Cni::OpenShiftSdn: return 1;
    case Cni::OvnKubernetes: return 2;
    default: return std::nullopt;
    }
}

void addDerived(ClaimKind kind, const KnownRange& range, const ip::IpAddress& address, facts::Basis basis, const std::string& evidence, Answer& answer)
{
    Claim claim;
    claim.kind = kind;
    claim.address = address;
    claim.objectKind = kube::Kind::Node;
    claim.object = {"", range.node};
    claim.node = range.node;
    // What follows from what was read is derived; a guess stays one.
    claim.basis = std::max(basis, std::max(range.basis, facts::Basis::Derived));
    claim.evidence = evidence;
    answer.claims.push_back(std::move(claim));
}

void addDevices(const AddressIndex& index, const KnownRange& range, const ip::IpAddress& address, Answer& answer)
{
    const facts::NetworkFacts& facts = index.facts();
    if (range.kind != RangeKind::NodePods || range.observed)
        return;
    if (const auto place = overlayDevicePlace(facts); place && isNth(address, range, *place))
        addDerived(ClaimKind::OverlayDevice, range, address, facts.encapsulation.basis, facts.encapsulation.evidence, answer);
    if (facts.podNetwork.isKnown() && facts.podNetwork.value == facts::PodNetwork::Bridge && isNth(address, range, 1))
        addDerived(ClaimKind::BridgeGateway, range, address, facts.podNetwork.basis, facts.podNetwork.evidence, answer);
}

Role roleOfService(const AddressIndex& index, const KnownRange& range, const ip::IpAddress& address)
{
    const kube::Service* server = index.snapshot().services.find({"default", "kubernetes"});
    if (isNth(address, range, 1) && server && server->clusterIp(address.family()) == address)
        return Role::KubernetesService;
    const std::uint64_t band = staticServiceBand(range.range);
    return band > 0 && !(range.range.base().plus(band) < address) ? Role::StaticBand : Role::None;
}

Role roleOfPods(const KnownRange& range, const ip::IpAddress& address)
{
    const bool hasGateway = range.ipam == Ipam::HostLocal || range.ipam == Ipam::Ovn;
    if (hasGateway && isNth(address, range, 1))
        return Role::Gateway;
    if (range.ipam == Ipam::Ovn && isNth(address, range, 2))
        return Role::ManagementPort;
    return Role::None;
}

Role roleIn(const AddressIndex& index, const KnownRange& range, const ip::IpAddress& address)
{
    if (range.ipam == Ipam::Unknown || range.ipam == Ipam::OutsideOfApi)
        return Role::None;
    const auto usable = usableIn(range.range, range.ipam);
    if (usable && usable->contains(address))
        return range.kind == RangeKind::Services ? roleOfService(index, range, address) : Role::None;
    if (const Role role = roleOfPods(range, address); role != Role::None)
        return role;
    if (range.ipam == Ipam::CiliumPool)
        return Role::Reserved;
    if (address == range.range.base())
        return Role::NetworkAddress;
    return address.family() == ip::Family::V4 && address == ip::spanOf(range.range).last ? Role::Broadcast : Role::Reserved;
}

} // namespace

std::vector<KnownRange> rangesAround(const AddressIndex& index, const ip::Cidr& asked)
{
    std::vector<KnownRange> ranges;
    index.rangePlaces().forEachAround(asked, [&](const ip::Cidr&, std::size_t place) { ranges.push_back(index.ranges()[place]); });
    return ranges;
}

void addRole(const AddressIndex& index, const ip::IpAddress& address, Answer& answer)
{
    for (const KnownRange& range : answer.ranges)
        addDevices(index, range, address, answer);
    const auto real = std::find_if(answer.ranges.begin(), answer.ranges.end(), [](const KnownRange& range) { return !range.observed; });
    if (real == answer.ranges.end())
        return;
    // The range of the whole cluster is handed on in parts: only those have ends of their own.
    const bool isWhole = real->kind == RangeKind::ClusterPods && real->ipam != Ipam::CalicoBlock;
    answer.role = isWhole ? Role::None : roleIn(index, *real, address);
    const bool isNobodys = std::all_of(answer.claims.begin(), answer.claims.end(), [](const Claim& claim) {
        return claim.kind == ClaimKind::Held && claim.holder == HolderKind::EndedPod;
    });
    if (answer.role == Role::None && isNobodys && isRestFree(index.snapshot(), *real))
        answer.role = Role::Free;
    if (answer.role != Role::None)
        answer.roleIn = real->range;
}

} // namespace hopscope::addresses
