#include "widgets/paint/text_painter.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>

namespace hopscope::paint {

namespace {

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

RoleFont::RoleFont(layout::TextRole role, double scale) : font(fontOf(role, scale))
{
    const QFontMetricsF metrics(font);
    toMiddle = (metrics.ascent() - metrics.descent()) / 2;
}

void drawTextLine(QPainter& painter, const QRectF& rect, const QString& text, const RoleFont& font, const QColor& color, TextMode mode)
{
    if (!text.isEmpty())
        drawAt(painter, {rect.left(), rect.center().y() + font.toMiddle}, text, font.font, color, mode);
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
