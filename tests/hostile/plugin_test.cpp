// Credential plugins that say too much, say secrets, or do not end with us. The ids are those of the audit that found what did not
// hold.
#include "tests/support/test_main.h"

#include "tests/hostile/kubeconfig_file.h"
#include "tests/hostile/program.h"

#include <QElapsedTimer>
#include <QProcess>

#include <csignal>
#include <sys/resource.h>

using namespace hopscope::tests;

namespace {

constexpr qint64 mebibyte = 1 << 20;

qint64 mostMemory()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return usage.ru_maxrss * 1024;
}

const QByteArray answer = "{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"kind\":\"ExecCredential\",\"status\":{\"token\":\"%1\"}}";

/// A kubeconfig whose user is a script.
class PluginKubeconfig : public TestKubeconfig
{
public:
    explicit PluginKubeconfig(const QByteArray& script)
        : TestKubeconfig("https://127.0.0.1:1", {},
                         "\"exec\":{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"command\":\"./plugin\",\"interactiveMode\":\"Never\"}")
    {
        write("plugin", "#!/bin/sh\ncd " + path(".").toUtf8() + '\n' + script, true);
    }
    ProgramEnd run() const
    {
        ProgramRun run;
        run.arguments = arguments();
        return runProgram(std::move(run));
    }
    QStringList arguments() const { return {"--kubeconfig", path(), "--allow-exec", "pods"}; }

    /// The process whose number stands in a file of the script runs; one that nobody has collected yet does not.
    bool isRunning(const QByteArray& file) const
    {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(content(file).toInt()));
        if (!stat.open(QIODevice::ReadOnly))
            return false;
        const QByteArray text = stat.readAll();
        return !text.mid(text.lastIndexOf(')') + 2).startsWith('Z');
    }
};

} // namespace

class PluginTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void whoSaysTooMuchIsEnded_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("E19 standard output") << QByteArray("exec yes") << QByteArray("prints far more than a credential");
        QTest::newRow("E19 without line ends") << QByteArray("exec cat /dev/zero") << QByteArray("prints far more than a credential");
        QTest::newRow("E20 standard error") << QByteArray("exec yes >&2") << QByteArray("more than anybody could read");
        QTest::newRow("E20 empty lines") << QByteArray("exec yes '' >&2") << QByteArray("more than anybody could read");
        QTest::newRow("E20 long lines") << QByteArray("exec yes \"$(printf %9000d 0)\" >&2") << QByteArray("more than anybody could read");
        QTest::newRow("E20 from a child") << QByteArray("yes >&2 & wait") << QByteArray("more than anybody could read");
        QTest::newRow("E21 without line ends") << QByteArray("exec cat /dev/zero >&2") << QByteArray("more than anybody could read");
        QTest::newRow("E20 both") << QByteArray("yes >&2 & exec yes") << QByteArray("was stopped");
    }
    void whoSaysTooMuchIsEnded()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, sentence);
        const PluginKubeconfig kubeconfig(script + '\n');
        QElapsedTimer timer;
        timer.start();
        const ProgramEnd end = kubeconfig.run();
        qInfo("%lld ms, at most %lld MB held so far, %lld bytes of errors", timer.elapsed(), mostMemory() / mebibyte, qint64(end.error.size()));
        QVERIFY(end.inTime && !end.crashed);
        QCOMPARE(end.status, 3);
        QVERIFY2(end.error.right(400).contains(sentence), end.error.right(400).constData());
        QVERIFY(mostMemory() < 200 * mebibyte); // F9: 3.7 GB
        QVERIFY(timer.elapsed() < 20'000);
    }

    void whatItSaysIsShownAsFarAsOneCanRead()
    {
        const PluginKubeconfig kubeconfig("for i in $(seq 60); do echo \"line $i\" >&2; done; exit 1\n");
        const ProgramEnd end = kubeconfig.run();
        for (int i = 1; i <= 60; ++i)
            QVERIFY2(end.error.contains("line " + QByteArray::number(i) + '\n'), QByteArray::number(i).constData());
    }

    void aTokenThatCannotBeSentIsRefused_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("E23 CR LF") << QByteArray("abc\\r\\nX-Evil: 1");
        QTest::newRow("E23 LF") << QByteArray("abc\\nX-Evil: 1");
        QTest::newRow("E23 LF at its end") << QByteArray("abcdef\\n");
        QTest::newRow("E23 NUL") << QByteArray("abc\\u0000def");
        QTest::newRow("E23 blanks") << QByteArray("   ");
        QTest::newRow("E23 tab") << QByteArray("abc\\tdef");
    }
    void aTokenThatCannotBeSentIsRefused()
    {
        QFETCH(QByteArray, token);
        const PluginKubeconfig kubeconfig("cat answer\n");
        kubeconfig.write("answer", QByteArray(answer).replace("%1", token));
        const ProgramEnd end = kubeconfig.run();
        QCOMPARE(end.status, 3);
        QVERIFY2(end.error.contains("control character"), end.error.constData());
        QVERIFY(!end.error.contains("X-Evil"));
    }

    void aTokenThatItLogsIsMasked()
    {
        const PluginKubeconfig kubeconfig("cat answer; echo 'debug: token TOPSECRET0123456789' >&2; exit 3\n");
        kubeconfig.write("answer", QByteArray(answer).replace("%1", "TOPSECRET0123456789"));
        const ProgramEnd end = kubeconfig.run();
        QCOMPARE(end.status, 3);
        const QByteArray sentence = end.error.mid(end.error.indexOf("hopscope: "));
        QVERIFY2(sentence.contains("[secret]") && !sentence.contains("TOPSECRET0123456789"), end.error.constData()); // F19
    }

    void itsChildrenEndWithUs_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("E26 SIGINT") << SIGINT;
        QTest::newRow("E26 SIGTERM") << SIGTERM;
        QTest::newRow("E26 SIGHUP") << SIGHUP;
        QTest::newRow("E26 SIGQUIT") << SIGQUIT;
        QTest::newRow("E26 SIGKILL") << SIGKILL;
        QTest::newRow("E26 SIGABRT") << SIGABRT;
    }
    void itsChildrenEndWithUs()
    {
        QFETCH(int, signal);
        const PluginKubeconfig kubeconfig("sh -c 'sleep 300 & echo $! >grandchild.new; mv grandchild.new grandchild; wait' &\n"
                                          "echo $! >child; echo $$ >plugin.pid; trap '' INT TERM HUP QUIT; wait\n");
        QProcess program;
        program.start(QStringLiteral(HOPSCOPE_PROGRAM), kubeconfig.arguments());
        QTRY_VERIFY(kubeconfig.has("grandchild") && kubeconfig.has("plugin.pid"));
        QVERIFY(kubeconfig.isRunning("grandchild") && kubeconfig.isRunning("child") && kubeconfig.isRunning("plugin.pid"));
        ::kill(pid_t(program.processId()), signal);
        QVERIFY(program.waitForFinished(10'000));
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        QTRY_VERIFY(!kubeconfig.isRunning("plugin.pid"));
        QTRY_VERIFY(!kubeconfig.isRunning("child"));
        QTRY_VERIFY(!kubeconfig.isRunning("grandchild"));
    }
};

HOPSCOPE_TEST_MAIN(PluginTest)
#include "plugin_test.moc"
