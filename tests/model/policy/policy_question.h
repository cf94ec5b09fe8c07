// Asking about connections in a drawn cluster with policies written as the API has them.
#pragma once

#include "model/cluster/cluster_change.h"
#include "model/policy/evaluate.h"

namespace hopscope::support {

/// "deny web": a policy of this name in namespace default (or "namespace/name"), with its spec in YAML flow style,
/// without the outer braces: {"shop/deny", "podSelector: {}, policyTypes: [Egress]"}. Read by the program's own loader.
struct PolicyText
{
    std::string name;
    std::string spec;
    std::string apiVersion = "networking.k8s.io/v1";
    std::string kind = "NetworkPolicy"; ///< names of cluster-wide kinds have no namespace
};

class PolicyQuestion
{
public:
    /// The text of cluster_drawing.h. What is wrong in it or in a policy ends the test run.
    PolicyQuestion(const std::string& drawing, const std::vector<PolicyText>& policies);

    /// The ends: a pod's name as drawn, an address, or "node:n1" for a process on that node.
    /// The port: "80", "53/UDP".
    policy::PolicyVerdict ask(const std::string& from, const std::string& to, const std::string& port = "80") const;
    bool allows(const std::string& from, const std::string& to, const std::string& port = "80") const;
    policy::Connection connection(const std::string& from, const std::string& to, const std::string& port = "80") const;

    const cluster::SnapshotPointer& snapshot() const { return m_snapshot; }

private:
    policy::Subject end(const std::string& text) const;

    cluster::SnapshotPointer m_snapshot;
};

} // namespace hopscope::support
