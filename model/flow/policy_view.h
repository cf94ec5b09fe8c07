// What policies of all kinds say about a connection, with what the network's facts say about who enforces them. Private to model/flow.
#pragma once

#include "model/flow/answer.h"
#include "model/policy/evaluate.h"

namespace hopscope::flow {

/// policy::evaluate, without what has no effect in this cluster. A direction in which policies have their say that are not
/// evaluated, that could not be read, or that may not be enforced and would decide otherwise, is not allowed, and its reason says so.
policy::PolicyVerdict askPolicies(const NetworkView& view, const policy::Connection& connection, policy::HostNetworkPods hostPods);

/// Lists among what the answer rests on that the network plugin's own kinds of policies are not in what was read.
void noteUnreadKinds(const NetworkView& view);

/// Whether the verdict of a direction is open.
bool isUncertain(const policy::DirectionVerdict& verdict);
/// Whether it is open for the sake of policies beside NetworkPolicy.
bool dependsOnOthers(const policy::PolicyVerdict& verdict);

/// The policies beside NetworkPolicy that select either end, or may; each once, in order.
std::vector<policy::PolicyObject> otherPolicies(const policy::PolicyVerdict& verdict);
/// Whether policies beside NetworkPolicy concern either end.
bool concernsOthers(const policy::PolicyVerdict& verdict);

/// What decided, or left it open, where that is no NetworkPolicy. `direction` "egress" or "ingress"; `end` in the grammar's form,
/// "pod/default/a" or "node/n1".
/// Policies of a plugin that does not run are named as such.
std::vector<Why> whyOfOthers(const NetworkView& view, const std::string& direction, const std::string& end,
                             const policy::DirectionVerdict& verdict);

} // namespace hopscope::flow
