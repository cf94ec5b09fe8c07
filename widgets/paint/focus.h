// What a picture is about: a search's hits, a flow's places. All else steps back.
#pragma once

#include "widgets/paint/flow_painter.h"
#include "widgets/paint/mark_painter.h"

namespace hopscope::paint {

class Focus
{
public:
    /// `flow` may be null. Both live longer than this.
    Focus(const MapPicture& picture, const FlowPainter* flow)
        : m_picture(picture), m_highlight(picture.highlighted && !picture.highlighted->empty() ? picture.highlighted.get() : nullptr),
          m_flow(flow)
    {
    }

    bool isSearch() const { return m_highlight && !m_flow; }
    /// Whether a card steps back.
    bool dims(const layout::ItemRef& ref, const layout::CardLayout& card) const
    {
        if (m_flow)
            return !touches(ref);
        return m_highlight && !m_highlight->touches(card, *m_picture.layout);
    }
    Emphasis of(const layout::ItemRef& card, std::size_t index, const layout::Cell& cell) const
    {
        if (m_flow)
            return m_flow->touched().count({card.block, card.card, std::int32_t(index)}) > 0 ? Emphasis::Plain : Emphasis::Dimmed;
        if (!m_highlight)
            return Emphasis::Plain;
        return m_highlight->contains(cell) ? Emphasis::Hit : Emphasis::Dimmed;
    }

private:
    bool touches(const layout::ItemRef& card) const
    {
        const auto first = m_flow->touched().lower_bound(card);
        return first != m_flow->touched().end() && first->block == card.block && first->card == card.card;
    }

    const MapPicture& m_picture;
    const Highlight* m_highlight;
    const FlowPainter* m_flow;
};

} // namespace hopscope::paint
