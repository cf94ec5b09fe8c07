#include "widgets/paint/text_painter.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainterPath>

#include <cmath>

namespace hopscope::paint {

namespace {

constexpr double leastReadablePixels = 5.2;
constexpr double comfortablePixels = 8;

double scaleOf(const QPainter& painter)
{
    const QTransform transform = painter.deviceTransform();
    return std::hypot(transform.m11(), transform.m12());
}

} // namespace

bool isReadable(const QPainter& painter, double pixelSize)
{
    const QPaintEngine* engine = painter.paintEngine();
    if (!engine || engine->type() != QPaintEngine::Raster)
        return true; // an SVG or a PDF is read at any zoom
    return pixelSize * scaleOf(painter) >= leastReadablePixels;
}

void drawFromAfar(QPainter& painter, const QRectF& box, const QString& text, QFont font, const QColor& color, TextMode mode)
{
    const double wanted = std::min(comfortablePixels / scaleOf(painter), box.height() * 0.8);
    font.setPixelSize(std::max(1, int(wanted)));
    if (!isReadable(painter, font.pixelSize() * 1.02))
        return;
    const QString fitting = QFontMetricsF(font).elidedText(text, Qt::ElideMiddle, box.width());
    if (fitting.size() > 3 || fitting == text)
        drawTextLine(painter, box, fitting, font, color, mode);
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
