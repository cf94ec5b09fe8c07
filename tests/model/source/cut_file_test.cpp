// Files that end in the middle.
#include "model/source/file_source.h"

#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::source;
using cluster::Coverage;
using kube::Kind;

namespace {

const std::string listJson = R"({
    "apiVersion": "v1",
    "items": [
        {
            "apiVersion": "v1",
            "kind": "Node",
            "metadata": {
                "name": "one"
            }
        },
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
            "kind": "Service",
            "metadata": {
                "name": "s",
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
  kind: Node
  metadata:
    name: one
- apiVersion: v1
  kind: Pod
  metadata:
    name: a
    namespace: n
- apiVersion: v1
  kind: Service
  metadata:
    name: s
    namespace: n
kind: List
metadata:
  resourceVersion: ""
)";

std::string until(const std::string& text, const std::string& words)
{
    return text.substr(0, text.find(words) + words.size());
}

std::size_t objectsOf(const LoadedCluster& loaded)
{
    return loaded.snapshot->nodes.size() + loaded.snapshot->pods.size() + loaded.snapshot->services.size();
}

} // namespace

class CutFileTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void whatIsWholeIsReadAndOneLineSaysWhereItEnds_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<int>("objects");
        QTest::addColumn<std::string>("place");
        const auto row = [](const char* name, const std::string& text, int objects, const char* place) {
            QTest::newRow(name) << text << objects << std::string(place);
        };
        row("JSON, within an object", until(listJson, "\"name\": \"s\","), 2, "x:19");
        row("JSON, within a string", until(listJson, "\"name\": \"s"), 2, "x:19");
        row("JSON, between objects", until(listJson, "\"namespace\": \"n\"\n            }\n        },\n"), 2, "x:18");
        row("JSON, behind the objects", until(listJson, "\"kind\": \"Li"), 3, "x:28");
        row("YAML, within a line", until(listYaml, "    name: s\n    names"), 2, "x:12");
        row("YAML, within a word", until(listYaml, "    name: s\n    namespace: "), 2, "x:12");
        row("YAML, behind a line", until(listYaml, "    name: s\n"), 2, "x:12");
        row("YAML, within the last key", until(listYaml, "kind: Li"), 2, "x:12");
    }
    void whatIsWholeIsReadAndOneLineSaysWhereItEnds()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, place);
        const auto loaded = loadText(text, "x");
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
        QTEST(int(objectsOf(*loaded)), "objects");
        QCOMPARE(loaded->state.troubles.size(), std::size_t(1));
        QCOMPARE(loaded->state.troubles[0].first.kind, ErrorKind::FileCut);
        QCOMPARE(loaded->state.troubles[0].count, std::size_t(1));
        QCOMPARE(loaded->state.troubles[0].first.context, place);
    }

    void wholeFilesAreNotCut()
    {
        for (const std::string& text : {listJson, listYaml, listYaml.substr(0, listYaml.size() - 1)}) {
            const auto loaded = loadText(text, "x");
            QCOMPARE(objectsOf(*loaded), std::size_t(3));
            QVERIFY(loaded->state.troubles.empty());
        }
    }

    /// kubectl writes kind after kind: what is before the last is whole.
    void theKindAtTheEndIsAPartOnly()
    {
        for (const std::string& text : {until(listJson, "\"name\": \"s\","), until(listYaml, "    name: s\n")}) {
            const auto loaded = loadText(text, "x");
            QCOMPARE(loaded->snapshot->coverageOf(Kind::Node), Coverage::Complete);
            QCOMPARE(loaded->snapshot->coverageOf(Kind::Pod), Coverage::Partial);
            QCOMPARE(loaded->snapshot->coverageOf(Kind::Service), Coverage::NotRead);
        }
    }

    void anotherFileBehindOneThatIsCutIsRead()
    {
        const auto loaded = loadText(until(listJson, "\"name\": \"s\",") + "\n" + R"({
    "apiVersion": "v1",
    "kind": "Service",
    "metadata": {
        "name": "t"
    }
}
)",
                                     "x");
        QVERIFY(loaded);
        QCOMPARE(objectsOf(*loaded), std::size_t(3));
        QVERIFY(loaded->snapshot->services.find({"default", "t"}));
        QCOMPARE(loaded->state.troubles.size(), std::size_t(1));
        QCOMPARE(loaded->state.troubles[0].first.kind, ErrorKind::FileCut);
    }

    void aSingleObjectThatIsCutIsNone_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::newRow("JSON") << std::string(R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"a")");
        QTest::newRow("YAML") << std::string("apiVersion: v1\nkind: Pod\nmetadata:\n  name: \"a");
    }
    void aSingleObjectThatIsCutIsNone()
    {
        QFETCH(std::string, text);
        const auto alone = loadText(text, "x");
        QVERIFY(!alone);
        QCOMPARE(alone.error().kind, ErrorKind::FileCut);
        const auto loaded = loadText("apiVersion: v1\nkind: Node\nmetadata:\n  name: one\n---\n" + text, "x");
        QVERIFY(loaded);
        QCOMPARE(loaded->snapshot->nodes.size(), std::size_t(1));
        QCOMPARE(loaded->snapshot->pods.size(), std::size_t(0));
        QCOMPARE(loaded->state.troubles[0].first.kind, ErrorKind::FileCut);
    }

    /// Whatever is left of a file: what is missing is said, unless it is no more than what a list says of itself.
    void everyEndIsSurvivedAndSaid()
    {
        for (const std::string& text : {listJson, listYaml}) {
            for (std::size_t length = 0; length <= text.size(); ++length) {
                const auto loaded = loadText(text.substr(0, length), "x");
                QVERIFY(!loaded || objectsOf(*loaded) <= 3);
                QVERIFY2(!loaded || length > text.rfind("kind") || !loaded->state.troubles.empty(), std::to_string(length).c_str());
            }
        }
    }
};

HOPSCOPE_TEST_MAIN(CutFileTest)
#include "cut_file_test.moc"
