#include "model/lesson/bind_lesson.h"

#include "model/lesson/parse_lesson.h"
#include "model/lesson/posed_question.h"
#include "model/lesson/values.h"
#include "tests/model/policy/policy_question.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::lesson;

namespace {

const std::string nodes = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                          "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                          "node n3 192.168.0.13 pods=10.244.3.0/24\n"
                          "plugin calico-node\n"
                          "proxy iptables clusterCIDR=10.244.0.0/16\n";

/// Drawn pods say nothing of their readiness.
cluster::SnapshotPointer ready(const cluster::SnapshotPointer& snapshot)
{
    std::vector<cluster::ClusterChange> changes;
    for (kube::Pod pod : snapshot->pods) {
        pod.conditions = std::vector<kube::Condition>{{"Ready", "True", {}}};
        changes.emplace_back(cluster::ObjectPut{std::move(pod)});
    }
    return cluster::apply(snapshot, std::move(changes));
}

cluster::SnapshotPointer drawn(const std::string& drawing)
{
    return ready(support::drawCluster(nodes + drawing));
}

/// A lesson with these needs, flows and one question, whose right answer is `correct`.
std::shared_ptr<const Lesson> lessonOf(const std::string& needs, const std::string& flows, const std::string& question)
{
    const ParsedLesson parsed = parseLesson("schema: hopscope.lesson/v1\nid: test\ntitle: Test\nneeds: {" + needs + "}\n" + flows +
                                            "\nsteps:\n- predict: {id: it, ask: What, why: So, " + question + "}\n");
    if (!parsed.lesson)
        qFatal("the lesson of a test is wrong in line %d, column %d", parsed.faults.at(0).line, parsed.faults.at(0).column);
    return std::make_shared<const Lesson>(*parsed.lesson);
}

const char* const anyQuestion = "answer: number, correct: 1, wrong: [{value: 2, because: No}]";

} // namespace

class BindLessonTest : public QObject
{
    Q_OBJECT

    static std::string boundTo(const std::variant<BoundLesson, Unmet>& result, const std::string& role)
    {
        const auto* bound = std::get_if<BoundLesson>(&result);
        return bound && bound->role(role) ? bound->role(role)->key.toString() : std::string("-");
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void rolesAreBoundByTheirConditions_data()
    {
        QTest::addColumn<QByteArray>("needs");
        QTest::addColumn<QByteArray>("role");
        QTest::addColumn<QByteArray>("object");
        const auto row = [](const char* needs, const char* role, const char* object) { QTest::newRow(needs) << QByteArray(needs) << QByteArray(role) << QByteArray(object); };
        row("s: {kind: service, type: [NodePort]}", "s", "default/web");
        row("s: {kind: service, headless: yes}", "s", "default/db");
        row("s: {kind: service, ready: 0}", "s", "default/empty");
        row("s: {kind: service, ready: 2, nodes: 2}", "s", "default/web");
        row("s: {kind: service, nodes: 3}", "s", "-");
        row("s: {kind: service, affinity: yes}", "s", "default/sticky");
        row("s: {kind: service, hints: yes}", "s", "default/near");
        row("s: {kind: service, externalTrafficPolicy: Local}", "s", "default/local");
        row("s: {kind: service, load-balancer: yes}", "s", "default/local");
        row("s: {kind: service, type: [NodePort]}, p: {kind: pod, behind: s}", "p", "default/w1");
        row("s: {kind: service, type: [NodePort]}, p: {kind: pod, not-behind: s}", "p", "default/a");
        row("p: {kind: pod}, q: {kind: pod, on: p, not: p}", "q", "default/w1");
        row("p: {kind: pod}, q: {kind: pod, not-on: p}", "q", "default/w2");
        row("p: {kind: pod, listens: yes}", "p", "default/w1");
        row("s: {kind: service, type: [NodePort]}, n: {kind: node, no-endpoint-of: s}", "n", "n3");
        row("s: {kind: service, type: [NodePort]}, n: {kind: node, endpoint-of: s}", "n", "n1");
        row("s: {kind: service, type: [NodePort]}, n: {kind: node, endpoint-of: s}, m: {kind: node, endpoint-of: s, not: n}", "m", "n2");
        row("n: {kind: node, control-plane: yes}", "n", "-");
        row("n: {kind: node, control-plane: yes, optional: yes}, m: {kind: node}", "m", "n1");
    }
    void rolesAreBoundByTheirConditions()
    {
        QFETCH(QByteArray, needs);
        QFETCH(QByteArray, role);
        QFETCH(QByteArray, object);
        const auto snapshot = drawn("pod a n1 10.244.1.5\n"
                                      "pod w1 n1 10.244.1.7 ports=web:8080\n"
                                      "pod w2 n2 10.244.2.7 ports=web:8080\n"
                                      "service db None:5432 -> w1:5432\n"
                                      "service empty 10.96.0.30:80\n"
                                      "service local 10.96.0.40:80 nodeport=30040 etp=Local vip=203.0.113.10 -> w2:8080\n"
                                      "service near 10.96.0.50:80 -> w1:8080 zone=za\n"
                                      "service sticky 10.96.0.60:80 affinity=60 -> w1:8080\n"
                                      "service web 10.96.0.20:80 nodeport=30080 -> w1:8080, w2:8080\n");
        QCOMPARE(boundTo(bindLesson(lessonOf(needs.toStdString(), {}, anyQuestion), snapshot), role.toStdString()), object.toStdString());
    }

    void policiesAreBoundByTheirForm()
    {
        const support::PolicyQuestion question(nodes + "pod db n1 10.244.1.7 label=app:db\npod other n2 10.244.2.7\n",
                                               {{"joined", "podSelector: {matchLabels: {app: db}}, ingress: [{from: [{podSelector: {}, namespaceSelector: {}}]}]"},
                                                {"separate", "podSelector: {}, egress: [{to: [{podSelector: {}}, {namespaceSelector: {}}]}], policyTypes: [Egress]"}});
        const auto snapshot = ready(question.snapshot());
        QCOMPARE(boundTo(bindLesson(lessonOf("p: {kind: policy, selectors: joined}", {}, anyQuestion), snapshot), "p"), std::string("default/joined"));
        QCOMPARE(boundTo(bindLesson(lessonOf("p: {kind: policy, selectors: separate}", {}, anyQuestion), snapshot), "p"), std::string("default/separate"));
        QCOMPARE(boundTo(bindLesson(lessonOf("p: {kind: policy, direction: egress}", {}, anyQuestion), snapshot), "p"), std::string("default/separate"));
        QCOMPARE(boundTo(bindLesson(lessonOf("p: {kind: policy, direction: ingress}, d: {kind: pod, selected-by: p}", {}, anyQuestion), snapshot), "d"), std::string("default/db"));
    }

    void theUsersOwnNamespacesComeFirst()
    {
        const auto snapshot = drawn("pod kube-system/a n1 10.244.1.5\npod shop/z n1 10.244.1.6\n");
        QCOMPARE(boundTo(bindLesson(lessonOf("p: {kind: pod}", {}, anyQuestion), snapshot), "p"), std::string("shop/z"));
    }

    void theNeedThatFailsIsNamed()
    {
        const auto snapshot = drawn("pod w1 n1 10.244.1.7\nservice web 10.96.0.20:80 nodeport=30080 -> w1:8080\n");
        const auto unmet = [&](const std::string& needs) { return std::get<Unmet>(bindLesson(lessonOf(needs, {}, anyQuestion), snapshot)); };
        const Unmet two = unmet("s: {kind: service, type: [NodePort], ready: 2}");
        QVERIFY(two.reason == Unmet::Reason::NoObject);
        QCOMPARE(two.role, std::string("s"));
        QCOMPARE(two.conditions, std::size_t(1)); // the type is met, the endpoints are not
        QCOMPARE(unmet("s: {kind: service}, p: {kind: pod, not-behind: s}").role, std::string("p"));
        const Unmet policy = unmet("s: {kind: service}, p: {kind: policy}");
        QVERIFY(policy.reason == Unmet::Reason::NoObject && policy.kind == ObjectKind::Policy);
    }

    void whatWasNotReadIsNotTakenForNothing()
    {
        cluster::SnapshotPointer snapshot = drawn("pod w1 n1 10.244.1.7\nservice web 10.96.0.20:80\n");
        const std::string needs = "s: {kind: service, ready: 0}";
        QCOMPARE(boundTo(bindLesson(lessonOf(needs, {}, anyQuestion), snapshot), "s"), std::string("default/web"));
        std::vector<cluster::ClusterChange> changes{cluster::CoverageChanged{kube::Kind::EndpointSlice, cluster::Coverage::Forbidden},
                                                    cluster::CoverageChanged{kube::Kind::NetworkPolicy, cluster::Coverage::Forbidden}};
        snapshot = cluster::apply(snapshot, std::move(changes));
        QCOMPARE(boundTo(bindLesson(lessonOf(needs, {}, anyQuestion), snapshot), "s"), std::string("-"));
        const auto policies = bindLesson(lessonOf("p: {kind: policy}", {}, anyQuestion), snapshot);
        QVERIFY(std::get<Unmet>(policies).reason == Unmet::Reason::NotRead);
        const auto endpoints = bindLesson(lessonOf("s: {kind: service, ready: 1}", {}, anyQuestion), snapshot);
        QVERIFY(std::get<Unmet>(endpoints).reason == Unmet::Reason::EndpointsUnread);
    }

    /// The first pod is denied; the lesson takes another with which its flow works.
    void objectsAreChosenSoThatTheFlowsEndAsTheLessonShows()
    {
        const support::PolicyQuestion question(nodes + "pod a n1 10.244.1.5 label=app:locked\npod b n1 10.244.1.6\npod w1 n1 10.244.1.7\nservice web 10.96.0.20:80 -> w1:8080\n",
                                               {{"locked", "podSelector: {matchLabels: {app: locked}}, policyTypes: [Egress]"}});
        const auto snapshot = ready(question.snapshot());
        const std::string needs = "s: {kind: service}, p: {kind: pod, not-behind: s}";
        const auto flow = [](const char* outcome) { return std::string("flows: {way: {from: \"pod/{p}\", to: \"svc/{s}:{s.port}\", expect: [") + outcome + "]}}"; };
        QCOMPARE(boundTo(bindLesson(lessonOf(needs, flow("connected"), anyQuestion), snapshot), "p"), std::string("default/b"));
        QCOMPARE(boundTo(bindLesson(lessonOf(needs, flow("timeout"), anyQuestion), snapshot), "p"), std::string("default/a"));
        const auto refused = bindLesson(lessonOf(needs, flow("refused"), anyQuestion), snapshot);
        const Unmet unmet = std::get<Unmet>(refused);
        QVERIFY(unmet.reason == Unmet::Reason::Flow);
        QCOMPARE(unmet.role, std::string("way"));
        QCOMPARE(unmet.outcome, std::string("timeout")); // of the first that was tried
    }

    void aFlowMayGoWhereAnEarlierOneWent()
    {
        const auto snapshot = drawn("pod a n1 10.244.1.5\npod w1 n1 10.244.1.7\nservice web 10.96.0.20:80 -> w1:8080\n");
        const auto bound = std::get<BoundLesson>(bindLesson(
            lessonOf("s: {kind: service}, p: {kind: pod, not-behind: s}",
                     "flows: {way: {from: \"pod/{p}\", to: \"svc/{s}:{s.port}\"}, direct: {from: \"pod/{p}\", to: \"{way.endpoints}\"}}", anyQuestion),
            snapshot));
        QVERIFY(bound.flow("way") && bound.flow("direct"));
        QCOMPARE(valuesOf(bound, *parseExpression("direct.outcome")), std::vector<std::string>{"connected"});
    }

    void rightAnswersComeFromTheTraceAndWrongOnesThatAreRightAreRight()
    {
        const auto snapshot = drawn("pod a n1 10.244.1.5\npod w1 n1 10.244.1.7\npod w2 n2 10.244.2.7\nservice web 10.96.0.20:80 -> w1:8080, w2:8080\n");
        const auto bound = bindLesson(lessonOf("s: {kind: service}, p: {kind: pod, not-behind: s}", "flows: {way: {from: \"pod/{p}\", to: \"svc/{s}:{s.port}\"}}",
                                               "answer: node, correct: way.decidedOn, wrong: [{value: p.node, because: A}, {value: way.endpoints.node, because: B}]"),
                                      snapshot);
        const PosedQuestion posed = poseQuestion(std::get<BoundLesson>(bound), 0);
        QCOMPARE(posed.options.size(), std::size_t(3)); // n1, n2, and n3, which is near
        QVERIFY(posed.options[0] == (Option{"n1", true, std::nullopt}));
        QVERIFY(posed.options[1] == (Option{"n2", false, 1}));
        QVERIFY(posed.options[2] == (Option{"n3", false, std::nullopt}));
    }

    /// Of many values a few are offered; all that are right stay right.
    void manyAnswersAreOfferedByTheirFirst()
    {
        std::string pods;
        std::string endpoints;
        for (int i = 2; i < 12; ++i) {
            pods += "pod w" + std::to_string(i) + " n1 10.244.1." + std::to_string(i) + "\n";
            endpoints += (i == 2 ? "" : ", ") + ("w" + std::to_string(i)) + ":8080";
        }
        const auto bound = std::get<BoundLesson>(bindLesson(lessonOf("s: {kind: service}, p: {kind: pod}", {}, "answer: address, correct: s.endpoints, wrong: [{value: s.clusterIp, because: A}]"),
                                                            drawn(pods + "service web 10.96.0.20:80 -> " + endpoints + "\n")));
        const PosedQuestion posed = poseQuestion(bound, 0);
        QCOMPARE(posed.right.size(), std::size_t(10));
        QCOMPARE(posed.options.size(), std::size_t(5));
        QCOMPARE(std::count_if(posed.options.begin(), posed.options.end(), [](const Option& each) { return each.isRight; }), std::ptrdiff_t(4));
    }

    void aQuestionThatCannotBeAnsweredKeepsTheLessonFromFitting()
    {
        const auto snapshot = drawn("pod a n1 10.244.1.5\n");
        const auto bound = bindLesson(lessonOf("p: {kind: pod}", {}, "answer: number, correct: p.port, wrong: [{value: 1, because: A}]"), snapshot);
        const Unmet unmet = std::get<Unmet>(bound);
        QVERIFY(unmet.reason == Unmet::Reason::Question);
        QCOMPARE(unmet.role, std::string("it"));
    }

    void whatSpeaksOfAnOptionalRoleIsLeftOutWithIt()
    {
        const auto snapshot = drawn("pod a n1 10.244.1.5\npod w1 n1 10.244.1.7\nservice web 10.96.0.20:80 -> w1:8080\n");
        const auto lesson = lessonOf("s: {kind: service}, e: {kind: service, type: [ExternalName], optional: yes}, p: {kind: pod}",
                                     "flows: {way: {from: \"pod/{p}\", to: \"dns/{e.name}:25\"}}", anyQuestion);
        const auto bound = std::get<BoundLesson>(bindLesson(lesson, snapshot));
        QVERIFY(!bound.role("e") && !bound.flow("way"));
        QVERIFY(isAsked(bound, 0));
        QVERIFY(!isShown(bound, Play{"way", Moment::End}));
        QCOMPARE(filledIn(bound, lesson->title.in("en")), std::string("Test"));
        const auto nothing = bindLesson(lessonOf("e: {kind: service, type: [ExternalName], optional: yes}", {}, "answer: word, correct: e.name, wrong: [{value: e.namespace, because: A}]"), snapshot);
        QVERIFY(std::get<Unmet>(nothing).reason == Unmet::Reason::Question); // nothing is left to ask
    }

    /// packet-paths.md 2.5: with policy Local a node without an endpoint drops what comes from outside.
    void aWhatIfChangesTheFlowsThatNameIt()
    {
        const auto snapshot = drawn("pod w1 n1 10.244.1.7\nservice web 10.96.0.20:80 nodeport=30080 -> w1:8080\n");
        const auto bound = std::get<BoundLesson>(bindLesson(
            lessonOf("s: {kind: service}, n: {kind: node, no-endpoint-of: s}",
                     "what-if: {local: [{of: s, externalTrafficPolicy: Local}], gone: [{of: s, pods: not-ready}]}\n"
                     "flows: {now: {from: client, to: \"nodeport/{n}:{s.nodePort}\"}, then: {from: client, to: \"nodeport/{n}:{s.nodePort}\", what-if: local}, "
                     "empty: {from: client, to: \"nodeport/{n}:{s.nodePort}\", what-if: gone}}",
                     anyQuestion),
            snapshot));
        const auto outcome = [&](const char* flow) { return valuesOf(bound, *parseExpression(std::string(flow) + ".outcome")); };
        QCOMPARE(outcome("now"), std::vector<std::string>{"connected"});
        QCOMPARE(outcome("then"), std::vector<std::string>{"timeout"});
        QCOMPARE(outcome("empty"), std::vector<std::string>{"refused"});
    }

    /// One item is AND, two items are OR (kubernetes.io, Network Policies, "Behavior of to and from selectors").
    void swappedSelectorsLetOthersIn()
    {
        const support::PolicyQuestion question(nodes + "namespace shop label=team:shop\nnamespace data label=team:data\n"
                                                       "pod data/db n1 10.244.1.7 label=app:db ports=db:5432\n"
                                                       "pod data/near n1 10.244.1.8 label=role:backend\n"
                                                       "pod shop/good n2 10.244.2.7 label=role:backend\n"
                                                       "pod shop/other n2 10.244.2.8\n",
                                               {{"data/p", "podSelector: {matchLabels: {app: db}}, ingress: [{from: [{podSelector: {matchLabels: {role: backend}}, namespaceSelector: {matchLabels: {team: shop}}}]}]"}});
        const auto bound = std::get<BoundLesson>(bindLesson(
            lessonOf("p: {kind: policy}, db: {kind: pod, selected-by: p, listens: yes}", "what-if: {swapped: [{of: p, selectors: swapped}], off: [{of: p, policy: off}]}", anyQuestion),
            ready(question.snapshot())));
        const auto values = [&](const char* path) { return valuesOf(bound, *parseExpression(path)); };
        QCOMPARE(values("db.callers"), std::vector<std::string>{"shop/good"});
        QCOMPARE(values("db.callers[swapped]"), (std::vector<std::string>{"data/near", "shop/good", "shop/other"}));
        QCOMPARE(values("db.callers[off].count"), std::vector<std::string>{"3"});
        QCOMPARE(values("p.selected"), std::vector<std::string>{"data/db"});
    }

    void theSameClusterGivesTheSameObjectsAndOptions()
    {
        const auto snapshot = drawn("pod a n1 10.244.1.5\npod b n1 10.244.1.6\npod w1 n2 10.244.2.7\nservice web 10.96.0.20:80 -> w1:8080\n");
        const auto lesson = lessonOf("s: {kind: service}, p: {kind: pod, not-behind: s}", "flows: {way: {from: \"pod/{p}\", to: \"svc/{s}:{s.port}\"}}",
                                     "answer: address, correct: \"way.reply[last].source\", wrong: [{value: way.endpoints, because: A}]");
        const auto first = std::get<BoundLesson>(bindLesson(lesson, snapshot));
        const auto second = std::get<BoundLesson>(bindLesson(lesson, snapshot));
        QVERIFY(first.roles == second.roles);
        QVERIFY(poseQuestion(first, 0).options == poseQuestion(second, 0).options);
        QCOMPARE(poseQuestion(first, 0).options.at(0).value, std::string("10.96.0.20:80"));
    }

    /// The network is read once for all lessons of a cluster, and may be known better than from its objects.
    void manyLessonsShareOneWorld()
    {
        const auto snapshot = drawn("pod a n1 10.244.1.5\n");
        auto facts = facts::detectNetwork(*snapshot);
        facts.podMtu.value = 1400;
        const auto world = std::make_shared<const World>(World{snapshot, facts});
        const auto bound = std::get<BoundLesson>(bindLesson(lessonOf("p: {kind: pod}", {}, anyQuestion), world));
        QCOMPARE(bound.worlds.at({}), world);
        QCOMPARE(bound.world().facts.podMtu.value, 1400);
    }

    void anotherSeedBeginsWithOtherObjects()
    {
        const auto snapshot = drawn("pod a n1 10.244.1.5\npod b n1 10.244.1.6\npod c n1 10.244.1.7\npod d n1 10.244.1.8\npod kube-system/e n1 10.244.1.9\n");
        const auto lesson = lessonOf("p: {kind: pod}", {}, anyQuestion);
        std::set<std::string> chosen;
        for (std::uint32_t seed = 0; seed < 30; ++seed) {
            chosen.insert(boundTo(bindLesson(lesson, snapshot, seed), "p"));
            QCOMPARE(boundTo(bindLesson(lesson, snapshot, seed), "p"), boundTo(bindLesson(lesson, snapshot, seed), "p"));
        }
        QCOMPARE(chosen, (std::set<std::string>{"default/a", "default/b", "default/c", "default/d"}));
        QCOMPARE(boundTo(bindLesson(lesson, snapshot, 0), "p"), std::string("default/a"));
    }

    /// A thousand pods of one Deployment are one question to the policies; a text lists the first of them.
    void manyCallersAreCountedAndTheFirstListed()
    {
        std::string pods = "pod db n1 10.244.1.2 ports=db:5432\n";
        for (int i = 0; i < 1000; ++i)
            pods += "pod p" + std::to_string(i) + " n2 10.244." + std::to_string(i / 250 + 2) + "." + std::to_string(i % 250 + 2) + " label=app:web\n";
        const auto lesson = lessonOf("db: {kind: pod, listens: yes}", {}, "answer: number, correct: db.callers.count, wrong: [{value: 1, because: \"{db.callers}\"}]");
        const auto bound = std::get<BoundLesson>(bindLesson(lesson, drawn(pods)));
        QCOMPARE(valuesOf(bound, *parseExpression("db.callers.count")), std::vector<std::string>{"1000"});
        QVERIFY(filledIn(bound, lesson->questions[0].wrong[0].because.in("en")).ends_with(", +994"));
    }

    /// An ipBlock tells senders apart by their addresses.
    void callersAreAskedOneByOneWhereAddressesCount()
    {
        const support::PolicyQuestion question(nodes + "pod db n1 10.244.1.2 ports=db:5432\npod a n2 10.244.2.2\npod b n2 10.244.2.3\n",
                                               {{"p", "podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.244.2.3/32}}]}]"}});
        const auto bound = std::get<BoundLesson>(bindLesson(lessonOf("db: {kind: pod, listens: yes}", {}, anyQuestion), ready(question.snapshot())));
        QCOMPARE(valuesOf(bound, *parseExpression("db.callers")), std::vector<std::string>{"default/b"});
    }

    /// Labels that no policy asks for tell no senders apart: a StatefulSet gives each of its pods one of its own.
    void callersThatNoPolicyTellsApartAreAskedOnce()
    {
        std::string pods = "pod db n1 10.244.1.2 ports=db:5432\n";
        for (int i = 0; i < 400; ++i)
            pods += "pod p" + std::to_string(i) + " n2 10.244." + std::to_string(i / 200 + 2) + "." + std::to_string(i % 200 + 2) + " label=index:" + std::to_string(i) + "\n";
        const auto bound = std::get<BoundLesson>(bindLesson(lessonOf("db: {kind: pod, listens: yes}", {}, anyQuestion), drawn(pods)));
        QCOMPARE(valuesOf(bound, *parseExpression("db.callers.count")), std::vector<std::string>{"400"});
    }

    /// Each kind of sender costs a flow: beyond a few hundred nobody waits for them, and the answer is not known.
    void tooManyKindsOfCallersAreNotAsked()
    {
        std::string pods = "pod db n1 10.244.1.2 ports=db:5432\n";
        for (int i = 0; i < 400; ++i)
            pods += "pod p" + std::to_string(i) + " n2 10.244." + std::to_string(i / 200 + 2) + "." + std::to_string(i % 200 + 2) + "\n";
        const support::PolicyQuestion question(nodes + pods, {{"p", "podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.244.2.3/32}}]}]"}});
        const auto lesson = lessonOf("db: {kind: pod, listens: yes}", {}, "answer: number, correct: db.callers.count, wrong: [{value: 1, because: No}]");
        const auto unmet = std::get<Unmet>(bindLesson(lesson, ready(question.snapshot())));
        QVERIFY(unmet.reason == Unmet::Reason::Question);
        QCOMPARE(unmet.role, std::string("it"));
    }

    /// Hundreds of pods, all of one node, where three of different nodes are needed: the search ends, and says so.
    void aSearchWithoutEndIsGivenUp()
    {
        std::string pods;
        for (int i = 0; i < 900; ++i)
            pods += "pod p" + std::to_string(i) + " n1 10.244." + std::to_string(i / 250 + 1) + "." + std::to_string(i % 250 + 2) + "\n";
        const auto result = bindLesson(lessonOf("a: {kind: pod}, b: {kind: pod, not: a}, c: {kind: pod, not-on: [a, b]}", {}, anyQuestion), drawn(pods));
        QVERIFY(std::get<Unmet>(result).reason == Unmet::Reason::TooLarge);
    }
};

HOPSCOPE_TEST_MAIN(BindLessonTest)
#include "bind_lesson_test.moc"
