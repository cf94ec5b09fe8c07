#include "model/layout/chip_sizes.h"

#include "model/layout/card_geometry.h"
#include "model/layout/place_texts.h"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

namespace {

constexpr std::size_t allMeasured = 1500;  ///< up to so many
constexpr std::size_t examinedAtMost = 20'000;
constexpr std::size_t longestMeasured = 300;
constexpr double widestBox = 340;
constexpr double widthStep = 15;
constexpr double worthOfOneLine = 0.8;

std::size_t nameLength(const Cell& cell)
{
    return cell.pod ? cell.pod->meta.name.size() : cell.text->name.size();
}

/// The width up to `natural`, with which every text has one line, that makes `areaAt` least. A name is read best on one line:
/// more are taken where that gains much.
template <class Area>
double bestWidth(double least, double natural, Area areaAt)
{
    double best = std::clamp(natural, least, widestBox);
    double bestArea = areaAt(best) * (natural <= widestBox ? worthOfOneLine : 1);
    for (double width = best - widthStep; width >= least; width -= widthStep) {
        const double area = areaAt(width);
        if (area < bestArea) {
            best = width;
            bestArea = area;
        }
    }
    return best;
}

} // namespace

ChipSizes::ChipSizes(const MapContent& content, bool denseServices, const MapOptions& options)
    : m_dense(denseServices), m_servicesInBand(content.services), m_options(options)
{
    for (const BlockContent& block : content.blocks) {
        m_title = std::max(m_title, options.measure.width(block.title, TextRole::RegionTitle));
        for (const CardContent& card : block.cards)
            add(card);
    }
    if (content.services)
        add(*content.services);
    for (std::vector<const Cell*>& cells : m_cells)
        keepLongest(cells);
}

ChipSizes::Boxes ChipSizes::boxesOf(const Cell& cell)
{
    if (cell.section == Section::Services)
        return Boxes::Services;
    return cell.section == Section::HostPods ? Boxes::HostChips : Boxes::Chips;
}

void ChipSizes::add(const CardContent& card)
{
    for (const std::vector<Cell>& section : card.sections)
        std::for_each(section.begin(), section.end(), [this](const Cell& cell) { add(boxesOf(cell), cell); });
    for (const GroupContent& group : card.groups)
        std::for_each(group.members.begin(), group.members.end(), [this](const Cell& cell) { add(Boxes::Chips, cell); });
}

void ChipSizes::keepLongest(std::vector<const Cell*>& cells)
{
    if (cells.size() <= allMeasured)
        return;
    const std::size_t step = cells.size() / examinedAtMost + 1;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < cells.size(); i += step)
        cells[kept++] = cells[i];
    cells.resize(kept);
    std::nth_element(cells.begin(), cells.begin() + longestMeasured, cells.end(),
                     [](const Cell* a, const Cell* b) { return nameLength(*a) > nameLength(*b); });
    cells.resize(longestMeasured);
}

double ChipSizes::naturalWidth(Boxes boxes) const
{
    double width = 0;
    for (const Cell* cell : of(boxes))
        width = std::max(width, layout::naturalWidth(*cell, m_dense, m_options));
    return std::ceil(width);
}

double ChipSizes::naturalChipWidth() const
{
    return std::max(naturalWidth(Boxes::Chips), naturalWidth(Boxes::HostChips));
}

/// Of a name and what belongs below it, so that maps of short names look alike.
double ChipSizes::lowest(Boxes boxes) const
{
    const double name = m_options.measure.lineHeight(TextRole::ItemName);
    const double address = m_options.measure.lineHeight(TextRole::Address) + 2;
    if (boxes == Boxes::HostChips)
        return 12 + name;
    return boxes == Boxes::Chips ? 12 + name + address : 14 + name + (m_dense ? 1 : 2) * address;
}

double ChipSizes::heightAt(Boxes boxes, double width) const
{
    double height = lowest(boxes);
    for (const Cell* cell : of(boxes))
        height = std::max(height, neededHeight(*cell, width, m_dense, m_options));
    return height;
}

void ChipSizes::fitHeights(Grid& grid) const
{
    grid.chipHeight = heightAt(Boxes::Chips, grid.chipWidth);
    grid.hostChipHeight = heightAt(Boxes::HostChips, grid.chipWidth);
    if (!m_servicesInBand)
        grid.serviceHeight = heightAt(Boxes::Services, grid.chipWidth);
}

void ChipSizes::choose(Grid& grid) const
{
    grid.serviceWidth = bestWidth(150, naturalWidth(Boxes::Services), [&](double width) {
        return (width + spacing::serviceGap) * (heightAt(Boxes::Services, width) + spacing::serviceGap);
    });
    grid.serviceHeight = heightAt(Boxes::Services, grid.serviceWidth);
    grid.chipWidth = bestWidth(130, naturalChipWidth(), [&](double width) {
        return (width + spacing::innerGutter) * (heightAt(Boxes::Chips, width) + spacing::chipGap);
    });
    if (!m_servicesInBand)
        grid.chipWidth = std::max({grid.chipWidth, grid.serviceWidth * 0.8, m_title - 2 * spacing::cardPadding});
    fitHeights(grid);
}

void ChipSizes::widenChips(Grid& grid, double more) const
{
    const double width = std::floor(std::min({grid.chipWidth + more, naturalChipWidth(), widestBox}));
    if (width <= grid.chipWidth)
        return;
    grid.chipWidth = width;
    fitHeights(grid);
}

void ChipSizes::widenServices(Grid& grid, double more) const
{
    const double width = std::floor(std::min({grid.serviceWidth + more, naturalWidth(Boxes::Services), widestBox}));
    if (width <= grid.serviceWidth)
        return;
    grid.serviceWidth = width;
    grid.serviceHeight = heightAt(Boxes::Services, width);
}

} // namespace hopscope::layout
