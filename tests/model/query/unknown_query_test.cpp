// What is neither yes nor no, because nobody has read what it rests on.
#include "tests/model/query/query_case.h"
#include "tests/support/generated_cluster.h"
#include "tests/support/kube_objects.h"
#include "tests/support/test_main.h"

#include <random>

using namespace hopscope;
using cluster::Coverage;
using query::Answer;
using support::covered;
using support::found;
using support::unknown;

namespace {

/// A pod of which the printed row has come, and not the object.
kube::Pod printedPod(const char* ready, const char* status)
{
    kube::Pod pod;
    pod.meta.namespace_ = "default";
    pod.meta.name = "early";
    pod.nodeName = "n1";
    pod.podIps = {*ip::IpAddress::parse("10.244.1.9")};
    pod.printed = SharedValue(kube::PrintedPod{ready, status, "4 (2m ago)", "1h"});
    return pod;
}

Answer turned(Answer answer)
{
    return answer == Answer::Yes ? Answer::No : answer == Answer::No ? Answer::Yes : Answer::Unknown;
}

} // namespace

class UnknownQueryTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase() { m_cluster = support::queriedCluster(); }

    void whatIsUnknownDoesNotMatchAndNeitherDoesItsOpposite()
    {
        const query::QueryMatcher asked(support::parsed("label:app = web"), m_cluster);
        const query::QueryMatcher opposite(support::parsed("not label:app = web"), m_cluster);
        const kube::Pod pod = printedPod("1/1", "Running");
        QVERIFY(asked.evaluate(pod) == Answer::Unknown && opposite.evaluate(pod) == Answer::Unknown);
        QVERIFY(!asked.matches(pod) && !opposite.matches(pod));
    }

    void joinedWithTheUnknown_data()
    {
        QTest::addColumn<int>("answer");
        const auto row = [](const char* text, Answer answer) { QTest::newRow(text) << int(answer); };
        row("label:app", Answer::Unknown); // below: U
        row("not label:app", Answer::Unknown);
        row("label:app and name = early", Answer::Unknown);
        row("label:app and name = other", Answer::No);
        row("name = other and label:app", Answer::No);
        row("label:app or name = early", Answer::Yes);
        row("name = early or label:app", Answer::Yes);
        row("label:app or name = other", Answer::Unknown);
        row("not (label:app or name = other)", Answer::Unknown);
        row("not (label:app and name = other)", Answer::Yes);
        row("label:app and label:tier", Answer::Unknown);
    }

    void joinedWithTheUnknown()
    {
        QFETCH(int, answer);
        QCOMPARE(int(early(QTest::currentDataTag())), answer);
    }

    void aPrintedRowTellsSomeFields()
    {
        for (const char* text : {"name = early", "ns = default", "kind = pod", "node = n1", "ip = 10.244.1.9", "early", "10.244.1",
                                 "ready = true", "status = Running", "restarts = 4", "health = ready", "zone = a", "default/early"})
            QVERIFY2(early(text) == Answer::Yes, text);
        for (const char* text : {"name = x", "node = n2", "ready = false", "status = Pending", "restarts > 4", "health = failing", "zone = b"})
            QVERIFY2(early(text) == Answer::No, text);
    }

    void aPrintedRowDoesNotTellTheOthers()
    {
        for (const char* text : {"label:app", "label:app != x", "phase = Running", "owner = web", "ownerkind = \"\"", "hostnetwork = true",
                                 "image ~ x", "port = 80", "port != 80", "policy = db-only", "policy = \"\"", "policy != x"})
            QVERIFY2(early(text) == Answer::Unknown, text);
    }

    /// A pod of two families has a second address, which the row does not show.
    void theSecondAddressOfAPrintedPodIsUnknown()
    {
        QVERIFY(early("ip = fd00::9") == Answer::Unknown);
        QVERIFY(early("ip != 10.244.1.9") == Answer::No);
        QVERIFY(early("fd00") == Answer::Unknown);
    }

    void aPrintedRowsReadinessIsThatOfAllContainers()
    {
        QVERIFY(answer("ready = false", printedPod("1/2", "Running")) == Answer::Yes);
        QVERIFY(answer("ready = false", printedPod("0/1", "CrashLoopBackOff")) == Answer::Yes);
        QVERIFY(answer("health = failing", printedPod("0/1", "CrashLoopBackOff")) == Answer::Yes);
    }

    void noEndpointIsKnownOnlyWhereAllSlicesAre_data()
    {
        QTest::addColumn<int>("coverage");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("complete") << int(Coverage::Complete) << true;
        QTest::newRow("absent, and no Endpoints") << int(Coverage::Absent) << false;
        QTest::newRow("not read") << int(Coverage::NotRead) << false;
        QTest::newRow("arriving") << int(Coverage::Arriving) << false;
        QTest::newRow("partial") << int(Coverage::Partial) << false;
        QTest::newRow("forbidden") << int(Coverage::Forbidden) << false;
        QTest::newRow("failed") << int(Coverage::Failed) << false;
    }

    void noEndpointIsKnownOnlyWhereAllSlicesAre()
    {
        QFETCH(int, coverage);
        QFETCH(bool, isKnown);
        auto cluster = covered(m_cluster, kube::Kind::Endpoints, Coverage::NotRead);
        cluster = covered(cluster, kube::Kind::EndpointSlice, Coverage(coverage));
        QCOMPARE(found(cluster, "kind = service and ready = true"), QStringLiteral("service web"));
        const QString none = QStringLiteral("service db, service shop/public");
        QCOMPARE(found(cluster, "kind = service and ready = false"), isKnown ? none : QStringLiteral("nothing"));
        QCOMPARE(unknown(cluster, "kind = service and ready = false"), isKnown ? QStringLiteral("nothing") : none);
    }

    void endpointsStandInForSlices()
    {
        const auto cluster = covered(m_cluster, kube::Kind::EndpointSlice, Coverage::Absent); // Endpoints are read
        QCOMPARE(found(cluster, "kind = service and ready = false"), QStringLiteral("service db, service shop/public"));
    }

    void whereOneNamespaceIsReadItIsKnown()
    {
        auto cluster = covered(m_cluster, kube::Kind::Endpoints, Coverage::NotRead);
        cluster = covered(cluster, kube::Kind::EndpointSlice, Coverage::Partial, {"default"});
        QCOMPARE(found(cluster, "kind = service and ready = false"), QStringLiteral("service db"));
        QCOMPARE(unknown(cluster, "kind = service and ready = false"), QStringLiteral("service shop/public"));
    }

    void whichServicesAPodIsBehindIsKnownOnlyWhereAllSlicesAre()
    {
        auto cluster = covered(m_cluster, kube::Kind::Endpoints, Coverage::NotRead);
        cluster = covered(cluster, kube::Kind::EndpointSlice, Coverage::Forbidden);
        QCOMPARE(found(cluster, "service = web"), QStringLiteral("pod web-1, pod web-2"));
        QCOMPARE(unknown(cluster, "service = web"), QStringLiteral("pod db, pod done, pod waiting, pod shop/agent"));
        QCOMPARE(found(cluster, "service != web"), QStringLiteral("nothing"));
        QCOMPARE(found(cluster, "service = \"\""), QStringLiteral("nothing"));
        QCOMPARE(found(cluster, "service != \"\""), QStringLiteral("pod db, pod web-1, pod web-2"));
        QCOMPARE(unknown(cluster, "service = \"\""), QStringLiteral("pod done, pod waiting, pod shop/agent"));
        QCOMPARE(unknown(cluster, "service in (\"\", web)"), QStringLiteral("pod db, pod done, pod waiting, pod shop/agent"));
    }

    void whichPoliciesSelectAPodIsKnownOnlyWhereAllAre()
    {
        const auto cluster = covered(m_cluster, kube::Kind::NetworkPolicy, Coverage::Arriving);
        QCOMPARE(found(cluster, "policy = db-only"), QStringLiteral("pod db"));
        QCOMPARE(unknown(cluster, "policy = db-only"), QStringLiteral("pod done, pod waiting, pod web-1, pod web-2"));
        QCOMPARE(found(cluster, "policy != \"\""), QStringLiteral("pod db, pod web-1, pod web-2"));
        QCOMPARE(unknown(cluster, "policy = \"\""), QStringLiteral("pod done, pod waiting"));
        const auto absent = covered(m_cluster, kube::Kind::NetworkPolicy, Coverage::Absent);
        QCOMPARE(unknown(absent, "policy = db-only"), QStringLiteral("nothing"));
    }

    void theZoneOfANodeThatNobodyReadIsUnknown()
    {
        auto cluster = cluster::apply(m_cluster, {cluster::ObjectRemoved{kube::Kind::Node, {"", "n2"}}});
        QCOMPARE(found(cluster, "kind = pod and zone = \"\""), QStringLiteral("pod db, pod waiting, pod web-2"));
        cluster = covered(cluster, kube::Kind::Node, Coverage::Forbidden);
        QCOMPARE(found(cluster, "kind = pod and zone = \"\""), QStringLiteral("pod waiting"));
        QCOMPARE(unknown(cluster, "zone = b"), QStringLiteral("pod db, pod web-2"));
        QCOMPARE(found(cluster, "kind = pod and zone = a"), QStringLiteral("pod done, pod web-1, pod shop/agent"));
    }

    void aNodeThatNeverReportedIsNeitherReadyNorNot()
    {
        kube::Node node;
        QVERIFY(answer("ready = true", node) == Answer::Unknown && answer("ready = false", node) == Answer::Unknown);
        QVERIFY(answer("status = Unknown", node) == Answer::Yes);
    }

    /// As nodes are for whoever may not list them: pods name them.
    void anObjectThatIsOnlyNamedIsKnownByItsKey()
    {
        const auto named = [&](const char* text, kube::Kind kind, const kube::ObjectKey& key) {
            return query::QueryMatcher(support::parsed(text), m_cluster).evaluate(kind, key);
        };
        const kube::ObjectKey node{"", "n9"};
        for (const char* text : {"name = n9", "node = n9", "n9", "kind = node"})
            QVERIFY2(named(text, kube::Kind::Node, node) == Answer::Yes, text);
        for (const char* text : {"name = n1", "node = n1", "kind = pod", "type = NodePort", "ns = default"})
            QVERIFY2(named(text, kube::Kind::Node, node) == Answer::No, text);
        for (const char* text : {"ready = true", "ready = false", "label:x", "zone = \"\"", "role = \"\"", "10.0", "ip = 10.0.0.1",
                                 "status = Unknown", "range in 0.0.0.0/0"})
            QVERIFY2(named(text, kube::Kind::Node, node) == Answer::Unknown, text);
        QVERIFY(named("ns = team", kube::Kind::Namespace, {"", "team"}) == Answer::Yes);
        QVERIFY(named("phase = Active", kube::Kind::Namespace, {"", "team"}) == Answer::Unknown);
        QVERIFY(named("service = web", kube::Kind::Pod, {"default", "gone"}) == Answer::No);
        QVERIFY(named("policy = web-only", kube::Kind::Pod, {"default", "gone"}) == Answer::Unknown);
    }

    /// The laws of the three-valued logic, over queries put together at random in clusters made at random.
    void notTurnsRoundAndDeMorganHolds()
    {
        const auto snapshot = test::generatedCluster(5, {7, 120, 20, 30});
        std::mt19937 random{3};
        for (int round = 0; round < 200; ++round) {
            const std::string one = randomTerm(random);
            const std::string other = randomTerm(random);
            const query::QueryMatcher both(support::parsed(one + " and " + other), snapshot);
            const query::QueryMatcher neither(support::parsed("not (not " + one + " or not " + other + ")"), snapshot);
            const query::QueryMatcher plain(support::parsed(one), snapshot);
            const query::QueryMatcher opposite(support::parsed("not " + one), snapshot);
            for (const kube::Pod& pod : snapshot->pods) {
                QVERIFY2(both.evaluate(pod) == neither.evaluate(pod), (one + " / " + other).c_str());
                QVERIFY2(opposite.evaluate(pod) == turned(plain.evaluate(pod)), one.c_str());
            }
            for (const kube::Service& service : snapshot->services)
                QVERIFY2(both.evaluate(service) == neither.evaluate(service), (one + " / " + other).c_str());
        }
    }

    void aListIsTheSameAsItsValuesJoinedByOr()
    {
        const auto snapshot = test::generatedCluster(9, {7, 120, 20, 30});
        for (const auto& [list, joined] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"ns in (shop, web)", "ns = shop or ns = web"},
                 {"policy in (policy-0, policy-2)", "policy = policy-0 or policy = policy-2"},
                 {"restarts in (0, 7)", "restarts = 0 or restarts = 7"},
                 {"ip in (10.244.0.0/24, 10.244.3.0/24)", "ip in 10.244.0.0/24 or ip in 10.244.3.0/24"},
                 {"status in (Running, Pending)", "status = running or status = pending"}}) {
            QCOMPARE(found(snapshot, list), found(snapshot, joined));
            QCOMPARE(unknown(snapshot, list), unknown(snapshot, joined));
        }
    }

private:
    template <class T>
    Answer answer(const std::string& text, const T& object) const
    {
        return query::QueryMatcher(support::parsed(text), m_cluster).evaluate(object);
    }
    Answer early(const std::string& text) const { return answer(text, printedPod("1/1", "Running")); }

    static std::string randomTerm(std::mt19937& random)
    {
        static const char* const terms[] = {"ns = shop",      "name ~ a",         "ready = true",     "ready != true",      "restarts > 3",
                                            "service ~ x",    "service = \"\"",   "policy ~ 2",       "policy != policy-4", "zone = \"\"",
                                            "type = NodePort", "label:app",       "label:app ~ 1",    "ip in 10.244.1.0/24", "node-2",
                                            "status = Running", "health = ready", "nodeport > 30050", "hostnetwork = true", "kind = pod"};
        return terms[random() % std::size(terms)];
    }

    cluster::SnapshotPointer m_cluster;
};

HOPSCOPE_TEST_MAIN(UnknownQueryTest)
#include "unknown_query_test.moc"
