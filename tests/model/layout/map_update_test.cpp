// A layout that is made from the one before it is the one that would be made anew, at the cost of what has changed.
#include "model/layout/content_cells.h"
#include "model/layout/map_update.h"

#include "tests/support/generated_cluster.h"
#include "tests/support/test_main.h"

#include <random>

using namespace hopscope;
using namespace hopscope::layout;

namespace {

MapOptions optionsFor(GroupBy groupBy)
{
    MapOptions options;
    options.groupBy = groupBy;
    return options;
}

void addReadings()
{
    QTest::addColumn<int>("groupBy");
    QTest::newRow("by node") << int(GroupBy::Node);
    QTest::newRow("by namespace") << int(GroupBy::Namespace);
    QTest::newRow("by service") << int(GroupBy::Service);
}

std::size_t sharedCards(const MapLayout& a, const MapLayout& b)
{
    std::set<const CardLayout*> before;
    a.forEachCard([&](const ItemRef&, const CardLayout& card, const Point&) { before.insert(&card); });
    std::size_t shared = 0;
    b.forEachCard([&](const ItemRef&, const CardLayout& card, const Point&) { shared += before.count(&card); });
    return shared;
}

std::size_t cardCount(const MapLayout& layout)
{
    std::size_t count = 0;
    layout.forEachCard([&](const ItemRef&, const CardLayout&, const Point&) { ++count; });
    return count;
}

/// The first thing that is not the same in both.
QString differenceBetween(const MapLayout& a, const MapLayout& b)
{
    if (a.blocks.size() != b.blocks.size() || a.bounds != b.bounds || !(a.arrangement() == b.arrangement()))
        return QStringLiteral("blocks %1 %2, height %3 %4, scale %5 %6").arg(a.blocks.size()).arg(b.blocks.size()).arg(a.bounds.height).arg(b.bounds.height).arg(a.arrangement().scale).arg(b.arrangement().scale);
    for (std::size_t i = 0; i < a.blocks.size(); ++i) {
        const std::vector<PlacedCard>& one = *a.blocks[i].cards;
        const std::vector<PlacedCard>& other = *b.blocks[i].cards;
        if (one.size() != other.size() || a.blocks[i].region != b.blocks[i].region)
            return QStringLiteral("block %1: %2 | %3").arg(i).arg(QString::fromStdString(a.blocks[i].region.title.text), QString::fromStdString(b.blocks[i].region.title.text));
        for (std::size_t j = 0; j < one.size(); ++j) {
            if (one[j].corner != other[j].corner || !(*one[j].card == *other[j].card))
                return QStringLiteral("card %1 of %2 in block %3: %4x%5 %6x%7").arg(j).arg(one.size()).arg(i).arg(one[j].card->width).arg(one[j].card->height).arg(other[j].card->width).arg(other[j].card->height);
        }
    }
    return QStringLiteral("links or counts");
}

/// A change as a busy cluster makes them: a pod comes, goes, moves, fails, or a node's state turns.
cluster::ClusterChange someChange(const cluster::ClusterSnapshot& snapshot, std::mt19937& random)
{
    auto pod = snapshot.pods.begin();
    for (std::size_t i = random() % snapshot.pods.size(); i > 0; --i)
        ++pod;
    kube::Pod changed = *pod;
    switch (random() % 6) {
    case 0: return cluster::ObjectRemoved{kube::Kind::Pod, pod->meta.key()};
    case 1: changed.meta.name += "-new"; break;
    case 2: changed.phase = "Succeeded"; break;
    case 3: changed.meta.deletionTimestamp = TimePoint{}; break;
    case 4: changed.nodeName = snapshot.nodes.begin()->meta.name; break;
    default: {
        kube::Node node = *snapshot.nodes.begin();
        node.conditions.edit().front().status = random() % 2 ? "True" : "Unknown";
        return cluster::ObjectPut{node};
    }
    }
    return cluster::ObjectPut{changed};
}

} // namespace

class MapUpdateTest : public QObject
{
    Q_OBJECT

    static std::size_t hiddenInCards(const MapLayout& layout)
    {
        std::size_t hidden = 0;
        layout.forEachCard([&](const ItemRef&, const CardLayout& card, const Point&) { hidden += card.head.hiddenPods; });
        return hidden;
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void whatIsUpdatedIsWhatWouldBeGatheredAnew_data() { addReadings(); }
    void whatIsUpdatedIsWhatWouldBeGatheredAnew()
    {
        QFETCH(int, groupBy);
        const MapOptions options = optionsFor(GroupBy(groupBy));
        for (unsigned seed = 1; seed <= 6; ++seed) {
            std::mt19937 random(seed);
            cluster::SnapshotPointer snapshot = test::generatedCluster(seed, {4, 60, 10});
            const facts::NetworkFacts facts = facts::detectNetwork(*snapshot);
            MapLayout layout = computeLayout(snapshot, facts, options);
            for (int step = 0; step < 40; ++step) {
                snapshot = cluster::apply(snapshot, {someChange(*snapshot, random)});
                const std::optional<MapLayout> updated = updateLayout(layout, snapshot, facts, options);
                if (!updated) { // a node's first pod may need a card
                    layout = computeLayout(snapshot, facts, options, &layout);
                    continue;
                }
                MapLayout anew = layout;
                anew.facts = {}; // facts that differ are a reason to gather everything
                anew.facts.nodeRanges.edit().push_back({"none", *ip::Cidr::parse("192.0.2.0/24"), facts::Basis::Read, ""});
                anew = computeLayout(snapshot, facts, options, &anew);
                QVERIFY2(*updated == anew, qPrintable(QStringLiteral("seed %1 step %2: %3").arg(seed).arg(step).arg(differenceBetween(*updated, anew))));
                layout = *updated;
            }
        }
    }

    void onePodTouchesOneCard_data() { addReadings(); }
    void onePodTouchesOneCard()
    {
        QFETCH(int, groupBy);
        const MapOptions options = optionsFor(GroupBy(groupBy));
        const cluster::SnapshotPointer before = test::generatedCluster(9, {20, 400, 30});
        const MapLayout old = computeLayout(before, {}, options);
        kube::Pod pod = *before->pods.begin();
        pod.containerStatuses.edit().front().restartCount += 1;
        const auto after = cluster::apply(before, {cluster::ObjectPut{pod}});
        const std::optional<MapLayout> now = updateLayout(old, after, {}, options);
        QVERIFY(now.has_value());
        QCOMPARE(sharedCards(old, *now), cardCount(old) - 1);
        QVERIFY(now->snapshot == after);
    }

    void aSliceMovesItsPodsToTheirServicesCard()
    {
        const MapOptions options = optionsFor(GroupBy::Service);
        const cluster::SnapshotPointer before = test::generatedCluster(4, {3, 40, 6});
        const MapLayout old = computeLayout(before, {}, options);
        const auto slice = std::find_if(before->endpointSlices.begin(), before->endpointSlices.end(),
                                        [](const kube::EndpointSlice& each) { return each.endpoints.size() > 1; });
        QVERIFY(slice != before->endpointSlices.end());
        kube::EndpointSlice emptied = *slice;
        emptied.endpoints.clear();
        const auto after = cluster::apply(before, {cluster::ObjectPut{emptied}});
        const std::optional<MapLayout> now = updateLayout(old, after, {}, options);
        QVERIFY(now.has_value());
        const auto service = now->refOf({ItemKind::Service, slice->serviceKey(), ""});
        const CardLayout& card = now->cardOf(*service);
        const std::int32_t group = card.cells[std::size_t(service->cell)].group;
        QCOMPARE(group < 0 ? card.counts.pods : card.groups[std::size_t(group)].counts.pods, 0U);
        QCOMPARE(now->counts.pods, old.counts.pods);
    }

    void aNodeThatComesNeedsEverythingAnew()
    {
        const MapOptions options = optionsFor(GroupBy::Node);
        const cluster::SnapshotPointer before = test::generatedCluster(2, {3, 10, 2});
        const MapLayout old = computeLayout(before, {}, options);
        kube::Node node;
        node.meta.name = "fresh";
        const auto after = cluster::apply(before, {cluster::ObjectPut{node}});
        QVERIFY(!updateLayout(old, after, {}, options));
        QVERIFY(computeLayout(after, {}, options, &old).refOf({ItemKind::NodeCard, {"", "fresh"}, ""}));
    }

    void hiddenPodsAreCounted()
    {
        MapOptions options = optionsFor(GroupBy::Node);
        MapFilter filter;
        filter.pod = [](const kube::Pod& pod) { return pod.meta.namespace_ != "shop"; };
        options.filter = std::make_shared<const MapFilter>(filter);
        const cluster::SnapshotPointer before = test::generatedCluster(3, {3, 60, 2});
        const MapLayout old = computeLayout(before, {}, options);
        std::size_t shop = 0;
        for (const kube::Pod& pod : before->pods)
            shop += pod.meta.namespace_ == "shop";
        QCOMPARE(old.hidden, shop);
        QCOMPARE(hiddenInCards(old), shop);
        QCOMPARE(std::size_t(old.counts.pods), before->pods.size() - shop);
        const auto hidden = std::find_if(before->pods.begin(), before->pods.end(),
                                         [](const kube::Pod& pod) { return pod.meta.namespace_ == "shop"; });
        const auto after = cluster::apply(before, {cluster::ObjectRemoved{kube::Kind::Pod, hidden->meta.key()}});
        const std::optional<MapLayout> now = updateLayout(old, after, {}, options);
        QVERIFY(now.has_value());
        QCOMPARE(now->hidden, shop - 1);
        QCOMPARE(hiddenInCards(*now), shop - 1);
        const CardLayout& card = now->cardOf(*now->cardFor({ItemKind::NodeCard, {"", before->pods.find(hidden->meta.key())->nodeName}, ""}));
        const std::string all = std::to_string(card.counts.pods) + " of " + std::to_string(card.counts.pods + card.head.hiddenPods) + " pods";
        QVERIFY(detailsOf(*card.data, options).back().starts_with(all));
    }
};

HOPSCOPE_TEST_MAIN(MapUpdateTest)
#include "map_update_test.moc"
