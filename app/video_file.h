// A moving picture as MP4, by the user's own ffmpeg.
#pragma once

#include "model/base/result.h"

#include <QByteArray>

#include <functional>

namespace hopscope::app {

/// Where the user's ffmpeg is. Errors: WriteFailed, with `fileName` in context (there is none in PATH).
Result<std::string> videoProgram(const std::string& fileName);

/// H.264 that every player shows, of the frames of an APNG; an odd row or column is cut off. The same program gives the same bytes.
/// Errors: WriteFailed, with `fileName` in context (videoProgram's, it has failed, or `isWanted` has become false, which another thread asks).
Result<QByteArray> videoOf(const QByteArray& apng, int framesPerSecond, const std::string& fileName, const std::function<bool()>& isWanted = {});

} // namespace hopscope::app
