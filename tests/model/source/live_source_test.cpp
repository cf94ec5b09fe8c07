#include "model/source/live_source.h"
#include "model/source/live_state.h"

#include "tests/support/scripted_connection.h"
#include "tests/support/seen_pods.h"
#include "tests/support/test_main.h"

#include <algorithm>
#include <set>

using namespace hopscope;
using namespace hopscope::source;
using namespace hopscope::tests;

namespace {

QByteArray pod(const char* name)
{
    return QByteArray(R"({"metadata":{"namespace":"n","name":")") + name + R"("}})";
}

QByteArray watchLine(const char* type, const char* name, int version)
{
    return QByteArray(R"({"type":")") + type + R"(","object":{"apiVersion":"v1","kind":"Pod","metadata":{"namespace":"n","name":")" +
           name + R"(","resourceVersion":")" + QByteArray::number(version) + "\"}}}\n";
}

QByteArray status(int code)
{
    return R"({"kind":"Status","apiVersion":"v1","code":)" + QByteArray::number(code) + R"(,"message":"said so"})";
}

const LiveOptions quick{{}, {}, 100}; // waits pass a hundred times faster than the clock

KindState stateOf(const RecordingSink::Seen& seen, kube::Kind kind)
{
    for (const KindState& state : seen.state().kinds) {
        if (state.kind == kind)
            return state;
    }
    return {};
}

/// What was asked for, in order: "list 0", "watch 5".
QStringList requestsFor(const ScriptedApiServer& server, const char* plural)
{
    QStringList requests;
    for (const SeenRequest& request : server.seen(plural))
        requests << (request.isWatch() ? "watch " : "list ") + request.query.queryItemValue("resourceVersion");
    for (QString& request : requests)
        request = request.trimmed();
    return requests;
}

} // namespace

class LiveSourceTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void pagesAreReadThenEventsArriveHoweverTheyAreCut()
    {
        ScriptedApiServer server;
        server.setPages("pods", {R"({"metadata":{"resourceVersion":"7","continue":"1"},"items":[)" + pod("a") + "]}",
                                 R"({"metadata":{"resourceVersion":"7"},"items":[)" + pod("b") + "]}"});
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(podNames(sink.seen()), (QStringList{"a", "b"}));
        QCOMPARE(server.seen("pods", false).size(), 2);
        QCOMPARE(server.seen("pods", false).at(0).query.queryItemValue("resourceVersion"), QString("0"));
        QVERIFY(!server.seen("pods", false).at(0).query.hasQueryItem("limit"));
        QVERIFY(!server.seen("pods", false).at(1).query.hasQueryItem("resourceVersion"));
        const SeenRequest watch = server.seen("pods", true).at(0);
        QCOMPARE(watch.query.queryItemValue("resourceVersion"), QString("7"));
        QCOMPARE(watch.query.queryItemValue("allowWatchBookmarks"), QString("true"));
        QVERIFY(watch.headers.value("user-agent").startsWith("hopscope/"));
        const QByteArray text = watchLine("ADDED", "c", 8) + watchLine("DELETED", "a", 9);
        for (const char byte : text)
            server.sendToWatch("pods", QByteArray(1, byte));
        QVERIFY(waitForPods(sink, {"b", "c"}));
        QCOMPARE(sink.seen().state().name, std::string("test"));
        QVERIFY(coverage(sink.seen(), kube::Kind::Pod) == cluster::Coverage::Complete);
        QVERIFY(coverage(sink.seen(), kube::Kind::Endpoints) == cluster::Coverage::NotRead);
    }

    void anOrderlyEndIsWatchedAgainFromTheBookmark()
    {
        ScriptedApiServer server;
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        server.sendToWatch("pods", R"({"type":"BOOKMARK","object":{"kind":"Pod","metadata":{"resourceVersion":"55"}}})" "\n");
        server.endWatch("pods");
        QTRY_COMPARE(server.seen("pods", true).size(), 2);
        QCOMPARE(server.seen("pods", true).at(1).query.queryItemValue("resourceVersion"), QString("55"));
        QCOMPARE(server.seen("pods", false).size(), 1);
        for (const SourceState& state : sink.seen().states)
            QVERIFY(state.phase == SourcePhase::Loading || state.phase == SourcePhase::Live);
    }

    void aServerThatGivesNoRowsIsAskedForThemOnce()
    {
        ScriptedApiServer server;
        server.setList("namespaces", R"({"metadata":{"name":"one"}},{"metadata":{"name":"other"}},{"metadata":{"name":"third"}})", 1);
        server.setList("pods", pod("a"), 5);
        server.holdNext("pods");
        server.answerNext("pods", false, {200, R"({"kind":"PodList","metadata":{"resourceVersion":"5"},"items":[)" + pod("a") + "]}", {}});
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QTRY_COMPARE(server.seen("pods", false).size(), 2);
        server.letGo();
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(podNames(sink.seen()), QStringList{"a"});
        QCOMPARE(server.seen("pods", false).size(), 2);
    }

    void aListThatIsUnderWayIsStillArriving()
    {
        using client::ReflectorPhase;
        client::ReflectorStatus status;
        QVERIFY(coverageOf(status) == cluster::Coverage::NotRead);
        status.phase = ReflectorPhase::Listing;
        QVERIFY(coverageOf(status) == cluster::Coverage::Arriving);
        status.phase = ReflectorPhase::BackingOff;
        status.error = Error{ErrorKind::CannotConnect, {}, {}};
        QVERIFY(coverageOf(status) == cluster::Coverage::Failed);
        status.objects = 3; // some came before the list was cut
        QVERIFY(coverageOf(status) == cluster::Coverage::Arriving);
        status.listed = true;
        QVERIFY(coverageOf(status) == cluster::Coverage::Complete);
    }

    void anExpiredVersionIsListedAnew()
    {
        ScriptedApiServer server;
        server.setList("pods", pod("a") + "," + pod("b"), 5);
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        server.setList("pods", pod("b") + "," + pod("c"), 90);
        server.sendToWatch("pods", R"({"type":"ERROR","object":)" + status(410) + "}\n");
        QVERIFY(waitForPods(sink, {"b", "c"}));
        server.setList("pods", pod("d"), 99);
        QTRY_VERIFY(server.hasOpenWatch("pods"));
        server.sendToWatch("pods", watchLine("ADDED", "e", 91));
        QVERIFY(waitForPods(sink, {"b", "c", "e"}));
        server.answerNext("pods", true, {410, status(410), {}});
        server.endWatch("pods");
        QVERIFY(waitForPods(sink, {"d"}));
    }

    void aForbiddenKindLeavesTheOthersLive()
    {
        ScriptedApiServer server;
        server.setList("pods", pod("a"), 5);
        server.answerAlways("nodes", {403, status(403), {}});
        server.setGroups({"crd.projectcalico.org/v1"});
        server.answerAlways("ippools", {404, status(404), {}});
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QVERIFY(coverage(sink.seen(), kube::Kind::Node) == cluster::Coverage::Forbidden);
        QVERIFY(coverage(sink.seen(), kube::Kind::IpPool) == cluster::Coverage::Absent);
        QVERIFY(coverage(sink.seen(), kube::Kind::ConfigMap) == cluster::Coverage::Complete);
        QCOMPARE(sink.seen().state().kinds.at(std::size_t(kube::Kind::Node)).error->message, std::string("said so"));
        server.sendToWatch("pods", watchLine("ADDED", "b", 6));
        QVERIFY(waitForPods(sink, {"a", "b"}));
    }

    void refusedTheWholeClusterItReadsTheContextsNamespaceAndSaysSo()
    {
        ScriptedApiServer server;
        server.answerNext("pods", false, {403, status(403), {}});
        server.setList("pods", pod("a"), 5);
        client::Connection connection = connectionTo(server);
        connection.namespace_ = "n";
        RecordingSink sink;
        LiveSource source(connection, quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QVERIFY(waitForPods(sink, {"a"}));
        QCOMPARE(server.seen("pods", false).at(1).path, QByteArray("/api/v1/namespaces/n/pods"));
        QCOMPARE(server.seen("pods", true).at(0).path, QByteArray("/api/v1/namespaces/n/pods"));
        QVERIFY(coverage(sink.seen(), kube::Kind::Pod) == cluster::Coverage::Partial);
        const SourceState state = sink.seen().state();
        QCOMPARE(state.kinds.at(std::size_t(kube::Kind::Pod)).onlyNamespaces, std::vector<std::string>{"n"});
        QVERIFY(state.kinds.at(std::size_t(kube::Kind::Pod)).refused);
        QVERIFY(sink.seen().snapshot->isOutside(kube::Kind::Pod, "other"));
        QVERIFY(!sink.seen().snapshot->isOutside(kube::Kind::Pod, "n"));
        QVERIFY(!sink.seen().snapshot->isOutside(kube::Kind::Service, "other"));
        QVERIFY(state.kinds.at(std::size_t(kube::Kind::Service)).onlyNamespaces.empty());
    }

    void aServerThatRefusesProtobufIsAskedForJson()
    {
        ScriptedApiServer server;
        server.answerNext("pods", false, {406, "only the following media types are accepted: application/json", {}});
        server.setList("pods", pod("a"), 5);
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(podNames(sink.seen()), QStringList{"a"});
        QVERIFY(server.seen("pods", false).at(0).headers.value("accept").startsWith("application/vnd.kubernetes.protobuf"));
        QCOMPARE(server.seen("pods", false).at(1).headers.value("accept"), QByteArray("application/json"));
        QCOMPARE(server.seen("servicecidrs", true).at(0).headers.value("accept"), QByteArray("application/json"));
    }

    void protobufThatCannotBeReadIsAskedForAsJson()
    {
        ScriptedApiServer server;
        server.answerNext("pods", false, {200, "k8s", "Content-Type: application/vnd.kubernetes.protobuf\r\n"});
        server.setList("pods", pod("a"), 5);
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(waitForPods(sink, {"a"}));
        QCOMPARE(server.seen("pods", false).at(1).headers.value("accept"), QByteArray("application/json"));
    }

    void endpointsAreReadOnlyWhereThereAreNoSlices()
    {
        ScriptedApiServer server;
        server.answerAlways("endpointslices", {404, status(404), {}});
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitFor([](const auto& seen) { return coverage(seen, kube::Kind::Endpoints) == cluster::Coverage::Complete; }));
        QVERIFY(coverage(sink.seen(), kube::Kind::EndpointSlice) == cluster::Coverage::Absent);
    }

    void aBusyServersRetryAfterIsShownAndHonoured()
    {
        ScriptedApiServer server;
        server.answerNext("pods", false, {429, "slow down", "Retry-After: 17\r\n"});
        server.setList("pods", pod("a"), 5);
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(waitForPods(sink, {"a"}));
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        std::optional<std::chrono::milliseconds> longest;
        for (const SourceState& state : sink.seen().states)
            longest = std::max(longest, state.retryIn);
        QVERIFY(longest && *longest > std::chrono::milliseconds(15'000) && *longest <= std::chrono::milliseconds(17'000));
        QCOMPARE(server.seen("pods", false).size(), 2);
    }

    void aServerThatIsNotReadySaysWhenItWillBe()
    {
        ScriptedApiServer server;
        server.answerNext("pods", false, {503, status(503), "Retry-After: 9\r\n"});
        server.answerNext("pods", true, {503, status(503), "Retry-After: 11\r\n"});
        server.setList("pods", pod("a"), 5);
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(requestsFor(server, "pods"), (QStringList{"list 0", "list", "watch 5", "watch 5"}));
        QCOMPARE(podNames(sink.seen()), QStringList{"a"});
        std::set<std::int64_t> waits; // in seconds, as they were told; some of it may be over by then
        for (const SourceState& state : sink.seen().states) {
            for (const KindState& kind : state.kinds) {
                if (kind.kind == kube::Kind::Pod && kind.phase == client::ReflectorPhase::BackingOff && kind.retryIn)
                    waits.insert(std::chrono::ceil<std::chrono::seconds>(*kind.retryIn).count());
            }
        }
        const auto waited = [&waits](std::int64_t over, std::int64_t most) {
            return std::any_of(waits.begin(), waits.end(), [=](std::int64_t wait) { return wait > over && wait <= most; });
        };
        QVERIFY(waited(5, 9) && waited(9, 11) && !waited(11, 1000));
    }

    void whatIsToldTwiceOrInAnotherOrderGivesTheSameCluster()
    {
        ScriptedApiServer server;
        server.setList("pods", pod("a") + "," + pod("b"), 5);
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        const auto labelled = [](const char* name, const char* label, int version) {
            const QByteArray labels = QByteArray("'labels':{'is':'") + label + "'},'resourceVersion'";
            return watchLine("MODIFIED", name, version).replace("\"resourceVersion\"", QByteArray(labels).replace('\'', '"'));
        };
        server.sendToWatch("pods", watchLine("ADDED", "c", 6) + watchLine("ADDED", "c", 6) + labelled("b", "new", 12) +
                                       labelled("b", "old", 11) + watchLine("DELETED", "a", 8) + watchLine("MODIFIED", "a", 7) +
                                       watchLine("DELETED", "a", 8) + watchLine("ADDED", "d", 13) + watchLine("DELETED", "x", 10));
        QVERIFY(waitForPods(sink, {"b", "c", "d"}));
        server.endWatch("pods");
        QTRY_COMPARE(server.seen("pods", true).size(), 2);
        QCOMPARE(requestsFor(server, "pods"), (QStringList{"list 0", "watch 5", "watch 13"}));
        QCOMPARE(podNames(sink.seen()), (QStringList{"b", "c", "d"}));
        QCOMPARE(sink.seen().snapshot->pods.find({"n", "b"})->meta.label("is"), std::string("new"));
    }

    void anotherKindInAWatchIsPassedOver()
    {
        ScriptedApiServer server;
        server.setList("pods", pod("a"), 5);
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        server.sendToWatch("pods", R"({"type":"ADDED","object":{"apiVersion":"v1","kind":"Service","metadata":{"namespace":"n","name":"s","resourceVersion":"90"}}})" "\n" +
                                       watchLine("ADDED", "b", 6));
        QVERIFY(waitForPods(sink, {"a", "b"}));
        server.endWatch("pods");
        QTRY_COMPARE(server.seen("pods", true).size(), 2);
        QCOMPARE(requestsFor(server, "pods"), (QStringList{"list 0", "watch 5", "watch 6"}));
        QVERIFY(sink.seen().snapshot->services.empty());
        QVERIFY(sink.seen().state().phase == SourcePhase::Live);
    }

    void aDeadExtensionHoldsNobodyUp()
    {
        ScriptedApiServer server;
        server.setStreamingLists(StreamingLists::Refused);
        server.setList("pods", pod("a"), 5);
        server.setGroups({"crd.projectcalico.org/v1"});
        server.holdNext("ippools"); // it takes the question and never answers
        server.answerAlways("blockaffinities", {500, status(500), {}});
        LiveOptions options = quick;
        options.patience = std::chrono::milliseconds(50);
        RecordingSink sink;
        LiveSource source(connectionTo(server), options, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QVERIFY(stateOf(sink.seen(), kube::Kind::IpPool).phase == client::ReflectorPhase::Listing);
        QVERIFY(coverage(sink.seen(), kube::Kind::IpPool) == cluster::Coverage::Arriving);
        server.sendToWatch("pods", watchLine("ADDED", "b", 6));
        QVERIFY(waitForPods(sink, {"a", "b"}));
        // The one that always fails is tried again and again, and shows in its own row alone.
        const auto triedOften = [](const auto& seen) { return stateOf(seen, kube::Kind::BlockAffinity).attempt >= 4; };
        QVERIFY(sink.waitFor(triedOften));
        QVERIFY(coverage(sink.seen(), kube::Kind::BlockAffinity) == cluster::Coverage::Failed);
        bool live = false;
        for (const SourceState& state : sink.seen().states) {
            live = live || state.phase == SourcePhase::Live;
            QVERIFY(!live || state.phase == SourcePhase::Live);
        }
        server.letGo();
        QVERIFY(sink.waitFor([](const auto& seen) { return coverage(seen, kube::Kind::IpPool) == cluster::Coverage::Complete; }));
    }

    void aConnectionCutWithinAnObjectLosesNothing()
    {
        ScriptedApiServer server;
        server.setList("pods", pod("a"), 5);
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        server.sendToWatch("pods", watchLine("ADDED", "b", 6) + watchLine("ADDED", "c", 7).left(40));
        server.endWatch("pods", true);
        QTRY_COMPARE(server.seen("pods", true).size(), 2);
        QCOMPARE(server.seen("pods", true).at(1).query.queryItemValue("resourceVersion"), QString("6"));
        QTRY_VERIFY(server.hasOpenWatch("pods"));
        server.sendToWatch("pods", watchLine("ADDED", "c", 7));
        QVERIFY(waitForPods(sink, {"a", "b", "c"}));
    }

    void aServerThatGoesAndComesBackLosesNothing()
    {
        ScriptedApiServer server;
        server.setList("pods", pod("a"), 5);
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        server.goAway();
        QVERIFY(sink.waitFor([](const auto& seen) {
            return seen.state().phase == SourcePhase::Reconnecting && seen.state().attempt >= 2 && seen.state().retryIn;
        }));
        QVERIFY(sink.seen().state().error->kind == ErrorKind::CannotConnect);
        QCOMPARE(podNames(sink.seen()), QStringList{"a"});
        // Each kind says since when it is no longer true, and when it is tried again.
        const auto isDated = [](const auto& seen) {
            const KindState pods = stateOf(seen, kube::Kind::Pod);
            return pods.phase == client::ReflectorPhase::BackingOff && pods.asOf && pods.retryIn;
        };
        QVERIFY(sink.waitFor(isDated));
        server.comeBack();
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QVERIFY(sink.waitFor([](const auto& seen) { return !stateOf(seen, kube::Kind::Pod).asOf; }));
        QTRY_VERIFY(server.hasOpenWatch("pods"));
        QCOMPARE(server.seen("pods", true).last().query.queryItemValue("resourceVersion"), QString("5"));
        server.sendToWatch("pods", watchLine("ADDED", "b", 6));
        QVERIFY(waitForPods(sink, {"a", "b"}));
        QCOMPARE(server.seen("pods", false).size(), 1);
    }

    void aDeadServerFailsAndIsTriedAgainOnRequest()
    {
        ScriptedApiServer server;
        server.setList("pods", pod("a"), 5);
        server.goAway();
        RecordingSink sink;
        LiveSource source(connectionTo(server), {}, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Failed));
        QVERIFY(sink.seen().state().error->kind == ErrorKind::CannotConnect);
        server.comeBack();
        source.retryNow();
        QVERIFY(waitForPods(sink, {"a"}));
    }

    void pollingListsAgainWithoutWatching()
    {
        ScriptedApiServer server;
        server.setList("pods", pod("a"), 5);
        LiveOptions options = quick;
        options.poll = std::chrono::seconds(5);
        RecordingSink sink;
        LiveSource source(connectionTo(server), options, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Polling));
        server.setList("pods", pod("b"), 6);
        QVERIFY(waitForPods(sink, {"b"}));
        QVERIFY(server.seen("pods", true).isEmpty());
    }

    void oneNamespaceIsAskedForAndMarkedPartial()
    {
        ScriptedApiServer server;
        LiveOptions options = quick;
        options.namespaces = {"demo"};
        RecordingSink sink;
        LiveSource source(connectionTo(server), options, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(server.seen("pods", false).at(0).path, QByteArray("/api/v1/namespaces/demo/pods"));
        QVERIFY(coverage(sink.seen(), kube::Kind::Pod) == cluster::Coverage::Partial);
        QVERIFY(coverage(sink.seen(), kube::Kind::Node) == cluster::Coverage::Complete);
    }

    void aDestroyedSourceIsSilent()
    {
        ScriptedApiServer server;
        server.setList("pods", pod("a"), 5);
        RecordingSink sink;
        auto source = std::make_unique<LiveSource>(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        source.reset();
        const auto before = sink.seen();
        QTRY_VERIFY(!server.hasOpenWatch("pods"));
        QCOMPARE(sink.seen().batches, before.batches);
        QCOMPARE(sink.seen().states.size(), before.states.size());
    }

    void aSourceMayBeDestroyedAtAnyMoment()
    {
        ScriptedApiServer server;
        for (int i = 0; i < 20; ++i) {
            RecordingSink sink;
            LiveSource source(connectionTo(server), quick, sink);
        }
        QTRY_VERIFY(!server.hasOpenWatch("pods"));
    }

    void anAnswerThatIsNoApiIsAServerError()
    {
        ScriptedApiServer server;
        server.answerAlways("pods", {200, "<html>please sign in</html>", {}});
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitFor([](const auto& seen) {
            return seen.state().error && seen.state().error->kind == ErrorKind::ServerError;
        }));
    }

    void readingOnceGivesASnapshotOrTheError()
    {
        ScriptedApiServer server;
        server.setList("pods", pod("a"), 5);
        server.answerAlways("networkpolicies", {403, status(403), {}});
        const auto loaded = loadOnce(connectionTo(server), quick);
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        QCOMPARE(loaded->snapshot->pods.size(), std::size_t(1));
        QVERIFY(loaded->snapshot->coverageOf(kube::Kind::NetworkPolicy) == cluster::Coverage::Forbidden);
        QVERIFY(server.seen("pods", true).isEmpty());
        server.goAway();
        const auto dead = loadOnce(connectionTo(server), quick);
        QVERIFY(!dead);
        QVERIFY(dead.error().kind == ErrorKind::CannotConnect);
    }
};

HOPSCOPE_TEST_MAIN(LiveSourceTest)
#include "live_source_test.moc"
