#include "model/addresses/range_cells.h"

#include "model/addresses/cell_states.h"

#include <algorithm>

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

std::vector<RangeCell> emptyCells(const KnownRange& range, const ip::Cidr& shown, int bits)
{
    const int length = shown.base().bitLength() - bits;
    const auto usable = usableIn(range.range, range.ipam);
    const bool showsKeptBack = bits == 0 && isUsableKnown(range);
    const auto band = staticSpan(range);
    const ip::AddressNumber base = ip::numberOf(shown.base());
    std::vector<RangeCell> cells(std::size_t(1) << (length - shown.length()));
    for (std::size_t place = 0; place < cells.size(); ++place) {
        const ip::Cidr part(ip::addressOf(shown.family(), base.plus(shifted(place, bits))), length);
        cells[place].addresses = part;
        if (showsKeptBack && !(usable && usable->contains(part.base())))
            cells[place].state = CellState::KeptBack;
        const ip::AddressSpan span = ip::spanOf(part);
        cells[place].isStatic = band && band->contains(span.first) && band->contains(span.last);
    }
    return cells;
}

void take(RangeCell& cell, const AddressIndex& index, const Holder& holder, RangeKind range, bool isFirst)
{
    if (!isFirst)
        return; // the most specific one comes first
    const CellState state = stateOf(index, holder, range);
    if (cell.isOne()) {
        cell.state = state;
        cell.objectKind = objectKindOf(holder);
        cell.object = holder.owner->key();
    } else if (cell.used == 0) {
        cell.state = state == CellState::NotReady || state == CellState::Ending ? CellState::Pod : state;
    }
    ++cell.used;
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
    std::vector<RangeCell> cells = emptyCells(range, shown, bits);
    std::optional<ip::IpAddress> last;
    index.holders().forEachIn(ip::spanOf(shown), [&](const Holder& holder) {
        RangeCell& cell = cells[placeOf(holder.address, shown, length)];
        if (!ownsAddress(holder.kind))
            return;
        take(cell, index, holder, range.kind, last != holder.address);
        last = holder.address;
        if (isDuplicate(index, holder.address))
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
    std::vector<RangeCell> cells;
    for (int port = first; port <= last; port += perCell) {
        RangeCell& cell = cells.emplace_back();
        cell.ports = {port, std::min(last, port + perCell - 1)};
        cell.isStatic = cell.ports.second < bandEnd;
    }
    for (const auto& [port, holder] : nodePortHolders(index.snapshot(), first, last)) {
        RangeCell& cell = cells[std::size_t((port - first) / perCell)];
        ++cell.used;
        if (cell.state != CellState::Duplicate)
            cell.state = holder.isDuplicate ? CellState::Duplicate : CellState::Service;
        if (cell.isOne()) {
            cell.objectKind = kube::Kind::Service;
            cell.object = holder.service;
        }
    }
    return cells;
}

} // namespace hopscope::addresses
