// Ways for links and packets that keep to the gutters and gaps, clear of texts.
#pragma once

#include "model/layout/map_layout.h"

namespace hopscope::layout {

/// Gives every link its polyline; none by Service, where what belongs together stands side by side.
void routeLinks(const MapLayout& layout, std::vector<Link>& links);

/// Where a packet stands when it is at an item: at the left edge of a card's header, a pod or the client, beside the texts.
/// `offset` moves it up or down, so that a flow and its reply run side by side.
Point packetAnchor(const MapLayout& layout, const ItemRef& item, double offset);

/// The way of a packet between two items along the gutters and gaps; `lane` moves it sideways there.
std::vector<Point> packetWay(const MapLayout& layout, const ItemRef& from, const ItemRef& to, double offset, double lane);

/// What stands for an item in this form, and the card around it, as far as ways need it: no texts.
struct Spot
{
    Rect rect;
    Rect card;            ///< the frame around it: its own rectangle when it is a card or stands in a band
    double over = 0;      ///< below the card's header, where a way may run from column to column
    bool inCard = false;
    bool isColumnOne = false; ///< nothing stands between it and the card's left edge
    bool isBox = false;   ///< a way may leave it at its foot
    std::size_t block = 0;
};
Spot spotOf(const MapLayout& layout, const ItemRef& ref);

/// The free height above a block of cards, in the gap to what is above; `share`: from 0 at its top to 1 at its foot.
double gapAbove(const MapLayout& layout, std::size_t block, double share);
/// The free way left of a card; `lane` moves it sideways, in pixels.
double gutterLeftOf(const MapLayout& layout, const Rect& card, double lane);
/// A lane in the margin left of everything: how far from its middle.
double inMargin(double lane);

} // namespace hopscope::layout
