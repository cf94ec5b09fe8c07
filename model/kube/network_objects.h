// The few objects that name the network: ConfigMaps and DaemonSets of the CNI and kube-proxy, ServiceCIDR, Calico's pools and blocks,
// Cilium's nodes.
#pragma once

#include "model/kube/node.h"
#include "model/kube/pod.h"

namespace hopscope::kube {

/// Only the ConfigMaps of the network's own components are kept (see isNetworkConfigMap), and of those only `data`.
struct ConfigMap : WithMeta
{
    StringMap data;

    bool operator==(const ConfigMap&) const = default;
};

/// Whether a ConfigMap names the network: kube-proxy, kubeadm-config, kubelet-config, coredns and the CNIs' (cluster-facts.md 8.1).
bool isNetworkConfigMap(const ObjectKey& key);

struct DaemonSet : WithMeta
{
    SharedList<Container> containers;
    int desiredNumberScheduled = 0;
    int numberReady = 0;

    bool operator==(const DaemonSet&) const = default;
};

/// networking.k8s.io ServiceCIDR.
struct ServiceCidr : WithMeta
{
    std::vector<std::string> cidrs;
    SharedList<Condition> conditions;

    bool operator==(const ServiceCidr&) const = default;
};

/// Calico IPPool (crd.projectcalico.org/v1 or projectcalico.org/v3).
struct IpPool : WithMeta
{
    std::string cidr;
    int blockSize = 0;     ///< prefix length of a block; 26 (IPv4) and 122 (IPv6) when the object does not say
    std::string ipipMode;  ///< Never, Always, CrossSubnet
    std::string vxlanMode; ///< Never, Always, CrossSubnet
    bool natOutgoing = false;
    bool disabled = false;

    bool operator==(const IpPool&) const = default;
};

/// Calico BlockAffinity: which node owns which block.
struct BlockAffinity : WithMeta
{
    std::string cidr;
    std::string node;
    std::string state; ///< confirmed, pending, pendingDeletion
    bool deleted = false;

    bool operator==(const BlockAffinity&) const = default;
};

/// Cilium's CiliumNode (cilium.io/v2), named as the node: what its agent says of the node's own addresses and pod ranges.
struct CiliumNode : WithMeta
{
    std::vector<NodeAddress> addresses; ///< spec.addresses: InternalIP, ExternalIP, CiliumInternalIP (the router's), ...
    std::vector<std::string> podCidrs;  ///< spec.ipam.podCIDRs
    std::vector<std::string> healthAddresses; ///< spec.health: the health endpoint's, IPv4 first

    bool operator==(const CiliumNode&) const = default;
    /// kube::firstAddress of these.
    std::optional<ip::IpAddress> firstAddress(std::string_view type, ip::Family family) const
    {
        return kube::firstAddress(addresses, type, family);
    }
};

} // namespace hopscope::kube
