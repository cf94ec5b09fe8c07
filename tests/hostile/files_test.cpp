// What a path names that is no file, has no end, or says nothing: a sentence, in time, and never an abort (F1, F7, F8).
#include "tests/hostile/program.h"
#include "tests/support/packed_bytes.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QFile>

#include <thread>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace hopscope::tests;

namespace {

constexpr rlim_t mebibyte = rlim_t{1} << 20;

/// One line that speaks to a person, and a status that a script can rely on.
#define VERIFY_ONE_SENTENCE(end, wantedStatus)                                                                         \
    QVERIFY2((end).inTime, "it does not end");                                                                         \
    QVERIFY2(!(end).crashed, (end).error.constData());                                                                 \
    QCOMPARE((end).status, wantedStatus);                                                                              \
    QVERIFY2((end).error.startsWith("hopscope: ") && (end).error.count('\n') == 1, (end).error.constData());           \
    QVERIFY((end).out.isEmpty())

/// Through a shell, which can close a descriptor or make a pipe.
ProgramEnd inShell(const QByteArray& line, const QStringList& arguments = {})
{
    QProcess shell;
    shell.setProcessChannelMode(QProcess::SeparateChannels);
    shell.start(QStringLiteral("bash"), QStringList{QStringLiteral("-c"), QString::fromUtf8(line), QStringLiteral(HOPSCOPE_PROGRAM)} + arguments);
    ProgramEnd end;
    end.inTime = shell.waitForFinished(60'000);
    if (!end.inTime)
        shell.kill();
    end.crashed = shell.exitStatus() == QProcess::CrashExit || shell.exitCode() >= 128;
    end.status = shell.exitCode();
    end.out = shell.readAllStandardOutput();
    end.error = shell.readAllStandardError();
    return end;
}

ProgramEnd run(const QStringList& arguments, std::optional<rlim_t> memory = {})
{
    ProgramRun run;
    run.arguments = arguments;
    run.memory = memory;
    return runProgram(run);
}

} // namespace

class FilesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString at(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    QString pipe(const QString& name) const
    {
        const QString path = at(name);
        if (!QFile::exists(path) && mkfifo(qPrintable(path), 0600) != 0)
            qFatal("no pipe could be made");
        return path;
    }
    /// A kubeconfig of one context; the port is one where nobody listens.
    QString kubeconfig(const QByteArray& cluster, const QByteArray& user) const
    {
        return write("config", "apiVersion: v1\nkind: Config\ncurrent-context: a\ncontexts: [{name: a, context: {cluster: a, user: a}}]\n"
                               "clusters: [{name: a, cluster: {server: 'https://127.0.0.1:9'" + cluster + "}}]\n"
                               "users: [{name: a, user: {" + user + "}}]\n");
    }
    /// 4 GiB and more of blanks, in 5 MB: 64 MiB over and over.
    QByteArray bomb(const char* filter, int times) const
    {
        const std::string one = hopscope::test::packed(std::string(64 << 20, ' '), filter);
        QByteArray all;
        for (int i = 0; i < times; ++i)
            all += QByteArray::fromStdString(one);
        return all;
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    /// F1: what a kubeconfig names.
    void aNamedFileIsNone_data()
    {
        QTest::addColumn<QByteArray>("cluster");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* name, const char* cluster, const char* user, const char* says) {
            QTest::newRow(name) << QByteArray(cluster) << QByteArray(user) << QByteArray(says);
        };
        row("F1 CA is a folder", ", certificate-authority: /etc", "", "is a folder");
        row("F1 token file is a folder", "", "tokenFile: /etc", "is a folder");
        row("F1 key is a folder", "", "client-certificate: /etc/passwd, client-key: /etc", "is a folder");
        row("F1 certificate is a folder", "", "client-certificate: /etc, client-key: /etc/passwd", "is a folder");
        row("F1 CA gives an error", ", certificate-authority: /proc/self/mem", "", "cannot be opened or read");
        row("F7 CA is endless", ", certificate-authority: /dev/zero", "", "is a device");
        row("F7 token file is endless", "", "tokenFile: /dev/zero", "is a device");
        row("F7 token file is random", "", "tokenFile: /dev/urandom", "is a device");
        row("F7 key is endless", "", "client-certificate: /etc/passwd, client-key: /dev/zero", "is a device");
        row("F1 CA is missing", ", certificate-authority: /nowhere", "", "cannot be opened or read");
    }
    void aNamedFileIsNone()
    {
        QFETCH(QByteArray, cluster);
        QFETCH(QByteArray, user);
        QFETCH(QByteArray, says);
        const QString config = kubeconfig(cluster, user);
        const ProgramEnd pods = run({"--kubeconfig", config, "pods"}, 1024 * mebibyte);
        VERIFY_ONE_SENTENCE(pods, 3);
        QVERIFY2(pods.error.contains(says), pods.error.constData());
        const ProgramEnd shown = run({"--kubeconfig", config, "connection"}, 1024 * mebibyte);
        QVERIFY(shown.inTime && !shown.crashed);
    }

    /// F7: nobody writes into it.
    void aNamedFileIsSilent_data()
    {
        QTest::addColumn<QByteArray>("cluster");
        QTest::addColumn<QByteArray>("user");
        const QByteArray path = pipe("silent").toUtf8();
        QTest::newRow("F7 CA") << ", certificate-authority: " + path << QByteArray();
        QTest::newRow("F7 token") << QByteArray() << "tokenFile: " + path;
        QTest::newRow("F7 key") << QByteArray() << "client-certificate: /etc/passwd, client-key: " + path;
    }
    void aNamedFileIsSilent()
    {
        QFETCH(QByteArray, cluster);
        QFETCH(QByteArray, user);
        const ProgramEnd end = run({"--kubeconfig", kubeconfig(cluster, user), "pods"});
        VERIFY_ONE_SENTENCE(end, 3);
        QVERIFY2(end.error.contains("within 10 s"), end.error.constData());
    }

    void theInputIsNone_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* name, const QStringList& arguments, int status, const char* says) {
            QTest::newRow(name) << arguments << status << QByteArray(says);
        };
        for (const char* device : {"/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"}) {
            row(qPrintable(QStringLiteral("D24 ") + device), {"--cluster", device, "pods"}, 3, "is a device");
            row(qPrintable(QStringLiteral("P8 ") + device), {"--cluster", "scenario:notes", "trace", "--lines", device}, 2, "is a device");
            row(qPrintable(QStringLiteral("F7 kubeconfig ") + device), {"--kubeconfig", device, "pods"}, 3, "is a device");
        }
        row("D25 /dev/null", {"--cluster", "/dev/null", "pods"}, 3, "holds no Kubernetes objects");
        row("D27 EIO", {"--cluster", "/proc/self/mem", "pods"}, 3, "Input/output error");
        row("P8 folder", {"--cluster", "scenario:notes", "trace", "--lines", "/etc"}, 2, "is a folder");
        row("P8 missing", {"--cluster", "scenario:notes", "trace", "--lines", "/nowhere"}, 2, "There is no file");
        row("F1 kubeconfig is a folder", {"--kubeconfig", "/etc", "pods"}, 3, "is a folder");
        row("F1 kubeconfig gives an error", {"--kubeconfig", "/proc/self/mem", "pods"}, 3, "cannot be opened or read");
    }
    void theInputIsNone()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QByteArray, says);
        const ProgramEnd end = run(arguments, 1024 * mebibyte);
        VERIFY_ONE_SENTENCE(end, status);
        QVERIFY2(end.error.contains(says), end.error.constData());
    }

    /// P8, P7: a pipe into which nobody writes.
    void linesThatNeverComeEnd()
    {
        const ProgramEnd end = run({"--cluster", "scenario:notes", "trace", "--lines", pipe("silent")});
        VERIFY_ONE_SENTENCE(end, 2);
        QVERIFY2(end.error.contains("within 10 s"), end.error.constData());
    }

    void standardInput_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* name, const char* line, int status, const char* says) {
            QTest::newRow(name) << QByteArray(line) << status << QByteArray(says);
        };
        row("D27 closed", "$0 --cluster - pods <&-", 3, "standard input cannot be read");
        row("D27 folder", "$0 --cluster - pods < /tmp", 3, "is a folder");
        row("F7 device", "$0 --cluster - pods < /dev/zero", 3, "is a device");
        row("D26 nothing", "$0 --cluster - pods < /dev/null", 3, "holds no Kubernetes objects");
        row("P8 lines closed", "$0 --cluster scenario:notes trace --lines - <&-", 2, "cannot be read");
        row("P8 lines folder", "$0 --cluster scenario:notes trace --lines - < /tmp", 2, "is a folder");
        row("P8 lines device", "$0 --cluster scenario:notes trace --lines - < /dev/zero", 2, "is a device");
        row("P8 a line without end", "$0 --cluster scenario:notes trace --lines - < <(cat /dev/zero)", 2, "is too large");
        row("F7 an endless pipe", "$0 --cluster - pods < <(cat /dev/zero)", 3, "too large: more than 1024 MiB");
    }
    void standardInput()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, status);
        QFETCH(QByteArray, says);
        const ProgramEnd end = inShell(line);
        VERIFY_ONE_SENTENCE(end, status);
        QVERIFY2(end.error.contains(says), end.error.constData());
    }

    /// P6: pipes are what shells make of "<( )".
    void pipesAreRead()
    {
        const QString node = write("node.yaml", "apiVersion: v1\nkind: Node\nmetadata: {name: one}\n");
        for (const QByteArray& line : {QByteArray("$0 --cluster <(cat \"$1\") nodes"), QByteArray("cat \"$1\" | $0 --cluster - nodes"),
                                       QByteArray("cat \"$1\" | $0 --cluster /dev/stdin nodes"), QByteArray("$0 --cluster /dev/stdin nodes < \"$1\""),
                                       QByteArray("$0 --cluster - nodes < \"$1\"")}) {
            const ProgramEnd end = inShell(line, {node});
            QVERIFY2(end.status == 0 && end.out.contains("\none "), line + end.error);
        }
        const ProgramEnd connection = inShell("$0 --kubeconfig <(cat \"$1\") connection", {kubeconfig("", "token: t")});
        QVERIFY2(connection.status == 0 && connection.out.contains("https://127.0.0.1:9"), connection.error);
        const QString lines = write("lines", "client -> 10.0.0.1:80\n");
        const ProgramEnd traced = inShell("$0 --cluster scenario:notes trace --lines <(cat \"$1\")", {lines});
        QCOMPARE(traced.status, 0);
        QCOMPARE(traced.out.count('\n'), 1);
    }

    /// E9, E10: a list that decides what is run.
    void theConsentListIsNone_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("E9 pipe") << "pipe";
        QTest::newRow("E9 link to /dev/zero") << "/dev/zero";
        QTest::newRow("E9 folder") << "/etc";
        QTest::newRow("E10 others can write") << "open";
    }
    void theConsentListIsNone()
    {
        QFETCH(QString, what);
        const QTemporaryDir settings;
        QVERIFY(QDir(settings.path()).mkpath("hopscope"));
        const QString list = settings.filePath("hopscope/allowed-commands.json");
        if (what == "pipe")
            QCOMPARE(mkfifo(qPrintable(list), 0600), 0);
        else if (what == "open")
            QVERIFY(QFile::copy(write("list", "{\"allowed\":[]}"), list) && chmod(qPrintable(list), 0666) == 0);
        else
            QVERIFY(QFile::link(what, list));
        const QByteArray exec = "exec: {apiVersion: client.authentication.k8s.io/v1, command: /bin/true, interactiveMode: Never}";
        ProgramRun wanted;
        wanted.arguments = QStringList{"--kubeconfig", kubeconfig("", exec), "pods"};
        wanted.memory = 1024 * mebibyte;
        wanted.environment.insert("XDG_CONFIG_HOME", settings.path());
        const ProgramEnd end = runProgram(wanted);
        VERIFY_ONE_SENTENCE(end, 3);
        QVERIFY2(end.error.contains(what == "open" ? "Other users can write to" : "allowed-commands.json is a"), end.error.constData());
    }

    /// D22, F8: what would be gigabytes.
    void aBombIsSmall_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        using hopscope::test::archiveOf;
        using hopscope::test::packed;
        const std::string blanks(64 << 20, ' ');
        const std::string layer = packed(std::string(32 << 20, ' '), "gzip");
        QTest::newRow("D22 gzip, 5 MB") << bomb("gzip", 80);
        QTest::newRow("D22 bzip2") << bomb("bzip2", 80);
        QTest::newRow("D22 xz") << bomb("xz", 80);
        QTest::newRow("D22 zstd") << bomb("zstd", 80);
        QTest::newRow("D22 zip") << QByteArray::fromStdString(archiveOf({{"a.json", blanks + blanks}, {"b.json", blanks}}, "zip", "none"));
        QTest::newRow("D22 layers") << QByteArray::fromStdString(packed(packed(packed(std::string(256 << 20, ' '), "gzip"), "gzip"), "gzip"));
        hopscope::test::ArchiveFiles many;
        for (int i = 0; i < 40; ++i)
            many.emplace_back("d/" + std::to_string(i) + ".json.gz", layer);
        QTest::newRow("D22 members") << QByteArray::fromStdString(archiveOf(many, "ustar", "gzip"));
        QTest::newRow("D22 zip members") << QByteArray::fromStdString(archiveOf(many, "zip", "none"));
    }
    void aBombIsSmall()
    {
        QFETCH(QByteArray, bytes);
        const QString path = write("bomb", bytes);
        QElapsedTimer time;
        time.start();
        const ProgramEnd end = run({"--cluster", path, "pods"}, 700 * mebibyte);
        QVERIFY2(end.inTime && !end.crashed, end.error.constData());
        QCOMPARE(end.status, 3);
        QVERIFY2(end.error.contains("is too large for a dump") && end.error.size() < 2000, end.error.constData());
        QVERIFY2(time.elapsed() < 10'000, qPrintable(QString::number(time.elapsed())));
    }

    /// F1: memory that runs out is told. The file is larger than what the program may have.
    void memoryThatRunsOutIsTold()
    {
        const QString path = at("large.json");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64(2048) << 20)); // a hole: it takes no room
        const ProgramEnd end = run({"--cluster", path, "pods"}, 600 * mebibyte);
        VERIFY_ONE_SENTENCE(end, 3);
        QVERIFY2(end.error.contains("Memory ran out"), end.error.constData());
        file.remove();
    }

    /// D17, D18.
    void yamlIsTold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("ofDump");       // that nothing of it is closed is found first
        QTest::addColumn<QByteArray>("ofKubeconfig");
        QTest::newRow("D17 flow") << QByteArray(100'000, '[') << QByteArray("ends in the middle of an object") << QByteArray("nested too deeply");
        QTest::newRow("D17 maps") << QByteArray("a: ") + QByteArray(100'000, '{') << QByteArray("a key must be a string") << QByteArray("nested too deeply");
        QTest::newRow("D17 sequences") << QByteArray("- ").repeated(100'000) << QByteArray("ends in the middle of an object") << QByteArray("nested too deeply");
        QByteArray anchors;
        for (int i = 0; i < 450; ++i)
            anchors += "&a" + QByteArray::number(i) + " [";
        anchors += QByteArray(200'000, 'x') + QByteArray(450, ']');
        QTest::newRow("D18 nested anchors") << anchors << QByteArray() << QByteArray();
    }
    void yamlIsTold()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, ofDump);
        QFETCH(QByteArray, ofKubeconfig);
        for (const QStringList& arguments : {QStringList{"--cluster", write("deep.yaml", text), "pods"}, QStringList{"--kubeconfig", at("deep.yaml"), "pods"}}) {
            const ProgramEnd end = run(arguments, 600 * mebibyte);
            VERIFY_ONE_SENTENCE(end, 3);
            const QByteArray& says = arguments.front() == "--cluster" ? ofDump : ofKubeconfig;
            QVERIFY2(end.error.contains(says) && !end.error.contains("bad file"), end.error.constData());
        }
    }

    /// D23: in a folder, only files count; the rest is passed over and hangs nobody.
    void aFolderOfOtherThingsIsRead()
    {
        const QTemporaryDir folder;
        const auto in = [&](const char* name) { return folder.filePath(QLatin1String(name)); };
        QVERIFY(QFile::copy(write("node.yaml", "apiVersion: v1\nkind: Node\nmetadata: {name: one}\n"), in("node.yaml")));
        QCOMPARE(mkfifo(qPrintable(in("pipe.json")), 0600), 0);
        QVERIFY(QFile::link("/dev/zero", in("zero.json")) && QFile::link(folder.path(), in("loop")) && QFile::link("/etc", in("folder.json")));
        const ProgramEnd end = run({"--cluster", folder.path(), "nodes"}, 1024 * mebibyte);
        QVERIFY2(end.inTime && end.status == 0, end.error.constData());
        QVERIFY(end.out.contains("\none "));
    }
};

HOPSCOPE_TEST_MAIN(FilesTest)
#include "files_test.moc"
