// Layouts are computed beside the GUI thread: the newest cluster counts, an old answer is dropped, a switch says how things move.
#include "tests/support/test_main.h"
#include "tests/widgets/map/map_samples.h"

#include <QSignalSpy>

#include <atomic>
#include <thread>

using namespace hopscope;

namespace {

map::LayoutPointer layoutIn(const QSignalSpy& spy, int index)
{
    return spy.at(index).at(0).value<map::LayoutPointer>();
}

map::MovePointer moveIn(const QSignalSpy& spy, int index)
{
    return spy.at(index).at(2).value<map::MovePointer>();
}

cluster::SnapshotPointer without(const cluster::SnapshotPointer& snapshot, const std::string& pod)
{
    return cluster::apply(snapshot, {cluster::ObjectRemoved{kube::Kind::Pod, {"default", pod}}});
}

/// As long as another one takes for so many layouts, of which each waits for its frame.
void waitFrames(int frames)
{
    map::MapLayouter other;
    QSignalSpy computed(&other, &map::MapLayouter::layoutComputed);
    for (int i = 1; i <= frames; ++i) {
        other.setCluster(test::smallCluster(), {});
        QTRY_COMPARE(computed.count(), i);
    }
}

cluster::SnapshotPointer arriving(std::size_t pods)
{
    return cluster::apply(test::generatedCluster(3, {40, int(pods), 30}),
                          {cluster::CoverageChanged{kube::Kind::Pod, cluster::Coverage::Arriving, {}}});
}

} // namespace

class MapLayouterTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void theNewestClusterCounts()
    {
        map::MapLayouter layouter;
        QSignalSpy computed(&layouter, &map::MapLayouter::layoutComputed);
        cluster::SnapshotPointer snapshot = test::smallCluster();
        layouter.setCluster(snapshot, {});
        for (const char* pod : {"web-1", "web-2", "web-3"}) {
            snapshot = without(snapshot, pod);
            layouter.setCluster(snapshot, {});
        }
        QTRY_VERIFY(!layouter.isBusy());
        QCOMPARE(computed.count(), 2); // the one that ran and the last one asked for
        QVERIFY(layoutIn(computed, 1)->snapshot == snapshot);
        QVERIFY(!computed.at(0).at(1).toBool() && computed.at(1).at(1).toBool());
        QVERIFY(!moveIn(computed, 1));
    }

    void aSwitchOfTheReadingSaysHowThingsMove()
    {
        map::MapLayouter layouter;
        QSignalSpy computed(&layouter, &map::MapLayouter::layoutComputed);
        layouter.setCluster(test::smallCluster(), {});
        QTRY_COMPARE(computed.count(), 1);
        layouter.setOptions(test::optionsBy(layout::GroupBy::Namespace));
        QTRY_COMPARE(computed.count(), 2);
        QVERIFY(!computed.at(1).at(1).toBool());
        const map::MovePointer move = moveIn(computed, 1);
        QVERIFY(move);
        QVERIFY(move->before == layoutIn(computed, 0) && move->after == layoutIn(computed, 1));
    }

    void whoComesBackToAReadingFindsThingsWhereTheyWere()
    {
        map::MapLayouter layouter;
        QSignalSpy computed(&layouter, &map::MapLayouter::layoutComputed);
        const cluster::SnapshotPointer snapshot = test::generatedCluster(3, {4, 60, 6});
        layouter.setOptions(test::optionsBy(layout::GroupBy::Node));
        layouter.setCluster(snapshot, {});
        QTRY_COMPARE(computed.count(), 1);
        layouter.setOptions(test::optionsBy(layout::GroupBy::Namespace));
        QTRY_COMPARE(computed.count(), 2);
        const kube::ObjectKey gone = snapshot->pods.begin()->meta.key();
        layouter.setCluster(cluster::apply(snapshot, {cluster::ObjectRemoved{kube::Kind::Pod, gone}}), {});
        QTRY_COMPARE(computed.count(), 3);
        layouter.setOptions(test::optionsBy(layout::GroupBy::Node));
        QTRY_COMPARE(computed.count(), 4);
        const map::LayoutPointer before = layoutIn(computed, 0);
        const map::LayoutPointer after = layoutIn(computed, 3);
        // A pod that goes moves the rows of its own card, and nothing else.
        const std::string home = snapshot->pods.find(gone)->nodeName.str();
        for (const kube::Pod& pod : after->snapshot->pods) {
            if (pod.nodeName == home)
                continue;
            const layout::ItemId id{layout::ItemKind::Pod, pod.meta.key(), ""};
            QVERIFY(before->rectOf(*before->refOf(id)) == after->rectOf(*after->refOf(id)));
        }
    }

    void anotherClusterGetsNoAnswerOfTheOld()
    {
        map::MapLayouter layouter;
        QSignalSpy computed(&layouter, &map::MapLayouter::layoutComputed);
        layouter.setCluster(test::generatedCluster(3, {40, 2000, 30}), {});
        layouter.forgetPlaces();
        layouter.setOptions(test::optionsBy(layout::GroupBy::Node));
        const cluster::SnapshotPointer other = test::smallCluster();
        layouter.setCluster(other, {});
        QTRY_VERIFY(!layouter.isBusy());
        QCOMPARE(computed.count(), 1);
        QVERIFY(layoutIn(computed, 0)->snapshot == other);
        QVERIFY(!computed.at(0).at(1).toBool());
        layouter.forgetPlaces();
        QVERIFY(!layouter.layout());
    }

    void podsThatArriveByTheThousandWaitUntilAllAreThere()
    {
        map::MapLayouter layouter;
        QSignalSpy computed(&layouter, &map::MapLayouter::layoutComputed);
        layouter.setCluster(arriving(6000), {});
        const cluster::SnapshotPointer all = arriving(7000);
        layouter.setCluster(all, {});
        QVERIFY(layouter.isBusy());
        QCOMPARE(computed.count(), 0);
        layouter.endGrowth();
        QTRY_COMPARE(computed.count(), 1);
        QVERIFY(layoutIn(computed, 0)->snapshot == all);
        layouter.setCluster(all, {});
        layouter.endGrowth(); // no news: what is read of them meanwhile is drawn in its time
        QVERIFY(layouter.isBusy());
        QCOMPARE(computed.count(), 1);
    }

    void whatWasAskedForBeforeThePodsCameWaitsForThemToo()
    {
        map::MapLayouter layouter;
        QSignalSpy computed(&layouter, &map::MapLayouter::layoutComputed);
        layouter.setCluster(test::generatedCluster(3, {40, 0, 20}), {});
        layouter.setCluster(test::generatedCluster(3, {40, 0, 30}), {}); // waits for the first to end
        layouter.setCluster(arriving(6000), {});
        QTRY_COMPARE(computed.count(), 1);
        waitFrames(8);
        QCOMPARE(computed.count(), 1);
        const cluster::SnapshotPointer all = arriving(7000);
        layouter.setCluster(all, {});
        layouter.endGrowth();
        QTRY_COMPARE(computed.count(), 2);
        QVERIFY(layoutIn(computed, 1)->snapshot == all);
    }

    /// The largest takes longer than a frame has.
    void aLayoutIsNotFreedByWhoeverLetsGoOfItLast()
    {
        map::MapLayouter layouter;
        QSignalSpy computed(&layouter, &map::MapLayouter::layoutComputed);
        std::atomic<std::thread::id> freedOn = std::thread::id();
        layouter.setCluster(cluster::SnapshotPointer(new cluster::ClusterSnapshot(*test::smallCluster()),
                                                     [&freedOn](const cluster::ClusterSnapshot* snapshot) {
                                                         delete snapshot;
                                                         freedOn = std::this_thread::get_id();
                                                     }),
                            {});
        QTRY_COMPARE(computed.count(), 1);
        QVERIFY(!layouter.isBusy());
        map::LayoutPointer last = layoutIn(computed, 0);
        computed.clear();
        layouter.forgetPlaces();
        QVERIFY(freedOn.load() == std::thread::id());
        last.reset();
        QTRY_VERIFY(freedOn.load() != std::thread::id());
        QVERIFY(freedOn.load() != std::this_thread::get_id());
    }

    void itEndsInTheMiddleOfAJob()
    {
        map::MapLayouter layouter;
        layouter.setCluster(test::generatedCluster(3, {40, 2000, 30}), {});
    }
};

HOPSCOPE_TEST_MAIN(MapLayouterTest)
#include "map_layouter_test.moc"
