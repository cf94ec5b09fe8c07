#include "model/client/exec_plugin.h"

#include "tests/support/plugin_script.h"
#include "tests/support/test_main.h"

#include <csignal>
#include <future>

using namespace hopscope;
using namespace hopscope::client;
using namespace hopscope::tests;
using namespace std::chrono_literals;

/// Real child processes: shell scripts.
class ExecPluginTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<PluginScript> m_script;
    Connection m_connection;
    QStringList m_lines;

    Result<ExecCredential> runIt(std::chrono::milliseconds limit = 20s)
    {
        ChildProcess process;
        m_lines.clear();
        return runExecPlugin(m_connection, findExecProgram(m_connection.exec->command, process), process, limit,
                             [this](std::string line) { m_lines << QString::fromStdString(line); });
    }

private slots:
    void init()
    {
        test::failOnWarning();
        m_script = std::make_unique<PluginScript>();
        m_connection = m_script->connection();
    }

    void whatItPrintsIsTheCredential()
    {
        m_script->printing(execCredential("'token':'t'"));
        const auto got = runIt();
        QVERIFY2(got, got ? "" : got.error().message.c_str());
        QCOMPARE(got->credential.token.reveal(), std::string("t"));
    }

    void argumentsEnvironmentAndInfoArriveAndStandardInputIsEmpty()
    {
        m_script->write("answer", execCredential("'token':'t'"));
        m_script->setScript("printf '%s|' \"$@\" \"$REGION\" \"$HOME\" \"$(cat)\" >seen\nprintf %s \"$KUBERNETES_EXEC_INFO\" >info\ncat answer\n");
        m_connection.exec->args = {"a b", "$HOME", ""};
        m_connection.exec->environment = {{"REGION", "x=y"}};
        qputenv("REGION", "mine");
        const auto got = runIt();
        qunsetenv("REGION");
        QVERIFY2(got, got ? "" : got.error().message.c_str());
        QCOMPARE(m_script->content("seen"), "a b|$HOME||x=y|" + qgetenv("HOME") + "||");
        QCOMPARE(m_script->content("info"), QByteArray::fromStdString(*execInfo(m_connection)));
    }

    void itsOwnTerminalAndOurFilesAreNotThere()
    {
        m_script->write("answer", execCredential("'token':'t'"));
        m_script->setScript("ls /proc/self/fd | wc -l >open\ncat answer\n");
        QFile inherited(m_script->path("kept"));
        QVERIFY(inherited.open(QIODevice::WriteOnly));
        const int plain = ::dup(inherited.handle()); // not closed on exec
        QVERIFY(runIt());
        ::close(plain);
        QCOMPARE(m_script->content("open").trimmed().toInt(), 4); // the three, and the folder that ls reads
    }

    void aFailureSaysStatusAndStandardError()
    {
        m_script->setScript("echo \"$(printf '\\033')[31mplease log in\" >&2\necho SECRET\nexit 3\n");
        const auto got = runIt();
        QCOMPARE(got.error().kind, ErrorKind::ExecFailed);
        QCOMPARE(got.error().message, std::string("exit status 3: \\x1b[31mplease log in"));
        QCOMPARE(got.error().context, m_connection.exec->command);
        QCOMPARE(m_lines, QStringList{"\\x1b[31mplease log in"});
    }

    void aSignalIsSaid()
    {
        m_script->setScript("kill -TERM $$\n");
        QCOMPARE(runIt().error().message, std::string("signal 15"));
    }

    void garbageIsNeverQuoted()
    {
        m_script->setScript("echo SECRET\necho careful >&2\n");
        const std::string message = runIt().error().message;
        QCOMPARE(message, std::string("what it prints is no credential, it is no JSON: careful"));
    }

    void whoPrintsWithoutEndIsEnded()
    {
        m_script->setScript("yes SECRET\n");
        const auto got = runIt();
        QCOMPARE(got.error().kind, ErrorKind::OverLimit);
        QCOMPARE(got.error().limit, Limit::PluginOutput);
        QVERIFY(got.error().message.empty());
    }

    void longStandardErrorIsReadAndCut()
    {
        m_script->write("answer", execCredential("'token':'t'"));
        m_script->setScript("head -c 300000 /dev/zero | tr '\\0' x >&2\necho >&2\necho last >&2\nexit 1\n");
        const std::string message = runIt().error().message;
        QVERIFY(message.ends_with("x last"));
        QVERIFY(message.size() < 700);
        QCOMPARE(m_lines.last(), QString("last"));
    }

    void atItsTimeLimitItIsEndedWithAllItStarted()
    {
        m_script->setScript("sleep 600 &\necho $! >child\necho $$ >own\necho 'enter code 42' >&2\nwait\n");
        const auto got = runIt(300ms);
        QCOMPARE(got.error().kind, ErrorKind::ExecTimedOut);
        QCOMPARE(got.error().message, std::string("no answer in time: enter code 42"));
        QTRY_VERIFY(!m_script->isRunning("own"));
        QTRY_VERIFY(!m_script->isRunning("child"));
    }

    void cancellingEndsIt()
    {
        m_script->setScript("echo $$ >own\necho waiting >&2\nsleep 600\n");
        ChildProcess process;
        std::promise<void> waiting;
        auto got = std::async(std::launch::async, [&] {
            return runExecPlugin(m_connection, {m_connection.exec->command, {}, false}, process, 600s, [&](std::string) { waiting.set_value(); });
        });
        waiting.get_future().wait();
        process.cancel();
        QCOMPARE(got.get().error().message, std::string("cancelled: waiting"));
        QVERIFY(!m_script->isRunning("own"));
    }

    void whoIsStillHeldOpenByAChildIsNotWaitedFor()
    {
        m_script->write("answer", execCredential("'token':'t'"));
        m_script->setScript("sleep 600 & echo $! >child\ncat answer\n");
        QElapsedTimer timer;
        timer.start();
        QVERIFY(runIt());
        QVERIFY(timer.elapsed() < 15'000);
        ::kill(pid_t(m_script->content("child").toInt()), SIGKILL);
    }

    void aMissingCommandSaysHintAndPath()
    {
        m_connection.exec->command = "no-such-login-program";
        m_connection.exec->installHint = "get it from there";
        qputenv("SHELL", "/bin/sh");
        const auto got = runIt();
        QCOMPARE(got.error().kind, ErrorKind::ExecMissing);
        QVERIFY2(got.error().message.starts_with("get it from there PATH="), got.error().message.c_str());
        m_connection.exec->command = m_script->path("nothing").toStdString();
        QCOMPARE(runIt().error().message, std::string("get it from there"));
    }

    void aFileThatIsNoProgramSaysWhy()
    {
        m_script->printing("x");
        QFile::setPermissions(m_script->path(), QFile::ReadOwner);
        QVERIFY2(runIt().error().message.find("ermission denied") != std::string::npos || geteuid() == 0,
                 "a file nobody may run was run");
    }

    /// A program that a desktop started lacks what the shell's profile adds.
    void aBareCommandIsSoughtInTheLoginShellsPathToo()
    {
        m_script->printing(execCredential("'token':'t'"));
        m_script->write("shell", "#!/bin/sh\necho welcome\nPATH=" + m_script->path("").toUtf8() + ":$PATH\nexec /bin/sh \"$2\" \"$3\"\n");
        QVERIFY(QFile::copy(m_script->path(), m_script->path("hopscope-test-login")));
        m_connection.exec->command = "hopscope-test-login";
        qputenv("SHELL", "/bin/false");
        QCOMPARE(runIt().error().kind, ErrorKind::ExecMissing);
        qputenv("SHELL", m_script->path("shell").toUtf8());
        const auto got = runIt();
        qputenv("SHELL", "/bin/sh");
        QVERIFY2(got, got ? "" : got.error().message.c_str());
    }

    void onlyAbsoluteFoldersOfPathAreLookedInto()
    {
        m_script->printing("x");
        const std::string folder = m_script->path("").toStdString();
        QCOMPARE(findProgram("plugin", "/nowhere::.:" + folder), folder + "/plugin");
        const QString before = QDir::currentPath();
        QDir::setCurrent(m_script->path(""));
        QCOMPARE(findProgram("plugin", ":.:/nowhere"), std::string());
        QDir::setCurrent(before);
    }

    /// E18b
    void aFolderOfTheSameNameIsPassedOver()
    {
        m_script->printing("x");
        const QTemporaryDir earlier;
        QVERIFY(QDir(earlier.path()).mkdir("plugin"));
        const std::string folder = m_script->path("").toStdString();
        QCOMPARE(findProgram("plugin", earlier.path().toStdString() + ":" + folder), folder + "/plugin");
    }

    void whoMustAskOnATerminalIsNotRun()
    {
        m_script->printing(execCredential("'token':'t'"));
        m_connection.exec->interactiveMode = InteractiveMode::Always;
        QCOMPARE(runIt().error().kind, ErrorKind::ExecNeedsTerminal);
        QCOMPARE(m_script->runs(), 0);
    }
};

HOPSCOPE_TEST_MAIN(ExecPluginTest)
#include "exec_plugin_test.moc"
