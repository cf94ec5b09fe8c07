// What the window says about how its source is doing.
#include "app/main_window.h"

#include "app/path_pane.h"
#include "app/window_status.h"
#include "app/window_tables.h"
#include "widgets/labels/shown_text.h"
#include "widgets/panels/coverage_dialog.h"
#include "widgets/panels/message_bar.h"
#include "widgets/panels/remark_band.h"
#include "widgets/panels/source_page.h"
#include "widgets/player/flow_panel.h"
#include "widgets/wording/wording.h"

#include <QStackedWidget>

namespace hopscope::app {

void MainWindow::takeState(const source::SourceState& state)
{
    m_status->refresh();
    refreshCoverage();
    refreshTitle();
    refreshClusterPage();
    showRightPage();
    showKindStates();
    refreshAge();
    showPicturedPath(state);
    bringBackView();
    if (source::hasAllRows(state, kube::Kind::Pod, m_feed->snapshot()->pods.size()))
        m_layouter->endGrowth();
    const bool shown = m_pages->currentWidget() == m_path;
    if (shown && state.signIn)
        m_messages->showMessage(wording::signInSentence(*state.signIn), tr("Cancel"), [this] { m_feed->cancelSignIn(); });
    else if (shown && state.error && state.kind == source::SourceKind::Live)
        m_messages->showMessage(wording::errorSentence(*state.error), tr("Try again"), [this] { m_opener->reopen(); });
    else if (shown && !state.troubles.empty())
        m_messages->showMessage(wording::troubleSentences(state.troubles).join(u'\n'));
    else if (shown && state.error)
        m_messages->showMessage(wording::errorSentence(*state.error));
    else
        m_messages->clear();
}

/// Once, when the picture was opened: from then on somebody asks.
void MainWindow::showPicturedPath(const source::SourceState& state)
{
    if (m_picturedPathShown || state.phase != source::SourcePhase::Loaded || !state.picture || !state.picture->path)
        return;
    m_picturedPathShown = true;
    const source::PicturedPath& path = *state.picture->path;
    const auto query = flow::readQuery(path.from, path.to, path.protocol, path.assume);
    if (!query)
        return; // somebody wrote it by hand
    showFlow(*query);
    if (path.endpoint > 1)
        m_flow->setCandidate(std::size_t(path.endpoint) - 1);
}

void MainWindow::showRightPage()
{
    using source::SourcePhase;
    const cluster::ClusterSnapshot& snapshot = *m_feed->snapshot();
    const source::SourceState& state = m_feed->state();
    const bool empty = snapshot.nodes.empty() && snapshot.pods.empty() && snapshot.services.empty();
    if (empty)
        m_sourcePage->showState(state, !m_opener->contexts().isEmpty());
    m_pages->setCurrentWidget(empty ? static_cast<QWidget*>(m_sourcePage) : m_path);
    showParts();
}

void MainWindow::showCoverage()
{
    if (!m_coverage) {
        m_coverage = new panels::CoverageDialog(this);
        connect(m_coverage, &panels::CoverageDialog::namespacesChosen, m_opener, &SourceOpener::nameNamespaces);
    }
    m_coverage->show();
    m_coverage->raise();
    refreshCoverage();
}

void MainWindow::refreshCoverage()
{
    if (!m_coverage || !m_coverage->isVisible())
        return;
    m_coverage->setNamespaces(m_opener->namedNamespaces());
    m_coverage->showState(m_feed->stateNow(), m_feed->snapshot(), m_feed->now());
}

void MainWindow::showKindStates()
{
    const source::SourceState state = m_feed->stateNow();
    // A scenario lives: what it holds now counts.
    m_tables->setKindStates(state.kinds.empty() ? source::kindStates(*m_feed->snapshot()) : state.kinds, state.kind);
}

void MainWindow::refreshAge()
{
    const QString age = wording::ageRemark(m_feed->state(), m_feed->now());
    m_map->setAge(age);
    m_mapAge->setRemark(m_pages->currentWidget() == m_path ? age : QString());
    m_tablesAge->setRemark(age);
}

} // namespace hopscope::app
