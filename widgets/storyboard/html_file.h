// A path as one page of HTML: works from disk, stepped by keys, with nothing from outside.
#pragma once

#include "widgets/storyboard/storyboard.h"

namespace hopscope::storyboard {

/// The same board gives the same bytes.
Result<QByteArray> renderHtml(const Storyboard& board, const stage::StagePace& pace);

} // namespace hopscope::storyboard
