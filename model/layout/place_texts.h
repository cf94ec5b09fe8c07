// Lines of text inside items, shortened where they have to be.
#pragma once

#include "model/layout/card_geometry.h"

namespace hopscope::layout {

std::vector<TextLine> podLines(const Chip& chip, const Rect& rect, const MapOptions& options);
std::vector<TextLine> serviceLines(const Chip& chip, const Rect& rect, bool dense, const MapOptions& options);
std::vector<TextLine> outsideLines(const Chip& chip, const Rect& rect, const MapOptions& options);
std::vector<TextLine> cardLines(const CardContent& card, const Rect& header, const CardGeometry& geometry,
                                const MapOptions& options);

} // namespace hopscope::layout
