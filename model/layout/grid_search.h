// Finds the grid in which a cluster fills its picture best.
#pragma once

#include "model/layout/card_geometry.h"

namespace hopscope::layout {

/// The previous setting as long as it fits (same options, about as many items), with rows added where they are needed; else
/// the grid whose whole picture, at the aspect asked for, can be shown largest.
LayoutSetting chooseSetting(const MapContent& content, const MapOptions& options, const MapLayout* previous);

/// Whether so many things are still a map of the same shape: one that has grown or shrunk out of it gets a new one.
bool keepsShape(std::size_t now, std::size_t then);

/// Whether `previous` was made for the same question, so that places are worth keeping.
bool continues(const MapContent& content, const MapOptions& options, const MapLayout& previous);

/// The row of its block in which a card stands; wide ones stand alone below all others.
std::size_t rowOf(const CardContent& card, const BlockContent& block, std::size_t cardColumns);

/// The card column's left edge, from the map's.
double leftOfCards(const Grid& grid);

} // namespace hopscope::layout
