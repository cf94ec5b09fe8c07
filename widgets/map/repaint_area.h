// Which pixels a change on the map touches, and in which pieces they are painted.
#pragma once

#include "widgets/map/changed_area.h"
#include "widgets/map/map_camera.h"

#include <QRegion>

namespace hopscope::map {

/// An outline, a mark that is larger than its place, the soft edge of a line: so far things reach beyond their rectangles.
inline constexpr int overhang = 8;

/// The pixels of a rectangle of the map, with what may stand out.
QRect pixelArea(const MapCamera& camera, const layout::Rect& rect);
/// The pixels of a change; the whole window when it is said at once.
QRegion repaintArea(const MapCamera& camera, const ChangedArea& area);
/// The pixels under the lines of links.
QRegion repaintArea(const MapCamera& camera, const std::vector<layout::Link>& links);
/// Few rectangles that cover the region and do not overlap: each costs a walk over what it touches.
std::vector<QRect> rectsToPaint(const QRegion& region);

} // namespace hopscope::map
