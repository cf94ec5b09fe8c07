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
};

std::optional<Place> placeAt(const MapLayout& layout, std::size_t block, std::size_t row, std::size_t column)
{
    const Block& in = layout.blocks[block];
    const CardRow& cards = *in.rows[row].row;
    if (column >= cards.cards.size() || !cards.cards[column])
        return std::nullopt;
    const std::size_t slot = row * in.columns + column;
    return Place{{std::uint32_t(block), std::uint32_t(slot), -1}, cards.cards[column].get(), in.corner(slot)};
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
    for (std::size_t i = 0; i < place.card->cells.size(); ++i) {
        const double price = cost(place.card->cells[i].rect());
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
    for (const Cell& cell : place.card->cells) {
        const double away = down ? cell.y - from : from - double(cell.y + cell.height);
        if (away >= -slack && away < distance) {
            distance = away;
            height = cell.height;
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

/// The card of a row that is nearest to `x`; empty bands and free slots do not count.
std::optional<Place> nearestInRow(const MapLayout& layout, std::size_t block, std::size_t row, double x)
{
    double best = farAway;
    std::optional<Place> nearest;
    for (std::size_t column = 0; column < layout.blocks[block].rows[row].row->cards.size(); ++column) {
        const std::optional<Place> place = placeAt(layout, block, row, column);
        if (!place || isEmpty(*place))
            continue;
        const double right = place->corner.x + place->card->width;
        const double away = std::max({0.0, place->corner.x - x, x - right});
        if (away < best) {
            best = away;
            nearest = place;
        }
    }
    return nearest;
}

std::size_t rowOf(const MapLayout& layout, const ItemRef& ref)
{
    return ref.card / layout.blocks[ref.block].columns;
}

/// The next row of cards, of this block or of the one after it, in which something stands.
std::optional<Place> inNextRowOfCards(const MapLayout& layout, const ItemRef& ref, double x, bool down)
{
    const std::ptrdiff_t step = down ? 1 : -1;
    std::ptrdiff_t block = ref.block;
    std::ptrdiff_t row = std::ptrdiff_t(rowOf(layout, ref)) + step;
    while (block >= 0 && block < std::ptrdiff_t(layout.blocks.size())) {
        const std::ptrdiff_t rows = std::ptrdiff_t(layout.blocks[std::size_t(block)].rows.size());
        if (row < 0 || row >= rows) {
            block += step;
            if (block >= 0 && block < std::ptrdiff_t(layout.blocks.size()))
                row = down ? 0 : std::ptrdiff_t(layout.blocks[std::size_t(block)].rows.size()) - 1;
            continue;
        }
        if (const auto place = nearestInRow(layout, std::size_t(block), std::size_t(row), x))
            return place;
        row += step;
    }
    return std::nullopt;
}

std::optional<Place> besideInRow(const MapLayout& layout, const ItemRef& ref, bool right)
{
    const Block& block = layout.blocks[ref.block];
    const std::size_t row = rowOf(layout, ref);
    std::ptrdiff_t column = std::ptrdiff_t(ref.card % block.columns);
    while (true) {
        column += right ? 1 : -1;
        if (column < 0 || column >= std::ptrdiff_t(block.rows[row].row->cards.size()))
            return std::nullopt;
        if (const auto place = placeAt(layout, ref.block, row, std::size_t(column)))
            return place;
    }
}

/// To the left or right.
std::optional<ItemRef> sideways(const MapLayout& layout, const ItemRef& from, bool right)
{
    const Place place = placeOf(layout, from);
    const std::optional<Place> beside = besideInRow(layout, from, right);
    if (from.isCard())
        return beside ? std::optional(beside->ref) : std::nullopt;
    const Rect here = place.card->cells[std::size_t(from.cell)].rect();
    const double y = here.center().y;
    const auto inside = cheapest(place, [&](const Rect& rect) {
        const bool sameRow = rect.y <= y && y < rect.bottom();
        const double away = right ? rect.x - here.x : here.x - rect.x;
        return sameRow && away > 0.5 ? away : farAway;
    });
    if (inside || !beside)
        return inside;
    return fromTheSide(*beside, y, right);
}

std::optional<ItemRef> vertically(const MapLayout& layout, const ItemRef& from, bool down)
{
    const Place place = placeOf(layout, from);
    double x = place.corner.x + 1; // a head is as wide as its card: one goes on at its left edge
    std::optional<ItemRef> inside;
    if (!from.isCard()) {
        const Rect here = place.card->cells[std::size_t(from.cell)].rect();
        x = place.corner.x + here.center().x;
        inside = inNextRow(place, down ? here.bottom() : here.y, here.center().x, down);
        if (!inside && !down && !place.card->isBand())
            inside = place.ref;
    } else if (down) {
        inside = inNextRow(place, -1e9, 0, true);
    }
    if (inside)
        return inside;
    const std::optional<Place> next = inNextRowOfCards(layout, from, x, down);
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
    return isThere ? std::ptrdiff_t(layout.blocks[std::size_t(block)].rows.size() * layout.blocks[std::size_t(block)].columns) : 0;
}

/// The first card or band in which something stands, from this slot on as they are read; `step` is 1 or -1.
std::optional<Place> scan(const MapLayout& layout, std::ptrdiff_t block, std::ptrdiff_t slot, int step)
{
    while (block >= 0 && block < std::ptrdiff_t(layout.blocks.size())) {
        for (; slot >= 0 && slot < slotCount(layout, block); slot += step) {
            const std::size_t columns = layout.blocks[std::size_t(block)].columns;
            const auto place = placeAt(layout, std::size_t(block), std::size_t(slot) / columns, std::size_t(slot) % columns);
            if (place && !isEmpty(*place))
                return place;
        }
        block += step;
        slot = step > 0 ? 0 : slotCount(layout, block) - 1;
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
