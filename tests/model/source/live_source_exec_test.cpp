#include "model/source/live_source.h"

#include "tests/support/agreed_to.h"
#include "tests/support/plugin_script.h"
#include "tests/support/recording_sink.h"
#include "tests/support/scripted_api_server.h"
#include "tests/support/test_certificates.h"
#include "tests/support/test_main.h"

#include <atomic>

using namespace hopscope;
using namespace hopscope::source;
using namespace hopscope::tests;

namespace {

const QByteArray unauthorized = quoted("{'kind':'Status','code':401,'message':'Unauthorized'}");

QList<QByteArray> tokensOf(const QList<SeenRequest>& requests)
{
    QList<QByteArray> tokens;
    for (const SeenRequest& request : requests)
        tokens << request.headers.value("authorization").mid(qstrlen("Bearer "));
    return tokens;
}

} // namespace

/// A live source whose credentials a plugin fetches.
class LiveSourceExecTest : public QObject
{
    Q_OBJECT
    TestCertificates m_files;
    QSslConfiguration m_tls;
    std::unique_ptr<PluginScript> m_script;
    std::atomic<TimePoint> m_now{}; ///< read on the network thread

    client::Connection connectionTo(const ScriptedApiServer& server) const
    {
        client::Connection connection = m_script->connection();
        connection.server = connection.serverAsWritten = server.url().toStdString();
        connection.certificateAuthority.data = client::Secret(m_files.content("ca.crt").toStdString());
        return connection;
    }
    LiveOptions agreed(const client::Connection& connection)
    {
        client::CredentialCacheOptions options;
        options.now = [this] { return m_now.load(); };
        return {{}, {}, 100, agreedTo(connection), std::make_shared<client::CredentialCache>(options)};
    }
    /// Prints a token of its own each time: t1, t2, ...
    void printTokens(const QByteArray& more = {})
    {
        m_script->write("answer", execCredential("'token':'tN'" + more));
        m_script->setScript("sed \"s/tN/t$(wc -l <runs)/\" answer\n");
    }

private slots:
    void initTestCase()
    {
        if (!TestCertificates::canBeMade())
            QSKIP("openssl is not installed");
        QVERIFY(m_files.make());
        m_tls = m_files.serverConfiguration();
    }
    void init()
    {
        test::failOnWarning();
        m_script = std::make_unique<PluginScript>();
        m_now = systemNow();
    }

    void everyRequestHasTheTokenOfOneRun()
    {
        ScriptedApiServer server(m_tls);
        printTokens();
        const client::Connection connection = connectionTo(server);
        RecordingSink sink;
        LiveSource source(connection, agreed(connection), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(tokensOf(server.seen("pods", false)), QList<QByteArray>{"t1"});
        QCOMPARE(tokensOf(server.seen("pods", true)), QList<QByteArray>{"t1"});
        QCOMPARE(tokensOf(server.seen("nodes", false)), QList<QByteArray>{"t1"});
        QCOMPARE(m_script->runs(), 1);
    }

    void whoeverWaitsIsToldThatAndWhatThePluginSays()
    {
        ScriptedApiServer server(m_tls);
        m_script->write("answer", execCredential("'token':'t'"));
        m_script->setScript("echo 'open https://login.test and enter 42' >&2\nwhile [ ! -e go ]; do sleep 0.01; done\ncat answer\n");
        const client::Connection connection = connectionTo(server);
        RecordingSink sink;
        LiveSource source(connection, agreed(connection), sink);
        QVERIFY(sink.waitFor([](const auto& seen) { return seen.state().signIn && seen.state().signIn->said == 1; }));
        QCOMPARE(sink.seen().state().signIn->lines.front(), std::string("open https://login.test and enter 42"));
        QVERIFY(sink.seen().state().phase == SourcePhase::Loading);
        QVERIFY(server.seen("pods", false).isEmpty());
        m_script->write("go", "x");
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QVERIFY(!sink.seen().state().signIn);
    }

    void aRefusedTokenIsFetchedAnewAndTheRequestSentOnceMore()
    {
        ScriptedApiServer server(m_tls);
        server.answerNext("pods", false, {401, unauthorized, {}});
        printTokens();
        const client::Connection connection = connectionTo(server);
        RecordingSink sink;
        LiveSource source(connection, agreed(connection), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(tokensOf(server.seen("pods", false)), (QList<QByteArray>{"t1", "t2"}));
        QCOMPARE(tokensOf(server.seen("pods", true)), QList<QByteArray>{"t2"});
        QCOMPARE(m_script->runs(), 2);
        for (const SourceState& state : sink.seen().states)
            QVERIFY(!state.error); // nobody has to know
    }

    void aTokenThatExpiresIsFetchedAnewForTheNextRequest()
    {
        ScriptedApiServer server(m_tls);
        printTokens(",'expirationTimestamp':'2126-01-15T10:00:00Z'");
        const client::Connection connection = connectionTo(server);
        m_now = *parseRfc3339("2126-01-15T09:59:59Z");
        RecordingSink sink;
        LiveSource source(connection, agreed(connection), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        printTokens(",'expirationTimestamp':'2126-01-15T11:00:00Z'");
        m_now = m_now.load() + std::chrono::seconds(1);
        server.sendToWatch("pods", quoted("{'type':'BOOKMARK','object':{'kind':'Pod','metadata':{'resourceVersion':'55'}}}\n"));
        server.endWatch("pods");
        QTRY_COMPARE(tokensOf(server.seen("pods", true)), (QList<QByteArray>{"t1", "t2"}));
        QCOMPARE(m_script->runs(), 2);
    }

    void whatTheServerNeverAcceptsIsAnErrorNotALoop()
    {
        ScriptedApiServer server(m_tls);
        for (const char* plural : {"pods", "nodes"})
            server.answerAlways(plural, {401, unauthorized, {}});
        printTokens();
        const client::Connection connection = connectionTo(server);
        const auto loaded = loadOnce(connection, agreed(connection));
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::Unauthorized);
        QVERIFY(m_script->runs() <= 3); // at first, and once more for each of the kinds that are refused
        QVERIFY(server.seen("pods", false).size() <= 2);
    }

    void aPluginThatFailsIsTheErrorAndTriedAgainOnRequest()
    {
        ScriptedApiServer server(m_tls);
        m_script->setScript("echo 'session is over, run: sso login' >&2\nexit 255\n");
        const client::Connection connection = connectionTo(server);
        RecordingSink sink;
        LiveSource source(connection, agreed(connection), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Failed));
        QCOMPARE(sink.seen().state().error->kind, ErrorKind::ExecFailed);
        QCOMPARE(sink.seen().state().error->message, std::string("exit status 255: session is over, run: sso login"));
        QVERIFY(server.seen("pods", false).isEmpty());
        QCOMPARE(m_script->runs(), 1);
        printTokens();
        source.retryNow();
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(m_script->runs(), 2);
    }

    void aClientCertificateOfAPluginIsShown()
    {
        QSslConfiguration strict = m_tls;
        strict.setPeerVerifyMode(QSslSocket::VerifyPeer);
        ScriptedApiServer server(strict);
        const auto field = [this](const char* name) { return m_files.content(name).replace("\n", "\\n"); };
        m_script->printing(execCredential("'clientCertificateData':'" + field("client.crt") + "','clientKeyData':'" +
                                          field("client.key") + "'"));
        const client::Connection connection = connectionTo(server);
        const auto loaded = loadOnce(connection, agreed(connection));
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        QVERIFY(!server.seen("pods", false).first().headers.contains("authorization"));
    }

    /// What runs on the old one speaks for whoever it named.
    void anotherClientCertificateEndsTheOldConnections()
    {
        QVERIFY(m_files.issue("renewed"));
        ScriptedApiServer server(m_tls);
        const auto certificate = [this](const QByteArray& name, const QByteArray& expires) {
            const auto field = [&](const char* end) { return m_files.content(name + end).replace("\n", "\\n"); };
            m_script->printing(execCredential("'clientCertificateData':'" + field(".crt") + "','clientKeyData':'" + field(".key") +
                                              "','expirationTimestamp':'" + expires + "'"));
        };
        m_now = *parseRfc3339("2126-01-15T09:59:59Z");
        certificate("client", "2126-01-15T10:00:00Z");
        const client::Connection connection = connectionTo(server);
        RecordingSink sink;
        LiveSource source(connection, agreed(connection), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QTRY_VERIFY(server.hasOpenWatch("nodes"));
        QCOMPARE(server.seen("nodes", true).size(), 1);
        certificate("renewed", "2126-01-15T11:00:00Z");
        m_now = m_now.load() + std::chrono::seconds(1);
        server.endWatch("pods");
        QTRY_VERIFY(server.seen("nodes", true).size() > 1);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
    }

    void withoutConsentNothingRunsAndNothingIsAsked()
    {
        ScriptedApiServer server(m_tls);
        printTokens();
        const client::Connection connection = connectionTo(server);
        const auto loaded = loadOnce(connection, {});
        QCOMPARE(loaded.error().kind, ErrorKind::ExecNotAllowed);
        QCOMPARE(m_script->runs(), 0);
        QVERIFY(server.seen("pods", false).isEmpty());
    }

    void forAPlainServerNothingIsRun()
    {
        ScriptedApiServer server;
        printTokens();
        const client::Connection connection = connectionTo(server);
        QVERIFY(loadOnce(connection, agreed(connection)));
        QCOMPARE(m_script->runs(), 0);
        QVERIFY(!server.seen("pods", false).first().headers.contains("authorization"));
    }

    void aDestroyedSourceEndsThePlugin()
    {
        ScriptedApiServer server(m_tls);
        m_script->setScript("echo $$ >own\necho started >&2\nsleep 600\n");
        const client::Connection connection = connectionTo(server);
        RecordingSink sink;
        auto source = std::make_unique<LiveSource>(connection, agreed(connection), sink);
        QVERIFY(sink.waitFor([](const auto& seen) { return seen.state().signIn && seen.state().signIn->said == 1; }));
        source.reset();
        const auto states = sink.seen().states.size();
        QTRY_VERIFY(!m_script->isRunning("own"));
        QCOMPARE(sink.seen().states.size(), states);
    }

    void aPersonMayGiveUp()
    {
        ScriptedApiServer server(m_tls);
        m_script->setScript("echo started >&2\nsleep 600\n");
        const client::Connection connection = connectionTo(server);
        RecordingSink sink;
        LiveSource source(connection, agreed(connection), sink);
        QVERIFY(sink.waitFor([](const auto& seen) { return seen.state().signIn && seen.state().signIn->said == 1; }));
        source.cancelSignIn();
        QVERIFY(sink.waitForPhase(SourcePhase::Failed));
        QCOMPARE(sink.seen().state().error->message, std::string("cancelled: started"));
        QVERIFY(sink.waitFor([](const auto& seen) { return !seen.state().signIn; })); // said by another thread, perhaps a little later
    }

    void noStateHoldsTheToken()
    {
        ScriptedApiServer server(m_tls);
        m_script->setScript("echo TOP-SECRET\nexit 1\n");
        const client::Connection connection = connectionTo(server);
        const auto failed = loadOnce(connection, agreed(connection));
        QVERIFY((failed.error().message + failed.error().context).find("SECRET") == std::string::npos);
        m_script->printing(execCredential("'token':'TOP-SECRET'"));
        server.answerAlways("pods", {403, quoted("{'kind':'Status','code':403,'message':'no'}"), {}});
        RecordingSink sink;
        LiveSource source(connection, agreed(connection), sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(tokensOf(server.seen("pods", false)).last(), QByteArray("TOP-SECRET"));
        for (const SourceState& state : sink.seen().states) {
            QVERIFY((state.name + state.server + (state.error ? state.error->message : "")).find("SECRET") == std::string::npos);
            for (const KindState& kind : state.kinds)
                QVERIFY(!kind.error || (kind.error->message + kind.error->context).find("SECRET") == std::string::npos);
        }
    }
};

HOPSCOPE_TEST_MAIN(LiveSourceExecTest)
#include "live_source_exec_test.moc"
