// A built-in cluster that lives: objects, and timed events replayed in a loop.
#pragma once

#include "model/source/file_source.h"

namespace hopscope::source {

/// Pure: the caller owns the clock. All times are since the scenario's start.
class Scenario
{
public:
    /// `objects` is YAML as kubectl writes it; `life` is YAML with `clock` (RFC 3339: what the time is when the scenario
    /// begins), `steps`, each with `after` (a duration since the step before, "39s") and `events` as a watch delivers them,
    /// and `repeatFrom`, the index of the step played again after the last one (0 when left out). Events of kinds that are
    /// not read are passed over. Errors as loadText; MalformedObject for a life that cannot be read (context is name:line).
    static Result<Scenario> fromText(const std::string& name, std::string_view objects, std::string_view life);

    const std::string& name() const { return m_name; }
    const cluster::SnapshotPointer& initial() const { return m_initial; }
    /// What the time is inside the scenario when it starts; objects' ages are counted from here.
    TimePoint start() const { return m_start; }
    /// How long the repeated steps take together.
    std::chrono::milliseconds loopLength() const { return m_loopLength; }

    /// The events in (from, to], in order; after the last step the repeated ones begin again. In each repetition the times
    /// inside the events that are not before `start` move on with it, so that ages stay true.
    std::vector<cluster::ClusterChange> changesBetween(std::chrono::milliseconds from, std::chrono::milliseconds to) const;
    /// The time of the next event after `from`.
    std::chrono::milliseconds nextEventAfter(std::chrono::milliseconds from) const;

private:
    struct Step
    {
        std::chrono::milliseconds at{};
        std::vector<cluster::ClusterChange> changes;
    };
    Status readLife(std::string_view life);

    std::string m_name;
    cluster::SnapshotPointer m_initial;
    TimePoint m_start;
    std::chrono::milliseconds m_loopLength{};
    std::size_t m_repeatFrom = 0;
    std::vector<Step> m_steps;
};

} // namespace hopscope::source
