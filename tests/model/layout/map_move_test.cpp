// From one reading to another each thing travels from where it stood to where it stands, and nothing is lost on the way.
#include "model/layout/map_move.h"

#include "tests/support/generated_cluster.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace hopscope;
using namespace hopscope::layout;

namespace {

using LayoutPointer = std::shared_ptr<const MapLayout>;

LayoutPointer layoutOf(const cluster::SnapshotPointer& snapshot, GroupBy groupBy, RollUp rollUp = RollUp::None)
{
    MapOptions options;
    options.groupBy = groupBy;
    options.rollUp = rollUp;
    return std::make_shared<const MapLayout>(computeLayout(snapshot, {}, options));
}

kube::Pod replica(int number)
{
    kube::Pod pod = test::generatedPod("shop", "web-7b44dc87c5-" + std::to_string(number), "node-0", "10.244.0." + std::to_string(number + 2));
    pod.meta.labels["pod-template-hash"] = "7b44dc87c5";
    pod.meta.ownerReferences.push_back({"ReplicaSet", "web-7b44dc87c5", true});
    return pod;
}

cluster::SnapshotPointer replicas(int count)
{
    std::vector<cluster::ClusterChange> changes;
    for (int i = 0; i < count; ++i)
        changes.push_back(cluster::ObjectPut{replica(i)});
    return cluster::apply(test::generatedCluster(1, {1, 0, 0}), std::move(changes));
}

const MovedItem* itemOf(const MapMove& move, const ItemId& id)
{
    for (const auto* list : {&move.cards, &move.items}) {
        for (const MovedItem& item : *list) {
            const MapLayout& layout = item.presence == Presence::Goes ? *move.before : *move.after;
            if (layout.idOf(item.ref) == id)
                return &item;
        }
    }
    return nullptr;
}

bool near(const Rect& a, const Rect& b)
{
    return std::abs(a.x - b.x) < 0.1 && std::abs(a.y - b.y) < 0.1 && std::abs(a.width - b.width) < 0.1 && std::abs(a.height - b.height) < 0.1;
}

/// A small thing in the middle of what stands for it.
bool isGathered(const Rect& small, const Rect& box)
{
    const Point middle = box.center();
    return near(small, {middle.x - 3, middle.y - 3, 6, 6});
}

bool isAt(const Rect& place, const MapLayout& layout, const ItemId& id)
{
    const ItemRef ref = *layout.refOf(id);
    const bool folded = layout.cardOf(ref).lookOf(std::size_t(ref.cell)) == CellLook::Folded;
    return folded ? isGathered(place, layout.rectOf(ref)) : near(place, layout.rectOf(ref));
}

std::size_t countOf(const MapMove& move, Presence presence)
{
    return std::size_t(std::count_if(move.items.begin(), move.items.end(), [&](const MovedItem& item) { return item.presence == presence; }));
}

const ItemId web{ItemKind::Workload, {"shop", "web"}, "Deployment"};

} // namespace

class MapMoveTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void everyPodTravels()
    {
        const cluster::SnapshotPointer snapshot = test::generatedCluster(7, {4, 80, 9});
        for (const GroupBy to : {GroupBy::Namespace, GroupBy::Service}) {
            const MapMove move = moveBetween(layoutOf(snapshot, GroupBy::Node), layoutOf(snapshot, to));
            for (const kube::Pod& pod : snapshot->pods) {
                const ItemId id{ItemKind::Pod, pod.meta.key(), ""};
                const MovedItem* item = itemOf(move, id);
                QVERIFY(item && item->presence == Presence::Stays);
                QVERIFY(isAt(item->from(), *move.before, id));
                QVERIFY(isAt(item->to(), *move.after, id));
                QVERIFY(near(item->at(0), item->from()) && near(item->at(1), item->to()));
            }
        }
    }

    void ServicesTravelAndCardsComeAndGo()
    {
        const cluster::SnapshotPointer snapshot = test::generatedCluster(7, {4, 80, 9});
        const MapMove move = moveBetween(layoutOf(snapshot, GroupBy::Node), layoutOf(snapshot, GroupBy::Namespace));
        for (const kube::Service& service : snapshot->services)
            QCOMPARE(itemOf(move, {ItemKind::Service, service.meta.key(), ""})->presence, Presence::Stays);
        const ItemId node{ItemKind::NodeCard, {"", snapshot->nodes.begin()->meta.name}, ""};
        QVERIFY(itemOf(move, node) && itemOf(move, node)->presence == Presence::Goes);
        const ItemId nameSpace{ItemKind::NamespaceCard, {"", snapshot->services.begin()->meta.namespace_}, ""};
        QVERIFY(itemOf(move, nameSpace) && itemOf(move, nameSpace)->presence == Presence::Comes);
    }

    void whatComesFadesInAndWhatGoesFadesOut()
    {
        MovedItem item;
        item.presence = Presence::Comes;
        QCOMPARE(item.opacityAt(0), 0.0);
        QCOMPARE(item.opacityAt(1), 1.0);
        item.presence = Presence::Goes;
        QCOMPARE(item.opacityAt(0), 1.0);
        QCOMPARE(item.opacityAt(1), 0.0);
        item.presence = Presence::Stays;
        QCOMPARE(item.opacityAt(0.5), 1.0);
    }

    void podsGatherBehindTheirWorkload()
    {
        const cluster::SnapshotPointer snapshot = replicas(12);
        const MapMove move = moveBetween(layoutOf(snapshot, GroupBy::Node), layoutOf(snapshot, GroupBy::Namespace, RollUp::All));
        const Rect chip = move.after->rectOf(*move.after->refOf(web));
        QCOMPARE(std::count_if(move.items.begin(), move.items.end(),
                               [&](const MovedItem& item) { return item.kind == ItemKind::Pod && isGathered(item.to(), chip); }),
                 std::ptrdiff_t(12));
        const auto isNewChip = [&](const MovedItem& item) { return item.presence == Presence::Comes && move.after->idOf(item.ref) == web; };
        const auto newChip = std::find_if(move.items.begin(), move.items.end(), isNewChip);
        QVERIFY(newChip != move.items.end() && near(newChip->from(), chip) && near(newChip->to(), chip));
    }

    void andScatterFromIt()
    {
        const cluster::SnapshotPointer snapshot = replicas(12);
        const MapMove move = moveBetween(layoutOf(snapshot, GroupBy::Namespace, RollUp::All), layoutOf(snapshot, GroupBy::Node));
        const Rect chip = move.before->rectOf(*move.before->refOf(web));
        for (int i = 0; i < 12; ++i) {
            const MovedItem* pod = itemOf(move, {ItemKind::Pod, replica(i).meta.key(), ""});
            QVERIFY(pod && pod->presence == Presence::Stays && isGathered(pod->from(), chip));
        }
    }

    void aPodThatChangedMeanwhileIsFoundByItsName()
    {
        const cluster::SnapshotPointer before = replicas(3);
        kube::Pod changed = replica(1);
        changed.phase = "Failed";
        const auto after = cluster::apply(before, {cluster::ObjectPut{changed}, cluster::ObjectRemoved{kube::Kind::Pod, replica(2).meta.key()},
                                                   cluster::ObjectPut{replica(9)}});
        const MapMove move = moveBetween(layoutOf(before, GroupBy::Node), layoutOf(after, GroupBy::Namespace));
        const MovedItem* same = itemOf(move, {ItemKind::Pod, changed.meta.key(), ""});
        QVERIFY(same && same->presence == Presence::Stays && same->state == ItemState::Failing);
        QCOMPARE(itemOf(move, {ItemKind::Pod, replica(2).meta.key(), ""})->presence, Presence::Goes);
        QCOMPARE(itemOf(move, {ItemKind::Pod, replica(9).meta.key(), ""})->presence, Presence::Comes);
    }

    void nothingMovesWhereNothingChanged()
    {
        const LayoutPointer layout = layoutOf(test::generatedCluster(4, {3, 30, 5}), GroupBy::Node);
        const MapMove move = moveBetween(layout, layout);
        for (const MovedItem& item : move.items)
            QVERIFY(item.from() == item.to());
        QCOMPARE(countOf(move, Presence::Stays), move.items.size());
        QVERIFY(near(move.bounds(), layout->bounds));
    }
};

HOPSCOPE_TEST_MAIN(MapMoveTest)
#include "map_move_test.moc"
