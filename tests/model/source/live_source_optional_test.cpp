// Kinds of CustomResourceDefinitions: read where the server has their group, and not asked for elsewhere.
#include "model/source/live_source.h"

#include "tests/support/scripted_connection.h"
#include "tests/support/seen_pods.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::source;
using namespace hopscope::tests;

namespace {

const LiveOptions quick{{}, {}, 100}; // waits pass a hundred times faster than the clock

QByteArray ciliumPolicy(const char* name)
{
    return QByteArray(R"({"apiVersion":"cilium.io/v2","kind":"CiliumNetworkPolicy","metadata":{"namespace":"n","name":")") + name + R"("}})";
}

const auto& ciliumPolicies(const RecordingSink::Seen& seen)
{
    return cluster::tableOf<kube::CiliumNetworkPolicy>(*seen.snapshot);
}

} // namespace

class LiveSourceOptionalTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aPlainClusterIsAskedOneQuestionForAllOfThem()
    {
        ScriptedApiServer server;
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(server.seen("apis").size(), 1);
        for (const char* plural : {"ippools", "ciliumnodes", "clusternetworkpolicies", "ciliumnetworkpolicies", "tiers", "egressfirewalls"})
            QVERIFY2(server.seen(plural).isEmpty(), plural);
        for (const SeenRequest& request : server.seen("networkpolicies"))
            QVERIFY2(request.path.startsWith("/apis/networking.k8s.io/"), request.path.constData());
        QVERIFY(coverage(sink.seen(), kube::Kind::CiliumNetworkPolicy) == cluster::Coverage::Absent);
        QVERIFY(coverage(sink.seen(), kube::Kind::IpPool) == cluster::Coverage::Absent);
    }

    void whereTheGroupIsServedTheKindIsReadAndWatched()
    {
        ScriptedApiServer server;
        server.setGroups({"cilium.io/v2"});
        server.setList("ciliumnetworkpolicies", ciliumPolicy("a"), 5);
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QVERIFY(coverage(sink.seen(), kube::Kind::CiliumNetworkPolicy) == cluster::Coverage::Complete);
        QCOMPARE(ciliumPolicies(sink.seen()).size(), std::size_t(1));
        QVERIFY(coverage(sink.seen(), kube::Kind::GlobalNetworkPolicy) == cluster::Coverage::Absent);
    }

    void aKindThatMayNotBeReadIsForbiddenNotAbsent()
    {
        ScriptedApiServer server;
        server.setGroups({"policy.networking.k8s.io/v1alpha2"});
        server.answerAlways("clusternetworkpolicies", {403, R"({"kind":"Status","code":403})", {}});
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QVERIFY(coverage(sink.seen(), kube::Kind::ClusterNetworkPolicy) == cluster::Coverage::Forbidden);
        QVERIFY(coverage(sink.seen(), kube::Kind::AdminNetworkPolicy) == cluster::Coverage::Absent);
    }

    void aGroupThatComesLaterIsFound()
    {
        ScriptedApiServer server;
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        server.setGroups({"cilium.io/v2"});
        server.setList("ciliumnetworkpolicies", ciliumPolicy("a"), 5);
        source.retryNow();
        QVERIFY(sink.waitFor([](const auto& seen) { return ciliumPolicies(seen).size() == 1; }));
        QCOMPARE(server.seen("apis").size(), 2);
    }

    void aServerThatDoesNotSayIsAskedForEachKind()
    {
        ScriptedApiServer server;
        server.answerAlways("apis", {403, R"({"kind":"Status","code":403})", {}});
        server.answerAlways("ciliumnetworkpolicies", {404, R"({"kind":"Status","code":404})", {}});
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QVERIFY(!server.seen("ciliumnetworkpolicies").isEmpty());
        QVERIFY(coverage(sink.seen(), kube::Kind::CiliumNetworkPolicy) == cluster::Coverage::Absent);
        QVERIFY(coverage(sink.seen(), kube::Kind::Tier) == cluster::Coverage::Complete);
    }

    void readOnceTheyAreWaitedFor()
    {
        ScriptedApiServer server;
        server.setGroups({"cilium.io/v2"});
        server.setList("ciliumnetworkpolicies", ciliumPolicy("a"), 5);
        const auto loaded = loadOnce(connectionTo(server), quick);
        QVERIFY(loaded);
        QCOMPARE(cluster::tableOf<kube::CiliumNetworkPolicy>(*loaded->snapshot).size(), std::size_t(1));
        QVERIFY(loaded->snapshot->coverageOf(kube::Kind::GlobalNetworkPolicy) == cluster::Coverage::Absent);
    }
};

HOPSCOPE_TEST_MAIN(LiveSourceOptionalTest)
#include "live_source_optional_test.moc"
