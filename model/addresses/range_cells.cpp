#include "model/addresses/range_cells.h"

#include <algorithm>

namespace hopscope::addresses {

namespace {

CellState stateOfPod(const AddressIndex& index, const Holder& holder)
{
    const kube::Pod* pod = index.snapshot().pods.find(holder.owner->key());
    return pod && !pod->isReady() ? CellState::NotReady : CellState::Pod;
}

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

/// What is finished, shared or only listed has no address of its own.
bool owns(HolderKind kind)
{
    return kind != HolderKind::EndedPod && kind != HolderKind::HostNetworkPod && kind != HolderKind::Endpoint && kind != HolderKind::FurtherInterface;
}

void take(const AddressIndex& index, const Holder& holder, RangeKind range, RangeCell& cell)
{
    if (cell.objectKind)
        return; // the most specific one comes first
    cell.state = stateOf(index, holder, range);
    cell.objectKind = objectKindOf(holder);
    cell.object = holder.owner->key();
}

/// A note that a new pod has the address of one that ends is no conflict.
bool isDuplicate(const AddressIndex& index, const ip::IpAddress& address)
{
    const std::vector<std::size_t>& conflicts = index.conflictsOf(address);
    return std::any_of(conflicts.begin(), conflicts.end(), [&](std::size_t place) {
        const facts::Conflict::Kind kind = index.facts().conflicts[place].kind;
        return kind >= facts::Conflict::Kind::SharedPodAddress && kind != facts::Conflict::Kind::ReusedPodAddress;
    });
}

} // namespace

std::string_view toString(CellState state)
{
    switch (state) {
    case CellState::Free: return "free";
    case CellState::KeptBack: return "kept-back";
    case CellState::Pod: return "pod";
    case CellState::NotReady: return "not-ready";
    case CellState::Ending: return "ending";
    case CellState::Device: return "device";
    case CellState::Node: return "node";
    case CellState::Service: return "service";
    case CellState::Foreign: return "foreign";
    case CellState::Duplicate: return "duplicate";
    }
    return "";
}

std::vector<RangeCell> rangeCells(const AddressIndex& index, const KnownRange& range)
{
    std::vector<RangeCell> cells;
    const ip::AddressNumber size = ip::sizeOf(range.range);
    if (ip::AddressNumber{0, mostCells} < size)
        return cells;
    const bool isDivided = range.kind == RangeKind::ClusterPods && range.ipam != Ipam::CalicoBlock;
    const bool known = range.ipam != Ipam::Unknown && range.ipam != Ipam::OutsideOfApi && !isDivided;
    const auto usable = usableIn(range.range, range.ipam);
    cells.resize(std::size_t(size.low));
    for (std::size_t place = 0; place < cells.size(); ++place) {
        cells[place].address = range.range.base().plus(place);
        if (known && !(usable && usable->contains(cells[place].address)))
            cells[place].state = CellState::KeptBack;
    }
    const ip::AddressNumber base = ip::numberOf(range.range.base());
    index.holders().forEachIn(ip::spanOf(range.range), [&](const Holder& holder) {
        RangeCell& cell = cells[std::size_t(ip::numberOf(holder.address).minus(base).low)];
        if (owns(holder.kind))
            take(index, holder, range.kind, cell);
        if (cell.objectKind && isDuplicate(index, holder.address))
            cell.state = CellState::Duplicate;
    });
    return cells;
}

} // namespace hopscope::addresses
