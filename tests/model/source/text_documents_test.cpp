#include "model/source/text_documents.h"

#include "tests/support/test_main.h"

using namespace hopscope::source;

namespace {

/// "json@1:{...}" for each document, line breaks as they are.
QStringList described(std::string_view text)
{
    QStringList list;
    for (const TextDocument& document : splitDocuments(text).documents)
        list << QStringLiteral("%1@%2:%3")
                    .arg(document.json ? QStringLiteral("json") : QStringLiteral("yaml"))
                    .arg(document.line)
                    .arg(QString::fromStdString(std::string(document.text)).trimmed());
    return list;
}

} // namespace

class TextDocumentsTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void yamlIsCutAtLinesOfThreeDashes()
    {
        QCOMPARE(described("---\na: 1\n---\nb: 2\n--- # Source: chart\nc: 3\n...\n---\n"),
                 (QStringList{"yaml@1:a: 1", "yaml@3:b: 2", "yaml@5:# Source: chart\nc: 3\n..."}));
    }

    void dashesWithinALineOrAWordDoNotCut()
    {
        QCOMPARE(described("a: ---\nb: |\n  ---\n---x: 1\n").size(), 1);
    }

    void windowsLineEndsCutToo() { QCOMPARE(described("a: 1\r\n---\r\nb: 2\r\n").size(), 2); }

    void commentsAndDirectivesAloneAreNoDocument()
    {
        QCOMPARE(described("# only a comment\n---\n\n---\n%YAML 1.2\n---\na: 1\n"), (QStringList{"yaml@6:a: 1"}));
        QVERIFY(described("").empty());
        QVERIFY(described("---\n").empty());
    }

    void jsonValuesThatFollowOneAnotherAreCut()
    {
        QCOMPARE(described("{\"a\": \"}\\\"{\"}\n[{\"b\": 1}]{\"c\": 2}\n"),
                 (QStringList{"json@1:{\"a\": \"}\\\"{\"}", "json@2:[{\"b\": 1}]", "json@2:{\"c\": 2}"}));
    }

    void jsonAndYamlMayMixBetweenDashes()
    {
        QCOMPARE(described("{\"a\": 1}\n---\nb: 2\n---\n{\"c\": 3}\n"),
                 (QStringList{"json@1:{\"a\": 1}", "yaml@2:b: 2", "json@5:{\"c\": 3}"}));
    }

    void flowStyleYamlIsYaml() { QCOMPARE(described("{a: 1}"), (QStringList{"yaml@1:{a: 1}"})); }

    void jsonThatNeverEndsIsADocumentOfItsOwn()
    {
        QCOMPARE(described("{\"a\": 1}\n{\"b\": ["), (QStringList{"json@1:{\"a\": 1}", "json@2:{\"b\": ["}));
    }

    void aJsonValueThatIsCutEndsWhereTheNextBegins()
    {
        const std::string_view text = "{\n  \"a\": [\n    {\"b\": 1},\n    {\"c\n{\n  \"d\": 1\n}\n";
        QCOMPARE(described(text), (QStringList{"json@1:{\n  \"a\": [\n    {\"b\": 1},\n    {\"c", "json@5:{\n  \"d\": 1\n}"}));
        QVERIFY(splitDocuments(text).documents[0].isBroken);
        QVERIFY(!splitDocuments(text).documents[1].isBroken);
        QCOMPARE(described("{\"a\": [1\napiVersion: v1\n"), (QStringList{"json@1:{\"a\": [1", "yaml@2:apiVersion: v1"}));
    }

    void aValueWithTheWrongBracketIsStillOne()
    {
        QCOMPARE(described("{\"a\": ]}\n{\"b\": [1}\n{\"c\": 1}"),
                 (QStringList{"json@1:{\"a\": ]}", "json@2:{\"b\": [1}", "json@3:{\"c\": 1}"}));
    }

    void manyValuesThatNeverEndTakeNoLonger()
    {
        for (const char* begin : {"[[\napiVersion: v1\n", "{\"a\n", "{\"a,\n", "{\n", "[\n", "{\"a\": [1,\n"}) {
            std::string text;
            while (text.size() < 2'000'000)
                text += begin;
            QVERIFY(!splitDocuments(text).documents.empty());
        }
    }

    void yamlIsCutWhereItsFirstKeyComesAgain()
    {
        QCOMPARE(described("apiVersion: v1\nitems: []\nkind: List\napiVersion: v1\nkind: Pod\n"),
                 (QStringList{"yaml@1:apiVersion: v1\nitems: []\nkind: List", "yaml@4:apiVersion: v1\nkind: Pod"}));
        // Any other key twice is a mistake within one document, for the parser to tell.
        QCOMPARE(described("apiVersion: v1\nspec: 1\nspec: 2\n").size(), 1);
        QCOMPARE(described("- kind: Pod\n- kind: Pod\n").size(), 1);
        QCOMPARE(described("a: |\n  apiVersion: x\n  apiVersion: y\n").size(), 1);
    }

    void aDocumentEndsWhereYamlSaysSo()
    {
        QCOMPARE(described("a: 1\n...\nb: 2\n"), (QStringList{"yaml@1:a: 1\n...", "yaml@3:b: 2"}));
    }

    void linesThatAreNothingInYamlOrJsonAreForeign_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("foreign");
        const auto row = [](const char* line, bool foreign) { QTest::newRow(line) << QString::fromUtf8(line) << foreign; };
        row("Warning: v1 Endpoints is deprecated in v1.33+", true);
        row("Error from server (Forbidden): pods is forbidden: User \"dev\" cannot list", true);
        row("error: the server doesn't have a resource type \"ciliumnodes\"", true);
        row("Defaulted container \"a\" out of: a, b", true);
        row("W0101 10:00:00.000000    1 loader.go:221] Config not found", true);
        row("$ kubectl get pods -A -o yaml", true);
        row("[user@host ~]$ kubectl get svc", true);
        row("user@host:~$ kubectl get pods -o yaml > x", true);
        row("PS C:\\> kubectl get pods", true);
        row("+ kubectl get nodes -o json", true);
        row("No resources found in default namespace.", true);
        row("bash: kubectl: command not found", true);
        row("time=\"2026-01-01\" level=warning msg=\"x\"", true);
        row("{{- if .Values.enabled }}", true);
        row("kind: Pod", false);
        row("spec:", false);
        row("\"quoted\": 1", false);
        row("- a", false);
        row("# a comment", false);
        row("", false);
    }
    void linesThatAreNothingInYamlOrJsonAreForeign()
    {
        QFETCH(QString, line);
        QFETCH(bool, foreign);
        // Before, within and behind a document of YAML, and around one of JSON.
        const std::string words = line.toStdString();
        for (const std::string& text : {words + "\napiVersion: v1\nmetadata:\n  name: a\n", "apiVersion: v1\nmetadata:\n" + words + "\n  name: a\n",
                                        "apiVersion: v1\nmetadata:\n  name: a\n" + words + "\n"}) {
            const SplitText split = splitDocuments(text);
            QCOMPARE(split.foreign.size(), std::size_t(foreign ? 1 : 0));
            QCOMPARE(split.documents.size(), std::size_t(1));
            if (foreign)
                QCOMPARE(split.foreign[0].text, std::string_view(words));
        }
    }

    void foreignLinesHaveTheirNumbers()
    {
        const SplitText split = splitDocuments("Warning: one\n{\"a\": 1}\nError from server\n\n{\"b\": 2} two\n");
        QCOMPARE(split.documents.size(), std::size_t(2));
        QCOMPARE(split.foreign.size(), std::size_t(3));
        QCOMPARE(split.foreign[0].line, std::size_t(1));
        QCOMPARE(split.foreign[1].line, std::size_t(3));
        QCOMPARE(split.foreign[2].line, std::size_t(5));
        QCOMPARE(split.foreign[2].text, std::string_view("two"));
    }

    void withoutForeignLinesTheOthersKeepTheirNumbers()
    {
        const SplitText split = splitDocuments("a: 1\nWarning: x\r\nb:\n  c: 2\nError\n");
        QCOMPARE(withoutForeignLines(split.documents.at(0)), std::string("a: 1\n\nb:\n  c: 2\n\n"));
    }
};

HOPSCOPE_TEST_MAIN(TextDocumentsTest)
#include "text_documents_test.moc"
