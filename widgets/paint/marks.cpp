#include "widgets/paint/marks.h"

#include <QPainterPath>

namespace hopscope::paint {

namespace {

using layout::ItemState;

void drawCross(QPainter& painter, const QPointF& center, double reach, const QPen& pen)
{
    painter.setPen(pen);
    painter.drawLine(center - QPointF(reach, reach), center + QPointF(reach, reach));
    painter.drawLine(center + QPointF(-reach, reach), center + QPointF(reach, -reach));
}

QPainterPath diamond(const QRectF& rect)
{
    QPainterPath path(QPointF(rect.center().x(), rect.top()));
    path.lineTo(rect.right(), rect.center().y());
    path.lineTo(rect.center().x(), rect.bottom());
    path.lineTo(rect.left(), rect.center().y());
    path.closeSubpath();
    return path;
}

void drawOpenMark(QPainter& painter, const QRectF& rect, ItemState state, const QPen& pen)
{
    const double inset = pen.widthF() / 2;
    const QRectF inner = rect.adjusted(inset, inset, -inset, -inset);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    if (state == ItemState::Completed) {
        painter.drawPolyline(QPolygonF{QPointF(inner.left(), inner.center().y()),
                                       QPointF(inner.left() + inner.width() * 0.38, inner.bottom() - inner.height() * 0.12),
                                       QPointF(inner.right(), inner.top() + inner.height() * 0.12)});
        return;
    }
    painter.drawEllipse(inner);
    if (state == ItemState::Terminating) {
        const double reach = inner.width() * 0.34;
        painter.drawLine(inner.center() + QPointF(-reach, reach), inner.center() + QPointF(reach, -reach));
    } else if (state == ItemState::NotReady) {
        const double reach = inner.width() * 0.24;
        painter.drawLine(inner.center() - QPointF(reach, 0), inner.center() + QPointF(reach, 0));
    }
}

void drawShield(QPainter& painter, const QRectF& rect, const QColor& color)
{
    const double u = rect.width() / 20;
    const auto at = [&](double x, double y) { return rect.topLeft() + QPointF(x * u, y * u); };
    QPainterPath shield(at(10, 2));
    shield.lineTo(at(17, 4.5));
    shield.lineTo(at(17, 9.5));
    shield.cubicTo(at(17, 14), at(14, 16.8), at(10, 18.5));
    shield.cubicTo(at(6, 16.8), at(3, 14), at(3, 9.5));
    shield.lineTo(at(3, 4.5));
    shield.closeSubpath();
    painter.drawPath(shield);
    painter.setPen(QPen(color, 1.9 * u, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{at(6.8, 10), at(9.2, 12.4), at(13.4, 7.4)});
}

} // namespace

void drawStateMark(QPainter& painter, const QRectF& rect, ItemState state, const Theme& theme)
{
    const QColor color = theme.colorOf(state);
    const double unit = rect.width() / 10;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (state) {
    case ItemState::Normal: return;
    case ItemState::Ready: painter.drawEllipse(rect); return;
    case ItemState::Failing: {
        const double grow = 1.6 * unit;
        painter.drawPath(diamond(rect.adjusted(-grow, -grow, grow, grow)));
        drawCross(painter, rect.center(), 2 * unit, QPen(theme.surface, 1.7 * unit, Qt::SolidLine, Qt::RoundCap));
        return;
    }
    case ItemState::Starting:
        drawOpenMark(painter, rect, state, QPen(color, 1.6 * unit));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPie(rect, 90 * 16, 180 * 16);
        return;
    case ItemState::NotReady:
    case ItemState::Terminating:
    case ItemState::Completed:
    case ItemState::Unknown:
        drawOpenMark(painter, rect, state, QPen(color, 1.8 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        return;
    }
}

void drawHollowMark(QPainter& painter, const QRectF& rect, layout::ItemState state, const Theme& theme)
{
    if (state != layout::ItemState::Ready) {
        drawStateMark(painter, rect, state, theme);
        return;
    }
    const double width = rect.width() * 0.18;
    painter.setPen(QPen(theme.ready, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(rect.adjusted(width, width, -width, -width));
}

void drawKindIcon(QPainter& painter, const QRectF& rect, layout::ItemKind kind, const QColor& color)
{
    const double u = rect.width() / 20;
    const auto at = [&](double x, double y) { return rect.topLeft() + QPointF(x * u, y * u); };
    painter.setPen(QPen(color, 1.7 * u, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (kind) {
    case layout::ItemKind::Client:
        painter.drawRoundedRect(QRectF(at(3, 3), at(17, 13)), 1.5 * u, 1.5 * u);
        painter.drawLine(at(1, 16.5), at(19, 16.5));
        return;
    case layout::ItemKind::ExternalAddress:
        painter.drawEllipse(QRectF(at(2, 2), at(18, 18)));
        painter.drawEllipse(QRectF(at(6.5, 2), at(13.5, 18)));
        painter.drawLine(at(2, 10), at(18, 10));
        return;
    case layout::ItemKind::Service:
        painter.drawLine(at(10, 7), at(10, 11));
        painter.drawPolyline(QPolygonF{at(4, 14), at(4, 11), at(16, 11), at(16, 14)});
        painter.setBrush(color);
        painter.drawEllipse(at(10, 4.5), 2.2 * u, 2.2 * u);
        painter.drawEllipse(at(4, 15.5), 2.0 * u, 2.0 * u);
        painter.drawEllipse(at(16, 15.5), 2.0 * u, 2.0 * u);
        return;
    case layout::ItemKind::NodeCard:
    case layout::ItemKind::UnscheduledCard:
        painter.drawRoundedRect(QRectF(at(2, 3), at(18, 9)), 1.5 * u, 1.5 * u);
        painter.drawRoundedRect(QRectF(at(2, 11), at(18, 17)), 1.5 * u, 1.5 * u);
        painter.drawLine(at(5, 6), at(6, 6));
        painter.drawLine(at(5, 14), at(6, 14));
        return;
    case layout::ItemKind::NamespaceCard:
    case layout::ItemKind::ServiceCard:
        painter.setPen(QPen(color, 1.7 * u, Qt::DashLine, Qt::RoundCap));
        painter.drawRoundedRect(QRectF(at(2, 3), at(18, 17)), 3 * u, 3 * u);
        return;
    case layout::ItemKind::Workload: // what is below hangs on it
        painter.drawPolyline(QPolygonF{at(4, 7), at(10, 14), at(16, 7)});
        return;
    case layout::ItemKind::NetworkPolicy: drawShield(painter, rect, color); return;
    case layout::ItemKind::NodePort: // a socket in a wall
        painter.drawRoundedRect(QRectF(at(3, 3), at(17, 17)), 2.5 * u, 2.5 * u);
        painter.drawEllipse(at(10, 10), 3.6 * u, 3.6 * u);
        painter.drawPoint(at(10, 10));
        return;
    case layout::ItemKind::Ingress: // many ways in, one door
        painter.drawPolyline(QPolygonF{at(2, 4), at(8, 10), at(2, 16)});
        painter.drawLine(at(8, 10), at(17, 10));
        painter.drawPolyline(QPolygonF{at(13, 6), at(17, 10), at(13, 14)});
        return;
    case layout::ItemKind::Pod:
    case layout::ItemKind::Band: return;
    }
}

void drawStopMark(QPainter& painter, const QPointF& center, double radius, const Theme& theme)
{
    painter.setPen(QPen(theme.background, radius * 0.22));
    painter.setBrush(theme.failing);
    painter.drawEllipse(center, radius, radius);
    drawCross(painter, center, radius * 0.42, QPen(theme.background, radius * 0.28, Qt::SolidLine, Qt::RoundCap));
}

} // namespace hopscope::paint
