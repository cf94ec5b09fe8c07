#include "model/findings/policy_peers.h"

#include <algorithm>

namespace hopscope::findings {

namespace {

constexpr const char* nameLabel = "kubernetes.io/metadata.name";

bool isNumber(const std::string& text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

} // namespace

PeerNamespaces namespacesOf(const CheckedCluster& cluster, const kube::PolicyPeer& peer, const std::string& home)
{
    if (!peer.namespaceSelector)
        return {{home}, true};
    PeerNamespaces found;
    found.isKnown = cluster.isWhole(kube::Kind::Namespace) || peer.namespaceSelector->isEmpty();
    for (const kube::Namespace& each : cluster.snapshot.namespaces) {
        kube::StringMap labels = each.meta.labels;
        if (!labels.contains(nameLabel))
            labels.set(nameLabel, each.meta.name);
        if (peer.namespaceSelector->matches(labels))
            found.names.push_back(each.meta.name);
    }
    if (peer.namespaceSelector->isEmpty()) {
        for (const SharedText& name : cluster.snapshot.pods.namespaces())
            found.names.push_back(name.str());
        std::sort(found.names.begin(), found.names.end());
        found.names.erase(std::unique(found.names.begin(), found.names.end()), found.names.end());
    }
    return found;
}

const kube::WorkloadResource* templateFor(const CheckedCluster& cluster, const std::string& namespaceName, const kube::LabelSelector& selector)
{
    for (const kube::WorkloadResource* workload : cluster.workloadsIn(namespaceName)) {
        if (selector.matches(workload->templateLabels))
            return workload;
    }
    return nullptr;
}

bool allowsPort(const kube::PolicyRule& rule, std::uint16_t port, ip::Protocol protocol, const kube::Pod* destination)
{
    const auto isNamed = [&](const std::string& name) {
        if (!destination)
            return true; // not known: it may
        const auto has = [&](const kube::Container& container) {
            return std::any_of(container.ports.begin(), container.ports.end(), [&](const kube::ContainerPort& each) {
                return each.name == name && each.containerPort == port && each.protocol == protocol;
            });
        };
        return std::any_of(destination->containers.begin(), destination->containers.end(), has) ||
               std::any_of(destination->initContainers.begin(), destination->initContainers.end(), has);
    };
    const auto allows = [&](const kube::PolicyPort& each) {
        if (each.protocol != protocol)
            return false;
        if (each.port.empty())
            return true;
        if (!isNumber(each.port))
            return isNamed(each.port);
        const auto first = ip::parsePort(each.port);
        return first && *first <= port && port <= each.endPort.value_or(*first);
    };
    return rule.ports.empty() || std::any_of(rule.ports.begin(), rule.ports.end(), allows);
}

bool isKnownNotToEnforce(const facts::Fact<policy::Enforcement>& enforcement)
{
    return enforcement.value == policy::Enforcement::NotEnforced && enforcement.basis != facts::Basis::Inferred && enforcement.basis != facts::Basis::Assumed;
}

Claim claimOf(const CheckedCluster& cluster)
{
    const auto enforcement = policy::enforcementOf(cluster.facts);
    switch (enforcement.value) {
    case policy::Enforcement::NotEnforced: return isKnownNotToEnforce(enforcement) ? Claim::Silent : Claim::NoteOnly;
    case policy::Enforcement::Unknown: return Claim::NoteOnly;
    case policy::Enforcement::Enforced: break;
    }
    return Claim::Full;
}

void weaken(Finding& finding, const CheckedCluster& cluster)
{
    if (claimOf(cluster) == Claim::Full)
        return;
    finding.severity = Severity::Note;
    finding.evidence.push_back({EvidenceKind::EnforcementUnknown, {policy::enforcementOf(cluster.facts).needs}});
}

} // namespace hopscope::findings
