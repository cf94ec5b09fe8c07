// ClusterNetworkPolicy, AdminNetworkPolicy and BaselineAdminNetworkPolicy: the rules of network-policy-api v0.2.0, NPEP-133 and
// NPEP-285, in the spirit of its conformance tests.
#include "tests/model/policy/policy_question.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using policy::Reason;
using support::PolicyQuestion;
using support::PolicyText;

namespace {

const std::string town = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                         "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                         "namespace shop label=team:a\n"
                         "namespace bank label=team:b\n"
                         "namespace mill label=team:c\n"
                         "pod shop/web n1 10.244.1.5 label=app:web ports=http:80,dns:53/UDP\n"
                         "pod shop/db n2 10.244.2.5 label=app:db ports=sql:5432\n"
                         "pod bank/till n1 10.244.1.6 label=app:till ports=http:8080\n"
                         "pod mill/wheel n2 10.244.2.6 label=app:wheel\n"
                         "hostpod shop/agent n2 label=app:agent ports=9090\n";

PolicyText clusterPolicy(const std::string& name, const std::string& spec)
{
    return {name, spec, "policy.networking.k8s.io/v1alpha2", "ClusterNetworkPolicy"};
}
PolicyText adminPolicy(const std::string& name, const std::string& spec)
{
    return {name, spec, "policy.networking.k8s.io/v1alpha1", "AdminNetworkPolicy"};
}
PolicyText baselinePolicy(const std::string& spec)
{
    return {"default", spec, "policy.networking.k8s.io/v1alpha1", "BaselineAdminNetworkPolicy"};
}

/// Namespaces whose label team has the value.
std::string team(const char* value)
{
    return std::string("{namespaces: {matchLabels: {team: ") + value + "}}}";
}

/// A rule in `direction` of a policy for namespace shop.
std::string rule(const char* action, const std::string& peer, const std::string& ports = {})
{
    return std::string("{action: ") + action + ", PEERS: [" + peer + "]" + (ports.empty() ? "" : ", " + ports) + "}";
}

std::string withPeers(std::string rules, const char* word)
{
    for (std::size_t at = rules.find("PEERS"); at != std::string::npos; at = rules.find("PEERS"))
        rules.replace(at, 5, word);
    return rules;
}

/// spec of a policy of the tier for namespace shop
std::string ingress(const char* tier, int priority, const std::string& rules)
{
    return std::string("tier: ") + tier + ", priority: " + std::to_string(priority) + ", subject: " + team("a") + ", ingress: [" +
           withPeers(rules, "from") + "]";
}
std::string egress(const char* tier, int priority, const std::string& rules)
{
    return std::string("tier: ") + tier + ", priority: " + std::to_string(priority) + ", subject: " + team("a") + ", egress: [" +
           withPeers(rules, "to") + "]";
}

const PolicyText letBankIn{"shop/let-bank-in", "podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: b}}}]}]"};
const PolicyText closed{"shop/closed", "podSelector: {}, policyTypes: [Ingress]"};

policy::DirectionVerdict comingToWeb(const std::vector<PolicyText>& policies, const std::string& from = "bank/till", const std::string& port = "80")
{
    return PolicyQuestion(town, policies).ask(from, "shop/web", port).ingress;
}
policy::DirectionVerdict leavingWeb(const std::vector<PolicyText>& policies, const std::string& to, const std::string& port = "8080")
{
    return PolicyQuestion(town, policies).ask("shop/web", to, port).egress;
}

} // namespace

class TieredPoliciesTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void theAdminTierComesBeforeNetworkPolicies()
    {
        const auto denied = comingToWeb({letBankIn, clusterPolicy("guard", ingress("Admin", 5, rule("Deny", team("b"))))});
        QVERIFY(!denied.allowed);
        QCOMPARE_WORDS(denied.reason, Reason::DeniedByTier);
        QVERIFY(denied.tierRule && denied.tierRule->policy.kind == kube::Kind::ClusterNetworkPolicy);
        QCOMPARE(denied.tierRule->policy.key.name, std::string("guard"));
        QVERIFY(denied.allowedWithoutTiers);
        const auto accepted = comingToWeb({closed, clusterPolicy("guard", ingress("Admin", 5, rule("Accept", team("b"))))});
        QVERIFY(accepted.allowed);
        QCOMPARE_WORDS(accepted.reason, Reason::AcceptedByTier);
        QVERIFY(!accepted.allowedWithoutTiers);
    }

    void whatAdminPassesNetworkPoliciesDecide()
    {
        const PolicyText pass = clusterPolicy("pass", ingress("Admin", 1, rule("Pass", team("b"))));
        const PolicyText deny = clusterPolicy("deny", ingress("Admin", 2, rule("Deny", team("b"))));
        QCOMPARE_WORDS(comingToWeb({pass, deny, letBankIn}).reason, Reason::AllowedByRule);
        QCOMPARE_WORDS(comingToWeb({pass, deny, closed}).reason, Reason::NoRuleAllows);
        QCOMPARE_WORDS(comingToWeb({pass, deny}).reason, Reason::NotIsolated);
    }

    void aNetworkPolicyThatSelectsThePodIsFinal()
    {
        const PolicyText base = clusterPolicy("base", ingress("Baseline", 1, rule("Accept", team("b"))));
        QVERIFY(!comingToWeb({base, closed}).allowed);
        const PolicyText denyAll = clusterPolicy("base", ingress("Baseline", 1, rule("Deny", "{namespaces: {}}")));
        QCOMPARE_WORDS(comingToWeb({denyAll, letBankIn}).reason, Reason::AllowedByRule);
    }

    void theBaselineIsAskedWhereNoNetworkPolicySelectsForThisDirection()
    {
        const PolicyText out = clusterPolicy("base", egress("Baseline", 1, rule("Deny", team("b"))));
        const auto verdict = leavingWeb({out, closed}, "bank/till"); // closed is for ingress only
        QCOMPARE_WORDS(verdict.reason, Reason::DeniedByTier);
        QVERIFY(verdict.tierRule->tier == kube::PolicyTier::Baseline);
        QVERIFY(leavingWeb({out}, "mill/wheel").allowed);
    }

    void passInTheBaselineSkipsTheRestOfIt()
    {
        const PolicyText pass = clusterPolicy("a", ingress("Baseline", 1, rule("Pass", team("b"))));
        const PolicyText deny = clusterPolicy("b", ingress("Baseline", 2, rule("Deny", "{namespaces: {}}")));
        QVERIFY(comingToWeb({pass, deny}).allowed);
        QVERIFY(!comingToWeb({pass, deny}, "mill/wheel").allowed);
    }

    void theLowerPriorityNumberIsAskedFirstAndRulesInTheirOrder()
    {
        const PolicyText first = clusterPolicy("z-first", ingress("Admin", 3, rule("Accept", team("b"))));
        const PolicyText second = clusterPolicy("a-second", ingress("Admin", 40, rule("Deny", "{namespaces: {}}")));
        QVERIFY(comingToWeb({first, second}).allowed);
        QVERIFY(!comingToWeb({first, second}, "mill/wheel").allowed);
        const auto both = rule("Deny", team("b")) + ", " + rule("Accept", "{namespaces: {}}");
        const auto verdict = comingToWeb({clusterPolicy("both", ingress("Admin", 3, both))}, "mill/wheel");
        QCOMPARE(verdict.tierRule->rule, std::size_t(1));
        QVERIFY(!comingToWeb({clusterPolicy("both", ingress("Admin", 3, both))}).allowed);
    }

    void prioritiesCountWithinTheirTier()
    {
        const PolicyText base = clusterPolicy("base", ingress("Baseline", 0, rule("Deny", team("b"))));
        const PolicyText admin = clusterPolicy("admin", ingress("Admin", 1000, rule("Accept", team("b"))));
        QVERIFY(comingToWeb({base, admin}).allowed);
    }

    void aPolicyWithoutRulesForADirectionDoesNotCountInIt()
    {
        const PolicyText out = clusterPolicy("out", egress("Admin", 1, rule("Deny", "{namespaces: {}}")));
        const auto verdict = comingToWeb({out});
        QVERIFY(verdict.allowed && verdict.tiered.empty());
        QCOMPARE_WORDS(verdict.reason, Reason::NotIsolated);
    }

    void acceptCoversItsOwnDirectionOnly()
    {
        const PolicyText out{"out", "tier: Admin, priority: 1, subject: " + team("b") + ", egress: [" + withPeers(rule("Accept", team("a")), "to") + "]",
                             "policy.networking.k8s.io/v1alpha2", "ClusterNetworkPolicy"};
        const policy::PolicyVerdict verdict = PolicyQuestion(town, {out, closed}).ask("bank/till", "shop/web");
        QVERIFY(verdict.egress.allowed && !verdict.ingress.allowed);
    }

    void equalPrioritiesAreUndefinedWhereTheyDisagreeAndThePacketMeetsBoth()
    {
        const PolicyText one = clusterPolicy("one", ingress("Admin", 7, rule("Deny", team("b"))));
        const PolicyText other = clusterPolicy("other", ingress("Admin", 7, rule("Accept", team("b"))));
        const PolicyText apart = clusterPolicy("apart", ingress("Admin", 7, rule("Accept", team("c"))));
        const auto verdict = comingToWeb({one, other});
        QVERIFY(!verdict.allowed);
        QCOMPARE_WORDS(verdict.reason, Reason::EqualPriorities);
        QCOMPARE_WORDS(comingToWeb({one, apart}).reason, Reason::DeniedByTier);
        QCOMPARE_WORDS(comingToWeb({one, apart}, "mill/wheel").reason, Reason::AcceptedByTier);
        const PolicyText before = clusterPolicy("before", ingress("Admin", 6, rule("Accept", team("b"))));
        QCOMPARE_WORDS(comingToWeb({one, other, before}).reason, Reason::AcceptedByTier);
    }

    void anUnknownPeerFailsClosedForItsRule()
    {
        const std::string unknown = "{serviceAccounts: {}}";
        const auto reasonOf = [&](const char* action) {
            return comingToWeb({clusterPolicy("new", ingress("Admin", 1, rule(action, unknown + ", " + team("b"), "protocols: [{tcp: {destinationPort: {number: 9}}}]")))}).reason;
        };
        QCOMPARE_WORDS(reasonOf("Accept"), Reason::NotIsolated); // it matches nothing
        QCOMPARE_WORDS(reasonOf("Deny"), Reason::DeniedByTier);  // it denies all, whatever the port
        QCOMPARE_WORDS(reasonOf("Pass"), Reason::DeniedByTier);
        // The next rule of the same policy is judged by itself.
        const auto next = comingToWeb({clusterPolicy("new", ingress("Admin", 1, rule("Accept", unknown) + ", " + rule("Deny", team("b"))))});
        QCOMPARE(next.tierRule->rule, std::size_t(1));
    }

    void peersAsBundlesBeforeMarch2024WroteThemFailClosed()
    {
        const std::string old = "{namespaces: {namespaceSelector: {matchLabels: {team: zzz}}}}";
        const PolicyText policy = adminPolicy("old", "priority: 1, subject: " + team("a") + ", ingress: [{action: Deny, from: [" + old + "]}]");
        QCOMPARE_WORDS(comingToWeb({policy}).reason, Reason::DeniedByTier);
    }

    void networksHoldPodsAndNodes()
    {
        const PolicyText none = clusterPolicy("none", egress("Admin", 1, rule("Deny", "{networks: [0.0.0.0/0]}")));
        for (const char* to : {"bank/till", "192.168.0.12", "203.0.113.9"})
            QVERIFY2(!leavingWeb({none}, to).allowed, to);
        const PolicyText except = clusterPolicy("pods", egress("Admin", 0, rule("Pass", "{namespaces: {}}")));
        QVERIFY(leavingWeb({none, except}, "bank/till").allowed);
        QVERIFY(!leavingWeb({none, except}, "203.0.113.9").allowed);
    }

    void nodesAreTheirAddressesAndNotThePodsOnThem()
    {
        const PolicyText none = clusterPolicy("none", egress("Admin", 1, rule("Deny", "{nodes: {}}")));
        QVERIFY(!leavingWeb({none}, "192.168.0.12").allowed);
        QVERIFY(!leavingWeb({none}, "shop/agent", "9090").allowed); // hostNetwork: the node's address
        QVERIFY(leavingWeb({none}, "mill/wheel").allowed);
        // An address that no Node has, where all of them were read, and where not.
        const PolicyQuestion question(town, {none});
        auto whole = std::make_shared<cluster::ClusterSnapshot>(*question.snapshot());
        whole->setCoverage(kube::Kind::Node, cluster::Coverage::Complete);
        QVERIFY(policy::evaluate(*whole, question.connection("shop/web", "203.0.113.9")).egress.allowed);
        whole->setCoverage(kube::Kind::Node, cluster::Coverage::Forbidden);
        QCOMPARE_WORDS(policy::evaluate(*whole, question.connection("shop/web", "203.0.113.9")).egress.reason, Reason::TierUncertain);
        const PolicyText other = clusterPolicy("other", egress("Admin", 1, rule("Deny", "{nodes: {matchLabels: {role: edge}}}")));
        QVERIFY(leavingWeb({other}, "192.168.0.12").allowed);
    }

    void hostNetworkPodsAreNeitherSubjectsNorPeers()
    {
        const PolicyText all = clusterPolicy("all", ingress("Admin", 1, rule("Deny", "{namespaces: {}}")));
        const PolicyQuestion question(town, {all});
        QVERIFY(question.ask("bank/till", "shop/agent", "9090").ingress.allowed);
        QVERIFY(question.ask("shop/agent", "shop/web").ingress.allowed);
        QVERIFY(question.ask("203.0.113.9", "shop/web").ingress.allowed); // outside is no namespace
        const PolicyText unknown = clusterPolicy("unknown", ingress("Admin", 1, rule("Deny", "{}")));
        QVERIFY(!PolicyQuestion(town, {unknown}).ask("203.0.113.9", "shop/web").ingress.allowed);
    }

    void aPodIsNoPeerOfItselfButThroughAService()
    {
        const PolicyText all = clusterPolicy("all", ingress("Admin", 1, rule("Deny", "{namespaces: {}}")));
        const PolicyQuestion question(town, {all});
        policy::Connection loop = question.connection("shop/web", "shop/web");
        QVERIFY(policy::evaluate(*question.snapshot(), loop).allowed());
        loop.isTranslated = true;
        loop.masqueradedSource = policy::Subject{std::nullopt, "n1", *ip::IpAddress::parse("192.168.0.11")};
        QVERIFY(!policy::evaluate(*question.snapshot(), loop).allowed());
    }

    void portsAreOfAProtocolInARangeOrOfAName()
    {
        const auto deniesAt = [](const char* protocols, const char* port) {
            const std::string rules = rule("Deny", team("b"), std::string("protocols: [") + protocols + "]");
            return !comingToWeb({clusterPolicy("p", ingress("Admin", 1, rules))}, "bank/till", port).allowed;
        };
        QVERIFY(deniesAt("{tcp: {destinationPort: {number: 80}}}", "80"));
        QVERIFY(!deniesAt("{tcp: {destinationPort: {number: 80}}}", "81"));
        QVERIFY(!deniesAt("{udp: {destinationPort: {number: 80}}}", "80"));
        QVERIFY(deniesAt("{udp: {destinationPort: {range: {start: 50, end: 60}}}}", "60/UDP"));
        QVERIFY(!deniesAt("{udp: {destinationPort: {range: {start: 50, end: 60}}}}", "61/UDP"));
        QVERIFY(deniesAt("{destinationNamedPort: http}", "80"));
        QVERIFY(!deniesAt("{destinationNamedPort: http}", "80/UDP"));
        QVERIFY(deniesAt("{destinationNamedPort: dns}, {sctp: {destinationPort: {number: 7}}}", "53/UDP"));
        QVERIFY(deniesAt("{sctp: {destinationPort: {number: 7}}}", "7/SCTP"));
    }

    void theOlderKindsFollowTheSameRules()
    {
        const PolicyText admin = adminPolicy("guard", "priority: 5, subject: {pods: {namespaceSelector: {matchLabels: {team: a}}, podSelector: "
                                                      "{matchLabels: {app: web}}}}, ingress: [{name: till, action: Allow, from: [{pods: {"
                                                      "namespaceSelector: {}, podSelector: {matchLabels: {app: till}}}}], ports: [{portNumber: "
                                                      "{port: 80}}]}, {action: Deny, from: [{namespaces: {}}]}]");
        const auto accepted = comingToWeb({admin, closed});
        QCOMPARE_WORDS(accepted.reason, Reason::AcceptedByTier);
        QCOMPARE(accepted.tierRule->name, std::string("till"));
        QCOMPARE_WORDS(comingToWeb({admin, letBankIn}, "bank/till", "81").reason, Reason::DeniedByTier);
        QCOMPARE_WORDS(PolicyQuestion(town, {admin}).ask("bank/till", "shop/db").ingress.reason, Reason::NotIsolated);
        const PolicyText base = baselinePolicy("subject: {namespaces: {}}, ingress: [{action: Deny, from: [{namespaces: {}}]}]");
        QCOMPARE_WORDS(comingToWeb({base}).reason, Reason::DeniedByTier);
        QCOMPARE_WORDS(comingToWeb({base, letBankIn}).reason, Reason::AllowedByRule);
        QVERIFY(comingToWeb({base, adminPolicy("pass", "priority: 1, subject: {namespaces: {}}, ingress: [{action: Allow, from: [" + team("b") + "]}]")}).allowed);
    }

    /// The three tiers together, as a cluster's owner and its tenants write them.
    void guardPoliciesOfTenantsAndABaselineWorkTogether()
    {
        const PolicyText guard = adminPolicy("guard", "priority: 10, subject: {namespaces: {}}, ingress: [{action: Deny, from: [" + team("c") +
                                                      "]}, {action: Pass, from: [" + team("b") + "]}]");
        const PolicyText tenant{"shop/web", "podSelector: {matchLabels: {app: web}}, ingress: [{from: [{namespaceSelector: {}}], ports: [{port: 80}]}]"};
        const PolicyText base = baselinePolicy("subject: {namespaces: {}}, ingress: [{action: Allow, from: [" + team("a") +
                                               "]}, {action: Deny, from: [{namespaces: {}}]}]");
        const PolicyQuestion question(town, {guard, tenant, base});
        const auto reasonOf = [&](const char* from, const char* to, const char* port) { return question.ask(from, to, port).ingress.reason; };
        QCOMPARE_WORDS(reasonOf("mill/wheel", "shop/web", "80"), Reason::DeniedByTier);  // the tenant would let it in
        QCOMPARE_WORDS(reasonOf("bank/till", "shop/web", "80"), Reason::AllowedByRule);
        QCOMPARE_WORDS(reasonOf("bank/till", "shop/web", "81"), Reason::NoRuleAllows);
        QCOMPARE_WORDS(reasonOf("bank/till", "shop/db", "5432"), Reason::DeniedByTier);  // no tenant's policy: the baseline
        QCOMPARE_WORDS(reasonOf("shop/web", "shop/db", "5432"), Reason::AcceptedByTier);
        QVERIFY(question.ask("bank/till", "shop/db", "5432").ingress.tierRule->tier == kube::PolicyTier::Baseline);
    }

    void aRangeHoldsAddressesOfItsFamilyOnly()
    {
        const PolicyText six = clusterPolicy("six", egress("Admin", 1, rule("Deny", "{networks: [\"::/0\", \"10.244.2.0/24\"]}")));
        QVERIFY(leavingWeb({six}, "bank/till").allowed);
        QVERIFY(!leavingWeb({six}, "mill/wheel").allowed);
        QVERIFY(!leavingWeb({six}, "2001:db8::1").allowed);
    }

    void whatHangsOnSomethingUnreadIsUncertain()
    {
        std::string unread = town;
        unread.erase(unread.find("namespace bank"), std::string("namespace bank label=team:b\n").size());
        const PolicyText deny = clusterPolicy("deny", ingress("Admin", 1, rule("Deny", team("b"))));
        const PolicyQuestion question(unread, {deny});
        QCOMPARE_WORDS(question.ask("bank/till", "shop/web").ingress.reason, Reason::TierUncertain);
        QCOMPARE_WORDS(question.ask("mill/wheel", "shop/web").ingress.reason, Reason::NotIsolated);
        // Where everything that is possible comes to the same, it is certain.
        const PolicyQuestion either(unread, {deny, closed});
        QCOMPARE_WORDS(either.ask("bank/till", "shop/web").ingress.reason, Reason::NoRuleAllows);
        const PolicyText names = clusterPolicy("names", egress("Admin", 1, rule("Accept", "{domainNames: [example.org]}") + ", " +
                                                                               rule("Deny", "{networks: [0.0.0.0/0]}")));
        QCOMPARE_WORDS(leavingWeb({names}, "203.0.113.9").reason, Reason::TierUncertain);
    }
};

HOPSCOPE_TEST_MAIN(TieredPoliciesTest)
#include "tiered_policies_test.moc"
