// Each node translates for itself: second translations, hostPorts, and the addresses that ipvs binds (packet-paths.md 3.1 and 5).
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
using support::places;
using support::query;
using support::says;

namespace {

const std::string pods = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                         "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                         "pod a n1 10.244.1.5\n"
                         "pod w1 n1 10.244.1.7\n"
                         "pod w2 n2 10.244.2.7\n";
const std::string iptables = pods + "proxy iptables clusterCIDR=10.244.0.0/16\n";
const std::string ipvs = pods + "proxy ipvs clusterCIDR=10.244.0.0/16\n";
/// The API server on n2, and a NodePort with its number.
const std::string apiServer = "service kubernetes 10.96.0.1:443 -> 192.168.0.12:6443\n";

} // namespace

class NodeRulesTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aNodePortTakesWhatAnotherNodeSentToAHostProcess()
    {
        const auto trace = ask(iptables + apiServer + "service web 10.96.0.20:80 nodeport=6443 -> w2:8080\n",
                               query("pod/default/a", "svc/default/kubernetes:443"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
        QCOMPARE(hooks(trace.candidates.at(0).forward), QStringLiteral("a out 10.244.1.5:E > 10.96.0.1:443\n"
                                                                       "n1 pre 10.244.1.5:E > 10.96.0.1:443\n"
                                                                       "n1 dnat 10.244.1.5:E > 192.168.0.12:6443\n"
                                                                       "n1 post 10.244.1.5:E > 192.168.0.12:6443\n"
                                                                       "n2 pre 10.244.1.5:E > 192.168.0.12:6443\n"
                                                                       "n2 dnat 10.244.1.5:E > 10.244.2.7:8080\n"
                                                                       "n2 post 192.168.0.12:S > 10.244.2.7:8080\n"
                                                                       "w2 in 192.168.0.12:S > 10.244.2.7:8080"));
        QVERIFY(says(trace, Decision::TranslatedAgain));
    }

    void theReplyIsRestoredOnBothNodes()
    {
        const auto trace = ask(iptables + apiServer + "service web 10.96.0.20:80 nodeport=6443 -> w2:8080\n",
                               query("pod/default/a", "svc/default/kubernetes:443"));
        QCOMPARE(hooks(trace.candidates.at(0).reply), QStringLiteral("w2 out 10.244.2.7:8080 > 192.168.0.12:S\n"
                                                                     "n2 pre 10.244.2.7:8080 > 192.168.0.12:S\n"
                                                                     "n2 dnat 10.244.2.7:8080 > 10.244.1.5:E\n"
                                                                     "n2 post 192.168.0.12:6443 > 10.244.1.5:E\n"
                                                                     "n1 pre 192.168.0.12:6443 > 10.244.1.5:E\n"
                                                                     "n1 dnat 192.168.0.12:6443 > 10.244.1.5:E\n"
                                                                     "n1 post 10.96.0.1:443 > 10.244.1.5:E\n"
                                                                     "a in 10.96.0.1:443 > 10.244.1.5:E"));
    }

    void theShareIsDividedAmongTheSecondNodesEndpoints()
    {
        const auto trace = ask(iptables + "service kubernetes 10.96.0.1:443 -> 192.168.0.11:6443, 192.168.0.12:6443\n"
                                          "service web 10.96.0.20:80 nodeport=6443 -> w1:8080, w2:8080\n",
                               query("pod/default/a", "svc/default/kubernetes:443"));
        QCOMPARE(trace.candidates.size(), std::size_t(3));
        QCOMPARE(trace.candidates.at(0).probability.toString(), std::string("1/2")); // n1's own API server: its conntrack knows it
        QCOMPARE(trace.candidates.at(1).probability.toString(), std::string("1/4"));
        QCOMPARE(trace.candidates.at(2).probability.toString(), std::string("1/4"));
    }

    void theSenderOwnNodeDoesNotTranslateTwice()
    {
        const auto trace = ask(iptables + "service kubernetes 10.96.0.1:443 -> 192.168.0.11:6443\n"
                                          "service web 10.96.0.20:80 nodeport=6443 -> w2:8080\n",
                               query("pod/default/a", "svc/default/kubernetes:443"));
        QCOMPARE(trace.candidates.size(), std::size_t(1));
        QCOMPARE(places(trace.candidates.at(0).forward), QStringLiteral("pod/default/a > node/n1"));
    }

    void theFilterOfTheOwnNodeLooksAtTheTranslatedNumberAgain()
    {
        const std::string own = "service kubernetes 10.96.0.1:443 -> 192.168.0.11:6443\n";
        for (const std::string& proxy : {std::string("proxy iptables clusterCIDR=10.244.0.0/16\n"), std::string("proxy nftables clusterCIDR=10.244.0.0/16\n")}) {
            const auto refused = ask(pods + proxy + own + "service web 10.96.0.20:80 nodeport=6443\n",
                                     query("pod/default/a", "svc/default/kubernetes:443"));
            QCOMPARE_WORDS(refused.verdict, Verdict::Rejected);
            QCOMPARE(hooks(refused.attempt), QStringLiteral("a out 10.244.1.5:E > 10.96.0.1:443\n"
                                                            "n1 pre 10.244.1.5:E > 10.96.0.1:443\n"
                                                            "n1 dnat 10.244.1.5:E > 192.168.0.11:6443"));
            QVERIFY(says(refused, Decision::FilteredAfterTranslation));
            const auto dropped = ask(pods + proxy + own + "service web 10.96.0.20:80 nodeport=6443 etp=Local -> w2:8080\n",
                                     query("node/n1", "svc/default/kubernetes:443"));
            QCOMPARE_WORDS(dropped.verdict, Verdict::Dropped);
            QCOMPARE_WORDS(dropped.attempt.back().hook, flow::Hook::Dnat);
            QCOMPARE(dropped.attempt.size(), std::size_t(5));
        }
    }

    void theSecondNodeMayRefuse()
    {
        const auto trace = ask(iptables + apiServer + "service web 10.96.0.20:80 nodeport=6443\n",
                               query("pod/default/a", "svc/default/kubernetes:443"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Rejected);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Refused);
        QVERIFY(trace.candidates.empty());
        QCOMPARE(places(trace.attempt), QStringLiteral("pod/default/a > node/n1 > node/n2"));
    }

    void theSecondNodeMayDropByItsTrafficPolicy()
    {
        const auto trace = ask(pods + "proxy iptables detectLocalMode=NodeCIDR\n" + apiServer +
                                   "service web 10.96.0.20:80 nodeport=6443 etp=Local -> w1:8080\n",
                               query("pod/default/a", "svc/default/kubernetes:443"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Dropped);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Timeout);
    }

    void aReplyThatMissesTheSecondNodeFails()
    {
        // n2 takes the sender for a pod, so eTP Local does not bind it, and nothing rewrites the source.
        const auto trace = ask(iptables + apiServer + "service web 10.96.0.20:80 nodeport=6443 etp=Local -> w1:8080\n",
                               query("pod/default/a", "svc/default/kubernetes:443"));
        QCOMPARE_WORDS(trace.candidates.at(0).result, CandidateResult::BrokenAsymmetricReply);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Timeout);
    }

    void aHostPortTakesWhatAnotherNodeSentToAHostProcess()
    {
        const auto trace = ask(iptables + apiServer + "pod ingress n2 10.244.2.9 ports=8443 hostport=6443\n",
                               query("pod/default/a", "svc/default/kubernetes:443"));
        QCOMPARE(trace.candidates.at(0).forward.back().where.toString(), std::string("pod/default/ingress"));
        QVERIFY(says(trace, Decision::HostPort));
    }

    void aNodePortComesBeforeAHostPortAndSaysOnWhatThatRests()
    {
        const std::string both = iptables + "pod ingress n1 10.244.1.9 ports=8443 hostport=30080\n"
                                            "service web 10.96.0.20:80 nodeport=30080 -> w1:8080\n";
        const auto usual = ask(both, query("client", "192.168.0.11:30080"));
        QCOMPARE(usual.candidates.at(0).forward.back().where.toString(), std::string("pod/default/w1"));
        QCOMPARE(support::assumption(usual, "host-port-order")->value, std::string("service-first"));
        const auto other = ask(both, query("client", "192.168.0.11:30080", {"host-port-order=host-port-first"}));
        QCOMPARE(other.candidates.at(0).forward.back().where.toString(), std::string("pod/default/ingress"));
    }

    void aHostPortTakesWhatANodePortHasNowhereToSend()
    {
        for (const char* service : {"service web 10.96.0.20:80 nodeport=30080\n",
                                    "service web 10.96.0.20:80 nodeport=30080 etp=Local -> w2:8080\n"}) {
            const auto trace = ask(iptables + "pod ingress n1 10.244.1.9 ports=8443 hostport=30080\n" + service,
                                   query("client", "192.168.0.11:30080"));
            QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
            QCOMPARE(trace.candidates.at(0).forward.back().where.toString(), std::string("pod/default/ingress"));
        }
    }

    void ipvsHostPortTakesAServicesTraffic_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("to");
        QTest::newRow("ClusterIP") << "service web 10.96.0.20:443 -> w2:8080" << "10.96.0.20:443";
        QTest::newRow("load balancer") << "service web 10.96.0.20:443 vip=203.0.113.10 -> w2:8080" << "203.0.113.10:443";
        QTest::newRow("external IP") << "service web 10.96.0.20:443 externalip=203.0.113.50 -> w2:8080" << "203.0.113.50:443";
        QTest::newRow("port of no Service") << "service web 10.96.0.20:80 -> w2:8080" << "10.96.0.20:443";
        QTest::newRow("no endpoints") << "service web 10.96.0.20:443" << "10.96.0.20:443";
    }

    void ipvsHostPortTakesAServicesTraffic()
    {
        QFETCH(QString, service);
        QFETCH(QString, to);
        const auto trace = ask(ipvs + "pod ingress n1 10.244.1.9 ports=8443 hostport=443\n" + service.toStdString() + "\n",
                               query("pod/default/a", to.toStdString()));
        QCOMPARE(trace.candidates.at(0).forward.back().where.toString(), std::string("pod/default/ingress"));
        QVERIFY(says(trace, Decision::BoundByIpvs));
    }

    void ipvsHostPortOfAnotherNodeOrAddressTakesNothing()
    {
        const std::string service = "service web 10.96.0.20:443 -> w2:8080\n";
        const auto elsewhere = ask(ipvs + "pod ingress n2 10.244.2.9 ports=8443 hostport=443\n" + service,
                                   query("pod/default/a", "svc/default/web:443"));
        QCOMPARE(elsewhere.candidates.at(0).forward.back().where.toString(), std::string("pod/default/w2"));
    }

    void ipvsDiscardsAServiceAddressAsSourceOnTheNextNode()
    {
        const auto trace = ask(ipvs + "service web 10.96.0.20:80 vip=203.0.113.10 etp=Local -> w2:8080\n",
                               query("node/n1", "203.0.113.10:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Dropped);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Timeout);
        QVERIFY(says(trace, Decision::MartianSource));
        QCOMPARE_WORDS(trace.attempt.back().reason, flow::Reason::DiscardedMartianSource);
        QCOMPARE(places(trace.attempt), QStringLiteral("node/n1 > node/n2"));
    }

    void ipvsServesAServiceAddressAsSourceOnItsOwnNode()
    {
        const auto trace = ask(ipvs + "service web 10.96.0.20:80 vip=203.0.113.10 etp=Local -> w1:8080, w2:8080\n",
                               query("node/n1", "203.0.113.10:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Connected);
    }

    void ipvsMasqueradesWhatHasTheNumberOfANodePort()
    {
        const auto trace = ask(ipvs + "service web 10.96.0.20:30080 -> w2:8080\nservice other 10.96.0.21:80 nodeport=30080 -> w1:8080\n",
                               query("pod/default/a", "svc/default/web:30080"));
        QCOMPARE_WORDS(trace.candidates.at(0).translation, flow::SourceTranslation::Masquerade);
    }

    void ipvsAffinityIsSaidToBePerAddress()
    {
        const std::string service = "service web 10.96.0.20:80 affinity=60 -> w1:8080, w2:8080\n";
        QVERIFY(says(ask(ipvs + service, query("pod/default/a", "svc/default/web:80")), Decision::SessionAffinityOfAddress));
        QVERIFY(says(ask(iptables + service, query("pod/default/a", "svc/default/web:80")), Decision::SessionAffinity));
    }

    void ciliumInATunnelWritesItsRoutersAddress()
    {
        const std::string cilium = pods + "plugin cilium container=cilium-agent\nproxy cilium routing-mode=tunnel tunnel-protocol=vxlan\n"
                                          "ciliumnode n1 router=10.244.1.87 pods=10.244.1.0/24\n"
                                          "service web 10.96.0.20:80 nodeport=30080 -> w2:8080\n";
        const auto trace = ask(cilium, query("client", "192.168.0.11:30080"));
        QCOMPARE(trace.candidates.at(0).forward.back().source.toString(), std::string("10.244.1.87:S"));
    }

    void ciliumByNativeRoutingWritesItsNodesAddress()
    {
        const std::string cilium = pods + "plugin cilium container=cilium-agent\nproxy cilium routing-mode=native\n"
                                          "ciliumnode n1 router=10.244.1.87 pods=10.244.1.0/24\n"
                                          "service web 10.96.0.20:80 nodeport=30080 -> w2:8080\n";
        const auto trace = ask(cilium, query("client", "192.168.0.11:30080"));
        QCOMPARE(trace.candidates.at(0).forward.back().source.toString(), std::string("192.168.0.11:S"));
    }
};

HOPSCOPE_TEST_MAIN(NodeRulesTest)
#include "node_rules_test.moc"
