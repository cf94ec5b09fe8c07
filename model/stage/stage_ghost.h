// The path before, where it was otherwise: its ways on lanes below the rows, and a line that says what they are. Private to model/stage.
#pragma once

#include "model/stage/stage_plan.h"

namespace hopscope::stage {

/// Of the lanes, below all rows; 0 without a ghost.
double ghostHeight(const Plan& plan);
/// `columns` are placed; `area` is that of the lanes.
std::vector<StageGhost> placeGhosts(const Plan& plan, const std::vector<ColumnPlan>& columns, const Rect& area);

/// Of the line that says what is otherwise; 0 where nothing is said.
double differenceHeight(const Plan& plan);
void placeDifference(const Plan& plan, const Rect& area, Stage& stage);

} // namespace hopscope::stage
