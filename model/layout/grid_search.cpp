#include "model/layout/grid_search.h"

#include "model/layout/slots.h"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

namespace {

std::size_t rowsFor(std::size_t slots, std::size_t columns)
{
    return (slots + columns - 1) / columns;
}

struct Extent
{
    double width = 0;
    double height = 0;
};

/// How many boxes of `width` stand side by side inside the bands.
std::size_t fitting(double available, double width, double gap)
{
    return std::max<std::size_t>(1, std::size_t((available + gap) / (width + gap)));
}

double contentWidth(const Grid& grid, const CardGeometry& geometry)
{
    return double(grid.cardColumns) * (geometry.cardWidth() + grid.gutter) - grid.gutter;
}

/// Rows of Services and of the outside world in the width that the cards give.
void fillBands(Grid& grid, const MapContent& content, const CardGeometry& geometry)
{
    const double available = contentWidth(grid, geometry);
    grid.serviceColumns = fitting(available, grid.serviceWidth, spacing::serviceGap);
    grid.servicePitch = std::min((available + spacing::serviceGap) / double(grid.serviceColumns), grid.serviceWidth + 70);
    grid.serviceRows = rowsFor(slotsUsed(content.services), grid.serviceColumns);
    const std::size_t outsideColumns = fitting(available, geometry.outsideWidth(), spacing::serviceGap);
    grid.outsideRows = rowsFor(slotsUsed(content.outside), outsideColumns);
}

Extent extentOf(const Grid& grid, const MapContent& content, const CardGeometry& geometry)
{
    Extent extent;
    extent.width = 2 * spacing::margin + grid.gutter + contentWidth(grid, geometry) + spacing::bandPadding;
    double height = 2 * spacing::margin;
    height += geometry.titleHeight() + double(grid.outsideRows) * (geometry.outsideHeight() + spacing::serviceGap) -
              spacing::serviceGap + spacing::bandPadding + grid.outsideGap;
    if (grid.serviceRows > 0)
        height += geometry.titleHeight() + double(grid.serviceRows) * (geometry.serviceHeight() + spacing::serviceGap) -
                  spacing::serviceGap + spacing::bandPadding + grid.serviceGap;
    height += geometry.titleHeight() + spacing::bandPadding;
    const std::vector<double> rows = rowHeights(content, geometry, grid.cardColumns);
    for (const double row : rows)
        height += row;
    extent.height = height + double(rows.empty() ? 0 : rows.size() - 1) * spacing::rowGap;
    return extent;
}

/// The side of the picture that decides how small it must be drawn.
double cost(const Extent& extent, double aspect)
{
    return std::max(extent.width, extent.height * aspect);
}

std::size_t leastChipColumns(const Grid& grid)
{
    if (!grid.compact)
        return 1;
    // A card of marks is still as wide as its title and a Service's box.
    const double least = grid.groupBy == GroupBy::Node ? 190 : grid.serviceWidth;
    return std::size_t(std::ceil(least / (spacing::markSize + spacing::markGap)));
}

Grid searched(Grid grid, const MapContent& content, const TextSizes& texts, double aspect, const TextMeasure& measure)
{
    Grid best;
    double bestCost = -1;
    std::size_t cards = 0;
    for (const CardContent& card : content.cards)
        cards += card.wide ? 0 : 1;
    cards = std::max<std::size_t>(1, cards);
    const std::size_t step = std::max<std::size_t>(1, cards / 48);
    const std::size_t first = leastChipColumns(grid);
    for (std::size_t tried = 0; tried < 12; ++tried) {
        // Marks are small: their columns grow by a share, chips' one by one.
        grid.chipColumns = grid.compact ? std::size_t(double(first) * std::pow(1.4, double(tried))) : first + tried;
        for (grid.cardColumns = 1; grid.cardColumns <= cards; grid.cardColumns += step) {
            const CardGeometry geometry(grid, texts, measure);
            fillBands(grid, content, geometry);
            const double now = cost(extentOf(grid, content, geometry), aspect);
            if (bestCost < 0 || now < bestCost - 0.5) {
                bestCost = now;
                best = grid;
            }
        }
    }
    return best;
}

/// Room that the aspect leaves goes to where links run, and to longer names.
void spread(Grid& grid, const MapContent& content, const TextSizes& texts, double aspect, const TextMeasure& measure)
{
    CardGeometry geometry(grid, texts, measure);
    Extent extent = extentOf(grid, content, geometry);
    double spareWidth = extent.height * aspect - extent.width;
    if (spareWidth > 0) {
        const double columns = double(grid.cardColumns * grid.chipColumns);
        if (!grid.compact) {
            const double natural = wantedChipWidth(content, 340, measure);
            const double more = std::clamp(spareWidth / columns, 0.0, std::max(0.0, natural - grid.chipWidth));
            grid.chipWidth += std::floor(more);
            spareWidth -= std::floor(more) * columns;
        }
        grid.gutter += std::floor(std::min(56.0, spareWidth / double(grid.cardColumns + 1)));
        geometry = CardGeometry(grid, texts, measure);
        fillBands(grid, content, geometry);
        extent = extentOf(grid, content, geometry);
    }
    const double boxes = std::min(grid.servicePitch - spacing::serviceGap, 340.0);
    if (!content.services.empty() && boxes > grid.serviceWidth)
        grid.serviceWidth = std::floor(std::max(grid.serviceWidth, std::min(boxes, wantedServiceWidth(content, grid.denseServices, 340, measure))));
    const double spareHeight = extent.width / aspect - extent.height;
    if (spareHeight > 0) {
        grid.outsideGap += std::floor(std::min(30.0, spareHeight * 0.3));
        if (grid.serviceRows > 0)
            grid.serviceGap += std::floor(std::min(60.0, spareHeight * 0.5));
    }
}

} // namespace

std::size_t rowOf(const CardContent& card, const MapContent& content, std::size_t cardColumns)
{
    if (!card.wide)
        return card.slot / cardColumns;
    std::size_t slots = 0;
    for (const CardContent& other : content.cards)
        slots = std::max(slots, other.wide ? 0 : other.slot + 1);
    return rowsFor(slots, cardColumns);
}

std::vector<double> rowHeights(const MapContent& content, const CardGeometry& geometry, std::size_t cardColumns)
{
    std::vector<double> heights;
    for (const CardContent& card : content.cards) {
        const std::size_t row = rowOf(card, content, cardColumns);
        if (heights.size() <= row)
            heights.resize(row + 1);
        heights[row] = std::max(heights[row], geometry.neededHeight(card));
    }
    return heights;
}

bool continues(const MapContent& content, const MapOptions& options, const MapLayout& previous)
{
    const Grid& grid = previous.grid;
    const bool sameQuestion = grid.groupBy == options.groupBy && grid.namespaces == options.namespaces &&
                              grid.aspect == options.aspect && grid.compact == content.compact;
    // A cluster that has grown or shrunk out of its shape gets a new one.
    const std::size_t now = content.itemCount();
    return sameQuestion && now <= grid.madeFor * 3 / 2 + 12 && now + 12 >= grid.madeFor / 2;
}

Grid chooseGrid(const MapContent& content, const MapOptions& options, const TextMeasure& measure, const MapLayout* previous)
{
    const TextSizes texts(content, measure);
    if (previous) {
        Grid grid = previous->grid;
        const CardGeometry geometry(grid, texts, measure);
        grid.serviceRows = std::max(grid.serviceRows, rowsFor(slotsUsed(content.services), grid.serviceColumns));
        const std::size_t outside = fitting(contentWidth(grid, geometry), geometry.outsideWidth(), spacing::serviceGap);
        grid.outsideRows = std::max(grid.outsideRows, rowsFor(slotsUsed(content.outside), outside));
        return grid;
    }
    Grid grid;
    grid.groupBy = options.groupBy;
    grid.namespaces = options.namespaces;
    grid.aspect = options.aspect;
    grid.compact = content.compact;
    grid.madeFor = content.itemCount();
    grid.denseServices = content.services.size() > 24 || (content.compact && options.groupBy != GroupBy::Node);
    grid.gutter = spacing::minimumGutter;
    grid.outsideGap = spacing::minimumBandGap;
    grid.serviceGap = content.services.empty() ? 0 : spacing::minimumBandGap;
    grid.chipWidth = wantedChipWidth(content, content.itemCount() > 120 ? 210 : 250, measure);
    grid.serviceWidth = wantedServiceWidth(content, grid.denseServices, grid.denseServices ? 260 : 280, measure);
    grid = searched(grid, content, texts, options.aspect, measure);
    spread(grid, content, texts, options.aspect, measure);
    return grid;
}

} // namespace hopscope::layout
