#include "model/flow/listeners.h"

#include "model/facts/component_listeners.h"

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

std::string podText(const kube::Pod& pod)
{
    return "Pod " + pod.meta.key().toString();
}

/// A hostNetwork pod of the node: by its ports, or as a control-plane component by its arguments.
std::optional<std::string> hostNetworkListener(const NetworkView& view, const ip::Endpoint& endpoint)
{
    for (const kube::Pod* pod : view.index().hostNetworkPodsByAddress(endpoint.address)) {
        if (declaresPort(*pod, endpoint.port, endpoint.protocol))
            return podText(*pod) + " containers[].ports";
        if (endpoint.protocol != ip::Protocol::Tcp)
            continue;
        for (const facts::ComponentListener& listener : facts::componentListeners(*pod)) {
            if (listener.port == endpoint.port && (!listener.address || listener.address == endpoint.address))
                return listener.evidence;
        }
    }
    return std::nullopt;
}

std::optional<std::string> listedListener(const NetworkView& view, const ip::Endpoint& endpoint)
{
    for (const kube::Service* service : view.index().servicesWithEndpoint(endpoint.address)) {
        for (const kube::EndpointSlice* slice : view.index().slicesOf(service->meta.key())) {
            if (listsEndpoint(*slice, endpoint))
                return "EndpointSlice " + slice->meta.key().toString();
        }
    }
    return std::nullopt;
}

std::optional<std::string> kubeletAt(const NetworkView& view, const ip::Endpoint& endpoint)
{
    const kube::Node* node = view.index().nodeByAddress(endpoint.address);
    if (!node || node->kubeletPort != endpoint.port || endpoint.port == 0 || endpoint.protocol != ip::Protocol::Tcp)
        return std::nullopt;
    return "Node " + node->meta.name + " status.daemonEndpoints.kubeletEndpoint";
}

std::optional<std::string> dnsCacheAt(const NetworkView& view, const ip::Endpoint& endpoint)
{
    if (endpoint.port != 53 || endpoint.protocol == ip::Protocol::Sctp || !isNodeLocalDnsAddress(view, endpoint.address))
        return std::nullopt;
    return view.facts().known().nodeLocalDns.evidence;
}

} // namespace

bool declaresPort(const kube::Pod& pod, std::uint16_t port, ip::Protocol protocol)
{
    return anyPort(pod, [&](const kube::ContainerPort& p) { return p.containerPort == port && p.protocol == protocol; });
}

std::optional<std::string> listenerAt(const NetworkView& view, const ip::Endpoint& endpoint)
{
    if (view.isAssumedListening(endpoint.address, endpoint.port)) {
        view.facts().note("listening", endpoint.toString(), facts::Basis::Assumed);
        return "--assume listening";
    }
    for (const auto find : {hostNetworkListener, listedListener, kubeletAt, dnsCacheAt}) {
        if (auto found = find(view, endpoint))
            return found;
    }
    return std::nullopt;
}

bool isNodeLocalDnsAddress(const NetworkView& view, const ip::IpAddress& address)
{
    const facts::Fact<bool>& nodeLocal = view.facts().known().nodeLocalDns;
    return nodeLocal.isKnown() && nodeLocal.value && address == ip::IpAddress::parse("169.254.20.10");
}

bool isNodePortNumber(const NetworkView& view, const ip::Endpoint& endpoint)
{
    const auto [first, last] = view.facts().known().nodePortRange.value;
    return view.index().serviceByNodePort(endpoint.port, endpoint.protocol) || (endpoint.port >= first && endpoint.port <= last);
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
