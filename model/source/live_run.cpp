#include "model/source/live_run.h"

#include "model/client/api_resource.h"
#include "model/client/http_error.h"
#include "model/source/namespace_choice.h"

#include <algorithm>

namespace hopscope::source {

namespace {

/// One frame of a screen: more often, nobody could see it.
constexpr std::chrono::milliseconds batch{16};
/// While lists arrive: often enough to see the map grow.
constexpr std::chrono::milliseconds whileListing{100};
/// Or at once when so many wait: whoever shows them takes them one such part after the other.
constexpr std::size_t manyChanges = 4'000;

} // namespace

LiveRun::LiveRun(const client::Connection& connection, const LiveOptions& options, client::ReadMode mode, ClusterSink& sink)
    : m_options(options), m_mode(mode), m_sink(sink), m_random(std::random_device{}()),
      m_credentials(options.credentials ? options.credentials : std::make_shared<client::CredentialCache>()),
      m_provider(m_credentials->providerFor(connection, options.agreedExec)),
      m_loop(connection, options.clockSpeed, m_provider,
             mode == client::ReadMode::Once ? client::MachineSenses{nullptr, nullptr} : options.machine),
      m_groups(m_loop)
{
    m_loop.setBudget(options.budget);
    m_readerOptions.budget = options.budget;
    m_readerOptions.onceLimit = options.onceLimit;
    m_loop.whenDropped([this] { retryReaders(); });
    m_readerOptions.mode = mode;
    m_readerOptions.pollInterval = options.poll.value_or(std::chrono::seconds(30));
    chooseNamespaces(connection.namespace_);
    m_readerOptions.connection = std::make_shared<client::Backoff>();
    m_readerOptions.random = [this] { return std::uniform_real_distribution<double>(0, 1)(m_random); };
    m_state.kind = SourceKind::Live;
    m_state.name = connection.name();
    m_state.server = client::shownUrl(connection.server);
    for (const kube::Kind kind : kube::allKinds())
        m_statuses[std::size_t(kind)].kind = kind;
}

LiveRun::~LiveRun()
{
    if (m_provider)
        m_provider->whenSigningIn({});
}

void LiveRun::run(const std::function<bool()>& goOn)
{
    if (m_mode != client::ReadMode::Once) {
        awaitNodes();
        m_patience = m_loop.after(onTheWall(m_options.patience), [this] {
            m_waitsForAll = false;
            flush();
        });
    }
    for (const kube::Kind kind : kube::allKinds()) {
        // Endpoints only where there are no slices: see statusChanged.
        if (kind != kube::Kind::Endpoints)
            startReader(kind);
    }
    if (m_provider) {
        m_provider->whenSigningIn([this](const std::optional<client::SignIn>& signIn) {
            signInChanged(signIn);
        });
    }
    m_loop.run(goOn);
}

void LiveRun::chooseNamespaces(const std::string& ofTheConnection)
{
    std::vector<std::string> wanted = m_options.namespaces;
    if (wanted.empty()) {
        wanted.push_back(ofTheConnection);
        wanted.insert(wanted.end(), m_options.fallbackNamespaces.begin(), m_options.fallbackNamespaces.end());
    }
    NamespaceChoice choice = namespacesToRead(wanted);
    (m_options.namespaces.empty() ? m_readerOptions.fallbackNamespaces : m_readerOptions.namespaces) = std::move(choice.read);
    m_leftOut = std::move(choice.leftOut);
}

void LiveRun::startReader(kube::Kind kind)
{
    auto& reader = m_readers[std::size_t(kind)];
    if (kind == kube::Kind::ConfigMap)
        reader = client::makeConfigMapReader(m_readerOptions, m_loop, *this);
    else if (client::resourceOf(kind).custom)
        reader = client::makeOptionalReader(kind, m_readerOptions, m_loop, *this, m_groups);
    else
        reader = client::makeScopedReader(kind, m_readerOptions, m_loop, *this);
    holdIfWanted(kind);
    reader->start();
}

client::ReflectorStatus LiveRun::statusNow(kube::Kind kind) const
{
    const auto& reader = m_readers[std::size_t(kind)];
    return reader ? reader->status() : m_statuses[std::size_t(kind)];
}

/// On any thread. A plugin may say more than anybody can take: what waits to be shown has an end.
void LiveRun::signInChanged(const std::optional<client::SignIn>& signIn)
{
    if (!m_latestSignIn.put(signIn))
        return;
    m_loop.post([this] {
        while (const auto next = m_latestSignIn.take())
            showSignIn(*next);
    });
}

void LiveRun::showSignIn(const std::optional<client::SignIn>& signIn)
{
    m_state.signIn = signIn;
    publish(overview());
}

void LiveRun::cancelSignIn()
{
    if (m_provider)
        m_provider->cancel();
}

void LiveRun::retryNow()
{
    if (m_provider)
        m_provider->retryNow();
    retryReaders();
}

void LiveRun::retryReaders()
{
    for (const auto& reader : m_readers) {
        if (reader)
            reader->retryNow();
    }
}

bool LiveRun::isSettled() const
{
    using client::ReflectorPhase;
    return std::all_of(m_readers.begin(), m_readers.end(), [](const auto& reader) {
        if (!reader)
            return true;
        const ReflectorPhase phase = reader->status().phase;
        return phase == ReflectorPhase::Settled || phase == ReflectorPhase::Excluded || phase == ReflectorPhase::Failed;
    });
}

bool LiveRun::isHopeless() const
{
    return std::any_of(m_statuses.begin(), m_statuses.end(), [](const client::ReflectorStatus& status) {
        return status.phase == client::ReflectorPhase::Failed && status.error && isOfTheServer(*status.error);
    });
}

void LiveRun::arrived(std::vector<kube::Object> objects)
{
    for (kube::Object& object : objects) {
        if (kube::kindOf(object) == kube::Kind::Namespace)
            m_namespaceNames.push_back(kube::metaOf(object).name);
        else if (kube::kindOf(object) == kube::Kind::Pod && m_mode != client::ReadMode::Once)
            m_earlyPods.addObject(kube::metaOf(object).key());
        m_changes.push_back(cluster::ObjectPut{std::move(object)});
    }
    weighNodes();
    flushWhileListing();
}

void LiveRun::flushWhileListing()
{
    if (m_changes.size() < manyChanges)
        scheduleFlush(whileListing);
    else
        flush();
}

void LiveRun::listed(kube::Kind kind, const std::string& namespace_, std::vector<kube::Object> objects)
{
    add(cluster::KindReplaced{kind, std::move(objects), namespace_});
}

void LiveRun::changed(kube::Object object)
{
    add(cluster::ObjectPut{std::move(object)});
}

void LiveRun::removed(kube::Kind kind, kube::ObjectKey key)
{
    add(cluster::ObjectRemoved{kind, std::move(key)});
}

void LiveRun::statusChanged(const client::ReflectorStatus& status)
{
    const std::size_t index = std::size_t(status.kind);
    if (status.kind == kube::Kind::Pod && status.listed)
        endRows();
    m_statuses[index] = status;
    noteAge(status);
    const cluster::Coverage coverage = coverageOf(status);
    const std::vector<std::string> only =
        coverage == cluster::Coverage::Partial ? listedNamespaces(status) : std::vector<std::string>();
    if (coverage != m_coverage[index] || only != m_onlyNamespaces[index]) {
        m_coverage[index] = coverage;
        m_onlyNamespaces[index] = only;
        add(cluster::CoverageChanged{status.kind, coverage, only});
    }
    if (status.kind == kube::Kind::EndpointSlice && status.phase == client::ReflectorPhase::Excluded &&
        !m_readers[std::size_t(kube::Kind::Endpoints)])
        startReader(kube::Kind::Endpoints);
    if (status.kind == kube::Kind::Namespace && status.listed && m_mode != client::ReadMode::Once)
        askForRows();
    if (status.kind == kube::Kind::Node || status.kind == kube::Kind::Namespace)
        weighNodes();
    LiveOverview overview = this->overview();
    const bool urgent = !m_published || overview.phase != m_overview.phase || overview.error != m_overview.error ||
                        overview.retryAt != m_overview.retryAt;
    if (urgent)
        publish(std::move(overview));
    else
        scheduleFlush(batch);
}

/// A watch keeps what is shown true; a list was true when it came. What a machine knew that slept was true before.
void LiveRun::noteAge(const client::ReflectorStatus& status)
{
    auto& asOf = m_asOf[std::size_t(status.kind)];
    if (status.phase == client::ReflectorPhase::Watching || !status.listed)
        asOf.reset();
    else if (status.phase == client::ReflectorPhase::Settled || !asOf)
        asOf = systemNow() - m_loop.missed();
}

bool LiveRun::readsNamespaces() const
{
    return std::any_of(m_statuses.begin(), m_statuses.end(), [](const auto& status) { return !status.namespaces.empty(); });
}

LiveOverview LiveRun::overview() const
{
    LiveOverview overview = overviewOf(m_statuses, m_mode, m_waitsForAll);
    for (KindState& kind : overview.kinds)
    {
        kind.asOf = m_asOf[std::size_t(kind.kind)];
        if (kind.kind == kube::Kind::Pod && m_rowCount && !kind.expected)
            kind.expected = m_rowCount;
    }
    return overview;
}

void LiveRun::add(cluster::ClusterChange change)
{
    m_changes.push_back(std::move(change));
    scheduleFlush(batch);
}

void LiveRun::scheduleFlush(std::chrono::milliseconds delay)
{
    if (!m_flushTimer)
        m_flushTimer = m_loop.after(onTheWall(delay), [this] { flush(); });
}

std::chrono::milliseconds LiveRun::onTheWall(std::chrono::milliseconds delay) const
{
    return std::chrono::milliseconds(std::int64_t(double(delay.count()) * m_options.clockSpeed));
}

void LiveRun::flush()
{
    m_flushTimer.reset();
    if (!m_changes.empty())
        m_sink.changesArrived(std::exchange(m_changes, {}));
    // Counts go by the readers' own statuses: they change with every event, and are no news of their own.
    for (const auto& reader : m_readers) {
        if (!reader)
            continue;
        client::ReflectorStatus status = reader->status();
        m_statuses[std::size_t(status.kind)] = std::move(status);
    }
    LiveOverview overview = this->overview();
    if (!m_published || overview != m_overview)
        publish(std::move(overview));
}

/// What a state speaks of has arrived before it.
void LiveRun::publish(LiveOverview overview)
{
    if (!m_changes.empty())
        m_sink.changesArrived(std::exchange(m_changes, {}));
    if (!m_published || overview.phase != m_overview.phase)
        m_state.since = systemNow() - m_loop.missed(); // "shown as of": nothing came while the machine slept
    m_published = true;
    m_overview = std::move(overview);
    m_state.phase = m_overview.phase;
    m_state.attempt = m_overview.attempt;
    m_state.error = m_overview.error;
    m_state.kinds = m_overview.kinds;
    m_state.leftOutNamespaces = readsNamespaces() ? m_leftOut : std::vector<std::string>();
    const auto untilFromNow = [this](client::LoopTime time) { return std::max(time - m_loop.now(), client::LoopTime{0}); };
    m_state.retryIn.reset();
    if (m_overview.retryAt)
        m_state.retryIn = untilFromNow(*m_overview.retryAt);
    for (KindState& kind : m_state.kinds) {
        if (const auto& retryAt = m_statuses[std::size_t(kind.kind)].retryAt)
            kind.retryIn = untilFromNow(*retryAt);
    }
    m_sink.stateChanged(m_state);
}

} // namespace hopscope::source
