// Lessons in the window: the list, the lesson beside its path, and what else may be looked at meanwhile.
#include "app/address_answer.h"
#include "app/answer_sheet.h"
#include "app/find_bar.h"
#include "app/lesson_files.h"
#include "app/lesson_guide.h"
#include "app/lesson_saver.h"
#include "app/lessons_dialog.h"
#include "app/main_window.h"
#include "app/overview_observer.h"
#include "app/path_pane.h"
#include "app/present_window.h"
#include "app/presenter_line.h"
#include "app/save_dialog.h"
#include "app/window_bar.h"
#include "app/window_drawer.h"
#include "app/window_panel.h"
#include "model/base/write_file.h"
#include "widgets/lesson/lesson_pane.h"
#include "widgets/panels/cluster_page.h"
#include "widgets/panels/message_bar.h"
#include "widgets/player/flow_panel.h"
#include "widgets/player/what_if_words.h"
#include "widgets/wording/lesson_wording.h"
#include "widgets/wording/wording.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>

namespace hopscope::app {

void MainWindow::wireLessons()
{
    m_binder = new LessonBinder(this);
    m_lessonSaver = new LessonSaver(this);
    connect(m_lessonSaver, &LessonSaver::said, this, &MainWindow::say);
    connect(m_lessonSaver, &LessonSaver::failed, this, [this](const QString& sentence) { m_messages->showMessage(sentence); });
    m_guide = new LessonGuide(m_panel->lesson(), *m_flow, *m_path, this);
    connect(m_actions->lessons, &QAction::triggered, this, &MainWindow::showLessons);
    connect(&m_panel->cluster(), &panels::ClusterPage::lessonsRequested, this, &MainWindow::showLessons);
    connect(m_binder, &LessonBinder::bound, this, &MainWindow::takeFit);
    connect(m_binder, &LessonBinder::made, this, &MainWindow::beginLesson);
    connect(m_binder, &LessonBinder::toldAnew, m_guide, &LessonGuide::retell);
    m_path->addTool(m_actions->predict);
    connect(m_actions->predict, &QAction::triggered, this, &MainWindow::predictPath);
    connect(m_guide, &LessonGuide::begun, this, [this] { showLesson(true); });
    connect(m_guide, &LessonGuide::pageChanged, this, &MainWindow::lockForLesson);
    connect(m_guide, &LessonGuide::pageChanged, this, &MainWindow::showLessonPage);
    connect(m_guide, &LessonGuide::handsCounted, this, &MainWindow::showLessonPage);
    connect(m_guide, &LessonGuide::ended, this, &MainWindow::showLessonPage);
    connect(m_guide, &LessonGuide::ended, this, [this] { showLesson(false); });
    connect(&m_panel->lesson(), &lessonview::LessonPane::saveRequested, this, &MainWindow::saveAnswers);
    connect(&m_panel->lesson(), &lessonview::LessonPane::copyRequested, this, [this] {
        QGuiApplication::clipboard()->setText(answersAsMarkdown(*m_guide->course(), m_guide->answers()));
        say(tr("The answers are on the clipboard."));
    });
}

void MainWindow::showLessons()
{
    if (m_knownLessons.empty())
        for (lesson::Lesson& lesson : builtInLessons())
            m_knownLessons.push_back(std::make_shared<const lesson::Lesson>(std::move(lesson)));
    if (!m_lessons) {
        m_lessons = new LessonsDialog(m_knownLessons, this);
        m_lessons->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_lessons, &LessonsDialog::lessonAdded, this, [this](const LessonPointer& lesson) {
            m_knownLessons.push_back(lesson);
            bindLessons();
        });
        connect(m_lessons, &LessonsDialog::beginRequested, this, &MainWindow::awaitLesson);
        connect(m_lessons, &LessonsDialog::saveRequested, this, &MainWindow::saveLesson);
        connect(m_lessons, &LessonsDialog::builtInRequested, this, [this](const LessonPointer& lesson) {
            m_lessons->close();
            beginInBuiltIn(lesson);
        });
        connect(m_lessons, &QDialog::finished, m_binder, &LessonBinder::cancel); // nobody sees it
        bindLessons();
    }
    m_lessons->show();
    m_lessons->raise();
}

void MainWindow::bindLessons()
{
    m_awaitedLesson.reset();
    if (!m_lessons)
        return;
    m_lessons->setCluster(clusterName());
    m_binder->bindAll(m_lessons->lessons(), m_feed->snapshot(), m_feed->sharedFacts());
}

/// Where the cluster cannot be opened the window says why, as for any other.
void MainWindow::beginInBuiltIn(const LessonPointer& lesson)
{
    m_opener->openScenario(QString::fromStdString(lesson->cluster));
    if (!m_feed->snapshot()->pods.empty())
        awaitLesson(lesson);
}

/// It begins with the cluster as it is now, whatever it was when the list was opened.
void MainWindow::awaitLesson(const LessonPointer& lesson)
{
    m_awaitedLesson = lesson;
    m_binder->bindAll({lesson}, m_feed->snapshot(), m_feed->sharedFacts());
}

void MainWindow::takeFit(const LessonPointer& lesson, const LessonFit& fit)
{
    if (m_lessons)
        m_lessons->showFit(lesson, fit);
    if (lesson != m_awaitedLesson)
        return;
    m_awaitedLesson.reset();
    if (const auto* bound = std::get_if<BoundPointer>(&fit))
        m_binder->make(*bound, clusterName());
    else
        m_messages->showMessage(tr("The lesson \"%1\" does not fit %2. %3")
                                    .arg(wording::lessonTitle(*lesson), clusterName(), wording::unmetSentence(*lesson, std::get<lesson::Unmet>(fit))));
}

void MainWindow::beginLesson(const CoursePointer& course)
{
    if (m_lessons)
        m_lessons->close();
    endLesson();
    endPicking();
    m_guide->setReducedMotion(m_map->hasReducedMotion());
    m_showedAllBeforeLesson = m_pathShowsAll;
    m_guide->begin(course);
}

void MainWindow::endLesson()
{
    m_guide->end();
}

/// A lesson keeps the cluster that it began with.
bool MainWindow::holdForLesson(const cluster::ClusterDelta& delta)
{
    if (!m_guide->isActive())
        return false;
    m_hasHeld = true;
    if (!delta.empty()) // else only the facts are new
        m_guide->noteChange();
    return true;
}

void MainWindow::showLesson(bool shown)
{
    if (shown) {
        m_answer->clear();
        select(std::nullopt);
        m_shapeBeforeLesson = m_shape;
        m_heldSnapshot = m_feed->snapshot();
        showPanel(true);
        if (m_presented)
            m_presented->setFrozen(false); // it may hold still what is asked soon
    }
    m_panel->setLesson(shown);
    m_feed->holdScenario(shown || m_flow->trace());
    showDrawer(!shown && m_shapeBeforeLesson->drawer);
    lockForLesson();
    if (shown)
        return;
    showPanel(m_shapeBeforeLesson->panel);
    m_pathShowsAll = m_showedAllBeforeLesson;
    foldForPath(m_flow->trace().get());
    const cluster::SnapshotPointer held = std::exchange(m_heldSnapshot, nullptr);
    if (std::exchange(m_hasHeld, false))
        takeSnapshot(m_feed->snapshot(), cluster::diff(held, m_feed->snapshot()));
    m_map->setFocus();
}

/// What would tell more than the lesson does is out of reach: all the time what leads away from it, and while a question waits also
/// the map and pictures of it.
void MainWindow::lockForLesson()
{
    const bool active = m_guide->isActive();
    const bool asking = m_guide->isAsking();
    m_find->setEnabled(!active);
    m_drawer->setEnabled(!active);
    m_bar->lockHealth(active);
    for (QAction* action : {m_actions->tracePacket, m_actions->find, m_actions->hideOthers, m_actions->findNext, m_actions->findPrevious, m_actions->presetsMenu->menuAction(),
                            m_actions->copyText, m_actions->copyCsv, m_actions->copyMarkdown, m_actions->showDrawer, m_actions->whatYouSee})
        action->setEnabled(!active);
    allowPanel();
    allowFailing();
    m_actions->predict->setChecked(active && m_guide->course()->isPrediction);
    m_actions->predict->setEnabled(active ? m_guide->course()->isPrediction : m_flow->trace() != nullptr);
    m_actions->clearFlow->setEnabled(!active && m_flow->trace());
    m_actions->switchView->setEnabled(!asking && m_flow->trace());
    m_actions->pathViews->setEnabled(!asking);
    m_actions->present->setEnabled(active || m_flow->trace());
    m_actions->exportPicture->setEnabled(!asking);
    m_actions->copyPicture->setEnabled(!asking);
    if (m_presented)
        m_presented->lockMap(asking);
    m_map->setEnabled(!asking);
    m_actions->views->setEnabled(!active);
}

/// On the projector, while somebody presents, and what only the presenter sees.
void MainWindow::showLessonPage()
{
    m_panel->lesson().countHands(m_presented != nullptr);
    m_path->presenter().setLessonPage(m_guide->teacherPage());
    if (!m_presented)
        return;
    RoomPage page = m_guide->roomPage();
    if (!m_guide->isActive())
        page.compared = m_path->sideBySide();
    m_presented->setLessonPage(std::move(page));
}

void MainWindow::predictPath(bool wanted)
{
    if (m_guide->isActive() || !wanted || !m_flow->trace()) {
        endLesson();
        lockForLesson();
        return;
    }
    const auto world = std::make_shared<const lesson::World>(lesson::World{m_feed->snapshot(), m_feed->facts()});
    const auto remark = [whatIf = m_flow->inquiry().whatIf(), query = *m_flow->inquiry().query()] { return player::whatIfRemark(player::suppositionPhrases(whatIf, query)); };
    const SeenPath path{m_flow->trace(), {{}, m_flow->candidate()}, world, remark};
    auto course = std::make_shared<const LessonCourse>(predictionOf(path, clusterName()));
    if (course->pages.empty()) {
        say(tr("Nothing has to be decided on this path."));
        lockForLesson();
        return;
    }
    beginLesson(course);
}

void MainWindow::saveAnswers()
{
    const CoursePointer course = m_guide->course(); // the lesson may end while somebody chooses a name
    const std::vector<std::size_t> answers = m_guide->answers();
    const auto chosen = askForFile(this, tr("Save the answers"), {{tr("JSON lines (*.jsonl)"), QStringLiteral("jsonl")}, {tr("Markdown (*.md)"), QStringLiteral("md")}});
    if (!chosen)
        return;
    const std::string text = chosen->form == 1 ? answersAsMarkdown(*course, answers).toStdString() : answersAsJsonLines(*course, answers);
    const Status written = replaceFile(QFile::encodeName(chosen->path).toStdString(), text);
    if (!written)
        m_messages->showMessage(wording::errorSentence(written.error()));
    else
        say(tr("Saved %1").arg(chosen->path));
}

/// As the lesson's paper from the command line; addresses are others where the window hides them.
void MainWindow::saveLesson(const BoundPointer& bound)
{
    HandoutOptions options;
    options.cluster = clusterName();
    options.hidden.addresses = m_settings.hidesAddresses();
    m_lessonSaver->save(bound, options);
}

} // namespace hopscope::app
