#include "tests/app/commands.h"
#include "tests/support/test_main.h"
#include "tests/support/unzipped.h"

#include <QImage>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <zlib.h>

#include <csignal>

#include <sys/time.h>

using namespace hopscope::tests;

namespace {

/// Addresses, names and namespaces of the notes' cluster, but for those that every cluster has.
const QSet<QByteArray>& secretsOfNotes()
{
    static const QSet<QByteArray> secrets = [] {
        QSet<QByteArray> all;
        const QRegularExpression address(QStringLiteral("\\b(\\d{1,3}\\.){3}\\d{1,3}\\b"));
        const QRegularExpression blanks(QStringLiteral("\\s+"));
        for (const std::vector<std::string>& table : std::vector<std::vector<std::string>>{{"nodes", "-o", "wide"}, {"pods", "-A", "-o", "wide"}, {"services", "-A", "-o", "wide"}}) {
            const Ran ran = runOnNotes(table);
            for (const QRegularExpressionMatch& match : address.globalMatch(ran.out))
                if (!match.captured().startsWith(QLatin1String("198.51.100.")))
                    all.insert(match.captured().toLatin1());
            for (const QString& row : ran.lines().mid(1))
                for (const QString& name : row.split(blanks).mid(0, table.front() == "nodes" ? 1 : 2))
                    if (!QStringList{QStringLiteral("default"), QStringLiteral("kube-system"), QStringLiteral("kubernetes")}.contains(name))
                        all.insert(name.toLatin1());
        }
        return all;
    }();
    return secrets;
}

/// What a zlib stream that begins here holds; empty where none does.
QByteArray inflated(const QByteArray& bytes)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    QByteArray all;
    std::array<char, 65536> part{};
    int status = Z_OK;
    while (status == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = uInt(part.size());
        status = inflate(&stream, Z_NO_FLUSH);
        all.append(part.data(), qsizetype(part.size()) - qsizetype(stream.avail_out));
    }
    inflateEnd(&stream);
    return status == Z_STREAM_END ? all : QByteArray();
}

/// The bytes, and behind them what is compressed in them: a ZIP's files, and each zlib stream of a PDF or PNG.
QByteArray decompressed(const QByteArray& bytes)
{
    QByteArray all = bytes;
    if (bytes.startsWith("PK"))
        for (const QByteArray& file : hopscope::support::unzipped(bytes))
            all += file;
    if (bytes.startsWith("%PDF") || bytes.startsWith("\x89PNG"))
        for (qsizetype at = 0; at + 1 < bytes.size(); ++at)
            if (const int first = quint8(bytes[at]); (first & 15) == 8 && first < 0x80 && (first * 256 + quint8(bytes[at + 1])) % 31 == 0)
                all += inflated(bytes.mid(at));
    return all + QByteArray(all).replace('\0', ""); // UTF-16 too
}

} // namespace

class FlowCommandTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string file(const std::string& name) const { return m_folder.filePath(QString::fromStdString(name)).toStdString(); }
    QByteArray bytes(const std::string& name) const
    {
        QFile read(m_folder.filePath(QString::fromStdString(name)));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    static Ran flow(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {"flow", "client", "nodeport/worker-node2:30007"});
        return runOnNotes(std::move(arguments));
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void theSameCommandGivesTheSameBytes_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("svg") << "svg" << QByteArray("<?xml");
        QTest::newRow("png") << "png" << QByteArray("\x89PNG");
        QTest::newRow("jpg") << "jpg" << QByteArray("\xff\xd8\xff");
        QTest::newRow("pdf") << "pdf" << QByteArray("%PDF-");
        QTest::newRow("gif") << "gif" << QByteArray("GIF89a");
        QTest::newRow("webp") << "webp" << QByteArray("RIFF");
        QTest::newRow("apng") << "apng" << QByteArray("\x89PNG");
        QTest::newRow("html") << "html" << QByteArray("<!DOCTYPE html>");
        QTest::newRow("pptx") << "pptx" << QByteArray("PK");
        QTest::newRow("drawio") << "drawio" << QByteArray("<?xml");
        QTest::newRow("mmd") << "mmd" << QByteArray("sequenceDiagram");
        QTest::newRow("d2") << "d2" << QByteArray("shape: sequence_diagram");
        QTest::newRow("excalidraw") << "excalidraw" << QByteArray("{");
    }
    void theSameCommandGivesTheSameBytes()
    {
        QFETCH(QString, ending);
        QFETCH(QByteArray, begins);
        for (const char* name : {"one.", "two."}) {
            const Ran ran = flow({"--out", file(name + ending.toStdString()), "--size", "960x600", "--fps", "2"});
            QCOMPARE(ran.status, 0);
            QCOMPARE(ran.out, QString());
        }
        QVERIFY(bytes("one." + ending.toStdString()).startsWith(begins));
        QCOMPARE(bytes("one." + ending.toStdString()), bytes("two." + ending.toStdString()));
    }

    void thePictureHasTheSizeAskedFor()
    {
        QCOMPARE(flow({"--out", file("a.png"), "--size", "1024x768", "--scale", "2", "--theme", "transparent"}).status, 0);
        const QImage image(m_folder.filePath(QStringLiteral("a.png")));
        QCOMPARE(image.size(), QSize(2048, 1536));
        QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
    }

    void theBookHasAPageForEachStep()
    {
        QCOMPARE(flow({"--out", file("book.pdf")}).status, 0);
        QCOMPARE(bytes("book.pdf").count("/Type /Page\n"), 17); // the whole path and 16 steps
    }

    void lettersThatAreTooSmallAreTold()
    {
        const Ran ran = flow({"--out", file("small.svg"), "--size", "800x600"});
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.error.contains(QStringLiteral("--size")), qPrintable(ran.error));
        QCOMPARE(flow({"--out", file("large.svg"), "--size", "1920x1080"}).error, QString());
    }

    void whatIsNotThereIsSaidInOneLine()
    {
        for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{
                 {"--out", file("a.doc")}, {"--out", file("a.svg"), "--endpoint", "4"}, {}, {"--out", file("a.svg"), "--size", "10x10"},
                 {"--out", file("a.gif"), "--fps", "0"}, {"--out", file("a.gif"), "--hold", "0.1"}, {"--out", file("a.gif"), "--loop", "-1"}, {"--out", file("a.gif"), "--size", "9000x9000"}}) {
            const Ran ran = flow(wrong);
            QCOMPARE(ran.status, 2);
            QCOMPARE(ran.error.count(QLatin1Char('\n')), 1);
        }
        QCOMPARE(runOnNotes({"flow", "client", "nodeport/nowhere:30007", "--out", file("a.svg")}).status, 2);
        QCOMPARE(flow({"--out", file("none/a.svg")}).status, 1);
    }

    void nothingThatIsMaskedIsInAnyByte_data()
    {
        QTest::addColumn<QStringList>("command");
        for (const char* ending : {"svg", "png", "jpg", "pdf", "gif", "webp", "apng", "html", "pptx", "drawio", "mmd", "d2", "excalidraw"})
            QTest::newRow(ending) << QStringList{QStringLiteral("flow"), QStringLiteral("client"), QStringLiteral("nodeport/worker-node2:30007"), QStringLiteral("--fps"), QStringLiteral("1"),
                                                 QStringLiteral("--out"), m_folder.filePath(QStringLiteral("masked.")) + QLatin1String(ending)};
        QTest::newRow("flowchart") << QStringList{QStringLiteral("flow"), QStringLiteral("client"), QStringLiteral("svc/nginx-demo/nginx-nodeport:80"), QStringLiteral("--diagram"),
                                                  QStringLiteral("flowchart"), QStringLiteral("--out"), m_folder.filePath(QStringLiteral("chart.mmd"))};
        QTest::newRow("stage") << QStringList{QStringLiteral("stage"), QStringLiteral("client"), QStringLiteral("nodeport/worker-node2:30007"), QStringLiteral("--text"),
                                              QStringLiteral("editable"), QStringLiteral("--out"), m_folder.filePath(QStringLiteral("stage.svg"))};
        QTest::newRow("map") << QStringList{QStringLiteral("map"), QStringLiteral("--text"), QStringLiteral("editable"), QStringLiteral("--flow"), QStringLiteral("client"),
                                            QStringLiteral("nodeport/worker-node2:30007"), QStringLiteral("--out"), m_folder.filePath(QStringLiteral("map.svg"))};
        QTest::newRow("map by namespace") << QStringList{QStringLiteral("map"), QStringLiteral("--text"), QStringLiteral("editable"), QStringLiteral("--by"), QStringLiteral("namespace"),
                                                         QStringLiteral("--out"), m_folder.filePath(QStringLiteral("spaces.svg"))};
    }
    void nothingThatIsMaskedIsInAnyByte()
    {
        QFETCH(QStringList, command);
        std::vector<std::string> arguments;
        for (const QString& word : command)
            arguments.push_back(word.toStdString());
        const QString path = command.last();
        const auto written = [&] {
            const Ran ran = runOnNotes(arguments);
            QFile file(path);
            return ran.status == 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray plain = decompressed(written());
        arguments.insert(arguments.end(), {"--mask", "addresses,names,namespaces"});
        const QByteArray masked = decompressed(written());
        QVERIFY(!plain.isEmpty() && !masked.isEmpty());
        int hidden = 0;
        for (const QByteArray& secret : secretsOfNotes()) {
            hidden += plain.contains(secret) ? 1 : 0;
            QVERIFY2(!masked.contains(secret), secret);
        }
        // Pictures hold their words as pixels; all else has shown that the words are found where they are.
        const bool isPixels = path.endsWith(QLatin1String("gif")) || path.endsWith(QLatin1String("webp")) || path.endsWith(QLatin1String("apng"));
        QVERIFY2(isPixels || hidden > 0, qPrintable(path));
    }

    void aVideoNeedsTheUsersFfmpeg()
    {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nowhere");
        const Ran without = flow({"--out", file("none.mp4"), "--size", "640x480", "--fps", "2"});
        qputenv("PATH", path);
        QCOMPARE(without.status, 1);
        QVERIFY(without.error.contains(QStringLiteral("ffmpeg")));
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("none.mp4"))));
        if (QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty())
            QSKIP("ffmpeg is not on this machine");
        const Ran with = flow({"--out", file("video.mp4"), "--size", "641x481", "--fps", "2"});
        QVERIFY2(with.status == 0, qPrintable(with.error));
        QCOMPARE(bytes("video.mp4").mid(4, 4), QByteArray("ftyp"));
    }

    void theMaskIsTheSameInAllFormats()
    {
        const auto nameIn = [this](const char* ending, const char* before) {
            [[maybe_unused]] const Ran ran = flow({"--out", file(std::string("same.") + ending), "--mask", "names"});
            const QByteArray text = bytes(std::string("same.") + ending);
            const qsizetype at = text.indexOf(before) + qsizetype(qstrlen(before));
            return text.mid(at, 12);
        };
        const QByteArray name = nameIn("mmd", "participant place2 as ");
        QCOMPARE(nameIn("d2", "place2: \""), name);
        QCOMPARE(nameIn("drawio", "id=\"place2\" parent=\"1\" value=\""), name);
        QVERIFY(name.endsWith("2") && !name.startsWith("worker"));
        for (const char* nothing : {"", ",", " , "})
            QCOMPARE(flow({"--out", file("a.svg"), "--mask", nothing}).status, 2);
        QCOMPARE(flow({"--out", file("a.svg"), "--mask", "everything"}).status, 2);
    }

    void whatIsMaskedIsSaidBelowThePicture_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("flow") << QStringList{QStringLiteral("flow"), QStringLiteral("client"), QStringLiteral("nodeport/worker-node2:30007")};
        QTest::newRow("stage") << QStringList{QStringLiteral("stage"), QStringLiteral("client"), QStringLiteral("nodeport/worker-node2:30007")};
        QTest::newRow("map") << QStringList{QStringLiteral("map")};
    }
    void whatIsMaskedIsSaidBelowThePicture()
    {
        QFETCH(QStringList, command);
        const auto picture = [&](const std::vector<std::string>& more) {
            std::vector<std::string> arguments{"--out", file("below.svg"), "--text", "editable", "--mask", "addresses,names", "--caption", "Figure 7"};
            arguments.insert(arguments.end(), more.begin(), more.end());
            for (qsizetype i = command.size(); i-- > 0;)
                arguments.insert(arguments.begin(), command[i].toStdString());
            const Ran ran = runOnNotes(std::move(arguments));
            return ran.status == 0 ? bytes("below.svg") : ran.error.toUtf8();
        };
        const QByteArray said = picture({});
        QVERIFY2(said.contains("Replaced in this picture: addresses, names") && said.contains("Figure 7"), said.left(200));
        const QByteArray unsaid = picture({"--no-footer"});
        QVERIFY(!unsaid.contains("Replaced in this picture") && unsaid.contains("Figure 7"));
    }

    void theSignsAreExplainedWhereItIsAsked()
    {
        QCOMPARE(flow({"--out", file("legend.svg"), "--text", "editable", "--legend"}).status, 0);
        for (const char* sign : {"solid line: the packet", "dashed line: its reply", "broad line: in an outer header", "marked: what the step has changed"})
            QVERIFY2(bytes("legend.svg").contains(sign), sign);
        QCOMPARE(flow({"--out", file("plain.svg"), "--text", "editable"}).status, 0);
        QVERIFY(!bytes("plain.svg").contains("solid line"));
        QCOMPARE(flow({"--out", file("legend.mmd"), "--legend"}).status, 0);
        QVERIFY(bytes("legend.mmd").contains("Note over place1,place"));
    }

    void ctrlCLeavesTheFormerFileAndNoHalfOne()
    {
        QFile old(m_folder.filePath(QStringLiteral("kept.gif")));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("precious") > 0);
        old.close();
        // A large GIF takes seconds; the signal comes in the middle of it.
        const auto before = std::signal(SIGALRM, [](int) { [[maybe_unused]] const int raised = std::raise(SIGINT); });
        const itimerval soon{{0, 20'000}, {0, 700'000}};
        QCOMPARE(setitimer(ITIMER_REAL, &soon, nullptr), 0);
        const auto unhandled = std::signal(SIGINT, [](int) {}); // before and after the work; an ignored one would stay ignored
        const Ran ran = flow({"--out", file("kept.gif"), "--size", "3840x2160", "--fps", "50"});
        const itimerval never{};
        setitimer(ITIMER_REAL, &never, nullptr);
        std::signal(SIGALRM, before);
        std::signal(SIGINT, unhandled);
        QCOMPARE(ran.status, 130);
        QCOMPARE(ran.error.count(QLatin1Char('\n')), 1);
        QCOMPARE(bytes("kept.gif"), QByteArray("precious"));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral(".hopscope*")}, QDir::AllEntries | QDir::Hidden).size(), 0);
    }

    void onlyAFileIsReplaced()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("folder.gif")));
        const Ran ran = flow({"--out", file("folder.gif")});
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.error.contains(QStringLiteral("folder")));
        QVERIFY(QFileInfo(m_folder.filePath(QStringLiteral("folder.gif"))).isDir());
    }
};

HOPSCOPE_GUI_TEST_MAIN(FlowCommandTest)
#include "flow_command_test.moc"
