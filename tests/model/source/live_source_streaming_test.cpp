// Streaming lists (KEP-3157) over the wire: which requests are sent, and what is in the model in the end.
#include "model/source/live_source.h"

#include "tests/support/recording_sink.h"
#include "tests/support/scripted_connection.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::source;
using namespace hopscope::tests;

namespace {

QByteArray policy(const char* name)
{
    return QByteArray(R"({"metadata":{"namespace":"n","name":")") + name + R"(","resourceVersion":"4"},"spec":{}})";
}

QByteArray watchLine(const char* type, const QByteArray& object)
{
    return QByteArray(R"({"type":")") + type + R"(","object":)" + object + "}\n";
}

const LiveOptions quick{{}, {}, 100}; // waits pass a hundred times faster than the clock

/// What was asked for of NetworkPolicies, in order: "stream 0", "list 0", "watch 7".
QStringList requests(const ScriptedApiServer& server)
{
    QStringList words;
    for (const SeenRequest& request : server.seen("networkpolicies")) {
        const bool initial = request.query.queryItemValue("sendInitialEvents") == QLatin1String("true");
        words << (initial ? "stream " : request.isWatch() ? "watch " : "list ") + request.query.queryItemValue("resourceVersion");
    }
    return words;
}

QStringList policies(const RecordingSink::Seen& seen)
{
    QStringList names;
    for (const kube::NetworkPolicy& one : seen.snapshot->networkPolicies)
        names << QString::fromStdString(one.meta.name);
    return names;
}

} // namespace

class LiveSourceStreamingTest : public QObject
{
    Q_OBJECT

    static bool waitForPolicies(RecordingSink& sink, const QStringList& names)
    {
        return sink.waitFor([&](const auto& seen) { return policies(seen) == names; });
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void whereItIsOfferedOneRequestListsAndWatches()
    {
        ScriptedApiServer server;
        server.setList("networkpolicies", policy("a") + "," + policy("b"), 7);
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(policies(sink.seen()), (QStringList{"a", "b"}));
        const QUrlQuery query = server.seen("networkpolicies", true).at(0).query;
        QCOMPARE(query.queryItemValue("resourceVersionMatch"), QString("NotOlderThan"));
        QCOMPARE(query.queryItemValue("allowWatchBookmarks"), QString("true"));
        server.sendToWatch("networkpolicies", watchLine("DELETED", policy("a")));
        QVERIFY(waitForPolicies(sink, {"b"}));
        QCOMPARE(requests(server), QStringList{"stream 0"});
        // Many objects come faster as a list.
        QVERIFY(!server.seen("pods", false).isEmpty());
        QVERIFY(!server.seen("pods", true).at(0).query.hasQueryItem("sendInitialEvents"));
    }

    void whereItIsRefusedAListAndAWatchFollow_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 422})
            QTest::addRow("%d", status) << status;
    }
    void whereItIsRefusedAListAndAWatchFollow()
    {
        QFETCH(int, status);
        ScriptedApiServer server;
        server.setList("networkpolicies", policy("a"), 7);
        server.answerNext("networkpolicies", true,
                          {status, R"({"kind":"Status","reason":"Invalid","message":"sendInitialEvents is forbidden"})", {}});
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QTRY_COMPARE(requests(server), (QStringList{"stream 0", "list 0", "watch 7"}));
        QCOMPARE(policies(sink.seen()), QStringList{"a"});
        server.sendToWatch("networkpolicies", R"({"type":"ERROR","object":{"kind":"Status","code":410}})" "\n");
        QTRY_COMPARE(requests(server), (QStringList{"stream 0", "list 0", "watch 7", "list ", "watch 7"}));
        for (const SourceState& state : sink.seen().states)
            QVERIFY(!state.error);
    }

    void whereItIsOverlookedAListFollowsSoon()
    {
        ScriptedApiServer server;
        server.setStreamingLists(StreamingLists::Ignored);
        server.setList("networkpolicies", policy("a"), 7);
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QTRY_COMPARE(requests(server), (QStringList{"stream 0", "list 0", "watch 7"}));
        QCOMPARE(policies(sink.seen()), QStringList{"a"});
    }

    void cutInTheMiddleItBeginsAgain()
    {
        ScriptedApiServer server;
        server.answerNext("networkpolicies", true, {200, watchLine("ADDED", policy("gone")), {}});
        server.setList("networkpolicies", policy("a"), 7);
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(waitForPolicies(sink, {"a"}));
        QCOMPARE(requests(server), (QStringList{"stream 0", "stream 0"}));
    }

    void whatWasDeletedDuringAnAbsenceGoesWithTheBookmark()
    {
        ScriptedApiServer server;
        server.setList("networkpolicies", policy("a") + "," + policy("b"), 7);
        RecordingSink sink;
        LiveSource source(connectionTo(server), quick, sink);
        QVERIFY(waitForPolicies(sink, {"a", "b"}));
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        server.goAway();
        QVERIFY(sink.waitForPhase(SourcePhase::Reconnecting));
        server.setList("networkpolicies", policy("b") + "," + policy("c"), 90);
        server.answerNext("networkpolicies", true, {410, R"({"kind":"Status","code":410,"reason":"Expired"})", {}});
        server.comeBack();
        QVERIFY(waitForPolicies(sink, {"b", "c"}));
        const QStringList asked = requests(server);
        QCOMPARE(asked.mid(asked.size() - 2), (QStringList{"watch 7", "stream "}));
        QVERIFY(server.seen("networkpolicies", false).isEmpty());
    }
};

HOPSCOPE_TEST_MAIN(LiveSourceStreamingTest)
#include "live_source_streaming_test.moc"
