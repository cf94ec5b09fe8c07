// Many rectangles of few colours, in a few calls.
#pragma once

#include "widgets/paint/canvas.h"

#include <QPainterPath>

namespace hopscope::paint {

/// Takes rectangles in device pixels, while the painter paints in them (Canvas::InPixels). On pixels they go out as plain
/// fills, some thousand at a time; a drawing gets one path for each colour and height.
class RectBatch
{
public:
    /// `colors`: each is used by its index. Rectangles are kept until so many of a colour can go out together; where one
    /// colour lies over another, keepAll.
    RectBatch(QPainter& painter, const Canvas& canvas, std::vector<QColor> colors, std::size_t atOnce = 1024);
    static constexpr std::size_t keepAll = std::size_t(-1);

    void add(std::size_t color, int x, int y, int width, int height)
    {
        if (width <= 0 || height <= 0)
            return;
        std::vector<QRect>& rects = m_rects[color];
        rects.emplace_back(x, y, width, height);
        if (rects.size() == m_atOnce)
            flush(color);
    }
    void add(std::size_t color, const QRect& rect) { add(color, rect.x(), rect.y(), rect.width(), rect.height()); }
    /// One pixel wide (or as many as the canvas's line), inside of the rectangle.
    void addFrame(std::size_t color, int x, int y, int width, int height, int line);
    /// Draws what has not been yet, by the order of colours.
    void flush();

private:
    void flush(std::size_t color);
    void draw(std::size_t color);

    QPainter& m_painter;
    const Canvas& m_canvas;
    std::vector<QColor> m_colors;
    std::vector<std::vector<QRect>> m_rects;
    std::size_t m_atOnce;
};

} // namespace hopscope::paint
