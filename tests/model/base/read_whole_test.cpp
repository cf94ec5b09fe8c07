// Whatever a path names, reading it comes to an end, with its bytes or with a reason.
#include "model/base/read_whole.h"

#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <thread>
#include <tuple>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace hopscope;
using namespace std::chrono_literals;

namespace {

ReadLimits limitsOf(std::uint64_t bytes, std::chrono::milliseconds quiet = 5s)
{
    return {bytes, {quiet}};
}

} // namespace

class ReadWholeTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string at(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }
    void write(const std::string& path, const QByteArray& bytes) const
    {
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    std::string pipe(const char* name) const
    {
        const std::string path = at(name);
        if (mkfifo(path.c_str(), 0600) != 0)
            qFatal("no pipe could be made");
        return path;
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aFileIsReadWhole()
    {
        for (const int size : {0, 1, 4095, 4096, 4097, 1 << 20, (1 << 20) + 1, 3 << 20}) {
            const QByteArray bytes(size, 'x');
            write(at("file"), bytes);
            const auto read = readWhole(at("file"), limitsOf(4u << 20));
            QVERIFY(read);
            QVERIFY(*read == bytes.toStdString());
        }
    }

    void theLimitIsTheLast()
    {
        write(at("file"), QByteArray(100, 'x'));
        QVERIFY(readWhole(at("file"), limitsOf(100)));
        const auto read = readWhole(at("file"), limitsOf(99));
        QVERIFY(read.error().kind == ErrorKind::FileTooLarge);
        QCOMPARE(read.error().message, "99 bytes");
    }

    /// Files of the kernel have no size beforehand.
    void aFileWithoutASizeIsRead()
    {
        const auto read = readWhole("/proc/self/status", limitsOf(1u << 20));
        QVERIFY(read);
        QVERIFY(read->find("VmPeak") != std::string::npos);
        QVERIFY(readWhole("/proc/self/status", limitsOf(10)).error().kind == ErrorKind::FileTooLarge);
    }

    void whatIsNoFileIsNamed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* path, ErrorKind kind, const char* message) { QTest::newRow(path) << path << int(kind) << message; };
        row("/etc", ErrorKind::NotAFile, "folder");
        row("/dev/zero", ErrorKind::NotAFile, "device");
        row("/dev/full", ErrorKind::NotAFile, "device");
        row("/dev/random", ErrorKind::NotAFile, "device");
        row("/dev/ptmx", ErrorKind::NotAFile, "device");
        row("/nowhere", ErrorKind::FileMissing, "No such file or directory");
        row("/etc/passwd/x", ErrorKind::FileMissing, "Not a directory");
        row("/proc/self/mem", ErrorKind::FileUnreadable, "Input/output error");
        row("", ErrorKind::FileMissing, "No such file or directory");
    }
    void whatIsNoFileIsNamed()
    {
        QFETCH(QString, path);
        QFETCH(int, kind);
        const auto read = readWhole(path.toStdString(), limitsOf(1u << 20));
        QVERIFY(!read);
        QCOMPARE(int(read.error().kind), kind);
        QCOMPARE(QString::fromStdString(read.error().context), path);
        QTEST(QString::fromStdString(read.error().message), "message");
    }

    void aSocketIsNoFile()
    {
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{AF_UNIX, {}};
        at("socket").copy(address.sun_path, sizeof address.sun_path - 1);
        QCOMPARE(bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
        QCOMPARE(readWhole(at("socket"), limitsOf(1)).error().message, "socket");
        close(socket);
    }

    void nothingIsAnEmptyFile() { QCOMPARE(readWhole("/dev/null", limitsOf(1)).value(), std::string()); }

    void aPipeIsReadToItsEnd()
    {
        const std::string path = pipe("written");
        std::thread writer([&] {
            const int end = open(path.c_str(), O_WRONLY);
            for (int i = 0; i < 100; ++i)
                QCOMPARE(::write(end, std::string(10'000, 'x').data(), 10'000), 10'000);
            close(end);
        });
        const auto read = readWhole(path, limitsOf(2'000'000));
        writer.join();
        QVERIFY(read);
        QCOMPARE(read->size(), std::size_t(1'000'000));
    }

    void aPipeThatNobodyWritesIntoEnds()
    {
        QElapsedTimer time;
        time.start();
        const auto read = readWhole(pipe("silent"), limitsOf(1, 100ms));
        QVERIFY(read.error().kind == ErrorKind::ReadTimedOut);
        QCOMPARE(read.error().message, "100 ms");
        QVERIFY(time.elapsed() < 3000);
    }

    /// Somebody has it open, and says nothing.
    void aPipeThatIsHeldOpenEnds()
    {
        const std::string path = pipe("held");
        const int end = open(path.c_str(), O_RDWR);
        QVERIFY(readWhole(path, limitsOf(1, 100ms)).error().kind == ErrorKind::ReadTimedOut);
        close(end);
    }

    /// Each byte is a sign of life: only the limit in all ends it.
    void aPipeThatDripsEnds()
    {
        const std::string path = pipe("dripping");
        const int end = open(path.c_str(), O_RDWR | O_NONBLOCK);
        std::atomic<bool> isRead = false;
        std::thread writer([&] {
            while (!isRead)
                std::ignore = ::write(end, "x", 1); // fails while the pipe is full
        });
        const auto read = readWhole(path, {std::uint64_t{1} << 40, {5s, 200ms}});
        isRead = true;
        writer.join();
        close(end);
        QVERIFY(read.error().kind == ErrorKind::ReadTimedOut);
    }

    void aPipeWithoutEndIsTooLarge()
    {
        const std::string path = pipe("endless");
        const int end = open(path.c_str(), O_RDWR | O_NONBLOCK);
        std::atomic<bool> isRead = false;
        std::thread writer([&] {
            const std::string bytes(4096, 'x');
            while (!isRead)
                std::ignore = ::write(end, bytes.data(), bytes.size());
        });
        const auto read = readWhole(path, limitsOf(1u << 20));
        isRead = true;
        writer.join();
        close(end);
        QVERIFY(read.error().kind == ErrorKind::FileTooLarge);
        QCOMPARE(read.error().message, "1 MiB");
    }

    void aPipeIsNoFileWhereOnlyFilesCount()
    {
        ReadLimits limits = limitsOf(1);
        limits.onlyFile = true;
        QCOMPARE(readWhole(pipe("any"), limits).error().message, "pipe");
    }

    void whoCancelsDoesNotWait()
    {
        std::atomic<bool> cancelled = false;
        ReadLimits limits = limitsOf(1, 60s);
        limits.patience.cancelled = &cancelled;
        QElapsedTimer time;
        time.start();
        const std::string path = pipe("cancelled");
        std::thread other([&] { cancelled = true; });
        QVERIFY(!readWhole(path, limits));
        other.join();
        QVERIFY(time.elapsed() < 5000);
    }

    void onlyTheHeadOfALargeFileIsRead()
    {
        write(at("large"), QByteArray("head") + QByteArray(100'000, 'x'));
        QCOMPARE(readHead(at("large"), 4, {5s}).value(), std::string("head"));
        write(at("small"), "he");
        QCOMPARE(readHead(at("small"), 4, {5s}).value(), std::string("he"));
    }

    void linesComeOneByOne()
    {
        write(at("lines"), "one\ntwo\n\nlast");
        std::vector<std::string> lines;
        QVERIFY(readLines(at("lines"), limitsOf(10), [&](std::string_view line) { lines.emplace_back(line); }));
        QCOMPARE(lines, (std::vector<std::string>{"one", "two", "", "last"}));
    }

    void aLineWithoutEndIsTooLarge()
    {
        write(at("lines"), QByteArray("one\n") + QByteArray(200'000, 'x'));
        std::vector<std::string> lines;
        const Status read = readLines(at("lines"), limitsOf(1000), [&](std::string_view line) { lines.emplace_back(line); });
        QVERIFY(read.error().kind == ErrorKind::FileTooLarge);
        QCOMPARE(lines.size(), std::size_t(1));
    }
};

HOPSCOPE_TEST_MAIN(ReadWholeTest)
#include "read_whole_test.moc"
