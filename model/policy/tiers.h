// What the policies of one tier say about a connection. Private to model/policy.
#pragma once

#include "model/policy/rule_match.h"

namespace hopscope::policy {

/// All that may come out of a tier. Where nothing is uncertain or undefined, it is one of them.
struct TierOutcome
{
    bool accept = false;
    bool deny = false;
    bool next = false; ///< Pass, or no rule matches: the next tier is asked
    std::optional<TierRule> rule; ///< the first that decides, or may
    bool isUndefined = false; ///< of equal priority, and of different actions

    bool isCertain() const { return int(accept) + int(deny) + int(next) == 1; }
};

/// Both tiers for a pod in one direction.
struct TierOutcomes
{
    TierOutcome admin;
    TierOutcome baseline;
    std::vector<PolicyObject> selecting; ///< with rules for the direction, in order of kinds and names
};

/// The ClusterNetworkPolicies, AdminNetworkPolicies and BaselineAdminNetworkPolicies for `self`, a pod of the pod network, against
/// the matter (network-policy-api at v0.2.0): in each tier in order of priority, and each policy's rules in theirs; the first that
/// matches decides. A policy without rules for the direction does not count in it.
TierOutcomes askTiers(const kube::Pod& self, Direction direction, const Matter& matter);

} // namespace hopscope::policy
