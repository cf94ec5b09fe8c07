#include "model/flow/service_match.h"

#include "model/flow/proxy_version.h"

#include <algorithm>
#include <unordered_map>

namespace hopscope::flow {

namespace {

ServiceMatch matchExternal(const NetworkView& view, const std::string& node, const ip::Endpoint& destination)
{
    for (const kube::Service* service : view.index().servicesByExternalAddress(destination.address)) {
        if (!isProxied(*service) || !servesFamily(*service, destination.address.family()))
            continue;
        const kube::ServicePort* port = findPort(*service, destination.port, destination.protocol);
        if (!port)
            continue;
        if (hasExternalIp(*service, destination.address) && does(view, node, ProxyFeature::ExternalIps))
            return {MatchedAs::ExternalIp, service, port};
        if (hasVip(*service, destination.address))
            return {MatchedAs::LoadBalancer, service, port};
    }
    return {};
}

/// The endpoints of a Service port by their text, one for each, as kube-proxy's endpointslicecache.go merges slices.
class EndpointMerger
{
public:
    EndpointMerger(const NetworkView& view, const std::string& node)
        : m_node(node), m_newest(does(view, node, ProxyFeature::NewestDuplicate))
    {
    }

    void add(const ip::Endpoint& endpoint, const kube::SliceEndpoint& entry)
    {
        std::string text = endpoint.toString();
        const auto [place, isNew] = m_known.emplace(text, m_endpoints.size());
        if (isNew)
            m_endpoints.push_back({endpoint, std::move(text), &entry});
        else
            merge(m_endpoints[place->second], entry);
    }
    std::vector<ServiceEndpoint> take() { return std::move(m_endpoints); }

private:
    /// One address twice: a pod that ends and the one that got its address, or hand-made slices. From 1.36 on the one that is not
    /// terminating counts on every node; before, and among equals, the first, or a local one.
    void merge(ServiceEndpoint& kept, const kube::SliceEndpoint& other) const
    {
        const auto isLocal = [&](const kube::SliceEndpoint& one) { return !m_node.empty() && one.nodeName == m_node; };
        DuplicateRule rule = isLocal(other) ? DuplicateRule::Local : isLocal(*kept.slice) ? DuplicateRule::Local : DuplicateRule::First;
        bool takesOther = isLocal(other);
        if (m_newest && kept.slice->terminating != other.terminating) {
            rule = DuplicateRule::NotTerminating;
            takesOther = kept.slice->terminating;
        }
        if (takesOther)
            kept.slice = &other;
        kept.duplicate = rule;
    }

    const std::string& m_node;
    bool m_newest;
    std::vector<ServiceEndpoint> m_endpoints;
    std::unordered_map<std::string, std::size_t> m_known;
};

void addSlice(const kube::EndpointSlice& slice, const kube::ServicePort& port, ip::Family family, EndpointMerger& merger)
{
    for (const kube::SlicePort& slicePort : slice.ports) {
        if (slicePort.nameIsNull || slicePort.port == 0 || slicePort.name != port.name ||
            slicePort.protocol != port.protocol)
            continue;
        for (const kube::SliceEndpoint& entry : slice.endpoints) {
            if (!entry.addresses.empty() && entry.addresses.front().family() == family)
                merger.add({entry.addresses.front(), slicePort.port, port.protocol}, entry);
        }
    }
}

/// The proxy that nftables has for loopback speaks TCP only (KEP-6032).
bool isServed(const NetworkView& view, const std::string& node, const ip::Endpoint& destination)
{
    const bool proxied = destination.address.isLoopback() && view.facts().known().proxyMode.value == facts::ProxyMode::Nftables;
    return view.isNodePortAddress(node, destination.address) && (!proxied || destination.protocol == ip::Protocol::Tcp);
}

} // namespace

std::string_view toString(DuplicateRule rule)
{
    switch (rule) {
    case DuplicateRule::None: break;
    case DuplicateRule::NotTerminating: return "not-terminating";
    case DuplicateRule::Local: return "local";
    case DuplicateRule::First: return "first";
    }
    return "";
}

bool isProxied(const kube::Service& service)
{
    return !service.isExternalName() && !service.isHeadless() &&
           !service.meta.labels.contains("service.kubernetes.io/service-proxy-name") &&
           !service.meta.labels.contains("service.kubernetes.io/headless");
}

bool hasExternalIp(const kube::Service& service, const ip::IpAddress& address)
{
    return std::any_of(service.externalIps.begin(), service.externalIps.end(),
                       [&](const std::string& text) { return ip::IpAddress::parse(text) == address; });
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
    if (const ServiceMatch external = matchExternal(view, node, destination); external.service)
        return external;
    service = view.index().serviceByNodePort(destination.port, destination.protocol);
    if (service && isProxied(*service) && servesFamily(*service, destination.address.family()) &&
        isServed(view, node, destination))
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
    EndpointMerger merger(view, node);
    const std::string_view addressType = family == ip::Family::V4 ? "IPv4" : "IPv6";
    for (const kube::EndpointSlice* slice : view.index().slicesOf(service.meta.key())) {
        if (slice->addressType == addressType)
            addSlice(*slice, port, family, merger);
    }
    std::vector<ServiceEndpoint> endpoints = merger.take();
    std::sort(endpoints.begin(), endpoints.end(),
              [](const ServiceEndpoint& a, const ServiceEndpoint& b) { return a.text < b.text; });
    return endpoints;
}

} // namespace hopscope::flow
