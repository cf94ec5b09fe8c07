// The device a map is painted on: how much of a thing can be seen there, and how to reach its pixels.
#pragma once

#include "widgets/paint/map_painter.h"

namespace hopscope::paint {

/// How a map's pods look, for the legend.
enum class Level
{
    Mark, ///< a rectangle: colour and shape say the state
    Full  ///< a chip or a line with its state's mark
};
Level levelOf(const layout::MapLayout& layout);

/// A small picture of a map shows no letters below this.
inline constexpr double leastReadablePixels = 7;

class Canvas
{
public:
    Canvas(QPainter& painter, const MapPicture& picture);
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    /// Pixels, as against an SVG's or a PDF's shapes.
    bool isRaster() const { return m_raster; }
    /// Of the picture as it is looked at, for what can be seen.
    double pixelsPerUnit() const { return m_pixelsPerUnit; }
    /// Whether texts are written: only a small picture of the whole has none.
    bool isReadable() const { return !m_raster || 11 * m_fontScale * m_pixelsPerUnit >= leastReadablePixels; }
    /// A thin line of one pixel that is looked at, in device pixels: more than one on fine screens.
    int line() const { return m_line; }
    double devicePixelsPerPixel() const { return m_ratio; }
    double devicePixelsPerUnit() const { return m_scale; }
    double fontScale() const { return m_fontScale; }

    double deviceX(double x) const { return x * m_scale + m_dx; }
    double deviceY(double y) const { return y * m_scale + m_dy; }
    QRect deviceRect(const layout::Rect& rect) const;

    /// For its life, the painter paints in device pixels. Vector devices have some too, finer than what is looked at.
    class InPixels
    {
    public:
        InPixels(QPainter& painter, const Canvas& canvas) : m_painter(painter)
        {
            m_painter.save();
            m_painter.setWorldTransform(canvas.m_pixelTransform);
        }
        ~InPixels() { m_painter.restore(); }
        InPixels(const InPixels&) = delete;
        InPixels& operator=(const InPixels&) = delete;

    private:
        QPainter& m_painter;
    };

private:
    bool m_raster = false;
    double m_pixelsPerUnit = 1;
    double m_ratio = 1;
    double m_scale = 1;
    double m_dx = 0;
    double m_dy = 0;
    double m_fontScale = 1;
    int m_line = 1;
    QTransform m_pixelTransform;
};

inline int roundToInt(double value)
{
    return int(value + 16777216.5) - 16777216; // as std::floor(value + 0.5), which is a call
}

} // namespace hopscope::paint
