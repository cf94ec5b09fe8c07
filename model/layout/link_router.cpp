#include "model/layout/link_router.h"

#include "model/layout/card_geometry.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace hopscope::layout {

namespace {

class Router
{
public:
    Router(const MapLayout& layout, double lane, double lanes) : m_layout(layout)
    {
        // Each Service has its own lane in every gutter and gap, so that its links form one line that branches.
        const double room = std::max(0.0, layout.grid().gutter - 14);
        const double step = lanes > 1 ? std::min(5.0, room / (lanes - 1)) : 0;
        m_gutterLane = (lane - (lanes - 1) / 2) * step;
    }

    std::vector<Point> between(const Spot& from, const Spot& to)
    {
        m_path.clear();
        m_inside = false;
        leave(from, to);
        enter(to);
        return std::move(m_path);
    }

    /// A lane's height in the gap between two bands.
    void setBandLane(double share) { m_bandShare = share; }
    double gutterLane() const { return m_gutterLane; }

private:
    double gutterX(const Spot& item) const { return item.card.x - m_layout.grid().gutter / 2 + m_gutterLane; }

    /// Where links run above what stands in the block: in the gap to the block above.
    double above(std::size_t block) const { return gapAbove(m_layout, block, 0.15 + 0.7 * m_bandShare); }

    /// From the item's lower edge to where the way is free.
    void leave(const Spot& from, const Spot& to)
    {
        // In a card the pods stand right below: the line leaves under the sign at the box's left.
        const Point start{from.inCard ? from.rect.x + 15 : from.rect.center().x, from.rect.bottom()};
        go(start);
        if (from.inCard) {
            leaveCard(from, to);
            return;
        }
        const double rowBottom = from.rect.bottom() + spacing::serviceGap / 2;
        const double gap = above(from.block + 1);
        const Rect& band = m_layout.blocks[from.block].region.rect;
        double x = start.x;
        if (rowBottom < band.bottom() - spacing::bandPadding + 1) {
            x = from.rect.x - spacing::serviceGap / 2 + m_gutterLane * 0.4;
            go({start.x, rowBottom});
            go({x, rowBottom});
        }
        go({x, gap});
        m_y = gap;
    }

    void leaveCard(const Spot& from, const Spot& to)
    {
        const double gap = from.rect.bottom() + spacing::chipGap / 2;
        go({m_path.back().x, gap});
        m_y = gap;
        if (to.inCard && to.card == from.card) {
            m_inside = true;
            return;
        }
        go({gutterX(from), gap});
        m_y = to.inFirstRow ? above(to.block) : to.card.y - spacing::rowGap / 2 + m_gutterLane * 0.5;
        go({gutterX(from), m_y});
    }

    void enter(const Spot& to)
    {
        if (to.kind == ItemKind::Service) {
            enterService(to);
            return;
        }
        const double y = to.header.height > 0 ? to.header.center().y : to.rect.center().y;
        const bool firstColumn = !to.inCard || to.rect.x < to.card.x + spacing::cardPadding + 1;
        if (!m_inside)
            go({gutterX(to), m_y});
        if (firstColumn && !m_inside) {
            go({gutterX(to), y});
        } else {
            const double over = to.rect.y - spacing::chipGap / 2;
            const double inner = to.rect.x - (firstColumn ? spacing::cardPadding : spacing::innerGutter) / 2;
            if (m_inside) {
                go({inner, m_y});
            } else {
                go({gutterX(to), over});
                go({inner, over});
            }
            go({inner, y});
        }
        go({to.rect.x, y});
    }

    void enterService(const Spot& to)
    {
        const double over = to.inCard ? to.rect.y - spacing::chipGap / 2 : to.rect.y - spacing::serviceGap / 2;
        const double x = to.rect.center().x;
        const bool firstRow = !to.inCard && to.rect.y < m_layout.blocks[to.block].region.rect.y + 60;
        if (!firstRow) {
            const double gutter = to.inCard ? gutterX(to) : to.rect.x - spacing::serviceGap / 2 + m_gutterLane * 0.4;
            go({gutter, m_y});
            go({gutter, over});
            go({x, over});
        } else {
            go({x, m_y});
        }
        go({x, to.rect.y});
    }

    /// Adds a corner; points that change nothing are left out.
    void go(const Point& point)
    {
        if (m_path.empty() || !(m_path.back() == point))
            m_path.push_back(point);
    }

    const MapLayout& m_layout;
    std::vector<Point> m_path;
    double m_gutterLane = 0;
    double m_bandShare = 0.5;
    double m_y = 0;
    bool m_inside = false;
};

} // namespace

Spot spotOf(const MapLayout& layout, const ItemRef& ref)
{
    const CardLayout& card = layout.cardOf(ref);
    Spot spot;
    spot.block = ref.block;
    spot.rect = layout.rectOf(ref);
    spot.kind = ref.isCard() ? card.head.id.kind : card.cells[std::size_t(ref.cell)].kind;
    spot.inCard = !ref.isCard() && !card.isBand();
    spot.card = spot.inCard ? layout.rectOf(ref.cardRef()) : spot.rect;
    spot.inFirstRow = ref.card < layout.blocks[ref.block].columns;
    if (ref.isCard())
        spot.header = card.headerRect().moved(layout.cornerOf(ref));
    return spot;
}

double gapAbove(const MapLayout& layout, std::size_t block, double share)
{
    const double bottom = layout.blocks[block - 1].region.rect.bottom();
    return bottom + (layout.blocks[block].region.rect.y - bottom) * share;
}

void routeLinks(const MapLayout& layout, std::vector<Link>& links)
{
    std::map<ItemRef, std::size_t> laneOf;
    for (const Link& link : links)
        laneOf.emplace(link.from, 0);
    std::size_t count = 0;
    for (auto& [from, lane] : laneOf)
        lane = count++;
    // Beyond some lanes they would touch; then they are shared.
    const std::size_t lanes = std::clamp<std::size_t>(count, 1, 9);
    for (Link& link : links) {
        const std::size_t lane = laneOf[link.from];
        Router router(layout, double(lane % lanes), double(lanes));
        router.setBandLane(count > 1 ? double(lane) / double(count - 1) : 0.5);
        if (link.state == LinkState::Allowed)
            link.path = packetWay(layout, link.from, link.to, 0, router.gutterLane());
        else
            link.path = router.between(spotOf(layout, link.from), spotOf(layout, link.to));
    }
}

} // namespace hopscope::layout
