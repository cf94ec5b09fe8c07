// The stage in a window follows the player, mouse and keys.
#include "tests/support/stage_flows.h"
#include "tests/support/test_main.h"
#include "widgets/stage/stage_view.h"

#include <QMouseEvent>
#include <QSignalSpy>

using namespace hopscope;

class StageViewTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<player::FlowPlayer> m_player;
    std::unique_ptr<player::PathSteps> m_steps;
    std::unique_ptr<stagepaint::StageView> m_view;

    void open(const char* name)
    {
        support::ToldFlow flow = support::told(support::stageFlow(name));
        auto trace = std::make_shared<flow::FlowTrace>(std::move(flow.trace));
        m_player = std::make_unique<player::FlowPlayer>();
        m_player->setClock([] { return 0.0; });
        m_steps = std::make_unique<player::PathSteps>(*m_player);
        m_view = std::make_unique<stagepaint::StageView>(*m_steps);
        m_view->resize(1280, 800);
        m_player->setTimeline(flow::FlowTimeline(*trace, flow.candidate));
        m_steps->setPath({trace, flow.candidate, flow.places, flow.podMtu});
        m_view->show();
    }

    QPoint middleOf(const stage::Rect& rect) const { return {int(rect.center().x), int(rect.center().y)}; }

private slots:
    void init() { test::failOnWarning(); }
    void cleanup()
    {
        m_view.reset();
        m_steps.reset();
        m_player.reset();
    }
    void initTestCase() { QVERIFY(paint::loadBundledFonts()); }

    void itFollowsThePlayer()
    {
        open("nodeport-cluster");
        QSignalSpy changed(m_steps.get(), &player::PathSteps::stepChanged);
        m_player->seekToHop(3);
        QCOMPARE(m_view->step(), std::size_t(3));
        QCOMPARE(changed.count(), 1);
        QVERIFY(m_view->accessibleDescription().startsWith(QStringLiteral("4 of 16: ")));
    }

    void aNumberIsClicked()
    {
        open("nodeport-cluster");
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middleOf(m_view->stage().dots[12].rect));
        QCOMPARE(m_player->hop(), std::size_t(12));
    }

    void aFoldOpensWhenItIsClicked()
    {
        open("pod-same-node");
        const std::size_t rows = m_view->stage().rows.size();
        const auto fold = std::find_if(m_view->stage().rows.begin(), m_view->stage().rows.end(), [](const stage::StageRow& row) { return row.steps.size() > 1; });
        QVERIFY(fold != m_view->stage().rows.end());
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middleOf(fold->rect));
        QVERIFY(m_view->stage().rows.size() > rows);
    }

    void aGateIsChosen()
    {
        open("nodeport-cluster");
        QSignalSpy chosen(m_view.get(), &stagepaint::StageView::candidateChosen);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middleOf(m_view->stage().gates[2].rect));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<std::size_t>(), std::size_t(2));
    }

    void keysAndClickersStep()
    {
        open("dns-first");
        QCOMPARE(m_view->step(), std::size_t(1));
        QTest::keyClick(m_view.get(), Qt::Key_PageUp);
        QCOMPARE(m_view->step(), std::size_t(0)); // the question for the name
        QTest::keyClick(m_view.get(), Qt::Key_PageDown);
        QCOMPARE(m_view->step(), std::size_t(1));
        QTest::keyClick(m_view.get(), Qt::Key_3);
        QCOMPARE(m_view->step(), std::size_t(3));
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->step(), m_view->stage().steps.size() - 1);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->step(), std::size_t(0));
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QVERIFY(m_player->isPlaying());
    }

    void aPartIsAsHighAsItsPath()
    {
        open("nodeport-cluster");
        stagepaint::StageView strip(*m_steps, {false, true, false});
        strip.setStackedHeaders(true);
        strip.resize(960, 50);
        strip.show();
        QCOMPARE(strip.height(), strip.stage().height);
        QVERIFY(strip.height() > 150);
        const int before = strip.height();
        m_steps->goTo(9);
        QCOMPARE(strip.height(), before); // nothing moves when the step changes
        QVERIFY(strip.accessibleDescription().startsWith(QStringLiteral("10 of 16: ")));
    }

    void theNumbersAreDraggedAlong()
    {
        open("nodeport-cluster");
        stagepaint::StageView ruler(*m_steps, {false, false, true});
        ruler.resize(700, 30);
        ruler.show();
        const auto at = [&](std::size_t step) { return middleOf(ruler.stage().dots[step].rect); };
        QTest::mousePress(&ruler, Qt::LeftButton, {}, at(2));
        QCOMPARE(m_steps->step(), std::size_t(2));
        QMouseEvent move(QEvent::MouseMove, at(7), ruler.mapToGlobal(at(7)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&ruler, &move);
        QCOMPARE(m_steps->step(), std::size_t(7));
        QTest::mouseRelease(&ruler, Qt::LeftButton, {}, at(7));
    }

    void aLostAnswerIsReached()
    {
        open("lost-reply");
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->step(), m_view->stage().hopCount);
    }

    void anEmptyStageIsPainted()
    {
        player::FlowPlayer player;
        player::PathSteps steps(player);
        stagepaint::StageView view(steps);
        view.resize(800, 600);
        QCOMPARE(view.grab().size().isEmpty(), false);
        QCOMPARE(view.step(), std::size_t(0));
        steps.goTo(3);
        QTest::keyClick(&view, Qt::Key_Right);
    }
};

HOPSCOPE_GUI_TEST_MAIN(StageViewTest)
#include "stage_view_test.moc"
