// What the signs of a picture mean: only those that are in it.
#pragma once

#include "model/layout/legend_entry.h"
#include "widgets/paint/map_painter.h"

namespace hopscope::paint {

using layout::LegendEntry;

/// States from what must be seen to what works, then kinds, then links.
std::vector<LegendEntry> legendOf(const MapPicture& picture);

using LegendWords = std::function<QString(const LegendEntry&)>;

} // namespace hopscope::paint
