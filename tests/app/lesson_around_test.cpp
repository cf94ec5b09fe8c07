// What is around a lesson in the window: it stays as it was, and comes back when the lesson ends.
#include "app/overview_observer.h"
#include "app/path_comparison.h"
#include "tests/app/lesson_window.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTimer>

using namespace hopscope;

class LessonAroundTest : public QObject, private test::LessonWindow
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { begin(); }
    void cleanup() { end(); }
    void theOwnPathComesBackAsItWas();
    void aSecondLessonLeavesNothingOfTheFirst();
    void closingTheWindowKeepsItsOwnShape();
    void whatChangedMeanwhileIsTakenInOnce();
    void onlyFactsThatAreNewAreNoChange();
    void twoPathsSpeakTheNewLanguageAndHaveItsLetters();
    void theEndingOfTheAnswersFollowsTheForm();

private:
    void showOwnPath()
    {
        flow::Query query;
        query.from = *flow::parseSource("client");
        query.to = *flow::parseTarget("nodeport/worker-node2:30007");
        m_window->showFlow(query);
        m_window->flowPanel().setCandidate(2);
        steps().goTo(5);
    }
    bool hasOwnPath() { return m_window->flowPanel().candidate() == 2 && steps().step() == 5 && !steps().path().isOpen; }
};

void LessonAroundTest::initTestCase()
{
    resources::load();
    QVERIFY(paint::loadBundledFonts());
}

void LessonAroundTest::theOwnPathComesBackAsItWas()
{
    open();
    showOwnPath();
    QVERIFY(hasOwnPath());
    const double seconds = m_window->flowPanel().player().seconds();
    beginLesson("same-node");
    toNextQuestion();
    guide().end();
    QVERIFY(hasOwnPath());
    QCOMPARE(m_window->flowPanel().player().seconds(), seconds);
    m_window->actions().predict->trigger();
    QVERIFY(guide().isAsking());
    m_window->actions().predict->trigger();
    QVERIFY(hasOwnPath());
}

void LessonAroundTest::aSecondLessonLeavesNothingOfTheFirst()
{
    open();
    showOwnPath();
    m_window->actions().showDrawer->trigger();
    m_window->actions().showPanel->trigger();
    QVERIFY(m_window->drawer().isOpen() && !m_window->panel().isVisible());
    beginLesson("nodeport-wrong-node");
    toNextQuestion();
    guide().answer(option(true));
    beginLesson("same-node");
    QVERIFY(guide().answers().empty() && page().isVisible() && !m_window->drawer().isOpen());
    guide().end();
    QVERIFY(m_window->drawer().isOpen() && !m_window->panel().isVisible());
    QVERIFY(hasOwnPath());
}

void LessonAroundTest::closingTheWindowKeepsItsOwnShape()
{
    open();
    m_window->actions().showDrawer->trigger();
    m_window->actions().showPanel->trigger();
    beginLesson("same-node");
    m_window->close();
    open();
    QVERIFY(m_window->drawer().isOpen() && !m_window->panel().isVisible());
}

void LessonAroundTest::whatChangedMeanwhileIsTakenInOnce()
{
    open();
    beginLesson("nodeport-wrong-node");
    QSignalSpy observed(m_window->findChild<app::OverviewObserver*>(), &app::OverviewObserver::observed);
    const cluster::SnapshotPointer before = m_window->feed().snapshot();
    const kube::Pod pod = *before->pods.begin();
    const cluster::SnapshotPointer after = cluster::apply(before, {cluster::ObjectRemoved{kube::Kind::Pod, pod.meta.key()}});
    for (int i = 0; i < 3; ++i) {
        emit m_window->feed().snapshotChanged(after, cluster::diff(before, after));
        emit m_window->feed().snapshotChanged(before, cluster::diff(after, before));
    }
    QCOMPARE(observed.count(), 0);
    guide().end();
    QCOMPARE(observed.count(), 1);
}

void LessonAroundTest::onlyFactsThatAreNewAreNoChange()
{
    open();
    beginLesson("nodeport-wrong-node");
    const QString remark = QStringLiteral("While the lesson runs, %1 stays as it was when it began.").arg(m_window->clusterName());
    QCOMPARE(shown("lessonRemark"), remark);
    emit m_window->feed().snapshotChanged(m_window->feed().snapshot(), {});
    QCOMPARE(shown("lessonRemark"), remark);
}

void LessonAroundTest::twoPathsSpeakTheNewLanguageAndHaveItsLetters()
{
    open();
    beginLesson("cluster-or-local");
    toNextQuestion();
    toNextQuestion();
    QVERIFY(pane().comparison().isVisible());
    const auto caption = [this] {
        QStringList all;
        for (const QLabel* label : pane().comparison().findChildren<QLabel*>())
            all << label->text();
        return all.join(u'\n');
    };
    const auto letters = [this] {
        int least = 1000;
        for (const auto& column : pane().comparison().stage(1).stage().columns)
            for (const stage::StageText& text : column.texts)
                least = std::min(least, text.pixels);
        return least;
    };
    QVERIFY2(caption().contains("What if: "), qPrintable(caption()));
    m_window->setLanguage("de");
    QTRY_VERIFY2(caption().contains("Was wäre, wenn: "), qPrintable(caption()));
    QVERIFY(!caption().contains("What if"));
    const int usual = letters();
    m_window->setTextScale(1.6);
    QCoreApplication::processEvents();
    QVERIFY2(letters() > usual, qPrintable(QStringLiteral("%1, %2").arg(usual).arg(letters())));
}

void LessonAroundTest::theEndingOfTheAnswersFollowsTheForm()
{
    open();
    beginLesson("nodeport-wrong-node");
    while (guide().page() < guide().course()->pages.size())
        toNextQuestion();
    const auto save = [this](const QString& name, bool markdown) {
        QTimer::singleShot(0, m_window.get(), [this, name, markdown] {
            auto* dialog = m_window->findChild<QFileDialog*>();
            dialog->setDirectory(m_folder->path());
            if (markdown) {
                auto* forms = dialog->findChild<QComboBox*>("fileTypeCombo");
                forms->setFocus();
                QTest::keyClick(forms, Qt::Key_Down);
            }
            dialog->findChild<QLineEdit*>("fileNameEdit")->setText(name);
            QTest::keyClick(dialog->findChild<QLineEdit*>("fileNameEdit"), Qt::Key_Return);
        });
        QTest::mouseClick(find<QPushButton>("lessonSave"), Qt::LeftButton);
    };
    const auto begin = [this](const char* name) {
        QFile file(m_folder->filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.read(2) : QByteArray();
    };
    save("one", false);
    QCOMPARE(begin("one.jsonl"), QByteArray("{\""));
    save("two", true);
    QCOMPARE(begin("two.md"), QByteArray("# "));
    save("three.txt", true);
    QCOMPARE(begin("three.txt"), QByteArray("# "));
    save("four.jsonl", true);
    QCOMPARE(begin("four.jsonl"), QByteArray("{\""));
}

HOPSCOPE_GUI_TEST_MAIN(LessonAroundTest)
#include "lesson_around_test.moc"
