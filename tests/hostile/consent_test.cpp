// What is shown of a kubeconfig's command is what runs, and what was agreed to is asked for again when it is another.
#include "app/exec_consents.h"
#include "tests/hostile/program.h"
#include "tests/support/agreed_to.h"
#include "tests/support/plugin_script.h"
#include "tests/support/test_main.h"

#include <memory>

using namespace hopscope;
using namespace hopscope::tests;

class ConsentTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<PluginScript> m_script;

    struct Entry
    {
        QByteArray command = "./plugin";
        QByteArray args = "[]";
        QByteArray env = "[]";
        QByteArray cluster = "server: 'https://127.0.0.1:1'";
        QByteArray more = {};
    };
    QString config() const { return m_script->path("config"); }
    void write(const Entry& entry) const
    {
        m_script->write("config", "current-context: x\nclusters: [{name: c, cluster: {" + entry.cluster +
                                      "}}]\ncontexts: [{name: x, context: {cluster: c, user: u}}]\nusers:\n- name: u\n  user: {exec: {apiVersion: "
                                      "client.authentication.k8s.io/v1, interactiveMode: Never, command: " +
                                      entry.command + ", args: " + entry.args + ", env: " + entry.env + entry.more + "}}\n");
    }
    ProgramEnd nodes(const QStringList& more = {}, const QString& path = {}) const
    {
        ProgramRun run{.arguments = QStringList{"--kubeconfig", config(), "nodes"} + more};
        run.environment.insert("XDG_CONFIG_HOME", m_script->path("settings"));
        if (!path.isEmpty())
            run.environment.insert("PATH", path);
        run.environment.insert("SHELL", "/bin/sh");
        return runProgram(run);
    }
    void agree() const
    {
        const auto connection = client::resolveConnection({config().toStdString(), {}, {}});
        QVERIFY(connection);
        const auto wanted = agreedTo(*connection);
        QVERIFY(wanted && app::ExecConsents(m_script->path("settings/hopscope/allowed-commands.json")).remember(*wanted));
    }
    static QStringList linesOf(const ProgramEnd& end) { return QString::fromUtf8(end.error).split(u'\n'); }

private slots:
    void init()
    {
        test::failOnWarning();
        m_script = std::make_unique<PluginScript>();
        m_script->printing(execCredential("'token':'t'"));
    }

    /// E2, E4: the program's content is not covered, and that is said.
    void whatIsAgreedToRunsAndWhatIsNotCoveredIsSaid()
    {
        write({});
        const ProgramEnd asked = nodes();
        QCOMPARE(asked.status, 3);
        QVERIFY2(asked.error.contains("what is in the program's file"), asked.error.constData());
        agree();
        nodes();
        QCOMPARE(m_script->runs(), 1);
    }

    /// E5, E6, E7, E16
    void whatHasChangedIsAskedAgain_data()
    {
        QTest::addColumn<QByteArray>("cluster");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QByteArray>("env");
        QTest::addColumn<QString>("changed");
        const QByteArray server = "server: 'https://127.0.0.1:1'";
        const auto extension = [](const QByteArray& audience) {
            return QByteArray(", extensions: [{name: client.authentication.k8s.io/exec, extension: {audience: " + audience + "}}]");
        };
        const QByteArray told = ", provideClusterInfo: true";
        QTest::newRow("server") << "server: 'https://127.0.0.1:2'" + extension("a") << told << QByteArray("[]") << "the server";
        QTest::newRow("unverified server") << "insecure-skip-tls-verify: true, server: 'https://127.0.0.1:2'" + extension("a") << told << QByteArray("[]")
                                           << "the server and why the server is trusted";
        QTest::newRow("unverified") << "insecure-skip-tls-verify: true, " + server + extension("a") << told << QByteArray("[]") << "why the server is trusted";
        QTest::newRow("another authority") << "certificate-authority-data: Q0VSVA==, " + server + extension("a") << told << QByteArray("[]") << "why the server is trusted";
        QTest::newRow("tls-server-name") << "tls-server-name: evil.test, " + server + extension("a") << told << QByteArray("[]") << "the server";
        QTest::newRow("proxy") << "proxy-url: 'http://127.0.0.1:3', " + server + extension("a") << told << QByteArray("[]") << "the server";
        QTest::newRow("extension") << server + extension("b") << told << QByteArray("[]") << "what it is told of the cluster";
        QTest::newRow("not told any more") << server + extension("a") << QByteArray() << QByteArray("[]") << "what it is told of the cluster";
        for (const char* name : {"LD_PRELOAD", "PATH", "BASH_ENV", "PYTHONPATH", "NODE_OPTIONS"})
            QTest::newRow(name) << server + extension("a") << told << "[{name: " + QByteArray(name) + ", value: /tmp/x}]" << "its environment";
    }
    void whatHasChangedIsAskedAgain()
    {
        QFETCH(QByteArray, cluster);
        QFETCH(QByteArray, more);
        QFETCH(QByteArray, env);
        QFETCH(QString, changed);
        write({.cluster = "server: 'https://127.0.0.1:1', extensions: [{name: client.authentication.k8s.io/exec, extension: {audience: a}}]",
               .more = ", provideClusterInfo: true"});
        agree();
        nodes();
        QCOMPARE(m_script->runs(), 1);
        write({.env = env, .cluster = cluster, .more = more});
        const ProgramEnd end = nodes();
        QCOMPARE(m_script->runs(), 1);
        QVERIFY2(end.error.contains("--allow-exec"), end.error.constData());
        QVERIFY2(QString::fromUtf8(end.error).contains("this differs: " + changed + "."), end.error.constData());
    }

    /// E5, E18b
    void theProgramThatPathLeadsToIsShownAndRemembered()
    {
        write({.command = "plugin"});
        QVERIFY(QDir().mkpath(m_script->path("folder/plugin")) && QDir().mkpath(m_script->path("first")));
        const QString path = m_script->path("folder") + ':' + m_script->path("first") + ':' + QFileInfo(m_script->path()).path() + ":/usr/bin:/bin";
        QVERIFY(linesOf(nodes({}, path)).contains("  " + m_script->path())); // a folder of its name is passed over
        qputenv("PATH", path.toLocal8Bit());
        agree();
        nodes({}, path);
        QCOMPARE(m_script->runs(), 1);
        m_script->write("first/plugin", "#!/bin/sh\necho >>" + m_script->path("evil").toUtf8() + "\n");
        const ProgramEnd end = nodes({}, path);
        QVERIFY2(linesOf(end).contains("  " + m_script->path("first/plugin")), end.error.constData());
        QVERIFY2(end.error.contains("this differs: the program."), end.error.constData());
        QVERIFY(!QFile::exists(m_script->path("evil")));
    }

    /// E18
    void onlyAbsoluteFoldersOfPathAreLookedInto_data()
    {
        QTest::addColumn<QString>("path");
        for (const char* path : {".", ":/nowhere", "/nowhere:", "bin:/nowhere", "./bin"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void onlyAbsoluteFoldersOfPathAreLookedInto()
    {
        QFETCH(QString, path);
        write({.command = "plugin"});
        QVERIFY(QDir().mkpath(m_script->path("bin")) && QFile::copy(m_script->path(), m_script->path("bin/plugin")));
        const QString before = QDir::currentPath();
        QDir::setCurrent(m_script->path("."));
        nodes({"--allow-exec"}, path);
        QDir::setCurrent(before);
        QCOMPARE(m_script->runs(), 0);
    }

    /// E11, E12, E14, E15, E17: what cannot be shown as it is does not run, whatever is allowed.
    void whatHoldsControlsIsRefused_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("args");
        QTest::addColumn<QByteArray>("env");
        QTest::addColumn<QByteArray>("place");
        const QByteArray plain = "./plugin";
        for (const char* hidden : {"\\e]0;\\n touch X \\n: \\a done", "a\\e[8mb", "a\\u202Eb", "a\\u2066b", "a\\u009bb", "a\\0b", "a\\nb", "a\\rb", "a\\tb", "a\\bb", "a\\x7fb",
                                   "a\\u200bb", "a\\u2028b", "a\\uFEFFb", "a\\U000E0041b"}) {
            const QByteArray word = '"' + QByteArray(hidden) + '"';
            QTest::addRow("argument %s", hidden) << plain << QByteArray("[ok, " + word + "]") << QByteArray("[]") << QByteArray("args");
            QTest::addRow("command %s", hidden) << QByteArray("\"./plugin" + QByteArray(hidden) + "\"") << QByteArray("[]") << QByteArray("[]") << QByteArray("command");
            QTest::addRow("name %s", hidden) << plain << QByteArray("[]") << QByteArray("[{name: " + word + ", value: x}]") << QByteArray("env");
            QTest::addRow("value %s", hidden) << plain << QByteArray("[]") << QByteArray("[{name: x, value: " + word + "}]") << QByteArray("env");
        }
    }
    void whatHoldsControlsIsRefused()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, args);
        QFETCH(QByteArray, env);
        QFETCH(QByteArray, place);
        write({.command = command, .args = args, .env = env});
        const ProgramEnd end = nodes({"--allow-exec"});
        QCOMPARE(end.status, 3);
        QCOMPARE(end.error.count('\n'), 1);
        QVERIFY2(end.error.contains("control character") && end.error.contains(place), end.error.constData());
        QCOMPARE(m_script->runs(), 0);
    }

    /// E13, E16
    void everythingIsShownAndNothingIsCut()
    {
        const QByteArray blanks(400, ' ');
        const QByteArray word(20'000, 'x');
        write({.args = "['-c', 'true" + blanks + "; touch X', '', 'it''s', '" + word + "']", .env = "[{name: BASH_ENV, value: /tmp/evil}, {name: LD_PRELOAD, value: './a b.so'}]"});
        const QStringList lines = linesOf(nodes());
        for (const QByteArray& line : {QByteArray("  -c"), "  'true" + blanks + "; touch X'", QByteArray("  ''"), QByteArray("  'it'\\''s'"), "  " + word,
                                       QByteArray("  BASH_ENV=/tmp/evil"), QByteArray("  LD_PRELOAD='./a b.so'")})
            QVERIFY2(lines.contains(QString::fromUtf8(line)), line.left(60).constData());
        QCOMPARE(m_script->runs(), 0);
    }

    void whatThePluginSaysSteersNoTerminal()
    {
        write({});
        m_script->setScript("printf 'open \\033[31mhere\\033]52;c;eA==\\a \\302\\2332J \\342\\200\\256x\\r\\n' >&2\nexit 3\n");
        const ProgramEnd end = nodes({"--allow-exec"});
        QVERIFY2(end.error.contains("\\x1b[31mhere\\x1b]52;c;eA==\\x07 \\u009b2J \\u202ex"), end.error.constData());
        for (const char* raw : {"\x1b", "\a", "\r", "\xc2\x9b", "\xe2\x80\xae"})
            QVERIFY(!end.error.contains(raw));
    }
};

HOPSCOPE_TEST_MAIN(ConsentTest)
#include "consent_test.moc"
