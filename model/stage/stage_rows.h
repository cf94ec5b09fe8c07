// The numbered steps as rows: folded where nothing changes, labelled, and set in lanes. Private to model/stage.
#pragma once

#include "model/stage/stage_plan.h"

namespace hopscope::stage {

/// The rows in the order of the path. `columnOf` gives each place's column, `folded` whether that column is narrow.
std::vector<RowPlan> planRows(const Plan& plan, const std::vector<StageColumn>& columns);

inline constexpr double rowInset = 7; ///< of rows in their column

/// Room a row takes beside its label.
double rowFrame(const Plan& plan, const RowPlan& row);
/// Breaks each label to its column's width, and says how high the row is then.
void wrapRows(const Plan& plan, const std::vector<ColumnPlan>& columns, const Form& form, std::vector<RowPlan>& rows);

/// Says in which lane each row stands, from the top; returns how many lanes there are. In a sequence a row that follows
/// another in its place stands below it, and one that the packet comes to over a wire stands beside where it left. Packed,
/// each place begins at the top, and the way back begins below the longest way there.
std::size_t assignLanes(const Form& form, std::vector<RowPlan>& rows, std::size_t columns);

/// The height of each lane: its highest row's.
std::vector<double> laneHeights(const std::vector<RowPlan>& rows, std::size_t lanes);

} // namespace hopscope::stage
