// The legend at the map's foot says what is on the map, and nothing else.
#include "tests/support/test_main.h"
#include "tests/widgets/map/map_samples.h"
#include "widgets/map/legend_view.h"
#include "widgets/map/map_view.h"

#include <QVBoxLayout>

using namespace hopscope;

class LegendViewTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void onlyWhatIsThereIsExplained();
    void itIsAsHighAsItsWordsNeed();
    void nobodyIsMadeToSeeIt();

private:
    std::unique_ptr<QWidget> m_window;
    map::MapView* m_view = nullptr;
    map::LegendView* m_legend = nullptr;
};

void LegendViewTest::init()
{
    test::failOnWarning();
    m_window = std::make_unique<QWidget>();
    m_view = new map::MapView(m_window.get());
    m_legend = new map::LegendView(m_view, m_window.get());
    auto* column = new QVBoxLayout(m_window.get());
    column->addWidget(m_view, 1);
    column->addWidget(m_legend);
    m_window->resize(700, 500);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QVERIFY(m_legend->words().isEmpty());
    m_view->setMapLayout(test::layoutOf(test::smallCluster()), false);
    QTRY_VERIFY(!m_legend->words().isEmpty());
}

void LegendViewTest::onlyWhatIsThereIsExplained()
{
    QVERIFY(m_legend->isVisible());
    QVERIFY(m_legend->words().contains("Service"));
    QVERIFY(!m_legend->words().contains("Ingress"));
    QCOMPARE(m_legend->accessibleDescription(), m_legend->words().join(", "));
    m_view->setMapLayout(nullptr, false);
    QTRY_VERIFY(!m_legend->isVisible());
}

void LegendViewTest::itIsAsHighAsItsWordsNeed()
{
    QVERIFY(m_legend->heightForWidth(200) > m_legend->heightForWidth(1200));
    QTRY_COMPARE(m_legend->height(), m_legend->heightForWidth(m_legend->width()));
}

void LegendViewTest::nobodyIsMadeToSeeIt()
{
    m_legend->setWanted(false);
    QVERIFY(!m_legend->isVisible());
    m_legend->setWanted(true);
    QVERIFY(m_legend->isVisible());
}

HOPSCOPE_GUI_TEST_MAIN(LegendViewTest)
#include "legend_view_test.moc"
