#include "model/flow/service_match.h"

#include <algorithm>
#include <unordered_map>

namespace hopscope::flow {

namespace {

bool hasExternalIp(const kube::Service& service, const ip::IpAddress& address)
{
    return std::any_of(service.externalIps.begin(), service.externalIps.end(),
                       [&](const std::string& text) { return ip::IpAddress::parse(text) == address; });
}

ServiceMatch matchExternal(const NetworkView& view, const ip::Endpoint& destination)
{
    for (const kube::Service* service : view.index().servicesByExternalAddress(destination.address)) {
        if (!isProxied(*service) || !servesFamily(*service, destination.address.family()))
            continue;
        const kube::ServicePort* port = findPort(*service, destination.port, destination.protocol);
        if (!port)
            continue;
        if (hasExternalIp(*service, destination.address))
            return {MatchedAs::ExternalIp, service, port};
        if (hasVip(*service, destination.address))
            return {MatchedAs::LoadBalancer, service, port};
    }
    return {};
}

void addSlice(const kube::EndpointSlice& slice, const kube::ServicePort& port, ip::Family family, const std::string& node,
              std::vector<ServiceEndpoint>& endpoints, std::unordered_map<std::string, std::size_t>& known)
{
    for (const kube::SlicePort& slicePort : slice.ports) {
        if (slicePort.nameIsNull || slicePort.port == 0 || slicePort.name != port.name ||
            slicePort.protocol != port.protocol)
            continue;
        for (const kube::SliceEndpoint& entry : slice.endpoints) {
            if (entry.addresses.empty() || entry.addresses.front().family() != family)
                continue;
            const ip::Endpoint endpoint{entry.addresses.front(), slicePort.port, port.protocol};
            std::string text = endpoint.toString();
            const auto [place, isNew] = known.emplace(text, endpoints.size());
            if (isNew)
                endpoints.push_back({endpoint, std::move(text), &entry});
            else if (!node.empty() && entry.nodeName == node)
                endpoints[place->second].slice = &entry;
        }
    }
}

} // namespace

bool isProxied(const kube::Service& service)
{
    return !service.isExternalName() && !service.isHeadless() &&
           !service.meta.labels.contains("service.kubernetes.io/service-proxy-name") &&
           !service.meta.labels.contains("service.kubernetes.io/headless");
}

bool hasVip(const kube::Service& service, const ip::IpAddress& address)
{
    return std::any_of(service.loadBalancerIngress.begin(), service.loadBalancerIngress.end(),
                       [&](const kube::LoadBalancerIngress& ingress) {
                           return ingress.ipMode != "Proxy" && ip::IpAddress::parse(ingress.ip) == address;
                       });
}

bool isProxyBalancer(const kube::Service& service, const ip::IpAddress& address)
{
    return std::any_of(service.loadBalancerIngress.begin(), service.loadBalancerIngress.end(),
                       [&](const kube::LoadBalancerIngress& ingress) {
                           return ingress.ipMode == "Proxy" && ip::IpAddress::parse(ingress.ip) == address;
                       });
}

const kube::ServicePort* findPort(const kube::Service& service, std::uint16_t port, ip::Protocol protocol)
{
    for (const kube::ServicePort& candidate : service.ports) {
        if (candidate.port == port && candidate.protocol == protocol)
            return &candidate;
    }
    return nullptr;
}

bool servesFamily(const kube::Service& service, ip::Family family)
{
    return service.clusterIp(family).has_value();
}

const kube::ServicePort* findNodePort(const kube::Service& service, const ip::Endpoint& destination)
{
    for (const kube::ServicePort& port : service.ports) {
        if (port.nodePort == destination.port && port.protocol == destination.protocol)
            return &port;
    }
    return nullptr;
}

const kube::Service* boundService(const NetworkView& view, const ip::IpAddress& address)
{
    if (const kube::Service* service = view.index().serviceByClusterIp(address); service && isProxied(*service))
        return service;
    for (const kube::Service* service : view.index().servicesByExternalAddress(address)) {
        if (isProxied(*service) && (hasExternalIp(*service, address) || hasVip(*service, address)))
            return service;
    }
    return nullptr;
}

bool isExternallyReachable(const kube::Service& service, const kube::ServicePort& port)
{
    return port.nodePort != 0 || !service.externalIps.empty() ||
           std::any_of(service.loadBalancerIngress.begin(), service.loadBalancerIngress.end(),
                       [](const kube::LoadBalancerIngress& ingress) { return ingress.ipMode != "Proxy" && !ingress.ip.empty(); });
}

ServiceMatch matchDestination(const NetworkView& view, const std::string& node, const ip::Endpoint& destination)
{
    const kube::Service* service = view.index().serviceByClusterIp(destination.address);
    if (service && isProxied(*service)) {
        const kube::ServicePort* port = findPort(*service, destination.port, destination.protocol);
        if (port)
            return {MatchedAs::ClusterIp, service, port};
    }
    if (const ServiceMatch external = matchExternal(view, destination); external.service)
        return external;
    service = view.index().serviceByNodePort(destination.port, destination.protocol);
    if (service && isProxied(*service) && servesFamily(*service, destination.address.family()) &&
        view.isNodePortAddress(node, destination.address))
        return {MatchedAs::NodePort, service, findNodePort(*service, destination)};
    return {};
}

EndpointsRead endpointsRead(const NetworkView& view, const kube::Service& service)
{
    if (view.snapshot().areEndpointsReadWhole(service.meta.namespace_))
        return EndpointsRead::Yes;
    if (view.index().slicesOf(service.meta.key()).empty())
        return EndpointsRead::No;
    view.facts().note("endpoint-slices", "those that were read", facts::Basis::Assumed, "EndpointSlice objects were read in part");
    return EndpointsRead::Yes;
}

std::vector<ServiceEndpoint> endpointsOf(const NetworkView& view, const kube::Service& service,
                                         const kube::ServicePort& port, ip::Family family, const std::string& node)
{
    std::vector<ServiceEndpoint> endpoints;
    std::unordered_map<std::string, std::size_t> known;
    const std::string_view addressType = family == ip::Family::V4 ? "IPv4" : "IPv6";
    for (const kube::EndpointSlice* slice : view.index().slicesOf(service.meta.key())) {
        if (slice->addressType == addressType)
            addSlice(*slice, port, family, node, endpoints, known);
    }
    std::sort(endpoints.begin(), endpoints.end(),
              [](const ServiceEndpoint& a, const ServiceEndpoint& b) { return a.text < b.text; });
    return endpoints;
}

} // namespace hopscope::flow
