#include "widgets/feed/cluster_feed.h"

#include "widgets/feed/live_sink.h"

namespace hopscope::feed {

using namespace std::chrono_literals;

namespace {

constexpr auto frame = 16ms;

/// Whether what changed can say something else about the network.
bool concernsNetwork(const cluster::ClusterDelta& delta)
{
    using kube::Kind;
    for (const Kind kind : {Kind::Node, Kind::Pod, Kind::Service, Kind::ConfigMap, Kind::DaemonSet, Kind::ServiceCidr,
                            Kind::IpPool, Kind::BlockAffinity}) {
        if (!delta.of(kind).empty())
            return true;
    }
    return delta.coverageChanged;
}

} // namespace

ClusterFeed::ClusterFeed(QObject* parent) : QObject(parent)
{
    m_elapsed = [this] { return std::chrono::milliseconds(m_stopwatch.elapsed()); };
    m_pool.setMaxThreadCount(1);
    m_frameTimer.setSingleShot(true);
    m_scenarioTimer.setSingleShot(true);
    connect(&m_frameTimer, &QTimer::timeout, this, &ClusterFeed::takeBatch);
    connect(&m_scenarioTimer, &QTimer::timeout, this, &ClusterFeed::playScenario);
    m_snapshot = std::make_shared<const cluster::ClusterSnapshot>();
}

ClusterFeed::~ClusterFeed()
{
    m_running = {};
    m_pool.waitForDone();
}

void ClusterFeed::beginSource(source::SourceKind kind, const std::string& name)
{
    m_running = {};
    m_sink.reset();
    ++m_generation;
    m_frameTimer.stop();
    m_scenarioTimer.stop();
    m_scenario.reset();
    m_fileTime.reset();
    m_played = {};
    m_snapshot = std::make_shared<const cluster::ClusterSnapshot>();
    m_facts = facts::detectNetwork(*m_snapshot);
    source::SourceState state;
    state.kind = kind;
    state.name = name;
    state.phase = source::SourcePhase::Loading;
    emit clusterSwitched();
    emit factsChanged(m_facts);
    setState(std::move(state));
}

void ClusterFeed::openLive(client::Connection connection, source::LiveOptions options)
{
    const std::string name = connection.name();
    const std::string server = connection.server;
    openStarted(name, [&](source::ClusterSink& sink) {
        auto live = std::make_shared<source::LiveSource>(std::move(connection), std::move(options), sink);
        return RunningSource{live, [live = live.get()] { live->retryNow(); }};
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
    const std::uint64_t generation = m_generation;
    // Called on the network thread: nothing but a posted event may come of it. The sink is gone before the feed is.
    m_sink = std::make_unique<LiveSink>([this, generation] {
        QMetaObject::invokeMethod(
            this,
            [this, generation] {
                if (generation == m_generation && !m_frameTimer.isActive())
                    m_frameTimer.start(frame);
            },
            Qt::QueuedConnection);
    });
    m_running = start(*m_sink);
}

void ClusterFeed::takeBatch()
{
    if (!m_sink)
        return;
    LiveSink::Batch batch = m_sink->take();
    if (!batch.changes.empty())
        showSnapshot(cluster::apply(m_snapshot, std::move(batch.changes)));
    for (source::SourceState& state : batch.states)
        setState(std::move(state));
}

void ClusterFeed::openFile(const std::filesystem::path& path)
{
    beginSource(source::SourceKind::File, path.string());
    loadInBackground([path] { return source::loadPath(path); });
}

void ClusterFeed::openText(std::string text, const std::string& name)
{
    beginSource(source::SourceKind::File, name);
    loadInBackground([text = std::move(text), name] { return source::loadText(text, name); });
}

void ClusterFeed::loadInBackground(std::function<Result<source::LoadedCluster>()> load)
{
    m_pool.start([this, generation = m_generation, load = std::move(load)] {
        // Shared, because a queued lambda is copied.
        auto loaded = std::make_shared<Result<source::LoadedCluster>>(load());
        QMetaObject::invokeMethod(
            this, [this, generation, loaded] { takeLoaded(generation, std::move(*loaded)); }, Qt::QueuedConnection);
    });
}

void ClusterFeed::takeLoaded(std::uint64_t generation, Result<source::LoadedCluster> loaded)
{
    if (generation != m_generation)
        return;
    if (!loaded) {
        source::SourceState state = m_state;
        state.phase = source::SourcePhase::Failed;
        state.error = loaded.error();
        setState(std::move(state));
        return;
    }
    m_fileTime = loaded->newestTime;
    source::SourceState state = loaded->state;
    if (!loaded->malformed.empty() && !state.error)
        state.error = loaded->malformed.front();
    showSnapshot(loaded->snapshot);
    setState(std::move(state));
}

void ClusterFeed::openScenario(source::Scenario scenario)
{
    beginSource(source::SourceKind::Scenario, scenario.name());
    m_scenario = std::move(scenario);
    m_stopwatch.start();
    showSnapshot(m_scenario->initial());
    source::SourceState state = m_state;
    state.phase = source::SourcePhase::Playing;
    state.since = m_scenario->start();
    setState(std::move(state));
    armScenario();
}

void ClusterFeed::armScenario()
{
    if (!m_scenario || m_fixedNow || m_scenario->loopLength() <= 0ms)
        return;
    const auto wait = m_scenario->nextEventAfter(m_played) - m_elapsed();
    m_scenarioTimer.start(std::max(wait, std::chrono::milliseconds(frame)));
}

void ClusterFeed::playScenario()
{
    if (!m_scenario)
        return;
    const auto elapsed = m_elapsed();
    std::vector<cluster::ClusterChange> changes = m_scenario->changesBetween(m_played, elapsed);
    m_played = elapsed;
    if (!changes.empty())
        showSnapshot(cluster::apply(m_snapshot, std::move(changes)));
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

void ClusterFeed::showSnapshot(cluster::SnapshotPointer snapshot)
{
    const cluster::ClusterDelta delta = cluster::diff(m_snapshot, snapshot);
    m_snapshot = std::move(snapshot);
    if (delta.empty())
        return;
    if (concernsNetwork(delta)) {
        facts::NetworkFacts facts = facts::detectNetwork(*m_snapshot);
        if (!(facts == m_facts)) {
            m_facts = std::move(facts);
            emit factsChanged(m_facts);
        }
    }
    emit snapshotChanged(m_snapshot, delta);
}

void ClusterFeed::setState(source::SourceState state)
{
    m_state = std::move(state);
    emit stateChanged(m_state);
}

TimePoint ClusterFeed::now() const
{
    if (m_fixedNow)
        return *m_fixedNow;
    if (m_scenario)
        return m_scenario->start() + m_elapsed();
    return m_fileTime.value_or(systemNow());
}

} // namespace hopscope::feed
