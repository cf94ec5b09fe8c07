// A path for other programs: their own containers, boxes and lines.
#include "tests/support/test_main.h"
#include "tests/widgets/storyboard/told_board.h"
#include "widgets/storyboard/diagram_files.h"
#include "widgets/storyboard/path_graph.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QXmlStreamReader>

using namespace hopscope;
using storyboard::DiagramKind;

class DiagramFilesTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase() { QVERIFY(paint::loadBundledFonts()); }

    void everyKindOfFlow_data()
    {
        QTest::addColumn<QString>("name");
        for (const support::StageFlow& flow : support::stageFlows())
            QTest::newRow(flow.name.c_str()) << QString::fromStdString(flow.name);
    }

    void linesLeadFromStepToStep_data() { everyKindOfFlow_data(); }
    void linesLeadFromStepToStep()
    {
        QFETCH(QString, name);
        const storyboard::Storyboard board = tests::boardOf(name.toStdString());
        const storyboard::PathGraph graph = storyboard::graphOf(board);
        QCOMPARE(graph.places.size(), board.stage->columns.size());
        QCOMPARE(graph.steps.size(), board.stage->rows.size());
        for (std::size_t i = 0; i < graph.lines.size(); ++i) {
            QCOMPARE(graph.lines[i].from, i);
            QCOMPARE(graph.lines[i].to, i + 1);
            QCOMPARE(graph.lines[i].betweenPlaces, graph.steps[i].place != graph.steps[i + 1].place);
        }
    }

    void drawioHasContainersAndLinesThatHoldOn_data() { everyKindOfFlow_data(); }
    void drawioHasContainersAndLinesThatHoldOn()
    {
        QFETCH(QString, name);
        const storyboard::Storyboard board = tests::boardOf(name.toStdString());
        QXmlStreamReader xml(storyboard::drawioFile(board));
        QSet<QString> ids;
        std::size_t pages = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const auto attribute = [&xml](const char* key) { return xml.attributes().value(QLatin1String(key)).toString(); };
            if (xml.name() == QLatin1String("diagram")) {
                ids.clear();
                ++pages;
            } else if (xml.name() == QLatin1String("mxCell")) {
                QVERIFY(!ids.contains(attribute("id")));
                ids.insert(attribute("id"));
                for (const char* end : {"parent", "source", "target"})
                    QVERIFY2(attribute(end).isEmpty() || ids.contains(attribute(end)), qPrintable(attribute(end)));
                if (attribute("id").startsWith(QLatin1String("step")))
                    QVERIFY(attribute("parent").startsWith(QLatin1String("place")));
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(pages, board.story.steps.size() + 1);
    }

    void mermaidTellsTheStepsInOrder()
    {
        const storyboard::Storyboard board = tests::boardOf("nodeport-cluster");
        const QByteArray text = storyboard::mermaidFile(board, DiagramKind::Sequence);
        QVERIFY(text.startsWith("sequenceDiagram\n"));
        qsizetype at = 0;
        for (const char* part : {"participant place1 as", "Note over place1: 1. ", "place1->>place2: ", "Note over place2: 3. DNAT", "-->>place1: "}) {
            const qsizetype found = text.indexOf(part, at);
            QVERIFY2(found >= at, part);
            at = found;
        }
        const QByteArray chart = storyboard::mermaidFile(board, DiagramKind::Flowchart);
        QVERIFY(chart.contains("subgraph place1[") && chart.contains("step1 -->"));
        QCOMPARE(chart.count("\n    end\n"), chart.count("    subgraph "));
    }

    void wordsAreNotTakenForMermaid()
    {
        storyboard::Storyboard board = tests::boardOf("refused");
        board.title = QStringLiteral("end; %% \"x\" <b> #35;");
        const QString line = QString::fromUtf8(storyboard::mermaidFile(board, DiagramKind::Sequence)).section(QLatin1Char('\n'), 1, 1);
        QCOMPARE(line, QStringLiteral("    accTitle: #101;nd#59; #37;#37; #34;x#34; #60;b#62; #35;35#59;"));
    }

    void d2HasContainers()
    {
        const QByteArray text = storyboard::d2File(tests::boardOf("nodeport-cluster"), DiagramKind::Flowchart);
        QVERIFY(text.startsWith("direction: right\nplace1: \""));
        QVERIFY(text.contains("place1.step1 -> place2.step2"));
        QCOMPARE(text.count('{'), text.count('}'));
        QVERIFY(storyboard::d2File(tests::boardOf("nodeport-cluster"), DiagramKind::Sequence).startsWith("shape: sequence_diagram\n"));
    }

    void excalidrawsArrowsAreBound()
    {
        const QJsonObject scene = QJsonDocument::fromJson(storyboard::excalidrawFile(tests::boardOf("nodeport-cluster"))).object();
        QCOMPARE(scene.value(QStringLiteral("type")).toString(), QStringLiteral("excalidraw"));
        QHash<QString, QJsonObject> elements;
        for (const QJsonValue& element : scene.value(QStringLiteral("elements")).toArray())
            elements.insert(element[QStringLiteral("id")].toString(), element.toObject());
        int arrows = 0;
        for (const QJsonObject& element : elements) {
            for (const QJsonValue& bound : element.value(QStringLiteral("boundElements")).toArray())
                QVERIFY(elements.contains(bound[QStringLiteral("id")].toString()));
            if (element.value(QStringLiteral("type")).toString() != QLatin1String("arrow"))
                continue;
            ++arrows;
            for (const char* end : {"startBinding", "endBinding"})
                QVERIFY(elements.contains(element.value(QLatin1String(end)).toObject().value(QStringLiteral("elementId")).toString()));
        }
        QVERIFY(arrows >= 6);
    }
};

HOPSCOPE_GUI_TEST_MAIN(DiagramFilesTest)
#include "diagram_files_test.moc"
