// Policies of network plugins' own kinds: Cilium's, Calico's, Antrea's, OVN-Kubernetes'. Their rules are not evaluated; what is
// kept tells whether they may select a pod.
#pragma once

#include "model/base/wide_value.h"
#include "model/kube/network_policy.h"

namespace hopscope::kube {

/// Whom a part of a policy is for. All that is said must hold; what is not said holds for all.
struct PluginPolicySubject
{
    LabelSelector pods;
    std::optional<LabelSelector> namespaces; ///< nothing: the object's own one, or all
    std::string podExpression;               ///< in Calico's selector language
    std::string namespaceExpression;         ///< in Calico's selector language
    bool isUnderstood = true;                ///< false: it asks for more than is kept here, and may select whatever the rest finds
    bool selectsPods = true;
    bool selectsHosts = false;               ///< nodes, and with them hostNetwork pods
    bool affectsIngress = false;
    bool affectsEgress = false;
    bool outsideOnly = false;                ///< of no concern for what stays in the cluster

    bool operator==(const PluginPolicySubject&) const = default;
};

struct PluginPolicy : WithMeta
{
    HOPSCOPE_WIDE_VALUE(PluginPolicy);

    std::string tier;  ///< Calico's, Antrea's
    std::string order; ///< Calico's order, Antrea's priority, as written
    std::vector<PluginPolicySubject> subjects; ///< none: it selects nothing (a Tier)

    bool operator==(const PluginPolicy&) const = default;
};

struct CiliumNetworkPolicy : PluginPolicy
{
    bool operator==(const CiliumNetworkPolicy&) const = default;
};
struct CiliumClusterwideNetworkPolicy : PluginPolicy
{
    bool operator==(const CiliumClusterwideNetworkPolicy&) const = default;
};
/// Calico's NetworkPolicy.
struct CalicoNetworkPolicy : PluginPolicy
{
    bool operator==(const CalicoNetworkPolicy&) const = default;
};
/// Calico's, as are the next four.
struct GlobalNetworkPolicy : PluginPolicy
{
    bool operator==(const GlobalNetworkPolicy&) const = default;
};
/// Staged policies are tried out: they count packets and decide nothing.
struct StagedNetworkPolicy : PluginPolicy
{
    bool operator==(const StagedNetworkPolicy&) const = default;
};
struct StagedGlobalNetworkPolicy : PluginPolicy
{
    bool operator==(const StagedGlobalNetworkPolicy&) const = default;
};
struct StagedKubernetesNetworkPolicy : PluginPolicy
{
    bool operator==(const StagedKubernetesNetworkPolicy&) const = default;
};
struct Tier : PluginPolicy
{
    bool operator==(const Tier&) const = default;
};
struct AntreaNetworkPolicy : PluginPolicy
{
    bool operator==(const AntreaNetworkPolicy&) const = default;
};
struct AntreaClusterNetworkPolicy : PluginPolicy
{
    bool operator==(const AntreaClusterNetworkPolicy&) const = default;
};
/// OVN-Kubernetes' EgressFirewall: what a namespace's pods may reach outside of the cluster.
struct EgressFirewall : PluginPolicy
{
    bool operator==(const EgressFirewall&) const = default;
};

} // namespace hopscope::kube
