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

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase()
    {
        QFile file(QString::fromStdString(m_path));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kubeconfig) > 0);
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
                                                 "clientKey tokenFile username credential exec impersonate files"));
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

    void aFileHasNoConnection()
    {
        QCOMPARE(runOnNotes({"connection"}).status, 2);
    }
};

HOPSCOPE_TEST_MAIN(ConnectionCommandTest)
#include "connection_command_test.moc"
