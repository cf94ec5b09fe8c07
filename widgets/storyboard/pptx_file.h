// A path as slides of native shapes (Office Open XML, ECMA-376), one for each step.
#pragma once

#include "widgets/storyboard/storyboard.h"

namespace hopscope::storyboard {

/// Slides as large as the stage. The same board gives the same bytes. Errors: WriteFailed.
Result<QByteArray> renderPptx(const Storyboard& board);

} // namespace hopscope::storyboard
