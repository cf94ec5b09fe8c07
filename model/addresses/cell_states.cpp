#include "model/addresses/cell_states.h"

#include "model/facts/conflict_kinds.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hopscope::addresses {

namespace {

CellState stateOfPod(const AddressIndex& index, const Holder& holder)
{
    const kube::Pod* pod = index.snapshot().pods.find(holder.owner->key());
    return pod && !pod->isReady() ? CellState::NotReady : CellState::Pod;
}

} // namespace

CellState stateOf(const AddressIndex& index, const Holder& holder, RangeKind range)
{
    if (!countsIn(holder.kind, range))
        return CellState::Foreign;
    switch (holder.kind) {
    case HolderKind::Pod: return stateOfPod(index, holder);
    case HolderKind::NodeOrPod: return CellState::Pod;
    case HolderKind::EndingPod: return CellState::Ending;
    case HolderKind::NodeInternal:
    case HolderKind::NodeOther: return CellState::Node;
    case HolderKind::ClusterIp: return CellState::Service;
    default: return CellState::Device;
    }
}

bool ownsAddress(HolderKind kind)
{
    return kind != HolderKind::EndedPod && kind != HolderKind::HostNetworkPod && kind != HolderKind::Endpoint && kind != HolderKind::FurtherInterface;
}

bool isDuplicate(const AddressIndex& index, const ip::IpAddress& address)
{
    const std::vector<std::size_t>& conflicts = index.conflictsOf(address);
    return std::any_of(conflicts.begin(), conflicts.end(), [&](std::size_t place) { return facts::isSharedAddress(index.facts().conflicts[place].kind); });
}

bool isUsableKnown(const KnownRange& range)
{
    const bool isDivided = range.kind == RangeKind::ClusterPods && range.ipam != Ipam::CalicoBlock;
    return range.ipam != Ipam::Unknown && range.ipam != Ipam::OutsideOfApi && !isDivided && !range.observed;
}

bool isReadWhole(const cluster::ClusterSnapshot& snapshot, const KnownRange& range)
{
    using kube::Kind;
    switch (range.kind) {
    case RangeKind::NodeNetwork: return false;
    case RangeKind::Services: return snapshot.isReadWhole(Kind::Service);
    case RangeKind::ClusterPods:
    case RangeKind::PodPool:
    case RangeKind::NodePods: break;
    }
    // Cilium's router and health endpoint take addresses, too.
    const bool areDevicesRead = range.ipam != Ipam::CiliumPool || snapshot.isReadWhole(Kind::CiliumNode);
    return areDevicesRead && snapshot.isReadWhole(Kind::Pod) && snapshot.isReadWhole(Kind::Node);
}

bool isRestFree(const cluster::ClusterSnapshot& snapshot, const KnownRange& range)
{
    return range.ipam != Ipam::Unknown && range.ipam != Ipam::OutsideOfApi && !range.observed && isReadWhole(snapshot, range);
}

CellState restState(const cluster::ClusterSnapshot& snapshot, const KnownRange& range, const ip::IpAddress& address)
{
    const auto usable = usableIn(range.range, range.ipam);
    if (isUsableKnown(range) && !(usable && usable->contains(address)))
        return CellState::KeptBack;
    return isRestFree(snapshot, range) ? CellState::Free : CellState::Unknown;
}

std::vector<ip::AddressSpan> spansOfOthers(const AddressIndex& index, const KnownRange& range)
{
    const auto isUnlike = [&](const KnownRange& part) {
        const ip::AddressSpan span = ip::spanOf(part.range);
        const ip::IpAddress probes[] = {span.first, std::min(span.first.plus(1), span.last), span.last}; // only ends are kept back
        return std::any_of(std::begin(probes), std::end(probes), [&](const ip::IpAddress& address) {
            return restState(index.snapshot(), part, address) != restState(index.snapshot(), range, address);
        });
    };
    std::vector<ip::AddressSpan> spans;
    for (const KnownRange& part : index.ranges()) {
        if (!part.observed && part.range != range.range && range.range.contains(part.range) && isUnlike(part))
            spans.push_back(ip::spanOf(part.range));
    }
    return spans;
}

std::vector<PortHolder> nodePortHolders(const cluster::ClusterSnapshot& snapshot, int first, int last)
{
    std::vector<PortHolder> holders;
    const auto take = [&](PortHolder holder) {
        if (holder.port >= first && holder.port <= last)
            holders.push_back(std::move(holder));
    };
    for (const kube::Service& service : snapshot.services) {
        for (const kube::ServicePort& port : service.ports)
            take({port.nodePort, port.protocol, service.meta.key(), port.name.empty() ? std::to_string(port.port) : std::string(port.name), false});
        take({service.healthCheckNodePort, ip::Protocol::Tcp, service.meta.key(), {}, false});
    }
    const auto placeOf = [](const PortHolder& holder) { return std::pair(holder.port, holder.protocol); };
    std::stable_sort(holders.begin(), holders.end(), [&](const PortHolder& a, const PortHolder& b) { return placeOf(a) < placeOf(b); });
    for (std::size_t i = 1; i < holders.size(); ++i) {
        if (placeOf(holders[i - 1]) == placeOf(holders[i]) && !(holders[i - 1].service == holders[i].service))
            holders[i - 1].isDuplicate = holders[i].isDuplicate = true;
    }
    return holders;
}

} // namespace hopscope::addresses
