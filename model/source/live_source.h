// A live cluster: lists, then watches, or lists again every so often.
#pragma once

#include "model/base/budget.h"
#include "model/client/credential_cache.h"
#include "model/client/machine_senses.h"
#include "model/source/file_source.h"

#include <memory>

namespace hopscope::source {

struct LiveOptions
{
    std::optional<std::chrono::seconds> poll; ///< list again this often instead of watching
    std::vector<std::string> namespaces;      ///< only these; empty: all
    double clockSpeed = 1;                    ///< how many times faster than the clock waits pass; for tests
    std::optional<client::ExecConfig> agreedExec = {}; ///< the credential plugin that the person allows to run
    std::shared_ptr<client::CredentialCache> credentials = {}; ///< shared with other sources; null: its own
    client::MachineSenses machine = {}; ///< of a live source; what is read once needs none
    /// How long a kind that not every cluster has may keep the rest from counting as live.
    std::chrono::milliseconds patience{5000};
    /// Where the whole cluster is refused, a kind is read in the connection's namespace and besides in these. Of all that is
    /// read one by one the first mostNamespaces count.
    std::vector<std::string> fallbackNamespaces = {};
    /// The pods' objects and the EndpointSlices wait while the pods' printed rows come, and until rowsShown() or so long after:
    /// what a person sees first gets the machine to itself. Of many nodes' pods the objects are not even asked for before.
    std::optional<std::chrono::milliseconds> rowsFirst = {};
    Budget budget = {}; ///< how much of a server is too much
    /// What is read once is asked for again where the server is busy (429, 5xx), for so long from the beginning.
    std::chrono::milliseconds onceLimit{30'000};
};

/// Runs one network thread from construction to destruction. Destroying it cancels everything; no callback follows.
class LiveSource
{
public:
    LiveSource(client::Connection connection, LiveOptions options, ClusterSink& sink);
    ~LiveSource();
    LiveSource(const LiveSource&) = delete;
    LiveSource& operator=(const LiveSource&) = delete;

    /// Tries again at once where it is waiting (the user pressed "Reconnect").
    void retryNow();
    /// Ends a credential plugin that is running.
    void cancelSignIn();
    /// What was told so far is on the screen: see LiveOptions::rowsFirst.
    void rowsShown();

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

/// Reads every kind once and waits for it: what the command line needs. A busy server is asked again, see LiveOptions::onceLimit.
/// Errors: those of the connection, and what keeps a kind away that every cluster has; a kind that is forbidden or absent is no
/// error, nor is a lesser one that could not be read: its coverage says so. `signingIn` is called on this thread while a credential plugin runs.
Result<LoadedCluster> loadOnce(const client::Connection& connection, const LiveOptions& options,
                               std::function<void(const client::SignIn&)> signingIn = {});

} // namespace hopscope::source
