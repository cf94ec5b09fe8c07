#include "model/policy/tier_match.h"

#include "model/cluster/cluster_index.h"

#include <algorithm>

namespace hopscope::policy {

namespace {

using Peer = kube::TieredPeer;

constexpr Match maybe = Match::NamespaceUnread;

bool failsClosed(const kube::TieredRule& rule)
{
    return std::any_of(rule.peers.begin(), rule.peers.end(), [](const Peer& peer) { return peer.type == Peer::Type::Unknown; });
}

/// The peer's address is one of a selected node's: that reaches hostNetwork pods, but no others of that node.
Match matchNodes(const kube::LabelSelector& selector, const Matter& matter)
{
    if (matter.peer.pod)
        return Match::No;
    const kube::Node* node = matter.snapshot.index().nodeByAddress(matter.peer.address);
    if (!node && !matter.peer.node.empty())
        node = matter.snapshot.nodes.find({"", std::string(matter.peer.node)});
    if (node)
        return selector.matches(node->meta.labels) ? Match::Yes : Match::No;
    return matter.snapshot.coverageOf(kube::Kind::Node) == cluster::Coverage::Complete ? Match::No : maybe;
}

Match matchPeer(const Peer& peer, const Matter& matter)
{
    switch (peer.type) {
    case Peer::Type::Namespaces:
    case Peer::Type::Pods:
        return matter.peer.pod ? matchPods(peer, *matter.peer.pod, matter.peerNamespace) : Match::No;
    case Peer::Type::Nodes: return matchNodes(peer.selector, matter);
    case Peer::Type::Networks:
        return std::any_of(peer.networks.begin(), peer.networks.end(),
                           [&](const kube::WrittenRange& range) { return range.contains(matter.peer.address); })
                   ? Match::Yes
                   : Match::No;
    case Peer::Type::DomainNames: return maybe; // which addresses a name has is not in the cluster's objects
    case Peer::Type::Unknown: break;
    }
    return maybe;
}

Match matchPort(const kube::TieredPort& port, const Matter& matter)
{
    switch (port.type) {
    case kube::TieredPort::Type::Range:
        return port.protocol == matter.protocol && port.first <= matter.port && matter.port <= port.last ? Match::Yes : Match::No;
    case kube::TieredPort::Type::Name: return isNamedPort(port.name, matter) ? Match::Yes : Match::No;
    case kube::TieredPort::Type::Unknown: break;
    }
    return maybe;
}

template <class Elements, class Matching>
Match bestOf(const Elements& elements, Matching matching)
{
    Match best = Match::No;
    for (const auto& element : elements)
        best = std::max(best, matching(element));
    return best;
}

} // namespace

Match matchPods(const Peer& peer, const kube::Pod& pod, const kube::Namespace* namespaceObject)
{
    if (peer.type != Peer::Type::Namespaces && peer.type != Peer::Type::Pods)
        return maybe;
    if (peer.type == Peer::Type::Pods && !peer.selector.matches(pod.meta.labels))
        return Match::No;
    return matchNamespace(peer.namespaces, pod.meta.namespace_, namespaceObject);
}

Match matchTieredRule(const kube::TieredRule& rule, const Matter& matter)
{
    if (failsClosed(rule))
        return rule.action == kube::PolicyAction::Accept ? Match::No : Match::Yes;
    const Match port = rule.ports.empty() ? Match::Yes
                                          : bestOf(rule.ports, [&](const kube::TieredPort& each) { return matchPort(each, matter); });
    if (port == Match::No)
        return Match::No;
    return std::min(port, bestOf(rule.peers, [&](const Peer& peer) { return matchPeer(peer, matter); }));
}

kube::PolicyAction actionOf(const kube::TieredRule& rule)
{
    return failsClosed(rule) && rule.action != kube::PolicyAction::Accept ? kube::PolicyAction::Deny : rule.action;
}

} // namespace hopscope::policy
