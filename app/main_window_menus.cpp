// What the menus of single things do in the window.
#include "app/item_menu.h"
#include "app/main_window.h"
#include "app/window_panel.h"
#include "app/window_tables.h"
#include "widgets/player/flow_panel.h"
#include "widgets/player/flow_places.h"

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
        showMap();
        m_map->zoomToItem(item);
    });
    connect(m_itemMenu, &ItemMenu::tableRequested, this, [this](const layout::ItemId& item) {
        showDrawer(true);
        select(item);
        m_tables->showKindOf(item);
    });
    connect(m_itemMenu, &ItemMenu::pointersRequested, this, [this](const layout::ItemId& item) {
        selectAndShow(item);
        showPanel(true);
        m_panel->showPage(WindowPanel::Page::Details);
    });
}

void MainWindow::setFlowTarget(const flow::WayTo& way)
{
    m_flow->chooser().setProtocol(way.protocol);
    showFlowEnd(player::End::Target, QString::fromStdString(flow::toString(way.target)));
}

void MainWindow::showFlowEnd(player::End end, const QString& text)
{
    showPanel(true);
    m_panel->showPage(WindowPanel::Page::Flow);
    m_flow->chooser().setText(end, text);
    const player::End other = end == player::End::Source ? player::End::Target : player::End::Source;
    if (!text.isEmpty() && !m_flow->chooser().text(other).isEmpty())
        m_flow->chooser().requestTrace();
}

} // namespace hopscope::app
