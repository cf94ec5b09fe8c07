// The frames of a moving picture as a viewer shows them, each whole.
#pragma once

#include <QByteArray>
#include <QImage>

#include <vector>

namespace hopscope::support {

struct DecodedFrame
{
    QImage image; ///< in Format_ARGB32
    int milliseconds = 0;
};

/// By Qt's own reader.
std::vector<DecodedFrame> decodedGif(const QByteArray& bytes);
/// By libwebp's own decoder of animations.
std::vector<DecodedFrame> decodedWebp(const QByteArray& bytes);
/// Each frame is cut out as a PNG of its own, which Qt reads, and laid on the one before as the file says.
std::vector<DecodedFrame> decodedApng(const QByteArray& bytes);

/// In decibels, over red, green and blue; infinite where both are the same. Both have one size and 32 bits a pixel.
double signalToNoise(const QImage& one, const QImage& other);

} // namespace hopscope::support
