// The cluster on the screen: the only QObject that meets the network thread.
#pragma once

#include "model/facts/network_facts.h"
#include "model/source/live_source.h"
#include "model/source/scenario.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <filesystem>

namespace hopscope::feed {

class LiveSink;

/// A running source that reports to a sink until it is destroyed.
struct RunningSource
{
    std::shared_ptr<void> source;
    std::function<void()> retryNow;
};
using SourceStarter = std::function<RunningSource(source::ClusterSink&)>;

/// Opens one source at a time and tells what it learns, at most once a frame. Opening another one drops the first at once:
/// nothing of it arrives any more.
class ClusterFeed : public QObject
{
    Q_OBJECT
public:
    explicit ClusterFeed(QObject* parent = nullptr);
    ~ClusterFeed() override;

    void openLive(client::Connection connection, source::LiveOptions options);
    void openFile(const std::filesystem::path& path);
    /// Text that was read elsewhere (standard input).
    void openText(std::string text, const std::string& name);
    void openScenario(source::Scenario scenario);
    /// Any source that reports to a sink; openLive uses it, tests too.
    void openStarted(const std::string& name, const SourceStarter& start);
    /// Nothing could be opened: the state says why.
    void showFailure(source::SourceKind kind, const std::string& name, Error error);

    void reconnectNow();

    /// Stops the clock: now() is this, and a scenario stands still at its beginning.
    void setFixedNow(std::optional<TimePoint> now) { m_fixedNow = now; }
    /// Milliseconds since the scenario was opened; tests give their own clock.
    void setElapsedClock(std::function<std::chrono::milliseconds()> clock) { m_elapsed = std::move(clock); }
    /// Plays what is due by the scenario's clock; its timer calls this.
    void playScenario();

    const cluster::SnapshotPointer& snapshot() const { return m_snapshot; }
    const facts::NetworkFacts& facts() const { return m_facts; }
    const source::SourceState& state() const { return m_state; }
    /// The cluster's time: the scenario's clock, the newest time a file names, else the machine's clock.
    TimePoint now() const;

signals:
    /// Another source was opened: what comes next shares nothing with what was.
    void clusterSwitched();
    void snapshotChanged(const hopscope::cluster::SnapshotPointer& snapshot, const hopscope::cluster::ClusterDelta& delta);
    /// Comes before snapshotChanged of the same change.
    void factsChanged(const hopscope::facts::NetworkFacts& facts);
    void stateChanged(const hopscope::source::SourceState& state);

private:
    void beginSource(source::SourceKind kind, const std::string& name);
    void takeBatch();
    void takeLoaded(std::uint64_t generation, Result<source::LoadedCluster> loaded);
    void loadInBackground(std::function<Result<source::LoadedCluster>()> load);
    void showSnapshot(cluster::SnapshotPointer snapshot);
    void setState(source::SourceState state);
    void armScenario();

    std::uint64_t m_generation = 0; ///< of the source; answers for an older one are dropped
    cluster::SnapshotPointer m_snapshot;
    facts::NetworkFacts m_facts;
    source::SourceState m_state;
    std::optional<TimePoint> m_fixedNow;
    std::optional<TimePoint> m_fileTime;
    std::optional<source::Scenario> m_scenario;
    std::chrono::milliseconds m_played{};
    std::function<std::chrono::milliseconds()> m_elapsed;
    QElapsedTimer m_stopwatch;
    QTimer m_frameTimer;
    QTimer m_scenarioTimer;
    std::unique_ptr<LiveSink> m_sink; ///< outlives the source that writes to it
    RunningSource m_running;
    QThreadPool m_pool; ///< last: waits for its jobs before anything they touch is gone
};

} // namespace hopscope::feed
