// One picture as WebP.
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QImage>

namespace hopscope::moving {

/// A whole file, without loss, colours below full transparency too. The image is RGB32 or ARGB32. The same image gives the same bytes.
/// Errors: InvalidArgument (a side longer than WebP can have), WriteFailed.
Result<QByteArray> webpPicture(const QImage& image);

} // namespace hopscope::moving
