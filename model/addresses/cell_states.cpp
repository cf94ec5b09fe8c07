#include "model/addresses/cell_states.h"

#include "model/facts/conflict_kinds.h"

#include <algorithm>
#include <set>

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

bool isReadWhole(const cluster::ClusterSnapshot& snapshot, RangeKind kind)
{
    switch (kind) {
    case RangeKind::NodeNetwork: return snapshot.isReadWhole(kube::Kind::Node);
    case RangeKind::Services: return snapshot.isReadWhole(kube::Kind::Service);
    default: return snapshot.isReadWhole(kube::Kind::Pod) && snapshot.isReadWhole(kube::Kind::Node);
    }
}

std::map<int, PortHolder> nodePortHolders(const cluster::ClusterSnapshot& snapshot, int first, int last)
{
    std::map<int, PortHolder> holders;
    std::set<std::pair<int, ip::Protocol>> taken;
    const auto take = [&](int port, ip::Protocol protocol, const PortHolder& holder) {
        if (port < first || port > last)
            return;
        const bool isFirst = taken.emplace(port, protocol).second;
        PortHolder& there = holders.try_emplace(port, holder).first->second;
        there.isDuplicate = there.isDuplicate || (!isFirst && !(there.service == holder.service));
    };
    for (const kube::Service& service : snapshot.services) {
        for (const kube::ServicePort& port : service.ports)
            take(port.nodePort, port.protocol, {service.meta.key(), port.name.empty() ? std::to_string(port.port) : std::string(port.name), false, false});
        take(service.healthCheckNodePort, ip::Protocol::Tcp, {service.meta.key(), {}, true, false});
    }
    return holders;
}

} // namespace hopscope::addresses
