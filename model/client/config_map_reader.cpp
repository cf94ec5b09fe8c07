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
        m_timer.reset();
        m_requests.clear();
        m_found.clear();
        m_forbidden.reset();
        m_refused = 0;
        m_failure.reset();
        if (!m_status.listed)
            setPhase(ReflectorPhase::Listing);
        m_waitingFor = networkConfigMapKeys().size();
        for (const kube::ObjectKey& key : networkConfigMapKeys())
            m_requests.push_back(
                m_loop.get(configMapPath(key), HttpMode::Small, {{}, {}, [this](HttpEnd end) { ended(std::move(end)); }}));
    }
    void retryNow() override
    {
        if (m_timer && (m_status.phase != ReflectorPhase::Settled || m_options.mode == ReadMode::Poll))
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

    void ended(HttpEnd end)
    {
        if (!end.failure) {
            auto decoded = kube::decodeDocument(end.body, kube::Kind::ConfigMap);
            if (decoded)
                std::move(decoded->items.begin(), decoded->items.end(), std::back_inserter(m_found));
            else
                m_failure = Failure{decoded.error(), {}, false};
        } else if (end.failure->error.kind == ErrorKind::Forbidden) {
            m_forbidden = end.failure->error;
            ++m_refused;
        } else if (end.failure->error.kind != ErrorKind::AbsentKind) {
            m_failure = end.failure;
        }
        if (--m_waitingFor == 0)
            allEnded();
    }

    void allEnded()
    {
        if (m_failure)
            return failed(*m_failure);
        m_options.connection->succeeded();
        m_own.succeeded();
        m_status.attempt = 0;
        m_status.error = m_forbidden;
        m_status.objects = m_found.size();
        const bool nothingAllowed = m_refused == networkConfigMapKeys().size();
        m_status.listed = !nothingAllowed;
        m_status.incomplete = m_forbidden.has_value();
        m_sink.listed(kube::Kind::ConfigMap, {}, std::exchange(m_found, {}));
        setPhase(nothingAllowed ? ReflectorPhase::Excluded : ReflectorPhase::Settled);
        if (m_options.mode != ReadMode::Once)
            m_timer = m_loop.after(m_options.mode == ReadMode::Poll ? m_options.pollInterval : refresh, [this] { start(); });
    }

    void failed(const Failure& failure)
    {
        m_status.error = failure.error;
        if (m_options.mode == ReadMode::Once)
            return setPhase(ReflectorPhase::Failed);
        Backoff& counter = failure.beforeAnswer ? *m_options.connection : m_own;
        const LoopTime now = m_loop.now();
        const LoopTime until = failure.retryAfter ? counter.failed(now, *failure.retryAfter)
                                                  : counter.failed(now, m_options.random());
        m_status.phase = ReflectorPhase::BackingOff;
        m_status.attempt = counter.attempt();
        m_status.retryAt = until;
        m_sink.statusChanged(m_status);
        m_timer = m_loop.after(until - now, [this] { start(); });
    }

    ReaderOptions m_options;
    NetworkLoop& m_loop;
    ReflectorSink& m_sink;
    ReflectorStatus m_status;
    Backoff m_own;
    std::vector<std::unique_ptr<HttpRequest>> m_requests;
    std::size_t m_waitingFor = 0;
    std::vector<kube::Object> m_found;
    std::optional<Error> m_forbidden;
    std::size_t m_refused = 0;
    std::optional<Failure> m_failure;
    Timer m_timer;
};

} // namespace

std::unique_ptr<KindReader> makeConfigMapReader(const ReaderOptions& options, NetworkLoop& loop, ReflectorSink& sink)
{
    return std::make_unique<ConfigMapReader>(options, loop, sink);
}

} // namespace hopscope::client
