// Policies of network plugins' own kinds: whom they may select, and whether they count.
#include "model/policy/calico_selector.h"
#include "model/policy/enforcement.h"
#include "tests/model/policy/policy_question.h"
#include "tests/support/kube_objects.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using support::PolicyQuestion;
using support::PolicyText;

namespace {

const std::string town = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                         "namespace shop label=team:a\n"
                         "namespace bank label=team:b\n"
                         "pod shop/web n1 10.244.1.5 label=app:web\n"
                         "pod bank/till n1 10.244.1.6 label=app:till\n"
                         "hostpod shop/agent n1 ports=9090\n";

PolicyText cilium(const std::string& spec)
{
    return {"shop/p", spec, "cilium.io/v2", "CiliumNetworkPolicy"};
}
PolicyText ciliumEverywhere(const std::string& spec)
{
    return {"p", spec, "cilium.io/v2", "CiliumClusterwideNetworkPolicy"};
}
PolicyText calico(const std::string& spec)
{
    return {"shop/p", spec, "projectcalico.org/v3", "NetworkPolicy"};
}
PolicyText calicoEverywhere(const std::string& spec)
{
    return {"p", spec, "crd.projectcalico.org/v1", "GlobalNetworkPolicy"};
}

/// "egress", "ingress", "both" or "" of bank/till -> shop/web: where the policy has a say.
QString says(const PolicyText& policy, const std::string& from = "bank/till", const std::string& to = "shop/web")
{
    const policy::PolicyVerdict verdict = PolicyQuestion(town, {policy}).ask(from, to);
    const bool egress = !verdict.egress.notEvaluated.empty();
    const bool ingress = !verdict.ingress.notEvaluated.empty();
    return egress && ingress ? "both" : egress ? "egress" : ingress ? "ingress" : "";
}

} // namespace

class PluginPoliciesTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aCalicoSelectorHoldsForLabels_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char* expression, const char* answer) { QTest::newRow(expression) << expression << answer; };
        row("", "yes");
        row("all()", "yes");
        row("has(app)", "yes");
        row("!has(app)", "no");
        row("app == 'web'", "yes");
        row("app=='web'&&tier==\"back\"", "yes");
        row("app != 'web'", "no");
        row("other != 'web'", "yes");
        row("other == ''", "no");
        row("app in {'a', 'web'}", "yes");
        row("app in { }", "no");
        row("app not in {'a','web'}", "no");
        row("other not in {'a'}", "yes");
        row("app contains 'e'", "yes");
        row("app starts with 'we'", "yes");
        row("app ends with 'x'", "no");
        row("other starts with ''", "no");
        row("!(app == 'web' || has(x)) && all()", "no");
        row("app == 'x' && has(y) || tier == 'back'", "yes");
        row("example.org/a-b_c == '1'", "yes");
        // Not understood, or about what Calico itself adds: it may select.
        row("global()", "?");
        row("app = 'web'", "?");
        row("app == web", "?");
        row("app == 'web", "?");
        row("(app == 'web'", "?");
        row("app == 'web' tier", "?");
        row("has()", "?");
        row("projectcalico.org/namespace == 'shop'", "?");
        row("pcns.team == 'a'", "?");
        row("app", "?");
        row("&&", "?");
    }
    void aCalicoSelectorHoldsForLabels()
    {
        QFETCH(QString, expression);
        const auto answer = policy::selectsLabels(expression.toStdString(), {{"app", "web"}, {"tier", "back"}, {"example.org/a-b_c", "1"}});
        QTEST(QString(!answer ? "?" : *answer ? "yes" : "no"), "answer");
    }

    void aSelectorWithoutAnEndIsNotUnderstood()
    {
        QVERIFY(!policy::selectsLabels(std::string(100'000, '('), {}));
        QVERIFY(!policy::selectsLabels(std::string(100'000, '!'), {}));
    }

    void aPolicyHasASayWhereItSelectsThePodInThatDirection()
    {
        QCOMPARE(says(cilium("endpointSelector: {matchLabels: {app: web}}, ingressDeny: [{fromEntities: [all]}]")), "ingress");
        QCOMPARE(says(cilium("endpointSelector: {matchLabels: {app: web}}, egress: [{}]")), "");
        QCOMPARE(says(cilium("endpointSelector: {matchLabels: {app: db}}, ingress: [{}]")), "");
        QCOMPARE(says(ciliumEverywhere("endpointSelector: {}, ingress: [{}], egress: [{}]")), "both");
        QCOMPARE(says(ciliumEverywhere("endpointSelector: {matchLabels: {io.kubernetes.pod.namespace: bank}}, egress: [{}]")), "egress");
        QCOMPARE(says(ciliumEverywhere("endpointSelector: {matchLabels: {io.kubernetes.pod.namespace: shop}}, egress: [{}]")), "");
        QCOMPARE(says(calico("selector: app == 'web'")), "ingress");
        QCOMPARE(says(calico("selector: app == 'db'")), "");
        QCOMPARE(says(calicoEverywhere("selector: all(), types: [Ingress, Egress]")), "both");
        QCOMPARE(says(calicoEverywhere("namespaceSelector: team == 'b', egress: [{action: Deny}]")), "egress");
        QCOMPARE(says(calicoEverywhere("namespaceSelector: team == 'a', egress: [{action: Deny}]")), "");
    }

    void whatIsNotUnderstoodMaySelect()
    {
        QCOMPARE(says(calico("selector: app matches 'x'")), "ingress");
        QCOMPARE(says(calico("selector: projectcalico.org/orchestrator == 'k8s'")), "ingress");
        QCOMPARE(says(cilium("endpointSelector: {matchLabels: {\"reserved:init\": \"\"}}, ingress: [{}]")), "ingress");
    }

    void nodesAreSelectedByPoliciesForThem()
    {
        QCOMPARE(says(ciliumEverywhere("nodeSelector: {}, ingress: [{}]")), "");
        QCOMPARE(says(ciliumEverywhere("nodeSelector: {}, ingress: [{}]"), "bank/till", "shop/agent"), "ingress");
        QCOMPARE(says(ciliumEverywhere("nodeSelector: {}, ingress: [{}]"), "bank/till", "node:n1"), "ingress");
    }

    void anEgressFirewallIsAskedAboutWhatLeavesTheCluster()
    {
        const PolicyText firewall{"shop/default", "egress: []", "k8s.ovn.org/v1", "EgressFirewall"};
        QCOMPARE(says(firewall, "shop/web", "bank/till"), "");
        QCOMPARE(says(firewall, "shop/web", "203.0.113.9"), "egress");
    }

    void stagedOnesDecideNothing()
    {
        QCOMPARE(says({"shop/p", "selector: all()", "projectcalico.org/v3", "StagedNetworkPolicy"}), "");
        QCOMPARE(says({"p", "order: 1", "projectcalico.org/v3", "Tier"}), "");
    }

    void aKindThatTheServerHasAndKeepsBackIsUnread()
    {
        auto snapshot = std::make_shared<cluster::ClusterSnapshot>(*PolicyQuestion(town, {}).snapshot());
        snapshot->setCoverage(kube::Kind::CiliumNetworkPolicy, cluster::Coverage::Forbidden);
        snapshot->setCoverage(kube::Kind::Tier, cluster::Coverage::Forbidden); // decides nothing
        snapshot->setCoverage(kube::Kind::GlobalNetworkPolicy, cluster::Coverage::Absent);
        const PolicyQuestion question(town, {});
        const policy::PolicyVerdict verdict = policy::evaluate(*snapshot, question.connection("bank/till", "shop/web"));
        QVERIFY((verdict.ingress.unread == std::vector{kube::Kind::CiliumNetworkPolicy}));
        snapshot->setCoverage(kube::Kind::CiliumNetworkPolicy, cluster::Coverage::Partial, {"shop"});
        const policy::PolicyVerdict partly = policy::evaluate(*snapshot, question.connection("bank/till", "shop/web"));
        QVERIFY(partly.ingress.unread.empty() && partly.egress.unread.size() == 1);
    }

    void anotherPluginsPoliciesCountUnlessItIsSureNotToRun()
    {
        using kube::Kind;
        auto snapshot = std::make_shared<cluster::ClusterSnapshot>();
        facts::NetworkFacts facts;
        QVERIFY(policy::mayCount(*snapshot, facts, Kind::CiliumNetworkPolicy)); // nobody knows
        facts.cni = {facts::Cni::Calico, facts::Basis::Read, "DaemonSet kube-system/calico-node", {}};
        facts.cniCertainty = facts::CniCertainty::Possible;
        QVERIFY(policy::mayCount(*snapshot, facts, Kind::CiliumNetworkPolicy));
        facts.cniCertainty = facts::CniCertainty::Certain;
        QVERIFY(!policy::mayCount(*snapshot, facts, Kind::CiliumNetworkPolicy));
        QVERIFY(policy::mayCount(*snapshot, facts, Kind::GlobalNetworkPolicy));
        snapshot->daemonSets.put(support::daemonSet("cilium", "cilium-agent", {}, {}, "i")); // chained
        QVERIFY(policy::mayCount(*snapshot, facts, Kind::CiliumNetworkPolicy));
    }

    void fewPluginsAreKnownToEnforcePoliciesWithTiers()
    {
        using kube::Kind;
        using policy::Enforcement;
        cluster::ClusterSnapshot snapshot;
        facts::NetworkFacts facts;
        const auto of = [&](Kind kind) { return policy::enforcementOfTiers(snapshot, facts, kind); };
        QVERIFY(of(Kind::AdminNetworkPolicy) == Enforcement::Unknown);
        facts.cni = {facts::Cni::Calico, facts::Basis::Read, "DaemonSet kube-system/calico-node", {}};
        facts.cniCertainty = facts::CniCertainty::Certain;
        facts.enforcesNetworkPolicy = {true, facts::Basis::Derived, "", ""};
        facts.cniVersion = {"v3.30.1", facts::Basis::Read, "", ""};
        QVERIFY(of(Kind::AdminNetworkPolicy) == Enforcement::Enforced);
        QVERIFY(of(Kind::ClusterNetworkPolicy) == Enforcement::Unknown);
        facts.cniVersion.value = "v3.32.0";
        QVERIFY(of(Kind::ClusterNetworkPolicy) == Enforcement::Enforced);
        QVERIFY(of(Kind::BaselineAdminNetworkPolicy) == Enforcement::Unknown);
        facts.cniVersion.value = "v3.9.1";
        QVERIFY(of(Kind::AdminNetworkPolicy) == Enforcement::Unknown);
        facts.cni.value = facts::Cni::OvnKubernetes;
        QVERIFY(of(Kind::AdminNetworkPolicy) == Enforcement::Unknown);
        kube::ConfigMap told;
        told.meta.namespace_ = "openshift-ovn-kubernetes";
        told.meta.name = "ovnkube-config";
        told.data.set("ovnkube.conf", "[ovnkubernetesfeature]\nenable-admin-network-policy=true\n");
        snapshot.configMaps.put(told);
        QVERIFY(of(Kind::AdminNetworkPolicy) == Enforcement::Enforced);
        facts.enforcesNetworkPolicy.value = false;
        QVERIFY(of(Kind::AdminNetworkPolicy) == Enforcement::NotEnforced);
    }
};

HOPSCOPE_TEST_MAIN(PluginPoliciesTest)
#include "plugin_policies_test.moc"
