#include "model/kube/decoders.h"

namespace hopscope::kube {

namespace {

ServicePort decodeServicePort(const Json& port)
{
    return {textAt(port, "name"), protocolAt(port, "protocol"), portAt(port, "port"), portAt(port, "nodePort"),
            intOrTextAt(port, "targetPort")};
}

LoadBalancerIngress decodeLoadBalancerIngress(const Json& ingress)
{
    return {textAt(ingress, "ip"), textAt(ingress, "hostname"), textAt(ingress, "ipMode")};
}

std::optional<ObjectReference> decodeTargetReference(const Json& endpoint)
{
    if (!member(endpoint, "targetRef"))
        return std::nullopt;
    const Json& target = objectAt(endpoint, "targetRef");
    return ObjectReference{textAt(target, "kind"), {textAt(target, "namespace"), textAt(target, "name")}};
}

SharedText nameOf(const Json& object)
{
    return textAt(object, "name");
}

SliceEndpoint decodeSliceEndpoint(const Json& source)
{
    SliceEndpoint endpoint;
    for (const std::string& address : textListAt(source, "addresses"))
        appendAddress(endpoint.addresses, address);
    const Json& conditions = objectAt(source, "conditions");
    endpoint.ready = boolAt(conditions, "ready", true);
    endpoint.serving = boolAt(conditions, "serving", true);
    endpoint.terminating = boolAt(conditions, "terminating", false);
    // discovery.k8s.io/v1beta1 had a map of topology labels in place of nodeName and zone.
    const StringMap topology = stringMapAt(source, "topology");
    endpoint.nodeName = textAt(source, "nodeName");
    if (endpoint.nodeName.empty())
        endpoint.nodeName = topology.valueOf("kubernetes.io/hostname");
    endpoint.zone = textAt(source, "zone");
    if (endpoint.zone.empty())
        endpoint.zone = topology.valueOf("topology.kubernetes.io/zone");
    endpoint.hostname = textAt(source, "hostname");
    const Json& hints = objectAt(source, "hints");
    endpoint.hintZones = eachAt(hints, "forZones", nameOf);
    endpoint.hintNodes = eachAt(hints, "forNodes", nameOf);
    endpoint.targetReference = decodeTargetReference(source);
    return endpoint;
}

SlicePort decodeSlicePort(const Json& port)
{
    return {textAt(port, "name"), member(port, "name") == nullptr, protocolAt(port, "protocol"), portAt(port, "port")};
}

/// One address of an Endpoints subset, if it is of the family.
void appendSubsetAddresses(EndpointSlice& slice, const Json& subset, bool ready, ip::Family family)
{
    for (const Json& source : listAt(subset, ready ? "addresses" : "notReadyAddresses")) {
        const auto address = ip::IpAddress::parse(textAt(source, "ip"));
        if (!address || address->family() != family)
            continue;
        SliceEndpoint endpoint;
        endpoint.addresses = {*address};
        endpoint.ready = ready;
        endpoint.serving = ready;
        endpoint.nodeName = textAt(source, "nodeName");
        endpoint.hostname = textAt(source, "hostname");
        endpoint.targetReference = decodeTargetReference(source);
        slice.endpoints.push_back(std::move(endpoint));
    }
}

} // namespace

Service decodeService(const Json& object)
{
    const Json& spec = objectAt(object, "spec");
    Service service;
    service.meta = decodeMeta(object);
    service.type = textAt(spec, "type");
    if (service.type.empty())
        service.type = "ClusterIP";
    service.clusterIps = textListAt(spec, "clusterIPs");
    if (const std::string single = textAt(spec, "clusterIP"); service.clusterIps.empty() && !single.empty())
        service.clusterIps.push_back(single);
    const std::vector<std::string> families = textListAt(spec, "ipFamilies");
    service.ipFamilies = std::vector<SharedText>(families.begin(), families.end());
    service.ipFamilyPolicy = textAt(spec, "ipFamilyPolicy");
    service.ports = eachAt(spec, "ports", decodeServicePort);
    service.selector = stringMapAt(spec, "selector");
    service.externalIps = textListAt(spec, "externalIPs");
    service.externalName = textAt(spec, "externalName");
    service.externalTrafficPolicy = textAt(spec, "externalTrafficPolicy");
    service.internalTrafficPolicy = textAt(spec, "internalTrafficPolicy");
    service.sessionAffinity = textAt(spec, "sessionAffinity");
    const Json& clientIp = objectAt(objectAt(spec, "sessionAffinityConfig"), "clientIP");
    service.sessionAffinityTimeoutSeconds = int(numberAt(clientIp, "timeoutSeconds", 10800));
    service.loadBalancerClass = textAt(spec, "loadBalancerClass");
    service.loadBalancerSourceRanges = textListAt(spec, "loadBalancerSourceRanges");
    service.healthCheckNodePort = portAt(spec, "healthCheckNodePort");
    service.publishNotReadyAddresses = boolAt(spec, "publishNotReadyAddresses");
    service.trafficDistribution = textAt(spec, "trafficDistribution");
    service.loadBalancerIngress =
        eachAt(objectAt(objectAt(object, "status"), "loadBalancer"), "ingress", decodeLoadBalancerIngress);
    return service;
}

EndpointSlice decodeEndpointSlice(const Json& object)
{
    EndpointSlice slice;
    slice.meta = decodeMeta(object);
    slice.addressType = textAt(object, "addressType");
    slice.endpoints = eachAt(object, "endpoints", decodeSliceEndpoint);
    slice.ports = eachAt(object, "ports", decodeSlicePort);
    return slice;
}

Endpoints decodeEndpoints(const Json& object)
{
    Endpoints endpoints;
    endpoints.meta = decodeMeta(object);
    for (const Json& subset : listAt(object, "subsets")) {
        for (const ip::Family family : {ip::Family::V4, ip::Family::V6}) {
            EndpointSlice slice;
            slice.meta.namespace_ = endpoints.meta.namespace_;
            slice.meta.name = endpoints.meta.name;
            slice.meta.labels = endpoints.meta.labels;
            slice.meta.labels["kubernetes.io/service-name"] = endpoints.meta.name;
            slice.addressType = family == ip::Family::V4 ? "IPv4" : "IPv6";
            std::vector<SlicePort> ports = eachAt(subset, "ports", decodeSlicePort);
            for (SlicePort& port : ports)
                port.nameIsNull = false; // Endpoints leave out an empty name; in the mirrored slice it is ""
            slice.ports = std::move(ports);
            appendSubsetAddresses(slice, subset, true, family);
            appendSubsetAddresses(slice, subset, false, family);
            if (!slice.endpoints.empty())
                endpoints.slices.push_back(std::move(slice));
        }
    }
    return endpoints;
}

} // namespace hopscope::kube
