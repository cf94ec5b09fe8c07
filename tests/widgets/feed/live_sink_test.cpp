// What the network thread learns reaches the window in order, in parts that do not hold it up, and is told of once.
#include "tests/support/test_main.h"
#include "widgets/feed/live_sink.h"

using namespace hopscope;

class LiveSinkTest : public QObject
{
    Q_OBJECT

    static std::vector<cluster::ClusterChange> changes(std::size_t count)
    {
        return std::vector<cluster::ClusterChange>(count, cluster::ObjectRemoved{kube::Kind::Pod, {"n", "p"}});
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void oneBatchIsToldOfOnce()
    {
        int told = 0;
        feed::LiveSink sink([&told] { ++told; });
        sink.changesArrived(changes(3));
        sink.stateChanged({});
        QCOMPARE(told, 1);
        const feed::LiveSink::Batch batch = sink.take();
        QCOMPARE(batch.changes.size(), std::size_t(1));
        QCOMPARE(batch.states.size(), std::size_t(1));
        QVERIFY(!sink.hasMore());
        sink.changesArrived(changes(1));
        QCOMPARE(told, 2);
    }

    void manyChangesAreTakenInPartsAndTheStateWithTheLast()
    {
        int told = 0;
        feed::LiveSink sink([&told] { ++told; });
        for (int i = 0; i < 5; ++i)
            sink.changesArrived(changes(4'000));
        sink.stateChanged({});
        std::size_t count = 0;
        std::size_t parts = 0;
        feed::LiveSink::Batch batch;
        do {
            batch = sink.take();
            ++parts;
            std::size_t size = 0;
            for (const auto& some : batch.changes)
                size += some.size();
            QVERIFY(size <= 8'000);
            QCOMPARE(batch.states.size(), std::size_t(sink.hasMore() ? 0 : 1));
            count += size;
        } while (sink.hasMore());
        QCOMPARE(count, std::size_t(20'000));
        QCOMPARE(parts, std::size_t(3));
        QCOMPARE(told, 1); // whoever takes in parts knows that there is more
        sink.changesArrived(changes(1));
        QCOMPARE(told, 2);
    }
};

HOPSCOPE_TEST_MAIN(LiveSinkTest)
#include "live_sink_test.moc"
