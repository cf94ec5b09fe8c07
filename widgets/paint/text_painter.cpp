#include "widgets/paint/text_painter.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>

namespace hopscope::paint {

namespace {

/// A name shorter than this says nothing.
constexpr qsizetype leastLetters = 4;

void drawAt(QPainter& painter, const QPointF& baseline, const QString& text, const QFont& font, const QColor& color, TextMode mode)
{
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

} // namespace

double drawFromAfar(QPainter& painter, const Canvas& canvas, const QRectF& box, const FarText& text, TextMode mode)
{
    const double ratio = canvas.devicePixelsPerPixel();
    const double highest = std::min(box.height() / ratio / linePerPixel, text.mostPixels);
    if (highest < leastPixelsFromAfar || text.text.isEmpty())
        return 0;
    const TextWidths& widths = unitWidths(text.role);
    const double perPixel = widths.of(QStringView(text.text)) / unitWidthPixels;
    const double fitting = box.width() / ratio / std::max(perPixel, 0.01);
    const int pixels = int(std::clamp(fitting, leastPixelsFromAfar, highest) * ratio);
    const QString shown = widths.shortened(text.text, box.width() * unitWidthPixels / pixels);
    if (shown.isEmpty() || (shown.size() <= leastLetters && shown != text.text))
        return 0;
    const SizedFont& sized = canvas.font(text.role, pixels);
    drawAt(painter, {box.left(), box.center().y() + sized.toMiddle}, shown, sized.font, text.color, mode);
    return widths.of(QStringView(shown)) * pixels / unitWidthPixels;
}

void drawTextLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& color,
                  TextMode mode)
{
    if (text.isEmpty())
        return;
    const QFontMetricsF metrics(font);
    drawAt(painter, {rect.left(), rect.center().y() + (metrics.ascent() - metrics.descent()) / 2}, text, font, color, mode);
}

} // namespace hopscope::paint
