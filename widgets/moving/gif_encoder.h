// GIF 89a: one palette, no dither, of each frame only what changed.
#pragma once

#include "widgets/moving/moving_encoder.h"
#include "widgets/moving/palette.h"

struct GifFileType;

namespace hopscope::moving {

/// Colours that a palette may have: the last of 256 stands for "as before".
inline constexpr std::size_t mostGifColors = 255;

class GifEncoder : public MovingEncoder
{
public:
    /// Frames are in Format_RGB32: a GIF has no half-transparent pixels. `palette`: 1 to mostGifColors colours.
    GifEncoder(std::vector<QRgb> palette, Looping looping);
    ~GifEncoder() override;

protected:
    Status draw(const QImage& frame, const QRect& changed) override;
    Status hold(int milliseconds) override;
    Result<QByteArray> end() override;

private:
    Status begin(const QSize& size);
    Status writeLines(const QImage& frame, const QRect& changed);

    NearestColor m_nearest;
    const Looping m_looping;
    const int m_same; ///< index of "as before"
    QByteArray m_bytes;
    qsizetype m_delay = 0; ///< where the bytes of the last frame's time are
    GifFileType* m_file = nullptr;
};

} // namespace hopscope::moving
