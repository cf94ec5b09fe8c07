// A chart at any width: its legend is whole, its numbers fit, each meaning has its colour.
#include "widgets/charts/bar_chart.h"
#include "widgets/charts/chart_axis.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using charts::BarChart;
using charts::BarMeaning;

namespace {

QColor colorAt(BarChart& chart, const QPoint& place)
{
    return chart.grab().toImage().pixelColor(place);
}

bool shows(BarChart& chart, const QColor& color)
{
    const QImage image = chart.grab().toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

} // namespace

class BarChartTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase() { QVERIFY(paint::loadBundledFonts()); }

    void theAxisHasRoundNumbersAndNoneBeyondTheValues_data()
    {
        QTest::addColumn<double>("highest");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("marks");
        QTest::newRow("nothing") << 0.0 << 5 << QStringLiteral("0 1");
        QTest::newRow("a few") << 3.0 << 5 << QStringLiteral("0 1 2 3");
        QTest::newRow("allocatable pods") << 110.0 << 5 << QStringLiteral("0 50 100");
        QTest::newRow("a node's range") << 256.0 << 6 << QStringLiteral("0 50 100 150 200 250");
        QTest::newRow("little room") << 256.0 << 2 << QStringLiteral("0 200");
        QTest::newRow("large") << 65536.0 << 5 << QStringLiteral("0 20000 40000 60000");
    }
    void theAxisHasRoundNumbersAndNoneBeyondTheValues()
    {
        QFETCH(double, highest);
        QFETCH(int, most);
        QFETCH(QString, marks);
        QStringList texts;
        for (const double mark : charts::axisMarks(highest, most))
            texts << QString::number(mark, 'f', 0);
        QCOMPARE(texts.join(u' '), marks);
    }

    void theLegendIsWholeAtAnyWidth()
    {
        BarChart chart(BarMeaning::Pods);
        chart.setData({"Pods", "ready and running pods", "pods that are not ready", "room that is left for others", ""},
                      {{{"n1", 5, 10, 2}}, 0, true});
        QCOMPARE(chart.legend().size(), 3);
        for (const int width : {200, 300, 480, 900}) {
            const std::vector<QRect> places = chart.legendPlaces(width);
            QCOMPARE(places.size(), std::size_t(3));
            for (std::size_t i = 0; i < places.size(); ++i) {
                QVERIFY2(places[i].right() <= width || places[i].left() <= 8, qPrintable(QString::number(width)));
                for (std::size_t j = 0; j < i; ++j)
                    QVERIFY(!places[i].intersects(places[j]));
            }
            chart.resize(width, chart.heightForWidth(width));
            QVERIFY(chart.heightForWidth(width) > places.back().bottom());
        }
        QVERIFY(chart.heightForWidth(200) > chart.heightForWidth(900));
    }

    void eachMeaningHasItsColour_data()
    {
        QTest::addColumn<int>("meaning");
        QTest::addColumn<QColor>("color");
        const paint::Theme& theme = paint::Theme::of(paint::ThemeKind::Light);
        QTest::newRow("pods") << int(BarMeaning::Pods) << theme.ready;
        QTest::newRow("addresses") << int(BarMeaning::Addresses) << theme.outside;
        QTest::newRow("Services") << int(BarMeaning::Services) << theme.service;
        QTest::newRow("endpoints") << int(BarMeaning::Endpoints) << theme.ready;
    }
    void eachMeaningHasItsColour()
    {
        QFETCH(int, meaning);
        QFETCH(QColor, color);
        BarChart chart{BarMeaning(meaning)};
        chart.setTheme(paint::Theme::of(paint::ThemeKind::Light));
        chart.setData({"Title", "used", "bad", "free", ""}, {{{"n1", 5, {}, 0}}, 0, true});
        chart.resize(400, chart.heightForWidth(400));
        QVERIFY(shows(chart, color));
    }

    void whatIsNotWellHasAPartOfTheBar()
    {
        const paint::Theme& theme = paint::Theme::of(paint::ThemeKind::Light);
        BarChart chart(BarMeaning::Pods);
        chart.setData({"Title", "ready", "not ready", "room left", ""}, {{{"n1", 4, 8, 0}}, 0, true});
        chart.resize(400, chart.heightForWidth(400));
        QVERIFY(!shows(chart, theme.notReady));
        QVERIFY(!chart.legend().contains(QStringLiteral("not ready")));
        chart.setData({"Title", "ready", "not ready", "room left", ""}, {{{"n1", 4, 8, 2}}, 0, true});
        QVERIFY(shows(chart, theme.ready));
        QVERIFY(shows(chart, theme.notReady));
    }

    void eachBarStandsBesideItsNumber()
    {
        const paint::Theme& theme = paint::Theme::of(paint::ThemeKind::Light);
        BarChart chart(BarMeaning::Pods);
        chart.setTheme(theme);
        chart.setData({"Title", "ready", "", "room left", ""}, {{{"small", 1, 10, 0}, {"large", 9, 10, 0}}, 0, true});
        chart.resize(500, chart.heightForWidth(500));
        const QImage image = chart.grab().toImage();
        const auto lengthIn = [&](int y) {
            int count = 0;
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == theme.ready ? 1 : 0;
            return count;
        };
        const int top = chart.legendPlaces(500).back().bottom() + 8;
        const int pitch = chart.fontMetrics().height() + 7;
        const int small = lengthIn(top + pitch / 2);
        const int large = lengthIn(top + pitch + pitch / 2);
        QVERIFY(small > 10);
        QVERIFY(std::abs(large - 9 * small) <= 9);
    }

    void anEmptyChartSaysWhy()
    {
        BarChart chart(BarMeaning::Services);
        chart.setData({"Title", "used", "", "", "There are no Services."}, {});
        QCOMPARE(chart.accessibleDescription(), QStringLiteral("There are no Services."));
        chart.resize(300, chart.heightForWidth(300));
        QVERIFY(colorAt(chart, {2, 2}).isValid());
    }
};

HOPSCOPE_GUI_TEST_MAIN(BarChartTest)
#include "bar_chart_test.moc"
