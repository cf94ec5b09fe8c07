#include "model/layout/grid_search.h"

#include "model/layout/chip_sizes.h"
#include "model/layout/far_titles.h"
#include "model/layout/grid_trial.h"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

namespace {

constexpr std::size_t manyCards = 40; ///< from here on cards are seen from afar first
constexpr double leastHeader = 0.22;  ///< of such a card's height
constexpr double mostHeader = 0.45;
constexpr double unreadCost = 1.3;    ///< names that can be read may make the whole so much smaller

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

std::size_t cardCount(const MapContent& content)
{
    std::size_t cards = 0;
    for (const BlockContent& block : content.blocks)
        cards += block.cards.size();
    return cards;
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

/// Whose titles are their Services' boxes.
bool hasUntitledCards(const MapContent& content)
{
    return !content.blocks.empty() && !content.blocks.front().cards.empty() && !content.blocks.front().cards.front().head.titled;
}

std::size_t mostCards(const MapContent& content)
{
    std::size_t most = 1;
    for (const BlockContent& block : content.blocks)
        most = std::max(most, block.cards.size());
    return most;
}

/// `titles`: of many cards.
Grid searched(Grid grid, const MapContent& content, GridTrial& trial, double aspect, const FarTitles* titles)
{
    Grid best;
    double bestCost = -1;
    const std::vector<std::size_t> columns = numbersUpTo(mostCards(content), 24);
    const double ordinaryHeader = grid.headerHeight;
    const bool byService = hasUntitledCards(content);
    for (const std::size_t chipColumns : numbersUpTo(mostChipColumns(content), 12)) {
        grid.chipColumns = chipColumns;
        grid.headerHeight = ordinaryHeader;
        trial.measureCards(grid);
        const double shape = titles ? shapeCost(double(chipColumns) * grid.chipWidth, trial.meanHeight()) : 1;
        for (const std::size_t cardColumns : columns) {
            grid.cardColumns = cardColumns;
            grid.headerHeight = ordinaryHeader;
            if (bestCost >= 0 && trial.width(grid) * shape >= bestCost)
                break; // and wider with each column more
            Point extent = trial.extent(grid);
            double unread = 1;
            if (titles && byService) {
                unread = titles->fitServices(trial.serviceBoxes(), cost(extent, aspect)) ? 1 : unreadCost;
            } else if (titles) {
                const double header = titles->headerHeight(trial.cardWidth(), cost(extent, aspect), trial.meanHeight() * mostHeader);
                extent.y += std::max(0.0, header - trial.headerHeight()) * double(trial.cardRows(grid));
                grid.headerHeight = std::max(header, ordinaryHeader);
                unread = header > 0 ? 1 : unreadCost;
            }
            const double now = cost(extent, aspect) * shape * unread;
            if (bestCost < 0 || now < bestCost - 0.5) {
                bestCost = now;
                best = grid;
            }
        }
    }
    return best;
}

/// Room that the aspect leaves goes to where links run, and to longer names.
void spread(Grid& grid, const MapContent& content, const MapOptions& options, GridTrial& trial, const TextSizes& texts,
            const ChipSizes& sizes)
{
    trial.measureCards(grid);
    Point extent = trial.extent(grid);
    double spareWidth = extent.y * options.aspect - extent.x;
    if (spareWidth > 0) {
        const double columns = double(grid.cardColumns * grid.chipColumns);
        const double before = grid.chipWidth;
        sizes.widenChips(grid, spareWidth / columns);
        spareWidth -= (grid.chipWidth - before) * columns;
        grid.gutter += std::floor(std::min(56.0, std::max(0.0, spareWidth) / double(grid.cardColumns + 1)));
        trial.measureCards(grid);
        extent = trial.extent(grid);
    }
    if (const double more = grid.servicePitch - spacing::serviceGap - grid.serviceWidth; content.services && more > 0) {
        sizes.widenServices(grid, more);
        fillBands(grid, BandSlots(content), CardGeometry(grid, texts, options.measure));
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
    std::size_t wideBefore = 0;
    for (const CardContent& other : block.cards) {
        slots = std::max<std::size_t>(slots, other.head.wide ? 0 : other.slot + 1);
        wideBefore += other.head.wide && &other < &card;
    }
    return rowsFor(slots, cardColumns) + wideBefore;
}

bool keepsShape(std::size_t now, std::size_t then)
{
    return now <= then * 3 / 2 + 12 && now + 12 >= then / 2;
}

bool continues(const MapContent& content, const MapOptions& options, const MapLayout& previous)
{
    return asksTheSame(previous.options(), options) && keepsShape(content.itemCount(), previous.grid().madeFor);
}

LayoutSetting chooseSetting(const MapContent& content, const MapOptions& options, const MapLayout* previous)
{
    LayoutSetting setting{options, {}, measureTexts(content, options)};
    Grid& grid = setting.grid;
    if (previous) {
        grid = previous->grid();
        // What is written may have become longer, what holds it must not jump.
        const TextSizes& before = previous->setting->texts;
        if (setting.texts.hasAddress == before.hasAddress && setting.texts.hasRange == before.hasRange)
            setting.texts = before;
        setting.texts.outside = before.outside;
        setting.texts.outsideHeight = before.outsideHeight;
        Grid now = grid;
        const BandSlots slots(content);
        fillBands(now, slots, CardGeometry(grid, setting.texts, options.measure));
        grid.serviceRows = std::max(grid.serviceRows, rowsFor(slots.services, grid.serviceColumns));
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
    const ChipSizes sizes(content, grid.denseServices, options);
    sizes.choose(grid);
    GridTrial trial(content, options, setting.texts);
    grid = searched(grid, content, trial, options.aspect, nullptr);
    if (cardCount(content) > manyCards) {
        trial.measureCards(grid);
        grid.headerHeight = std::floor(trial.meanHeight() * leastHeader);
        const FarTitles titles(content, options.measure);
        grid = searched(grid, content, trial, options.aspect, &titles);
    }
    spread(grid, content, options, trial, setting.texts, sizes);
    return setting;
}

} // namespace hopscope::layout
