// What network plugins do where the NetworkPolicy API leaves it to them.
#pragma once

#include "model/facts/network_facts.h"
#include "model/policy/evaluate.h"

#include <optional>

namespace hopscope::policy {

/// Which source ingress rules are held against on a node that masquerades itself. On any node, what another one has masqueraded
/// before is gone.
enum class IngressSource : std::uint8_t
{
    Client,     ///< the filter comes before POSTROUTING: nat FORWARD, or an equal hook
    Masqueraded ///< the filter sits at the pod's interface, behind POSTROUTING
};
std::string_view toString(IngressSource source); ///< "client", "masqueraded", as --assume policy-source writes it

/// Nothing: not known of this plugin.
struct PluginBehaviour
{
    std::optional<IngressSource> ingressSource;
    std::optional<HostNetworkPods> hostNetworkPods;
    std::string evidence; ///< what enforces, and how that is known: "Calico, DaemonSet kube-system/calico-node"

    bool operator==(const PluginBehaviour&) const = default;
};

/// Of whatever enforces NetworkPolicies in this cluster, by a table with a source for each row. Nothing is known of a plugin that is only
/// guessed from addresses or names, and how it takes hostNetwork pods only where the plugin is certain (CniCertainty).
PluginBehaviour behaviourOf(const facts::NetworkFacts& facts);

} // namespace hopscope::policy
