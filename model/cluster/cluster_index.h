// Look-ups over one snapshot.
#pragma once

#include "model/cluster/cluster_snapshot.h"
#include "model/cluster/object_lookup.h"

#include <set>

namespace hopscope::cluster {

/// Pointers and lists stay valid as long as the snapshot they come from.
class ClusterIndex
{
public:
    template <class T>
    using Objects = std::span<const T* const>;

    explicit ClusterIndex(const ClusterSnapshot& snapshot);
    /// The same as ClusterIndex(now), made from the index of a snapshot before it: costs what differs between the two.
    ClusterIndex(const ClusterIndex& index, const ClusterSnapshot& before, const ClusterSnapshot& now);

    /// Pods with this spec.nodeName, in order of keys, finished ones included.
    Objects<kube::Pod> podsOnNode(const std::string& nodeName) const { return m_podsByNode.find(nodeName); }
    /// The pod that has this address now: not finished ones (their address may be another's), not hostNetwork ones. Of
    /// several the first that is not terminating: only its address will stay.
    const kube::Pod* podByAddress(const ip::IpAddress& address) const;
    /// hostNetwork pods that use this node address.
    Objects<kube::Pod> hostNetworkPodsByAddress(const ip::IpAddress& address) const
    {
        return m_hostNetworkPods.find(address);
    }
    /// The node with this InternalIP or ExternalIP.
    const kube::Node* nodeByAddress(const ip::IpAddress& address) const { return m_nodesByAddress.first(address); }
    /// EndpointSlices of a Service in order of names; those read from its Endpoints when it has none.
    Objects<kube::EndpointSlice> slicesOf(const kube::ObjectKey& service) const;
    /// The Service with this ClusterIP.
    const kube::Service* serviceByClusterIp(const ip::IpAddress& address) const
    {
        return m_servicesByClusterIp.first(address);
    }
    /// Services with this address among externalIPs or load-balancer addresses.
    Objects<kube::Service> servicesByExternalAddress(const ip::IpAddress& address) const
    {
        return m_servicesByExternalAddress.find(address);
    }
    /// The Service with this nodePort.
    const kube::Service* serviceByNodePort(std::uint16_t port, ip::Protocol protocol) const;
    /// Services whose slices list this address, each once, in order of keys.
    Objects<kube::Service> servicesWithEndpoint(const ip::IpAddress& address) const
    {
        return m_servicesByEndpoint.find(address);
    }
    /// NetworkPolicies of a namespace, in order of names.
    Objects<kube::NetworkPolicy> policiesIn(const std::string& namespaceName) const
    {
        return m_policiesByNamespace.find(namespaceName);
    }
    /// Node names that pods name but no Node object has (limited users, partial files), sorted.
    const std::vector<std::string>& nodeNamesWithoutObject() const { return *m_nodeNamesWithoutObject; }

private:
    /// What the parts tell each other while the index is made.
    struct Touched
    {
        std::set<std::string> nodeNames;    ///< of nodes that came or went, or got their first or lost their last pod
        std::set<kube::ObjectKey> services; ///< that changed themselves, or their slices
    };

    ClusterIndex();
    void updateNodes(const ClusterSnapshot& before, const ClusterSnapshot& now, Touched& touched);
    void updatePods(const ClusterSnapshot& before, const ClusterSnapshot& now, Touched& touched);
    void updateSlices(const ClusterSnapshot& before, const ClusterSnapshot& now, Touched& touched);
    void updateServices(const ClusterSnapshot& before, const ClusterSnapshot& now, Touched& touched);
    void updatePolicies(const ClusterSnapshot& before, const ClusterSnapshot& now);
    void updateEndpointAddresses(const ClusterIndex& index, const ClusterSnapshot& before, const ClusterSnapshot& now,
                                 const Touched& touched);
    void updateNodeNames(const ClusterSnapshot& now, const Touched& touched);

    template <class T>
    using ByAddress = ObjectLookup<ip::IpAddress, T>;

    ObjectLookup<std::string, kube::Pod> m_podsByNode;
    ByAddress<kube::Pod> m_podsByAddress; ///< all that claim it
    ByAddress<kube::Pod> m_hostNetworkPods;
    ByAddress<kube::Node> m_nodesByAddress;
    ObjectLookup<kube::ObjectKey, kube::EndpointSlice> m_slicesByService;
    ObjectLookup<kube::ObjectKey, kube::EndpointSlice> m_slicesByEndpoints;
    ByAddress<kube::Service> m_servicesByClusterIp;
    ByAddress<kube::Service> m_servicesByExternalAddress;
    ObjectLookup<std::uint32_t, kube::Service> m_servicesByNodePort;
    ByAddress<kube::Service> m_servicesByEndpoint;
    ObjectLookup<std::string, kube::NetworkPolicy> m_policiesByNamespace;
    std::shared_ptr<const std::vector<std::string>> m_nodeNamesWithoutObject;
};

} // namespace hopscope::cluster
