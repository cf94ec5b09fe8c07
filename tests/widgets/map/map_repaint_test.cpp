// A change of the cluster paints what it touches and nothing else, and what is painted in pieces looks as if painted at once.
#include "tests/support/test_main.h"
#include "tests/widgets/map/map_samples.h"
#include "tests/widgets/map/picture_difference.h"
#include "widgets/map/map_view.h"
#include "widgets/paint/rects.h"
#include "widgets/map/repaint_area.h"

#include <QSignalSpy>

using namespace hopscope;

namespace {

qint64 areaOf(const QRegion& region)
{
    qint64 area = 0;
    for (const QRect& rect : region)
        area += qint64(rect.width()) * rect.height();
    return area;
}

cluster::SnapshotPointer withFailing(const cluster::SnapshotPointer& snapshot, const kube::Pod& pod)
{
    kube::Pod failing = pod;
    failing.phase = "Failed";
    return cluster::apply(snapshot, {cluster::ObjectPut{failing}});
}

const kube::Pod& somePod(const cluster::ClusterSnapshot& snapshot)
{
    const auto runs = [](const kube::Pod& pod) { return !pod.nodeName.empty() && pod.isReady() && !pod.hostNetwork; };
    return *std::find_if(snapshot.pods.begin(), snapshot.pods.end(), runs);
}

} // namespace

class MapRepaintTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aChangedPodPaintsItsCardAlone();
    void nothingChangedPaintsNothing();
    void piecesLookLikeTheWhole();
    void theMouseOverAThingPaintsItsOutline();
    void aChoicePaintsItsOutline();
    void manyPiecesAreFew();
    void aMovedCardIsPaintedWhereItWasAndIs();

private:
    QRegion painted();
    cluster::SnapshotPointer m_snapshot;
    std::unique_ptr<map::MapView> m_view;
    QRegion m_painted;
};

void MapRepaintTest::init()
{
    test::failOnWarning();
    paint::loadBundledFonts();
    m_snapshot = test::generatedCluster(5, {60, 900, 1500});
    m_view = std::make_unique<map::MapView>();
    m_view->resize(1200, 800);
    m_view->setMapLayout(test::layoutOf(m_snapshot), false);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QCoreApplication::processEvents();
    connect(m_view.get(), &map::MapView::painted, this, [this](const QRegion& region) { m_painted += region; });
}

void MapRepaintTest::cleanup()
{
    m_view.reset();
}

QRegion MapRepaintTest::painted()
{
    m_painted = {};
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    return m_painted;
}

void MapRepaintTest::aChangedPodPaintsItsCardAlone()
{
    painted();
    const kube::Pod& pod = somePod(*m_snapshot);
    const auto next = test::layoutOf(withFailing(m_snapshot, pod), layout::GroupBy::Node, m_view->placedLayout());
    m_view->setMapLayout(next, true);
    const QRegion region = painted();
    const QRect card = m_view->pixelsOf(test::nodeId(pod.nodeName)).toAlignedRect();
    QVERIFY(region.contains(m_view->pixelsOf(test::podId(pod.meta.name, pod.meta.namespace_)).center().toPoint()));
    // And the title over the nodes, which counts.
    const layout::Rect title = m_view->mapLayout()->blocks.back().region.title.rect;
    const QRect counted = m_view->camera().transform().mapRect(paint::toRectF(title)).toAlignedRect();
    QVERIFY2(areaOf(region) <= areaOf(card.adjusted(-12, -12, 12, 12)) + areaOf(counted.adjusted(-30, -12, 30, 12)), QByteArray::number(areaOf(region)));
}

void MapRepaintTest::nothingChangedPaintsNothing()
{
    painted();
    m_view->setFontScale(1); // said again with each layout
    m_view->setMapLayout(test::layoutOf(m_snapshot, layout::GroupBy::Node, m_view->placedLayout()), true);
    QVERIFY(painted().isEmpty());
}

void MapRepaintTest::piecesLookLikeTheWhole()
{
    painted();
    cluster::SnapshotPointer snapshot = m_snapshot;
    int count = 0;
    for (const kube::Pod& pod : m_snapshot->pods) {
        if (count++ % 25 == 0)
            snapshot = withFailing(snapshot, pod);
    }
    // As the window has it after painting pieces, and as it paints itself from nothing.
    QImage pieces(m_view->size(), QImage::Format_RGB32);
    QImage whole(m_view->size(), QImage::Format_RGB32);
    m_view->render(&pieces);
    m_view->setMapLayout(test::layoutOf(snapshot, layout::GroupBy::Node, m_view->placedLayout()), true);
    const QRegion region = painted();
    QVERIFY(!region.isEmpty());
    QPainter painter(&pieces);
    painter.setClipRegion(region);
    m_view->render(&painter, region.boundingRect().topLeft(), region, QWidget::RenderFlags());
    painter.end();
    m_view->render(&whole);
    QVERIFY2(test::largestDifference(pieces, whole) <= 2, "more than rounding at an edge");
}

void MapRepaintTest::theMouseOverAThingPaintsItsOutline()
{
    const kube::Pod& pod = somePod(*m_snapshot);
    m_view->zoomToItem(test::nodeId(pod.nodeName));
    painted();
    const layout::ItemId id = test::podId(pod.meta.name, pod.meta.namespace_);
    QTest::mouseMove(m_view.get(), m_view->pixelsOf(id).center().toPoint());
    const QRegion region = painted();
    QVERIFY(m_view->cursor().shape() == Qt::PointingHandCursor);
    QVERIFY(!region.isEmpty());
    const QRect around = m_view->pixelsOf(id).toAlignedRect().adjusted(-2 * map::overhang, -2 * map::overhang, 2 * map::overhang, 2 * map::overhang);
    QVERIFY2(around.contains(region.boundingRect()) || !m_view->mapLayout()->links.empty(), "more than the outline");
}

void MapRepaintTest::aChoicePaintsItsOutline()
{
    QVERIFY(!m_view->mapLayout()->linksComplete);
    painted();
    m_view->setSelectedItem(test::nodeId("node-3"));
    const QRegion region = painted();
    const QRect card = m_view->pixelsOf(test::nodeId("node-3")).toAlignedRect();
    QVERIFY(region.contains(card.topLeft()));
    QVERIFY(areaOf(region) <= areaOf(card.adjusted(-12, -12, 12, 12)));
}

void MapRepaintTest::manyPiecesAreFew()
{
    QRegion region;
    for (int i = 0; i < 40; ++i) {
        for (int j = 0; j < 20; ++j)
            region += QRect(i * 30, j * 30, 4, 4);
    }
    const std::vector<QRect> rects = map::rectsToPaint(region);
    QVERIFY(rects.size() < 60);
    QRegion together;
    for (const QRect& rect : rects) {
        QVERIFY(!together.intersects(rect));
        together += rect;
    }
    QVERIFY((region - together).isEmpty());
}

void MapRepaintTest::aMovedCardIsPaintedWhereItWasAndIs()
{
    auto moved = std::make_shared<layout::MapLayout>(*m_view->mapLayout());
    auto cards = std::make_shared<std::vector<layout::PlacedCard>>(*moved->blocks.back().cards);
    const double before = cards->back().corner.y;
    cards->back().corner.y += 40;
    moved->blocks.back().cards = cards;
    const map::ChangedArea area = map::changedArea(*m_view->mapLayout(), *moved);
    QVERIFY(!area.everything);
    const auto at = [&](double top) {
        return std::any_of(area.rects.begin(), area.rects.end(), [&](const layout::Rect& rect) { return rect.y == top; });
    };
    QVERIFY(at(before) && at(before + 40));
}

HOPSCOPE_GUI_TEST_MAIN(MapRepaintTest)
#include "map_repaint_test.moc"
