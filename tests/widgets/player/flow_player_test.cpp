// The player is one clock over a function of time: the same moment is the same picture, however one got there.
#include "tests/support/test_main.h"
#include "widgets/player/flow_player.h"

#include <QSignalSpy>

using namespace hopscope;

namespace {

/// Three hops forward and one of the reply.
flow::FlowTrace smallTrace()
{
    flow::FlowTrace trace;
    trace.verdict = flow::Verdict::Delivered;
    flow::Candidate candidate;
    flow::Step step;
    for (const std::uint16_t port : {1, 2, 3}) {
        step.destination.port = port;
        candidate.forward.push_back(step);
    }
    candidate.reply.push_back(step);
    trace.candidates.push_back(candidate);
    return trace;
}

} // namespace

class FlowPlayerTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void playingFollowsTheClockTimesTheSpeed();
    void atTheEndItStops();
    void aLoopBeginsAgain();
    void playAtTheEndBeginsAgain();
    void aHopIsTheSameFromBothSides();
    void seekingPauses();
    void anotherFlowBeginsAtItsStart();
    void withoutAFlowNothingHappens();

private:
    double m_now = 0;
    std::unique_ptr<player::FlowPlayer> m_player;
};

void FlowPlayerTest::init()
{
    test::failOnWarning();
    m_now = 100;
    m_player = std::make_unique<player::FlowPlayer>();
    m_player->setClock([this] { return m_now; });
    const flow::FlowTrace trace = smallTrace();
    m_player->setTimeline(flow::FlowTimeline(trace, 0));
}

void FlowPlayerTest::playingFollowsTheClockTimesTheSpeed()
{
    m_player->setSpeed(2);
    m_player->play();
    m_now += 0.5;
    m_player->advance();
    QCOMPARE(m_player->seconds(), 1.0);
}

void FlowPlayerTest::atTheEndItStops()
{
    QSignalSpy playing(m_player.get(), &player::FlowPlayer::playingChanged);
    m_player->play();
    m_now += 1000;
    m_player->advance();
    QCOMPARE(m_player->seconds(), m_player->duration());
    QVERIFY(!m_player->isPlaying());
    QCOMPARE(playing.count(), 2);
}

void FlowPlayerTest::aLoopBeginsAgain()
{
    m_player->setLooping(true);
    m_player->play();
    m_now += m_player->duration() + 0.25;
    m_player->advance();
    QVERIFY(std::abs(m_player->seconds() - 0.25) < 1e-9);
    QVERIFY(m_player->isPlaying());
}

void FlowPlayerTest::playAtTheEndBeginsAgain()
{
    m_player->toEnd();
    m_player->play();
    QCOMPARE(m_player->seconds(), 0.0);
}

void FlowPlayerTest::aHopIsTheSameFromBothSides()
{
    m_player->seekToHop(1);
    const flow::FlowFrame there = m_player->frame();
    m_player->seekToHop(2);
    QCOMPARE(m_player->hop(), std::size_t(2));
    m_player->seekToHop(1);
    QCOMPARE(m_player->hop(), std::size_t(1));
    QVERIFY(m_player->frame() == there);
}

void FlowPlayerTest::seekingPauses()
{
    m_player->play();
    m_player->seekToHop(1);
    QVERIFY(!m_player->isPlaying());
}

void FlowPlayerTest::anotherFlowBeginsAtItsStart()
{
    m_player->play();
    m_now += 2;
    m_player->advance();
    const flow::FlowTrace trace = smallTrace();
    m_player->setTimeline(flow::FlowTimeline(trace, 0));
    QCOMPARE(m_player->seconds(), 0.0);
    QVERIFY(!m_player->isPlaying());
}

void FlowPlayerTest::withoutAFlowNothingHappens()
{
    m_player->setTimeline(std::nullopt);
    m_player->play();
    m_player->seekToHop(1);
    m_player->toEnd();
    QVERIFY(!m_player->isPlaying());
    QCOMPARE(m_player->seconds(), 0.0);
}

HOPSCOPE_TEST_MAIN(FlowPlayerTest)
#include "flow_player_test.moc"
