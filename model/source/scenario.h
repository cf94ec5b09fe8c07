// A built-in cluster that lives: objects, and timed events replayed in a loop.
#pragma once

#include "model/source/file_source.h"

namespace hopscope::source {

/// Pure: the caller owns the clock. All times are since the scenario's start.
class Scenario
{
public:
    /// `objects` is YAML as kubectl writes it; `life` is YAML with `start` (RFC 3339: what the time is when the scenario
    /// begins) and `steps`, each with `after` (a duration since the step before) and `events` as a watch delivers them.
    /// Errors as loadText; MalformedObject for a life that cannot be read.
    static Result<Scenario> fromText(const std::string& name, std::string_view objects, std::string_view life);

    const std::string& name() const { return m_name; }
    const cluster::SnapshotPointer& initial() const { return m_initial; }
    /// What the time is inside the scenario when it starts; objects' ages are counted from here.
    TimePoint start() const { return m_start; }
    std::chrono::milliseconds loopLength() const { return m_loopLength; }

    /// The events in (from, to], in order; after the last step the loop begins again. Timestamps inside the events are moved
    /// with the loop, so that ages stay true.
    std::vector<cluster::ClusterChange> changesBetween(std::chrono::milliseconds from, std::chrono::milliseconds to) const;
    /// The time of the next event after `from`.
    std::chrono::milliseconds nextEventAfter(std::chrono::milliseconds from) const;

private:
    struct Step
    {
        std::chrono::milliseconds at{};
        std::vector<cluster::ClusterChange> changes;
    };
    std::string m_name;
    cluster::SnapshotPointer m_initial;
    TimePoint m_start;
    std::chrono::milliseconds m_loopLength{};
    std::vector<Step> m_steps;
};

} // namespace hopscope::source
