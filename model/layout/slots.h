// Who keeps which place.
#pragma once

#include "model/layout/map_content.h"

namespace hopscope::layout {

/// Gives every chip and card its slot. What stood in `previous` in the same card and section keeps its slot; a new one takes
/// the lowest free slot, else the end; the slot of one that went stays free until then.
void assignSlots(MapContent& content, const MapLayout* previous);

/// One more than the highest slot in use.
std::size_t slotsUsed(const std::vector<Chip>& chips);

} // namespace hopscope::layout
