#include "widgets/feed/cluster_feed.h"

#include "model/base/fault.h"
#include "model/base/free_memory.h"
#include "widgets/feed/live_sink.h"

namespace hopscope::feed {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds frame = 16ms;
constexpr std::chrono::milliseconds longestPause = 100ms;
constexpr std::chrono::milliseconds freedEverywhere = 10s; ///< by then, what a change of clusters leaves behind
constexpr std::size_t largeBatch = 1'000; ///< changes: more than there are events in a frame of any cluster

bool isRead(source::SourcePhase phase)
{
    using source::SourcePhase;
    return phase == SourcePhase::Live || phase == SourcePhase::Polling || phase == SourcePhase::Loaded || phase == SourcePhase::Playing;
}

std::size_t changeCount(const std::vector<std::vector<cluster::ClusterChange>>& parts)
{
    std::size_t count = 0;
    for (const auto& part : parts)
        count += part.size();
    return count;
}

std::vector<cluster::ClusterChange> joined(std::vector<std::vector<cluster::ClusterChange>> parts)
{
    std::vector<cluster::ClusterChange> all = std::move(parts.front());
    for (auto part = parts.begin() + 1; part != parts.end(); ++part)
        std::move(part->begin(), part->end(), std::back_inserter(all));
    return all;
}

} // namespace

ClusterFeed::ClusterFeed(QObject* parent) : QObject(parent)
{
    m_elapsed = [this] { return std::chrono::milliseconds(m_stopwatch.elapsed()); };
    m_stopwatch.start();
    m_frameTimer.setSingleShot(true);
    m_scenarioTimer.setSingleShot(true);
    m_trimTimer.setSingleShot(true);
    m_trimTimer.setInterval(freedEverywhere);
    connect(&m_frameTimer, &QTimer::timeout, this, &ClusterFeed::takeBatch);
    connect(&m_scenarioTimer, &QTimer::timeout, this, &ClusterFeed::playScenario);
    connect(&m_trimTimer, &QTimer::timeout, this, &ClusterFeed::trimMemory);
    connect(&m_detector, &FactsDetector::detected, this, &ClusterFeed::takeFacts);
    connect(this, &ClusterFeed::batchBegan, this, &ClusterFeed::awaitBatch, Qt::QueuedConnection);
    m_worker.whenFaulted([this](const std::exception_ptr& fault) { fail(guarded([&] { std::rethrow_exception(fault); }).error()); });
    m_snapshot = std::make_shared<const cluster::ClusterSnapshot>();
}

ClusterFeed::~ClusterFeed()
{
    cancelLoading();
    m_running = {};
}

/// Whoever closes a window or opens something else does not wait for a file.
void ClusterFeed::cancelLoading()
{
    *m_loadingCancelled = true;
    m_loadingCancelled = std::make_shared<std::atomic<bool>>(false);
}

/// What was learned does not fit into the memory: it is lost, and so what follows would mean nothing.
void ClusterFeed::fail(Error error)
{
    m_running = {};
    m_worker.release(std::shared_ptr<const LiveSink>(std::move(m_sink)));
    m_worker.forget();
    m_frameTimer.stop();
    m_isStepping = m_batchWaits = m_batchIsUrgent = false;
    source::SourceState state = m_state;
    if (error.context.empty())
        error.context = state.name;
    state.phase = source::SourcePhase::Failed;
    state.error = std::move(error);
    state.retryIn.reset();
    setState(std::move(state));
}

void ClusterFeed::beginSource(source::SourceKind kind, const std::string& name)
{
    cancelLoading();
    m_running = {};
    m_worker.release(std::shared_ptr<const LiveSink>(std::move(m_sink))); // with what waits in it
    m_worker.forget();
    m_detector.forget();
    ++m_generation;
    m_frameTimer.stop();
    m_scenarioTimer.stop();
    m_isStepping = m_batchWaits = m_batchIsUrgent = false;
    m_scenario.reset();
    m_fileTime.reset();
    m_played = {};
    m_heldAt.reset();
    m_heldFor = {};
    m_stopwatch.start();
    m_snapshot = std::make_shared<const cluster::ClusterSnapshot>();
    m_facts = std::make_shared<const facts::NetworkFacts>(facts::detectNetwork(*m_snapshot));
    source::SourceState state;
    state.kind = kind;
    state.name = name;
    state.phase = source::SourcePhase::Loading;
    emit clusterSwitched();
    tellFacts();
    setState(std::move(state));
}

void ClusterFeed::openLive(client::Connection connection, source::LiveOptions options)
{
    const std::string name = connection.name();
    const std::string server = connection.server;
    openStarted(name, [&](source::ClusterSink& sink) {
        auto live = std::make_shared<source::LiveSource>(std::move(connection), std::move(options), sink);
        return RunningSource{live, [live = live.get()] { live->retryNow(); },
                             [live = live.get()] { live->cancelSignIn(); }, [live = live.get()] { live->rowsShown(); }};
    });
    if (m_state.server.empty()) {
        source::SourceState state = m_state;
        state.server = server;
        setState(std::move(state));
    }
}

void ClusterFeed::openStarted(const std::string& name, const SourceStarter& start)
{
    beginSource(source::SourceKind::Live, name);
    // Called on the network thread: nothing but a posted event may come of it. The sink is gone before the feed is.
    m_sink = std::make_unique<LiveSink>([this](bool isUrgent) { emit batchBegan(isUrgent, QPrivateSignal()); });
    m_running = start(*m_sink);
}

/// Also called for a batch of a source that was left meanwhile: then an empty one is taken, which does nothing.
void ClusterFeed::awaitBatch(bool isUrgent)
{
    if (m_isStepping) {
        m_batchWaits = true;
        m_batchIsUrgent = m_batchIsUrgent || isUrgent;
    } else if (m_sink && (isUrgent || !m_frameTimer.isActive())) {
        m_frameTimer.start(isUrgent ? 0ms : restOfFrame());
    }
}

/// Since the last batch was taken: what comes after a while of nothing need not wait.
std::chrono::milliseconds ClusterFeed::restOfFrame() const
{
    const std::chrono::milliseconds since(m_sinceStep.isValid() ? m_sinceStep.elapsed() : frame.count());
    return std::max(frame - since, 0ms);
}

void ClusterFeed::takeBatch()
{
    if (!m_sink)
        return;
    LiveSink::Batch batch = m_sink->take();
    m_isStepping = true;
    m_batchWasLarge = changeCount(batch.changes) >= largeBatch;
    m_sinceStep.start();
    if (batch.changes.empty()) {
        finishStep({m_snapshot, {}, {}}, batch.states);
        return;
    }
    m_worker.start(
        [make = m_makeStep, before = m_snapshot, facts = m_facts, changes = std::move(batch.changes)]() mutable {
            return make(before, *facts, joined(std::move(changes)));
        },
        [this, states = std::move(batch.states)](SnapshotStep step) { finishStep(std::move(step), states); });
}

void ClusterFeed::finishStep(SnapshotStep step, const std::vector<source::SourceState>& states)
{
    // Stepping until all is told: a slot that runs an event loop of its own must not see the next batch first.
    if (!showStep(std::move(step)) || !tellStates(states))
        return;
    m_isStepping = false;
    // A list that arrives gets larger parts: each costs something, however little comes with it.
    const std::chrono::milliseconds took(m_sinceStep.elapsed());
    const std::chrono::milliseconds pause = m_batchWasLarge ? std::min(took, longestPause) : 0ms;
    const bool isUrgent = std::exchange(m_batchIsUrgent, false);
    if (std::exchange(m_batchWaits, false))
        m_frameTimer.start(isUrgent ? 0ms : std::max(restOfFrame(), pause));
}

void ClusterFeed::openFile(const std::filesystem::path& path)
{
    beginSource(source::SourceKind::File, path.string());
    loadInBackground([path](const std::atomic<bool>& cancelled) { return source::loadPath(path, &cancelled); });
}

void ClusterFeed::openText(std::string text, const std::string& name)
{
    beginSource(source::SourceKind::File, name);
    loadInBackground([text = std::move(text), name](const std::atomic<bool>&) { return source::loadText(text, name); });
}

void ClusterFeed::openStandardInput(const std::string& name)
{
    beginSource(source::SourceKind::File, name);
    loadInBackground([name](const std::atomic<bool>& cancelled) { return source::loadStandardInput(name, &cancelled); });
}

void ClusterFeed::loadInBackground(std::function<Result<source::LoadedCluster>(const std::atomic<bool>& cancelled)> load)
{
    m_worker.start(
        [load = std::move(load), cancelled = m_loadingCancelled, before = m_snapshot, facts = m_facts] {
            LoadedStep made{load(*cancelled), {}};
            if (made.loaded)
                made.step = stepTo(before, *facts, made.loaded->snapshot);
            return made;
        },
        [this](LoadedStep loaded) { takeLoaded(std::move(loaded)); });
}

void ClusterFeed::takeLoaded(LoadedStep made)
{
    source::SourceState state = m_state;
    if (made.loaded) {
        state = made.loaded->state;
        // Foreign lines stand last, and alone they cost no object.
        if (!state.troubles.empty() && state.troubles.front().first.kind != ErrorKind::ForeignLines && !state.error)
            state.error = state.troubles.front().first;
        m_fileTime = made.loaded->newestTime;
        if (!showStep(std::move(made.step)))
            return;
    } else {
        state.phase = source::SourcePhase::Failed;
        state.error = made.loaded.error();
    }
    setState(std::move(state));
}

void ClusterFeed::openScenario(source::Scenario scenario)
{
    beginSource(source::SourceKind::Scenario, scenario.name());
    m_scenario = std::move(scenario);
    m_stopwatch.start();
    // Small, and the first paint waits for it: not worth another thread.
    if (!showStep(stepTo(m_snapshot, *m_facts, m_scenario->initial())))
        return;
    source::SourceState state = m_state;
    state.phase = source::SourcePhase::Playing;
    state.since = m_scenario->start();
    setState(std::move(state));
    armScenario();
}

void ClusterFeed::armScenario()
{
    if (!m_scenario || m_heldAt || m_fixedNow || m_scenario->loopLength() <= 0ms)
        return;
    const auto wait = m_scenario->nextEventAfter(m_played) - scenarioTime();
    m_scenarioTimer.start(std::max(wait, std::chrono::milliseconds(frame)));
}

std::chrono::milliseconds ClusterFeed::scenarioTime() const
{
    return (m_heldAt ? *m_heldAt : m_elapsed()) - m_heldFor;
}

void ClusterFeed::holdScenario(bool held)
{
    if (held == m_heldAt.has_value())
        return;
    if (held) {
        m_heldAt = m_elapsed();
        m_scenarioTimer.stop();
        return;
    }
    m_heldFor += m_elapsed() - *m_heldAt;
    m_heldAt.reset();
    armScenario();
}

void ClusterFeed::playScenario()
{
    if (!m_scenario)
        return;
    const auto elapsed = scenarioTime();
    std::vector<cluster::ClusterChange> changes = m_scenario->changesBetween(m_played, elapsed);
    m_played = elapsed;
    if (!changes.empty() && !showStep(stepBy(m_snapshot, *m_facts, std::move(changes))))
        return;
    armScenario();
}

void ClusterFeed::showFailure(source::SourceKind kind, const std::string& name, Error error)
{
    beginSource(kind, name);
    source::SourceState state = m_state;
    state.phase = source::SourcePhase::Failed;
    state.error = std::move(error);
    setState(std::move(state));
}

void ClusterFeed::reconnectNow()
{
    if (m_running.retryNow)
        m_running.retryNow();
}

void ClusterFeed::cancelSignIn()
{
    if (m_running.cancelSignIn)
        m_running.cancelSignIn();
}

void ClusterFeed::tellShown()
{
    if (m_running.rowsShown && m_snapshot->coverageOf(kube::Kind::Pod) == cluster::Coverage::Arriving)
        m_running.rowsShown();
}

bool ClusterFeed::showStep(SnapshotStep step)
{
    const std::uint64_t generation = m_generation;
    if (step.snapshot != m_snapshot)
        m_snapshot = step.snapshot = m_worker.freedHere(std::move(step.snapshot));
    if (step.factsWait)
        m_detector.request(m_snapshot);
    if (step.facts) {
        m_detector.forget(); // it looks at an older one
        m_facts = std::make_shared<const facts::NetworkFacts>(std::move(*step.facts));
        tellFacts();
    }
    if (generation == m_generation && !step.delta.empty())
        emit snapshotChanged(step.snapshot, step.delta);
    m_worker.release(std::make_shared<const SnapshotStep>(std::move(step))); // the first has every key of the cluster
    return generation == m_generation;
}

void ClusterFeed::takeFacts(const facts::NetworkFacts& facts)
{
    if (facts == *m_facts)
        return;
    const std::uint64_t generation = m_generation;
    m_facts = std::make_shared<const facts::NetworkFacts>(facts);
    tellFacts();
    if (generation == m_generation)
        emit snapshotChanged(cluster::SnapshotPointer(m_snapshot), {});
}

void ClusterFeed::tellFacts()
{
    const std::shared_ptr<const facts::NetworkFacts> facts = m_facts; // a slot may open another source
    emit factsChanged(*facts);
}

bool ClusterFeed::tellStates(const std::vector<source::SourceState>& states)
{
    const std::uint64_t generation = m_generation;
    for (const source::SourceState& state : states) {
        setState(state);
        if (generation != m_generation)
            return false;
    }
    return true;
}

void ClusterFeed::setState(source::SourceState state)
{
    const bool wasRead = isRead(m_state.phase);
    m_state = std::move(state);
    // A cluster is read, or is there again: what reading it took, and the cluster before it, are free by now.
    if (isRead(m_state.phase) && !wasRead) {
        trimMemory();
        if (!m_trimTimer.isActive())
            m_trimTimer.start();
    }
    m_stateToldAt = m_elapsed();
    emit stateChanged(m_state);
}

void ClusterFeed::trimMemory()
{
    m_worker.start([] { return giveBackFreeMemory(), true; }, [](bool) {});
}

TimePoint ClusterFeed::now() const
{
    if (m_fixedNow)
        return *m_fixedNow;
    if (m_scenario)
        return m_scenario->start() + scenarioTime();
    return m_fileTime.value_or(systemNow());
}

} // namespace hopscope::feed
