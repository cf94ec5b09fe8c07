#include "model/flow/seen_part.h"

#include "model/flow/find_flow.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"

using namespace hopscope;

namespace {

const char* const drawing = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                            "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                            "proxy iptables clusterCIDR=10.244.0.0/16\n"
                            "pod a n2 10.244.2.5\n"
                            "pod w1 n1 10.244.1.7\n"
                            "pod w2 n1 10.244.1.8\n"
                            "service web 10.96.0.20:80 -> w1:8080, w2:8080\n"
                            "service none 10.96.0.21:80\n";

flow::FlowTrace traced(const char* to, const char* from = "pod/default/a")
{
    const auto snapshot = support::drawCluster(drawing);
    flow::Query query;
    query.from = *flow::parseSource(from);
    query.to = *flow::parseTarget(to);
    return *flow::findFlow(*snapshot, facts::detectNetwork(*snapshot), query);
}

} // namespace

class SeenPartTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void nothingIsKnownOfWhatComesLater()
    {
        const flow::FlowTrace trace = traced("svc/default/web:80");
        const flow::FlowTrace seen = flow::seenPart(trace, 1, 1);
        QCOMPARE(seen.candidates.size(), std::size_t(1));
        QVERIFY((seen.candidates[0].forward == std::vector<flow::Step>{trace.candidates[1].forward[0]}));
        QVERIFY(seen.candidates[0].reply.empty() && !seen.candidates[0].pod && seen.candidates[0].node.empty());
        QVERIFY((seen.candidates[0].probability == flow::Fraction{1, 1}));
        QVERIFY(seen.verdict == flow::Verdict::Unknown && seen.clientSees == flow::ClientSees::Depends);
        QVERIFY(seen.decidedOn.empty() && seen.why.empty() && seen.assumptions.empty());
        QCOMPARE(seen.to, trace.to);
    }

    void whatWasSeenIsAsItWas()
    {
        const flow::FlowTrace trace = traced("svc/default/web:80");
        const flow::FlowTrace seen = flow::seenPart(trace, 0, flow::stepsToSee(trace, 0));
        QVERIFY(seen.candidates[0].forward == trace.candidates[0].forward && seen.candidates[0].reply == trace.candidates[0].reply);
        QVERIFY(seen.candidates[0].pod == trace.candidates[0].pod && (seen.candidates[0].probability == flow::Fraction{1, 2}));
        QCOMPARE(seen.decidedOn, std::string("n2"));
    }

    void aPacketEndsWhereItsLastStepIsSeen()
    {
        const flow::FlowTrace trace = traced("svc/default/none:80");
        const flow::FlowTrace before = flow::seenPart(trace, 0, trace.attempt.size() - 1);
        QVERIFY(before.attempt.empty() && before.candidates[0].forward.size() == trace.attempt.size() - 1);
        QVERIFY(flow::seenPart(trace, 0, trace.attempt.size()).attempt == trace.attempt);
    }

    /// Its one step says how it ends.
    void aPacketThatEndsWhereItBeginsMayBeSeenAsItLeaves()
    {
        const flow::FlowTrace trace = traced("svc/default/web:80", "client");
        QVERIFY(trace.candidates.empty() && trace.attempt.size() == 1);
        const flow::FlowTrace seen = flow::seenPart(trace, 0, 0);
        QVERIFY(seen.attempt.empty() && seen.candidates.size() == 1 && seen.candidates[0].forward.size() == 1);
        QVERIFY(seen.candidates[0].forward[0].reason == flow::Reason::LeavesSocket);
        QVERIFY(seen.candidates[0].forward[0].destination == trace.attempt[0].destination);
        QVERIFY(flow::seenPart(trace, 0, 1).attempt == trace.attempt);
    }
};

HOPSCOPE_TEST_MAIN(SeenPartTest)
#include "seen_part_test.moc"
