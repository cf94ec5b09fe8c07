#include "widgets/charts/chart_axis.h"

#include <algorithm>
#include <cmath>

namespace hopscope::charts {

std::vector<double> axisMarks(double highest, int most)
{
    const double end = std::max(1.0, highest);
    double step = 1;
    for (int i = 0; std::floor(end / step) + 1 > std::max(2, most); ++i)
        step *= i % 3 == 1 ? 2.5 : 2; // 1, 2, 5, 10, 20, 50
    std::vector<double> marks;
    for (double mark = 0; mark <= end; mark += step)
        marks.push_back(mark);
    return marks;
}

} // namespace hopscope::charts
