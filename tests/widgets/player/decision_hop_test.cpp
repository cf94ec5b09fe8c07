// Every decision that a hop shows leads to that hop.
#include "model/flow/find_flow.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"
#include "widgets/player/decision_hop.h"
#include "widgets/player/verdict_view.h"

using namespace hopscope;
using flow::Decision;

namespace {

const std::string base = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                         "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                         "pod a n1 10.244.1.5\n"
                         "pod w2 n2 10.244.2.7 ports=8080\n"
                         "proxy iptables clusterCIDR=10.244.0.0/16\n";

flow::FlowTrace ask(const std::string& drawing, const std::string& from, const std::string& to)
{
    const auto snapshot = support::drawCluster(base + drawing);
    flow::Query query;
    query.from = *flow::parseSource(from);
    query.to = *flow::parseTarget(to);
    auto trace = flow::findFlow(*snapshot, facts::detectNetwork(*snapshot), query);
    if (!trace)
        qFatal("no trace: %s", trace.error().message.c_str());
    return *std::move(trace);
}

std::optional<std::size_t> hopOf(const flow::FlowTrace& trace, Decision decision)
{
    for (const flow::Why& why : trace.why) {
        if (why.decision == decision)
            return player::hopOfDecision(why, flow::FlowTimeline(trace, 0));
    }
    return std::nullopt;
}

} // namespace

class DecisionHopTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aChoiceLeadsToTheTranslationAndMasqueradeToItsRewrite()
    {
        const auto trace =
            ask("service web 10.96.0.20:80 nodeport=30080 -> w2:8080\n", "client/203.0.113.9", "nodeport/n1:30080");
        const flow::FlowTimeline timeline(trace, 0);
        const auto chosen = hopOf(trace, Decision::ReadyEndpoints);
        QVERIFY(chosen && timeline.steps()[*chosen].destinationChanged);
        const auto rewritten = hopOf(trace, Decision::MasqueradedBecauseExternal);
        QVERIFY(rewritten && timeline.steps()[*rewritten].sourceChanged);
        QVERIFY(*rewritten < timeline.replyBegins());
        QCOMPARE(hopOf(trace, Decision::SourceIs), std::optional(std::size_t(0)));
    }

    void aRefusalLeadsToWhereThePacketEnds()
    {
        const auto trace = ask("service web 10.96.0.20:80\n", "pod/default/a", "svc/default/web:80");
        QCOMPARE(hopOf(trace, Decision::NoEndpointsAtAll), std::optional(trace.attempt.size() - 1));
    }

    void noDecisionLeadsBeyondTheEnd()
    {
        for (const char* to : {"svc/default/web:80", "pod/default/w2:8080", "10.96.0.99:80", "nodeport/n2:30080", "8.8.8.8:53"}) {
            const auto trace = ask("service web 10.96.0.20:80 nodeport=30080 -> w2:8080\n", "pod/default/a", to);
            const flow::FlowTimeline timeline(trace, 0);
            for (const flow::Why& why : trace.why) {
                const auto hop = player::hopOfDecision(why, timeline);
                QVERIFY(!hop || *hop < timeline.hopCount());
            }
        }
        const flow::FlowTimeline none(flow::FlowTrace{}, 0);
        QVERIFY(!player::hopOfDecision({Decision::SourceIs, {}}, none));
    }

    void theToneSaysWhetherItWorks()
    {
        using player::Tone;
        flow::FlowTrace trace = ask("service web 10.96.0.20:80 -> w2:8080\n", "pod/default/a", "svc/default/web:80");
        QVERIFY(player::toneOf(trace) == Tone::Good);
        trace.candidates.push_back(trace.candidates.front());
        trace.candidates.back().result = flow::CandidateResult::BrokenAsymmetricReply;
        QVERIFY(player::toneOf(trace) == Tone::Partly);
        trace.candidates.erase(trace.candidates.begin());
        QVERIFY(player::toneOf(trace) == Tone::Bad);
        trace.verdict = flow::Verdict::Rejected;
        QVERIFY(player::toneOf(trace) == Tone::Bad);
        trace.verdict = flow::Verdict::NotCaptured;
        trace.clientSees = flow::ClientSees::Depends;
        QVERIFY(player::toneOf(trace) == Tone::Open);
        trace.clientSees = flow::ClientSees::Timeout;
        QVERIFY(player::toneOf(trace) == Tone::Bad);
    }
};

HOPSCOPE_TEST_MAIN(DecisionHopTest)
#include "decision_hop_test.moc"
