// The policies with tiers of network-policy-api: ClusterNetworkPolicy (policy.networking.k8s.io/v1alpha2), and what it grew out of,
// AdminNetworkPolicy and BaselineAdminNetworkPolicy (v1alpha1).
#pragma once

#include "model/base/wide_value.h"
#include "model/kube/network_policy.h"

namespace hopscope::kube {

enum class PolicyTier : std::uint8_t
{
    Admin,    ///< before NetworkPolicies
    Baseline, ///< after them
    Unknown   ///< one that came later than this program
};

enum class PolicyAction : std::uint8_t
{
    Accept, ///< v1alpha1 writes Allow
    Deny,
    Pass,   ///< on to the next tier
    Unknown ///< one that came later than this program
};

/// Whom a policy is for, or whom a rule lets in or out.
struct TieredPeer
{
    enum class Type : std::uint8_t
    {
        Namespaces,  ///< all pods in these namespaces
        Pods,
        Nodes,       ///< their addresses
        Networks,    ///< ranges, of pods and nodes, too
        DomainNames,
        Unknown      ///< written in a way that this program does not know: the rule fails closed
    };
    Type type = Type::Unknown;
    LabelSelector namespaces; ///< of Namespaces and of Pods
    LabelSelector selector;   ///< of Pods, their labels; of Nodes, theirs
    std::vector<WrittenRange> networks;
    std::vector<std::string> domainNames;

    bool operator==(const TieredPeer&) const = default;
};

struct TieredPort
{
    enum class Type : std::uint8_t
    {
        Range,  ///< first to last of the protocol
        Name,   ///< of a port of the destination pod's containers, whatever its number and protocol
        Unknown
    };
    Type type = Type::Unknown;
    ip::Protocol protocol = ip::Protocol::Tcp;
    std::uint16_t first = 0;
    std::uint16_t last = 0;
    std::string name;

    bool operator==(const TieredPort&) const = default;
};

/// One rule; an empty list of ports means all of them, an empty list of peers nobody.
struct TieredRule
{
    std::string name;
    PolicyAction action = PolicyAction::Unknown;
    std::vector<TieredPeer> peers;
    std::vector<TieredPort> ports;

    bool operator==(const TieredRule&) const = default;
};

/// What the three kinds have in common.
struct TieredPolicy : WithMeta
{
    HOPSCOPE_WIDE_VALUE(TieredPolicy);

    PolicyTier tier = PolicyTier::Admin;
    int priority = 0; ///< the lower is asked first; BaselineAdminNetworkPolicy has none
    TieredPeer subject; ///< Namespaces or Pods
    std::vector<TieredRule> ingress; ///< in order: the first that matches decides
    std::vector<TieredRule> egress;

    bool operator==(const TieredPolicy&) const = default;
};

struct ClusterNetworkPolicy : TieredPolicy
{
    bool operator==(const ClusterNetworkPolicy&) const = default;
};
struct AdminNetworkPolicy : TieredPolicy
{
    bool operator==(const AdminNetworkPolicy&) const = default;
};
struct BaselineAdminNetworkPolicy : TieredPolicy
{
    bool operator==(const BaselineAdminNetworkPolicy&) const = default;
};

} // namespace hopscope::kube
