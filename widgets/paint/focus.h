// What a picture is about: a search's hits, a flow's places, what is chosen with what is linked to it. All else steps back.
#pragma once

#include "widgets/paint/flow_painter.h"
#include "widgets/paint/mark_painter.h"

namespace hopscope::paint {

class Focus
{
public:
    /// `flow` may be null. Both live longer than this.
    Focus(const MapPicture& picture, const FlowPainter* flow, std::set<layout::ItemRef> related = {})
        : m_picture(picture), m_highlight(picture.highlighted && !picture.highlighted->empty() ? picture.highlighted.get() : nullptr),
          m_flow(flow), m_related(std::move(related))
    {
    }

    bool isSearch() const { return m_highlight && !m_flow; }
    /// Whether a card steps back.
    bool dims(const layout::ItemRef& ref, const layout::CardLayout& card) const
    {
        if (m_flow)
            return !touches(ref);
        if (m_highlight)
            return !m_highlight->touches(card, *m_picture.layout);
        return !m_related.empty() && !holds(m_related, ref);
    }
    Emphasis of(const layout::ItemRef& card, std::size_t index, const layout::Cell& cell) const
    {
        if (m_flow)
            return m_flow->touched().count({card.block, card.card, std::int32_t(index)}) > 0 ? Emphasis::Plain : Emphasis::Dimmed;
        if (!m_highlight)
            return m_related.empty() || isRelated(card, index) ? Emphasis::Plain : Emphasis::Dimmed;
        return m_highlight->contains(cell) ? Emphasis::Hit : Emphasis::Dimmed;
    }

private:
    bool touches(const layout::ItemRef& card) const { return holds(m_flow->touched(), card); }
    static bool holds(const std::set<layout::ItemRef>& refs, const layout::ItemRef& card)
    {
        const auto first = refs.lower_bound(card);
        return first != refs.end() && first->block == card.block && first->card == card.card;
    }
    bool isRelated(const layout::ItemRef& card, std::size_t index) const
    {
        return m_related.count(card) > 0 || m_related.count({card.block, card.card, std::int32_t(index)}) > 0;
    }

    const MapPicture& m_picture;
    const Highlight* m_highlight;
    const FlowPainter* m_flow;
    std::set<layout::ItemRef> m_related; ///< what is chosen and what is linked to it; none: all are alike
};

} // namespace hopscope::paint
