// What the menus of single things do in the window.
#include "app/item_menu.h"
#include "app/main_window.h"
#include "app/window_tables.h"
#include "widgets/player/flow_panel.h"
#include "widgets/player/flow_places.h"

#include <QDockWidget>

namespace hopscope::app {

namespace {

std::optional<flow::Source> sourceIn(const player::FlowChooser& chooser)
{
    auto source = flow::parseSource(chooser.text(player::End::Source).toStdString());
    return source ? std::optional(*std::move(source)) : std::nullopt;
}

} // namespace

void MainWindow::wireItemMenus()
{
    m_itemMenu = new ItemMenu(this);
    const auto fill = [this](QMenu* menu, const layout::ItemId& item, ItemMenu::Place place) {
        if (const cluster::SnapshotPointer snapshot = m_feed->snapshot())
            m_itemMenu->fill(*menu, item, place, *snapshot, sourceIn(m_flow->chooser()));
    };
    connect(m_map, &map::MapView::itemMenuWanted, this,
            [fill](QMenu* menu, const layout::ItemId& item) { fill(menu, item, ItemMenu::Place::Map); });
    connect(m_tables, &TableTabs::itemMenuWanted, this,
            [fill](QMenu* menu, const layout::ItemId& item) { fill(menu, item, ItemMenu::Place::Table); });
    connect(m_itemMenu, &ItemMenu::traceFromRequested, this, [this](const layout::ItemId& item) { setFlowEnd(player::End::Source, item); });
    connect(m_itemMenu, &ItemMenu::traceToRequested, this, [this](const layout::ItemId& item) { setFlowEnd(player::End::Target, item); });
    connect(m_itemMenu, &ItemMenu::wayRequested, this, &MainWindow::setFlowTarget);
    connect(m_itemMenu, &ItemMenu::mapRequested, this, [this](const layout::ItemId& item) {
        select(item);
        m_map->zoomToItem(item);
    });
    connect(m_itemMenu, &ItemMenu::tableRequested, this, [this](const layout::ItemId& item) {
        m_tablesDock->show();
        m_tablesDock->raise();
        select(item);
        m_tables->showKindOf(item);
    });
    connect(m_itemMenu, &ItemMenu::pointersRequested, this, [this](const layout::ItemId& item) {
        m_inspectorDock->show();
        m_inspectorDock->raise();
        selectAndShow(item);
    });
}

/// Of a Service the way that leads there from the source that is chosen: its NodePort for a client outside.
void MainWindow::setFlowEnd(player::End end, const layout::ItemId& item)
{
    const cluster::SnapshotPointer snapshot = m_feed->snapshot();
    if (!snapshot)
        return;
    if (end == player::End::Target) {
        if (const auto way = player::wayFor(item, *snapshot, m_feed->facts(), sourceIn(m_flow->chooser())))
            return setFlowTarget(*way);
    }
    showFlowEnd(end, end == player::End::Source ? player::sourceTextOf(item) : player::targetTextOf(item, *snapshot));
}

void MainWindow::setFlowTarget(const flow::WayTo& way)
{
    m_flow->chooser().setProtocol(way.protocol);
    showFlowEnd(player::End::Target, QString::fromStdString(flow::toString(way.target)));
}

void MainWindow::showFlowEnd(player::End end, const QString& text)
{
    m_flowDock->show();
    m_flowDock->raise();
    m_flow->chooser().setText(end, text);
    const player::End other = end == player::End::Source ? player::End::Target : player::End::Source;
    if (!text.isEmpty() && !m_flow->chooser().text(other).isEmpty())
        m_flow->chooser().requestTrace();
}

} // namespace hopscope::app
