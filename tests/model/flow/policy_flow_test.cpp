// Where NetworkPolicies end a packet's way, and which addresses they are compared with (packet-paths.md 3.9).
#include "tests/model/flow/ask.h"
#include "tests/model/policy/policy_question.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

#include <map>
#include <random>

using namespace hopscope;
using flow::ClientSees;
using flow::Decision;
using flow::PolicyOutcome;
using flow::Verdict;
using support::hooks;
using support::PolicyText;
using support::query;
using support::says;

namespace {

const std::string shop = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                         "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                         "pod a n1 10.244.1.5 label=app:a\n"
                         "pod w1 n1 10.244.1.7 label=app:web label=kind:old\n"
                         "pod w2 n2 10.244.2.7 label=app:web\n"
                         "pod kube-system/coredns n2 10.244.2.53\n"
                         "proxy iptables clusterCIDR=10.244.0.0/16\n"
                         "service kube-system/kube-dns 10.96.0.10:53 proto=UDP -> kube-system/coredns:53\n"
                         "service web 10.96.0.20:80 nodeport=30080 -> w1:8080, w2:8080\n"
                         "service db None:5432 -> w1:5432, w2:5432\n"
                         "service alias None:80 type=ExternalName externalname=api.example.com\n";

flow::FlowTrace ask(const std::vector<PolicyText>& policies, const flow::Query& asked, bool enforced = true, const std::string& more = {})
{
    const support::PolicyQuestion question(shop + more, policies);
    facts::NetworkFacts facts = facts::detectNetwork(*question.snapshot());
    if (!enforced) {
        facts.enforcesNetworkPolicy.value = false;
        facts.enforcesNetworkPolicy.basis = facts::Basis::Derived;
    }
    auto trace = flow::findFlow(*question.snapshot(), facts, asked);
    if (!trace)
        qFatal("no trace: %s", trace.error().message.c_str());
    return *std::move(trace);
}

const PolicyText denyWeb{"deny-web", "podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress]"};
const PolicyText denyOld{"deny-old", "podSelector: {matchLabels: {kind: old}}, policyTypes: [Ingress]"};
const PolicyText allowClient{"allow-client", "podSelector: {matchLabels: {app: web}}, ingress: [{from: [{ipBlock: {cidr: 198.51.100.0/24}}]}]"};
const PolicyText denyEgress{"deny-egress", "podSelector: {matchLabels: {app: a}}, policyTypes: [Egress]"};

} // namespace

class PolicyFlowTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void ingressIsDroppedAtTheReceiversInterface()
    {
        const auto trace = ask({denyWeb}, query("pod/default/a", "pod/default/w2:8080"));
        QCOMPARE_WORDS(trace.verdict, Verdict::DeniedByPolicy);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Timeout);
        QCOMPARE_WORDS(trace.candidates.at(0).policy, PolicyOutcome::DeniedIngress);
        QCOMPARE(QString::fromStdString(trace.candidates.at(0).policies.at(0).toString()), QStringLiteral("default/deny-web"));
        const auto& last = trace.candidates.at(0).forward.back();
        QCOMPARE(QString::fromStdString(last.where.toString()), QStringLiteral("node/n2"));
        QCOMPARE_WORDS(last.hook, flow::Hook::Post);
        QVERIFY(trace.candidates.at(0).reply.empty());
    }

    void egressIsDroppedOnTheSendersNodeAfterTranslation()
    {
        const auto trace = ask({denyEgress}, query("pod/default/a", "svc/default/web:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::DeniedByPolicy);
        QCOMPARE(hooks(trace.candidates.at(1).forward), QStringLiteral("a out 10.244.1.5:E > 10.96.0.20:80\n"
                                                                       "n1 pre 10.244.1.5:E > 10.96.0.20:80\n"
                                                                       "n1 dnat 10.244.1.5:E > 10.244.2.7:8080"));
    }

    void oneEndpointOfTwoMayBeDenied()
    {
        const auto trace = ask({denyOld}, query("pod/default/a", "svc/default/web:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Depends);
        QCOMPARE_WORDS(trace.candidates.at(0).policy, PolicyOutcome::DeniedIngress);
        QCOMPARE_WORDS(trace.candidates.at(1).policy, PolicyOutcome::Allowed);
    }

    void theRuleThatAllowsIsNamed()
    {
        const PolicyText allow{"allow-a", "podSelector: {matchLabels: {app: web}}, ingress: [{from: [{podSelector: {matchLabels: {app: "
                                          "a}}}]}]"};
        const auto trace = ask({denyWeb, allow}, query("pod/default/a", "svc/default/web:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
        QVERIFY(says(trace, Decision::PolicyAllows));
        QCOMPARE(trace.candidates.at(0).policies.size(), std::size_t(2));
    }

    void aClientBehindMasqueradeIsSeenAsTheNode()
    {
        const auto trace = ask({allowClient}, query("client", "nodeport/n1:30080"));
        QCOMPARE_WORDS(trace.candidates.at(1).policy, PolicyOutcome::DeniedIngress); // n2 sees n1's address
        QVERIFY(says(trace, Decision::PolicySeesTranslated));
    }

    void aPluginThatFiltersInForwardSeesTheClientOnTheEntryNode_data()
    {
        QTest::addColumn<QString>("plugin");
        QTest::addColumn<bool>("seesClient");
        QTest::newRow("Calico") << "plugin calico-node" << true;
        QTest::newRow("kube-router") << "plugin kube-router" << true;
        QTest::newRow("Weave Net") << "plugin weave-net container=weave" << true;
        QTest::newRow("Cilium beside kube-proxy") << "plugin cilium container=cilium-agent\nhostpod kube-system/kube-proxy-abcde n1" << false;
        QTest::newRow("Antrea") << "plugin antrea-agent" << false;
    }

    void aPluginThatFiltersInForwardSeesTheClientOnTheEntryNode()
    {
        QFETCH(QString, plugin);
        QFETCH(bool, seesClient);
        // Behind masquerade it is the pod's own node that comes, and that is always let in.
        const auto trace = ask({denyWeb}, query("client", "nodeport/n1:30080"), true, plugin.toStdString() + "\n");
        QCOMPARE_WORDS(trace.candidates.at(0).policy, seesClient ? PolicyOutcome::DeniedIngress : PolicyOutcome::Allowed);
        QCOMPARE(says(trace, Decision::PolicySeesClient), seesClient);
        QCOMPARE_WORDS(trace.candidates.at(1).policy, PolicyOutcome::DeniedIngress); // n2 sees n1's address, whatever the plugin
    }

    void whatIsDroppedInForwardIsNotMasqueradedBefore()
    {
        const auto trace = ask({denyWeb}, query("client", "nodeport/n1:30080"), true, "plugin calico-node\n");
        QCOMPARE(hooks(trace.candidates.at(0).forward), QStringLiteral("client out 198.51.100.10:E > 192.168.0.11:30080\n"
                                                                       "n1 pre 198.51.100.10:E > 192.168.0.11:30080\n"
                                                                       "n1 dnat 198.51.100.10:E > 10.244.1.7:8080"));
    }

    void egressIsDeniedBeforeKubeProxyRefuses()
    {
        const std::string none = "service none 10.96.0.30:80\n";
        const auto calico = ask({denyEgress}, query("pod/default/a", "svc/default/none:80"), true, none + "plugin calico-node\n");
        QCOMPARE_WORDS(calico.verdict, Verdict::DeniedByPolicy);
        QCOMPARE_WORDS(calico.clientSees, ClientSees::Timeout);
        const auto unknown = ask({denyEgress}, query("pod/default/a", "svc/default/none:80"), true, none);
        QCOMPARE_WORDS(unknown.verdict, Verdict::Rejected);
    }

    void egressIsDeniedBeforeAnotherNodeRefuses()
    {
        const auto trace = ask({denyEgress}, query("pod/default/a", "nodeport/n2:30099"), true, "service far 10.96.0.31:80 nodeport=30099\n");
        QCOMPARE_WORDS(trace.verdict, Verdict::DeniedByPolicy);
        QCOMPARE(support::places(trace.attempt), QStringLiteral("pod/default/a > node/n1"));
    }

    void egressIsDeniedBeforeTheHostsOwnFirewall()
    {
        const auto trace = ask({denyEgress}, query("pod/default/a", "pod/default/w2:8080", {"forward-policy=drop"}), true, "plugin calico-node\n");
        QCOMPARE_WORDS(trace.verdict, Verdict::DeniedByPolicy);
    }

    void ingressEndsAtTheLastTimeThatItsNodeIsPassed()
    {
        const auto trace = ask({denyWeb}, query("node/n2", "nodeport/n1:30080"), true, "plugin calico-node\n");
        QCOMPARE(hooks(trace.candidates.at(1).forward), QStringLiteral("n2 out 192.168.0.12:E > 192.168.0.11:30080\n"
                                                                       "n2 odnat 192.168.0.12:E > 192.168.0.11:30080\n"
                                                                       "n2 post 192.168.0.12:E > 192.168.0.11:30080\n"
                                                                       "n1 pre 192.168.0.12:E > 192.168.0.11:30080\n"
                                                                       "n1 dnat 192.168.0.12:E > 10.244.2.7:8080\n"
                                                                       "n1 post 192.168.0.11:S > 10.244.2.7:8080\n"
                                                                       "n2 pre 192.168.0.11:S > 10.244.2.7:8080\n"
                                                                       "n2 dnat 192.168.0.11:S > 10.244.2.7:8080"));
    }

    void ofAnUnknownPluginBothWaysAreTried()
    {
        const auto trace = ask({denyWeb}, query("client", "nodeport/n1:30080"));
        QCOMPARE_WORDS(trace.candidates.at(0).policy, PolicyOutcome::Unknown);
        QCOMPARE_WORDS(trace.verdict, Verdict::Unknown);
        QVERIFY(says(trace, Decision::PolicySourceOpen));
        const auto client = ask({denyWeb}, query("client", "nodeport/n1:30080", {"policy-source=client"}));
        QCOMPARE_WORDS(client.candidates.at(0).policy, PolicyOutcome::DeniedIngress);
        const auto node = ask({denyWeb}, query("client", "nodeport/n1:30080", {"policy-source=masqueraded"}));
        QCOMPARE_WORDS(node.candidates.at(0).policy, PolicyOutcome::Allowed);
    }

    void aPluginThatIsCertainTreatsHostNetworkPodsAsTheirNode()
    {
        const PolicyText onlyAgent{"only-agent", "podSelector: {matchLabels: {app: web}}, ingress: [{from: [{podSelector: {matchLabels: "
                                                 "{app: agent}}}]}]"};
        const std::string agent = "hostpod agent n1 label=app:agent\n";
        const auto unknown = ask({onlyAgent}, query("pod/default/agent", "pod/default/w2:8080"), true, agent);
        QCOMPARE_WORDS(unknown.verdict, Verdict::Delivered);
        QCOMPARE_WORDS(support::assumption(unknown, "host-network-pods")->basis, facts::Basis::Assumed);
        const auto calico = ask({onlyAgent}, query("pod/default/agent", "pod/default/w2:8080"), true, agent + "plugin calico-node\nippool 10.244.0.0/16\n");
        QCOMPARE_WORDS(calico.verdict, Verdict::DeniedByPolicy);
        QCOMPARE_WORDS(support::assumption(calico, "host-network-pods")->basis, facts::Basis::Derived);
    }

    void anotherNodesNodePortIsTheNodeToEgressRules()
    {
        const PolicyText onlyWeb{"only-web", "podSelector: {matchLabels: {app: a}}, policyTypes: [Egress], egress: [{to: [{podSelector: "
                                             "{matchLabels: {app: web}}}]}]"};
        const auto trace = ask({onlyWeb}, query("pod/default/a", "nodeport/n2:30080"));
        QCOMPARE_WORDS(trace.verdict, Verdict::DeniedByPolicy);
        const auto inside = ask({onlyWeb}, query("pod/default/a", "svc/default/web:80"));
        QCOMPARE_WORDS(inside.verdict, Verdict::Delivered);
    }

    void anAddressOutsideMayBeDenied()
    {
        const auto trace = ask({denyEgress}, query("pod/default/a", "203.0.113.7:443"));
        QCOMPARE_WORDS(trace.verdict, Verdict::DeniedByPolicy);
        QCOMPARE_WORDS(trace.attempt.back().reason, flow::Reason::DeniedByEgressPolicy);
    }

    void whateverTheRouteAPodThatDeniesIsNotReachedFromOutside()
    {
        const auto trace = ask({denyWeb}, query("client/203.0.113.7", "pod/default/w1:8080"));
        QCOMPARE_WORDS(trace.verdict, Verdict::DeniedByPolicy);
        const auto open = ask({}, query("client/203.0.113.7", "pod/default/w1:8080"));
        QCOMPARE_WORDS(open.verdict, Verdict::NotCaptured);
    }

    void aPluginThatDoesNotEnforceLetsItPass()
    {
        const auto trace = ask({denyWeb}, query("pod/default/a", "pod/default/w2:8080"), false);
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
        QCOMPARE_WORDS(trace.candidates.at(0).policy, PolicyOutcome::DeniedIngress); // what the policies say
        QVERIFY(!trace.candidates.at(0).reply.empty());
        QVERIFY(says(trace, Decision::PolicyNotEnforced));
    }

    void enforcementThatNothingShowsIsListedAsAssumed()
    {
        const auto trace = ask({denyWeb}, query("pod/default/a", "pod/default/w2:8080"));
        QVERIFY(support::assumption(trace, "network-policy"));
        QCOMPARE_WORDS(support::assumption(trace, "network-policy")->basis, facts::Basis::Assumed);
    }

    void whetherPoliciesApplyToAHostNetworkPodIsAnAssumption()
    {
        const PolicyText denyAgent{"deny-agent", "podSelector: {matchLabels: {app: agent}}, policyTypes: [Ingress]"};
        const std::string agent = "hostpod agent n2 label=app:agent ports=9090\n";
        const support::PolicyQuestion question(shop + agent, {denyAgent});
        const facts::NetworkFacts facts = facts::detectNetwork(*question.snapshot());
        const auto asPod = flow::findFlow(*question.snapshot(), facts, query("pod/default/a", "pod/default/agent:9090"));
        QVERIFY(asPod.hasValue());
        QCOMPARE_WORDS(asPod->verdict, Verdict::DeniedByPolicy);
        QVERIFY(support::assumption(*asPod, "host-network-pods"));
        const auto asNode = flow::findFlow(*question.snapshot(), facts,
                                           query("pod/default/a", "pod/default/agent:9090", {"host-network-pods=as-node"}));
        QVERIFY(asNode.hasValue());
        QCOMPARE_WORDS(asNode->verdict, Verdict::Delivered);
    }

    void whatDependsOnLabelsOfAnUnreadNamespaceIsNotKnown()
    {
        const PolicyText fromTeam{"from-team", "podSelector: {matchLabels: {app: web}}, ingress: [{from: [{namespaceSelector: {matchLabels: "
                                               "{team: a}}}]}]"};
        const auto trace = ask({fromTeam}, query("pod/default/a", "pod/default/w2:8080")); // the drawing has no Namespace objects
        QCOMPARE_WORDS(trace.verdict, Verdict::Unknown);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Depends);
        QCOMPARE_WORDS(trace.candidates.at(0).policy, PolicyOutcome::Unknown);
        QVERIFY(says(trace, Decision::PolicyUncertain));
        const auto ineffective = ask({fromTeam}, query("pod/default/a", "pod/default/w2:8080"), false);
        QCOMPARE_WORDS(ineffective.verdict, Verdict::Delivered);
        QCOMPARE_WORDS(ineffective.candidates.at(0).policy, PolicyOutcome::Allowed);
    }

    void replicasNeedNoSentenceEach()
    {
        const auto trace = ask({denyWeb}, query("pod/default/a", "svc/default/web:80"));
        QCOMPARE(std::count_if(trace.why.begin(), trace.why.end(), [](const flow::Why& why) { return why.decision == Decision::PolicyDenies; }), 1);
    }

    void aPodThatMayNotAskDnsFindsNoName()
    {
        const PolicyText onlyWeb{"only-web", "podSelector: {matchLabels: {app: a}}, policyTypes: [Egress], egress: [{to: [{podSelector: "
                                             "{matchLabels: {app: web}}}]}]"};
        const auto trace = ask({onlyWeb}, query("pod/default/a", "dns/web:80"));
        QCOMPARE_WORDS(trace.verdict, Verdict::DeniedByPolicy);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::NameNotFound);
        QVERIFY(says(trace, Decision::LookupFails));
        QVERIFY(!says(trace, Decision::NameAnswered));
        QVERIFY(support::assumption(trace, "network-policy")); // the question's packet rests on it, and so does the answer
    }

    void aHeadlessNameThatMayNotBeAskedGivesNoPods()
    {
        const auto trace = ask({denyEgress}, query("pod/default/a", "dns/db:5432"));
        QCOMPARE_WORDS(trace.clientSees, ClientSees::NameNotFound);
        QVERIFY(!says(trace, Decision::HeadlessName));
        QVERIFY(trace.name->answer.empty());
    }

    void aNameThatOnlySomeDnsPodsMayAnswerIsNotAlwaysResolved()
    {
        const PolicyText denyOldDns{"kube-system/deny-old-dns", "podSelector: {matchLabels: {kind: olddns}}, policyTypes: [Ingress]"};
        const auto trace = ask({denyOldDns}, query("pod/default/a", "dns/web:80"), true,
                               "pod kube-system/olddns n1 10.244.1.53 label=kind:olddns\n"
                               "service kube-system/kube-dns 10.96.0.10:53 proto=UDP -> kube-system/coredns:53, kube-system/olddns:53\n");
        QCOMPARE_WORDS(trace.verdict, Verdict::Delivered);
        QCOMPARE_WORDS(trace.clientSees, ClientSees::Depends);
        QVERIFY(says(trace, Decision::LookupMayFail));
        QVERIFY(!says(trace, Decision::NameAnswered));
    }

    void nothingIsSaidOfTheWayBehindThePolicyThatEndsIt()
    {
        const auto trace = ask({denyEgress}, query("pod/default/a", "pod/default/w2:8080"));
        QCOMPARE_WORDS(trace.verdict, Verdict::DeniedByPolicy);
        QVERIFY(!says(trace, Decision::OtherNode));
        QVERIFY(!says(trace, Decision::SourceKept));
        const auto arrives = ask({}, query("pod/default/a", "pod/default/w2:8080"));
        QVERIFY(says(arrives, Decision::OtherNode));
        QVERIFY(says(arrives, Decision::SourceKept));
    }

    void ofAnswersThatBeginWithANameNoneClaimsMoreThanItsQuestion()
    {
        std::mt19937 random(20261129);
        const std::vector<PolicyText> policies{
            denyWeb, denyOld, denyEgress,
            {"kube-system/deny-dns", "podSelector: {}, policyTypes: [Ingress]"},
            {"kube-system/dns-from-team", "podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: a}}}]}]"},
            {"only-web", "podSelector: {matchLabels: {app: a}}, policyTypes: [Egress], egress: [{to: [{podSelector: {matchLabels: {app: web}}}]}]"},
            {"only-dns", "podSelector: {matchLabels: {app: a}}, policyTypes: [Egress], egress: [{ports: [{port: 53, protocol: UDP}]}]"}};
        std::map<ClientSees, int> seen;
        for (int i = 0; i < 300; ++i) {
            std::vector<PolicyText> chosen;
            for (const PolicyText& policy : policies) {
                if (random() % 3 == 0)
                    chosen.push_back(policy);
            }
            for (const char* to : {"dns/web:80", "dns/db:5432", "dns/alias:80", "dns/nothing.default.svc.cluster.local:80", "dns/example.com:443"}) {
                const auto trace = ask(chosen, query("pod/default/a", to), random() % 4 != 0);
                QCOMPARE(trace.name->lookup.size(), std::size_t(1));
                const flow::FlowTrace& lookup = trace.name->lookup.front();
                ++seen[lookup.clientSees];
                if (lookup.clientSees == ClientSees::Connected)
                    continue;
                QVERIFY2(!says(trace, Decision::NameAnswered), to);
                QVERIFY2(trace.clientSees != ClientSees::Connected, to);
                QVERIFY2(lookup.verdict != Verdict::Unknown || trace.name->answer.empty(), to);
                if (lookup.clientSees == ClientSees::Depends)
                    continue;
                QCOMPARE_WORDS(trace.clientSees, ClientSees::NameNotFound);
                QVERIFY2(trace.name->answer.empty() && trace.candidates.empty(), to);
                for (const Decision claim : {Decision::NameWouldBeAnswered, Decision::NameNotFound, Decision::NameLeavesCluster,
                                             Decision::HeadlessName, Decision::ExternalName})
                    QVERIFY2(!says(trace, claim), to);
            }
        }
        for (const ClientSees sees : {ClientSees::Connected, ClientSees::Depends, ClientSees::Timeout})
            QVERIFY2(seen[sees] > 20, qPrintable(QString::number(seen[sees])));
    }
};

HOPSCOPE_TEST_MAIN(PolicyFlowTest)
#include "policy_flow_test.moc"
