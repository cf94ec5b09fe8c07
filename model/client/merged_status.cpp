#include "model/client/merged_status.h"

#include <algorithm>

namespace hopscope::client {

namespace {

/// Of several phases the one with the highest is the kind's.
int weight(ReflectorPhase phase)
{
    switch (phase) {
    case ReflectorPhase::Excluded: return 0;
    case ReflectorPhase::Idle: return 1;
    case ReflectorPhase::Watching: return 2;
    case ReflectorPhase::Settled: return 3;
    case ReflectorPhase::Failed: return 4; // once nothing else is under way
    case ReflectorPhase::Listing: return 5;
    case ReflectorPhase::BackingOff: return 6;
    }
    return 0;
}

bool isRefused(const ReflectorStatus& status)
{
    return status.phase == ReflectorPhase::Excluded;
}

/// Its first answer has not come yet.
bool isAwaited(const ReflectorStatus& status)
{
    const bool asking = status.phase == ReflectorPhase::Idle || status.phase == ReflectorPhase::Listing;
    return asking && !status.listed && !status.error;
}

template <class Condition>
bool any(const std::vector<NamespaceReading>& readings, Condition condition)
{
    return std::any_of(readings.begin(), readings.end(), [&](const NamespaceReading& one) { return condition(one.status); });
}

/// Of those in the kind's phase the first; that a right is missing says more than that a kind is not there.
std::optional<Error> errorOf(const std::vector<NamespaceReading>& readings, ReflectorPhase phase)
{
    std::optional<Error> found;
    for (const auto& [name, status] : readings) {
        if (status.phase != phase || !status.error)
            continue;
        if (!found || (found->kind == ErrorKind::AbsentKind && status.error->kind == ErrorKind::Forbidden))
            found = status.error;
    }
    return found;
}

void addCounts(const std::vector<NamespaceReading>& readings, ReflectorStatus& merged)
{
    std::size_t expected = 0;
    bool known = false;
    for (const auto& [name, status] : readings) {
        merged.objects += status.objects;
        merged.unreadable += status.unreadable;
        if (!merged.firstUnreadable)
            merged.firstUnreadable = status.firstUnreadable;
        merged.attempt = std::max(merged.attempt, status.attempt);
        if (status.retryAt)
            merged.retryAt = std::min(merged.retryAt.value_or(*status.retryAt), *status.retryAt);
        expected += status.expected.value_or(status.objects);
        known = known || status.expected;
    }
    const bool someUnknown = any(readings, [](const ReflectorStatus& status) { return isAwaited(status) && !status.expected; });
    if (known && !someUnknown)
        merged.expected = expected;
}

} // namespace

ReflectorStatus mergedStatus(const std::vector<NamespaceReading>& readings)
{
    ReflectorStatus merged;
    merged.kind = readings.front().status.kind;
    merged.phase = ReflectorPhase::Excluded;
    for (const auto& [name, status] : readings) {
        merged.namespaces.push_back({name, status.listed, isRefused(status)});
        if (weight(status.phase) > weight(merged.phase))
            merged.phase = status.phase;
    }
    merged.listed = any(readings, [](const ReflectorStatus& status) { return status.listed; }) && !any(readings, isAwaited);
    merged.watched = any(readings, [](const ReflectorStatus& status) { return status.watched; }) &&
                     !any(readings, [](const ReflectorStatus& status) { return !isRefused(status) && !status.watched; });
    merged.error = errorOf(readings, merged.phase);
    addCounts(readings, merged);
    return merged;
}

} // namespace hopscope::client
