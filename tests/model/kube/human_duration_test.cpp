#include "model/kube/human_duration.h"

#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::kube;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::chrono::milliseconds)

class HumanDurationTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void ageIsWrittenAsKubectlDoes_data()
    {
        using std::chrono::milliseconds;
        constexpr auto day = 24h;
        constexpr auto year = 365 * day;
        QTest::addColumn<milliseconds>("duration");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, milliseconds duration, const char* text) {
            QTest::newRow(name) << duration << text;
        };
        row("a clock two seconds behind is too much", -2s, "<invalid>");
        row("long in the future", -5h, "<invalid>");
        row("just under two seconds counts as now", -1999ms, "0s");
        row("one second in the future", -1s, "0s");
        row("now", 0s, "0s");
        row("fractions are cut off", 1999ms, "1s");
        row("seconds up to two minutes", 119999ms, "119s");
        row("two minutes, no seconds", 2min, "2m");
        row("minutes and seconds", 2min + 1s, "2m1s");
        row("up to ten minutes", 9min + 59s, "9m59s");
        row("ten minutes, seconds are left out", 10min + 30s, "10m");
        row("minutes up to three hours", 179min + 59s, "179m");
        row("three hours, no minutes", 3h, "3h");
        row("hours and minutes", 3h + 20min, "3h20m");
        row("up to eight hours", 7h + 59min + 59s, "7h59m");
        row("eight hours, minutes are left out", 8h + 30min, "8h");
        row("hours up to two days", 47h + 59min, "47h");
        row("two days, no hours", 48h, "2d");
        row("days and hours", 2 * day + 3h, "2d3h");
        row("up to eight days", 7 * day + 23h + 59min, "7d23h");
        row("eight days, hours are left out", 8 * day + 23h, "8d");
        row("days up to two years", 729 * day + 23h, "729d");
        row("two years, no days", 2 * year, "2y");
        row("years and days", 2 * year + 1 * day, "2y1d");
        row("up to eight years", 7 * year + 364 * day, "7y364d");
        row("eight years, days are left out", 8 * year + 200 * day, "8y");
        row("for ever", 60 * year, "60y");
    }
    void ageIsWrittenAsKubectlDoes()
    {
        QFETCH(std::chrono::milliseconds, duration);
        QTEST(QString::fromStdString(humanDuration(duration)), "text");
    }

    void anObjectWithoutCreationTimeHasNoAge()
    {
        const TimePoint now = *parseRfc3339("2026-01-15T10:00:00Z");
        QCOMPARE(printedAge(std::nullopt, now), std::string("<unknown>"));
        QCOMPARE(printedAge(now - 11min, now), std::string("11m"));
        QCOMPARE(printedAge(now + 11min, now), std::string("<invalid>"));
    }
};

HOPSCOPE_TEST_MAIN(HumanDurationTest)
#include "human_duration_test.moc"
