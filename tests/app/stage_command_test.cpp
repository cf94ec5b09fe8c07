#include "tests/app/commands.h"
#include "tests/support/test_main.h"

#include <QImage>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace hopscope::tests;

class StageCommandTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string file(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }
    QByteArray bytes(const char* name) const
    {
        QFile read(m_folder.filePath(QLatin1String(name)));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    static Ran stage(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {"stage", "client", "nodeport/worker-node2:30007"});
        return runOnNotes(std::move(arguments));
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void thePictureHasTheSizeAskedFor()
    {
        const Ran ran = stage({"--out", file("a.png"), "--size", "1024x768", "--scale", "2", "--theme", "transparent"});
        QCOMPARE(ran.error, QString());
        QCOMPARE(ran.status, 0);
        const QImage image(m_folder.filePath(QStringLiteral("a.png")));
        QCOMPARE(image.size(), QSize(2048, 1536));
        QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
    }

    void theSameCommandGivesTheSameBytes()
    {
        for (const char* name : {"one.svg", "two.svg", "one.pdf", "two.pdf"})
            QCOMPARE(stage({"--out", file(name), "--at", "4"}).status, 0);
        QVERIFY(!bytes("one.svg").isEmpty() && !bytes("one.pdf").isEmpty());
        QCOMPARE(bytes("one.svg"), bytes("two.svg"));
        QCOMPARE(bytes("one.pdf"), bytes("two.pdf"));
    }

    void theStepAskedForIsShown()
    {
        QCOMPARE(stage({"--out", file("four.svg"), "--at", "4", "--text", "editable", "--title", "NodePort & co."}).status, 0);
        const QByteArray svg = bytes("four.svg");
        QVERIFY(svg.contains("172.16.203.128:S"));
        QVERIFY(svg.contains("4 of 16"));
        QVERIFY(svg.contains("<title>NodePort &amp; co.</title>"));
        QCOMPARE(stage({"--out", file("five.svg"), "--at", "5", "--text", "editable"}).status, 0);
        QVERIFY(bytes("five.svg").contains("5 of 16"));
    }

    void anotherEndpointHasAnotherPath()
    {
        QCOMPARE(stage({"--out", file("three.svg"), "--endpoint", "3", "--text", "editable"}).status, 0);
        QVERIFY(!bytes("three.svg").contains("IP-in-IP</text>")); // the pod on the entry node itself
    }

    void whatIsNotThereIsSaidInOneLine()
    {
        for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{
                 {"--out", file("a.gif")}, {"--out", file("a.svg"), "--at", "99"}, {"--out", file("a.svg"), "--endpoint", "4"},
                 {}, {"--out", file("a.svg"), "--size", "10x10"}, {"--out", file("a.svg"), "--at", "-1"}}) {
            const Ran ran = stage(wrong);
            QCOMPARE(ran.status, 2);
            QCOMPARE(ran.error.count(QLatin1Char('\n')), 1);
        }
        QCOMPARE(runOnNotes({"stage", "client", "nodeport/nowhere:30007", "--out", file("a.svg")}).status, 2);
        QCOMPARE(stage({"--out", file("none/a.svg")}).status, 1);
    }

    void theSameInWords()
    {
        const Ran ran = stage({"-o", "text"});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.lines().size(), 17);
        QVERIFY(ran.lines().at(4).startsWith(QStringLiteral("4. worker-node2: worker-node2 writes its own address as the source, then wraps it in IP-in-IP.")));
        QCOMPARE(stage({"--out", file("words.svg")}).status, 0);
        QString description;
        for (QXmlStreamReader xml(bytes("words.svg")); !xml.atEnd();)
            if (xml.readNextStartElement() && xml.name() == QLatin1String("desc"))
                description = xml.readElementText();
        QCOMPARE(description, ran.out.trimmed());
    }

    void everyDumpsPodsHaveAStage_data() { addDumps(); }
    void everyDumpsPodsHaveAStage()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP("the recorded clusters of ../shared/clusters are not on this machine");
        const Ran services = run({"--cluster", path.toStdString(), "services", "-A", "-o", "csv"});
        int asked = 0;
        for (const QString& line : services.lines().mid(1)) {
            const QStringList cells = line.split(QLatin1Char(','));
            if (asked == 5 || cells.size() < 6 || cells.at(3) == QLatin1String("None"))
                continue;
            const QString port = cells.at(5).section(QLatin1Char('/'), 0, 0).section(QLatin1Char(':'), 0, 0).remove(QLatin1Char('"'));
            const Ran ran = run({"--cluster", path.toStdString(), "stage", "client", QStringLiteral("svc/%1/%2:%3").arg(cells.at(0), cells.at(1), port).toStdString(),
                                 "--out", file("dump.svg")});
            QVERIFY2(ran.status == 0, qPrintable(ran.error));
            ++asked;
        }
    }
};

HOPSCOPE_GUI_TEST_MAIN(StageCommandTest)
#include "stage_command_test.moc"
