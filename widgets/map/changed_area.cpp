#include "widgets/map/changed_area.h"

#include <algorithm>

namespace hopscope::map {

namespace {

/// With more of them their rectangles cover the map anyway.
constexpr std::size_t manyLinks = 2000;

class Comparison
{
public:
    Comparison(const layout::MapLayout& before, const layout::MapLayout& after) : m_before(before), m_after(after) {}

    ChangedArea run()
    {
        if (m_before.blocks.size() != m_after.blocks.size() || m_before.linksComplete != m_after.linksComplete) {
            m_area.everything = true;
            return std::move(m_area);
        }
        for (std::size_t i = 0; i < m_after.blocks.size(); ++i)
            compareBlocks(m_before.blocks[i], m_after.blocks[i]);
        compareLinks();
        return std::move(m_area);
    }

private:
    void add(const layout::Rect& rect) { m_area.rects.push_back(rect); }

    void compareBlocks(const layout::Block& before, const layout::Block& after)
    {
        if (before.region != after.region || before.left != after.left || before.pitch != after.pitch || before.columns != after.columns) {
            add(before.region.rect);
            add(after.region.rect);
            return;
        }
        const std::size_t rows = std::max(before.rows.size(), after.rows.size());
        for (std::size_t row = 0; row < rows; ++row) {
            const layout::PlacedRow* old = row < before.rows.size() ? &before.rows[row] : nullptr;
            const layout::PlacedRow* now = row < after.rows.size() ? &after.rows[row] : nullptr;
            if (!old || !now || old->row != now->row || old->top != now->top)
                compareRows(after, old, now);
        }
    }

    void compareRows(const layout::Block& block, const layout::PlacedRow* before, const layout::PlacedRow* after)
    {
        const bool moved = !before || !after || before->top != after->top;
        const std::size_t columns = std::max(before ? before->row->cards.size() : 0, after ? after->row->cards.size() : 0);
        for (std::size_t column = 0; column < columns; ++column) {
            const layout::CardLayout* old = cardIn(before, column);
            const layout::CardLayout* now = cardIn(after, column);
            if (old == now && !moved)
                continue;
            addCard(block, before, column, old);
            addCard(block, after, column, now);
        }
    }

    static const layout::CardLayout* cardIn(const layout::PlacedRow* row, std::size_t column)
    {
        return row && column < row->row->cards.size() ? row->row->cards[column].get() : nullptr;
    }

    void addCard(const layout::Block& block, const layout::PlacedRow* row, std::size_t column, const layout::CardLayout* card)
    {
        if (card)
            add({block.left + double(column) * block.pitch, row->top, card->width, card->height});
    }

    void compareLinks()
    {
        const std::vector<layout::Link>& before = m_before.links;
        const std::vector<layout::Link>& after = m_after.links;
        if (std::max(before.size(), after.size()) > manyLinks) {
            m_area.everything = m_area.everything || before != after;
            return;
        }
        for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
            const layout::Link* old = i < before.size() ? &before[i] : nullptr;
            const layout::Link* now = i < after.size() ? &after[i] : nullptr;
            if (old && now && *old == *now)
                continue;
            if (old)
                add(boundsOf(*old));
            if (now)
                add(boundsOf(*now));
        }
    }

    const layout::MapLayout& m_before;
    const layout::MapLayout& m_after;
    ChangedArea m_area;
};

} // namespace

ChangedArea changedArea(const layout::MapLayout& before, const layout::MapLayout& after)
{
    return Comparison(before, after).run();
}

layout::Rect boundsOf(const layout::Link& link)
{
    if (link.path.empty())
        return {};
    double left = link.path.front().x;
    double top = link.path.front().y;
    double right = left;
    double bottom = top;
    for (const layout::Point& point : link.path) {
        left = std::min(left, point.x);
        top = std::min(top, point.y);
        right = std::max(right, point.x);
        bottom = std::max(bottom, point.y);
    }
    return {left, top, right - left, bottom - top};
}

} // namespace hopscope::map
