#include "model/layout/neighbour.h"

#include <cmath>
#include <limits>

namespace hopscope::layout {

namespace {

constexpr double farAway = std::numeric_limits<double>::max();

/// One card or band and where it stands.
struct Place
{
    ItemRef ref; ///< of the card
    const CardLayout* card = nullptr;
    Point corner;

    Rect rect() const { return {corner.x, corner.y, card->width, card->height}; }
};

Place placeAt(const MapLayout& layout, std::size_t block, std::size_t card)
{
    const PlacedCard& placed = layout.blocks[block].at(card);
    return {{std::uint32_t(block), std::uint32_t(card), -1}, placed.card.get(), placed.corner};
}

/// Nothing of it can be chosen: a band in which nothing stands.
bool isEmpty(const Place& place)
{
    return place.card->isBand() && place.card->cells.empty();
}

Place placeOf(const MapLayout& layout, const ItemRef& ref)
{
    return {ref.cardRef(), &layout.cardOf(ref), layout.cornerOf(ref)};
}

ItemRef cellRef(const Place& place, std::size_t cell)
{
    return {place.ref.block, place.ref.card, std::int32_t(cell)};
}

/// The cell that is best by `cost`; nothing when it is farAway for all.
template <class Cost>
std::optional<ItemRef> cheapest(const Place& place, Cost cost)
{
    double best = farAway;
    std::optional<ItemRef> found;
    const std::vector<CellBox>& boxes = place.card->filled().boxes;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].look == CellLook::Folded)
            continue;
        const double price = cost(boxes[i].rect());
        if (price < best) {
            best = price;
            found = cellRef(place, i);
        }
    }
    return found;
}

/// Of the row of cells that is next below `from` (or above, with down = false) the one nearest to `x`.
std::optional<ItemRef> inNextRow(const Place& place, double from, double x, bool down)
{
    const double slack = 0.5;
    double distance = farAway;
    double height = 0;
    for (const CellBox& box : place.card->filled().boxes) {
        const double away = down ? box.y - from : from - double(box.y + box.height);
        if (box.look != CellLook::Folded && away >= -slack && away < distance) {
            distance = away;
            height = box.height;
        }
    }
    return cheapest(place, [&](const Rect& rect) {
        const double away = down ? rect.y - from : from - rect.bottom();
        return away < -slack || away > distance + height / 2 ? farAway : std::abs(rect.center().x - x);
    });
}

/// Where one comes into a card from its left or right edge: in the outermost column, at the height of `y`.
ItemRef fromTheSide(const Place& place, double y, bool fromLeft)
{
    const auto entry = cheapest(place, [&](const Rect& rect) {
        const double along = std::max({0.0, rect.y - y, y - rect.bottom()});
        return along * 1000 + (fromLeft ? rect.x : place.card->width - rect.right());
    });
    return entry.value_or(place.ref);
}

ItemRef fromAbove(const Place& place, double x)
{
    if (!place.card->isBand())
        return place.ref;
    return inNextRow(place, -1e9, x - place.corner.x, true).value_or(place.ref);
}

ItemRef fromBelow(const Place& place, double x)
{
    return inNextRow(place, 1e9, x - place.corner.x, false).value_or(place.ref);
}

/// The best card of some blocks by `cost`; nothing when it is farAway for all.
template <class Cost>
std::optional<Place> cheapestCard(const MapLayout& layout, const Place& from, std::size_t first, std::size_t end, Cost cost)
{
    double best = farAway;
    std::optional<Place> nearest;
    for (std::size_t block = first; block < end; ++block) {
        for (std::size_t i = 0; i < layout.blocks[block].cards->size(); ++i) {
            const Place place = placeAt(layout, block, i);
            const double price = isEmpty(place) || place.ref == from.ref ? farAway : cost(place.rect());
            if (price < best) {
                best = price;
                nearest = place;
            }
        }
    }
    return nearest;
}

/// The card below or above it in its column; past its end the nearest to `x` of the blocks behind or before.
std::optional<Place> nextVertically(const MapLayout& layout, const Place& from, double x, bool down)
{
    const double edge = down ? from.rect().bottom() : from.rect().y;
    const auto away = [&](const Rect& rect) { return down ? rect.y - edge : edge - rect.bottom(); };
    const auto aside = [&](const Rect& rect) { return std::max({0.0, rect.x - x, x - rect.right()}); };
    const std::size_t block = from.ref.block;
    const auto inColumn = [&](const Rect& rect) { return away(rect) < -0.5 || aside(rect) > 0 ? farAway : away(rect); };
    if (const auto place = cheapestCard(layout, from, block, block + 1, inColumn))
        return place;
    const auto beyond = [&](const Rect& rect) { return away(rect) < -0.5 ? farAway : aside(rect) * 1000 + away(rect); };
    return down ? cheapestCard(layout, from, block + 1, layout.blocks.size(), beyond) : cheapestCard(layout, from, 0, block, beyond);
}

/// The card beside it at the height of `y`.
std::optional<Place> besideIt(const MapLayout& layout, const Place& from, double y, bool right)
{
    const Rect here = from.rect();
    return cheapestCard(layout, from, layout.firstCardBlock, layout.blocks.size(), [&](const Rect& rect) {
        const double away = right ? rect.x - here.right() : here.x - rect.right();
        return away < -0.5 ? farAway : away * 1000 + std::max({0.0, rect.y - y, y - rect.bottom()});
    });
}

std::optional<ItemRef> sideways(const MapLayout& layout, const ItemRef& from, bool right)
{
    const Place place = placeOf(layout, from);
    const double lineOfHead = place.corner.y + std::min(place.card->height, 10.0);
    const double height = from.isCard() ? lineOfHead : place.corner.y + place.card->boxOf(std::size_t(from.cell)).center().y;
    const std::optional<Place> beside = besideIt(layout, place, height, right);
    if (from.isCard())
        return beside ? std::optional(beside->card->isBand() ? fromTheSide(*beside, 0, right) : beside->ref) : std::nullopt;
    const Rect here = place.card->boxOf(std::size_t(from.cell));
    const double y = here.center().y;
    const auto inside = cheapest(place, [&](const Rect& rect) {
        const bool sameRow = rect.y < here.bottom() && here.y < rect.bottom();
        const double away = right ? rect.x - here.x : here.x - rect.x;
        return sameRow && away > 0.5 ? away * 1000 + std::abs(rect.center().y - y) : farAway;
    });
    if (inside || !beside)
        return inside;
    return fromTheSide(*beside, height - beside->corner.y, right);
}

std::optional<ItemRef> vertically(const MapLayout& layout, const ItemRef& from, bool down)
{
    const Place place = placeOf(layout, from);
    double x = place.corner.x + 1; // a head is as wide as its card: one goes on at its left edge
    std::optional<ItemRef> inside;
    if (!from.isCard()) {
        const Rect here = place.card->boxOf(std::size_t(from.cell));
        x = place.corner.x + here.center().x;
        inside = inNextRow(place, down ? here.bottom() : here.y, here.center().x, down);
        if (!inside && !down && !place.card->isBand())
            inside = place.ref;
    } else if (down) {
        inside = inNextRow(place, -1e9, 0, true);
    }
    if (inside)
        return inside;
    const std::optional<Place> next = nextVertically(layout, place, x, down);
    if (!next)
        return std::nullopt;
    return down ? fromAbove(*next, x) : fromBelow(*next, x);
}

/// The first thing of a card or band.
ItemRef firstOf(const Place& place)
{
    return fromAbove(place, place.corner.x);
}

std::ptrdiff_t slotCount(const MapLayout& layout, std::ptrdiff_t block)
{
    const bool isThere = block >= 0 && block < std::ptrdiff_t(layout.blocks.size());
    return isThere ? std::ptrdiff_t(layout.blocks[std::size_t(block)].cards->size()) : 0;
}

/// The first card or band in which something stands, from this one on as they are read; `step` is 1 or -1.
std::optional<Place> scan(const MapLayout& layout, std::ptrdiff_t block, std::ptrdiff_t card, int step)
{
    while (block >= 0 && block < std::ptrdiff_t(layout.blocks.size())) {
        for (; card >= 0 && card < slotCount(layout, block); card += step) {
            const Place place = placeAt(layout, std::size_t(block), std::size_t(card));
            if (!isEmpty(place))
                return place;
        }
        block += step;
        card = step > 0 ? 0 : slotCount(layout, block) - 1;
    }
    return std::nullopt;
}

std::optional<ItemRef> firstOf(const std::optional<Place>& place)
{
    return place ? std::optional(firstOf(*place)) : std::nullopt;
}

} // namespace

std::optional<ItemRef> neighbour(const MapLayout& layout, const ItemRef& from, Direction direction)
{
    switch (direction) {
    case Direction::Left: return sideways(layout, from, false);
    case Direction::Right: return sideways(layout, from, true);
    case Direction::Up: return vertically(layout, from, false);
    case Direction::Down: return vertically(layout, from, true);
    }
    return std::nullopt;
}

std::optional<ItemRef> firstItem(const MapLayout& layout)
{
    return firstOf(scan(layout, 0, 0, 1));
}

std::optional<ItemRef> lastItem(const MapLayout& layout)
{
    const std::ptrdiff_t last = std::ptrdiff_t(layout.blocks.size()) - 1;
    const auto place = scan(layout, last, slotCount(layout, last) - 1, -1);
    return place ? std::optional(lastInCard(layout, place->ref)) : std::nullopt;
}

ItemRef firstInCard(const MapLayout& layout, const ItemRef& ref)
{
    return firstOf(placeOf(layout, ref));
}

ItemRef lastInCard(const MapLayout& layout, const ItemRef& ref)
{
    const Place place = placeOf(layout, ref);
    return cheapest(place, [](const Rect& rect) { return -rect.y * 1e4 - rect.x; }).value_or(place.ref);
}

std::optional<ItemRef> nextCard(const MapLayout& layout, const ItemRef& from)
{
    return firstOf(scan(layout, from.block, std::ptrdiff_t(from.card) + 1, 1));
}

std::optional<ItemRef> previousCard(const MapLayout& layout, const ItemRef& from)
{
    return firstOf(scan(layout, from.block, std::ptrdiff_t(from.card) - 1, -1));
}

std::optional<ItemRef> nextRegion(const MapLayout& layout, const ItemRef& from)
{
    return firstOf(scan(layout, std::ptrdiff_t(from.block) + 1, 0, 1));
}

std::optional<ItemRef> previousRegion(const MapLayout& layout, const ItemRef& from)
{
    const std::ptrdiff_t before = std::ptrdiff_t(from.block) - 1;
    const auto last = scan(layout, before, slotCount(layout, before) - 1, -1);
    return last ? firstOf(scan(layout, last->ref.block, 0, 1)) : std::nullopt;
}

} // namespace hopscope::layout
