// What a search for a good grid tries: how large a cluster becomes in one.
#pragma once

#include "model/layout/card_geometry.h"

namespace hopscope::layout {

std::size_t rowsFor(std::size_t slots, std::size_t columns);

/// How many slots the bands use.
struct BandSlots
{
    explicit BandSlots(const MapContent& content);

    std::size_t outside = 0;
    std::size_t entries = 0;
    std::size_t services = 0;
};

/// Fills in how many Services stand side by side, and the rows of the bands.
void fillBands(Grid& grid, const BandSlots& slots, const CardGeometry& geometry);

/// The heights that cards need do not depend on how many of them stand in a row: measured once for all such numbers.
class GridTrial
{
public:
    GridTrial(const MapContent& content, const MapOptions& options, const TextSizes& texts);

    /// Measures all cards in this grid; what follows may then be asked for any number of card columns.
    void measureCards(const Grid& grid);
    /// How wide the whole becomes.
    double width(const Grid& grid) const;
    /// How large; fills in the bands.
    Point extent(Grid& grid) const;
    double cardWidth() const { return m_cardWidth; }
    double headerHeight() const { return m_headerHeight; }
    /// Of Services that are their cards' titles.
    const SectionGrid& serviceBoxes() const { return m_serviceBoxes; }
    double meanHeight() const;
    std::size_t cardRows(const Grid& grid) const;

private:
    using Heights = std::vector<double>; ///< by slot
    struct Shape
    {
        CardShape card;
        std::uint32_t slot;
    };

    static double blockHeight(const std::vector<Shape>& shapes, const Heights& heights, const Grid& grid, const CardGeometry& geometry);

    const TextMeasure& m_measure;
    const TextSizes& m_texts;
    BandSlots m_bands;
    std::vector<std::vector<Shape>> m_shapes; ///< by block
    std::vector<Heights> m_heights;
    double m_cardWidth = 0;
    double m_headerHeight = 0;
    SectionGrid m_serviceBoxes;
};

} // namespace hopscope::layout
