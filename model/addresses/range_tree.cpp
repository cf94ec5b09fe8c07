#include "model/addresses/range_tree.h"

#include "model/addresses/cell_states.h"
#include "model/addresses/gap_finder.h"
#include "model/facts/conflict_kinds.h"

#include <algorithm>
#include <set>

namespace hopscope::addresses {

namespace {

constexpr std::uint64_t hundred = 100;

Unsaid usableUnsaid(const KnownRange& range)
{
    if (range.observed)
        return Unsaid::Observed;
    switch (range.ipam) {
    case Ipam::Unknown: return Unsaid::UnknownIpam;
    case Ipam::OutsideOfApi: return Unsaid::OutsideOfApi;
    default: break;
    }
    return range.kind == RangeKind::ClusterPods && range.ipam != Ipam::CalicoBlock ? Unsaid::DividedByNode : Unsaid::No;
}

void setPercent(RangeRow& row, std::size_t usedOfUsable)
{
    if (row.usable && row.free && row.usable->high == 0 && row.usable->low > 0)
        row.percent = int(usedOfUsable * hundred / row.usable->low);
}

/// Counts what is in use, and finds the biggest gap.
void countUse(const AddressIndex& index, RangeRow& row)
{
    const KnownRange& range = *row.range;
    const ip::AddressSpan whole = ip::spanOf(range.range);
    const auto usable = row.usableUnsaid == Unsaid::No ? usableIn(range.range, range.ipam) : std::nullopt;
    GapFinder gaps(usable.value_or(whole));
    std::optional<ip::IpAddress> last;
    std::size_t usedOfUsable = 0;
    const ip::IpAddress bandEnd = whole.first.plus(row.staticBand);
    index.holders().forEachIn(whole, [&](const Holder& holder) {
        if (!countsIn(holder.kind, range.kind) || last == holder.address)
            return;
        last = holder.address;
        ++row.used;
        usedOfUsable += usable && usable->contains(holder.address) ? 1 : 0;
        row.usedInBand += !(bandEnd < holder.address) && row.staticBand > 0 ? 1 : 0;
        gaps.take(holder.address);
    });
    if (!usable)
        return;
    if (row.isUsedAtLeast) {
        row.freeUnsaid = range.kind == RangeKind::NodeNetwork ? Unsaid::OtherMachines : Unsaid::NotAllRead;
        return;
    }
    row.free = row.usable->minus({0, usedOfUsable});
    row.biggestGap = gaps.biggest();
    if (range.range.family() == ip::Family::V4)
        setPercent(row, usedOfUsable);
}

RangeRow rowOf(const AddressIndex& index, const KnownRange& range)
{
    RangeRow row;
    row.range = range;
    row.basis = range.basis;
    row.evidence = range.evidence;
    row.size = ip::sizeOf(range.range);
    row.usableUnsaid = usableUnsaid(range);
    row.freeUnsaid = row.usableUnsaid;
    row.isUsedAtLeast = !isReadWhole(index.snapshot(), range);
    if (row.usableUnsaid == Unsaid::No)
        row.usable = usableCount(range.range, range.ipam);
    if (range.kind == RangeKind::Services)
        row.staticBand = staticServiceBand(range.range);
    if (const kube::Node* node = range.kind == RangeKind::NodePods ? index.snapshot().nodes.find({"", range.node}) : nullptr)
        row.podLimit = node->allocatablePods;
    countUse(index, row);
    return row;
}

RangeRow nodePortRow(const AddressIndex& index)
{
    const auto& fact = index.facts().nodePortRange;
    RangeRow row;
    row.ports = fact.value;
    row.basis = fact.basis;
    row.evidence = fact.evidence;
    const int size = fact.value.second - fact.value.first + 1;
    row.size = {0, std::uint64_t(size)};
    row.usable = row.size;
    row.staticBand = std::uint64_t(staticNodePortBand(size));
    std::vector<int> ports;
    for (const PortHolder& holder : nodePortHolders(index.snapshot(), fact.value.first, fact.value.second))
        ports.push_back(holder.port);
    ports.erase(std::unique(ports.begin(), ports.end()), ports.end());
    row.used = ports.size();
    row.usedInBand = std::size_t(std::count_if(ports.begin(), ports.end(), [&](int port) { return port < fact.value.first + int(row.staticBand); }));
    row.isUsedAtLeast = !index.snapshot().isReadWhole(kube::Kind::Service);
    if (row.isUsedAtLeast) {
        row.freeUnsaid = Unsaid::NotAllRead;
        return row;
    }
    row.free = row.size.minus({0, ports.size()});
    setPercent(row, ports.size());
    int next = fact.value.first;
    const auto offer = [&](int first, int last) {
        if (first <= last && (!row.biggestPortGap || row.biggestPortGap->second - row.biggestPortGap->first < last - first))
            row.biggestPortGap = std::pair(first, last);
    };
    for (const int port : ports) {
        offer(next, port - 1);
        next = port + 1;
    }
    offer(next, fact.value.second);
    return row;
}

/// The place, in the order of knownRanges, of the smallest range around each; nothing for roots.
std::vector<std::optional<std::size_t>> parentsOf(const AddressIndex& index)
{
    std::vector<std::optional<std::size_t>> parents;
    for (const KnownRange& range : index.ranges()) {
        std::optional<std::size_t> parent;
        index.rangePlaces().forEachAround(range.range, [&](const ip::Cidr& around, std::size_t place) {
            if (!parent && around != range.range)
                parent = place;
        });
        parents.push_back(parent);
    }
    return parents;
}

/// A range's own conflicts, and those about addresses for which it is the smallest range.
void countConflicts(const AddressIndex& index, std::vector<RangeRow>& rows)
{
    for (const facts::Conflict& conflict : index.facts().conflicts) {
        std::optional<ip::Cidr> subject;
        if (!conflict.addresses.empty())
            subject = ip::Cidr(conflict.addresses.front(), conflict.addresses.front().bitLength());
        else if (facts::isAboutRanges(conflict.kind))
            subject = ip::Cidr::parse(conflict.subject);
        if (!subject)
            continue;
        const RangeRow* smallest = nullptr;
        for (RangeRow& row : rows) {
            if (!row.range || !row.range->range.overlaps(*subject))
                continue;
            if (conflict.addresses.empty())
                ++row.conflicts;
            else if (!smallest || row.range->range.length() > smallest->range->range.length())
                smallest = &row;
        }
        if (smallest)
            ++rows[std::size_t(smallest - rows.data())].conflicts;
    }
}

/// How many more nodes can get a range, where all of those inside are of one length and do not overlap.
void countNodesLeft(std::vector<RangeRow>& rows)
{
    for (std::size_t place = 0; place < rows.size(); ++place) {
        RangeRow& row = rows[place];
        if (row.usableUnsaid != Unsaid::DividedByNode)
            continue;
        std::set<ip::Cidr> parts;
        std::set<int> lengths;
        for (const RangeRow& child : rows) {
            if (child.within == place && child.range && child.range->kind == RangeKind::NodePods && !child.range->observed) {
                parts.insert(child.range->range);
                lengths.insert(child.range->range.length());
            }
        }
        if (lengths.size() != 1)
            continue;
        const int bits = *lengths.begin() - row.range->range.length();
        if (bits < 63)
            row.nodeRangesLeft = ip::AddressNumber{0, (std::uint64_t(1) << bits) - parts.size()};
    }
}

} // namespace

std::string_view toString(Unsaid why)
{
    switch (why) {
    case Unsaid::No: return "";
    case Unsaid::UnknownIpam: return "unknown-ipam";
    case Unsaid::OutsideOfApi: return "outside-of-api";
    case Unsaid::Observed: return "observed-only";
    case Unsaid::DividedByNode: return "divided-by-node";
    case Unsaid::NotAllRead: return "not-all-read";
    case Unsaid::OtherMachines: return "other-machines";
    }
    return "";
}

std::vector<RangeRow> rangeTree(const AddressIndex& index)
{
    const std::vector<std::optional<std::size_t>> parents = parentsOf(index);
    std::vector<std::vector<std::size_t>> children(parents.size());
    std::vector<std::size_t> open; ///< places that are still to be written, the next one last
    for (std::size_t place = parents.size(); place-- > 0;) {
        if (parents[place])
            children[*parents[place]].push_back(place);
        else
            open.push_back(place);
    }
    std::vector<RangeRow> rows;
    std::vector<std::size_t> rowOfPlace(parents.size());
    while (!open.empty()) {
        const std::size_t place = open.back();
        open.pop_back();
        rowOfPlace[place] = rows.size();
        RangeRow& row = rows.emplace_back(rowOf(index, index.ranges()[place]));
        if (parents[place]) {
            row.within = rowOfPlace[*parents[place]];
            row.depth = rows[*row.within].depth + 1;
        }
        open.insert(open.end(), children[place].begin(), children[place].end());
    }
    countConflicts(index, rows);
    countNodesLeft(rows);
    if (index.facts().nodePortRange.isKnown())
        rows.push_back(nodePortRow(index));
    return rows;
}

} // namespace hopscope::addresses
