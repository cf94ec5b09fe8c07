// Sizes at scale 1, in pixels, that follow from the fonts' line heights only: never from what is written.
#pragma once

#include "model/layout/map_item.h"

namespace hopscope::layout {

namespace spacing {
inline constexpr double margin = 12;       ///< around the whole
inline constexpr double gutter = 18;       ///< between columns of cards; links run in it
inline constexpr double cardGap = 10;      ///< between cards of a column
inline constexpr double bandGap = 16;      ///< between regions; links run in it
inline constexpr double titleGap = 3;      ///< below a region's title
inline constexpr double cardPadding = 8;
inline constexpr double markRoom = 16;     ///< for the state's mark before a name
inline constexpr double iconRoom = 26;     ///< for the picture of a client, a node or a Service
inline constexpr double textGap = 8;       ///< between two texts on one line
inline constexpr double chipGap = 5;
inline constexpr double innerGutter = 12;  ///< between columns in a card
inline constexpr double sectionGap = 8;
inline constexpr double titleRoom = 150;   ///< of the outside world's title, left of it
inline constexpr double leastMark = 5;     ///< from mark to mark
inline constexpr double finestMark = 3;    ///< the same, where they can just be told apart
inline constexpr double largestMark = 12;
inline constexpr double marksGap = 6;      ///< between cards of marks
inline constexpr double tightGap = 2;      ///< the same, where there is room for names only
inline constexpr double groupMark = 9;
} // namespace spacing

struct CardMetrics
{
    explicit CardMetrics(const TextMeasure& measure);

    double region;      ///< a region's title
    double title;       ///< a card's
    double row;         ///< from line to line of many things
    double chip;        ///< two lines in a box
    double slimChip;    ///< one line in a box
    double pill;        ///< something outside
    double groupLine;   ///< a name with its marks
    double header;      ///< a card's with one line
    double twoHeader;   ///< and with two
    double marksTitle;  ///< the name over a matrix of marks
    double unit;        ///< how much larger letters are than at their usual size
    double letter;      ///< a letter's width, about: an estimate that depends on no font's widths
    double chipColumn = leastChipColumn; ///< so wide at least is a column of chips, times unit: nearly all names are whole in it
    double marksColumn = mostMarksColumn; ///< so wide at least is a node of Marks, times unit: what tells names apart is whole
    double marksName = mostMarksColumn; ///< what tells a node's name apart, about
    static constexpr double leastMarksColumn = 40;
    static constexpr double mostMarksColumn = 62;
    static constexpr double leastChipColumn = 232;
    static constexpr double mostChipColumn = 330;
};

} // namespace hopscope::layout
