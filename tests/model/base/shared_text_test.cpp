// A text that is read as a std::string and shares its characters.
#include "model/base/shared_text.h"
#include "tests/support/test_main.h"

#include <thread>
#include <unordered_set>
#include <vector>

using namespace hopscope;

namespace {

const std::string& asString(const std::string& text)
{
    return text;
}

} // namespace

class SharedTextTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aCopySharesTheCharacters()
    {
        const SharedText first = "kube-system";
        const SharedText second = first;
        QVERIFY(first.sharesWith(second));
        QCOMPARE(first.useCount(), 2u);
        QVERIFY(&asString(first) == &asString(second));
    }

    void anAssignmentLeavesTheCopyAsItWas()
    {
        SharedText first = "Pending";
        const SharedText second = first;
        first = "Running";
        QCOMPARE(second.str(), std::string("Pending"));
        QCOMPARE(first.useCount(), 1u);
    }

    void anEmptyTextHoldsNothing()
    {
        QCOMPARE(SharedText("").useCount(), 0u);
        QVERIFY(SharedText(std::string()) == SharedText());
        QVERIFY(SharedText() == "");
        QVERIFY(SharedText().empty() && asString(SharedText()).empty());
    }

    void comparesAsItsCharactersDo()
    {
        const SharedText text = "b";
        QVERIFY(text == SharedText("b") && text == "b" && std::string("b") == text && std::string_view("b") == text);
        QVERIFY(text != SharedText("c") && text != "");
        QVERIFY(text < SharedText("c") && SharedText("a") < text && SharedText() < text && text > "a" && "a" < text);
        QVERIFY((text <=> SharedText("b")) == 0);
    }

    void joinsWithOtherTexts()
    {
        const SharedText text = "b";
        QCOMPARE("a" + text + 'c' + text + text, std::string("abcbb"));
        QCOMPARE(text + std::string("x"), std::string("bx"));
    }

    void isFoundByItsCharacters()
    {
        const std::unordered_set<SharedText> texts{"a", "b"};
        QVERIFY(texts.contains(std::string("b")));
        QVERIFY(!texts.contains("c"));
    }

    void threadsMayCopyAndLetGo()
    {
        const SharedText text = "shared";
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([copy = text] {
                std::vector<SharedText> many(1000, copy);
                many.resize(500);
            });
        }
        threads.clear();
        QCOMPARE(text.useCount(), 1u);
    }
};

HOPSCOPE_TEST_MAIN(SharedTextTest)
#include "shared_text_test.moc"
