// Pods by their printed rows, before the list of their objects has come.
#include "model/source/live_source.h"

#include "tests/support/scripted_connection.h"
#include "tests/support/seen_pods.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::source;
using namespace hopscope::tests;
using namespace std::chrono_literals;

namespace {

QByteArray status(int code)
{
    return R"({"kind":"Status","apiVersion":"v1","code":)" + QByteArray::number(code) + R"(,"message":"said so"})";
}

const ScriptedAnswer twoRows{200, R"({"kind":"Table","columnDefinitions":[{"name":"Name"},{"name":"Status"},{"name":"IP"}],)"
                                  R"("rows":[{"cells":["a","Running","10.0.0.1"]},{"cells":["gone","Running","10.0.0.2"]}]})", {}};

const LiveOptions quick{{}, {}, 100}; // waits pass a hundred times faster than the clock

/// One namespace with the pod "a", whose list waits.
void serveWaitingPod(ScriptedApiServer& server)
{
    server.setList("namespaces", R"({"metadata":{"name":"n"}})", 1);
    server.setList("pods", R"({"metadata":{"namespace":"n","name":"a"}})", 5);
    server.holdNext("pods");
}
void servePodAfterRows(ScriptedApiServer& server)
{
    serveWaitingPod(server);
    server.answerNext("pods", false, twoRows);
}
void servePodWithoutRows(ScriptedApiServer& server)
{
    serveWaitingPod(server);
    server.holdNext("n/pods");
}

/// On the true clock: what is held must not be let go because a busy machine was late.
LiveOptions rowsFirst(std::chrono::milliseconds longest, double clockSpeed = 1)
{
    LiveOptions options;
    options.clockSpeed = clockSpeed;
    options.rowsFirst = longest;
    return options;
}

/// As many as there are nodes of a cluster whose pods come first as rows.
QByteArray manyNodes()
{
    QByteArrayList nodes;
    for (int i = 0; i < 300; ++i)
        nodes << R"({"metadata":{"name":"node-)" + QByteArray::number(i) + R"("}})";
    return nodes.join(',');
}

bool asksForRows(const SeenRequest& request)
{
    return request.headers.value("accept").contains("as=Table");
}

} // namespace

class LiveSourceRowsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void rowsComeBeforeAListThatTakesLong()
    {
        ScriptedApiServer server;
        servePodAfterRows(server);
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(waitForPods(sink, {"a", "gone"}));
        const SeenRequest table = server.seen("pods", false).at(1);
        QCOMPARE(table.path, QByteArray("/api/v1/namespaces/n/pods"));
        QCOMPARE(table.headers.value("accept"), QByteArray("application/json;as=Table;v=v1;g=meta.k8s.io"));
        QCOMPARE(table.query.queryItemValue("includeObject"), QString("None"));
        const kube::Pod row = *sink.seen().snapshot->pods.find({"n", "a"});
        QCOMPARE(row.printed->status, std::string("Running"));
        QCOMPARE(row.podIps.front().toString(), std::string("10.0.0.1"));
        QVERIFY(coverage(sink.seen(), kube::Kind::Pod) == cluster::Coverage::Arriving);
        server.letGo();
        QVERIFY(waitForPods(sink, {"a"}));
        QVERIFY(sink.seen().snapshot->pods.find({"n", "a"})->printed.isNull());
    }

    void rowsThatNeverComeKeepBackNothingForLong()
    {
        ScriptedApiServer server;
        servePodWithoutRows(server);
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QTRY_COMPARE(server.seen("pods", false).size(), 2);
        server.letGo("pods");
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(podNames(sink.seen()), QStringList{"a"});
    }

    void aNamespaceThatFailsKeepsBackNoOthersRows()
    {
        ScriptedApiServer server;
        server.setList("namespaces", R"({"metadata":{"name":"one"}},{"metadata":{"name":"other"}})", 1);
        server.holdNext("pods");
        server.answerNext("pods", false, {500, status(500), {}});
        server.answerNext("pods", false,
                          {200, R"({"kind":"Table","columnDefinitions":[{"name":"Name"},{"name":"Status"}],)"
                                R"("rows":[{"cells":["a","Running"]}]})", {}});
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(waitForPods(sink, {"a"}));
        server.letGo();
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QVERIFY(sink.waitFor([](const auto& seen) { return coverage(seen, kube::Kind::Pod) == cluster::Coverage::Complete; }));
    }

    void objectsAndSlicesWaitUntilTheRowsAreShown()
    {
        ScriptedApiServer server;
        servePodAfterRows(server);
        server.setList("endpointslices", R"({"metadata":{"namespace":"n","name":"s"}})", 5);
        server.holdNext("endpointslices");
        RecordingSink sink;
        LiveSource source(connectionTo(server), rowsFirst(60s), sink);
        QVERIFY(sink.waitFor([](const auto& seen) { return hasAllRows(seen.state(), kube::Kind::Pod, 2); }));
        QCOMPARE(podNames(sink.seen()), (QStringList{"a", "gone"}));
        server.letGo();
        // What others have to say comes meanwhile.
        server.sendToWatch("namespaces", R"({"type":"ADDED","object":{"kind":"Namespace","apiVersion":"v1",)"
                                         R"("metadata":{"name":"later","resourceVersion":"9"}}})" "\n");
        QVERIFY(sink.waitFor([](const auto& seen) { return seen.snapshot->namespaces.size() == 2; }));
        QCOMPARE(podNames(sink.seen()), (QStringList{"a", "gone"}));
        QVERIFY(sink.seen().snapshot->endpointSlices.empty());
        source.rowsShown();
        QVERIFY(waitForPods(sink, {"a"}));
        QVERIFY(sink.waitFor([](const auto& seen) { return seen.snapshot->endpointSlices.size() == 1; }));
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
    }

    /// To begin such a list costs the server a second, and it is the same that the rows come from.
    void thePodsOfManyNodesAreAskedForAfterTheirRows()
    {
        ScriptedApiServer server;
        server.setList("namespaces", R"({"metadata":{"name":"n"}})", 1);
        server.setList("pods", R"({"metadata":{"namespace":"n","name":"a"}})", 5);
        server.answerNext("pods", false, twoRows);
        server.setList("nodes", manyNodes(), 5);
        RecordingSink sink;
        LiveSource source(connectionTo(server), rowsFirst(60s), sink);
        QVERIFY(sink.waitFor([](const auto& seen) { return hasAllRows(seen.state(), kube::Kind::Pod, 2); }));
        const QList<SeenRequest> pods = server.seen("pods", false);
        QCOMPARE(pods.size(), 1);
        QVERIFY(asksForRows(pods.front()));
        QVERIFY(server.seen("endpointslices", false).isEmpty());
        source.rowsShown();
        QVERIFY(waitForPods(sink, {"a"}));
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QVERIFY(!asksForRows(server.seen("pods", false).at(1)));
    }

    void whereNodesMayNotBeReadPodsAreAskedForAtOnce()
    {
        ScriptedApiServer server;
        servePodWithoutRows(server);
        server.answerAlways("nodes", {403, status(403), {}});
        server.holdNext("namespaces");
        RecordingSink sink;
        LiveSource source(connectionTo(server), rowsFirst(60s), sink);
        QTRY_COMPARE(server.seen("pods", false).size(), 1);
        QVERIFY(!asksForRows(server.seen("pods", false).front()));
        server.letGo();
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(podNames(sink.seen()), QStringList{"a"});
    }

    void withoutNamespacesThePodsOfManyNodesAreAskedForAtOnce()
    {
        ScriptedApiServer server;
        server.setList("pods", R"({"metadata":{"namespace":"n","name":"a"}})", 5);
        server.setList("nodes", manyNodes(), 5);
        server.answerAlways("namespaces", {403, status(403), {}});
        RecordingSink sink;
        LiveSource source(connectionTo(server), rowsFirst(60s), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(podNames(sink.seen()), QStringList{"a"});
        QVERIFY(!asksForRows(server.seen("pods", false).front()));
    }

    void objectsWaitNoLongerThanTheyMay()
    {
        ScriptedApiServer server;
        servePodAfterRows(server);
        RecordingSink sink;
        LiveSource source(connectionTo(server), rowsFirst(10ms), sink);
        QVERIFY(waitForPods(sink, {"a", "gone"}));
        server.letGo();
        QVERIFY(waitForPods(sink, {"a"}));
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
    }

    /// A proxy that takes out what is accepted turns each request for rows into one for whole objects.
    void rowsThatNeverComeHoldNothingUp()
    {
        ScriptedApiServer server;
        servePodWithoutRows(server);
        RecordingSink sink;
        LiveSource source(connectionTo(server), rowsFirst(60s, 100), sink);
        QTRY_COMPARE(server.seen("pods", false).size(), 2);
        server.letGo("pods");
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(podNames(sink.seen()), QStringList{"a"});
    }
};

HOPSCOPE_TEST_MAIN(LiveSourceRowsTest)
#include "live_source_rows_test.moc"
