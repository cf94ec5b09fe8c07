// A user who may not read the whole cluster: what is asked for in which namespace, and what stands in the cluster then.
#include "model/source/live_source.h"
#include "model/source/namespace_choice.h"

#include "tests/support/recording_sink.h"
#include "tests/support/scripted_connection.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::source;
using namespace hopscope::tests;

namespace {

using Names = std::vector<std::string>;

QByteArray pod(const char* namespaceName, const char* name)
{
    return QByteArray(R"({"metadata":{"namespace":")") + namespaceName + R"(","name":")" + name + R"("}})";
}

QByteArray watchEvent(const char* type, const QByteArray& object)
{
    return QByteArray(R"({"type":")") + type + R"(","object":)" + object + "}\n";
}

const ScriptedAnswer forbidden{403, R"({"kind":"Status","apiVersion":"v1","code":403,"message":"said so"})", {}};
const ScriptedAnswer notThere{404, R"({"kind":"Status","apiVersion":"v1","code":404,"message":"not there"})", {}};
const ScriptedAnswer broken{500, R"({"kind":"Status","apiVersion":"v1","code":500,"message":"broken"})", {}};
const QByteArray expired = R"({"kind":"Status","apiVersion":"v1","code":410,"message":"too old"})";

QStringList podKeys(const RecordingSink::Seen& seen)
{
    QStringList keys;
    for (const kube::Pod& one : seen.snapshot->pods)
        keys << QString::fromStdString(one.meta.key().toString());
    return keys;
}

KindState stateOf(const RecordingSink::Seen& seen, kube::Kind kind)
{
    for (const KindState& state : seen.state().kinds) {
        if (state.kind == kind)
            return state;
    }
    return {};
}

QStringList pathsOf(const QList<SeenRequest>& requests)
{
    QStringList paths;
    for (const SeenRequest& request : requests)
        paths << QString::fromLatin1(request.path);
    return paths;
}

} // namespace

class LiveSourceNamespacesTest : public QObject
{
    Q_OBJECT

    /// Refuses the pods of the whole cluster, and has one of each of these namespaces.
    static void refuseTheWhole(ScriptedApiServer& server, const QList<const char*>& readable)
    {
        server.answerAlways("pods", forbidden);
        for (const char* name : readable)
            server.setList(QByteArray(name) + "/pods", pod(name, "one"), 5);
    }
    static client::Connection inNamespace(const ScriptedApiServer& server, const char* name)
    {
        client::Connection connection = connectionTo(server);
        connection.namespace_ = name;
        return connection;
    }
    static LiveOptions besides(Names names)
    {
        LiveOptions options;
        options.clockSpeed = 100;
        options.fallbackNamespaces = std::move(names);
        return options;
    }
    static bool waitForPods(RecordingSink& sink, const QStringList& keys)
    {
        return sink.waitFor([&](const auto& seen) { return podKeys(seen) == keys; });
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void eachNamespaceThatIsNamedIsReadOnItsOwn()
    {
        ScriptedApiServer server;
        refuseTheWhole(server, {"a", "b"});
        RecordingSink sink;
        LiveSource source(inNamespace(server, "a"), besides({"b", "c"}), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(podKeys(sink.seen()), (QStringList{"a/one", "b/one"}));

        QStringList lists = pathsOf(server.seen("pods", false));
        QCOMPARE(lists.takeFirst(), QStringLiteral("/api/v1/pods"));
        lists.sort(); // they do not wait for each other
        QCOMPARE(lists, (QStringList{"/api/v1/namespaces/a/pods", "/api/v1/namespaces/b/pods", "/api/v1/namespaces/c/pods"}));
        QStringList watches = pathsOf(server.seen("pods", true));
        watches.sort();
        QCOMPARE(watches, (QStringList{"/api/v1/namespaces/a/pods", "/api/v1/namespaces/b/pods"}));
        for (const SeenRequest& watch : server.seen("pods", true))
            QCOMPARE(watch.query.queryItemValue("resourceVersion"), QString("5"));
        QCOMPARE(pathsOf(server.seen("services", false)), QStringList{"/api/v1/services"}); // which are not refused

        const auto seen = sink.seen();
        const KindState pods = stateOf(seen, kube::Kind::Pod);
        QVERIFY(pods.coverage == cluster::Coverage::Partial && pods.refused && !pods.error);
        QCOMPARE(pods.onlyNamespaces, (Names{"a", "b"}));
        QCOMPARE(pods.refusedNamespaces, Names{"c"});
        QCOMPARE(pods.objects, std::size_t(2));
        QVERIFY(!seen.snapshot->isOutside(kube::Kind::Pod, "a") && !seen.snapshot->isOutside(kube::Kind::Pod, "b"));
        QVERIFY(seen.snapshot->isOutside(kube::Kind::Pod, "c") && seen.snapshot->isOutside(kube::Kind::Pod, "other"));
        QVERIFY(!seen.snapshot->isOutside(kube::Kind::Service, "other"));
        QVERIFY(seen.state().leftOutNamespaces.empty());
    }

    void eachNamespaceFollowsItsOwnWatch()
    {
        ScriptedApiServer server;
        refuseTheWhole(server, {"a", "b"});
        RecordingSink sink;
        LiveSource source(inNamespace(server, "a"), besides({"b"}), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        server.sendToWatch("b/pods", watchEvent("ADDED", pod("b", "two")));
        server.sendToWatch("a/pods", watchEvent("DELETED", pod("a", "one")));
        QVERIFY(waitForPods(sink, {"b/one", "b/two"}));
        QVERIFY(sink.waitFor([](const auto& seen) { return stateOf(seen, kube::Kind::Pod).objects == 2; }));
    }

    void aListInOneNamespaceLeavesTheOthersAlone()
    {
        ScriptedApiServer server;
        refuseTheWhole(server, {"a", "b"});
        RecordingSink sink;
        LiveSource source(inNamespace(server, "a"), besides({"b"}), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        server.setList("a/pods", pod("a", "new"), 90);
        server.sendToWatch("a/pods", watchEvent("ERROR", expired));
        QVERIFY(waitForPods(sink, {"a/new", "b/one"}));
        QCOMPARE(server.seen("b/pods", false).size(), 1);
        // The right to one is taken away: the other stays.
        server.answerAlways("a/pods", forbidden);
        QTRY_VERIFY(server.hasOpenWatch("a/pods"));
        server.sendToWatch("a/pods", watchEvent("ERROR", expired));
        QVERIFY(waitForPods(sink, {"b/one"}));
        QVERIFY(sink.waitFor([](const auto& seen) { return stateOf(seen, kube::Kind::Pod).refusedNamespaces == Names{"a"}; }));
        QVERIFY(sink.seen().snapshot->isOutside(kube::Kind::Pod, "a"));
    }

    void untilEachNamespaceHasAnsweredTheKindIsArriving()
    {
        ScriptedApiServer server;
        refuseTheWhole(server, {"a", "b"});
        server.holdNext("b/pods");
        RecordingSink sink;
        LiveSource source(inNamespace(server, "a"), besides({"b"}), sink);
        QVERIFY(waitForPods(sink, {"a/one"})); // shown as it comes
        QTRY_COMPARE(server.seen("b/pods", false).size(), 1);
        QVERIFY(sink.seen().snapshot->coverageOf(kube::Kind::Pod) == cluster::Coverage::Arriving);
        server.letGo();
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(podKeys(sink.seen()), (QStringList{"a/one", "b/one"}));
        QVERIFY(sink.seen().snapshot->coverageOf(kube::Kind::Pod) == cluster::Coverage::Partial);
    }

    void whatIsNotThereOrFailsDoesNotHoldUpTheOthers()
    {
        ScriptedApiServer server;
        refuseTheWhole(server, {"a"});
        server.answerAlways("gone/pods", notThere);
        server.answerAlways("broken/pods", broken);
        RecordingSink sink;
        LiveSource source(inNamespace(server, "gone"), besides({"broken", "a"}), sink);
        QVERIFY(sink.waitFor([](const auto& seen) {
            const KindState pods = stateOf(seen, kube::Kind::Pod);
            return pods.phase == client::ReflectorPhase::BackingOff && pods.onlyNamespaces == Names{"a"} &&
                   pods.refusedNamespaces == Names{"gone"};
        }));
        const auto seen = sink.seen();
        QVERIFY(seen.snapshot->coverageOf(kube::Kind::Pod) == cluster::Coverage::Partial);
        QCOMPARE(podKeys(seen), QStringList{"a/one"});
        QVERIFY(seen.snapshot->isOutside(kube::Kind::Pod, "broken"));
        QTRY_VERIFY(server.hasOpenWatch("a/pods"));
        server.sendToWatch("a/pods", watchEvent("ADDED", pod("a", "two")));
        QVERIFY(waitForPods(sink, {"a/one", "a/two"}));
    }

    void refusedEverywhereTheKindIsForbidden()
    {
        ScriptedApiServer server;
        refuseTheWhole(server, {});
        RecordingSink sink;
        LiveSource source(inNamespace(server, "a"), besides({"b"}), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live)); // as to the other kinds
        const KindState pods = stateOf(sink.seen(), kube::Kind::Pod);
        QVERIFY(pods.coverage == cluster::Coverage::Forbidden && pods.error->kind == ErrorKind::Forbidden);
        QVERIFY(pods.onlyNamespaces.empty());
        QCOMPARE(pods.refusedNamespaces, (Names{"a", "b"}));
    }

    void whatIsRefusedIsAskedForAgainAndNobodyNoticesUntilItIsGranted()
    {
        ScriptedApiServer server;
        refuseTheWhole(server, {"a"});
        RecordingSink sink;
        LiveSource source(inNamespace(server, "a"), besides({"b"}), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        const auto states = sink.seen().states.size();
        source.retryNow();
        QTRY_COMPARE(server.seen("b/pods", false).size(), 2);
        server.setList("b/pods", pod("b", "one"), 5); // from now on
        QTRY_VERIFY(server.seen("pods", false).size() >= 5); // the whole cluster too
        server.sendToWatch("a/pods", watchEvent("ADDED", pod("a", "two")));
        QVERIFY(sink.waitFor([](const auto& seen) { return podKeys(seen).contains("a/two"); }));
        const auto seen = sink.seen();
        for (std::size_t i = states; i < seen.states.size(); ++i) {
            QVERIFY(seen.states[i].phase == SourcePhase::Live);
            QCOMPARE(seen.states[i].kinds.at(std::size_t(kube::Kind::Pod)).refusedNamespaces, Names{"b"});
        }
        source.retryNow();
        QVERIFY(waitForPods(sink, {"a/one", "a/two", "b/one"}));
        QVERIFY(sink.waitFor([](const auto& now) { return stateOf(now, kube::Kind::Pod).onlyNamespaces == Names{"a", "b"}; }));
    }

    void whenTheRightToAllComesAllIsRead()
    {
        ScriptedApiServer server;
        server.answerNext("pods", false, forbidden);
        server.setList("a/pods", pod("a", "one"), 5);
        server.setList("pods", pod("a", "other") + "," + pod("z", "far"), 8);
        RecordingSink sink;
        LiveSource source(inNamespace(server, "a"), besides({}), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(podKeys(sink.seen()), QStringList{"a/one"});
        source.retryNow();
        QVERIFY(sink.waitFor([](const auto& seen) { return seen.snapshot->coverageOf(kube::Kind::Pod) == cluster::Coverage::Complete; }));
        QCOMPARE(podKeys(sink.seen()), (QStringList{"a/other", "z/far"})); // nothing stays of what only the namespace had
        QVERIFY(!sink.seen().snapshot->isOutside(kube::Kind::Pod, "b"));
        QTRY_COMPARE(server.seen("pods", true).last().path, QByteArray("/api/v1/pods"));
    }

    void whenTheRightToAllGoesTheNamespacesStay()
    {
        ScriptedApiServer server;
        server.setList("pods", pod("a", "one") + "," + pod("z", "far"), 5);
        RecordingSink sink;
        LiveSource source(inNamespace(server, "a"), besides({"b"}), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        refuseTheWhole(server, {"a", "b"});
        server.sendToWatch("pods", watchEvent("ERROR", expired));
        QVERIFY(waitForPods(sink, {"a/one", "b/one"}));
        QVERIFY(sink.waitFor([](const auto& seen) { return stateOf(seen, kube::Kind::Pod).onlyNamespaces == Names{"a", "b"}; }));
    }

    void aStreamingListIsAskedForInEachNamespace()
    {
        ScriptedApiServer server;
        server.answerAlways("networkpolicies", forbidden);
        for (const char* name : {"a", "b"})
            server.setList(QByteArray(name) + "/networkpolicies", pod(name, "all"), 5);
        RecordingSink sink;
        LiveSource source(inNamespace(server, "a"), besides({"b"}), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(sink.seen().snapshot->networkPolicies.size(), std::size_t(2));
        QVERIFY(server.seen("a/networkpolicies", false).isEmpty());
        QCOMPARE(server.seen("a/networkpolicies", true).size(), 1);
    }

    void whoeverNamesNamespacesIsAskedForThoseAlone()
    {
        ScriptedApiServer server;
        refuseTheWhole(server, {"a", "b"});
        LiveOptions options = besides({"d"});
        options.namespaces = {"a", "b", "c"};
        const auto loaded = loadOnce(inNamespace(server, "other"), options);
        QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
        QCOMPARE(loaded->snapshot->pods.size(), std::size_t(2));
        const KindState pods = loaded->state.kinds.at(std::size_t(kube::Kind::Pod));
        QVERIFY(!pods.refused); // nobody asked for more
        QCOMPARE(pods.onlyNamespaces, (Names{"a", "b"}));
        QCOMPARE(pods.refusedNamespaces, Names{"c"});
        QStringList lists = pathsOf(server.seen("pods", false));
        lists.sort();
        QCOMPARE(lists, (QStringList{"/api/v1/namespaces/a/pods", "/api/v1/namespaces/b/pods", "/api/v1/namespaces/c/pods"}));
    }

    void whatIsReadOnceWaitsForEachNamespace()
    {
        ScriptedApiServer server;
        refuseTheWhole(server, {"a", "b"});
        const auto loaded = loadOnce(inNamespace(server, "a"), besides({"b"}));
        QVERIFY2(loaded.hasValue(), loaded ? "" : loaded.error().message.c_str());
        QCOMPARE(loaded->snapshot->pods.size(), std::size_t(2));
        QVERIFY(loaded->state.kinds.at(std::size_t(kube::Kind::Pod)).refused);
    }

    void pollingGoesOnInEachNamespace()
    {
        ScriptedApiServer server;
        refuseTheWhole(server, {"a", "b"});
        LiveOptions options = besides({"b"});
        options.poll = std::chrono::seconds(5);
        RecordingSink sink;
        LiveSource source(inNamespace(server, "a"), options, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Polling));
        server.setList("b/pods", pod("b", "two"), 6);
        QVERIFY(waitForPods(sink, {"a/one", "b/two"}));
        QVERIFY(server.seen("pods", true).isEmpty());
    }

    void thereAreTwentyAtMostAndItSaysWhichAreLeftOut()
    {
        Names wanted{"context"};
        for (int i = 1; i <= 21; ++i)
            wanted.push_back("n" + std::to_string(i));
        const NamespaceChoice choice = namespacesToRead(wanted);
        QCOMPARE(choice.read.size(), mostNamespaces);
        QCOMPARE(choice.read.front(), std::string("context"));
        QCOMPARE(choice.leftOut, (Names{"n20", "n21"}));
        QCOMPARE(namespacesToRead({"", "a", "b", "a"}).read, (Names{"a", "b"}));

        ScriptedApiServer server;
        refuseTheWhole(server, {"context", "n1"});
        wanted.erase(wanted.begin());
        RecordingSink sink;
        LiveSource source(inNamespace(server, "context"), besides(wanted), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(sink.seen().state().leftOutNamespaces, (Names{"n20", "n21"}));
        QCOMPARE(server.seen("pods", false).size(), 1 + int(mostNamespaces));
        RecordingSink whole;
        ScriptedApiServer open;
        LiveSource readsAll(inNamespace(open, "context"), besides(wanted), whole);
        QVERIFY(whole.waitForPhase(SourcePhase::Live));
        QVERIFY(whole.seen().state().leftOutNamespaces.empty()); // of the whole cluster nothing is
    }
};

HOPSCOPE_TEST_MAIN(LiveSourceNamespacesTest)
#include "live_source_namespaces_test.moc"
