// Gives bands, blocks and rows of cards their places.
#pragma once

#include "model/layout/place_card.h"

namespace hopscope::layout {

/// Everything but links and what the layout remembers of its cluster. `previous`: cards that are enough high stay so high.
MapLayout placeContent(MapContent content, const SettingPointer& setting, const MapLayout* previous);

/// Tops of all rows, the regions around them and the bounds, from the heights of the rows.
void settleHeights(MapLayout& layout, const CardGeometry& geometry);

} // namespace hopscope::layout
