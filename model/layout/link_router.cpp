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
    explicit Router(const MapLayout& layout, double lane, double lanes) : m_layout(layout)
    {
        // Each Service has its own lane in every gutter and gap, so that its links form one line that branches.
        const double room = std::max(0.0, layout.grid.gutter - 14);
        const double step = lanes > 1 ? std::min(5.0, room / (lanes - 1)) : 0;
        m_gutterLane = (lane - (lanes - 1) / 2) * step;
    }

    std::vector<Point> between(const Item& from, const Item& to)
    {
        m_path.clear();
        leave(from, to);
        enter(to);
        return std::move(m_path);
    }

    /// A lane's height in the gap between two bands.
    void setBandLane(double share) { m_bandShare = share; }

private:
    double gutterX(const Item& item) const
    {
        const Item& card = item.card ? m_layout.items[*item.card] : item;
        return card.rect.x - m_layout.grid.gutter / 2 + m_gutterLane;
    }

    /// Where links run above what stands in the band: in the gap to the band above.
    double gapAbove(std::size_t region) const
    {
        const double bottom = m_layout.regions[region - 1].rect.bottom();
        return bottom + (m_layout.regions[region].rect.y - bottom) * (0.15 + 0.7 * m_bandShare);
    }

    std::size_t cardsRegion() const { return m_layout.regions.size() - 1; }

    /// From the item's lower edge to where the way is free.
    void leave(const Item& from, const Item& to)
    {
        // In a card the pods stand right below: the line leaves under the sign at the box's left.
        const Point start{from.card ? from.rect.x + 15 : from.rect.center().x, from.rect.bottom()};
        go(start);
        if (from.card) {
            leaveCard(from, to);
            return;
        }
        const bool outside = from.id.kind == ItemKind::ExternalAddress;
        const std::size_t region = outside ? 0 : 1;
        const double rowBottom = from.rect.bottom() + spacing::serviceGap / 2;
        const double gap = gapAbove(region + 1);
        const Rect& band = m_layout.regions[region].rect;
        double x = start.x;
        if (rowBottom < band.bottom() - spacing::bandPadding + 1) {
            x = from.rect.x - spacing::serviceGap / 2 + m_gutterLane * 0.4;
            go({start.x, rowBottom});
            go({x, rowBottom});
        }
        go({x, gap});
        m_y = gap;
    }

    void leaveCard(const Item& from, const Item& to)
    {
        const double gap = from.rect.bottom() + spacing::chipGap / 2;
        go({m_path.back().x, gap});
        m_y = gap;
        if (to.card == from.card) {
            m_inside = true;
            return;
        }
        go({gutterX(from), gap});
        const Item& target = to.card ? m_layout.items[*to.card] : to;
        const bool belowTitle = target.rect.y < m_layout.regions[cardsRegion()].rect.y + 60;
        m_y = belowTitle ? gapAbove(cardsRegion()) : target.rect.y - spacing::rowGap / 2 + m_gutterLane * 0.5;
        go({gutterX(from), m_y});
    }

    void enter(const Item& to)
    {
        if (to.id.kind == ItemKind::Service) {
            enterService(to);
            return;
        }
        const double y = to.header.height > 0 ? to.header.center().y : to.rect.center().y;
        const Item* card = to.card ? &m_layout.items[*to.card] : nullptr;
        const bool firstColumn = !card || to.rect.x < card->rect.x + spacing::cardPadding + 1;
        if (!m_inside)
            go({gutterX(to), m_y});
        if (firstColumn && !m_inside) {
            go({gutterX(to), y});
        } else {
            const double above = to.rect.y - spacing::chipGap / 2;
            const double inner = to.rect.x - (firstColumn ? spacing::cardPadding : spacing::innerGutter) / 2;
            if (m_inside) {
                go({inner, m_y});
            } else {
                go({gutterX(to), above});
                go({inner, above});
            }
            go({inner, y});
        }
        go({to.rect.x, y});
    }

    void enterService(const Item& to)
    {
        const double above = to.card ? to.rect.y - spacing::chipGap / 2 : to.rect.y - spacing::serviceGap / 2;
        const double x = to.rect.center().x;
        const bool firstRow = !to.card && to.rect.y < m_layout.regions[1].rect.y + 60;
        if (!firstRow) {
            const double gutter = to.card ? gutterX(to) : to.rect.x - spacing::serviceGap / 2 + m_gutterLane * 0.4;
            go({gutter, m_y});
            go({gutter, above});
            go({x, above});
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

void routeLinks(MapLayout& layout)
{
    std::map<std::size_t, std::size_t> laneOf;
    for (const Link& link : layout.links)
        laneOf.emplace(link.from, 0);
    std::size_t count = 0;
    for (auto& [from, lane] : laneOf)
        lane = count++;
    // Beyond some lanes they would touch; then they are shared.
    const std::size_t lanes = std::clamp<std::size_t>(count, 1, 9);
    for (Link& link : layout.links) {
        const std::size_t lane = laneOf[link.from];
        Router router(layout, double(lane % lanes), double(lanes));
        router.setBandLane(count > 1 ? double(lane) / double(count - 1) : 0.5);
        link.path = router.between(layout.items[link.from], layout.items[link.to]);
    }
}

} // namespace hopscope::layout
