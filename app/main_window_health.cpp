// How the cluster is doing as a whole, what fails in it, and what is worth a look.
#include "app/main_window.h"

#include "app/lesson_guide.h"
#include "app/overview_observer.h"
#include "app/window_bar.h"
#include "app/window_context.h"
#include "app/window_drawer.h"
#include "app/window_panel.h"
#include "app/range_observer.h"
#include "widgets/panels/cluster_page.h"
#include "widgets/panels/failing_list.h"
#include "widgets/panels/inspector_text.h"
#include "widgets/player/flow_panel.h"

namespace hopscope::app {

void MainWindow::wireHealth()
{
    connect(m_overview, &OverviewObserver::observed, this, &MainWindow::takeOverview);
    connect(m_bar, &WindowBar::failingRequested, this, &MainWindow::showFailing);
    connect(m_actions->nextFailing, &QAction::triggered, this, [this] { stepThroughFailing(true); });
    connect(m_actions->previousFailing, &QAction::triggered, this, [this] { stepThroughFailing(false); });
    connect(m_actions->tracePacket, &QAction::triggered, this, &MainWindow::tracePacket);
    connect(&m_panel->failing(), &panels::FailingList::itemChosen, this, &MainWindow::selectAndShow);
    connect(&m_panel->cluster(), &panels::ClusterPage::pathChosen, this, [this](const flow::Query& query) {
        showFlow(query);
        m_flow->player().play();
    });
    connect(&m_panel->cluster(), &panels::ClusterPage::openFileRequested, this, &MainWindow::chooseFile);
    connect(&m_panel->cluster(), &panels::ClusterPage::contextsRequested, this, &MainWindow::showContexts);
}

void MainWindow::takeOverview()
{
    const std::optional<ClusterOverview>& overview = m_overview->overview();
    m_bar->showHealth(overview ? std::optional(overview->health) : std::nullopt);
    const cluster::ClusterHealth health = overview ? overview->health : cluster::ClusterHealth();
    m_panel->failing().setHealth(health);
    m_panel->setFailingCount(countOfFailing());
    allowFailing();
    refreshClusterPage();
}

void MainWindow::allowFailing()
{
    for (QAction* action : {m_actions->nextFailing, m_actions->previousFailing})
        action->setEnabled(!m_guide->isActive() && countOfFailing() > 0);
}

std::size_t MainWindow::countOfFailing() const
{
    const std::optional<ClusterOverview>& overview = m_overview->overview();
    return overview ? overview->health.failing.size() + overview->health.nodesNotReady.size() : 0;
}

void MainWindow::refreshClusterPage()
{
    const cluster::ClusterSnapshot& snapshot = *m_feed->snapshot();
    panels::ClusterPage& page = m_panel->cluster();
    page.showCluster(clusterName(), m_feed->state().kind, countsText(snapshot), panels::arrivingSentence(snapshot));
    const std::optional<ClusterOverview>& overview = m_overview->overview();
    page.showNetwork(m_feed->facts(), overview ? overview->counts : facts::RangeCounts());
    page.showRanges(m_ranges->ranges(), m_feed->facts());
    page.showPaths(overview ? overview->paths : std::vector<flow::PathWorthTrying>());
    using Count = std::optional<std::size_t>;
    const auto count = [&](kube::Kind kind, std::size_t number) { return number == 0 && !snapshot.isReadWhole(kind) ? Count() : Count(number); };
    m_drawer->setCounts({count(kube::Kind::Node, snapshot.nodes.size()), count(kube::Kind::Pod, snapshot.pods.size()),
                         count(kube::Kind::Service, snapshot.services.size())},
                        overview ? overview->addresses : std::nullopt);
}

void MainWindow::showFailing()
{
    if (!m_overview->overview() || m_guide->isActive())
        return;
    showPanel(true);
    m_panel->showPage(m_overview->overview()->health.isWell() ? WindowPanel::Page::Details : WindowPanel::Page::Failing);
    if (m_panel->page() == WindowPanel::Page::Failing)
        m_panel->failing().begin();
    else
        select(std::nullopt); // the cluster's own page says that all is well
}

void MainWindow::stepThroughFailing(bool forward)
{
    const std::optional<layout::ItemId> item = m_panel->failing().step(forward);
    if (!item)
        return;
    showPanel(true);
    m_panel->showPage(WindowPanel::Page::Failing);
    m_viewToBringBack.reset();
    selectAndShow(*item);
}

/// Asks from where to where: by typing, or by two clicks on the map.
void MainWindow::tracePacket()
{
    showPanel(true);
    m_panel->showPage(WindowPanel::Page::Flow);
    endPicking();
    beginPicking(player::End::Source);
    m_flowPicks = 2;
    m_flow->chooser().begin();
}

} // namespace hopscope::app
