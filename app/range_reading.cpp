#include "app/range_reading.h"

#include "widgets/labels/shown_text.h"

#include <algorithm>

namespace hopscope::app {

namespace {

constexpr std::size_t shownBars = 8;
constexpr int bitsInView = 8; ///< of a range that is too large to have a cell for each address: so much around the one asked for

/// Of the nodes' ranges of which it is known how full they are.
charts::BarData fullestRanges(const std::vector<addresses::RangeRow>& rows)
{
    std::vector<const addresses::RangeRow*> ofNodes;
    for (const addresses::RangeRow& row : rows) {
        if (row.range && row.range->kind == addresses::RangeKind::NodePods && row.percent)
            ofNodes.push_back(&row);
    }
    const auto end = ofNodes.begin() + std::ptrdiff_t(std::min(shownBars, ofNodes.size()));
    std::partial_sort(ofNodes.begin(), end, ofNodes.end(), [](const auto* one, const auto* other) {
        return std::pair(-*one->percent, one->range->range) < std::pair(-*other->percent, other->range->range);
    });
    charts::BarData data;
    for (auto row = ofNodes.begin(); row != end; ++row) {
        const std::string& name = (*row)->range->node;
        data.bars.push_back({labels::shownLine(QString::fromStdString(name.empty() ? (*row)->range->range.toString() : name)), double((*row)->used), double((*row)->usable->low), 0});
    }
    return data;
}

std::optional<RangePart> partAskedFor(const addresses::AddressIndex& index, const RangeQuestion& question, const RangeReading& reading)
{
    std::optional<RangePart> part = question.part;
    if (reading.rows) {
        part = part ? partNow(*reading.rows, *part) : std::nullopt;
        if (!part)
            return firstPart(*reading.rows);
    }
    if (part && part->range && question.isOpened)
        part->shown = addresses::openedCell(index, part->shown);
    return part;
}

} // namespace

RangePart wholeOf(const addresses::RangeRow& row)
{
    return {row.range, row.range ? row.range->range : ip::Cidr(), row.ports, row.ports};
}

bool isSameRange(const addresses::KnownRange& one, const addresses::KnownRange& other)
{
    const bool isObserved = one.observed && other.observed && one.range.family() == other.range.family();
    return one.kind == other.kind && one.node == other.node && (isObserved || one.range == other.range);
}

std::optional<RangePart> partNow(const std::vector<addresses::RangeRow>& rows, const RangePart& part)
{
    const auto isSame = [&](const addresses::RangeRow& row) {
        if (!row.range || !part.range)
            return !row.range && !part.range && row.ports == part.allPorts;
        return isSameRange(*row.range, *part.range);
    };
    const auto found = std::find_if(rows.begin(), rows.end(), isSame);
    if (found == rows.end())
        return std::nullopt;
    if (part.isWhole() || (found->range && !found->range->range.contains(part.shown)))
        return wholeOf(*found);
    RangePart now = part;
    now.range = found->range;
    return now;
}

std::optional<RangePart> firstPart(const std::vector<addresses::RangeRow>& rows)
{
    const auto ofNode = std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.range && row.range->kind == addresses::RangeKind::NodePods; });
    if (ofNode != rows.end())
        return wholeOf(*ofNode);
    return rows.empty() ? std::nullopt : std::optional(wholeOf(rows.front()));
}

std::optional<RangePart> partAround(const std::vector<addresses::RangeRow>& rows, const ip::IpAddress& address)
{
    const addresses::RangeRow* smallest = nullptr;
    for (const addresses::RangeRow& row : rows) {
        if (row.range && row.range->range.contains(address) && (!smallest || row.range->range.length() > smallest->range->range.length()))
            smallest = &row;
    }
    if (!smallest)
        return std::nullopt;
    RangePart part = wholeOf(*smallest);
    part.shown = ip::Cidr(address, std::max(part.shown.length(), address.bitLength() - bitsInView));
    return part;
}

addresses::GridShape shapeOf(const RangePart& part, const GridRoom& room)
{
    return part.range ? addresses::gridShape(part.shown, room.width, room.height, room.needs)
                      : addresses::portShape(part.ports.first, part.ports.second, room.width, room.portHeight, room.needs);
}

RangeReading readRanges(const addresses::AddressIndex& index, const RangeQuestion& question)
{
    RangeReading reading;
    if (question.wantsTree) {
        reading.rows = addresses::rangeTree(index);
        reading.nodeUse = fullestRanges(*reading.rows);
    }
    reading.part = partAskedFor(index, question, reading);
    if (!reading.part)
        return reading;
    const RangePart& part = *reading.part;
    reading.shape = shapeOf(part, question.room);
    if (part.range) {
        reading.cells = addresses::rangeCells(index, *part.range, part.shown, reading.shape.bits);
        reading.contents = addresses::rangeContents(index, *part.range, part.shown);
    } else {
        reading.cells = addresses::portCells(index, part.ports.first, part.ports.second, reading.shape.perCell);
        reading.contents = addresses::portContents(index, part.ports.first, part.ports.second);
    }
    return reading;
}

} // namespace hopscope::app
