#include "widgets/paint/header_label.h"

#include "widgets/paint/text_painter.h"

#include <QFontMetricsF>

#include <cmath>

namespace hopscope::paint {

namespace {

constexpr int textPixels = 15;
constexpr double padding = 9;

/// The field's own words for what netfilter does; they are the same in every language.
QString tagOf(flow::Reason reason)
{
    if (flow::isTranslation(reason))
        return QStringLiteral("DNAT");
    switch (reason) {
    case flow::Reason::Masqueraded:
    case flow::Reason::MasqueradedHairpin:
    case flow::Reason::CniMasqueraded: return QStringLiteral("SNAT");
    case flow::Reason::ReplyUnmasqueraded: return QStringLiteral("un-SNAT");
    case flow::Reason::ReplyUntranslated: return QStringLiteral("un-DNAT");
    case flow::Reason::ReplyDirect: return QStringLiteral("DSR");
    default: return {};
    }
}

QString overlayName(facts::Overlay overlay)
{
    return QString::fromUtf8(facts::toString(overlay).data()).toUpper();
}

} // namespace

HeaderLabel::HeaderLabel(const flow::FlowTrace& trace, const flow::FlowFrame& frame, double scale, const QString& stop) : m_scale(scale)
{
    m_lineHeight = std::ceil(QFontMetricsF(font(false)).height()) + 4 * scale;
    const double pad = padding * scale;
    const flow::Step& step = frame.step;
    double top = 0;
    if (step.outer) {
        m_y = pad * 0.7;
        m_x = pad;
        addField(overlayName(step.outer->overlay).leftJustified(10), false, true);
        addField(QString::fromStdString(step.outer->source.toString()), false, false);
        addField(QStringLiteral(" \u2192 "), false, true);
        addField(QString::fromStdString(step.outer->destination.toString()), false, false);
        m_outer = std::move(m_fields);
        m_fields.clear();
        m_size.setWidth(m_x + pad);
        top = m_y + m_lineHeight + pad * 0.4;
    }
    const double inset = step.outer ? pad * 0.7 : 0;
    const bool changes = (step.sourceChanged || step.destinationChanged) && frame.before && frame.progress >= 1;
    m_y = top + pad * 0.6;
    m_x = inset + pad;
    const QString protocol = QString::fromUtf8(ip::toString(trace.query.protocol).data());
    double width = 0;
    if (changes) {
        addRow(*frame.before, true, protocol);
        width = m_x;
        m_y += m_lineHeight;
        m_x = inset + pad;
    }
    addRow(step, false, changes && !tagOf(step.reason).isEmpty() ? tagOf(step.reason) : protocol);
    width = std::max(width, m_x);
    if (frame.stopped && frame.progress >= 1 && !stop.isEmpty()) {
        m_y += m_lineHeight;
        m_x = inset + pad;
        addStop(stop);
        width = std::max(width, m_x);
    }
    width += pad;
    const double bottom = m_y + m_lineHeight + pad * 0.6;
    const double outerWidth = std::max(m_size.width(), width + inset);
    m_inner = {inset, top, outerWidth - 2 * inset, bottom - top};
    m_size = {outerWidth, bottom + inset};
}

QFont HeaderLabel::font(bool bold) const
{
    QFont font = fontOf(layout::TextRole::Address);
    font.setPixelSize(std::max(1, int(std::lround(textPixels * m_scale))));
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    return font;
}

void HeaderLabel::addRow(const flow::Step& step, bool isBefore, const QString& tag)
{
    // A tag column of one width keeps the addresses of both rows under each other.
    addField(tag.leftJustified(9), !isBefore && tag.contains(QStringLiteral("NAT")), isBefore || !tag.contains(QStringLiteral("NAT")));
    m_fields.back().changed = false;
    addField(QString::fromStdString(step.source.toString()), !isBefore && step.sourceChanged, isBefore);
    addField(QStringLiteral(" \u2192 "), false, true);
    addField(QString::fromStdString(step.destination.toString()), !isBefore && step.destinationChanged, isBefore);
}

void HeaderLabel::addField(const QString& text, bool changed, bool faint)
{
    Field field{text, changed, faint, {}};
    const double width = QFontMetricsF(font(changed)).horizontalAdvance(text);
    field.rect = {m_x, m_y, width, m_lineHeight};
    m_x += width;
    m_fields.push_back(field);
}

void HeaderLabel::addStop(const QString& stop)
{
    addField(stop, false, false);
    Field& field = m_fields.back();
    field.failing = true;
    const double width = QFontMetricsF(font(true)).horizontalAdvance(stop);
    m_x += width - field.rect.width();
    field.rect.setWidth(width);
}

void HeaderLabel::drawField(QPainter& painter, const QPointF& corner, const Field& field, const Theme& theme,
                            const QColor& color, TextMode mode) const
{
    const QRectF rect = field.rect.translated(corner);
    if (field.changed) {
        const double grow = 3 * m_scale;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.changed);
        painter.drawRoundedRect(rect.adjusted(-grow, m_scale, grow, -m_scale), 3 * m_scale, 3 * m_scale);
        painter.setPen(QPen(color, 1.6 * m_scale));
        painter.drawLine(QPointF(rect.left(), rect.bottom() - 2.5 * m_scale), QPointF(rect.right(), rect.bottom() - 2.5 * m_scale));
    }
    drawTextLine(painter, rect, field.text, font(field.changed || field.failing), color, mode);
}

void HeaderLabel::draw(QPainter& painter, const QPointF& corner, const Theme& theme, bool reply, TextMode mode) const
{
    const QColor color = reply ? theme.reply : theme.packet;
    const double radius = 6 * m_scale;
    painter.setPen(QPen(color, 2 * m_scale));
    if (!m_outer.empty()) {
        painter.setBrush(theme.cardHeader);
        painter.drawRoundedRect(QRectF(corner, m_size), radius, radius);
        painter.setPen(QPen(color, 1.4 * m_scale));
    }
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(m_inner.translated(corner), radius, radius);
    for (const std::vector<Field>* fields : {&m_outer, &m_fields}) {
        for (const Field& field : *fields)
            drawField(painter, corner, field, theme, field.failing ? theme.failing : field.faint ? theme.textDimmed : theme.text, mode);
    }
}

} // namespace hopscope::paint
