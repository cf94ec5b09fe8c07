// Going through the map with keys: nothing is out of reach, and the way back is the way there.
#include "model/layout/neighbour.h"

#include "tests/support/generated_cluster.h"
#include "tests/support/test_main.h"

#include <set>

using namespace hopscope;
using namespace hopscope::layout;

namespace {

MapLayout layoutOf(const cluster::SnapshotPointer& snapshot, GroupBy groupBy)
{
    MapOptions options;
    options.groupBy = groupBy;
    return computeLayout(snapshot, facts::detectNetwork(*snapshot), options);
}

void addClusters()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<int>("groupBy");
    for (unsigned seed = 1; seed <= 8; ++seed) {
        for (int group = 0; group < 3; ++group)
            QTest::addRow("seed %u reading %d", seed, group) << seed << group;
    }
}

MapLayout fetchLayout()
{
    QFETCH(unsigned, seed);
    QFETCH(int, groupBy);
    const int size = int(seed);
    return layoutOf(test::generatedCluster(seed, {1 + size, size * size * 3, size * 3, size}), GroupBy(groupBy));
}

std::vector<ItemRef> everything(const MapLayout& layout)
{
    std::vector<ItemRef> all;
    layout.forEachCard([&](const ItemRef& ref, const CardLayout& card, const Point&) {
        if (!card.isBand())
            all.push_back(ref);
        for (std::size_t i = 0; i < card.cells.size(); ++i) {
            if (card.lookOf(i) != CellLook::Folded) // else what stands for it is reached
                all.push_back({ref.block, ref.card, std::int32_t(i)});
        }
    });
    return all;
}

QByteArray nameOf(const MapLayout& layout, const ItemRef& ref)
{
    const ItemId id = layout.idOf(ref);
    return QByteArray::fromStdString(id.key.toString() + " " + id.detail + " kind " + std::to_string(int(id.kind)));
}

/// All that arrow keys reach from a thing.
std::set<ItemRef> reachedFrom(const MapLayout& layout, const ItemRef& start)
{
    std::set<ItemRef> reached{start};
    std::vector<ItemRef> open{start};
    while (!open.empty()) {
        const ItemRef ref = open.back();
        open.pop_back();
        for (const Direction direction : {Direction::Left, Direction::Right, Direction::Up, Direction::Down}) {
            const auto next = neighbour(layout, ref, direction);
            if (next && reached.insert(*next).second)
                open.push_back(*next);
        }
    }
    return reached;
}

} // namespace

class NeighbourTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void arrowsReachEverything_data() { addClusters(); }
    void arrowsReachEverything()
    {
        const MapLayout layout = fetchLayout();
        const std::set<ItemRef> reached = reachedFrom(layout, *firstItem(layout));
        for (const ItemRef& ref : everything(layout))
            QVERIFY2(reached.count(ref) == 1, nameOf(layout, ref));
        QCOMPARE(reached.size(), everything(layout).size());
    }

    void anArrowGoesItsWay_data() { addClusters(); }
    void anArrowGoesItsWay()
    {
        const MapLayout layout = fetchLayout();
        for (const ItemRef& ref : everything(layout)) {
            const Rect here = layout.rectOf(ref);
            if (const auto right = neighbour(layout, ref, Direction::Right))
                QVERIFY2(layout.rectOf(*right).x > here.x, nameOf(layout, ref));
            if (const auto left = neighbour(layout, ref, Direction::Left))
                QVERIFY2(layout.rectOf(*left).x < here.x, nameOf(layout, ref));
            if (const auto down = neighbour(layout, ref, Direction::Down))
                QVERIFY2(layout.rectOf(*down).y > here.y, nameOf(layout, ref));
            if (const auto up = neighbour(layout, ref, Direction::Up))
                QVERIFY2(layout.rectOf(*up).y < here.y, nameOf(layout, ref));
        }
    }

    void insideACardTheWayBackIsTheWayThere_data() { addClusters(); }
    void insideACardTheWayBackIsTheWayThere()
    {
        const MapLayout layout = fetchLayout();
        for (const ItemRef& ref : everything(layout)) {
            const auto right = ref.isCard() ? std::nullopt : neighbour(layout, ref, Direction::Right);
            const bool sameRow = right && right->cardRef() == ref.cardRef() && layout.rectOf(*right).y == layout.rectOf(ref).y &&
                                 layout.rectOf(*right).height == layout.rectOf(ref).height;
            if (sameRow)
                QVERIFY2(neighbour(layout, *right, Direction::Left) == ref, nameOf(layout, ref));
        }
    }

    void fromTheTopRowOneComesToTheHead()
    {
        const MapLayout layout = layoutOf(test::generatedCluster(5, {3, 40, 4}), GroupBy::Node);
        const ItemRef card = *layout.refOf({ItemKind::NodeCard, {"", "node-1"}, ""});
        const auto first = neighbour(layout, card, Direction::Down);
        QVERIFY(first && first->cardRef() == card && !first->isCard());
        QVERIFY(neighbour(layout, *first, Direction::Up) == card);
    }

    void cardAfterCardAllOfThemAreVisited_data() { addClusters(); }
    void cardAfterCardAllOfThemAreVisited()
    {
        const MapLayout layout = fetchLayout();
        std::set<ItemRef> visited;
        std::vector<ItemRef> way;
        for (auto ref = firstItem(layout); ref; ref = nextCard(layout, *ref)) {
            visited.insert(ref->cardRef());
            way.push_back(*ref);
        }
        layout.forEachCard([&](const ItemRef& ref, const CardLayout& card, const Point&) {
            if (!card.isBand() || !card.cells.empty())
                QVERIFY(visited.count(ref) == 1);
        });
        for (std::size_t i = 1; i < way.size(); ++i)
            QVERIFY(previousCard(layout, way[i]) == way[i - 1]);
        QVERIFY(!previousCard(layout, way.front()));
    }

    void regionsFollowEachOtherAndEnd_data() { addClusters(); }
    void regionsFollowEachOtherAndEnd()
    {
        const MapLayout layout = fetchLayout();
        std::vector<ItemRef> way;
        for (auto ref = firstItem(layout); ref; ref = nextRegion(layout, *ref)) {
            QVERIFY(way.empty() || ref->block > way.back().block);
            way.push_back(*ref);
        }
        QVERIFY(way.size() <= layout.blocks.size());
        for (std::size_t i = 1; i < way.size(); ++i)
            QVERIFY(previousRegion(layout, way[i]) == way[i - 1]);
        QVERIFY(!previousRegion(layout, way.front()));
    }

    void theFirstAndTheLastAreAtTheEnds()
    {
        const MapLayout layout = layoutOf(test::generatedCluster(6, {4, 60, 6}), GroupBy::Node);
        const ItemRef first = *firstItem(layout);
        const ItemRef last = *lastItem(layout);
        QCOMPARE(layout.idOf(first).kind, ItemKind::Client);
        QVERIFY(!neighbour(layout, first, Direction::Up));
        QVERIFY(!neighbour(layout, last, Direction::Down));
        QVERIFY(lastInCard(layout, last) == last);
        QVERIFY(firstInCard(layout, last) == last.cardRef());
    }

    void anEmptyClusterHasOneThing()
    {
        const MapLayout layout = layoutOf(cluster::apply(nullptr, {}), GroupBy::Node);
        const auto first = firstItem(layout);
        QVERIFY(first && layout.idOf(*first).kind == ItemKind::Client);
        for (const Direction direction : {Direction::Left, Direction::Right, Direction::Up, Direction::Down})
            QVERIFY(!neighbour(layout, *first, direction));
    }

    void aMapOfNothingHasNothing()
    {
        const MapLayout layout;
        QVERIFY(!firstItem(layout));
        QVERIFY(!lastItem(layout));
    }
};

HOPSCOPE_TEST_MAIN(NeighbourTest)
#include "neighbour_test.moc"
