// What those see who look at the projector, and how somebody points at it.
#include "app/path_comparison.h"
#include "app/pointer_overlay.h"
#include "app/present_window.h"
#include "app/presented_path.h"
#include "tests/app/lesson_window.h"
#include "widgets/wording/stage_wording.h"

#include <QComboBox>
#include <QSpinBox>
#include <QToolButton>

using namespace hopscope;

class PresentingTest : public QObject, private test::LessonWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { load(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void othersSeeOtherAddresses();
    void theMapHasTheSameOtherAddresses();
    void whoHidesAddressesHidesThemTheNextTime();
    void whatWasFrozenShowsNoAddressAnyMore();
    void aLookupIsPresentedToo();
    void theSpotlightDarkensAllElse();
    void thePointLeavesATrailThatFades();
    void handsAreCountedAndSeenAsBars();
    void theRoomSeesTheQuestionWhereThereIsNoPath();
    void aPageWithoutAPathIsItsWords();
    void aClickerLeadsThroughALesson();
    void twoPathsAreSeenByTheRoomToo();
    void thePathBeforeASuppositionStaysAsAGhost();
    void bothSettingsAreSeenSideBySide();
    void whatToSayAndPointAtIsThePresentersAlone();
    void theNotesOfALessonAndTheAnswerAreThePresentersAlone();
    void theTrailIsNotOnlyAsOldAsItsNewestPlace();

private:
    app::PresentWindow& present(const char* target = "nodeport/worker-node2:30007", const char* source = "client")
    {
        flow::Query query;
        query.from = *flow::parseSource(source);
        query.to = *flow::parseTarget(target);
        m_window->showFlow(query);
        m_window->actions().present->trigger();
        auto& window = *m_window->findChild<app::PresentWindow*>();
        window.resize(1280, 720);
        QCoreApplication::processEvents();
        return window;
    }
    static QString textsOf(const stagepaint::StageView& view)
    {
        QString all = view.accessibleDescription();
        const auto add = [&all](const std::vector<stage::StageText>& texts) {
            for (const stage::StageText& text : texts)
                all += QString::fromStdString(text.text) + u'\n';
        };
        add(view.stage().texts);
        for (const auto& each : view.stage().columns)
            add(each.texts);
        for (const auto& each : view.stage().rows)
            add(each.texts);
        for (const auto& each : view.stage().wires)
            add(each.texts);
        for (const auto& each : view.stage().gates)
            add(each.texts);
        for (const auto& each : view.stage().steps)
            add(each.texts);
        return all;
    }
    /// All that the room can read, and a screen reader there.
    static QString roomTexts(app::PresentWindow& window)
    {
        QString all = window.accessibleDescription() + textsOf(window.stage());
        for (const QLabel* label : window.findChildren<QLabel*>())
            all += label->text() + u'\n';
        for (const stagepaint::StageView* stage : window.findChildren<stagepaint::StageView*>())
            all += textsOf(*stage);
        return all + window.board().question().ask + window.board().accessibleDescription();
    }
    /// Those of another question are hidden until they are gone.
    QSpinBox* handsField(const char* name)
    {
        for (QSpinBox* each : m_window->findChildren<QSpinBox*>(QLatin1String(name)))
            if (each->isVisible())
                return each;
        return nullptr;
    }
    /// As somebody does it in the box.
    void choose(const char* box, const char* value)
    {
        auto* combo = find<QComboBox>(box);
        combo->setCurrentText(QLatin1String(value));
        emit combo->textActivated(QLatin1String(value));
        QCoreApplication::processEvents();
    }
    static void moveTo(app::PresentWindow& window, const QPoint& at)
    {
        QMouseEvent move(QEvent::MouseMove, window.stage().mapFromGlobal(window.mapToGlobal(QPointF(at))), window.mapToGlobal(QPointF(at)), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window.stage(), &move);
    }
    static double brightness(const QImage& image)
    {
        double sum = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                sum += image.pixelColor(x, y).lightnessF();
        return sum / image.width() / image.height();
    }
};

void PresentingTest::othersSeeOtherAddresses()
{
    open();
    app::PresentWindow& window = present();
    steps().goTo(3);
    const QString before = textsOf(window.stage());
    QVERIFY2(before.contains("172.16.180.193"), qPrintable(before));
    QTest::keyClick(&window, Qt::Key_A);
    QVERIFY(window.hidesAddresses() && find<QToolButton>("presentHide")->isChecked());
    const QString after = textsOf(window.stage());
    for (const auto& candidate : m_window->flowPanel().trace()->candidates)
        for (const auto* way : {&candidate.forward, &candidate.reply})
            for (const flow::Step& step : *way)
                for (const auto* peer : {&step.source, &step.destination})
                    if (!QString::fromStdString(peer->address.toString()).startsWith("198.51.100.")) // an example already
                        QVERIFY2(!after.contains(QString::fromStdString(peer->address.toString())), qPrintable(after));
    QVERIFY(after.contains("worker-node2") && after.contains(":30007"));
    QVERIFY(textsOf(pane().stage()).isEmpty() || !pane().stage().isVisible() || textsOf(pane().stage()).contains("172.16.180.193")); // one's own
    QCOMPARE(steps().step(), std::size_t(3));
    QCOMPARE(window.path().steps().step(), std::size_t(3));
    QTest::keyClick(&window, Qt::Key_Right);
    QCOMPARE(window.path().steps().step(), std::size_t(4));
    QTest::mouseClick(find<QToolButton>("presentHide"), Qt::LeftButton);
    steps().goTo(3);
    QCOMPARE(textsOf(window.stage()), before);
    QTest::keyClick(&window, Qt::Key_A);
    QCOMPARE(textsOf(window.stage()), after); // the same again
}

void PresentingTest::theMapHasTheSameOtherAddresses()
{
    open();
    app::PresentWindow& window = present();
    window.showStage(false);
    const QImage before = window.grab().toImage();
    window.hideAddresses(true);
    QVERIFY(window.grab().toImage() != before);
    const auto subject = window.path().subject();
    QCOMPARE(subject.snapshot->pods.size(), m_window->feed().snapshot()->pods.size());
    QVERIFY(*subject.trace == *window.path().steps().path().trace);
    for (const kube::Pod& pod : subject.snapshot->pods) {
        const kube::Pod* own = m_window->feed().snapshot()->pods.find(pod.meta.key());
        QVERIFY(own);
        QVERIFY(pod.podIps.empty() || pod.podIps != own->podIps);
    }
}

void PresentingTest::whoHidesAddressesHidesThemTheNextTime()
{
    open();
    present().hideAddresses(true);
    QTest::keyClick(m_window->findChild<app::PresentWindow*>(), Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<app::PresentWindow*>());
    QVERIFY(present().hidesAddresses());
    m_window->close();
    open();
    QVERIFY(present().hidesAddresses());
}

void PresentingTest::whatWasFrozenShowsNoAddressAnyMore()
{
    open();
    app::PresentWindow& window = present();
    window.setFrozen(true);
    window.hideAddresses(true);
    QVERIFY(!window.isFrozen());
}

void PresentingTest::aLookupIsPresentedToo()
{
    open();
    app::PresentWindow& window = present("dns/nginx-nodeport.nginx-demo:80", "pod/nginx-demo/nginx-deployment-7b44dc87c5-5hrgb");
    window.hideAddresses(true);
    steps().goTo(0);
    QVERIFY(steps().isBeforeTheFlow() && window.path().steps().isBeforeTheFlow());
    steps().stepForward();
    QVERIFY(!window.path().steps().isBeforeTheFlow());
    window.path().steps().goTo(0);
    QVERIFY(steps().isBeforeTheFlow());
}

void PresentingTest::theSpotlightDarkensAllElse()
{
    open();
    app::PresentWindow& window = present();
    const QImage before = window.grab().toImage();
    QTest::keyClick(&window, Qt::Key_S);
    moveTo(window, {640, 360});
    const QImage lit = window.grab().toImage();
    const int radius = int(window.pointer().spotlightRadius());
    QVERIFY(radius > 50 && radius < 300);
    const QRect inside(640 - radius / 2, 360 - radius / 2, radius, radius);
    QCOMPARE(lit.copy(inside), before.copy(inside));
    const QRect corner(0, 0, 200, 200);
    QVERIFY(brightness(lit.copy(corner)) < brightness(before.copy(corner)) / 2);
    moveTo(window, {100, 100});
    QCOMPARE(window.grab().toImage().pixelColor(100, 100), before.pixelColor(100, 100));
    QTest::keyClick(&window, Qt::Key_Plus);
    QVERIFY(window.pointer().spotlightRadius() > radius);
    QTest::keyClick(&window, Qt::Key_S);
    QVERIFY(window.grab().toImage() == before);
    QTest::mouseClick(&window.stage(), Qt::LeftButton, {}, {5, 5}); // it takes no click
}

void PresentingTest::thePointLeavesATrailThatFades()
{
    open();
    app::PresentWindow& window = present();
    window.setReducedMotion(false);
    const QImage before = window.grab().toImage();
    QTest::keyClick(&window, Qt::Key_L);
    QCOMPARE(window.cursor().shape(), Qt::BlankCursor);
    moveTo(window, {300, 300});
    moveTo(window, {500, 300});
    const QImage red = window.grab().toImage();
    QVERIFY(red.pixelColor(500, 300).red() > 200 && red.pixelColor(500, 300).green() < 80);
    QVERIFY(red.pixelColor(400, 300) != before.pixelColor(400, 300)); // the trail
    QTRY_VERIFY_WITH_TIMEOUT(window.grab().toImage().pixelColor(400, 300) == before.pixelColor(400, 300), 5000);
    window.setReducedMotion(true);
    moveTo(window, {300, 300});
    QVERIFY(window.grab().toImage().pixelColor(400, 300) == before.pixelColor(400, 300));
    QTest::keyClick(&window, Qt::Key_L);
    QCOMPARE(window.cursor().shape(), Qt::ArrowCursor);
    QVERIFY(window.grab().toImage() == before);
}

void PresentingTest::handsAreCountedAndSeenAsBars()
{
    open();
    beginLesson("nodeport-wrong-node");
    toNextQuestion();
    QVERIFY(!handsField("hands1")); // nobody looks on
    m_window->actions().present->trigger();
    auto& window = *m_window->findChild<app::PresentWindow*>();
    window.resize(1280, 720);
    QVERIFY(handsField("hands1") && !window.showsQuestion() && find<QToolButton>("presentQuestion")->isVisible());
    QSpinBox* first = handsField("hands1");
    first->setFocus();
    first->selectAll();
    QTest::keyClick(first, Qt::Key_4);
    QVERIFY(guide().isAsking()); // a digit there is no answer
    handsField("hands2")->setValue(8);
    QTest::keyClick(&window, Qt::Key_Q);
    QCoreApplication::processEvents();
    const app::QuestionBoard& board = window.board();
    QVERIFY(window.showsQuestion() && board.isVisible());
    QCOMPARE(board.question().ask, current().question->ask);
    QCOMPARE(board.question().hands, (std::vector<int>{4, 8, 0}));
    QVERIFY(board.question().isRight.empty() && !board.accessibleDescription().contains(u'✓'));
    QVERIFY(board.accessibleDescription().contains("8 hands"));
    QVERIFY(board.barOf(0).width() > 0 && std::abs(board.barOf(1).width() - 2 * board.barOf(0).width()) < 1 && board.barOf(2).isEmpty());
    QVERIFY(board.rect().toRectF().contains(board.barOf(1)));
    guide().answer(option(true));
    QVERIFY(board.question().isRight.at(option(true)) && board.accessibleDescription().contains(u'✓'));
    QCOMPARE(first->value(), 4);
    toNextQuestion();
    QVERIFY(board.question().hands.empty() && handsField("hands1")->value() == 0);
    const QString own = board.question().options.join(u' ');
    QVERIFY(own.contains("192.168.1.18"));
    window.hideAddresses(true);
    QVERIFY2(!board.question().options.join(u' ').contains("192.168.1.18"), qPrintable(board.question().options.join(u' ')));
    window.close();
    QVERIFY(!handsField("hands1"));
}

void PresentingTest::theRoomSeesTheQuestionWhereThereIsNoPath()
{
    open();
    beginLesson("whose-address");
    toNextQuestion();
    QVERIFY(steps().isEmpty() && m_window->actions().present->isEnabled());
    m_window->actions().present->trigger();
    auto& window = *m_window->findChild<app::PresentWindow*>();
    QVERIFY(window.showsQuestion());
    guide().end();
    QTRY_VERIFY(!m_window->findChild<app::PresentWindow*>());
    QVERIFY(!m_window->actions().present->isEnabled());
}

void PresentingTest::aPageWithoutAPathIsItsWords()
{
    open();
    beginLesson("whose-address");
    QVERIFY(steps().isEmpty() && !guide().isAsking());
    m_window->actions().present->trigger();
    auto& window = *m_window->findChild<app::PresentWindow*>();
    QVERIFY(window.board().isVisible() && !window.hasQuestion() && !window.showsQuestion());
    QCOMPARE(window.board().question().ask, current().text);
    window.hideAddresses(true);
    QVERIFY(!window.board().question().ask.contains("192.168.1.18") && window.board().question().ask.contains("NodePort"));
    guide().goOn();
    QVERIFY(window.showsQuestion());
}

void PresentingTest::aClickerLeadsThroughALesson()
{
    open();
    beginLesson("nodeport-wrong-node");
    m_window->actions().present->trigger();
    auto& room = *m_window->findChild<app::PresentWindow*>();
    QCoreApplication::processEvents();
    const auto goOn = [&] {
        for (std::size_t page = guide().page(), presses = 0; guide().page() == page && !room.showsQuestion() && presses < 40; ++presses)
            QTest::keyClick(&room, Qt::Key_PageDown);
    };
    while (!guide().isAsking()) {
        const std::size_t page = guide().page();
        goOn();
        QVERIFY(guide().page() == page + 1 || room.showsQuestion());
    }
    goOn();
    QVERIFY(room.showsQuestion()); // and waits
    const std::size_t asked = guide().page();
    QTest::keyClick(&room, Qt::Key_PageDown);
    QCOMPARE(guide().page(), asked);
    guide().answer(option(true));
    for (int presses = 0; presses < 40 && guide().page() == asked; ++presses)
        QTest::keyClick(&room, Qt::Key_PageDown);
    QCOMPARE(guide().page(), asked + 1);
    for (int presses = 0; presses < 40 && guide().page() > asked; ++presses)
        QTest::keyClick(&room, Qt::Key_PageUp);
    QCOMPARE(guide().page(), asked);
}

void PresentingTest::twoPathsAreSeenByTheRoomToo()
{
    open();
    beginLesson("cluster-or-local");
    m_window->actions().present->trigger();
    auto& window = *m_window->findChild<app::PresentWindow*>();
    window.resize(1920, 1080);
    while (!pane().comparison().isVisible())
        guide().isAsking() ? guide().answer(option(true)) : guide().goOn();
    QCoreApplication::processEvents();
    app::PathComparison& room = window.comparison();
    QVERIFY(window.isComparing() && room.isVisible() && !window.stage().isVisible());
    for (const std::size_t i : {0, 1}) {
        QVERIFY(room.stage(i).stage().fits && !room.stage(i).stage().columns.empty());
        QCOMPARE(room.stage(i).step(), pane().comparison().stage(i).step());
    }
    const std::size_t step = room.stage(0).step();
    QTest::keyClick(&window, Qt::Key_PageUp); // as clickers send it
    QCOMPARE(room.stage(0).step(), step - 1);
    QCOMPARE(pane().comparison().stage(0).step(), step - 1);
    QTest::keyClick(&pane().comparison().stage(0), Qt::Key_Home);
    QCOMPARE(room.stage(0).step(), std::size_t(0));
    QVERIFY(roomTexts(window).contains("192.168.1.18"));
    window.hideAddresses(true);
    QVERIFY2(!roomTexts(window).contains("192.168.1.18"), qPrintable(roomTexts(window)));
    window.showQuestion(true);
    QVERIFY(window.board().isVisible());
    guide().end();
    QVERIFY(!window.isComparing());
}

void PresentingTest::thePathBeforeASuppositionStaysAsAGhost()
{
    open();
    present().close();
    pane().setView(app::PathPane::View::Stage);
    QTRY_VERIFY(!m_window->findChild<app::PresentWindow*>());
    QVERIFY(!steps().path().former && find<QWidget>("sideBySideButton")->isHidden());
    choose("whatIf/externalTrafficPolicy", "Local");
    const auto former = steps().path().former;
    QVERIFY(former && former->trace->candidates.size() == 3 && former->remark.isEmpty());
    QVERIFY(!steps().path().remark.isEmpty());
    QVERIFY(pane().stage().isVisible() && !pane().stage().stage().ghosts.empty() && pane().stage().stage().fits);
    QVERIFY(textsOf(pane().stage()).contains(former->difference) && !former->difference.isEmpty());
    QVERIFY(pane().stage().accessibleDescription().contains(former->difference));
    m_window->actions().present->trigger();
    auto& window = *m_window->findChild<app::PresentWindow*>();
    window.resize(1920, 1080);
    QCoreApplication::processEvents();
    QVERIFY(window.stage().stage().fits && textsOf(window.stage()).contains(former->difference)); // its letters are larger: the ghost may have no room
    window.hideAddresses(true);
    QVERIFY(window.path().steps().path().former && window.path().steps().path().former->trace != former->trace);
    QVERIFY2(!roomTexts(window).contains("192.168.1.18") && !roomTexts(window).contains("172.16.180.") && !roomTexts(window).contains("172.16.203."), qPrintable(roomTexts(window)));
    choose("whatIf/externalTrafficPolicy", "Cluster"); // the other way round
    QVERIFY(steps().path().former && steps().path().former->trace != former->trace && steps().path().former->remark.contains("Local"));
    present(); // another question
    QVERIFY(!steps().path().former && pane().stage().stage().ghosts.empty());
}

void PresentingTest::bothSettingsAreSeenSideBySide()
{
    open();
    app::PresentWindow& window = present();
    choose("whatIf/externalTrafficPolicy", "Local");
    auto* button = find<QToolButton>("sideBySideButton");
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCoreApplication::processEvents();
    QVERIFY(!pane().strip().isVisible()); // it is about one of them
    QVERIFY(pane().comparison().isVisible() && window.isComparing() && window.comparison().isVisible());
    for (app::PathComparison* each : {&pane().comparison(), &window.comparison()}) {
        QStringList captions;
        for (const QLabel* label : each->findChildren<QLabel*>())
            captions << label->text();
        QCOMPARE(captions.size(), 2);
        QVERIFY2(captions[0].startsWith("Before") && captions[1].startsWith("Now") && captions[1].contains("Local"), qPrintable(captions.join(u'|')));
        QCOMPARE(each->stage(0).stage().gates.size(), std::size_t(3));
        QVERIFY(each->stage(1).stage().gates.size() < 3 && each->stage(0).stage().ghosts.empty() && each->stage(1).stage().ghosts.empty());
    }
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!pane().comparison().isVisible() && !window.isComparing());
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::mouseClick(find<QPushButton>("whatIfBack"), Qt::LeftButton);
    QVERIFY(!steps().path().former && button->isHidden() && !pane().comparison().isVisible() && !window.isComparing());
}

void PresentingTest::whatToSayAndPointAtIsThePresentersAlone()
{
    open();
    app::PresentWindow& window = present();
    steps().goTo(2);
    const QString notes = shown("presenterNotes");
    const auto& story = steps().story();
    QVERIFY2(notes.startsWith(QString::fromStdString(wording::StageWording().sentence(story, story.steps[2]))), qPrintable(notes));
    QVERIFY2(notes.contains("Point at: worker-node2; ") && notes.contains("becomes"), qPrintable(notes));
    steps().goTo(0);
    QVERIFY(shown("presenterNotes") != notes);
    QVERIFY(find<QWidget>("presenterAnswer")->isHidden());
    QVERIFY(!window.findChild<QLabel*>("presenterNotes") && !roomTexts(window).contains("Point at"));
    QTest::keyClick(&window, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<app::PresentWindow*>());
    QVERIFY(shown("presenterNotes").isEmpty()); // nobody presents
}

void PresentingTest::theNotesOfALessonAndTheAnswerAreThePresentersAlone()
{
    open();
    beginLesson("nodeport-wrong-node");
    QVERIFY(shown("presenterNotes").isEmpty());
    m_window->actions().present->trigger();
    auto& window = *m_window->findChild<app::PresentWindow*>();
    QVERIFY(shown("presenterNotes").contains("Show lesson 8")); // about all of it
    toNextQuestion();
    const QString notes = current().notes;
    const QString right = current().question->options.at(option(true)).text;
    QVERIFY(!notes.isEmpty() && !right.isEmpty());
    QCOMPARE(shown("presenterNotes"), notes);
    auto* answer = find<QToolButton>("presenterAnswer");
    QVERIFY(answer->isVisible() && !shown("presenterNotes").contains(right));
    QTest::mouseClick(answer, Qt::LeftButton);
    QVERIFY(shown("presenterNotes").contains(right));
    QVERIFY(guide().isAsking() && window.board().question().isRight.empty());
    QVERIFY2(!roomTexts(window).contains(notes) && !roomTexts(window).contains("Right is"), qPrintable(roomTexts(window)));
    toNextQuestion();
    QVERIFY(!answer->isChecked() && !shown("presenterNotes").contains(current().question->options.at(option(true)).text));
    guide().answer(option(true));
    QVERIFY(!answer->isVisible()); // everybody sees it
}

/// Each piece fades for itself, within a second and a half.
void PresentingTest::theTrailIsNotOnlyAsOldAsItsNewestPlace()
{
    app::PointerTrail trail;
    trail.add({0, 0}, 10);
    trail.add({1, 0}, 10.5);
    trail.add({2, 0}, 11);
    auto strokes = trail.strokesAt(11);
    QCOMPARE(strokes.size(), std::size_t(2));
    QVERIFY(strokes[0].strength < strokes[1].strength);
    QCOMPARE(strokes[1].strength, 1.0);
    strokes = trail.strokesAt(12.1);
    QCOMPARE(strokes.size(), std::size_t(1));
    QCOMPARE(strokes[0].to, QPointF(2, 0));
    QVERIFY(!trail.isGoneAt(12.4) && trail.isGoneAt(12.5));
    QVERIFY(trail.strokesAt(12.5).empty());
}

HOPSCOPE_GUI_TEST_MAIN(PresentingTest)
#include "presenting_test.moc"
