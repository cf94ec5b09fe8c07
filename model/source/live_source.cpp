#include "model/source/live_source.h"

#include "model/source/live_run.h"

#include <algorithm>
#include <thread>

namespace hopscope::source {

class LiveSource::Implementation
{
public:
    Implementation(const client::Connection& connection, const LiveOptions& options, ClusterSink& sink)
        : m_run(connection, options, options.poll ? client::ReadMode::Poll : client::ReadMode::Watch, sink),
          m_thread([this] { m_run.run([] { return true; }); })
    {
    }
    ~Implementation()
    {
        m_run.loop().stop();
        m_thread.join();
    }
    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;

    void retryNow()
    {
        m_run.loop().post([this] { m_run.retryNow(); });
    }
    void cancelSignIn()
    {
        m_run.loop().post([this] { m_run.cancelSignIn(); });
    }
    void rowsShown()
    {
        m_run.loop().post([this] { m_run.rowsShown(); });
    }

private:
    LiveRun m_run;
    std::thread m_thread;
};

LiveSource::LiveSource(client::Connection connection, LiveOptions options, ClusterSink& sink)
    : m_implementation(std::make_unique<Implementation>(connection, options, sink))
{
}

LiveSource::~LiveSource() = default;

void LiveSource::retryNow()
{
    m_implementation->retryNow();
}

void LiveSource::cancelSignIn()
{
    m_implementation->cancelSignIn();
}

void LiveSource::rowsShown()
{
    m_implementation->rowsShown();
}

namespace {

class CollectingSink : public ClusterSink
{
public:
    explicit CollectingSink(std::function<void(const client::SignIn&)> signingIn) : m_signingIn(std::move(signingIn)) {}
    void changesArrived(std::vector<cluster::ClusterChange> arrived) override
    {
        std::move(arrived.begin(), arrived.end(), std::back_inserter(changes));
    }
    void stateChanged(SourceState state) override
    {
        if (m_signingIn && state.signIn)
            m_signingIn(*state.signIn);
    }

    std::vector<cluster::ClusterChange> changes;

private:
    std::function<void(const client::SignIn&)> m_signingIn;
};

} // namespace

Result<LoadedCluster> loadOnce(const client::Connection& connection, const LiveOptions& options,
                               std::function<void(const client::SignIn&)> signingIn)
{
    CollectingSink sink(std::move(signingIn));
    LiveRun run(connection, options, client::ReadMode::Once, sink);
    // The first failure to reach the server is the answer; the other kinds would only say the same.
    run.run([&run] { return !run.isSettled() && !run.isHopeless(); });
    run.flush();
    const SourceState& state = run.state();
    if (state.phase != SourcePhase::Loaded)
        return state.error.value_or(Error{ErrorKind::CannotConnect, {}, state.server});
    LoadedCluster loaded;
    loaded.snapshot = cluster::apply(nullptr, std::move(sink.changes));
    loaded.state = state;
    return loaded;
}

} // namespace hopscope::source
