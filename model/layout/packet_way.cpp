#include "model/layout/card_geometry.h"
#include "model/layout/link_router.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

const Item& cardOf(const MapLayout& layout, const Item& item)
{
    return item.card ? layout.items[*item.card] : item;
}

/// From the item to the gutter left of its card.
std::vector<Point> toGutter(const MapLayout& layout, const Item& item, double offset, double lane)
{
    std::vector<Point> way{packetAnchor(item, offset)};
    const Item& card = cardOf(layout, item);
    const double gutter = card.rect.x - layout.grid.gutter / 2 + lane;
    const bool inner = item.card && item.rect.x > card.rect.x + spacing::cardPadding + 1;
    if (inner) {
        const double x = item.rect.x - (item.compact ? spacing::markGap : spacing::innerGutter) / 2 + offset * 0.5;
        const double y = item.rect.y - (item.compact ? spacing::markGap : spacing::chipGap) / 2 + offset * 0.4;
        way.push_back({x, way.back().y});
        way.push_back({x, y});
    }
    way.push_back({gutter, way.back().y});
    return way;
}

/// The free height in which a packet crosses from one column to another: above the lower of the two cards.
double crossing(const MapLayout& layout, const Item& from, const Item& to)
{
    const Rect& cards = layout.regions.back().rect;
    const double top = std::max(cardOf(layout, from).rect.y, cardOf(layout, to).rect.y);
    const bool firstRow = top < cards.y + 60;
    if (!firstRow)
        return top - spacing::rowGap / 2;
    const double above = layout.regions.size() > 1 ? layout.regions[layout.regions.size() - 2].rect.bottom() : 0;
    return (above + cards.y) / 2;
}

} // namespace

Point packetAnchor(const Item& item, double offset)
{
    const Rect& rect = item.header.height > 0 ? item.header : item.rect;
    return {item.compact ? rect.center().x : rect.x - 4, rect.center().y + offset};
}

std::vector<Point> packetWay(const MapLayout& layout, std::size_t from, std::size_t to, double offset, double lane)
{
    const Item& start = layout.items[from];
    const Item& end = layout.items[to];
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
