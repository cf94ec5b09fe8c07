// Cilium in place of kube-proxy (packet-paths.md 5): what the cluster's own senders call is translated as they connect, what
// comes from outside by the device it comes in through.
#include "model/flow/ruling.h"

namespace hopscope::flow {

namespace {

using Outcome = Ruling::Outcome;

/// Inside, a NodePort is translated by the sender's node, whichever node it names.
ServiceMatch matchOf(const NetworkView& view, const Arrival& arrival, bool inside)
{
    const ServiceMatch match = matchDestination(view, arrival.node, arrival.destination);
    if (match.service || !inside)
        return match;
    const Owner owner = view.ownerOf(arrival.destination.address);
    return owner.kind == Owner::Kind::Node ? matchDestination(view, owner.node, arrival.destination) : match;
}

/// SNAT mode rewrites the source where the backend is on another node; DSR never does; hybrid is DSR for TCP.
void setReturnPath(const NetworkView& view, const Arrival& arrival, Ruling& ruling)
{
    const facts::CiliumLoadBalancerMode mode = view.facts().ciliumLoadBalancerMode();
    ruling.directServerReturn =
        mode == facts::CiliumLoadBalancerMode::Dsr ||
        (mode == facts::CiliumLoadBalancerMode::Hybrid && arrival.destination.protocol == ip::Protocol::Tcp);
    if (!ruling.directServerReturn)
        ruling.masquerade = Ruling::Masquerade::RemoteEndpoints;
}

/// Where the translation happens for a sender of this node.
Reason translationInside(const NetworkView& view, const Arrival& arrival)
{
    return arrival.fromHere || !view.facts().socketLbHostNamespaceOnly() ? Reason::TranslatedAtConnect : Reason::TranslatedByCilium;
}

} // namespace

Ruling decideCilium(const NetworkView& view, const Arrival& arrival)
{
    Ruling ruling;
    const bool inside = arrival.fromHere || arrival.fromLocalPod;
    ruling.match = matchOf(view, arrival, inside);
    if (!ruling.match.service)
        return ruling;
    explainMatch(view, arrival, Decision::DecidedByCilium, ruling);
    const bool clusterIp = ruling.match.as == MatchedAs::ClusterIp;
    if (clusterIp && !inside && !view.facts().ciliumExternalClusterIp())
        return stopped(std::move(ruling), Outcome::Dropped, Reason::DroppedClusterIpFromOutside,
                       Why{Decision::ClusterIpFromOutside, {}});
    if (auto denied = inside ? std::nullopt : deniedBySourceRanges(view, arrival, ruling.match))
        return stopped(std::move(ruling), Outcome::Dropped, Reason::DroppedSourceRange, std::move(denied));

    const kube::Service& service = *ruling.match.service;
    const auto all = readEndpoints(view, arrival, ruling);
    if (!all)
        return ruling;
    const EndpointChoice choice = chooseEndpoints(*all, arrival.node, {}, {false, false});
    const bool localOnly = clusterIp ? service.internalPolicyLocal() : service.externalPolicyLocal() && !inside;
    if (inside && !clusterIp && service.externalPolicyLocal())
        ruling.why.push_back({Decision::LocalShortCircuit, {}});
    useEndpoints(arrival, choice, localOnly, all->size(), ruling);
    if (ruling.endpoints.empty()) {
        // service-no-backend-response: reject, also where a policy Local leaves none.
        if (choice.usableAnywhere)
            return stopped(std::move(ruling), Outcome::Rejected, Reason::RejectedNoLocalEndpoint);
        return stopped(std::move(ruling), Outcome::Rejected, Reason::RejectedNoEndpoints, Why{Decision::NoEndpointsAtAll, {}});
    }
    ruling.outcome = Outcome::Translated;
    ruling.translation = inside ? translationInside(view, arrival) : Reason::TranslatedByCilium;
    if (ruling.translation == Reason::TranslatedAtConnect)
        ruling.why.push_back({Decision::SocketLoadBalancing, {arrival.node}});
    if (!inside)
        setReturnPath(view, arrival, ruling);
    return ruling;
}

} // namespace hopscope::flow
