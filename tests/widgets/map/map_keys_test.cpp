// Stories of a person without a mouse: everything on the map can be reached, opened and left.
#include "tests/support/test_main.h"
#include "tests/widgets/map/map_samples.h"
#include "widgets/map/map_view.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

using namespace hopscope;

class MapKeysTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void thePlusKeyZoomsAndFFitsAgain();
    void arrowsGoFromThingToThing();
    void theFirstArrowChoosesWhatIsInTheWindow();
    void allOfTheMapIsReachedWithKeysAlone();
    void shiftAndArrowsMoveTheMap();
    void withAFlowTheArrowsBelongToThePlayer();
    void withAFlowCtrlAndArrowsGoOn();
    void homeAndEndGoToTheEnds();
    void pageKeysGoFromCardToCard();
    void tabGoesThroughTheRegionsAndLeaves();
    void tabLeavesAtOnceWhereNothingIsChosen();
    void whatIsGoneToComesIntoTheWindow();
    void enterUnrollsAWorkload();
    void enterGoesCloseToACardAndOpensIt();
    void enterPicksWhatIsChosen();
    void escapeEndsPickingAndThenTheChoice();
    void backspaceGoesBack();
    void aRowOfStepsIsOnePlace();
    void theMenuKeyOpensTheMenuAtWhatIsChosen();

private:
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(m_view, Qt::Key(code), modifiers); }
    bool isChosen(const layout::ItemId& id) const { return m_view->selectedItem() == id; }
    std::unique_ptr<QWidget> m_window;
    map::MapView* m_view = nullptr;
    QLineEdit* m_before = nullptr;
    QLineEdit* m_after = nullptr;
};

void MapKeysTest::init()
{
    test::failOnWarning();
    qRegisterMetaType<std::optional<layout::ItemId>>();
    m_window = std::make_unique<QWidget>();
    auto* box = new QVBoxLayout(m_window.get());
    m_before = new QLineEdit(m_window.get());
    m_view = new map::MapView(m_window.get());
    m_after = new QLineEdit(m_window.get());
    for (QWidget* widget : {static_cast<QWidget*>(m_before), static_cast<QWidget*>(m_view), static_cast<QWidget*>(m_after)})
        box->addWidget(widget);
    m_view->setReducedMotion(true);
    m_window->resize(800, 700);
    layout::MapOptions wide = test::optionsBy(layout::GroupBy::Node);
    wide.width = 1200; // nodes side by side
    m_view->setMapLayout(test::layoutOf(test::smallCluster(), wide), false);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_view->setFocus();
}

void MapKeysTest::cleanup()
{
    m_window.reset();
}

void MapKeysTest::thePlusKeyZoomsAndFFitsAgain()
{
    key(Qt::Key_F);
    const double fitted = m_view->camera().scale();
    key(Qt::Key_Plus);
    QVERIFY(m_view->camera().scale() > fitted);
    key(Qt::Key_F);
    QCOMPARE(m_view->camera().scale(), fitted);
}

void MapKeysTest::arrowsGoFromThingToThing()
{
    QSignalSpy selected(m_view, &map::MapView::itemSelected);
    m_view->setSelectedItem(test::nodeId("n1"));
    key(Qt::Key_Down);
    QVERIFY(isChosen(test::podId("web-1")));
    key(Qt::Key_Up);
    QVERIFY(isChosen(test::nodeId("n1")));
    key(Qt::Key_Right);
    QVERIFY(isChosen(test::nodeId("n2")));
    QCOMPARE(selected.count(), 3);
    QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("Node n2")));
}

void MapKeysTest::theFirstArrowChoosesWhatIsInTheWindow()
{
    key(Qt::Key_Down);
    QVERIFY(isChosen(test::clientId));
}

void MapKeysTest::allOfTheMapIsReachedWithKeysAlone()
{
    std::set<layout::ItemId> reached;
    key(Qt::Key_Home, Qt::ControlModifier);
    for (int region = 0; region < 10; ++region) {
        for (int row = 0; row < 20; ++row) {
            const layout::ItemId start = *m_view->selectedItem();
            reached.insert(start);
            for (int column = 0; column < 20; ++column) {
                key(Qt::Key_Right);
                reached.insert(*m_view->selectedItem());
            }
            m_view->choose(start);
            key(Qt::Key_Down);
        }
    }
    for (const auto& id : {test::clientId, test::serviceId("web"), test::serviceId("db"), test::nodeId("n1"), test::nodeId("n2"), test::podId("web-1"),
                           test::podId("web-2"), test::podId("web-3"), test::podId("db"), test::podId("agent")})
        QVERIFY2(reached.count(id) == 1, id.key.name.c_str());
}

void MapKeysTest::shiftAndArrowsMoveTheMap()
{
    key(Qt::Key_Plus);
    const QPointF before = m_view->camera().toMap({400, 300});
    key(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(m_view->camera().toMap({400, 300}).x() > before.x());
    QVERIFY(!m_view->selectedItem());
}

void MapKeysTest::withAFlowTheArrowsBelongToThePlayer()
{
    m_view->setFlow(std::make_shared<const flow::FlowTrace>(), 0);
    QSignalSpy keys(m_view, &map::MapView::playerKeyPressed);
    key(Qt::Key_Right);
    key(Qt::Key_Space);
    key(Qt::Key_Home);
    QCOMPARE(keys.count(), 3);
    QCOMPARE(keys.front().front().toInt(), int(Qt::Key_Right));
    QVERIFY(!m_view->selectedItem());
}

void MapKeysTest::withAFlowCtrlAndArrowsGoOn()
{
    m_view->setFlow(std::make_shared<const flow::FlowTrace>(), 0);
    m_view->setSelectedItem(test::nodeId("n1"));
    QSignalSpy keys(m_view, &map::MapView::playerKeyPressed);
    key(Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(isChosen(test::nodeId("n2")));
    QCOMPARE(keys.count(), 0);
    QVERIFY(m_view->whatsThis().contains(QStringLiteral("Ctrl")));
}

void MapKeysTest::homeAndEndGoToTheEnds()
{
    m_view->setSelectedItem(test::podId("web-1"));
    key(Qt::Key_End);
    QVERIFY(isChosen(test::podId("agent")));
    key(Qt::Key_Home);
    QVERIFY(isChosen(test::nodeId("n1")));
    key(Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(isChosen(test::clientId));
    key(Qt::Key_End, Qt::ControlModifier);
    QVERIFY(m_view->selectedRef()->block == m_view->mapLayout()->blocks.size() - 1);
}

void MapKeysTest::pageKeysGoFromCardToCard()
{
    m_view->setSelectedItem(test::podId("web-1"));
    key(Qt::Key_PageDown);
    QVERIFY(isChosen(test::nodeId("n2")));
    key(Qt::Key_PageUp);
    QVERIFY(isChosen(test::nodeId("n1")));
}

void MapKeysTest::tabGoesThroughTheRegionsAndLeaves()
{
    m_view->setSelectedItem(test::clientId);
    key(Qt::Key_Tab);
    QCOMPARE(m_view->selectedItem()->kind, layout::ItemKind::Service);
    key(Qt::Key_Tab);
    QVERIFY(isChosen(test::nodeId("n1")));
    QVERIFY(m_view->hasFocus());
    key(Qt::Key_Tab);
    QVERIFY(m_after->hasFocus());
    m_view->setFocus();
    for (int i = 0; i < 3; ++i)
        key(Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(isChosen(test::clientId));
    QVERIFY(m_before->hasFocus());
}

void MapKeysTest::tabLeavesAtOnceWhereNothingIsChosen()
{
    key(Qt::Key_Tab);
    QVERIFY(m_after->hasFocus());
}

void MapKeysTest::whatIsGoneToComesIntoTheWindow()
{
    m_view->zoomToItem(test::clientId);
    for (int i = 0; i < 8; ++i)
        m_view->zoomIn();
    QVERIFY(!QRectF(m_view->rect()).intersects(m_view->pixelsOf(test::nodeId("n2"))));
    key(Qt::Key_End, Qt::ControlModifier);
    QVERIFY(QRectF(m_view->rect()).intersects(m_view->pixelsOf(*m_view->selectedRef())));
}

void MapKeysTest::enterUnrollsAWorkload()
{
    m_view->setMapLayout(test::layoutOf(test::clusterOfReplicas(), layout::GroupBy::Namespace), false);
    m_view->setSelectedItem(test::webDeployment);
    QSignalSpy toggled(m_view, &map::MapView::workloadToggled);
    key(Qt::Key_Return);
    QCOMPARE(toggled.count(), 1);
}

void MapKeysTest::enterGoesCloseToACardAndOpensIt()
{
    m_view->setSelectedItem(test::nodeId("n2"));
    QSignalSpy activated(m_view, &map::MapView::itemActivated);
    key(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(activated.count(), 1);
    QVERIFY(QRectF(m_view->rect()).contains(m_view->pixelsOf(test::nodeId("n2"))));
}

void MapKeysTest::enterPicksWhatIsChosen()
{
    m_view->setSelectedItem(test::nodeId("n2"));
    m_view->setPicking(true);
    QSignalSpy picked(m_view, &map::MapView::itemPicked);
    key(Qt::Key_Return);
    QCOMPARE(picked.count(), 1);
}

void MapKeysTest::escapeEndsPickingAndThenTheChoice()
{
    m_view->setSelectedItem(test::nodeId("n2"));
    QSignalSpy cancelled(m_view, &map::MapView::pickingCancelled);
    m_view->setPicking(true);
    key(Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(m_view->selectedItem());
    m_view->setPicking(false);
    key(Qt::Key_Escape);
    QVERIFY(!m_view->selectedItem());
}

void MapKeysTest::backspaceGoesBack()
{
    m_view->setSelectedItem(test::nodeId("n1"));
    m_view->setSelectedItem(test::podId("db"));
    key(Qt::Key_Backspace);
    QVERIFY(isChosen(test::nodeId("n1")));
    key(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(isChosen(test::podId("db")));
    key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(isChosen(test::nodeId("n1")));
}

void MapKeysTest::aRowOfStepsIsOnePlace()
{
    m_view->setSelectedItem(test::nodeId("n1"));
    for (int i = 0; i < 5; ++i)
        key(i % 2 == 0 ? Qt::Key_Down : Qt::Key_Right);
    QVERIFY(!isChosen(test::nodeId("n1")));
    key(Qt::Key_Backspace);
    QVERIFY(isChosen(test::nodeId("n1")));
}

void MapKeysTest::theMenuKeyOpensTheMenuAtWhatIsChosen()
{
    m_view->setSelectedItem(test::podId("db"));
    const QPoint place = m_view->mapToGlobal(m_view->pixelsOf(test::podId("db")).center().toPoint());
    QStringList offered;
    QPoint shownAt;
    QTimer::singleShot(0, m_view, [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        shownAt = menu->pos();
        for (const QAction* action : menu->actions())
            offered << action->text();
        menu->close();
    });
    connect(m_view, &map::MapView::itemMenuWanted, m_view, [](QMenu* menu, const layout::ItemId& item) {
        menu->addAction(QStringLiteral("Trace to ") + QString::fromStdString(item.key.name));
    });
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(m_view, &event);
    QCOMPARE(offered.value(0), QStringLiteral("Trace to db"));
    QVERIFY(offered.contains(QStringLiteral("Zoom to Pod default/db")));
    QVERIFY((shownAt - place).manhattanLength() < 300);
}

HOPSCOPE_GUI_TEST_MAIN(MapKeysTest)
#include "map_keys_test.moc"
