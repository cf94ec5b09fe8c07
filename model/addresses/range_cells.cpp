#include "model/addresses/range_cells.h"

#include "model/addresses/cell_states.h"

#include <algorithm>
#include <utility>

namespace hopscope::addresses {

namespace {

ip::AddressNumber shifted(std::uint64_t number, int bits)
{
    if (bits >= 64)
        return {number << (bits - 64), 0};
    return bits == 0 ? ip::AddressNumber{0, number} : ip::AddressNumber{number >> (64 - bits), number << bits};
}

/// The cell of an address, whose bits between those of the range and those of a cell say which it is.
std::size_t placeOf(const ip::IpAddress& address, const ip::Cidr& shown, int length)
{
    std::size_t place = 0;
    for (int bit = shown.length(); bit < length; ++bit)
        place = place << 1 | std::size_t(address.bit(bit) ? 1 : 0);
    return place;
}

/// Of the usable addresses of a Service range the first ones.
std::optional<ip::AddressSpan> staticSpan(const KnownRange& range)
{
    const std::uint64_t band = range.kind == RangeKind::Services ? staticServiceBand(range.range) : 0;
    const auto usable = usableIn(range.range, range.ipam);
    if (band == 0 || !usable)
        return std::nullopt;
    return ip::AddressSpan{usable->first, usable->first.plus(band - 1)};
}

/// The smallest range around the address that somebody names.
const KnownRange& smallestAround(const AddressIndex& index, const KnownRange& range, const ip::Cidr& address)
{
    const KnownRange* smallest = nullptr;
    index.rangePlaces().forEachAround(address, [&](const ip::Cidr&, std::size_t place) {
        if (!smallest && !index.ranges()[place].observed)
            smallest = &index.ranges()[place];
    });
    return smallest ? *smallest : range;
}

/// What each is as long as nobody has it.
void setRestStates(const AddressIndex& index, const KnownRange& range, const ip::Cidr& shown, std::vector<RangeCell>& cells)
{
    const ip::AddressSpan whole = ip::spanOf(shown);
    std::vector<ip::AddressSpan> others = spansOfOthers(index, range);
    std::erase_if(others, [&](const ip::AddressSpan& span) { return span.last < whole.first || whole.last < span.first; });
    for (RangeCell& cell : cells) {
        const ip::IpAddress& address = cell.addresses->base();
        const bool isOthers = std::any_of(others.begin(), others.end(), [&](const ip::AddressSpan& span) { return span.contains(address); });
        cell.state = restState(index.snapshot(), isOthers ? smallestAround(index, range, *cell.addresses) : range, address);
    }
}

std::vector<RangeCell> emptyCells(const AddressIndex& index, const KnownRange& range, const ip::Cidr& shown, int bits)
{
    const int length = shown.base().bitLength() - bits;
    const auto band = staticSpan(range);
    const ip::AddressNumber base = ip::numberOf(shown.base());
    RangeCell empty;
    empty.state = isRestFree(index.snapshot(), range) ? CellState::Free : CellState::Unknown;
    empty.isUsedAtLeast = !isReadWhole(index.snapshot(), range);
    std::vector<RangeCell> cells(std::size_t(1) << (length - shown.length()), empty);
    for (std::size_t place = 0; place < cells.size(); ++place) {
        cells[place].addresses = ip::Cidr(ip::addressOf(shown.family(), base.plus(shifted(place, bits))), length);
        const ip::AddressSpan span = ip::spanOf(*cells[place].addresses);
        cells[place].isStatic = band && band->contains(span.first) && band->contains(span.last);
    }
    if (bits == 0)
        setRestStates(index, range, shown, cells);
    return cells;
}

void addOwner(RangeCell& cell, CellOwner owner)
{
    if (cell.isOne() && std::find(cell.owners.begin(), cell.owners.end(), owner) == cell.owners.end())
        cell.owners.push_back(std::move(owner));
}

/// The most specific holder of an address comes first.
void takeFirst(RangeCell& cell, const AddressIndex& index, const Holder& holder, RangeKind range)
{
    const CellState state = stateOf(index, holder, range);
    if (cell.isOne())
        cell.state = state;
    else if (cell.used == 0)
        cell.state = state == CellState::NotReady || state == CellState::Ending ? CellState::Pod : state;
    addOwner(cell, {objectKindOf(holder), holder.owner->key()});
    ++cell.used;
}

} // namespace

bool RangeCell::isOne() const
{
    return addresses ? addresses->length() == addresses->base().bitLength() : ports.first == ports.second;
}

ip::AddressNumber RangeCell::size() const
{
    return addresses ? ip::sizeOf(*addresses) : ip::AddressNumber{0, std::uint64_t(ports.second - ports.first + 1)};
}

std::vector<RangeCell> rangeCells(const AddressIndex& index, const KnownRange& range, const ip::Cidr& shown, int bits)
{
    const int length = shown.base().bitLength() - bits;
    if (bits < 0 || length < shown.length() || length - shown.length() > mostCellBits)
        return {};
    std::vector<RangeCell> cells = emptyCells(index, range, shown, bits);
    std::optional<ip::IpAddress> last;
    index.holders().forEachIn(ip::spanOf(shown), [&](const Holder& holder) {
        if (!ownsAddress(holder.kind))
            return;
        RangeCell& cell = cells[placeOf(holder.address, shown, length)];
        const bool isShared = isDuplicate(index, holder.address);
        if (std::exchange(last, holder.address) != holder.address)
            takeFirst(cell, index, holder, range.kind);
        else if (isShared)
            addOwner(cell, {objectKindOf(holder), holder.owner->key()});
        if (isShared)
            cell.state = CellState::Duplicate;
    });
    return cells;
}

std::vector<RangeCell> rangeCells(const AddressIndex& index, const KnownRange& range)
{
    return rangeCells(index, range, range.range, 0);
}

std::vector<RangeCell> portCells(const AddressIndex& index, int first, int last, int perCell)
{
    if (perCell < 1 || last < first || std::uint64_t(last - first) / std::uint64_t(perCell) >= mostCells)
        return {};
    const auto& range = index.facts().nodePortRange;
    const int bandEnd = range.value.first + staticNodePortBand(range.value.second - range.value.first + 1);
    const bool isWhole = index.snapshot().isReadWhole(kube::Kind::Service);
    std::vector<RangeCell> cells;
    for (int port = first; port <= last; port += perCell) {
        RangeCell& cell = cells.emplace_back();
        cell.ports = {port, std::min(last, port + perCell - 1)};
        cell.isStatic = cell.ports.second < bandEnd;
        cell.state = isWhole ? CellState::Free : CellState::Unknown;
        cell.isUsedAtLeast = !isWhole;
    }
    int before = -1;
    for (const PortHolder& holder : nodePortHolders(index.snapshot(), first, last)) {
        RangeCell& cell = cells[std::size_t((holder.port - first) / perCell)];
        cell.used += std::exchange(before, holder.port) != holder.port ? 1 : 0;
        if (cell.state != CellState::Duplicate)
            cell.state = holder.isDuplicate ? CellState::Duplicate : CellState::Service;
        addOwner(cell, {kube::Kind::Service, holder.service});
    }
    return cells;
}

} // namespace hopscope::addresses
