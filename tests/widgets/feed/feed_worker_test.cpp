// A live cluster's changes are worked out on another thread, one step at a time; the feed's own stays free.
#include "tests/support/generated_cluster.h"
#include "tests/support/test_main.h"
#include "tests/widgets/feed/fake_source.h"

#include <QSemaphore>
#include <QSignalSpy>

#include <atomic>

using namespace hopscope;
using test::FakeSource;
using test::SignalOrder;
using test::podNamed;

namespace {

/// Holds the worker at the beginning of each step until it may go on.
struct HeldWorker
{
    std::atomic<int> began = 0;
    QSemaphore mayGoOn;
    std::atomic<int> finished = 0;
    std::atomic<std::thread::id> thread; ///< of the last step that began

    feed::StepMaker maker()
    {
        return [this](const cluster::SnapshotPointer& before, const facts::NetworkFacts& facts,
                      std::vector<cluster::ClusterChange> changes) {
            thread = std::this_thread::get_id();
            ++began;
            mayGoOn.tryAcquire(1, 30'000); // a test that failed lets the feed go, too
            feed::SnapshotStep step = feed::stepBy(before, facts, std::move(changes));
            ++finished;
            return step;
        };
    }
};

} // namespace

class FeedWorkerTest : public QObject
{
    Q_OBJECT
private slots:
    void aStateWaitsForTheChangesItSpeaksOf();
    void oneStepAtATimeAndTheRestIsMerged();
    void aStepOfASourceThatWasLeftIsDropped();
    void destroyingWaitsForTheStepAndTellsNothing();
    void aLargeBatchLeavesTheEventLoopFree();
    void theFactsOfALargeClusterFollowItsChanges();
    HOPSCOPE_FAIL_ON_WARNING
};

void FeedWorkerTest::aStateWaitsForTheChangesItSpeaksOf()
{
    HeldWorker worker;
    feed::ClusterFeed feed;
    feed.setStepMaker(worker.maker());
    FakeSource source;
    feed.openStarted("fake", source.starter());
    QSignalSpy states(&feed, &feed::ClusterFeed::stateChanged);
    source.say({"a"});
    QTRY_VERIFY(worker.began > 0);
    source.sayPhase(source::SourcePhase::Live);
    QCoreApplication::processEvents(); // what the state's arrival posted
    QCOMPARE(states.count(), 0);
    bool changesWereThere = false;
    connect(&feed, &feed::ClusterFeed::stateChanged, &feed,
            [&] { changesWereThere = feed.snapshot()->pods.find({"default", "a"}); });
    worker.mayGoOn.release();
    QTRY_COMPARE(states.count(), 1);
    QVERIFY(changesWereThere);
}

void FeedWorkerTest::oneStepAtATimeAndTheRestIsMerged()
{
    HeldWorker worker;
    feed::ClusterFeed feed;
    feed.setStepMaker(worker.maker());
    QSignalSpy snapshots(&feed, &feed::ClusterFeed::snapshotChanged);
    FakeSource source;
    feed.openStarted("fake", source.starter());
    source.say({"a"});
    QTRY_VERIFY(worker.began > 0);
    QTimer laterThanAFrame;
    QSignalSpy frames(&laterThanAFrame, &QTimer::timeout);
    for (const char* name : {"b", "c", "d"}) {
        source.say({name});
        laterThanAFrame.start(40); // a step that did not wait for the first would be begun by then
        QVERIFY(frames.wait());
    }
    worker.mayGoOn.release(4);
    QTRY_COMPARE(feed.snapshot()->pods.size(), std::size_t(4));
    QCOMPARE(snapshots.count(), 2);
    QCOMPARE(worker.finished.load(), 2);
    QCOMPARE(snapshots.back().at(1).value<cluster::ClusterDelta>().of(kube::Kind::Pod).added.size(), std::size_t(3));
}

void FeedWorkerTest::aStepOfASourceThatWasLeftIsDropped()
{
    HeldWorker worker;
    feed::ClusterFeed feed;
    feed.setStepMaker(worker.maker());
    FakeSource left;
    feed.openStarted("left", left.starter());
    left.say({"old"});
    QTRY_VERIFY(worker.began > 0);
    FakeSource next;
    feed.openStarted("next", next.starter());
    QSignalSpy snapshots(&feed, &feed::ClusterFeed::snapshotChanged);
    next.say({"new"});
    worker.mayGoOn.release(2);
    QTRY_COMPARE(feed.snapshot()->pods.size(), std::size_t(1));
    QVERIFY(feed.snapshot()->pods.find({"default", "new"}));
    QCOMPARE(worker.finished.load(), 2); // the old step was made, by the same worker before the new one
    QCOMPARE(snapshots.count(), 1);
}

void FeedWorkerTest::destroyingWaitsForTheStepAndTellsNothing()
{
    HeldWorker worker;
    auto feed = std::make_unique<feed::ClusterFeed>();
    feed->setStepMaker(worker.maker());
    source::ClusterSink* sink = nullptr;
    feed->openStarted("fake", [&](source::ClusterSink& given) {
        sink = &given;
        // The source goes first when the feed is destroyed: only then may the step go on, so it surely ran until then.
        return feed::RunningSource{std::shared_ptr<void>(nullptr, [&](void*) { worker.mayGoOn.release(); }), [] {}};
    });
    SignalOrder order(*feed);
    sink->changesArrived({podNamed("a")});
    QTRY_VERIFY(worker.began > 0);
    QCOMPARE(worker.finished.load(), 0);
    feed.reset();
    QCOMPARE(worker.finished.load(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(order.names, QStringList());
}

void FeedWorkerTest::aLargeBatchLeavesTheEventLoopFree()
{
    test::ClusterSize size;
    size.nodes = 300;
    size.pods = 9'000;
    const cluster::SnapshotPointer large = test::generatedCluster(1, size);
    HeldWorker worker;
    feed::ClusterFeed feed;
    feed.setStepMaker(worker.maker());
    QSignalSpy snapshots(&feed, &feed::ClusterFeed::snapshotChanged);
    FakeSource source;
    feed.openStarted("fake", source.starter());
    source.sayChanges(test::listsOf(large));
    QTRY_VERIFY(worker.began > 0);
    QVERIFY(worker.thread.load() != std::this_thread::get_id());
    // The step is under way and cannot end: whatever this thread had to do for it would keep these events from coming.
    int turns = 0;
    QTimer turning;
    connect(&turning, &QTimer::timeout, &feed, [&] { ++turns; });
    turning.start(0);
    QTRY_VERIFY(turns >= 100);
    QCOMPARE(snapshots.count(), 0);
    QVERIFY(feed.snapshot()->pods.empty());
    worker.mayGoOn.release();
    QTRY_COMPARE(snapshots.count(), 1);
    QCOMPARE(feed.snapshot()->pods.size(), large->pods.size());
}

void FeedWorkerTest::theFactsOfALargeClusterFollowItsChanges()
{
    test::ClusterSize size;
    size.nodes = 300;
    size.pods = 6'000;
    feed::ClusterFeed feed;
    FakeSource source;
    feed.openStarted("fake", source.starter());
    source.sayChanges(test::listsOf(test::generatedCluster(1, size)));
    QTRY_COMPARE(feed.snapshot()->pods.size(), std::size_t(6'000));
    QVERIFY(feed.facts() == facts::detectNetwork(*feed.snapshot())); // the first lists come with theirs
    QStringList told;
    connect(&feed, &feed::ClusterFeed::factsChanged, &feed, [&] { told << "facts"; });
    connect(&feed, &feed::ClusterFeed::snapshotChanged, &feed,
            [&](const cluster::SnapshotPointer&, const cluster::ClusterDelta& delta) {
                told << (delta.empty() ? "nothing changed" : "changes");
            });
    kube::ConfigMap proxy;
    proxy.meta.namespace_ = "kube-system";
    proxy.meta.name = "kube-proxy";
    proxy.data["config.conf"] = "mode: ipvs\n";
    source.sayChanges({cluster::ObjectPut{proxy}});
    QTRY_COMPARE(told, QStringList({"changes", "facts", "nothing changed"}));
    QVERIFY(feed.facts() == facts::detectNetwork(*feed.snapshot()));
}

HOPSCOPE_TEST_MAIN(FeedWorkerTest)
#include "feed_worker_test.moc"
