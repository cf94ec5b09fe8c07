// What the person does with the map by mouse and wheel.
#include "widgets/map/map_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace hopscope::map {

void MapView::wheelEvent(QWheelEvent* event)
{
    // One notch of a wheel is 120; touch pads send less, and more often.
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0)
        zoomAround(event->position(), std::pow(1.2, notches));
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::BackButton)
        goBack();
    else if (event->button() == Qt::ForwardButton)
        goForward();
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_pressedAt = event->position();
    m_draggedFrom = event->position();
    m_dragging = false;
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressedAt) {
        setHovered(refAtPixel(event->position()));
        return;
    }
    const QPointF way = event->position() - *m_pressedAt;
    if (!m_dragging && way.manhattanLength() >= QApplication::startDragDistance()) {
        m_dragging = true;
        refreshCursor();
    }
    if (m_dragging) {
        panBy(event->position() - m_draggedFrom);
        m_draggedFrom = event->position();
    }
}

void MapView::mouseReleaseEvent(QMouseEvent* event)
{
    const bool wasClick = m_pressedAt && !m_dragging && event->button() == Qt::LeftButton;
    m_pressedAt.reset();
    m_dragging = false;
    refreshCursor();
    if (wasClick)
        click(event->position());
}

void MapView::click(QPointF pixel)
{
    const auto ref = refAtPixel(pixel);
    const auto item = ref ? std::optional(m_layout->idOf(*ref)) : std::nullopt;
    if (!m_picking)
        choose(item);
    else if (item)
        emit itemPicked(*item);
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const auto ref = refAtPixel(event->position());
    if (!ref)
        fit();
    else if (!m_picking)
        open(m_layout->idOf(*ref));
}

void MapView::leaveEvent(QEvent*)
{
    setHovered(std::nullopt);
}

void MapView::refreshCursor()
{
    if (m_dragging)
        setCursor(Qt::ClosedHandCursor);
    else if (m_picking)
        setCursor(Qt::CrossCursor);
    else if (m_hovered.ref)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

void MapView::open(const layout::ItemId& item)
{
    const std::optional<layout::Item> workload =
        item.kind == layout::ItemKind::Workload && m_layout ? m_layout->find(item) : std::nullopt;
    if (workload && workload->pods > 0)
        emit workloadToggled(item);
    else
        zoomToItem(item);
    emit itemActivated(item);
}

} // namespace hopscope::map
