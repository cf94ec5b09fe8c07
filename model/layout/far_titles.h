// The names of many cards, which are read first and from afar.
#pragma once

#include "model/layout/card_geometry.h"

namespace hopscope::layout {

/// Of a node's name, for where the whole has no room.
std::string_view hostPart(std::string_view nodeName);

class FarTitles
{
public:
    FarTitles(const MapContent& content, const TextMeasure& measure);

    /// How high the headers must be for names to be read, and below them how many pods or else beside them a mark, when the
    /// whole map, whose longer side has `extent` units, is seen in an ordinary window. 0 where that is more than `most`, or
    /// names would not be read all the same.
    double headerHeight(double cardWidth, double extent, double most) const;
    /// The same for the Services whose boxes are their cards' titles: whether their names can be read in boxes of this size.
    bool fitServices(const SectionGrid& boxes, double extent) const;

private:
    double heightFor(double room, double unitsPerPixel, std::size_t more) const;
    std::size_t linesFor(double room) const;

    const TextMeasure& m_measure;
    double m_line;
    std::vector<std::string_view> m_titles; ///< of very many some
};

} // namespace hopscope::layout
