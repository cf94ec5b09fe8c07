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
    void theSameCommandGivesTheSameBytes();
    void aFlowIsDrawn();
    void formatsThatAreNotThereAreWrongUsage();
    void aFolderThatIsNotThereIsSaid();
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
    QCOMPARE(runOnNotes({"map", "--out", file("none.svg"), "--flow", "client", "nodeport/nowhere:30007"}).status, 2);
}

void MapCommandTest::formatsThatAreNotThereAreWrongUsage()
{
    for (const char* name : {"a.gif", "a.webp", "a"}) {
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
