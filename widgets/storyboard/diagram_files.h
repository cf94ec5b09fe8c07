// A path for programs that draw diagrams: to be edited there, in their own shapes. The same board gives the same bytes.
#pragma once

#include "widgets/storyboard/storyboard.h"

#include <QByteArray>

namespace hopscope::storyboard {

enum class DiagramKind
{
    Sequence,
    Flowchart
};

/// draw.io: places are containers, steps stand in them, lines hold on to both; a page for the whole path and one for each step.
QByteArray drawioFile(const Storyboard& board);
QByteArray mermaidFile(const Storyboard& board, DiagramKind kind);
QByteArray d2File(const Storyboard& board, DiagramKind kind);
QByteArray excalidrawFile(const Storyboard& board);

} // namespace hopscope::storyboard
