// Policies of network plugins' own kinds: whom they may select.
#include "model/kube/decode_object.h"

#include "tests/model/kube/decode_one.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::kube;

namespace {

CiliumNetworkPolicy ciliumPolicy(const std::string& spec)
{
    return decodeOne<CiliumNetworkPolicy>(R"({"apiVersion":"cilium.io/v2","kind":"CiliumNetworkPolicy","metadata":{"name":"p","namespace":"a"},)" + spec + "}");
}

CalicoNetworkPolicy calicoPolicy(const std::string& name, const std::string& spec)
{
    return decodeOne<CalicoNetworkPolicy>(R"({"apiVersion":"projectcalico.org/v3","kind":"NetworkPolicy","metadata":{"name":")" + name +
                                          R"(","namespace":"a"},"spec":)" + spec + "}");
}

} // namespace

class DecodePluginPolicyTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void kindsOfOneNameAreToldApartByTheirGroup_data()
    {
        QTest::addColumn<QString>("apiVersion");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("read");
        const auto row = [](const char* version, const char* kind, std::string_view read) {
            QTest::addRow("%s %s", version, kind) << version << kind << QString::fromUtf8(read.data(), qsizetype(read.size()));
        };
        row("networking.k8s.io/v1", "NetworkPolicy", "NetworkPolicy");
        row("crd.projectcalico.org/v1", "NetworkPolicy", "CalicoNetworkPolicy");
        row("projectcalico.org/v3", "NetworkPolicy", "CalicoNetworkPolicy");
        row("crd.antrea.io/v1beta1", "NetworkPolicy", "AntreaNetworkPolicy");
        row("policy.networking.k8s.io/v1alpha2", "ClusterNetworkPolicy", "ClusterNetworkPolicy");
        row("crd.antrea.io/v1beta1", "ClusterNetworkPolicy", "AntreaClusterNetworkPolicy");
        row("projectcalico.org/v3", "Tier", "Tier");
        row("crd.antrea.io/v1beta1", "Tier", "");
        row("projectcalico.org/v3", "StagedKubernetesNetworkPolicy", "StagedKubernetesNetworkPolicy");
        row("k8s.ovn.org/v1", "EgressFirewall", "EgressFirewall");
        row("networking.k8s.io/v1", "CiliumNetworkPolicy", "");
    }
    void kindsOfOneNameAreToldApartByTheirGroup()
    {
        QFETCH(QString, apiVersion);
        QFETCH(QString, kind);
        QFETCH(QString, read);
        const QString json = R"({"apiVersion":"%1","kind":"%2","metadata":{"name":"x"}})";
        const auto list = decodeDocument(json.arg(apiVersion, kind).toStdString());
        QVERIFY(list.hasValue());
        QCOMPARE(list->items.empty() ? std::string() : std::string(kindName(kindOf(list->items[0]))), read.toStdString());
    }

    void ciliumsLabelsAreThePodsWithAPrefix()
    {
        const PluginPolicySubject subject = ciliumPolicy(R"("spec":{"endpointSelector":{"matchLabels":{"k8s:app":"web","any:b":"c"},
            "matchExpressions":[{"key":"k8s:d","operator":"Exists"}]},"ingress":[{}]})").subjects.at(0);
        QCOMPARE(subject.pods.matchLabels.valueOf("app"), std::string("web"));
        QCOMPARE(subject.pods.matchLabels.valueOf("b"), std::string("c"));
        QCOMPARE(subject.pods.matchExpressions.at(0).key, std::string("d"));
        QVERIFY(subject.isUnderstood && subject.selectsPods && !subject.selectsHosts);
        QVERIFY(subject.affectsIngress && !subject.affectsEgress);
    }

    void whatACiliumSelectorAsksForBesideIsNotUnderstood()
    {
        for (const char* label : {"reserved:host", "io.cilium.k8s.policy.serviceaccount"}) {
            const auto policy = ciliumPolicy(R"("spec":{"endpointSelector":{"matchLabels":{")" + std::string(label) + R"(":"x"}}})");
            QVERIFY2(!policy.subjects.at(0).isUnderstood, label);
        }
    }

    void aClusterwideCiliumPolicyMayNameNamespaces()
    {
        const auto policy = decodeOne<CiliumClusterwideNetworkPolicy>(R"({"apiVersion":"cilium.io/v2",
            "kind":"CiliumClusterwideNetworkPolicy","metadata":{"name":"p"},"spec":{"endpointSelector":{"matchLabels":
            {"k8s:io.kubernetes.pod.namespace":"shop","io.cilium.k8s.namespace.labels.team":"a"}},"egressDeny":[{}]}})");
        const PluginPolicySubject& subject = policy.subjects.at(0);
        QVERIFY(subject.isUnderstood && subject.namespaces && subject.affectsEgress && !subject.affectsIngress);
        QCOMPARE(subject.namespaces->matchLabels.valueOf("kubernetes.io/metadata.name"), std::string("shop"));
        QCOMPARE(subject.namespaces->matchLabels.valueOf("team"), std::string("a"));
    }

    void aCiliumPolicyMayHoldSeveralRulesAndSelectNodes()
    {
        const auto policy = ciliumPolicy(R"("specs":[{"endpointSelector":{},"enableDefaultDeny":{"egress":true}},
            {"nodeSelector":{},"ingress":[{}]}])");
        QCOMPARE(policy.subjects.size(), std::size_t(2));
        QVERIFY(policy.subjects[0].affectsEgress && !policy.subjects[0].affectsIngress);
        QVERIFY(policy.subjects[1].selectsHosts && !policy.subjects[1].selectsPods);
    }

    void calicosTypesAreWhatThereAreRulesFor()
    {
        const auto directions = [](const char* spec) {
            const PluginPolicySubject subject = calicoPolicy("p", spec).subjects.at(0);
            return std::string(subject.affectsIngress ? "i" : "") + (subject.affectsEgress ? "e" : "");
        };
        const char* in = R"({"ingress":[{"action":"Deny"}]})";
        const char* out = R"({"egress":[{"action":"Deny"}]})";
        const char* both = R"({"ingress":[{"action":"Deny"}],"egress":[{"action":"Deny"}]})";
        const char* named = R"({"types":["Egress"],"ingress":[{"action":"Deny"}]})";
        QCOMPARE(directions("{}"), std::string("i"));
        QCOMPARE(directions(in), std::string("i"));
        QCOMPARE(directions(out), std::string("e"));
        QCOMPARE(directions(both), std::string("ie"));
        QCOMPARE(directions(named), std::string("e"));
    }

    void calicosSelectorsAreKeptAsWritten()
    {
        const auto policy = calicoPolicy("p", R"({"tier":"security","order":12.5,"selector":"app == 'web'"})");
        QCOMPARE(policy.tier, std::string("security"));
        QCOMPARE(policy.order, std::string("12.5"));
        QCOMPARE(policy.subjects.at(0).podExpression, std::string("app == 'web'"));
        QVERIFY(!policy.subjects.at(0).selectsHosts);
        const auto byAccount = calicoPolicy("p", R"j({"serviceAccountSelector":"all()"})j");
        QVERIFY(!byAccount.subjects.at(0).isUnderstood);
        const auto global = decodeOne<GlobalNetworkPolicy>(R"j({"apiVersion":"crd.projectcalico.org/v1","kind":"GlobalNetworkPolicy",
            "metadata":{"name":"p"},"spec":{"selector":"all()"}})j");
        QVERIFY(global.subjects.at(0).selectsHosts);
    }

    void calicosPictureOfAKubernetesPolicySelectsNothing()
    {
        const auto mirror = calicoPolicy("knp.default.web", R"j({"selector":"all()"})j");
        QVERIFY(mirror.subjects.empty());
    }

    void stagedPoliciesAndTiersSelectNothing()
    {
        const auto tier = decodeOne<Tier>(R"({"apiVersion":"projectcalico.org/v3","kind":"Tier","metadata":{"name":"t"},"spec":{"order":100}})");
        QVERIFY(tier.subjects.empty());
        QCOMPARE(tier.order, std::string("100"));
        const auto staged = decodeOne<StagedNetworkPolicy>(R"j({"apiVersion":"projectcalico.org/v3","kind":"StagedNetworkPolicy",
            "metadata":{"name":"t","namespace":"a"},"spec":{"selector":"all()"}})j");
        QVERIFY(staged.subjects.empty());
    }

    void antreasPoliciesApplyAsAWholeOrRuleByRule()
    {
        const auto policy = decodeOne<AntreaClusterNetworkPolicy>(R"({"apiVersion":"crd.antrea.io/v1beta1","kind":"ClusterNetworkPolicy",
            "metadata":{"name":"p"},"spec":{"priority":5,"appliedTo":[{"podSelector":{"matchLabels":{"app":"web"}},
            "namespaceSelector":{}},{"group":"g"}],"ingress":[{"appliedTo":[{"podSelector":{}}]}]}})");
        QCOMPARE(policy.order, std::string("5"));
        QCOMPARE(policy.subjects.size(), std::size_t(3));
        QVERIFY(policy.subjects[0].isUnderstood && policy.subjects[0].namespaces && policy.subjects[0].affectsIngress);
        QVERIFY(!policy.subjects[1].isUnderstood);
        QVERIFY(policy.subjects[2].affectsIngress && !policy.subjects[2].affectsEgress);
    }

    void anEgressFirewallIsForWhatLeavesTheCluster()
    {
        const auto firewall = decodeOne<EgressFirewall>(R"({"apiVersion":"k8s.ovn.org/v1","kind":"EgressFirewall",
            "metadata":{"name":"default","namespace":"a"},"spec":{"egress":[]}})");
        QVERIFY(firewall.subjects.at(0).outsideOnly && firewall.subjects.at(0).affectsEgress && !firewall.subjects.at(0).affectsIngress);
    }
};

HOPSCOPE_TEST_MAIN(DecodePluginPolicyTest)
#include "decode_plugin_policy_test.moc"
