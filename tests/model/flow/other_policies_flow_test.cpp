// Policies beside NetworkPolicy in a packet's answer: those with tiers are followed where they are enforced, others are named.
#include "tests/model/flow/ask.h"
#include "tests/model/policy/policy_question.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using flow::ClientSees;
using flow::Decision;
using flow::PolicyOutcome;
using flow::Verdict;
using support::PolicyText;
using support::query;
using support::says;

namespace {

const std::string shop = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                         "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                         "namespace default label=team:a\n"
                         "pod a n1 10.244.1.5 label=app:a\n"
                         "pod w1 n1 10.244.1.7 label=app:web\n"
                         "pod w2 n2 10.244.2.7 label=app:web label=kind:new\n"
                         "proxy iptables clusterCIDR=10.244.0.0/16\n"
                         "service web 10.96.0.20:80 nodeport=30080 -> w1:8080, w2:8080\n";

enum class Plugin
{
    Unknown,
    Calico330, ///< enforces AdminNetworkPolicy and BaselineAdminNetworkPolicy
    Cilium,
    None ///< nothing enforces policies
};

facts::NetworkFacts factsWith(Plugin plugin, const cluster::ClusterSnapshot& snapshot)
{
    facts::NetworkFacts facts = facts::detectNetwork(snapshot);
    if (plugin == Plugin::Unknown)
        return facts;
    const facts::Cni cni = plugin == Plugin::Calico330 ? facts::Cni::Calico : plugin == Plugin::Cilium ? facts::Cni::Cilium : facts::Cni::Flannel;
    facts.cni = {cni, facts::Basis::Read, "DaemonSet", {}};
    facts.cniCertainty = facts::CniCertainty::Certain;
    facts.cniVersion = {"v3.30.1", facts::Basis::Read, "DaemonSet", {}};
    facts.enforcesNetworkPolicy = {plugin != Plugin::None, facts::Basis::Derived, "DaemonSet", {}};
    return facts;
}

flow::FlowTrace askIn(const cluster::ClusterSnapshot& snapshot, Plugin plugin, const flow::Query& asked)
{
    auto trace = flow::findFlow(snapshot, factsWith(plugin, snapshot), asked);
    if (!trace)
        qFatal("no trace: %s", trace.error().message.c_str());
    return *std::move(trace);
}

flow::FlowTrace ask(const std::vector<PolicyText>& policies, Plugin plugin, const std::string& to = "pod/default/w2:8080")
{
    return askIn(*support::PolicyQuestion(shop, policies).snapshot(), plugin, query("pod/default/a", to));
}

std::vector<std::string> argumentsOf(const flow::FlowTrace& trace, Decision decision)
{
    for (const flow::Why& why : trace.why) {
        if (why.decision == decision)
            return why.arguments;
    }
    return {};
}

const PolicyText adminDeny{"guard", "priority: 1, subject: {pods: {namespaceSelector: {}, podSelector: {matchLabels: {app: web}}}}, "
                                    "ingress: [{name: no-a, action: Deny, from: [{namespaces: {}}]}]",
                           "policy.networking.k8s.io/v1alpha1", "AdminNetworkPolicy"};
const PolicyText adminAllow{"guard", "priority: 1, subject: {namespaces: {}}, ingress: [{action: Allow, from: [{namespaces: {}}]}]",
                            "policy.networking.k8s.io/v1alpha1", "AdminNetworkPolicy"};
const PolicyText ciliumOnNew{"fence", "endpointSelector: {matchLabels: {kind: new}}, ingressDeny: [{fromEntities: [all]}]", "cilium.io/v2",
                             "CiliumNetworkPolicy"};
const PolicyText calicoForAll{"wall", "selector: all(), ingress: [{action: Deny}]", "projectcalico.org/v3", "GlobalNetworkPolicy"};
const PolicyText denyWeb{"deny-web", "podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress]"};

} // namespace

class OtherPoliciesFlowTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aDenialOfATierEndsThePacketAndNamesTheRule()
    {
        const auto trace = ask({adminDeny}, Plugin::Calico330);
        QCOMPARE_WORDS(trace.verdict, Verdict::DeniedByPolicy);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Timeout);
        QCOMPARE_WORDS(trace.candidates.at(0).policy, PolicyOutcome::DeniedIngress);
        QVERIFY((argumentsOf(trace, Decision::TierDenies) ==
                 std::vector<std::string>{"ingress", "pod/default/w2", "AdminNetworkPolicy guard", "1", "no-a", "Admin"}));
        QVERIFY(trace.candidates.at(0).reply.empty());
        QCOMPARE(trace.candidates.at(0).otherPolicies.size(), std::size_t(1));
    }

    void whatATierAcceptsNoNetworkPolicyDenies()
    {
        const auto trace = ask({adminAllow, denyWeb}, Plugin::Calico330);
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
        QVERIFY(says(trace, Decision::TierAccepts) && !says(trace, Decision::PolicyDenies));
    }

    void whereNothingShowsThatTiersAreEnforcedOnlyWhatIsTheSameWithoutThemIsCertain()
    {
        const auto denied = ask({adminDeny}, Plugin::Unknown);
        QCOMPARE_WORDS(denied.verdict, Verdict::Unknown);
        QCOMPARE_WORDS(denied.clientSees, ClientSees::Depends);
        QVERIFY(says(denied, Decision::TierMayNotCount));
        QCOMPARE_WORDS(ask({adminDeny, denyWeb}, Plugin::Unknown).verdict, Verdict::DeniedByPolicy);
        QCOMPARE_WORDS(ask({adminAllow}, Plugin::Unknown).verdict, Verdict::Delivered);
        QCOMPARE_WORDS(ask({adminAllow, denyWeb}, Plugin::Unknown).verdict, Verdict::Unknown);
    }

    void whereNothingIsEnforcedTheyHaveNoEffect()
    {
        const auto trace = ask({adminDeny, calicoForAll}, Plugin::None);
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
    }

    void equalPrioritiesLeaveItOpen()
    {
        const PolicyText other{"other", "priority: 1, subject: {namespaces: {}}, ingress: [{action: Allow, from: [{namespaces: {}}]}]",
                               "policy.networking.k8s.io/v1alpha1", "AdminNetworkPolicy"};
        const auto trace = ask({adminDeny, other}, Plugin::Calico330);
        QCOMPARE_WORDS(trace.verdict, Verdict::Unknown);
        QVERIFY(says(trace, Decision::TierUndefined));
    }

    void aPolicyThatIsNotEvaluatedMakesTheVerdictUnknownAndIsNamed()
    {
        for (const Plugin plugin : {Plugin::Unknown, Plugin::Cilium}) {
            const auto trace = ask({ciliumOnNew}, plugin);
            QCOMPARE_WORDS(trace.verdict, Verdict::Unknown);
            QCOMPARE_WORDS(trace.clientSees, ClientSees::Depends);
            QCOMPARE_WORDS(trace.candidates.at(0).policy, PolicyOutcome::Unknown);
            QCOMPARE(argumentsOf(trace, Decision::PolicyNotEvaluated).at(2), std::string("CiliumNetworkPolicy default/fence"));
        }
        QCOMPARE_WORDS(ask({ciliumOnNew}, Plugin::Cilium, "pod/default/w1:8080").verdict, Verdict::Delivered); // another pod
    }

    void policiesOfAPluginThatDoesNotRunHaveNoEffect()
    {
        QCOMPARE_WORDS(ask({ciliumOnNew}, Plugin::Calico330).verdict, Verdict::Delivered);
        const auto idle = ask({calicoForAll}, Plugin::Cilium);
        QCOMPARE_WORDS(idle.verdict, Verdict::Delivered);
        const auto arguments = argumentsOf(idle, Decision::PolicyNotEvaluated);
        QVERIFY(arguments.size() == 5 && arguments.at(2).empty() && arguments.at(4) == "GlobalNetworkPolicy wall");
        const auto both = ask({calicoForAll, ciliumOnNew}, Plugin::Cilium);
        QCOMPARE_WORDS(both.verdict, Verdict::Unknown);
        QCOMPARE(argumentsOf(both, Decision::PolicyNotEvaluated).at(4), std::string("GlobalNetworkPolicy wall"));
        QCOMPARE_WORDS(ask({calicoForAll}, Plugin::Calico330).verdict, Verdict::Unknown);
    }

    void evenWhatANetworkPolicyDeniesMayPassByThem()
    {
        QCOMPARE_WORDS(ask({ciliumOnNew, denyWeb}, Plugin::Cilium).verdict, Verdict::Unknown);
        const PolicyText denyEgress{"deny-a", "podSelector: {matchLabels: {app: a}}, policyTypes: [Egress]"};
        QCOMPARE_WORDS(ask({ciliumOnNew, denyEgress}, Plugin::Cilium).verdict, Verdict::DeniedByPolicy); // in the other direction
    }

    void oneEndpointOfTwoMayBeOpen()
    {
        const auto trace = ask({ciliumOnNew}, Plugin::Cilium, "svc/default/web:80");
        QCOMPARE_WORDS(trace.candidates.at(0).policy, PolicyOutcome::Allowed);
        QCOMPARE_WORDS(trace.candidates.at(1).policy, PolicyOutcome::Unknown);
        QVERIFY(trace.verdict != Verdict::DeniedByPolicy);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Depends);
    }

    void whatLeavesTheClusterMayBeHeldByThem()
    {
        const PolicyText out{"out", "endpointSelector: {}, egress: [{}]", "cilium.io/v2", "CiliumNetworkPolicy"};
        const auto trace = ask({out}, Plugin::Cilium, "203.0.113.7:443");
        QCOMPARE_WORDS(trace.verdict, Verdict::Unknown);
        QVERIFY(says(trace, Decision::PolicyNotEvaluated));
    }

    void whatAFileDoesNotHoldOfThePluginsOwnKindsIsAnAssumption()
    {
        cluster::ClusterSnapshot snapshot = *support::PolicyQuestion(shop, {}).snapshot();
        const auto asked = query("pod/default/a", "pod/default/w2:8080");
        const auto trace = askIn(snapshot, Plugin::Cilium, asked);
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
        const flow::Assumption* noted = support::assumption(trace, "other-policies");
        QVERIFY(noted && noted->evidence.find("CiliumNetworkPolicy") != std::string::npos);
        for (const kube::Kind kind : {kube::Kind::CiliumNetworkPolicy, kube::Kind::CiliumClusterwideNetworkPolicy})
            snapshot.setCoverage(kind, cluster::Coverage::Complete);
        QVERIFY(!support::assumption(askIn(snapshot, Plugin::Cilium, asked), "other-policies"));
    }

    void aKindThatTheServerKeepsBackMakesItUnknown()
    {
        cluster::ClusterSnapshot snapshot = *support::PolicyQuestion(shop, {}).snapshot();
        snapshot.setCoverage(kube::Kind::CiliumNetworkPolicy, cluster::Coverage::Forbidden);
        const auto asked = query("pod/default/a", "pod/default/w2:8080");
        const auto trace = askIn(snapshot, Plugin::Cilium, asked);
        QCOMPARE_WORDS(trace.verdict, Verdict::Unknown);
        QCOMPARE(argumentsOf(trace, Decision::PolicyKindsUnread).at(2), std::string("CiliumNetworkPolicy"));
        QCOMPARE_WORDS(askIn(snapshot, Plugin::Calico330, asked).verdict, Verdict::Delivered);
        snapshot.setCoverage(kube::Kind::CiliumNetworkPolicy, cluster::Coverage::Absent);
        QCOMPARE_WORDS(askIn(snapshot, Plugin::Cilium, asked).verdict, Verdict::Delivered);
    }
};

HOPSCOPE_TEST_MAIN(OtherPoliciesFlowTest)
#include "other_policies_flow_test.moc"
