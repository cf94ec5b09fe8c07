// How many cells a range has where there is so much room, and how large they are.
#pragma once

#include "model/addresses/range_cells.h"

namespace hopscope::addresses {

/// In one unit, such as pixels.
struct CellNeeds
{
    double leastWidth = 7; ///< of a cell for one address
    double leastHeight = 5;
    double countWidth = 27; ///< of a cell for several, which has their count in it
    double countHeight = 16;
    double mostWidth = 34; ///< of any
    double mostHeight = 20;
};

struct GridShape
{
    int bits = 0;    ///< a cell stands for 2^bits addresses
    int perCell = 1; ///< or for so many ports
    int columns = 1;
    int rows = 1;
    double cellWidth = 0; ///< whole numbers, as cellHeight
    double cellHeight = 0;

    bool operator==(const GridShape&) const = default;
};

/// Of `shown`: a cell for each address where all have room, else as many as have room with a count in each. Rows and columns are powers of
/// two, so that each row is a range, too. Where there is next to no room: 16 cells of the least
/// size, or fewer for a smaller range, in as many rows as the width asks for.
GridShape gridShape(const ip::Cidr& shown, double width, double height, const CellNeeds& needs);

/// Of the ports from `first` to `last`: a cell for each, else for 10, 100 or 1,000. Columns are round numbers, so that a row begins with a
/// round port. Where there is no room for the rows, they are of the least height: the grid then is higher than its room.
GridShape portShape(int first, int last, double width, double height, const CellNeeds& needs);

/// What is shown when the cell of several addresses is opened: its addresses; of a cell with more than 2^16 the smallest range around those
/// in use, so that nobody goes through an IPv6 range eight bits at a time.
ip::Cidr openedCell(const AddressIndex& index, const ip::Cidr& cell);

} // namespace hopscope::addresses
