#include "widgets/map/map_view.h"

#include "widgets/map/item_words.h"

#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

namespace hopscope::map {

namespace {

QRectF toRectF(const layout::Rect& rect)
{
    return {rect.x, rect.y, rect.width, rect.height};
}

} // namespace

MapView::MapView(QWidget* parent) : QWidget(parent), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Map of the cluster"));
    setObjectName(QStringLiteral("map"));
}

void MapView::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    update();
}

void MapView::setMapLayout(const LayoutPointer& layout, bool continued)
{
    const bool first = !m_layout || !continued;
    m_layout = layout;
    if (m_layout)
        m_camera.setContent(toRectF(m_layout->bounds));
    if (first)
        m_camera.fitReadable();
    else if (m_camera.isFitted())
        m_camera.fit();
    if (m_hovered && (!m_layout || !m_layout->find(*m_hovered)))
        m_hovered.reset();
    update();
}

void MapView::setCameraPlace(const CameraPlace& place)
{
    m_camera.setPlace(place);
    update();
}

void MapView::setSelectedItem(const std::optional<layout::ItemId>& item)
{
    if (item == m_selected)
        return;
    m_selected = item;
    setAccessibleDescription(item ? tr("Selected: %1").arg(itemTitle(*item)) : QString());
    update();
}

void MapView::setHighlighted(std::set<layout::ItemId> items)
{
    m_highlighted = std::move(items);
    update();
}

void MapView::setLinksOfSelectionOnly(bool only)
{
    m_linksOfSelectionOnly = only;
    update();
}

void MapView::setFlow(const TracePointer& trace, std::size_t candidate)
{
    m_trace = trace;
    m_candidate = candidate;
    m_seconds = 0;
    if (m_trace && m_layout && m_camera.scale() < MapCamera::legibleScale)
        showFlowPlaces();
    update();
}

void MapView::continueFlow(const TracePointer& trace, std::size_t candidate)
{
    m_trace = trace;
    m_candidate = candidate;
    update();
}

void MapView::setFlowRemarks(const paint::FlowRemarks& remarks)
{
    if (remarks == m_remarks)
        return;
    m_remarks = remarks;
    update();
}

void MapView::showFlowPlaces()
{
    QRectF all;
    const flow::FlowTimeline timeline(*m_trace, m_candidate);
    for (const flow::Step& step : timeline.steps()) {
        const layout::ItemKind kind = step.where.kind == flow::Place::Kind::Pod    ? layout::ItemKind::Pod
                                      : step.where.kind == flow::Place::Kind::Node ? layout::ItemKind::NodeCard
                                                                                   : layout::ItemKind::Client;
        const kube::ObjectKey key = kind == layout::ItemKind::Pod ? step.where.pod
                                    : kind == layout::ItemKind::NodeCard ? kube::ObjectKey{{}, step.where.node}
                                                                         : kube::ObjectKey{};
        const layout::Item* item = step.where.kind == flow::Place::Kind::Wire ? nullptr : m_layout->find({kind, key, {}});
        if (item)
            all |= toRectF(kind == layout::ItemKind::NodeCard ? item->header : item->rect);
    }
    if (!all.isEmpty())
        m_camera.showRect(all, 1);
}

void MapView::setFlowSeconds(double seconds)
{
    m_seconds = seconds;
    if (m_trace)
        update();
}

void MapView::setPicking(bool picking)
{
    m_picking = picking;
    refreshCursor();
    update();
}

paint::MapPicture MapView::picture() const
{
    paint::MapPicture picture;
    picture.layout = m_layout.get();
    picture.theme = m_theme;
    if (m_trace)
        picture.flow = paint::FlowPicture{m_trace.get(), m_candidate, m_seconds, m_remarks};
    if (m_selected)
        picture.selected.insert(*m_selected);
    picture.highlighted = m_highlighted;
    picture.linksOfSelectionOnly = m_linksOfSelectionOnly;
    picture.age = m_age;
    return picture;
}

void MapView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme->background);
    if (m_layout) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setRenderHint(QPainter::TextAntialiasing);
        painter.setTransform(m_camera.transform(), true);
        paint::MapPicture shown = picture();
        shown.flowScale = 0.87 / m_camera.scale(); // the packet and its header keep their size on screen
        shown.hovered = m_hovered;
        // The window says both, whatever part of the map is shown.
        shown.age.clear();
        if (shown.flow)
            shown.flow->remarks.whatIf.clear();
        paint::paintMap(painter, shown, m_camera.exposed(event->rect()));
        painter.resetTransform();
    }
    if (m_picking) {
        painter.setPen(QPen(m_theme->accent, 3));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
    if (hasFocus() && !m_picking) {
        painter.setPen(QPen(m_theme->accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    emit painted();
}

void MapView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool fitted = m_camera.isFitted();
    m_camera.setViewport(size());
    if (!isVisible())
        m_camera.fitReadable();
    else if (fitted)
        m_camera.fit();
}

bool MapView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const layout::Item* item = itemAtPixel(help->pos()))
            QToolTip::showText(help->globalPos(), itemToolTip(*item), this, pixelsOf(item->id).toAlignedRect());
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Map of the cluster"));
    return QWidget::event(event);
}

const layout::Item* MapView::itemAtPixel(QPointF pixel) const
{
    if (!m_layout)
        return nullptr;
    const QPointF point = m_camera.toMap(pixel);
    return m_layout->itemAt({point.x(), point.y()});
}

QRectF MapView::pixelsOf(const layout::ItemId& item) const
{
    const layout::Item* found = m_layout ? m_layout->find(item) : nullptr;
    return found ? m_camera.transform().mapRect(toRectF(found->rect)) : QRectF();
}

void MapView::zoomAround(QPointF pixel, double factor)
{
    m_camera.zoomAt(pixel, factor);
    update();
}

void MapView::zoomIn()
{
    zoomAround(QRectF(rect()).center(), 1.25);
}

void MapView::zoomOut()
{
    zoomAround(QRectF(rect()).center(), 1 / 1.25);
}

void MapView::zoomToActualSize()
{
    zoomAround(QRectF(rect()).center(), 1 / m_camera.scale());
}

void MapView::fit()
{
    m_camera.fit();
    update();
}

void MapView::zoomToItem(const layout::ItemId& item)
{
    const layout::Item* found = m_layout ? m_layout->find(item) : nullptr;
    if (!found)
        return;
    m_camera.showRect(toRectF(found->rect), 1.6);
    update();
}

void MapView::showItem(const layout::ItemId& item)
{
    const layout::Item* found = m_layout ? m_layout->find(item) : nullptr;
    if (!found)
        return;
    m_camera.makeVisible(toRectF(found->rect));
    update();
}

} // namespace hopscope::map
