// Who hears whom in the window.
#include "app/main_window.h"

#include "app/range_observer.h"
#include "app/window_drawer.h"
#include "app/window_panel.h"
#include "app/window_status.h"
#include "app/window_tables.h"
#include "widgets/charts/chart_panel.h"
#include "widgets/labels/plain_words.h"
#include "widgets/map/legend_view.h"
#include "widgets/map/mini_map.h"
#include "widgets/panels/inspector.h"
#include "widgets/panels/message_bar.h"
#include "widgets/panels/source_page.h"
#include "widgets/player/flow_panel.h"

#include <QApplication>

namespace hopscope::app {

namespace {

constexpr double textScaleStep = 0.1;

} // namespace

void MainWindow::wireFeed()
{
    connect(m_feed, &feed::ClusterFeed::clusterSwitched, this, &MainWindow::switchCluster);
    connect(m_feed, &feed::ClusterFeed::snapshotChanged, this, &MainWindow::takeSnapshot);
    connect(m_feed, &feed::ClusterFeed::stateChanged, this, &MainWindow::takeState);
    connect(m_charts, &charts::ChartPanel::dataWanted, this, &MainWindow::refreshCharts);
    connect(m_ranges, &RangeObserver::observed, this, [this] {
        refreshClusterPage();
        refreshInspector();
    });
    connect(m_status, &WindowStatus::secondPassed, this, [this] {
        m_tables->setNow(m_feed->now());
        refreshInspector();
        refreshTitle();
        refreshAge();
        refreshCoverage();
        showKindStates();
    });
    connect(m_sourcePage, &panels::SourcePage::openFileRequested, this, &MainWindow::chooseFile);
    connect(m_sourcePage, &panels::SourcePage::builtInRequested, m_actions->openBuiltIn, &QAction::trigger);
    connect(m_sourcePage, &panels::SourcePage::retryRequested, m_opener, &SourceOpener::reopen);
    connect(m_sourcePage, &panels::SourcePage::cancelSignInRequested, m_feed, &feed::ClusterFeed::cancelSignIn);
    // Later: whoever opened it may be in the middle of something, or the window not yet there.
    connect(m_opener, &SourceOpener::consentNeeded, this, &MainWindow::askForConsent, Qt::QueuedConnection);
    connect(m_opener, &SourceOpener::connectionChanged, this,
            [this] { say(tr("The kubeconfig has changed: connecting anew.")); });
    connect(m_sourcePage, &panels::SourcePage::contextsRequested, this, &MainWindow::showContexts);
}

void MainWindow::wireSelection()
{
    m_map->installEventFilter(this);
    connect(m_map, &map::MapView::itemSelected, this, [this](const std::optional<layout::ItemId>& item) {
        select(item);
        if (item && m_panel->page() == WindowPanel::Page::Failing)
            m_panel->showPage(WindowPanel::Page::Details);
    });
    connect(m_tables, &TableTabs::itemSelected, this, [this](const layout::ItemId& item) {
        select(item);
        m_map->showItem(item);
    });
    connect(m_tables, &TableTabs::itemActivated, this, [this](const layout::ItemId& item) {
        select(item);
        showMap();
        m_map->zoomToItem(item);
    });
    connect(m_inspector, &panels::Inspector::itemActivated, this, &MainWindow::selectAndShow);
}

void MainWindow::wireFlow()
{
    connect(m_map, &map::MapView::itemPicked, this, &MainWindow::takePick);
    connect(m_map, &map::MapView::pickingCancelled, this, &MainWindow::endPicking);
    connect(&m_flow->chooser(), &player::FlowChooser::pickRequested, this, &MainWindow::beginPicking);
    connect(&m_flow->chooser(), &player::FlowChooser::pickCancelled, this, &MainWindow::endPicking);
    connect(&m_flow->chooser(), &player::FlowChooser::traceRequested, this, &MainWindow::endPicking);
    connect(m_actions->clearFlow, &QAction::triggered, this, [this] {
        m_flow->clear();
        m_panel->showPage(WindowPanel::Page::Details);
    });
}

void MainWindow::wireFileActions()
{
    connect(m_actions->openFile, &QAction::triggered, this, &MainWindow::chooseFile);
    connect(m_actions->openFolder, &QAction::triggered, this, &MainWindow::chooseFolder);
    connect(m_actions->openBuiltIn, &QAction::triggered, this, [this] { m_opener->openScenario(QStringLiteral("notes")); });
    connect(m_actions->openContext, &QAction::triggered, this, &MainWindow::showContexts);
    connect(m_actions->newWindow, &QAction::triggered, this, [this] { openNewWindow().opener().openStart(); });
    connect(m_actions->reconnect, &QAction::triggered, m_opener, &SourceOpener::reopen);
    connect(m_actions->closeWindow, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->quit, &QAction::triggered, qApp, &QApplication::closeAllWindows);
    connect(m_actions->clusterMenu, &QMenu::aboutToShow, this, &MainWindow::fillClusterMenu);
    connect(m_actions->windowMenu, &QMenu::aboutToShow, this, &MainWindow::fillWindowMenu);
    connect(m_actions->contextMenu, &QMenu::aboutToShow, this, &MainWindow::fillContextMenu);
    connect(m_actions->recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    connect(m_opener, &SourceOpener::fileOpened, this, [this](const QString& path) { m_settings.addRecentFile(path); });
    connect(m_actions->copyText, &QAction::triggered, this, [this] { m_tables->currentPage().copy(tables::TableFormat::Text); });
    connect(m_actions->copyCsv, &QAction::triggered, this, [this] { m_tables->currentPage().copy(tables::TableFormat::Csv); });
    connect(m_actions->copyMarkdown, &QAction::triggered, this,
            [this] { m_tables->currentPage().copy(tables::TableFormat::Markdown); });
}

void MainWindow::wireViewActions()
{
    connect(m_actions->zoomIn, &QAction::triggered, m_map, &map::MapView::zoomIn);
    connect(m_actions->zoomOut, &QAction::triggered, m_map, &map::MapView::zoomOut);
    connect(m_actions->actualSize, &QAction::triggered, m_map, &map::MapView::zoomToActualSize);
    connect(m_actions->fit, &QAction::triggered, m_map, &map::MapView::fit);
    connect(m_actions->zoomToSelection, &QAction::triggered, this, [this] {
        if (!m_selection)
            return;
        showMap();
        m_map->zoomToItem(*m_selection);
    });
    connect(m_actions->whatYouSee, &QAction::triggered, this, &MainWindow::showCoverage);
    for (const QActionGroup* group : {m_actions->groupBy, m_actions->rollUp})
        connect(group, &QActionGroup::triggered, this, [this] { m_layouter->setOptions(mapOptions()); });
    connect(m_actions->links, &QActionGroup::triggered, this, [this](const QAction* action) {
        m_settings.setLinks(action->data().toInt());
        showLinks();
        m_layouter->setOptions(mapOptions());
    });
    connect(m_actions->back, &QAction::triggered, m_map, &map::MapView::goBack);
    connect(m_actions->forward, &QAction::triggered, m_map, &map::MapView::goForward);
    connect(m_map, &map::MapView::canGoBackChanged, m_actions->back, &QAction::setEnabled);
    connect(m_map, &map::MapView::canGoForwardChanged, m_actions->forward, &QAction::setEnabled);
    connect(m_actions->miniMap, &QAction::triggered, this, [this](bool shown) {
        m_settings.setMiniMap(shown);
        m_miniMap->setWanted(shown && m_flow->steps().isEmpty());
    });
    connect(m_actions->legend, &QAction::triggered, this, [this](bool shown) {
        m_settings.setLegend(shown);
        m_legend->setWanted(shown);
    });
}

void MainWindow::wireAppearance()
{
    connect(m_actions->theme, &QActionGroup::triggered, this,
            [this](QAction* action) { setThemeChoice(ThemeChoice(action->data().toInt())); });
    connect(m_actions->language, &QActionGroup::triggered, this,
            [this](QAction* action) { setLanguage(action->data().toString()); });
    connect(m_actions->reducedMotion, &QAction::triggered, this, [this](bool reduced) {
        m_settings.setReducedMotion(reduced);
        m_map->setReducedMotion(reduced);
    });
    connect(m_actions->largerText, &QAction::triggered, this, [this] { setTextScale(m_settings.textScale() + textScaleStep); });
    connect(m_actions->smallerText, &QAction::triggered, this, [this] { setTextScale(m_settings.textScale() - textScaleStep); });
    connect(m_actions->usualText, &QAction::triggered, this, [this] { setTextScale(1); });
}

} // namespace hopscope::app
