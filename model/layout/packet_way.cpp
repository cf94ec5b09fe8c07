#include "model/layout/card_geometry.h"
#include "model/layout/link_router.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

Point anchorOf(const Spot& spot, double offset)
{
    const Rect& rect = spot.header.height > 0 ? spot.header : spot.rect;
    return {rect.x - 4, rect.center().y + offset};
}

/// From the item to the gutter left of its card.
std::vector<Point> toGutter(const MapLayout& layout, const Spot& spot, double offset, double lane)
{
    std::vector<Point> way{anchorOf(spot, offset)};
    const double gutter = spot.card.x - layout.grid().gutter / 2 + lane;
    if (spot.inCard && spot.rect.x > spot.card.x + spacing::cardPadding + 1) {
        const double x = spot.rect.x - spacing::innerGutter / 2 + offset * 0.5;
        way.push_back({x, way.back().y});
        way.push_back({x, spot.rect.y - spacing::chipGap / 2 + offset * 0.4});
    }
    way.push_back({gutter, way.back().y});
    return way;
}

/// The free height in which a packet crosses from one column to another: above the lower of the two cards.
double crossing(const MapLayout& layout, const Spot& from, const Spot& to)
{
    const Spot& lower = from.card.y > to.card.y ? from : to;
    return lower.inFirstRow && lower.block > 0 ? gapAbove(layout, lower.block, 0.5) : lower.card.y - spacing::rowGap / 2;
}

} // namespace

Point packetAnchor(const MapLayout& layout, const ItemRef& item, double offset)
{
    return anchorOf(spotOf(layout, item), offset);
}

std::vector<Point> packetWay(const MapLayout& layout, const ItemRef& from, const ItemRef& to, double offset, double lane)
{
    const Spot start = spotOf(layout, from);
    const Spot end = spotOf(layout, to);
    std::vector<Point> way = toGutter(layout, start, offset, lane);
    std::vector<Point> back = toGutter(layout, end, offset, lane);
    if (way.back().x != back.back().x) {
        const double y = crossing(layout, start, end) + lane;
        way.push_back({way.back().x, y});
        way.push_back({back.back().x, y});
    }
    way.insert(way.end(), back.rbegin(), back.rend());
    way.erase(std::unique(way.begin(), way.end()), way.end());
    return way;
}

} // namespace hopscope::layout
