// The ways between places: lines in the gaps between columns, with the outer header as a pipe around them. Private to model/stage.
#pragma once

#include "model/stage/stage_plan.h"

namespace hopscope::stage {

/// How wide each gap between two columns must be: one fewer than columns. `wide`: with the outer header's addresses.
std::vector<double> gapWidths(const Plan& plan, const std::vector<ColumnPlan>& columns, bool wide);

/// Where the lanes are, and the lowest line at which a wire may pass below all rows.
struct WireRoom
{
    std::vector<double> laneMiddles;
    double top = 0;    ///< of the gaps
    double bottom = 0;
    double below = 0;  ///< y of a wire that passes under the rows
};

std::vector<StageWire> placeWires(const Plan& plan, const std::vector<ColumnPlan>& columns, const std::vector<RowPlan>& rows, const WireRoom& room);

} // namespace hopscope::stage
