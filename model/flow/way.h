// The way of one packet through sockets and nodes, and the steps to be seen along it. Private to model/flow.
#pragma once

#include "model/flow/network_view.h"

namespace hopscope::flow {

/// One node that the packet passes, with what its nat tables do there. The tuples are kept as the node met them, because that
/// is what conntrack restores in the reply.
struct Visit
{
    std::string node;
    bool fromHere = false;  ///< sent by a process of this node: OUTPUT instead of PREROUTING
    bool delivered = false; ///< handed to a socket of this node: INPUT, no POSTROUTING
    bool marked = false;    ///< kube-proxy's masquerade mark is on the packet
    bool isEbpf = false;    ///< Cilium: no nat hooks, only the node's devices are seen
    Reason translation = Reason::TranslatedToEndpoint; ///< by whom, when newDestination is set
    Peer sourceBefore;
    Peer destinationBefore;
    std::optional<Peer> newDestination;
    std::optional<Peer> newSource;
    Reason sourceReason = Reason::RoutedOn;

    bool translates() const { return newDestination || newSource; }
    const Peer& sourceAfter() const { return newSource ? *newSource : sourceBefore; }
    const Peer& destinationAfter() const { return newDestination ? *newDestination : destinationBefore; }
};

/// Where on its last node a packet ends that gets no further.
enum class StopAt
{
    BeforeNat,     ///< seen only as it came in
    BeforeRouting, ///< after the destination's translation, not on the wire
    Wire           ///< as it leaves, or as it reaches the end
};

struct Way
{
    Place start;
    bool translatedAtConnect = false; ///< Cilium's socket load balancing: `destination` is the endpoint already
    std::optional<Peer> directReturn; ///< Cilium's DSR: the source that the endpoint's node gives the reply
    Peer source;
    Peer destination;
    std::vector<Visit> visits;
    Place end;                       ///< whose socket gets it; a delivered last visit is that node itself
    std::optional<Reason> stop;      ///< the packet gets no further than the last visit, for this reason
    StopAt stopAt = StopAt::Wire;    ///< with `stop`

    const Peer& sourceAtEnd() const { return visits.empty() ? source : visits.back().sourceAfter(); }
    const Peer& destinationAtEnd() const { return visits.empty() ? destination : visits.back().destinationAfter(); }
    bool isLoopback() const;
};

/// The steps in the grammar of packet-paths.md 8, with the outer header on the post step and the pre step around an encapsulated wire.
std::vector<Step> forwardSteps(const NetworkView& view, const Way& way);
/// The reply: the same nodes backwards, conntrack undoing each translation where it was made. Nodes that translated nothing
/// and hold neither end are not on the reply's way. On a node's own loopback only the leaving step is known.
std::vector<Step> replySteps(const NetworkView& view, const Way& way);

} // namespace hopscope::flow
