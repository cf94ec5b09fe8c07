// The parts of fillCard: one for each form.
#pragma once

#include "model/layout/card_writer.h"

namespace hopscope::layout {

/// Title, role, address and range; returns where what is below begins.
double fillHeader(CardWriter& writer);
void fillFull(CardWriter& writer);
void fillRows(CardWriter& writer);
void fillGroups(CardWriter& writer);
void fillMarks(CardWriter& writer);
/// From left to right: where packets come in, the Service, its endpoints.
void fillWay(CardWriter& writer);
void fillOutside(CardWriter& writer);
void fillServices(CardWriter& writer);

/// A Service's line in a card or the band.
void fillServiceLine(CardWriter& writer, std::size_t cell, const Rect& row, bool withNamespace);
void fillServiceBox(CardWriter& writer, std::size_t cell, const Rect& rect);
/// Of a pod: mark, name, address.
void fillPodRow(CardWriter& writer, std::size_t cell, const Rect& row);
/// "20 completed": what stands for several cells.
void fillFold(CardWriter& writer, const std::vector<std::uint32_t>& cells, const std::string& text, const Rect& row,
              ItemState state = ItemState::Normal);

/// All cells of a section.
std::vector<std::uint32_t> cellsOf(const CardLayout& card, Section section);

} // namespace hopscope::layout
