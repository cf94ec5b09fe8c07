// The animation is a function of time.
#include "model/flow/flow_frame.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using flow::FlowFrame;
using flow::FlowTimeline;

namespace {

flow::Step stepAt(flow::Place::Kind kind, const std::string& name, flow::Hook hook)
{
    flow::Step step;
    step.where.kind = kind;
    (kind == flow::Place::Kind::Pod ? step.where.pod.name : step.where.node) = name;
    step.hook = hook;
    return step;
}

flow::FlowTrace delivered()
{
    using Kind = flow::Place::Kind;
    flow::Candidate candidate;
    candidate.forward = {stepAt(Kind::Pod, "a", flow::Hook::Out), stepAt(Kind::Node, "n1", flow::Hook::Pre),
                         stepAt(Kind::Node, "n1", flow::Hook::Post), stepAt(Kind::Pod, "b", flow::Hook::In)};
    candidate.reply = {stepAt(Kind::Pod, "b", flow::Hook::Out), stepAt(Kind::Node, "n1", flow::Hook::Pre),
                       stepAt(Kind::Pod, "a", flow::Hook::In)};
    flow::FlowTrace trace;
    trace.verdict = flow::Verdict::Delivered;
    trace.candidates = {candidate};
    return trace;
}

} // namespace

class FlowFrameTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void timeBeforeAndAfterTheEndsIsClamped()
    {
        const FlowTimeline timeline(delivered(), 0);
        QCOMPARE(timeline.hopCount(), std::size_t(7));
        QCOMPARE(timeline.hopAt(-5), std::size_t(0));
        QCOMPARE(timeline.hopAt(timeline.duration() + 100), std::size_t(6));
        QCOMPARE(flow::frameAt(timeline, 1e9).progress, 1.0);
        QCOMPARE(flow::frameAt(timeline, std::nan("")).hop, std::size_t(0));
    }

    void steppingBackShowsWhatSteppingForwardShowed()
    {
        const FlowTimeline timeline(delivered(), 0);
        std::vector<FlowFrame> forward;
        for (std::size_t hop = 0; hop < timeline.hopCount(); ++hop)
            forward.push_back(flow::frameAt(timeline, timeline.startOf(hop) + 0.3));
        for (std::size_t hop = timeline.hopCount(); hop-- > 0;)
            QVERIFY(flow::frameAt(timeline, timeline.startOf(hop) + 0.3) == forward[hop]);
    }

    void progressOnlyGrowsWithinAHop()
    {
        const FlowTimeline timeline(delivered(), 0);
        for (double seconds = 0; seconds + 0.01 < timeline.duration(); seconds += 0.01) {
            const FlowFrame before = flow::frameAt(timeline, seconds);
            const FlowFrame after = flow::frameAt(timeline, seconds + 0.01);
            QVERIFY(before.progress >= 0 && before.progress <= 1);
            QVERIFY(after.hop >= before.hop);
            if (after.hop == before.hop)
                QVERIFY(after.progress >= before.progress);
        }
    }

    void eachHopBeginsWhereTheLastOneEnded()
    {
        const FlowTimeline timeline(delivered(), 0);
        for (std::size_t hop = 1; hop < timeline.hopCount(); ++hop) {
            const FlowFrame last = flow::frameAt(timeline, timeline.startOf(hop) - 0.001);
            const FlowFrame next = flow::frameAt(timeline, timeline.startOf(hop) + 0.001);
            QCOMPARE(last.progress, 1.0);
            QVERIFY(next.from == last.to);
            QVERIFY(next.before == last.step);
        }
    }

    void theReplyIsMarked()
    {
        const FlowTimeline timeline(delivered(), 0);
        QCOMPARE(timeline.replyBegins(), std::size_t(4));
        QVERIFY(!flow::frameAt(timeline, timeline.startOf(3)).reply);
        QVERIFY(flow::frameAt(timeline, timeline.startOf(4)).reply);
        QVERIFY(timeline.arrives());
    }

    void anUndeliveredPacketStopsAtItsLastStep()
    {
        flow::FlowTrace trace;
        trace.verdict = flow::Verdict::Dropped;
        trace.attempt = {stepAt(flow::Place::Kind::Client, "", flow::Hook::Out), stepAt(flow::Place::Kind::Node, "n1", flow::Hook::Pre)};
        const FlowTimeline timeline(trace, 0);
        QVERIFY(!timeline.arrives());
        QVERIFY(!flow::frameAt(timeline, 0).stopped);
        QVERIFY(flow::frameAt(timeline, timeline.duration()).stopped);
    }

    void aCandidateThatAPolicyDeniesStopsWhereItIsDropped()
    {
        flow::FlowTrace trace = delivered();
        flow::Candidate& candidate = trace.candidates.front();
        candidate.forward.resize(2);
        candidate.forward.back().reason = flow::Reason::DeniedByEgressPolicy;
        candidate.reply.clear();
        const FlowTimeline timeline(trace, 0);
        QVERIFY(!timeline.arrives());
        QVERIFY(flow::frameAt(timeline, timeline.duration()).stopped);
    }

    void nothingToShowIsAnEmptyFrame()
    {
        const FlowTimeline timeline(flow::FlowTrace{}, 0);
        QCOMPARE(timeline.duration(), 0.0);
        QVERIFY(flow::frameAt(timeline, 1) == FlowFrame{});
    }
};

HOPSCOPE_TEST_MAIN(FlowFrameTest)
#include "flow_frame_test.moc"
