// What could not be written is never taken for done, and nothing but a file is ever replaced.
#include "tests/hostile/program.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <memory>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>

using namespace hopscope::tests;

class OutputTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString& name) const { return m_folder->filePath(name); }
    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    QByteArray content(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList names() const { return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot); }
    ProgramEnd map(const QString& out, const QString& script = {}) const
    {
        return runProgram({.arguments = {"--cluster", "scenario:notes", "map", "--out", out}, .script = script});
    }
    static void addCommands()
    {
        QTest::addColumn<QStringList>("command");
        for (const char* command : {"--help", "--version", "trace --help", "nodes", "nodes -o json", "pods -A -o json", "pods -A -o csv", "services -A -o markdown", "addresses",
                                    "addresses -o json", "facts", "facts -o json", "trace client nodeport/worker-node1:30007",
                                    "trace client nodeport/worker-node1:30007 -o json", "trace --lines -"})
            QTest::newRow(command) << QString::fromLatin1(command).split(' ');
    }
    static ProgramEnd onNotes(const QStringList& command, const QString& script)
    {
        return runProgram({.arguments = QStringList{"--cluster", "scenario:notes"} + command, .input = "client nodeport/worker-node1:30007\n", .script = script});
    }
    static void checkToldOnce(const ProgramEnd& end, const char* reason)
    {
        QVERIFY(end.inTime && !end.crashed);
        QVERIFY(end.status != 0);
        QVERIFY2(end.error.count('\n') == 1 && end.error.contains("Standard output") && end.error.contains(reason), end.error.constData());
    }

private slots:
    void init()
    {
        hopscope::test::failOnWarning();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    /// F5, W7
    void aFullDiskIsTold_data() { addCommands(); }
    void aFullDiskIsTold()
    {
        QFETCH(QStringList, command);
        const ProgramEnd end = onNotes(command, "exec \"$@\" >/dev/full");
        checkToldOnce(end, "No space left on device");
        QCOMPARE(end.status, 1);
    }

    void aClosedOutputIsTold_data() { addCommands(); }
    void aClosedOutputIsTold()
    {
        QFETCH(QStringList, command);
        checkToldOnce(onNotes(command, "exec \"$@\" >&-"), "Bad file descriptor");
    }

    /// Of a disk that fills in the middle: what there is room for is written, and the rest is not taken for it.
    void aDiskThatFillsIsTold()
    {
        const ProgramEnd end = onNotes({"addresses", "-o", "json"}, "trap '' XFSZ; ulimit -f 1; exec \"$@\" >" + path("out"));
        checkToldOnce(end, "File too large");
        QVERIFY(content("out").size() > 0 && content("out").size() <= 1024);
    }

    /// P2
    void aReaderWhoLeavesIsTold()
    {
        const QString nobodyReads = "mkfifo " + path("pipe") + "; exec 3<>" + path("pipe") + " 4>" + path("pipe") + " 3>&-; ";
        checkToldOnce(onNotes({"addresses", "-o", "json"}, nobodyReads + "trap '' PIPE; exec \"$@\" >&4 4>&-"), "Broken pipe");
        QFile::remove(path("pipe"));
        QCOMPARE(onNotes({"addresses", "-o", "json"}, nobodyReads + "\"$@\" >&4 4>&-; exit $?").status, 128 + SIGPIPE);
    }

    void withoutADisplayOneLineSaysWhatToDo()
    {
        for (const auto& [language, word] : {std::pair("en", "display"), std::pair("de", "Anzeige")}) {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("HOPSCOPE_LANGUAGE"), QLatin1String(language));
            const ProgramEnd end = runProgram({.arguments = {"--cluster", "scenario:notes"}, .environment = environment,
                                               .script = "unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM; exec \"$@\""});
            QVERIFY(end.inTime && !end.crashed);
            QCOMPARE(end.status, 1);
            QCOMPARE(end.error.count('\n'), 1);
            QVERIFY2(end.error.contains(word) && end.error.contains("hopscope map --out"), end.error.constData());
        }
    }

    void wrongUsageStaysWrongUsage()
    {
        const ProgramEnd end = onNotes({"nodes", "-o", "nonsense"}, "exec \"$@\" >/dev/full");
        QCOMPARE(end.status, 2); // nothing was to be written there
        QCOMPARE(end.error.count('\n'), 1);
    }

    void aPictureNeedsNoOutput()
    {
        QCOMPARE(map(path("a.svg"), "exec \"$@\" >/dev/full").status, 0);
        QCOMPARE(map(path("b.svg"), "exec \"$@\" >&- 2>&-").status, 0);
        QVERIFY(content("a.svg").startsWith("<?xml") && content("a.svg") == content("b.svg"));
    }

    /// E27: a file that is opened never becomes the standard output of somebody who has closed it.
    void closedStreamsStayClosed()
    {
        for (const char* closed : {"<&-", ">&-", "2>&-", "<&- >&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-"}) {
            const ProgramEnd end = onNotes({"nodes"}, QString("exec \"$@\" %1").arg(closed));
            QVERIFY(end.inTime && !end.crashed);
            QCOMPARE(end.status, QString(closed).split(' ').contains(">&-") ? 1 : 0);
        }
    }

    /// W1
    void anExportThatFailsLeavesTheOldFileAndSaysWhy_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"map.svg", "map.pdf", "map.png"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void anExportThatFailsLeavesTheOldFileAndSaysWhy()
    {
        QFETCH(QString, name);
        write(name, "old");
        const ProgramEnd end = map(path(name), "trap '' XFSZ; ulimit -f 1; exec \"$@\"");
        QCOMPARE(end.status, 1);
        QVERIFY2(end.error.contains("File too large"), end.error.constData());
        QCOMPARE(content(name), QByteArray("old"));
        QCOMPARE(names(), QStringList{name});
    }

    /// W2
    void anExportWhereNothingCanBeSaysWhy()
    {
        QVERIFY(QDir().mkdir(path("folder.svg")));
        QVERIFY(map(path("nowhere/map.svg")).error.contains("No such file or directory"));
        QVERIFY(map("/proc/map.svg").error.contains("cannot be written"));
        QVERIFY(map(path("folder.svg")).error.contains("it is a folder"));
        QVERIFY(map(path(QString(300, 'x') + ".svg")).error.contains("File name too long"));
        QCOMPARE(map(path("folder.svg")).status, 1);
        QCOMPARE(names(), QStringList{"folder.svg"});
    }

    /// W4, F20
    void aLinkStaysAndWhatItLeadsToIsReplaced()
    {
        QVERIFY(QDir().mkdir(path("there")));
        write("there/real.svg", "old");
        QVERIFY(QFile::link("there/real.svg", path("link.svg")) && QFile::link("link.svg", path("second.svg")) && QFile::link("there/new.svg", path("dangling.svg")));
        QCOMPARE(map(path("second.svg")).status, 0);
        QVERIFY(content("there/real.svg").startsWith("<?xml"));
        QCOMPARE(map(path("dangling.svg")).status, 0);
        QVERIFY(content("there/new.svg").startsWith("<?xml"));
        for (const char* link : {"link.svg", "second.svg", "dangling.svg"})
            QVERIFY(QFileInfo(path(link)).isSymLink());
        QVERIFY(QFile::link("circle.svg", path("circle.svg")));
        QVERIFY(map(path("circle.svg")).error.contains("symbolic links"));
    }

    /// The device is one of this folder's own.
    void whatIsNoFileIsNeverReplaced()
    {
        QCOMPARE(::mkfifo(path("pipe.svg").toLocal8Bit().constData(), 0600), 0);
        const int listening = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path("socket.svg").toLocal8Bit().constData(), sizeof address.sun_path);
        QCOMPARE(::bind(listening, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
        ::close(listening);
        QList<QByteArray> targets{"pipe", "socket"};
        if (::mknod(path("device.svg").toLocal8Bit().constData(), S_IFCHR | 0600, makedev(1, 3)) == 0)
            targets << "device";
        for (const QByteArray& target : targets) {
            QVERIFY(QFile::link(target + ".svg", path(target + "-link.svg")));
            for (const QString& name : {QString(target + ".svg"), QString(target + "-link.svg")}) {
                struct stat before = {};
                struct stat after = {};
                QCOMPARE(::lstat(path(name).toLocal8Bit().constData(), &before), 0);
                const ProgramEnd end = map(path(name));
                QVERIFY(end.inTime);
                QCOMPARE(end.status, 1);
                QVERIFY2(end.error.contains(target) && end.error.contains("only a file is replaced"), end.error.constData());
                QCOMPARE(::lstat(path(name).toLocal8Bit().constData(), &after), 0);
                QCOMPARE(after.st_ino, before.st_ino);
                QCOMPARE(after.st_mode, before.st_mode);
            }
        }
    }

    /// W5
    void anExportIsReadByWhomTheUmaskOrTheOldFileLets()
    {
        QCOMPARE(map(path("a.svg"), "umask 077; exec \"$@\"").status, 0);
        QCOMPARE(map(path("b.svg"), "umask 022; exec \"$@\"").status, 0);
        write("c.svg", "old");
        QVERIFY(QFile::setPermissions(path("c.svg"), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        QCOMPARE(map(path("c.svg"), "umask 022; exec \"$@\"").status, 0);
        const auto mode = [this](const char* name) {
            struct stat there = {};
            return ::stat(path(name).toLocal8Bit().constData(), &there) == 0 ? int(there.st_mode & 07777) : -1;
        };
        QCOMPARE(mode("a.svg"), 0600);
        QCOMPARE(mode("b.svg"), 0644);
        QCOMPARE(mode("c.svg"), 0640);
    }

    /// P5
    void aMomentIsANumber_data()
    {
        QTest::addColumn<QString>("at");
        for (const char* at : {"nan", "inf", "-nan", "1e999", "-1", "x"})
            QTest::newRow(at) << QString::fromLatin1(at);
    }
    void aMomentIsANumber()
    {
        QFETCH(QString, at);
        const ProgramEnd end = onNotes({"map", "--out", path("a.svg"), "--flow", "client", "nodeport/worker-node1:30007", "--at", at}, "exec \"$@\"");
        QCOMPARE(end.status, 2);
        QCOMPARE(end.error.count('\n'), 1);
    }
};

HOPSCOPE_TEST_MAIN(OutputTest)
#include "output_test.moc"
