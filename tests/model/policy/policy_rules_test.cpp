// Selection, isolation and peers: one test for each rule of the NetworkPolicy API.
#include "tests/model/policy/policy_question.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using support::PolicyQuestion;

namespace {

const std::string shop = "node n1 192.168.0.11\n"
                         "node n2 192.168.0.12\n"
                         "namespace default label=team:a\n"
                         "namespace other label=team:b\n"
                         "pod web n1 10.244.1.5 label=app:web label=tier:front\n"
                         "pod db n2 10.244.2.5 label=app:db ports=sql:5432\n"
                         "pod plain n2 10.244.2.6\n"
                         "pod other/web n1 10.244.1.6 label=app:web\n"
                         "pod other/job n2 10.244.2.7 label=app:job\n"
                         "pod unread/web n1 10.244.1.7 label=app:web\n";

std::vector<kube::ObjectKey> keys(std::initializer_list<const char*> names)
{
    std::vector<kube::ObjectKey> result;
    for (const char* name : names)
        result.push_back({"default", name});
    return result;
}

const std::string selectDb = "podSelector: {matchLabels: {app: db}}, ";

} // namespace

class PolicyRulesTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void withoutPoliciesEverythingIsAllowed()
    {
        const auto verdict = PolicyQuestion(shop, {}).ask("web", "db");
        QVERIFY(verdict.allowed());
        QCOMPARE_WORDS(verdict.egress.reason, policy::Reason::NotIsolated);
        QCOMPARE_WORDS(verdict.ingress.reason, policy::Reason::NotIsolated);
        QVERIFY(!verdict.ingress.isolated && verdict.ingress.selecting.empty());
    }

    void aPolicyIsolatesOnlyThePodsItSelects()
    {
        const PolicyQuestion question(shop, {{"deny", selectDb + "policyTypes: [Ingress]"}});
        const auto verdict = question.ask("web", "db");
        QVERIFY(!verdict.allowed());
        QVERIFY(verdict.ingress.isolated && !verdict.egress.isolated);
        QCOMPARE_WORDS(verdict.ingress.reason, policy::Reason::NoRuleAllows);
        QCOMPARE(verdict.ingress.selecting, keys({"deny"}));
        QVERIFY(question.allows("web", "plain"));
        QVERIFY(question.allows("db", "web"));
    }

    void anEmptyPodSelectorSelectsAllPodsOfItsNamespaceOnly()
    {
        for (const char* spec : {"podSelector: {}", "policyTypes: [Ingress]"}) {
            const PolicyQuestion question(shop, {{"deny", spec}});
            QVERIFY(!question.allows("other/job", "db"));
            QVERIFY(!question.allows("db", "plain"));
            QVERIFY(question.allows("db", "other/job"));
        }
    }

    void aPodIsSelectedByExpressionsToo()
    {
        const PolicyQuestion question(
            shop, {{"deny", "podSelector: {matchLabels: {app: web}, matchExpressions: [{key: tier, operator: NotIn, values: [back]}, "
                            "{key: old, operator: DoesNotExist}]}"}});
        QVERIFY(!question.allows("db", "web"));
        QVERIFY(question.allows("web", "db"));
    }

    void eachDirectionIsIsolatedOnItsOwn()
    {
        const PolicyQuestion question(shop, {{"deny", selectDb + "policyTypes: [Egress]"}});
        QVERIFY(question.allows("web", "db"));
        const auto verdict = question.ask("db", "web");
        QVERIFY(!verdict.allowed());
        QCOMPARE_WORDS(verdict.egress.reason, policy::Reason::NoRuleAllows);
        QVERIFY(verdict.ingress.allowed);
    }

    void bothEndsMustAllow()
    {
        const support::PolicyText out{"out", "podSelector: {matchLabels: {app: web}}, policyTypes: [Egress], "
                                             "egress: [{to: [{podSelector: {matchLabels: {app: db}}}]}]"};
        const support::PolicyText closed{"in", selectDb + "ingress: []"};
        const support::PolicyText open{"in", selectDb + "ingress: [{}]"};
        QVERIFY(!PolicyQuestion(shop, {out, closed}).allows("web", "db"));
        QVERIFY(PolicyQuestion(shop, {out, open}).allows("web", "db"));
        QVERIFY(!PolicyQuestion(shop, {out, open}).allows("web", "plain"));
    }

    void emptyAndMissingListsMeanDifferentThings_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("no ingress: no rule") << "podSelector: {}" << false;
        QTest::newRow("ingress: [] - no rule") << "ingress: []" << false;
        QTest::newRow("ingress: null - no rule") << "ingress: null" << false;
        QTest::newRow("a rule with nothing in it: all") << "ingress: [{}]" << true;
        QTest::newRow("a rule that is null: all") << "ingress: [null]" << true;
        QTest::newRow("from: [] - all") << "ingress: [{from: []}]" << true;
        QTest::newRow("ports: [] - all") << "ingress: [{ports: []}]" << true;
        QTest::newRow("from and ports null: all") << "ingress: [{from: null, ports: null}]" << true;
        QTest::newRow("podSelector: {} in a peer: the namespace's pods") << "ingress: [{from: [{podSelector: {}}]}]" << true;
        QTest::newRow("namespaceSelector: {} - all namespaces") << "ingress: [{from: [{namespaceSelector: {}}]}]" << true;
        QTest::newRow("a peer with nothing in it: none") << "ingress: [{from: [{}]}]" << false;
        QTest::newRow("policyTypes: [] - as if missing") << "policyTypes: [], ingress: [{}]" << true;
        QTest::newRow("a rule that policyTypes leaves out says nothing") << "policyTypes: [Egress], ingress: []" << true;
        QTest::newRow("policyTypes without rules") << "policyTypes: [Ingress, Egress]" << false;
    }
    void emptyAndMissingListsMeanDifferentThings()
    {
        QFETCH(QString, spec);
        QTEST(PolicyQuestion(shop, {{"p", spec.toStdString()}}).ask("web", "db").ingress.allowed, "allowed");
    }

    void egressIsIsolatedByDefaultOnlyWhenThereAreEgressRules()
    {
        QVERIFY(PolicyQuestion(shop, {{"p", "ingress: [{}]"}}).allows("web", "db"));
        QVERIFY(PolicyQuestion(shop, {{"p", "ingress: [{}], egress: []"}}).allows("web", "db"));
        QVERIFY(!PolicyQuestion(shop, {{"p", "ingress: [{}], egress: [{ports: [{port: 1}]}]"}}).allows("web", "db"));
    }

    void policiesAddUp()
    {
        const PolicyQuestion question(shop, {{"a-deny", selectDb + "ingress: []"},
                                             {"b-job", selectDb + "ingress: [{from: [{namespaceSelector: {matchLabels: {team: b}}}]}]"},
                                             {"c-web", selectDb + "ingress: [{ports: [{port: 1}]}, {from: [{podSelector: {}}]}]"}});
        const auto verdict = question.ask("web", "db");
        QVERIFY(verdict.allowed());
        QCOMPARE_WORDS(verdict.ingress.reason, policy::Reason::AllowedByRule);
        QCOMPARE(verdict.ingress.selecting, keys({"a-deny", "b-job", "c-web"}));
        QVERIFY((verdict.ingress.allowedBy == policy::AllowedBy{{"default", "c-web"}, 1}));
        QVERIFY(question.allows("other/job", "db"));
        QVERIFY(!question.allows("unread/web", "db", "2"));
    }

    void aPodSelectorAloneLooksInThePolicysNamespace()
    {
        const PolicyQuestion question(shop, {{"p", selectDb + "ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]"}});
        QVERIFY(question.allows("web", "db"));
        QVERIFY(!question.allows("other/web", "db"));
        QVERIFY(!question.allows("plain", "db"));
    }

    void aNamespaceSelectorAloneTakesAllPodsOfTheNamespaces()
    {
        const PolicyQuestion question(shop, {{"p", selectDb + "ingress: [{from: [{namespaceSelector: {matchLabels: {team: b}}}]}]"}});
        QVERIFY(question.allows("other/web", "db"));
        QVERIFY(question.allows("other/job", "db"));
        QVERIFY(!question.allows("web", "db"));
    }

    void bothSelectorsInOnePeerMustMatchAndInTwoPeersEitherMay()
    {
        const std::string team = "{namespaceSelector: {matchLabels: {team: b}}";
        const std::string pods = "podSelector: {matchLabels: {app: web}}}";
        const PolicyQuestion one(shop, {{"p", selectDb + "ingress: [{from: [" + team + ", " + pods + "]}]"}});
        QVERIFY(one.allows("other/web", "db"));
        QVERIFY(!one.allows("other/job", "db"));
        QVERIFY(!one.allows("web", "db"));
        const PolicyQuestion two(shop, {{"p", selectDb + "ingress: [{from: [" + team + "}, {" + pods + "]}]"}});
        QVERIFY(two.allows("other/job", "db"));
        QVERIFY(two.allows("web", "db"));
        QVERIFY(!two.allows("plain", "db"));
    }

    void egressPeersAreTheDestination()
    {
        const PolicyQuestion question(shop, {{"p", "podSelector: {matchLabels: {app: web}}, policyTypes: [Egress], "
                                                   "egress: [{to: [{namespaceSelector: {}, podSelector: {matchLabels: {app: job}}}]}]"}});
        QVERIFY(question.allows("web", "other/job"));
        QVERIFY(!question.allows("web", "db"));
        QVERIFY(!question.allows("web", "203.0.113.9"));
    }

    void selectorsNeverMatchAddressesOutside()
    {
        const PolicyQuestion question(shop, {{"p", "ingress: [{from: [{namespaceSelector: {}}]}]"}});
        QVERIFY(question.allows("other/job", "db"));
        QVERIFY(!question.allows("203.0.113.9", "db"));
        QVERIFY(PolicyQuestion(shop, {{"p", "ingress: [{}]"}}).allows("203.0.113.9", "db"));
    }

    void everyNamespaceHasItsNameAsLabel()
    {
        const std::string from = "ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ";
        const PolicyQuestion other(shop, {{"p", from + "other}}}]}]"}});
        QVERIFY(other.allows("other/job", "db"));
        QCOMPARE_WORDS(other.ask("unread/web", "db").ingress.reason, policy::Reason::NoRuleAllows);
        QVERIFY(PolicyQuestion(shop, {{"p", from + "unread}}}]}]"}}).allows("unread/web", "db"));
    }

    void labelsOfANamespaceThatNobodyReadLeaveTheAnswerOpen()
    {
        const std::string byTeam = "ingress: [{from: [{namespaceSelector: {matchExpressions: [{key: team, operator: NotIn, values: [x]}]}";
        const auto open = PolicyQuestion(shop, {{"p", byTeam + "}]}]"}}).ask("unread/web", "db").ingress;
        QCOMPARE_WORDS(open.reason, policy::Reason::NamespaceUnread);
        QVERIFY(!open.allowed && !open.allowedBy);
        const PolicyQuestion otherPods(shop, {{"p", byTeam + ", podSelector: {matchLabels: {app: job}}}]}]"}});
        QCOMPARE_WORDS(otherPods.ask("unread/web", "db").ingress.reason, policy::Reason::NoRuleAllows);
        const PolicyQuestion sure(shop, {{"p", byTeam + "}, {ipBlock: {cidr: 10.0.0.0/8}}]}]"}});
        QCOMPARE_WORDS(sure.ask("unread/web", "db").ingress.reason, policy::Reason::AllowedByRule);
    }

    void aPodAlwaysReachesItself()
    {
        const auto verdict = PolicyQuestion(shop, {{"p", "policyTypes: [Ingress, Egress]"}}).ask("web", "web");
        QVERIFY(verdict.allowed());
        QCOMPARE_WORDS(verdict.egress.reason, policy::Reason::SamePod);
        QCOMPARE_WORDS(verdict.ingress.reason, policy::Reason::SamePod);
    }

    void theVerdictTellsWhetherThePoliciesWereRead()
    {
        const auto changed = cluster::apply(PolicyQuestion(shop, {}).snapshot(),
                                      {cluster::CoverageChanged{kube::Kind::NetworkPolicy, cluster::Coverage::Forbidden}});
        QVERIFY(policy::evaluate(*changed, {}).coverage == cluster::Coverage::Forbidden);
    }
};

HOPSCOPE_TEST_MAIN(PolicyRulesTest)
#include "policy_rules_test.moc"
