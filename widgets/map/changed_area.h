// What of a map looks different after a change: what did not change is the same object in both layouts.
#pragma once

#include "model/layout/map_layout.h"

namespace hopscope::map {

struct ChangedArea
{
    bool everything = false;
    std::vector<layout::Rect> rects; ///< in the map's coordinates; where things stood and where they stand

    bool isEmpty() const { return !everything && rects.empty(); }
};

/// Costs a look at each card of the regions that changed.
ChangedArea changedArea(const layout::MapLayout& before, const layout::MapLayout& after);

/// What a line of a link covers.
layout::Rect boundsOf(const layout::Link& link);

} // namespace hopscope::map
