// Rules that hold for the map of any cluster.
#include "model/layout/map_layout.h"

#include "model/facts/network_facts.h"
#include "tests/support/generated_cluster.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::layout;

namespace {

MapOptions optionsFor(GroupBy groupBy)
{
    MapOptions options;
    options.groupBy = groupBy;
    options.clientAddress = "198.51.100.10";
    return options;
}

MapLayout layoutOf(const cluster::SnapshotPointer& snapshot, GroupBy groupBy, const MapLayout* previous = nullptr)
{
    return computeLayout(snapshot, facts::detectNetwork(*snapshot), optionsFor(groupBy), previous);
}

struct Placed
{
    ItemRef ref;
    Item item;
};

/// Everything that is seen by itself: cards, then what stands in them; bands have no frame.
std::vector<Placed> allItems(const MapLayout& layout)
{
    std::vector<Placed> items;
    layout.forEachCard([&](const ItemRef& ref, const CardLayout& card, const Point&) {
        if (!card.isBand())
            items.push_back({ref, layout.item(ref)});
        for (std::size_t i = 0; i < card.cells.size(); ++i) {
            const ItemRef cell{ref.block, ref.card, std::int32_t(i)};
            if (card.lookOf(i) != CellLook::Folded)
                items.push_back({cell, layout.item(cell)});
        }
    });
    return items;
}

bool stillThere(const MapLayout& layout, const ItemId& id, const Rect& rect)
{
    const auto ref = layout.refOf(id);
    return ref && layout.rectOf(*ref) == rect;
}

QByteArray nameOf(const Item& item)
{
    return QByteArray::fromStdString(item.id.key.toString() + " " + item.id.detail + " kind " + std::to_string(int(item.id.kind)));
}

bool isInside(const Rect& inner, const Rect& outer)
{
    const double slack = 0.01;
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.right() <= outer.right() + slack &&
           inner.bottom() <= outer.bottom() + slack;
}

/// Whether a line from a to b, which runs along an axis, passes through the rectangle.
bool passes(const Point& a, const Point& b, const Rect& rect)
{
    return std::min(a.x, b.x) < rect.right() - 0.5 && std::max(a.x, b.x) > rect.x + 0.5 && std::min(a.y, b.y) < rect.bottom() - 0.5 &&
           std::max(a.y, b.y) > rect.y + 0.5;
}

void addClusters()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<int>("groupBy");
    const char* const groups[] = {"node", "namespace", "service"};
    for (unsigned seed = 1; seed <= 12; ++seed) {
        for (int group = 0; group < 3; ++group)
            QTest::addRow("seed %u by %s", seed, groups[group]) << seed << group;
    }
}

cluster::SnapshotPointer clusterOf(unsigned seed)
{
    const int size = int(seed);
    return test::generatedCluster(seed, {1 + size, size * size * 2, size * 3});
}

} // namespace

class MapLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void nothingOverlapsButACardAndWhatStandsInIt_data() { addClusters(); }
    void nothingOverlapsButACardAndWhatStandsInIt()
    {
        QFETCH(unsigned, seed);
        QFETCH(int, groupBy);
        const MapLayout layout = layoutOf(clusterOf(seed), GroupBy(groupBy));
        const std::vector<Placed> items = allItems(layout);
        for (std::size_t i = 0; i < items.size(); ++i) {
            for (std::size_t j = i + 1; j < items.size(); ++j) {
                const auto& [refA, a] = items[i];
                const auto& [refB, b] = items[j];
                const bool marksInALine = refA.cardRef() == refB.cardRef() && (isInside(a.rect, b.rect) || isInside(b.rect, a.rect));
                if (refA.isCard() && refB.cardRef() == refA)
                    QVERIFY2(isInside(b.rect, a.rect), nameOf(b));
                else if (marksInALine)
                    continue;
                else
                    QVERIFY2(!a.rect.intersects(b.rect), nameOf(a) + " and " + nameOf(b));
            }
        }
    }

    void everythingIsInsideThePictureAndTextsInsideTheirItem_data() { addClusters(); }
    void everythingIsInsideThePictureAndTextsInsideTheirItem()
    {
        QFETCH(unsigned, seed);
        QFETCH(int, groupBy);
        const MapLayout layout = layoutOf(clusterOf(seed), GroupBy(groupBy));
        for (const auto& [ref, item] : allItems(layout)) {
            QVERIFY2(isInside(item.rect, layout.bounds), nameOf(item));
            for (std::size_t i = 0; i < item.lines.size(); ++i) {
                QVERIFY2(isInside(item.lines[i].rect, item.rect), nameOf(item) + ": " + item.lines[i].text.c_str());
                for (std::size_t j = i + 1; j < item.lines.size(); ++j)
                    QVERIFY2(!item.lines[i].rect.intersects(item.lines[j].rect), nameOf(item) + ": " + item.lines[i].text.c_str());
            }
        }
        for (const Block& block : layout.blocks)
            QVERIFY(isInside(block.region.rect, layout.bounds) && isInside(block.region.title.rect, block.region.rect));
    }

    void linksKeepClearOfTexts_data() { addClusters(); }
    void linksKeepClearOfTexts()
    {
        QFETCH(unsigned, seed);
        QFETCH(int, groupBy);
        const MapLayout layout = layoutOf(clusterOf(seed), GroupBy(groupBy));
        const std::vector<Placed> items = allItems(layout);
        for (const Link& link : layout.links) {
            for (std::size_t i = 1; i < link.path.size(); ++i) {
                const Point& a = link.path[i - 1];
                const Point& b = link.path[i];
                QVERIFY2(a.x == b.x || a.y == b.y, nameOf(layout.item(link.from)));
                for (const auto& [ref, item] : items) {
                    for (const TextLine& line : item.lines)
                        QVERIFY2(!passes(a, b, line.rect), nameOf(layout.item(link.from)) + " through " + line.text.c_str());
                }
                for (const Block& block : layout.blocks)
                    QVERIFY2(!passes(a, b, block.region.title.rect), nameOf(layout.item(link.from)) + " through a title");
            }
        }
    }

    void linksLeadFromAServiceToItsEndpoint_data() { addClusters(); }
    void linksLeadFromAServiceToItsEndpoint()
    {
        QFETCH(unsigned, seed);
        QFETCH(int, groupBy);
        const MapLayout layout = layoutOf(clusterOf(seed), GroupBy(groupBy));
        for (const Link& link : layout.links) {
            if (link.path.empty()) { // both stand beside each other, or in one card in which neither has a place of its own
                const bool within = link.from.cardRef() == link.to.cardRef() && layout.arrangement().form > CardForm::Rows;
                QVERIFY(within || GroupBy(groupBy) == GroupBy::Service);
                continue;
            }
            QVERIFY(link.path.size() >= 2);
            const auto touches = [&](const Point& point, const ItemRef& ref) {
                const Rect item = layout.rectOf(ref);
                const Rect card = layout.rectOf(ref.cardRef());
                const auto on = [&](const Rect& rect) {
                    return (std::abs(point.x - rect.x) < 0.01 && point.y >= rect.y && point.y <= rect.bottom()) ||
                           (std::abs(point.y - rect.bottom()) < 0.01 && point.x > rect.x && point.x < rect.right());
                };
                return on(item) || on(card); // what has no place of its own is stood for by its card
            };
            QVERIFY2(touches(link.path.front(), link.from), nameOf(layout.item(link.from)));
            QVERIFY2(touches(link.path.back(), link.to), nameOf(layout.item(link.to)));
        }
    }

    void everyPodAndServiceIsOnTheMapOnce_data() { addClusters(); }
    void everyPodAndServiceIsOnTheMapOnce()
    {
        QFETCH(unsigned, seed);
        QFETCH(int, groupBy);
        const cluster::SnapshotPointer snapshot = clusterOf(seed);
        const MapLayout layout = layoutOf(snapshot, GroupBy(groupBy));
        for (const kube::Pod& pod : snapshot->pods)
            QVERIFY(layout.refOf({ItemKind::Pod, pod.meta.key(), ""}));
        for (const kube::Service& service : snapshot->services)
            QVERIFY(layout.find({ItemKind::Service, service.meta.key(), ""}));
        std::set<ItemId> ids;
        for (const auto& [ref, item] : allItems(layout))
            QVERIFY2(ids.insert(item.id).second, nameOf(item));
    }

    void theSameQuestionHasTheSameAnswer()
    {
        const cluster::SnapshotPointer snapshot = clusterOf(7);
        const MapLayout one = layoutOf(snapshot, GroupBy::Node);
        QVERIFY(one == layoutOf(snapshot, GroupBy::Node));
        QVERIFY(one == layoutOf(snapshot, GroupBy::Node, &one));
    }

    /// The pods have come, say: where the few things of before stood is of no use.
    void whatHasOutgrownItsShapeIsLaidOutAnew()
    {
        const cluster::SnapshotPointer all = test::generatedCluster(3, {40, 2000, 30});
        std::vector<cluster::ClusterChange> without;
        for (const kube::Pod& pod : all->pods)
            without.push_back(cluster::ObjectRemoved{kube::Kind::Pod, pod.meta.key()});
        for (const GroupBy groupBy : {GroupBy::Node, GroupBy::Namespace, GroupBy::Service}) {
            const MapLayout before = layoutOf(cluster::apply(all, without), groupBy);
            QVERIFY(layoutOf(all, groupBy, &before) == layoutOf(all, groupBy));
        }
    }

    void aPodThatGoesMovesOnlyItsOwnCardsRows_data() { addClusters(); }
    void aPodThatGoesMovesOnlyItsOwnCardsRows()
    {
        QFETCH(unsigned, seed);
        QFETCH(int, groupBy);
        const cluster::SnapshotPointer before = clusterOf(seed);
        const MapLayout old = layoutOf(before, GroupBy(groupBy));
        const kube::ObjectKey gone = before->pods.begin()->meta.key();
        const ItemRef card = old.shownFor({ItemKind::Pod, gone, ""})->cardRef();
        const auto after = cluster::apply(before, {cluster::ObjectRemoved{kube::Kind::Pod, gone}});
        const MapLayout now = layoutOf(after, GroupBy(groupBy), &old);
        for (const auto& [ref, item] : allItems(now)) {
            if ((ref.isCard() || ref.cardRef() != card) && now.cards->size() == old.cards->size())
                QVERIFY2(stillThere(old, item.id, item.rect), nameOf(item));
        }
        QVERIFY(!now.find({ItemKind::Pod, gone, ""}));
        // A card that is there for its pods only goes with the last of them.
        QVERIFY(now.bounds == old.bounds || now.cards->size() < old.cards->size());
    }

    void aReplacementTakesNoMoreRoom()
    {
        const cluster::SnapshotPointer before = clusterOf(4);
        const MapLayout old = layoutOf(before, GroupBy::Node);
        const auto leaves = [](const kube::Pod& pod) { return !pod.nodeName.empty() && !pod.hostNetwork; };
        const auto pod = std::find_if(before->pods.begin(), before->pods.end(), leaves);
        const ItemId oldId{ItemKind::Pod, pod->meta.key(), ""};
        const kube::Pod fresh = test::generatedPod("shop", "replacement", pod->nodeName, "10.244.0.251");
        const auto between = cluster::apply(before, {cluster::ObjectRemoved{kube::Kind::Pod, oldId.key}});
        const MapLayout gap = layoutOf(between, GroupBy::Node, &old);
        const auto after = cluster::apply(between, {cluster::ObjectPut{fresh}});
        const MapLayout now = layoutOf(after, GroupBy::Node, &gap);
        const ItemRef card = now.refOf({ItemKind::Pod, fresh.meta.key(), ""})->cardRef();
        QVERIFY(card == old.refOf(oldId)->cardRef());
        for (const auto& [ref, item] : allItems(gap)) {
            if (ref.isCard() || ref.cardRef() != card)
                QVERIFY2(stillThere(now, item.id, item.rect), nameOf(item));
        }
    }

    void aNewPodMovesNothingButWhatStandsBelowItsCard()
    {
        const cluster::SnapshotPointer before = test::generatedCluster(3, {3, 18, 4});
        const MapLayout old = layoutOf(before, GroupBy::Node);
        cluster::SnapshotPointer after = before;
        for (int i = 0; i < 1; ++i)
            after = cluster::apply(after, {cluster::ObjectPut{test::generatedPod("shop", "new-" + std::to_string(i), "node-1", "10.244.1.24" + std::to_string(i))}});
        const MapLayout now = layoutOf(after, GroupBy::Node, &old);
        const ItemId grown{ItemKind::NodeCard, {"", "node-1"}, ""};
        const double row = old.find(grown)->rect.y;
        int compared = 0;
        for (const auto& [ref, item] : allItems(old)) {
            const bool inGrownCard = ref.cardRef() == *old.refOf(grown);
            if (inGrownCard || (item.rect.y > old.find(grown)->rect.y && item.rect.x >= old.find(grown)->rect.x && item.rect.right() <= old.find(grown)->rect.right()))
                continue;
            QVERIFY2(stillThere(now, item.id, item.rect), nameOf(item));
            ++compared;
        }
        QVERIFY(compared > 10);
        QCOMPARE(now.find(grown)->rect.y, row);
    }

    /// In a form that names pods, each has its name with its end, and where it has one its address beside it.
    void everyPodIsNamedWithItsEndAndItsAddress_data() { addClusters(); }
    void everyPodIsNamedWithItsEndAndItsAddress()
    {
        QFETCH(unsigned, seed);
        QFETCH(int, groupBy);
        auto snapshot = clusterOf(std::min(seed, 6U));
        for (const std::string name : {"a", "kube-prometheus-stack-kube-state-metrics-6c9fd49f75-nmzjd", "onewordofsixtyletterswithoutanythingbetweenthemthatcouldbreakit"})
            snapshot = cluster::apply(snapshot, {cluster::ObjectPut{test::generatedPod("kube-system", name, "node-0", "10.244.0.9")}});
        MapOptions options = optionsFor(GroupBy(groupBy));
        options.width = 1900;
        options.height = 1600;
        const MapLayout layout = computeLayout(snapshot, facts::detectNetwork(*snapshot), options);
        for (const auto& [ref, item] : allItems(layout)) {
            const CellLook look = ref.isCard() ? CellLook::Folded : layout.cardOf(ref).lookOf(std::size_t(ref.cell));
            if (item.id.kind != ItemKind::Pod || (look != CellLook::Row && look != CellLook::Chip && look != CellLook::SlimChip))
                continue;
            const std::string& name = item.id.key.name;
            const std::string end = name.substr(name.size() - std::min<std::size_t>(3, name.size()));
            const bool named = std::any_of(item.lines.begin(), item.lines.end(), [&](const TextLine& line) { return line.text.ends_with(end) || line.text.ends_with("-\u2026"); });
            QVERIFY2(named, name.c_str());
            const kube::Pod* pod = snapshot->pods.find(item.id.key);
            if (pod->hostNetwork || pod->isTerminal() || pod->podIps.empty())
                continue;
            const std::string address = pod->podIps.front().toString();
            QVERIFY2(std::any_of(item.lines.begin(), item.lines.end(), [&](const TextLine& line) { return line.text == address; }), name.c_str());
        }
    }

    void aLongNameIsShortenedInTheMiddleAndMovesNothing()
    {
        const std::string name = "an-application-with-a-name-that-nobody-can-remember-and-nobody-will-ever-want-to-read-to-its-end-on-any-map-of-a-cluster-"
                                 "whatever-it-is-that-is-shown-there-to-them-7b44dc87c5-5hrgb";
        const auto before = test::generatedCluster(2, {3, 9, 0});
        const MapLayout old = layoutOf(before, GroupBy::Node);
        const auto after = cluster::apply(before, {cluster::ObjectPut{test::generatedPod("shop", name, "node-0", "10.244.0.9")}});
        const MapLayout now = layoutOf(after, GroupBy::Node, &old);
        QVERIFY(now.arrangement() == old.arrangement());
        std::string shown;
        const Item item = *now.find({ItemKind::Pod, {"shop", name}, ""});
        for (const TextLine& line : item.lines) {
            if (line.text.find("\u2026") != std::string::npos)
                shown = line.text;
        }
        const std::size_t gap = shown.find("\u2026");
        QVERIFY(gap != std::string::npos && gap > 3);
        QVERIFY(name.starts_with(shown.substr(0, gap)));
        QVERIFY(name.ends_with(shown.substr(gap + 3)));
    }

    /// Another language's words are of other lengths: nothing stands somewhere else for it.
    void wordsOfOtherLengthsChangeNoPlace_data() { addClusters(); }
    void wordsOfOtherLengthsChangeNoPlace()
    {
        QFETCH(unsigned, seed);
        QFETCH(int, groupBy);
        const cluster::SnapshotPointer snapshot = clusterOf(seed);
        MapOptions options = optionsFor(GroupBy(groupBy));
        const MapLayout one = computeLayout(snapshot, {}, options);
        for (std::string* word : {&options.words.outside, &options.words.nodeAddress, &options.words.pods, &options.words.failing, &options.words.completed,
                                  &options.words.countServices, &options.words.nodes, &options.words.everyNode})
            word->insert(0, "Beschreibung ");
        const MapLayout other = computeLayout(snapshot, {}, options);
        QVERIFY(one.arrangement() == other.arrangement());
        one.forEachCard([&](const ItemRef& ref, const CardLayout& card, const Point& corner) {
            QVERIFY(other.cornerOf(ref) == corner);
            QCOMPARE(other.cardOf(ref).width, card.width);
            QCOMPARE(other.cardOf(ref).height, card.height);
        });
    }

    void aViewOfNearlyTheSameShapeKeepsColumnsAndOrder()
    {
        const cluster::SnapshotPointer snapshot = test::generatedCluster(5, {9, 90, 6});
        MapOptions options = optionsFor(GroupBy::Node);
        const MapLayout old = computeLayout(snapshot, {}, options);
        options.width *= 1.1;
        options.height *= 0.93;
        const MapLayout now = computeLayout(snapshot, {}, options, &old);
        QCOMPARE(now.arrangement().columns, old.arrangement().columns);
        old.forEachCard([&](const ItemRef& ref, const CardLayout& card, const Point&) { QVERIFY(now.cardOf(ref).head.id == card.head.id); });
        QVERIFY(now.bounds.width * now.arrangement().scale > options.width - 1);
    }

    void whatFailsIsFirstInItsCardAndItsNodeFirstInItsZone()
    {
        auto snapshot = test::generatedCluster(11, {8, 0, 0});
        for (int i = 0; i < 16; ++i)
            snapshot = cluster::apply(snapshot, {cluster::ObjectPut{test::generatedPod("shop", "web-" + std::to_string(i), "node-" + std::to_string(i % 8), "10.244.0." + std::to_string(i + 2))}});
        kube::Pod failing = test::generatedPod("shop", "zzz", "node-5", "10.244.0.99");
        failing.phase = "Failed";
        snapshot = cluster::apply(snapshot, {cluster::ObjectPut{failing}});
        const MapLayout layout = layoutOf(snapshot, GroupBy::Node);
        const ItemRef pod = *layout.refOf({ItemKind::Pod, failing.meta.key(), ""});
        QCOMPARE(pod.cell, 0);
        std::uint32_t ready = 0;
        for (std::uint32_t i = 0; i < pod.card; ++i)
            ready += layout.blocks[pod.block].at(i).card->head.state == ItemState::Ready;
        QCOMPARE(ready, 0U);
    }

    void aCardCountsItsPodsAndThoseThatAreNotWell()
    {
        const cluster::SnapshotPointer snapshot = test::generatedCluster(5, {4, 300, 12});
        const MapLayout layout = layoutOf(snapshot, GroupBy::Node);
        std::uint32_t pods = 0;
        std::uint32_t failing = 0;
        layout.forEachCard([&](const ItemRef&, const CardLayout& card, const Point&) {
            pods += card.counts.pods;
            failing += card.counts.failing;
        });
        QCOMPARE(std::size_t(pods), snapshot->pods.size());
        QVERIFY(failing > 0);
        const auto card = layout.find({ItemKind::NodeCard, {"", "node-1"}, ""});
        QVERIFY(std::any_of(card->lines.begin(), card->lines.end(), [](const TextLine& line) { return line.text.find(" failing") != std::string::npos; }) ||
                layout.cardOf(*layout.refOf({ItemKind::NodeCard, {"", "node-1"}, ""})).counts.failing == 0);
    }

    void aFinishedPodShowsNoAddress()
    {
        auto pod = test::generatedPod("shop", "job", "node-0", "10.244.0.9");
        pod.phase = "Succeeded";
        const auto snapshot = cluster::apply(test::generatedCluster(1, {1, 0, 0}), {cluster::ObjectPut{pod}});
        const MapLayout layout = layoutOf(snapshot, GroupBy::Node);
        const auto item = layout.find({ItemKind::Pod, pod.meta.key(), ""});
        for (const TextLine& line : item->lines)
            QVERIFY(line.text != "10.244.0.9");
    }

    void aRangeThatNothingStatesIsMarked()
    {
        const auto snapshot = test::generatedCluster(1, {1, 4, 0});
        facts::NetworkFacts facts;
        const std::string node = snapshot->nodes.begin()->meta.name;
        facts.nodeRanges = {{node, *ip::Cidr::parse("10.244.0.0/24"), facts::Basis::Inferred, ""}};
        const auto rangeShown = [&] {
            const MapLayout layout = computeLayout(snapshot, facts, {});
            const auto card = layout.find({ItemKind::NodeCard, {"", node}, ""});
            const auto range = std::find_if(card->lines.begin(), card->lines.end(), [](const TextLine& line) { return line.text.starts_with("pods "); });
            return range == card->lines.end() ? QString() : QString::fromStdString(range->text);
        };
        QVERIFY(rangeShown().startsWith(QLatin1String("pods ~10.244.0.0/24 inferred")));
        facts.nodeRanges.edit().front().basis = facts::Basis::Read;
        QVERIFY(rangeShown().startsWith(QLatin1String("pods 10.244.0.0/24")));
    }

    void thePictureHasTheViewsWidthAndFitsItsHeight()
    {
        for (unsigned seed = 2; seed <= 12; ++seed) {
            for (const auto& [width, height] : {std::pair(960.0, 720.0), std::pair(960.0, 600.0), std::pair(1560.0, 1000.0)}) {
                MapOptions options = optionsFor(GroupBy(seed % 3));
                options.width = width;
                options.height = height;
                const MapLayout layout = computeLayout(clusterOf(seed), {}, options);
                const double scale = layout.arrangement().scale;
                QVERIFY(scale > 0.99 && scale < 1.26);
                QVERIFY(std::abs(layout.bounds.width * scale - width) < 0.01);
                QVERIFY2(layout.bounds.height * scale <= height * 1.006, QByteArray::number(layout.bounds.height * scale));
            }
        }
    }

    void anEmptyClusterHasAPicture()
    {
        const auto snapshot = cluster::apply(nullptr, {});
        const MapLayout layout = layoutOf(snapshot, GroupBy::Node);
        QVERIFY(layout.find({ItemKind::Client, {}, ""}));
        QVERIFY(layout.bounds.width > 0 && layout.bounds.height > 0);
    }

    void theTopmostItemIsFound()
    {
        const MapLayout layout = layoutOf(clusterOf(3), GroupBy::Node);
        for (const auto& [ref, item] : allItems(layout)) {
            if (item.id.kind == ItemKind::Pod)
                QVERIFY(layout.refAt(item.rect.center()) == ref);
        }
        QVERIFY(!layout.refAt({1, 1}));
    }
};

HOPSCOPE_TEST_MAIN(MapLayoutTest)
#include "map_layout_test.moc"
