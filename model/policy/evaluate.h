// NetworkPolicy (networking.k8s.io/v1), and the policies with tiers around it, for one connection.
#pragma once

#include "model/policy/policy_verdict.h"

namespace hopscope::policy {

/// The API leaves two ways to the plugin, and no more.
enum class HostNetworkPods : std::uint8_t
{
    AreTheirNode, ///< most plugins: no selector finds them, their traffic is the node's, and an ipBlock can match its address
    ArePods       ///< plugins that tell them apart: as pods of the pod network
};

/// Whether the NetworkPolicies of the cluster let the connection through, by the text of the API. Pure.
///
/// Both directions must allow: egress of the source pod and ingress of the destination pod. A pod that no policy selects in a
/// direction is not isolated in it; otherwise the rules of all policies that select it are added up. A pod always reaches
/// itself, and traffic between a pod and its own node (kubelet, host processes) is always allowed. An ipBlock matches the
/// addresses of pods, too; most plugins do so. What the API server would refuse (a malformed CIDR, an endPort without number)
/// matches nothing. Replies to what is allowed are allowed. Says nothing about enforcement: see enforcementOf.
///
/// ClusterNetworkPolicy, AdminNetworkPolicy and BaselineAdminNetworkPolicy stand around them: tier Admin, then NetworkPolicies if
/// one selects the pod in the direction, else tier Baseline, else everything is allowed. Policies of plugins' own kinds are named,
/// not evaluated.
PolicyVerdict evaluate(const cluster::ClusterSnapshot& snapshot, const Connection& connection,
                       HostNetworkPods hostNetworkPods = HostNetworkPods::AreTheirNode);

} // namespace hopscope::policy
