#include "model/source/live_source.h"

#include "tests/support/recording_sink.h"
#include "tests/support/scripted_api_server.h"
#include "tests/support/test_certificates.h"
#include "tests/support/test_main.h"
#include "widgets/wording/wording.h"

#include <QProcess>
#include <QRegularExpression>

using namespace hopscope;
using namespace hopscope::source;
using namespace hopscope::tests;

/// TLS and credentials, with certificates made by openssl for this run.
class LiveSourceTlsTest : public QObject
{
    Q_OBJECT
    TestCertificates m_files;
    QSslConfiguration m_tls;

    std::string path(const char* name) const { return m_files.path(name); }
    QByteArray content(const QByteArray& name) const { return m_files.content(name); }
    void write(const char* name, const QByteArray& text) const { m_files.write(name, text); }
    /// The sentence for why it cannot be read says what is wrong, and what to do.
    static bool saidOf(const client::Connection& connection, const char* wrong, const char* advice)
    {
        const auto loaded = loadOnce(connection, {});
        const QString sentence = loaded ? QString() : wording::errorSentence(loaded.error());
        if (sentence.contains(QLatin1String(wrong)) && sentence.contains(QLatin1String(advice)) && sentence.contains("https://127.0.0.1"))
            return true;
        qInfo("%s", qPrintable(sentence));
        return false;
    }
    client::Connection connectionTo(const ScriptedApiServer& server) const
    {
        client::Connection connection;
        connection.server = server.url().toStdString();
        connection.certificateAuthority.data = client::Secret(content("ca.crt").toStdString());
        return connection;
    }

    /// How far a server is, the first handshake tells; a busy machine may stretch it.
    static bool happensOnce(const std::function<bool()>& tried)
    {
        for (int i = 0; i < 20; ++i) {
            if (tried())
                return true;
        }
        return false;
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase()
    {
        if (!TestCertificates::canBeMade())
            QSKIP("openssl is not installed");
        QVERIFY(m_files.make());
        m_tls = m_files.serverConfiguration();
    }

    void theAuthorityOfTheKubeconfigIsTrusted()
    {
        ScriptedApiServer server(m_tls);
        const auto loaded = loadOnce(connectionTo(server), {});
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        client::Connection byPath = connectionTo(server);
        byPath.certificateAuthority = {{}, path("ca.crt")};
        QVERIFY(loadOnce(byPath, {}));
    }

    void anotherAuthorityIsNot()
    {
        ScriptedApiServer server(m_tls);
        client::Connection connection = connectionTo(server);
        connection.certificateAuthority.data = client::Secret(content("other.crt").toStdString());
        const auto loaded = loadOnce(connection, {});
        QVERIFY(!loaded);
        QVERIFY2(loaded.error().kind == ErrorKind::TlsUntrusted, loaded.error().message.c_str());
        connection.certificateAuthority = {};
        QVERIFY(loadOnce(connection, {}).error().kind == ErrorKind::TlsUntrusted);
        QVERIFY(saidOf(connection, "is not trusted", "certificate-authority-data"));
        connection.insecureSkipTlsVerify = true;
        QVERIFY(loadOnce(connection, {}));
    }

    void theServersNameMayBeAnotherThanItsAddress()
    {
        ScriptedApiServer server(m_tls);
        client::Connection connection = connectionTo(server);
        connection.tlsServerName = "kube.test";
        const auto loaded = loadOnce(connection, {});
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        QVERIFY(server.seen("pods", false).at(0).headers.value("host").startsWith("127.0.0.1:"));
        connection.tlsServerName = "other.test";
        QVERIFY(loadOnce(connection, {}).error().kind == ErrorKind::TlsWrongName);
        QVERIFY(saidOf(connection, "is for another name", "tls-server-name"));
    }

    void aCertificateThatHasExpiredIsSaidToHave()
    {
        QVERIFY(m_files.issue("expired", -1));
        ScriptedApiServer server(m_files.serverConfiguration("expired"));
        QVERIFY(loadOnce(connectionTo(server), {}).error().kind == ErrorKind::TlsExpired);
        QVERIFY(saidOf(connectionTo(server), "is not valid at this time", "renew"));
    }

    void theTokenIsSentAndNeverShown()
    {
        ScriptedApiServer server(m_tls);
        server.answerAlways("pods", {401, R"({"kind":"Status","code":401,"message":"Unauthorized"})", {}});
        client::Connection connection = connectionTo(server);
        connection.token = client::Secret("TOP-SECRET");
        const auto loaded = loadOnce(connection, {});
        QVERIFY(!loaded);
        QVERIFY(loaded.error().kind == ErrorKind::Unauthorized);
        QCOMPARE(server.seen("pods", false).at(0).headers.value("authorization"), QByteArray("Bearer TOP-SECRET"));
        QVERIFY((loaded.error().message + loaded.error().context).find("SECRET") == std::string::npos);
    }

    void aTokenFileIsReadAnewForEachRequest()
    {
        ScriptedApiServer server(m_tls);
        client::Connection connection = connectionTo(server);
        connection.tokenFile = path("token");
        for (const char* token : {"first", "second"}) {
            write("token", QByteArray(token) + "\n");
            QVERIFY(loadOnce(connection, {}));
            QCOMPARE(server.seen("pods", false).last().headers.value("authorization"), QByteArray("Bearer ") + token);
        }
    }

    void aTokenFileThatWasRenewedIsReadAgainAfter401()
    {
        ScriptedApiServer server(m_tls);
        write("token", "old");
        server.answerNext("pods", false, {401, "{}", {}, [this] { write("token", "new"); }});
        client::Connection connection = connectionTo(server);
        connection.tokenFile = path("token");
        const auto loaded = loadOnce(connection, {});
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        QCOMPARE(server.seen("pods", false).size(), 2);
        QCOMPARE(server.seen("pods", false).last().headers.value("authorization"), QByteArray("Bearer new"));
    }

    void aTokenFileThatIsTheSameIsNotSentAgain()
    {
        ScriptedApiServer server(m_tls);
        write("token", "old");
        server.answerAlways("pods", {401, "{}", {}, {}});
        client::Connection connection = connectionTo(server);
        connection.tokenFile = path("token");
        QCOMPARE(loadOnce(connection, {}).error().kind, ErrorKind::Unauthorized);
        QCOMPARE(server.seen("pods", false).size(), 1);
    }

    /// The header's names as client-go's transport writes them.
    void whoIsImpersonatedIsSaidInHeaders()
    {
        ScriptedApiServer server(m_tls);
        client::Connection connection = connectionTo(server);
        connection.impersonate = client::Impersonation{"jane", "7", {"dev", "ops"}, {{"example.org/scope", {"view"}}}};
        QVERIFY(loadOnce(connection, {}));
        const auto headers = server.seen("pods", false).at(0).headers;
        QCOMPARE(headers.value("impersonate-user"), QByteArray("jane"));
        QCOMPARE(headers.value("impersonate-uid"), QByteArray("7"));
        QCOMPARE(headers.value("impersonate-group"), QByteArray("dev, ops"));
        QCOMPARE(headers.value("impersonate-extra-example.org%2fscope"), QByteArray("view"));
    }

    void noCredentialGoesToAPlainServer()
    {
        ScriptedApiServer server;
        client::Connection connection = connectionTo(server);
        connection.token = client::Secret("TOP-SECRET");
        connection.impersonate = client::Impersonation{"jane", {}, {}, {}};
        QVERIFY(loadOnce(connection, {}));
        QVERIFY(!server.seen("pods", false).at(0).headers.contains("authorization"));
        QVERIFY(!server.seen("pods", false).at(0).headers.contains("impersonate-user"));
    }

    void aClientCertificateIsShownToTheServer()
    {
        QSslConfiguration strict = m_tls;
        strict.setPeerVerifyMode(QSslSocket::VerifyPeer);
        ScriptedApiServer server(strict);
        client::Connection connection = connectionTo(server);
        QVERIFY(!loadOnce(connection, {}));
        connection.clientCertificate.data = client::Secret(content("client.crt").toStdString());
        connection.clientKey = {{}, path("client.key")};
        const auto loaded = loadOnce(connection, {});
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        connection.clientKey.path = path("missing.key");
        QVERIFY(loadOnce(connection, {}).error().kind == ErrorKind::TlsClientCertificate);
    }

    /// Qt's server only hangs up; openssl's says why, as Go's does.
    void aServerThatWantsAClientCertificateIsUnderstood()
    {
        QProcess server;
        server.setProcessChannelMode(QProcess::MergedChannels);
        server.start("openssl", {"s_server", "-accept", "127.0.0.1:0", "-www", "-Verify", "1", "-verify_return_error", "-CAfile",
                                 QString::fromStdString(path("ca.crt")), "-cert", QString::fromStdString(path("server.crt")), "-key",
                                 QString::fromStdString(path("server.key"))});
        QByteArray said;
        static const QRegularExpression place("ACCEPT 127\\.0\\.0\\.1:(\\d+)");
        while (!place.match(QString::fromLatin1(said)).hasMatch() && server.waitForReadyRead())
            said += server.readAll();
        const QString port = place.match(QString::fromLatin1(said)).captured(1);
        QVERIFY2(!port.isEmpty(), said.constData());
        client::Connection connection;
        connection.server = "https://127.0.0.1:" + port.toStdString();
        connection.certificateAuthority.data = client::Secret(content("ca.crt").toStdString());
        const auto none = loadOnce(connection, {});
        QVERIFY(!none);
        QVERIFY2(none.error().kind == ErrorKind::TlsClientRefused, none.error().message.c_str());
        QVERIFY(saidOf(connection, "wants another client certificate", "client-certificate-data"));
        // One that another authority has signed.
        connection.clientCertificate.path = path("other.crt");
        connection.clientKey.path = path("other.key");
        const auto other = loadOnce(connection, {});
        QVERIFY(!other);
        QVERIFY2(other.error().kind == ErrorKind::TlsClientRefused, other.error().message.c_str());
        server.kill();
        server.waitForFinished();
    }

    /// Somebody else renews it (kubelet, cert-manager): what is asked from then on shows the new one.
    void aClientCertificateThatWasRenewedOnDiskIsShownFromThenOn()
    {
        QVERIFY(m_files.issue("renewed"));
        const auto put = [this](const QByteArray& name) {
            write("own.crt", content(name + ".crt"));
            write("own.key", content(name + ".key"));
        };
        put("client");
        QSslConfiguration asking = m_tls;
        asking.setPeerVerifyMode(QSslSocket::QueryPeer);
        ScriptedApiServer server(asking);
        client::Connection connection = connectionTo(server);
        connection.clientCertificate.path = path("own.crt");
        connection.clientKey.path = path("own.key");
        RecordingSink sink;
        LiveSource source(connection, {{}, {}, 100}, sink);
        QVERIFY(sink.waitForPhase(SourcePhase::Live));
        QCOMPARE(server.seen("pods", true).at(0).clientName, QByteArray("client"));
        put("renewed");
        server.sendToWatch("pods", R"({"type":"BOOKMARK","object":{"kind":"Pod","metadata":{"resourceVersion":"55"}}})" "\n");
        server.endWatch("pods");
        QTRY_COMPARE(server.seen("pods", true).size(), 2);
        QCOMPARE(server.seen("pods", true).at(1).clientName, QByteArray("renewed"));
    }

    void compressionIsAskedForUnlessTheKubeconfigSaysNot()
    {
        ScriptedApiServer server(m_tls);
        client::Connection connection = connectionTo(server);
        QVERIFY(loadOnce(connection, {}));
        QCOMPARE(server.seen("services", false).at(0).headers.value("accept-encoding"), QByteArray("gzip"));
        connection.disableCompression = true;
        QVERIFY(loadOnce(connection, {}));
        for (const char* plural : {"services", "pods", "namespaces"})
            QVERIFY(!server.seen(plural, false).last().headers.contains("accept-encoding"));
    }

    void aServerThisNearSendsFasterThanItCompresses()
    {
        QVERIFY(happensOnce([this] {
            ScriptedApiServer server(m_tls);
            return loadOnce(connectionTo(server), {}) && !server.seen("pods", false).at(0).headers.contains("accept-encoding");
        }));
    }

    void norIsASmallAnswerCompressedOnceThatIsKnown()
    {
        QVERIFY(happensOnce([this] {
            ScriptedApiServer server(m_tls);
            server.setList("namespaces", R"({"metadata":{"name":"n"}})", 1);
            server.holdNext("pods");
            RecordingSink sink;
            const LiveSource source(connectionTo(server), {{}, {}, 100}, sink);
            const auto rowsAskedFor = [&server] { return server.seen("pods", false).size() == 2; };
            return QTest::qWaitFor(rowsAskedFor) && !server.seen("pods", false).at(1).headers.contains("accept-encoding");
        }));
    }
};

HOPSCOPE_TEST_MAIN(LiveSourceTlsTest)
#include "live_source_tls_test.moc"
