// Finds the grid in which a cluster fills its picture best.
#pragma once

#include "model/layout/card_geometry.h"

namespace hopscope::layout {

/// The previous grid as long as it fits (same options, about as many items), with rows added where they are needed; else
/// the grid whose whole picture, at the aspect asked for, can be shown largest.
Grid chooseGrid(const MapContent& content, const MapOptions& options, const TextMeasure& measure, const MapLayout* previous);

/// Whether `previous` was made for the same question, so that places are worth keeping.
bool continues(const MapContent& content, const MapOptions& options, const MapLayout& previous);

/// The row in which a card stands; a wide one stands alone below all others.
std::size_t rowOf(const CardContent& card, const MapContent& content, std::size_t cardColumns);
/// Heights of the rows of cards.
std::vector<double> rowHeights(const MapContent& content, const CardGeometry& geometry, std::size_t cardColumns);

} // namespace hopscope::layout
