#include "app/main_window.h"

#include "app/find_bar.h"
#include "app/range_observer.h"
#include "app/window_context.h"
#include "app/window_language.h"
#include "app/window_status.h"
#include "app/window_tables.h"
#include "app/window_toolbar.h"
#include "widgets/charts/chart_panel.h"
#include "widgets/map/legend_view.h"
#include "widgets/map/map_finder.h"
#include "widgets/map/mini_map.h"
#include "widgets/panels/hidden_band.h"
#include "widgets/panels/inspector.h"
#include "widgets/panels/message_bar.h"
#include "widgets/panels/remark_band.h"
#include "widgets/panels/source_page.h"
#include "widgets/panels/window_style.h"
#include "widgets/player/flow_panel.h"
#include "widgets/threads/paced_work.h"
#include "widgets/wording/wording.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace hopscope::app {

namespace {

constexpr double tablesShare = 0.38;
constexpr int inspectorWidth = 400;

} // namespace

MainWindow::MainWindow(SourceOptions options, Languages& languages, const QString& settingsFile, QWidget* parent)
    : QMainWindow(parent), m_settingsFile(settingsFile), m_settings(settingsFile), m_languages(languages),
      m_systemPalette(QApplication::palette()), m_systemTextScale(panels::platformTextScale())
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    m_languages.use(m_settings.language());
    m_feed = new feed::ClusterFeed(this);
    m_layouter = new map::MapLayouter(this);
    m_finder = new map::MapFinder(this);
    m_ranges = new RangeObserver(this);
    m_opener = new SourceOpener(*m_feed, std::move(options), ExecConsents(m_settings.fileBeside(ExecConsents::fileName())),
                                m_settings, this);
    m_actions = std::make_unique<WindowActions>(*this);
    m_toolBar = new WindowToolBar(*m_actions, this);
    addToolBar(m_toolBar);
    m_status = new WindowStatus(*m_feed, statusBar());
    buildCentre();
    buildDocks();
    wireFeed();
    wireMap();
    wireFind();
    wireSelection();
    wireFlow();
    wireItemMenus();
    wireDialogs();
    wireFileActions();
    wireViewActions();
    wireAppearance();
    wireToolBar();
    restoreRemembered();
    applyTheme();
    retranslate();
    m_layouter->setOptions(mapOptions());
}

MainWindow::~MainWindow()
{
    // The feed tells until it is gone; nobody listens any more.
    disconnect(m_feed, nullptr, this, nullptr);
}

void MainWindow::openStart()
{
    m_opener->openStart();
}

void MainWindow::buildCentre()
{
    auto* centre = new QWidget(this);
    m_messages = new panels::MessageBar(centre);
    m_remark = new panels::RemarkBand(QStringLiteral("mapRemark"), centre);
    m_pages = new QStackedWidget(centre);
    m_mapPage = buildMapPage();
    m_sourcePage = new panels::SourcePage(m_pages);
    m_pages->addWidget(m_mapPage);
    m_pages->addWidget(m_sourcePage);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    m_mapAge = new panels::RemarkBand(QStringLiteral("mapAge"), centre);
    column->addWidget(m_mapAge);
    column->addWidget(m_remark);
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);
}

QWidget* MainWindow::buildMapPage()
{
    auto* page = new QWidget(m_pages);
    m_find = new FindBar(m_actions->presetsMenu, page);
    m_hidden = new panels::HiddenBand(page);
    m_map = new map::MapView(page);
    m_miniMap = new map::MiniMap(m_map);
    m_legend = new map::LegendView(m_map, page);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_find);
    column->addWidget(m_hidden);
    column->addWidget(m_map, 1);
    column->addWidget(m_legend);
    return page;
}

QDockWidget* MainWindow::addDock(const char* name, QWidget* content, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(this);
    dock->setObjectName(QLatin1String(name));
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_actions->panelsMenu->addAction(dock->toggleViewAction());
    return dock;
}

void MainWindow::buildDocks()
{
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    auto* tables = new QWidget(this);
    m_tablesAge = new panels::RemarkBand(QStringLiteral("tablesAge"), tables);
    m_tables = new TableTabs(tables);
    auto* column = new QVBoxLayout(tables);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tablesAge);
    column->addWidget(m_tables, 1);
    m_charts = new charts::ChartPanel(this);
    m_chartWork = new threads::PacedWork(std::chrono::seconds(1), this);
    m_inspector = new panels::Inspector(this);
    m_flow = new player::FlowPanel(this);
    m_tablesDock = addDock("tablesDock", tables, Qt::BottomDockWidgetArea);
    m_chartsDock = addDock("chartsDock", m_charts, Qt::BottomDockWidgetArea);
    m_inspectorDock = addDock("inspectorDock", m_inspector, Qt::RightDockWidgetArea);
    m_flowDock = addDock("flowDock", m_flow, Qt::RightDockWidgetArea);
    tabifyDockWidget(m_tablesDock, m_chartsDock);
    tabifyDockWidget(m_inspectorDock, m_flowDock);
    m_tablesDock->raise();
    m_inspectorDock->raise();
}

void MainWindow::restoreRemembered()
{
    const QByteArray geometry = m_settings.geometry();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(1280, 800);
    const QByteArray docks = m_settings.docks();
    m_docksRemembered = !docks.isEmpty() && restoreState(docks);
    m_actions->theme->actions().at(int(m_settings.theme()))->setChecked(true);
    for (QAction* action : m_actions->language->actions())
        action->setChecked(action->data().toString() == m_settings.language());
    m_actions->links->actions().at(m_settings.links())->setChecked(true);
    m_actions->miniMap->setChecked(m_settings.miniMap());
    m_actions->legend->setChecked(m_settings.legend());
    m_map->setReducedMotion(m_settings.reducedMotion().value_or(m_map->hasReducedMotion()));
    m_actions->reducedMotion->setChecked(m_map->hasReducedMotion());
    m_miniMap->setWanted(m_settings.miniMap());
    m_legend->setWanted(m_settings.legend());
    showLinks();
}

const paint::Theme& MainWindow::theme() const
{
    const bool systemDark = m_systemPalette.color(QPalette::Window).lightnessF() < 0.5;
    switch (m_settings.theme()) {
    case ThemeChoice::Light: return paint::Theme::of(paint::ThemeKind::Light);
    case ThemeChoice::Dark: return paint::Theme::of(paint::ThemeKind::Dark);
    case ThemeChoice::HighContrastLight: return paint::Theme::of(paint::ThemeKind::HighContrastLight);
    case ThemeChoice::HighContrastDark: return paint::Theme::of(paint::ThemeKind::HighContrastDark);
    case ThemeChoice::System: break;
    }
    return paint::Theme::of(systemDark ? paint::ThemeKind::Dark : paint::ThemeKind::Light);
}

void MainWindow::applyTheme()
{
    const paint::Theme& chosen = theme();
    panels::applyTheme(*qApp, chosen, textScale());
    m_map->setTheme(chosen);
    m_tables->setTheme(chosen);
    m_find->setErrorColor(chosen.failing);
    m_charts->setTheme(chosen);
    m_flow->setTheme(chosen);
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    m_settings.setTheme(choice);
    for (MainWindow* window : allWindows()) {
        window->m_actions->theme->actions().at(int(choice))->setChecked(true);
        window->applyTheme();
    }
}

void MainWindow::setTextScale(double scale)
{
    m_settings.setTextScale(scale);
    for (MainWindow* window : allWindows()) {
        window->applyTheme();
        window->layOutAnew();
    }
}

void MainWindow::setLanguage(const QString& code)
{
    m_settings.setLanguage(code);
    for (const MainWindow* window : allWindows()) {
        for (QAction* action : window->m_actions->language->actions())
            action->setChecked(action->data().toString() == code);
    }
    m_languages.use(code);
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    // Only now is it known how large the window is.
    if (m_docksRemembered)
        return;
    m_docksRemembered = true;
    resizeDocks({m_tablesDock}, {int(height() * tablesShare)}, Qt::Vertical);
    resizeDocks({m_inspectorDock}, {inspectorWidth}, Qt::Horizontal);
}

layout::MapOptions MainWindow::mapOptions() const
{
    layout::MapOptions options = m_layouter->options();
    options.groupBy = layout::GroupBy(m_actions->groupBy->checkedAction()->data().toInt());
    options.rollUp = layout::RollUp(m_actions->rollUp->checkedAction()->data().toInt());
    options.toggled = m_toggled;
    options.allLinks = map::LinksShown(m_actions->links->checkedAction()->data().toInt()) == map::LinksShown::All;
    options.filter = m_filter;
    options.measure = paint::textMeasure(textScale());
    options.words = wording::mapWords();
    return options;
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_tablesDock->setWindowTitle(tr("Tables"));
    m_chartsDock->setWindowTitle(tr("Charts"));
    m_inspectorDock->setWindowTitle(tr("Inspector"));
    m_flowDock->setWindowTitle(tr("Flow"));
    m_status->refresh();
    refreshInspector();
    showFlowRemarks();
    takeState(m_feed->state());
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_layouter->setOptions(mapOptions());
    }
    QMainWindow::changeEvent(event);
}

} // namespace hopscope::app
