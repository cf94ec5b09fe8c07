#include "model/flow/listeners.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

template <class Wanted>
bool anyPort(const kube::Pod& pod, Wanted wanted)
{
    return std::any_of(pod.containers.begin(), pod.containers.end(), [&](const kube::Container& container) {
        return std::any_of(container.ports.begin(), container.ports.end(), wanted);
    });
}

bool listsEndpoint(const kube::EndpointSlice& slice, const ip::Endpoint& endpoint)
{
    const bool port = std::any_of(slice.ports.begin(), slice.ports.end(), [&](const kube::SlicePort& p) {
        return p.port == endpoint.port && p.protocol == endpoint.protocol;
    });
    return port && std::any_of(slice.endpoints.begin(), slice.endpoints.end(), [&](const kube::SliceEndpoint& e) {
               return std::find(e.addresses.begin(), e.addresses.end(), endpoint.address) != e.addresses.end();
           });
}

} // namespace

bool declaresPort(const kube::Pod& pod, std::uint16_t port, ip::Protocol protocol)
{
    return anyPort(pod, [&](const kube::ContainerPort& p) { return p.containerPort == port && p.protocol == protocol; });
}

bool isListening(const NetworkView& view, const ip::Endpoint& endpoint)
{
    if (view.isAssumedListening(endpoint.address, endpoint.port)) {
        view.facts().note("listening", endpoint.toString(), facts::Basis::Assumed);
        return true;
    }
    for (const kube::Pod* pod : view.index().hostNetworkPodsByAddress(endpoint.address)) {
        if (declaresPort(*pod, endpoint.port, endpoint.protocol))
            return true;
    }
    for (const kube::Service* service : view.index().servicesWithEndpoint(endpoint.address)) {
        for (const kube::EndpointSlice* slice : view.index().slicesOf(service->meta.key())) {
            if (listsEndpoint(*slice, endpoint))
                return true;
        }
    }
    return false;
}

std::optional<HostPort> hostPortAt(const NetworkView& view, const std::string& node, const ip::Endpoint& destination)
{
    const auto leadsHere = [&](const kube::ContainerPort& port) {
        const bool anywhere = port.hostIp.empty() || port.hostIp == "0.0.0.0" || port.hostIp == "::";
        return port.hostPort == destination.port && port.protocol == destination.protocol &&
               (anywhere || ip::IpAddress::parse(port.hostIp) == destination.address);
    };
    for (const kube::Pod* pod : view.index().podsOnNode(node)) {
        const auto address = pod->address(destination.address.family());
        if (pod->hostNetwork || pod->isTerminal() || !address)
            continue;
        for (const kube::Container& container : pod->containers) {
            const auto port = std::find_if(container.ports.begin(), container.ports.end(), leadsHere);
            if (port != container.ports.end())
                return HostPort{pod, {*address, port->containerPort, port->protocol}};
        }
    }
    return std::nullopt;
}

const kube::Service* healthCheckedAt(const NetworkView& view, const std::string& node, const ip::Endpoint& destination)
{
    if (destination.protocol != ip::Protocol::Tcp || !view.isNodePortAddress(node, destination.address))
        return nullptr;
    for (const kube::Service& service : view.snapshot().services) {
        if (service.healthCheckNodePort == destination.port && service.externalPolicyLocal())
            return &service;
    }
    return nullptr;
}

bool isServiceAddress(const NetworkView& view, const ip::IpAddress& address)
{
    if (view.index().serviceByClusterIp(address))
        return true;
    const std::vector<ip::Cidr>& ranges = view.facts().known().serviceRanges.value;
    return std::any_of(ranges.begin(), ranges.end(), [&](const ip::Cidr& range) { return range.contains(address); });
}

std::optional<kube::ObjectKey> podOfEndpoint(const NetworkView& view, const Owner& owner, const ip::Endpoint& endpoint,
                                             const kube::SliceEndpoint* slice)
{
    if (owner.kind == Owner::Kind::Pod && view.snapshot().pods.find(owner.pod))
        return owner.pod;
    if (slice && slice->targetReference && slice->targetReference->kind == "Pod")
        return slice->targetReference->key;
    for (const kube::Pod* pod : view.index().hostNetworkPodsByAddress(endpoint.address)) {
        if (declaresPort(*pod, endpoint.port, endpoint.protocol))
            return pod->meta.key();
    }
    return std::nullopt;
}

} // namespace hopscope::flow
