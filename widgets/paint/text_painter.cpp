#include "widgets/paint/text_painter.h"

#include "model/base/visible_text.h"
#include "model/layout/text_fit.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>

namespace hopscope::paint {

namespace {

constexpr double edges = 2; ///< pixels above and below several lines that fill a box, together

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

double lettersIn(double boxHeight, int lines, const Canvas& canvas)
{
    const double height = boxHeight / canvas.devicePixelsPerPixel();
    return (lines > 1 ? height - edges : height) / linePerPixel / lines;
}

double drawFromAfar(QPainter& painter, const Canvas& canvas, const QRectF& box, const FarText& text, TextMode mode)
{
    const double ratio = canvas.devicePixelsPerPixel();
    if (lettersIn(box.height(), 1, canvas) < leastPixelsFromAfar || text.text.empty())
        return 0;
    const TextWidths& widths = unitWidths(text.role);
    const auto perPixel = [&widths](std::string_view part) { return widths.of(part) / unitWidthPixels; };
    const double room = box.width() / ratio;
    const std::vector<std::string_view> lines = text.breaksAnywhere ? layout::wrappedLines(text.text, room / leastPixelsFromAfar, perPixel)
                                                                    : layout::brokenIntoLines(text.text, room / leastPixelsFromAfar, perPixel);
    double widest = 0.01;
    for (const std::string_view line : lines)
        widest = std::max(widest, perPixel(line));
    const double fitting = std::min({room / widest, lettersIn(box.height(), int(lines.size()), canvas), text.mostPixels});
    if (fitting < leastPixelsFromAfar)
        return 0;
    const int pixels = int(fitting * ratio);
    const SizedFont& sized = canvas.font(text.role, pixels);
    const double step = pixels * linePerPixel;
    double middle = box.center().y() - step * double(lines.size() - 1) / 2;
    for (const std::string_view line : lines) {
        drawAt(painter, {box.left(), middle + sized.toMiddle}, QString::fromUtf8(line.data(), qsizetype(line.size())), sized.font, text.color, mode);
        middle += step;
    }
    return widest * pixels;
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
