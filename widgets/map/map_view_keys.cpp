// What the person does with the map by keys: all of it can be reached and read without a mouse.
#include "widgets/map/map_view.h"

#include "model/layout/neighbour.h"
#include "widgets/map/map_accessible.h"

#include <QKeyEvent>

namespace hopscope::map {

namespace {

constexpr double panStep = 60;

Qt::KeyboardModifiers modifiersOf(const QKeyEvent& event)
{
    return event.modifiers() & ~Qt::KeypadModifier;
}

std::optional<layout::Direction> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left: return layout::Direction::Left;
    case Qt::Key_Right: return layout::Direction::Right;
    case Qt::Key_Up: return layout::Direction::Up;
    case Qt::Key_Down: return layout::Direction::Down;
    default: return std::nullopt;
    }
}

QPointF panOf(layout::Direction direction)
{
    switch (direction) {
    case layout::Direction::Left: return {panStep, 0};
    case layout::Direction::Right: return {-panStep, 0};
    case layout::Direction::Up: return {0, panStep};
    case layout::Direction::Down: return {0, -panStep};
    }
    return {};
}

} // namespace

bool MapView::isPlayerKey(const QKeyEvent& event) const
{
    if (!m_flow.trace || modifiersOf(event) != Qt::NoModifier)
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
    else if (!handleHistoryKey(*event) && !handleArrow(*event) && !handleCardKey(*event) && !handleChoiceKey(event->key()) &&
             !handleZoomKey(event->key()))
        QWidget::keyPressEvent(event);
}

bool MapView::handleHistoryKey(const QKeyEvent& event)
{
    const bool alt = modifiersOf(event) == Qt::AltModifier;
    if (event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Back || (alt && event.key() == Qt::Key_Left))
        goBack();
    else if (event.key() == Qt::Key_Forward || (alt && event.key() == Qt::Key_Right))
        goForward();
    else
        return false;
    return true;
}

/// Alone or, where a flow has the keys, with Ctrl: to the next thing. With Shift: the map itself.
bool MapView::handleArrow(const QKeyEvent& event)
{
    const auto direction = directionOf(event.key());
    if (!direction || (modifiersOf(event) & Qt::AltModifier))
        return false;
    if (modifiersOf(event) & Qt::ShiftModifier) {
        panBy(panOf(*direction));
        return true;
    }
    if (!m_layout)
        return false;
    chooseRef(m_selected.ref ? layout::neighbour(*m_layout, *m_selected.ref, *direction) : firstInWindow());
    return true;
}

/// To the ends of a card or of the map, and from card to card.
bool MapView::handleCardKey(const QKeyEvent& event)
{
    if (!m_layout)
        return false;
    const auto from = m_selected.ref ? m_selected.ref : firstInWindow();
    if (!from)
        return false;
    const bool whole = modifiersOf(event) & Qt::ControlModifier;
    switch (event.key()) {
    case Qt::Key_Home: return chooseRef(whole ? layout::firstItem(*m_layout) : layout::firstInCard(*m_layout, *from));
    case Qt::Key_End: return chooseRef(whole ? layout::lastItem(*m_layout) : layout::lastInCard(*m_layout, *from));
    case Qt::Key_PageDown: return chooseRef(m_selected.ref ? layout::nextCard(*m_layout, *from) : from);
    case Qt::Key_PageUp: return chooseRef(m_selected.ref ? layout::previousCard(*m_layout, *from) : from);
    default: return false;
    }
}

bool MapView::handleChoiceKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_picking && m_selected.ref)
            emit itemPicked(m_layout->idOf(*m_selected.ref));
        else if (m_selected.ref)
            open(m_layout->idOf(*m_selected.ref));
        return true;
    case Qt::Key_Escape:
        if (m_picking)
            emit pickingCancelled();
        else
            choose(std::nullopt);
        return true;
    default: return false;
    }
}

bool MapView::handleZoomKey(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); return true;
    case Qt::Key_Minus: zoomOut(); return true;
    case Qt::Key_0: zoomToActualSize(); return true;
    case Qt::Key_F: fit(); return true;
    default: return false;
    }
}

/// Always true: at the end of the map the key has done what it can.
bool MapView::chooseRef(const std::optional<layout::ItemRef>& ref)
{
    if (!ref)
        return true;
    const layout::ItemId id = m_layout->idOf(*ref);
    choose(id, Arrival::Step);
    showItem(id);
    return true;
}

std::optional<layout::ItemRef> MapView::firstInWindow() const
{
    const QRectF seen = m_camera.exposed(rect());
    std::optional<layout::ItemRef> first;
    const auto take = [&](const layout::ItemRef& ref, const layout::CardLayout& card, const layout::Point& corner) {
        if (first)
            return;
        const layout::ItemRef candidate = layout::firstInCard(*m_layout, ref);
        const bool isEmpty = card.isBand() && card.cells.empty();
        if (!isEmpty && corner.y >= seen.top() && corner.x >= seen.left())
            first = candidate;
    };
    m_layout->forEachCard({seen.x(), seen.y(), seen.width(), seen.height()}, take);
    return first ? first : layout::firstItem(*m_layout);
}

void MapView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    announceSelection(*this);
}

/// Tab goes from region to region, and past the last one on to the next widget: a map of thousands is no trap.
bool MapView::focusNextPrevChild(bool next)
{
    const auto region = hasFocus() && m_layout && m_selected.ref ? (next ? layout::nextRegion(*m_layout, *m_selected.ref)
                                                           : layout::previousRegion(*m_layout, *m_selected.ref))
                                                   : std::nullopt;
    return region ? chooseRef(region) : QWidget::focusNextPrevChild(next);
}

} // namespace hopscope::map
