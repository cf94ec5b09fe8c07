#include "widgets/paint/link_painter.h"

#include <algorithm>
#include <cmath>

namespace hopscope::paint {

namespace {

constexpr std::size_t manyLinks = 60;     ///< more are drawn faint
constexpr std::size_t countlessLinks = 1'500; ///< more are drawn as plain lines: their bends could not be followed anyway

QPolygonF polygonOf(const layout::Link& link)
{
    QPolygonF way;
    way.reserve(qsizetype(link.path.size()));
    for (const layout::Point& point : link.path)
        way.append({point.x, point.y});
    return way;
}

} // namespace

LinkPainter::LinkPainter(QPainter& painter, const Canvas& canvas, const MapPicture& picture, const Theme& dimmed, const QRectF& exposed)
    : m_painter(painter), m_canvas(canvas), m_picture(picture), m_dimmed(dimmed), m_exposed(exposed)
{
    const auto choose = [&](const layout::ItemId& id) {
        if (const auto ref = picture.layout->shownFor(id))
            m_chosen.insert(*ref);
    };
    for (const layout::ItemId& id : picture.selected)
        choose(id);
    if (picture.hovered)
        choose(*picture.hovered);
    if (canvas.isRaster())
        m_thinnest = canvas.line() / canvas.devicePixelsPerUnit();
}

void LinkPainter::draw(bool besideFlow)
{
    const std::vector<layout::Link>& links = m_picture.layout->links;
    std::vector<const layout::Link*> chosen;
    // Beside a flow, hundreds of faint lines would be a cloud.
    const bool others = !m_picture.linksOfSelectionOnly && !(besideFlow && links.size() > manyLinks);
    const bool faint = besideFlow || links.size() > manyLinks || !m_picture.selected.empty();
    const QColor& color = faint ? m_dimmed.link : m_picture.theme->link;
    const bool plain = links.size() > countlessLinks && m_canvas.isRaster();
    if (plain) {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.setPen(QPen(color, 0));
    }
    for (const layout::Link& link : links) {
        if (isChosen(link.from) || isChosen(link.to))
            chosen.push_back(&link);
        else if (others)
            plain ? drawThin(link) : drawOne(link, link.state == layout::LinkState::Allowed && !faint ? m_picture.theme->policy : color, 1.3);
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (const layout::Link& link : m_picture.selectionLinks)
        chosen.push_back(&link);
    for (const layout::Link* link : chosen) {
        const QColor& strong = link->state == layout::LinkState::Allowed ? m_picture.theme->policy : m_picture.theme->service;
        drawOne(*link, besideFlow ? m_picture.theme->link : strong, 2.2);
    }
}

void LinkPainter::drawThin(const layout::Link& link)
{
    const QPolygonF way = polygonOf(link);
    if (way.size() > 1 && way.boundingRect().adjusted(-2, -2, 2, 2).intersects(m_exposed))
        m_painter.drawPolyline(way);
}

void LinkPainter::drawOne(const layout::Link& link, const QColor& color, double wanted)
{
    const QPolygonF way = polygonOf(link);
    const double width = std::max(wanted * m_picture.theme->lineWidth, m_thinnest);
    const double reach = 4 * width + 2;
    if (way.size() < 2 || !way.boundingRect().adjusted(-reach, -reach, reach, reach).intersects(m_exposed))
        return;
    QPen pen(color, width);
    switch (link.state) {
    case layout::LinkState::Ready: break;
    case layout::LinkState::NotReady: pen.setDashPattern({5, 4}); break;
    case layout::LinkState::Terminating: pen.setDashPattern({1.2, 2.6}); break;
    case layout::LinkState::Allowed: pen.setDashPattern({8, 2.5, 1.5, 2.5}); break;
    }
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(roundedWay(way, 7));
    drawEnd(way, link.state, color, width);
}

/// A dot at an endpoint; an arrow at what a policy lets in.
void LinkPainter::drawEnd(const QPolygonF& way, layout::LinkState state, const QColor& color, double width)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    if (state != layout::LinkState::Allowed) {
        m_painter.drawEllipse(way.back(), 1.2 + width, 1.2 + width);
        return;
    }
    const QPointF step = way.back() - way[way.size() - 2];
    const double length = std::max(std::hypot(step.x(), step.y()), 0.001);
    const QPointF along = step / length;
    const QPointF across(-along.y(), along.x());
    const double size = 3 + 1.5 * width;
    m_painter.drawPolygon(QPolygonF{way.back(), way.back() - along * size * 1.6 + across * size * 0.75,
                                    way.back() - along * size * 1.6 - across * size * 0.75});
}

} // namespace hopscope::paint
