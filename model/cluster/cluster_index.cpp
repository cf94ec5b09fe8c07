#include "model/cluster/cluster_index.h"

#include <set>

namespace hopscope::cluster {

namespace {

template <class Map, class Key>
const auto& listIn(const Map& map, const Key& key)
{
    static const typename Map::mapped_type none;
    const auto found = map.find(key);
    return found == map.end() ? none : found->second;
}

template <class Map, class Key>
auto pointerIn(const Map& map, const Key& key)
{
    const auto found = map.find(key);
    return found == map.end() ? nullptr : found->second;
}

std::uint32_t nodePortKey(std::uint16_t port, ip::Protocol protocol)
{
    return std::uint32_t(protocol) << 16 | port;
}

} // namespace

ClusterIndex::ClusterIndex(const ClusterSnapshot& snapshot)
{
    addNodes(snapshot);
    addPods(snapshot);
    addSlices(snapshot);
    addServices(snapshot);
    for (const kube::NetworkPolicy& policy : snapshot.networkPolicies)
        m_policiesByNamespace[policy.meta.namespace_].push_back(&policy);
}

void ClusterIndex::addNodes(const ClusterSnapshot& snapshot)
{
    for (const kube::Node& node : snapshot.nodes) {
        for (const ip::IpAddress& address : node.ipAddresses())
            m_nodeByAddress.emplace(address, &node);
    }
}

void ClusterIndex::addPods(const ClusterSnapshot& snapshot)
{
    std::set<std::string> unknownNodes;
    for (const kube::Pod& pod : snapshot.pods) {
        if (!pod.nodeName.empty()) {
            m_podsByNode[pod.nodeName].push_back(&pod);
            if (!snapshot.nodes.find({"", pod.nodeName}))
                unknownNodes.insert(pod.nodeName);
        }
        if (pod.isTerminal())
            continue;
        for (const ip::IpAddress& address : pod.podIps) {
            if (pod.hostNetwork) {
                m_hostNetworkPods[address].push_back(&pod);
                continue;
            }
            const kube::Pod*& holder = m_podByAddress[address];
            if (!holder || (holder->isTerminating() && !pod.isTerminating()))
                holder = &pod;
        }
    }
    m_nodeNamesWithoutObject.assign(unknownNodes.begin(), unknownNodes.end());
}

void ClusterIndex::addSlices(const ClusterSnapshot& snapshot)
{
    for (const kube::EndpointSlice& slice : snapshot.endpointSlices) {
        if (!slice.serviceKey().name.empty())
            m_slicesByService[slice.serviceKey()].push_back(&slice);
    }
    for (const kube::Endpoints& endpoints : snapshot.endpoints) {
        auto& slices = m_slicesByService[endpoints.meta.key()];
        if (!slices.empty())
            continue;
        for (const kube::EndpointSlice& slice : endpoints.slices)
            slices.push_back(&slice);
    }
}

void ClusterIndex::addServices(const ClusterSnapshot& snapshot)
{
    for (const kube::Service& service : snapshot.services) {
        for (const ip::IpAddress& address : service.clusterIpAddresses())
            m_serviceByClusterIp.emplace(address, &service);
        std::set<ip::IpAddress> external;
        for (const std::string& text : service.externalIps) {
            if (const auto address = ip::IpAddress::parse(text))
                external.insert(*address);
        }
        for (const kube::LoadBalancerIngress& ingress : service.loadBalancerIngress) {
            if (const auto address = ip::IpAddress::parse(ingress.ip))
                external.insert(*address);
        }
        for (const ip::IpAddress& address : external)
            m_servicesByExternalAddress[address].push_back(&service);
        for (const kube::ServicePort& port : service.ports) {
            if (port.nodePort != 0)
                m_serviceByNodePort.emplace(nodePortKey(port.nodePort, port.protocol), &service);
        }
        std::set<ip::IpAddress> endpoints;
        for (const kube::EndpointSlice* slice : slicesOf(service.meta.key())) {
            for (const kube::SliceEndpoint& endpoint : slice->endpoints)
                endpoints.insert(endpoint.addresses.begin(), endpoint.addresses.end());
        }
        for (const ip::IpAddress& address : endpoints)
            m_servicesByEndpoint[address].push_back(&service);
    }
}

const std::vector<const kube::Pod*>& ClusterIndex::podsOnNode(const std::string& nodeName) const
{
    return listIn(m_podsByNode, nodeName);
}

const kube::Pod* ClusterIndex::podByAddress(const ip::IpAddress& address) const
{
    return pointerIn(m_podByAddress, address);
}

const std::vector<const kube::Pod*>& ClusterIndex::hostNetworkPodsByAddress(const ip::IpAddress& address) const
{
    return listIn(m_hostNetworkPods, address);
}

const kube::Node* ClusterIndex::nodeByAddress(const ip::IpAddress& address) const
{
    return pointerIn(m_nodeByAddress, address);
}

const std::vector<const kube::EndpointSlice*>& ClusterIndex::slicesOf(const kube::ObjectKey& service) const
{
    return listIn(m_slicesByService, service);
}

const kube::Service* ClusterIndex::serviceByClusterIp(const ip::IpAddress& address) const
{
    return pointerIn(m_serviceByClusterIp, address);
}

const std::vector<const kube::Service*>& ClusterIndex::servicesByExternalAddress(const ip::IpAddress& address) const
{
    return listIn(m_servicesByExternalAddress, address);
}

const kube::Service* ClusterIndex::serviceByNodePort(std::uint16_t port, ip::Protocol protocol) const
{
    return pointerIn(m_serviceByNodePort, nodePortKey(port, protocol));
}

const std::vector<const kube::Service*>& ClusterIndex::servicesWithEndpoint(const ip::IpAddress& address) const
{
    return listIn(m_servicesByEndpoint, address);
}

const std::vector<const kube::NetworkPolicy*>& ClusterIndex::policiesIn(const std::string& namespaceName) const
{
    return listIn(m_policiesByNamespace, namespaceName);
}

} // namespace hopscope::cluster
