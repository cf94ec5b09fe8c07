// kube-proxy in ipvs mode: every Service address is bound to kube-ipvs0 on every node (packet-paths.md 5).
#include "model/flow/proxy_version.h"
#include "model/flow/ruling.h"
#include "model/flow/source_rules.h"

namespace hopscope::flow {

namespace {

using Outcome = Ruling::Outcome;

/// KUBE-IPVS-FILTER rejects what comes for a bound address and no virtual server takes.
Ruling notCaptured(const NetworkView& view, const Arrival& arrival)
{
    Ruling ruling;
    const kube::Service* owner = boundService(view, arrival.destination.address);
    if (!owner)
        return ruling;
    view.facts().proxyMode();
    return stopped(std::move(ruling), Outcome::Rejected, Reason::RejectedPortNotUsed,
                   Why{Decision::PortNotUsed, {arrival.destination.toString(), owner->meta.key().toString()}});
}

/// KUBE-NODE-PORT marks whatever goes to a local address at the number of a nodePort, and Service addresses are local ones.
bool isAlsoNodePort(const NetworkView& view, const Arrival& arrival)
{
    const kube::Service* service = view.index().serviceByNodePort(arrival.destination.port, arrival.destination.protocol);
    return service && isProxied(*service) && !service->externalPolicyLocal();
}

/// A process of the node that calls a ClusterIP does so from that very address, and is always masqueraded.
bool isMarked(const NetworkView& view, const Arrival& arrival, const kube::Service& service, MatchedAs as)
{
    if (as == MatchedAs::ClusterIp)
        return arrival.fromHere || isMarkedTowardsClusterIp(view, arrival) || isAlsoNodePort(view, arrival);
    return !service.externalPolicyLocal() || isAlsoNodePort(view, arrival);
}

/// There is a cluster list unless the port can only be reached inside and only locally.
bool hasClusterList(const Ruling& ruling)
{
    return !ruling.match.service->internalPolicyLocal() || isExternallyReachable(*ruling.match.service, *ruling.match.port);
}

} // namespace

Ruling decideIpvs(const NetworkView& view, const Arrival& arrival)
{
    Ruling ruling;
    ruling.translation = Reason::TranslatedByIpvs;
    ruling.match = matchDestination(view, arrival.node, arrival.destination);
    if (!ruling.match.service)
        return notCaptured(view, arrival);
    explainMatch(view, arrival, Decision::DecidedOnNode, ruling);
    if (proxyVersion(view, arrival.node).value_or(kube::Version{}) >= kube::Version{1, 35})
        ruling.why.push_back({Decision::IpvsDeprecated, {versionText(view, arrival.node)}});
    if (auto denied = deniedBySourceRanges(view, arrival, ruling.match))
        return stopped(std::move(ruling), Outcome::Dropped, Reason::DroppedSourceRange, std::move(denied));

    const kube::Service& service = *ruling.match.service;
    const auto all = readEndpoints(view, arrival, ruling);
    if (!all)
        return ruling;
    EndpointChoice choice = chooseEndpoints(*all, arrival.node, zoneOf(view, arrival.node), hintsOf(view, arrival, service));
    if (!hasClusterList(ruling))
        choice.cluster.clear();
    if (isMarked(view, arrival, service, ruling.match.as))
        ruling.masquerade = Ruling::Masquerade::Always;
    if (ruling.match.as == MatchedAs::ClusterIp)
        ruling.masqueradeBecause = Decision::MasqueradedBecauseNotLocal;
    const bool policyLocal =
        ruling.match.as == MatchedAs::ClusterIp ? service.internalPolicyLocal() : service.externalPolicyLocal();
    useEndpoints(arrival, choice, policyLocal && !choice.local.empty(), all->size(), ruling);
    if (ruling.endpoints.empty())
        return stopped(std::move(ruling), Outcome::Rejected, Reason::RejectedNoEndpoints, Why{Decision::NoEndpointsAtAll, {}});
    ruling.outcome = Outcome::Translated;
    return ruling;
}

} // namespace hopscope::flow
