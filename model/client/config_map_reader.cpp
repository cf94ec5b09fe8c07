#include "model/client/api_resource.h"
#include "model/client/kind_reader.h"
#include "model/kube/decode_object.h"

namespace hopscope::client {

namespace {

constexpr std::chrono::milliseconds refresh{300'000};

class ConfigMapReader : public KindReader
{
public:
    ConfigMapReader(ReaderOptions options, NetworkLoop& loop, ReflectorSink& sink)
        : m_options(std::move(options)), m_loop(loop), m_sink(sink)
    {
        m_status.kind = kube::Kind::ConfigMap;
    }

    void start() override
    {
        m_found.clear();
        m_forbidden.reset();
        m_refused = 0;
        if (!m_status.listed)
            setPhase(ReflectorPhase::Listing);
        ask(networkConfigMapKeys());
    }
    void retryNow() override
    {
        if (m_timer && m_status.phase == ReflectorPhase::BackingOff)
            askAgain();
        else if (m_timer && (m_status.phase != ReflectorPhase::Settled || m_options.mode == ReadMode::Poll))
            start();
    }
    ReflectorStatus status() const override { return m_status; }

private:
    void setPhase(ReflectorPhase phase)
    {
        m_status.phase = phase;
        m_status.retryAt.reset();
        m_sink.statusChanged(m_status);
    }

    void ask(const std::vector<kube::ObjectKey>& keys)
    {
        m_timer.reset();
        m_requests.clear();
        m_failed.clear();
        m_failure.reset();
        m_waitingFor = keys.size();
        for (const kube::ObjectKey& key : keys)
            m_requests.push_back(
                m_loop.get(configMapPath(key), HttpMode::Small, {{}, {}, [this, key](HttpEnd end) { ended(key, std::move(end)); }}));
    }

    /// Only for what did not come.
    void askAgain()
    {
        const std::vector<kube::ObjectKey> keys = m_failed;
        ask(keys);
    }

    void ended(const kube::ObjectKey& key, HttpEnd end)
    {
        if (!end.failure) {
            auto decoded = kube::decodeDocument(end.body, kube::Kind::ConfigMap);
            if (decoded)
                std::move(decoded->items.begin(), decoded->items.end(), std::back_inserter(m_found));
            else
                oneFailed(key, Failure{m_loop.shownError(decoded.error()), {}, false});
        } else if (end.failure->error.kind == ErrorKind::Forbidden) {
            m_forbidden = end.failure->error;
            ++m_refused;
        } else if (end.failure->error.kind != ErrorKind::AbsentKind) {
            oneFailed(key, *end.failure);
        }
        if (--m_waitingFor == 0)
            allEnded();
    }

    /// One answer that cannot be used says nothing of the others; what hurts all counts first.
    void oneFailed(const kube::ObjectKey& key, Failure failure)
    {
        m_failed.push_back(key);
        if (!m_failure || (failure.beforeAnswer && !m_failure->beforeAnswer))
            m_failure = std::move(failure);
    }

    void allEnded()
    {
        if (m_failure)
            return failed(*m_failure);
        m_options.connection->succeeded();
        m_own.succeeded();
        m_status.attempt = 0;
        m_status.error = m_forbidden;
        const bool nothingAllowed = m_refused == networkConfigMapKeys().size();
        showFound(!nothingAllowed, m_forbidden.has_value());
        setPhase(nothingAllowed ? ReflectorPhase::Excluded : ReflectorPhase::Settled);
        if (m_options.mode != ReadMode::Once)
            m_timer = m_loop.after(m_options.mode == ReadMode::Poll ? m_options.pollInterval : refresh, [this] { start(); });
    }

    void showFound(bool listed, bool incomplete)
    {
        m_status.objects = m_found.size();
        m_status.listed = listed;
        m_status.incomplete = incomplete;
        m_sink.listed(kube::Kind::ConfigMap, {}, std::exchange(m_found, {}));
    }

    /// Of a first time; later what was there stays until all is there anew.
    void showSome()
    {
        std::vector<kube::Object> found = m_found;
        showFound(true, true);
        m_found = std::move(found);
    }

    void failed(const Failure& failure)
    {
        m_status.error = failure.error;
        if (m_options.mode == ReadMode::Once && !failure.busy)
            return giveUp();
        Backoff& counter = failure.beforeAnswer ? *m_options.connection : m_own;
        const LoopTime now = m_loop.now();
        if (m_own.attempt() == 0)
            m_troubledSince = now;
        const bool floods = failure.error.kind == ErrorKind::OverLimit;
        const LoopTime until = counter.failed(now, floods ? std::optional(refresh) : failure.retryAfter, m_options.random());
        if (m_options.mode == ReadMode::Once && until - m_troubledSince > m_options.onceLimit) {
            m_status.error->limit = Limit::Patience;
            return giveUp();
        }
        if (!m_status.listed && !m_found.empty())
            showSome();
        m_status.phase = ReflectorPhase::BackingOff;
        m_status.attempt = counter.attempt();
        m_status.retryAt = until;
        m_sink.statusChanged(m_status);
        m_timer = m_loop.after(until - now, [this] { askAgain(); });
    }

    /// What has come is used; that some did not is told.
    void giveUp()
    {
        if (!m_found.empty())
            showFound(true, true);
        setPhase(ReflectorPhase::Failed);
    }

    ReaderOptions m_options;
    NetworkLoop& m_loop;
    ReflectorSink& m_sink;
    ReflectorStatus m_status;
    Backoff m_own;
    LoopTime m_troubledSince{}; ///< since the first failure of those in a row
    std::vector<std::unique_ptr<HttpRequest>> m_requests;
    std::size_t m_waitingFor = 0;
    std::vector<kube::Object> m_found;
    std::optional<Error> m_forbidden;
    std::size_t m_refused = 0;
    std::vector<kube::ObjectKey> m_failed; ///< asked for, and neither found, refused nor absent
    std::optional<Failure> m_failure;
    Timer m_timer;
};

} // namespace

std::unique_ptr<KindReader> makeConfigMapReader(const ReaderOptions& options, NetworkLoop& loop, ReflectorSink& sink)
{
    return std::make_unique<ConfigMapReader>(options, loop, sink);
}

} // namespace hopscope::client
