// NetworkPolicy (networking.k8s.io/v1) for one connection.
#pragma once

#include "model/policy/policy_verdict.h"

namespace hopscope::policy {

/// Whether the NetworkPolicies of the cluster let the connection through, by the text of the API. Pure.
///
/// Both directions must allow: egress of the source pod and ingress of the destination pod. A pod that no policy selects in a
/// direction is not isolated in it; otherwise the rules of all policies that select it are added up. What the text leaves to
/// the plugin is answered as most of them do: hostNetwork pods are their node, so that no selector finds them and only an
/// ipBlock can match their address; an ipBlock matches addresses of pods, too. Answers to an allowed connection pass always.
/// What the API server would refuse (a malformed CIDR, an endPort without number) matches nothing.
/// Says nothing about enforcement: see enforcementOf.
PolicyVerdict evaluate(const cluster::ClusterSnapshot& snapshot, const Connection& connection);

} // namespace hopscope::policy
