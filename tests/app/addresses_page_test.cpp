// The view of addresses: kinds compared, ranges as a tree, one range cell by cell; each address leads to what it is.
#include "app/address_answer.h"
#include "app/addresses_page.h"
#include "app/find_bar.h"
#include "app/range_card.h"
#include "app/range_content_view.h"
#include "app/range_grid_view.h"
#include "app/range_tree_view.h"
#include "app/window_bar.h"
#include "app/window_drawer.h"
#include "app/window_panel.h"
#include "app/window_tables.h"
#include "tests/app/shown_window.h"
#include "tests/support/generated_cluster.h"
#include "widgets/panels/comparison_view.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace hopscope;

class AddressesPageTest : public QObject, private test::ShownWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { load(); }
    void init()
    {
        begin();
        open();
    }
    void cleanup() { end(); }
    void theViewStandsBesideTheMap();
    void whatIsToBeSeenOnTheMapBringsTheMapBack();
    void theNotesFiveKindsAreCompared();
    void theRangesAreATreeWithWhatIsLeft();
    void withTheKeyboardFromCellToCell();
    void aScreenReaderHearsEachCell();
    void aCellOfSeveralOpensIntoItsAddresses();
    void nodePortsAreAStripWithTheirStaticBand();
    void anAddressAskedForIsShownInItsRange();
    void eachAddressLeadsToItsAnswerByOneClick();
    void allAddressesAreATableBelow();
    void anotherClusterTakesEverythingAway();
    void ofFiveThousandNodesTheRangesAreFolded();
    void wordsFollowTheLanguage();

private:
    app::AddressesPage& page() { return m_window->addressesPage(); }
    app::RangeGridView& grid() { return page().card().grid(); }
    QString asked() { return m_window->addressAnswer().asked(); }
    void showAddresses();
    /// "10.96.0.0/12"; "ports" is the NodePort range.
    void chooseRange(const QString& name);
    QString lineOf(int row, const QModelIndex& parent = {});
    void press(QWidget& widget, int key) { QTest::keyClick(&widget, Qt::Key(key)); }
};

void AddressesPageTest::showAddresses()
{
    m_window->actions().views->actions().at(int(app::MainView::Addresses))->trigger();
    QTRY_VERIFY(page().isVisible() && !page().tree().rows().empty());
}

void AddressesPageTest::chooseRange(const QString& name)
{
    const auto& rows = page().tree().rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const addresses::RangeRow& row) { return name == (row.range ? QString::fromStdString(row.range->range.toString()) : QStringLiteral("ports")); });
    QVERIFY(found != rows.end());
    page().tree().showPart(app::wholeOf(rows.front()));
    page().tree().showPart(app::wholeOf(*found));
    emit page().tree().rowChosen(*found);
}

QString AddressesPageTest::lineOf(int row, const QModelIndex& parent)
{
    const QAbstractItemModel& model = *page().tree().model();
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << model.index(row, column, parent).data().toString();
    return cells.join(QStringLiteral(" | "));
}

void AddressesPageTest::theViewStandsBesideTheMap()
{
    QVERIFY(!page().isVisible());
    QTest::keyClick(&m_window->mapView(), Qt::Key_2, Qt::AltModifier);
    QTRY_VERIFY(page().isVisible());
    QVERIFY(!m_window->mapView().isVisible() && !m_window->panel().isVisible());
    QVERIFY(m_window->drawer().isVisible()); // tables and what the source does stay
    QVERIFY(!m_window->findChild<QWidget*>("groupChoice")->isVisible()); // only the map is grouped
    QVERIFY(page().isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(page().isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1, Qt::AltModifier);
    QTRY_VERIFY(m_window->mapView().isVisible() && m_window->panel().isVisible());
    QVERIFY(m_window->findChild<QWidget*>("groupChoice")->isVisible());
}

void AddressesPageTest::whatIsToBeSeenOnTheMapBringsTheMapBack()
{
    showAddresses();
    m_window->selectAndShow({layout::ItemKind::Pod, {"nginx-demo", "nginx-deployment-7b44dc87c5-5hrgb"}, {}});
    QVERIFY(m_window->mapView().isVisible());
    showAddresses();
    m_window->actions().tracePacket->trigger(); // asks in the panel
    QVERIFY(m_window->panel().isVisible());
}

void AddressesPageTest::theNotesFiveKindsAreCompared()
{
    showAddresses();
    panels::ComparisonView& kinds = page().comparison();
    QTRY_COMPARE(kinds.rowCount(), 5); // beside the window's thread
    QStringList examples;
    for (int row = 0; row < kinds.rowCount(); ++row)
        examples << kinds.item(row, 1)->text();
    QCOMPARE(examples, QStringList({"192.168.1.181", "172.16.180.193", "10.101.63.221:80", "192.168.1.181:30007", "none here"}));
    for (int row = 0; row < kinds.rowCount(); ++row) { // in full: nothing is cut at 1280 pixels
        for (int column = 0; column < kinds.columnCount(); ++column)
            QVERIFY2(kinds.columnWidth(column) >= kinds.fontMetrics().horizontalAdvance(kinds.item(row, column)->text()), qPrintable(kinds.item(row, column)->text()));
    }
    emit kinds.cellClicked(1, 1);
    QCOMPARE(asked(), QStringLiteral("172.16.180.193"));
}

void AddressesPageTest::theRangesAreATreeWithWhatIsLeft()
{
    showAddresses();
    const QAbstractItemModel& model = *page().tree().model();
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(lineOf(0), QStringLiteral("192.168.1.0/24 | The nodes' network | Host OS | at least 3 | 254 | unknown |  |  | "));
    const QModelIndex pool = model.index(1, 0);
    QCOMPARE(model.rowCount(pool), 3);
    QVERIFY(page().tree().isExpanded(pool));
    QCOMPARE(lineOf(1, pool), QStringLiteral("172.16.180.192/26 | Pods of worker-node1 | Calico | 3 | 64 | 61 | 4 % | 61 | "));
    QCOMPARE(lineOf(3), QStringLiteral("30000-32767 | NodePorts | API server | 1 | 2,768 | 2,767 | 0 % | 2,760 | "));
    QVERIFY(page().tree().isColumnHidden(model.columnCount() - 1)); // no conflict in any row
    QCOMPARE(page().findChild<QLabel*>("addressVerdict")->text(), QStringLiteral("No two ranges overlap, and no address is used twice."));
}

void AddressesPageTest::withTheKeyboardFromCellToCell()
{
    showAddresses();
    chooseRange("172.16.180.192/26");
    QCOMPARE(grid().cells().size(), std::size_t(64));
    grid().setFocus();
    grid().setCurrentIndex(grid().model()->index(0, 0));
    press(grid(), Qt::Key_Right);
    const QString cell = QStringLiteral("172.16.180.193, Pod nginx-demo/nginx-deployment-7b44dc87c5-5hrgb, pod, ready");
    QCOMPARE(page().findChild<QLabel*>("rangeCell")->text(), cell);
    press(grid(), Qt::Key_Return);
    QTRY_COMPARE(asked(), QStringLiteral("172.16.180.193"));
    press(grid(), Qt::Key_Down);
    QCOMPARE(grid().currentIndex().data(Qt::AccessibleTextRole).toString(), QStringLiteral("172.16.180.209, free"));
}

void AddressesPageTest::aScreenReaderHearsEachCell()
{
    showAddresses();
    chooseRange("172.16.180.192/26");
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(&grid());
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->text(QAccessible::Name), QStringLiteral("Addresses of the chosen range, cell by cell"));
    QAccessibleInterface* cell = table->tableInterface()->cellAt(0, 0);
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("172.16.180.192, Node worker-node1, tunnel or router of a node"));
}

void AddressesPageTest::aCellOfSeveralOpensIntoItsAddresses()
{
    showAddresses();
    chooseRange("10.96.0.0/12");
    QVERIFY(!grid().cells().front().isOne());
    QVERIFY(grid().cells().size() <= 4'096);
    QCOMPARE(grid().cells().front().used, std::size_t(2)); // kubernetes and kube-dns
    grid().setFocus();
    grid().setCurrentIndex(grid().model()->index(0, 0));
    press(grid(), Qt::Key_Return);
    const app::RangePart opened = *page().card().part();
    QVERIFY(opened.shown.length() > 12 && opened.shown.contains(*ip::IpAddress::parse("10.96.0.10")));
    QCOMPARE(asked(), QString::fromStdString(opened.shown.toString())); // what is in it is said, too
    for (int level = 0; level < 4 && !grid().cells().front().isOne(); ++level)
        press(grid(), Qt::Key_Return); // the keyboard is at the first one in use
    QCOMPARE(grid().cells()[10].owners.front().object.toString(), std::string("kube-system/kube-dns"));
    QVERIFY(grid().cells()[10].isStatic); // one of the first 256
    press(grid(), Qt::Key_Backspace);
    QVERIFY(page().card().part()->isWhole());
}

void AddressesPageTest::nodePortsAreAStripWithTheirStaticBand()
{
    showAddresses();
    chooseRange("ports");
    QCOMPARE(grid().cells().size(), std::size_t(2'768));
    QCOMPARE(int(std::count_if(grid().cells().begin(), grid().cells().end(), [](const auto& cell) { return cell.isStatic; })), 86);
    QVERIFY(grid().isVisible() && grid().height() > 100);
    const QModelIndex cell = grid().model()->index(0, 7);
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), QStringLiteral("30007, Service nginx-demo/nginx-nodeport, static band"));
    QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, grid().visualRect(cell).center());
    QCOMPARE(asked(), QStringLiteral("192.168.1.181:30007"));
}

void AddressesPageTest::anAddressAskedForIsShownInItsRange()
{
    showAddresses();
    chooseRange("ports");
    m_window->findBar().line().setText(QStringLiteral("10.101.63.221"));
    QTRY_VERIFY(page().card().part()->range && page().card().part()->range->kind == addresses::RangeKind::Services);
    QVERIFY(page().card().part()->shown.contains(*ip::IpAddress::parse("10.101.63.221")));
    QVERIFY(grid().currentCell() && grid().currentCell()->owners.front().object.name == "nginx-nodeport");
    m_window->actions().views->actions().at(int(app::MainView::Map))->trigger();
    m_window->findBar().line().setText(QStringLiteral("172.16.203.129"));
    showAddresses(); // what was asked before is there, too
    QTRY_COMPARE(QString::fromStdString(page().card().part()->shown.toString()), QStringLiteral("172.16.203.128/26"));
}

void AddressesPageTest::eachAddressLeadsToItsAnswerByOneClick()
{
    showAddresses();
    chooseRange("172.16.180.192/26");
    app::RangeContentView& list = page().card().list();
    QCOMPARE(list.model()->rowCount(), 4);
    QCOMPARE(list.model()->index(3, 0).data().toString() + u' ' + list.model()->index(3, 1).data().toString(), QStringLiteral("172.16.180.195 – .255 61 free"));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(2, 0)).center());
    QCOMPARE(asked(), QStringLiteral("172.16.180.194"));
    QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, grid().visualRect(grid().model()->index(0, 1)).center());
    QCOMPARE(asked(), QStringLiteral("172.16.180.193"));
    page().findChild<QAbstractButton*>("rangeTitle")->click();
    QCOMPARE(asked(), QStringLiteral("172.16.180.192/26"));
    const QModelIndex services = page().tree().model()->index(2, 0);
    page().tree().scrollTo(services); // the answer has taken room
    QTest::mouseClick(page().tree().viewport(), Qt::LeftButton, {}, page().tree().visualRect(services).center());
    QCOMPARE(asked(), QStringLiteral("10.96.0.0/12"));
    QVERIFY(page().card().part()->range->kind == addresses::RangeKind::Services);
}

void AddressesPageTest::allAddressesAreATableBelow()
{
    showAddresses();
    page().findChild<QAbstractButton*>("allAddresses")->click();
    QVERIFY(m_window->drawer().isOpen());
    QCOMPARE(m_window->tables().currentIndex(), int(app::TableTabs::AddressesPage));
    QVERIFY(!m_window->tables().findChild<QWidget*>("addressComparison")->isVisible()); // it stands above
    QVERIFY(page().isVisible());
}

void AddressesPageTest::anotherClusterTakesEverythingAway()
{
    showAddresses();
    page().clear();
    QVERIFY(page().tree().rows().empty() && grid().cells().empty());
    QCOMPARE(page().comparison().rowCount(), 0);
    QCOMPARE(page().card().list().model()->rowCount(), 0);
}

/// In lines of the tree as well as in cells: nobody looks at 5,000 rows to find the Service range.
void AddressesPageTest::ofFiveThousandNodesTheRangesAreFolded()
{
    const auto snapshot = test::generatedCluster(3, {5'000, 5'000, 200, 0});
    const auto facts = facts::detectNetwork(*snapshot);
    app::AddressesPage large;
    large.setTheme(paint::Theme::of(paint::ThemeKind::Light), 1);
    large.resize(1280, 700);
    large.setCluster(snapshot, facts);
    large.show();
    QTRY_VERIFY_WITH_TIMEOUT(large.tree().rows().size() > 5'000, 60'000); // the worker gets what others leave of the processor
    const QAbstractItemModel& model = *large.tree().model();
    QVERIFY(model.rowCount() < 12);
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        QVERIFY(model.rowCount(index) <= 12 || !large.tree().isExpanded(index));
    }
    QTRY_VERIFY(!large.card().grid().cells().empty());
    QVERIFY(large.card().grid().cells().size() <= 4'096);
}

void AddressesPageTest::wordsFollowTheLanguage()
{
    showAddresses();
    m_window->setLanguage("de");
    QCOMPARE(page().tree().model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Bereich"));
    QTRY_COMPARE(page().findChild<QLabel*>("addressVerdict")->text(), QStringLiteral("Keine zwei Bereiche überlappen sich, und keine Adresse ist zweimal vergeben."));
    m_window->setLanguage("en");
}

HOPSCOPE_GUI_TEST_MAIN(AddressesPageTest)
#include "addresses_page_test.moc"
