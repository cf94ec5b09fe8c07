// What a search has found, to be seen among all others.
#pragma once

#include "model/layout/map_layout.h"
#include "widgets/paint/pointer_set.h"

#include <unordered_set>

namespace hopscope::paint {

struct Highlight
{
    PointerSet pods; ///< addresses of kube::Pod objects of the layout's snapshot
    std::unordered_set<layout::ItemId, layout::ItemIdHash> items; ///< all else: cards, Services, workloads

    bool empty() const { return pods.empty() && items.empty(); }
    bool contains(const layout::Cell& cell) const
    {
        return cell.pod ? pods.contains(cell.pod.get()) : !items.empty() && items.count(cell.text->id) > 0;
    }
    /// The card itself or something in it.
    bool containsCard(const layout::CardLayout& card) const
    {
        if (!items.empty() && items.count(card.head.id) > 0)
            return true;
        for (const layout::Cell& cell : card.cells) {
            if (contains(cell))
                return true;
        }
        return false;
    }
};

} // namespace hopscope::paint
