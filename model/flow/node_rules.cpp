#include "model/flow/node_rules.h"

#include "model/flow/listeners.h"

namespace hopscope::flow {

namespace {

using facts::ProxyMode;
using Outcome = Ruling::Outcome;

/// Under ipvs the addresses of Services are bound on kube-ipvs0, and so are local ones.
const kube::Service* boundHere(const NetworkView& view, const Arrival& arrival)
{
    if (view.facts().known().proxyMode.value != ProxyMode::Ipvs)
        return nullptr;
    return boundService(view, arrival.destination.address);
}

/// portmap masquerades what comes from the pods of its own bridge, from loopback, or from the pod itself.
bool isHostPortMasqueraded(const NetworkView& view, const Arrival& arrival)
{
    return arrival.source.isLoopback() ||
           (arrival.fromLocalPod && view.facts().podNetwork() == facts::PodNetwork::Bridge);
}

Ruling hostPortRuling(const NetworkView& view, const Arrival& arrival, const HostPort& hostPort, const Ruling& service,
                      const kube::Service* bound)
{
    const std::string pod = hostPort.pod->meta.key().toString();
    Ruling ruling;
    ruling.outcome = Outcome::Translated;
    ruling.match.as = MatchedAs::Direct;
    ruling.translation = Reason::TranslatedByHostPort;
    ruling.endpoints.push_back({hostPort.endpoint, hostPort.endpoint.toString(), nullptr});
    // ipvs marks what goes to its addresses before portmap's rules see it.
    const bool marked = bound && service.masquerade == Ruling::Masquerade::Always;
    if (marked || isHostPortMasqueraded(view, arrival))
        ruling.masquerade = Ruling::Masquerade::Always;
    ruling.masqueradeBecause = marked ? service.masqueradeBecause : Decision::MasqueradedBecauseHostPort;
    if (bound)
        ruling.why.push_back({Decision::BoundByIpvs, {arrival.destination.address.toString(), bound->meta.key().toString(), arrival.node}});
    else
        ruling.why.push_back({Decision::DestinationIsNode, {arrival.node}});
    ruling.why.push_back({Decision::HostPort, {pod, std::to_string(hostPort.endpoint.port)}});
    view.facts().note("host-port", "served by the network plugin", facts::Basis::Assumed,
                      "Pod " + pod + " containers[].ports[].hostPort");
    return ruling;
}

/// What has nothing to send to is refused or dropped in the filter table, after nat: a hostPort has translated it by then.
bool isStoppedAfterNat(const NetworkView& view, const Ruling& service)
{
    if (view.facts().known().proxyMode.value == ProxyMode::Cilium)
        return false;
    return service.reason == Reason::RejectedNoEndpoints || service.reason == Reason::DroppedNoLocalEndpoint ||
           service.reason == Reason::RejectedPortNotUsed;
}

bool hostPortComesFirst(const NetworkView& view, const Ruling& service)
{
    if (service.outcome == Outcome::NotCaptured || isStoppedAfterNat(view, service))
        return true;
    if (view.facts().proxyMode() != ProxyMode::Ipvs)
        return view.hostPortOrder(HostPortOrder::ServiceFirst) == HostPortOrder::HostPortFirst;
    // KUBE-SERVICES ends nat for what it lets pass to a ClusterIP or a load balancer's address, not for a nodePort.
    return service.match.as == MatchedAs::NodePort ||
           view.hostPortOrder(HostPortOrder::HostPortFirst) == HostPortOrder::HostPortFirst;
}

} // namespace

Ruling rulesAt(const NetworkView& view, const Arrival& arrival)
{
    Ruling service = decide(view, arrival);
    const kube::Service* bound = boundHere(view, arrival);
    if (!bound && !view.isOwnAddress(arrival.node, arrival.destination.address))
        return service;
    const auto hostPort = hostPortAt(view, arrival.node, arrival.destination);
    if (!hostPort || !hostPortComesFirst(view, service))
        return service;
    return hostPortRuling(view, arrival, *hostPort, service, bound);
}

} // namespace hopscope::flow
