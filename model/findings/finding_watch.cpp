#include "model/findings/finding_watch.h"

#include <algorithm>

namespace hopscope::findings {

std::size_t FindingsReading::count(Severity severity) const
{
    return std::size_t(std::count_if(found.begin(), found.end(), [&](const WatchedFinding& each) { return each.finding.severity == severity; }));
}

std::optional<std::size_t> FindingsReading::counted() const
{
    const bool isUnknown = found.empty() && (waiting > 0 || clear.empty());
    return isUnknown ? std::nullopt : std::optional(found.size());
}

std::chrono::milliseconds graceOf(RuleId rule)
{
    switch (rule) {
    case RuleId::SvcLbPending:
    case RuleId::IngNoAddress:
    case RuleId::GwNotProgrammed:
    case RuleId::GwListenerBad:
    case RuleId::RtNotAttached:
    case RuleId::RtBackendBad: return std::chrono::minutes(5);
    default: return std::chrono::minutes(1);
    }
}

bool isAnythingRead(const cluster::ClusterSnapshot& snapshot)
{
    return std::any_of(snapshot.coverage.begin(), snapshot.coverage.end(),
                       [](cluster::Coverage each) { return each != cluster::Coverage::NotRead && each != cluster::Coverage::Arriving; });
}

/// What is gone is forgotten: if it comes back, it has to last again.
FindingWatch::SeenFindings FindingWatch::remember(const CheckResult& result, const cluster::ClusterSnapshot& snapshot, TimePoint now)
{
    SeenFindings seen;
    for (const Finding& finding : result.findings) {
        const auto before = m_seen.find(identityOf(finding));
        seen.emplace(identityOf(finding), before == m_seen.end() ? Seen{now, m_hasBegun} : before->second);
    }
    m_hasBegun = m_hasBegun || (isAnythingRead(snapshot) && snapshot.arrivingKinds().empty());
    return seen;
}

bool FindingWatch::lasts(const Finding& finding, const Seen& seen, TimePoint now)
{
    if (!m_isLive)
        return true;
    const TimePoint since = std::min(seen.first, finding.since.value_or(seen.first));
    const TimePoint end = since + graceOf(finding.rule);
    if (end <= now)
        return true;
    m_due = std::min(m_due.value_or(end), end);
    return false;
}

std::shared_ptr<const FindingsReading> FindingWatch::update(const cluster::SnapshotPointer& snapshot,
                                                            const std::shared_ptr<const facts::NetworkFacts>& facts, TimePoint now)
{
    m_checker.update(snapshot, facts, now);
    CheckResult result = m_checker.result();
    FindingsReading reading;
    reading.clear = clearRules(result);
    reading.suppressed = suppress(result, *snapshot, {});
    m_seen = remember(result, *snapshot, now);
    m_due.reset();
    for (Finding& finding : result.findings) {
        const Seen& seen = m_seen.find(identityOf(finding))->second;
        if (lasts(finding, seen, now))
            reading.found.push_back({std::move(finding), seen.first, seen.isNew});
        else
            ++reading.waiting;
    }
    reading.notChecked = std::move(result.notChecked);
    if (!m_reading || !(*m_reading == reading))
        m_reading = std::make_shared<const FindingsReading>(std::move(reading));
    return m_reading;
}

std::optional<TimePoint> FindingWatch::nextDue() const
{
    const std::optional<TimePoint> asked = m_checker.nextDue();
    return asked && m_due ? std::min(*asked, *m_due) : asked ? asked : m_due;
}

} // namespace hopscope::findings
