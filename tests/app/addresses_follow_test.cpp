// The view of addresses while the cluster changes: what was chosen stays, what is new is shown, and who does not look holds nothing.
#include "app/address_verdict.h"
#include "app/addresses_page.h"
#include "app/cell_legend.h"
#include "app/range_card.h"
#include "app/range_content_view.h"
#include "app/range_grid_view.h"
#include "app/range_tree_view.h"
#include "app/window_bar.h"
#include "app/window_drawer.h"
#include "app/window_tables.h"
#include "tests/app/shown_window.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/generated_cluster.h"
#include "widgets/panels/comparison_view.h"
#include "widgets/panels/window_style.h"

#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QProxyStyle>
#include <QSignalSpy>
#include <QTimer>

using namespace hopscope;

namespace {

const std::string twoNodes = "node n1 192.168.0.11 pods=10.244.1.0/24\nnode n2 192.168.0.12 pods=10.244.2.0/24\nplugin kube-flannel-ds container=kube-flannel\n"
                             "range 10.96.0.0/16\nproxy iptables clusterCIDR=10.244.0.0/16\npod a n1 10.244.1.5\n";

/// A page by itself, in view.
class Shown : public app::AddressesPage
{
public:
    explicit Shown(const cluster::SnapshotPointer& snapshot)
    {
        setTheme(paint::Theme::of(paint::ThemeKind::Light), 1);
        resize(1280, 700);
        follow(snapshot);
        show();
    }
    void follow(const cluster::SnapshotPointer& snapshot) { setCluster(snapshot, facts::detectNetwork(*snapshot)); }
};

std::vector<addresses::RangeRow> rowsOf(const std::string& drawing)
{
    const auto snapshot = support::drawCluster(drawing);
    return addresses::rangeTree({snapshot, facts::detectNetwork(*snapshot)});
}

qsizetype threadCount()
{
    return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
}

/// As desktops have it where one click opens.
class OneClickStyle : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override
    {
        return hint == SH_ItemView_ActivateItemOnSingleClick ? 1 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

} // namespace

class AddressesFollowTest : public QObject, private test::ShownWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { load(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void theKeyboardStaysWhereItIsWhenTheClusterIsReadAgain();
    void factsThatComeLaterAreShown();
    void whatOverlapsIsSaidOfWhatIsKnown();
    void anOlderAnswerChoosesNothing();
    void anObservedRangeIsTheSameWhenItGrows();
    void theTreeStaysAsItIsLookedAt();
    void whoDoesNotLookHoldsNoClusterAndStartsNoThread();
    void aClickOrReturnIsOneQuestion();
    void textsFollowTheirScale();
    void hiddenKindsAreNotComparedAndTheBarIsLeftAlone();
    void theViewIsThereAtTheNextStart();
};

void AddressesFollowTest::theKeyboardStaysWhereItIsWhenTheClusterIsReadAgain()
{
    Shown page(support::drawCluster(twoNodes));
    page.showAsked(QStringLiteral("10.244.1.5"));
    app::RangeGridView& grid = page.card().grid();
    const auto here = [&grid] { return QString::fromStdString(grid.currentCell()->addresses->base().toString()); };
    QCOMPARE(here(), QStringLiteral("10.244.1.5"));
    QTest::keyClick(&grid, Qt::Key_Right);
    page.follow(support::drawCluster(twoNodes + "pod b n1 10.244.1.9\n"));
    QVERIFY(grid.cells()[9].used == 1);
    QCOMPARE(here(), QStringLiteral("10.244.1.6"));
    page.showAsked(QStringLiteral("10.244.2.7")); // another one: in another range
    QCOMPARE(here(), QStringLiteral("10.244.2.7"));
}

void AddressesFollowTest::factsThatComeLaterAreShown()
{
    const auto snapshot = support::drawCluster(twoNodes + "pod b n1 10.244.1.5\n");
    const facts::NetworkFacts all = facts::detectNetwork(*snapshot);
    facts::NetworkFacts early = all;
    early.conflicts = {};
    Shown page(snapshot);
    page.setCluster(snapshot, early);
    QVERIFY(page.card().grid().cells()[5].state != addresses::CellState::Duplicate);
    page.setCluster(snapshot, all);
    QVERIFY(page.card().grid().cells()[5].state == addresses::CellState::Duplicate);
    QVERIFY(page.findChild<QLabel*>("addressVerdict")->text().contains(QStringLiteral("10.244.1.5")));
}

void AddressesFollowTest::whatOverlapsIsSaidOfWhatIsKnown()
{
    const auto sentence = [](const std::string& drawing) {
        const auto snapshot = support::drawCluster(drawing);
        return app::addressVerdict(*snapshot, facts::detectNetwork(*snapshot)).sentences.join(u' ');
    };
    const std::string whole = "whole Node Pod Service ServiceCIDR IPPool\n";
    QCOMPARE(sentence(twoNodes + whole), QStringLiteral("No two ranges overlap, and no address is used twice."));
    const QString partly = QStringLiteral("In what was read, no two ranges overlap, and no address is used twice.");
    QCOMPARE(sentence(twoNodes + "whole Node Pod Service ServiceCIDR\n"), partly);
    QCOMPARE(sentence("node n1 192.168.0.11\npod a n1 10.244.1.5\n" + whole), partly); // its ranges are guesses
}

/// In a large cluster answers come later.
void AddressesFollowTest::anOlderAnswerChoosesNothing()
{
    const auto snapshot = test::generatedCluster(3, {60, 3'500, 20, 0});
    Shown page(snapshot);
    QTRY_VERIFY_WITH_TIMEOUT(page.card().part().has_value(), 60'000);
    const auto& rows = page.tree().rows();
    const addresses::RangeRow first = rows[rows.size() - 2];
    const addresses::RangeRow second = rows.back(); // the NodePorts
    QVERIFY(first.range && !(page.card().part()->range == first.range) && !second.range);
    bool wasFirstShown = false;
    connect(&page.card().grid(), &app::RangeGridView::cellShown, &page, [&] { wasFirstShown = wasFirstShown || page.card().part()->range == first.range; });
    QTimer idle; // the pause after an answer is over: the next question is worked on at once
    idle.setSingleShot(true);
    idle.start(200);
    QTRY_VERIFY(!idle.isActive());
    emit page.tree().rowChosen(first);
    emit page.tree().rowChosen(second);
    page.follow(std::make_shared<cluster::ClusterSnapshot>(*snapshot)); // reads again what was chosen last
    QTRY_VERIFY_WITH_TIMEOUT(!page.card().part()->range, 60'000);
    QVERIFY(!wasFirstShown);
}

void AddressesFollowTest::anObservedRangeIsTheSameWhenItGrows()
{
    addresses::RangeRow row;
    row.range.emplace();
    row.range->node = "n1";
    row.range->observed = true;
    row.range->range = *ip::Cidr::parse("10.0.1.0/28");
    const app::RangePart part = app::wholeOf(row);
    row.range->range = *ip::Cidr::parse("10.0.1.0/26");
    const auto now = app::partNow({row}, part);
    QVERIFY(now && now->isWhole() && now->range == row.range);
    row.range->node = "n2";
    QVERIFY(!app::partNow({row}, part));
    row.range->node = "n1";
    row.range->observed = false;
    QVERIFY(!app::partNow({row}, part)); // a range that somebody names is another one
}

void AddressesFollowTest::theTreeStaysAsItIsLookedAt()
{
    app::RangeTreeView tree;
    tree.resize(900, 300);
    tree.setRows(rowsOf(twoNodes));
    tree.show();
    const auto lineOf = [&tree](const char* range) {
        const QModelIndexList found = tree.model()->match(tree.model()->index(0, 0), Qt::DisplayRole, QString::fromLatin1(range), 1, Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    };
    QVERIFY(tree.isExpanded(lineOf("10.244.0.0/16")));
    tree.collapse(lineOf("10.244.0.0/16"));
    tree.setCurrentIndex(lineOf("10.96.0.0/16"));
    const QSignalSpy chosen(&tree, &app::RangeTreeView::rowChosen);
    tree.setRows(rowsOf(twoNodes + "node n3 192.168.0.13 pods=10.244.3.0/24\n"));
    QVERIFY(lineOf("10.244.3.0/24").isValid() && !tree.isExpanded(lineOf("10.244.0.0/16")));
    QCOMPARE(tree.currentIndex().siblingAtColumn(0), lineOf("10.96.0.0/16"));
    QCOMPARE(chosen.size(), 0);
    QVERIFY(tree.header()->resizeContentsPrecision() > 0);
    tree.setRows(std::vector<addresses::RangeRow>(1'000, addresses::RangeRow()));
    QCOMPARE(tree.header()->resizeContentsPrecision(), 0); // of a large table those in view are measured
}

void AddressesFollowTest::whoDoesNotLookHoldsNoClusterAndStartsNoThread()
{
    const qsizetype before = threadCount();
    app::AddressesPage page;
    cluster::SnapshotPointer snapshot = test::generatedCluster(3, {60, 3'500, 20, 0});
    const facts::NetworkFacts facts = facts::detectNetwork(*snapshot);
    page.resize(1280, 700);
    page.setCluster(snapshot, facts);
    if (before > 0)
        QCOMPARE(threadCount(), before);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(page.card().part() && page.comparison().rowCount() > 0, 60'000);
    page.hide();
    const auto next = std::make_shared<const cluster::ClusterSnapshot>(*snapshot);
    const std::weak_ptr<const cluster::ClusterSnapshot> old = std::exchange(snapshot, nullptr);
    page.setCluster(next, facts);
    QTRY_VERIFY_WITH_TIMEOUT(old.expired(), 60'000);
    page.show();
    emit page.tree().rowChosen(page.tree().rows().back());
    QTRY_VERIFY_WITH_TIMEOUT(!page.card().part()->range, 60'000); // all goes on
}

void AddressesFollowTest::aClickOrReturnIsOneQuestion()
{
    OneClickStyle style;
    Shown page(support::drawCluster(twoNodes));
    panels::ComparisonView& kinds = page.comparison();
    QTRY_VERIFY(kinds.rowCount() > 0);
    app::RangeContentView& list = page.card().list();
    QAbstractItemView* const views[] = {&page.tree(), &list, &kinds};
    const QModelIndex places[] = {page.tree().model()->index(0, 0), list.model()->index(0, 0), kinds.model()->index(0, 1)};
    for (std::size_t i = 0; i < std::size(views); ++i) {
        views[i]->setStyle(&style);
        QSignalSpy asked(&page, &app::AddressesPage::addressChosen);
        QTest::mouseClick(views[i]->viewport(), Qt::LeftButton, {}, views[i]->visualRect(places[i]).center());
        QCOMPARE(asked.size(), 1);
        views[i]->setCurrentIndex(places[i]);
        QTest::keyClick(views[i], Qt::Key_Return);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[0], asked[1]);
        views[i]->setStyle(nullptr);
    }
}

void AddressesFollowTest::textsFollowTheirScale()
{
    constexpr double large = 1.5;
    const paint::Theme& theme = paint::Theme::of(paint::ThemeKind::Light);
    panels::applyTheme(*qApp, theme, 1);
    Shown page(support::drawCluster(twoNodes));
    panels::ComparisonView& kinds = page.comparison();
    QTRY_VERIFY(kinds.rowCount() > 0);
    panels::applyTheme(*qApp, theme, large);
    page.setTheme(theme, large);
    QCOMPARE(kinds.item(0, 1)->font().pixelSize(), paint::fontOf(layout::TextRole::Address, large).pixelSize());
    QVERIFY(kinds.verticalHeader()->defaultSectionSize() >= kinds.fontMetrics().height());
    QTRY_VERIFY(kinds.height() >= kinds.sizeHint().height());
    app::RangeContentView& list = page.card().list();
    QVERIFY(list.verticalHeader()->defaultSectionSize() >= list.fontMetrics().height());
    QVERIFY(page.card().findChild<app::CellLegend*>()->heightForWidth(10'000) >= 14 * large);
    panels::applyTheme(*qApp, theme, 1);
}

void AddressesFollowTest::hiddenKindsAreNotComparedAndTheBarIsLeftAlone()
{
    open();
    m_window->actions().views->actions().at(int(app::MainView::Addresses))->trigger();
    m_window->drawer().showTable(app::TableTabs::AddressesPage);
    auto* below = m_window->tables().findChild<panels::ComparisonView*>();
    QTRY_VERIFY(m_window->tables().page(app::TableTabs::AddressesPage).view().model()->rowCount() > 0);
    QCOMPARE(below->rowCount(), 0); // the view has it
    m_window->actions().views->actions().at(int(app::MainView::Map))->trigger();
    QTRY_COMPARE(below->rowCount(), 5);
    auto* bar = m_window->findChild<app::WindowBar*>();
    QCoreApplication::processEvents();
    bar->layout()->activate();
    QCoreApplication::sendPostedEvents();
    struct Counter : QObject
    {
        bool eventFilter(QObject*, QEvent* event) override
        {
            count += event->type() == QEvent::LayoutRequest ? 1 : 0;
            return false;
        }
        int count = 0;
    } counter;
    bar->installEventFilter(&counter);
    bar->setMapTools(true); // as after each change of the cluster
    QCoreApplication::sendPostedEvents();
    QCOMPARE(counter.count, 0);
}

void AddressesFollowTest::theViewIsThereAtTheNextStart()
{
    open();
    QVERIFY(!m_window->addressesPage().isVisible());
    m_window->actions().views->actions().at(int(app::MainView::Addresses))->trigger();
    m_window->close();
    m_window.reset();
    open();
    QVERIFY(m_window->addressesPage().isVisible());
}

HOPSCOPE_GUI_TEST_MAIN(AddressesFollowTest)
#include "addresses_follow_test.moc"
