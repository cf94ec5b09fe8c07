// A path as the bytes of a file.
#pragma once

#include "widgets/storyboard/moving_file.h"

namespace hopscope::storyboard {

/// Errors: those of exporting::render() and of renderMoving(). The same board gives the same bytes.
Result<QByteArray> renderFlow(const Storyboard& board, FlowFormat format, const Motion& motion);

} // namespace hopscope::storyboard
