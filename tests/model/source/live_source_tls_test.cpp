#include "model/source/live_source.h"

#include "tests/support/scripted_api_server.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace hopscope;
using namespace hopscope::source;
using namespace hopscope::tests;

/// TLS and credentials, with certificates made by openssl for this run.
class LiveSourceTlsTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QSslConfiguration m_tls;

    std::string path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }
    QByteArray content(const char* name) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const char* name, const QByteArray& text) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", name);
    }
    bool openssl(const QString& arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("openssl"), arguments.split(' ', Qt::SkipEmptyParts));
        return process.waitForFinished() && process.exitCode() == 0;
    }
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
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
            QSKIP("openssl is not installed");
        const QString key = QStringLiteral("-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes ");
        for (const char* name : {"ca", "other"})
            QVERIFY(openssl(QStringLiteral("req -x509 %1 -keyout %2.key -out %2.crt -days 2 -subj /CN=%2").arg(key, name)));
        QFile names(m_folder.filePath("names"));
        QVERIFY(names.open(QIODevice::WriteOnly));
        names.write("subjectAltName=IP:127.0.0.1,DNS:kube.test\n");
        names.close();
        for (const char* name : {"server", "client"}) {
            QVERIFY(openssl(QStringLiteral("req %1 -keyout %2.key -out %2.csr -subj /CN=%2").arg(key, name)));
            QVERIFY(openssl(QStringLiteral("x509 -req -in %1.csr -CA ca.crt -CAkey ca.key -CAcreateserial -out %1.crt -days 2 "
                                           "-extfile names").arg(name)));
        }
        m_tls.setLocalCertificate(QSslCertificate(content("server.crt")));
        m_tls.setPrivateKey(QSslKey(content("server.key"), QSsl::Ec));
        m_tls.setCaCertificates({QSslCertificate(content("ca.crt"))});
        m_tls.setPeerVerifyMode(QSslSocket::VerifyNone);
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
