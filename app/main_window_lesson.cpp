// Lessons in the window: the list, the lesson beside its path, and what else may be looked at meanwhile.
#include "app/address_answer.h"
#include "app/answer_sheet.h"
#include "app/find_bar.h"
#include "app/lesson_files.h"
#include "app/lesson_guide.h"
#include "app/lessons_dialog.h"
#include "app/main_window.h"
#include "app/path_pane.h"
#include "app/window_drawer.h"
#include "app/window_panel.h"
#include "model/base/write_file.h"
#include "widgets/lesson/lesson_pane.h"
#include "widgets/panels/cluster_page.h"
#include "widgets/panels/message_bar.h"
#include "widgets/player/flow_panel.h"
#include "widgets/wording/wording.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

namespace hopscope::app {

void MainWindow::wireLessons()
{
    m_binder = new LessonBinder(this);
    m_guide = new LessonGuide(m_panel->lesson(), *m_flow, *m_path, this);
    connect(m_actions->lessons, &QAction::triggered, this, &MainWindow::showLessons);
    connect(&m_panel->cluster(), &panels::ClusterPage::lessonsRequested, this, &MainWindow::showLessons);
    connect(m_binder, &LessonBinder::bound, this, &MainWindow::takeFit);
    connect(m_binder, &LessonBinder::toldAnew, m_guide, &LessonGuide::retell);
    m_path->addTool(m_actions->predict);
    connect(m_actions->predict, &QAction::triggered, this, &MainWindow::predictPath);
    connect(m_guide, &LessonGuide::begun, this, [this] { showLesson(true); });
    connect(m_guide, &LessonGuide::pageChanged, this, &MainWindow::lockForLesson);
    connect(m_guide, &LessonGuide::ended, this, [this] { showLesson(false); });
    connect(&m_panel->lesson(), &lessonview::LessonPane::saveRequested, this, &MainWindow::saveAnswers);
    connect(&m_panel->lesson(), &lessonview::LessonPane::copyRequested, this, [this] {
        QGuiApplication::clipboard()->setText(answersAsMarkdown(*m_guide->course(), m_guide->answers()));
        say(tr("The answers are on the clipboard."));
    });
}

void MainWindow::showLessons()
{
    if (!m_lessons) {
        std::vector<LessonPointer> lessons;
        for (lesson::Lesson& lesson : builtInLessons())
            lessons.push_back(std::make_shared<const lesson::Lesson>(std::move(lesson)));
        m_lessons = new LessonsDialog(std::move(lessons), this);
        m_lessons->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_lessons, &LessonsDialog::lessonAdded, this, [this](const LessonPointer&) { bindLessons(); });
        connect(m_lessons, &LessonsDialog::beginRequested, this, &MainWindow::beginLesson);
        connect(m_lessons, &LessonsDialog::builtInRequested, this, [this](const LessonPointer& lesson) {
            m_lessons->close();
            m_awaitedLesson = lesson;
            m_opener->openScenario(QString::fromStdString(lesson->cluster));
        });
        bindLessons();
    }
    m_lessons->show();
    m_lessons->raise();
}

void MainWindow::bindLessons()
{
    if (!m_lessons)
        return;
    m_lessons->setCluster(clusterName());
    m_binder->bindAll(m_lessons->lessons(), m_feed->snapshot(), clusterName());
}

void MainWindow::takeFit(const LessonPointer& lesson, const LessonFit& fit)
{
    const auto* course = std::get_if<CoursePointer>(&fit);
    if (lesson == m_awaitedLesson) {
        m_awaitedLesson.reset();
        if (course)
            beginLesson(*course);
        return;
    }
    if (m_lessons)
        m_lessons->showFit(lesson, fit);
}

void MainWindow::beginLesson(const CoursePointer& course)
{
    if (m_lessons)
        m_lessons->close();
    endPicking();
    m_guide->setReducedMotion(m_map->hasReducedMotion());
    m_guide->begin(course);
}

void MainWindow::endLesson()
{
    m_guide->end();
}

/// A lesson that waits for its cluster begins as soon as that is there; one that goes on keeps the cluster that it has.
bool MainWindow::holdForLesson(const cluster::ClusterDelta& delta)
{
    const cluster::SnapshotPointer& snapshot = m_feed->snapshot();
    if (m_awaitedLesson && m_feed->state().kind == source::SourceKind::Scenario && !snapshot->pods.empty())
        m_binder->bindAll({m_awaitedLesson}, snapshot, clusterName());
    if (!m_guide->isActive())
        return false;
    m_heldDeltas.push_back(delta);
    m_guide->noteChange();
    return true;
}

void MainWindow::showLesson(bool shown)
{
    if (shown) {
        m_answer->clear();
        select(std::nullopt);
        m_drawerBeforeLesson = m_drawer->isOpen();
        showPanel(true);
    }
    m_panel->setLesson(shown);
    m_feed->holdScenario(shown || m_flow->trace());
    showDrawer(!shown && m_drawerBeforeLesson);
    lockForLesson();
    if (shown)
        return;
    const std::vector<cluster::ClusterDelta> held = std::exchange(m_heldDeltas, {});
    for (const cluster::ClusterDelta& delta : held)
        takeSnapshot(m_feed->snapshot(), delta);
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
    for (QAction* action : {m_actions->tracePacket, m_actions->find, m_actions->hideOthers, m_actions->findNext, m_actions->findPrevious, m_actions->showDrawer, m_actions->showPanel, m_actions->whatYouSee})
        action->setEnabled(!active);
    m_actions->predict->setChecked(active && m_guide->course()->isPrediction);
    m_actions->predict->setEnabled(active ? m_guide->course()->isPrediction : m_flow->trace() != nullptr);
    m_actions->clearFlow->setEnabled(!active && m_flow->trace());
    m_actions->switchView->setEnabled(!asking && m_flow->trace());
    m_actions->pathViews->setEnabled(!asking);
    m_actions->exportPicture->setEnabled(!asking);
    m_actions->copyPicture->setEnabled(!asking);
    m_map->setEnabled(!asking);
    m_actions->views->setEnabled(!active);
}

void MainWindow::predictPath(bool wanted)
{
    if (m_guide->isActive() || !wanted || !m_flow->trace()) {
        endLesson();
        lockForLesson();
        return;
    }
    const auto world = std::make_shared<const lesson::World>(lesson::World{m_feed->snapshot(), m_feed->facts()});
    const SeenPath path{m_flow->trace(), m_flow->candidate(), 0, false, false, world, m_flow->remarks().whatIf};
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
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the answers"), {}, tr("JSON lines (*.jsonl);;Markdown (*.md)"));
    if (path.isEmpty())
        return;
    const bool markdown = path.endsWith(QLatin1String(".md"));
    const LessonCourse& course = *m_guide->course();
    const std::string text = markdown ? answersAsMarkdown(course, m_guide->answers()).toStdString() : answersAsJsonLines(course, m_guide->answers());
    const Status written = replaceFile(path.toStdString(), text);
    if (!written)
        m_messages->showMessage(wording::errorSentence(written.error()));
    else
        say(tr("Saved %1").arg(path));
}

} // namespace hopscope::app
