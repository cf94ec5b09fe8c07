// Lines of text inside items, shortened where they have to be.
#pragma once

#include "model/layout/card_layout.h"

namespace hopscope::layout {

/// The card itself and one of its cells with their texts, relative to the card's corner.
Item frameItemOf(const CardLayout& card);
Item itemOf(const CardLayout& card, const Cell& cell);

/// How high a card's title with the role at its right or below it is.
double neededTitleHeight(const std::string& title, const std::string& role, double cardWidth, const TextMeasure& measure);

/// How wide a cell must be for each of its texts to stand on one line.
double naturalWidth(const Cell& cell, bool denseServices, const MapOptions& options);

/// How high a cell of this width must be for its texts.
double neededHeight(const Cell& cell, double width, bool denseServices, const MapOptions& options);

} // namespace hopscope::layout
