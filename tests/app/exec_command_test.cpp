#include "app/exec_consents.h"
#include "tests/app/commands.h"
#include "tests/support/agreed_to.h"
#include "tests/support/plugin_script.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::tests;

/// Commands on a cluster whose kubeconfig names a command to log in. Nobody answers at its address.
class ExecCommandTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_settings;
    std::unique_ptr<PluginScript> m_script;
    std::string m_path;

    void writeKubeconfig(const QByteArray& args = "[--profile, SECRET-ARGUMENT]", const QByteArray& mode = "Never") const
    {
        m_script->write("config", "apiVersion: v1\nkind: Config\ncurrent-context: x\n"
                                  "clusters: [{name: c, cluster: {server: 'https://127.0.0.1:1'}}]\n"
                                  "contexts: [{name: x, context: {cluster: c, user: u}}]\n"
                                  "users:\n- name: u\n  user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: ./plugin, args: " +
                                      args + ", interactiveMode: " + mode + ", env: [{name: KEY, value: SECRET-VALUE}]}}\n");
    }
    client::ExecConsent entry() const { return *agreedTo(*client::resolveConnection({m_path, {}, {}})); }
    Ran nodes(std::vector<std::string> more = {}) const
    {
        more.insert(more.begin(), {"--kubeconfig", m_path, "nodes"});
        return run(std::move(more));
    }

private slots:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", m_settings.path().toUtf8()); }
    void init()
    {
        test::failOnWarning();
        m_script = std::make_unique<PluginScript>();
        m_path = m_script->path("config").toStdString();
        m_script->printing(execCredential("'token':'TOP-SECRET'"));
        writeKubeconfig();
        QDir(m_settings.filePath("hopscope")).removeRecursively();
    }

    /// All of it, the environment's values too: they decide what runs, and it is the person's own terminal.
    void withoutConsentNothingRunsAndAllOfItIsShown()
    {
        const Ran ran = nodes();
        QCOMPARE(ran.status, 3);
        QCOMPARE(m_script->runs(), 0);
        for (const QString& line : {"  " + m_script->path(), QString("  --profile"), QString("  SECRET-ARGUMENT"), QString("  KEY=SECRET-VALUE"),
                                    "  " + QString::fromStdString(m_path), QString("  https://127.0.0.1:1")})
            QVERIFY2(ran.error.split(u'\n').contains(line), qPrintable(line + " is missing in\n" + ran.error));
        QVERIFY(ran.error.split(u'\n', Qt::SkipEmptyParts).last().contains("--allow-exec"));
    }

    void whatHasChangedSinceIsSaid()
    {
        QVERIFY(app::ExecConsents().remember(entry()));
        QVERIFY(!nodes().error.contains("this differs"));
        writeKubeconfig("[--profile, other]");
        const Ran ran = nodes();
        QVERIFY2(ran.error.contains("this differs: its arguments."), qPrintable(ran.error));
    }

    /// E10
    void aListThatOthersMayWriteToAllowsNothing()
    {
        QVERIFY(app::ExecConsents().remember(entry()));
        QVERIFY(QFile::setPermissions(m_settings.filePath("hopscope/allowed-commands.json"), QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther));
        QVERIFY(!app::ExecConsents().has(entry()));
    }

    void whatWasRememberedInAnEarlierWayIsAskedOnce()
    {
        QDir().mkpath(m_settings.filePath("hopscope"));
        QFile file(m_settings.filePath("hopscope/allowed-commands.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(tests::quoted("{'allowed': [{'sha256': '00', 'command': './plugin', 'kubeconfig': '/x', 'agreed': '2026-01-15T10:00:00Z'}]}"));
        file.close();
        QVERIFY(!app::ExecConsents().has(entry()));
        QVERIFY(app::ExecConsents().changedSince(entry()).empty());
        QVERIFY(app::ExecConsents().remember(entry()));
        QVERIFY(app::ExecConsents().has(entry()));
    }

    void theFlagRunsItThisTimeAndRemembersNothing()
    {
        const Ran ran = nodes({"--allow-exec"});
        QCOMPARE(m_script->runs(), 1);
        QCOMPARE(ran.status, 3);
        QVERIFY2(ran.error.contains("127.0.0.1:1"), qPrintable(ran.error)); // logged in; nobody is there
        QVERIFY(!ran.error.contains("SECRET"));
        QCOMPARE(nodes().status, 3);
        QCOMPARE(m_script->runs(), 1);
    }

    void whatWasAgreedToOnceRunsUntilItChanges()
    {
        QVERIFY(app::ExecConsents().remember(entry()));
        nodes();
        QCOMPARE(m_script->runs(), 1);
        writeKubeconfig("[--profile, other]");
        QVERIFY(nodes().error.contains("--allow-exec"));
        QCOMPARE(m_script->runs(), 1);
        writeKubeconfig();
        nodes();
        QCOMPARE(m_script->runs(), 2);
    }

    void whatIsRememberedIsForItsOwnerAndHoldsNoSecret()
    {
        QVERIFY(app::ExecConsents().remember(entry()));
        QVERIFY(app::ExecConsents().remember(entry()));
        const QString path = m_settings.filePath("hopscope/allowed-commands.json");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count("sha256"), 1);
        QVERIFY(!text.contains("SECRET"));
        QVERIFY(text.contains(m_script->path().toUtf8()));
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(file.permissions() & others));
        QVERIFY(app::ExecConsents().has(entry()));
    }

    void aDamagedListAllowsNothing()
    {
        QVERIFY(app::ExecConsents().remember(entry()));
        QFile file(m_settings.filePath("hopscope/allowed-commands.json"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("{");
        file.close();
        QVERIFY(!app::ExecConsents().has(entry()));
    }

    void aFailureSaysWhatTheCommandSaid()
    {
        m_script->setScript("echo 'token TOP-SECRET'\necho 'no session' >&2\nexit 7\n");
        const Ran ran = nodes({"--allow-exec"});
        QCOMPARE(ran.status, 3);
        QVERIFY2(ran.error.contains("exit status 7: no session"), qPrintable(ran.error));
        QVERIFY(!ran.error.contains("TOP-SECRET"));
    }

    void aMissingCommandSaysSo()
    {
        QVERIFY(QFile::remove(m_script->path()));
        QVERIFY(nodes({"--allow-exec"}).error.contains("is not there"));
    }

    void whoMustAskOnATerminalIsRefusedEvenWithTheFlag()
    {
        writeKubeconfig("[]", "Always");
        const Ran ran = nodes({"--allow-exec"});
        QCOMPARE(ran.status, 3);
        QVERIFY2(ran.error.contains("kubectl first"), qPrintable(ran.error));
        QCOMPARE(m_script->runs(), 0);
    }

    void lookingAtTheConnectionRunsNothing()
    {
        QCOMPARE(run({"--kubeconfig", m_path, "--allow-exec", "connection", "-o", "json"}).status, 0);
        QCOMPARE(m_script->runs(), 0);
    }

    void aLegacyAuthProviderSaysWhatToPutInItsPlace()
    {
        m_script->write("config", "current-context: x\nclusters: [{name: c, cluster: {server: 'https://127.0.0.1:1'}}]\n"
                                  "contexts: [{name: x, context: {cluster: c, user: u}}]\n"
                                  "users: [{name: u, user: {auth-provider: {name: gcp, config: {access-token: SECRET}}}}]\n");
        const Ran ran = nodes();
        QCOMPARE(ran.status, 3);
        QVERIFY2(ran.error.contains("gcp") && ran.error.contains("gke-gcloud-auth-plugin"), qPrintable(ran.error));
        QVERIFY(!ran.error.contains("SECRET"));
    }
};

HOPSCOPE_TEST_MAIN(ExecCommandTest)
#include "exec_command_test.moc"
