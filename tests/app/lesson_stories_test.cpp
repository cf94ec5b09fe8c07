// What a class does with a lesson in the window, from the list to the score.
#include "app/answer_sheet.h"
#include "app/lesson_files.h"
#include "app/lesson_guide.h"
#include "app/lessons_dialog.h"
#include "app/main_window.h"
#include "app/path_comparison.h"
#include "app/path_pane.h"
#include "app/window_drawer.h"
#include "app/window_language.h"
#include "app/window_panel.h"
#include "resources/resources.h"
#include "tests/support/test_main.h"
#include "widgets/lesson/lesson_pane.h"
#include "widgets/player/flow_panel.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextEdit>

using namespace hopscope;
using app::PathPane;

namespace {

/// Every text of the widget that a person or a screen reader can get at.
QStringList textsOf(const QWidget& widget)
{
    QStringList texts{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip(), widget.whatsThis()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts << label->text();
    else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts << button->text();
    else if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        texts << line->text();
    else if (const auto* text = qobject_cast<const QTextEdit*>(&widget))
        texts << text->toPlainText();
    else if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget); view && view->model())
        for (int row = 0; row < view->model()->rowCount(view->rootIndex()); ++row)
            for (int column = 0; column < view->model()->columnCount(view->rootIndex()); ++column)
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole), int(Qt::AccessibleDescriptionRole)})
                    texts << view->model()->index(row, column, view->rootIndex()).data(role).toString();
    if (const auto* stage = qobject_cast<const stagepaint::StageView*>(&widget)) {
        const auto add = [&texts](const std::vector<stage::StageText>& some) {
            for (const stage::StageText& each : some)
                texts << QString::fromStdString(each.text);
        };
        add(stage->stage().texts);
        for (const auto& each : stage->stage().columns)
            add(each.texts);
        for (const auto& each : stage->stage().rows)
            add(each.texts);
        for (const auto& each : stage->stage().wires)
            add(each.texts);
        for (const auto& each : stage->stage().gates)
            add(each.texts);
        for (const auto& each : stage->stage().steps)
            add(each.texts);
    }
    return texts;
}

} // namespace

class LessonStoriesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theListSaysWhatFitsAndWhatDoesNot();
    void aLessonBeginsInTheBuiltInClusterThatItAsksFor();
    void aFileWithFaultsIsReadOutLineByLine();
    void aLessonOfOnesOwnJoinsTheList();
    void aLessonIsTaughtByKeysAlone();
    void theStageGoesToTheMomentThatIsPlayed();
    void twoPathsAreCompared();
    void theAnswerIsNowhereUntilItIsGiven_data();
    void theAnswerIsNowhereUntilItIsGiven();
    void aWrongAnswerNamesTheMistake();
    void theAnswersAreKept();
    void theClusterStandsStillUnderALesson();
    void theOwnPathComesBackAfterALesson();
    void anotherClusterEndsTheLesson();
    void thePathThatIsShownIsPredicted();

private:
    void open(const char* cluster = "scenario:notes");
    app::LessonsDialog* list();
    void begin(const std::string& id);
    app::LessonGuide& guide() { return m_window->guide(); }
    PathPane& pane() { return m_window->pathPane(); }
    lessonview::LessonPane& page() { return m_window->panel().lesson(); }
    player::PathSteps& steps() { return m_window->flowPanel().steps(); }
    template <class T>
    T* find(const char* name) { return m_window->findChild<T*>(QLatin1String(name)); }
    QString shown(const char* name) { return find<QLabel>(name)->isVisible() ? find<QLabel>(name)->text() : QString(); }
    /// The option that is right, or wrong and named by the lesson.
    std::size_t option(bool right) const;
    /// Answers right, and goes on, until a question waits or the lesson is over.
    void toNextQuestion();
    const app::CoursePage& current() const { return m_window->guide().course()->pages.at(m_window->guide().page()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Languages> m_languages;
    std::unique_ptr<app::MainWindow> m_window;
};

void LessonStoriesTest::initTestCase()
{
    resources::load();
    QVERIFY(paint::loadBundledFonts());
}

void LessonStoriesTest::init()
{
    test::failOnWarning();
    m_folder = std::make_unique<QTemporaryDir>();
    m_languages = std::make_unique<app::Languages>();
}

void LessonStoriesTest::cleanup()
{
    m_window.reset();
    m_languages.reset();
}

void LessonStoriesTest::open(const char* cluster)
{
    app::SourceOptions options;
    options.cluster = cluster;
    m_window = std::make_unique<app::MainWindow>(options, *m_languages, m_folder->filePath("settings.ini"));
    m_window->setLanguage("en");
    m_window->resize(1280, 800);
    m_window->openStart();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(m_window->mapView().mapLayout() && !m_window->layouter().isBusy());
    m_window->mapView().setReducedMotion(true);
}

app::LessonsDialog* LessonStoriesTest::list()
{
    m_window->actions().lessons->trigger();
    return m_window->findChild<app::LessonsDialog*>();
}

void LessonStoriesTest::begin(const std::string& id)
{
    auto* dialog = list();
    const auto& lessons = dialog->lessons();
    const auto found = std::find_if(lessons.begin(), lessons.end(), [&](const auto& each) { return each->id == id; });
    QVERIFY(found != lessons.end());
    dialog->findChild<QListWidget*>("lessonList")->setCurrentRow(int(found - lessons.begin()));
    auto* button = dialog->findChild<QPushButton*>("lessonBegin");
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(guide().isActive());
    QCoreApplication::processEvents();
}

std::size_t LessonStoriesTest::option(bool right) const
{
    const auto& options = current().question->options;
    const auto found = std::find_if(options.begin(), options.end(), [&](const auto& each) { return each.isRight == right && (right || !each.because.isEmpty()); });
    return std::size_t(found - options.begin());
}

void LessonStoriesTest::toNextQuestion()
{
    if (guide().isAsking())
        guide().answer(option(true));
    while (!guide().isAsking() && guide().page() < guide().course()->pages.size())
        guide().goOn();
    QCoreApplication::processEvents();
}

void LessonStoriesTest::theListSaysWhatFitsAndWhatDoesNot()
{
    open();
    auto* dialog = list();
    auto* rows = dialog->findChild<QListWidget*>("lessonList");
    QCOMPARE(rows->count(), 13);
    QTRY_VERIFY(rows->item(12)->text().contains("cluster)"));
    QVERIFY2(rows->item(6)->text().startsWith("7. NodePort on the wrong node   (6 min, ✓ fits this cluster)\n"), qPrintable(rows->item(6)->text()));
    QVERIFY(rows->item(6)->text().contains("puts its own address as the source"));
    rows->setCurrentRow(9);
    QVERIFY(dialog->findChild<QLabel*>("lessonDetail")->text().contains("The lesson needs \"policy\""));
    QVERIFY(!dialog->findChild<QPushButton*>("lessonBegin")->isEnabled());
    QCOMPARE(dialog->findChild<QPushButton*>("lessonBuiltIn")->text(), QStringLiteral("Open \"zones\" and begin"));
}

void LessonStoriesTest::aLessonBeginsInTheBuiltInClusterThatItAsksFor()
{
    open();
    auto* dialog = list();
    dialog->findChild<QListWidget*>("lessonList")->setCurrentRow(9);
    auto* button = dialog->findChild<QPushButton*>("lessonBuiltIn");
    QTRY_VERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(guide().isActive());
    QVERIFY(m_window->clusterName().contains("zones"));
    QCOMPARE(shown("lessonTitle"), QStringLiteral("Selected, then judged"));
}

void LessonStoriesTest::aFileWithFaultsIsReadOutLineByLine()
{
    open();
    const QString path = m_folder->filePath("wrong.yaml");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("schema: hopscope.lesson/v1\nid: x\ntitle: X\nneeds: {p: {kind: pot}}\nsteps: []\n");
    file.close();
    auto* dialog = list();
    dialog->openFile(path);
    const QString faults = dialog->findChild<QLabel*>("lessonFaults")->text();
    QVERIFY2(faults.contains("Line 4, column 19: \"pot\" is not known here. There are: node, pod, service, policy."), qPrintable(faults));
    QVERIFY(faults.contains("The lesson asks nothing"));
    QCOMPARE(dialog->lessons().size(), std::size_t(13));
}

void LessonStoriesTest::aLessonOfOnesOwnJoinsTheList()
{
    open();
    const QString path = m_folder->filePath("own.yaml");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(*app::lessonFileText("same-node")).replace("Same node, two pods", "<b>Mine</b> & yours"));
    file.close();
    auto* dialog = list();
    dialog->openFile(path);
    auto* button = dialog->findChild<QPushButton*>("lessonBegin");
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(shown("lessonTitle"), QStringLiteral("<b>Mine</b> & yours"));
}

void LessonStoriesTest::aLessonIsTaughtByKeysAlone()
{
    open();
    begin("nodeport-wrong-node");
    QVERIFY(page().isVisible());
    QVERIFY(m_window->focusWidget() == &page());
    QCOMPARE(page().progress(), QStringLiteral("1 of 4"));
    QVERIFY(shown("lessonText").contains("answers at 30007 of each node. None of its pods runs on master-node."));
    QTest::keyClick(&page(), Qt::Key_Space);
    QCOMPARE(page().progress(), QStringLiteral("2 of 4"));
    QVERIFY(guide().isAsking());
    QTest::keyClick(&page(), Qt::Key_Right); // not before it is answered
    QCOMPARE(page().progress(), QStringLiteral("2 of 4"));
    QTest::keyClick(&page(), Qt::Key(Qt::Key_1 + int(option(true))));
    QCOMPARE(shown("questionVerdict"), QStringLiteral("Right."));
    QTest::keyClick(&page(), Qt::Key_Left);
    QCOMPARE(page().progress(), QStringLiteral("1 of 4"));
    QTest::keyClick(&page(), Qt::Key_Right);
    QCOMPARE(shown("questionVerdict"), QStringLiteral("Right.")); // it was answered
    for (int question = 0; question < 2; ++question) {
        QTest::keyClick(&page(), Qt::Key_Space);
        QVERIFY(guide().isAsking());
        QTest::keyClick(&page(), Qt::Key(Qt::Key_1 + int(option(true))));
    }
    QTest::keyClick(&page(), Qt::Key_Space);
    QCOMPARE(page().progress(), QStringLiteral("The end"));
    QCOMPARE(shown("lessonScore"), QStringLiteral("3 of 3 right."));
}

void LessonStoriesTest::theStageGoesToTheMomentThatIsPlayed()
{
    open();
    begin("nodeport-wrong-node");
    QVERIFY(pane().stage().isVisible());
    QCOMPARE(steps().count(), std::size_t(1)); // until: start
    toNextQuestion();
    QCOMPARE(steps().count(), std::size_t(1));
    toNextQuestion();
    const std::size_t held = steps().count();
    QVERIFY(steps().story().steps.back().step.source.address.toString() == "198.51.100.10"); // before it is masqueraded
    guide().answer(option(true));
    QCOMPARE(steps().count(), held); // the question for the port, which comes next, is about the same steps
    toNextQuestion();
    guide().answer(option(true));
    QVERIFY(steps().count() > held);
    QCOMPARE(steps().step(), steps().count() - 1);
    QVERIFY(steps().story().steps.back().step.reason == flow::Reason::DeliveredToSocket); // until: arrival
}

void LessonStoriesTest::twoPathsAreCompared()
{
    open();
    begin("cluster-or-local");
    toNextQuestion();
    toNextQuestion();
    QVERIFY(pane().comparison().isVisible() && !pane().stage().isVisible());
    const auto ends = [this](std::size_t index) { return pane().comparison().stage(index).stage().replies.size(); };
    const std::size_t first = ends(1);
    guide().answer(option(true));
    QCoreApplication::processEvents();
    QVERIFY(ends(1) > first && ends(0) > first);
    QStringList captions;
    for (const QLabel* label : pane().comparison().findChildren<QLabel*>())
        captions << label->text();
    QVERIFY2(captions.join('\n').contains("externalTrafficPolicy of Service nginx-demo/nginx-nodeport is Local"), qPrintable(captions.join('\n')));
}

void LessonStoriesTest::theAnswerIsNowhereUntilItIsGiven_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QString>("cluster");
    for (const lesson::Lesson& lesson : app::builtInLessons())
        QTest::newRow(lesson.id.c_str()) << QString::fromStdString(lesson.id) << QString::fromStdString("scenario:" + lesson.cluster);
}

/// All widgets are searched, those that can be seen for every text, and hidden ones for what is told of paths. What the lesson itself
/// has said, and the path up to where it is seen, are no secret.
void LessonStoriesTest::theAnswerIsNowhereUntilItIsGiven()
{
    QFETCH(QString, lesson);
    QFETCH(QString, cluster);
    open(cluster.toUtf8());
    QStringList usual; // of the window itself: words that are no answer of this cluster
    for (const QWidget* widget : m_window->findChildren<QWidget*>())
        usual << textsOf(*widget);
    begin(lesson.toStdString());
    toNextQuestion();
    int asked = 0;
    for (; guide().isAsking(); ++asked, toNextQuestion()) {
        const lessonview::AskedQuestion& question = *current().question;
        QString told = question.ask;
        for (const app::CoursePage& each : guide().course()->pages)
            told += u'\n' + each.text;
        for (const auto& path : guide().course()->pathsAt(guide().page(), guide().answers().size()))
            for (const flow::Candidate& candidate : path.path.trace->candidates)
                for (const flow::Step& step : candidate.forward)
                    told += QString::fromStdString('\n' + step.source.toString() + ' ' + step.destination.toString() + ' ' + step.where.toString());
        for (const lessonview::AskedOption& option : question.options) {
            if (!option.isRight || told.contains(option.text) || option.text.size() < 3)
                continue;
            for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
                const bool isOption = widget->objectName().startsWith("option");
                const bool isPath = qobject_cast<const stagepaint::StageView*>(widget) || widget->objectName().startsWith("flow") || widget->objectName() == "stepList";
                if (isOption || !(widget->isVisible() || isPath))
                    continue;
                const bool isWord = std::none_of(option.text.begin(), option.text.end(), [](QChar letter) { return letter.isDigit(); });
                for (const QString& text : textsOf(*widget))
                    QVERIFY2((isWord && usual.contains(text)) || !text.contains(option.text), qPrintable(widget->objectName() + ": " + text));
            }
        }
        QVERIFY(shown("questionVerdict").isEmpty() && shown("questionWhy").isEmpty() && shown("questionBecause").isEmpty());
        // Nothing leads to where the answer stands.
        QVERIFY(!m_window->mapView().isVisible() && !m_window->drawer().isOpen());
        for (const QAction* action : {m_window->actions().showDrawer, m_window->actions().switchView, m_window->actions().find, m_window->actions().exportPicture, m_window->actions().copyPicture})
            QVERIFY(!action->isEnabled());
        m_window->panel().showPage(app::WindowPanel::Page::Details);
        QVERIFY(page().isVisible());
    }
    QVERIFY(asked >= 1);
}

void LessonStoriesTest::aWrongAnswerNamesTheMistake()
{
    open();
    begin("nodeport-wrong-node");
    toNextQuestion();
    const std::size_t wrong = option(false);
    const QString because = current().question->options[wrong].because;
    QTest::mouseClick(find<QPushButton>(qPrintable(QStringLiteral("option%1").arg(wrong + 1))), Qt::LeftButton);
    QCOMPARE(shown("questionVerdict"), QStringLiteral("No. Right is: it works."));
    QCOMPARE(shown("questionBecause"), because);
    QVERIFY(shown("questionWhy").startsWith("Every node has the rule."));
    QTest::keyClick(&page(), Qt::Key(Qt::Key_1 + int(option(true)))); // one answer counts
    QCOMPARE(shown("questionVerdict"), QStringLiteral("No. Right is: it works."));
}

void LessonStoriesTest::theAnswersAreKept()
{
    open();
    begin("nodeport-wrong-node");
    toNextQuestion();
    guide().answer(option(false));
    toNextQuestion();
    toNextQuestion();
    toNextQuestion();
    QCOMPARE(shown("lessonScore"), QStringLiteral("2 of 3 right."));
    const QByteArray lines = QByteArray::fromStdString(app::answersAsJsonLines(*guide().course(), guide().answers()));
    QCOMPARE(lines.count('\n'), 3);
    QVERIFY2(lines.startsWith("{\"schema\":\"hopscope.answer/v1\",\"lesson\":\"nodeport-wrong-node\",\"cluster\":"), lines);
    QVERIFY(lines.contains("\"question\":\"outcome\"") && lines.contains("\"right\":false,\"correct\":[\"connected\"]"));
    QTest::mouseClick(find<QPushButton>("lessonCopy"), Qt::LeftButton);
    const QString sheet = QGuiApplication::clipboard()->text();
    QVERIFY2(sheet.startsWith("# NodePort on the wrong node\n") && sheet.contains("2 of 3 right."), qPrintable(sheet));
}

void LessonStoriesTest::theClusterStandsStillUnderALesson()
{
    open();
    begin("nodeport-wrong-node");
    QTRY_VERIFY(!m_window->layouter().isBusy());
    const auto shownLayout = m_window->mapView().mapLayout();
    const kube::Pod pod = *m_window->feed().snapshot()->pods.begin();
    const cluster::SnapshotPointer after = cluster::apply(m_window->feed().snapshot(), {cluster::ObjectRemoved{kube::Kind::Pod, pod.meta.key()}});
    emit m_window->feed().snapshotChanged(after, cluster::diff(m_window->feed().snapshot(), after));
    QVERIFY(!m_window->layouter().isBusy() && m_window->mapView().mapLayout() == shownLayout);
    QVERIFY(shown("lessonRemark").startsWith("The cluster has changed since."));
    guide().end();
    QVERIFY(!page().isVisible());
}

void LessonStoriesTest::theOwnPathComesBackAfterALesson()
{
    open();
    flow::Query query;
    query.from = *flow::parseSource("client");
    query.to = *flow::parseTarget("nodeport/worker-node2:30007");
    m_window->showFlow(query);
    const auto trace = m_window->flowPanel().trace();
    begin("same-node");
    QVERIFY(m_window->flowPanel().trace() != trace);
    QTest::mouseClick(find<QPushButton>("lessonEnd"), Qt::LeftButton);
    QVERIFY(!guide().isActive() && !page().isVisible());
    QVERIFY(m_window->flowPanel().trace() && *m_window->flowPanel().trace() == *trace);
    QVERIFY(m_window->flowPanel().isVisible());
    for (const QAction* action : {m_window->actions().showDrawer, m_window->actions().switchView, m_window->actions().find})
        QVERIFY(action->isEnabled());
}

void LessonStoriesTest::anotherClusterEndsTheLesson()
{
    open();
    begin("nodeport-wrong-node");
    m_window->opener().openScenario("zones");
    QTRY_VERIFY(m_window->clusterName().contains("zones"));
    QVERIFY(!guide().isActive() && !page().isVisible());
    QVERIFY(steps().isEmpty());
}

void LessonStoriesTest::thePathThatIsShownIsPredicted()
{
    open();
    flow::Query query;
    query.from = *flow::parseSource("client");
    query.to = *flow::parseTarget("nodeport/worker-node2:30007");
    m_window->showFlow(query);
    QVERIFY(find<QWidget>("predictButton")->isVisible());
    m_window->actions().predict->trigger();
    QVERIFY(guide().isActive() && guide().isAsking() && m_window->actions().predict->isChecked());
    QCOMPARE(shown("questionAsk"), QStringLiteral("Which destination does worker-node2 write into the packet?"));
    QStringList texts;
    for (const QWidget* widget : m_window->findChildren<QWidget*>())
        if (!widget->objectName().startsWith("option") && (widget->isVisible() || widget->objectName().startsWith("flow") || widget->objectName() == "stepList"))
            texts << textsOf(*widget);
    for (const char* endpoint : {"172.16.180.193", "172.16.180.194", "172.16.203.129", "Delivered"})
        for (const QString& text : texts)
            QVERIFY2(!text.contains(endpoint), qPrintable(text));
    std::size_t seen = steps().count();
    int asked = 0;
    for (; guide().isAsking(); ++asked, toNextQuestion()) {
        QVERIFY(steps().count() >= seen);
        seen = steps().count();
    }
    QCOMPARE(asked, 5);
    QCOMPARE(shown("lessonScore"), QStringLiteral("5 of 5 right."));
    QCOMPARE(steps().count(), std::size_t(16));
    m_window->actions().predict->trigger();
    QVERIFY(!guide().isActive() && m_window->flowPanel().isVisible());
    QCOMPARE(steps().count(), std::size_t(16));
}

HOPSCOPE_GUI_TEST_MAIN(LessonStoriesTest)
#include "lesson_stories_test.moc"
