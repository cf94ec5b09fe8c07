// core/v1 Node.
#pragma once

#include "model/base/wide_value.h"
#include "model/ip/cidr.h"
#include "model/kube/object_meta.h"

#include <cstdint>

namespace hopscope::kube {

struct NodeAddress
{
    SharedText type; ///< InternalIP, ExternalIP, Hostname, InternalDNS, ExternalDNS
    std::string address;

    bool operator==(const NodeAddress&) const = default;
};

/// The first address of `type` in the family; nothing where none is written.
std::optional<ip::IpAddress> firstAddress(const std::vector<NodeAddress>& addresses, std::string_view type, ip::Family family);

/// A condition of a node or a pod.
struct Condition
{
    SharedText type;
    SharedText status; ///< True, False or Unknown
    SharedText reason;

    bool operator==(const Condition&) const = default;
};

struct NodeInfo
{
    SharedText kubeletVersion;
    SharedText osImage;
    SharedText kernelVersion;
    SharedText containerRuntimeVersion;
    SharedText operatingSystem;
    SharedText architecture;

    bool operator==(const NodeInfo&) const = default;
};

struct Node : WithMeta
{
    HOPSCOPE_WIDE_VALUE(Node);

    std::vector<std::string> podCidrs; ///< spec.podCIDRs as written; which of them means anything depends on the CNI
    std::string providerId;
    bool unschedulable = false;
    std::vector<NodeAddress> addresses;
    SharedList<Condition> conditions;
    NodeInfo info;
    std::optional<int> allocatablePods; ///< status.allocatable.pods
    std::optional<int> allocatableMilliCpu; ///< status.allocatable.cpu, in thousandths of a core
    std::uint16_t kubeletPort = 0;      ///< status.daemonEndpoints.kubeletEndpoint.Port; 0 where the object does not say

    bool operator==(const Node&) const = default;

    /// The first address of `type` in the family, as kube-proxy takes the primary node IP.
    std::optional<ip::IpAddress> firstAddress(std::string_view type, ip::Family family) const;
    /// All InternalIP and ExternalIP addresses in order.
    std::vector<ip::IpAddress> ipAddresses() const;
    const Condition* condition(std::string_view type) const;
};

} // namespace hopscope::kube
