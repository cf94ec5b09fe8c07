#include "model/source/live_source.h"

#include "tests/support/scripted_api_server.h"
#include "tests/support/test_certificates.h"
#include "tests/support/test_main.h"
#include "tests/support/test_proxy.h"

using namespace hopscope;
using namespace hopscope::source;
using namespace hopscope::tests;

/// proxy-url in its three forms. The server's name is one that nobody but the proxy can resolve.
class LiveSourceProxyTest : public QObject
{
    Q_OBJECT
    TestCertificates m_files;
    QSslConfiguration m_tls;

    static QByteArray portOf(const ScriptedApiServer& server) { return server.url().split(':').last(); }
    client::Connection connectionTo(const ScriptedApiServer& server, const char* scheme, const TestProxy& proxy) const
    {
        client::Connection connection;
        connection.server = "https://kube.test:" + portOf(server).toStdString();
        connection.certificateAuthority.data = client::Secret(m_files.content("ca.crt").toStdString());
        connection.proxyUrl = scheme + std::string("://127.0.0.1:") + std::to_string(proxy.port());
        return connection;
    }
    /// Every connection went through the proxy, and by the server's name.
    static void wasAskedFor(const TestProxy& proxy, const char* verb, const ScriptedApiServer& server)
    {
        const QStringList asked = proxy.asked();
        QVERIFY(!asked.isEmpty());
        for (const QString& one : asked)
            QCOMPARE(one, QLatin1String(verb) + QStringLiteral(" kube.test:") + QString::fromLatin1(portOf(server)));
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

    void anHttpProxyIsAskedToConnect()
    {
        ScriptedApiServer server(m_tls);
        const TestProxy proxy(TestProxy::Protocol::Http);
        const auto loaded = loadOnce(connectionTo(server, "http", proxy), {});
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        QCOMPARE(server.seen("pods", false).size(), 1);
        wasAskedFor(proxy, "CONNECT", server);
    }

    void anHttpsProxyIsTrustedByTheKubeconfigsAuthority()
    {
        ScriptedApiServer server(m_tls);
        const TestProxy proxy(TestProxy::Protocol::Http, m_tls);
        client::Connection connection = connectionTo(server, "https", proxy);
        const auto loaded = loadOnce(connection, {});
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        wasAskedFor(proxy, "CONNECT", server);
        connection.certificateAuthority.data = client::Secret(m_files.content("other.crt").toStdString());
        QVERIFY(loadOnce(connection, {}).error().kind == ErrorKind::TlsUntrusted);
        connection.certificateAuthority = {};
        connection.insecureSkipTlsVerify = true;
        QVERIFY(loadOnce(connection, {}));
    }

    void aSocks5ProxyResolvesTheName()
    {
        ScriptedApiServer server(m_tls);
        const TestProxy proxy(TestProxy::Protocol::Socks5);
        const auto loaded = loadOnce(connectionTo(server, "socks5", proxy), {});
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        QCOMPARE(server.seen("pods", false).size(), 1);
        wasAskedFor(proxy, "SOCKS5", server);
    }

    void aPlainServerIsAskedForByItsWholeUrl()
    {
        ScriptedApiServer server;
        const TestProxy proxy(TestProxy::Protocol::Http);
        client::Connection connection = connectionTo(server, "http", proxy);
        connection.server.replace(0, 5, "http");
        const auto loaded = loadOnce(connection, {});
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        const QStringList asked = proxy.asked(); // what each connection began with
        const QStringList whole = asked.filter(QString::fromLatin1("GET http://kube.test:" + portOf(server) + "/api"));
        QVERIFY2(!asked.isEmpty() && whole == asked, qPrintable(asked.join(u'|')));
    }

    void whoeverMustLogInToTheProxyDoesAndItIsNotShown()
    {
        ScriptedApiServer server(m_tls);
        auto proxy = std::make_unique<TestProxy>(TestProxy::Protocol::Http);
        client::Connection connection = connectionTo(server, "http", *proxy);
        connection.proxyUrl.insert(7, "me:hush-hush@");
        QVERIFY(loadOnce(connection, {}));
        QCOMPARE(proxy->authorization(), QByteArray("Basic ") + QByteArray("me:hush-hush").toBase64());
        proxy.reset();
        const auto loaded = loadOnce(connection, {});
        QVERIFY(!loaded);
        QVERIFY2(loaded.error().kind == ErrorKind::CannotConnect, loaded.error().message.c_str());
        QVERIFY((loaded.error().message + loaded.error().context).find("hush") == std::string::npos);
    }
};

HOPSCOPE_TEST_MAIN(LiveSourceProxyTest)
#include "live_source_proxy_test.moc"
