// The small picture of the whole map: there when it helps, and a way to go elsewhere.
#include "tests/support/test_main.h"
#include "tests/widgets/map/map_samples.h"
#include "widgets/map/map_view.h"
#include "widgets/map/mini_map.h"

#include <QSignalSpy>

using namespace hopscope;

class MiniMapTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void itIsThereWhenTheWholeIsNotInView();
    void whoDoesNotWantItDoesNotSeeIt();
    void aClickMovesTheMap();
    void aDragGoesOn();
    void arrowKeysMoveTheMapAndOthersAreTheMaps();
    void whatFailsIsSeen();
    void aLargeMapIsPaintedBesides();
    void tabLeadsToItAndOut();

private:
    QPointF seenCenter() const { return m_view->camera().toMap(QRectF(m_view->rect()).center()); }
    std::unique_ptr<map::MapView> m_view;
    map::MiniMap* m_mini = nullptr;
};

void MiniMapTest::init()
{
    test::failOnWarning();
    paint::loadBundledFonts();
    m_view = std::make_unique<map::MapView>();
    m_view->resize(800, 600);
    m_view->setMapLayout(test::layoutOf(test::generatedCluster(4, {12, 150, 10})), false);
    m_mini = new map::MiniMap(m_view.get());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->fit();
}

void MiniMapTest::cleanup()
{
    m_view.reset();
}

void MiniMapTest::itIsThereWhenTheWholeIsNotInView()
{
    QVERIFY(!m_mini->isVisible());
    m_view->zoomIn();
    QVERIFY(m_mini->isVisible());
    QVERIFY(QRectF(m_mini->rect()).contains(m_mini->windowRect()));
    QVERIFY(m_view->rect().contains(m_mini->geometry()));
    m_view->fit();
    QVERIFY(!m_mini->isVisible());
}

void MiniMapTest::whoDoesNotWantItDoesNotSeeIt()
{
    m_view->zoomIn();
    m_mini->setWanted(false);
    QVERIFY(!m_mini->isVisible());
    m_mini->setWanted(true);
    QVERIFY(m_mini->isVisible());
}

void MiniMapTest::aClickMovesTheMap()
{
    for (int i = 0; i < 6; ++i)
        m_view->zoomIn();
    QTest::mouseClick(m_mini, Qt::LeftButton, {}, QPoint(m_mini->width() / 4, m_mini->height() / 4));
    const layout::Rect& bounds = m_view->mapLayout()->bounds;
    QVERIFY(std::abs(seenCenter().x() - bounds.x - bounds.width / 4) < bounds.width / 15);
    QVERIFY(std::abs(seenCenter().y() - bounds.y - bounds.height / 4) < bounds.height / 15);
    const QPointF middle = m_mini->windowRect().center();
    QVERIFY((middle - QPointF(m_mini->width() / 4.0, m_mini->height() / 4.0)).manhattanLength() < 4);
}

void MiniMapTest::aDragGoesOn()
{
    for (int i = 0; i < 6; ++i)
        m_view->zoomIn();
    const QPoint start(m_mini->width() / 2, m_mini->height() / 2);
    QTest::mousePress(m_mini, Qt::LeftButton, {}, start);
    const double before = seenCenter().x();
    QMouseEvent move(QEvent::MouseMove, QPointF(start + QPoint(30, 0)), m_mini->mapToGlobal(QPointF(start + QPoint(30, 0))), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_mini, &move);
    QVERIFY(seenCenter().x() > before);
}

void MiniMapTest::arrowKeysMoveTheMapAndOthersAreTheMaps()
{
    for (int i = 0; i < 6; ++i)
        m_view->zoomIn();
    const double before = seenCenter().x();
    QTest::keyClick(m_mini, Qt::Key_Right);
    QVERIFY(seenCenter().x() > before);
    const double scale = m_view->camera().scale();
    QTest::keyClick(m_mini, Qt::Key_Plus);
    QVERIFY(m_view->camera().scale() > scale);
}

void MiniMapTest::whatFailsIsSeen()
{
    const auto layout = test::layoutOf(test::generatedCluster(5, {200, 3000, 20}));
    const paint::Theme& theme = paint::Theme::of(paint::ThemeKind::Light);
    const QImage image = map::paintMini({layout, &theme, nullptr, {200, 112}, 1});
    QCOMPARE(image.size(), QSize(200, 112));
    int failing = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            failing += image.pixelColor(x, y) == theme.failing;
    }
    QVERIFY2(failing > 20, QByteArray::number(failing));
}

void MiniMapTest::aLargeMapIsPaintedBesides()
{
    m_view->zoomIn();
    QTRY_VERIFY(!m_mini->isBusy());
    QSignalSpy changed(m_mini, &map::MiniMap::pictureChanged);
    m_view->setMapLayout(test::layoutOf(test::generatedCluster(5, {200, 5000, 20})), false);
    m_view->zoomIn();
    QTRY_VERIFY(m_mini->isVisible() && !m_mini->isBusy());
    QVERIFY(changed.count() >= 1);
    QVERIFY(!m_mini->image().isNull());
}

void MiniMapTest::tabLeadsToItAndOut()
{
    m_view->zoomIn();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QVERIFY(m_mini->hasFocus());
    m_view->setSelectedItem(test::clientId);
    QTest::keyClick(m_mini, Qt::Key_Tab);
    QVERIFY(m_view->hasFocus());
    QVERIFY(m_view->selectedItem() == test::clientId);
}

HOPSCOPE_GUI_TEST_MAIN(MiniMapTest)
#include "mini_map_test.moc"
