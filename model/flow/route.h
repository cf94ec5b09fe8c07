// From the source to the node that decides, and from there to an endpoint. Private to model/flow.
#pragma once

#include "model/flow/decide.h"
#include "model/flow/way.h"

namespace hopscope::flow {

/// Who sends the packet.
struct Origin
{
    enum class Kind
    {
        Pod,
        HostProcess, ///< also a hostNetwork pod
        Client
    };
    Kind kind = Kind::Client;
    Place place;
    std::string node; ///< of the pod or process; for a client the node its packet reaches first, empty when none
};

/// The packet at the node that decides about it: the nodes passed before, which only routed it (or masqueraded it by the
/// network plugin), and what that node's rules say.
struct Approach
{
    Way way; ///< up to, without, the deciding node
    std::string node;
    Peer source;
    Peer destination;
    Ruling ruling;
};

/// One node after the other, as long as the destination is another node's own address and nothing captured it.
Approach approach(const NetworkView& view, const Origin& origin, const Peer& source, const ip::Endpoint& destination);

/// Where an endpoint is, once the deciding node has chosen it (or the destination itself, when nothing is translated).
struct Arrived
{
    Candidate candidate; ///< without probability
    bool isFirewalled = false;
    std::string firewallNode;
};

/// From the deciding node to `endpoint`, whose place is `owner`; `translate` says whether it replaces the destination.
Arrived routeTo(const NetworkView& view, const Origin& origin, const Approach& approach, const ip::Endpoint& endpoint,
                const Owner& owner, bool translate);

/// How far a packet gets that no rule delivers.
struct Attempt
{
    std::vector<Step> steps;
    std::string firewallNode; ///< not empty: the FORWARD policy of this node discards it before
};

/// `leavesNode`: it is routed out of the deciding node, to where nobody knows.
Attempt attemptAt(const NetworkView& view, const Origin& origin, const Approach& approach, Reason reason, bool leavesNode);

/// The place of an endpoint that a slice lists, also when its pod cannot be read.
Owner ownerOfEndpoint(const NetworkView& view, const ServiceEndpoint& endpoint);

} // namespace hopscope::flow
