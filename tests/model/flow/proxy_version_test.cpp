// What depends on the version of a node's kube-proxy, and on its feature gates.
#include "tests/model/flow/ask.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using flow::ClientSees;
using flow::Decision;
using flow::Verdict;
using support::ask;
using support::query;
using support::says;

namespace {

std::string nodesOf(const std::string& version)
{
    return "node n1 192.168.0.11 pods=10.244.1.0/24 zone=za version=" + version + "\n" +
           "node n2 192.168.0.12 pods=10.244.2.0/24 zone=zb version=" + version + "\n" +
           "pod a n1 10.244.1.5\npod w1 n1 10.244.1.7\npod w2 n2 10.244.2.7\n";
}

const std::string iptables = "proxy iptables clusterCIDR=10.244.0.0/16\n";

flow::FlowTrace askWeb(const std::string& version, const std::string& endpoints)
{
    return ask(nodesOf(version) + iptables + "service web 10.96.0.20:80 -> " + endpoints + "\n", query("pod/default/a", "svc/default/web:80"));
}

/// The rule that was said for an address that two endpoints have.
std::string duplicateRule(const flow::FlowTrace& trace)
{
    for (const flow::Why& why : trace.why) {
        if (why.decision == Decision::SameAddressTwice)
            return why.arguments.at(1);
    }
    return {};
}

} // namespace

class ProxyVersionTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void from136OnTheEndpointThatIsNotTerminatingCounts()
    {
        const std::string old = "10.244.2.7:8080 on=n2 ready=no serving=no terminating=yes";
        const std::string fresh = "10.244.2.7:8080 on=n2";
        for (const std::string& order : {old + ", " + fresh, fresh + ", " + old}) {
            const auto trace = askWeb("v1.36.0", order);
            QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
            QCOMPARE(duplicateRule(trace), std::string("not-terminating"));
        }
    }

    void until135TheFirstCounts()
    {
        const std::string old = "10.244.2.7:8080 on=n2 ready=no serving=no terminating=yes";
        const std::string fresh = "10.244.2.7:8080 on=n2";
        QCOMPARE_WORDS(askWeb("v1.35.4", old + ", " + fresh).verdict, Verdict::Rejected);
        QCOMPARE_WORDS(askWeb("v1.35.4", fresh + ", " + old).verdict, Verdict::Delivered);
        QCOMPARE(duplicateRule(askWeb("v1.35.4", fresh + ", " + old)), std::string("first"));
    }

    void until135ALocalOneComesBeforeTheFirst()
    {
        const std::string elsewhere = "10.244.1.7:8080 on=n2";
        const std::string here = "10.244.1.7:8080 on=n1 ready=no serving=no terminating=yes";
        const auto trace = askWeb("v1.35.4", elsewhere + ", " + here);
        QCOMPARE_WORDS(trace.verdict, Verdict::Rejected);
        QCOMPARE(duplicateRule(trace), std::string("local"));
        QCOMPARE_WORDS(askWeb("v1.36.0", elsewhere + ", " + here).verdict, Verdict::Delivered);
    }

    void theDecidingNodesVersionCounts()
    {
        const std::string mixed = "node n1 192.168.0.11 pods=10.244.1.0/24 version=v1.35.0\n"
                                  "node n2 192.168.0.12 pods=10.244.2.0/24 version=v1.36.0\n"
                                  "pod a n1 10.244.1.5\npod w2 n2 10.244.2.7\n" +
                                  iptables +
                                  "service web 10.96.0.20:80 nodeport=30080 -> 10.244.2.7:8080 on=n2 ready=no serving=no "
                                  "terminating=yes, 10.244.2.7:8080 on=n2\n";
        QCOMPARE_WORDS(ask(mixed, query("client", "192.168.0.11:30080")).verdict, Verdict::Rejected);
    }

    void nodeHintsCountFrom134On()
    {
        const std::string hinted = "w1:8080 hint=n1, w2:8080 hint=n2";
        QCOMPARE(askWeb("v1.33.2", hinted).candidates.size(), std::size_t(2));
        QCOMPARE(askWeb("v1.34.0", hinted).candidates.size(), std::size_t(1));
        QCOMPARE(askWeb("v1.37.0", hinted).candidates.size(), std::size_t(1));
    }

    void nodeHintsFollowTheirGateUntilItIsLocked()
    {
        const std::string service = "service web 10.96.0.20:80 -> w1:8080 hint=n1, w2:8080 hint=n2\n";
        const std::string off = "proxy iptables clusterCIDR=10.244.0.0/16 gate=PreferSameTrafficDistribution:false\n";
        QCOMPARE(ask(nodesOf("v1.34.0") + off + service, query("pod/default/a", "svc/default/web:80")).candidates.size(), std::size_t(2));
        QCOMPARE(ask(nodesOf("v1.35.0") + off + service, query("pod/default/a", "svc/default/web:80")).candidates.size(), std::size_t(1));
    }

    void zoneHintsThatNoServiceAskedForCountFrom131On()
    {
        const std::string hinted = "w1:8080 zone=za, w2:8080 zone=zb";
        QCOMPARE(askWeb("v1.30.1", hinted).candidates.size(), std::size_t(2));
        QCOMPARE(askWeb("v1.31.0", hinted).candidates.size(), std::size_t(1));
    }

    void nftablesServesLoopbackOnlyByGateAndAddress_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("proxy");
        QTest::addColumn<bool>("served");
        const QString gate = QStringLiteral(" gate=KubeProxyNFTablesLocalhostNodePorts:true");
        const QString addresses = QStringLiteral(" nodePortAddresses=primary,localhost");
        QTest::newRow("neither") << "v1.37.0" << "" << false;
        QTest::newRow("the gate alone") << "v1.37.0" << gate << false;
        QTest::newRow("the address alone") << "v1.37.0" << addresses << false;
        QTest::newRow("both") << "v1.37.0" << gate + addresses << true;
        QTest::newRow("both, as ranges") << "v1.37.0" << gate + QStringLiteral(" nodePortAddresses=127.0.0.0/8") << true;
        QTest::newRow("a release that has it on") << "v1.38.0" << addresses << true;
    }

    void nftablesServesLoopbackOnlyByGateAndAddress()
    {
        QFETCH(QString, version);
        QFETCH(QString, proxy);
        QFETCH(bool, served);
        const auto trace = ask(nodesOf(version.toStdString()) + "proxy nftables clusterCIDR=10.244.0.0/16" + proxy.toStdString() +
                                   "\nservice web 10.96.0.20:80 nodeport=30080 -> w2:8080\n",
                               query("node/n1", "127.0.0.1:30080"));
        QCOMPARE_WORDS(trace.clientSees, served ? ClientSees::Connected : ClientSees::Refused);
        QCOMPARE(says(trace, Decision::KubeProxyListens), served);
        if (served)
            QCOMPARE_WORDS(trace.candidates.at(0).forward.at(1).reason, flow::Reason::ProxiedByKubeProxy);
    }

    void theProxyOfNftablesSpeaksTcpOnly()
    {
        const auto trace = ask(nodesOf("v1.37.0") +
                                   "proxy nftables clusterCIDR=10.244.0.0/16 gate=KubeProxyNFTablesLocalhostNodePorts:true "
                                   "nodePortAddresses=primary,localhost\nservice dns 10.96.0.20:53 proto=UDP nodeport=30053 -> w2:53\n",
                               query("node/n1", "127.0.0.1:30053", {}, ip::Protocol::Udp));
        QCOMPARE_WORDS(trace.verdict, Verdict::NotCaptured);
    }

    void externalIpsAreServedUntilTheirGateIsOff()
    {
        const std::string service = "service web 10.96.0.20:80 externalip=203.0.113.50 -> w2:8080\n";
        const auto asked = query("pod/default/a", "203.0.113.50:80");
        QCOMPARE_WORDS(ask(nodesOf("v1.37.0") + iptables + service, asked).matchedAs, flow::MatchedAs::ExternalIp);
        QVERIFY(says(ask(nodesOf("v1.37.0") + iptables + service, asked), Decision::ExternalIpsDeprecated));
        QVERIFY(!says(ask(nodesOf("v1.35.0") + iptables + service, asked), Decision::ExternalIpsDeprecated));
        const auto off = ask(nodesOf("v1.37.0") + "proxy iptables clusterCIDR=10.244.0.0/16 gate=AllowServiceExternalIPs:false\n" + service, asked);
        QCOMPARE_WORDS(off.matchedAs, flow::MatchedAs::None);
        QVERIFY(says(off, Decision::ExternalIpsOff));
        const auto planned = ask(nodesOf("v1.40.0") + iptables + service, asked);
        QVERIFY(says(planned, Decision::ExternalIpsOff));
        QCOMPARE_WORDS(support::assumption(planned, "feature-gate")->basis, facts::Basis::Assumed);
    }

    void ipvsSaysThatItIsDeprecated()
    {
        const std::string rest = "proxy ipvs clusterCIDR=10.244.0.0/16\nservice web 10.96.0.20:80 -> w2:8080\n";
        QVERIFY(says(ask(nodesOf("v1.35.0") + rest, query("pod/default/a", "svc/default/web:80")), Decision::IpvsDeprecated));
        QVERIFY(!says(ask(nodesOf("v1.34.0") + rest, query("pod/default/a", "svc/default/web:80")), Decision::IpvsDeprecated));
    }
};

HOPSCOPE_TEST_MAIN(ProxyVersionTest)
#include "proxy_version_test.moc"
