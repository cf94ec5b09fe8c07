#include "widgets/paint/remark_painter.h"

#include "widgets/paint/text_painter.h"

#include <QFontMetricsF>

#include <cmath>

namespace hopscope::paint {

namespace {

constexpr int textPixels = 15;
constexpr double padding = 8;

} // namespace

RemarkPainter::RemarkPainter(const QString& text, double width, double scale) : m_scale(scale)
{
    const QFontMetricsF metrics(font());
    m_lineHeight = std::ceil(metrics.height()) + 2 * scale;
    const double room = std::max(width - 2 * padding * scale, 60 * scale);
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = m_lines.isEmpty() ? word : m_lines.last() + u' ' + word;
        if (m_lines.isEmpty() || metrics.horizontalAdvance(longer) > room)
            m_lines << word;
        else
            m_lines.last() = longer;
    }
    double widest = 0;
    for (const QString& line : m_lines)
        widest = std::max(widest, metrics.horizontalAdvance(line));
    m_size = {widest + 2 * padding * scale, double(m_lines.size()) * m_lineHeight + padding * scale};
}

QFont RemarkPainter::font() const
{
    QFont font = fontOf(layout::TextRole::ItemName);
    font.setPixelSize(std::max(1, int(std::lround(textPixels * m_scale))));
    font.setWeight(QFont::DemiBold);
    return font;
}

void RemarkPainter::draw(QPainter& painter, const QPointF& corner, const Theme& theme, TextMode mode) const
{
    QPen pen(theme.starting, 2 * m_scale, Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(theme.surfaceRaised);
    painter.drawRoundedRect(QRectF(corner, m_size).adjusted(m_scale, m_scale, -m_scale, -m_scale), 4 * m_scale, 4 * m_scale);
    QRectF line(corner + QPointF(padding * m_scale, padding * m_scale / 2), QSizeF(m_size.width(), m_lineHeight));
    for (const QString& text : m_lines) {
        drawTextLine(painter, line, text, font(), theme.text, mode);
        line.translate(0, m_lineHeight);
    }
}

} // namespace hopscope::paint
