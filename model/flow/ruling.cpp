#include "model/flow/ruling.h"

#include "model/flow/proxy_version.h"
#include "model/flow/source_rules.h"
#include "model/flow/unread.h"

namespace hopscope::flow {

Ruling stopped(Ruling ruling, Ruling::Outcome outcome, Reason reason, std::optional<Why> why)
{
    ruling.outcome = outcome;
    ruling.reason = reason;
    if (why)
        ruling.why.push_back(std::move(*why));
    return ruling;
}

void explainMatch(const NetworkView& view, const Arrival& arrival, Decision decidedBy, Ruling& ruling)
{
    const std::string service = ruling.match.service->meta.key().toString();
    const ip::Endpoint& destination = arrival.destination;
    switch (ruling.match.as) {
    case MatchedAs::ClusterIp:
        ruling.why.push_back({Decision::DestinationIsClusterIp, {service, destination.toString()}});
        break;
    case MatchedAs::NodePort: {
        const Owner owner = view.ownerOf(destination.address);
        const std::string& node = owner.node.empty() ? arrival.node : owner.node;
        ruling.why.push_back({Decision::DestinationIsNodePort, {service, node, std::to_string(destination.port)}});
        break;
    }
    default:
        ruling.why.push_back({Decision::DestinationIsExternal, {service, destination.address.toString()}});
        break;
    }
    ruling.why.push_back({decidedBy, {arrival.node}});
    const auto version = proxyVersion(view, arrival.node);
    if (ruling.match.as == MatchedAs::ExternalIp && version && *version >= kube::Version{1, 36})
        ruling.why.push_back({Decision::ExternalIpsDeprecated, {versionText(view, arrival.node)}});
    view.facts().proxyMode();
}

void useEndpoints(const Arrival& arrival, const EndpointChoice& choice, bool localOnly, std::size_t all, Ruling& ruling)
{
    ruling.endpoints = localOnly ? choice.local : choice.cluster;
    const std::string count = std::to_string(ruling.endpoints.size());
    ruling.why.push_back({Decision::ReadyEndpoints, {count, std::to_string(all)}});
    if (localOnly)
        ruling.why.push_back({Decision::OnlyLocalEndpoints, {arrival.node, std::to_string(choice.local.size())}});
    else if (choice.hinted)
        ruling.why.push_back({Decision::TopologyHints, {arrival.node}});
    if (localOnly ? choice.localTerminating : choice.clusterTerminating)
        ruling.why.push_back({Decision::UsesTerminatingEndpoints, {}});
    if (ruling.endpoints.size() > 1)
        ruling.why.push_back(
            {ruling.translation == Reason::TranslatedByIpvs ? Decision::ChosenInTurn : Decision::ChosenAtRandom, {count}});
    // iptables and nftables remember by the Service's port, whichever of its addresses is called; an ipvs virtual server by its own.
    const kube::Service& service = *ruling.match.service;
    const bool ipvs = ruling.translation == Reason::TranslatedByIpvs;
    if (service.sessionAffinity == "ClientIP")
        ruling.why.push_back({ipvs ? Decision::SessionAffinityOfAddress : Decision::SessionAffinity,
                              {std::to_string(service.sessionAffinityTimeoutSeconds)}});
}

std::optional<std::vector<ServiceEndpoint>> readEndpoints(const NetworkView& view, const Arrival& arrival, Ruling& ruling)
{
    const kube::Service& service = *ruling.match.service;
    if (endpointsRead(view, service) == EndpointsRead::No) {
        ruling = stopped(std::move(ruling), Ruling::Outcome::NotAnswered, Reason::NoServiceMatches);
        for (Why& why : explainUnreadEndpoints(view, service))
            ruling.why.push_back(std::move(why));
        return std::nullopt;
    }
    auto endpoints = endpointsOf(view, service, *ruling.match.port, arrival.destination.address.family(), arrival.node);
    for (const ServiceEndpoint& endpoint : endpoints) {
        if (endpoint.duplicate != DuplicateRule::None)
            ruling.why.push_back({Decision::SameAddressTwice,
                                  {endpoint.text, std::string(toString(endpoint.duplicate)), versionText(view, arrival.node)}});
    }
    return endpoints;
}

TopologyHints hintsOf(const NetworkView& view, const Arrival& arrival, const kube::Service& service)
{
    const bool asked = !service.trafficDistribution.empty() ||
                       service.meta.annotation("service.kubernetes.io/topology-mode") == "Auto" ||
                       service.meta.annotation("service.kubernetes.io/topology-mode") == "auto";
    TopologyHints hints;
    hints.zones = asked || does(view, arrival.node, ProxyFeature::UnaskedZoneHints);
    hints.nodes = does(view, arrival.node, ProxyFeature::NodeHints);
    return hints;
}

std::string zoneOf(const NetworkView& view, const std::string& node)
{
    const kube::Node* object = view.snapshot().nodes.find({"", node});
    return object ? object->meta.label("topology.kubernetes.io/zone") : std::string();
}

std::optional<Why> deniedBySourceRanges(const NetworkView& view, const Arrival& arrival, const ServiceMatch& match)
{
    if (match.as != MatchedAs::LoadBalancer || isAllowedBySourceRanges(view, arrival, *match.service))
        return std::nullopt;
    return Why{Decision::SourceRangeDenies, {arrival.source.toString(), match.service->meta.key().toString()}};
}

} // namespace hopscope::flow
