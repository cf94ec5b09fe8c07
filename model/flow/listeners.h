// Whether anything is known to listen at an address of a node. Private to model/flow.
#pragma once

#include "model/flow/network_view.h"

namespace hopscope::flow {

/// Whether a container of the pod declares this port.
bool declaresPort(const kube::Pod& pod, std::uint16_t port, ip::Protocol protocol);

/// A hostNetwork pod declares it, a Service lists it as endpoint, or --assume listening says so.
bool isListening(const NetworkView& view, const ip::Endpoint& endpoint);

/// The pod and port behind a hostPort of the node, which the network plugin translates.
struct HostPort
{
    const kube::Pod* pod = nullptr;
    ip::Endpoint endpoint;
};
std::optional<HostPort> hostPortAt(const NetworkView& view, const std::string& node, const ip::Endpoint& destination);

/// The Service whose healthCheckNodePort this is; kube-proxy answers there.
const kube::Service* healthCheckedAt(const NetworkView& view, const std::string& node, const ip::Endpoint& destination);

/// A ClusterIP, or inside a service range.
bool isServiceAddress(const NetworkView& view, const ip::IpAddress& address);

/// The pod behind an endpoint, as far as objects name one; a hostNetwork pod shares its address with the node.
std::optional<kube::ObjectKey> podOfEndpoint(const NetworkView& view, const Owner& owner, const ip::Endpoint& endpoint,
                                             const kube::SliceEndpoint* slice);

} // namespace hopscope::flow
