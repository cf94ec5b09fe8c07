// What a program says between the objects that it writes.
#include "model/source/file_source.h"

#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::source;

namespace {

const std::string warning = "Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\n";
const std::string forbidden = "Error from server (Forbidden): networkpolicies.networking.k8s.io is forbidden: User \"dev\" cannot list\n";
const std::string listJson = R"({
    "apiVersion": "v1",
    "items": [
        {
            "apiVersion": "v1",
            "kind": "Pod",
            "metadata": {
                "name": "a",
                "namespace": "n"
            }
        },
        {
            "apiVersion": "v1",
            "kind": "Pod",
            "metadata": {
                "name": "b",
                "namespace": "n"
            }
        }
    ],
    "kind": "List"
}
)";
const std::string listYaml = R"(apiVersion: v1
items:
- apiVersion: v1
  kind: Pod
  metadata:
    name: a
    namespace: n
- apiVersion: v1
  kind: Pod
  metadata:
    name: b
    namespace: n
kind: List
metadata:
  resourceVersion: ""
)";

std::string inside(const std::string& text, const std::string& before, const std::string& line)
{
    std::string changed = text;
    return changed.insert(changed.find(before), line);
}

} // namespace

class ForeignLinesTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void objectsAroundThemAreRead_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("place");
        QTest::addColumn<int>("lines");
        const auto row = [](const char* name, const std::string& text, const char* place, int lines) {
            QTest::newRow(name) << text << std::string(place) << lines;
        };
        row("before JSON", warning + listJson, "x:1", 1);
        row("behind JSON", listJson + forbidden, "x:23", 1);
        row("before and behind JSON", "$ kubectl get pods -o json\n" + warning + listJson + "$ \n", "x:1", 3);
        row("before YAML", warning + listYaml, "x:1", 1);
        row("behind YAML", listYaml + forbidden, "x:16", 1);
        row("before and behind YAML", "W0101 10:00:00 1 a.go:1] x\n" + listYaml + "\n" + forbidden + "user@host:~$\n", "x:1", 3);
        row("between items of YAML", inside(listYaml, "- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: b", warning), "x:8", 1);
        row("within an item of YAML", inside(listYaml, "    name: b", warning), "x:11", 1);
        row("behind ---", warning + "---\n" + listYaml, "x:1", 1);
        row("Windows line ends", QString::fromStdString(warning + listYaml).replace('\n', "\r\n").toStdString(), "x:1", 1);
    }
    void objectsAroundThemAreRead()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, place);
        const auto loaded = loadText(text, "x");
        QVERIFY(loaded);
        QCOMPARE(loaded->snapshot->pods.size(), std::size_t(2));
        QVERIFY(loaded->malformed.empty());
        QCOMPARE(loaded->state.troubles.size(), std::size_t(1));
        const FileTrouble& trouble = loaded->state.troubles.front();
        QCOMPARE(trouble.first.kind, ErrorKind::ForeignLines);
        QCOMPARE(trouble.first.context, place);
        QTEST(int(trouble.count), "lines");
    }

    void aLineInTheMiddleOfAJsonObjectCostsThatObjectOnly()
    {
        const auto loaded = loadText(inside(listJson, "                \"name\": \"a\"", warning), "x");
        QVERIFY(loaded);
        QCOMPARE(loaded->snapshot->pods.size(), std::size_t(1));
        QCOMPARE(loaded->malformed.size(), std::size_t(1));
        QVERIFY2(loaded->malformed[0].context.starts_with("x:4"), loaded->malformed[0].context.c_str());
    }

    void aBrokenItemOfYamlLeavesTheOthers()
    {
        const auto loaded = loadText(inside(listYaml, "    name: a", "    name: [\n"), "x");
        QVERIFY(loaded);
        QVERIFY(loaded->snapshot->pods.find({"n", "b"}));
        QCOMPARE(loaded->snapshot->pods.size(), std::size_t(1));
        QCOMPARE(loaded->malformed.size(), std::size_t(1));
        QVERIFY2(loaded->malformed[0].context.starts_with("x:3"), loaded->malformed[0].context.c_str());
    }

    void outputsPutBehindOneAnotherAreSeveralDocuments()
    {
        const std::string service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: s\n  namespace: n\n";
        const auto loaded = loadText(listYaml + warning + service, "x");
        QVERIFY(loaded);
        QCOMPARE(loaded->snapshot->pods.size(), std::size_t(2));
        QCOMPARE(loaded->snapshot->services.size(), std::size_t(1));
        QVERIFY(loaded->malformed.empty());
    }

    void aFileOfThemAloneSaysTheFirst()
    {
        const auto loaded = loadText(forbidden, "x");
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::NoKubernetesObjects);
        QVERIFY(forbidden.starts_with(loaded.error().message));
        QVERIFY(!loaded.error().message.empty());
    }

    void windowsLineEndsChangeNothing()
    {
        const auto plain = loadText(listYaml, "x");
        for (const std::string& text : {listYaml, listJson}) {
            const auto loaded = loadText(QString::fromStdString(text).replace('\n', "\r\n").toStdString(), "x");
            QVERIFY(loaded);
            QVERIFY(cluster::diff(plain->snapshot, loaded->snapshot).empty());
            QVERIFY(loaded->state.troubles.empty());
        }
    }
};

HOPSCOPE_TEST_MAIN(ForeignLinesTest)
#include "foreign_lines_test.moc"
