// ClusterNetworkPolicy, AdminNetworkPolicy and BaselineAdminNetworkPolicy as the API writes them.
#include "model/kube/decode_object.h"

#include "tests/model/kube/decode_one.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::kube;

namespace {

Object decodeOnly(const std::string& json)
{
    const auto list = decodeDocument(json);
    if (!list || list->items.size() != 1)
        qFatal("no object");
    return list->items.front();
}

TieredPolicy policyWith(const char* version, const char* kind, const std::string& spec)
{
    const Object object = decodeOnly(std::string(R"({"apiVersion":"policy.networking.k8s.io/)") + version + R"(","kind":")" + kind +
                                     R"(","metadata":{"name":"p"},"spec":)" + spec + "}");
    TieredPolicy policy;
    std::visit([&](const auto& value) {
        if constexpr (std::is_base_of_v<TieredPolicy, std::decay_t<decltype(value)>>)
            policy = value;
    }, object);
    return policy;
}

TieredPeer egressPeer(const std::string& peer)
{
    return policyWith("v1alpha2", "ClusterNetworkPolicy", R"({"egress":[{"action":"Deny","to":[)" + peer + "]}]}").egress.at(0).peers.at(0);
}

TieredPort portOf(const char* version, const char* kind, const char* list, const std::string& port)
{
    return policyWith(version, kind, std::string(R"({"ingress":[{"action":"Deny","from":[],")") + list + R"(":[)" + port + "]}]}")
        .ingress.at(0).ports.at(0);
}

} // namespace

class DecodeTieredPolicyTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aClusterNetworkPolicyHasATierAPriorityASubjectAndRulesInOrder()
    {
        const TieredPolicy policy = policyWith("v1alpha2", "ClusterNetworkPolicy", R"({"tier":"Baseline","priority":7,
            "subject":{"pods":{"namespaceSelector":{"matchLabels":{"team":"a"}},"podSelector":{"matchLabels":{"app":"web"}}}},
            "ingress":[{"name":"first","action":"Accept","from":[{"namespaces":{"matchLabels":{"team":"b"}}}],
                "protocols":[{"tcp":{"destinationPort":{"number":80}}}]},{"action":"Pass","from":[{"namespaces":{}}]}],
            "egress":[{"action":"Deny","to":[{"networks":["10.0.0.0/8","fd00::/8"]}]}]})");
        QVERIFY(policy.tier == PolicyTier::Baseline);
        QCOMPARE(policy.priority, 7);
        QVERIFY(policy.subject.type == TieredPeer::Type::Pods);
        QCOMPARE(policy.subject.namespaces.matchLabels.valueOf("team"), std::string("a"));
        QCOMPARE(policy.subject.selector.matchLabels.valueOf("app"), std::string("web"));
        QCOMPARE(policy.ingress.size(), std::size_t(2));
        QCOMPARE(policy.ingress[0].name, std::string("first"));
        QVERIFY(policy.ingress[0].action == PolicyAction::Accept && policy.ingress[1].action == PolicyAction::Pass);
        QVERIFY(policy.ingress[0].peers[0].type == TieredPeer::Type::Namespaces);
        QVERIFY(policy.ingress[1].ports.empty());
        QVERIFY(policy.egress[0].action == PolicyAction::Deny);
        QVERIFY(policy.egress[0].peers[0].type == TieredPeer::Type::Networks);
        QCOMPARE(policy.egress[0].peers[0].networks.size(), std::size_t(2));
    }

    void theOlderKindsHaveTheirTierByName()
    {
        QVERIFY(policyWith("v1alpha1", "AdminNetworkPolicy", R"({"priority":3})").tier == PolicyTier::Admin);
        QVERIFY(policyWith("v1alpha1", "BaselineAdminNetworkPolicy", "{}").tier == PolicyTier::Baseline);
        QVERIFY(policyWith("v1alpha1", "AdminNetworkPolicy", R"({"egress":[{"action":"Allow","to":[]}]})").egress[0].action == PolicyAction::Accept);
        QVERIFY(policyWith("v1alpha2", "ClusterNetworkPolicy", R"({"tier":"Middle"})").tier == PolicyTier::Unknown);
        QVERIFY(policyWith("v1alpha2", "ClusterNetworkPolicy", R"({"egress":[{"action":"Log","to":[]}]})").egress[0].action == PolicyAction::Unknown);
    }

    void whatAPeerIs_data()
    {
        QTest::addColumn<QString>("peer");
        QTest::addColumn<int>("type");
        const auto row = [](const char* peer, TieredPeer::Type type) { QTest::newRow(peer) << QString(peer) << int(type); };
        using Type = TieredPeer::Type;
        row(R"({"namespaces":{}})", Type::Namespaces);
        row(R"({"pods":{"podSelector":{}}})", Type::Pods);
        row(R"({"pods":{"namespaceSelector":{},"podSelector":{"matchLabels":{"a":"b"}}}})", Type::Pods);
        row(R"({"nodes":{}})", Type::Nodes);
        row(R"({"networks":["10.0.0.0/8"]})", Type::Networks);
        row(R"({"domainNames":["*.example.org"]})", Type::DomainNames);
        row(R"({})", Type::Unknown);
        row(R"({"serviceAccounts":{}})", Type::Unknown);
        row(R"({"namespaces":{},"nodes":{}})", Type::Unknown);
        row(R"({"networks":[]})", Type::Unknown);
        // The bundles before March 2024: read as today's, they would match everything.
        row(R"({"namespaces":{"namespaceSelector":{"matchLabels":{"a":"b"}}}})", Type::Unknown);
        row(R"({"namespaces":{"sameLabels":["tenant"]}})", Type::Unknown);
        row(R"({"pods":{"namespaces":{"namespaceSelector":{}},"podSelector":{}}})", Type::Unknown);
    }
    void whatAPeerIs()
    {
        QFETCH(QString, peer);
        QTEST(int(egressPeer(peer.toStdString()).type), "type");
    }

    void portsOfEitherVersion()
    {
        const char* now = "ClusterNetworkPolicy";
        const TieredPort range = portOf("v1alpha2", now, "protocols", R"({"udp":{"destinationPort":{"range":{"start":8,"end":9}}}})");
        QVERIFY(range.type == TieredPort::Type::Range && range.protocol == ip::Protocol::Udp && range.first == 8 && range.last == 9);
        QCOMPARE(portOf("v1alpha2", now, "protocols", R"({"destinationNamedPort":"web"})").name, std::string("web"));
        QVERIFY(portOf("v1alpha2", now, "protocols", R"({"icmp":{}})").type == TieredPort::Type::Unknown);
        QVERIFY(portOf("v1alpha2", now, "protocols", R"({"tcp":{}})").type == TieredPort::Type::Unknown);
        const char* before = "AdminNetworkPolicy";
        const TieredPort number = portOf("v1alpha1", before, "ports", R"({"portNumber":{"port":53,"protocol":"SCTP"}})");
        QVERIFY(number.type == TieredPort::Type::Range && number.protocol == ip::Protocol::Sctp && number.first == 53 && number.last == 53);
        const TieredPort old = portOf("v1alpha1", before, "ports", R"({"portRange":{"start":1,"end":2}})");
        QVERIFY(old.type == TieredPort::Type::Range && old.protocol == ip::Protocol::Tcp && old.last == 2);
        QCOMPARE(portOf("v1alpha1", before, "ports", R"({"namedPort":"dns"})").name, std::string("dns"));
    }
};

HOPSCOPE_TEST_MAIN(DecodeTieredPolicyTest)
#include "decode_tiered_policy_test.moc"
