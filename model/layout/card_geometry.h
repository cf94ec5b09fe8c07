// Sizes of everything, from the grid and the fonts; the search for a good grid and the placing share them.
#pragma once

#include "model/layout/map_content.h"

namespace hopscope::layout {

namespace spacing {
inline constexpr double margin = 20;       ///< around the whole
inline constexpr double bandPadding = 16;
inline constexpr double cardPadding = 14;
inline constexpr double headerPadding = 9; ///< above and below a card's title and what follows it
inline constexpr double chipPadding = 10;
inline constexpr double markRoom = 22;     ///< for the state's mark before a name
inline constexpr double iconRoom = 34;     ///< for the picture of a client, a node or a Service
inline constexpr double chipGap = 8;       ///< between rows of chips; links run in it
inline constexpr double innerGutter = 16;  ///< between columns of chips; links run in it
inline constexpr double sectionGap = 14;
inline constexpr double rowGap = 22;       ///< between rows of cards
inline constexpr double minimumGutter = 34;
inline constexpr double minimumBandGap = 30;
inline constexpr double serviceGap = 22;   ///< between Service boxes, both ways
inline constexpr double textGap = 12;      ///< between two texts on one line
} // namespace spacing

/// How the things of one section stand in a card.
struct SectionGrid
{
    double width = 0;
    double height = 0;
    double gapX = 0;
    double gapY = 0;
    std::size_t columns = 1;

    std::size_t rows(std::size_t count) const { return (count + columns - 1) / columns; }
    double heightOf(std::size_t count) const { return count == 0 ? 0 : double(rows(count)) * (height + gapY) - gapY; }
};

TextSizes measureTexts(const MapContent& content, const MapOptions& options);

/// How many slots each part of a card uses: all that its height depends on. Counted once for the hundreds of grids tried.
struct CardShape
{
    explicit CardShape(const CardContent& card);

    const CardHead& head;
    std::array<std::size_t, sectionCount> sections{};
    std::vector<std::size_t> groups; ///< of workloads that are not rolled up
};

/// Sizes that follow from the grid, the content's texts and the fonts. Pure numbers.
class CardGeometry
{
public:
    CardGeometry(const Grid& grid, const TextSizes& texts, const TextMeasure& measure);

    double innerWidth() const { return m_innerWidth; }
    double cardWidth() const { return m_innerWidth + 2 * spacing::cardPadding; }
    double widthOf(const CardHead& head) const { return head.wide ? m_wideWidth : cardWidth(); }
    /// All cards of a row, with the gutters between them.
    double contentWidth() const { return m_wideWidth; }
    SectionGrid section(const CardHead& head, Section section) const;
    double groupHeadHeight() const { return m_groupHeadHeight; }
    double headerHeight(const CardHead& head) const { return head.titled ? m_headerHeight : 0; }
    double cardTitleHeight() const { return m_cardTitleHeight; }
    bool rangeOnOwnLine() const { return m_rangeOnOwnLine; }
    bool hasAddressLine() const { return m_hasAddressLine; }
    double serviceHeight() const { return m_sections[std::size_t(Section::Services)].height; }
    double outsideHeight() const { return m_outsideHeight; }
    double outsideWidth() const { return m_outsideWidth; }
    double titleHeight() const { return m_titleHeight; }
    /// What the card needs at least, slots assigned.
    double neededHeight(const CardShape& card) const;
    double neededHeight(const CardContent& card) const { return neededHeight(CardShape(card)); }

private:
    double m_innerWidth = 0;
    double m_wideWidth = 0;
    double m_headerHeight = 0;
    double m_groupHeadHeight = 0;
    bool m_rangeOnOwnLine = false;
    bool m_hasAddressLine = false;
    double m_cardTitleHeight = 0;
    double m_outsideHeight = 0;
    double m_outsideWidth = 0;
    double m_titleHeight = 0;
    std::array<SectionGrid, sectionCount> m_sections;
};

} // namespace hopscope::layout
