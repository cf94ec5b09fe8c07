#include "widgets/paint/bodies.h"

#include "widgets/paint/marks.h"

#include <cmath>

namespace hopscope::paint {

namespace {

using layout::ItemKind;
using layout::ItemState;

constexpr double cardRadius = 9;
constexpr double chipRadius = 6;
constexpr double signWidth = 24; ///< the strip with a kind's icon

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

/// A rectangle whose right corners are round: where the words stand beside a kind's icon.
QPainterPath rightPart(const QRectF& rect, double radius)
{
    QPainterPath path(rect.bottomLeft());
    path.lineTo(rect.topLeft());
    path.lineTo(rect.right() - radius, rect.top());
    path.arcTo(rect.right() - 2 * radius, rect.top(), 2 * radius, 2 * radius, 90, -90);
    path.lineTo(rect.right(), rect.bottom() - radius);
    path.arcTo(rect.right() - 2 * radius, rect.bottom() - 2 * radius, 2 * radius, 2 * radius, 0, -90);
    path.closeSubpath();
    return path;
}

/// The outline lies inside, so that neighbours do not touch and edges are crisp on whole pixels.
void drawRounded(QPainter& painter, const QRectF& rect, const QPen& pen, const QBrush& brush, double radius)
{
    const double inset = pen.style() == Qt::NoPen ? 0 : pen.widthF() / 2;
    painter.setPen(pen);
    painter.setBrush(brush);
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
}

void drawPod(QPainter& painter, const QRectF& rect, const BodyLook& look, const Theme& theme)
{
    const bool done = look.state == ItemState::Completed;
    const bool well = look.state == ItemState::Ready || done || look.state == ItemState::Normal;
    const double width = std::max((well ? 1 : 1.4) * theme.lineWidth, look.thinnest);
    QPen pen(well ? theme.outline : theme.colorOf(look.state), width);
    if (look.hostNetwork || done)
        pen.setDashPattern({3 / width * std::max(1.0, look.thinnest), 2 / width * std::max(1.0, look.thinnest)});
    drawRounded(painter, rect, pen, look.hostNetwork || done ? QBrush(Qt::NoBrush) : QBrush(theme.chip), chipRadius);
    drawStateMark(painter, look.mark, look.state, theme);
}

/// Several sheets: one chip stands for many pods.
void drawStack(QPainter& painter, const QRectF& rect, const BodyLook& look, const Theme& theme)
{
    const bool well = look.state == ItemState::Ready || look.state == ItemState::Completed || look.state == ItemState::Normal;
    const double width = std::max((well ? 1 : 1.4) * theme.lineWidth, look.thinnest);
    const QPen pen(well ? theme.outline : theme.colorOf(look.state), width);
    const double step = std::max(3.0, 1.5 * look.thinnest);
    for (int sheet = 2; sheet >= 0; --sheet) {
        const double back = step * sheet;
        drawRounded(painter, rect.adjusted(step * 2 - back, back / 2, -back, back / 2 - step), pen,
                    sheet == 0 ? theme.chip : mixed(theme.chip, theme.outline, 0.25 * sheet), chipRadius);
    }
    drawStateMark(painter, look.mark, look.state, theme);
}

/// The name over pods that stand below.
void drawGroupHead(QPainter& painter, const QRectF& rect, const BodyLook& look, const Theme& theme)
{
    painter.setPen(QPen(theme.outline, std::max(1.2 * theme.lineWidth, look.thinnest)));
    painter.drawLine(QPointF(rect.left(), rect.bottom() - 0.5), QPointF(rect.right(), rect.bottom() - 0.5));
    if (!look.icon)
        return;
    drawKindIcon(painter, look.mark, ItemKind::Workload, theme.textDimmed);
}

void drawBox(QPainter& painter, const QRectF& rect, const BodyLook& look, const Theme& theme)
{
    const QColor color = theme.colorOf(look.kind);
    drawRounded(painter, rect, Qt::NoPen, mixed(color, theme.surfaceRaised, 0.87), chipRadius);
    painter.setBrush(theme.surfaceRaised);
    painter.drawPath(rightPart(rect.adjusted(std::min(signWidth, rect.height() * 0.8), 0, 0, 0), chipRadius));
    drawRounded(painter, rect, QPen(color, std::max(1.4 * theme.lineWidth, look.thinnest)), Qt::NoBrush, chipRadius);
    if (look.icon)
        drawKindIcon(painter, QRectF(rect.left() + 4, rect.center().y() - 8, 16, 16), look.kind, color);
}

void drawOutside(QPainter& painter, const QRectF& rect, const BodyLook& look, const Theme& theme)
{
    drawRounded(painter, rect, QPen(theme.outside, std::max(1.4 * theme.lineWidth, look.thinnest)), theme.surfaceRaised,
                rect.height() / 2.2);
    if (look.icon)
        drawKindIcon(painter, QRectF(rect.left() + 9, rect.center().y() - 8, 16, 16), look.kind, theme.outside);
}

} // namespace

void drawBody(QPainter& painter, const QRectF& rect, const BodyLook& look, const Theme& theme)
{
    switch (look.kind) {
    case ItemKind::Client:
    case ItemKind::ExternalAddress:
    case ItemKind::NodePort:
    case ItemKind::Ingress: drawOutside(painter, rect, look, theme); return;
    case ItemKind::Service:
    case ItemKind::NetworkPolicy: drawBox(painter, rect, look, theme); return;
    case ItemKind::Workload:
        look.rolled ? drawStack(painter, rect, look, theme) : drawGroupHead(painter, rect, look, theme);
        return;
    case ItemKind::Pod: drawPod(painter, rect, look, theme); return;
    case ItemKind::NodeCard:
    case ItemKind::NamespaceCard:
    case ItemKind::ServiceCard:
    case ItemKind::UnscheduledCard:
    case ItemKind::Band: return;
    }
}

void drawFrame(QPainter& painter, const QRectF& rect, const FrameLook& look, const Theme& theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(rect, cardRadius, cardRadius);
    if (!look.header.isEmpty()) {
        painter.setBrush(look.headerColor.isValid() ? look.headerColor : theme.cardHeader);
        painter.drawPath(topStrip(look.header, cardRadius));
    }
    QPen border(look.border, look.width * theme.lineWidth);
    if (look.dashed)
        border.setStyle(Qt::DashLine);
    painter.setPen(border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, cardRadius, cardRadius);
}

void drawOutline(QPainter& painter, const QRectF& rect, const QColor& color, double width, double grow)
{
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(-grow, -grow, grow, grow), chipRadius + grow, chipRadius + grow);
}

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

} // namespace hopscope::paint
