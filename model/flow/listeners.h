// Whether anything is known to listen at an address of a node. Private to model/flow.
#pragma once

#include "model/flow/network_view.h"

namespace hopscope::flow {

/// Whether a container of the pod declares this port.
bool declaresPort(const kube::Pod& pod, std::uint16_t port, ip::Protocol protocol);

/// Who listens at an address of a node, as far as an object names it: a hostNetwork pod that declares the port, a Service that lists it
/// as endpoint, the kubelet (Node.status.daemonEndpoints), a control-plane component by its arguments, NodeLocal DNSCache, or
/// --assume listening. The text is the evidence: "Node n1 status.daemonEndpoints.kubeletEndpoint". Nothing: not known, which is not
/// the same as nobody.
std::optional<std::string> listenerAt(const NetworkView& view, const ip::Endpoint& endpoint);

/// NodeLocal DNSCache answers at 169.254.20.10 on each node that runs it.
bool isNodeLocalDnsAddress(const NetworkView& view, const ip::IpAddress& address);

/// Whether only Services have business with the number: it is a nodePort of one, or lies in the range that the API server keeps for them.
bool isNodePortNumber(const NetworkView& view, const ip::Endpoint& endpoint);

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
