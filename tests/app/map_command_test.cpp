#include "tests/app/commands.h"
#include "tests/support/test_main.h"

#include <QImage>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace hopscope::tests;

class MapCommandTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING
    void thePictureHasTheSizeAskedFor();
    void pixelsComeAsWebpAndJpegToo();
    void theSameCommandGivesTheSameBytes();
    void aFlowIsDrawn();
    void formatsThatAreNotThereAreWrongUsage();
    void aFolderThatIsNotThereIsSaid();
    void titleAndLegendStandInThePicture();
    void onlyWhatTakesPartIsDrawn();
    void aHighContrastThemeIsDrawn();
    void everyDumpBecomesAnSvg_data();
    void everyDumpBecomesAnSvg();

private:
    QTemporaryDir m_folder;

    std::string file(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }
    QByteArray bytes(const char* name) const
    {
        QFile read(m_folder.filePath(QLatin1String(name)));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
};

void MapCommandTest::thePictureHasTheSizeAskedFor()
{
    const Ran ran = runOnNotes({"map", "--out", file("a.png"), "--size", "1280x720", "--theme", "transparent"});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.error, QString());
    const QImage image(m_folder.filePath(QStringLiteral("a.png")));
    QCOMPARE(image.size(), QSize(1280, 720));
    QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
}

/// JPEG is never transparent, and that is said.
void MapCommandTest::pixelsComeAsWebpAndJpegToo()
{
    QCOMPARE(runOnNotes({"map", "--out", file("a.webp"), "--size", "1280x720"}).status, 0);
    QVERIFY(bytes("a.webp").startsWith("RIFF") && bytes("a.webp").mid(8, 7) == "WEBPVP8");
    const Ran ran = runOnNotes({"map", "--out", file("a.jpg"), "--size", "1280x720", "--theme", "transparent"});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.error, QStringLiteral("hopscope: JPEG is never transparent: the ground is white. PNG and WebP are.\n"));
    const QImage image(m_folder.filePath(QStringLiteral("a.jpg")), "jpg");
    QCOMPARE(image.size(), QSize(1280, 720));
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
}

void MapCommandTest::theSameCommandGivesTheSameBytes()
{
    QCOMPARE(runOnNotes({"map", "--out", file("one.svg")}).status, 0);
    QCOMPARE(runOnNotes({"map", "--out", file("two.svg")}).status, 0);
    QVERIFY(!bytes("one.svg").isEmpty());
    QCOMPARE(bytes("one.svg"), bytes("two.svg"));
}

void MapCommandTest::aFlowIsDrawn()
{
    QCOMPARE(runOnNotes({"map", "--out", file("plain.svg"), "--text", "editable"}).status, 0);
    QCOMPARE(runOnNotes({"map", "--out", file("flow.svg"), "--text", "editable", "--flow", "client", "nodeport/worker-node1:30007"}).status, 0);
    QVERIFY(!bytes("plain.svg").contains("198.51.100.10"));
    QVERIFY(bytes("flow.svg").contains("198.51.100.10"));
    QVERIFY(bytes("flow.svg").contains("AFTER")); // the packet's header, below the map
    QCOMPARE(runOnNotes({"map", "--out", file("none.svg"), "--flow", "client", "nodeport/nowhere:30007"}).status, 2);
}

void MapCommandTest::formatsThatAreNotThereAreWrongUsage()
{
    for (const char* name : {"a.gif", "a.apng", "a"}) {
        const Ran ran = runOnNotes({"map", "--out", file(name)});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.error.count(QLatin1Char('\n')), 1);
    }
}

void MapCommandTest::aFolderThatIsNotThereIsSaid()
{
    const Ran ran = runOnNotes({"map", "--out", file("none/a.svg")});
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.error.contains(QStringLiteral("cannot be written")));
}

void MapCommandTest::titleAndLegendStandInThePicture()
{
    QCOMPARE(runOnNotes({"map", "--out", file("plain.svg"), "--text", "editable"}).status, 0);
    QVERIFY(!bytes("plain.svg").contains("Sends to this endpoint"));
    const Ran ran = runOnNotes({"map", "--out", file("titled.svg"), "--text", "editable", "--title", "Three nodes & a Service", "--legend"});
    QCOMPARE(ran.status, 0);
    QVERIFY(bytes("titled.svg").contains("Three nodes &amp; a Service</text>"));
    QVERIFY(bytes("titled.svg").contains("<title>Three nodes &amp; a Service</title>"));
    QVERIFY(bytes("titled.svg").contains("Sends to this endpoint"));
}

void MapCommandTest::onlyWhatTakesPartIsDrawn()
{
    const auto drawn = [this](const std::vector<std::string>& options) {
        std::vector<std::string> arguments{"map", "--out", file("only.svg"), "--text", "editable", "--no-data"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return runOnNotes(arguments).status == 0 ? bytes("only.svg") : QByteArray();
    };
    const QByteArray all = drawn({});
    QVERIFY(all.contains("etcd-master-node") && all.contains("kube-dns"));
    const QByteArray flow = drawn({"--flow", "client", "nodeport/worker-node1:30007", "--only", "flow"});
    QVERIFY(flow.contains("nginx-nodeport") && flow.contains("worker-node1"));
    QVERIFY(!flow.contains("etcd-master-node") && !flow.contains("kube-dns") && !flow.contains("calico-node"));
    const QByteArray service = drawn({"--only", "svc/kube-system/kube-dns"});
    QVERIFY(service.contains("coredns-674b8bbfcf-8vxmd") && !service.contains("nginx"));
    const QByteArray one = drawn({"-n", "nginx-demo"});
    QVERIFY(one.contains("nginx-nodeport") && !one.contains("coredns"));
    QCOMPARE(runOnNotes({"map", "--out", file("none.svg"), "--only", "flow"}).status, 2);
    QCOMPARE(runOnNotes({"map", "--out", file("none.svg"), "--only", "svc/kube-system/nobody"}).status, 2);
    const Ran wrong = runOnNotes({"map", "--out", file("none.svg"), "--only", "whatever"});
    QCOMPARE(wrong.status, 2);
    QCOMPARE(wrong.error.count(QLatin1Char('\n')), 1);
}

void MapCommandTest::aHighContrastThemeIsDrawn()
{
    QCOMPARE(runOnNotes({"map", "--out", file("contrast.png"), "--theme", "high-contrast-dark", "--size", "800x600"}).status, 0);
    const QImage image(m_folder.filePath(QStringLiteral("contrast.png")));
    QCOMPARE(image.pixelColor(1, 1), QColor(Qt::black));
}

void MapCommandTest::everyDumpBecomesAnSvg_data()
{
    addDumps();
}

void MapCommandTest::everyDumpBecomesAnSvg()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the recorded clusters of ../shared/clusters are not on this machine");
    const Ran ran = run({"--cluster", path.toStdString(), "map", "--out", file("dump.svg")});
    QCOMPARE(ran.status, 0);
    QXmlStreamReader xml(bytes("dump.svg"));
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
}

HOPSCOPE_GUI_TEST_MAIN(MapCommandTest)
#include "map_command_test.moc"
