// The names of many cards, which are read first and from afar.
#pragma once

#include "model/layout/map_content.h"

namespace hopscope::layout {

/// What a card is called where its whole title has no room: of a node the host's part of its name.
std::string_view shortTitle(const CardHead& head);

class FarTitles
{
public:
    FarTitles(const MapContent& content, const TextMeasure& measure);

    /// How high the headers must be for names, and below them how many pods, to be read when the whole map, whose longer side
    /// has `extent` units, is seen in an ordinary window. 0 where that is more than `most`, or names would not be read all
    /// the same.
    double headerHeight(double cardWidth, double extent, double most) const;

private:
    std::size_t linesFor(double room) const;

    const TextMeasure& m_measure;
    double m_line;
    std::vector<std::string_view> m_titles; ///< of very many some
};

} // namespace hopscope::layout
