// One object's word about one address.
#pragma once

#include "model/ip/ip_address.h"
#include "model/kube/object.h"

#include <string>
#include <vector>

namespace hopscope::addresses {

/// In what way an address is an object's; the most specific first.
enum class HolderKind : std::uint8_t
{
    Pod,            ///< its own
    EndingPod,      ///< its own, and being deleted: a new pod may have it already
    NodeOrPod,      ///< of a pod whose printed row alone was read: its own, or its node's
    NodeInternal,   ///< InternalIP
    NodeOther,      ///< ExternalIP and whatever else a Node lists
    Tunnel,         ///< of a node's tunnel device, as the network plugin writes it on the Node
    CiliumRouter,   ///< cilium_host
    CiliumHealth,   ///< of Cilium's health endpoint
    ClusterIp,
    LoadBalancer,   ///< status.loadBalancer of a Service
    ExternalIp,     ///< spec.externalIPs
    IngressAddress, ///< status.loadBalancer of an Ingress
    FurtherInterface, ///< of a pod, in another network than the cluster's (Multus)
    Endpoint,       ///< listed in a slice, and no pod's
    HostNetworkPod, ///< a pod that uses its node's address
    EndedPod        ///< had it: a finished pod keeps it in its status
};
/// "pod", "ending-pod", ...: the words of JSON.
std::string_view toString(HolderKind kind);

/// The object behind `owner` is a Pod, Node, CiliumNode, Service, Ingress, EndpointSlice or Endpoints, as objectKindOf says.
struct Holder
{
    ip::IpAddress address;
    HolderKind kind = HolderKind::Pod;
    std::uint8_t detail = 0; ///< which field or annotation: evidenceOf knows
    const kube::ObjectMeta* owner = nullptr;

    bool operator==(const Holder&) const = default;
};
/// By address, then kind, then the owner's key: the same objects stand in the same order.
bool comesBefore(const Holder& a, const Holder& b);

/// What the object says of addresses. Of a pod that has finished: that it had them. Addresses that cannot be read are left out.
std::vector<Holder> holdersOf(const kube::Node& node);
std::vector<Holder> holdersOf(const kube::Pod& pod);
std::vector<Holder> holdersOf(const kube::Service& service);
std::vector<Holder> holdersOf(const kube::EndpointSlice& slice);
std::vector<Holder> holdersOf(const kube::Endpoints& endpoints);
std::vector<Holder> holdersOf(const kube::Ingress& ingress);
std::vector<Holder> holdersOf(const kube::CiliumNode& node);

kube::Kind objectKindOf(const Holder& holder);
/// "Pod shop/web status.podIPs".
std::string evidenceOf(const Holder& holder);

} // namespace hopscope::addresses
