#include "widgets/paint/text_painter.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainterPath>

#include <cmath>

namespace hopscope::paint {

namespace {

constexpr double leastReadablePixels = 5.2;

} // namespace

bool isReadable(const QPainter& painter, double pixelSize)
{
    const QPaintEngine* engine = painter.paintEngine();
    if (!engine || engine->type() != QPaintEngine::Raster)
        return true; // an SVG or a PDF is read at any zoom
    const QTransform transform = painter.deviceTransform();
    return pixelSize * std::hypot(transform.m11(), transform.m12()) >= leastReadablePixels;
}

void drawTextLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& color,
                  TextMode mode)
{
    if (text.isEmpty() || !isReadable(painter, font.pixelSize()))
        return;
    const QFontMetricsF metrics(font);
    const QPointF baseline(rect.left(), rect.center().y() + (metrics.ascent() - metrics.descent()) / 2);
    if (mode == TextMode::Outlines) {
        QPainterPath path;
        path.addText(baseline, font, text);
        painter.fillPath(path, color);
        return;
    }
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(baseline, text);
}

} // namespace hopscope::paint
