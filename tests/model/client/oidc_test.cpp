// auth-provider oidc: the kubeconfig's token until it expires, then one from the issuer (client-go, plugin/pkg/client/auth/oidc).
#include "model/client/id_token.h"
#include "model/client/network_loop.h"

#include "tests/support/credential_client.h"
#include "tests/support/scripted_connection.h"
#include "tests/support/test_certificates.h"
#include "tests/support/test_main.h"

#include <QDeadlineTimer>

using namespace hopscope;
using namespace hopscope::client;
using namespace hopscope::tests;
using namespace std::chrono_literals;

namespace {

const TimePoint now{std::chrono::seconds(1800000000)};

/// A token that says when it expires, in seconds from `now`.
QByteArray token(int seconds, const QByteArray& subject = "jane")
{
    const QByteArray claims = "{\"sub\":\"" + subject + "\",\"exp\":" + QByteArray::number(1800000000LL + seconds) + "}";
    const auto part = [](const QByteArray& text) { return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals); };
    return part("{\"alg\":\"none\"}") + "." + part(claims) + "." + part("signature");
}

std::string text(const QByteArray& bytes)
{
    return bytes.toStdString();
}

} // namespace

class OidcTest : public QObject
{
    Q_OBJECT
    TestCertificates m_certificates;
    std::unique_ptr<ScriptedApiServer> m_issuer;
    CredentialCacheOptions m_options{20s, [] { return now; }};

    Connection connection(const QByteArray& idToken, const QByteArray& refreshToken = "refresh-1") const
    {
        Connection made;
        made.server = "https://api.test:6443";
        made.credential = CredentialKind::Oidc;
        made.oidc = OidcConfig{text(m_issuer->url()) + "/", "kube client", Secret("s3cr&t"), Secret(text(idToken)), Secret(text(refreshToken)),
                               {{}, m_certificates.path("ca.crt")}};
        return made;
    }
    void answerToken(const QByteArray& idToken, const QByteArray& more = {})
    {
        m_issuer->answerNext("token", false, {200, "{\"access_token\":\"a\",\"id_token\":\"" + idToken + "\"" + more + "}"});
    }
    /// The one sentence's detail when the expired token cannot be renewed.
    QString reason(Connection made)
    {
        CredentialCache cache(m_options);
        CredentialClient client(cache, std::move(made));
        const auto failure = client.failure();
        if (!failure || failure->error.kind != ErrorKind::LoginExpired || failure->error.context.empty())
            return QStringLiteral("no failure");
        for (const char* secret : {"refresh-1", "s3cr", "c2lnbmF0dXJl"})
            if (failure->error.message.find(secret) != std::string::npos)
                return QStringLiteral("a secret");
        return QString::fromStdString(failure->error.message);
    }
    QString reason() { return reason(connection(token(-60))); }

private slots:
    void initTestCase()
    {
        if (!TestCertificates::canBeMade())
            QSKIP("openssl is not on this machine.");
        QVERIFY(m_certificates.make());
    }

    void init()
    {
        hopscope::test::failOnWarning();
        m_issuer = std::make_unique<ScriptedApiServer>(m_certificates.serverConfiguration());
        m_issuer->answerAlways("openid-configuration", {200, "{\"token_endpoint\":\"" + m_issuer->url() + "/oauth/token\"}"});
    }

    void aTokenSaysWhenItExpires()
    {
        QVERIFY(idTokenExpiry(Secret(text(token(60)))).value() == now + 60s);
        QVERIFY(idTokenExpiry(Secret("e30.e30.e30")).value() == TimePoint{}); // {}: no exp
        QVERIFY(idTokenExpiry(Secret("e30.eyJleHAiOjEuNWUzfQ.x")).value() == TimePoint(1500s)); // {"exp":1.5e3}
        for (const char* wrong : {"", "a", "a.b", "a.b.c.d", "e30.e3+9.e30", "e30.W10.e30", "e30.eyJleHAiOiJ4In0.x"})
            QVERIFY2(!idTokenExpiry(Secret(wrong)), wrong);
    }

    void aValidTokenIsUsedAsItIs()
    {
        CredentialCache cache(m_options);
        CredentialClient client(cache, connection(token(60)));
        QCOMPARE(QByteArray::fromStdString(client.token()), token(60));
        QVERIFY(m_issuer->seen("openid-configuration").isEmpty());
        QVERIFY(client.signIns().empty());
    }

    void anExpiredTokenIsRenewedOnceForAll()
    {
        answerToken(token(3600, "new"));
        CredentialCache cache(m_options);
        CredentialClient one(cache, connection(token(5))); // clocks differ: ten seconds before its time
        CredentialClient other(cache, connection(token(5)));
        QVERIFY(std::holds_alternative<CredentialPending>(one.provider->credential()));
        QVERIFY(std::holds_alternative<CredentialPending>(other.provider->credential()));
        QCOMPARE(QByteArray::fromStdString(one.token()), token(3600, "new"));
        QCOMPARE(QByteArray::fromStdString(other.token()), token(3600, "new"));
        QCOMPARE(m_issuer->seen("token").size(), 1);
        QVERIFY(one.signIns().empty()); // nobody is asked for anything
    }

    void theClientNamesItselfAsOAuthWantsIt()
    {
        answerToken(token(3600));
        CredentialCache cache(m_options);
        QVERIFY(CredentialClient(cache, connection(token(-60))).credential());
        const SeenRequest request = m_issuer->seen("token").value(0);
        QCOMPARE(request.path, QByteArray("/oauth/token"));
        QCOMPARE(request.body, QByteArray("grant_type=refresh_token&refresh_token=refresh-1"));
        QCOMPARE(request.headers["authorization"], "Basic " + QByteArray("kube%20client:s3cr%26t").toBase64());
        QCOMPARE(request.headers["content-type"], QByteArray("application/x-www-form-urlencoded"));
    }

    void anIssuerThatWantsTheClientInTheFormGetsIt()
    {
        m_issuer->answerNext("token", false, {401, "{\"error\":\"invalid_client\"}"});
        answerToken(token(3600, "new"));
        CredentialCache cache(m_options);
        QCOMPARE(QByteArray::fromStdString(CredentialClient(cache, connection(token(-60))).token()), token(3600, "new"));
        const SeenRequest request = m_issuer->seen("token").value(1);
        QCOMPARE(request.body, QByteArray("grant_type=refresh_token&refresh_token=refresh-1&client_id=kube%20client&client_secret=s3cr%26t"));
        QVERIFY(!request.headers.contains("authorization"));
    }

    void theNextRefreshTokenTakesTheOldOnesPlace()
    {
        TimePoint time = now;
        CredentialCache cache({20s, [&] { return time; }});
        CredentialClient client(cache, connection(token(-60)));
        answerToken(token(100, "first"), ",\"refresh_token\":\"refresh-2\"");
        QCOMPARE(QByteArray::fromStdString(client.token()), token(100, "first"));
        time += 95s;
        answerToken(token(200, "second"));
        QCOMPARE(QByteArray::fromStdString(client.token()), token(200, "second"));
        QVERIFY(m_issuer->seen("token").value(1).body.contains("refresh_token=refresh-2"));
    }

    void aTokenThatTheServerRefusesIsRenewedOnce()
    {
        answerToken(token(3600, "new"));
        answerToken(token(3600, "newer"));
        CredentialCache cache(m_options);
        CredentialClient client(cache, connection(token(60)));
        const CredentialPointer refused = client.credential();
        QVERIFY(client.provider->refused(refused));
        const CredentialPointer renewed = client.credential();
        QCOMPARE(QByteArray::fromStdString(renewed->token.reveal()), token(3600, "new"));
        QVERIFY(!client.provider->refused(renewed));
        QCOMPARE(m_issuer->seen("token").size(), 1);
    }

    void withoutARefreshTokenARefusalStands()
    {
        CredentialCache cache(m_options);
        CredentialClient client(cache, connection(token(60), {}));
        QVERIFY(!client.provider->refused(client.credential()));
        QCOMPARE(QByteArray::fromStdString(client.token()), token(60));
        QCOMPARE(reason(connection(token(-60), {})), QStringLiteral("the id-token has expired, and there is no refresh-token"));
        QVERIFY(m_issuer->seen("openid-configuration").isEmpty());
    }

    void newTokensInTheKubeconfigCount()
    {
        CredentialCache cache(m_options);
        QCOMPARE(QByteArray::fromStdString(CredentialClient(cache, connection(token(60))).token()), token(60));
        QCOMPARE(QByteArray::fromStdString(CredentialClient(cache, connection(token(90))).token()), token(90));
    }

    void whatTheIssuerSaysIsTold()
    {
        m_issuer->answerNext("token", false, {400, "{\"error\":\"invalid_grant\",\"error_description\":\"session not active\"}"});
        const QString told = reason();
        QVERIFY2(told.endsWith(QStringLiteral("answers with HTTP 400: invalid_grant: session not active")), qPrintable(told));
        m_issuer->answerNext("token", false, {400, "{\"error\":\"invalid_grant\",\"error_description\":\"no such token refresh-1\"}"});
        QVERIFY(reason().endsWith(QStringLiteral("answers with HTTP 400")));
    }

    void anIssuerThatFailsIsToldInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("plural");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const char* plural, int status, const QByteArray& body, const char* says) {
            QTest::newRow(name) << QByteArray(plural) << status << body << QString::fromLatin1(says);
        };
        row("metadata 404", "openid-configuration", 404, "<html>", "openid-configuration answers with HTTP 404");
        row("metadata no JSON", "openid-configuration", 200, "<html>", "names no token_endpoint");
        row("metadata without it", "openid-configuration", 200, "{}", "names no token_endpoint");
        row("plain http", "openid-configuration", 200, "{\"token_endpoint\":\"http://idp.test/token\"}", "http://idp.test/token is not https");
        row("nearly this machine", "openid-configuration", 200, "{\"token_endpoint\":\"http://127.0.0.1.idp.test/token\"}", "is not https");
        row("no URL", "openid-configuration", 200, "{\"token_endpoint\":\"file:///etc/passwd\"}", "file:///etc/passwd is no");
        row("500", "token", 500, "oops", "/oauth/token answers with HTTP 500");
        row("no JSON", "token", 200, "oops", "sends no JSON");
        row("no id_token", "token", 200, "{\"access_token\":\"a\"}", "sends no id_token");
        row("no JWT", "token", 200, "{\"id_token\":\"a\"}", "the id-token is no JSON Web Token");
        row("expired at once", "token", 200, "{\"id_token\":\"" + token(-1) + "\"}", "the new id-token has expired already");
        row("huge", "token", 200, QByteArray(3 << 20, 'x'), "sends far more than a token");
        row("deep", "token", 200, QByteArray(500000, '['), "sends no JSON");
    }

    void anIssuerThatFailsIsToldInOneSentence()
    {
        QFETCH(QByteArray, plural);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, says);
        m_issuer->answerAlways(plural, {status, body});
        const QString told = reason();
        QVERIFY2(told.contains(says), qPrintable(told));
    }

    void noRedirectIsFollowed()
    {
        ScriptedApiServer elsewhere(m_certificates.serverConfiguration());
        const QByteArray location = "Location: " + elsewhere.url() + "/oauth/token\r\n";
        m_issuer->answerAlways("token", {307, {}, location});
        const QString told = reason();
        QVERIFY2(told.contains(QStringLiteral("redirects to another place")), qPrintable(told));
        QVERIFY(elsewhere.seen("token").isEmpty());
        m_issuer->answerAlways("openid-configuration", {302, {}, location});
        QVERIFY(reason().contains(QStringLiteral("redirects to another place")));
    }

    void anIssuerThatDoesNotAnswerIsGivenUp()
    {
        m_options.timeLimit = 1000ms;
        m_issuer->holdNext("token");
        const QString told = reason();
        m_options.timeLimit = 20s;
        QVERIFY2(told.contains(QStringLiteral("time")), qPrintable(told));
        m_issuer->letGo();
    }

    void whoNobodyWaitsForIsEndedAtOnce()
    {
        m_issuer->holdNext("token");
        {
            CredentialCache cache(m_options);
            CredentialClient client(cache, connection(token(-60)));
            QVERIFY(std::holds_alternative<CredentialPending>(client.provider->credential()));
            QTRY_COMPARE(m_issuer->seen("token").size(), 1);
        }
        m_issuer->letGo();
    }

    void onlyTheIssuersOwnAuthorityIsTrusted()
    {
        Connection other = connection(token(-60));
        other.oidc->certificateAuthority.path = m_certificates.path("other.crt");
        const QString told = reason(other);
        QVERIFY2(told.contains(QStringLiteral("certificate")), qPrintable(told));
        other.oidc->issuerUrl = "http://idp.test/";
        QVERIFY(reason(other).contains(QStringLiteral("is not https")));
    }

    void aClusterIsReadWithTheRenewedTokenAndTheFileStaysAsItIs()
    {
        ScriptedApiServer api(m_certificates.serverConfiguration());
        answerToken(token(3600, "new"));
        const QByteArray kubeconfig =
            "current-context: x\ncontexts: [{name: x, context: {cluster: c, user: u}}]\n"
            "clusters: [{name: c, cluster: {server: '" + api.url() + "', certificate-authority: ca.crt}}]\n"
            "users: [{name: u, user: {auth-provider: {name: oidc, config: {idp-issuer-url: '" + m_issuer->url() +
            "', client-id: kube, client-secret: s, id-token: " + token(-60) + ", refresh-token: refresh-1, idp-certificate-authority: '" +
            QByteArray::fromStdString(m_certificates.path("ca.crt")) + "'}}}}]\n";
        m_certificates.write("config", kubeconfig);
        const auto read = resolveConnection({m_certificates.path("config"), {}, {}});
        QVERIFY(read.hasValue());
        CredentialCache cache(m_options);
        NetworkLoop loop(*read, 1, cache.providerFor(*read, std::nullopt));
        int ended = 0;
        std::vector<std::unique_ptr<HttpRequest>> requests;
        for (int i = 0; i < 3; ++i)
            requests.push_back(loop.get("/api/v1/nodes", HttpMode::Small, {{}, {}, [&](HttpEnd end) { ended += end.status == 200; }}));
        const QDeadlineTimer limit(20000);
        loop.run([&] { return ended < 3 && !limit.hasExpired(); });
        const QList<SeenRequest> seen = api.seen("nodes");
        QCOMPARE(seen.size(), 3);
        for (const SeenRequest& request : seen)
            QCOMPARE(request.headers["authorization"], "Bearer " + token(3600, "new"));
        QCOMPARE(m_issuer->seen("token").size(), 1);
        QCOMPARE(m_certificates.content("config"), kubeconfig);
    }
};

HOPSCOPE_TEST_MAIN(OidcTest)
#include "oidc_test.moc"
