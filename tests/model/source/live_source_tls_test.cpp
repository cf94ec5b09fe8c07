#include "model/source/live_source.h"

#include "tests/support/scripted_api_server.h"
#include "tests/support/test_certificates.h"
#include "tests/support/test_main.h"

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
    QByteArray content(const char* name) const { return m_files.content(name); }
    void write(const char* name, const QByteArray& text) const { m_files.write(name, text); }
    client::Connection connectionTo(const ScriptedApiServer& server) const
    {
        client::Connection connection;
        connection.server = server.url().toStdString();
        connection.certificateAuthority.data = client::Secret(content("ca.crt").toStdString());
        return connection;
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
        QVERIFY(loadOnce(connection, {}).error().kind == ErrorKind::TlsUntrusted);
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
};

HOPSCOPE_TEST_MAIN(LiveSourceTlsTest)
#include "live_source_tls_test.moc"
