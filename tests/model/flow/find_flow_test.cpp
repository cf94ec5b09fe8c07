// Stories of single packets: the cluster is drawn, the path is asserted.
#include "model/flow/find_flow.h"
#include "model/flow/trace_json.h"
#include "model/source/file_source.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using flow::ClientSees;
using flow::Decision;
using flow::MatchedAs;
using flow::Verdict;

namespace {

const std::string nodes = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                          "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                          "pod a n1 10.244.1.5\n"
                          "pod w1 n1 10.244.1.7 ports=http:8080\n"
                          "pod w2 n2 10.244.2.7 ports=http:8080\n"
                          "proxy iptables clusterCIDR=10.244.0.0/16\n";

flow::Query query(const std::string& from, const std::string& to, std::initializer_list<const char*> assume = {})
{
    flow::Query made;
    made.from = *flow::parseSource(from);
    made.to = *flow::parseTarget(to);
    for (const char* text : assume)
        made.assume.insert(*flow::parseAssumption(text));
    return made;
}

flow::FlowTrace ask(const std::string& drawing, const flow::Query& asked)
{
    const cluster::SnapshotPointer snapshot = support::drawCluster(drawing);
    auto trace = flow::findFlow(*snapshot, facts::detectNetwork(*snapshot), asked);
    if (!trace)
        qFatal("no trace: %s (%s)", trace.error().message.c_str(), trace.error().context.c_str());
    return *std::move(trace);
}

/// "pod/default/a > node/n1 > pod/default/w1": the places in order, each once.
QString places(const std::vector<flow::Step>& steps)
{
    QStringList list;
    for (const flow::Step& step : steps) {
        const QString place = QString::fromStdString(step.where.toString());
        if (list.isEmpty() || list.last() != place)
            list.append(place);
    }
    return list.join(QStringLiteral(" > "));
}

bool says(const flow::FlowTrace& trace, Decision decision)
{
    return std::any_of(trace.why.begin(), trace.why.end(), [&](const flow::Why& why) { return why.decision == decision; });
}

const flow::Assumption* assumption(const flow::FlowTrace& trace, const std::string& key)
{
    for (const flow::Assumption& one : trace.assumptions) {
        if (one.key == key)
            return &one;
    }
    return nullptr;
}

} // namespace

class FindFlowTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void podsOfOneNodeTouchNoWire()
    {
        const auto trace = ask(nodes, query("pod/default/a", "pod/default/w1:8080"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
        QCOMPARE(trace.candidates.size(), std::size_t(1));
        QCOMPARE(places(trace.candidates[0].forward), QStringLiteral("pod/default/a > node/n1 > pod/default/w1"));
        QCOMPARE(places(trace.candidates[0].reply), QStringLiteral("pod/default/w1 > node/n1 > pod/default/a"));
        QVERIFY(says(trace, Decision::SameNode));
    }

    void betweenNodesAnOverlayWrapsThePacketBothWays()
    {
        const auto trace = ask(nodes, query("pod/default/a", "pod/default/w2:8080", {"overlay=vxlan"}));
        std::vector<std::string> wires;
        for (const auto& steps : {trace.candidates.at(0).forward, trace.candidates.at(0).reply}) {
            for (const flow::Step& step : steps) {
                if (step.outer && step.hook == flow::Hook::Post)
                    wires.push_back(step.outer->source.toString() + " > " + step.outer->destination.toString());
            }
        }
        QCOMPARE(wires, (std::vector<std::string>{"192.168.0.11 > 192.168.0.12", "192.168.0.12 > 192.168.0.11"}));
    }

    void withoutOverlayNothingWrapsThePacket()
    {
        const auto trace = ask(nodes, query("pod/default/a", "pod/default/w2:8080", {"overlay=none"}));
        for (const flow::Step& step : trace.candidates.at(0).forward)
            QVERIFY(!step.outer);
    }

    void aPodThatCallsItselfNeverLeavesItsNamespace()
    {
        const auto trace = ask(nodes, query("pod/default/a", "10.244.1.5:8080"));
        QCOMPARE(places(trace.candidates.at(0).forward), QStringLiteral("pod/default/a"));
        QCOMPARE(trace.candidates.at(0).forward.size(), std::size_t(2));
    }

    void aServiceWithoutUsableEndpointRefuses()
    {
        const auto trace = ask(nodes + "service web 10.96.0.20:80 -> w1:8080 ready=no serving=no\n",
                               query("pod/default/a", "svc/default/web:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Rejected);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Refused);
        QCOMPARE_WORDS(trace.attempt.back().reason, flow::Reason::RejectedNoEndpoints);
        QVERIFY(trace.candidates.empty());
    }

    void policyLocalWithoutLocalEndpointTimesOut()
    {
        const auto trace = ask(nodes + "service web 10.96.0.20:80 nodeport=30080 etp=Local -> w2:8080\n",
                               query("client", "nodeport/n1:30080"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Dropped);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Timeout);
        QVERIFY(says(trace, Decision::NoEndpointOnNode));
    }

    void aNameStandsForAPortAndItsProtocol()
    {
        const auto trace = ask(nodes + "service dns 10.96.0.10:53 proto=UDP name=dns -> w1:53\n",
                               query("pod/default/a", "svc/default/dns:dns"));
        QCOMPARE_WORDS(trace.query.protocol, ip::Protocol::Udp);
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
    }

    void headlessGivesPodsWithoutTranslation()
    {
        const auto trace = ask(nodes + "service db None:5432 -> w1:5432, w2:5432\n", query("pod/default/a", "svc/default/db:5432"));
        QCOMPARE_WORDS(trace.matchedAs, MatchedAs::Headless);
        QCOMPARE(trace.candidates.size(), std::size_t(2));
        QCOMPARE(trace.candidates[1].probability, (flow::Fraction{1, 2}));
        for (const flow::Step& step : trace.candidates[0].forward)
            QVERIFY(!step.destinationChanged);
    }

    void externalNameIsOnlyAName()
    {
        const auto trace = ask(nodes + "service ext None:80 type=ExternalName externalname=api.example.com\n",
                               query("pod/default/a", "svc/default/ext:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::NameOnly);
        QCOMPARE_WORDS(trace.matchedAs, MatchedAs::ExternalName);
    }

    void outsideHasNoWayToAClusterIp()
    {
        const auto trace = ask(nodes + "service web 10.96.0.20:80 -> w1:8080\n", query("client", "svc/default/web:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::NotCaptured);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Timeout);
        QVERIFY(says(trace, Decision::NoRouteFromOutside));
    }

    void hairpinFromAnotherNodeBreaksInNftablesOnly()
    {
        const std::string drawing = nodes + "service web 10.96.0.20:80 nodeport=30080 etp=Local -> a:8080\n";
        const auto iptables = ask(drawing, query("pod/default/a", "nodeport/n2:30080"));
        QCOMPARE_WORDS(iptables.candidates.at(0).result, flow::CandidateResult::Works);
        const auto nftables = ask(drawing, query("pod/default/a", "nodeport/n2:30080", {"proxy-mode=nftables"}));
        QCOMPARE_WORDS(nftables.candidates.at(0).result, flow::CandidateResult::BrokenOwnSource);
        QVERIFY(nftables.candidates.at(0).forward.back().hook != flow::Hook::In);
        QVERIFY(nftables.candidates.at(0).reply.empty());
    }

    void aForwardPolicyOfDropStopsWhatIsNotMarked()
    {
        const auto trace = ask(nodes + "service web 10.96.0.20:80 -> w2:8080\n",
                               query("pod/default/a", "svc/default/web:80", {"forward-policy=drop"}));
        QCOMPARE_WORDS(trace.verdict, Verdict::DroppedByHostFirewall);
        QCOMPARE_WORDS(trace.attempt.back().reason, flow::Reason::DroppedByHostFirewall);
    }

    void aModeThatIsNotAnsweredIsNeverGuessed()
    {
        const auto trace = ask(nodes + "service web 10.96.0.20:80 -> w1:8080\n",
                               query("pod/default/a", "svc/default/web:80", {"proxy-mode=ipvs"}));
        QCOMPARE_WORDS(trace.verdict, Verdict::Unknown);
        QVERIFY(trace.candidates.empty());
        QVERIFY(says(trace, Decision::NotAnsweredYet));
    }

    void anAssumedValueIsNeverShownAsRead()
    {
        const auto trace = ask(nodes + "service web 10.96.0.20:80 -> w1:8080\n",
                               query("pod/default/a", "svc/default/web:80", {"proxy-mode=nftables"}));
        QVERIFY(assumption(trace, "proxy-mode"));
        QCOMPARE_WORDS(assumption(trace, "proxy-mode")->basis, facts::Basis::Assumed);
        const auto read = ask(nodes + "service web 10.96.0.20:80 -> w1:8080\n", query("pod/default/a", "svc/default/web:80"));
        QCOMPARE_WORDS(assumption(read, "proxy-mode")->basis, facts::Basis::Read);
    }

    void whatIsNotThereIsNotFound()
    {
        const auto snapshot = support::drawCluster(nodes);
        for (const auto& [from, to] : {std::pair{"pod/default/nobody", "10.244.1.7:80"}, std::pair{"node/n9", "10.244.1.7:80"},
                                       std::pair{"pod/default/a", "svc/default/none:80"}}) {
            const auto trace = flow::findFlow(*snapshot, facts::detectNetwork(*snapshot), query(from, to));
            QVERIFY(!trace);
            QCOMPARE(trace.error().kind, ErrorKind::NotFound);
        }
    }

    void aClientReachesAPodOfTheNotes()
    {
        const auto loaded = source::loadPath(HOPSCOPE_SOURCE_DIR "/resources/scenarios/notes.yaml");
        QVERIFY(loaded.hasValue());
        const auto& snapshot = *loaded->snapshot;
        const auto trace =
            flow::findFlow(snapshot, facts::detectNetwork(snapshot), query("client", "nodeport/worker-node1:30007"));
        QVERIFY(trace.hasValue());
        QCOMPARE_WORDS(trace->verdict, Verdict::Delivered);
        QCOMPARE(trace->candidates.size(), std::size_t(3));
        for (const flow::Candidate& candidate : trace->candidates) {
            QVERIFY(candidate.pod.has_value());
            QCOMPARE(candidate.pod->namespace_, std::string("nginx-demo"));
            QCOMPARE(candidate.reply.back().source.toString(), std::string("192.168.1.182:30007"));
        }
        QCOMPARE(trace->candidates[2].forward[3].source.toString(), std::string("172.16.180.192:S")); // Calico's tunnel address
    }

    void jsonCarriesTheStepsAndTheCallersWords()
    {
        const auto trace = ask(nodes, query("pod/default/a", "pod/default/w1:8080"));
        const std::string json = flow::traceToJson(trace, {[](const flow::Why&) { return "because"; }, {}});
        QVERIFY(json.find(R"("schema":"hopscope.trace/v1")") != std::string::npos);
        QVERIFY(json.find(R"("where":"pod/default/a","hook":"out","src":"10.244.1.5:E","dst":"10.244.1.7:8080")") !=
                std::string::npos);
        QVERIFY(json.find(R"("why":["because")") != std::string::npos);
        QVERIFY(json.find(R"("policy":null)") != std::string::npos);
    }
};

HOPSCOPE_TEST_MAIN(FindFlowTest)
#include "find_flow_test.moc"
