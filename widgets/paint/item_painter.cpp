#include "widgets/paint/item_painter.h"

#include "widgets/paint/flow_scene.h"
#include "widgets/paint/marks.h"
#include "widgets/paint/text_painter.h"

#include <cmath>

namespace hopscope::paint {

namespace {

constexpr double cardRadius = 9;
constexpr double chipRadius = 6;

/// A rectangle whose upper corners are round: a card's header.
QPainterPath topStrip(const QRectF& rect, double radius)
{
    QPainterPath path(rect.bottomLeft());
    path.lineTo(rect.left(), rect.top() + radius);
    path.arcTo(rect.left(), rect.top(), 2 * radius, 2 * radius, 180, -90);
    path.arcTo(rect.right() - 2 * radius, rect.top(), 2 * radius, 2 * radius, 90, -90);
    path.lineTo(rect.bottomRight());
    path.closeSubpath();
    return path;
}

/// A rectangle whose left corners are round: where a Service's sign stands.
QPainterPath leftStrip(const QRectF& rect, double radius)
{
    QPainterPath path(rect.topRight());
    path.lineTo(rect.left() + radius, rect.top());
    path.arcTo(rect.left(), rect.top(), 2 * radius, 2 * radius, 90, 90);
    path.arcTo(rect.left(), rect.bottom() - 2 * radius, 2 * radius, 2 * radius, 180, 90);
    path.lineTo(rect.bottomRight());
    path.closeSubpath();
    return path;
}

} // namespace

QPainterPath roundedWay(const QPolygonF& way, double radius)
{
    QPainterPath path(way.front());
    for (qsizetype i = 1; i + 1 < way.size(); ++i) {
        const QPointF in = way[i] - way[i - 1];
        const QPointF out = way[i + 1] - way[i];
        const double inLength = std::hypot(in.x(), in.y());
        const double outLength = std::hypot(out.x(), out.y());
        const double reach = std::min({radius, inLength / 2, outLength / 2});
        path.lineTo(way[i] - in * (reach / std::max(inLength, 0.001)));
        path.quadTo(way[i], way[i] + out * (reach / std::max(outLength, 0.001)));
    }
    path.lineTo(way.back());
    return path;
}

ItemPainter::ItemPainter(QPainter& painter, const MapPicture& picture, const QRectF& exposed)
    : m_painter(painter), m_picture(picture), m_exposed(exposed)
{
    for (std::size_t role = 0; role < m_fonts.size(); ++role)
        m_fonts[role] = fontOf(layout::TextRole(role));
}

void ItemPainter::draw(const layout::Item& item, const Theme& theme)
{
    switch (item.id.kind) {
    case layout::ItemKind::Client:
    case layout::ItemKind::ExternalAddress: drawOutside(item, theme); return;
    case layout::ItemKind::Service: drawService(item, theme); return;
    case layout::ItemKind::Pod: item.compact ? drawMark(item, theme) : drawChip(item, theme); return;
    case layout::ItemKind::NodeCard:
    case layout::ItemKind::NamespaceCard:
    case layout::ItemKind::ServiceCard:
    case layout::ItemKind::UnscheduledCard: drawCard(item, theme); return;
    }
}

void ItemPainter::drawCard(const layout::Item& item, const Theme& theme)
{
    const QRectF rect = toRectF(item.rect);
    const bool troubled = item.state != layout::ItemState::Ready && item.state != layout::ItemState::Normal;
    QPen border(troubled ? theme.colorOf(item.state) : theme.outline, troubled ? 2 : 1.2);
    if (item.id.kind == layout::ItemKind::UnscheduledCard || item.state == layout::ItemState::Unknown)
        border.setStyle(Qt::DashLine);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(theme.surface);
    m_painter.drawRoundedRect(rect, cardRadius, cardRadius);
    if (!item.lines.empty()) {
        m_painter.setBrush(theme.cardHeader);
        m_painter.drawPath(topStrip(toRectF(item.header), cardRadius));
    }
    m_painter.setPen(border);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(rect, cardRadius, cardRadius);
    if (item.lines.empty())
        return;
    const QRectF title = toRectF(item.lines.front().rect);
    const QRectF icon(item.rect.x + 14, title.center().y() - 9, 18, 18);
    if (isReadable(m_painter, 16))
        drawKindIcon(m_painter, icon, item.id.kind, troubled ? theme.colorOf(item.state) : theme.outside);
    drawLines(item, theme);
}

void ItemPainter::drawChip(const layout::Item& item, const Theme& theme)
{
    const QRectF rect = toRectF(item.rect);
    const bool done = item.state == layout::ItemState::Completed;
    const bool well = item.state == layout::ItemState::Ready || done;
    QPen border(well ? theme.outline : theme.colorOf(item.state), well ? 1 : 1.4);
    if (item.hostNetwork || done)
        border.setStyle(Qt::DashLine);
    m_painter.setPen(border);
    if (item.hostNetwork || done)
        m_painter.setBrush(Qt::NoBrush);
    else
        m_painter.setBrush(theme.chip);
    m_painter.drawRoundedRect(rect, chipRadius, chipRadius);
    const double middle = item.lines.empty() ? rect.center().y() : toRectF(item.lines.front().rect).center().y();
    drawStateMark(m_painter, QRectF(rect.left() + 9, middle - 5, 10, 10), item.state, theme);
    drawLines(item, theme);
}

void ItemPainter::drawService(const layout::Item& item, const Theme& theme)
{
    const QRectF rect = toRectF(item.rect);
    m_painter.setPen(QPen(theme.service, 1.4));
    m_painter.setBrush(theme.surfaceRaised);
    m_painter.drawRoundedRect(rect, chipRadius, chipRadius);
    QColor tint = theme.service;
    tint.setAlphaF(0.13F);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(tint);
    m_painter.drawPath(leftStrip(QRectF(rect.left(), rect.top(), 30, rect.height()), chipRadius));
    if (isReadable(m_painter, 14))
        drawKindIcon(m_painter, QRectF(rect.left() + 6, rect.center().y() - 9, 18, 18), item.id.kind, theme.service);
    drawLines(item, theme);
}

void ItemPainter::drawOutside(const layout::Item& item, const Theme& theme)
{
    const QRectF rect = toRectF(item.rect);
    m_painter.setPen(QPen(theme.outside, 1.4));
    m_painter.setBrush(theme.surfaceRaised);
    m_painter.drawRoundedRect(rect, rect.height() / 2.6, rect.height() / 2.6);
    drawKindIcon(m_painter, QRectF(rect.left() + 12, rect.center().y() - 11, 22, 22), item.id.kind, theme.outside);
    drawLines(item, theme);
}

void ItemPainter::drawMark(const layout::Item& item, const Theme& theme)
{
    if (item.state == layout::ItemState::Ready && !item.hostNetwork)
        m_readyMarks[theme.ready.rgb()].push_back(toRectF(item.rect));
    else
        m_otherMarks.emplace_back(&item, theme);
}

void ItemPainter::finish()
{
    m_painter.save();
    // Edges of thousands of squares are not worth smoothing; those that are wrong are drawn with care.
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(Qt::NoPen);
    for (const auto& [color, rects] : m_readyMarks) {
        m_painter.setBrush(QColor(color));
        m_painter.drawRects(rects.data(), int(rects.size()));
    }
    m_painter.restore();
    for (const bool trouble : {false, true}) {
        for (const auto& [item, theme] : m_otherMarks) {
            const bool failing = item->state == layout::ItemState::Failing;
            if (failing != trouble)
                continue;
            const QRectF rect = toRectF(item->rect);
            if (item->state == layout::ItemState::Ready) {
                m_painter.setPen(QPen(theme.ready, 2));
                m_painter.setBrush(Qt::NoBrush);
                m_painter.drawRect(rect.adjusted(1, 1, -1, -1));
            } else {
                drawStateMark(m_painter, failing ? rect.adjusted(-1, -1, 1, 1) : rect, item->state, theme);
            }
        }
    }
}

void ItemPainter::drawLines(const layout::Item& item, const Theme& theme)
{
    if (item.lines.empty())
        return;
    const layout::TextLine& name = item.lines.front();
    if (!isReadable(m_painter, font(name.role).pixelSize())) {
        const QRectF box = toRectF(item.header.height > 0 ? item.header : item.rect);
        const bool hasIcon = item.id.kind == layout::ItemKind::Client || item.id.kind == layout::ItemKind::ExternalAddress;
        const double left = hasIcon || item.id.kind == layout::ItemKind::Service ? 38 : item.id.kind == layout::ItemKind::Pod ? 24 : 10;
        drawFromAfar(m_painter, box.adjusted(left, 2, -8, -2), QString::fromStdString(name.text), font(name.role),
                     name.dimmed ? theme.textDimmed : theme.text,
                     m_picture.textMode);
        return;
    }
    for (const layout::TextLine& line : item.lines) {
        const bool wrong = line.role == layout::TextRole::ItemDetail && !line.dimmed && !item.hostNetwork;
        const QColor color = wrong ? theme.colorOf(item.state) : line.dimmed ? theme.textDimmed : theme.text;
        drawTextLine(m_painter, toRectF(line.rect), QString::fromStdString(line.text), font(line.role), color, m_picture.textMode);
    }
}

void ItemPainter::outline(const layout::ItemId& id, const QColor& color, double width)
{
    const layout::Item* item = m_picture.layout->find(id);
    if (!item)
        return;
    const double grow = item->compact ? 2 : 3;
    m_painter.setPen(QPen(color, width));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(toRectF(item->rect).adjusted(-grow, -grow, grow, grow), chipRadius + grow, chipRadius + grow);
}

} // namespace hopscope::paint
