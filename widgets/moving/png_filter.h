// An image as the compressed scan lines of a PNG (ISO/IEC 15948, 9 and 10).
#pragma once

#include <QByteArray>
#include <QImage>

namespace hopscope::moving {

/// Four bytes a pixel; the image is in Format_ARGB32. Of two ways to filter, the smaller result. Empty: zlib has failed.
QByteArray compressedLines(const QImage& image);

} // namespace hopscope::moving
