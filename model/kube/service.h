// core/v1 Service, discovery/v1 EndpointSlice and core/v1 Endpoints.
#pragma once

#include "model/base/wide_value.h"
#include "model/ip/address_list.h"
#include "model/ip/endpoint.h"
#include "model/kube/object_meta.h"

namespace hopscope::kube {

struct ServicePort
{
    SharedText name;
    ip::Protocol protocol = ip::Protocol::Tcp;
    std::uint16_t port = 0;
    std::uint16_t nodePort = 0; ///< 0: none
    SharedText targetPort;     ///< a number or a name, as written; explains, is never used to forward

    bool operator==(const ServicePort&) const = default;
};

struct LoadBalancerIngress
{
    std::string ip;
    std::string hostname;
    SharedText ipMode; ///< "", "VIP" or "Proxy"

    bool operator==(const LoadBalancerIngress&) const = default;
};

struct Service : WithMeta
{
    HOPSCOPE_WIDE_VALUE(Service);

    SharedText type; ///< ClusterIP when the object does not say
    std::vector<std::string> clusterIps; ///< spec.clusterIPs, else spec.clusterIP; "None" means headless
    SharedList<SharedText> ipFamilies;
    SharedText ipFamilyPolicy; ///< SingleStack, PreferDualStack, RequireDualStack; "" when the object does not say
    std::vector<ServicePort> ports;
    StringMap selector;
    std::vector<std::string> externalIps;
    SharedText externalName;
    SharedText externalTrafficPolicy; ///< "" when the object does not say
    SharedText internalTrafficPolicy;
    SharedText sessionAffinity;
    int sessionAffinityTimeoutSeconds = 10800;
    SharedText loadBalancerClass;
    std::vector<std::string> loadBalancerSourceRanges;
    std::uint16_t healthCheckNodePort = 0;
    bool publishNotReadyAddresses = false;
    SharedText trafficDistribution;
    std::vector<LoadBalancerIngress> loadBalancerIngress;

    bool operator==(const Service&) const = default;

    bool isHeadless() const;
    bool isExternalName() const { return type == "ExternalName"; }
    /// The ClusterIP of the family; nothing for headless and ExternalName Services.
    std::optional<ip::IpAddress> clusterIp(ip::Family family) const;
    std::vector<ip::IpAddress> clusterIpAddresses() const;
    /// externalTrafficPolicy Local where it counts: type NodePort or LoadBalancer, or externalIPs (packet-paths.md 1.1).
    bool externalPolicyLocal() const;
    bool internalPolicyLocal() const { return internalTrafficPolicy == "Local"; }
};

struct ObjectReference
{
    SharedText kind;
    ObjectKey key;

    bool operator==(const ObjectReference&) const = default;
};

/// One endpoint of a slice. Conditions are resolved: ready nil = true, serving nil = true, terminating nil = false.
struct SliceEndpoint
{
    ip::AddressList addresses; ///< kube-proxy uses only the first
    bool ready = true;
    bool serving = true;
    bool terminating = false;
    SharedText nodeName; ///< empty: never local
    SharedText zone;
    SharedText hostname;
    SharedList<SharedText> hintZones;
    SharedList<SharedText> hintNodes;
    std::optional<ObjectReference> targetReference;

    bool operator==(const SliceEndpoint&) const = default;
};

struct SlicePort
{
    SharedText name;
    bool nameIsNull = false; ///< kube-proxy ignores ports without a name field
    ip::Protocol protocol = ip::Protocol::Tcp;
    std::uint16_t port = 0; ///< 0: null, ignored

    bool operator==(const SlicePort&) const = default;
};

struct EndpointSlice : WithMeta
{
    HOPSCOPE_WIDE_VALUE(EndpointSlice);

    SharedText addressType; ///< IPv4, IPv6 or FQDN
    std::vector<SliceEndpoint> endpoints;
    SharedList<SlicePort> ports;

    bool operator==(const EndpointSlice&) const = default;
    /// Label kubernetes.io/service-name, in the slice's own namespace.
    ObjectKey serviceKey() const { return {meta.namespace_, meta.label("kubernetes.io/service-name")}; }
};

/// The older Endpoints object, each subset read as the slice that mirrors it; used only for Services without slices.
struct Endpoints : WithMeta
{
    std::vector<EndpointSlice> slices;

    bool operator==(const Endpoints&) const = default;
};

} // namespace hopscope::kube
