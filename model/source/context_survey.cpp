#include "model/source/context_survey.h"

#include "model/base/fault.h"
#include "model/client/http_error.h"
#include "model/client/network_loop.h"
#include "model/client/url_parts.h"

#include <algorithm>
#include <set>

namespace hopscope::source {

namespace {

constexpr std::size_t atATime = 4;

/// As nobody: whoever may be asked who somebody is, is reached.
client::Connection withoutCredential(client::Connection connection)
{
    connection.server = client::withoutUser(connection.server);
    connection.clientCertificate = {};
    connection.clientKey = {};
    connection.token = {};
    connection.tokenFile.clear();
    connection.username.clear();
    connection.password = {};
    connection.exec.reset();
    connection.oidc.reset();
    connection.impersonate.reset();
    connection.credential = client::CredentialKind::None;
    return connection;
}

std::optional<Error> whatIsInTheWay(const client::HttpEnd& end)
{
    if (!end.failure || (end.status > 0 && end.status < 500))
        return std::nullopt;
    // It wants a certificate, so there is somebody.
    const ErrorKind kind = end.failure->error.kind;
    if (kind == ErrorKind::TlsClientCertificate || kind == ErrorKind::TlsClientRefused)
        return std::nullopt;
    return end.failure->error;
}

} // namespace

ContextSurvey::ContextSurvey(client::KubeconfigOptions options, SurveySink sink, std::chrono::milliseconds limit)
    : m_options(std::move(options)), m_sink(std::move(sink)), m_limit(limit), m_loops(atATime, nullptr),
      m_thread([this] { run(); })
{
}

ContextSurvey::~ContextSurvey()
{
    cancel();
    m_thread.join();
}

void ContextSurvey::cancel()
{
    m_cancelled = true;
    {
        const std::lock_guard lock(m_loopMutex);
        for (client::NetworkLoop* loop : m_loops) {
            if (loop)
                loop->stop();
        }
    }
    // A call that is under way ends first.
    const std::lock_guard lock(m_sinkMutex);
}

void ContextSurvey::run()
{
    const Status done = guarded([this] { survey(); });
    const std::lock_guard lock(m_sinkMutex);
    if (!done && !m_cancelled && m_sink.failed)
        m_sink.failed(done.error());
}

void ContextSurvey::survey()
{
    m_options.patience.cancelled = &m_cancelled;
    std::set<std::string> clusters;
    for (const auto& [name, connection] : client::resolveEveryContext(m_options)) {
        ContextSummary summary{name, {}, {}, {}, {}, {}};
        if (connection) {
            summary = {name, connection->cluster, connection->user, connection->namespace_,
                       client::shownUrl(connection->server), {}};
            if (clusters.insert(connection->cluster).second)
                m_servers.push_back(withoutCredential(*connection));
        } else {
            summary.broken = connection.error();
        }
        const std::lock_guard lock(m_sinkMutex);
        if (m_cancelled)
            return;
        m_sink.resolved(std::move(summary));
    }
    const auto askAll = [this](std::size_t worker) { static_cast<void>(guarded([&] { ask(worker); })); };
    std::vector<std::thread> workers;
    workers.reserve(atATime);
    // One of them is this thread itself: where no other can be had, it does it all.
    for (std::size_t worker = 1; worker < std::min(atATime, m_servers.size()); ++worker) {
        try {
            workers.emplace_back([askAll, worker] { askAll(worker); });
        } catch (const std::exception&) {
            break;
        }
    }
    askAll(0);
    for (std::thread& worker : workers)
        worker.join();
}

void ContextSurvey::ask(std::size_t worker)
{
    for (std::size_t index = m_next++; index < m_servers.size() && !m_cancelled; index = m_next++) {
        const client::Connection& server = m_servers[index];
        auto asked = guarded([&] { return askServer(worker, server); });
        std::optional<Error> error = asked ? std::move(*asked) : std::optional(asked.error());
        const std::lock_guard lock(m_sinkMutex);
        if (m_cancelled)
            return;
        m_sink.asked(server.cluster, std::move(error));
    }
}

std::optional<Error> ContextSurvey::askServer(std::size_t worker, const client::Connection& connection)
{
    std::optional<Error> error;
    client::NetworkLoop loop(connection);
    const auto limit = loop.after(m_limit, [&] {
        error = Error{ErrorKind::CannotConnect, "no answer in time", client::shownUrl(connection.server)};
        loop.stop();
    });
    const auto ended = [&](const client::HttpEnd& end) {
        error = whatIsInTheWay(end);
        loop.stop();
    };
    const auto request = loop.get("/version", client::HttpMode::Small, {{}, {}, ended});
    const auto reach = [this, worker](client::NetworkLoop* one) {
        const std::lock_guard lock(m_loopMutex);
        m_loops[worker] = one;
    };
    reach(&loop);
    // cancel() may have come before it could reach this loop.
    const Status ran = guarded([&] { loop.run([&] { return !m_cancelled; }); });
    reach(nullptr);
    return ran ? error : std::optional(ran.error());
}

} // namespace hopscope::source
