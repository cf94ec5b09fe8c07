#include "model/layout/pack_columns.h"

#include <algorithm>
#include <numeric>

namespace hopscope::layout {

namespace {

constexpr double lowerEnough = 0.98;

/// The column of each card.
std::vector<std::size_t> distribute(const std::vector<double>& heights, const std::vector<std::size_t>& order, std::size_t columns, double gap,
                                    const std::vector<std::optional<std::size_t>>& kept)
{
    std::vector<double> filled(columns, 0);
    std::vector<std::size_t> columnOf(heights.size(), 0);
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (kept[i] && *kept[i] < columns) {
            columnOf[i] = *kept[i];
            filled[*kept[i]] += heights[i] + gap;
        }
    }
    for (const std::size_t i : order) {
        if (i < kept.size() && kept[i] && *kept[i] < columns)
            continue;
        const auto lowest = std::min_element(filled.begin(), filled.end(), [](double a, double b) { return a < b - 0.5; });
        columnOf[i] = std::size_t(lowest - filled.begin());
        *lowest += heights[i] + gap;
    }
    return columnOf;
}

PackedColumns stacked(const std::vector<double>& heights, const std::vector<std::size_t>& columnOf, std::size_t columns, double gap)
{
    PackedColumns packed;
    std::vector<double> filled(columns, 0);
    for (std::size_t i = 0; i < heights.size(); ++i) {
        double& top = filled[columnOf[i]];
        packed.cards.push_back({columnOf[i], top});
        top += heights[i] + gap;
    }
    packed.height = std::max(0.0, *std::max_element(filled.begin(), filled.end()) - gap);
    packed.least = std::max(0.0, *std::min_element(filled.begin(), filled.end()) - gap);
    for (const double column : filled)
        packed.holes += packed.height - std::max(0.0, column - gap);
    return packed;
}

} // namespace

PackedColumns packColumns(const std::vector<double>& heights, std::size_t columns, double gap,
                          const std::vector<std::optional<std::size_t>>& kept)
{
    std::vector<std::size_t> order(heights.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    PackedColumns asGiven = stacked(heights, distribute(heights, order, columns, gap, kept), columns, gap);
    if (!kept.empty())
        return asGiven;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return heights[a] > heights[b]; });
    PackedColumns highestFirst = stacked(heights, distribute(heights, order, columns, gap, kept), columns, gap);
    return highestFirst.height < asGiven.height * lowerEnough ? highestFirst : asGiven;
}

} // namespace hopscope::layout
