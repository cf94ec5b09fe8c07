// What a person sees while zooming and moving: the point under the mouse stays, and the map cannot get lost.
#include "tests/support/test_main.h"
#include "widgets/map/map_camera.h"

using namespace hopscope;

class MapCameraTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void fittingShowsTheWholeMap();
    void zoomingKeepsThePointUnderTheMouse();
    void zoomingStopsWhereNothingMoreIsToBeSeen();
    void aPlaceIsTheSameWhateverIsShownThere();
    void whatIsLowerThanTheWindowStandsAtItsTop();
    void panningNeverLosesTheMap();
    void whatIsShownAlreadyDoesNotMoveTheMap();
    void whatIsOutsideComesInside();
    void theWholeOfAHugeMapFits();
    void aPointOfTheMapComesToTheMiddle();

private:
    map::MapCamera m_camera;
};

void MapCameraTest::init()
{
    test::failOnWarning();
    m_camera = {};
    m_camera.setViewport({800, 600});
    m_camera.setContent({0, 0, 1600, 900});
    m_camera.fit();
}

void MapCameraTest::fittingShowsTheWholeMap()
{
    const QRectF seen = m_camera.exposed({0, 0, 800, 600});
    QVERIFY(seen.contains(QRectF(0, 0, 1600, 900)));
    QVERIFY(m_camera.isFitted());
}

void MapCameraTest::zoomingKeepsThePointUnderTheMouse()
{
    const QPointF mouse(300, 250);
    const QPointF before = m_camera.toMap(mouse);
    m_camera.zoomAt(mouse, 1.7);
    const QPointF after = m_camera.toMap(mouse);
    QVERIFY(std::abs(after.x() - before.x()) < 1e-6);
    QVERIFY(std::abs(after.y() - before.y()) < 1e-6);
}

void MapCameraTest::zoomingStopsWhereNothingMoreIsToBeSeen()
{
    for (int i = 0; i < 100; ++i)
        m_camera.zoomAt({400, 300}, 0.5);
    QVERIFY(m_camera.scale() >= m_camera.fitScale() * 0.79);
    for (int i = 0; i < 100; ++i)
        m_camera.zoomAt({400, 300}, 2);
    QCOMPARE(m_camera.scale(), m_camera.maximumScale());
}

/// The same map twice as far apart, in another form: the window shows the same part of it.
void MapCameraTest::aPlaceIsTheSameWhateverIsShownThere()
{
    m_camera.zoomAt({400, 300}, 3);
    m_camera.panBy({50, 20});
    const map::CameraPlace place = m_camera.place();
    const QPointF before = m_camera.toMap({123, 45});
    m_camera.setUnit(2);
    QVERIFY(m_camera.place() == place);
    QVERIFY((m_camera.toMap({123, 45}) - before * 2).manhattanLength() < 1e-6);
    m_camera.zoomAt({123, 45}, 1.1);
    QVERIFY((m_camera.toMap({123, 45}) - before * 2).manhattanLength() < 1e-6);
    m_camera.centerOn({1000, 500});
    QVERIFY((m_camera.place().center - QPointF(500, 250)).manhattanLength() < 1e-6);
}

void MapCameraTest::whatIsLowerThanTheWindowStandsAtItsTop()
{
    m_camera.setContent({0, 0, 800, 300});
    m_camera.fit();
    QCOMPARE(m_camera.exposed({0, 0, 800, 600}).top(), 0.0);
}

void MapCameraTest::panningNeverLosesTheMap()
{
    m_camera.panBy({1e6, -1e6});
    QVERIFY(m_camera.exposed({0, 0, 800, 600}).intersects(QRectF(0, 0, 1600, 900)));
}

void MapCameraTest::whatIsShownAlreadyDoesNotMoveTheMap()
{
    const map::MapCamera before = m_camera;
    m_camera.makeVisible({700, 400, 50, 50});
    QVERIFY(m_camera == before);
}

void MapCameraTest::whatIsOutsideComesInside()
{
    m_camera.zoomAt({400, 300}, 4);
    const QRectF corner(1500, 800, 60, 40);
    QVERIFY(!m_camera.exposed({0, 0, 800, 600}).contains(corner));
    m_camera.makeVisible(corner);
    QVERIFY(m_camera.exposed({0, 0, 800, 600}).contains(corner));
}

void MapCameraTest::theWholeOfAHugeMapFits()
{
    m_camera.setContent({0, 0, 350000, 200000});
    m_camera.fit();
    QVERIFY(m_camera.exposed({0, 0, 800, 600}).contains(QRectF(1, 1, 349998, 199998)));
    for (int i = 0; i < 100; ++i)
        m_camera.zoomAt({400, 300}, 0.5);
    QCOMPARE(m_camera.scale(), m_camera.minimumScale());
    QVERIFY(m_camera.minimumScale() < m_camera.fitScale());
}

void MapCameraTest::aPointOfTheMapComesToTheMiddle()
{
    m_camera.zoomAt({400, 300}, 3);
    m_camera.centerOn({1000, 500});
    QVERIFY((m_camera.toMap({400, 300}) - QPointF(1000, 500)).manhattanLength() < 1e-6);
    QVERIFY(!m_camera.isFitted());
}

HOPSCOPE_TEST_MAIN(MapCameraTest)
#include "map_camera_test.moc"
