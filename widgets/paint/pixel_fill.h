// Plain rectangles straight into an image: a raster painter takes ten times as long for one of a few pixels.
#pragma once

#include <QColor>
#include <QPainter>
#include <QRect>

namespace hopscope::paint {

/// Lives while the painter's transform and clip stay as they are.
class PixelFill
{
public:
    explicit PixelFill(const QPainter& painter);

    /// Only where the painter paints on an image of 32-bit pixels, clipped to one rectangle at most, and one of its units is
    /// one pixel.
    bool isPossible() const { return m_bits != nullptr; }
    /// `rects` in the painter's units; the colour is opaque.
    void fill(const std::vector<QRect>& rects, const QColor& color) const;

private:
    uchar* m_bits = nullptr;
    qsizetype m_bytesPerLine = 0;
    QPoint m_origin; ///< where the painter's zero is
    QRect m_clip;    ///< in the image
};

} // namespace hopscope::paint
