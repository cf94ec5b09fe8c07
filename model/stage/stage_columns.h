// The places as columns: which, how wide, and what stands in their heads. Private to model/stage.
#pragma once

#include "model/stage/stage_plan.h"

namespace hopscope::stage {

/// One for each place, in their order; those that only pass on are folded where there are more places than fit.
std::vector<StageColumn> chosenColumns(const Plan& plan);
/// With the texts of their heads, and the widths they need for those and for their rows.
std::vector<ColumnPlan> planColumns(const Plan& plan, const std::vector<StageColumn>& columns, const std::vector<RowPlan>& rows);
/// Shares `width` out. False when it is less than the columns need at least.
bool shareWidth(std::vector<ColumnPlan>& columns, double width);
/// The height of the heads, the same for all.
double headHeight(const Plan& plan, const Form& form, std::vector<ColumnPlan>& columns);
/// Places a column's head and its texts; `column.rect` is set.
void placeHead(const Plan& plan, const Form& form, ColumnPlan& column, double height);

} // namespace hopscope::stage
