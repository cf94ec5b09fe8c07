#include "tests/model/policy/plain_reading.h"

namespace hopscope::support {

namespace {

bool selects(const kube::LabelSelector& selector, const kube::StringMap& labels)
{
    for (const auto& [key, value] : selector.matchLabels) {
        if (!labels.contains(key) || labels.valueOf(key) != value)
            return false;
    }
    for (const kube::SelectorRequirement& requirement : selector.matchExpressions) {
        const bool exists = labels.contains(requirement.key);
        bool listed = false;
        for (const std::string& value : requirement.values)
            listed = listed || (exists && labels.valueOf(requirement.key) == value);
        if (requirement.operator_ == "In" && !listed)
            return false;
        if (requirement.operator_ == "NotIn" && listed)
            return false;
        if (requirement.operator_ == "Exists" && !exists)
            return false;
        if (requirement.operator_ == "DoesNotExist" && exists)
            return false;
    }
    return true;
}

/// Bit by bit.
bool lies(const std::string& range, const ip::IpAddress& address)
{
    const std::size_t slash = range.find('/');
    if (slash == std::string::npos)
        return false;
    const auto base = ip::IpAddress::parse(range.substr(0, slash));
    const int length = std::stoi(range.substr(slash + 1));
    if (!base || base->family() != address.family() || length > address.bitLength())
        return false;
    for (int i = 0; i < length; ++i) {
        if (base->bit(i) != address.bit(i))
            return false;
    }
    return true;
}

const kube::Pod* podNetworkPod(const cluster::ClusterSnapshot& snapshot, const policy::Subject& subject)
{
    for (const kube::Pod& pod : snapshot.pods) {
        if (subject.pod && pod.meta.namespace_ == subject.pod->namespace_ && pod.meta.name == subject.pod->name)
            return pod.hostNetwork ? nullptr : &pod;
    }
    return nullptr;
}

/// The node that speaks, when none of the pod network's pods does.
std::string nodeOf(const cluster::ClusterSnapshot& snapshot, const policy::Subject& subject)
{
    for (const kube::Pod& pod : snapshot.pods) {
        if (subject.pod && pod.hostNetwork && pod.meta.key() == *subject.pod)
            return pod.nodeName;
    }
    if (!subject.node.empty())
        return subject.node;
    for (const kube::Node& node : snapshot.nodes) {
        for (const kube::NodeAddress& address : node.addresses) {
            if (address.address == subject.address.toString())
                return node.meta.name;
        }
    }
    return {};
}

bool peerFits(const cluster::ClusterSnapshot& snapshot, const kube::PolicyPeer& peer, const std::string& policyNamespace,
              const policy::Subject& other)
{
    if (peer.ipBlock) {
        if (peer.podSelector || peer.namespaceSelector || !lies(peer.ipBlock->cidr.text, other.address))
            return false;
        for (const kube::WrittenRange& hole : peer.ipBlock->except) {
            if (lies(hole.text, other.address))
                return false;
        }
        return true;
    }
    const kube::Pod* pod = podNetworkPod(snapshot, other);
    if (!pod || (!peer.podSelector && !peer.namespaceSelector))
        return false;
    if (!peer.namespaceSelector && pod->meta.namespace_ != policyNamespace)
        return false;
    if (peer.podSelector && !selects(*peer.podSelector, pod->meta.labels))
        return false;
    for (const kube::Namespace& space : snapshot.namespaces) {
        if (peer.namespaceSelector && space.meta.name == pod->meta.namespace_)
            return selects(*peer.namespaceSelector, space.meta.labels);
    }
    return true;
}

bool portFits(const kube::PolicyPort& port, const policy::Connection& connection, const kube::Pod* destination)
{
    if (port.protocol != connection.protocol)
        return false;
    if (port.port.empty())
        return true;
    if (port.port.front() >= '0' && port.port.front() <= '9') {
        const int first = std::stoi(port.port);
        const int last = port.endPort ? *port.endPort : first;
        return connection.port >= first && connection.port <= last;
    }
    if (!destination)
        return false;
    for (const kube::Container& container : destination->containers) {
        for (const kube::ContainerPort& declared : container.ports) {
            if (declared.name == port.port && declared.protocol == connection.protocol &&
                declared.containerPort == connection.port)
                return true;
        }
    }
    return false;
}

bool ruleFits(const cluster::ClusterSnapshot& snapshot, const kube::PolicyRule& rule, const std::string& policyNamespace,
              const policy::Connection& connection, bool egress)
{
    bool peerFound = rule.peers.empty();
    for (const kube::PolicyPeer& peer : rule.peers) {
        const policy::Subject& other = egress ? connection.destination : connection.source;
        peerFound = peerFound || peerFits(snapshot, peer, policyNamespace, other);
    }
    bool portFound = rule.ports.empty();
    for (const kube::PolicyPort& port : rule.ports)
        portFound = portFound || portFits(port, connection, podNetworkPod(snapshot, connection.destination));
    return peerFound && portFound;
}

} // namespace

PlainAnswer readPlainly(const cluster::ClusterSnapshot& snapshot, const policy::Connection& connection, bool egress)
{
    const policy::Subject& self = egress ? connection.source : connection.destination;
    const policy::Subject& other = egress ? connection.destination : connection.source;
    const kube::Pod* pod = podNetworkPod(snapshot, self);
    if (!pod)
        return {};
    PlainAnswer answer;
    bool allowedByRule = false;
    for (const kube::NetworkPolicy& policy : snapshot.networkPolicies) {
        if (policy.meta.namespace_ != pod->meta.namespace_ || !selects(policy.podSelector, pod->meta.labels) ||
            !(egress ? policy.affectsEgress : policy.affectsIngress))
            continue;
        answer.isolated = true;
        for (const kube::PolicyRule& rule : egress ? policy.egress : policy.ingress)
            allowedByRule = allowedByRule || ruleFits(snapshot, rule, policy.meta.namespace_, connection, egress);
    }
    const bool isItself = podNetworkPod(snapshot, other) == pod;
    const bool isItsNode = !podNetworkPod(snapshot, other) && nodeOf(snapshot, other) == pod->nodeName;
    answer.allowed = !answer.isolated || allowedByRule || isItself || isItsNode;
    return answer;
}

} // namespace hopscope::support
