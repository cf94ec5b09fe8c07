#include "model/addresses/answer_parts.h"
#include "model/addresses/cell_states.h"
#include "model/addresses/gap_finder.h"

#include <algorithm>
#include <map>

namespace hopscope::addresses {

namespace {

/// Else somebody who was not read may be in a gap, and of addresses in no known range nobody knows who has them.
bool isKnownWhole(const AddressIndex& index, const ip::Cidr& range)
{
    const std::vector<KnownRange>& ranges = index.ranges();
    const bool isKnown = std::any_of(ranges.begin(), ranges.end(), [&](const KnownRange& known) { return known.range.contains(range); });
    return isKnown && std::all_of(ranges.begin(), ranges.end(), [&](const KnownRange& known) {
        return !range.overlaps(known.range) || isReadWhole(index.snapshot(), known);
    });
}

} // namespace

Inside insideOf(const AddressIndex& index, const ip::Cidr& range)
{
    Inside inside;
    inside.size = ip::sizeOf(range);
    const ip::AddressSpan span = ip::spanOf(range);
    std::map<HolderKind, std::size_t> counts;
    GapFinder gaps(span);
    std::optional<ip::IpAddress> last;
    index.holders().forEachIn(span, [&](const Holder& holder) {
        ++counts[holder.kind];
        if (holder.kind == HolderKind::EndedPod)
            return;
        inside.addresses += last != holder.address ? 1 : 0;
        last = holder.address;
        gaps.take(holder.address);
    });
    if (isKnownWhole(index, range))
        inside.biggestGap = gaps.biggest();
    inside.counts.assign(counts.begin(), counts.end());
    for (const KnownRange& known : index.ranges()) {
        if (range.contains(known.range))
            inside.ranges.push_back(known);
    }
    return inside;
}

} // namespace hopscope::addresses
