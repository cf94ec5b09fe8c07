#include "model/layout/card_geometry.h"

#include "model/layout/slots.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

constexpr double verticalPadding = 6; ///< above and below a chip's lines

double chipTextWidth(const Chip& chip, const TextMeasure& measure)
{
    double name = measure.width(chip.name, TextRole::ItemName);
    double address = chip.address.empty() ? 0 : measure.width(chip.address, TextRole::Address);
    if (!chip.detail.empty())
        (chip.hostNetwork ? name : address) += spacing::textGap + measure.width(chip.detail, TextRole::ItemDetail);
    return std::max(name, address);
}

} // namespace

TextSizes::TextSizes(const MapContent& content, const TextMeasure& measure)
{
    for (const CardContent& card : content.cards) {
        hasAddress = hasAddress || !card.address.empty();
        if (card.ranges.empty())
            continue;
        hasRange = true;
        rangeLine = std::max(rangeLine, measure.width(card.address, TextRole::Address) + spacing::textGap +
                                            measure.width("pods " + card.ranges.front(), TextRole::Address));
    }
    for (const Chip& chip : content.outside) {
        const double width = std::max(measure.width(chip.name, TextRole::ItemName), measure.width(chip.address, TextRole::Address));
        outside = std::max(outside, width + spacing::iconRoom + 2 * spacing::chipPadding);
    }
}

CardGeometry::CardGeometry(const Grid& grid, const TextSizes& texts, const TextMeasure& measure)
{
    const double name = measure.lineHeight(TextRole::ItemName);
    const double address = measure.lineHeight(TextRole::Address);
    m_titleHeight = measure.lineHeight(TextRole::RegionTitle) + 12;
    m_serviceHeight = 2 * verticalPadding + name + (grid.denseServices ? 1 : 2) * (address + 2) + 2;
    m_outsideHeight = 2 * verticalPadding + name + address + 6;
    const double columns = double(grid.chipColumns);
    SectionGrid& services = m_sections[std::size_t(Section::Services)];
    SectionGrid& pods = m_sections[std::size_t(Section::Pods)];
    SectionGrid& hosts = m_sections[std::size_t(Section::HostPods)];
    if (grid.compact) {
        pods = {spacing::markSize, spacing::markSize, spacing::markGap, spacing::markGap, grid.chipColumns};
        hosts = pods;
        m_innerWidth = columns * (spacing::markSize + spacing::markGap) - spacing::markGap;
        const std::size_t fit = std::size_t((m_innerWidth + spacing::innerGutter) / (grid.serviceWidth + spacing::innerGutter));
        services = {std::min(grid.serviceWidth, m_innerWidth), m_serviceHeight, spacing::innerGutter, spacing::chipGap,
                    std::max<std::size_t>(1, fit)};
    } else {
        const double gap = spacing::innerGutter;
        m_innerWidth = columns * (grid.chipWidth + gap) - gap;
        pods = {grid.chipWidth, 2 * verticalPadding + name + address + 2, gap, spacing::chipGap, grid.chipColumns};
        hosts = {grid.chipWidth, 2 * verticalPadding + name, gap, spacing::chipGap, grid.chipColumns};
        services = {grid.chipWidth, m_serviceHeight, gap, spacing::chipGap, grid.chipColumns};
    }
    m_outsideWidth = std::clamp(texts.outside, 140.0, 280.0);
    m_wideWidth = double(grid.cardColumns) * (cardWidth() + grid.gutter) - grid.gutter;
    m_hasCountLine = grid.compact || grid.groupBy != GroupBy::Node;
    m_hasAddressLine = texts.hasAddress || texts.hasRange;
    m_rangeOnOwnLine = texts.rangeLine > m_innerWidth;
    const double line = measure.lineHeight(TextRole::Address) + 2;
    m_headerHeight = 2 * 9 + measure.lineHeight(TextRole::CardTitle);
    m_headerHeight += line * double(int(m_hasAddressLine) + int(m_rangeOnOwnLine) + int(m_hasCountLine));
}

SectionGrid CardGeometry::section(const CardContent& card, Section section) const
{
    SectionGrid grid = m_sections[std::size_t(section)];
    if (card.wide)
        grid.columns = std::size_t((m_wideWidth - 2 * spacing::cardPadding + grid.gapX) / (grid.width + grid.gapX));
    return grid;
}

double CardGeometry::neededHeight(const CardContent& card) const
{
    double height = headerHeight(card) + spacing::cardPadding;
    double filled = 0;
    for (std::size_t i = 0; i < sectionCount; ++i) {
        const double sectionHeight = section(card, Section(i)).heightOf(slotsUsed(card.sections[i]));
        if (sectionHeight > 0 && filled > 0)
            filled += spacing::sectionGap;
        filled += sectionHeight;
    }
    return height + (filled > 0 ? filled + spacing::cardPadding : 0);
}

double wantedChipWidth(const MapContent& content, double maximum, const TextMeasure& measure)
{
    double width = 130;
    for (const CardContent& card : content.cards) {
        for (const std::vector<Chip>& section : card.sections) {
            for (const Chip& chip : section)
                width = std::max(width, chipTextWidth(chip, measure) + spacing::markRoom + 2 * spacing::chipPadding);
        }
    }
    return std::min(width, maximum);
}

double wantedServiceWidth(const MapContent& content, bool dense, double maximum, const TextMeasure& measure)
{
    double width = 150;
    std::vector<const Chip*> services;
    for (const Chip& chip : content.services)
        services.push_back(&chip);
    for (const CardContent& card : content.cards) {
        for (const Chip& chip : card.sections[std::size_t(Section::Services)])
            services.push_back(&chip);
    }
    for (const Chip* pointer : services) {
        const Chip& chip = *pointer;
        const double name = measure.width(chip.name, TextRole::ItemName) + spacing::textGap +
                            measure.width(chip.detail, TextRole::ItemDetail) + spacing::iconRoom;
        const double address = measure.width(chip.address, TextRole::Address) + spacing::iconRoom;
        const std::string shown = chip.ports.size() < 2 || dense ? chip.ports.front() : chip.ports[0] + ", " + chip.ports[1] + " +9";
        const double ports = measure.width(shown, TextRole::Address);
        const double second = dense ? address + spacing::textGap + ports : std::max(address, ports + spacing::iconRoom);
        width = std::max({width, name + 2 * spacing::chipPadding, second + 2 * spacing::chipPadding});
    }
    return std::min(width, maximum);
}

} // namespace hopscope::layout
