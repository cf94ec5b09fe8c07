// What the person does with the map: mouse, wheel and keys.
#include "widgets/map/item_words.h"
#include "widgets/map/map_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace hopscope::map {

namespace {

constexpr double panStep = 60;

bool canSend(const layout::ItemId& item)
{
    using layout::ItemKind;
    return item.kind == ItemKind::Pod || item.kind == ItemKind::NodeCard || item.kind == ItemKind::Client;
}

bool canReceive(const layout::ItemId& item)
{
    using layout::ItemKind;
    return item.kind == ItemKind::Pod || item.kind == ItemKind::NodeCard || item.kind == ItemKind::Service ||
           item.kind == ItemKind::ExternalAddress;
}

} // namespace

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
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_pressedAt = event->position();
    m_draggedFrom = event->position();
    m_dragging = false;
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressedAt) {
        const layout::Item* item = itemAtPixel(event->position());
        setHovered(item ? std::optional(item->id) : std::nullopt);
        return;
    }
    const QPointF way = event->position() - *m_pressedAt;
    if (!m_dragging && way.manhattanLength() >= QApplication::startDragDistance()) {
        m_dragging = true;
        refreshCursor();
    }
    if (m_dragging) {
        m_camera.panBy(event->position() - m_draggedFrom);
        m_draggedFrom = event->position();
        update();
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
    const layout::Item* item = itemAtPixel(pixel);
    if (m_picking) {
        if (item)
            emit itemPicked(item->id);
        return;
    }
    setSelectedItem(item ? std::optional(item->id) : std::nullopt);
    emit itemSelected(m_selected);
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const layout::Item* item = itemAtPixel(event->position()))
        zoomToItem(item->id);
    else
        fit();
}

void MapView::leaveEvent(QEvent*)
{
    setHovered(std::nullopt);
}

void MapView::setHovered(std::optional<layout::ItemId> item)
{
    if (item == m_hovered)
        return;
    m_hovered = std::move(item);
    refreshCursor();
    update();
}

void MapView::refreshCursor()
{
    if (m_dragging)
        setCursor(Qt::ClosedHandCursor);
    else if (m_picking)
        setCursor(Qt::CrossCursor);
    else if (m_hovered)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

bool MapView::isPlayerKey(const QKeyEvent& event) const
{
    if (!m_trace || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Space:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End: return true;
    default: return false;
    }
}

void MapView::keyPressEvent(QKeyEvent* event)
{
    if (isPlayerKey(*event))
        emit playerKeyPressed(event->key());
    else if (!handleViewKey(event->key()))
        QWidget::keyPressEvent(event);
}

bool MapView::handleViewKey(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); return true;
    case Qt::Key_Minus: zoomOut(); return true;
    case Qt::Key_0: zoomToActualSize(); return true;
    case Qt::Key_F: fit(); return true;
    case Qt::Key_Left: m_camera.panBy({panStep, 0}); break;
    case Qt::Key_Right: m_camera.panBy({-panStep, 0}); break;
    case Qt::Key_Up: m_camera.panBy({0, panStep}); break;
    case Qt::Key_Down: m_camera.panBy({0, -panStep}); break;
    case Qt::Key_Escape:
        if (m_picking) {
            emit pickingCancelled();
        } else {
            setSelectedItem(std::nullopt);
            emit itemSelected(m_selected);
        }
        return true;
    default: return false;
    }
    update();
    return true;
}

void MapView::contextMenuEvent(QContextMenuEvent* event)
{
    const layout::Item* item = itemAtPixel(event->pos());
    QMenu menu(this);
    if (item) {
        const layout::ItemId id = item->id;
        QAction* from = menu.addAction(tr("Flow from here"), this, [this, id] { emit flowFromRequested(id); });
        from->setEnabled(canSend(id));
        QAction* to = menu.addAction(tr("Flow to here"), this, [this, id] { emit flowToRequested(id); });
        to->setEnabled(canReceive(id));
        menu.addSeparator();
        menu.addAction(tr("Zoom to %1").arg(itemTitle(id)), this, [this, id] { zoomToItem(id); });
    }
    menu.addAction(tr("Show all"), this, &MapView::fit);
    menu.exec(event->globalPos());
}

} // namespace hopscope::map
