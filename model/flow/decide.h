// What the service rules of one node make of a packet. Private to model/flow.
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
    Outcome outcome = Outcome::NotCaptured;
    ServiceMatch match;
    std::vector<ServiceEndpoint> endpoints; ///< when Translated: never empty
    bool masquerade = false;                ///< kube-proxy's mark, whatever the endpoint
    Decision masqueradeBecause = Decision::MasqueradedBecauseExternal;
    Reason reason = Reason::NoServiceMatches; ///< of Rejected and Dropped
    std::vector<Why> why;
};

/// packet-paths.md 2.1 to 2.7 and 3.2, for iptables and nftables. Hairpin is left to the way (3.3): it depends on the
/// endpoint chosen.
Ruling decide(const NetworkView& view, const Arrival& arrival);

} // namespace hopscope::flow
