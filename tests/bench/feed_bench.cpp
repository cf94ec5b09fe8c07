// feed_bench [NODES PODS CHANGES MILLISECONDS]: what the window's thread pays for a large live cluster. Its lists
// arrive, then pods change one at a time, one every MILLISECONDS. Figures only.
#include "model/cluster/cluster_index.h"
#include "tests/support/generated_cluster.h"
#include "widgets/feed/cluster_feed.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>
#include <thread>

using namespace hopscope;

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsBetween(Clock::time_point start, Clock::time_point end)
{
    return std::chrono::duration<double, std::milli>(end - start).count();
}

/// Counts how long the event loop is busy with anything but the heartbeat.
class TimedApplication : public QCoreApplication
{
public:
    using QCoreApplication::QCoreApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        // Nested deliveries are part of the outer one; other threads deliver their own events here too.
        if (receiver == heartbeat || m_depth > 0 || receiver->thread() != thread())
            return QCoreApplication::notify(receiver, event);
        ++m_depth;
        const auto start = Clock::now();
        const bool done = QCoreApplication::notify(receiver, event);
        const double time = millisecondsBetween(start, Clock::now());
        --m_depth;
        busy += time;
        longest = std::max(longest, time);
        return done;
    }

    QObject* heartbeat = nullptr;
    double busy = 0;
    double longest = 0;

private:
    int m_depth = 0;
};

/// Says what it is told to, from any thread.
struct FakeSource
{
    source::ClusterSink* sink = nullptr;

    feed::SourceStarter starter()
    {
        return [this](source::ClusterSink& given) {
            sink = &given;
            return feed::RunningSource{std::make_shared<int>(0), [] {}};
        };
    }
};

template <class T>
cluster::ClusterChange wholeKind(kube::Kind kind, const cluster::ObjectTable<T>& table)
{
    cluster::KindReplaced change{kind, {}};
    for (const T& object : table)
        change.objects.push_back(object);
    return change;
}

/// When each pod's change left the network thread; read by the window's.
class Stamps
{
public:
    void add(const kube::ObjectKey& key)
    {
        const std::lock_guard lock(m_mutex);
        m_sent[key] = Clock::now();
    }
    void arrived(const std::vector<kube::ObjectKey>& keys)
    {
        const auto now = Clock::now();
        const std::lock_guard lock(m_mutex);
        for (const kube::ObjectKey& key : keys) {
            if (const auto found = m_sent.find(key); found != m_sent.end())
                latencies.push_back(millisecondsBetween(found->second, now));
        }
    }
    std::vector<double> latencies;

private:
    std::mutex m_mutex;
    std::map<kube::ObjectKey, Clock::time_point> m_sent;
};

class Bench
{
public:
    Bench(TimedApplication& application, cluster::SnapshotPointer cluster)
        : m_application(application), m_cluster(std::move(cluster))
    {
        m_heartbeat.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_heartbeat, &QTimer::timeout, &m_heartbeat, [this] {
            const auto now = Clock::now();
            m_greatestGap = std::max(m_greatestGap, millisecondsBetween(m_lastBeat, now));
            m_lastBeat = now;
        });
        application.heartbeat = &m_heartbeat;
        QObject::connect(&m_feed, &feed::ClusterFeed::snapshotChanged, &m_feed,
                         [this](const cluster::SnapshotPointer& snapshot, const cluster::ClusterDelta& delta) {
                             snapshot->index(); // every view asks for it at once
                             ++m_snapshots;
                             m_stamps.arrived(delta.of(kube::Kind::Pod).changed);
                             if (m_enough())
                                 m_application.quit();
                         });
        m_feed.openStarted("bench", m_source.starter());
    }

    void list()
    {
        std::vector<cluster::ClusterChange> lists{
            wholeKind(kube::Kind::Node, m_cluster->nodes), wholeKind(kube::Kind::Service, m_cluster->services),
            wholeKind(kube::Kind::EndpointSlice, m_cluster->endpointSlices),
            wholeKind(kube::Kind::Pod, m_cluster->pods)};
        measure("the first lists", [this] { return m_feed.snapshot()->pods.size() == m_cluster->pods.size(); },
                [&] { m_source.sink->changesArrived(std::move(lists)); });
    }

    void change(int count, std::chrono::milliseconds interval)
    {
        const std::vector<kube::Pod> pods = podsToChange(count);
        measure("single-pod changes", [&] { return m_stamps.latencies.size() == pods.size(); }, [&] {
            auto next = Clock::now();
            for (const kube::Pod& pod : pods) {
                std::this_thread::sleep_until(next += interval);
                m_stamps.add(pod.meta.key());
                m_source.sink->changesArrived({cluster::ObjectPut{pod}});
            }
        });
        std::vector<double>& times = m_stamps.latencies;
        std::sort(times.begin(), times.end());
        if (!times.empty())
            std::printf("%-20s p50 %.1f ms   p99 %.1f ms   max %.1f ms   (%zu changes)\n", "event to model",
                        times[times.size() / 2], times[times.size() * 99 / 100], times.back(), times.size());
    }

private:
    /// Distinct ones, spread over the cluster, each with a label it had not.
    std::vector<kube::Pod> podsToChange(int count) const
    {
        std::vector<kube::Pod> pods;
        const std::size_t step = std::max<std::size_t>(1, m_cluster->pods.size() / std::size_t(std::max(count, 1)));
        std::size_t number = 0;
        for (const kube::Pod& pod : m_cluster->pods) {
            if (number++ % step != 0 || pods.size() == std::size_t(count))
                continue;
            pods.push_back(pod);
            pods.back().meta.labels["bench"] = "changed";
        }
        return pods;
    }

    /// Lets `say` speak on a thread of its own, and the event loop turn until it is `enough`.
    void measure(const char* name, std::function<bool()> enough, const std::function<void()>& say)
    {
        m_enough = std::move(enough);
        m_greatestGap = m_application.busy = m_application.longest = 0;
        m_snapshots = 0;
        m_lastBeat = Clock::now();
        m_heartbeat.start(1);
        const auto start = Clock::now();
        std::thread network(say);
        m_application.exec();
        m_heartbeat.stop();
        const auto end = Clock::now();
        network.join();
        m_greatestGap = std::max(m_greatestGap, millisecondsBetween(m_lastBeat, end)); // the last event ends the loop
        std::printf("%-20s longest gap of a 1 ms timer %.1f ms, longest event %.1f ms, "
                    "events together %.1f ms of %.1f ms, %d snapshots\n",
                    name, m_greatestGap, m_application.longest, m_application.busy, millisecondsBetween(start, end),
                    m_snapshots);
    }

    TimedApplication& m_application;
    cluster::SnapshotPointer m_cluster;
    QTimer m_heartbeat;
    Clock::time_point m_lastBeat;
    double m_greatestGap = 0;
    int m_snapshots = 0;
    std::function<bool()> m_enough;
    Stamps m_stamps;
    FakeSource m_source;
    feed::ClusterFeed m_feed;
};

int argument(int count, char** values, int index, int usual)
{
    return count > index ? std::atoi(values[index]) : usual;
}

} // namespace

int main(int count, char** values)
{
    TimedApplication application(count, values);
    test::ClusterSize size;
    size.nodes = argument(count, values, 1, 5'000);
    size.pods = argument(count, values, 2, 150'000);
    size.services = 10'000;
    const std::chrono::milliseconds interval(argument(count, values, 4, 10));
    std::printf("%d nodes, %d pods, %d Services, a change every %d ms\n", size.nodes, size.pods, size.services,
                int(interval.count()));
    Bench bench(application, test::generatedCluster(11, size));
    bench.list();
    bench.change(argument(count, values, 3, 1'000), interval);
    return 0;
}
