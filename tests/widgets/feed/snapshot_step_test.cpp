// What several changes leave together is what they leave one by one.
#include "tests/support/test_main.h"
#include "tests/widgets/feed/fake_source.h"

#include <QSignalSpy>

#include <random>

using namespace hopscope;
using test::FakeSource;
using test::podNamed;

namespace {

/// Puts, removals and replacements among a few names, so that many overwrite each other.
std::vector<cluster::ClusterChange> randomChanges(std::mt19937& random, std::size_t count)
{
    const auto anyPod = [&] {
        kube::Pod pod;
        pod.meta.namespace_ = random() % 2 == 0 ? "default" : "team";
        pod.meta.name = "pod-" + std::to_string(random() % 4);
        pod.nodeName = std::to_string(random());
        return pod;
    };
    std::vector<cluster::ClusterChange> changes;
    while (changes.size() < count) {
        switch (random() % 9) {
        case 0:
            changes.push_back(cluster::KindReplaced{kube::Kind::Pod, {anyPod(), anyPod()}});
            break;
        case 8: {
            const kube::Pod pod = anyPod();
            changes.push_back(cluster::KindReplaced{kube::Kind::Pod, {pod}, pod.meta.namespace_.str()});
            break;
        }
        case 1:
            changes.push_back(cluster::CoverageChanged{kube::Kind::Pod, cluster::Coverage(random() % 3)});
            break;
        case 2:
        case 3:
            changes.push_back(cluster::ObjectRemoved{kube::Kind::Pod, anyPod().meta.key()});
            break;
        case 4: {
            kube::Service service; // of a pod's name: another kind's key is another key
            service.meta = anyPod().meta;
            changes.push_back(cluster::ObjectPut{service});
            break;
        }
        default:
            changes.push_back(cluster::ObjectPut{anyPod()});
        }
    }
    return changes;
}

} // namespace

class SnapshotStepTest : public QObject
{
    Q_OBJECT
private slots:
    void manyBatchesGiveWhatTheirChangesGiveInOrder();
    void overwrittenChangesLeaveNothing();
    HOPSCOPE_FAIL_ON_WARNING
};

void SnapshotStepTest::manyBatchesGiveWhatTheirChangesGiveInOrder()
{
    std::mt19937 random(5);
    feed::ClusterFeed feed;
    QSignalSpy snapshots(&feed, &feed::ClusterFeed::snapshotChanged);
    FakeSource source;
    feed.openStarted("fake", source.starter());
    cluster::SnapshotPointer expected;
    for (int batch = 0; batch < 200; ++batch) {
        const std::vector<cluster::ClusterChange> changes = randomChanges(random, 1 + random() % 6);
        for (const cluster::ClusterChange& change : changes)
            expected = cluster::apply(expected, {change});
        source.sayChanges(changes);
        QCoreApplication::processEvents();
        if (batch % 20 != 19)
            continue;
        source.sayPhase(source::SourcePhase::Live, batch); // several steps, not one at the end
        QTRY_COMPARE(feed.state().attempt, batch);
    }
    QVERIFY(snapshots.count() >= 10);
    QVERIFY(cluster::diff(expected, feed.snapshot()).empty());
}

void SnapshotStepTest::overwrittenChangesLeaveNothing()
{
    const std::vector<cluster::ClusterChange> kept = feed::withoutOverwritten(
        {podNamed("a"), podNamed("b"), cluster::ObjectRemoved{kube::Kind::Pod, {"default", "b"}}, podNamed("a")});
    QCOMPARE(kept.size(), std::size_t(2));
    QVERIFY(std::holds_alternative<cluster::ObjectRemoved>(kept.front()));
    std::mt19937 random(7);
    const cluster::SnapshotPointer before = cluster::apply(nullptr, randomChanges(random, 20));
    for (int round = 0; round < 500; ++round) {
        const std::vector<cluster::ClusterChange> changes = randomChanges(random, random() % 30);
        const cluster::SnapshotPointer all = cluster::apply(before, changes);
        const cluster::SnapshotPointer fewer = cluster::apply(before, feed::withoutOverwritten(changes));
        QVERIFY(cluster::diff(all, fewer).empty());
    }
}

HOPSCOPE_TEST_MAIN(SnapshotStepTest)
#include "snapshot_step_test.moc"
