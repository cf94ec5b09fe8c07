// What the view of addresses shows of one cluster at one moment.
#pragma once

#include "model/addresses/range_contents.h"
#include "model/addresses/range_grid.h"
#include "model/addresses/range_tree.h"
#include "widgets/charts/chart_data.h"

namespace hopscope::app {

/// A range, or the part of one that is looked at.
struct RangePart
{
    std::optional<addresses::KnownRange> range; ///< nothing: NodePorts
    ip::Cidr shown;
    std::pair<int, int> ports{0, 0}; ///< the first and the last one that are shown
    std::pair<int, int> allPorts{0, 0}; ///< of the whole range

    bool operator==(const RangePart&) const = default;
    bool isWhole() const { return range ? shown == range->range : ports == allPorts; }
};
/// The whole of it.
RangePart wholeOf(const addresses::RangeRow& row);
/// Of an observed range only whose it is stays the same: it grows with its pods.
bool isSameRange(const addresses::KnownRange& one, const addresses::KnownRange& other);
/// The same part, of the range as it is told now; nothing where it is not among the rows. What is no longer in the range is no part of it.
std::optional<RangePart> partNow(const std::vector<addresses::RangeRow>& rows, const RangePart& part);
/// What is first looked at: the first node's range, else the first one of all; nothing where there is none.
std::optional<RangePart> firstPart(const std::vector<addresses::RangeRow>& rows);
/// The part of the smallest range around the address in which a grid has a cell for it alone; nothing where no range holds it.
std::optional<RangePart> partAround(const std::vector<addresses::RangeRow>& rows, const ip::IpAddress& address);

/// How much room the grid has.
struct GridRoom
{
    double width = 0;
    double height = 0;
    double portHeight = 0; ///< ports are many, and the list of those in use is short
    addresses::CellNeeds needs;
};
addresses::GridShape shapeOf(const RangePart& part, const GridRoom& room);

struct RangeQuestion
{
    bool wantsTree = true;
    std::optional<RangePart> part; ///< nothing, or gone: firstPart
    bool isOpened = false;         ///< the part is a cell that somebody has opened
    GridRoom room;
};

struct RangeReading
{
    std::optional<std::vector<addresses::RangeRow>> rows; ///< where they were asked for
    charts::BarData nodeUse;                              ///< with the rows: of the nodes' ranges the fullest
    std::optional<RangePart> part;
    addresses::GridShape shape;
    std::vector<addresses::RangeCell> cells;
    addresses::RangeContents contents;
};
/// Pure.
RangeReading readRanges(const addresses::AddressIndex& index, const RangeQuestion& question);

} // namespace hopscope::app
