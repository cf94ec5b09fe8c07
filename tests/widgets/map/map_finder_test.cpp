// Finding things on the map: by words, by a function, beside the GUI thread, and again as the cluster changes.
#include "tests/support/test_main.h"
#include "tests/widgets/map/map_samples.h"
#include "widgets/map/map_finder.h"

#include <QSignalSpy>

using namespace hopscope;

namespace {

std::set<layout::ItemId> found(const map::LayoutPointer& layout, const QString& words)
{
    const map::MapHits hits = map::findOnMap(layout, map::questionOfWords(words));
    return {hits.items.begin(), hits.items.end()};
}

} // namespace

class MapFinderTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void searchWantsEveryWordInAnyCase()
    {
        const auto layout = test::layoutOf(test::smallCluster());
        QCOMPARE(found(layout, "WEB").size(), std::size_t(4)); // three pods and their Service
        QCOMPARE(found(layout, "WEB-2 default"), (std::set<layout::ItemId>{test::podId("web-2")}));
        QVERIFY(found(layout, "web nothing").empty());
        QVERIFY(found(layout, " ").empty());
    }

    void addressesPortsAndStatesAreFound()
    {
        const auto layout = test::layoutOf(test::smallCluster());
        QCOMPARE(found(layout, "10.244.1.5"), (std::set<layout::ItemId>{test::podId("web-1")}));
        QCOMPARE(found(layout, "30080"), (std::set<layout::ItemId>{test::serviceId("web")}));
        QVERIFY(found(layout, "192.168.0.12").count(test::nodeId("n2")) == 1);
        const auto replicas = test::layoutOf(test::clusterOfReplicas());
        QCOMPARE(found(replicas, "crashloop").size(), std::size_t(1));
    }

    void behindAWorkloadPodsAreFoundAndItsChipStandsForThem()
    {
        const auto layout = test::layoutOf(test::clusterOfReplicas(), layout::GroupBy::Namespace);
        const map::MapHits hits = map::findOnMap(layout, map::questionOfWords("crashloop"));
        QCOMPARE(hits.items, (std::vector<layout::ItemId>{test::podId("web-7b44dc87c5-4", "shop")}));
        QVERIFY(hits.highlight->items.count(test::webDeployment) == 1);
    }

    void aFunctionAsksForItsKindAlone()
    {
        const auto layout = test::layoutOf(test::smallCluster());
        map::MapQuestion question;
        question.service = [](const kube::Service&) { return true; };
        const map::MapHits hits = map::findOnMap(layout, question);
        QCOMPARE(hits.items.size(), std::size_t(2));
        QCOMPARE(hits.highlight->items.size(), std::size_t(2));
        QVERIFY(hits.highlight->pods.empty());
    }

    void theFinderAnswersAndSteps()
    {
        map::MapFinder finder;
        QSignalSpy found(&finder, &map::MapFinder::found);
        finder.setLayout(test::layoutOf(test::smallCluster()));
        finder.findWords("web-");
        QVERIFY(finder.isBusy());
        QTRY_COMPARE(found.count(), 1);
        QCOMPARE(finder.count(), std::size_t(3));
        QVERIFY(finder.next() == test::podId("web-1"));
        QVERIFY(finder.next() != finder.next());
        QVERIFY(finder.next() == test::podId("web-1")); // round again
        QVERIFY(finder.previous() == finder.hits()->items.back());
    }

    void onlyTheLastQuestionIsAnswered()
    {
        map::MapFinder finder;
        QSignalSpy found(&finder, &map::MapFinder::found);
        finder.setLayout(test::layoutOf(test::generatedCluster(3, {30, 2000, 50})));
        finder.findWords("shop");
        finder.findWords("node-1");
        finder.findWords("kube-system");
        QTRY_VERIFY(!finder.isBusy());
        QCOMPARE(found.count(), 1);
        finder.clear();
        QCOMPARE(found.count(), 2);
        QVERIFY(!finder.hits());
        QVERIFY(!finder.next());
    }

    void aChangeOfTheClusterIsSearchedAgainAndOneStaysWhereOneIs()
    {
        map::MapFinder finder;
        QSignalSpy found(&finder, &map::MapFinder::found);
        const auto layout = test::layoutOf(test::smallCluster());
        finder.setLayout(layout);
        finder.findWords("web-");
        QTRY_COMPARE(found.count(), 1);
        QVERIFY(!found.front().at(1).toBool());
        finder.next();
        const auto second = finder.next();
        const auto next = cluster::apply(layout->snapshot, {cluster::ObjectRemoved{kube::Kind::Pod, {"default", "web-1"}}});
        finder.setLayout(test::layoutOf(next, layout::GroupBy::Node, layout));
        QTRY_COMPARE(found.count(), 2);
        QVERIFY(found.back().at(1).toBool());
        QCOMPARE(finder.count(), std::size_t(2));
        QVERIFY(finder.previous() != second && finder.next() == second);
    }
};

HOPSCOPE_TEST_MAIN(MapFinderTest)
#include "map_finder_test.moc"
