// What is said of files that are not only objects.
#include "tests/app/commands.h"
#include "tests/support/packed_bytes.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace hopscope;
using tests::Ran;

namespace {

const std::string podJson = "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"web\",\"namespace\":\"n\"}}" "\n";
const std::string warning = "Warning: v1 Endpoints is deprecated in v1.33+\n";

class Dump
{
public:
    Dump(const char* name, const std::string& bytes) : m_path(m_folder.filePath(QString::fromLatin1(name)))
    {
        QFile file(m_path);
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray::fromStdString(bytes));
    }
    Ran pods() const { return tests::run({"--cluster", m_path.toStdString(), "pods", "-A"}); }
    QString path() const { return m_path; }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

} // namespace

class DumpFilesTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void foreignLinesAreSaidInOneLineAndDoNotFail()
    {
        const Dump dump("dump.json", warning + podJson + "Error from server (Forbidden): x is forbidden\n");
        const Ran ran = dump.pods();
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.contains(QStringLiteral("web")));
        QVERIFY2(ran.error.startsWith(QStringLiteral("hopscope: 2 line")), qPrintable(ran.error));
        QVERIFY(ran.error.endsWith(dump.path() + QStringLiteral(":1: Warning: v1 Endpoints is deprecated in v1.33+\n")));
        QCOMPARE(ran.error.count(QLatin1Char('\n')), 1);
    }

    void everyKindOfTroubleHasALineWithItsPlace()
    {
        const Dump dump("dump.json", podJson + "{\"kind\": nul}\n{\"kind\": nul}\n" + warning + "{\"kind\":\"Pod\",\"metadata\":{\"name\":\"");
        const Ran ran = dump.pods();
        QCOMPARE(ran.status, 0);
        const QStringList lines = ran.error.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].contains(dump.path() + ":2") && lines[0].endsWith(QStringLiteral("1 more like this.")), qPrintable(lines[0]));
        QVERIFY2(lines[1].contains(QStringLiteral("ends in the middle of an object: ") + dump.path() + ":5."), qPrintable(lines[1]));
        QVERIFY2(lines[2].contains(dump.path() + ":4: Warning"), qPrintable(lines[2]));
    }

    void archivesShowWhatTheFolderInThemHolds()
    {
        const test::ArchiveFiles files{{"cluster/dump.json", podJson}};
        for (const auto& bytes : {test::archiveOf(files, "ustar", "gzip"), test::archiveOf(files, "zip", "none")}) {
            const Ran ran = Dump("dump", bytes).pods();
            QCOMPARE(ran.status, 0);
            QVERIFY(ran.out.contains(QStringLiteral("web")));
            QVERIFY(ran.error.isEmpty());
        }
    }

    void whatCannotBeOpenedHasItsSentence_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<QString>("sentence");
        const test::ArchiveFiles files{{"dump.json", podJson}};
        QTest::newRow("encrypted") << test::archiveOf(files, "zip", "none", "secret")
                                   << QStringLiteral("hopscope: %1/dump.json is encrypted. Unpack it with its password, and open the folder.\n");
        QTest::newRow("without dumps") << test::archiveOf({{"a.txt", "x"}}, "ustar", "xz")
                                       << QStringLiteral("hopscope: The archive %1 holds no file named .json, .yaml or .yml. "
                                                         "Open an archive of what kubectl, must-gather or a support bundle wrote.\n");
        QTest::newRow("an error alone") << std::string("error: the server doesn't have a resource type \"x\"\n")
                                        << QStringLiteral("hopscope: %1 holds no Kubernetes objects that can be shown (error: the server doesn't have a resource type \"x\"). "
                                                          "Save them with \"kubectl get nodes,pods,services,endpointslices -A -o json\" and open that.\n");
    }
    void whatCannotBeOpenedHasItsSentence()
    {
        QFETCH(std::string, bytes);
        QFETCH(QString, sentence);
        const Dump dump("dump", bytes);
        const Ran ran = dump.pods();
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.error, sentence.arg(dump.path()));
    }
};

HOPSCOPE_TEST_MAIN(DumpFilesTest)
#include "dump_files_test.moc"
