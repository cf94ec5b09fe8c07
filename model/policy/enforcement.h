// Whether NetworkPolicies mean anything in this cluster.
#pragma once

#include "model/facts/network_facts.h"

namespace hopscope::policy {

enum class Enforcement : std::uint8_t
{
    Unknown,
    Enforced,
    NotEnforced ///< the API server keeps policies, but nothing drops packets by them
};
std::string_view toString(Enforcement enforcement); ///< "enforced", "not-enforced", "unknown"

/// Whether the network plugin, or a policy engine beside it, enforces NetworkPolicy (cluster-facts.md 1.4, N61), with what
/// that rests on. Unknown where nothing tells; `needs` then names the permission that would.
facts::Fact<Enforcement> enforcementOf(const facts::NetworkFacts& facts);

/// The same for ClusterNetworkPolicy, AdminNetworkPolicy and BaselineAdminNetworkPolicy. Few plugins do (the page Implementations
/// of network-policy-api, April 2026), most of them only if told to: Unknown where the objects do not show it, NotEnforced only where
/// nothing enforces any policies.
Enforcement enforcementOfTiers(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, kube::Kind kind);

/// Whether policies of a plugin's own kind may have an effect: its agents run, or nothing is sure to be in their place.
bool mayCount(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, kube::Kind kind);
/// The kinds of policies that the cluster's network plugin has of its own, and that decide something.
std::vector<kube::Kind> ownPolicyKinds(const facts::NetworkFacts& facts);

} // namespace hopscope::policy
