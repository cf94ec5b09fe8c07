// The device a map is painted on: how much of a thing can be seen there, and how to reach its pixels.
#pragma once

#include "widgets/paint/map_painter.h"

namespace hopscope::paint {

/// How much is drawn of a pod and of everything as tall as one; chosen by the pixels it gets.
enum class Level
{
    Mark, ///< a rectangle: colour and shape say the state
    Body, ///< a chip with its state's mark, without text
    Name, ///< and its name, as large as fits
    Full  ///< name, address, detail, ports
};

/// In map units, of a pod with name and address.
inline constexpr double chipHeight = 38;
/// No text is drawn smaller than this.
inline constexpr double leastReadablePixels = 7;
/// Nor from afar, where a text has a box of its own and may be larger than its role's size.
inline constexpr double leastPixelsFromAfar = 8;
/// A font's ascent and descent together, for each pixel of its size.
inline constexpr double linePerPixel = 1.22;
/// So high must the box be.
inline constexpr double leastLineFromAfar = leastPixelsFromAfar * linePerPixel;

/// A role's font at some size; looking one up for each of thousands of names would take longer than drawing them.
struct SizedFont
{
    QFont font;
    double toMiddle = 0; ///< from the baseline up to where a line's middle is
};

class Canvas
{
public:
    Canvas(QPainter& painter, const MapPicture& picture);
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    /// Pixels, as against an SVG's or a PDF's shapes.
    bool isRaster() const { return m_raster; }
    Level level() const { return m_level; }
    /// Of the picture as it is looked at, for what can be seen.
    double pixelsPerUnit() const { return m_pixelsPerUnit; }
    bool isReadable(double pixelSize) const { return m_everything || pixelSize * m_pixelsPerUnit >= leastReadablePixels - 0.01; }
    /// A thin line of one pixel that is looked at, in device pixels: more than one on fine screens.
    int line() const { return m_line; }
    double devicePixelsPerPixel() const { return m_ratio; }
    double devicePixelsPerUnit() const { return m_scale; }
    double fontScale() const { return m_fontScale; }

    double deviceX(double x) const { return x * m_scale + m_dx; }
    double deviceY(double y) const { return y * m_scale + m_dy; }
    QRect deviceRect(const layout::Rect& rect) const;
    const SizedFont& font(layout::TextRole role, int pixelSize) const;

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
    bool m_everything = false; ///< a small map as a drawing is read at any zoom
    Level m_level = Level::Full;
    double m_pixelsPerUnit = 1;
    double m_ratio = 1;
    double m_scale = 1;
    double m_dx = 0;
    double m_dy = 0;
    double m_fontScale = 1;
    int m_line = 1;
    QTransform m_pixelTransform;
    mutable std::unordered_map<int, SizedFont> m_fonts; ///< by size and role
};

/// The level at which a chip of this many pixels' height is drawn.
Level levelOf(double pixelsPerUnit, double fontScale);

inline int roundToInt(double value)
{
    return int(value + 16777216.5) - 16777216; // as std::floor(value + 0.5), which is a call
}

} // namespace hopscope::paint
