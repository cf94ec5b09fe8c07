// One story for each thing a person does with the map by mouse.
#include "model/flow/find_flow.h"
#include "tests/support/test_main.h"
#include "tests/widgets/map/map_samples.h"
#include "widgets/map/map_search.h"
#include "model/layout/place_map.h"
#include "widgets/map/map_view.h"

#include <QSignalSpy>

using namespace hopscope;

class MapViewTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aClickSelectsWhatIsUnderIt();
    void aClickOnEmptyGroundSelectsNothing();
    void aDragMovesTheMapAndSelectsNothing();
    void theWheelZoomsAroundThePointer();
    void aDoubleClickGoesCloseAndOpens();
    void aDoubleClickOnAWorkloadTogglesIt();
    void whilePickingAClickAnswersAndDoesNotSelect();
    void aLiveChangeLeavesTheViewWhereItIs();
    void whatIsRolledUpIsShownByItsWorkload();
    void aChoiceAmongTooManyLinksHasItsOwn();
    void whatIsGoneIsNoLongerUnderTheMouse();
    void backAndForwardGoThroughWhatWasChosen();
    void backLooksAsBefore();
    void anotherClusterHasNoWayBack();
    void zoomChangesFormsAndNotTheSizeOfLetters();
    void itStaysFittedUntilAPersonZooms();
    void aNodeOfManyIsNamedWhenOneGoesClose();
    void whoIsCloseFollowsThePacket();

private:
    QPoint pixelOf(const layout::ItemId& item) const { return m_view->pixelsOf(item).center().toPoint(); }
    void click(const layout::ItemId& item) { QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixelOf(item)); }
    std::unique_ptr<map::MapView> m_view;
};

void MapViewTest::init()
{
    test::failOnWarning();
    qRegisterMetaType<std::optional<layout::ItemId>>();
    m_view = std::make_unique<map::MapView>();
    m_view->setReducedMotion(true);
    m_view->resize(800, 600);
    m_view->setMapLayout(test::layoutOf(test::smallCluster()), false);
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
    click(test::podId("web-1"));
    QCOMPARE(selected.count(), 1);
    QVERIFY(m_view->selectedItem() == test::podId("web-1"));
}

void MapViewTest::aClickOnEmptyGroundSelectsNothing()
{
    m_view->setSelectedItem(test::podId("web-1"));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(1, 1));
    QVERIFY(!m_view->selectedItem().has_value());
}

void MapViewTest::aDragMovesTheMapAndSelectsNothing()
{
    const QPointF before = m_view->camera().toMap({400, 300});
    const QPoint start = pixelOf(test::podId("web-1"));
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, start);
    QTest::mouseMove(m_view.get(), start + QPoint(40, 30));
    QTest::mouseMove(m_view.get(), start + QPoint(60, 40));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, start + QPoint(60, 40));
    QVERIFY(m_view->camera().toMap({400, 300}) != before);
    QVERIFY(!m_view->selectedItem().has_value());
}

void MapViewTest::theWheelZoomsAroundThePointer()
{
    const QPoint place = pixelOf(test::podId("db"));
    const QPointF under = m_view->camera().toMap(place) / m_view->camera().unit();
    const double scale = m_view->camera().scale();
    QWheelEvent wheel(place, m_view->mapToGlobal(place), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view.get(), &wheel);
    QVERIFY(m_view->camera().scale() > scale);
    QVERIFY((m_view->camera().toMap(place) / m_view->camera().unit() - under).manhattanLength() < 1e-6);
}

void MapViewTest::aDoubleClickGoesCloseAndOpens()
{
    QSignalSpy activated(m_view.get(), &map::MapView::itemActivated);
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, pixelOf(test::podId("web-1")));
    QCOMPARE(activated.count(), 1);
    QVERIFY(QRectF(m_view->rect()).contains(m_view->pixelsOf(test::podId("web-1"))));
}

void MapViewTest::aDoubleClickOnAWorkloadTogglesIt()
{
    m_view->setMapLayout(test::layoutOf(test::clusterOfReplicas(), layout::GroupBy::Namespace), false);
    QSignalSpy toggled(m_view.get(), &map::MapView::workloadToggled);
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, pixelOf(test::webDeployment));
    QCOMPARE(toggled.count(), 1);
    QVERIFY(toggled.front().front().value<layout::ItemId>() == test::webDeployment);
}

void MapViewTest::whilePickingAClickAnswersAndDoesNotSelect()
{
    QSignalSpy picked(m_view.get(), &map::MapView::itemPicked);
    m_view->setPicking(true);
    click(test::podId("web-1"));
    QCOMPARE(picked.count(), 1);
    QVERIFY(picked.front().front().value<layout::ItemId>() == test::podId("web-1"));
    QVERIFY(!m_view->selectedItem().has_value());
}

void MapViewTest::aLiveChangeLeavesTheViewWhereItIs()
{
    m_view->zoomIn();
    m_view->setSelectedItem(test::podId("web-1"));
    const map::CameraPlace before = m_view->camera().place();
    const auto changed = cluster::apply(m_view->mapLayout()->snapshot, {cluster::ObjectRemoved{kube::Kind::Pod, {"default", "db"}}});
    m_view->setMapLayout(test::layoutOf(changed, layout::GroupBy::Node, m_view->placedLayout()), true);
    QVERIFY(m_view->camera().place() == before);
    QVERIFY(m_view->selectedItem() == test::podId("web-1"));
    QVERIFY(m_view->selectedRef().has_value());
}

void MapViewTest::whatIsRolledUpIsShownByItsWorkload()
{
    m_view->setMapLayout(test::layoutOf(test::clusterOfReplicas(), layout::GroupBy::Namespace), false);
    m_view->setSelectedItem(test::podId("web-7b44dc87c5-3", "shop"));
    QVERIFY(m_view->selectedItem() == test::podId("web-7b44dc87c5-3", "shop"));
    QVERIFY(m_view->picture().selected.count(test::webDeployment) == 1);
    QCOMPARE(m_view->pixelsOf(*m_view->selectedItem()), m_view->pixelsOf(test::webDeployment));
}

void MapViewTest::aChoiceAmongTooManyLinksHasItsOwn()
{
    const auto snapshot = test::generatedCluster(3, {300, 2000, 1500});
    m_view->setMapLayout(test::layoutOf(snapshot), false);
    QVERIFY(!m_view->mapLayout()->linksComplete);
    const layout::ItemId service{layout::ItemKind::Service, snapshot->services.begin()->meta.key(), {}};
    m_view->setSelectedItem(service);
    const auto links = m_view->picture().selectionLinks;
    QVERIFY(!links.empty());
    for (const layout::Link& link : links)
        QVERIFY(link.from == m_view->selectedRef() || link.to == m_view->selectedRef());
    m_view->setSelectedItem(std::nullopt);
    QVERIFY(m_view->picture().selectionLinks.empty());
}

void MapViewTest::whatIsGoneIsNoLongerUnderTheMouse()
{
    QTest::mouseMove(m_view.get(), pixelOf(test::podId("db")));
    QTRY_COMPARE(m_view->cursor().shape(), Qt::PointingHandCursor);
    const auto changed = cluster::apply(m_view->mapLayout()->snapshot, {cluster::ObjectRemoved{kube::Kind::Pod, {"default", "db"}}});
    m_view->setMapLayout(test::layoutOf(changed, layout::GroupBy::Node, m_view->placedLayout()), true);
    QVERIFY(m_view->cursor().shape() != Qt::PointingHandCursor);
}

void MapViewTest::backAndForwardGoThroughWhatWasChosen()
{
    QSignalSpy canGoBack(m_view.get(), &map::MapView::canGoBackChanged);
    QSignalSpy selected(m_view.get(), &map::MapView::itemSelected);
    click(test::podId("web-1"));
    click(test::podId("web-2"));
    QCOMPARE(canGoBack.count(), 1);
    m_view->goBack();
    QVERIFY(m_view->selectedItem() == test::podId("web-1"));
    QCOMPARE(selected.count(), 3);
    QVERIFY(m_view->canGoForward());
    m_view->goForward();
    QVERIFY(m_view->selectedItem() == test::podId("web-2"));
    QVERIFY(!m_view->canGoForward());
}

void MapViewTest::backLooksAsBefore()
{
    click(test::podId("web-1"));
    m_view->zoomIn();
    m_view->panBy({30, 20});
    const map::CameraPlace place = m_view->camera().place();
    m_view->zoomToItem(test::podId("web-2"));
    QVERIFY(m_view->camera().place() != place);
    m_view->goBack();
    QVERIFY(m_view->camera().place() == place);
}

void MapViewTest::anotherClusterHasNoWayBack()
{
    click(test::podId("web-1"));
    click(test::podId("web-2"));
    QSignalSpy canGoBack(m_view.get(), &map::MapView::canGoBackChanged);
    m_view->setMapLayout(nullptr, false);
    QCOMPARE(canGoBack.count(), 1);
    QVERIFY(!m_view->canGoBack());
}

void MapViewTest::zoomChangesFormsAndNotTheSizeOfLetters()
{
    const auto snapshot = test::generatedCluster(3, {120, 2400, 40});
    m_view->setMapLayout(test::layoutOf(snapshot), false);
    const layout::ItemRef node = *m_view->mapLayout()->refOf(test::nodeId("node-7"));
    const layout::CardForm whole = m_view->mapLayout()->cardOf(node).form;
    QVERIFY(whole >= layout::CardForm::Marks);
    const double fitted = m_view->camera().transform().m11();
    const QPointF place = m_view->pixelsOf(node).center();
    QVERIFY(QRectF(m_view->rect()).contains(place));
    layout::CardForm nearest = whole;
    for (int i = 0; i < 40; ++i) {
        m_view->zoomIn();
        const double letters = m_view->camera().transform().m11();
        QVERIFY2(letters > fitted * 0.99 && letters < fitted * layout::zoomStep * 1.01, QByteArray::number(letters));
        const layout::CardForm form = m_view->mapLayout()->cardOf(node).form;
        QVERIFY(form <= nearest);
        nearest = form;
    }
    QVERIFY(nearest <= layout::CardForm::Rows);
    m_view->fit();
    QCOMPARE(m_view->mapLayout()->cardOf(node).form, whole);
    QCOMPARE(m_view->mapLayout(), m_view->placedLayout());
}

void MapViewTest::itStaysFittedUntilAPersonZooms()
{
    QSignalSpy sized(m_view.get(), &map::MapView::viewSizeChanged);
    m_view->resize(1000, 700);
    QVERIFY(m_view->camera().isFitted());
    QCOMPARE(sized.count(), 1);
    layout::MapOptions options = test::optionsBy(layout::GroupBy::Node);
    options.width = 1000;
    options.height = 700;
    m_view->setMapLayout(test::layoutOf(test::smallCluster(), options, m_view->placedLayout()), true);
    QVERIFY(m_view->camera().isFitted());
    QVERIFY(std::abs(m_view->camera().exposed(m_view->rect()).width() - m_view->mapLayout()->bounds.width) < 1);
    m_view->zoomIn();
    m_view->resize(900, 650);
    QVERIFY(!m_view->camera().isFitted());
}

void MapViewTest::aNodeOfManyIsNamedWhenOneGoesClose()
{
    m_view->setMapLayout(test::layoutOf(test::generatedCluster(3, {120, 2400, 40})), false);
    m_view->goTo(test::nodeId("node-7"));
    const layout::ItemRef node = *m_view->mapLayout()->refOf(test::nodeId("node-7"));
    QVERIFY(m_view->mapLayout()->cardOf(node).form <= layout::CardForm::Rows);
    QVERIFY(m_view->camera().transform().m11() < m_view->placedLayout()->arrangement().scale * 1.2);
    QVERIFY(m_view->pixelsOf(node).intersects(m_view->rect()));
}

void MapViewTest::whoIsCloseFollowsThePacket()
{
    const auto snapshot = test::smallCluster();
    flow::Query query;
    query.from = flow::PodPlace{{"default", "db"}};
    query.to = *flow::parseTarget("pod/default/web-1:8080");
    const auto trace = std::make_shared<const flow::FlowTrace>(*flow::findFlow(*snapshot, facts::detectNetwork(*snapshot), query));
    const flow::FlowTimeline timeline(*trace, 0);
    m_view->setFlow(trace, 0);
    QVERIFY(m_view->camera().isFitted()); // all of it is seen: nothing moves
    m_view->setFlowSeconds(timeline.startOf(timeline.replyBegins()) - 0.01);
    QVERIFY(m_view->camera().isFitted());
    m_view->setFlowSeconds(0);
    m_view->zoomToItem(test::podId("db"));
    for (int i = 0; i < 6 && m_view->rect().contains(pixelOf(test::podId("web-1"))); ++i)
        m_view->zoomIn();
    m_view->goTo(test::podId("db"));
    m_view->setFlowSeconds(timeline.startOf(timeline.replyBegins()) - 0.01);
    const auto packet = paint::packetPosition(m_view->picture());
    QVERIFY(packet && m_view->camera().exposed(QRectF(m_view->rect())).contains(*packet));
}

HOPSCOPE_GUI_TEST_MAIN(MapViewTest)
#include "map_view_test.moc"
