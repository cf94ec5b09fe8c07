// The path of a packet in the window: on the map and on the stage, with one state for both.
#include "app/lesson_guide.h"
#include "app/main_window.h"
#include "app/path_comparison.h"
#include "app/path_pane.h"
#include "app/present_window.h"
#include "app/presenter_line.h"
#include "app/window_panel.h"
#include "model/flow/participants.h"
#include "widgets/lesson/lesson_pane.h"
#include "widgets/map/mini_map.h"
#include "widgets/player/flow_panel.h"

namespace hopscope::app {

namespace {

constexpr std::size_t mostPodsBesideAPath = 60;

} // namespace

void MainWindow::wirePath()
{
    player::PathSteps& steps = m_flow->steps();
    connect(m_map, &map::MapView::playerKeyPressed, &steps, &player::PathSteps::pressKey);
    connect(&m_flow->player(), &player::FlowPlayer::secondsChanged, m_map, &map::MapView::setFlowSeconds);
    connect(m_flow, &player::FlowPanel::flowShown, this, [this](const player::TracePointer& trace, std::size_t candidate) { takeFlow(trace, candidate, false); });
    connect(m_flow, &player::FlowPanel::flowContinued, this, [this](const player::TracePointer& trace, std::size_t candidate) { takeFlow(trace, candidate, true); });
    connect(m_actions->play, &QAction::triggered, &m_flow->player(), &player::FlowPlayer::togglePlaying);
    connect(m_actions->hopForward, &QAction::triggered, &steps, &player::PathSteps::stepForward);
    connect(m_actions->hopBack, &QAction::triggered, &steps, &player::PathSteps::stepBack);
    connect(m_actions->flowStart, &QAction::triggered, &steps, &player::PathSteps::toStart);
    connect(m_actions->flowEnd, &QAction::triggered, &steps, &player::PathSteps::toEnd);
    connect(&m_path->stage(), &stagepaint::StageView::candidateChosen, m_flow, &player::FlowPanel::setCandidate);
    connect(m_actions->pathViews, &QActionGroup::triggered, this, [this](const QAction* action) { showPathOn(action->data().toInt()); });
    connect(m_actions->switchView, &QAction::triggered, this, [this] { showPathOn(1 - int(m_path->view())); });
    connect(m_actions->present, &QAction::triggered, this, &MainWindow::present);
    connect(m_path, &PathPane::sideBySideChanged, this, &MainWindow::showLessonPage);
}

void MainWindow::takeFlow(const std::shared_ptr<const flow::FlowTrace>& trace, std::size_t candidate, bool continued)
{
    foldForPath(trace.get());
    showClientAddress(trace ? flow::clientAddressText(*trace) : std::string());
    showFlowRemarks();
    if (continued)
        m_map->continueFlow(trace, candidate);
    else
        m_map->setFlow(trace, candidate);
    m_map->setFlowSeconds(m_flow->player().seconds());
    m_panel->setHasFlow(trace != nullptr);
    m_miniMap->setWanted(m_settings.miniMap() && !trace); // nothing lies over a path
    for (QAction* action : m_actions->flowActions())
        action->setEnabled(trace != nullptr);
    m_feed->holdScenario(trace || m_guide->isActive());
    if (m_guide->isActive())
        lockForLesson();
    if (!trace && !m_guide->isActive()) // a lesson has pages without one
        delete m_presented;
}

/// Among many pods the few that take part would be marks without names.
void MainWindow::foldForPath(const flow::FlowTrace* trace)
{
    m_pathShowsAll = m_pathShowsAll && trace;
    const bool folds = trace && !m_pathShowsAll && m_feed->snapshot()->pods.size() > mostPodsBesideAPath;
    const auto participants = folds ? std::make_shared<const flow::Participants>(flow::participantsOf(*trace)) : nullptr;
    // Each snapshot asks again; another filter lays the whole map out anew.
    const bool same = participants && m_pathFilter ? *participants == *m_pathParticipants : !participants && !m_pathFilter;
    if (same)
        return;
    m_pathParticipants = participants;
    m_pathFilter.reset();
    if (folds) {
        const auto has = [](const std::set<kube::ObjectKey>& keys, const kube::ObjectKey& key) { return keys.find(key) != keys.end(); };
        m_pathFilter = std::make_shared<const layout::MapFilter>(layout::MapFilter{[participants, has](const kube::Pod& pod) { return has(participants->pods, pod.meta.key()); },
                                                                                   [participants, has](const kube::Service& service) { return has(participants->services, service.meta.key()); }});
    }
    m_layouter->setOptions(mapOptions());
}

/// What a person has chosen is chosen for the next time, too.
void MainWindow::showPathOn(int view)
{
    m_actions->pathViews->actions().at(view)->setChecked(true);
    m_settings.setPathView(view);
    m_path->setView(PathPane::View(view));
}

/// Something on it is to be seen.
void MainWindow::showMap()
{
    showView(MainView::Map);
    m_actions->pathViews->actions().at(int(PathPane::View::Map))->setChecked(true);
    m_path->setView(PathPane::View::Map);
}

void MainWindow::present()
{
    if (!m_presented) {
        m_presented = new PresentWindow(m_flow->steps(), [this] { return pictureSubject(); }, [this] { return m_map->picture(); }, this);
        m_presented->hideAddresses(m_settings.hidesAddresses());
        m_presented->comparison().stepWith(m_path->comparison());
        connect(m_presented, &PresentWindow::ended, this, [this] { m_panel->lesson().countHands(false); });
        connect(m_presented, &PresentWindow::nextPageAsked, m_guide, &LessonGuide::goOn);
        connect(m_presented, &PresentWindow::previousPageAsked, m_guide, &LessonGuide::goBack);
        connect(m_presented, &PresentWindow::stateChanged, this, [this] {
            if (m_presented->hidesAddresses() != m_settings.hidesAddresses())
                m_settings.setHidesAddresses(m_presented->hidesAddresses());
        });
    }
    m_presented->setTheme(theme());
    m_presented->setReducedMotion(m_map->hasReducedMotion());
    m_presented->lockMap(m_guide->isAsking());
    showLessonPage();
    m_path->presenter().follow(*m_presented);
    m_presented->begin(m_path->shownView() == PathPane::View::Stage);
}

} // namespace hopscope::app
