#include "app/main_window.h"

#include "app/address_answer.h"
#include "app/addresses_page.h"
#include "app/bar_style.h"
#include "app/cluster_pill.h"
#include "app/find_bar.h"
#include "app/findings_observer.h"
#include "app/lesson_binder.h"
#include "app/lesson_guide.h"
#include "app/overview_observer.h"
#include "app/path_pane.h"
#include "app/present_window.h"
#include "app/range_observer.h"
#include "app/view_button.h"
#include "app/window_bar.h"
#include "app/window_context.h"
#include "app/window_drawer.h"
#include "app/window_language.h"
#include "app/window_panel.h"
#include "app/window_status.h"
#include "app/window_tables.h"
#include "widgets/charts/chart_panel.h"
#include "widgets/map/legend_view.h"
#include "widgets/map/map_finder.h"
#include "widgets/map/mini_map.h"
#include "widgets/panels/cluster_page.h"
#include "widgets/panels/failing_list.h"
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
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hopscope::app {

namespace {

constexpr QSize usualSize{1280, 800};

} // namespace

MainWindow::MainWindow(SourceOptions options, Languages& languages, const QString& settingsFile, QWidget* parent)
    : QMainWindow(parent), m_settingsFile(settingsFile), m_settings(settingsFile), m_languages(languages),
      m_systemPalette(QApplication::palette()), m_systemTextScale(panels::platformTextScale())
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    m_languages.use(m_settings.language());
    panels::applyTheme(*qApp, theme(), textScale()); // before there is anything that would begin with another font
    m_feed = new feed::ClusterFeed(this);
    m_layouter = new map::MapLayouter(this);
    m_finder = new map::MapFinder(this);
    m_ranges = new RangeObserver(this);
    m_overview = new OverviewObserver(this);
    m_findings = new FindingsObserver(this);
    m_opener = new SourceOpener(*m_feed, std::move(options), ExecConsents(m_settings.fileBeside(ExecConsents::fileName())),
                                m_settings, this);
    m_actions = std::make_unique<WindowActions>(*this);
    buildCentre();
    wireFeed();
    wireMap();
    wireFind();
    wireAnswer();
    wireAddresses();
    wireSelection();
    wireFlow();
    wirePath();
    wireLessons();
    wireItemMenus();
    wireDialogs();
    wireFileActions();
    wireViewActions();
    wireAppearance();
    wireShape();
    wireHealth();
    wireFindings();
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
    auto* whole = new QWidget(this);
    m_bar = new WindowBar(*m_actions, whole);
    m_view = &m_bar->view();
    m_find = &m_bar->search();
    m_down = new QSplitter(Qt::Vertical, whole);
    m_down->setObjectName(QStringLiteral("down"));
    m_views = new QStackedWidget(m_down);
    m_across = new QSplitter(Qt::Horizontal, m_views);
    m_across->setObjectName(QStringLiteral("across"));
    m_addresses = new AddressesPage(m_views);
    m_views->addWidget(m_across);
    m_views->addWidget(m_addresses);
    m_panel = new WindowPanel(m_across);
    m_across->addWidget(buildMiddle());
    m_across->addWidget(m_panel);
    m_drawer = new WindowDrawer(m_down);
    m_down->addWidget(m_views);
    m_down->addWidget(m_drawer);
    for (QSplitter* splitter : {m_across, m_down}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(1);
        splitter->setStretchFactor(0, 1);
        splitter->setStretchFactor(1, 0);
    }
    m_inspector = &m_panel->inspector();
    m_flow = &m_panel->flow();
    m_tables = &m_drawer->tables();
    m_charts = &m_drawer->charts();
    m_tablesAge = &m_drawer->age();
    m_chartWork = new threads::PacedWork(std::chrono::seconds(1), this);
    m_status = new WindowStatus(*m_feed, &m_drawer->statusPlace());
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(&m_find->problem());
    column->addWidget(m_answer = new AddressAnswer(whole));
    column->addWidget(m_down, 1);
    setCentralWidget(whole);
}

/// The map, and what is said above it.
QWidget* MainWindow::buildMiddle()
{
    auto* centre = new QWidget(m_across);
    m_messages = new panels::MessageBar(centre);
    m_remark = new panels::RemarkBand(QStringLiteral("mapRemark"), centre);
    m_pages = new QStackedWidget(centre);
    m_path = buildPathPane();
    m_sourcePage = new panels::SourcePage(m_pages);
    m_pages->addWidget(m_path);
    m_pages->addWidget(m_sourcePage);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    m_mapAge = new panels::RemarkBand(QStringLiteral("mapAge"), centre);
    column->addWidget(m_mapAge);
    column->addWidget(m_remark);
    column->addWidget(m_pages, 1);
    return centre;
}

PathPane* MainWindow::buildPathPane()
{
    auto* page = new QWidget(m_pages);
    m_hidden = new panels::HiddenBand(page);
    m_map = new map::MapView(page);
    m_miniMap = new map::MiniMap(m_map);
    m_legend = new map::LegendView(m_map, page);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_hidden);
    column->addWidget(m_map, 1);
    column->addWidget(m_legend);
    return new PathPane(page, m_map, m_panel->flow().steps(), m_actions->pathViews, m_actions->present, m_pages);
}

void MainWindow::restoreRemembered()
{
    const QByteArray geometry = m_settings.geometry();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(usualSize);
    m_shape = m_settings.shape();
    m_actions->failingFirst->setChecked(m_shape.failingFirst);
    m_tables->setFailingFirst(m_shape.failingFirst);
    showPanel(m_shape.panel);
    showDrawer(m_shape.drawer);
    m_actions->views->actions().at(std::min(m_shape.view, int(m_actions->views->actions().size()) - 1))->setChecked(true);
    m_actions->theme->actions().at(int(m_settings.theme()))->setChecked(true);
    for (QAction* action : m_actions->language->actions())
        action->setChecked(action->data().toString() == m_settings.language());
    m_actions->links->actions().at(m_settings.links())->setChecked(true);
    m_actions->pathViews->actions().at(m_settings.pathView())->setChecked(true);
    m_path->setView(PathPane::View(m_settings.pathView()));
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
    centralWidget()->setStyleSheet(barStyleSheet(chosen, textScale()));
    m_map->setTheme(chosen);
    m_path->setTheme(chosen, textScale());
    if (m_presented)
        m_presented->setTheme(chosen);
    m_bar->setTheme(chosen, textScale());
    m_panel->cluster().setTheme(chosen);
    m_panel->failing().setTheme(chosen);
    m_drawer->setTheme(chosen, textScale());
    m_addresses->setTheme(chosen, textScale());
    m_charts->setTheme(chosen);
    m_flow->setTheme(chosen);
    shareWidth();
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

layout::MapOptions MainWindow::mapOptions() const
{
    layout::MapOptions options = m_layouter->options();
    options.groupBy = layout::GroupBy(m_actions->groupBy->checkedAction()->data().toInt());
    options.rollUp = layout::RollUp(m_actions->rollUp->checkedAction()->data().toInt());
    options.toggled = m_toggled;
    options.allLinks = map::LinksShown(m_actions->links->checkedAction()->data().toInt()) == map::LinksShown::All;
    options.filter = m_pathFilter ? m_pathFilter : m_filter;
    if (m_pathFilter)
        options.rollUp = layout::RollUp::None; // each that takes part stands for itself
    options.measure = paint::textMeasure(textScale());
    options.words = wording::mapWords();
    return options;
}

/// The menus have their letters with Alt, as in a menu bar.
void MainWindow::setMenuKeys()
{
    qDeleteAll(m_menuKeys);
    m_menuKeys.clear();
    for (QMenu* menu : m_actions->topMenus()) {
        auto* key = new QShortcut(QKeySequence::mnemonic(menu->title()), this);
        connect(key, &QShortcut::activated, this, [this, menu] { m_bar->openMenu(menu); });
        m_menuKeys << key;
    }
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    setMenuKeys();
    m_status->refresh();
    refreshInspector();
    showFlowRemarks();
    takeState(m_feed->state());
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::WindowStateChange)
        m_actions->fullScreen->setChecked(windowState().testFlag(Qt::WindowFullScreen));
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_guide->isActive())
            m_binder->tellAnew(m_guide->course());
        m_layouter->setOptions(mapOptions());
    }
    QMainWindow::changeEvent(event);
}

} // namespace hopscope::app
