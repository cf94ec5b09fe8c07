#include "tests/app/commands.h"
#include "tests/support/test_main.h"

#include <QImage>
#include <QTemporaryDir>

using namespace hopscope::tests;

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
                 {"--out", file("a.gif"), "--fps", "0"}, {"--out", file("a.gif"), "--hold", "0.1"}, {"--out", file("a.gif"), "--loop", "-1"}}) {
            const Ran ran = flow(wrong);
            QCOMPARE(ran.status, 2);
            QCOMPARE(ran.error.count(QLatin1Char('\n')), 1);
        }
        QCOMPARE(runOnNotes({"flow", "client", "nodeport/nowhere:30007", "--out", file("a.svg")}).status, 2);
        QCOMPARE(flow({"--out", file("none/a.svg")}).status, 1);
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
