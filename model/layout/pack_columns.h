// Cards as high as what is in them, in columns.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace hopscope::layout {

struct PackedCard
{
    std::size_t column = 0;
    double top = 0;
};

struct PackedColumns
{
    std::vector<PackedCard> cards; ///< in the order of the heights given
    double height = 0;             ///< of the highest column
    double least = 0;              ///< of the lowest
    double holes = 0;              ///< below the last cards of all that are not as high as the highest
};

/// Each card goes to the column that is lowest so far, in the order given, or the highest cards first where that is clearly
/// lower; in a column the order given is kept. `kept`: the columns that some have already.
PackedColumns packColumns(const std::vector<double>& heights, std::size_t columns, double gap,
                          const std::vector<std::optional<std::size_t>>& kept = {});

} // namespace hopscope::layout
