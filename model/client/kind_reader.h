// What keeps one kind up to date.
#pragma once

#include "model/client/network_loop.h"
#include "model/client/reflector_status.h"

namespace hopscope::client {

class KindReader
{
public:
    virtual ~KindReader() = default;
    virtual void start() = 0;
    /// Tries again at once where it waits for a next attempt, or for its next list of a row.
    virtual void retryNow() = 0;
    virtual const ReflectorStatus& status() const = 0;
};

struct ReaderOptions
{
    ReadMode mode = ReadMode::Watch;
    std::chrono::milliseconds pollInterval{30'000};
    std::string namespace_; ///< empty: all
    std::string fallbackNamespace; ///< read instead where all namespaces are refused; empty: none
    std::shared_ptr<Backoff> connection;
    std::function<double()> random; ///< in [0, 1)
};

/// Lists and watches a kind.
std::unique_ptr<KindReader> makeReflector(kube::Kind kind, const ReaderOptions& options, NetworkLoop& loop,
                                          ReflectorSink& sink);

/// Gets the ConfigMaps that name the network by their names, again every five minutes (or with each poll).
std::unique_ptr<KindReader> makeConfigMapReader(const ReaderOptions& options, NetworkLoop& loop, ReflectorSink& sink);

} // namespace hopscope::client
