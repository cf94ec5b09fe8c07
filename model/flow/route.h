// From the source to the node that decides, and from there to an endpoint. Private to model/flow.
#pragma once

#include "model/flow/node_rules.h"
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

/// The packet at a node that decides about it: the nodes passed before, and what this node's rules say.
struct Approach
{
    Way way; ///< up to, without, the deciding node
    std::string node;
    Peer source;
    Peer destination;
    Ruling ruling;
    /// What a node before this one did, which had translated the packet to an address of this node.
    SourceTranslation translatedBefore = SourceTranslation::None;
    bool bypassedBefore = false; ///< the reply misses that node, which alone could undo its translation
};

/// One node after the other, as long as the destination is another node's own address and nothing captured it.
Approach approach(const NetworkView& view, const Origin& origin, const Peer& source, const ip::Endpoint& destination);

/// One choice of the deciding node: `endpoint` at `owner`; `translate` says whether it replaces the destination.
struct Choice
{
    ip::Endpoint endpoint;
    Owner owner;
    bool translate = true;
};

/// The packet as it comes to the other node whose own address was chosen, and what that node's rules say
/// (packet-paths.md 3.1); nothing when the choice is no other node's address, or when that node's rules let it be.
std::optional<Approach> onward(const NetworkView& view, const Origin& origin, const Approach& approach, const Choice& choice);

/// Where an endpoint is, once the deciding node has chosen it (or the destination itself, when nothing is translated).
struct Arrived
{
    Candidate candidate; ///< without probability
    bool isFirewalled = false;
    std::string firewallNode;
};

/// From the deciding node to where its choice leads.
Arrived routeTo(const NetworkView& view, const Origin& origin, const Approach& approach, const Choice& choice);

/// How far a packet gets that no rule delivers.
struct Attempt
{
    std::vector<Step> steps;
    std::string firewallNode; ///< not empty: the FORWARD policy of this node discards it before
};

/// The translated packet at the deciding node's own address, which that node's filter in INPUT ends.
std::vector<Step> endedInInput(const NetworkView& view, const Origin& origin, const Approach& approach, const Choice& choice, Reason reason);

/// `leavesNode`: it is routed out of the deciding node, to where nobody knows.
Attempt attemptAt(const NetworkView& view, const Origin& origin, const Approach& approach, Reason reason, bool leavesNode);

/// The place of an endpoint that a slice lists, also when its pod cannot be read.
Owner ownerOfEndpoint(const NetworkView& view, const ServiceEndpoint& endpoint);

} // namespace hopscope::flow
