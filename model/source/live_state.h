// Many kinds, one phrase: what the readers of a live source together amount to.
#pragma once

#include "model/client/reflector_status.h"
#include "model/source/cluster_source.h"

#include <array>

namespace hopscope::source {

using KindStatuses = std::array<client::ReflectorStatus, kube::kindCount>;

struct LiveOverview
{
    SourcePhase phase = SourcePhase::Loading;
    int attempt = 0;
    std::optional<Error> error;
    std::optional<client::LoopTime> retryAt;
    std::vector<KindState> kinds;

    bool operator==(const LiveOverview&) const = default;
};

/// Pure. Failed: nothing at all can be shown (it may still be tried again: retryAt). Reconnecting: something is shown, but the
/// server, or a kind that every cluster has, cannot be read now. Loading: a kind's first list is under way, or its first watch
/// not yet open; with `waitsForAll` also a lesser kind's. Trouble with a lesser kind shows in its row alone.
LiveOverview overviewOf(const KindStatuses& statuses, client::ReadMode mode, bool waitsForAll = true);

/// Whether it concerns the server as a whole, not one kind.
bool isOfTheServer(const Error& error);

/// The namespaces whose objects are there, of a kind that is read by namespaces.
std::vector<std::string> listedNamespaces(const client::ReflectorStatus& status);

/// What a kind's status says about its table.
cluster::Coverage coverageOf(const client::ReflectorStatus& status);

} // namespace hopscope::source
