#include "model/policy/rule_match.h"

#include <algorithm>

namespace hopscope::policy {

namespace {

/// The label that the API server puts on every namespace (since Kubernetes 1.21).
constexpr const char* nameLabel = "kubernetes.io/metadata.name";

/// The part of a selector that can be answered for a namespace of which only the name is known.
kube::LabelSelector partAboutName(const kube::LabelSelector& selector)
{
    kube::LabelSelector part;
    for (const auto& [key, value] : selector.matchLabels) {
        if (key == nameLabel)
            part.matchLabels.set(key, value);
    }
    for (const kube::SelectorRequirement& requirement : selector.matchExpressions) {
        if (requirement.key == nameLabel)
            part.matchExpressions.push_back(requirement);
    }
    return part;
}

Match certain(bool matches)
{
    return matches ? Match::Yes : Match::No;
}

} // namespace

Match matchNamespace(const kube::LabelSelector& selector, const std::string& name, const kube::Namespace* object)
{
    if (selector.isEmpty())
        return Match::Yes;
    if (object && object->meta.labels.contains(nameLabel))
        return certain(selector.matches(object->meta.labels));
    if (object) {
        kube::StringMap labels = object->meta.labels;
        labels.set(nameLabel, name);
        return certain(selector.matches(labels));
    }
    const kube::LabelSelector part = partAboutName(selector);
    if (!part.matches({{nameLabel, name}}))
        return Match::No;
    return part == selector ? Match::Yes : Match::NamespaceUnread;
}

namespace {

bool blockMatches(const kube::IpBlock& block, const ip::IpAddress& address)
{
    return block.cidr.contains(address) &&
           std::none_of(block.except.begin(), block.except.end(),
                        [&](const kube::WrittenRange& range) { return range.contains(address); });
}

Match matchPeer(const kube::PolicyPeer& peer, const std::string& policyNamespace, const Matter& matter)
{
    // The API allows an ipBlock alone, or selectors; anything else is refused there.
    const bool selects = peer.podSelector || peer.namespaceSelector;
    if (peer.ipBlock)
        return certain(!selects && blockMatches(*peer.ipBlock, matter.peer.address));
    const kube::Pod* pod = matter.peer.pod;
    if (!selects || !pod || (peer.podSelector && !peer.podSelector->matches(pod->meta.labels)))
        return Match::No;
    return peer.namespaceSelector ? matchNamespace(*peer.namespaceSelector, pod->meta.namespace_, matter.peerNamespace)
                                  : certain(pod->meta.namespace_ == policyNamespace);
}

bool hasPortNamed(const kube::Container& container, const std::string& name, const Matter& matter)
{
    return std::any_of(container.ports.begin(), container.ports.end(), [&](const kube::ContainerPort& port) {
        return port.name == name && port.protocol == matter.protocol && port.containerPort == matter.port;
    });
}

} // namespace

/// The port that has the name in this very pod: containers and sidecars.
bool isNamedPort(const std::string& name, const Matter& matter)
{
    const kube::Pod* pod = matter.destination.pod;
    if (!pod)
        return false;
    const auto named = [&](const kube::Container& container) { return hasPortNamed(container, name, matter); };
    return std::any_of(pod->containers.begin(), pod->containers.end(), named) ||
           std::any_of(pod->initContainers.begin(), pod->initContainers.end(), [&](const kube::Container& container) {
               return container.restartPolicyAlways && named(container);
           });
}

namespace {

bool isNumber(const std::string& text)
{
    return text.find_first_not_of("0123456789") == std::string::npos;
}

bool portMatches(const kube::PolicyPort& port, const Matter& matter)
{
    if (port.protocol != matter.protocol)
        return false;
    if (port.port.empty())
        return !port.endPort;
    if (!isNumber(port.port))
        return !port.endPort && isNamedPort(port.port, matter);
    const auto first = ip::parsePort(port.port);
    return first && *first <= matter.port && matter.port <= port.endPort.value_or(*first);
}

} // namespace

Match matchRule(const kube::PolicyRule& rule, const std::string& policyNamespace, const Matter& matter)
{
    const auto matches = [&](const kube::PolicyPort& port) { return portMatches(port, matter); };
    if (!rule.ports.empty() && std::none_of(rule.ports.begin(), rule.ports.end(), matches))
        return Match::No;
    Match best = certain(rule.peers.empty());
    for (const kube::PolicyPeer& peer : rule.peers) {
        best = std::max(best, matchPeer(peer, policyNamespace, matter));
        if (best == Match::Yes)
            break;
    }
    return best;
}

} // namespace hopscope::policy
