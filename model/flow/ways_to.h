// The ways to a Service, and which of them would work where an attempt has failed.
#pragma once

#include "model/flow/flow_trace.h"

namespace hopscope::flow {

/// What can be asked for: a destination, and the protocol of its port.
struct WayTo
{
    Target target;
    ip::Protocol protocol = ip::Protocol::Tcp;

    bool operator==(const WayTo&) const = default;
};

/// At most so many nodes are named for each nodePort; any serves it.
inline constexpr std::size_t nodesPerWay = 20;

/// Every destination at which the Service is asked, best first for `from`: inside the cluster its own name or ClusterIP; from outside
/// the addresses of its load balancer, its external IPs and its NodePorts, and the ClusterIP last, which leads nowhere there. Of nodes
/// those first that are Ready and, with externalTrafficPolicy Local, have an endpoint of their own. Empty where the Service is not in
/// the snapshot, has no port, or is of type ExternalName. Which of them work is for findFlow to say.
std::vector<WayTo> waysTo(const cluster::ClusterSnapshot& snapshot, const Source& from, const kube::ObjectKey& service);

/// Whether nobody is served by the answer: it is refused, dropped or not taken by anyone, or every endpoint fails. False where a
/// NetworkPolicy denies it, which another way is not meant to get around, and where the answer is not known.
bool isFailed(const FlowTrace& trace);

/// Whether it arrives at every endpoint, and the source sees a connection.
bool isServed(const FlowTrace& trace);

/// Of a failed attempt: other destinations at which the same source gets what it asked for, each traced and found to work with every
/// endpoint; the same assumptions hold. One for each port and kind, `most` in all. Empty where nothing failed, or nothing would work.
/// Errors of an attempt leave it out.
std::vector<WayTo> workingWays(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const FlowTrace& trace,
                               std::size_t most = 2);

} // namespace hopscope::flow
