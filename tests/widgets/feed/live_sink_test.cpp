// What the network thread learns reaches the window in order, and is told of once.
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
        feed::LiveSink sink([&told](bool) { ++told; });
        sink.changesArrived(changes(3));
        sink.stateChanged({});
        QCOMPARE(told, 1);
        const feed::LiveSink::Batch batch = sink.take();
        QCOMPARE(batch.changes.size(), std::size_t(1));
        QCOMPARE(batch.states.size(), std::size_t(1));
        QVERIFY(sink.take().changes.empty());
        sink.changesArrived(changes(1));
        QCOMPARE(told, 2);
    }

    /// While a large part is shown, the next one waits a little: not the one that completes the rows.
    void theLastRowIsToldAtOnce()
    {
        std::vector<bool> urgent;
        feed::LiveSink sink([&urgent](bool isUrgent) { urgent.push_back(isUrgent); });
        source::SourceState state;
        state.kinds.push_back({kube::Kind::Pod, cluster::Coverage::Arriving, 1, {}, {}, {}});
        sink.changesArrived(changes(1));
        sink.stateChanged(state);
        QCOMPARE(urgent, std::vector<bool>{false});
        state.kinds.front().expected = 2;
        sink.changesArrived(changes(1));
        sink.stateChanged(state);
        sink.stateChanged(state);
        QCOMPARE(urgent, (std::vector<bool>{false, true}));
    }
};

HOPSCOPE_TEST_MAIN(LiveSinkTest)
#include "live_sink_test.moc"
