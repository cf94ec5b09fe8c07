// Which Service port an address and port belong to, as kube-proxy sees Services. Private to model/flow.
#pragma once

#include "model/flow/network_view.h"

namespace hopscope::flow {

/// Whether kube-proxy makes rules for this Service at all (packet-paths.md 1.1).
bool isProxied(const kube::Service& service);

/// Each family has a proxier of its own, which skips Services without a ClusterIP of the family.
bool servesFamily(const kube::Service& service, ip::Family family);

/// Whether the address is one of spec.externalIPs.
bool hasExternalIp(const kube::Service& service, const ip::IpAddress& address);

/// The load-balancer addresses in VIP mode; "Proxy" and hostnames make no rule.
bool hasVip(const kube::Service& service, const ip::IpAddress& address);

/// Whether the address is that of a load balancer that is a proxy: ipMode "Proxy".
bool isProxyBalancer(const kube::Service& service, const ip::IpAddress& address);

/// The port with this number and protocol; nothing when there is none.
const kube::ServicePort* findPort(const kube::Service& service, std::uint16_t port, ip::Protocol protocol);

/// The Service that has this ClusterIP, external IP or load-balancer address in VIP mode: what ipvs binds on every node.
const kube::Service* boundService(const NetworkView& view, const ip::IpAddress& address);

/// Whether the port has a nodePort, or the Service an external IP or a load-balancer address in VIP mode.
bool isExternallyReachable(const kube::Service& service, const kube::ServicePort& port);

/// The port with this nodePort and protocol; nothing when there is none.
const kube::ServicePort* findNodePort(const kube::Service& service, const ip::Endpoint& destination);

struct ServiceMatch
{
    MatchedAs as = MatchedAs::None;
    const kube::Service* service = nullptr;
    const kube::ServicePort* port = nullptr;
};

/// packet-paths.md 2.1, in its order; `as` is None when no rule of kube-proxy on this node names the destination.
ServiceMatch matchDestination(const NetworkView& view, const std::string& node, const ip::Endpoint& destination);

/// Whether it is known where the Service's traffic goes.
enum class EndpointsRead
{
    Yes, ///< where only some were read, listed as assumed
    No   ///< none of it is there, and that may be because nobody read them
};
EndpointsRead endpointsRead(const NetworkView& view, const kube::Service& service);

/// Which of the entries with one address counts.
enum class DuplicateRule
{
    None, ///< there is one
    NotTerminating,
    Local,
    First
};
std::string_view toString(DuplicateRule rule); ///< "not-terminating", "local", "first", ""

/// One endpoint of a Service port as kube-proxy keeps it.
struct ServiceEndpoint
{
    ip::Endpoint endpoint;
    std::string text; ///< "ip:port", which the list is sorted by
    const kube::SliceEndpoint* slice = nullptr; ///< nothing for a hostPort
    DuplicateRule duplicate = DuplicateRule::None;
};

/// All endpoints of the family, from every slice of the Service: one for each address and port, by the rule of the node's version,
/// sorted by text (packet-paths.md 1.2).
std::vector<ServiceEndpoint> endpointsOf(const NetworkView& view, const kube::Service& service,
                                         const kube::ServicePort& port, ip::Family family, const std::string& node);

} // namespace hopscope::flow
