// A path as the bytes of a file.
#pragma once

#include "widgets/storyboard/diagram_files.h"
#include "widgets/storyboard/moving_file.h"

namespace hopscope::storyboard {

/// `motion` is of what moves, `kind` of Mermaid and D2. Of an Mp4 it is the frames, as an APNG on a solid ground. Errors: those of exporting::render() and of renderMoving(). The same board gives the same bytes.
Result<QByteArray> renderFlow(const Storyboard& board, FlowFormat format, const Motion& motion, DiagramKind kind = DiagramKind::Sequence,
                              const Progress& progress = {});

} // namespace hopscope::storyboard
