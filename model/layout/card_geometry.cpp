#include "model/layout/card_geometry.h"

#include "model/layout/content_cells.h"
#include "model/layout/slots.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

constexpr double verticalPadding = 6; ///< above and below a chip's lines
constexpr std::size_t measuredAtMost = 1500;

double chipTextWidth(const Cell& cell, const MapOptions& options)
{
    const auto width = [&](const std::string& text, TextRole role) { return text.empty() ? 0 : options.measure.width(text, role); };
    const auto beside = [&](double main, const std::string& detail) {
        return detail.empty() ? main : main + spacing::textGap + width(detail, TextRole::ItemDetail);
    };
    if (!cell.pod)
        return std::max(beside(width(cell.text->name, TextRole::ItemName), cell.text->detail), width(cell.text->address, TextRole::Address));
    const PodTexts texts = podTexts(*cell.pod, cell.state, options);
    const double name = width(cell.pod->meta.name, TextRole::ItemName);
    const double address = width(texts.address, TextRole::Address);
    return cell.hostNetwork ? beside(name, texts.detail) : std::max(name, beside(address, texts.detail));
}

double serviceTextWidth(const CellText& text, bool dense, const TextMeasure& measure)
{
    const double name = measure.width(text.name, TextRole::ItemName) + spacing::textGap + measure.width(text.detail, TextRole::ItemDetail) +
                        spacing::iconRoom;
    const double address = measure.width(text.address, TextRole::Address) + spacing::iconRoom;
    const std::string shown = text.ports.size() < 2 || dense ? text.ports.front() : text.ports[0] + ", " + text.ports[1] + " +9";
    const double ports = measure.width(shown, TextRole::Address);
    return std::max(name, dense ? address + spacing::textGap + ports : std::max(address, ports + spacing::iconRoom));
}

template <class Visit>
void forEachCell(const MapContent& content, Visit visit)
{
    for (const BlockContent& block : content.blocks) {
        for (const CardContent& card : block.cards) {
            for (const std::vector<Cell>& section : card.sections)
                std::for_each(section.begin(), section.end(), visit);
            for (const GroupContent& group : card.groups)
                std::for_each(group.members.begin(), group.members.end(), visit);
        }
    }
}

} // namespace

TextSizes measureTexts(const MapContent& content, const TextMeasure& measure)
{
    TextSizes sizes;
    std::size_t measured = 0;
    for (const BlockContent& block : content.blocks) {
        for (const CardContent& card : block.cards) {
            sizes.hasAddress = sizes.hasAddress || !card.head.address.empty();
            sizes.hasRange = sizes.hasRange || !card.head.ranges.empty();
            if (card.head.ranges.empty() || ++measured > measuredAtMost)
                continue;
            sizes.rangeLine = std::max(sizes.rangeLine, measure.width(card.head.address, TextRole::Address) + spacing::textGap +
                                                            measure.width("pods " + card.head.ranges.front(), TextRole::Address));
        }
    }
    measured = 0;
    for (const CardContent* band : {&content.outside, content.entries ? &*content.entries : nullptr}) {
        for (const Cell& cell : band ? band->sections[std::size_t(Section::Pods)] : std::vector<Cell>()) {
            if (++measured > measuredAtMost)
                break;
            const double detail = cell.text->detail.empty() ? 0 : spacing::textGap + measure.width(cell.text->detail, TextRole::ItemDetail);
            const double width = std::max(measure.width(cell.text->name, TextRole::ItemName),
                                          measure.width(cell.text->address, TextRole::Address) + detail);
            sizes.outside = std::max(sizes.outside, width + spacing::iconRoom + 2 * spacing::chipPadding);
        }
    }
    return sizes;
}

CardGeometry::CardGeometry(const Grid& grid, const TextSizes& texts, const TextMeasure& measure)
{
    const double name = measure.lineHeight(TextRole::ItemName);
    const double address = measure.lineHeight(TextRole::Address);
    m_titleHeight = measure.lineHeight(TextRole::RegionTitle) + 12;
    m_serviceHeight = 2 * verticalPadding + name + (grid.denseServices ? 1 : 2) * (address + 2) + 2;
    m_outsideHeight = 2 * verticalPadding + name + address + 6;
    m_groupHeadHeight = 2 * 3 + name;
    const double gap = spacing::innerGutter;
    m_innerWidth = double(grid.chipColumns) * (grid.chipWidth + gap) - gap;
    const SectionGrid chips{grid.chipWidth, 2 * verticalPadding + name + address + 2, gap, spacing::chipGap, grid.chipColumns};
    m_sections.fill(chips);
    m_sections[std::size_t(Section::HostPods)].height = 2 * verticalPadding + name;
    m_sections[std::size_t(Section::Services)].height = m_serviceHeight;
    m_outsideWidth = std::clamp(texts.outside, 140.0, 280.0);
    m_wideWidth = double(grid.cardColumns) * (cardWidth() + grid.gutter) - grid.gutter;
    m_hasCountLine = true;
    m_hasAddressLine = texts.hasAddress || texts.hasRange;
    m_rangeOnOwnLine = texts.rangeLine > m_innerWidth;
    const double line = address + 2;
    m_headerHeight = 2 * 9 + measure.lineHeight(TextRole::CardTitle);
    m_headerHeight += line * double(int(m_hasAddressLine) + int(m_rangeOnOwnLine) + int(m_hasCountLine));
    m_headerHeight = std::max(m_headerHeight, grid.headerHeight);
}

SectionGrid CardGeometry::section(const CardHead& head, Section section) const
{
    SectionGrid grid = m_sections[std::size_t(section)];
    if (head.wide)
        grid.columns = std::size_t((m_wideWidth - 2 * spacing::cardPadding + grid.gapX) / (grid.width + grid.gapX));
    return grid;
}

double CardGeometry::neededHeight(const CardContent& card) const
{
    double filled = 0;
    const auto add = [&filled](double height) {
        if (height > 0)
            filled += (filled > 0 ? spacing::sectionGap : 0) + height;
    };
    const auto sectionHeight = [&](Section each) { return section(card.head, each).heightOf(slotsUsed(card.sections[std::size_t(each)])); };
    add(sectionHeight(Section::Services));
    add(sectionHeight(Section::Policies));
    for (const GroupContent& group : card.groups) {
        if (!group.group.rolled)
            add(m_groupHeadHeight + spacing::chipGap + section(card.head, Section::Groups).heightOf(slotsUsed(group.members)));
    }
    add(sectionHeight(Section::Pods));
    add(sectionHeight(Section::HostPods));
    return headerHeight(card.head) + spacing::cardPadding + (filled > 0 ? filled + spacing::cardPadding : 0);
}

double wantedChipWidth(const MapContent& content, const MapOptions& options, double maximum)
{
    if (content.itemCount() > measuredAtMost)
        return maximum;
    double width = 130;
    forEachCell(content, [&](const Cell& cell) {
        if (cell.section != Section::Services)
            width = std::max(width, chipTextWidth(cell, options) + spacing::markRoom + 2 * spacing::chipPadding);
    });
    return std::min(width, maximum);
}

double wantedServiceWidth(const MapContent& content, const MapOptions& options, bool dense, double maximum)
{
    if (content.itemCount() > measuredAtMost)
        return maximum;
    double width = 150;
    const auto measure = [&](const Cell& cell) {
        if (cell.section == Section::Services)
            width = std::max(width, serviceTextWidth(*cell.text, dense, options.measure) + 2 * spacing::chipPadding);
    };
    forEachCell(content, measure);
    if (content.services)
        std::for_each(content.services->sections[0].begin(), content.services->sections[0].end(), measure);
    return std::min(width, maximum);
}

} // namespace hopscope::layout
