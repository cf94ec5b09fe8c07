#include "model/addresses/range_contents.h"

#include "model/addresses/cell_states.h"

#include <algorithm>

namespace hopscope::addresses {

namespace {

/// What both have; nothing where they have none.
std::optional<ip::AddressSpan> common(const ip::AddressSpan& one, const ip::AddressSpan& other)
{
    const ip::AddressSpan both{std::max(one.first, other.first), std::min(one.last, other.last)};
    return both.last < both.first ? std::nullopt : std::optional(both);
}

/// Puts gaps between the addresses in use, which come in order.
class Lines
{
public:
    /// `room`: the addresses that can be had. `state`: of a gap; in `others` there are ranges of which that is not true.
    Lines(RangeContents& contents, const std::optional<ip::AddressSpan>& room, CellState state, std::vector<ip::AddressSpan> others)
        : m_contents(contents), m_room(room), m_state(state), m_others(std::move(others))
    {
        if (room)
            m_next = ip::numberOf(room->first);
    }

    void add(RangeEntry entry)
    {
        const ip::AddressNumber number = ip::numberOf(entry.addresses->first);
        addGap(number);
        if (m_room && m_room->contains(entry.addresses->first))
            m_next = number.plus({0, 1});
        if (m_contents.entries.size() < mostEntries)
            m_contents.entries.push_back(std::move(entry));
        else
            ++m_contents.left;
    }

    void end()
    {
        if (m_room)
            addGap(ip::numberOf(m_room->last).plus({0, 1}));
    }

private:
    /// Up to the number, without it; only of what lies in the room.
    void addGap(const ip::AddressNumber& number)
    {
        const ip::AddressNumber end = m_room ? std::min(number, ip::numberOf(m_room->last).plus({0, 1})) : number;
        if (!m_room || !(m_next < end) || m_contents.left > 0 || m_contents.entries.size() >= mostEntries)
            return;
        RangeEntry gap;
        const ip::Family family = m_room->first.family();
        gap.addresses = ip::AddressSpan{ip::addressOf(family, m_next), ip::addressOf(family, end.minus({0, 1}))};
        gap.state = stateOfGap(*gap.addresses);
        m_contents.entries.push_back(gap);
        m_next = end;
    }

    CellState stateOfGap(const ip::AddressSpan& gap) const
    {
        const bool isMixed = std::any_of(m_others.begin(), m_others.end(), [&](const ip::AddressSpan& other) { return common(gap, other).has_value(); });
        return isMixed ? CellState::Unknown : m_state;
    }

    RangeContents& m_contents;
    std::optional<ip::AddressSpan> m_room;
    CellState m_state;
    std::vector<ip::AddressSpan> m_others;
    ip::AddressNumber m_next;
};

RangeEntry entryOf(const AddressIndex& index, const Holder& holder, RangeKind range)
{
    RangeEntry entry;
    entry.addresses = ip::AddressSpan{holder.address, holder.address};
    entry.state = isDuplicate(index, holder.address) ? CellState::Duplicate : stateOf(index, holder, range);
    entry.holder = holder.kind;
    entry.objectKind = objectKindOf(holder);
    entry.object = holder.owner->key();
    return entry;
}

RangeEntry portGap(int first, int last, CellState state)
{
    RangeEntry gap;
    gap.ports = {first, last};
    gap.state = state;
    return gap;
}

RangeEntry entryOf(const PortHolder& holder)
{
    RangeEntry entry;
    entry.ports = {holder.port, holder.port};
    entry.state = holder.isDuplicate ? CellState::Duplicate : CellState::Service;
    entry.objectKind = kube::Kind::Service;
    entry.object = holder.service;
    entry.protocol = holder.protocol;
    entry.portName = holder.portName;
    return entry;
}

} // namespace

ip::AddressNumber RangeEntry::size() const
{
    return addresses ? addresses->count() : ip::AddressNumber{0, std::uint64_t(ports.second - ports.first + 1)};
}

RangeContents rangeContents(const AddressIndex& index, const KnownRange& range, const ip::Cidr& shown)
{
    RangeContents contents;
    const ip::AddressSpan whole = ip::spanOf(shown);
    const auto usable = isUsableKnown(range) ? usableIn(range.range, range.ipam) : std::optional(whole);
    const CellState rest = isRestFree(index.snapshot(), range) ? CellState::Free : CellState::Unknown;
    Lines lines(contents, usable ? common(whole, *usable) : std::nullopt, rest, spansOfOthers(index, range));
    std::optional<ip::IpAddress> last;
    index.holders().forEachIn(whole, [&](const Holder& holder) {
        if (!ownsAddress(holder.kind))
            return;
        // Two that share an address stand both there; of one object's several words the first.
        if (last == holder.address && !isDuplicate(index, holder.address))
            return;
        last = holder.address;
        lines.add(entryOf(index, holder, range.kind));
    });
    lines.end();
    return contents;
}

RangeContents portContents(const AddressIndex& index, int first, int last)
{
    RangeContents contents;
    const CellState rest = index.snapshot().isReadWhole(kube::Kind::Service) ? CellState::Free : CellState::Unknown;
    int next = first;
    for (const PortHolder& holder : nodePortHolders(index.snapshot(), first, last)) {
        if (contents.entries.size() >= mostEntries) {
            ++contents.left;
            continue;
        }
        if (next < holder.port)
            contents.entries.push_back(portGap(next, holder.port - 1, rest));
        contents.entries.push_back(entryOf(holder));
        next = holder.port + 1;
    }
    if (next <= last && contents.left == 0)
        contents.entries.push_back(portGap(next, last, rest));
    return contents;
}

} // namespace hopscope::addresses
