#include "model/source/text_encoding.h"

#include "tests/support/test_main.h"

using namespace hopscope::source;

namespace {

std::string utf16(std::u16string_view text, bool bigEndian)
{
    std::string bytes;
    for (const char16_t unit : text) {
        const char low = char(unit & 0xFF);
        const char high = char(unit >> 8);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

} // namespace

class TextEncodingTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void utf8LosesItsMarkOnly()
    {
        QCOMPARE(toUtf8("plain"), std::string("plain"));
        QCOMPARE(toUtf8("\xEF\xBB\xBF{}"), std::string("{}"));
        // Files put behind one another; a mark within a line is a character like others.
        QCOMPARE(toUtf8("{}\n\xEF\xBB\xBF{}"), std::string("{}\n{}"));
        QCOMPARE(toUtf8("a\xEF\xBB\xBF"), std::string("a\xEF\xBB\xBF"));
        QCOMPARE(toUtf8(""), std::string());
    }

    void utf16BecomesUtf8WithAndWithoutMark()
    {
        const std::u16string text = u"{\"kind\": \"é€\U0001F600\", \"items\": [], \"metadata\": {}}";
        const std::string wanted = "{\"kind\": \"é€😀\", \"items\": [], \"metadata\": {}}";
        for (const bool bigEndian : {false, true}) {
            QCOMPARE(toUtf8(utf16(text, bigEndian)), wanted);
            QCOMPARE(toUtf8(utf16(u"\uFEFF" + text, bigEndian)), wanted);
        }
    }

    void halvesOfPairsAndAnOddByteCostOnlyThemselves()
    {
        const std::u16string text{u"\uFEFF{a", 3};
        QCOMPARE(toUtf8(utf16(text + char16_t(0xD83D) + u"b}", false)), std::string("{a\uFFFDb}"));
        QCOMPARE(toUtf8(utf16(text + char16_t(0xDE00) + u"b}", false)), std::string("{a\uFFFDb}"));
        QCOMPARE(toUtf8(utf16(text + char16_t(0xD83D), true)), std::string("{a\uFFFD"));
        QCOMPARE(toUtf8(utf16(text, false) + "x"), std::string("{a"));
        QCOMPARE(toUtf8("\xFF\xFE"), std::string());
    }

    void bytesWithSomeZerosAreNoUtf16()
    {
        const std::string picture("\x89PNG\0\0\0\rIHDR\0\0", 14);
        QCOMPARE(toUtf8(picture), picture);
    }
};

HOPSCOPE_TEST_MAIN(TextEncodingTest)
#include "text_encoding_test.moc"
