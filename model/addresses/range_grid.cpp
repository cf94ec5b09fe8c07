#include "model/addresses/range_grid.h"

#include <algorithm>
#include <cmath>

namespace hopscope::addresses {

namespace {

constexpr int leastCellBits = 4;
constexpr int leastColumnBits = 4;
constexpr int wholeBits = 16;
constexpr int leastOpenBits = 8; ///< what is opened has at least so many addresses

/// As large as there is room for, and no larger than is useful.
GridShape sized(int columns, int rows, double width, double height, const CellNeeds& needs)
{
    GridShape shape;
    shape.columns = columns;
    shape.rows = rows;
    shape.cellWidth = std::min(needs.mostWidth, std::floor(width / columns));
    shape.cellHeight = std::min(needs.mostHeight, std::floor(height / rows));
    return shape;
}

/// Letters and marks want cells that are somewhat wider than high.
double roominess(const GridShape& shape)
{
    constexpr double wider = 1.6;
    return std::min(shape.cellWidth, wider * shape.cellHeight);
}

/// The one with the roomiest cells of those that fit; of equals the one with the shortest rows.
std::optional<GridShape> fitting(int cellBits, double leastWidth, double leastHeight, double width, double height, const CellNeeds& needs)
{
    std::optional<GridShape> best;
    for (int columnBits = std::min(leastColumnBits, cellBits); columnBits <= cellBits; ++columnBits) {
        const GridShape shape = sized(1 << columnBits, 1 << (cellBits - columnBits), width, height, needs);
        if (shape.cellWidth < leastWidth || shape.cellHeight < leastHeight)
            continue;
        if (!best || roominess(*best) < roominess(shape))
            best = shape;
    }
    return best;
}

} // namespace

GridShape gridShape(const ip::Cidr& shown, double width, double height, const CellNeeds& needs)
{
    const int all = shown.base().bitLength() - shown.length();
    for (int bits = std::max(0, all - mostCellBits); bits <= all; ++bits) {
        const double leastWidth = bits == 0 ? needs.leastWidth : needs.countWidth;
        const double leastHeight = bits == 0 ? needs.leastHeight : needs.countHeight;
        if (all - bits < leastCellBits && bits > 0)
            break;
        if (auto shape = fitting(all - bits, leastWidth, leastHeight, width, height, needs)) {
            shape->bits = bits;
            return *shape;
        }
    }
    const int cellBits = std::min(all, leastCellBits);
    GridShape shape = sized(1 << cellBits, 1, width, height, needs);
    shape.bits = all - cellBits;
    shape.cellWidth = std::max(shape.cellWidth, shape.bits == 0 ? needs.leastWidth : needs.countWidth);
    shape.cellHeight = std::max(shape.cellHeight, shape.bits == 0 ? needs.leastHeight : needs.countHeight);
    return shape;
}

GridShape portShape(int first, int last, double width, double height, const CellNeeds& needs)
{
    constexpr int roundColumns[] = {10, 20, 25, 50, 100, 200, 500};
    const int ports = last - first + 1;
    int perCell = 1;
    while (std::uint64_t(ports) > mostCells * std::uint64_t(perCell))
        perCell *= 10;
    const int cells = (ports + perCell - 1) / perCell;
    const double leastWidth = perCell == 1 ? needs.leastWidth : needs.countWidth;
    const double leastHeight = perCell == 1 ? needs.leastHeight : needs.countHeight;
    std::optional<GridShape> best;
    for (const int columns : roundColumns) {
        GridShape shape = sized(columns, (cells + columns - 1) / columns, width, height, needs);
        if (best && shape.cellWidth < leastWidth)
            break; // where all are too narrow, the shortest rows are
        shape.perCell = perCell;
        if (!best || best->cellHeight < leastHeight || (shape.cellHeight >= leastHeight && roominess(*best) < roominess(shape)))
            best = shape;
    }
    best->cellWidth = std::max(best->cellWidth, leastWidth);
    best->cellHeight = std::max(best->cellHeight, leastHeight); // the rows do not all fit: a reader scrolls
    return *best;
}

ip::Cidr openedCell(const AddressIndex& index, const ip::Cidr& cell)
{
    if (cell.base().bitLength() - cell.length() <= wholeBits)
        return cell;
    std::optional<ip::IpAddress> first;
    std::optional<ip::IpAddress> last;
    index.holders().forEachIn(ip::spanOf(cell), [&](const Holder& holder) {
        first = first ? first : holder.address;
        last = holder.address;
    });
    const auto around = first ? ip::Cidr::spanning(*first, *last) : std::nullopt;
    return around ? ip::Cidr(around->base(), std::min(around->length(), around->base().bitLength() - leastOpenBits)) : cell;
}

} // namespace hopscope::addresses
