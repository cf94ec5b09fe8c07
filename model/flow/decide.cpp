#include "model/flow/decide.h"

#include "model/flow/proxy_version.h"
#include "model/flow/source_rules.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

using facts::ProxyMode;
using Outcome = Ruling::Outcome;

/// KEP-5707: an externalIP that the node's kube-proxy leaves alone is routed like any other address.
void explainExternalIpsOff(const NetworkView& view, const Arrival& arrival, Ruling& ruling)
{
    for (const kube::Service* service : view.index().servicesByExternalAddress(arrival.destination.address)) {
        const bool named = isProxied(*service) && hasExternalIp(*service, arrival.destination.address);
        if (named && !does(view, arrival.node, ProxyFeature::ExternalIps))
            ruling.why.push_back({Decision::ExternalIpsOff, {service->meta.key().toString(), versionText(view, arrival.node)}});
    }
}

/// packet-paths.md 2.7: a destination that no service rule names.
Ruling notCaptured(const NetworkView& view, const Arrival& arrival)
{
    auto filtered = view.facts().proxyMode() == ProxyMode::Iptables ? filteredNodePort(view, arrival) : std::nullopt;
    if (filtered)
        return *std::move(filtered);
    Ruling ruling;
    explainExternalIpsOff(view, arrival, ruling);
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

/// packet-paths.md 2.4: whether only local endpoints count, and whether the mark for masquerade is set.
bool usesLocalList(const NetworkView& view, const Arrival& arrival, Ruling& ruling)
{
    const kube::Service& service = *ruling.match.service;
    if (ruling.match.as == MatchedAs::ClusterIp) {
        ruling.masqueradeBecause = Decision::MasqueradedBecauseNotLocal;
        if (isMarkedTowardsClusterIp(view, arrival))
            ruling.masquerade = Ruling::Masquerade::Always;
        return service.internalPolicyLocal();
    }
    if (!service.externalPolicyLocal()) {
        ruling.masquerade = Ruling::Masquerade::Always;
        return false;
    }
    if (isPodLocal(view, arrival)) {
        ruling.why.push_back({Decision::LocalShortCircuit, {}});
        return false;
    }
    if (view.isOwnAddress(arrival.node, arrival.source)) {
        ruling.masquerade = Ruling::Masquerade::Always;
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

/// KEP-6032: no nftables rule serves loopback, kube-proxy itself listens there.
bool isLocalhostProxy(const NetworkView& view, const Arrival& arrival, const Ruling& ruling)
{
    return ruling.match.as == MatchedAs::NodePort && arrival.destination.address.isLoopback() &&
           view.facts().known().proxyMode.value == ProxyMode::Nftables;
}

/// iptables and nftables.
Ruling decideNetfilter(const NetworkView& view, const Arrival& arrival)
{
    Ruling ruling;
    ruling.match = matchDestination(view, arrival.node, arrival.destination);
    if (!ruling.match.service)
        return notCaptured(view, arrival);
    explainMatch(view, arrival, Decision::DecidedOnNode, ruling);
    const auto all = readEndpoints(view, arrival, ruling);
    if (!all)
        return ruling;
    const EndpointChoice choice = chooseEndpoints(*all, arrival.node, zoneOf(view, arrival.node), hintsOf(view, arrival, *ruling.match.service));
    // iptables: the firewall chain exists only while there are endpoints, and what refuses then hangs on INPUT and FORWARD.
    const bool noFirewall = view.facts().proxyMode() == ProxyMode::Iptables && !choice.usableAnywhere;
    const auto denied = deniedBySourceRanges(view, arrival, ruling.match);
    if (denied && !(noFirewall && arrival.fromHere)) {
        if (noFirewall)
            return stopped(std::move(ruling), Outcome::Rejected, Reason::RejectedSourceRange, denied);
        return stopped(std::move(ruling), Outcome::Dropped, Reason::DroppedSourceRange, denied);
    }
    if (isLocalhostProxy(view, arrival, ruling)) {
        ruling.translation = Reason::ProxiedByKubeProxy;
        ruling.why.push_back({Decision::KubeProxyListens, {ruling.match.service->meta.key().toString()}});
    }
    const bool localOnly = usesLocalList(view, arrival, ruling);
    useEndpoints(arrival, choice, localOnly, all->size(), ruling);
    if (ruling.endpoints.empty())
        return nothingToSendTo(view, arrival, choice, std::move(ruling));
    ruling.outcome = Outcome::Translated;
    return ruling;
}

/// What nothing else takes the place of kube-proxy for: addresses of Services are not answered, others are routed.
Ruling decideWithoutProxy(const NetworkView& view, const Arrival& arrival)
{
    Ruling ruling;
    ruling.match = matchDestination(view, arrival.node, arrival.destination);
    if (!ruling.match.service)
        return notCaptured(view, arrival);
    explainMatch(view, arrival, Decision::DecidedOnNode, ruling);
    return stopped(std::move(ruling), Outcome::NotAnswered, Reason::NoServiceMatches,
                   Why{Decision::NotAnsweredYet, {"proxy-mode " + std::string(facts::toString(view.facts().proxyMode()))}});
}

/// NodeLocal DNSCache binds the cluster DNS' own address on the node and keeps conntrack, so NAT, away from it.
bool isNodeLocalDns(const NetworkView& view, const Arrival& arrival)
{
    return arrival.destination.port == 53 && view.hasExtraAddress(arrival.node, arrival.destination.address);
}

/// Where kube-proxy's filter rules look for nodePorts: iptables at every local address, whatever nodePortAddresses leaves out.
bool isFilteredAddress(const NetworkView& view, const std::string& node, const ip::IpAddress& address)
{
    switch (view.facts().proxyMode()) {
    case ProxyMode::Iptables: return view.isOwnAddress(node, address);
    case ProxyMode::Nftables: return view.isNodePortAddress(node, address);
    default: return false;
    }
}

} // namespace

std::optional<Ruling> filteredNodePort(const NetworkView& view, const Arrival& arrival)
{
    const ip::Endpoint& destination = arrival.destination;
    const kube::Service* service = view.index().serviceByNodePort(destination.port, destination.protocol);
    if (!service || !isProxied(*service) || !servesFamily(*service, destination.address.family()) ||
        !isFilteredAddress(view, arrival.node, destination.address))
        return std::nullopt;
    Ruling ruling;
    ruling.match = {MatchedAs::NodePort, service, findNodePort(*service, destination)};
    const auto all = readEndpoints(view, arrival, ruling);
    if (!all)
        return ruling;
    const EndpointChoice choice = chooseEndpoints(*all, arrival.node, zoneOf(view, arrival.node), hintsOf(view, arrival, *service));
    if (!choice.usableAnywhere)
        return stopped(std::move(ruling), Outcome::Rejected, Reason::RejectedNoEndpoints, Why{Decision::NoEndpointsAtAll, {}});
    if (service->externalPolicyLocal() && choice.local.empty())
        return stopped(std::move(ruling), Outcome::Dropped, Reason::DroppedNoLocalEndpoint,
                       Why{Decision::NoEndpointOnNode, {arrival.node}});
    return std::nullopt;
}

Ruling decide(const NetworkView& view, const Arrival& arrival)
{
    if (isNodeLocalDns(view, arrival)) {
        Ruling untracked;
        untracked.why.push_back({Decision::NodeLocalDnsCache, {arrival.node}});
        return untracked;
    }
    switch (view.facts().known().proxyMode.value) {
    case ProxyMode::Iptables:
    case ProxyMode::Nftables: return decideNetfilter(view, arrival);
    case ProxyMode::Ipvs: return decideIpvs(view, arrival);
    case ProxyMode::Cilium: return decideCilium(view, arrival);
    case ProxyMode::None: break;
    }
    return decideWithoutProxy(view, arrival);
}

} // namespace hopscope::flow
