#include "model/base/time.h"

#include "tests/support/test_main.h"

using namespace hopscope;
using namespace std::chrono_literals;

class TimeTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aTimeIsReadAsMillisecondsSince1970_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("milliseconds");
        QTest::newRow("the epoch") << "1970-01-01T00:00:00Z" << qint64(0);
        QTest::newRow("as metav1.Time") << "2026-01-15T10:00:00Z" << qint64(1768471200000);
        QTest::newRow("leap day") << "2024-02-29T00:00:00Z" << qint64(1709164800000);
        QTest::newRow("before 1970") << "1969-12-31T23:59:59Z" << qint64(-1000);
        QTest::newRow("fraction, as metav1.MicroTime") << "1970-01-01T00:00:01.250000Z" << qint64(1250);
        QTest::newRow("short fraction") << "1970-01-01T00:00:01.5Z" << qint64(1500);
        QTest::newRow("digits beyond milliseconds are dropped") << "1970-01-01T00:00:00.999999999Z" << qint64(999);
        QTest::newRow("offset ahead") << "1970-01-01T02:00:00+02:00" << qint64(0);
        QTest::newRow("offset behind") << "1969-12-31T18:30:00-05:30" << qint64(0);
        QTest::newRow("lower case letters") << "1970-01-01t00:00:00z" << qint64(0);
        QTest::newRow("leap second") << "2016-12-31T23:59:60Z" << qint64(1483228800000);
    }
    void aTimeIsReadAsMillisecondsSince1970()
    {
        QFETCH(QString, text);
        const auto time = parseRfc3339(text.toStdString());
        QVERIFY(time.has_value());
        QTEST(qint64(time->time_since_epoch().count()), "milliseconds");
    }

    void whatIsNoTimeIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "yesterday", "2026-01-15", "2026-01-15T10:00:00", "2026-01-15T10:00Z", "2026-13-01T00:00:00Z",
              "2026-00-01T00:00:00Z", "2025-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-01-15T24:00:00Z",
              "2026-01-15T10:60:00Z", "2026-01-15T10:00:61Z", "2026-01-15T10:00:00.Z", "2026-01-15T10:00:00+2:00",
              "2026-01-15T10:00:00+24:00", "2026-01-15T10:00:00Z ", " 2026-01-15T10:00:00Z", "-026-01-15T10:00:00Z",
              "2026-01-15T-1:00:00Z", "2026-01-15T10:00:00ZZ"})
            QTest::newRow(*text ? text : "empty") << text;
    }
    void whatIsNoTimeIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!parseRfc3339(text.toStdString()).has_value());
    }

    void aTimeIsWrittenInUtcAndWholeSeconds()
    {
        QCOMPARE(formatRfc3339(TimePoint{}), std::string("1970-01-01T00:00:00Z"));
        QCOMPARE(formatRfc3339(TimePoint{1999ms}), std::string("1970-01-01T00:00:01Z"));
        QCOMPARE(formatRfc3339(TimePoint{-1ms}), std::string("1969-12-31T23:59:59Z"));
        QCOMPARE(formatRfc3339(*parseRfc3339("2026-01-15T12:00:00+02:00")), std::string("2026-01-15T10:00:00Z"));
    }

    void theClockIsWithinThisMillennium()
    {
        QVERIFY(systemNow() > *parseRfc3339("2024-01-01T00:00:00Z"));
        QVERIFY(systemNow() < *parseRfc3339("3000-01-01T00:00:00Z"));
    }
};

HOPSCOPE_TEST_MAIN(TimeTest)
#include "time_test.moc"
