// Text from outside steers nothing, hides nothing and has an end.
#include "model/base/visible_text.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace std::string_literals;

class VisibleTextTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void plainTextStaysAsItIs()
    {
        for (const std::string& text : {"web-1 10.244.0.5"s, "Pod \"x\" a\\b <b>"s, "größe 节点 😀"s, ""s}) {
            QCOMPARE(visibleText(text), text);
            QVERIFY(!holdsControls(text));
        }
    }

    void controlsBecomeTheirCodes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("colour") << QByteArray("\x1b[31mred") << QByteArray("\\x1b[31mred");
        QTest::newRow("title and clipboard") << QByteArray("\x1b]52;c;eA==\x07") << QByteArray("\\x1b]52;c;eA==\\x07");
        QTest::newRow("C1: CSI of one character") << QByteArray("\xc2\x9b" "31m") << QByteArray("\\u009b31m");
        QTest::newRow("backspace, DEL, NUL") << QByteArray("a\x08\x7f\0b", 5) << QByteArray("a\\x08\\x7f\\x00b");
        QTest::newRow("line end, tab, return") << QByteArray("a\n\t\rb") << QByteArray("a\\n\\t\\rb");
        QTest::newRow("writing direction") << QByteArray("a\xe2\x80\xae" "b\xe2\x81\xa6") << QByteArray("a\\u202eb\\u2066");
        QTest::newRow("line separator") << QByteArray("a\xe2\x80\xa8") << QByteArray("a\\u2028");
        QTest::newRow("no width") << QByteArray("a\xe2\x80\x8b\xef\xbb\xbf\xe2\x81\xa0") << QByteArray("a\\u200b\\ufeff\\u2060");
        QTest::newRow("tag") << QByteArray("a\xf3\xa0\x81\x81") << QByteArray("a\\U000e0041");
        QTest::newRow("no UTF-8") << QByteArray("a\xff\xc0\x80\xed\xa0\x80") << QByteArray("a\\xff\\xc0\\x80\\xed\\xa0\\x80");
        QTest::newRow("a character that never ends") << QByteArray("a\xe2\x80") << QByteArray("a\\xe2\\x80");
    }

    void controlsBecomeTheirCodes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, shown);
        QCOMPARE(visibleText(text.toStdString()), shown.toStdString());
        QVERIFY(holdsControls(text.toStdString()));
        QVERIFY(!holdsControls(shown.toStdString()));
    }

    void lineEndsMayStay()
    {
        QCOMPARE(visibleText("a\nb\r\n", LineEnds::Kept), "a\nb\\r\n"s);
        QCOMPARE(visibleText("a\nb\r\nc\rd\r\r\n\r", LineEnds::KeptBoth), "a\nb\r\nc\\rd\\r\r\n\\r"s);
        VisibleTextFilter filter(LineEnds::KeptBoth);
        std::string shown;
        for (const char* part : {"a\r", "\nb\r", "c"})
            shown += filter.take(part);
        QCOMPARE(shown + filter.finish(), "a\r\nb\\rc"s);
    }

    void partsAreShownAsTheWhole()
    {
        const std::string text = "a\x1b[1m\xe2\x80\xae 😀\xf0\x9f\xc2\x9b" "1mz\xe2\x80";
        for (std::size_t cut = 0; cut <= text.size(); ++cut) {
            VisibleTextFilter filter(LineEnds::Shown);
            std::string shown = filter.take(text.substr(0, cut));
            shown += filter.take(text.substr(cut));
            QCOMPARE(shown + filter.finish(), visibleText(text));
        }
    }

    void jsonIsTheSameWhenRead()
    {
        QCOMPARE(jsonWithoutControls("{\n  \"a\xc2\x9b\x7f\u202e\": \"\xf3\xa0\x81\x81 😀\\n\"\n}\n"),
                 "{\n  \"a\\u009b\\u007f\\u202e\": \"\\udb40\\udc41 😀\\n\"\n}\n"s);
    }

    void aCutTextFitsAndSaysSo()
    {
        QCOMPARE(cutText("abcdef", 6), "abcdef"s);
        QCOMPARE(cutText("abcdefg", 6), "abc..."s);
        QCOMPARE(cutText("aä😀bcdefg", 9), "aä..."s);
    }

    void whatASentenceQuotesIsShort()
    {
        const std::string quoted = quotedFromOutside(std::string(1'000'000, '\x1b'));
        QVERIFY(quoted.size() <= 500);
        QVERIFY(quoted.ends_with("..."));
        QCOMPARE(quotedFromOutside("a\nb"), "a\\nb"s);
    }
};

HOPSCOPE_TEST_MAIN(VisibleTextTest)
#include "visible_text_test.moc"
