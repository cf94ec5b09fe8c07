#include "widgets/player/flow_inquiry.h"

#include "model/flow/dependencies.h"

namespace hopscope::player {

void FlowInquiry::setCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts)
{
    m_snapshot = snapshot;
    m_facts = facts;
    m_whatIf = flow::stillMeant(*snapshot, m_whatIf);
    suppositionsChanged();
}

void FlowInquiry::forget()
{
    m_query.reset();
    m_whatIf = {};
    m_supposed = m_snapshot;
    answer();
}

void FlowInquiry::ask(flow::Query query)
{
    m_query = std::move(query);
    answer();
}

void FlowInquiry::askAlso(flow::Query query)
{
    if (m_query)
        query.assume = m_query->assume;
    ask(std::move(query));
}

void FlowInquiry::assume(const std::string& key, const std::string& value)
{
    if (!m_query)
        return;
    m_query->assume.erase(key);
    m_query->assume.emplace(key, value);
    answer();
}

void FlowInquiry::withdraw(const std::string& key)
{
    if (!m_query || m_query->assume.erase(key) == 0)
        return;
    answer();
}

void FlowInquiry::suppose(const flow::Supposition& supposition)
{
    m_whatIf.suppose(supposition);
    if (m_snapshot)
        m_whatIf = flow::stillMeant(*m_snapshot, m_whatIf);
    suppositionsChanged();
}

void FlowInquiry::takeBack(const flow::Supposition& supposition)
{
    if (m_whatIf.takeBack(supposition))
        suppositionsChanged();
}

void FlowInquiry::backToTheCluster()
{
    m_whatIf = {};
    if (m_query)
        m_query->assume.clear();
    suppositionsChanged();
}

std::optional<flow::Assumption> FlowInquiry::plainAssumption(const std::string& key) const
{
    const TracePointer& plain = m_plain ? m_plain : m_trace;
    if (!plain)
        return std::nullopt;
    for (const flow::Assumption& assumption : plain->assumptions) {
        if (assumption.key == key)
            return assumption;
    }
    return std::nullopt;
}

std::vector<flow::WayTo> FlowInquiry::workingWays() const
{
    return m_trace && m_supposed ? flow::workingWays(*m_supposed, m_facts, *m_trace) : std::vector<flow::WayTo>();
}

void FlowInquiry::suppositionsChanged()
{
    if (!m_snapshot)
        return;
    m_supposed = m_whatIf.isEmpty() ? m_snapshot
                                    : std::make_shared<const cluster::ClusterSnapshot>(flow::withWhatIf(*m_snapshot, m_whatIf));
    answer();
}

void FlowInquiry::answer()
{
    m_trace.reset();
    m_plain.reset();
    m_error.reset();
    if (!m_query || !m_supposed)
        return;
    auto found = flow::findFlowWithDependencies(*m_supposed, m_facts, *m_query);
    if (found)
        m_trace = std::make_shared<const flow::FlowTrace>(*std::move(found));
    else
        m_error = found.error();
    if (!isSupposed())
        return;
    flow::Query plain = *m_query;
    plain.assume.clear();
    auto asItIs = flow::findFlow(*m_snapshot, m_facts, plain);
    if (asItIs)
        m_plain = std::make_shared<const flow::FlowTrace>(*std::move(asItIs));
}

} // namespace hopscope::player
