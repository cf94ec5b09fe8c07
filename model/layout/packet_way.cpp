#include "model/layout/link_router.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

Point anchorOf(const Spot& spot, double offset)
{
    return {spot.rect.x - 4, spot.rect.center().y + offset};
}

/// From the item to the gutter left of its card.
std::vector<Point> toGutter(const MapLayout& layout, const Spot& spot, double offset, double lane)
{
    std::vector<Point> way{anchorOf(spot, offset)};
    if (spot.inCard && !spot.isColumnOne) {
        const double x = spot.rect.x - 6 + offset * 0.5;
        way.push_back({x, way.back().y});
        way.push_back({x, spot.over + offset * 0.4});
    }
    way.push_back({gutterLeftOf(layout, spot.card, lane), way.back().y});
    if (spot.block + 1 < layout.firstCardBlock) {
        // The Services are in between: around them.
        const double y = gapAbove(layout, spot.block + 1, 0.5) + offset * 0.3;
        way.push_back({way.back().x, y});
        way.push_back({layout.bounds.x + spacing::margin * layout.zoom / 2 + inMargin(lane), y});
    }
    return way;
}

/// The free height in which a packet crosses from one column to another: above the first row of cards.
double crossing(const MapLayout& layout, const Spot& from, const Spot& to)
{
    const std::size_t lower = std::max({from.block, to.block, std::size_t(1)});
    return gapAbove(layout, std::min(lower, layout.firstCardBlock), 0.5);
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
