#include "model/base/secret.h"

#include "tests/support/test_main.h"

#include <array>
#include <cstddef>
#include <memory>
#include <new>

using namespace hopscope;

/// What a secret leaves behind in memory: nothing.
class SecretTest : public QObject
{
    Q_OBJECT

    static bool holds(const std::byte* memory, std::size_t size, std::string_view text)
    {
        return std::string_view(reinterpret_cast<const char*>(memory), size).find(text) != std::string_view::npos;
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aShortOneIsWipedWhereItStood()
    {
        alignas(Secret) std::array<std::byte, sizeof(Secret)> memory{};
        auto* secret = new (memory.data()) Secret(std::string("hush-hush"));
        QVERIFY(holds(memory.data(), memory.size(), "hush-hush")); // within the object itself
        std::destroy_at(secret);
        QVERIFY(!holds(memory.data(), memory.size(), "hush"));
    }

    void movedFromItKeepsNothingOnceItIsGone()
    {
        alignas(Secret) std::array<std::byte, sizeof(Secret)> memory{};
        auto* secret = new (memory.data()) Secret(std::string("hush-hush"));
        const Secret taken = std::move(*secret);
        QCOMPARE(taken.reveal(), std::string("hush-hush"));
        std::destroy_at(secret);
        QVERIFY(!holds(memory.data(), memory.size(), "hush"));
    }

    void whatTakesItsPlaceLeavesNothingOfIt()
    {
        const std::string text(100, 'h');
        Secret secret(text);
        const char* const memory = secret.reveal().data();
        const Secret other(std::string("new"));
        secret = other;
        QCOMPARE(secret.reveal(), std::string("new"));
        QVERIFY(secret.reveal().data() == memory); // the same memory, and longer than what stands in it
        QVERIFY(std::string_view(memory, text.size()).find('h') == std::string_view::npos);
    }

    void aCopyIsAsGoodAsTheFirst()
    {
        const Secret one(std::string("hush"));
        Secret other = one;
        QCOMPARE(other.reveal(), one.reveal());
        other = Secret();
        QVERIFY(other.empty());
        QCOMPARE(one.reveal(), std::string("hush"));
    }
};

HOPSCOPE_TEST_MAIN(SecretTest)
#include "secret_test.moc"
