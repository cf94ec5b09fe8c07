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
        if (before.region.title != after.region.title) {
            add(before.region.title.rect);
            add(after.region.title.rect);
        }
        if (before.cards == after.cards)
            return;
        const std::vector<layout::PlacedCard>& old = *before.cards;
        const std::vector<layout::PlacedCard>& now = *after.cards;
        for (std::size_t i = 0; i < std::max(old.size(), now.size()); ++i) {
            if (i < old.size() && i < now.size() && old[i].card == now[i].card && old[i].corner == now[i].corner)
                continue;
            if (i < old.size())
                add(old[i].rect());
            if (i < now.size())
                add(now[i].rect());
        }
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
