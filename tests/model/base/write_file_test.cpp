// A file is replaced as a whole or not at all, and nothing but a file is.
#include "model/base/write_file.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <memory>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

using namespace hopscope;

class WriteFileTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    std::string path(const QString& name) const { return m_folder->filePath(name).toStdString(); }
    QByteArray content(const QString& name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
    }
    QStringList names() const { return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot); }
    int mode(const QString& name) const
    {
        struct stat there = {};
        return ::stat(path(name).c_str(), &there) == 0 ? int(there.st_mode & 07777) : -1;
    }

private slots:
    void init()
    {
        test::failOnWarning();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void aNewFileAndAnOldOneHaveTheWholeText()
    {
        QVERIFY(replaceFile(path("a"), "one"));
        QCOMPARE(content("a"), QByteArray("one"));
        QVERIFY(replaceFile(path("a"), std::string("\0two", 4)));
        QCOMPARE(content("a"), QByteArray("\0two", 4));
        QCOMPARE(names(), QStringList{"a"});
    }

    void permissionsAreTheOldFilesOrTheOwnersAlone()
    {
        QVERIFY(replaceFile(path("secret"), "x", FileAccess::OwnerOnly));
        QCOMPARE(mode("secret"), 0600);
        QCOMPARE(::chmod(path("secret").c_str(), 0644), 0);
        QVERIFY(replaceFile(path("secret"), "y"));
        QCOMPARE(mode("secret"), 0644);
        QVERIFY(replaceFile(path("secret"), "z", FileAccess::OwnerOnly));
        QCOMPARE(mode("secret"), 0600);
    }

    void aFailureLeavesTheOldFileAndSaysWhy()
    {
        QVERIFY(replaceFile(path("a"), "old"));
        rlimit before = {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{1024, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const Status written = replaceFile(path("a"), std::string(100'000, 'x'));
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, ignored);
        QCOMPARE(written.error(), (Error{ErrorKind::WriteFailed, "File too large", path("a")}));
        QCOMPARE(content("a"), QByteArray("old"));
        QCOMPARE(names(), QStringList{"a"});
    }

    void whereNothingCanBeIsSaid()
    {
        QCOMPARE(replaceFile(path("nowhere/a"), "x").error().message, std::string("No such file or directory"));
        QCOMPARE(replaceFile(path(QString(300, 'x')), "x").error().message, std::string("File name too long"));
        QVERIFY(!replaceFile("", "x"));
        QVERIFY(replaceFile(path(QString(255, 'x')), "x")); // the longest name there is
        QCOMPARE(names().size(), 1);
    }

    void aFolderThatCannotBeWrittenToIsSaidBeforeTheWork()
    {
        QCOMPARE(checkReplaceable(path("nowhere/a")).error().message, std::string("No such file or directory"));
        QVERIFY(replaceFile(path("file"), "x"));
        QCOMPARE(checkReplaceable(path("file/a")).error().message, std::string("Not a directory"));
        QVERIFY(checkReplaceable(path("new")));
        QVERIFY(!checkReplaceable("/proc/self/new")); // also for root
    }

    void linksStay()
    {
        QVERIFY(QDir().mkdir(m_folder->filePath("there")));
        QVERIFY(QFile::link("there/a", m_folder->filePath("link")));
        QVERIFY(QFile::link(m_folder->filePath("link"), m_folder->filePath("second")));
        QVERIFY(replaceFile(path("second"), "x"));
        QCOMPARE(content("there/a"), QByteArray("x"));
        QVERIFY(QFileInfo(m_folder->filePath("link")).isSymLink());
        QVERIFY(QFile::link("circle", m_folder->filePath("circle")));
        QVERIFY(!replaceFile(path("circle"), "x"));
    }

    void whatIsNoFileIsRefused()
    {
        QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
        QVERIFY(QDir().mkdir(m_folder->filePath("folder")));
        for (const char* name : {"pipe", "folder"}) {
            QCOMPARE(checkReplaceable(path(name)).error().kind, ErrorKind::WriteFailed);
            QVERIFY(replaceFile(path(name), "x").error().message.find(name) != std::string::npos);
        }
        QCOMPARE(names().size(), 2);
        QVERIFY(checkReplaceable(path("nothing")));
    }
};

HOPSCOPE_TEST_MAIN(WriteFileTest)
#include "write_file_test.moc"
