// What a class does with a lesson in the window, from the list to the score.
#include "app/answer_sheet.h"
#include "app/path_comparison.h"
#include "tests/app/lesson_window.h"

#include <QClipboard>
#include <QFile>

using namespace hopscope;

class LessonStoriesTest : public QObject, private test::LessonWindow
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
    void aWrongAnswerNamesTheMistake();
    void theAnswersAreKept();
    void theClusterStandsStillUnderALesson();
    void theOwnPathComesBackAfterALesson();
    void anotherClusterEndsTheLesson();
};

void LessonStoriesTest::initTestCase()
{
    resources::load();
    QVERIFY(paint::loadBundledFonts());
}

void LessonStoriesTest::init()
{
    LessonWindow::begin();
}

void LessonStoriesTest::cleanup()
{
    end();
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
    QTRY_VERIFY(guide().isActive());
    QCOMPARE(shown("lessonTitle"), QStringLiteral("<b>Mine</b> & yours"));
}

void LessonStoriesTest::aLessonIsTaughtByKeysAlone()
{
    open();
    beginLesson("nodeport-wrong-node");
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
    beginLesson("nodeport-wrong-node");
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
    steps().goTo(2);
    QVERIFY2(steps().stepInWords().contains("A rule on master-node chooses an endpoint: "), qPrintable(steps().stepInWords())); // one of three
    steps().toEnd();
    QCOMPARE(steps().step(), steps().count() - 1);
    QVERIFY(steps().story().steps.back().step.reason == flow::Reason::DeliveredToSocket); // until: arrival
}

void LessonStoriesTest::twoPathsAreCompared()
{
    open();
    beginLesson("cluster-or-local");
    toNextQuestion();
    toNextQuestion();
    QVERIFY(pane().comparison().isVisible() && !pane().stage().isVisible());
    QCOMPARE(m_window->size(), QSize(1280, 800)); // they share the room that one has
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

void LessonStoriesTest::aWrongAnswerNamesTheMistake()
{
    open();
    beginLesson("nodeport-wrong-node");
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
    beginLesson("nodeport-wrong-node");
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
    beginLesson("nodeport-wrong-node");
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
    beginLesson("same-node");
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
    beginLesson("nodeport-wrong-node");
    m_window->opener().openScenario("zones");
    QTRY_VERIFY(m_window->clusterName().contains("zones"));
    QVERIFY(!guide().isActive() && !page().isVisible());
    QVERIFY(steps().isEmpty());
}

HOPSCOPE_GUI_TEST_MAIN(LessonStoriesTest)
#include "lesson_stories_test.moc"
