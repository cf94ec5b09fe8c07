// A map too large for the window's thread is painted beside it: it looks the same, a moment later.
#include "tests/support/test_main.h"
#include "tests/widgets/map/map_samples.h"
#include "tests/widgets/map/picture_difference.h"
#include "widgets/map/map_view.h"

using namespace hopscope;

class MapBesideTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void itLooksAsIfPaintedHere();
    void whatChangesIsPaintedIntoTheLastFrame();
    void theLastFrameMovesAlong();
    void aClusterThatWasLeftIsNotShown();
    void aSmallClusterFollows();

private:
    QImage window() const;
    QImage paintedHere() const;
    cluster::SnapshotPointer m_snapshot;
    map::LayoutPointer m_layout;
    std::unique_ptr<map::MapView> m_view;
};

void MapBesideTest::initTestCase()
{
    paint::loadBundledFonts();
    m_snapshot = test::generatedCluster(5, {200, 24'000, 100});
    m_layout = test::layoutOf(m_snapshot);
}

void MapBesideTest::init()
{
    test::failOnWarning();
    m_view = std::make_unique<map::MapView>();
    m_view->resize(900, 600);
    m_view->setMapLayout(m_layout, false);
    m_view->setFocusPolicy(Qt::NoFocus); // whose line is the window's own
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QTRY_COMPARE(m_view->paintedLayout(), m_layout);
    m_view->finishPainting();
}

void MapBesideTest::cleanup()
{
    m_view.reset();
}

QImage MapBesideTest::window() const
{
    QImage image(m_view->size(), QImage::Format_RGB32);
    m_view->render(&image);
    return image;
}

QImage MapBesideTest::paintedHere() const
{
    QImage image(m_view->size(), QImage::Format_RGB32);
    image.fill(m_view->theme().background);
    QPainter painter(&image);
    painter.setTransform(m_view->camera().transform());
    paint::paintMap(painter, m_view->picture(), m_view->camera().exposed(m_view->rect()));
    return image;
}

void MapBesideTest::itLooksAsIfPaintedHere()
{
    QCOMPARE(window(), paintedHere());
    m_view->zoomToActualSize();
    m_view->finishPainting();
    QCOMPARE(window(), paintedHere());
}

void MapBesideTest::whatChangesIsPaintedIntoTheLastFrame()
{
    kube::Pod failing = *m_snapshot->pods.begin();
    failing.phase = "Failed";
    const auto next = test::layoutOf(cluster::apply(m_snapshot, {cluster::ObjectPut{failing}}), layout::GroupBy::Node, m_layout);
    const QImage before = window();
    m_view->setMapLayout(next, true);
    QCOMPARE(window(), before);
    QTRY_COMPARE(m_view->paintedLayout(), next);
    QVERIFY(window() != before);
    QVERIFY2(test::largestDifference(window(), paintedHere()) <= 2, "more than rounding at an edge");
}

void MapBesideTest::theLastFrameMovesAlong()
{
    const QImage before = window();
    m_view->zoomIn();
    m_view->finishPainting();
    const QImage near = window();
    m_view->panBy({40, 30});
    // Not painted yet, and yet there.
    QCOMPARE(window().copy(100, 100, 300, 200), near.copy(60, 70, 300, 200));
    m_view->finishPainting();
    QCOMPARE(window(), paintedHere());
    m_view->fit();
    m_view->finishPainting();
    QCOMPARE(window(), before);
}

void MapBesideTest::aClusterThatWasLeftIsNotShown()
{
    m_view->zoomIn();
    QCOMPARE(window().size(), m_view->size()); // which begins the next frame
    m_view->setMapLayout({}, false);
    QImage empty(m_view->size(), QImage::Format_RGB32);
    empty.fill(m_view->theme().background);
    QCOMPARE(window(), empty);
    m_view->finishPainting();
    QCOMPARE(window(), empty);
    QVERIFY(!m_view->paintedLayout());
}

void MapBesideTest::aSmallClusterFollows()
{
    m_view->zoomIn();
    QCOMPARE(window().size(), m_view->size());
    const auto small = test::layoutOf(test::generatedCluster(5, {6, 60, 20}));
    m_view->setMapLayout(small, false);
    QCOMPARE(window(), paintedHere());
    m_view->finishPainting();
    QCOMPARE(window(), paintedHere());
    QCOMPARE(m_view->paintedLayout(), small);
}

HOPSCOPE_GUI_TEST_MAIN(MapBesideTest)
#include "map_beside_test.moc"
