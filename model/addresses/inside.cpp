#include "model/addresses/answer_parts.h"
#include "model/addresses/cell_states.h"
#include "model/addresses/gap_finder.h"

#include <algorithm>
#include <map>

namespace hopscope::addresses {

namespace {

/// Else somebody who was not read may be in a gap.
bool isKnownWhole(const AddressIndex& index, const ip::Cidr& range)
{
    const cluster::ClusterSnapshot& snapshot = index.snapshot();
    for (const kube::Kind kind : {kube::Kind::Pod, kube::Kind::Node, kube::Kind::Service}) {
        if (!snapshot.isReadWhole(kind))
            return false;
    }
    const std::vector<KnownRange>& ranges = index.ranges();
    return std::all_of(ranges.begin(), ranges.end(), [&](const KnownRange& known) {
        return !range.overlaps(known.range) || isReadWhole(snapshot, known);
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
