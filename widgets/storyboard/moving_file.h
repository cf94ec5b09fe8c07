// A path that moves: its frames, painted one after the other, into an encoder.
#pragma once

#include "widgets/storyboard/flow_format.h"
#include "widgets/storyboard/storyboard.h"

#include <functional>

namespace hopscope::storyboard {

/// Told how many frames are done of how many; false: stop, nobody wants it any more.
using Progress = std::function<bool(int done, int all)>;

struct Motion
{
    stage::StagePace pace;
    int loop = 0; ///< times that it is played; 0: without end
};

/// The picture of a moment, as encoders take it: in RGB32, in ARGB32 on a transparent ground.
QImage frameOf(const Storyboard& board, const stage::StageMoment& moment);

/// GIF, WebP or APNG; the frames of an MP4 are an APNG. Where nothing can be half transparent (GIF, MP4), a transparent ground is the light one.
/// Errors: InvalidArgument (more pixels than 8192x4320 has), WriteFailed (it was stopped), those of the encoders.
Result<QByteArray> renderMoving(const Storyboard& board, FlowFormat format, const Motion& motion, const Progress& progress = {});

/// How large renderMoving()'s file will be, about, from a fifth of its frames; nothing where it fails or is stopped.
std::optional<qint64> estimatedSize(const Storyboard& board, FlowFormat format, const Motion& motion, const Progress& progress = {});

} // namespace hopscope::storyboard
