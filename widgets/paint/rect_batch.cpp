#include "widgets/paint/rect_batch.h"

#include "widgets/paint/pixel_fill.h"

#include <algorithm>

namespace hopscope::paint {

RectBatch::RectBatch(QPainter& painter, const Canvas& canvas, std::vector<QColor> colors, std::size_t atOnce)
    : m_painter(painter), m_canvas(canvas), m_colors(std::move(colors)), m_rects(m_colors.size()), m_atOnce(atOnce)
{
}

void RectBatch::addFrame(std::size_t color, int x, int y, int width, int height, int line)
{
    add(color, x, y, width, line);
    add(color, x, y + height - line, width, line);
    add(color, x, y + line, line, height - 2 * line);
    add(color, x + width - line, y + line, line, height - 2 * line);
}

void RectBatch::flush()
{
    for (std::size_t color = 0; color < m_rects.size(); ++color) {
        if (!m_rects[color].empty())
            draw(color);
    }
}

void RectBatch::flush(std::size_t color)
{
    // A drawing's rectangles are kept for one path.
    if (m_canvas.isRaster())
        draw(color);
}

void RectBatch::draw(std::size_t color)
{
    std::vector<QRect>& rects = m_rects[color];
    if (m_canvas.isRaster()) {
        if (const PixelFill pixels(m_painter); pixels.isPossible() && m_colors[color].alpha() == 255) {
            pixels.fill(rects, m_colors[color]);
        } else {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_colors[color]);
            m_painter.drawRects(rects.data(), int(rects.size()));
        }
        rects.clear();
        return;
    }
    // A thick line takes half the letters that a rectangle does.
    std::vector<std::pair<int, QPainterPath>> paths;
    for (const QRect& rect : rects) {
        auto path = std::find_if(paths.begin(), paths.end(), [&](const auto& one) { return one.first == rect.height(); });
        if (path == paths.end())
            path = paths.emplace(paths.end(), rect.height(), QPainterPath());
        const double middle = rect.y() + rect.height() / 2.0;
        path->second.moveTo(rect.x(), middle);
        path->second.lineTo(rect.x() + rect.width(), middle);
    }
    m_painter.setBrush(Qt::NoBrush);
    for (const auto& [height, path] : paths) {
        m_painter.setPen(QPen(m_colors[color], height, Qt::SolidLine, Qt::FlatCap));
        m_painter.drawPath(path);
    }
    rects.clear();
}

} // namespace hopscope::paint
