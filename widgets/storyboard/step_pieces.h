// All moments of a path as one drawing: what they share is in it once, the rest knows when it is seen.
#pragma once

#include "widgets/storyboard/storyboard.h"

#include <QByteArray>

namespace hopscope::storyboard {

/// A piece in both grounds: the shapes are the same, the colours are not.
struct StepPiece
{
    QByteArray light; ///< style, attributes of SVG
    QByteArray dark;
    QByteArray element;
    std::vector<std::size_t> moments; ///< at which it is seen, in order: 0 is the whole path, 1 the first step

    bool isSame(const StepPiece& other) const { return element == other.element && light == other.light && dark == other.dark; }
};

struct StepDrawing
{
    std::vector<StepPiece> pieces; ///< in the order in which they are painted
    std::size_t moments = 0;
    QByteArray styleSheet; ///< of its letters
};

StepDrawing drawingOf(const Storyboard& board, exporting::Background light, exporting::Background dark);

} // namespace hopscope::storyboard
