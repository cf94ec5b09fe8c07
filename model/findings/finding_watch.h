// What a person is shown of a cluster's findings, over time: what lasts, since when it is seen, and what is new.
#pragma once

#include "model/findings/checker.h"
#include "model/findings/suppression.h"

#include <map>

namespace hopscope::findings {

struct WatchedFinding
{
    Finding finding;
    TimePoint firstSeen{};
    bool isNew = false; ///< it was not there when the cluster was first looked at

    bool operator==(const WatchedFinding&) const = default;
};

struct FindingsReading
{
    std::vector<WatchedFinding> found;  ///< errors first, in the order of CheckResult
    std::vector<NotChecked> notChecked; ///< in order of rules; each once
    std::vector<RuleId> clear;          ///< asked, and found nothing: with neither a finding, shown or not, nor a gap
    std::size_t suppressed = 0;
    std::size_t waiting = 0; ///< found, and not for long enough to be shown

    bool operator==(const FindingsReading&) const = default;

    std::size_t count(Severity severity) const;
    /// How many there are; nothing while that there is none is not yet known.
    std::optional<std::size_t> counted() const;
    /// Whether there is more than notes.
    bool isWrong() const { return !found.empty() && found.front().finding.severity > Severity::Note; }
};

/// How long a condition has to hold on a live cluster: a minute, and five where a controller outside writes the answer
/// (a load balancer, a Gateway).
std::chrono::milliseconds graceOf(RuleId rule);

/// Whether something has been read, or could not be: before that nothing can be said, and what comes then is not new. A list that is
/// on its way has not.
bool isAnythingRead(const cluster::ClusterSnapshot& snapshot);

/// A Checker with a memory. Not for several threads at once.
class FindingWatch
{
public:
    /// On a live cluster a condition must hold before it is shown; else it is shown at once.
    explicit FindingWatch(bool isLive) : m_isLive(isLive) {}

    /// What to show of this snapshot, whose facts these are. The same object as before where nothing has changed. While a kind's
    /// list still arrives, nothing counts as new later for not having been there yet.
    std::shared_ptr<const FindingsReading> update(const cluster::SnapshotPointer& snapshot,
                                                  const std::shared_ptr<const facts::NetworkFacts>& facts, TimePoint now);
    /// When something is to be shown, or told apart, by itself.
    std::optional<TimePoint> nextDue() const;

private:
    struct Seen
    {
        TimePoint first{};
        bool isNew = false;
    };
    using SeenFindings = std::map<FindingIdentity, Seen, std::less<>>;

    SeenFindings remember(const CheckResult& result, const cluster::ClusterSnapshot& snapshot, TimePoint now);
    bool lasts(const Finding& finding, const Seen& seen, TimePoint now);

    Checker m_checker;
    bool m_isLive;
    bool m_hasBegun = false; ///< all that was there at first has been seen
    SeenFindings m_seen;
    std::optional<TimePoint> m_due; ///< of those that wait
    std::shared_ptr<const FindingsReading> m_reading;
};

} // namespace hopscope::findings
