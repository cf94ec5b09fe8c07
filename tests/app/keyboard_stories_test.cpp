// What people do with the map, each by keyboard alone: every key goes to whatever has the focus.
#include "app/find_bar.h"
#include "app/window_tables.h"
#include "tests/app/shown_window.h"
#include "tests/app/story_cluster.h"
#include "widgets/map/map_finder.h"
#include "widgets/panels/inspector.h"
#include "widgets/player/flow_panel.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace hopscope;

class KeyboardStoriesTest : public QObject, private test::ShownWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { load(); }
    void init()
    {
        begin();
        open(written("cluster.json", test::storyCluster()));
        QTRY_VERIFY(isSettled());
    }
    void cleanup() { end(); }
    void theOneOnCallFindsAPodThatFailsAndReadsWhy();
    void theDeveloperSeesOneNamespaceAloneAndAllAgain();
    void theTrainerSwitchesTheReading();
    void theAdminUnrollsAWorkloadAndRollsItUpAgain();
    void theOneWhoWandersGoesBack();
    void theBeginnerIsHelpedToAsk();
    void whoAsksWronglyIsToldWhere();
    void theTablesShowWhatTheMapIsAskedFor();
    void theTrainerTracesAPacket();
    void whoReadsLargerLettersGetsThem();

private:
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    /// The map is laid out, and for the room that it has now.
    bool isSettled() const
    {
        QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // a legend that has just come takes its room
        const auto& view = m_window->mapView();
        return view.mapLayout() && !m_window->layouter().isBusy() && view.mapLayout()->options().height == view.height();
    }
    bool groupsBy(layout::GroupBy by) const { return isSettled() && m_window->mapView().mapLayout()->options().groupBy == by; }
    QString inspected() const { return m_window->findChild<panels::Inspector*>()->toPlainText(); }
    QString band() const;
    void goToWorkload();
    std::optional<layout::Item> workload() const;

    const layout::ItemId m_broken{layout::ItemKind::Pod, {"dev", "broken"}, {}};
};

void KeyboardStoriesTest::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focused = QApplication::focusWidget();
    QTest::keyClick(focused ? focused : m_window.get(), Qt::Key(key), modifiers);
}

void KeyboardStoriesTest::type(const QString& text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

QString KeyboardStoriesTest::band() const
{
    const auto* text = m_window->findChild<QLabel*>("hiddenText");
    return text->isVisible() ? text->text() : QString();
}

void KeyboardStoriesTest::theOneOnCallFindsAPodThatFailsAndReadsWhy()
{
    press(Qt::Key_F, Qt::ControlModifier);
    type("health = failing");
    press(Qt::Key_Return);
    QTRY_VERIFY(m_window->selection() == m_broken);
    QCOMPARE(m_window->findChild<QLabel*>("hitCount")->text(), QStringLiteral("1 of 1"));
    QVERIFY2(inspected().contains("Container main waits: CrashLoopBackOff, 7 restarts."), qPrintable(inspected()));
    QVERIFY(m_window->mapView().rect().contains(m_window->mapView().pixelsOf(m_broken).toAlignedRect()));
    press(Qt::Key_Escape); // clears
    QTRY_VERIFY(!m_window->currentPicture().highlighted);
    press(Qt::Key_Escape); // and goes to the map, where the pod is still chosen
    QVERIFY(m_window->mapView().hasFocus());
    QVERIFY(m_window->selection() == m_broken);
}

void KeyboardStoriesTest::theDeveloperSeesOneNamespaceAloneAndAllAgain()
{
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    type("ns = dev");
    QVERIFY(band().isEmpty()); // nothing is hidden while one types
    press(Qt::Key_Return);
    QTRY_COMPARE(band(), QStringLiteral("61 pods and Services are hidden by the filter."));
    QVERIFY(m_window->mapView().mapLayout()->find(m_broken));
    QCOMPARE(m_window->mapView().mapLayout()->counts.pods, 1u);
    for (int i = 0; i < 30 && QApplication::focusWidget()->objectName() != "showHidden"; ++i)
        press(Qt::Key_Tab);
    press(Qt::Key_Space);
    QTRY_VERIFY(isSettled() && band().isEmpty());
    QCOMPARE(m_window->mapView().mapLayout()->hidden, std::size_t(0));
    QVERIFY(m_window->findBar().line().text().isEmpty());
}

void KeyboardStoriesTest::theTrainerSwitchesTheReading()
{
    press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(groupsBy(layout::GroupBy::Namespace));
    QVERIFY(m_window->mapView().mapLayout()->find({layout::ItemKind::NetworkPolicy, {"prod", "only-front"}, {}}));
    press(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(groupsBy(layout::GroupBy::Service));
    const layout::ItemId port{layout::ItemKind::NodePort, {"prod", "web"}, "30080"};
    QVERIFY(m_window->mapView().mapLayout()->find(port));
    m_window->select(port);
    QVERIFY2(inspected().contains("192.168.0.2:30080"), qPrintable(inspected()));
    press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(groupsBy(layout::GroupBy::Node));
}

std::optional<layout::Item> KeyboardStoriesTest::workload() const
{
    return m_window->mapView().mapLayout()->find({layout::ItemKind::Workload, {"prod", "web"}, "Deployment"});
}

/// From the top, thing by thing, as somebody does who cannot see where it is.
void KeyboardStoriesTest::goToWorkload()
{
    m_window->mapView().setFocus();
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int card = 0; card < 10; ++card, press(Qt::Key_PageDown)) {
        for (int i = 0; i < 6; ++i, press(Qt::Key_Down)) {
            if (m_window->selection() && m_window->selection()->kind == layout::ItemKind::Workload)
                return;
        }
    }
}

void KeyboardStoriesTest::theAdminUnrollsAWorkloadAndRollsItUpAgain()
{
    press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(groupsBy(layout::GroupBy::Namespace));
    QVERIFY(workload() && workload()->rolled);
    const layout::ItemId pod{layout::ItemKind::Pod, {"prod", "web-abc-3"}, {}};
    QVERIFY(!m_window->mapView().mapLayout()->find(pod));
    goToWorkload();
    QVERIFY(m_window->selection() == workload()->id);
    QVERIFY2(inspected().contains("60: 60 ready"), qPrintable(inspected()));
    QVERIFY(inspected().contains("prod/web") && inspected().contains("prod/only-front"));
    press(Qt::Key_Return);
    QTRY_VERIFY(isSettled() && m_window->mapView().mapLayout()->find(pod));
    QVERIFY(m_window->selection() == workload()->id); // one stays where one was
    press(Qt::Key_Return);
    QTRY_VERIFY(isSettled() && !m_window->mapView().mapLayout()->find(pod));
}

void KeyboardStoriesTest::theOneWhoWandersGoesBack()
{
    QVERIFY(!m_window->actions().back->isEnabled());
    press(Qt::Key_F, Qt::ControlModifier);
    type("web-abc-1");
    press(Qt::Key_Return);
    QTRY_VERIFY(m_window->selection());
    const auto first = m_window->selection();
    const map::CameraPlace place = m_window->mapView().camera().place();
    press(Qt::Key_Return);
    const auto second = m_window->selection();
    QVERIFY(second != first);
    QVERIFY(m_window->actions().back->isEnabled());
    press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_window->selection() == first);
    QCOMPARE(m_window->mapView().camera().place().center, place.center);
    press(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(m_window->selection() == second);
    QVERIFY(!m_window->actions().forward->isEnabled());
    press(Qt::Key_Return, Qt::ShiftModifier); // the hit before
    QVERIFY(m_window->selection() == first);
}

void KeyboardStoriesTest::theBeginnerIsHelpedToAsk()
{
    press(Qt::Key_F, Qt::ControlModifier);
    const map::QueryLine& line = m_window->findBar().line();
    type("names");
    QTRY_VERIFY(line.offered() && line.offered()->isVisible());
    press(Qt::Key_Tab);
    QCOMPARE(line.text(), QStringLiteral("namespace "));
    QTRY_VERIFY(line.offered()->isVisible() && line.offered()->first());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QVERIFY2(line.text().startsWith("namespace = "), qPrintable(line.text()));
    type("d");
    QTRY_VERIFY(line.offered()->isVisible() && line.offered()->first() && line.offered()->first()->text == "dev");
    press(Qt::Key_Tab);
    QCOMPARE(line.text(), QStringLiteral("namespace = dev "));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_window->selection());
}

void KeyboardStoriesTest::whoAsksWronglyIsToldWhere()
{
    press(Qt::Key_F, Qt::ControlModifier);
    type("restarts > many");
    const auto* problem = m_window->findChild<QLabel*>("queryProblem");
    QVERIFY(!problem->isVisible()); // one may not have finished
    press(Qt::Key_Return);
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains("many"), qPrintable(problem->text()));
    QVERIFY(!m_window->selection());
    press(Qt::Key_Escape);
    QVERIFY(!problem->isVisible());
}

void KeyboardStoriesTest::theTablesShowWhatTheMapIsAskedFor()
{
    press(Qt::Key_F, Qt::ControlModifier);
    type("ready = false");
    QCOMPARE(m_window->tables().page(1).proxy().rowCount(), 1);
    press(Qt::Key_Escape, Qt::NoModifier); // the list, if one is there, or the text
    m_window->findBar().line().setText("ready = false");
    QCOMPARE(m_window->tables().page(1).proxy().rowCount(), 1);
    m_window->findBar().line().setText("web-abc-1");
    QCOMPARE(m_window->tables().page(1).proxy().rowCount(), 11); // words are looked for in the rows: 1, and 10 to 19
    m_window->findBar().line().clear();
    QCOMPARE(m_window->tables().page(1).proxy().rowCount(), 61);
}

void KeyboardStoriesTest::theTrainerTracesAPacket()
{
    press(Qt::Key_T, Qt::ControlModifier);
    type("client");
    for (int i = 0; i < 4 && QApplication::focusWidget()->objectName() != "flowTo" && QApplication::focusWidget()->parentWidget()->objectName() != "flowTo"; ++i)
        press(Qt::Key_Tab);
    type("nodeport/n1:30080");
    press(Qt::Key_Return);
    QVERIFY(m_window->flowPanel().trace());
    QCOMPARE(m_window->flowPanel().trace()->to, std::string("192.168.0.2:30080"));
    QVERIFY(!m_window->mapView().isPicking()); // it was answered by typing
}

void KeyboardStoriesTest::whoReadsLargerLettersGetsThem()
{
    const auto letters = [this] { return m_window->mapView().mapLayout()->find(m_broken)->lines.front().rect.height; };
    const double before = letters();
    const int height = m_window->fontMetrics().height();
    m_window->actions().largerText->trigger();
    m_window->actions().largerText->trigger();
    QTRY_VERIFY(isSettled() && letters() > before);
    QVERIFY(QApplication::font().pixelSize() > 13);
    m_window->actions().usualText->trigger();
    QTRY_VERIFY(isSettled() && letters() == before);
    QCOMPARE(m_window->fontMetrics().height(), height);
}

HOPSCOPE_GUI_TEST_MAIN(KeyboardStoriesTest)
#include "keyboard_stories_test.moc"
