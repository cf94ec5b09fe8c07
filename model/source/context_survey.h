// Which contexts of a kubeconfig could be opened: what each one means, and whether its server answers.
#pragma once

#include "model/client/kubeconfig.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace hopscope::client {
class NetworkLoop;
}

namespace hopscope::source {

/// What a list of contexts shows of one; no secret is in it.
struct ContextSummary
{
    std::string name;
    std::string cluster;
    std::string user;
    std::string namespace_;
    std::string server;
    std::optional<Error> broken; ///< why it cannot be opened
};

/// Called on the survey's threads, one call at a time; none once cancel() has returned.
struct SurveySink
{
    std::function<void(ContextSummary)> resolved;
    /// Nothing: the server of this cluster entry answers, be it with 401 or 403. Else what is in the way.
    std::function<void(const std::string& cluster, std::optional<Error>)> asked;
    /// It ended before its time; what was not told is not known. May be empty.
    std::function<void(Error)> failed = {};
};

/// Reads what each context means, then asks each cluster entry's server for /version, a few at a time and with a limit in
/// time, as nobody: no credential is sent and no plugin is run.
class ContextSurvey
{
public:
    ContextSurvey(client::KubeconfigOptions options, SurveySink sink,
                  std::chrono::milliseconds limit = std::chrono::seconds(6));
    /// Cancels, and waits for the threads, which end at once.
    ~ContextSurvey();
    ContextSurvey(const ContextSurvey&) = delete;
    ContextSurvey& operator=(const ContextSurvey&) = delete;

    /// Returns at once.
    void cancel();

private:
    void run();
    void survey();
    void ask(std::size_t worker);
    std::optional<Error> askServer(std::size_t worker, const client::Connection& connection);

    client::KubeconfigOptions m_options;
    SurveySink m_sink;
    std::chrono::milliseconds m_limit;
    std::atomic<bool> m_cancelled = false;
    std::mutex m_sinkMutex;
    std::mutex m_loopMutex;
    std::vector<client::NetworkLoop*> m_loops; ///< of each worker, while it asks
    std::vector<client::Connection> m_servers; ///< one for each cluster entry
    std::atomic<std::size_t> m_next = 0;
    std::thread m_thread;
};

} // namespace hopscope::source
