#include "widgets/paint/text_painter.h"

#include "model/base/visible_text.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>

namespace hopscope::paint {

namespace {

/// All text of a picture comes through here. Controls turn the line around or are no part of an XML document: each becomes one
/// sign, so that what was measured still fits; tool tips and the inspector show which it was.
QString drawable(QString text)
{
    const bool ordinary = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c < u'\x7f'; });
    if (ordinary)
        return text;
    QList<uint> characters = text.toUcs4();
    for (uint& character : characters) {
        if (isControl(char32_t(character)))
            character = QChar::ReplacementCharacter;
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.constData()), characters.size());
}

void drawAt(QPainter& painter, const QPointF& baseline, const QString& given, const QFont& font, const QColor& color, TextMode mode)
{
    const QString text = drawable(given);
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
