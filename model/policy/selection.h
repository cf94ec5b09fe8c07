// Which policies beside NetworkPolicy select pods, whatever the direction: for a map and for texts about pods.
#pragma once

#include "model/policy/policy_verdict.h"

namespace hopscope::policy {

/// Whether the policy with tiers selects the pod, or may where its namespace or the subject's form is not known. Never a
/// hostNetwork pod.
bool maySelect(const kube::TieredPolicy& policy, const kube::Pod& pod, const kube::Namespace* home);
/// The same of a policy of a plugin's kind; one that decides nothing (a Tier, a staged one) selects nothing.
bool maySelect(const kube::PluginPolicy& policy, kube::Kind kind, const kube::Pod& pod, const kube::Namespace* home);

/// Those of one namespace: policies beside NetworkPolicy that select one of its pods, or may, in order of kinds and names.
/// Namespaced ones of that namespace are among them even where they select no pod that is there.
std::vector<PolicyObject> otherPoliciesIn(const cluster::ClusterSnapshot& snapshot, const std::string& namespaceName,
                                          const std::vector<const kube::Pod*>& pods);
/// Those that select one of the pods, or may.
std::vector<PolicyObject> otherPoliciesOf(const cluster::ClusterSnapshot& snapshot, const std::vector<const kube::Pod*>& pods);

} // namespace hopscope::policy
