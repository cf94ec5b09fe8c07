#include "model/source/text_documents.h"

#include "tests/support/test_main.h"

using namespace hopscope::source;

namespace {

/// "json@1:{...}" for each document, line breaks as they are.
QStringList described(std::string_view text)
{
    QStringList list;
    for (const TextDocument& document : splitDocuments(text))
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

    void textBetweenJsonValuesIsADocumentOfItsOwn()
    {
        QCOMPARE(described("{\"a\": 1}\nError from server\n{\"b\": 2}"),
                 (QStringList{"json@1:{\"a\": 1}", "json@2:Error from server", "json@3:{\"b\": 2}"}));
    }

    void byteOrderMarksGoAndUtf16BecomesUtf8()
    {
        QCOMPARE(toUtf8("\xEF\xBB\xBF{}"), std::string("{}"));
        QCOMPARE(toUtf8(std::string("\xFF\xFE{\0\xE9\0\xAC\x20\x3D\xD8\x00\xDE}\0", 14)), std::string("{é€😀}"));
        QCOMPARE(toUtf8(std::string("\xFE\xFF\0{\0}", 6)), std::string("{}"));
        QCOMPARE(toUtf8("plain"), std::string("plain"));
    }
};

HOPSCOPE_TEST_MAIN(TextDocumentsTest)
#include "text_documents_test.moc"
