// What a network plugin compares its policies with: the packet as the plugin's filter sees it. Private to model/flow.
#pragma once

#include "model/flow/answer.h"
#include "model/policy/plugin_behaviour.h"

namespace hopscope::flow {

/// What the plugin does where the API leaves it open, or what the user says it does.
struct PolicyBehaviour
{
    std::optional<policy::IngressSource> ingressSource; ///< nothing: not known
    policy::HostNetworkPods hostNetworkPods = policy::HostNetworkPods::ArePods;
    bool knowsHostNetworkPods = false; ///< else the API's reading stands, as an assumption
    std::string evidence;
};
PolicyBehaviour policyBehaviour(const NetworkView& view, const Query& query);

policy::Subject subjectOf(const NetworkView& view, const Peer& peer, const std::string& node);
policy::Subject senderSubject(const Resolved& resolved, const Peer& source);

/// The packet on the endpoint's node before POSTROUTING: what a filter in FORWARD sees. What another node has masqueraded stays so.
const Step& beforePostrouting(const Candidate& candidate);

/// Egress and ingress, each with the packet as its own place sees it (packet-paths.md 3.9).
policy::PolicyVerdict policyVerdict(const NetworkView& view, const Resolved& resolved, const Candidate& candidate,
                                    policy::HostNetworkPods hostPods, policy::IngressSource ingressSource);

/// The sender's side alone, of a packet that ends before any endpoint: its destination as the sender's node lets it out, or has it last.
policy::PolicyVerdict egressVerdict(const NetworkView& view, const Resolved& resolved, const std::vector<Step>& steps,
                                    policy::HostNetworkPods hostPods);

} // namespace hopscope::flow
