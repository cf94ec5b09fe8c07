// Who keeps which place.
#pragma once

#include "model/layout/map_content.h"

namespace hopscope::layout {

/// Gives every cell its slot. What stood in the same section or group of `before` keeps its slot; a new one takes the lowest
/// free slot, else the end; the slot of one that went stays free until then.
void assignSlots(std::vector<Cell>& cells, const CardLayout* before, Section section, const ItemId* workload = nullptr);

/// The same for the cards of a block; `before` says which slot a card had.
void assignCardSlots(std::vector<CardContent>& cards, const std::function<std::optional<std::uint32_t>(const ItemId&)>& before);

/// One more than the highest slot in use.
std::size_t slotsUsed(const std::vector<Cell>& cells);

} // namespace hopscope::layout
