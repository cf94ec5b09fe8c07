// What keeps one kind up to date.
#pragma once

#include "model/client/network_loop.h"
#include "model/client/reflector_status.h"
#include "model/client/source_totals.h"

namespace hopscope::client {

class KindReader
{
public:
    virtual ~KindReader() = default;
    virtual void start() = 0;
    /// Tries again at once where it waits for a next attempt, or for its next list of a row.
    virtual void retryNow() = 0;
    virtual ReflectorStatus status() const = 0;
    /// While held, a list that is under way waits where it is, and no other is asked for. Readers of small lists need not.
    virtual void hold(bool /*held*/) {}
};

struct ReaderOptions
{
    ReadMode mode = ReadMode::Watch;
    std::chrono::milliseconds pollInterval{30'000};
    std::vector<std::string> namespaces;         ///< a namespaced kind is read in these; empty: in all
    std::vector<std::string> fallbackNamespaces; ///< it is read in these where the whole cluster is refused; empty: in none
    std::shared_ptr<Backoff> connection;
    std::function<double()> random; ///< in [0, 1)
    /// Where everything is read once: for how long a busy server is asked again.
    std::chrono::milliseconds onceLimit{30'000};
    Budget budget = {};
    std::shared_ptr<SourceTotals> totals = std::make_shared<SourceTotals>();
};

/// Lists and watches a kind in the whole cluster, or (a namespaced one) in one namespace.
std::unique_ptr<KindReader> makeReflector(kube::Kind kind, const std::string& namespace_, const ReaderOptions& options,
                                          NetworkLoop& loop, ReflectorSink& sink);

/// Lists and watches a kind as far as the options and the server let it: in the whole cluster, or with one reflector for each
/// namespace. Those do not wait for each other. Where the whole cluster is refused it is asked for again every five minutes,
/// as a namespace is that is refused.
std::unique_ptr<KindReader> makeScopedReader(kube::Kind kind, const ReaderOptions& options, NetworkLoop& loop,
                                             ReflectorSink& sink);

class ServedGroups;
/// The same for a kind whose group not every server has: where it is missing, the kind is absent, and no list is asked for. The
/// group is looked for again every five minutes.
std::unique_ptr<KindReader> makeOptionalReader(kube::Kind kind, const ReaderOptions& options, NetworkLoop& loop,
                                               ReflectorSink& sink, ServedGroups& groups);

/// Gets the ConfigMaps that name the network by their names, again every five minutes (or with each poll).
std::unique_ptr<KindReader> makeConfigMapReader(const ReaderOptions& options, NetworkLoop& loop, ReflectorSink& sink);

} // namespace hopscope::client
