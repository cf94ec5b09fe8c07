// First: the moc of Qt 6.4 stumbles over <compare> when nothing of the standard library came before it.
#include "tests/support/test_main.h"

#include "model/ip/endpoint.h"
#include "model/ip/port_span.h"

using namespace hopscope::ip;

class EndpointTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aPortIsFrom1To65535_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("port"); // 0: refused
        QTest::newRow("lowest") << "1" << 1;
        QTest::newRow("highest") << "65535" << 65535;
        QTest::newRow("zero") << "0" << 0;
        QTest::newRow("too high") << "65536" << 0;
        QTest::newRow("far too high") << "99999999999" << 0;
        QTest::newRow("negative") << "-1" << 0;
        QTest::newRow("sign") << "+80" << 0;
        QTest::newRow("name") << "http" << 0;
        QTest::newRow("empty") << "" << 0;
        QTest::newRow("rest") << "80/TCP" << 0;
        QTest::newRow("space") << " 80" << 0;
    }
    void aPortIsFrom1To65535()
    {
        QFETCH(QString, text);
        QTEST(int(parsePort(text.toStdString()).value_or(0)), "port");
    }

    void protocolsAreReadInAnyCaseAndWrittenInCapitals()
    {
        for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Sctp})
            QVERIFY(parseProtocol(toString(protocol)) == protocol);
        QVERIFY(parseProtocol("udp") == Protocol::Udp);
        QVERIFY(parseProtocol("Sctp") == Protocol::Sctp);
        QVERIFY(!parseProtocol("").has_value());
        QVERIFY(!parseProtocol("ICMP").has_value());
        QVERIFY(!parseProtocol("TCP ").has_value());
    }

    void ipv6TakesBracketsBeforeAPort()
    {
        QCOMPARE((Endpoint{*IpAddress::parse("10.0.0.1"), 80, Protocol::Tcp}.toString()), std::string("10.0.0.1:80"));
        QCOMPARE((Endpoint{*IpAddress::parse("fd00::1"), 53, Protocol::Udp}.toString()), std::string("[fd00::1]:53"));
        QCOMPARE(joinHostPort(*IpAddress::parse("fd00::1"), "E"), std::string("[fd00::1]:E"));
    }

    void aRangeOfPortsIsItsFirstAndItsLast()
    {
        QCOMPARE(portSpan({30000, 32767}), std::string("30000-32767"));
    }
};

HOPSCOPE_TEST_MAIN(EndpointTest)
#include "endpoint_test.moc"
