// From one reading to another: each frame is a function of the time, and there is none for those who do not want any.
#include "tests/support/test_main.h"
#include "tests/widgets/map/map_samples.h"
#include "widgets/map/map_view.h"

#include <QSignalSpy>

using namespace hopscope;
using namespace std::chrono_literals;

class MapAnimationTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void thingsTravelForATimeAndArrive();
    void theSameMomentLooksTheSame();
    void theLookGoesOverWithThem();
    void reducedMotionIsThereAtOnce();
    void whoeverMovesTheMapEndsIt();
    void aLiveChangeMeanwhileDoesNotEndIt();
    void anotherClusterEndsIt();

private:
    void switchReading();
    QImage shown();
    std::unique_ptr<map::MapView> m_view;
    std::chrono::milliseconds m_now{1000};
};

void MapAnimationTest::init()
{
    test::failOnWarning();
    paint::loadBundledFonts();
    m_now = 1000ms;
    m_view = std::make_unique<map::MapView>();
    m_view->setReducedMotion(false);
    m_view->setTimeSource([this] { return m_now; });
    m_view->resize(800, 600);
    m_view->setMapLayout(test::layoutOf(test::smallCluster()), false);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void MapAnimationTest::cleanup()
{
    m_view.reset();
}

void MapAnimationTest::switchReading()
{
    const map::LayoutPointer before = m_view->mapLayout();
    const map::LayoutPointer after = test::layoutOf(before->snapshot, layout::GroupBy::Namespace);
    m_view->setMapLayout(after, false, std::make_shared<const layout::MapMove>(layout::moveBetween(before, after)));
}

QImage MapAnimationTest::shown()
{
    QImage image(m_view->size(), QImage::Format_RGB32);
    m_view->render(&image);
    return image;
}

void MapAnimationTest::thingsTravelForATimeAndArrive()
{
    switchReading();
    QVERIFY(m_view->isMoving());
    const QImage start = shown();
    m_now += 175ms;
    m_view->advance();
    QVERIFY(m_view->isMoving());
    const QImage middle = shown();
    QVERIFY(middle != start);
    m_now += 175ms;
    m_view->advance();
    QVERIFY(!m_view->isMoving());
    QVERIFY(shown() != middle);
}

void MapAnimationTest::theSameMomentLooksTheSame()
{
    switchReading();
    m_now = 1120ms;
    const QImage once = shown();
    m_now = 1300ms;
    shown();
    m_now = 1120ms;
    QCOMPARE(shown(), once);
}

void MapAnimationTest::theLookGoesOverWithThem()
{
    map::MapCamera from;
    from.setViewport({800, 600});
    from.setContent({0, 0, 1600, 900});
    from.fit();
    map::MapCamera to = from;
    to.setContent({0, 0, 16000, 9000});
    to.fit();
    map::MoveAnimation animation;
    animation.start(std::make_shared<const layout::MapMove>(), from, 0ms);
    QVERIFY(qFuzzyCompare(animation.transform(to, 0ms).m11(), from.scale()));
    QVERIFY(qFuzzyCompare(animation.transform(to, 350ms).m11(), to.scale()));
    const double middle = animation.transform(to, 175ms).m11();
    QVERIFY(qFuzzyCompare(middle, std::sqrt(from.scale() * to.scale())));
    QVERIFY(animation.isOver(350ms) && !animation.isOver(349ms));
}

void MapAnimationTest::reducedMotionIsThereAtOnce()
{
    m_view->setReducedMotion(true);
    switchReading();
    QVERIFY(!m_view->isMoving());
    m_view->setReducedMotion(false);
    m_view->setMapLayout(test::layoutOf(test::smallCluster()), false);
    switchReading();
    QVERIFY(m_view->isMoving());
    m_view->setReducedMotion(true);
    QVERIFY(!m_view->isMoving());
}

void MapAnimationTest::whoeverMovesTheMapEndsIt()
{
    switchReading();
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QVERIFY(!m_view->isMoving());
}

void MapAnimationTest::aLiveChangeMeanwhileDoesNotEndIt()
{
    switchReading();
    const auto changed = cluster::apply(m_view->mapLayout()->snapshot, {cluster::ObjectRemoved{kube::Kind::Pod, {"default", "db"}}});
    m_view->setMapLayout(test::layoutOf(changed, layout::GroupBy::Namespace, m_view->placedLayout()), true);
    QVERIFY(m_view->isMoving());
}

void MapAnimationTest::anotherClusterEndsIt()
{
    switchReading();
    m_view->setMapLayout(nullptr, false);
    QVERIFY(!m_view->isMoving());
    shown();
}

HOPSCOPE_GUI_TEST_MAIN(MapAnimationTest)
#include "map_animation_test.moc"
