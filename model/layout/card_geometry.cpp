#include "model/layout/card_geometry.h"

#include "model/layout/place_texts.h"
#include "model/layout/slots.h"
#include "model/layout/text_fit.h"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

namespace {

constexpr std::size_t measuredAtMost = 1500;
constexpr double outsideAtMost = 280;

/// Keeps the widest text.
class Widest
{
public:
    Widest(std::string& text, TextRole role, const TextMeasure& measure) : m_text(text), m_role(role), m_measure(measure) {}

    void add(const std::string& text)
    {
        const double width = m_measure.width(text, m_role);
        if (width > m_width) {
            m_width = width;
            m_text = text;
        }
    }

private:
    std::string& m_text;
    TextRole m_role;
    const TextMeasure& m_measure;
    double m_width = 0;
};

void measureHeads(TextSizes& sizes, const MapContent& content, const MapOptions& options)
{
    const TextMeasure& measure = options.measure;
    Widest title(sizes.title, TextRole::CardTitle, measure);
    Widest role(sizes.role, TextRole::CardDetail, measure);
    Widest range(sizes.range, TextRole::Address, measure);
    std::size_t measured = 0;
    for (const BlockContent& block : content.blocks) {
        for (const CardContent& card : block.cards) {
            sizes.hasAddress = sizes.hasAddress || !card.head.address.empty();
            sizes.hasRange = sizes.hasRange || !card.head.ranges.empty();
            if (++measured > measuredAtMost)
                continue;
            title.add(card.head.title);
            role.add(card.head.role);
            if (card.head.ranges.empty())
                continue;
            const std::string first = withText(options.words.podRange, card.head.ranges.front());
            range.add(first);
            sizes.rangeLine = std::max(sizes.rangeLine, measure.width(card.head.address, TextRole::Address) + spacing::textGap +
                                                            measure.width(first, TextRole::Address));
        }
    }
}

/// Things outside the cluster and entry points: as wide as the widest, as high as the highest.
void measureOutside(TextSizes& sizes, const MapContent& content, const MapOptions& options)
{
    std::vector<const Cell*> cells;
    for (const CardContent* band : {&content.outside, content.entries ? &*content.entries : nullptr}) {
        if (!band)
            continue;
        for (const Cell& cell : band->sections[std::size_t(Section::Pods)])
            cells.push_back(&cell);
    }
    cells.resize(std::min(cells.size(), measuredAtMost));
    for (const Cell* cell : cells)
        sizes.outside = std::max(sizes.outside, naturalWidth(*cell, false, options));
    sizes.outside = std::clamp(std::ceil(sizes.outside), 140.0, outsideAtMost);
    for (const Cell* cell : cells)
        sizes.outsideHeight = std::max(sizes.outsideHeight, neededHeight(*cell, sizes.outside, false, options));
}

} // namespace

TextSizes measureTexts(const MapContent& content, const MapOptions& options)
{
    TextSizes sizes;
    measureHeads(sizes, content, options);
    measureOutside(sizes, content, options);
    return sizes;
}

CardGeometry::CardGeometry(const Grid& grid, const TextSizes& texts, const TextMeasure& measure)
{
    const double name = measure.lineHeight(TextRole::ItemName);
    m_titleHeight = measure.lineHeight(TextRole::RegionTitle) + 12;
    m_outsideHeight = texts.outsideHeight;
    m_groupHeadHeight = 2 * 3 + name;
    const double gap = spacing::innerGutter;
    m_innerWidth = double(grid.chipColumns) * (grid.chipWidth + gap) - gap;
    m_sections.fill({grid.chipWidth, grid.chipHeight, gap, spacing::chipGap, grid.chipColumns});
    m_sections[std::size_t(Section::HostPods)].height = grid.hostChipHeight;
    m_sections[std::size_t(Section::Services)].height = grid.serviceHeight;
    m_outsideWidth = texts.outside;
    m_wideWidth = double(grid.cardColumns) * (cardWidth() + grid.gutter) - grid.gutter;
    m_hasAddressLine = texts.hasAddress || texts.hasRange;
    m_rangeOnOwnLine = texts.rangeLine > m_innerWidth;
    m_cardTitleHeight = neededTitleHeight(texts.title, texts.role, cardWidth(), measure);
    const double line = measure.lineHeight(TextRole::Address) + 2;
    m_headerHeight = 2 * spacing::headerPadding + m_cardTitleHeight + line * double(1 + int(m_hasAddressLine));
    if (m_rangeOnOwnLine) {
        const auto width = [&](std::string_view part) { return measure.width(part, TextRole::Address); };
        m_headerHeight += line * double(wrappedLines(texts.range, m_innerWidth, width).size());
    }
    m_headerHeight = std::max(m_headerHeight, grid.headerHeight);
}

SectionGrid CardGeometry::section(const CardHead& head, Section section) const
{
    SectionGrid grid = m_sections[std::size_t(section)];
    if (section == Section::Services && !head.titled) {
        grid.width = widthOf(head) - 2 * spacing::cardPadding; // the card's title
        grid.columns = 1;
        return grid;
    }
    if (head.wide)
        grid.columns = std::size_t((m_wideWidth - 2 * spacing::cardPadding + grid.gapX) / (grid.width + grid.gapX));
    return grid;
}

CardShape::CardShape(const CardContent& card) : head(card.head)
{
    for (std::size_t i = 0; i < sectionCount; ++i)
        sections[i] = slotsUsed(card.sections[i]);
    for (const GroupContent& group : card.groups) {
        if (!group.group.rolled)
            groups.push_back(slotsUsed(group.members));
    }
}

double CardGeometry::neededHeight(const CardShape& card) const
{
    double filled = 0;
    const auto add = [&filled](double height) {
        if (height > 0)
            filled += (filled > 0 ? spacing::sectionGap : 0) + height;
    };
    const auto sectionHeight = [&](Section each) { return section(card.head, each).heightOf(card.sections[std::size_t(each)]); };
    add(sectionHeight(Section::Services));
    add(sectionHeight(Section::Policies));
    for (const std::size_t members : card.groups)
        add(m_groupHeadHeight + spacing::chipGap + section(card.head, Section::Groups).heightOf(members));
    add(sectionHeight(Section::Pods));
    add(sectionHeight(Section::HostPods));
    return headerHeight(card.head) + spacing::cardPadding + (filled > 0 ? filled + spacing::cardPadding : 0);
}

} // namespace hopscope::layout
