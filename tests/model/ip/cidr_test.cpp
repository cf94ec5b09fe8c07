// First: the moc of Qt 6.4 stumbles over <compare> when nothing of the standard library came before it.
#include "tests/support/test_main.h"

#include "model/ip/cidr.h"

using namespace hopscope::ip;

static Cidr cidr(const char* text)
{
    return Cidr::parse(text).value();
}

static IpAddress address(const char* text)
{
    return IpAddress::parse(text).value();
}

class CidrTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aPrefixKeepsNoHostBits()
    {
        QCOMPARE(cidr("172.16.180.201/26").toString(), std::string("172.16.180.192/26"));
        QVERIFY(cidr("10.244.1.7/24") == cidr("10.244.1.0/24"));
        QCOMPARE(cidr("fd00:10::5/48").toString(), std::string("fd00:10::/48"));
        QCOMPARE(Cidr(address("10.0.0.1"), 99).length(), 32);
        QCOMPARE(Cidr(address("10.0.0.1"), -1).toString(), std::string("0.0.0.0/0"));
    }

    void whatIsNoPrefixIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8x", "/8",
                                 "10.0.0.0/ 8", "10.0.0.0/+8", "fd00::/129", "10.0.0/8", "10.0.0.00/8", "10.0.0.0/8/8"})
            QTest::newRow(*text ? text : "empty") << text;
    }
    void whatIsNoPrefixIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!Cidr::parse(text.toStdString()).has_value());
    }

    void aPrefixContainsItsFirstAndLastAddressOnly()
    {
        const Cidr block = cidr("172.16.180.192/26");
        QVERIFY(block.contains(address("172.16.180.192")));
        QVERIFY(block.contains(address("172.16.180.255")));
        QVERIFY(!block.contains(address("172.16.180.191")));
        QVERIFY(!block.contains(address("172.16.181.0")));
    }

    void theFamiliesNeverContainEachOther()
    {
        QVERIFY(cidr("0.0.0.0/0").contains(address("1.2.3.4")));
        QVERIFY(!cidr("0.0.0.0/0").contains(address("::1")));
        QVERIFY(!cidr("::/0").contains(address("1.2.3.4")));
        QVERIFY(!cidr("0.0.0.0/0").overlaps(cidr("::/0")));
    }

    void aPrefixContainsLongerOnesAndOverlapsInEitherOrder()
    {
        QVERIFY(cidr("10.0.0.0/8").contains(cidr("10.96.0.0/12")));
        QVERIFY(cidr("10.0.0.0/8").contains(cidr("10.0.0.0/8")));
        QVERIFY(!cidr("10.96.0.0/12").contains(cidr("10.0.0.0/8")));
        QVERIFY(cidr("10.96.0.0/12").overlaps(cidr("10.0.0.0/8")));
        QVERIFY(!cidr("10.96.0.0/12").overlaps(cidr("10.244.0.0/16")));
    }

    void theSpanIsTheSmallestPrefixThatHoldsBoth_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("span");
        QTest::newRow("one block") << "172.16.180.193" << "172.16.180.250" << "172.16.180.192/26";
        QTest::newRow("the same") << "10.0.0.1" << "10.0.0.1" << "10.0.0.1/32";
        QTest::newRow("neighbours") << "10.0.0.0" << "10.0.0.1" << "10.0.0.0/31";
        QTest::newRow("across a boundary") << "10.0.0.127" << "10.0.0.128" << "10.0.0.0/24";
        QTest::newRow("far apart") << "10.0.0.1" << "192.168.0.1" << "0.0.0.0/0";
        QTest::newRow("IPv6") << "fd00::1" << "fd00::ffff" << "fd00::/112";
        QTest::newRow("IPv6, the same") << "fd00::1" << "fd00::1" << "fd00::1/128";
    }
    void theSpanIsTheSmallestPrefixThatHoldsBoth()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(QString, span);
        const auto forward = Cidr::spanning(address(one.toUtf8()), address(other.toUtf8()));
        QVERIFY(forward.has_value());
        QCOMPARE(QString::fromStdString(forward->toString()), span);
        QVERIFY(Cidr::spanning(address(other.toUtf8()), address(one.toUtf8())) == forward);
    }

    void noPrefixSpansBothFamilies()
    {
        QVERIFY(!Cidr::spanning(address("10.0.0.1"), address("fd00::1")).has_value());
    }

    void theSizeCountsAllAddressesAndSaturates()
    {
        QCOMPARE(cidr("10.0.0.0/26").size(), std::uint64_t(64));
        QCOMPARE(cidr("10.0.0.1/32").size(), std::uint64_t(1));
        QCOMPARE(cidr("0.0.0.0/0").size(), std::uint64_t(1) << 32);
        QCOMPARE(cidr("fd00::/122").size(), std::uint64_t(64));
        QCOMPARE(cidr("fd00::/64").size(), std::uint64_t(1) << 63);
        QCOMPARE(cidr("::/0").size(), std::uint64_t(1) << 63);
    }
};

HOPSCOPE_TEST_MAIN(CidrTest)
#include "cidr_test.moc"
