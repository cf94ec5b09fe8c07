#include "model/source/live_state.h"

#include "model/client/api_resource.h"

#include <algorithm>

namespace hopscope::source {

namespace {

using client::ReflectorPhase;
using client::ReflectorStatus;

/// Waits after a failure, or tries again just now.
bool isTroubled(const ReflectorStatus& status)
{
    return status.error && (status.phase == ReflectorPhase::BackingOff || status.phase == ReflectorPhase::Listing ||
                            status.phase == ReflectorPhase::Failed);
}

std::vector<std::string> refusedNamespaces(const ReflectorStatus& status)
{
    std::vector<std::string> names;
    for (const client::NamespaceStatus& one : status.namespaces) {
        if (one.refused)
            names.push_back(one.name);
    }
    return names;
}

} // namespace

bool isOfTheServer(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::CannotConnect:
    case ErrorKind::CannotResolveHost:
    case ErrorKind::TlsUntrusted:
    case ErrorKind::TlsWrongName:
    case ErrorKind::TlsExpired:
    case ErrorKind::TlsClientCertificate:
    case ErrorKind::TlsClientRefused:
    case ErrorKind::Unauthorized:
    case ErrorKind::KubeconfigInvalid:
    case ErrorKind::ExecNotAllowed:
    case ErrorKind::ExecNeedsTerminal:
    case ErrorKind::ExecMissing:
    case ErrorKind::ExecFailed:
    case ErrorKind::ExecTimedOut:
    case ErrorKind::LoginExpired:
        return true;
    case ErrorKind::OverLimit:
        return error.limit == Limit::PluginOutput || error.limit == Limit::PluginChatter;
    default:
        return false;
    }
}

std::vector<std::string> listedNamespaces(const ReflectorStatus& status)
{
    std::vector<std::string> names;
    for (const client::NamespaceStatus& one : status.namespaces) {
        if (one.listed)
            names.push_back(one.name);
    }
    return names;
}

cluster::Coverage coverageOf(const ReflectorStatus& status)
{
    if (status.phase == ReflectorPhase::Excluded)
        return status.error && status.error->kind == ErrorKind::AbsentKind ? cluster::Coverage::Absent
                                                                          : cluster::Coverage::Forbidden;
    if (status.listed) {
        return status.incomplete || !status.namespaces.empty() ? cluster::Coverage::Partial : cluster::Coverage::Complete;
    }
    if (status.error && status.objects == 0)
        return cluster::Coverage::Failed;
    return status.phase == ReflectorPhase::Idle ? cluster::Coverage::NotRead : cluster::Coverage::Arriving;
}

LiveOverview overviewOf(const KindStatuses& statuses, client::ReadMode mode, bool waitsForAll)
{
    LiveOverview overview;
    bool loading = false;
    bool anyListed = false;
    for (const ReflectorStatus& status : statuses) {
        overview.kinds.push_back({status.kind, coverageOf(status), status.objects, status.error, listedNamespaces(status),
                                  refusedNamespaces(status), status.incomplete, status.phase, status.attempt, status.expected, status.unreadable,
                                  status.firstUnreadable});
        anyListed = anyListed || status.listed;
        // Until its watch is open, a list is not live; a later list in its place (410) is no loading.
        const bool ready = status.listed && (status.watched || mode != client::ReadMode::Watch);
        // One dead extension holds nobody up.
        const bool counts = client::resourceOf(status.kind).core || (waitsForAll && !status.error);
        loading = loading || (status.phase == ReflectorPhase::Listing && !ready && counts);
        if (!isTroubled(status) || !(isOfTheServer(*status.error) || client::resourceOf(status.kind).core))
            continue;
        if (!overview.error)
            overview.error = status.error;
        overview.attempt = std::max(overview.attempt, status.attempt);
        if (status.retryAt)
            overview.retryAt = std::min(overview.retryAt.value_or(*status.retryAt), *status.retryAt);
    }
    if (overview.error) {
        overview.phase = anyListed ? SourcePhase::Reconnecting : SourcePhase::Failed;
    } else if (loading) {
        overview.phase = SourcePhase::Loading;
    } else if (!anyListed) {
        // All answers are in, and each is a refusal.
        overview.error = statuses[std::size_t(kube::Kind::Pod)].error;
        overview.phase = overview.error ? SourcePhase::Failed : SourcePhase::Loading;
    } else {
        overview.phase = mode == client::ReadMode::Watch  ? SourcePhase::Live
                         : mode == client::ReadMode::Poll ? SourcePhase::Polling
                                                          : SourcePhase::Loaded;
    }
    return overview;
}

} // namespace hopscope::source
