// The window's query: what it finds on the map, what it hides there and in the tables.
#include "app/find_bar.h"
#include "app/main_window.h"
#include "app/query_question.h"
#include "app/window_tables.h"
#include "widgets/map/map_finder.h"

#include <algorithm>

namespace hopscope::app {

namespace {

/// A filter that rests on other objects than those it is asked about is made anew so often at most.
constexpr auto renewalPause = std::chrono::seconds(2);
/// What was unknown while nobody had read it is soon known.
constexpr auto pauseAfterReading = std::chrono::milliseconds(100);

bool hasChanged(const cluster::ClusterDelta& delta, std::initializer_list<kube::Kind> kinds)
{
    return std::any_of(kinds.begin(), kinds.end(), [&delta](kube::Kind kind) { return !delta.of(kind).empty(); });
}

} // namespace

void MainWindow::wireFind()
{
    m_filterRenewal.setSingleShot(true);
    connect(&m_filterRenewal, &QTimer::timeout, this, [this] {
        filterMap();
        filterTables(false);
    });
    connect(m_find, &FindBar::queryChanged, this, &MainWindow::takeQuery);
    connect(m_find, &FindBar::stepped, this, &MainWindow::stepThroughHits);
    connect(m_find, &FindBar::left, this, [this] { m_map->setFocus(Qt::OtherFocusReason); });
    connect(m_finder, &map::MapFinder::found, this, [this](const std::shared_ptr<const map::MapHits>& hits) { takeHits(hits); });
    connect(m_actions->find, &QAction::triggered, this, [this] {
        m_find->setUse(QueryUse::Find);
        m_find->begin();
    });
    connect(m_actions->hideOthers, &QAction::triggered, this, [this] {
        m_find->setUse(QueryUse::Hide);
        m_find->begin();
    });
    connect(m_actions->findNext, &QAction::triggered, this, [this] { stepThroughHits(true); });
    connect(m_actions->findPrevious, &QAction::triggered, this, [this] { stepThroughHits(false); });
    connect(m_actions->presetsMenu, &QMenu::triggered, this, [this](const QAction* action) {
        m_find->setQuery(action->data().toString(), m_find->use());
        m_find->begin();
    });
}

void MainWindow::takeQuery()
{
    m_stepWhenFound.reset();
    m_answered = false;
    if (!m_find->query().isEmpty())
        m_find->showSearching();
    m_finder->find(questionOf(m_find->query(), foundWords()));
    filterMap();
    filterTables(false);
}

void MainWindow::filterMap()
{
    m_filterRenewal.stop();
    std::shared_ptr<const layout::MapFilter> filter =
        m_find->use() == QueryUse::Hide ? mapFilterOf(m_find->query(), m_feed->snapshot(), foundWords()) : nullptr;
    if (!filter && !m_filter)
        return;
    m_filter = std::move(filter);
    m_layouter->setOptions(mapOptions());
}

void MainWindow::filterTables(bool again)
{
    // Words are looked for in what stands in the rows; what is asked otherwise, in the objects.
    const QString words = wordsOf(m_find->query());
    if (!again)
        m_tables->setFilterWords(words);
    m_tables->setObjectFilter(words.isEmpty() ? tableFilterOf(m_find->query(), m_feed->snapshot(), foundWords()) : tables::ObjectFilter(), again);
}

/// Things that change are asked anew by whoever shows them; what changes for others is looked at after a while.
void MainWindow::followCluster(const cluster::ClusterDelta& delta)
{
    using kube::Kind;
    m_find->setSnapshot(m_feed->snapshot());
    filterTables(true);
    const bool filters = m_filter || !m_find->query().isEmpty();
    const bool others = restsOnOthers(m_find->query()) &&
                        hasChanged(delta, {Kind::Service, Kind::EndpointSlice, Kind::Endpoints, Kind::NetworkPolicy, Kind::Node});
    if (filters && (delta.coverageChanged || others) && !m_filterRenewal.isActive())
        m_filterRenewal.start(delta.coverageChanged ? pauseAfterReading : renewalPause);
}

void MainWindow::takeHits(const std::shared_ptr<const map::MapHits>& hits)
{
    m_answered = hits != nullptr;
    // Where all others are hidden, what is found need not be told apart from them.
    m_map->setHighlight(hits && m_find->use() == QueryUse::Find ? hits->highlight : nullptr);
    showHits();
    if (m_answered && m_stepWhenFound)
        stepThroughHits(*std::exchange(m_stepWhenFound, std::nullopt));
}

void MainWindow::stepThroughHits(bool forward)
{
    if (!m_answered) {
        m_stepWhenFound = forward;
        return;
    }
    const std::optional<layout::ItemId> item = forward ? m_finder->next() : m_finder->previous();
    if (!item)
        return;
    m_viewToBringBack.reset();
    showMap();
    m_map->goTo(*item);
    showHits();
}

void MainWindow::showHits()
{
    std::size_t current = 0;
    if (m_selection && m_finder->hits()) {
        const std::vector<layout::ItemId>& items = m_finder->hits()->items;
        const auto place = std::find(items.begin(), items.end(), *m_selection);
        current = place == items.end() ? 0 : std::size_t(place - items.begin()) + 1;
    }
    m_find->showHits(m_finder->count(), current);
}

} // namespace hopscope::app
