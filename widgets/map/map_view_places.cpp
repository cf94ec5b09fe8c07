// Where the map's window looks: the camera, the flow's places, and back and forward through where one has been.
#include "widgets/map/map_view.h"

#include "model/layout/place_map.h"
#include "widgets/paint/canvas.h"
#include "widgets/paint/rects.h"

namespace hopscope::map {

using paint::toRectF;

namespace {

constexpr double closeZoom = 1.15; ///< of what is named already
constexpr std::size_t smallMap = 100;
constexpr double packetMargin = 60; ///< pixels around a packet that is followed

} // namespace

template <class Change>
void MapView::look(Change change)
{
    const QTransform before = m_camera.transform();
    finishMove();
    change(m_camera);
    updateForms();
    if (m_camera.transform() == before)
        return;
    invalidate();
    emit cameraChanged();
}

/// To another place, which one may want to leave again.
template <class Change>
void MapView::jump(Change change)
{
    m_history.update(here());
    look(change);
    visitHere(Arrival::Jump);
}

void MapView::setCameraPlace(const CameraPlace& place)
{
    look([&](MapCamera& camera) { camera.setPlace(place); });
}

void MapView::zoomIn()
{
    zoomAround(QRectF(rect()).center(), 1.25);
}

void MapView::zoomOut()
{
    zoomAround(QRectF(rect()).center(), 1 / 1.25);
}

void MapView::zoomAround(QPointF pixel, double factor)
{
    look([&](MapCamera& camera) { camera.zoomAt(pixel, factor); });
}

void MapView::panBy(QPointF pixels)
{
    look([&](MapCamera& camera) { camera.panBy(pixels); });
}

void MapView::centerOn(QPointF point)
{
    look([&](MapCamera& camera) { camera.centerOn(point); });
}

void MapView::zoomToActualSize()
{
    const double actual = m_placed && m_placed->setting ? m_placed->arrangement().scale : 1;
    jump([&](MapCamera& camera) { camera.zoomAt(QRectF(rect()).center(), actual / camera.scale()); });
}

void MapView::fit()
{
    jump([](MapCamera& camera) { camera.fit(); });
}

void MapView::zoomToItem(const layout::ItemId& item)
{
    if (const auto ref = shownFor(item)) {
        m_history.update(here());
        goClose(*ref);
        visitHere(Arrival::Jump);
    }
}

void MapView::goClose(const layout::ItemRef& ref)
{
    // Letters are not larger for it: the card has the form in which its things are named.
    const double zoom = std::max(closeZoom, layout::zoomForForm(*m_placed, ref.block, layout::CardForm::Rows));
    const double scale = std::max(m_camera.scale(), zoom * m_placed->arrangement().scale);
    look([&](MapCamera& camera) {
        camera.centerOn(toRectF(m_layout->rectOf(ref)).center());
        camera.zoomAt(QRectF(rect()).center(), scale / camera.scale());
    });
    // In its new form it stands somewhere else in its card.
    look([&](MapCamera& camera) {
        const QRectF target = toRectF(m_layout->rectOf(ref));
        const double half = camera.exposed(rect()).height() / 2;
        camera.centerOn({target.center().x(), std::min(target.center().y(), target.top() + half * 0.8)});
    });
}

void MapView::goTo(const layout::ItemId& item)
{
    m_history.update(here());
    mark(item);
    if (m_selected.ref)
        goClose(*m_selected.ref);
    visitHere(Arrival::Jump);
    emit itemSelected(m_selected.id);
}

void MapView::showItem(const layout::ItemId& item)
{
    if (const auto ref = shownFor(item))
        look([&](MapCamera& camera) { camera.makeVisible(toRectF(m_layout->rectOf(*ref))); });
}

VisitedPlace MapView::here() const
{
    return {m_selected.id, m_camera.place(), m_layout && m_layout->setting ? m_layout->options().groupBy : layout::GroupBy::Node};
}

void MapView::visitHere(Arrival arrival)
{
    if (!m_layout)
        return;
    m_history.visit(here(), arrival);
    tellHistory();
}

void MapView::tellHistory()
{
    if (std::exchange(m_couldGoBack, m_history.canGoBack()) != m_history.canGoBack())
        emit canGoBackChanged(m_couldGoBack);
    if (std::exchange(m_couldGoForward, m_history.canGoForward()) != m_history.canGoForward())
        emit canGoForwardChanged(m_couldGoForward);
}

void MapView::goBack()
{
    m_history.update(here());
    returnTo(m_history.goBack());
}

void MapView::goForward()
{
    m_history.update(here());
    returnTo(m_history.goForward());
}

void MapView::returnTo(const std::optional<VisitedPlace>& place)
{
    if (!place)
        return;
    const bool sameReading = here().groupBy == place->groupBy;
    if (place->selected != m_selected.id) {
        mark(place->selected);
        emit itemSelected(m_selected.id);
    }
    if (sameReading)
        setCameraPlace(place->camera);
    else if (place->selected)
        showItem(*place->selected);
    tellHistory();
}

void MapView::setFlow(const TracePointer& trace, std::size_t candidate)
{
    m_flow.trace = trace;
    m_flow.candidate = candidate;
    m_flow.seconds = 0;
    if (isFlowTooSmall())
        showFlowPlaces();
    invalidate();
    emit lookChanged();
}

/// Of a small map all is shown, whatever the size of the window.
bool MapView::isFlowTooSmall() const
{
    return m_flow.trace && m_layout && m_layout->setting && m_layout->itemCount > smallMap && paint::levelOf(*m_layout) == paint::Level::Mark;
}

void MapView::continueFlow(const TracePointer& trace, std::size_t candidate)
{
    m_flow.trace = trace;
    m_flow.candidate = candidate;
    invalidate();
}

void MapView::setFlowRemarks(const paint::FlowRemarks& remarks)
{
    if (remarks == m_flow.remarks)
        return;
    m_flow.remarks = remarks;
    invalidate();
}

void MapView::setFlowSeconds(double seconds)
{
    m_flow.seconds = seconds;
    if (!m_flow.trace)
        return;
    keepPacketInSight();
    invalidate();
}

/// Who has gone close follows the packet.
void MapView::keepPacketInSight()
{
    if (!m_layout || m_camera.isFitted())
        return;
    const std::optional<QPointF> packet = paint::packetPosition(picture());
    if (!packet || m_camera.exposed(rect()).contains(*packet))
        return;
    const double around = packetMargin / m_camera.scale() * m_camera.unit();
    look([&](MapCamera& camera) { camera.makeVisible(QRectF(*packet, QSizeF()).adjusted(-around, -around, around, around)); });
}

void MapView::showFlowPlaces()
{
    using Kind = flow::Place::Kind;
    QRectF all;
    const flow::FlowTimeline timeline(*m_flow.trace, m_flow.candidate);
    for (const flow::Step& step : timeline.steps()) {
        layout::ItemId id{layout::ItemKind::Client, {}, {}};
        if (step.where.kind == Kind::Pod)
            id = {layout::ItemKind::Pod, step.where.pod, {}};
        else if (step.where.kind == Kind::Node)
            id = {layout::ItemKind::NodeCard, {{}, step.where.node}, {}};
        const auto ref = step.where.kind == Kind::Wire ? std::nullopt : shownFor(id);
        if (ref && ref->isCard())
            all |= toRectF(m_layout->item(*ref).header);
        else if (ref)
            all |= toRectF(m_layout->rectOf(*ref));
    }
    if (!all.isEmpty())
        jump([&](MapCamera& camera) { camera.showRect(all, 3 * m_placed->arrangement().scale); });
}

} // namespace hopscope::map
