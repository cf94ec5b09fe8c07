#include "model/addresses/address_holder.h"

#include "model/addresses/network_status.h"
#include "model/ip/stored_address.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace hopscope::addresses {

namespace {

constexpr std::array tunnelAnnotations{"projectcalico.org/IPv4IPIPTunnelAddr", "projectcalico.org/IPv4VXLANTunnelAddr",
                                       "projectcalico.org/IPv6VXLANTunnelAddr", "projectcalico.org/IPv4WireguardInterfaceAddr",
                                       "projectcalico.org/IPv6WireguardInterfaceAddr"};
constexpr std::array routerAnnotations{"network.cilium.io/ipv4-cilium-host", "network.cilium.io/ipv6-cilium-host"};
constexpr std::array healthAnnotations{"network.cilium.io/ipv4-health-ip", "network.cilium.io/ipv6-health-ip"};
constexpr std::uint8_t ofCiliumNode = 100; ///< what an annotation of the Node may say, too

void add(std::vector<Holder>& holders, std::string_view text, HolderKind kind, const kube::ObjectMeta& owner, std::size_t detail = 0)
{
    if (const auto address = ip::parseStored(text))
        holders.push_back({*address, kind, std::uint8_t(detail), &owner});
}

template <std::size_t count>
void addAnnotations(std::vector<Holder>& holders, const std::array<const char*, count>& names, HolderKind kind, const kube::Node& node)
{
    for (std::size_t i = 0; i < count; ++i)
        add(holders, node.meta.annotation(names[i]), kind, node.meta, i);
}

HolderKind kindOfPod(const kube::Pod& pod)
{
    if (pod.isTerminal())
        return HolderKind::EndedPod;
    if (!pod.printed.isNull())
        return HolderKind::NodeOrPod;
    if (pod.hostNetwork)
        return HolderKind::HostNetworkPod;
    return pod.isTerminating() ? HolderKind::EndingPod : HolderKind::Pod;
}

/// What is behind a pod is the pod's: only what has none is an endpoint by itself.
void addEndpoints(std::vector<Holder>& holders, const kube::EndpointSlice& slice, const kube::ObjectMeta& owner, bool mirrored)
{
    for (const kube::SliceEndpoint& endpoint : slice.endpoints) {
        if (endpoint.targetReference && endpoint.targetReference->kind == "Pod")
            continue;
        for (const ip::IpAddress& address : endpoint.addresses)
            holders.push_back({address, HolderKind::Endpoint, std::uint8_t(mirrored ? 1 : 0), &owner});
    }
}

std::string tunnelEvidence(const Holder& holder)
{
    const std::string node = "Node " + holder.owner->name + " annotation ";
    switch (holder.kind) {
    case HolderKind::Tunnel: return node + tunnelAnnotations.at(holder.detail);
    case HolderKind::CiliumRouter:
        return holder.detail == ofCiliumNode ? "CiliumNode " + holder.owner->name + " spec.addresses" : node + routerAnnotations.at(holder.detail);
    default:
        return holder.detail == ofCiliumNode ? "CiliumNode " + holder.owner->name + " spec.health" : node + healthAnnotations.at(holder.detail);
    }
}

} // namespace

std::string_view toString(HolderKind kind)
{
    switch (kind) {
    case HolderKind::Pod: return "pod";
    case HolderKind::EndingPod: return "ending-pod";
    case HolderKind::NodeOrPod: return "pod-or-its-node";
    case HolderKind::NodeInternal: return "node-internal-ip";
    case HolderKind::NodeOther: return "node-other-address";
    case HolderKind::Tunnel: return "tunnel";
    case HolderKind::CiliumRouter: return "cilium-router";
    case HolderKind::CiliumHealth: return "cilium-health";
    case HolderKind::ClusterIp: return "cluster-ip";
    case HolderKind::LoadBalancer: return "load-balancer";
    case HolderKind::ExternalIp: return "external-ip";
    case HolderKind::IngressAddress: return "ingress";
    case HolderKind::FurtherInterface: return "further-interface";
    case HolderKind::Endpoint: return "endpoint";
    case HolderKind::HostNetworkPod: return "host-network-pod";
    case HolderKind::EndedPod: return "ended-pod";
    }
    return "";
}

bool comesBefore(const Holder& a, const Holder& b)
{
    if (a.address != b.address)
        return a.address < b.address;
    if (a.kind != b.kind)
        return a.kind < b.kind;
    if (a.owner == b.owner)
        return a.detail < b.detail;
    return std::tie(a.owner->namespace_, a.owner->name, a.detail) < std::tie(b.owner->namespace_, b.owner->name, b.detail);
}

std::vector<Holder> holdersOf(const kube::Node& node)
{
    std::vector<Holder> holders;
    for (const kube::NodeAddress& address : node.addresses) {
        if (address.type == "InternalIP")
            add(holders, address.address, HolderKind::NodeInternal, node.meta);
    }
    // A Node's host name may be one of its addresses: said once.
    for (const kube::NodeAddress& address : node.addresses) {
        const auto parsed = ip::parseStored(address.address);
        const auto isKnown = [&](const Holder& holder) { return holder.address == parsed; };
        if (parsed && std::none_of(holders.begin(), holders.end(), isKnown))
            holders.push_back({*parsed, HolderKind::NodeOther, 0, &node.meta});
    }
    addAnnotations(holders, tunnelAnnotations, HolderKind::Tunnel, node);
    addAnnotations(holders, routerAnnotations, HolderKind::CiliumRouter, node);
    addAnnotations(holders, healthAnnotations, HolderKind::CiliumHealth, node);
    return holders;
}

std::vector<Holder> holdersOf(const kube::Pod& pod)
{
    std::vector<Holder> holders;
    const HolderKind kind = kindOfPod(pod);
    for (const ip::IpAddress& address : pod.podIps)
        holders.push_back({address, kind, 0, &pod.meta});
    if (kind == HolderKind::EndedPod)
        return holders;
    for (const ip::IpAddress& address : furtherAddresses(pod))
        holders.push_back({address, HolderKind::FurtherInterface, 0, &pod.meta});
    return holders;
}

std::vector<Holder> holdersOf(const kube::Service& service)
{
    std::vector<Holder> holders;
    if (service.isExternalName())
        return holders;
    for (const std::string& text : service.clusterIps)
        add(holders, text, HolderKind::ClusterIp, service.meta); // "None" is none
    for (const kube::LoadBalancerIngress& ingress : service.loadBalancerIngress)
        add(holders, ingress.ip, HolderKind::LoadBalancer, service.meta);
    for (const std::string& text : service.externalIps)
        add(holders, text, HolderKind::ExternalIp, service.meta);
    return holders;
}

std::vector<Holder> holdersOf(const kube::EndpointSlice& slice)
{
    std::vector<Holder> holders;
    addEndpoints(holders, slice, slice.meta, false);
    return holders;
}

std::vector<Holder> holdersOf(const kube::Endpoints& endpoints)
{
    std::vector<Holder> holders;
    for (const kube::EndpointSlice& slice : endpoints.slices)
        addEndpoints(holders, slice, endpoints.meta, true);
    return holders;
}

std::vector<Holder> holdersOf(const kube::Ingress& ingress)
{
    std::vector<Holder> holders;
    for (const std::string& text : ingress.loadBalancerAddresses)
        add(holders, text, HolderKind::IngressAddress, ingress.meta);
    return holders;
}

std::vector<Holder> holdersOf(const kube::CiliumNode& node)
{
    std::vector<Holder> holders;
    for (const kube::NodeAddress& address : node.addresses) {
        if (address.type == "CiliumInternalIP")
            add(holders, address.address, HolderKind::CiliumRouter, node.meta, ofCiliumNode);
    }
    for (const std::string& text : node.healthAddresses)
        add(holders, text, HolderKind::CiliumHealth, node.meta, ofCiliumNode);
    return holders;
}

kube::Kind objectKindOf(const Holder& holder)
{
    switch (holder.kind) {
    case HolderKind::Pod:
    case HolderKind::EndingPod:
    case HolderKind::NodeOrPod:
    case HolderKind::FurtherInterface:
    case HolderKind::HostNetworkPod:
    case HolderKind::EndedPod: return kube::Kind::Pod;
    case HolderKind::NodeInternal:
    case HolderKind::NodeOther:
    case HolderKind::Tunnel: return kube::Kind::Node;
    case HolderKind::CiliumRouter:
    case HolderKind::CiliumHealth: return holder.detail == ofCiliumNode ? kube::Kind::CiliumNode : kube::Kind::Node;
    case HolderKind::ClusterIp:
    case HolderKind::LoadBalancer:
    case HolderKind::ExternalIp: return kube::Kind::Service;
    case HolderKind::IngressAddress: return kube::Kind::Ingress;
    case HolderKind::Endpoint: break;
    }
    return holder.detail == 1 ? kube::Kind::Endpoints : kube::Kind::EndpointSlice;
}

std::string evidenceOf(const Holder& holder)
{
    const std::string object = std::string(kube::kindName(objectKindOf(holder))) + " " + holder.owner->key().toString();
    switch (holder.kind) {
    case HolderKind::Pod:
    case HolderKind::EndingPod:
    case HolderKind::HostNetworkPod:
    case HolderKind::EndedPod: return object + " status.podIPs";
    case HolderKind::NodeOrPod: return object + " as the server prints it";
    case HolderKind::NodeInternal:
    case HolderKind::NodeOther: return object + " status.addresses";
    case HolderKind::ClusterIp: return object + " spec.clusterIPs";
    case HolderKind::LoadBalancer:
    case HolderKind::IngressAddress: return object + " status.loadBalancer.ingress";
    case HolderKind::ExternalIp: return object + " spec.externalIPs";
    case HolderKind::FurtherInterface: return object + " annotation " + networkStatusAnnotation;
    case HolderKind::Endpoint: return object + (holder.detail == 1 ? " subsets" : " endpoints");
    case HolderKind::Tunnel:
    case HolderKind::CiliumRouter:
    case HolderKind::CiliumHealth: break;
    }
    return tunnelEvidence(holder);
}

} // namespace hopscope::addresses
