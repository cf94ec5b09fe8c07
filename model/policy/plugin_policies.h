// Policies of network plugins' own kinds: which of them a connection may meet. Private to model/policy.
#pragma once

#include "model/policy/rule_match.h"

namespace hopscope::policy {

/// Whether the subject holds the pod, or may.
bool mayHoldPod(const kube::PluginPolicySubject& subject, const kube::Pod& pod, const kube::Namespace* home);
/// Staged policies and Tiers decide nothing, whatever they say.
bool mayDecide(kube::Kind kind);

/// Those that select `self` for the direction, or may, in order of kinds and names.
std::vector<PolicyObject> pluginPoliciesFor(const Party& self, Direction direction, const Matter& matter);

/// The kinds of policies beside NetworkPolicy that the server has and that could not be read, or not where `self` lives: one of
/// theirs may select it. None for what is neither a pod nor a node.
std::vector<kube::Kind> unreadPolicyKinds(const cluster::ClusterSnapshot& snapshot, const Party& self, const Party& peer);

} // namespace hopscope::policy
