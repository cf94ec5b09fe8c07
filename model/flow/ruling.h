// A packet at a node's service rules, and what they say; shared by the proxy modes. Private to model/flow.
#pragma once

#include "model/flow/endpoint_choice.h"

namespace hopscope::flow {

/// A packet as it meets the rules of one node.
struct Arrival
{
    std::string node;
    ip::IpAddress source;
    ip::Endpoint destination;
    bool fromHere = false;     ///< sent by a process on this node: nat OUTPUT
    bool fromLocalPod = false; ///< came in through the interface of one of this node's pods
};

struct Ruling
{
    enum class Outcome
    {
        NotCaptured,
        Translated,
        Rejected,
        Dropped,
        NotAnswered ///< this version has no rules for this proxy mode
    };
    /// Whose address masquerade hides, besides hairpin.
    enum class Masquerade
    {
        No,
        Always,
        RemoteEndpoints ///< Cilium: only where the endpoint is on another node
    };
    Outcome outcome = Outcome::NotCaptured;
    ServiceMatch match;
    std::vector<ServiceEndpoint> endpoints; ///< when Translated: never empty
    Masquerade masquerade = Masquerade::No; ///< whatever the endpoint: kube-proxy's mark
    Decision masqueradeBecause = Decision::MasqueradedBecauseExternal;
    Reason translation = Reason::TranslatedToEndpoint; ///< by whom, when Translated
    bool directServerReturn = false; ///< Cilium: a remote endpoint's node answers the client itself
    Reason reason = Reason::NoServiceMatches; ///< of Rejected and Dropped
    std::vector<Why> why;
};

/// The ruling, ended for a reason.
Ruling stopped(Ruling ruling, Ruling::Outcome outcome, Reason reason, std::optional<Why> why = std::nullopt);

/// Adds what the destination was taken for. `decidedBy` is who decides on the node.
void explainMatch(const NetworkView& view, const Arrival& arrival, Decision decidedBy, Ruling& ruling);

/// Sets the endpoints and adds how they came about: the `local` list or the cluster's, of `all` endpoints.
void useEndpoints(const Arrival& arrival, const EndpointChoice& choice, bool localOnly, std::size_t all, Ruling& ruling);

/// The endpoints of the matched Service for the packet's family, and whether those could be read: where the server refused or
/// did not answer, `ruling` is stopped as not answered. What a file leaves out is listed as assumed to be none.
std::optional<std::vector<ServiceEndpoint>> readEndpoints(const NetworkView& view, const Arrival& arrival, Ruling& ruling);

/// Which hints the node's kube-proxy follows, by its version (packet-paths.md 2.3).
TopologyHints hintsOf(const NetworkView& view, const Arrival& arrival, const kube::Service& service);

/// The node's topology.kubernetes.io/zone; empty when it has none.
std::string zoneOf(const NetworkView& view, const std::string& node);

/// Drops what loadBalancerSourceRanges does not hold, when the destination is a load balancer's address; nothing otherwise.
std::optional<Why> deniedBySourceRanges(const NetworkView& view, const Arrival& arrival, const ServiceMatch& match);

/// The modes other than iptables and nftables (packet-paths.md 5).
Ruling decideIpvs(const NetworkView& view, const Arrival& arrival);
Ruling decideCilium(const NetworkView& view, const Arrival& arrival);

} // namespace hopscope::flow
