#include "model/layout/grid_trial.h"

#include "model/layout/grid_search.h"
#include "model/layout/slots.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

/// How many boxes of `width` stand side by side inside the bands.
std::size_t fitting(double available, double width, double gap)
{
    return std::max<std::size_t>(1, std::size_t((available + gap) / (width + gap)));
}

} // namespace

std::size_t rowsFor(std::size_t slots, std::size_t columns)
{
    return (slots + columns - 1) / columns;
}

BandSlots::BandSlots(const MapContent& content)
{
    outside = slotsUsed(content.outside.sections[std::size_t(Section::Pods)]);
    if (content.entries)
        entries = slotsUsed(content.entries->sections[std::size_t(Section::Pods)]);
    if (content.services)
        services = slotsUsed(content.services->sections[std::size_t(Section::Services)]);
}

void fillBands(Grid& grid, const BandSlots& slots, const CardGeometry& geometry)
{
    const double available = geometry.contentWidth();
    grid.serviceColumns = fitting(available, grid.serviceWidth, spacing::serviceGap);
    grid.servicePitch = std::min((available + spacing::serviceGap) / double(grid.serviceColumns), grid.serviceWidth + 70);
    grid.serviceRows = rowsFor(slots.services, grid.serviceColumns);
    const std::size_t columns = fitting(available, geometry.outsideWidth(), spacing::serviceGap);
    grid.outsideRows = rowsFor(slots.outside, columns);
    grid.entryRows = rowsFor(slots.entries, columns);
}

GridTrial::GridTrial(const MapContent& content, const MapOptions& options, const TextSizes& texts)
    : m_measure(options.measure), m_texts(texts), m_bands(content)
{
    for (const BlockContent& block : content.blocks) {
        std::vector<Shape>& shapes = m_shapes.emplace_back();
        for (const CardContent& card : block.cards)
            shapes.push_back({CardShape(card), card.slot});
    }
}

void GridTrial::measureCards(const Grid& grid)
{
    m_heights.clear();
    const CardGeometry geometry(grid, m_texts, m_measure);
    m_cardWidth = geometry.cardWidth();
    m_headerHeight = geometry.headerHeight({});
    CardHead untitled;
    untitled.titled = false;
    m_serviceBoxes = geometry.section(untitled, Section::Services);
    for (const std::vector<Shape>& shapes : m_shapes) {
        Heights heights;
        for (const Shape& each : shapes) {
            if (each.card.head.wide)
                continue; // as wide as all columns: measured with them
            if (heights.size() <= each.slot)
                heights.resize(each.slot + 1);
            heights[each.slot] = geometry.neededHeight(each.card);
        }
        m_heights.push_back(std::move(heights));
    }
}

double GridTrial::width(const Grid& grid) const
{
    return leftOfCards(grid) + CardGeometry(grid, m_texts, m_measure).contentWidth() + spacing::bandPadding + spacing::margin;
}

Point GridTrial::extent(Grid& grid) const
{
    const CardGeometry geometry(grid, m_texts, m_measure);
    fillBands(grid, m_bands, geometry);
    double height = 2 * spacing::margin;
    const auto addBand = [&](std::size_t rows, double rowHeight, double gap) {
        height += geometry.titleHeight() + double(rows) * (rowHeight + spacing::serviceGap) - spacing::serviceGap + spacing::bandPadding + gap;
    };
    addBand(grid.outsideRows, geometry.outsideHeight(), grid.outsideGap);
    if (grid.entryRows > 0)
        addBand(grid.entryRows, geometry.outsideHeight(), grid.serviceGap);
    if (grid.serviceRows > 0)
        addBand(grid.serviceRows, geometry.serviceHeight(), grid.serviceGap);
    for (std::size_t i = 0; i < m_heights.size(); ++i)
        height += blockHeight(m_shapes[i], m_heights[i], grid, geometry) + (i > 0 ? spacing::rowGap : 0);
    return {width(grid), height};
}

double GridTrial::meanHeight() const
{
    double sum = 0;
    std::size_t count = 0;
    for (const Heights& block : m_heights) {
        for (const double height : block)
            sum += height;
        count += block.size();
    }
    return count == 0 ? 0 : sum / double(count);
}

std::size_t GridTrial::cardRows(const Grid& grid) const
{
    std::size_t rows = 0;
    for (const Heights& block : m_heights)
        rows += rowsFor(block.size(), grid.cardColumns);
    return rows;
}

double GridTrial::blockHeight(const std::vector<Shape>& shapes, const Heights& heights, const Grid& grid, const CardGeometry& geometry)
{
    double height = geometry.titleHeight() + spacing::bandPadding;
    std::size_t rows = 0;
    for (std::size_t slot = 0; slot < heights.size(); slot += grid.cardColumns, ++rows) {
        const auto first = heights.begin() + std::ptrdiff_t(slot);
        const auto last = heights.begin() + std::ptrdiff_t(std::min(slot + grid.cardColumns, heights.size()));
        height += *std::max_element(first, last);
    }
    for (const Shape& each : shapes) {
        if (each.card.head.wide) {
            height += geometry.neededHeight(each.card);
            ++rows;
        }
    }
    return height + double(rows == 0 ? 0 : rows - 1) * spacing::rowGap;
}

} // namespace hopscope::layout
