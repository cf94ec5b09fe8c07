// The way from one reading of the cluster to another: the same things, travelling.
#pragma once

#include "model/layout/map_move.h"
#include "widgets/paint/map_painter.h"

namespace hopscope::paint {

/// `progress` 0 to 1 in time; things start and stop gently. The painter's transform is the map's.
void paintMove(QPainter& painter, const layout::MapMove& move, const Theme& theme, double progress);

} // namespace hopscope::paint
