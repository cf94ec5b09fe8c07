// The built-in notes' cluster on the map, with the flows that tests play on it.
#pragma once

#include "model/flow/find_flow.h"
#include "widgets/export/render_request.h"

namespace hopscope::test {

/// Its own snapshot and facts, read once a test program.
class NotesMap
{
public:
    /// Loads fonts and cluster; false when something of it is missing.
    bool load();
    layout::MapLayout layout(layout::GroupBy groupBy) const;
    /// A flow in the command line's words: "client" to "nodeport/worker-node1:30007".
    flow::FlowTrace trace(const std::string& from, const std::string& to) const;
    const cluster::ClusterSnapshot& snapshot() const { return *m_snapshot; }

private:
    cluster::SnapshotPointer m_snapshot;
    facts::NetworkFacts m_facts;
};

layout::MapOptions mapOptions(layout::GroupBy groupBy);
/// The moment at which a hop has arrived and its packet stands.
double arrivalAt(std::size_t hop);
/// The first hop of a reason.
std::size_t hopOf(const flow::FlowTrace& trace, std::size_t candidate, flow::Reason reason);
/// The candidate on a node.
std::size_t candidateOn(const flow::FlowTrace& trace, const std::string& node);

} // namespace hopscope::test
