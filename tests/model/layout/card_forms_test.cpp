// How much of its cards a map shows in views of several sizes: as much as has room, the rest counted, nothing hollow.
#include "model/layout/map_layout.h"

#include "tests/support/generated_cluster.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::layout;

namespace {

cluster::SnapshotPointer with(const cluster::SnapshotPointer& snapshot, std::vector<kube::Pod> pods)
{
    std::vector<cluster::ClusterChange> changes;
    for (kube::Pod& pod : pods)
        changes.push_back(cluster::ObjectPut{kube::Object(std::move(pod))});
    return cluster::apply(snapshot, std::move(changes));
}

kube::Pod podOn(int node, int number, const std::string& nameSpace)
{
    return test::generatedPod(nameSpace, nameSpace + "-server-" + std::to_string(node) + "-" + std::to_string(number), "node-" + std::to_string(node),
                              "10.244." + std::to_string(node) + "." + std::to_string(number + 2));
}

kube::Pod failing(kube::Pod pod)
{
    pod.phase = std::string("Failed");
    return pod;
}

/// On each node a pod of each namespace.
cluster::SnapshotPointer manyNamespaces(int nodes, int namespaces)
{
    std::vector<kube::Pod> pods;
    for (int node = 0; node < nodes; ++node) {
        for (int i = 0; i < namespaces; ++i)
            pods.push_back(podOn(node, i, "a-namespace-" + std::to_string(i)));
    }
    return with(test::generatedCluster(1, {nodes, 0, 0}), std::move(pods));
}

MapLayout layoutOf(const cluster::SnapshotPointer& snapshot, double width, double height, GroupBy groupBy = GroupBy::Node)
{
    MapOptions options;
    options.groupBy = groupBy;
    options.width = width;
    options.height = height;
    return computeLayout(snapshot, {}, options);
}

bool isWritten(const CardLayout& card, const std::string& part)
{
    return std::any_of(card.filled().lines.begin(), card.filled().lines.end(),
                       [&](const CardLine& line) { return line.line.text.find(part) != std::string::npos; });
}

double lowestIn(const CardLayout& card)
{
    double lowest = card.headerRect().bottom();
    for (const CellBox& box : card.filled().boxes)
        lowest = std::max(lowest, box.look == CellLook::Folded ? 0.0 : double(box.y) + double(box.height));
    for (const CardDecor& decor : card.filled().decors)
        lowest = std::max(lowest, decor.rect.bottom());
    return lowest;
}

} // namespace

class CardFormsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void cardsTooHighForTheViewShowAPartAndCountTheRest()
    {
        const MapLayout map = layoutOf(manyNamespaces(12, 90), 960, 720);
        QCOMPARE(map.arrangement().form, CardForm::Groups);
        QVERIFY(map.bounds.height * map.arrangement().scale <= 720.5);
        map.forEachCard([&](const ItemRef&, const CardLayout& card, const Point&) {
            if (card.isBand() || card.cells.empty())
                return;
            QVERIFY2(isWritten(card, "a-namespace-0") || isWritten(card, "0"), card.head.title.c_str());
            QVERIFY2(isWritten(card, " more"), card.head.title.c_str());
        });
    }

    /// From afar: where marks have no room, their number has.
    void everyNodeFromAfarSaysHowManyPodsItHas()
    {
        std::vector<cluster::ClusterChange> changes;
        for (int number = 1; number <= 299; ++number) {
            kube::Node node;
            node.meta.name = "kwok-node-" + std::to_string(number);
            for (int i = 0; i < 49; ++i)
                changes.push_back(cluster::ObjectPut{test::generatedPod("default", "pod-" + std::to_string(number) + "-" + std::to_string(i), node.meta.name, {})});
            changes.push_back(cluster::ObjectPut{std::move(node)});
        }
        const auto snapshot = cluster::apply(std::make_shared<const cluster::ClusterSnapshot>(), std::move(changes));
        for (const Point& view : {Point{960, 680}, Point{960, 720}, Point{1560, 1000}}) {
            const MapLayout map = layoutOf(snapshot, view.x, view.y);
            QCOMPARE(map.arrangement().form, CardForm::Marks);
            map.forEachCard([](const ItemRef&, const CardLayout& card, const Point&) {
                if (card.head.id.kind != ItemKind::NodeCard)
                    return;
                const bool hasMarks = std::any_of(card.filled().boxes.begin(), card.filled().boxes.end(), [](const CellBox& box) { return box.look == CellLook::Mark; });
                QVERIFY2(hasMarks || isWritten(card, "49"), card.head.title.c_str());
            });
        }
    }

    /// Of a namespace whose pods were not read nobody knows how many there are: no form says none.
    void podsThatWereNotReadAreNotNoneFromAfarEither()
    {
        std::vector<kube::Pod> pods;
        for (int i = 0; i < 9'000; ++i)
            pods.push_back(podOn(i % 50, i, "shop"));
        std::vector<cluster::ClusterChange> changes{cluster::CoverageChanged{kube::Kind::Pod, cluster::Coverage::Partial, {"shop"}}};
        for (const char* name : {"shop", "other"}) {
            kube::Namespace space;
            space.meta.name = name;
            changes.push_back(cluster::ObjectPut{std::move(space)});
        }
        const auto snapshot = cluster::apply(with(test::generatedCluster(1, {50, 0, 0}), std::move(pods)), std::move(changes));
        for (const Point& view : {Point{700, 300}, Point{960, 600}, Point{1560, 1000}, Point{4000, 3000}}) {
            const MapLayout map = layoutOf(snapshot, view.x, view.y, GroupBy::Namespace);
            bool isSaid = false;
            map.forEachCard([&](const ItemRef&, const CardLayout& card, const Point&) {
                if (card.head.title != "other")
                    return;
                for (const CardLine& each : card.filled().lines) {
                    QVERIFY(each.line.text != "0" && each.line.text != "0 pods");
                    isSaid = isSaid || each.line.text == "?" || each.line.text == "pods not read";
                }
            });
            QVERIFY(isSaid);
        }
    }

    void cardsThatFitShowAll()
    {
        const MapLayout map = layoutOf(manyNamespaces(6, 8), 960, 720);
        QVERIFY(map.arrangement().form <= CardForm::Groups);
        map.forEachCard([&](const ItemRef&, const CardLayout& card, const Point&) { QVERIFY2(!isWritten(card, " more"), card.head.title.c_str()); });
    }

    void whatFailsIsNamedWhereOthersAreCounted()
    {
        auto snapshot = manyNamespaces(2, 20);
        kube::Pod broken = failing(podOn(1, 77, "shop"));
        const ItemId id{ItemKind::Pod, broken.meta.key(), {}};
        snapshot = with(snapshot, {std::move(broken)});
        const MapLayout map = layoutOf(snapshot, 960, 720, GroupBy::Service);
        const auto item = map.find(id);
        QVERIFY(item.has_value());
        QVERIFY(!item->lines.empty());
        QVERIFY(map.find({ItemKind::Pod, {"a-namespace-1", "a-namespace-1-server-1-1"}, {}})->lines.empty());
    }

    void aLargeViewLeavesNoHoleInACard_data()
    {
        QTest::addColumn<int>("groupBy");
        QTest::newRow("by node") << int(GroupBy::Node);
        QTest::newRow("by namespace") << int(GroupBy::Namespace);
        QTest::newRow("by service") << int(GroupBy::Service);
    }
    void aLargeViewLeavesNoHoleInACard()
    {
        QFETCH(int, groupBy);
        for (const auto& [width, height] : {std::pair{960.0, 720.0}, {1560.0, 1000.0}, {2400.0, 1500.0}}) {
            const MapLayout map = layoutOf(test::generatedCluster(3, {3, 14, 6}), width, height, GroupBy(groupBy));
            map.forEachCard([&](const ItemRef&, const CardLayout& card, const Point&) {
                const double hole = card.height - spacing::cardPadding - lowestIn(card);
                QVERIFY2(card.isBand() || hole <= map.setting->metrics.twoHeader, (card.head.title + ": " + std::to_string(hole)).c_str());
            });
        }
    }

    void linksWithinOneCardThatShowsNeitherEndAreNotDrawn()
    {
        const MapLayout map = layoutOf(test::generatedCluster(5, {3, 200, 40}), 700, 420, GroupBy::Namespace);
        QVERIFY(map.arrangement().form > CardForm::Rows);
        QVERIFY(!map.links.empty());
        for (const Link& link : map.links)
            QVERIFY(link.from.cardRef() != link.to.cardRef() || link.path.empty());
    }
};

HOPSCOPE_TEST_MAIN(CardFormsTest)
#include "card_forms_test.moc"
