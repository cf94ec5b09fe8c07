// Stories of single packets: the cluster is drawn, the path is asserted.
#include "model/flow/dependencies.h"
#include "model/flow/trace_json.h"
#include "model/source/file_source.h"
#include "tests/model/flow/ask.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using flow::ClientSees;
using flow::Decision;
using flow::MatchedAs;
using flow::Verdict;
using support::ask;
using support::assumption;
using support::places;
using support::query;
using support::says;

namespace {

const std::string nodes = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                          "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                          "pod a n1 10.244.1.5\n"
                          "pod w1 n1 10.244.1.7 ports=http:8080\n"
                          "pod w2 n2 10.244.2.7 ports=http:8080\n"
                          "proxy iptables clusterCIDR=10.244.0.0/16\n";

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
        const auto snapshot = support::drawCluster(nodes + "service web 10.96.0.20:80 -> w1:8080\n");
        facts::NetworkFacts facts = facts::detectNetwork(*snapshot);
        facts.proxyMode.value = facts::ProxyMode::None; // as OVN-Kubernetes, which has a way of its own
        const auto trace = flow::findFlow(*snapshot, facts, query("pod/default/a", "svc/default/web:80"));
        QVERIFY(trace.hasValue());
        QCOMPARE_WORDS(trace->verdict, Verdict::Unknown);
        QVERIFY(trace->candidates.empty());
        QVERIFY(says(*trace, Decision::NotAnsweredYet));
    }

    void aSingleStackServiceIsNotServedInTheOtherFamily()
    {
        const auto trace = ask("node n1 192.168.0.11 fd00::11 pods=10.244.1.0/24\npod a n1 10.244.1.5 fd01::5\nproxy iptables\n"
                               "service web 10.96.0.20:80 nodeport=30080 -> a:8080\n",
                               query("client/2001:db8::7", "[fd00::11]:30080"));
        QCOMPARE_WORDS(trace.verdict, Verdict::NotCaptured);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Refused);
    }

    void aHostProcessMeetsItsOwnClosedPortOverLoopback()
    {
        const auto trace = ask(nodes, query("node/n1", "192.168.0.11:31000"));
        QCOMPARE(support::hooks(trace.attempt), QStringLiteral("n1 out 192.168.0.11:E > 192.168.0.11:31000\n"
                                                               "n1 odnat 192.168.0.11:E > 192.168.0.11:31000\n"
                                                               "n1 post 192.168.0.11:E > 192.168.0.11:31000\n"
                                                               "n1 pre 192.168.0.11:E > 192.168.0.11:31000\n"
                                                               "n1 dnat 192.168.0.11:E > 192.168.0.11:31000"));
    }

    void nftablesChecksSourceRangesBeforeItTranslates()
    {
        const std::string balanced = "service web 10.96.0.20:80 vip=203.0.113.10 sourceranges=192.0.2.0/24 -> w1:8080\n";
        const auto asked = query("pod/default/a", "203.0.113.10:80", {"proxy-mode=nftables"});
        const auto trace = ask(nodes + balanced, asked);
        QCOMPARE_WORDS(trace.verdict, Verdict::Dropped);
        QCOMPARE_WORDS(trace.attempt.back().hook, flow::Hook::Pre);
        const auto iptables = ask(nodes + balanced, query("pod/default/a", "203.0.113.10:80"));
        QCOMPARE_WORDS(iptables.attempt.back().hook, flow::Hook::Dnat);
    }

    void iptablesLetsAHostProcessPastAnEmptyServiceWithSourceRanges()
    {
        const auto trace = ask(nodes + "service web 10.96.0.20:80 vip=203.0.113.10 sourceranges=192.0.2.0/24\n",
                               query("node/n1", "203.0.113.10:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::NotCaptured);
        const auto pod = ask(nodes + "service web 10.96.0.20:80 vip=203.0.113.10 sourceranges=192.0.2.0/24\n",
                             query("pod/default/a", "203.0.113.10:80"));
        QCOMPARE_WORDS(pod.verdict, Verdict::Rejected);
    }

    void iptablesFiltersANodePortAtEveryLocalAddress()
    {
        const std::string local = "service web 10.96.0.20:80 nodeport=30080 etp=Local -> w2:8080\n";
        const auto trace = ask(nodes + local, query("node/n1", "127.0.0.1:30080", {"node-port-addresses=primary"}));
        QCOMPARE_WORDS(trace.verdict, Verdict::Dropped);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Timeout);
    }

    void aNodeOnTheWayDropsWhatItsForwardPolicyDoesNotLetPass()
    {
        const auto trace = ask(nodes + "service web 10.96.0.20:80 nodeport=30080\n",
                               query("pod/default/a", "192.168.0.12:30080", {"forward-policy=drop"}));
        QCOMPARE_WORDS(trace.verdict, Verdict::DroppedByHostFirewall);
        QCOMPARE(places(trace.attempt), QStringLiteral("pod/default/a > node/n1"));
        const auto unused = ask(nodes + "service web 10.96.0.20:80 -> w1:8080\n",
                                query("pod/default/a", "10.96.0.20:81", {"forward-policy=drop"}));
        QCOMPARE_WORDS(unused.verdict, Verdict::DroppedByHostFirewall);
        QCOMPARE_WORDS(unused.attempt.back().hook, flow::Hook::Dnat);
    }

    void aHostPortLeadsToItsPodAndTheReplyIsUndoneThere()
    {
        const auto trace = ask(nodes + "pod edge n2 10.244.2.9 ports=8443 hostport=443\n", query("client", "192.168.0.12:443"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
        const flow::Candidate& candidate = trace.candidates.at(0);
        QCOMPARE(QString::fromStdString(candidate.endpoint.toString()), QStringLiteral("10.244.2.9:8443"));
        QCOMPARE(QString::fromStdString(candidate.forward.back().source.toString()), QStringLiteral("198.51.100.10:E"));
        QCOMPARE(QString::fromStdString(candidate.reply.back().source.toString()), QStringLiteral("192.168.0.12:443"));
        QVERIFY(assumption(trace, "host-port"));
    }

    void aProxyingBalancerIsNotTakenForANode()
    {
        const auto trace = ask(nodes + "service web 10.96.0.20:80 nodeport=30080 vip=203.0.113.10 vipmode=Proxy -> w1:8080\n",
                               query("client", "203.0.113.10:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::NotCaptured);
        QCOMPARE(places(trace.attempt), QStringLiteral("client"));
        QVERIFY(says(trace, Decision::ProxyBalancer));
    }

    void aBalancerMayComeToTheNodePortInstead()
    {
        const auto trace = ask(nodes + "service web 10.96.0.20:80 nodeport=30080 vip=203.0.113.10 -> w1:8080\n",
                               query("client", "203.0.113.10:80", {"entry-node=n1"}));
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
        QVERIFY(says(trace, Decision::BalancerMayUseNodePorts));
    }

    void endpointsThatTheServerRefusesToShowAreNotTakenForNone()
    {
        const auto drawn = support::drawCluster(nodes + "service web 10.96.0.20:80\n");
        const auto refused = cluster::apply(
            drawn, {cluster::CoverageChanged{kube::Kind::EndpointSlice, cluster::Coverage::Forbidden}});
        const auto facts = facts::detectNetwork(*refused);
        const auto trace = flow::findFlow(*refused, facts, query("pod/default/a", "svc/default/web:80"));
        QVERIFY(trace.hasValue());
        QCOMPARE_WORDS(trace->verdict, Verdict::Unknown);
        QVERIFY(says(*trace, Decision::EndpointsUnread));
        const auto file = ask(nodes + "service web 10.96.0.20:80\n", query("pod/default/a", "svc/default/web:80"));
        QCOMPARE_WORDS(file.verdict, Verdict::Rejected);
    }

    /// Whoever may see some namespaces knows nothing of another's endpoints, and everything of theirs.
    void endpointsOfANamespaceNobodyLookedIntoAreNotTakenForNone()
    {
        const auto drawn = support::drawCluster(nodes + "service web 10.96.0.20:80\n");
        using Names = std::vector<std::string>;
        for (const auto& [only, verdict] : {std::pair{Names{"other"}, Verdict::Unknown}, std::pair{Names{"default"}, Verdict::Rejected},
                                            std::pair{Names{"other", "third"}, Verdict::Unknown},
                                            std::pair{Names{"other", "default"}, Verdict::Rejected}}) {
            const auto narrowed = cluster::apply(
                drawn, {cluster::CoverageChanged{kube::Kind::EndpointSlice, cluster::Coverage::Partial, only}});
            const auto trace = flow::findFlow(*narrowed, facts::detectNetwork(*narrowed), query("pod/default/a", "svc/default/web:80"));
            QVERIFY(trace.hasValue());
            QCOMPARE_WORDS(trace->verdict, verdict);
            QCOMPARE(says(*trace, Decision::EndpointsUnread), verdict == Verdict::Unknown);
        }
    }

    void thatNoServiceAnswersRestsOnTheServicesThatWereRead()
    {
        const auto drawn = support::drawCluster(nodes);
        for (const auto& [coverage, value] : {std::pair{cluster::Coverage::Forbidden, "none"},
                                              std::pair{cluster::Coverage::Partial, "those that were read"}}) {
            const auto snapshot = cluster::apply(drawn, {cluster::CoverageChanged{kube::Kind::Service, coverage}});
            for (const char* to : {"10.96.0.99:80", "dns/db.other:80"}) {
                const auto trace = flow::findFlow(*snapshot, facts::detectNetwork(*snapshot), query("pod/default/a", to));
                QVERIFY(trace.hasValue());
                QVERIFY2(assumption(*trace, "services"), to);
                QCOMPARE(assumption(*trace, "services")->value, std::string(value));
            }
        }
        const auto whole = cluster::apply(drawn, {cluster::CoverageChanged{kube::Kind::Service, cluster::Coverage::Complete}});
        const auto trace = flow::findFlow(*whole, facts::detectNetwork(*whole), query("pod/default/a", "10.96.0.99:80"));
        QVERIFY(trace.hasValue() && !assumption(*trace, "services"));
    }

    void whileAListIsUnderWayNothingIsSaid()
    {
        const auto drawn = support::drawCluster(nodes + "service web 10.96.0.20:80 -> 10.9.9.9:8080 on=n1\n");
        for (const kube::Kind kind : {kube::Kind::Pod, kube::Kind::EndpointSlice, kube::Kind::NetworkPolicy}) {
            const auto snapshot = cluster::apply(drawn, {cluster::CoverageChanged{kind, cluster::Coverage::Arriving}});
            const auto trace = flow::findFlow(*snapshot, facts::detectNetwork(*snapshot), query("pod/default/a", "svc/default/web:80"));
            QVERIFY(trace.hasValue());
            QCOMPARE_WORDS(trace->verdict, Verdict::Unknown);
            QVERIFY(says(*trace, Decision::StillArriving));
            QVERIFY(trace->attempt.empty() && trace->candidates.empty());
        }
    }

    void whatCouldNotBeReadIsTriedBothWays()
    {
        const auto snapshot = support::drawCluster("node n1 192.168.0.11 pods=10.244.1.0/24\npod a n1 10.244.1.5\n"
                                                   "service web 10.96.0.20:80 -> a:8080\n");
        const auto facts = facts::detectNetwork(*snapshot);
        const auto unused = query("pod/default/a", "10.96.0.20:81", {"entry-node=n1"});
        const auto trace = flow::findFlowWithDependencies(*snapshot, facts, unused);
        QVERIFY(trace.hasValue());
        const flow::Why nftables{Decision::DependsOn, {"proxy-mode", "iptables", "nftables", "rejected"}};
        QVERIFY(std::find(trace->why.begin(), trace->why.end(), nftables) != trace->why.end());
        const auto settled = flow::findFlowWithDependencies(*snapshot, facts, query("pod/default/a", "10.96.0.20:81", {"proxy-mode=iptables"}));
        QVERIFY(settled.hasValue());
        for (const flow::Why& why : settled->why)
            QVERIFY(why.decision != Decision::DependsOn || why.arguments.front() != "proxy-mode");
    }

    void anotherClientAtTheEndpointIsADependency()
    {
        const auto snapshot = support::drawCluster("node n1 192.168.0.11 pods=10.244.1.0/24\npod a n1 10.244.1.5\n"
                                                   "service web 10.96.0.20:80 nodeport=30080 -> a:8080\n");
        const auto trace = flow::findFlowWithDependencies(*snapshot, facts::detectNetwork(*snapshot), query("client", "192.168.0.11:30080"));
        QVERIFY(trace.hasValue());
        const flow::Why bridge{Decision::DependsOnSource, {"pod-network", "ptp", "bridge", "10.244.1.1:S"}};
        QVERIFY(std::find(trace->why.begin(), trace->why.end(), bridge) != trace->why.end());
    }

    void headlessEndpointsThatTheServerRefusesToShowAreNotTakenForNone()
    {
        const auto drawn = support::drawCluster(nodes + "service db None:5432\n");
        const auto refused =
            cluster::apply(drawn, {cluster::CoverageChanged{kube::Kind::EndpointSlice, cluster::Coverage::Failed}});
        for (const char* to : {"svc/default/db:5432", "dns/db:5432"}) {
            const auto trace = flow::findFlow(*refused, facts::detectNetwork(*refused), query("pod/default/a", to));
            QVERIFY(trace.hasValue());
            QCOMPARE_WORDS(trace->verdict, Verdict::Unknown);
            QVERIFY(says(*trace, Decision::EndpointsUnread));
        }
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
        QVERIFY(json.find(R"("policy":"allowed","policies":[])") != std::string::npos);
    }
};

HOPSCOPE_TEST_MAIN(FindFlowTest)
#include "find_flow_test.moc"
