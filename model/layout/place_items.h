// Gives everything its rectangle and its texts.
#pragma once

#include "model/layout/card_geometry.h"

namespace hopscope::layout {

/// Items, regions, bounds and indexOf of the layout; no links. Slots are assigned and the grid is chosen.
MapLayout placeItems(const MapContent& content, const Grid& grid, const MapOptions& options, const MapLayout* previous);

} // namespace hopscope::layout
