// Finds the grid in which a cluster fills its picture best.
#pragma once

#include "model/layout/card_geometry.h"

namespace hopscope::layout {

/// The previous grid as long as it fits (same options, about as many items), with rows added where they are needed; else
/// the grid whose whole picture, at the aspect asked for, can be shown largest.
Grid chooseGrid(const MapContent& content, const MapOptions& options, const TextMeasure& measure, const MapLayout* previous);

/// Whether `previous` was made for the same question, so that places are worth keeping.
bool continues(const MapContent& content, const MapOptions& options, const MapLayout& previous);

/// Heights of the rows of cards, by card slots; at least `atLeast`.
std::vector<double> rowHeights(const MapContent& content, const CardGeometry& geometry, std::size_t cardColumns);

} // namespace hopscope::layout
