// Look-ups over one snapshot.
#pragma once

#include "model/cluster/cluster_snapshot.h"

#include <map>
#include <unordered_map>

namespace hopscope::cluster {

/// Pointers stay valid as long as the snapshot they come from.
class ClusterIndex
{
public:
    explicit ClusterIndex(const ClusterSnapshot& snapshot);

    /// Pods with this spec.nodeName, in order of keys, finished ones included.
    const std::vector<const kube::Pod*>& podsOnNode(const std::string& nodeName) const;
    /// The pod that has this address now: not finished ones (their address may be another's), not hostNetwork ones.
    const kube::Pod* podByAddress(const ip::IpAddress& address) const;
    /// hostNetwork pods that use this node address.
    const std::vector<const kube::Pod*>& hostNetworkPodsByAddress(const ip::IpAddress& address) const;
    /// The node with this InternalIP or ExternalIP.
    const kube::Node* nodeByAddress(const ip::IpAddress& address) const;
    /// EndpointSlices of a Service in order of names; those read from its Endpoints when it has none.
    const std::vector<const kube::EndpointSlice*>& slicesOf(const kube::ObjectKey& service) const;
    /// The Service with this ClusterIP.
    const kube::Service* serviceByClusterIp(const ip::IpAddress& address) const;
    /// Services with this address among externalIPs or load-balancer addresses.
    const std::vector<const kube::Service*>& servicesByExternalAddress(const ip::IpAddress& address) const;
    /// The Service with this nodePort.
    const kube::Service* serviceByNodePort(std::uint16_t port, ip::Protocol protocol) const;
    /// Services whose slices list this address, each once, in order of keys.
    const std::vector<const kube::Service*>& servicesWithEndpoint(const ip::IpAddress& address) const;
    /// NetworkPolicies of a namespace, in order of names.
    const std::vector<const kube::NetworkPolicy*>& policiesIn(const std::string& namespaceName) const;
    /// Node names that pods name but no Node object has (limited users, partial files), sorted.
    const std::vector<std::string>& nodeNamesWithoutObject() const { return m_nodeNamesWithoutObject; }

private:
    void addPods(const ClusterSnapshot& snapshot);
    void addNodes(const ClusterSnapshot& snapshot);
    void addSlices(const ClusterSnapshot& snapshot);
    void addServices(const ClusterSnapshot& snapshot);

    template <class Key, class Value>
    using ListMap = std::unordered_map<Key, std::vector<const Value*>>;

    ListMap<std::string, kube::Pod> m_podsByNode;
    std::unordered_map<ip::IpAddress, const kube::Pod*> m_podByAddress;
    ListMap<ip::IpAddress, kube::Pod> m_hostNetworkPods;
    std::unordered_map<ip::IpAddress, const kube::Node*> m_nodeByAddress;
    std::map<kube::ObjectKey, std::vector<const kube::EndpointSlice*>> m_slicesByService;
    std::unordered_map<ip::IpAddress, const kube::Service*> m_serviceByClusterIp;
    ListMap<ip::IpAddress, kube::Service> m_servicesByExternalAddress;
    std::unordered_map<std::uint32_t, const kube::Service*> m_serviceByNodePort;
    ListMap<ip::IpAddress, kube::Service> m_servicesByEndpoint;
    ListMap<std::string, kube::NetworkPolicy> m_policiesByNamespace;
    std::vector<std::string> m_nodeNamesWithoutObject;
};

} // namespace hopscope::cluster
