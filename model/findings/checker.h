// All rules over one cluster, and over the next one at the cost of what has changed.
#pragma once

#include "model/facts/network_facts.h"
#include "model/findings/finding.h"

#include <memory>

namespace hopscope::findings {

struct CheckResult
{
    std::vector<Finding> findings;      ///< errors first; then in order of rules and subjects
    std::vector<NotChecked> notChecked; ///< in order of rules; each once

    bool operator==(const CheckResult&) const = default;
};

/// Rules that were asked and found nothing, in order: with neither a finding nor a gap. Asked of a whole result: what is suppressed
/// is found all the same.
std::vector<RuleId> clearRules(const CheckResult& result);

/// Whether the finding says that this does not fit together.
bool tells(const Finding& finding, const facts::Conflict& conflict);

/// Asks every rule. Pure: the same snapshot, facts and time give the same result. What an unread kind would decide is in
/// notChecked, never among the findings. `facts` are those of this snapshot.
CheckResult checkCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts, TimePoint now);

/// The same, kept up to date. Not for several threads at once.
class Checker
{
public:
    Checker();
    ~Checker();
    Checker(const Checker&) = delete;
    Checker& operator=(const Checker&) = delete;

    /// Afterwards result() is what checkCluster() would say of these.
    void update(const cluster::SnapshotPointer& snapshot, const std::shared_ptr<const facts::NetworkFacts>& facts, TimePoint now);
    CheckResult result() const;
    /// When an answer changes by itself, because an object is old enough by then.
    std::optional<TimePoint> nextDue() const;
    /// Subjects that the last update asked about again.
    std::size_t askedLast() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace hopscope::findings
