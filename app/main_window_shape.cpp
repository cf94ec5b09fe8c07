// How the window is shared between the map, the panel and the drawer, and how one goes from one to the other.
#include "app/main_window.h"

#include "app/addresses_page.h"
#include "app/find_bar.h"
#include "app/findings_observer.h"
#include "app/lesson_guide.h"
#include "app/path_pane.h"
#include "app/window_bar.h"
#include "app/window_drawer.h"
#include "app/window_panel.h"
#include "app/window_tables.h"

#include <QApplication>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QWindow>

#include <algorithm>
#include <chrono>

namespace hopscope::app {

namespace {

constexpr double drawerShare = 0.4;
constexpr std::chrono::milliseconds frameWait{50};

/// What the system draws around a window; nothing while it has not done so.
QMargins frameAround(const QWidget& window)
{
    return window.windowHandle() ? window.windowHandle()->frameMargins() : QMargins();
}

/// The first widget of the area that takes the keys.
QWidget* firstIn(QWidget& area)
{
    for (QWidget* widget = area.nextInFocusChain(); widget && widget != &area; widget = widget->nextInFocusChain()) {
        if (area.isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0)
            return widget;
    }
    return nullptr;
}

} // namespace

void MainWindow::wireShape()
{
    connect(m_actions->showPanel, &QAction::triggered, this, &MainWindow::showPanel);
    connect(m_actions->showDrawer, &QAction::triggered, this, &MainWindow::showDrawer);
    connect(m_actions->fullScreen, &QAction::triggered, this, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    connect(m_actions->nextArea, &QAction::triggered, this, [this] { goToArea(true); });
    connect(m_actions->previousArea, &QAction::triggered, this, [this] { goToArea(false); });
    connect(m_actions->failingFirst, &QAction::toggled, this, [this](bool first) {
        m_shape.failingFirst = first;
        m_tables->setFailingFirst(first);
    });
    connect(m_panel, &WindowPanel::pageChanged, this, &MainWindow::shareWidth);
    connect(m_drawer, &WindowDrawer::openChanged, this, [this](bool open) {
        m_shape.drawer = open;
        m_actions->showDrawer->setChecked(open);
        shareHeight();
    });
    connect(m_across, &QSplitter::splitterMoved, this, [this] {
        if (m_panel->page() < WindowPanel::Page::Flow) // that one has a width of its own
            m_shape.panelWidth = m_panel->width();
    });
    connect(m_down, &QSplitter::splitterMoved, this, [this] { m_shape.drawerHeight = m_drawer->height(); });
}

/// The panel has the width that its page needs, or that somebody gave it; all else is the map's.
void MainWindow::shareWidth()
{
    const int all = m_across->width() - m_across->handleWidth();
    const int usual = m_panel->usualWidth(width(), textScale());
    const bool chosen = m_shape.panelWidth > 0 && m_panel->page() < WindowPanel::Page::Flow;
    const int panel = std::min(chosen ? m_shape.panelWidth : usual, all / 2);
    if (panel > 0)
        m_across->setSizes({all - panel, panel});
}

void MainWindow::shareHeight()
{
    const int all = m_down->height() - m_down->handleWidth();
    const int wanted = m_shape.drawerHeight > 0 ? m_shape.drawerHeight : int(all * drawerShare);
    const int drawer = m_drawer->isOpen() ? std::clamp(wanted, 1, std::max(1, all * 4 / 5)) : m_drawer->lineHeight();
    if (all > drawer)
        m_down->setSizes({all - drawer, drawer});
}

void MainWindow::showPanel(bool shown)
{
    m_shape.panel = shown;
    m_actions->showPanel->setChecked(shown);
    if (shown)
        m_actions->views->actions().at(int(MainView::Map))->setChecked(true); // it stands beside the map
    showParts();
    shareWidth();
}

void MainWindow::showDrawer(bool open)
{
    m_shape.drawer = open;
    m_actions->showDrawer->setChecked(open);
    m_drawer->setOpen(open);
}

/// Beside a page that says why there is no cluster, nothing empty stands. A manifest without pods may have findings.
void MainWindow::showParts()
{
    const bool hasCluster = m_pages->currentWidget() == m_path;
    const bool showsAddresses = hasCluster && wantsAddresses();
    m_views->setCurrentWidget(showsAddresses ? static_cast<QWidget*>(m_addresses) : m_across);
    m_bar->setMapTools(!showsAddresses);
    m_tables->setComparisonShown(!showsAddresses); // the view has it
    allowPanel();
    const auto& found = m_findings->found();
    m_panel->setVisible(m_shape.panel && hasCluster);
    m_drawer->setVisible(hasCluster || (found && !found->reading()->found.empty()));
}

/// It stands beside the map, and a lesson needs it.
void MainWindow::allowPanel()
{
    m_actions->showPanel->setEnabled(!m_guide->isActive() && m_views->currentWidget() == m_across);
}

void MainWindow::rememberShape()
{
    m_shape.view = m_actions->views->checkedAction()->data().toInt();
    m_settings.saveLayout(saveGeometry(), m_shape);
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    shareWidth();
    shareHeight();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    shareWidth();
    shareHeight();
}

void MainWindow::fitOnScreen()
{
    const QScreen* shown = screen();
    if (!shown || windowState().testFlag(Qt::WindowMaximized) || windowState().testFlag(Qt::WindowFullScreen))
        return;
    const QRect room = shown->availableGeometry();
    const QMargins frame = frameAround(*this);
    const QSize most = room.marginsRemoved(frame).size();
    if (width() > most.width() || height() > most.height())
        resize(size().boundedTo(most));
    const QRect whole = QRect(geometry().topLeft(), size()).marginsAdded(frame);
    const QPoint corner(std::clamp(whole.left(), room.left(), std::max(room.left(), room.right() + 1 - whole.width())),
                        std::clamp(whole.top(), room.top(), std::max(room.top(), room.bottom() + 1 - whole.height())));
    if (corner != whole.topLeft())
        move(corner);
}

void MainWindow::fitOnScreenWithFrame()
{
    fitOnScreen();
    if (m_looksForFrame-- > 0 && frameAround(*this).isNull())
        QTimer::singleShot(frameWait, this, &MainWindow::fitOnScreenWithFrame);
}

/// From the bar to the map, the panel, the tables, and round again.
void MainWindow::goToArea(bool forward)
{
    QList<QWidget*> areas{m_bar, m_addresses->isVisible() ? static_cast<QWidget*>(m_addresses) : m_pages};
    if (m_panel->isVisible())
        areas << m_panel;
    if (m_drawer->isVisible())
        areas << m_drawer;
    const QWidget* focused = QApplication::focusWidget();
    qsizetype current = -1;
    for (qsizetype i = 0; focused && i < areas.size(); ++i) {
        if (areas[i] == focused || areas[i]->isAncestorOf(focused))
            current = i;
    }
    const qsizetype next = current < 0 ? 0 : (current + (forward ? 1 : areas.size() - 1)) % areas.size();
    QWidget* target = nullptr;
    if (areas[next] == m_bar)
        target = &m_find->line();
    else if (areas[next] == m_pages && m_pages->currentWidget() == m_path)
        target = m_path->shownView() == PathPane::View::Stage ? static_cast<QWidget*>(&m_path->stage()) : m_map;
    else if (areas[next] == m_drawer && m_drawer->isOpen() && m_tables->isVisible())
        target = &m_tables->currentPage().view();
    else
        target = firstIn(*areas[next]);
    if (target)
        target->setFocus(Qt::TabFocusReason);
}

} // namespace hopscope::app
