// A moving picture as MP4, by the user's own ffmpeg.
#pragma once

#include "model/base/result.h"

#include <QByteArray>

namespace hopscope::app {

/// H.264 that every player shows, of the frames of an APNG; an odd row or column is cut off. The same program gives the same bytes.
/// Errors: WriteFailed, with `fileName` in context (there is no ffmpeg in PATH, or it has failed).
Result<QByteArray> videoOf(const QByteArray& apng, int framesPerSecond, const std::string& fileName);

} // namespace hopscope::app
