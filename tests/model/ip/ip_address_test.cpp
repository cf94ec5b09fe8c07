// First: the moc of Qt 6.4 stumbles over <compare> when nothing of the standard library came before it.
#include "tests/support/test_main.h"

#include "model/ip/ip_address.h"

#include <unordered_set>

using namespace hopscope::ip;

static IpAddress address(const char* text)
{
    return IpAddress::parse(text).value();
}

class IpAddressTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void anAddressIsWrittenInItsShortestForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("IPv4") << "10.244.1.5" << "10.244.1.5";
        QTest::newRow("zero") << "0.0.0.0" << "0.0.0.0";
        QTest::newRow("broadcast") << "255.255.255.255" << "255.255.255.255";
        QTest::newRow("loopback") << "::1" << "::1";
        QTest::newRow("unspecified") << "0:0:0:0:0:0:0:0" << "::";
        QTest::newRow("RFC 5952 4.1: no leading zeros") << "2001:0db8::0001" << "2001:db8::1";
        QTest::newRow("RFC 5952 4.2.1: as short as possible") << "2001:db8:0:0:0:0:2:1" << "2001:db8::2:1";
        QTest::newRow("RFC 5952 4.2.2: not one group alone") << "2001:db8:0:1:1:1:1:1" << "2001:db8:0:1:1:1:1:1";
        QTest::newRow("RFC 5952 4.2.3: the longest run") << "2001:0:0:1:0:0:0:1" << "2001:0:0:1::1";
        QTest::newRow("RFC 5952 4.2.3: the first of two") << "2001:db8:0:0:1:0:0:1" << "2001:db8::1:0:0:1";
        QTest::newRow("RFC 5952 4.3: lower case") << "2001:DB8::ABCD" << "2001:db8::abcd";
        QTest::newRow("mapped stays IPv6") << "::ffff:10.0.0.1" << "::ffff:10.0.0.1";
    }
    void anAddressIsWrittenInItsShortestForm()
    {
        QFETCH(QString, text);
        const auto parsed = IpAddress::parse(text.toStdString());
        QVERIFY(parsed.has_value());
        QTEST(QString::fromStdString(parsed->toString()), "written");
        QVERIFY(IpAddress::parse(parsed->toString()) == parsed);
    }

    void whatIsNoAddressIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("None of a headless Service") << QByteArray("None");
        QTest::newRow("leading zero, as net/netip refuses it") << QByteArray("10.0.0.01");
        QTest::newRow("three parts") << QByteArray("10.0.1");
        QTest::newRow("five parts") << QByteArray("10.0.0.0.1");
        QTest::newRow("beyond 255") << QByteArray("10.0.0.256");
        QTest::newRow("hexadecimal") << QByteArray("0x0a.0.0.1");
        QTest::newRow("space before") << QByteArray(" 10.0.0.1");
        QTest::newRow("space after") << QByteArray("10.0.0.1 ");
        QTest::newRow("with prefix") << QByteArray("10.0.0.1/24");
        QTest::newRow("with port") << QByteArray("10.0.0.1:80");
        QTest::newRow("host name") << QByteArray("node-1");
        QTest::newRow("zone") << QByteArray("fe80::1%eth0");
        QTest::newRow("brackets") << QByteArray("[fd00::1]");
        QTest::newRow("two runs") << QByteArray("fd00::1::2");
        QTest::newRow("nine groups") << QByteArray("1:2:3:4:5:6:7:8:9");
        QTest::newRow("five digits") << QByteArray("fd000::1");
        QTest::newRow("zero byte inside") << QByteArray("10.0.0.1\0x", 10);
    }
    void whatIsNoAddressIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!IpAddress::parse({text.constData(), std::size_t(text.size())}).has_value());
    }

    void masksClearTheBitsBehindTheLength_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("masked");
        QTest::newRow("/26") << "172.16.180.201" << 26 << "172.16.180.192";
        QTest::newRow("/24") << "10.244.1.5" << 24 << "10.244.1.0";
        QTest::newRow("/12") << "10.111.1.5" << 12 << "10.96.0.0";
        QTest::newRow("/0") << "10.244.1.5" << 0 << "0.0.0.0";
        QTest::newRow("/31") << "10.244.1.5" << 31 << "10.244.1.4";
        QTest::newRow("/32") << "10.244.1.5" << 32 << "10.244.1.5";
        QTest::newRow("/64") << "fd00:10:244:1:2:3:4:5" << 64 << "fd00:10:244:1::";
        QTest::newRow("/122") << "fd00::ff" << 122 << "fd00::c0";
        QTest::newRow("/128") << "fd00::ff" << 128 << "fd00::ff";
    }
    void masksClearTheBitsBehindTheLength()
    {
        QFETCH(QString, text);
        QFETCH(int, length);
        QTEST(QString::fromStdString(address(text.toUtf8()).masked(length).toString()), "masked");
    }

    void countingOnCarriesIntoHigherBytesAndWraps()
    {
        QVERIFY(address("10.0.0.1").plus(0) == address("10.0.0.1"));
        QVERIFY(address("10.0.0.255").plus(1) == address("10.0.1.0"));
        QVERIFY(address("10.255.255.250").plus(70000) == address("11.1.17.106"));
        QVERIFY(address("255.255.255.255").plus(1) == address("0.0.0.0"));
        QVERIFY(address("fd00::ffff:ffff").plus(1) == address("fd00::1:0:0"));
        QVERIFY(address("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff").plus(1) == address("::"));
    }

    void addressesAreOrderedByFamilyThenNumber()
    {
        QVERIFY(address("9.0.0.0") < address("10.0.0.0"));
        QVERIFY(address("10.0.0.2") < address("10.0.0.10"));
        QVERIFY(address("255.255.255.255") < address("::"));
        QVERIFY(address("fd00::2") < address("fd00::10"));
    }

    void loopbackAndLinkLocalAreKnown()
    {
        QVERIFY(address("127.0.0.1").isLoopback());
        QVERIFY(address("127.255.0.9").isLoopback());
        QVERIFY(address("::1").isLoopback());
        QVERIFY(!address("128.0.0.1").isLoopback());
        QVERIFY(!address("::2").isLoopback());
        QVERIFY(address("169.254.169.254").isLinkLocal());
        QVERIFY(address("fe80::1").isLinkLocal());
        QVERIFY(address("febf::1").isLinkLocal());
        QVERIFY(!address("fec0::1").isLinkLocal());
        QVERIFY(!address("169.253.0.1").isLinkLocal());
    }

    void aMappedAddressIsNotItsIPv4Address()
    {
        QVERIFY(address("::ffff:10.0.0.1") != address("10.0.0.1"));
        QVERIFY(address("::ffff:10.0.0.1").family() == Family::V6);
    }

    void aNumberInHostOrderBecomesAnAddress()
    {
        QVERIFY(IpAddress::v4(0x0a600001) == address("10.96.0.1"));
        QVERIFY(IpAddress() == address("0.0.0.0"));
    }

    void theFamilyTakesPartInTheHash()
    {
        const std::unordered_set<IpAddress> set{address("0.0.0.0"), address("::"), address("0.0.0.0")};
        QCOMPARE(set.size(), std::size_t(2));
        QVERIFY(address("0.0.0.0").hash() != address("::").hash());
    }
};

HOPSCOPE_TEST_MAIN(IpAddressTest)
#include "ip_address_test.moc"
