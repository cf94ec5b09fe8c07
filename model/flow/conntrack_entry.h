// What the kernels on a flow's way remember of its connection, and where the reply uses it (packet-paths.md 4).
#pragma once

#include "model/flow/flow_trace.h"

namespace hopscope::flow {

/// Source and destination of a packet, as conntrack keeps them for each direction.
struct Tuple
{
    Peer source;
    Peer destination;

    bool operator==(const Tuple&) const = default;
    std::string toString() const; ///< "10.244.1.5:E -> 10.96.0.20:80"
};

/// One connection in one node's table. The entry of a node that translates nothing is left out: it changes nothing.
struct ConntrackEntry
{
    enum class Table
    {
        Conntrack, ///< the kernel's own
        CiliumMap  ///< an eBPF map of Cilium's, which the kernel's conntrack does not see
    };
    std::string node;
    Table table = Table::Conntrack;
    Tuple original; ///< as the packet came to the node
    Tuple reply;    ///< as the answer will come back to it: what was rewritten, mirrored
    /// Index into the candidate's forward steps at which the entry is confirmed: after POSTROUTING, or at the local socket.
    std::size_t madeAt = 0;
    /// Indexes into the candidate's reply steps at which it rewrites the answer; empty when the answer does not come by.
    std::vector<std::size_t> usedAt;

    bool operator==(const ConntrackEntry&) const = default;
};

/// The entries of one connection, in the order in which they are made. A packet that is refused or dropped on a node leaves
/// none there. Pure.
std::vector<ConntrackEntry> conntrackEntries(const Candidate& candidate);

} // namespace hopscope::flow
