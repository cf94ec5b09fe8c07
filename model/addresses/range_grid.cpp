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

/// The one with the roomiest cells of those that fit; of equals the one with the shortest rows. Rows have at least 2^columnBits cells.
std::optional<GridShape> fitting(int cellBits, int leastBits, bool isOne, double width, double height, const CellNeeds& needs)
{
    std::optional<GridShape> best;
    for (int columnBits = std::min(leastBits, cellBits); columnBits <= cellBits; ++columnBits) {
        const GridShape shape = sized(1 << columnBits, 1 << (cellBits - columnBits), width, height, needs);
        if (shape.cellWidth < (isOne ? needs.leastWidth : needs.countWidth) || shape.cellHeight < (isOne ? needs.leastHeight : needs.countHeight))
            continue;
        if (!best || roominess(*best) < roominess(shape))
            best = shape;
    }
    return best;
}

/// As many cells as have room, in rows that are not too short.
std::optional<GridShape> roomiest(int all, int leastBits, double width, double height, const CellNeeds& needs)
{
    for (int bits = std::max(0, all - mostCellBits); bits <= all; ++bits) {
        if (all - bits < leastCellBits && bits > 0)
            break;
        if (auto shape = fitting(all - bits, leastBits, bits == 0, width, height, needs)) {
            shape->bits = bits;
            return shape;
        }
    }
    return std::nullopt;
}

/// The least grid there is: in as many rows as its width asks for, which may be higher than their room.
GridShape leastShape(int all, double width, double height, const CellNeeds& needs)
{
    const int cellBits = std::min(all, leastCellBits);
    const bool isOne = cellBits == all;
    const double leastWidth = isOne ? needs.leastWidth : needs.countWidth;
    int columnBits = cellBits;
    while (columnBits > 0 && (1 << columnBits) * leastWidth > width)
        --columnBits;
    GridShape shape = sized(1 << columnBits, 1 << (cellBits - columnBits), width, height, needs);
    shape.bits = all - cellBits;
    shape.cellWidth = std::max(shape.cellWidth, leastWidth);
    shape.cellHeight = std::max(shape.cellHeight, isOne ? needs.leastHeight : needs.countHeight);
    return shape;
}

} // namespace

GridShape gridShape(const ip::Cidr& shown, double width, double height, const CellNeeds& needs)
{
    const int all = shown.base().bitLength() - shown.length();
    for (int leastBits = leastColumnBits; leastBits > 0; --leastBits) {
        if (const auto shape = roomiest(all, leastBits, width, height, needs))
            return *shape;
    }
    return leastShape(all, width, height, needs);
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
