#include "model/cluster/cluster_index.h"

namespace hopscope::cluster {

namespace {

const ClusterSnapshot& nothing()
{
    static const ClusterSnapshot empty;
    return empty;
}

std::uint32_t nodePortKey(std::uint16_t port, ip::Protocol protocol)
{
    return std::uint32_t(protocol) << 16 | port;
}

/// Calls `remove` for each object that is no longer the same one, and `add` for each new one.
template <class T, class Remove, class Add>
void exchange(const ObjectTable<T>& before, const ObjectTable<T>& now, Remove remove, Add add)
{
    now.comparePlaces(before, add, remove, [&](const T& old, const T& object) {
        remove(old);
        add(object);
    });
}

std::set<ip::IpAddress> externalAddresses(const kube::Service& service)
{
    std::set<ip::IpAddress> external;
    for (const std::string& text : service.externalIps) {
        if (const auto address = ip::IpAddress::parse(text))
            external.insert(*address);
    }
    for (const kube::LoadBalancerIngress& ingress : service.loadBalancerIngress) {
        if (const auto address = ip::IpAddress::parse(ingress.ip))
            external.insert(*address);
    }
    return external;
}

/// Sorted, each once.
std::vector<ip::IpAddress> endpointAddresses(ClusterIndex::Objects<kube::EndpointSlice> slices)
{
    std::vector<ip::IpAddress> addresses;
    for (const kube::EndpointSlice* slice : slices) {
        for (const kube::SliceEndpoint& endpoint : slice->endpoints)
            addresses.insert(addresses.end(), endpoint.addresses.begin(), endpoint.addresses.end());
    }
    std::sort(addresses.begin(), addresses.end());
    addresses.erase(std::unique(addresses.begin(), addresses.end()), addresses.end());
    return addresses;
}

} // namespace

ClusterIndex::ClusterIndex() : m_nodeNamesWithoutObject(std::make_shared<const std::vector<std::string>>()) {}

ClusterIndex::ClusterIndex(const ClusterSnapshot& snapshot) : ClusterIndex(ClusterIndex(), nothing(), snapshot) {}

ClusterIndex::ClusterIndex(const ClusterIndex& index, const ClusterSnapshot& before, const ClusterSnapshot& now)
    : m_podsByNode(index.m_podsByNode), m_podsByAddress(index.m_podsByAddress),
      m_hostNetworkPods(index.m_hostNetworkPods), m_nodesByAddress(index.m_nodesByAddress),
      m_slicesByService(index.m_slicesByService), m_slicesByEndpoints(index.m_slicesByEndpoints),
      m_servicesByClusterIp(index.m_servicesByClusterIp),
      m_servicesByExternalAddress(index.m_servicesByExternalAddress),
      m_servicesByNodePort(index.m_servicesByNodePort), m_servicesByEndpoint(index.m_servicesByEndpoint),
      m_policiesByNamespace(index.m_policiesByNamespace), m_nodeNamesWithoutObject(index.m_nodeNamesWithoutObject)
{
    Touched touched;
    updateNodes(before, now, touched);
    updatePods(before, now, touched);
    updateSlices(before, now, touched);
    updateServices(before, now, touched);
    updatePolicies(before, now);
    updateEndpointAddresses(index, before, now, touched);
    updateNodeNames(now, touched);
}

void ClusterIndex::updateNodes(const ClusterSnapshot& before, const ClusterSnapshot& now, Touched& touched)
{
    exchange(
        before.nodes, now.nodes,
        [&](const kube::Node& node) {
            touched.nodeNames.insert(node.meta.name);
            for (const ip::IpAddress& address : node.ipAddresses())
                m_nodesByAddress.remove(address, &node);
        },
        [&](const kube::Node& node) {
            touched.nodeNames.insert(node.meta.name);
            for (const ip::IpAddress& address : node.ipAddresses())
                m_nodesByAddress.add(address, &node);
        });
}

void ClusterIndex::updatePods(const ClusterSnapshot& before, const ClusterSnapshot& now, Touched& touched)
{
    const auto addressesIn = [this](const kube::Pod& pod) -> ByAddress<kube::Pod>& {
        return pod.hostNetwork ? m_hostNetworkPods : m_podsByAddress;
    };
    const auto addressesOf = [](const kube::Pod& pod) { return pod.isTerminal() ? ip::AddressList() : pod.podIps; };
    exchange(
        before.pods, now.pods,
        [&](const kube::Pod& pod) {
            if (!pod.nodeName.empty() && m_podsByNode.remove(pod.nodeName, &pod))
                touched.nodeNames.insert(pod.nodeName);
            for (const ip::IpAddress& address : addressesOf(pod))
                addressesIn(pod).remove(address, &pod);
        },
        [&](const kube::Pod& pod) {
            if (!pod.nodeName.empty() && m_podsByNode.add(pod.nodeName, &pod))
                touched.nodeNames.insert(pod.nodeName);
            for (const ip::IpAddress& address : addressesOf(pod))
                addressesIn(pod).add(address, &pod);
        });
}

void ClusterIndex::updateSlices(const ClusterSnapshot& before, const ClusterSnapshot& now, Touched& touched)
{
    exchange(
        before.endpointSlices, now.endpointSlices,
        [&](const kube::EndpointSlice& slice) {
            touched.services.insert(slice.serviceKey());
            m_slicesByService.remove(slice.serviceKey(), &slice);
        },
        [&](const kube::EndpointSlice& slice) {
            touched.services.insert(slice.serviceKey());
            m_slicesByService.add(slice.serviceKey(), &slice);
        });
    exchange(
        before.endpoints, now.endpoints,
        [&](const kube::Endpoints& endpoints) {
            touched.services.insert(endpoints.meta.key());
            for (const kube::EndpointSlice& slice : endpoints.slices)
                m_slicesByEndpoints.remove(endpoints.meta.key(), &slice);
        },
        [&](const kube::Endpoints& endpoints) {
            touched.services.insert(endpoints.meta.key());
            for (const kube::EndpointSlice& slice : endpoints.slices)
                m_slicesByEndpoints.append(endpoints.meta.key(), &slice);
        });
}

void ClusterIndex::updateServices(const ClusterSnapshot& before, const ClusterSnapshot& now, Touched& touched)
{
    const auto forEachKey = [this](const kube::Service& service, auto visit) {
        for (const ip::IpAddress& address : service.clusterIpAddresses())
            visit(m_servicesByClusterIp, address);
        for (const ip::IpAddress& address : externalAddresses(service))
            visit(m_servicesByExternalAddress, address);
        for (const kube::ServicePort& port : service.ports) {
            if (port.nodePort != 0)
                visit(m_servicesByNodePort, nodePortKey(port.nodePort, port.protocol));
        }
    };
    exchange(
        before.services, now.services,
        [&](const kube::Service& service) {
            touched.services.insert(service.meta.key());
            forEachKey(service, [&](auto& lookup, const auto& key) { lookup.remove(key, &service); });
        },
        [&](const kube::Service& service) {
            touched.services.insert(service.meta.key());
            forEachKey(service, [&](auto& lookup, const auto& key) { lookup.add(key, &service); });
        });
}

/// After updateSlices and updateServices: what a touched Service had, and what it has.
void ClusterIndex::updateEndpointAddresses(const ClusterIndex& index, const ClusterSnapshot& before,
                                           const ClusterSnapshot& now, const Touched& touched)
{
    for (const kube::ObjectKey& key : touched.services) {
        const kube::Service* old = before.services.find(key);
        const kube::Service* service = now.services.find(key);
        std::vector<ip::IpAddress> had;
        std::vector<ip::IpAddress> has;
        if (old)
            had = endpointAddresses(index.slicesOf(key));
        if (service)
            has = endpointAddresses(slicesOf(key));
        // Of the same Service only what differs: it may have thousands, and one comes or goes.
        const auto keeps = [&](const std::vector<ip::IpAddress>& sorted, const ip::IpAddress& address) {
            return old == service && std::binary_search(sorted.begin(), sorted.end(), address);
        };
        for (const ip::IpAddress& address : had) {
            if (!keeps(has, address))
                m_servicesByEndpoint.remove(address, old);
        }
        for (const ip::IpAddress& address : has) {
            if (!keeps(had, address))
                m_servicesByEndpoint.add(address, service);
        }
    }
}

void ClusterIndex::updatePolicies(const ClusterSnapshot& before, const ClusterSnapshot& now)
{
    exchange(
        before.networkPolicies, now.networkPolicies,
        [&](const kube::NetworkPolicy& policy) { m_policiesByNamespace.remove(policy.meta.namespace_, &policy); },
        [&](const kube::NetworkPolicy& policy) { m_policiesByNamespace.add(policy.meta.namespace_, &policy); });
}

/// After updatePods.
void ClusterIndex::updateNodeNames(const ClusterSnapshot& now, const Touched& touched)
{
    if (touched.nodeNames.empty())
        return;
    std::vector<std::string> names = *m_nodeNamesWithoutObject;
    for (const std::string& name : touched.nodeNames) {
        const auto place = std::lower_bound(names.begin(), names.end(), name);
        const bool isListed = place != names.end() && *place == name;
        const bool belongs = !podsOnNode(name).empty() && !now.nodes.find({"", name});
        if (belongs && !isListed)
            names.insert(place, name);
        else if (!belongs && isListed)
            names.erase(place);
    }
    if (names != *m_nodeNamesWithoutObject)
        m_nodeNamesWithoutObject = std::make_shared<const std::vector<std::string>>(std::move(names));
}

const kube::Pod* ClusterIndex::podByAddress(const ip::IpAddress& address) const
{
    const Objects<kube::Pod> pods = m_podsByAddress.find(address);
    const auto stays =
        std::find_if(pods.begin(), pods.end(), [](const kube::Pod* pod) { return !pod->isTerminating(); });
    if (stays != pods.end())
        return *stays;
    return pods.empty() ? nullptr : pods.front();
}

ClusterIndex::Objects<kube::EndpointSlice> ClusterIndex::slicesOf(const kube::ObjectKey& service) const
{
    if (service.name.empty()) // where slices without a Service stand
        return {};
    const Objects<kube::EndpointSlice> slices = m_slicesByService.find(service);
    return slices.empty() ? m_slicesByEndpoints.find(service) : slices;
}

const kube::Service* ClusterIndex::serviceByNodePort(std::uint16_t port, ip::Protocol protocol) const
{
    return m_servicesByNodePort.first(nodePortKey(port, protocol));
}

} // namespace hopscope::cluster
