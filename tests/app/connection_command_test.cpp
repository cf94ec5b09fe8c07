#include "tests/app/commands.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

#include <nlohmann/json.hpp>

using namespace hopscope;
using namespace hopscope::tests;

namespace {

using Json = nlohmann::ordered_json;

const char* const kubeconfig = R"(apiVersion: v1
kind: Config
current-context: a
clusters:
- {name: c, cluster: {server: 'https://u:pw-in-url@h:6443', certificate-authority: ca.crt, proxy-url: 'http://u:pw-in-proxy@p:1'}}
users:
- {name: u, user: {token: secret-token, as: jane, as-groups: [dev]}}
contexts:
- {name: b, context: {cluster: gone, user: u}}
- {name: a, context: {cluster: c, user: u, namespace: team}}
)";

} // namespace

/// `hopscope connection`: what would be connected to and how.
class ConnectionCommandTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::string m_path = m_folder.filePath(QStringLiteral("config")).toStdString();

    void writeFile(const char* name, const QByteArray& text)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    /// A kubeconfig with just this cluster and user.
    Ran connect(const QByteArray& cluster, const QByteArray& user, const char* format = "json")
    {
        writeFile("one", "current-context: x\ncontexts: [{name: x, context: {cluster: c, user: u}}]\nclusters: [{name: c, cluster: {" +
                             cluster + "}}]\nusers: [{name: u, user: {" + user + "}}]\n");
        return run({"--kubeconfig", m_folder.filePath(QStringLiteral("one")).toStdString(), "connection", "-o", format});
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase()
    {
        QFile file(QString::fromStdString(m_path));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kubeconfig) > 0);
        writeFile("ca.crt", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    }

    void jsonHasTheKeysInTheirOrder()
    {
        const Ran ran = run({"--kubeconfig", m_path, "connection", "-o", "json"});
        QCOMPARE(ran.status, 0);
        const Json document = Json::parse(ran.out.toStdString());
        QStringList keys;
        for (const auto& [key, value] : document.items())
            keys << QString::fromStdString(key);
        QCOMPARE(keys.join(u' '), QStringLiteral("schema context cluster user namespace server tlsServerName insecureSkipTlsVerify "
                                                 "proxyUrl disableCompression contexts certificateAuthority clientCertificate "
                                                 "clientKey tokenFile username credential exec impersonate files namedFiles oidc"));
        QVERIFY(document["schema"] == Json("hopscope.connection/v1"));
        QVERIFY(document["contexts"] == (Json{"a", "b"}));
        QVERIFY(document["namespace"] == Json("team"));
        QVERIFY(document["credential"] == Json("token"));
        QVERIFY(document["certificateAuthority"] == Json(m_folder.filePath(QStringLiteral("ca.crt")).toStdString()));
        QVERIFY(document["impersonate"]["user"] == Json("jane"));
        QVERIFY(document["exec"].is_null());
        QVERIFY(document["files"] == Json(std::vector<std::string>{m_path}));
    }

    void noSecretIsPrinted()
    {
        for (const char* format : {"text", "json"}) {
            const Ran ran = run({"--kubeconfig", m_path, "connection", "-o", format});
            QCOMPARE(ran.status, 0);
            for (const char* secret : {"secret-token", "pw-in-url", "pw-in-proxy"})
                QVERIFY2(!ran.out.contains(QLatin1String(secret)), secret);
            QVERIFY(ran.out.contains(QLatin1String("https://h:6443")));
        }
    }

    void aContextThatCannotBeUsedIsAnErrorOnlyWhenItIs()
    {
        const Ran ran = run({"--kubeconfig", m_path, "--context", "b", "connection"});
        QCOMPARE(ran.status, 3);
        QVERIFY(ran.out.isEmpty());
        QCOMPARE(ran.error.count(u'\n'), 1);
        QVERIFY(ran.error.contains(QStringLiteral("contexts[b].cluster")));
        QCOMPARE(run({"--kubeconfig", m_path, "--context", "zzz", "connection"}).status, 3);
    }

    void everyFileThatIsNamedIsThereOrNot()
    {
        const QByteArray cluster = "server: 'https://h', certificate-authority: ca.crt";
        const Ran ran = connect(cluster, "client-certificate: gone.crt, client-key: ca.crt");
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.error.count(u'\n'), 1);
        QVERIFY2(ran.error.contains(QStringLiteral("client-certificate ")), qPrintable(ran.error));
        const Json document = Json::parse(ran.out.toStdString()); // what there is, is said all the same
        QStringList states;
        for (const auto& file : document["namedFiles"])
            states << QString::fromStdString(file["setting"].get<std::string>() + "=" + file["state"].get<std::string>());
        QCOMPARE(states.join(u' '), QStringLiteral("files=readable certificateAuthority=readable clientCertificate=missing clientKey=readable"));
        QVERIFY(connect(cluster, "client-certificate: gone.crt, client-key: ca.crt", "text").out.contains(QStringLiteral("gone.crt: is not there")));
    }

    void whereKubectlWouldNotStartTheStatusIsThree_data()
    {
        QTest::addColumn<QByteArray>("cluster");
        QTest::addColumn<QByteArray>("user");
        const auto row = [](const char* name, const char* cluster, const char* user) {
            QTest::newRow(name) << QByteArray(cluster) << QByteArray(user);
        };
        row("no authority", "server: 'https://h', certificate-authority: gone.crt", "token: t");
        row("no certificate in it", "server: 'https://h', certificate-authority-data: eA==", "token: t");
        row("authority and none", "server: 'https://h', certificate-authority: ca.crt, insecure-skip-tls-verify: true", "token: t");
        row("authority twice", "server: 'https://h', certificate-authority: ca.crt, certificate-authority-data: eA==", "token: t");
        row("no URL", "server: 'https://h:port'", "token: t");
        row("no host", "server: 'https://'", "token: t");
        row("no server", "proxy-url: 'http://p'", "token: t");
        row("no token file", "server: 'https://h'", "tokenFile: gone");
        row("token and password", "server: 'https://h'", "token: t, password: p");
        row("gcp", "server: 'https://h'", "token: t, auth-provider: {name: gcp}");
        row("unknown provider", "server: 'https://h'", "auth-provider: {name: openstack}");
        row("oidc without issuer", "server: 'https://h'", "auth-provider: {name: oidc, config: {client-id: c}}");
        row("oidc and exec", "server: 'https://h'",
            "auth-provider: {name: oidc, config: {client-id: c, idp-issuer-url: 'https://i'}}, exec: {apiVersion: "
            "client.authentication.k8s.io/v1beta1, command: x}");
    }

    void whereKubectlWouldNotStartTheStatusIsThree()
    {
        QFETCH(QByteArray, cluster);
        QFETCH(QByteArray, user);
        const Ran ran = connect(cluster, user);
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.error.count(u'\n'), 1);
    }

    /// F20
    void argumentsOfAPluginMayHoldSecrets()
    {
        const QByteArray user = "exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command: /bin/true, args: [get-token, --client-secret, SECRET, "
                                "--audience, kube], env: [{name: X, value: SECRET}]}";
        const Ran ran = connect("server: 'https://h'", user);
        const Json exec = Json::parse(ran.out.toStdString())["exec"];
        QVERIFY(exec["args"] == (Json{"get-token", "--client-secret", "***", "--audience", "kube"}));
        QVERIFY(exec["argsMasked"] == Json(true) && exec["argsMayHoldSecrets"] == Json(true));
        const QString text = connect("server: 'https://h'", user, "text").out;
        QVERIFY2(text.contains("The arguments may hold secrets") && text.contains("--audience"), qPrintable(text));
        QVERIFY(!(ran.out + text).contains("SECRET"));
        const Ran none = connect("server: 'https://h'", "exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command: /bin/true}");
        QVERIFY(Json::parse(none.out.toStdString())["exec"]["argsMayHoldSecrets"] == Json(false));
    }

    void oidcIsSaidWithoutItsSecrets()
    {
        const QByteArray user = "auth-provider: {name: oidc, config: {client-id: kube, client-secret: SECRET, idp-issuer-url: 'https://idp.test/r', "
                                "refresh-token: SECRET, id-token: e30.eyJleHAiOjE4MDAwMDAwMDB9.SECRET}}";
        const Ran ran = connect("server: 'https://h'", user);
        QCOMPARE(ran.status, 0);
        QVERIFY(!ran.out.contains(QStringLiteral("SECRET")));
        const Json document = Json::parse(ran.out.toStdString());
        QVERIFY(document["credential"] == Json("oidc"));
        QVERIFY(document["oidc"]["issuer"] == Json("https://idp.test/r"));
        QVERIFY(document["oidc"]["idTokenExpires"] == Json("2027-01-15T08:00:00Z"));
        QVERIFY(document["oidc"]["refreshToken"] == Json(true));
        const Ran beside = connect("server: 'https://h'", "token: t, " + user); // as kubectl, which sends the token
        QVERIFY(Json::parse(beside.out.toStdString())["credential"] == Json("token"));
        QVERIFY(!connect("server: 'https://h'", user, "text").out.contains(QStringLiteral("SECRET")));
    }

    void anExpiredLoginThatCannotBeRenewedIsOneSentence()
    {
        const QByteArray user = "auth-provider: {name: oidc, config: {client-id: kube, idp-issuer-url: 'https://idp.test', id-token: e30.eyJleHAiOjF9.SECRET}}";
        QCOMPARE(connect("server: 'https://127.0.0.1:1'", user).status, 0);
        const Ran ran = run({"--kubeconfig", m_folder.filePath(QStringLiteral("one")).toStdString(), "nodes"});
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.error.count(u'\n'), 1);
        QVERIFY2(ran.error.contains(QStringLiteral("The login has expired, and https://idp.test gives no new token (the id-token has expired, "
                                                   "and there is no refresh-token). Run")),
                 qPrintable(ran.error));
        QVERIFY(!ran.error.contains(QStringLiteral("SECRET")));
    }

    void aProviderThatKubectlHasLostSaysWhatTakesItsPlace()
    {
        QVERIFY(connect("server: 'https://h'", "auth-provider: {name: gcp}").error.contains(QStringLiteral("gke-gcloud-auth-plugin")));
        QVERIFY(connect("server: 'https://h'", "auth-provider: {name: azure}").error.contains(QStringLiteral("kubelogin convert-kubeconfig")));
        QVERIFY(connect("server: 'https://h'", "auth-provider: {name: openstack}").error.contains(QStringLiteral("openstack")));
    }

    void aFileHasNoConnection()
    {
        QCOMPARE(runOnNotes({"connection"}).status, 2);
    }
};

HOPSCOPE_TEST_MAIN(ConnectionCommandTest)
#include "connection_command_test.moc"
