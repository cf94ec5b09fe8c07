// The cluster on the screen: the only QObject that meets the network thread.
#pragma once

#include "model/source/live_source.h"
#include "model/source/scenario.h"
#include "widgets/feed/facts_detector.h"
#include "widgets/feed/snapshot_step.h"
#include "widgets/threads/worker.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <filesystem>

namespace hopscope::feed {

class LiveSink;

/// A running source that reports to a sink until it is destroyed.
struct RunningSource
{
    std::shared_ptr<void> source;
    std::function<void()> retryNow;
    std::function<void()> cancelSignIn = {};
    std::function<void()> rowsShown = {};
};
using SourceStarter = std::function<RunningSource(source::ClusterSink&)>;

/// How live changes become the next snapshot: stepBy, unless a test wants to hold it. Called on the worker's thread.
using StepMaker = std::function<SnapshotStep(const cluster::SnapshotPointer& before, const facts::NetworkFacts& facts,
                                             std::vector<cluster::ClusterChange> changes)>;

/// Opens one source at a time and tells what it learns, at most once a frame. Opening another one drops the first at
/// once: nothing of it arrives any more. What a live cluster or a file says is worked out on a worker's thread; the
/// feed's own thread only swaps values and tells.
class ClusterFeed : public QObject
{
    Q_OBJECT
public:
    explicit ClusterFeed(QObject* parent = nullptr);
    ~ClusterFeed() override;

    void openLive(client::Connection connection, source::LiveOptions options);
    void openFile(const std::filesystem::path& path);
    /// Text that was read elsewhere.
    void openText(std::string text, const std::string& name);
    void openStandardInput(const std::string& name);
    void openScenario(source::Scenario scenario);
    /// Any source that reports to a sink; openLive uses it, tests too.
    void openStarted(const std::string& name, const SourceStarter& start);
    /// Nothing could be opened: the state says why.
    void showFailure(source::SourceKind kind, const std::string& name, Error error);

    void reconnectNow();
    /// Ends a credential plugin that is running.
    void cancelSignIn();
    /// The snapshot is on the screen: see source::LiveOptions::rowsFirst.
    void tellShown();

    /// Stops the clock: now() is this, and a scenario stands still at its beginning.
    void setFixedNow(std::optional<TimePoint> now) { m_fixedNow = now; }
    /// Milliseconds since the source was opened; tests give their own clock.
    void setElapsedClock(std::function<std::chrono::milliseconds()> clock) { m_elapsed = std::move(clock); }
    /// Before a source is opened.
    void setStepMaker(StepMaker maker) { m_makeStep = std::move(maker); }
    /// Plays what is due by the scenario's clock; its timer calls this.
    void playScenario();
    /// A scenario and its clock stand still while it is held: somebody looks at a path. A live cluster goes on.
    void holdScenario(bool held);

    const cluster::SnapshotPointer& snapshot() const { return m_snapshot; }
    const facts::NetworkFacts& facts() const { return *m_facts; }
    /// The same, for other threads.
    const std::shared_ptr<const facts::NetworkFacts>& sharedFacts() const { return m_facts; }
    const source::SourceState& state() const { return m_state; }
    /// The state with its waits counted down to this moment.
    source::SourceState stateNow() const { return source::later(m_state, m_elapsed() - m_stateToldAt); }
    /// The cluster's time: the scenario's clock, the newest time a file names, else the machine's clock.
    TimePoint now() const;

signals:
    /// Another source was opened: what comes next shares nothing with what was.
    void clusterSwitched();
    void snapshotChanged(const hopscope::cluster::SnapshotPointer& snapshot,
                         const hopscope::cluster::ClusterDelta& delta);
    /// Comes before snapshotChanged of the same change. A large cluster's facts follow its changes within seconds; then
    /// the snapshot is told once more, with nothing changed.
    void factsChanged(const hopscope::facts::NetworkFacts& facts);
    void stateChanged(const hopscope::source::SourceState& state);
    /// The network thread has something; urgent: it completes what a person waits for.
    void batchBegan(bool isUrgent, QPrivateSignal);

private:
    struct LoadedStep
    {
        Result<source::LoadedCluster> loaded;
        SnapshotStep step; ///< only when it could be loaded
    };

    void beginSource(source::SourceKind kind, const std::string& name);
    void awaitBatch(bool isUrgent);
    std::chrono::milliseconds restOfFrame() const;
    void takeBatch();
    void finishStep(SnapshotStep step, const std::vector<source::SourceState>& states);
    void takeLoaded(LoadedStep loaded);
    void loadInBackground(std::function<Result<source::LoadedCluster>(const std::atomic<bool>& cancelled)> load);
    void cancelLoading();
    void fail(Error error);
    /// Both say whether the source is still the same afterwards: a slot may have opened another one.
    bool showStep(SnapshotStep step);
    void takeFacts(const facts::NetworkFacts& facts);
    void tellFacts();
    bool tellStates(const std::vector<source::SourceState>& states);
    void setState(source::SourceState state);
    void trimMemory();
    void armScenario();

    std::uint64_t m_generation = 0;      ///< of the source: tells whether a slot opened another one
    cluster::SnapshotPointer m_snapshot; ///< freed by the worker, whoever holds it last
    std::shared_ptr<const facts::NetworkFacts> m_facts = std::make_shared<const facts::NetworkFacts>();
    source::SourceState m_state;
    std::chrono::milliseconds m_stateToldAt{}; ///< by m_elapsed
    std::optional<TimePoint> m_fixedNow;
    std::optional<TimePoint> m_fileTime;
    std::optional<source::Scenario> m_scenario;
    std::chrono::milliseconds scenarioTime() const;

    std::chrono::milliseconds m_played{};
    std::optional<std::chrono::milliseconds> m_heldAt; ///< by m_elapsed, while the scenario is held
    std::chrono::milliseconds m_heldFor{};             ///< before that
    std::function<std::chrono::milliseconds()> m_elapsed;
    QElapsedTimer m_stopwatch;
    QTimer m_frameTimer;
    StepMaker m_makeStep = stepBy;
    QElapsedTimer m_sinceStep; ///< since the running or last step began
    bool m_isStepping = false; ///< a step of this source is being made; what comes meanwhile waits in the sink
    bool m_batchWaits = false; ///< something came while stepping
    bool m_batchIsUrgent = false; ///< and it bears no pause
    bool m_batchWasLarge = false; ///< the one of the running or last step
    QTimer m_scenarioTimer;
    QTimer m_trimTimer; ///< for what is freed on other threads, beside the window's
    std::unique_ptr<LiveSink> m_sink; ///< outlives the source that writes to it
    RunningSource m_running;
    std::shared_ptr<std::atomic<bool>> m_loadingCancelled = std::make_shared<std::atomic<bool>>(false); ///< of the file that is read
    FactsDetector m_detector;
    threads::Worker m_worker; ///< last: waits for its job before anything that touches is gone
};

} // namespace hopscope::feed
