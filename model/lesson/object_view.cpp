#include "model/lesson/object_view.h"

#include <algorithm>

namespace hopscope::lesson {

namespace {

ip::Family familyOf(const kube::Service& service)
{
    const auto addresses = service.clusterIpAddresses();
    if (!addresses.empty())
        return addresses.front().family();
    return service.ipFamilies.empty() || service.ipFamilies.front() != "IPv6" ? ip::Family::V4 : ip::Family::V6;
}

std::uint16_t portIn(const kube::EndpointSlice& slice, const kube::ServicePort& port)
{
    for (const kube::SlicePort& each : slice.ports)
        if (each.name == port.name && each.protocol == port.protocol)
            return each.port;
    return 0;
}

/// The rule that can be swapped, in whichever direction.
kube::PolicyRule* swappable(kube::NetworkPolicy& policy)
{
    for (auto* rules : {&policy.ingress, &policy.egress})
        for (kube::PolicyRule& rule : *rules) {
            const auto& peers = rule.peers;
            if (peers.size() == 1 && peers[0].podSelector && peers[0].namespaceSelector)
                return &rule;
            if (peers.size() == 2 && !peers[0].ipBlock && !peers[1].ipBlock &&
                peers[0].podSelector.has_value() != peers[0].namespaceSelector.has_value() &&
                peers[0].podSelector.has_value() == peers[1].namespaceSelector.has_value() &&
                peers[0].namespaceSelector.has_value() == peers[1].podSelector.has_value())
                return &rule;
        }
    return nullptr;
}

} // namespace

const kube::ServicePort* mainPort(const kube::Service& service)
{
    for (const kube::ServicePort& port : service.ports)
        if (port.protocol == ip::Protocol::Tcp)
            return &port;
    return service.ports.empty() ? nullptr : &service.ports.front();
}

std::vector<UsableEndpoint> usableEndpoints(const cluster::ClusterSnapshot& snapshot, const kube::Service& service)
{
    std::vector<UsableEndpoint> usable;
    std::set<ip::IpAddress> seen;
    const kube::ServicePort* port = mainPort(service);
    const ip::Family family = familyOf(service);
    for (const kube::EndpointSlice* slice : snapshot.index().slicesOf(service.meta.key())) {
        const std::uint16_t number = port ? portIn(*slice, *port) : 0;
        for (const kube::SliceEndpoint& endpoint : slice->endpoints) {
            if (!endpoint.ready || endpoint.addresses.empty() || endpoint.addresses.front().family() != family || number == 0)
                continue;
            UsableEndpoint found{endpoint.addresses.front(), number, endpoint.nodeName, std::nullopt};
            if (endpoint.targetReference && endpoint.targetReference->kind == "Pod")
                found.pod = endpoint.targetReference->key;
            if (seen.insert(found.address).second)
                usable.push_back(std::move(found));
        }
    }
    return usable;
}

const EndpointsOfServices::Endpoints& EndpointsOfServices::of(const kube::ObjectKey& key)
{
    const auto [found, isNew] = m_known.try_emplace(key);
    Endpoints& endpoints = found->second;
    const kube::Service* service = isNew ? m_snapshot.services.find(key) : nullptr;
    if (!service)
        return endpoints;
    endpoints.usable = usableEndpoints(m_snapshot, *service);
    for (const UsableEndpoint& each : endpoints.usable) {
        if (each.pod)
            endpoints.pods.insert(*each.pod);
        if (!each.node.empty())
            endpoints.nodes.insert(each.node);
    }
    return endpoints;
}

std::vector<kube::ObjectKey> leftOutPods(const cluster::ClusterSnapshot& snapshot, const kube::Service& service)
{
    std::vector<kube::ObjectKey> left;
    if (service.selector.empty())
        return left;
    std::set<kube::ObjectKey> used;
    for (const UsableEndpoint& each : usableEndpoints(snapshot, service))
        if (each.pod)
            used.insert(*each.pod);
    for (const kube::Pod& pod : snapshot.pods) {
        if (pod.meta.namespace_ != service.meta.namespace_ || pod.isTerminal())
            continue;
        const bool matches = std::all_of(service.selector.begin(), service.selector.end(),
                                         [&](const auto& entry) { return pod.meta.label(entry.first) == entry.second; });
        if (matches && !used.contains(pod.meta.key()))
            left.push_back(pod.meta.key());
    }
    return left;
}

bool isRunningPod(const kube::Pod& pod)
{
    return !pod.hostNetwork && !pod.podIps.empty() && pod.phase == "Running" && !pod.isTerminating() && !pod.nodeName.empty();
}

std::vector<const kube::Pod*> selectedPods(const cluster::ClusterSnapshot& snapshot, const kube::NetworkPolicy& policy)
{
    std::vector<const kube::Pod*> selected;
    for (const kube::Pod& pod : snapshot.pods)
        if (pod.meta.namespace_ == policy.meta.namespace_ && isRunningPod(pod) && policy.podSelector.matches(pod.meta.labels))
            selected.push_back(&pod);
    return selected;
}

bool isControlPlane(const kube::Node& node)
{
    return node.meta.labels.contains("node-role.kubernetes.io/control-plane") || node.meta.labels.contains("node-role.kubernetes.io/master");
}

std::string selectorForm(const kube::NetworkPolicy& policy)
{
    kube::NetworkPolicy copy = policy;
    const kube::PolicyRule* rule = swappable(copy);
    return !rule ? "" : rule->peers.size() == 1 ? "joined" : "separate";
}

kube::NetworkPolicy withSelectorsSwapped(kube::NetworkPolicy policy)
{
    kube::PolicyRule* rule = swappable(policy);
    if (!rule)
        return policy;
    std::vector<kube::PolicyPeer> other(rule->peers.size() == 1 ? 2 : 1);
    for (const kube::PolicyPeer& peer : rule->peers) {
        if (peer.podSelector)
            other.front().podSelector = peer.podSelector;
        if (peer.namespaceSelector)
            other.back().namespaceSelector = peer.namespaceSelector;
    }
    rule->peers = std::move(other);
    return policy;
}

} // namespace hopscope::lesson
