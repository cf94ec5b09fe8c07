// Whether one rule of a NetworkPolicy matches. Private to model/policy.
#pragma once

#include "model/policy/policy_verdict.h"

namespace hopscope::policy {

/// One end of the connection with its objects. hostNetwork pods that are their node have no pod: selectors do not apply.
struct Party
{
    const kube::Pod* pod = nullptr;
    std::string_view node; ///< of a host process, or of a hostNetwork pod that is its node
    ip::IpAddress address;
    bool isHost = false;   ///< it speaks for a node
};

/// What the rules of one direction are held against.
struct Matter
{
    const cluster::ClusterSnapshot& snapshot;
    const Party& peer;
    const kube::Namespace* peerNamespace; ///< of the peer's pod; null when nobody read it
    const Party& destination; ///< named ports are those of its containers, for egress, too
    std::uint16_t port;
    ip::Protocol protocol;
};

/// In order: the more a rule grants, the greater.
enum class Match : std::uint8_t
{
    No,
    NamespaceUnread, ///< it depends on labels of a namespace whose object could not be read
    Yes
};

/// Whether the selector finds the namespace of this name; of one whose object nobody read only the name is known.
Match matchNamespace(const kube::LabelSelector& selector, const std::string& name, const kube::Namespace* object);
/// Whether the destination pod has a container port of this name, with the connection's number and protocol.
bool isNamedPort(const std::string& name, const Matter& matter);

/// One of the ports and one of the peers match; an empty list matches all. `policyNamespace` is where podSelector looks when
/// there is no namespaceSelector.
Match matchRule(const kube::PolicyRule& rule, const std::string& policyNamespace, const Matter& matter);

} // namespace hopscope::policy
