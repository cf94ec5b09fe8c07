#include "model/layout/grid_search.h"

#include "model/layout/slots.h"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

namespace {

constexpr std::size_t manyCards = 40; ///< from here on cards are seen from afar first

std::size_t rowsFor(std::size_t slots, std::size_t columns)
{
    return (slots + columns - 1) / columns;
}

/// How many boxes of `width` stand side by side inside the bands.
std::size_t fitting(double available, double width, double gap)
{
    return std::max<std::size_t>(1, std::size_t((available + gap) / (width + gap)));
}

/// What a search tries: the heights that cards need do not depend on how many of them stand in a row.
class Trial
{
public:
    Trial(const MapContent& content, const MapOptions& options, const TextSizes& texts)
        : m_content(content), m_options(options), m_texts(texts)
    {
    }

    /// Measures all cards in this grid; shape() may then be asked for any number of card columns.
    void measureCards(const Grid& grid)
    {
        m_heights.clear();
        const CardGeometry geometry(grid, m_texts, m_options.measure);
        for (const BlockContent& block : m_content.blocks) {
            Heights heights;
            for (const CardContent& card : block.cards) {
                if (card.head.wide)
                    continue; // as wide as all columns: measured with them
                if (heights.size() <= card.slot)
                    heights.resize(card.slot + 1);
                heights[card.slot] = geometry.neededHeight(card);
            }
            m_heights.push_back(std::move(heights));
        }
    }

    /// How large the whole becomes; fills in the rows of the bands.
    Point extent(Grid& grid) const
    {
        const CardGeometry geometry(grid, m_texts, m_options.measure);
        fillBands(grid, m_content, geometry);
        const double width = leftOfCards(grid) + geometry.contentWidth() + spacing::bandPadding + spacing::margin;
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
            height += blockHeight(m_content.blocks[i], m_heights[i], grid, geometry) + (i > 0 ? spacing::rowGap : 0);
        return {width, height};
    }

    static void fillBands(Grid& grid, const MapContent& content, const CardGeometry& geometry)
    {
        const double available = geometry.contentWidth();
        const std::size_t services = content.services ? slotsUsed(content.services->sections[std::size_t(Section::Services)]) : 0;
        grid.serviceColumns = fitting(available, grid.serviceWidth, spacing::serviceGap);
        grid.servicePitch = std::min((available + spacing::serviceGap) / double(grid.serviceColumns), grid.serviceWidth + 70);
        grid.serviceRows = rowsFor(services, grid.serviceColumns);
        const std::size_t columns = fitting(available, geometry.outsideWidth(), spacing::serviceGap);
        grid.outsideRows = rowsFor(slotsUsed(content.outside.sections[std::size_t(Section::Pods)]), columns);
        grid.entryRows = content.entries ? rowsFor(slotsUsed(content.entries->sections[std::size_t(Section::Pods)]), columns) : 0;
    }

    double meanHeight() const
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

private:
    using Heights = std::vector<double>; ///< by slot

    static double blockHeight(const BlockContent& block, const Heights& heights, const Grid& grid, const CardGeometry& geometry)
    {
        double height = geometry.titleHeight() + spacing::bandPadding;
        std::size_t rows = 0;
        for (std::size_t slot = 0; slot < heights.size(); slot += grid.cardColumns, ++rows) {
            const auto first = heights.begin() + std::ptrdiff_t(slot);
            const auto last = heights.begin() + std::ptrdiff_t(std::min(slot + grid.cardColumns, heights.size()));
            height += *std::max_element(first, last);
        }
        for (const CardContent& card : block.cards) {
            if (card.head.wide) {
                height += geometry.neededHeight(card);
                ++rows;
            }
        }
        return height + double(rows == 0 ? 0 : rows - 1) * spacing::rowGap;
    }

    const MapContent& m_content;
    const MapOptions& m_options;
    const TextSizes& m_texts;
    std::vector<Heights> m_heights;
};

/// The side of the picture that decides how small it must be drawn.
double cost(const Point& extent, double aspect)
{
    return std::max(extent.x, extent.y * aspect);
}

/// Among many cards, those a little wider than high are read best: a factor from 1 up.
double shapeCost(double width, double height)
{
    return height > 0 ? 1 + 0.12 * std::abs(std::log2(width / height / 1.3)) : 1;
}

/// Each small number, then steps.
std::vector<std::size_t> numbersUpTo(std::size_t most, std::size_t fine)
{
    std::vector<std::size_t> numbers;
    for (std::size_t number = 1; number <= most; number += 1 + number / fine)
        numbers.push_back(number);
    return numbers;
}

/// As many chips side by side as a card of the most pods could have and still be wider than high.
std::size_t mostChipColumns(const MapContent& content)
{
    std::size_t most = 0;
    for (const BlockContent& block : content.blocks) {
        for (const CardContent& card : block.cards)
            most = std::max<std::size_t>(most, card.head.wide ? 0 : card.counts.pods);
    }
    return std::max<std::size_t>(12, std::size_t(std::sqrt(double(most))));
}

std::size_t cardCount(const MapContent& content)
{
    std::size_t cards = 0;
    for (const BlockContent& block : content.blocks)
        cards += block.cards.size();
    return cards;
}

std::size_t mostCards(const MapContent& content)
{
    std::size_t most = 1;
    for (const BlockContent& block : content.blocks)
        most = std::max(most, block.cards.size());
    return most;
}

Grid searched(Grid grid, const MapContent& content, Trial& trial, double aspect)
{
    Grid best;
    double bestCost = -1;
    const std::vector<std::size_t> columns = numbersUpTo(mostCards(content), 24);
    const bool many = cardCount(content) > manyCards;
    for (const std::size_t chipColumns : numbersUpTo(mostChipColumns(content), 12)) {
        grid.chipColumns = chipColumns;
        trial.measureCards(grid);
        const double shape = many ? shapeCost(double(chipColumns) * grid.chipWidth, trial.meanHeight()) : 1;
        for (const std::size_t cardColumns : columns) {
            grid.cardColumns = cardColumns;
            const double now = cost(trial.extent(grid), aspect) * shape;
            if (bestCost < 0 || now < bestCost - 0.5) {
                bestCost = now;
                best = grid;
            }
        }
    }
    return best;
}

/// Room that the aspect leaves goes to where links run, and to longer names.
void spread(Grid& grid, const MapContent& content, const MapOptions& options, Trial& trial, const TextSizes& texts)
{
    trial.measureCards(grid);
    Point extent = trial.extent(grid);
    double spareWidth = extent.y * options.aspect - extent.x;
    if (spareWidth > 0) {
        const double columns = double(grid.cardColumns * grid.chipColumns);
        const double natural = wantedChipWidth(content, options, 340);
        const double more = std::clamp(spareWidth / columns, 0.0, std::max(0.0, natural - grid.chipWidth));
        grid.chipWidth += std::floor(more);
        spareWidth -= std::floor(more) * columns;
        grid.gutter += std::floor(std::min(56.0, std::max(0.0, spareWidth) / double(grid.cardColumns + 1)));
        trial.measureCards(grid);
        extent = trial.extent(grid);
    }
    const double boxes = std::min(grid.servicePitch - spacing::serviceGap, 340.0);
    if (content.services && boxes > grid.serviceWidth) {
        grid.serviceWidth = std::floor(std::max(grid.serviceWidth, std::min(boxes, wantedServiceWidth(content, options, grid.denseServices, 340))));
        Trial::fillBands(grid, content, CardGeometry(grid, texts, options.measure));
    }
    const double spareHeight = extent.x / options.aspect - extent.y;
    if (spareHeight > 0) {
        grid.outsideGap += std::floor(std::min(30.0, spareHeight * 0.3));
        if (grid.serviceRows > 0 || grid.entryRows > 0)
            grid.serviceGap += std::floor(std::min(60.0, spareHeight * 0.5));
    }
}

} // namespace

double leftOfCards(const Grid& grid)
{
    return spacing::margin + grid.gutter;
}

std::size_t rowOf(const CardContent& card, const BlockContent& block, std::size_t cardColumns)
{
    if (!card.head.wide)
        return card.slot / cardColumns;
    std::size_t slots = 0;
    for (const CardContent& other : block.cards)
        slots = std::max<std::size_t>(slots, other.head.wide ? 0 : other.slot + 1);
    return rowsFor(slots, cardColumns);
}

bool continues(const MapContent& content, const MapOptions& options, const MapLayout& previous)
{
    if (!asksTheSame(previous.options(), options))
        return false;
    // A cluster that has grown or shrunk out of its shape gets a new one.
    const std::size_t now = content.itemCount();
    const std::size_t then = previous.grid().madeFor;
    return now <= then * 3 / 2 + 12 && now + 12 >= then / 2;
}

LayoutSetting chooseSetting(const MapContent& content, const MapOptions& options, const MapLayout* previous)
{
    LayoutSetting setting{options, {}, measureTexts(content, options.measure)};
    Grid& grid = setting.grid;
    if (previous) {
        grid = previous->grid();
        // What is written may have become longer, what holds it must not jump.
        setting.texts.outside = previous->setting->texts.outside;
        Grid now = grid;
        Trial::fillBands(now, content, CardGeometry(grid, setting.texts, options.measure));
        const std::size_t services = content.services ? slotsUsed(content.services->sections[std::size_t(Section::Services)]) : 0;
        grid.serviceRows = std::max(grid.serviceRows, rowsFor(services, grid.serviceColumns));
        grid.outsideRows = std::max(grid.outsideRows, now.outsideRows);
        grid.entryRows = std::max(grid.entryRows, now.entryRows);
        return setting;
    }
    const std::size_t services = content.services ? content.services->sections[std::size_t(Section::Services)].size() : 0;
    grid.madeFor = content.itemCount();
    grid.denseServices = services > 24 || (options.groupBy != GroupBy::Node && cardCount(content) > 24);
    grid.gutter = spacing::minimumGutter;
    grid.outsideGap = spacing::minimumBandGap;
    grid.serviceGap = content.services || content.entries ? spacing::minimumBandGap : 0;
    grid.chipWidth = wantedChipWidth(content, options, grid.madeFor > 1500 ? 180 : grid.madeFor > 120 ? 210 : 250);
    grid.serviceWidth = wantedServiceWidth(content, options, grid.denseServices, grid.denseServices ? 260 : 280);
    if (options.groupBy != GroupBy::Node)
        grid.chipWidth = std::max(grid.chipWidth, grid.serviceWidth * 0.8);
    Trial trial(content, options, setting.texts);
    grid = searched(grid, content, trial, options.aspect);
    if (cardCount(content) > manyCards) {
        trial.measureCards(grid);
        grid.headerHeight = std::floor(trial.meanHeight() * 0.22);
        grid = searched(grid, content, trial, options.aspect);
    }
    spread(grid, content, options, trial, setting.texts);
    return setting;
}

} // namespace hopscope::layout
