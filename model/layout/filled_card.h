// A card in the form and the pixels it has: where each of its things is, what is written, what else is drawn.
#pragma once

#include "model/layout/card_data.h"
#include "model/layout/card_form.h"

namespace hopscope::layout {

/// How a thing in a card looks.
enum class CellLook : std::uint8_t
{
    Folded,    ///< not by itself: its rectangle is that of what stands for it
    Chip,      ///< a box with two lines
    SlimChip,  ///< a box with one line
    Row,       ///< a line with a mark
    Mark,      ///< a square by state
    Box,       ///< a Service or something outside
    Line,      ///< a Service, a policy or a workload in one line
    GroupHead, ///< a name over what stands below
    Pill       ///< something outside, in one line
};

struct CellBox
{
    float x = 0; ///< from the card's corner
    float y = 0;
    float width = 0;
    float height = 0;
    CellLook look = CellLook::Folded;

    Rect rect() const { return {x, y, width, height}; }
    bool operator==(const CellBox&) const = default;
};

/// A text and whose it is.
struct CardLine
{
    TextLine line;
    std::int32_t cell = -1; ///< -1: the card's own
    bool operator==(const CardLine&) const = default;
};

/// What is drawn that is no thing by itself.
struct CardDecor
{
    enum class Kind : std::uint8_t
    {
        Fold,  ///< the ground of a count: "20 completed"
        Group, ///< the ground of a name with its marks
        Badge, ///< the ground of how many fail
        Ground, ///< of a name in whose card something fails
        Arrow  ///< from left to right: where a packet goes on
    };
    Kind kind = Kind::Fold;
    Rect rect;
    ItemState state = ItemState::Normal;
    bool operator==(const CardDecor&) const = default;
};

struct FilledCard
{
    Rect header;                    ///< where a node's kernel works on packets; empty where a card has none
    std::vector<CellBox> boxes;     ///< one for each cell; none at all: the card stands for all of them
    std::vector<CardLine> lines;
    std::vector<CardDecor> decors;
};

} // namespace hopscope::layout
