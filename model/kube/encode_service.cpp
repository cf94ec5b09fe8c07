#include "model/kube/encoders.h"

namespace hopscope::kube {

namespace {

Json encodePort(const ServicePort& port)
{
    Json written{{"port", port.port}, {"protocol", std::string(ip::toString(port.protocol))}};
    put(written, "name", port.name);
    if (port.nodePort > 0)
        written["nodePort"] = port.nodePort;
    if (!port.targetPort.empty())
        written["targetPort"] = intOrText(port.targetPort);
    return written;
}

Json encodeIngressPoint(const LoadBalancerIngress& ingress)
{
    Json written = Json::object();
    put(written, "ip", ingress.ip);
    put(written, "hostname", ingress.hostname);
    put(written, "ipMode", ingress.ipMode);
    return written;
}

std::vector<std::string> texts(const SharedList<SharedText>& list)
{
    return {list.begin(), list.end()};
}

Json named(const SharedList<SharedText>& names)
{
    return listOf(names, [](const SharedText& name) { return Json{{"name", std::string(name)}}; });
}

Json encodeReference(const ObjectReference& reference)
{
    Json written = Json::object();
    put(written, "kind", reference.kind);
    put(written, "namespace", reference.key.namespace_);
    put(written, "name", reference.key.name);
    return written;
}

Json encodeEndpoint(const SliceEndpoint& endpoint)
{
    Json written{{"addresses", listOf(endpoint.addresses, [](const ip::IpAddress& address) { return address.toString(); })},
                 {"conditions", {{"ready", endpoint.ready}, {"serving", endpoint.serving}, {"terminating", endpoint.terminating}}}};
    put(written, "nodeName", endpoint.nodeName);
    put(written, "zone", endpoint.zone);
    put(written, "hostname", endpoint.hostname);
    Json hints = Json::object();
    putPart(hints, "forZones", named(endpoint.hintZones));
    putPart(hints, "forNodes", named(endpoint.hintNodes));
    putPart(written, "hints", std::move(hints));
    if (endpoint.targetReference)
        written["targetRef"] = encodeReference(*endpoint.targetReference);
    return written;
}

Json encodeSlicePort(const SlicePort& port)
{
    Json written{{"protocol", std::string(ip::toString(port.protocol))}};
    if (!port.nameIsNull)
        written["name"] = std::string(port.name);
    if (port.port > 0)
        written["port"] = port.port;
    return written;
}

Json encodeSubsetAddress(const SliceEndpoint& endpoint)
{
    Json written = Json::object();
    if (!endpoint.addresses.empty())
        written["ip"] = endpoint.addresses.front().toString();
    put(written, "nodeName", endpoint.nodeName);
    put(written, "hostname", endpoint.hostname);
    if (endpoint.targetReference)
        written["targetRef"] = encodeReference(*endpoint.targetReference);
    return written;
}

} // namespace

Json encodeService(const Service& service)
{
    Json spec = Json::object();
    put(spec, "type", service.type);
    put(spec, "clusterIPs", service.clusterIps);
    put(spec, "ipFamilies", texts(service.ipFamilies));
    put(spec, "ipFamilyPolicy", service.ipFamilyPolicy);
    putPart(spec, "ports", listOf(service.ports, encodePort));
    put(spec, "selector", service.selector);
    put(spec, "externalIPs", service.externalIps);
    put(spec, "externalName", service.externalName);
    put(spec, "externalTrafficPolicy", service.externalTrafficPolicy);
    put(spec, "internalTrafficPolicy", service.internalTrafficPolicy);
    put(spec, "sessionAffinity", service.sessionAffinity);
    if (service.sessionAffinityTimeoutSeconds != Service().sessionAffinityTimeoutSeconds)
        spec["sessionAffinityConfig"]["clientIP"]["timeoutSeconds"] = service.sessionAffinityTimeoutSeconds;
    put(spec, "loadBalancerClass", service.loadBalancerClass);
    put(spec, "loadBalancerSourceRanges", service.loadBalancerSourceRanges);
    if (service.healthCheckNodePort > 0)
        spec["healthCheckNodePort"] = service.healthCheckNodePort;
    if (service.publishNotReadyAddresses)
        spec["publishNotReadyAddresses"] = true;
    put(spec, "trafficDistribution", service.trafficDistribution);
    Json object{{"spec", std::move(spec)}};
    if (!service.loadBalancerIngress.empty())
        object["status"]["loadBalancer"]["ingress"] = listOf(service.loadBalancerIngress, encodeIngressPoint);
    return object;
}

Json encodeEndpointSlice(const EndpointSlice& slice)
{
    Json object{{"endpoints", listOf(slice.endpoints, encodeEndpoint)}, {"ports", listOf(slice.ports, encodeSlicePort)}};
    put(object, "addressType", slice.addressType);
    return object;
}

Json encodeEndpoints(const Endpoints& endpoints)
{
    return {{"subsets", listOf(endpoints.slices, [](const EndpointSlice& slice) {
                 Json subset = Json::object();
                 for (const SliceEndpoint& endpoint : slice.endpoints)
                     subset[endpoint.ready ? "addresses" : "notReadyAddresses"].push_back(encodeSubsetAddress(endpoint));
                 putPart(subset, "ports", listOf(slice.ports, encodeSlicePort));
                 return subset;
             })}};
}

} // namespace hopscope::kube
