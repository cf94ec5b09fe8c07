// What people do with the window, each by mouse alone, with its clicks counted.
#include "app/find_bar.h"
#include "app/window_bar.h"
#include "app/window_drawer.h"
#include "app/window_panel.h"
#include "app/window_tables.h"
#include "tests/app/shown_window.h"
#include "tests/app/story_cluster.h"
#include "widgets/panels/failing_list.h"
#include "widgets/panels/inspector.h"
#include "widgets/player/flow_panel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>

using namespace hopscope;

class MouseStoriesTest : public QObject, private test::ShownWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { load(); }
    void init()
    {
        begin();
        m_clicks = 0;
    }
    void cleanup() { end(); }
    void whoIsOnCallFindsWhatFailsInTwoClicks();
    void whoPointsAtAPodIsOneClickAway();
    void aClientIsTracedToANodePortInThreeClicks();
    void whoComesFirstPlaysAPathInOneClick();
    void aTableIsOpenedAndClosedByItsCount();
    void aNamespaceIsDroppedByItsChip();
    void aClickIntoTheNextFieldIsNotSwallowed();

private:
    void openStory() { open(written("cluster.json", test::storyCluster())); }
    void click(QWidget* widget, QPoint place = {});
    void click(const char* button) { click(m_window->findChild<QAbstractButton*>(QLatin1String(button))); }
    void clickOnMap(const layout::ItemId& item) { click(&m_window->mapView(), m_window->mapView().pixelsOf(item).center().toPoint()); }
    QString inspected() const { return m_window->panel().inspector().toPlainText(); }

    int m_clicks = 0;
};

/// Only what a person sees can be clicked.
void MouseStoriesTest::click(QWidget* widget, QPoint place)
{
    QVERIFY(widget && widget->isVisible() && widget->isEnabled());
    const QPoint where = place.isNull() ? widget->rect().center() : place;
    QVERIFY2(widget->visibleRegion().contains(where), qPrintable(widget->objectName()));
    QTest::mouseClick(widget, Qt::LeftButton, {}, where);
    ++m_clicks;
}

void MouseStoriesTest::whoIsOnCallFindsWhatFailsInTwoClicks()
{
    openStory();
    QCOMPARE(m_window->findChild<QToolButton*>("healthPill")->text(), QStringLiteral("1 failing"));
    click("healthPill");
    QListView& list = m_window->panel().failing().view();
    QCOMPARE(list.model()->rowCount(), 1);
    QVERIFY(!m_window->selection()); // nobody has chosen any yet
    QVERIFY2(list.model()->data(list.model()->index(0, 0), Qt::AccessibleTextRole).toString().contains("CrashLoopBackOff"), "the reason");
    click(list.viewport(), list.visualRect(list.model()->index(0, 0)).center());
    const layout::ItemId broken{layout::ItemKind::Pod, {"dev", "broken"}, {}};
    QVERIFY(m_window->selection() == broken);
    QVERIFY(m_window->mapView().rect().contains(m_window->mapView().pixelsOf(broken).toAlignedRect()));
    QCOMPARE(m_clicks, 2);
}

void MouseStoriesTest::whoPointsAtAPodIsOneClickAway()
{
    open("scenario:notes");
    clickOnMap({layout::ItemKind::Pod, {"nginx-demo", "nginx-deployment-7b44dc87c5-5hrgb"}, {}});
    QVERIFY(m_window->panel().inspector().isVisible());
    QVERIFY2(inspected().contains("nginx-demo/nginx-nodeport"), qPrintable(inspected()));
    QCOMPARE(m_clicks, 1);
}

void MouseStoriesTest::aClientIsTracedToANodePortInThreeClicks()
{
    open("scenario:notes");
    click("traceButton");
    QVERIFY(m_window->flowPanel().isVisible());
    clickOnMap({layout::ItemKind::Client, {}, {}});
    clickOnMap({layout::ItemKind::Service, {"nginx-demo", "nginx-nodeport"}, {}});
    QVERIFY(m_window->flowPanel().trace());
    QVERIFY(m_window->flowPanel().trace()->verdict == flow::Verdict::Delivered);
    QVERIFY2(m_window->flowPanel().chooser().text(player::End::Target).startsWith("nodeport/"),
             qPrintable(m_window->flowPanel().chooser().text(player::End::Target)));
    QVERIFY(m_window->flowPanel().chooser().text(player::End::Target).endsWith(":30007"));
    QCOMPARE(m_clicks, 3);
}

void MouseStoriesTest::whoComesFirstPlaysAPathInOneClick()
{
    open("scenario:notes");
    QCOMPARE(m_window->findChild<QLabel*>("clusterName")->text(), QStringLiteral("notes"));
    QVERIFY(m_window->findChild<QLabel*>("clusterIntro")->isVisible());
    for (const char* path : {"tryPath0", "tryPath1", "tryPath2"})
        QVERIFY2(m_window->findChild<QAbstractButton*>(QLatin1String(path)), path);
    click("tryPath0");
    QVERIFY(m_window->flowPanel().isVisible());
    QVERIFY(m_window->flowPanel().trace() && m_window->flowPanel().trace()->verdict == flow::Verdict::Delivered);
    QVERIFY(m_window->flowPanel().player().isPlaying());
    QCOMPARE(m_clicks, 1);
}

void MouseStoriesTest::aTableIsOpenedAndClosedByItsCount()
{
    open("scenario:notes");
    QVERIFY(!m_window->drawer().isOpen());
    const int closed = m_window->mapView().height();
    QCOMPARE(m_window->findChild<QToolButton*>("drawerPods")->text(), QStringLiteral("Pods 16"));
    click("drawerPods");
    QVERIFY(m_window->drawer().isOpen());
    QCOMPARE(m_window->tables().currentIndex(), 1);
    QTRY_VERIFY(m_window->mapView().height() < closed * 2 / 3);
    click("drawerServices"); // another table in its place
    QVERIFY(m_window->drawer().isOpen());
    QCOMPARE(m_window->tables().currentIndex(), 2);
    click("drawerServices");
    QVERIFY(!m_window->drawer().isOpen());
    QTRY_COMPARE(m_window->mapView().height(), closed);
}

void MouseStoriesTest::aNamespaceIsDroppedByItsChip()
{
    open("scenario:notes");
    auto* box = m_window->findChild<QComboBox*>("namespaceBox");
    box->setCurrentIndex(box->findText("nginx-demo"));
    QTRY_VERIFY(isSettled());
    QCOMPARE(m_window->tables().page(1).proxy().rowCount(), 3);
    auto* chip = m_window->findChild<QToolButton*>("namespaceChip");
    QCOMPARE(chip->text(), QStringLiteral("nginx-demo"));
    click(chip);
    QVERIFY(!chip->isVisible());
    QCOMPARE(m_window->tables().page(1).proxy().rowCount(), 16);
}

void MouseStoriesTest::aClickIntoTheNextFieldIsNotSwallowed()
{
    open("scenario:notes");
    click("traceButton");
    auto* from = m_window->findChild<QComboBox*>("flowFrom")->lineEdit();
    auto* to = m_window->findChild<QComboBox*>("flowTo")->lineEdit();
    QVERIFY(from->hasFocus());
    QTest::keyClicks(from, "worker");
    auto* offered = m_window->findChild<QListWidget*>("flowFromPlaces");
    QVERIFY(offered && offered->isVisible() && offered->count() > 1);
    click(&m_window->findBar().line());
    QVERIFY(m_window->findBar().line().hasFocus());
    QVERIFY(!offered->isVisible());
    QCOMPARE(from->text(), QStringLiteral("worker"));
    from->setFocus();
    from->selectAll();
    QTest::keyClicks(from, "client"); // to its end: nothing lies over the next field
    QVERIFY(!offered->isVisible());
    click(to, QPoint(to->width() - 8, to->height() / 2));
    QVERIFY(to->hasFocus());
}

HOPSCOPE_GUI_TEST_MAIN(MouseStoriesTest)
#include "mouse_stories_test.moc"
