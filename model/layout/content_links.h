// What is joined to what.
#pragma once

#include "model/layout/map_layout.h"

namespace hopscope::layout {

/// Gives the layout its links with their ways; none where there are too many to follow, unless all are asked for.
void addLinks(MapLayout& layout);

/// The same links on ways that keep to the layout's places of now.
void routeAgain(MapLayout& layout);

} // namespace hopscope::layout
