// What NetworkPolicies say about one connection.
#pragma once

#include "model/cluster/cluster_snapshot.h"
#include "model/ip/endpoint.h"

namespace hopscope::policy {

/// One end of a connection as a filter sees it.
struct Subject
{
    /// The pod whose address it is. hostNetwork pods may stand here, too.
    std::optional<kube::ObjectKey> pod;
    /// The node, when a host process speaks or when masquerade wrote one of the node's addresses; empty otherwise.
    std::string node;
    ip::IpAddress address;

    bool operator==(const Subject&) const = default;
};

/// A connection's first packet with the destination after DNAT (packet-paths.md 3.9).
struct Connection
{
    Subject source;      ///< as it leaves the sender
    Subject destination; ///< the endpoint, not the Service
    std::uint16_t port = 0;
    ip::Protocol protocol = ip::Protocol::Tcp;
    /// As it arrives, where masquerade rewrote the source on the way: ingress rules see this one.
    std::optional<Subject> masqueradedSource;
    /// The sender asked for another address, such as a Service's. What a pod sends to its own address never leaves it; what comes
    /// back to it through a Service does.
    bool isTranslated = false;

    bool operator==(const Connection&) const = default;
};

enum class Direction : std::uint8_t
{
    Egress,
    Ingress
};
std::string_view toString(Direction direction); ///< "egress", "ingress"

enum class Reason : std::uint8_t
{
    NotAPod,      ///< this end is no pod of the cluster: no policy can select it
    HostNetwork,  ///< a hostNetwork pod or a host process: policies do not select it
    NotIsolated,  ///< no policy selects the pod in this direction: everything is allowed
    SamePod,      ///< a pod always reaches itself
    OwnNode,      ///< traffic between a pod and the node it runs on is always allowed
    AllowedByRule,
    NoRuleAllows, ///< selected, and no rule of any selecting policy matches: denied
    NamespaceUnread, ///< only a rule that asks for labels of the peer's namespace could allow, and nobody read those: not `allowed`
    AcceptedByTier,   ///< by a rule of a policy with tiers: AdminNetworkPolicy and its kind
    DeniedByTier,
    EqualPriorities,  ///< policies of one tier and one priority say different things: either may count; not `allowed`
    TierUncertain,    ///< it depends on a rule with tiers of which nobody knows whether it matches; not `allowed`
    TierMayNotCount,  ///< the policies with tiers decide otherwise than the others, and nothing shows that they are enforced; not `allowed`
    NotEvaluated,     ///< policies of the network plugin's own kind may select the pod; not `allowed`
    PoliciesUnread,   ///< the server has policies of a kind that it does not let be read; not `allowed`
    PodUnread         ///< a pod of this end, or the one it talks to, was not read: what selects it is not known; not `allowed`
};
std::string_view toString(Reason reason); ///< "not-a-pod", "host-network", ..., "no-rule-allows", "namespace-unread", "pod-unread"

/// A policy of any kind.
struct PolicyObject
{
    kube::Kind kind = kube::Kind::NetworkPolicy;
    kube::ObjectKey key;

    auto operator<=>(const PolicyObject&) const = default;
};

/// The rule of a policy with tiers that decided.
struct TierRule
{
    PolicyObject policy;
    kube::PolicyTier tier = kube::PolicyTier::Admin;
    std::size_t rule = 0; ///< index in spec.ingress or spec.egress, from 0
    std::string name;     ///< the rule's own; may be empty
    kube::PolicyAction action = kube::PolicyAction::Unknown;

    bool operator==(const TierRule&) const = default;
};

/// The rule that lets a connection through; the first in order of policy names where several do.
struct AllowedBy
{
    kube::ObjectKey policy;
    std::size_t rule = 0; ///< index in spec.ingress or spec.egress, from 0

    bool operator==(const AllowedBy&) const = default;
};

struct DirectionVerdict
{
    bool isolated = false;
    bool allowed = true;
    Reason reason = Reason::NotAPod;
    std::vector<kube::ObjectKey> selecting; ///< policies that select the pod in this direction, in order of names
    std::optional<AllowedBy> allowedBy;     ///< with AllowedByRule
    std::vector<PolicyObject> tiered;       ///< with tiers, that select the pod and have rules for this direction
    std::optional<TierRule> tierRule;       ///< with AcceptedByTier, DeniedByTier
    /// What NetworkPolicies alone would say: it counts where policies with tiers are not enforced.
    bool allowedWithoutTiers = true;
    Reason reasonWithoutTiers = Reason::NotAPod;
    /// Policies of network plugins' own kinds that select the pod in this direction, or may; and such kinds that could not be read.
    std::vector<PolicyObject> notEvaluated;
    std::vector<kube::Kind> unread;

    bool operator==(const DirectionVerdict&) const = default;
};

struct PolicyVerdict
{
    DirectionVerdict egress;  ///< at the source
    DirectionVerdict ingress; ///< at the destination
    /// What the policies themselves rest on: unless Complete, one that nobody read may deny.
    cluster::Coverage coverage = cluster::Coverage::NotRead;

    bool operator==(const PolicyVerdict&) const = default;
    bool allowed() const { return egress.allowed && ingress.allowed; }
};

} // namespace hopscope::policy
