#include "tests/support/test_main.h"

#include "model/client/header_value.h"
#include "model/client/secret_mask.h"
#include "model/client/transfer_pace.h"
#include "model/client/url_parts.h"

#include <array>

using namespace hopscope;
using namespace hopscope::client;
using namespace std::chrono_literals;
using namespace std::string_literals;

/// What is held to a limit, or kept out, where a client meets what is not its own.
class ClientLimitsTest : public QObject
{
    Q_OBJECT

    static SecretMask maskOf(const std::string& secret)
    {
        SecretMask mask;
        mask.add(Secret(secret));
        return mask;
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void onlyWhatCanBeAHeaderIsOne()
    {
        for (const std::string& good : {"a"s, "Bearer abc"s, "a b"s, "\xc3\xa4"s, "=:,;"s})
            QVERIFY(canBeAHeader(good));
        for (const std::string& bad : {""s, " "s, "a\r\nb"s, "a\nb"s, "a\rb"s, "a\0b"s, "\0"s, "a\t"s, "\x1b"s, "a\x7f"s})
            QVERIFY(!canBeAHeader(bad));
    }

    void hostNamesAndAddressesAreNothingElse()
    {
        for (const char* good : {"a", "kube.test", "a-b.c", "a_b", "127.0.0.1", "::1", "fd00::1", "kubernetes.default.svc", "1a"})
            QVERIFY2(isHostNameOrAddress(good), good);
        for (const char* bad : {"", ".", "-a", ".a", "a..b", "a:1", "a/b", "a@b", "a b", "[::1]", "a%25", "a?b", "a#b", "\xc3\xa4", "1.2.3.4:5"})
            QVERIFY2(!isHostNameOrAddress(bad), bad);
        QVERIFY(isHostNameOrAddress(std::string(253, 'a')) && !isHostNameOrAddress(std::string(254, 'a')));
    }

    void urlsAreReadWholeOrNotAtAll()
    {
        const auto parts = partsOfUrl("HTTPS://u:p%40w@[::1]:6443/a");
        QVERIFY(parts);
        QCOMPARE(parts->scheme, "https"s);
        QCOMPARE(parts->host, "[::1]"s);
        QCOMPARE(parts->port, "6443"s);
        QCOMPARE(parts->password, "p@w"s);
        QVERIFY(parts->hasUser);
        QCOMPARE(partsOfUrl("https://h")->port, "443"s);
        QVERIFY(!partsOfUrl("http://h")->hasUser && partsOfUrl("http://u@h")->hasUser && partsOfUrl("http://:p@h")->hasUser);
        for (const std::string& bad : {"https://good\0.evil"s, "https://a\nb"s, "https://a b"s, ""s, "https://"s})
            QVERIFY(!partsOfUrl(bad));
        QCOMPARE(withoutUser("https://u:p@h:1"), "https://h:1"s);
        QCOMPARE(withoutUser("https://u@h/p"), "https://h/p"s);
        QCOMPARE(withoutUser("https://h"), "https://h"s);
    }

    void anAnswerThatComesOnIsWaitedFor()
    {
        Budget budget;
        TransferPace steady(budget, 1h);
        for (int second = 0; second < 3'500; ++second)
            QVERIFY(steady.goesOn(second * 1s, {true, std::size_t(second) * 120, false})); // a modem, and ten at once
        TransferPace silent(budget, 1h); // somebody else's matter
        for (int second = 0; second < 600; ++second)
            QVERIFY(silent.goesOn(second * 1s, {true, 0, false}));
        TransferPace held(budget, 1h);
        for (int second = 0; second < 90'000; second += 10)
            QVERIFY(held.goesOn(second * 1s, {true, 5, true}));
    }

    void anAnswerThatTricklesIsNot()
    {
        const auto endOf = [](std::size_t aSecond, bool header, std::chrono::seconds longest) {
            TransferPace pace({}, longest);
            int second = 0;
            while (second < 100'000 && pace.goesOn(second * 1s, {header, std::size_t(second) * aSecond, false}))
                ++second;
            return second;
        };
        QCOMPARE(endOf(3, true, 1h), 60);
        QCOMPARE(endOf(99, true, 1h), 60);
        QCOMPARE(endOf(101, true, 1h), 3'601);
        QCOMPARE(endOf(1'000'000, true, 300s), 301);
        QCOMPARE(endOf(0, false, 1h), 91);
    }

    void aSecretIsFoundInEachOfItsForms()
    {
        const std::string secret = "s3cr3t-and-long/enough+";
        const SecretMask mask = maskOf(secret);
        QCOMPARE(mask.masked("a " + secret + " b"), "a [secret] b"s);
        QCOMPARE(mask.masked(secret.substr(3, 12)), "[secret]"s);
        QCOMPARE(mask.masked(secret.substr(3, 11)), secret.substr(3, 11));
        QCOMPARE(mask.masked("s3cr3t-and-long%2Fenough%2B"), "[secret]"s);
        QCOMPARE(mask.masked("nothing of it"), "nothing of it"s);
        for (const char* before : {"", "x", "xy", "xyz", "user:"}) {
            QByteArray whole = QByteArray(before) + QByteArray::fromStdString(secret) + "tail";
            for (const auto option : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
                const std::string shown = mask.masked(whole.toBase64(option).toStdString());
                QVERIFY2(shown.find("[secret]") != std::string::npos && shown.size() < 26, shown.c_str());
            }
        }
    }

    void aShortSecretIsFoundWhole()
    {
        QCOMPARE(maskOf("hunter").masked("is hunter2 right"), "is [secret]2 right"s);
        QCOMPARE(maskOf("hunter").masked("aHVudGVy"), "[secret]"s);
        QCOMPARE(maskOf("root").masked("root is no secret to keep"), "root is no secret to keep"s);
        QVERIFY(maskOf("").empty());
    }

    void thePemArmourIsNoSecret()
    {
        const SecretMask mask = maskOf("-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIOzSbmVZ\nQWJjZGVmZ2hp\n-----END PRIVATE KEY-----\n");
        QCOMPARE(mask.masked("no -----BEGIN PRIVATE KEY----- in it"), "no -----BEGIN PRIVATE KEY----- in it"s);
        QCOMPARE(mask.masked("bad MC4CAQAwBQYDK2VwBCIEIOzSbmVZ"), "bad [secret]"s);
    }
};

HOPSCOPE_TEST_MAIN(ClientLimitsTest)
#include "client_limits_test.moc"
