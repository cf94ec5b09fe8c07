// IPVS and Cilium, where they differ from iptables and nftables (packet-paths.md 5).
#include "tests/model/flow/ask.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using flow::CandidateResult;
using flow::ClientSees;
using flow::Decision;
using flow::Verdict;
using support::ask;
using support::hooks;
using support::query;
using support::says;

namespace {

const std::string pods = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                         "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                         "pod a n1 10.244.1.5\n"
                         "pod w1 n1 10.244.1.7\n"
                         "pod w2 n2 10.244.2.7\n";
const std::string ipvs = pods + "proxy ipvs clusterCIDR=10.244.0.0/16\n";
const std::string cilium = pods + "proxy cilium\n";

} // namespace

class ProxyModeTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void ipvsHostProcessCallsAServiceFromTheServicesOwnAddress()
    {
        const auto trace = ask(ipvs + "service web 10.96.0.20:80 -> w2:8080\n", query("node/n1", "svc/default/web:80"));
        QCOMPARE(hooks(trace.candidates.at(0).forward), QStringLiteral("n1 out 10.96.0.20:E > 10.96.0.20:80\n"
                                                                       "n1 odnat 10.96.0.20:E > 10.244.2.7:8080\n"
                                                                       "n1 post 192.168.0.11:S > 10.244.2.7:8080\n"
                                                                       "n2 pre 192.168.0.11:S > 10.244.2.7:8080\n"
                                                                       "n2 dnat 192.168.0.11:S > 10.244.2.7:8080\n"
                                                                       "n2 post 192.168.0.11:S > 10.244.2.7:8080\n"
                                                                       "w2 in 192.168.0.11:S > 10.244.2.7:8080"));
    }

    void ipvsLocalPolicyWithoutLocalEndpointBreaksClientsOutside()
    {
        const auto trace = ask(ipvs + "service web 10.96.0.20:80 nodeport=30080 etp=Local -> w2:8080\n",
                               query("client", "192.168.0.11:30080"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
        QCOMPARE_WORDS(trace.candidates.at(0).result, CandidateResult::BrokenAsymmetricReply);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Timeout);
    }

    void ipvsInternalPolicyLocalRefusesWhereThePortIsOnlyInside()
    {
        const auto trace =
            ask(ipvs + "service web 10.96.0.20:80 itp=Local -> w2:8080\n", query("pod/default/a", "svc/default/web:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Rejected);
    }

    void ipvsHairpinIsMasqueraded()
    {
        const auto trace =
            ask(ipvs + "service web 10.96.0.20:80 -> a:8080\n", query("pod/default/a", "svc/default/web:80"));
        QCOMPARE(QString::fromStdString(trace.candidates.at(0).forward.back().source.toString()), QStringLiteral("192.168.0.11:S"));
        QVERIFY(says(trace, Decision::MasqueradedBecauseHairpin));
    }

    void ipvsNeverServesANodePortOnLoopback()
    {
        const auto trace =
            ask(ipvs + "service web 10.96.0.20:80 nodeport=30080 -> w1:8080\n", query("node/n1", "127.0.0.1:30080"));
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Refused);
        QVERIFY(trace.candidates.empty());
    }

    void ipvsSharesInTurn()
    {
        const auto trace =
            ask(ipvs + "service web 10.96.0.20:80 -> w1:8080, w2:8080\n", query("pod/default/a", "svc/default/web:80"));
        QCOMPARE(QString::fromStdString(trace.candidates.at(0).probability.toString()), QStringLiteral("1/2"));
        QVERIFY(says(trace, Decision::ChosenInTurn));
        QVERIFY(!says(trace, Decision::ChosenAtRandom));
    }

    void ciliumRewritesTheSourceOnlyForABackendOnAnotherNode()
    {
        const auto trace = ask(cilium + "service web 10.96.0.20:80 nodeport=30080 -> w1:8080, w2:8080\n",
                               query("client", "192.168.0.11:30080"));
        QCOMPARE(QString::fromStdString(trace.candidates.at(0).forward.back().source.toString()), QStringLiteral("198.51.100.10:E"));
        QCOMPARE(QString::fromStdString(trace.candidates.at(1).forward.back().source.toString()), QStringLiteral("192.168.0.11:S"));
        QCOMPARE(QString::fromStdString(trace.candidates.at(1).reply.back().source.toString()), QStringLiteral("192.168.0.11:30080"));
    }

    void ciliumHybridAnswersDirectlyForTcpOnly()
    {
        const std::string drawing = pods + "proxy cilium bpf-lb-mode=hybrid\n"
                                           "service web 10.96.0.20:80 nodeport=30080 -> w2:8080\n"
                                           "service log 10.96.0.21:514 proto=UDP nodeport=30514 -> w2:514\n";
        const auto tcp = ask(drawing, query("client", "192.168.0.11:30080"));
        QCOMPARE(hooks(tcp.candidates.at(0).reply), QStringLiteral("w2 out 10.244.2.7:8080 > 198.51.100.10:E\n"
                                                                   "n2 post 192.168.0.11:30080 > 198.51.100.10:E\n"
                                                                   "client in 192.168.0.11:30080 > 198.51.100.10:E"));
        const auto udp = ask(drawing, query("client", "192.168.0.11:30514", {}, ip::Protocol::Udp));
        QCOMPARE_WORDS(udp.candidates.at(0).translation, flow::SourceTranslation::Masquerade);
    }

    void ciliumDoesNotServeAClusterIpOutside()
    {
        const std::string service = "service web 10.96.0.20:80 -> w1:8080\n";
        const auto trace = ask(cilium + service, query("client", "10.96.0.20:80", {"entry-node=n1"}));
        QCOMPARE_WORDS(trace.verdict, Verdict::Dropped);
        QCOMPARE_WORDS(trace.attempt.back().reason, flow::Reason::DroppedClusterIpFromOutside);
        const auto served = ask(pods + "proxy cilium bpf-lb-external-clusterip=true\n" + service,
                                query("client", "10.96.0.20:80", {"entry-node=n1"}));
        QCOMPARE_WORDS(served.verdict, Verdict::Delivered);
    }

    void ciliumTranslatesAnotherNodesNodePortOnTheSendersNode()
    {
        const auto trace = ask(cilium + "service web 10.96.0.20:80 nodeport=30080 etp=Local -> w1:8080\n",
                               query("pod/default/a", "192.168.0.12:30080"));
        QCOMPARE(QString::fromStdString(trace.decidedOn), QStringLiteral("n1"));
        QCOMPARE(hooks(trace.candidates.at(0).forward), QStringLiteral("a out 10.244.1.5:E > 10.244.1.7:8080\n"
                                                                       "w1 in 10.244.1.5:E > 10.244.1.7:8080"));
    }

    void ciliumPodThatCallsItselfNeverLeavesThePod()
    {
        const auto trace =
            ask(cilium + "service web 10.96.0.20:80 -> a:8080\n", query("pod/default/a", "svc/default/web:80"));
        QCOMPARE_WORDS(trace.candidates.at(0).result, CandidateResult::Works);
        QCOMPARE(hooks(trace.candidates.at(0).forward), QStringLiteral("a out 10.244.1.5:E > 10.244.1.5:8080\n"
                                                                       "a in 10.244.1.5:E > 10.244.1.5:8080"));
        QCOMPARE_WORDS(trace.candidates.at(0).reply.back().reason, flow::Reason::ReplyToTranslatedSocket);
    }

    void ciliumWithoutSocketLoadBalancingForPodsTranslatesAtTheVeth()
    {
        const auto trace = ask(pods + "proxy cilium bpf-lb-sock-hostns-only=true\nservice web 10.96.0.20:80 -> w2:8080\n",
                               query("pod/default/a", "svc/default/web:80"));
        QCOMPARE(hooks(trace.candidates.at(0).forward), QStringLiteral("a out 10.244.1.5:E > 10.96.0.20:80\n"
                                                                       "n1 post 10.244.1.5:E > 10.244.2.7:8080\n"
                                                                       "n2 pre 10.244.1.5:E > 10.244.2.7:8080\n"
                                                                       "w2 in 10.244.1.5:E > 10.244.2.7:8080"));
        QCOMPARE(hooks(trace.candidates.at(0).reply), QStringLiteral("w2 out 10.244.2.7:8080 > 10.244.1.5:E\n"
                                                                     "n2 post 10.244.2.7:8080 > 10.244.1.5:E\n"
                                                                     "n1 pre 10.244.2.7:8080 > 10.244.1.5:E\n"
                                                                     "n1 post 10.96.0.20:80 > 10.244.1.5:E\n"
                                                                     "a in 10.96.0.20:80 > 10.244.1.5:E"));
    }

    void ciliumRefusesOutsideClientsWhereAPolicyLocalLeavesNone()
    {
        const auto trace = ask(cilium + "service web 10.96.0.20:80 nodeport=30080 etp=Local -> w2:8080\n",
                               query("client", "192.168.0.11:30080"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Rejected);
        QCOMPARE_WORDS(trace.attempt.back().reason, flow::Reason::RejectedNoLocalEndpoint);
        QVERIFY(!says(trace, Decision::NoEndpointsAtAll));
    }

    void ciliumRefusesWhereNothingIsUsable()
    {
        const auto trace = ask(cilium + "service web 10.96.0.20:80\n", query("pod/default/a", "svc/default/web:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Rejected);
        QCOMPARE(hooks(trace.attempt), QStringLiteral("a out 10.244.1.5:E > 10.96.0.20:80"));
    }
};

HOPSCOPE_TEST_MAIN(ProxyModeTest)
#include "proxy_mode_test.moc"
