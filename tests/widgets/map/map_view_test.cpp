// One story for each thing a person does with the map.
#include "tests/support/test_main.h"
#include "widgets/map/map_search.h"
#include "widgets/map/map_view.h"

#include <QSignalSpy>

using namespace hopscope;

namespace {

layout::Item itemAt(layout::ItemKind kind, const std::string& name, layout::Rect rect)
{
    layout::Item item;
    item.id = {kind, {kind == layout::ItemKind::Pod ? "default" : "", name}, {}};
    item.rect = rect;
    item.header = rect;
    item.lines = {{name, layout::TextRole::ItemName, rect, false}};
    return item;
}

map::LayoutPointer twoPods()
{
    auto layout = std::make_shared<layout::MapLayout>();
    layout->bounds = {0, 0, 600, 400};
    layout->items = {itemAt(layout::ItemKind::NodeCard, "n1", {20, 20, 560, 360}),
                     itemAt(layout::ItemKind::Pod, "web-1", {40, 100, 120, 60}),
                     itemAt(layout::ItemKind::Pod, "web-2", {200, 100, 120, 60})};
    for (std::size_t i = 0; i < layout->items.size(); ++i)
        layout->indexOf[layout->items[i].id] = i;
    return layout;
}

const layout::ItemId firstPod{layout::ItemKind::Pod, {"default", "web-1"}, {}};

} // namespace

class MapViewTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aClickSelectsWhatIsUnderIt();
    void aClickOnEmptyGroundSelectsNothing();
    void aDragMovesTheMapAndSelectsNothing();
    void thePlusKeyZoomsAndFFitsAgain();
    void whilePickingAClickAnswersAndDoesNotSelect();
    void escapeEndsPicking();
    void withoutAFlowTheArrowsPan();
    void withAFlowTheArrowsBelongToThePlayer();
    void aLiveChangeLeavesTheViewWhereItIs();
    void searchWantsEveryWord();

private:
    QPoint pixelOf(const layout::ItemId& item) const { return m_view->pixelsOf(item).center().toPoint(); }
    std::unique_ptr<map::MapView> m_view;
};

void MapViewTest::init()
{
    test::failOnWarning();
    qRegisterMetaType<std::optional<layout::ItemId>>();
    m_view = std::make_unique<map::MapView>();
    m_view->resize(800, 600);
    m_view->setMapLayout(twoPods(), false);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void MapViewTest::cleanup()
{
    m_view.reset();
}

void MapViewTest::aClickSelectsWhatIsUnderIt()
{
    QSignalSpy selected(m_view.get(), &map::MapView::itemSelected);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixelOf(firstPod));
    QCOMPARE(selected.count(), 1);
    QVERIFY(m_view->selectedItem() == firstPod);
}

void MapViewTest::aClickOnEmptyGroundSelectsNothing()
{
    m_view->setSelectedItem(firstPod);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(1, 1));
    QVERIFY(!m_view->selectedItem().has_value());
}

void MapViewTest::aDragMovesTheMapAndSelectsNothing()
{
    const QPointF before = m_view->camera().toMap({400, 300});
    const QPoint start = pixelOf(firstPod);
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, start);
    QTest::mouseMove(m_view.get(), start + QPoint(40, 30));
    QTest::mouseMove(m_view.get(), start + QPoint(60, 40));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, start + QPoint(60, 40));
    QVERIFY(m_view->camera().toMap({400, 300}) != before);
    QVERIFY(!m_view->selectedItem().has_value());
}

void MapViewTest::thePlusKeyZoomsAndFFitsAgain()
{
    const double fitted = m_view->camera().scale();
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QVERIFY(m_view->camera().scale() > fitted);
    QTest::keyClick(m_view.get(), Qt::Key_F);
    QCOMPARE(m_view->camera().scale(), fitted);
}

void MapViewTest::whilePickingAClickAnswersAndDoesNotSelect()
{
    QSignalSpy picked(m_view.get(), &map::MapView::itemPicked);
    m_view->setPicking(true);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixelOf(firstPod));
    QCOMPARE(picked.count(), 1);
    QVERIFY(picked.front().front().value<layout::ItemId>() == firstPod);
    QVERIFY(!m_view->selectedItem().has_value());
}

void MapViewTest::escapeEndsPicking()
{
    QSignalSpy cancelled(m_view.get(), &map::MapView::pickingCancelled);
    m_view->setPicking(true);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 1);
}

void MapViewTest::withoutAFlowTheArrowsPan()
{
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    const QPointF before = m_view->camera().toMap({400, 300});
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(m_view->camera().toMap({400, 300}).x() > before.x());
}

void MapViewTest::withAFlowTheArrowsBelongToThePlayer()
{
    m_view->setFlow(std::make_shared<const flow::FlowTrace>(), 0);
    QSignalSpy keys(m_view.get(), &map::MapView::playerKeyPressed);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(keys.count(), 2);
    QCOMPARE(keys.front().front().toInt(), int(Qt::Key_Right));
}

void MapViewTest::aLiveChangeLeavesTheViewWhereItIs()
{
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    m_view->setSelectedItem(firstPod);
    const map::MapCamera before = m_view->camera();
    m_view->setMapLayout(twoPods(), true);
    QVERIFY(m_view->camera() == before);
    QVERIFY(m_view->selectedItem() == firstPod);
}

void MapViewTest::searchWantsEveryWord()
{
    const map::LayoutPointer layout = twoPods();
    QCOMPARE(map::searchItems(*layout, "WEB").size(), std::size_t(2));
    QCOMPARE(map::searchItems(*layout, "web default 2").size(), std::size_t(1));
    QVERIFY(map::searchItems(*layout, "web nothing").empty());
    QVERIFY(map::searchItems(*layout, " ").empty());
}

HOPSCOPE_GUI_TEST_MAIN(MapViewTest)
#include "map_view_test.moc"
