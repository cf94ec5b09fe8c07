// Ways for links and packets that keep to the gutters and gaps, clear of texts.
#pragma once

#include "model/layout/map_layout.h"

namespace hopscope::layout {

/// Gives every link its polyline.
void routeLinks(MapLayout& layout);

/// Where a packet stands when it is at an item: at the left edge of a card's header, a pod or the client, beside the texts.
/// `offset` moves it up or down, so that a flow and its reply run side by side.
Point packetAnchor(const Item& item, double offset);

/// The way of a packet between two items, by their indexes, along the gutters and gaps; `lane` moves it sideways there.
std::vector<Point> packetWay(const MapLayout& layout, std::size_t from, std::size_t to, double offset, double lane);

} // namespace hopscope::layout
