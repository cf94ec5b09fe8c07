#include "widgets/paint/flow_scene.h"

#include "model/layout/link_router.h"
#include "widgets/paint/bodies.h"

#include <cmath>

namespace hopscope::paint {

namespace {

double lengthOf(const QPolygonF& way)
{
    double length = 0;
    for (qsizetype i = 1; i < way.size(); ++i)
        length += std::hypot(way[i].x() - way[i - 1].x(), way[i].y() - way[i - 1].y());
    return length;
}

QPointF pointAlong(const QPolygonF& way, double share)
{
    double left = lengthOf(way) * share;
    for (qsizetype i = 1; i < way.size(); ++i) {
        const QPointF step = way[i] - way[i - 1];
        const double length = std::hypot(step.x(), step.y());
        if (left <= length && length > 0)
            return way[i - 1] + step * (left / length);
        left -= length;
    }
    return way.isEmpty() ? QPointF() : way.back();
}

/// The way up to its middle, or from there on.
QPolygonF half(const QPolygonF& way, bool first)
{
    const double middle = lengthOf(way) / 2;
    QPolygonF before;
    QPolygonF after{pointAlong(way, 0.5)};
    double length = 0;
    for (qsizetype i = 0; i < way.size(); ++i) {
        if (i > 0)
            length += std::hypot(way[i].x() - way[i - 1].x(), way[i].y() - way[i - 1].y());
        (length < middle ? before : after).append(way[i]);
    }
    before.append(after.front());
    return first ? before : after;
}

QPointF anchorOf(const layout::MapLayout& layout, const layout::ItemRef& item, double offset)
{
    const layout::Point point = layout::packetAnchor(layout, item, offset);
    return {point.x, point.y};
}

QPolygonF toPolygon(const std::vector<layout::Point>& points)
{
    QPolygonF polygon;
    for (const layout::Point& point : points)
        polygon.append({point.x, point.y});
    return polygon;
}

} // namespace

FlowScene::FlowScene(const MapPicture& picture, const flow::FlowTimeline& timeline) : m_layout(*picture.layout)
{
    for (const flow::Step& step : timeline.steps())
        m_stops.push_back(stopOf(step.where));
    addLegs(timeline);
    const flow::FlowTrace& trace = *picture.flow->trace;
    if (trace.service)
        touch(m_layout.refOf({layout::ItemKind::Service, *trace.service, ""}));
}

FlowScene::Stop FlowScene::stopOf(const flow::Place& place) const
{
    // A pod that is rolled up stands behind its workload.
    const auto refOf = [this](layout::ItemKind kind, const kube::ObjectKey& key) { return m_layout.shownFor({kind, key, ""}); };
    switch (place.kind) {
    case flow::Place::Kind::Client: return {refOf(layout::ItemKind::Client, {})};
    case flow::Place::Kind::Pod: return {refOf(layout::ItemKind::Pod, place.pod)};
    case flow::Place::Kind::Node: return {refOf(layout::ItemKind::NodeCard, {"", place.node})};
    case flow::Place::Kind::Wire: {
        Stop stop{refOf(layout::ItemKind::NodeCard, {"", place.node})};
        const auto other = refOf(layout::ItemKind::NodeCard, {"", place.otherNode});
        stop.wire = stop.item && other;
        stop.other = other.value_or(layout::ItemRef{});
        return stop;
    }
    }
    return {};
}

void FlowScene::touch(const std::optional<layout::ItemRef>& item)
{
    if (!item)
        return;
    m_touched.insert(*item);
    m_touched.insert(item->cardRef());
}

/// The wire is half-way between two nodes: the packet stands there to show its outer header.
void FlowScene::addLegs(const flow::FlowTimeline& timeline)
{
    std::optional<layout::ItemRef> at;
    QPolygonF secondHalf;
    int stretches = 0;
    for (std::size_t hop = 0; hop < m_stops.size(); ++hop) {
        const Stop& stop = m_stops[hop];
        const bool reply = hop >= timeline.replyBegins();
        if (hop == timeline.replyBegins())
            stretches = 0;
        // Stretches that follow each other take lanes of their own: a way there and on again stays two lines.
        const double offset = reply ? -4 : 4;
        const double lane = offset * (stretches % 2 == 0 ? 1 : 2.6);
        touch(stop.item);
        if (stop.wire) {
            touch(stop.other);
            const layout::ItemRef from = at.value_or(*stop.item);
            const layout::ItemRef to = from == stop.other ? *stop.item : stop.other;
            const QPolygonF way = toPolygon(layout::packetWay(m_layout, from, to, offset, lane));
            m_legs.push_back({half(way, true), reply, hop});
            secondHalf = half(way, false);
            m_points.push_back(pointAlong(way, 0.5));
            continue;
        }
        if (stop.item && !secondHalf.isEmpty()) {
            m_legs.push_back({secondHalf, reply, hop});
            secondHalf.clear();
        } else if (stop.item && at && *at != *stop.item) {
            m_legs.push_back({toPolygon(layout::packetWay(m_layout, *at, *stop.item, offset, lane)), reply, hop});
        }
        at = stop.item ? stop.item : at;
        stretches += !m_legs.empty() && m_legs.back().hop == hop ? 1 : 0;
        if (!m_legs.empty() && m_legs.back().hop == hop)
            m_points.push_back(m_legs.back().way.back());
        else if (at)
            m_points.push_back(m_points.empty() || !m_points.back() ? std::optional(anchorOf(m_layout, *at, offset)) : m_points.back());
        else
            m_points.push_back(std::nullopt);
    }
}

QRectF placeOf(const layout::MapLayout& layout, const layout::ItemRef& ref)
{
    const layout::CardLayout& card = layout.cardOf(ref);
    if (ref.isCard() && card.headerRect().height > 0)
        return toRectF(card.headerRect().moved(layout.cornerOf(ref)));
    return toRectF(layout.rectOf(ref));
}

std::optional<QPointF> FlowScene::pointAfter(std::size_t hop) const
{
    return hop < m_points.size() ? m_points[hop] : std::nullopt;
}

std::optional<QPointF> FlowScene::pointAt(std::size_t hop, double progress) const
{
    for (const FlowLeg& leg : m_legs) {
        if (leg.hop == hop)
            return pointAlong(leg.way, progress);
    }
    return pointAfter(hop);
}

std::optional<QRectF> FlowScene::placeAfter(std::size_t hop) const
{
    if (hop >= m_stops.size() || !m_stops[hop].item || m_stops[hop].wire)
        return std::nullopt;
    return placeOf(m_layout, *m_stops[hop].item);
}

} // namespace hopscope::paint
