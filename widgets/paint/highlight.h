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

    /// Remembers which cards hold something of it: to look into each of them at every frame takes as long as to draw it.
    void rememberCards(std::shared_ptr<const layout::MapLayout> on)
    {
        m_cards.clear();
        on->forEachCard([this](const layout::ItemRef&, const layout::CardLayout& card, const layout::Point&) {
            if (containsCard(card))
                m_cards.insert(card.data.get());
        });
        m_layout = on->cards;
    }
    /// The card itself or something in it, of the layout that is shown.
    bool touches(const layout::CardLayout& card, const layout::MapLayout& shown) const
    {
        return m_layout && m_layout == shown.cards ? m_cards.contains(card.data.get()) : containsCard(card);
    }

    bool empty() const { return pods.empty() && items.empty(); }
    bool contains(const layout::Cell& cell) const
    {
        return cell.pod ? pods.contains(cell.pod.get()) : !items.empty() && items.count(cell.text->id) > 0;
    }

private:
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

    std::shared_ptr<const std::unordered_map<layout::ItemId, layout::ItemRef, layout::ItemIdHash>> m_layout; ///< of the layout that m_cards are of, at any zoom; null: they were not looked for
    PointerSet m_cards;
};

} // namespace hopscope::paint
