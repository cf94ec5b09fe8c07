// While a question waits, its answer is nowhere in the window.
#include "tests/app/lesson_window.h"
#include "tests/app/story_cluster.h"

#include "app/overview_observer.h"
#include "app/present_window.h"
#include "app/window_bar.h"
#include "widgets/panels/inspector.h"

#include <QAbstractItemView>
#include <QFile>
#include <QLineEdit>
#include <QTextEdit>
#include <QToolButton>

using namespace hopscope;

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

class LessonLeakTest : public QObject, private test::LessonWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { load(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void theAnswerIsNowhereUntilItIsGiven_data();
    void theAnswerIsNowhereUntilItIsGiven();
    void thePathThatIsShownIsPredicted();
    void nothingLeadsAroundTheQuestion();
    void whatFailsIsNotGoneToWhileAQuestionWaits();
    void thePresentationHasNoMapWhileAQuestionWaits();
    void whatWasFrozenBeforeIsNotShown();

private:
    app::PresentWindow& present()
    {
        flow::Query query;
        query.from = *flow::parseSource("client");
        query.to = *flow::parseTarget("nodeport/worker-node2:30007");
        m_window->showFlow(query);
        m_window->actions().present->trigger();
        return *m_window->findChild<app::PresentWindow*>();
    }
};

void LessonLeakTest::theAnswerIsNowhereUntilItIsGiven_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QString>("cluster");
    for (const lesson::Lesson& lesson : app::builtInLessons())
        QTest::newRow(lesson.id.c_str()) << QString::fromStdString(lesson.id) << QString::fromStdString("scenario:" + lesson.cluster);
}

/// All widgets are searched, those that can be seen for every text, and hidden ones for what is told of paths. What the lesson itself
/// has said, and the path up to where it is seen, are no secret.
void LessonLeakTest::theAnswerIsNowhereUntilItIsGiven()
{
    QFETCH(QString, lesson);
    QFETCH(QString, cluster);
    open(cluster.toStdString());
    QStringList usual; // of the window itself: words that are no answer of this cluster
    for (const QWidget* widget : m_window->findChildren<QWidget*>())
        usual << textsOf(*widget);
    beginLesson(lesson.toStdString());
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

void LessonLeakTest::thePathThatIsShownIsPredicted()
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

/// Findings, failing things, searches and tables say how the cluster is, and so what becomes of a packet.
void LessonLeakTest::nothingLeadsAroundTheQuestion()
{
    open("scenario:faults");
    auto* pill = find<QToolButton>("findingsPill");
    QTRY_VERIFY(pill->isVisible());
    beginLesson("exam");
    toNextQuestion();
    const auto isHidden = [this] { return !m_window->drawer().isOpen() && page().isVisible() && !m_window->mapView().isVisible() && !m_window->selection(); };
    for (const char* name : {"findingsPill", "healthPill"})
        QTest::mouseClick(find<QToolButton>(name), Qt::LeftButton);
    emit m_window->bar().findingsRequested();
    emit m_window->bar().failingRequested();
    emit m_window->panel().inspector().findingsRequested({});
    QVERIFY(isHidden());
    const app::WindowActions& actions = m_window->actions();
    for (QAction* action : {actions.find, actions.findNext, actions.copyText, actions.copyCsv, actions.copyMarkdown, actions.presetsMenu->menuAction()}) {
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
        action->trigger();
    }
    QVERIFY(isHidden());
    guide().end();
    QVERIFY(actions.copyText->isEnabled() && pill->isEnabled());
    QTest::mouseClick(pill, Qt::LeftButton);
    QVERIFY(m_window->drawer().isOpen());
}

void LessonLeakTest::whatFailsIsNotGoneToWhileAQuestionWaits()
{
    QFile file(m_folder->filePath("story.json"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(test::storyCluster()) > 0);
    file.close();
    open(file.fileName().toStdString());
    const QAction& next = *m_window->actions().nextFailing;
    QVERIFY(next.isEnabled());
    flow::Query query;
    query.from = *flow::parseSource("pod/prod/web-abc-0");
    query.to = *flow::parseTarget("pod/prod/web-abc-1:80");
    m_window->showFlow(query);
    m_window->actions().predict->trigger();
    QVERIFY(guide().isAsking() && !next.isEnabled());
    emit m_window->findChild<app::OverviewObserver*>()->observed(); // the cluster goes on
    QVERIFY(!next.isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QVERIFY(!m_window->selection() && page().isVisible());
    guide().end();
    QVERIFY(next.isEnabled());
}

void LessonLeakTest::thePresentationHasNoMapWhileAQuestionWaits()
{
    open();
    app::PresentWindow& presented = present();
    presented.showStage(false);
    presented.setFrozen(true);
    m_window->actions().predict->trigger();
    QVERIFY(guide().isAsking());
    QVERIFY(presented.showsStage() && !presented.isFrozen());
    for (const Qt::Key key : {Qt::Key_M, Qt::Key_F4}) {
        QTest::keyClick(&presented, key);
        QVERIFY(presented.showsStage());
    }
    QVERIFY(!find<QToolButton>("presentView")->isEnabled());
    guide().answer(option(true));
    QTest::keyClick(&presented, Qt::Key_M);
    QVERIFY(!presented.showsStage());
    presented.setFrozen(true);
    toNextQuestion();
    QVERIFY(guide().isAsking() && presented.showsStage() && !presented.isFrozen());
}

void LessonLeakTest::whatWasFrozenBeforeIsNotShown()
{
    open();
    app::PresentWindow& presented = present();
    steps().toEnd();
    presented.setFrozen(true);
    m_window->actions().predict->trigger();
    QVERIFY(guide().isAsking() && !presented.isFrozen());
    presented.setFrozen(true); // what the others may see
    toNextQuestion();
    QVERIFY(guide().isAsking() && presented.isFrozen());
}

HOPSCOPE_GUI_TEST_MAIN(LessonLeakTest)
#include "lesson_leak_test.moc"
