// Archives open like the folder in them.
#include "model/source/file_source.h"
#include "model/source/unpacker.h"

#include "tests/support/packed_bytes.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <random>

using namespace hopscope;
using namespace hopscope::source;
using test::archiveOf;
using test::ArchiveFiles;
using test::packed;

namespace {

const std::string nodeYaml = "apiVersion: v1\nkind: Node\nmetadata:\n  name: one\n";

std::string pod(const std::string& name)
{
    return "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"" + name + "\",\"namespace\":\"n\"}}" + "\n";
}

/// Nothing packs it.
std::string noise(std::size_t size)
{
    std::mt19937 random(1);
    std::string bytes(size, ' ');
    for (char& c : bytes)
        c = char('a' + random() % 26);
    return bytes;
}

struct Seen
{
    QStringList names;
    std::vector<Error> errors;
    std::size_t bytes = 0;
};

Seen unpacked(const std::string& bytes, const UnpackLimits& limits = {}, bool onlyArchives = false)
{
    Seen seen;
    UnpackSink sink;
    sink.file = [&](const std::string& text, const std::filesystem::path& inner, bool isCut) {
        seen.names << QString::fromStdString(inner.string()) + (isCut ? QStringLiteral(" (cut)") : QString());
        seen.bytes += text.size();
    };
    sink.trouble = [&](const Error& error) { seen.errors.push_back(error); };
    unpack(bytes, sink, onlyArchives, limits);
    return seen;
}

} // namespace

class ArchiveTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void everyFormatHoldsTheSame_data()
    {
        QTest::addColumn<std::string>("format");
        QTest::addColumn<std::string>("filter");
        for (const char* filter : {"none", "gzip", "xz", "zstd", "bzip2"}) {
            QTest::addRow("tar %s", filter) << std::string("ustar") << std::string(filter);
            QTest::addRow("pax %s", filter) << std::string("pax") << std::string(filter);
        }
        QTest::newRow("zip") << std::string("zip") << std::string("none");
    }
    void everyFormatHoldsTheSame()
    {
        QFETCH(std::string, format);
        QFETCH(std::string, filter);
        const std::string bytes = archiveOf({{"cluster/one.yaml", nodeYaml},
                                             {"./cluster/b.json", pod("b")},
                                             {"/absolute/c.yml", pod("c")},
                                             {"../../up/d.json", pod("d")},
                                             {"cluster/packed.json.gz", packed(pod("e"), "gzip")},
                                             {"cluster/packed.json.zst", packed(pod("f"), "zstd")},
                                             {"cluster/some.log", "not asked"},
                                             {"cluster/._one.yaml", "not asked"},
                                             {".hidden/x.json", pod("x")}},
                                            format.c_str(), filter.c_str());
        const auto loaded = loadText(bytes, "dump");
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        QCOMPARE(loaded->snapshot->nodes.size(), std::size_t(1));
        QCOMPARE(loaded->snapshot->pods.size(), std::size_t(5));
        QVERIFY(loaded->state.troubles.empty());
    }

    void realDumpsAreTheSamePacked_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(HOPSCOPE_SOURCE_DIR "/../shared/clusters"));
        for (const QString& file : folder.entryList({QStringLiteral("*.json"), QStringLiteral("*.gz")}))
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
        if (folder.isEmpty())
            QTest::newRow("none") << QString();
    }
    void realDumpsAreTheSamePacked()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP("the real dumps of ../shared/clusters are not here");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const ArchiveFiles files{{"folder/" + QFileInfo(path).fileName().toStdString(), file.readAll().toStdString()}};
        const auto plain = loadPath(path.toStdString());
        QVERIFY(plain);
        for (const auto& [format, filter] : {std::pair("ustar", "gzip"), std::pair("zip", "none"), std::pair("pax", "zstd")}) {
            const auto loaded = loadText(archiveOf(files, format, filter), "x");
            QVERIFY(loaded);
            QVERIFY(cluster::diff(plain->snapshot, loaded->snapshot).empty());
            QCOMPARE(loaded->newestTime, plain->newestTime);
            QVERIFY(loaded->state.troubles.empty());
        }
    }

    void packedTextByItselfIsRead()
    {
        for (const char* filter : {"gzip", "xz", "zstd", "bzip2"}) {
            const auto loaded = loadText(packed(nodeYaml, filter), "x");
            QVERIFY2(loaded, filter);
            QCOMPARE(loaded->snapshot->nodes.size(), std::size_t(1));
        }
        QCOMPARE(loadText(packed(packed(nodeYaml, "gzip"), "gzip"), "x")->snapshot->nodes.size(), std::size_t(1));
    }

    void anObjectThatComesTwiceIsTheSameAsInTheFolder()
    {
        const auto podOn = [](const char* node) {
            return "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\",\"namespace\":\"n\"},\"spec\":{\"nodeName\":\"" + std::string(node) + "\"}}";
        };
        // The order of names counts, not that of the archive.
        const auto loaded = loadText(archiveOf({{"b.json", podOn("two")}, {"a.json", podOn("one")}}, "ustar", "gzip"), "x");
        QVERIFY(loaded->snapshot->pods.find({"n", "a"})->nodeName == "two");
    }

    void placesNameTheFileWithin()
    {
        const auto loaded = loadText(archiveOf({{"a/bad.json", pod("a") + "{\"kind\": ]}"}, {"a/good.yaml", nodeYaml}}, "ustar", "gzip"), "dump.tgz");
        QVERIFY(loaded);
        QCOMPARE(loaded->malformed.size(), std::size_t(1));
        QVERIFY2(loaded->malformed[0].context.starts_with("dump.tgz/a/bad.json:2"), loaded->malformed[0].context.c_str());
    }

    void archivesWithinArchivesAndFoldersAreOpened()
    {
        const std::string inner = archiveOf({{"pods.json", pod("a")}}, "ustar", "gzip");
        const std::string outer = archiveOf({{"results", inner}, {"node.yaml", nodeYaml}, {"old.log.gz", packed("a line\n", "gzip")},
                                             {"report.docx", archiveOf({{"word/document.xml", "<x/>"}}, "zip", "none")}},
                                            "zip", "none");
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("bundle.bin")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(outer));
        file.close();
        for (const std::string& path : {file.fileName().toStdString(), folder.path().toStdString()}) {
            const auto loaded = loadPath(path);
            QVERIFY(loaded);
            QCOMPARE(loaded->snapshot->pods.size(), std::size_t(1));
            QCOMPARE(loaded->snapshot->nodes.size(), std::size_t(1));
            QVERIFY(loaded->state.troubles.empty());
        }
        // Nothing was written beside it.
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }

    void anArchiveWithoutDumpsSaysSo()
    {
        const auto loaded = loadText(archiveOf({{"readme.txt", "hello"}}, "ustar", "gzip"), "x");
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::NoFilesInArchive);
        QCOMPARE(loaded.error().context, std::string("x"));
    }

    void ofADamagedOneTheFrontIsKept_data()
    {
        QTest::addColumn<std::string>("bytes");
        const ArchiveFiles files{{"a.json", pod("a")}, {"b.json", pod("b") + "# " + noise(2'000'000)}, {"c.json", pod("c")}};
        for (const char* filter : {"none", "gzip", "xz", "zstd", "bzip2"}) {
            const std::string bytes = archiveOf(files, "ustar", filter);
            QTest::addRow("tar %s", filter) << bytes.substr(0, bytes.size() * 9 / 10);
        }
        const std::string zip = archiveOf(files, "zip", "none");
        QTest::newRow("zip") << zip.substr(0, zip.size() * 9 / 10);
    }
    void ofADamagedOneTheFrontIsKept()
    {
        QFETCH(std::string, bytes);
        const auto loaded = loadText(bytes, "x");
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        QVERIFY(loaded->snapshot->pods.find({"n", "a"}));
        QVERIFY(!loaded->snapshot->pods.find({"n", "c"}));
        QVERIFY(!loaded->state.troubles.empty());
        QVERIFY2(loaded->state.troubles[0].first.kind == ErrorKind::FileCut, loaded->state.troubles[0].first.message.c_str());
        QVERIFY(loaded->state.troubles[0].first.context.starts_with("x"));
        QCOMPARE(loaded->snapshot->coverageOf(kube::Kind::Pod), cluster::Coverage::Partial);
    }

    void aPackedFileThatIsCutGivesItsFront()
    {
        std::string list = "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [\n" + pod("first");
        for (int i = 0; i < 2000; ++i)
            list += "," + pod("p" + std::to_string(i) + noise(20 + std::size_t(i) % 7));
        const std::string bytes = packed(list + "]}", "gzip");
        const auto loaded = loadText(bytes.substr(0, bytes.size() / 2), "x.json.gz");
        QVERIFY(loaded);
        QVERIFY2(loaded->snapshot->pods.size() > 100 && loaded->snapshot->pods.size() < 2000, std::to_string(loaded->snapshot->pods.size()).c_str());
        QCOMPARE(loaded->state.troubles.size(), std::size_t(1));
        QCOMPARE(loaded->state.troubles[0].first.kind, ErrorKind::FileCut);
        QCOMPARE(loaded->state.troubles[0].count, std::size_t(1));
        QCOMPARE(loaded->snapshot->coverageOf(kube::Kind::Pod), cluster::Coverage::Partial);
    }

    void anEncryptedOneSaysSo()
    {
        const std::string bytes = archiveOf({{"a.json", pod("a")}}, "zip", "none", "secret");
        const auto loaded = loadText(bytes, "x.zip");
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::ArchiveEncrypted);
        QCOMPARE(loaded.error().context, std::string("x.zip/a.json"));
    }

    void bombsEndSoon_data()
    {
        QTest::addColumn<std::string>("bytes");
        const std::string blanks(300u << 20, ' ');
        QTest::newRow("gzip") << packed(blanks, "gzip");
        QTest::newRow("zstd") << packed(blanks, "zstd");
        QTest::newRow("tar, a dump") << archiveOf({{"a.json", blanks}}, "ustar", "gzip");
        QTest::newRow("tar, passed over") << archiveOf({{"a.log", blanks}}, "ustar", "gzip");
        const std::string part(50u << 20, ' ');
        QTest::newRow("zip, many") << archiveOf({{"1.json", part}, {"2.json", part}, {"3.json", part}, {"4.json", part}, {"5.json", part}, {"6.json", part}}, "zip", "none");
    }
    void bombsEndSoon()
    {
        QFETCH(std::string, bytes);
        QElapsedTimer timer;
        timer.start();
        const auto loaded = loadText(bytes, "x");
        qInfo("%s: %lld ms", QTest::currentDataTag(), timer.elapsed());
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::ArchiveTooLarge);
    }

    void eachLimitIsHeld()
    {
        UnpackLimits limits;
        limits.entries = 2;
        const ArchiveFiles three{{"a.json", "{}"}, {"b.json", "{}"}, {"c.json", "{}"}};
        Seen seen = unpacked(archiveOf(three, "ustar", "none"), limits);
        QCOMPARE(seen.names, (QStringList{"a.json", "b.json"}));
        QCOMPARE(seen.errors.at(0).kind, ErrorKind::ArchiveTooLarge);

        limits = {};
        limits.name = 10;
        seen = unpacked(archiveOf({{"0123456789.json", "{}"}, {"a.json", "{}"}}, "ustar", "none"), limits);
        QCOMPARE(seen.names, (QStringList{"a.json"}));
        QCOMPARE(seen.errors.size(), std::size_t(1));

        limits = {};
        limits.entry = 1000;
        seen = unpacked(archiveOf({{"a.json", noise(2000)}, {"b.json", "{}"}}, "ustar", "none"), limits);
        QCOMPARE(seen.names, (QStringList{"a.json (cut)", "b.json"}));
        QCOMPARE(seen.errors.size(), std::size_t(1));

        limits = {};
        limits.always = 3000;
        limits.ratio = 1;
        seen = unpacked(archiveOf({{"a.json", std::string(2000, ' ')}, {"b.json", std::string(2000, ' ')}}, "zip", "none"), limits);
        QCOMPARE(seen.names, (QStringList{"a.json"}));
        QCOMPARE(seen.errors.at(0).kind, ErrorKind::ArchiveTooLarge);
        QVERIFY(seen.bytes <= 3000);
    }

    void nestingEnds()
    {
        std::string bytes = pod("a");
        for (int depth = 0; depth < 12; ++depth)
            bytes = archiveOf({{"a.json", bytes}}, "ustar", "none");
        const Seen seen = unpacked(bytes);
        QVERIFY(seen.names.isEmpty());
        QCOMPARE(seen.errors.at(0).kind, ErrorKind::ArchiveTooLarge);
    }

    void anyChangeOfBytesIsSurvived()
    {
        const ArchiveFiles files{{"a.json", pod("a")}, {"b.json.gz", packed(pod("b"), "gzip")}};
        for (const std::string& bytes : {archiveOf(files, "pax", "none"), archiveOf(files, "ustar", "gzip"), archiveOf(files, "zip", "none")}) {
            for (std::size_t i = 0; i < bytes.size(); i += 3) {
                std::string changed = bytes;
                changed[i] = char(changed[i] ^ 0x55);
                const auto loaded = loadText(changed, "x");
                QVERIFY(!loaded || loaded->snapshot->pods.size() <= 2);
            }
        }
    }
};

HOPSCOPE_TEST_MAIN(ArchiveTest)
#include "archive_test.moc"
