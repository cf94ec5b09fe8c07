// Ports of NetworkPolicy rules: numbers, ranges, names and protocols.
#include "tests/model/policy/policy_question.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using support::PolicyQuestion;

namespace {

const std::string servers = "node n1 192.168.0.11\n"
                            "namespace default\n"
                            "pod web n1 10.244.1.5\n"
                            "pod old n1 10.244.1.6 ports=http:8080,dns:53/UDP\n"
                            "pod new n1 10.244.1.7 ports=http:9090,dns:53\n"
                            "hostpod agent n1 ports=http:8080\n";

PolicyQuestion ingressTo(const std::string& ports)
{
    return {servers, {{"p", "ingress: [{ports: [" + ports + "]}]"}}};
}

} // namespace

class PolicyPortsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aPortMatchesByNumberAndProtocol_data()
    {
        QTest::addColumn<QString>("ports");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("number") << "{port: 80}" << "80" << true;
        QTest::newRow("another number") << "{port: 80}" << "81" << false;
        QTest::newRow("TCP unless said") << "{port: 80}" << "80/UDP" << false;
        QTest::newRow("UDP") << "{port: 53, protocol: UDP}" << "53/UDP" << true;
        QTest::newRow("UDP is not TCP") << "{port: 53, protocol: UDP}" << "53" << false;
        QTest::newRow("SCTP") << "{port: 7, protocol: SCTP}" << "7/SCTP" << true;
        QTest::newRow("SCTP is not UDP") << "{port: 7, protocol: SCTP}" << "7/UDP" << false;
        QTest::newRow("a protocol alone: all its ports") << "{protocol: UDP}" << "9999/UDP" << true;
        QTest::newRow("a protocol alone: no other one") << "{protocol: UDP}" << "9999" << false;
        QTest::newRow("nothing said: every TCP port") << "{}" << "9999" << true;
        QTest::newRow("nothing said: no UDP port") << "{}" << "9999/UDP" << false;
        QTest::newRow("null: every TCP port") << "null" << "9999" << true;
        QTest::newRow("several: any of them") << "{port: 80}, {port: 443}" << "443" << true;
        QTest::newRow("a number in quotes") << "{port: \"80\"}" << "80" << true;
        QTest::newRow("the highest") << "{port: 65535}" << "65535" << true;
        QTest::newRow("zero is no port") << "{port: 0}" << "1" << false;
    }
    void aPortMatchesByNumberAndProtocol() { check(); }

    void aRangeHasBothItsEnds_data()
    {
        QTest::addColumn<QString>("ports");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<bool>("allowed");
        const char* range = "{port: 32000, endPort: 32768}";
        QTest::newRow("below") << range << "31999" << false;
        QTest::newRow("first") << range << "32000" << true;
        QTest::newRow("inside") << range << "32500" << true;
        QTest::newRow("last") << range << "32768" << true;
        QTest::newRow("above") << range << "32769" << false;
        QTest::newRow("another protocol") << range << "32500/UDP" << false;
        QTest::newRow("one port long") << "{port: 80, endPort: 80}" << "80" << true;
        QTest::newRow("to the highest") << "{port: 1, endPort: 65535, protocol: UDP}" << "65535/UDP" << true;
        QTest::newRow("the wrong way round: refused by the API") << "{port: 90, endPort: 80}" << "85" << false;
        QTest::newRow("the wrong way round, its first") << "{port: 90, endPort: 80}" << "90" << false;
        QTest::newRow("without port: refused by the API") << "{endPort: 80}" << "80" << false;
        QTest::newRow("with a name: refused by the API") << "{port: http, endPort: 9090}" << "8080" << false;
    }
    void aRangeHasBothItsEnds() { check(); }

    void aNameIsWhatTheDestinationPodMeansByIt()
    {
        const PolicyQuestion question = ingressTo("{port: http}");
        QVERIFY(question.allows("web", "old", "8080"));
        QVERIFY(!question.allows("web", "old", "9090"));
        QVERIFY(question.allows("web", "new", "9090"));
        QVERIFY(!question.allows("web", "new", "8080"));
        QVERIFY(!question.allows("old", "web", "8080"));
    }

    void aNameMatchesOnlyInItsProtocol()
    {
        const PolicyQuestion udp = ingressTo("{port: dns, protocol: UDP}");
        QVERIFY(udp.allows("web", "old", "53/UDP"));
        QVERIFY(!udp.allows("web", "old", "53"));
        QVERIFY(!udp.allows("web", "new", "53/UDP"));
        const PolicyQuestion tcp = ingressTo("{port: dns}");
        QVERIFY(tcp.allows("web", "new", "53"));
        QVERIFY(!tcp.allows("web", "old", "53"));
    }

    void aNameInAnEgressRuleIsTheDestinationsToo()
    {
        const PolicyQuestion question(servers, {{"p", "policyTypes: [Egress], egress: [{ports: [{port: http}]}]"}});
        QVERIFY(question.allows("web", "old", "8080"));
        QVERIFY(question.allows("old", "new", "9090"));
        QVERIFY(!question.allows("old", "new", "8080"));
        QVERIFY(!question.allows("old", "web", "8080"));
    }

    void aNameMeansNothingOutsideThePodNetwork()
    {
        const PolicyQuestion question(servers + "node n2 192.168.0.12\nhostpod far n2 ports=http:8080\n",
                                      {{"p", "policyTypes: [Egress], egress: [{ports: [{port: http}]}]"}});
        QVERIFY(!question.allows("web", "203.0.113.9", "8080"));
        QVERIFY(!question.allows("web", "far", "8080"));
        const auto connection = question.connection("web", "far", "8080");
        QVERIFY(policy::evaluate(*question.snapshot(), connection, policy::HostNetworkPods::ArePods).allowed());
    }

    void namedPortsOfSidecarsCountAndThoseOfInitContainersDoNot()
    {
        kube::Container container;
        container.ports = {{"metrics", 9100, 0, "", ip::Protocol::Tcp}};
        for (const bool sidecar : {true, false}) {
            const PolicyQuestion question = ingressTo("{port: metrics}");
            kube::Pod pod = *question.snapshot()->pods.find({"default", "web"});
            container.restartPolicyAlways = sidecar;
            pod.initContainers = {container};
            const auto changed = cluster::apply(question.snapshot(), {cluster::ObjectPut{pod}});
            const auto verdict = policy::evaluate(*changed, question.connection("old", "web", "9100"));
            QCOMPARE(verdict.allowed(), sidecar);
        }
    }

    void portAndPeerMustMatchInTheSameRule()
    {
        const PolicyQuestion question(servers, {{"p", "ingress: [{ports: [{port: 80}], from: [{ipBlock: {cidr: 10.244.1.5/32}}]}, "
                                                      "{ports: [{port: 443}], from: [{ipBlock: {cidr: 10.244.1.6/32}}]}]"}});
        QVERIFY(question.allows("web", "new", "80"));
        QVERIFY(!question.allows("web", "new", "443"));
        QVERIFY(question.allows("old", "new", "443"));
        QVERIFY(!question.allows("old", "new", "80"));
        QCOMPARE(question.ask("old", "new", "443").ingress.allowedBy->rule, std::size_t(1));
    }

private:
    static void check()
    {
        QFETCH(QString, ports);
        QFETCH(QString, asked);
        QTEST(ingressTo(ports.toStdString()).allows("web", "old", asked.toStdString()), "allowed");
    }
};

HOPSCOPE_TEST_MAIN(PolicyPortsTest)
#include "policy_ports_test.moc"
