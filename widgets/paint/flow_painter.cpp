#include "widgets/paint/flow_painter.h"

#include "widgets/paint/bodies.h"
#include "widgets/paint/marks.h"

#include <algorithm>
#include <cmath>

namespace hopscope::paint {

namespace {

constexpr double tokenRadius = 9;
/// Large enough to be seen from afar, small enough to leave the text beside it free where it can.
double radiusFor(double scale)
{
    return tokenRadius * std::max(std::min(scale, 1.5), scale * 0.7);
}

/// An arrow head in the middle of the longest stretch: which way it goes, without colour.
QPolygonF arrowHead(const QPolygonF& way, double size)
{
    qsizetype longest = 1;
    double best = 0;
    for (qsizetype i = 1; i < way.size(); ++i) {
        const QPointF step = way[i] - way[i - 1];
        if (std::hypot(step.x(), step.y()) > best) {
            best = std::hypot(step.x(), step.y());
            longest = i;
        }
    }
    if (best < 3 * size)
        return {};
    const QPointF along = (way[longest] - way[longest - 1]) / best;
    const QPointF across(-along.y(), along.x());
    const QPointF tip = (way[longest] + way[longest - 1]) / 2 + along * size;
    return {tip, tip - along * size * 1.7 + across * size * 0.8, tip - along * size * 1.7 - across * size * 0.8};
}

} // namespace

double flowScaleOf(const MapPicture& picture)
{
    if (picture.flowScale > 0)
        return picture.flowScale;
    const layout::Rect& bounds = picture.layout->bounds;
    return std::clamp(std::max(bounds.width, bounds.height * 16 / 9) / 1280, 1.0, 6.0);
}

FlowPainter::FlowPainter(const MapPicture& picture)
    : m_picture(picture), m_timeline(*picture.flow->trace, picture.flow->candidate),
      m_frame(flow::frameAt(m_timeline, picture.flow->seconds)), m_scene(picture, m_timeline), m_scale(flowScaleOf(picture)),
      m_numbers(picture, m_timeline, m_scene, m_scale)
{
    if (m_timeline.hopCount() > 0)
        m_point = m_scene.pointAt(m_frame.hop, m_frame.progress);
}

std::optional<layout::ItemId> FlowPainter::actingService() const
{
    const flow::FlowTrace& trace = *m_picture.flow->trace;
    const bool translates = flow::isTranslation(m_frame.step.reason) || m_frame.step.reason == flow::Reason::ReplyUntranslated ||
                            m_frame.step.reason == flow::Reason::RejectedNoEndpoints;
    if (!trace.service || !translates)
        return std::nullopt;
    return layout::ItemId{layout::ItemKind::Service, *trace.service, ""};
}

void FlowPainter::drawLeg(QPainter& painter, const FlowLeg& leg) const
{
    if (leg.way.size() < 2)
        return;
    const Theme& theme = *m_picture.theme;
    // What lies ahead is thin, what has been travelled is strong.
    const bool travelled = leg.hop <= m_frame.hop;
    QColor color = leg.reply ? theme.reply : theme.packet;
    color.setAlphaF(travelled ? 1 : 0.45F);
    QPen pen(color, (travelled ? 3 : 2) * std::sqrt(m_scale), leg.reply ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap);
    if (leg.reply)
        pen.setDashPattern({4, 2.2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(roundedWay(leg.way, 7));
    const QPolygonF head = arrowHead(leg.way, 6 * std::sqrt(m_scale));
    if (head.isEmpty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(head);
}

QRectF FlowPainter::bounds() const
{
    QRectF bounds;
    for (const FlowNumbers::Stay& stay : m_numbers.stays())
        bounds = bounds.united(stay.rect);
    for (const FlowLeg& leg : m_scene.legs())
        bounds = bounds.united(leg.way.boundingRect());
    const double margin = 4 + 3 * std::sqrt(m_scale); // half of an arrow's head
    return bounds.adjusted(-margin, -margin, margin, margin);
}

void FlowPainter::draw(QPainter& painter) const
{
    for (const FlowLeg& leg : m_scene.legs())
        drawLeg(painter, leg);
    if (!m_point)
        return;
    m_numbers.draw(painter, m_frame.hop, m_frame.stopped && m_frame.progress >= 1, *m_picture.theme, m_picture.textMode);
    drawPacket(painter);
}

/// On its way, or where it ends undelivered. At its place the number of the step stands for it.
void FlowPainter::drawPacket(QPainter& painter) const
{
    const Theme& theme = *m_picture.theme;
    const double radius = radiusFor(m_scale);
    if (m_frame.progress >= 1) {
        const FlowNumbers::Stay* stay = m_numbers.stayAt(m_frame.hop);
        if (m_frame.stopped && stay)
            drawStopMark(painter, stay->rect.center(), radius * 1.25, theme);
        return;
    }
    painter.setPen(QPen(theme.background, radius * 0.24));
    painter.setBrush(m_frame.reply ? theme.reply : theme.packet);
    painter.drawEllipse(*m_point, radius, radius);
    painter.setPen(QPen(theme.background, radius * 0.18, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF letter(m_point->x() - radius * 0.5, m_point->y() - radius * 0.36, radius, radius * 0.72);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(letter);
    painter.drawPolyline(QPolygonF{letter.topLeft(), QPointF(letter.center().x(), letter.center().y() + radius * 0.06), letter.topRight()});
}

} // namespace hopscope::paint
