// ipBlock, nodes, hostNetwork pods and rewritten sources.
#include "tests/model/policy/policy_question.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using support::PolicyQuestion;

namespace {

const std::string network = "node n1 192.168.0.11 external=203.0.113.11\n"
                            "node n2 192.168.0.12\n"
                            "namespace default label=team:a\n"
                            "pod web n1 10.244.1.5 fd00:10:244:1::5 label=app:web\n"
                            "pod db n2 10.244.2.5 fd00:10:244:2::5 label=app:db\n"
                            "hostpod agent n1 label=app:web\n"
                            "hostpod far n2 label=app:web\n";

PolicyQuestion ingressFrom(const std::string& peers)
{
    return {network, {{"p", "podSelector: {matchLabels: {app: db}}, ingress: [{from: [" + peers + "]}]"}}};
}

const support::PolicyText denyAll{"deny", "policyTypes: [Ingress, Egress]"};

} // namespace

class PolicyAddressesTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void anIpBlockMatchesTheAddressOfThePacket_data()
    {
        QTest::addColumn<QString>("block");
        QTest::addColumn<QString>("from");
        QTest::addColumn<bool>("allowed");
        const char* holes = "{cidr: 10.0.0.0/8, except: [10.1.0.0/16, 10.2.0.0/16]}";
        QTest::newRow("inside") << holes << "10.9.0.1" << true;
        QTest::newRow("outside") << holes << "11.0.0.1" << false;
        QTest::newRow("in an except") << holes << "10.1.2.3" << false;
        QTest::newRow("in the other except") << holes << "10.2.2.3" << false;
        QTest::newRow("the last address before an except") << holes << "10.0.255.255" << true;
        QTest::newRow("the first address after both") << holes << "10.3.0.0" << true;
        QTest::newRow("a single address") << "{cidr: 203.0.113.9/32}" << "203.0.113.9" << true;
        QTest::newRow("the next address") << "{cidr: 203.0.113.9/32}" << "203.0.113.10" << false;
        QTest::newRow("host bits set") << "{cidr: 203.0.113.9/24}" << "203.0.113.77" << true;
        QTest::newRow("everything") << "{cidr: 0.0.0.0/0}" << "198.51.100.1" << true;
        QTest::newRow("everything of IPv4 is nothing of IPv6") << "{cidr: 0.0.0.0/0}" << "2001:db8::1" << false;
        QTest::newRow("IPv6") << "{cidr: \"2001:db8::/32\", except: [\"2001:db8:1::/48\"]}" << "2001:db8::1" << true;
        QTest::newRow("IPv6 in an except") << "{cidr: \"2001:db8::/32\", except: [\"2001:db8:1::/48\"]}" << "2001:db8:1::1" << false;
        QTest::newRow("everything of IPv6 is nothing of IPv4") << "{cidr: \"::/0\"}" << "198.51.100.1" << false;
        QTest::newRow("all of it excepted") << "{cidr: 10.0.0.0/8, except: [0.0.0.0/0]}" << "10.9.0.1" << false;
        QTest::newRow("except: [] excepts nothing") << "{cidr: 10.0.0.0/8, except: []}" << "10.9.0.1" << true;
        QTest::newRow("malformed matches nothing") << "{cidr: 10.0.0.0}" << "10.0.0.0" << false;
        QTest::newRow("empty matches nothing") << "{}" << "10.0.0.0" << false;
        QTest::newRow("a prefix too long") << "{cidr: 10.0.0.0/33}" << "10.0.0.0" << false;
        QTest::newRow("a malformed except excepts nothing") << "{cidr: 10.0.0.0/8, except: [10.9.0.1/x]}" << "10.9.0.1" << true;
    }
    void anIpBlockMatchesTheAddressOfThePacket()
    {
        QFETCH(QString, block);
        QFETCH(QString, from);
        QTEST(ingressFrom("{ipBlock: " + block.toStdString() + "}").allows(from.toStdString(), "db"), "allowed");
    }

    void anIpBlockMatchesAddressesOfPodsToo()
    {
        QVERIFY(ingressFrom("{ipBlock: {cidr: 10.244.1.0/24}}").allows("web", "db"));
        QVERIFY(!ingressFrom("{ipBlock: {cidr: 10.244.1.0/24, except: [10.244.1.5/32]}}").allows("web", "db"));
    }

    void ofADualStackPodTheAddressInThePacketCounts()
    {
        const PolicyQuestion question = ingressFrom("{ipBlock: {cidr: \"fd00:10:244:1::/64\"}}");
        QVERIFY(!question.allows("web", "db"));
        auto connection = question.connection("web", "db");
        connection.source.address = *ip::IpAddress::parse("fd00:10:244:1::5");
        connection.destination.address = *ip::IpAddress::parse("fd00:10:244:2::5");
        QVERIFY(policy::evaluate(*question.snapshot(), connection).allowed());
    }

    void anIpBlockInAnEgressRuleIsTheDestination()
    {
        const PolicyQuestion question(network, {{"p", "policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 203.0.113.0/24}}]}]"}});
        QVERIFY(question.allows("web", "203.0.113.9"));
        QVERIFY(!question.allows("web", "198.51.100.1"));
        QVERIFY(!question.allows("web", "db"));
    }

    void anIpBlockBesideSelectorsIsRefusedByTheApiAndMatchesNothing()
    {
        QVERIFY(!ingressFrom("{ipBlock: {cidr: 0.0.0.0/0}, podSelector: {}}").allows("web", "db"));
    }

    void endsThatAreNoPodsAreNeverIsolated()
    {
        const auto verdict = PolicyQuestion(network, {denyAll}).ask("203.0.113.9", "198.51.100.1");
        QVERIFY(verdict.allowed());
        QCOMPARE_WORDS(verdict.egress.reason, policy::Reason::NotAPod);
        QCOMPARE_WORDS(verdict.ingress.reason, policy::Reason::NotAPod);
    }

    void aPodAndItsOwnNodeAlwaysReachEachOther()
    {
        const PolicyQuestion question(network, {denyAll});
        for (const char* node : {"node:n1", "192.168.0.11", "203.0.113.11", "agent"}) {
            QCOMPARE_WORDS(question.ask(node, "web").ingress.reason, policy::Reason::OwnNode);
            QCOMPARE_WORDS(question.ask("web", node).egress.reason, policy::Reason::OwnNode);
            QVERIFY(question.allows(node, "web") && question.allows("web", node));
        }
    }

    void anotherNodeIsAnAddressLikeAnyOther()
    {
        for (const char* node : {"node:n2", "192.168.0.12", "far"}) {
            QVERIFY(!PolicyQuestion(network, {denyAll}).allows(node, "web"));
            QVERIFY(!PolicyQuestion(network, {denyAll}).allows("web", node));
            QVERIFY(PolicyQuestion(network, {{"p", "ingress: [{from: [{ipBlock: {cidr: 192.168.0.12/32}}]}]"}}).allows(node, "web"));
        }
    }

    void noPolicySelectsAHostNetworkPod()
    {
        const auto verdict = PolicyQuestion(network, {denyAll}).ask("far", "agent");
        QVERIFY(verdict.allowed());
        QCOMPARE_WORDS(verdict.egress.reason, policy::Reason::HostNetwork);
        QCOMPARE_WORDS(verdict.ingress.reason, policy::Reason::HostNetwork);
        QVERIFY(verdict.ingress.selecting.empty());
        QCOMPARE_WORDS(PolicyQuestion(network, {denyAll}).ask("node:n1", "far").egress.reason, policy::Reason::HostNetwork);
    }

    void noSelectorInARuleFindsAHostNetworkPod()
    {
        const PolicyQuestion byLabel = ingressFrom("{podSelector: {matchLabels: {app: web}}}, {namespaceSelector: {}}");
        QVERIFY(byLabel.allows("web", "db"));
        QVERIFY(!byLabel.allows("agent", "db"));
        QVERIFY(ingressFrom("{ipBlock: {cidr: 192.168.0.11/32}}").allows("agent", "db"));
    }

    void aPluginThatTellsHostNetworkPodsApartTreatsThemAsPods()
    {
        const auto asPods = [](const PolicyQuestion& question, const char* from, const char* to) {
            return policy::evaluate(*question.snapshot(), question.connection(from, to), policy::HostNetworkPods::ArePods);
        };
        QVERIFY(asPods(ingressFrom("{podSelector: {matchLabels: {app: web}}}"), "agent", "db").allowed());
        const auto denied = asPods(PolicyQuestion(network, {denyAll}), "agent", "far");
        QVERIFY(!denied.egress.allowed && !denied.ingress.allowed);
    }

    void ingressSeesTheSourceThatMasqueradeWrote()
    {
        const PolicyQuestion byPod = ingressFrom("{podSelector: {matchLabels: {app: web}}}");
        auto connection = byPod.connection("web", "db");
        QVERIFY(policy::evaluate(*byPod.snapshot(), connection).allowed());
        connection.masqueradedSource = policy::Subject{std::nullopt, "n1", *ip::IpAddress::parse("192.168.0.11")};
        QCOMPARE_WORDS(policy::evaluate(*byPod.snapshot(), connection).ingress.reason, policy::Reason::NoRuleAllows);
        const PolicyQuestion byAddress = ingressFrom("{ipBlock: {cidr: 192.168.0.0/24}}");
        QVERIFY(policy::evaluate(*byAddress.snapshot(), connection).allowed());
    }

    void egressSeesTheSenderBeforeMasquerade()
    {
        const PolicyQuestion question(network, {{"p", "podSelector: {matchLabels: {app: web}}, policyTypes: [Egress]"}});
        auto connection = question.connection("web", "db");
        connection.masqueradedSource = policy::Subject{std::nullopt, "n1", *ip::IpAddress::parse("192.168.0.11")};
        QCOMPARE_WORDS(policy::evaluate(*question.snapshot(), connection).egress.reason, policy::Reason::NoRuleAllows);
    }

    void aClientsAddressIsLostBehindMasqueradeOnTheWayIn()
    {
        const PolicyQuestion question = ingressFrom("{ipBlock: {cidr: 198.51.100.0/24}}");
        auto connection = question.connection("198.51.100.9", "db");
        QVERIFY(policy::evaluate(*question.snapshot(), connection).allowed());
        connection.masqueradedSource = policy::Subject{std::nullopt, "n1", *ip::IpAddress::parse("192.168.0.11")};
        QVERIFY(!policy::evaluate(*question.snapshot(), connection).allowed());
        connection.masqueradedSource = policy::Subject{std::nullopt, "n2", *ip::IpAddress::parse("10.244.2.1")};
        QCOMPARE_WORDS(policy::evaluate(*question.snapshot(), connection).ingress.reason, policy::Reason::OwnNode);
    }

    void aPodThatIsGoneIsItsAddress()
    {
        const PolicyQuestion question = ingressFrom("{ipBlock: {cidr: 10.244.9.0/24}}");
        auto connection = question.connection("10.244.9.9", "db");
        connection.source.pod = kube::ObjectKey{"default", "gone"};
        const auto verdict = policy::evaluate(*question.snapshot(), connection);
        QVERIFY(verdict.allowed());
        QCOMPARE_WORDS(verdict.egress.reason, policy::Reason::NotAPod);
    }
};

HOPSCOPE_TEST_MAIN(PolicyAddressesTest)
#include "policy_addresses_test.moc"
