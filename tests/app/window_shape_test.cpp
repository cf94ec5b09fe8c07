// How the window is shared: the map has most of it, what is hidden takes no key, and each part is reached.
#include "app/find_bar.h"
#include "app/window_bar.h"
#include "app/window_drawer.h"
#include "app/window_panel.h"
#include "app/window_tables.h"
#include "tests/app/shown_window.h"
#include "tests/app/story_cluster.h"
#include "widgets/panels/cluster_page.h"
#include "widgets/panels/failing_list.h"
#include "widgets/panels/inspector.h"
#include "widgets/player/flow_panel.h"

#include <QApplication>
#include <QHeaderView>
#include <QTableView>
#include <QToolButton>

using namespace hopscope;

class WindowShapeTest : public QObject, private test::ShownWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { load(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void theMapHasMostOfTheWindow_data();
    void theMapHasMostOfTheWindow();
    void aPacketsPageTakesTheRoomItNeedsAndGivesItBack();
    void whatIsHiddenIsNotInTheTabChain();
    void f6GoesFromAreaToArea();
    void panelDrawerAndFullScreenHaveKeys();
    void f8GoesFromOneThatFailsToTheNext();
    void theBarHasRoomInEveryLanguageAndTextSize();
    void columnsThatSayNothingAreHidden();
    void statusAndAddressAreInSight();
    void whatFailsStandsFirst();
    void anErrorStandsInOnePlace();
    void windowsAreTitledByCluster();
    void menusOpenWithTheirLetters();

private:
    std::string story() { return written("cluster.json", test::storyCluster()); }
    QString barProblem() const;
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
};

void WindowShapeTest::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focused = QApplication::focusWidget();
    QTest::keyClick(focused ? focused : m_window.get(), Qt::Key(key), modifiers);
}

void WindowShapeTest::theMapHasMostOfTheWindow_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("panel");
    for (const char* language : {"en", "de"}) {
        QTest::addRow("1280x800 %s", language) << QString(language) << QSize(1280, 800) << 320;
        QTest::addRow("1920x1080 %s", language) << QString(language) << QSize(1920, 1080) << 360;
    }
}

void WindowShapeTest::theMapHasMostOfTheWindow()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(int, panel);
    open("scenario:notes");
    m_window->setLanguage(language);
    m_window->resize(size);
    QCoreApplication::processEvents();
    const QSize map = m_window->mapView().size();
    const double share = double(map.width()) * map.height() / (double(size.width()) * size.height());
    QVERIFY2(share >= 0.6, qPrintable(QString::number(share)));
    QCOMPARE(m_window->panel().width(), panel);
    QCOMPARE(m_window->drawer().height(), 32);
    QCOMPARE(m_window->bar().height(), 48);
    m_window->setLanguage("en");
}

void WindowShapeTest::aPacketsPageTakesTheRoomItNeedsAndGivesItBack()
{
    open("scenario:notes");
    m_window->actions().tracePacket->trigger();
    QTRY_VERIFY(m_window->panel().width() > 350);
    m_window->actions().clearFlow->setEnabled(true);
    m_window->actions().clearFlow->trigger();
    QTRY_COMPARE(m_window->panel().width(), 320);
    QVERIFY(m_window->panel().cluster().isVisible());
}

void WindowShapeTest::whatIsHiddenIsNotInTheTabChain()
{
    open(story());
    m_window->findBar().begin();
    QSet<QWidget*> visited;
    for (int i = 0; i < 60; ++i) {
        press(Qt::Key_Tab);
        QWidget* focused = QApplication::focusWidget();
        QVERIFY(focused);
        QVERIFY2(focused->isVisible() && !focused->visibleRegion().isEmpty(), qPrintable(focused->objectName()));
        QVERIFY2(!m_window->flowPanel().isAncestorOf(focused), "the packet's page is not shown");
        visited << focused;
    }
    QVERIFY(visited.contains(&m_window->mapView()));
    QVERIFY(visited.contains(m_window->findChild<QToolButton*>("traceButton")));
    QVERIFY(visited.contains(m_window->findChild<QToolButton*>("drawerPods")));
    QVERIFY(!visited.contains(&m_window->tables().page(1).view())); // the drawer is closed
}

void WindowShapeTest::f6GoesFromAreaToArea()
{
    open(story());
    m_window->mapView().setFocus();
    press(Qt::Key_F6);
    QVERIFY(m_window->panel().isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_F6);
    QVERIFY(m_window->drawer().isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_F6);
    QVERIFY(m_window->findBar().line().hasFocus());
    press(Qt::Key_F6);
    QVERIFY(m_window->mapView().hasFocus());
    press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(m_window->findBar().line().hasFocus());
    m_window->actions().showPanel->trigger();
    m_window->drawer().setOpen(true);
    m_window->mapView().setFocus();
    press(Qt::Key_F6);
    QVERIFY(m_window->tables().currentPage().view().hasFocus());
}

void WindowShapeTest::panelDrawerAndFullScreenHaveKeys()
{
    open("scenario:notes");
    m_window->mapView().setFocus();
    press(Qt::Key_F9);
    QVERIFY(!m_window->panel().isVisible());
    QTRY_COMPARE(m_window->mapView().width(), m_window->width());
    press(Qt::Key_F9);
    QVERIFY(m_window->panel().isVisible());
    press(Qt::Key_F10);
    QVERIFY(m_window->drawer().isOpen() && m_window->tables().isVisible());
    press(Qt::Key_F10);
    QVERIFY(!m_window->drawer().isOpen());
    press(Qt::Key_F11);
    QVERIFY(m_window->isFullScreen() && m_window->actions().fullScreen->isChecked());
    press(Qt::Key_F11);
    QVERIFY(!m_window->isFullScreen() && !m_window->actions().fullScreen->isChecked());
}

void WindowShapeTest::f8GoesFromOneThatFailsToTheNext()
{
    open(story());
    m_window->mapView().setFocus();
    press(Qt::Key_F8);
    const layout::ItemId broken{layout::ItemKind::Pod, {"dev", "broken"}, {}};
    QVERIFY(m_window->selection() == broken);
    QVERIFY(m_window->panel().failing().isVisible());
    press(Qt::Key_F8); // round again: there is one
    QVERIFY(m_window->selection() == broken);
    press(Qt::Key_F8, Qt::ShiftModifier);
    QVERIFY(m_window->selection() == broken);
}

/// A button that lies over another one, is cut, or is outside; empty where none is.
QString WindowShapeTest::barProblem() const
{
    int right = 0;
    for (const QToolButton* button : m_window->bar().findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!button->isVisible())
            continue;
        if (button->geometry().left() < right || button->geometry().right() > m_window->bar().width() ||
            button->width() < button->minimumSizeHint().width())
            return button->objectName();
        right = button->geometry().right();
    }
    return {};
}

void WindowShapeTest::theBarHasRoomInEveryLanguageAndTextSize()
{
    open(story());
    for (const char* language : {"en", "de"}) {
        m_window->setLanguage(language);
        for (const double scale : {1.0, 1.5}) {
            m_window->setTextScale(scale);
            QCoreApplication::processEvents();
            QCOMPARE(m_window->width(), 1280);
            QTRY_COMPARE(barProblem(), QString()); // sizes follow the letters within a turn or two
            QVERIFY(m_window->findBar().width() >= 150);
        }
    }
    m_window->setTextScale(1);
    m_window->setLanguage("en");
}

void WindowShapeTest::columnsThatSayNothingAreHidden()
{
    open(story());
    m_window->drawer().setOpen(true);
    m_window->tables().setCurrentIndex(1);
    QTableView& pods = m_window->tables().page(1).view();
    const QStringList columns = tables::columnsOf(kube::Kind::Pod);
    QTRY_VERIFY(pods.isColumnHidden(int(columns.indexOf("NOMINATED NODE"))));
    QVERIFY(pods.isColumnHidden(int(columns.indexOf("READINESS GATES"))));
    for (const char* column : {"NAMESPACE", "NAME", "READY", "STATUS", "RESTARTS", "AGE", "IP", "NODE"})
        QVERIFY2(!pods.isColumnHidden(int(columns.indexOf(column))), column);
}

void WindowShapeTest::statusAndAddressAreInSight()
{
    open(story());
    m_window->drawer().setOpen(true);
    m_window->tables().setCurrentIndex(1);
    const QStringList columns = tables::columnsOf(kube::Kind::Pod);
    QTableView& pods = m_window->tables().page(1).view();
    for (const int width : {1280, 900}) {
        m_window->resize(width, 800);
        QCoreApplication::processEvents();
        for (const char* column : {"STATUS", "IP"}) {
            const int index = int(columns.indexOf(column));
            QTRY_VERIFY2(pods.columnViewportPosition(index) + pods.columnWidth(index) <= pods.viewport()->width(), column);
        }
    }
}

void WindowShapeTest::whatFailsStandsFirst()
{
    open(story());
    tables::TableFilterProxy& pods = m_window->tables().page(1).proxy();
    m_window->actions().failingFirst->trigger();
    QCOMPARE(pods.index(0, 1).data().toString(), QStringLiteral("broken"));
    m_window->tables().page(1).view().sortByColumn(1, Qt::DescendingOrder);
    QCOMPARE(pods.index(0, 1).data().toString(), QStringLiteral("broken"));
    QCOMPARE(pods.index(1, 1).data().toString(), QStringLiteral("web-abc-59"));
    m_window->actions().failingFirst->trigger();
    QCOMPARE(pods.index(0, 1).data().toString(), QStringLiteral("web-abc-59"));
}

void WindowShapeTest::anErrorStandsInOnePlace()
{
    open("scenario:notes");
    m_window->opener().openFile(QString::fromStdString(written("bad.json", "{ this is not")));
    QTRY_VERIFY(!m_window->mapView().isVisible());
    QVERIFY(!m_window->panel().isVisible() && !m_window->drawer().isVisible());
    m_window->actions().openBuiltIn->trigger();
    QTRY_VERIFY(m_window->mapView().isVisible());
    QVERIFY(m_window->panel().isVisible() && m_window->drawer().isVisible());
}

void WindowShapeTest::windowsAreTitledByCluster()
{
    open("scenario:notes");
    QCOMPARE(m_window->windowTitle(), QStringLiteral("notes, built-in cluster – Hopscope"));
    QPointer<app::MainWindow> second = &m_window->openNewWindow();
    second->opener().openStart();
    QTRY_VERIFY(second->windowTitle().contains("notes"));
    QVERIFY2(second->windowTitle() != m_window->windowTitle(), qPrintable(second->windowTitle()));
    emit m_window->actions().windowMenu->aboutToShow();
    QStringList offered;
    for (const QAction* action : m_window->actions().windowMenu->actions())
        offered << action->text();
    QVERIFY(offered.contains(m_window->windowTitle()) && offered.contains(second->windowTitle()));
    second->close();
    QTRY_VERIFY(!second);
}

void WindowShapeTest::menusOpenWithTheirLetters()
{
    open("scenario:notes");
    for (const QMenu* menu : m_window->actions().topMenus())
        QVERIFY2(!QKeySequence::mnemonic(menu->title()).isEmpty(), qPrintable(menu->title()));
    m_window->mapView().setFocus();
    press(Qt::Key_V, Qt::AltModifier);
    QMenu* main = m_window->actions().mainMenu;
    QTRY_VERIFY(main->isVisible());
    QTRY_COMPARE(main->activeAction(), m_window->actions().viewMenu->menuAction());
    main->close();
}

HOPSCOPE_GUI_TEST_MAIN(WindowShapeTest)
#include "window_shape_test.moc"
