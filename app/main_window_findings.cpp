// What is wrong with the cluster's network, where the window says so.
#include "app/main_window.h"

#include "app/find_bar.h"
#include "app/findings_observer.h"
#include "app/findings_page.h"
#include "app/lesson_guide.h"
#include "app/query_question.h"
#include "app/window_bar.h"
#include "app/window_drawer.h"
#include "app/window_panel.h"
#include "app/window_status.h"
#include "model/flow/flow_query.h"
#include "widgets/panels/inspector.h"
#include "widgets/player/flow_panel.h"

namespace hopscope::app {

void MainWindow::wireFindings()
{
    FindingsPage& page = m_drawer->findings();
    connect(m_findings, &FindingsObserver::observed, this, &MainWindow::takeFindings);
    connect(m_findings, &FindingsObserver::wordsChanged, this, [this] {
        if (asksForFindings(m_find->query()))
            takeQuery();
    });
    connect(m_status, &WindowStatus::secondPassed, this, [this] { m_findings->setNow(m_feed->now()); });
    connect(m_bar, &WindowBar::findingsRequested, this, [this] { showFindings({}); });
    connect(m_inspector, &panels::Inspector::findingsRequested, this, &MainWindow::showFindings);
    connect(&page, &FindingsPage::itemChosen, this, [this](const layout::ItemId& item) {
        showPanel(true);
        m_panel->showPage(WindowPanel::Page::Details);
        selectAndShow(item);
    });
    connect(&page, &FindingsPage::nothingToShow, this, [this] { say(tr("The map does not show what this finding is about.")); });
    connect(&page, &FindingsPage::searchRequested, this, [this](const QString& query) {
        showMap();
        m_find->setQuery(query, QueryUse::Find);
    });
    connect(&page, &FindingsPage::proofRequested, this, &MainWindow::showProof);
}

void MainWindow::takeFindings()
{
    const std::shared_ptr<const FoundAt>& found = m_findings->found();
    m_drawer->findings().setFound(found, m_feed->now());
    m_drawer->setFindingCount(found ? found->reading()->counted() : std::nullopt);
    const auto count = [&](findings::Severity severity) { return found ? found->reading()->count(severity) : 0; };
    m_bar->showFindings(count(findings::Severity::Error), count(findings::Severity::Warning));
    showParts();
    refreshInspector();
}

std::shared_ptr<const query::FindingWords> MainWindow::foundWords() const
{
    return m_findings->found() ? m_findings->found()->words() : nullptr;
}

void MainWindow::showFindings(const QString& filter)
{
    if (m_guide->isActive()) // they may tell what it asks
        return;
    m_drawer->findings().filterBy(filter);
    m_drawer->showFindings();
    m_drawer->findings().begin();
}

/// By the same code as a packet that somebody asks for.
void MainWindow::showProof(const findings::Proof& proof)
{
    const auto source = flow::parseSource(proof.from);
    const auto target = flow::parseTarget(proof.to);
    if (!source || !target)
        return say(tr("This packet cannot be asked for."));
    flow::Query query;
    query.from = *source;
    query.to = *target;
    query.protocol = proof.protocol;
    showFlow(query);
    m_flow->player().play();
}

} // namespace hopscope::app
