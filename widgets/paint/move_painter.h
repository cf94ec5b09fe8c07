// The way from one reading of the cluster to another: the same things, travelling.
#pragma once

#include "model/layout/map_move.h"
#include "widgets/paint/map_painter.h"

namespace hopscope::paint {

/// `progress` 0 to 1 in time; things start and stop gently. The painter's transform is the map's. `look` gives the theme and the
/// letters' size. What has a name has it on the way, too, unless there are too many.
void paintMove(QPainter& painter, const layout::MapMove& move, const MapPicture& look, double progress);

} // namespace hopscope::paint
