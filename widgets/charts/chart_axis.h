// The numbers below a chart: round ones, none beyond what is shown.
#pragma once

#include <vector>

namespace hopscope::charts {

/// 0 and the multiples of 1, 2 or 5 times a power of ten up to `highest`, `most` at most (2 or more). Whole numbers only. Of nothing: 0 and 1.
std::vector<double> axisMarks(double highest, int most);

} // namespace hopscope::charts
