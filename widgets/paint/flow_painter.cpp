#include "widgets/paint/flow_painter.h"

#include "widgets/paint/bodies.h"
#include "widgets/paint/marks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hopscope::paint {

namespace {

constexpr double tokenRadius = 9;
/// What it costs to hide a square unit of a text, of what takes part, of a way; a unit of distance costs 1.
constexpr double textCost = 3;
constexpr double partCost = 20;
constexpr double wayCost = 4;
constexpr double longestLeader = 150; ///< a longer line would run through texts

/// Large enough to be seen from afar, small enough to leave the text beside it free where it can.
double radiusFor(double scale)
{
    return tokenRadius * std::max(std::min(scale, 1.5), scale * 0.7);
}

double areaOf(const QRectF& rect)
{
    return rect.isValid() ? rect.width() * rect.height() : 0;
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
      m_frame(flow::frameAt(m_timeline, picture.flow->seconds)), m_scene(picture, m_timeline), m_scale(flowScaleOf(picture))
{
    if (m_timeline.hopCount() == 0)
        return;
    m_point = m_scene.pointAt(m_frame.hop, m_frame.progress);
    if (!m_point)
        return;
    m_label.emplace(*picture.flow->trace, m_frame, m_scale, picture.flow->remarks.stop);
    CoverMap covered = coverMap();
    m_labelRect = dock(covered, m_frame.hop, m_label->size());
    if (m_frame.progress < 1 && m_frame.hop > 0) {
        const QPointF from = dock(covered, m_frame.hop - 1, m_label->size()).topLeft();
        m_labelRect.moveTopLeft(from + (m_labelRect.topLeft() - from) * m_frame.progress);
    }
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

/// Texts, what takes part, and the ways. Of a map of very many things only the latter two.
CoverMap FlowPainter::coverMap() const
{
    constexpr std::size_t manyItems = 5'000;
    const layout::MapLayout& map = *m_picture.layout;
    CoverMap covered(toRectF(map.bounds));
    for (const layout::Block& block : map.blocks)
        covered.add(toRectF(block.region.title.rect), textCost);
    if (map.itemCount < manyItems) {
        map.forEachCard([&](const layout::ItemRef&, const layout::CardLayout& card, const layout::Point& corner) {
            for (const layout::CardLine& line : card.filled().lines)
                covered.add(toRectF(line.line.rect.moved(corner)), textCost);
        });
    }
    for (const layout::ItemRef& ref : m_scene.touched())
        covered.add(placeOf(map, ref), partCost);
    for (const FlowLeg& leg : m_scene.legs()) {
        for (qsizetype i = 1; i < leg.way.size(); ++i)
            covered.add(QRectF(leg.way[i - 1], leg.way[i]).normalized().adjusted(-2, -2, 2, 2), wayCost);
    }
    return covered;
}

/// The place for the label that hides least, near the packet where it can be, and nothing of the place the packet is at.
QRectF FlowPainter::dock(CoverMap& covered, std::size_t hop, const QSizeF& size) const
{
    constexpr double edge = 6;
    const QPointF packet = m_scene.pointAfter(hop).value_or(*m_point);
    const std::optional<QRectF> place = m_scene.placeAfter(hop);
    const QRectF around = place.value_or(QRectF(packet, QSizeF())).united(QRectF(packet, QSizeF()));
    const double gap = radiusFor(m_scale) + 6 * m_scale;
    const QRectF whole = toRectF(m_picture.layout->bounds);
    const QRectF seen = m_picture.seen.isEmpty() ? whole : whole.intersected(m_picture.seen);
    const QRectF room = seen.width() > size.width() + 2 * edge && seen.height() > size.height() + 2 * edge ? seen : whole;
    const QRectF inside = room.adjusted(edge, edge, -edge - size.width(), -edge - size.height());
    QRectF best;
    double least = std::numeric_limits<double>::max();
    const auto consider = [&](double x, double y) {
        const QRectF label(QPointF(std::max(inside.left(), std::min(x, inside.right())), std::max(inside.top(), std::min(y, inside.bottom()))), size);
        const double now = penalty(covered, label, packet, place);
        if (now < least - 0.5) {
            least = now;
            best = label;
        }
    };
    for (const double x : {packet.x() - size.width() * 0.12, packet.x() + gap, around.right() + gap, packet.x() - gap - size.width(),
                           around.center().x() - size.width() / 2}) {
        for (const double y : {around.top() - gap - size.height(), around.bottom() + gap, around.center().y() - size.height() / 2})
            consider(x, y);
    }
    for (double y = inside.top(); y <= inside.bottom(); y += 2 * covered.step()) {
        for (double x = inside.left(); x <= inside.right(); x += 2 * covered.step())
            consider(x, y);
    }
    return best;
}

double FlowPainter::penalty(CoverMap& covered, const QRectF& label, const QPointF& packet, const std::optional<QRectF>& place) const
{
    const double reach = radiusFor(m_scale);
    const QRectF token(packet - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    double cost = areaOf(label.intersected(token)) * 2000 + covered.costOf(label);
    if (place)
        cost += areaOf(label.intersected(*place)) * 500;
    const QPointF away = label.center() - packet;
    return cost + std::hypot(away.x(), away.y());
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
    QRectF bounds = m_labelRect;
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
    const Theme& theme = *m_picture.theme;
    const QColor color = m_frame.reply ? theme.reply : theme.packet;
    const double radius = radiusFor(m_scale);
    const QPointF nearest(std::clamp(m_point->x(), m_labelRect.left() + radius, m_labelRect.right() - radius),
                          std::clamp(m_point->y(), m_labelRect.top(), m_labelRect.bottom()));
    painter.setPen(QPen(color, 1.6 * m_scale));
    if (QLineF(*m_point, nearest).length() <= longestLeader * m_scale)
        painter.drawLine(*m_point, nearest);
    if (m_frame.stopped && m_frame.progress >= 1) {
        drawStopMark(painter, *m_point, radius * 1.25, theme);
    } else {
        painter.setPen(QPen(theme.background, radius * 0.24));
        painter.setBrush(color);
        painter.drawEllipse(*m_point, radius, radius);
        painter.setPen(QPen(theme.background, radius * 0.18, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QRectF letter(m_point->x() - radius * 0.5, m_point->y() - radius * 0.36, radius, radius * 0.72);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(letter);
        painter.drawPolyline(QPolygonF{letter.topLeft(), QPointF(letter.center().x(), letter.center().y() + radius * 0.06), letter.topRight()});
    }
    m_label->draw(painter, m_labelRect.topLeft(), theme, m_frame.reply, m_picture.textMode);
}

} // namespace hopscope::paint
