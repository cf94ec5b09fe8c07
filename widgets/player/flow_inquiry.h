// A question, what is supposed about the cluster, and the answer: everything of the flow panel that is no widget.
#pragma once

#include "model/flow/find_flow.h"
#include "model/flow/ways_to.h"
#include "model/flow/what_if.h"

#include <memory>

namespace hopscope::player {

using TracePointer = std::shared_ptr<const flow::FlowTrace>;

class FlowInquiry
{
public:
    /// The cluster has changed: the question is answered again, with the suppositions that still mean something.
    void setCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts);
    /// Another cluster: neither question nor suppositions are left.
    void forget();

    /// The query's own assumptions replace those made before.
    void ask(flow::Query query);
    /// Another path under the suppositions made so far.
    void askAlso(flow::Query query);
    void assume(const std::string& key, const std::string& value);
    void withdraw(const std::string& key);
    void suppose(const flow::Supposition& supposition);
    void takeBack(const flow::Supposition& supposition);
    void backToTheCluster();

    bool hasCluster() const { return m_snapshot != nullptr; }
    /// The cluster as it is, without suppositions; needs one.
    const cluster::ClusterSnapshot& cluster() const { return *m_snapshot; }
    const facts::NetworkFacts& facts() const { return m_facts; }
    const std::optional<flow::Query>& query() const { return m_query; }
    const flow::WhatIf& whatIf() const { return m_whatIf; }
    bool isSupposed() const { return !m_whatIf.isEmpty() || (m_query && !m_query->assume.empty()); }
    const TracePointer& trace() const { return m_trace; }
    /// Where the answer is that nobody is served: destinations that would be (flow::workingWays), under the same suppositions.
    std::vector<flow::WayTo> workingWays() const;
    const std::optional<Error>& error() const { return m_error; }
    /// What the answer would rest on without suppositions; nothing where it would not ask for the key.
    std::optional<flow::Assumption> plainAssumption(const std::string& key) const;

private:
    void suppositionsChanged();
    void answer();

    cluster::SnapshotPointer m_snapshot;
    cluster::SnapshotPointer m_supposed; ///< m_snapshot under m_whatIf; the same when nothing is supposed
    facts::NetworkFacts m_facts;
    std::optional<flow::Query> m_query;
    flow::WhatIf m_whatIf;
    TracePointer m_trace;
    TracePointer m_plain; ///< without suppositions, while there are some
    std::optional<Error> m_error;
};

} // namespace hopscope::player
