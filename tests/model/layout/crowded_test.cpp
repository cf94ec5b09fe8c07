// Clusters with more than a view has room for: what is there is named as far as it can be, the rest counted, nothing stands empty.
#include "model/layout/map_layout.h"

#include "tests/support/generated_cluster.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::layout;

namespace {

using Changes = std::vector<cluster::ClusterChange>;

constexpr Point views[] = {{960, 600}, {960, 720}, {1560, 1000}};

cluster::SnapshotPointer made(Changes changes)
{
    return cluster::apply(std::make_shared<const cluster::ClusterSnapshot>(), std::move(changes));
}

void put(Changes& changes, kube::Object object)
{
    changes.push_back(cluster::ObjectPut{std::move(object)});
}

void addNode(Changes& changes, const std::string& name, const std::string& zone, int number)
{
    kube::Node node;
    node.meta.name = name;
    node.meta.labels["topology.kubernetes.io/zone"] = zone;
    node.addresses.push_back({"InternalIP", ip::IpAddress::v4(0xac100000).plus(std::uint64_t(number) + 10).toString()});
    put(changes, std::move(node));
}

void addService(Changes& changes, const std::string& nameSpace, const std::string& name, bool isOpen)
{
    kube::Service service;
    service.meta.namespace_ = nameSpace;
    service.meta.name = name;
    service.type = isOpen ? "NodePort" : "ClusterIP";
    service.clusterIps = {"10.96.0.1"};
    put(changes, std::move(service));
}

void addPod(Changes& changes, const std::string& nameSpace, const std::string& name, const std::string& node, bool fails = false)
{
    kube::Pod pod = test::generatedPod(nameSpace, name, node, "10.0.0.1");
    pod.meta.ownerReferences.push_back({"ReplicaSet", name.substr(0, name.rfind('-')), true});
    if (fails)
        pod.phase = "Failed";
    put(changes, std::move(pod));
}

/// 300 nodes in three zones, each with so many pods, and 90 Services that are open to the outside among as many that are not.
cluster::SnapshotPointer threeHundredNodes(int podsOfEach)
{
    Changes changes;
    for (int i = 0; i < 300; ++i) {
        const std::string name = "node-" + std::to_string(1000 + i).substr(1);
        addNode(changes, name, std::string("zone-") + char('a' + i / 100), i);
        for (int pod = 0; pod < podsOfEach; ++pod)
            addPod(changes, "shop", "pod-" + std::to_string(i) + "-" + std::to_string(pod), name, pod == 0 && i % 17 == 0);
    }
    for (int i = 0; i < 90; ++i) {
        addService(changes, "shop", "way-in-" + std::to_string(i), true);
        addService(changes, "shop", "inner-" + std::to_string(i), false);
    }
    return made(std::move(changes));
}

/// Few namespaces with far more in them than any view has room for, one with little.
cluster::SnapshotPointer largeNamespaces()
{
    Changes changes;
    addNode(changes, "node-1", "", 1);
    for (const std::string space : {"billing", "media", "shop"}) {
        for (int i = 0; i < 170; ++i) {
            const std::string name = "application-" + std::to_string(i);
            addService(changes, space, name, false);
            for (int pod = 0; pod < 3; ++pod)
                addPod(changes, space, name + "-" + std::to_string(pod), "node-1", i == 160 && pod == 1);
        }
        addService(changes, space, "zz-way-in", true);
    }
    addPod(changes, "little", "alone-1", "node-1");
    return made(std::move(changes));
}

/// Very many namespaces, of nothing to 120 pods.
cluster::SnapshotPointer manyNamespaces()
{
    Changes changes;
    addNode(changes, "node-1", "", 1);
    for (int i = 0; i < 90; ++i) {
        for (int pod = 0; pod < (i % 9 == 0 ? 120 : i % 4); ++pod)
            addPod(changes, "space-of-team-" + std::to_string(i), "pod" + std::to_string(pod) + "-1", "node-1");
        addService(changes, "space-of-team-" + std::to_string(i), "service", false);
    }
    return made(std::move(changes));
}

/// Nodes of which some have a hundred pods, others one.
cluster::SnapshotPointer unevenNodes(int nodes)
{
    Changes changes;
    for (int i = 0; i < nodes; ++i) {
        const std::string name = "node-" + std::to_string(100 + i);
        addNode(changes, name, "", i);
        for (int pod = 0; pod < (i % 3 == 0 ? 100 : 1); ++pod)
            addPod(changes, "space-" + std::to_string(pod), "pod-" + std::to_string(i) + "-" + std::to_string(pod), name);
    }
    return made(std::move(changes));
}

MapLayout layoutOf(const cluster::SnapshotPointer& snapshot, const Point& view, GroupBy groupBy)
{
    MapOptions options;
    options.groupBy = groupBy;
    options.width = view.x;
    options.height = view.y;
    return computeLayout(snapshot, {}, options);
}

bool isWritten(const CardLayout& card, const std::string& part)
{
    const auto& lines = card.filled().lines;
    return std::any_of(lines.begin(), lines.end(), [&](const CardLine& line) { return line.line.text.find(part) != std::string::npos; });
}

/// By what tells them apart: "017" of node-017.
std::size_t unnamedNodes(const MapLayout& map)
{
    std::size_t count = 0;
    map.forEachCard([&](const ItemRef&, const CardLayout& card, const Point&) {
        count += card.head.id.kind == ItemKind::NodeCard && !isWritten(card, card.head.title.substr(5));
    });
    return count;
}

bool isFitting(const MapLayout& map, const Point& view)
{
    return map.bounds.height * map.arrangement().scale <= view.y * 1.01;
}

/// How much higher a card is than what is in it.
double holeIn(const CardLayout& card)
{
    double lowest = card.headerRect().bottom();
    for (const CellBox& box : card.filled().boxes)
        lowest = std::max(lowest, box.look == CellLook::Folded ? 0.0 : double(box.y) + double(box.height));
    for (const CardDecor& decor : card.filled().decors)
        lowest = std::max(lowest, decor.rect.bottom());
    return card.height - spacing::cardPadding - lowest;
}

void verifyNoHoles(const MapLayout& map)
{
    map.forEachCard([&](const ItemRef&, const CardLayout& card, const Point&) {
        QVERIFY2(card.isBand() || holeIn(card) <= map.setting->metrics.twoHeader, (card.head.title + ": " + std::to_string(holeIn(card))).c_str());
    });
}

} // namespace

class CrowdedTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void everyNodeAndEveryOpenServiceIsNamed()
    {
        const cluster::SnapshotPointer snapshot = threeHundredNodes(3);
        for (const Point& view : views) {
            const MapLayout map = layoutOf(snapshot, view, GroupBy::Node);
            QVERIFY(isFitting(map, view));
            QCOMPARE(unnamedNodes(map), std::size_t(0));
            map.forEachCard([](const ItemRef&, const CardLayout& card, const Point&) {
                if (card.head.id.detail != "services")
                    return;
                for (int i = 0; i < 90; ++i)
                    QVERIFY2(isWritten(card, "way-in-" + std::to_string(i)), std::to_string(i).c_str());
            });
        }
    }

    void aNodeThatIsANameOnlyShowsThatSomethingFails()
    {
        const MapLayout map = layoutOf(threeHundredNodes(40), {960, 600}, GroupBy::Node);
        QVERIFY(map.arrangement().isTight);
        map.forEachCard([](const ItemRef&, const CardLayout& card, const Point&) {
            if (card.head.id.kind != ItemKind::NodeCard)
                return;
            const auto& decors = card.filled().decors;
            const bool isFilled = std::any_of(decors.begin(), decors.end(), [](const CardDecor& decor) { return decor.kind == CardDecor::Kind::Ground; });
            QCOMPARE(isFilled, card.counts.failing > 0);
        });
    }

    void nodesAreNamedWhereThereIsNoRoomForServices()
    {
        MapOptions options;
        options.width = 760;
        options.height = 480;
        const MapLayout map = computeLayout(threeHundredNodes(3), {}, options);
        QVERIFY(isFitting(map, {760, 480}));
        QCOMPARE(unnamedNodes(map), std::size_t(0));
    }

    void aFewLargeCardsNameWhatMattersAndCountTheRest_data()
    {
        QTest::addColumn<int>("groupBy");
        QTest::newRow("by namespace") << int(GroupBy::Namespace);
        QTest::newRow("by service") << int(GroupBy::Service);
    }
    void aFewLargeCardsNameWhatMattersAndCountTheRest()
    {
        QFETCH(int, groupBy);
        const cluster::SnapshotPointer snapshot = largeNamespaces();
        for (const Point& view : views) {
            const MapLayout map = layoutOf(snapshot, view, GroupBy(groupBy));
            QVERIFY(isFitting(map, view));
            QVERIFY(map.arrangement().form <= CardForm::Groups);
            verifyNoHoles(map);
            map.forEachCard([&](const ItemRef&, const CardLayout& card, const Point&) {
                if (card.head.id.kind != ItemKind::NamespaceCard || card.cells.size() < 100 || !isWritten(card, " more"))
                    return;
                QVERIFY(isWritten(card, "application-"));
                QVERIFY2(GroupBy(groupBy) == GroupBy::Service || isWritten(card, "application-160"), card.head.title.c_str()); // one of its pods fails
                QVERIFY2(GroupBy(groupBy) == GroupBy::Service || isWritten(card, "zz-way-in"), card.head.title.c_str());
            });
        }
    }

    void manyUnevenCardsAreAsHighAsWhatIsInThem()
    {
        const cluster::SnapshotPointer snapshot = manyNamespaces();
        for (const GroupBy groupBy : {GroupBy::Namespace, GroupBy::Service}) {
            for (const Point& view : views) {
                const MapLayout map = layoutOf(snapshot, view, groupBy);
                verifyNoHoles(map);
                QVERIFY(isFitting(map, view));
            }
        }
    }

    void nodesWithFewPodsBesideFullOnesHaveNoHole()
    {
        for (const int nodes : {24, 60, 150}) {
            for (const Point& view : views)
                verifyNoHoles(layoutOf(unevenNodes(nodes), view, GroupBy::Node));
        }
    }

    /// Nothing is known of their pods: each is a line that says so, not an empty frame.
    void namespacesWhosePodsWereNotReadAreLines()
    {
        Changes changes{cluster::CoverageChanged{kube::Kind::Pod, cluster::Coverage::Partial, {"shop"}}};
        addNode(changes, "node-1", "", 1);
        for (int i = 0; i < 900; ++i)
            addService(changes, "shop", "service-" + std::to_string(i), false);
        for (const char* name : {"shop", "other", "third", "fourth"}) {
            kube::Namespace space;
            space.meta.name = name;
            put(changes, std::move(space));
        }
        const cluster::SnapshotPointer snapshot = made(std::move(changes));
        for (const Point& view : views) {
            const MapLayout map = layoutOf(snapshot, view, GroupBy::Namespace);
            verifyNoHoles(map);
            map.forEachCard([&](const ItemRef& ref, const CardLayout& card, const Point&) {
                QVERIFY(card.isBand() || card.head.title == "shop" || (map.blocks[ref.block].kind == BlockKind::Lines && isWritten(card, "pods not read")));
            });
        }
    }

    /// A Service's address is whole or not there; its name is not given up for it.
    void anAddressIsNotShortened()
    {
        const cluster::SnapshotPointer snapshot = threeHundredNodes(1);
        for (const Point& view : {Point{640, 400}, Point{960, 600}, Point{1560, 1000}}) {
            for (const GroupBy groupBy : {GroupBy::Node, GroupBy::Service}) {
                layoutOf(snapshot, view, groupBy).forEachCard([](const ItemRef&, const CardLayout& card, const Point&) {
                    for (const CardLine& line : card.filled().lines)
                        QVERIFY2(line.line.role != TextRole::SmallAddress || line.line.text.find("\u2026") == std::string::npos, line.line.text.c_str());
                });
            }
        }
    }

    void largeNumbersAreWrittenInGroups()
    {
        Changes changes;
        addNode(changes, "node-1", "", 1);
        for (int i = 0; i < 1234; ++i)
            addPod(changes, "shop", "web-" + std::to_string(i), "node-1");
        const cluster::SnapshotPointer snapshot = made(std::move(changes));
        MapOptions options;
        options.groupBy = GroupBy::Namespace;
        for (const std::string group : {",", ".", ""}) {
            options.words.digitGroup = group;
            bool isFound = false;
            computeLayout(snapshot, {}, options).forEachCard([&](const ItemRef&, const CardLayout& card, const Point&) {
                isFound = isFound || isWritten(card, "1" + group + "234 pods");
            });
            QVERIFY(isFound);
        }
    }
};

HOPSCOPE_TEST_MAIN(CrowdedTest)
#include "crowded_test.moc"
