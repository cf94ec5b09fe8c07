// The feed shows one source at a time, in order, and never what comes late from one that was left.
#include "tests/support/generated_cluster.h"
#include "tests/support/test_main.h"
#include "tests/widgets/feed/fake_source.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace hopscope;
using test::FakeSource;
using test::SignalOrder;
using namespace std::chrono_literals;

namespace {

const char* const lifeText = R"(clock: "2026-01-15T10:00:00Z"
steps:
  - after: 10s
    events:
      - type: ADDED
        object: {apiVersion: v1, kind: Pod, metadata: {name: second, namespace: default}}
)";
const char* const objectsText = R"(apiVersion: v1
kind: Pod
metadata: {name: first, namespace: default}
)";

source::Scenario smallScenario()
{
    auto scenario = source::Scenario::fromText("small", objectsText, lifeText);
    return scenario ? std::move(*scenario) : source::Scenario{};
}

} // namespace

class ClusterFeedTest : public QObject
{
    Q_OBJECT
private slots:
    void manyChangesOfOneFrameBecomeOneSnapshot();
    void whatASourceSaidBeforeItWasLeftIsDropped();
    void statesOfOneBatchAreAllTold();
    void aWaitIsCountedDown();
    void reconnectReachesTheSource();
    void aScenarioLivesByItsClock();
    void aHeldScenarioGoesOnWhereItWas();
    void aStoppedClockStopsTheScenario();
    void aMissingFileIsAStateNotACrash();
    void aFileIsLoadedBesideTheWindow();
    void factsComeBeforeTheSnapshotAndThatBeforeTheState();
    void aFileThatWasLeftIsDropped();
    void aSlotMayOpenAnotherSource();
    HOPSCOPE_FAIL_ON_WARNING
};

void ClusterFeedTest::manyChangesOfOneFrameBecomeOneSnapshot()
{
    feed::ClusterFeed feed;
    QSignalSpy snapshots(&feed, &feed::ClusterFeed::snapshotChanged);
    FakeSource source;
    feed.openStarted("fake", source.starter());
    source.say({"a", "b", "c"});
    QTRY_COMPARE(snapshots.count(), 1);
    const auto delta = snapshots.front().at(1).value<cluster::ClusterDelta>();
    QCOMPARE(delta.of(kube::Kind::Pod).added.size(), std::size_t(3));
    QCOMPARE(feed.snapshot()->pods.size(), std::size_t(3));
}

void ClusterFeedTest::whatASourceSaidBeforeItWasLeftIsDropped()
{
    feed::ClusterFeed feed;
    FakeSource left;
    feed.openStarted("left", left.starter());
    left.say({"old"});
    FakeSource next;
    feed.openStarted("next", next.starter());
    next.say({"new"});
    QTRY_COMPARE(feed.snapshot()->pods.size(), std::size_t(1));
    QVERIFY(feed.snapshot()->pods.find({"default", "new"}));
    QVERIFY(!feed.snapshot()->pods.find({"default", "old"}));
}

void ClusterFeedTest::statesOfOneBatchAreAllTold()
{
    feed::ClusterFeed feed;
    FakeSource fake;
    feed.openStarted("fake", fake.starter());
    QSignalSpy states(&feed, &feed::ClusterFeed::stateChanged);
    source::SourceState state;
    state.phase = source::SourcePhase::Reconnecting;
    fake.sink->stateChanged(state);
    state.phase = source::SourcePhase::Live;
    fake.sink->stateChanged(state);
    QTRY_COMPARE(states.count(), 2);
    QVERIFY(feed.state().phase == source::SourcePhase::Live);
}

void ClusterFeedTest::aWaitIsCountedDown()
{
    feed::ClusterFeed feed;
    auto elapsed = 1000ms;
    feed.setElapsedClock([&] { return elapsed; });
    QSignalSpy states(&feed, &feed::ClusterFeed::stateChanged);
    FakeSource source;
    feed.openStarted("fake", source.starter());
    states.clear();
    source::SourceState state;
    state.phase = source::SourcePhase::Reconnecting;
    state.retryIn = 8000ms;
    state.kinds.emplace_back().retryIn = 2000ms;
    source.sink->stateChanged(state);
    QTRY_COMPARE(states.count(), 1);
    QCOMPARE(*feed.stateNow().retryIn, 8000ms);
    elapsed += 3000ms;
    QCOMPARE(*feed.stateNow().retryIn, 5000ms);
    QCOMPARE(*feed.stateNow().kinds.at(0).retryIn, 0ms); // it is due, and not overdue
    QCOMPARE(*feed.state().retryIn, 8000ms);
}

void ClusterFeedTest::reconnectReachesTheSource()
{
    feed::ClusterFeed feed;
    FakeSource fake;
    feed.openStarted("fake", fake.starter());
    feed.reconnectNow();
    QCOMPARE(fake.retries, 1);
}

void ClusterFeedTest::aScenarioLivesByItsClock()
{
    feed::ClusterFeed feed;
    std::chrono::milliseconds elapsed{};
    feed.setElapsedClock([&] { return elapsed; });
    feed.openScenario(smallScenario());
    QCOMPARE(feed.snapshot()->pods.size(), std::size_t(1));
    elapsed = 9s;
    feed.playScenario();
    QCOMPARE(feed.snapshot()->pods.size(), std::size_t(1));
    elapsed = 10s;
    feed.playScenario();
    QCOMPARE(feed.snapshot()->pods.size(), std::size_t(2));
    QCOMPARE(formatRfc3339(feed.now()), std::string("2026-01-15T10:00:10Z"));
}

void ClusterFeedTest::aHeldScenarioGoesOnWhereItWas()
{
    feed::ClusterFeed feed;
    std::chrono::milliseconds elapsed{};
    feed.setElapsedClock([&] { return elapsed; });
    feed.openScenario(smallScenario());
    elapsed = 4s;
    feed.holdScenario(true);
    elapsed = 60s;
    feed.playScenario();
    QCOMPARE(feed.snapshot()->pods.size(), std::size_t(1));
    QCOMPARE(formatRfc3339(feed.now()), std::string("2026-01-15T10:00:04Z"));
    feed.holdScenario(false);
    elapsed = 66s;
    feed.playScenario();
    QCOMPARE(feed.snapshot()->pods.size(), std::size_t(2));
    QCOMPARE(formatRfc3339(feed.now()), std::string("2026-01-15T10:00:10Z"));
}

void ClusterFeedTest::aStoppedClockStopsTheScenario()
{
    feed::ClusterFeed feed;
    feed.setFixedNow(parseRfc3339("2026-02-01T00:00:00Z"));
    feed.openScenario(smallScenario());
    QCOMPARE(formatRfc3339(feed.now()), std::string("2026-02-01T00:00:00Z"));
    QVERIFY(feed.state().phase == source::SourcePhase::Playing);
}

void ClusterFeedTest::aMissingFileIsAStateNotACrash()
{
    feed::ClusterFeed feed;
    feed.openFile("/no/such/file.json");
    QVERIFY(feed.state().phase == source::SourcePhase::Loading);
    QTRY_VERIFY(feed.state().phase == source::SourcePhase::Failed);
    QVERIFY(feed.state().error.has_value());
    QVERIFY(feed.state().error->kind == ErrorKind::FileMissing);
}

void ClusterFeedTest::aFileIsLoadedBesideTheWindow()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("pod.yaml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(objectsText);
    file.close();
    feed::ClusterFeed feed;
    QSignalSpy switched(&feed, &feed::ClusterFeed::clusterSwitched);
    feed.openFile(file.fileName().toStdString());
    QCOMPARE(feed.snapshot()->pods.size(), std::size_t(0)); // nothing is read on this thread
    QTRY_COMPARE(feed.snapshot()->pods.size(), std::size_t(1));
    QCOMPARE(switched.count(), 1);
}

void ClusterFeedTest::factsComeBeforeTheSnapshotAndThatBeforeTheState()
{
    feed::ClusterFeed feed;
    FakeSource source;
    feed.openStarted("fake", source.starter());
    SignalOrder order(feed);
    source.sayPhase(source::SourcePhase::Loading);
    source.sayChanges(test::listsOf(test::generatedCluster(3, {})));
    source.sayPhase(source::SourcePhase::Live);
    QTRY_VERIFY(feed.state().phase == source::SourcePhase::Live);
    QCOMPARE(order.names, QStringList({"facts", "snapshot", "state", "state"}));
    QVERIFY(feed.facts() == facts::detectNetwork(*feed.snapshot()));
}

void ClusterFeedTest::aFileThatWasLeftIsDropped()
{
    feed::ClusterFeed feed;
    QSignalSpy snapshots(&feed, &feed::ClusterFeed::snapshotChanged);
    feed.openText(objectsText, "left");
    feed.openText(std::string(objectsText) + "---\napiVersion: v1\nkind: Pod\nmetadata: {name: more}\n", "next");
    QTRY_VERIFY(feed.state().phase == source::SourcePhase::Loaded);
    QCOMPARE(feed.snapshot()->pods.size(), std::size_t(2));
    QCOMPARE(snapshots.count(), 1);
}

void ClusterFeedTest::aSlotMayOpenAnotherSource()
{
    feed::ClusterFeed feed;
    FakeSource source;
    feed.openStarted("fake", source.starter());
    const auto once = std::make_shared<QMetaObject::Connection>();
    *once = connect(&feed, &feed::ClusterFeed::snapshotChanged, &feed, [&feed, once] {
        disconnect(*once);
        feed.openScenario(smallScenario());
    });
    source.say({"a"});
    source.sayPhase(source::SourcePhase::Live);
    QTRY_VERIFY(feed.state().phase == source::SourcePhase::Playing);
    QCoreApplication::processEvents();
    QVERIFY(feed.state().phase == source::SourcePhase::Playing); // the state of the source that was left came no more
    QVERIFY(feed.snapshot()->pods.find({"default", "first"}));
    QVERIFY(!feed.snapshot()->pods.find({"default", "a"}));
}

HOPSCOPE_TEST_MAIN(ClusterFeedTest)
#include "cluster_feed_test.moc"
