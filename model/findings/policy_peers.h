// Whom the peers of a NetworkPolicy may mean, for its rules. Private to model/findings.
#pragma once

#include "model/findings/report.h"
#include "model/policy/enforcement.h"

namespace hopscope::findings {

/// The namespaces in which a peer looks for pods.
struct PeerNamespaces
{
    std::vector<std::string> names; ///< in order
    bool isKnown = true;            ///< false: labels of namespaces were not read
};
PeerNamespaces namespacesOf(const CheckedCluster& cluster, const kube::PolicyPeer& peer, const std::string& home);

/// Whether a workload of files will make pods that the selector finds.
const kube::WorkloadResource* templateFor(const CheckedCluster& cluster, const std::string& namespaceName, const kube::LabelSelector& selector);

/// Whether the rule lets traffic to this port through for somebody: its ports are asked for the number and the names.
bool allowsPort(const kube::PolicyRule& rule, std::uint16_t port, ip::Protocol protocol, const kube::Pod* destination);

/// What a rule may say that claims lost traffic: nothing where the plugin enforces nothing, a note where nobody knows.
enum class Claim : std::uint8_t
{
    Silent,
    NoteOnly,
    Full
};
Claim claimOf(const CheckedCluster& cluster);
/// A plugin that is only guessed from addresses or names is not known.
bool isKnownNotToEnforce(const facts::Fact<policy::Enforcement>& enforcement);
/// The severity that is left of it, with the evidence why.
void weaken(Finding& finding, const CheckedCluster& cluster);

} // namespace hopscope::findings
