// Which thing is next on the map, for whoever goes through it with keys.
#pragma once

#include "model/layout/map_layout.h"

namespace hopscope::layout {

enum class Direction
{
    Left,
    Right,
    Up,
    Down
};

/// The thing next to `from`. Inside a card: its cells as they stand; from the top row up to the card's head, from the head
/// down to its first row; past the card's edge the nearest thing of the next card, and past the last card of a region the
/// next region. What is folded into something else is passed over. Nothing where the map ends.
std::optional<ItemRef> neighbour(const MapLayout& layout, const ItemRef& from, Direction direction);

/// The first and the last thing of the map, from the top; nothing on an empty map.
std::optional<ItemRef> firstItem(const MapLayout& layout);
std::optional<ItemRef> lastItem(const MapLayout& layout);
/// The first and the last thing of the card or band where `ref` stands: the head, if it has one, and the last cell.
ItemRef firstInCard(const MapLayout& layout, const ItemRef& ref);
ItemRef lastInCard(const MapLayout& layout, const ItemRef& ref);
/// The first thing of the next or the previous card or band, as they are read: by regions, what is wrong first. Nothing after
/// the last and before the first.
std::optional<ItemRef> nextCard(const MapLayout& layout, const ItemRef& from);
std::optional<ItemRef> previousCard(const MapLayout& layout, const ItemRef& from);
/// The first thing of the next or the previous region: the outside world, the Services, a zone.
std::optional<ItemRef> nextRegion(const MapLayout& layout, const ItemRef& from);
std::optional<ItemRef> previousRegion(const MapLayout& layout, const ItemRef& from);

} // namespace hopscope::layout
