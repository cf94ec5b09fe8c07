#include "model/addresses/range_contents.h"

#include "model/addresses/cell_states.h"

#include <algorithm>

namespace hopscope::addresses {

namespace {

/// Puts gaps between the addresses in use, which come in order.
class Lines
{
public:
    /// `room`: the addresses that can be had.
    Lines(RangeContents& contents, const std::optional<ip::AddressSpan>& room) : m_contents(contents), m_room(room)
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
        m_contents.entries.push_back(gap);
        m_next = end;
    }

    RangeContents& m_contents;
    std::optional<ip::AddressSpan> m_room;
    ip::AddressNumber m_next;
};

/// What both have; nothing where they have none.
std::optional<ip::AddressSpan> common(const ip::AddressSpan& one, const ip::AddressSpan& other)
{
    const ip::AddressSpan both{std::max(one.first, other.first), std::min(one.last, other.last)};
    return both.last < both.first ? std::nullopt : std::optional(both);
}

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

RangeEntry portGap(int first, int last)
{
    RangeEntry gap;
    gap.ports = {first, last};
    return gap;
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
    const bool known = isUsableKnown(range);
    contents.gapsAreFree = known && isReadWhole(index.snapshot(), range.kind);
    const auto usable = known ? usableIn(range.range, range.ipam) : std::optional(whole);
    Lines lines(contents, usable ? common(whole, *usable) : std::nullopt);
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
    contents.gapsAreFree = index.snapshot().isReadWhole(kube::Kind::Service);
    int next = first;
    const auto holders = nodePortHolders(index.snapshot(), first, last);
    for (const auto& [port, holder] : holders) {
        if (contents.entries.size() >= mostEntries) {
            ++contents.left;
            continue;
        }
        if (next < port)
            contents.entries.push_back(portGap(next, port - 1));
        RangeEntry& entry = contents.entries.emplace_back();
        entry.ports = {port, port};
        entry.state = holder.isDuplicate ? CellState::Duplicate : CellState::Service;
        entry.objectKind = kube::Kind::Service;
        entry.object = holder.service;
        entry.portName = holder.portName;
        next = port + 1;
    }
    if (next <= last && contents.left == 0)
        contents.entries.push_back(portGap(next, last));
    return contents;
}

} // namespace hopscope::addresses
