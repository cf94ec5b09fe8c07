#include "model/flow/decide.h"

#include "model/flow/source_rules.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

using facts::ProxyMode;
using Outcome = Ruling::Outcome;

Ruling stopped(Ruling ruling, Outcome outcome, Reason reason, std::optional<Why> why = std::nullopt)
{
    ruling.outcome = outcome;
    ruling.reason = reason;
    if (why)
        ruling.why.push_back(std::move(*why));
    return ruling;
}

/// packet-paths.md 2.7: a destination that no service rule names.
Ruling notCaptured(const NetworkView& view, const Arrival& arrival)
{
    Ruling ruling;
    const kube::Service* owner = view.index().serviceByClusterIp(arrival.destination.address);
    const bool owned = owner && isProxied(*owner);
    if (owned) {
        ruling.why.push_back({Decision::PortNotUsed, {arrival.destination.toString(), owner->meta.key().toString()}});
        if (view.facts().proxyMode() == ProxyMode::Nftables)
            return stopped(std::move(ruling), Outcome::Rejected, Reason::RejectedPortNotUsed);
        return ruling;
    }
    const auto& ranges = view.facts().known().serviceRanges.value;
    const bool inServiceRange = std::any_of(ranges.begin(), ranges.end(), [&](const ip::Cidr& range) {
        return range.contains(arrival.destination.address);
    });
    if (!inServiceRange)
        return ruling;
    view.facts().serviceRanges();
    ruling.why.push_back({Decision::UnownedServiceAddress, {arrival.destination.address.toString()}});
    if (view.facts().proxyMode() == ProxyMode::Nftables)
        return stopped(std::move(ruling), Outcome::Dropped, Reason::DroppedUnownedServiceAddress);
    return ruling;
}

void explainMatch(const NetworkView& view, const Arrival& arrival, Ruling& ruling)
{
    const std::string service = ruling.match.service->meta.key().toString();
    switch (ruling.match.as) {
    case MatchedAs::ClusterIp:
        ruling.why.push_back({Decision::DestinationIsClusterIp, {service, arrival.destination.toString()}});
        break;
    case MatchedAs::NodePort:
        ruling.why.push_back(
            {Decision::DestinationIsNodePort, {service, arrival.node, std::to_string(arrival.destination.port)}});
        break;
    default:
        ruling.why.push_back({Decision::DestinationIsExternal, {service, arrival.destination.address.toString()}});
        break;
    }
    ruling.why.push_back({Decision::DecidedOnNode, {arrival.node}});
    view.facts().proxyMode();
}

void explainList(const std::string& node, const EndpointChoice& choice, bool localOnly, std::size_t all, Ruling& ruling)
{
    ruling.why.push_back(
        {Decision::ReadyEndpoints, {std::to_string(ruling.endpoints.size()), std::to_string(all)}});
    if (localOnly)
        ruling.why.push_back({Decision::OnlyLocalEndpoints, {node, std::to_string(choice.local.size())}});
    else if (choice.hinted)
        ruling.why.push_back({Decision::TopologyHints, {node}});
    if (localOnly ? choice.localTerminating : choice.clusterTerminating)
        ruling.why.push_back({Decision::UsesTerminatingEndpoints, {}});
    if (ruling.endpoints.size() > 1)
        ruling.why.push_back({Decision::ChosenAtRandom, {std::to_string(ruling.endpoints.size())}});
    if (ruling.match.service->sessionAffinity == "ClientIP")
        ruling.why.push_back({Decision::SessionAffinity, {std::to_string(ruling.match.service->sessionAffinityTimeoutSeconds)}});
}

/// packet-paths.md 2.4: whether only local endpoints count, and whether the mark for masquerade is set.
bool usesLocalList(const NetworkView& view, const Arrival& arrival, Ruling& ruling)
{
    const kube::Service& service = *ruling.match.service;
    if (ruling.match.as == MatchedAs::ClusterIp) {
        ruling.masqueradeBecause = Decision::MasqueradedBecauseNotLocal;
        ruling.masquerade = isMarkedTowardsClusterIp(view, arrival);
        return service.internalPolicyLocal();
    }
    if (!service.externalPolicyLocal()) {
        ruling.masquerade = true;
        return false;
    }
    if (isPodLocal(view, arrival)) {
        ruling.why.push_back({Decision::LocalShortCircuit, {}});
        return false;
    }
    if (view.isOwnAddress(arrival.node, arrival.source)) {
        ruling.masquerade = true;
        ruling.why.push_back({Decision::LocalShortCircuit, {}});
        return false;
    }
    return true;
}

/// packet-paths.md 2.5: what happens when the list is empty.
Ruling nothingToSendTo(const NetworkView& view, const Arrival& arrival, const EndpointChoice& choice, Ruling ruling)
{
    if (choice.usableAnywhere)
        return stopped(std::move(ruling), Outcome::Dropped, Reason::DroppedNoLocalEndpoint,
                       Why{Decision::NoEndpointOnNode, {arrival.node}});
    const bool external = ruling.match.as == MatchedAs::LoadBalancer || ruling.match.as == MatchedAs::ExternalIp;
    ruling.why.push_back({Decision::NoEndpointsAtAll, {}});
    // KUBE-EXTERNAL-SERVICES hangs on INPUT and FORWARD only.
    if (external && arrival.fromHere && view.facts().proxyMode() == ProxyMode::Iptables) {
        ruling.outcome = Outcome::NotCaptured;
        return ruling;
    }
    return stopped(std::move(ruling), Outcome::Rejected, Reason::RejectedNoEndpoints);
}

std::string zoneOf(const NetworkView& view, const std::string& node)
{
    const kube::Node* object = view.snapshot().nodes.find({"", node});
    return object ? object->meta.label("topology.kubernetes.io/zone") : std::string();
}

} // namespace

Ruling decide(const NetworkView& view, const Arrival& arrival)
{
    Ruling ruling;
    ruling.match = matchDestination(view, arrival.node, arrival.destination);
    if (!ruling.match.service)
        return notCaptured(view, arrival);
    explainMatch(view, arrival, ruling);
    const ProxyMode mode = view.facts().proxyMode();
    if (mode != ProxyMode::Iptables && mode != ProxyMode::Nftables)
        return stopped(std::move(ruling), Outcome::NotAnswered, Reason::NoServiceMatches,
                       Why{Decision::NotAnsweredYet, {"proxy-mode " + std::string(facts::toString(mode))}});

    const auto all = endpointsOf(view, *ruling.match.service, *ruling.match.port, arrival.destination.address.family(),
                                 arrival.node);
    const EndpointChoice choice = chooseEndpoints(all, arrival.node, zoneOf(view, arrival.node));
    if (ruling.match.as == MatchedAs::LoadBalancer && !isAllowedBySourceRanges(view, arrival, *ruling.match.service)) {
        const Why why{Decision::SourceRangeDenies, {arrival.source.toString(), ruling.match.service->meta.key().toString()}};
        // iptables: the firewall chain exists only while there are endpoints.
        if (mode == ProxyMode::Iptables && !choice.usableAnywhere)
            return stopped(std::move(ruling), Outcome::Rejected, Reason::RejectedSourceRange, why);
        return stopped(std::move(ruling), Outcome::Dropped, Reason::DroppedSourceRange, why);
    }
    const bool localOnly = usesLocalList(view, arrival, ruling);
    ruling.endpoints = localOnly ? choice.local : choice.cluster;
    explainList(arrival.node, choice, localOnly, all.size(), ruling);
    if (ruling.endpoints.empty())
        return nothingToSendTo(view, arrival, choice, std::move(ruling));
    ruling.outcome = Outcome::Translated;
    return ruling;
}

} // namespace hopscope::flow
