// Ways for links and packets that keep to the gutters and gaps, clear of texts.
#pragma once

#include "model/layout/map_layout.h"

namespace hopscope::layout {

/// Gives every link its polyline.
void routeLinks(MapLayout& layout);

} // namespace hopscope::layout
