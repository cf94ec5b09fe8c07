#include "model/flow/ways_to.h"

#include "model/cluster/cluster_index.h"
#include "model/flow/find_flow.h"
#include "model/flow/service_match.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

/// A trace takes a part of a millisecond; so many are made while a person waits for the answer to the first.
constexpr std::size_t mostTries = 24;

std::string numberOf(const kube::ServicePort& port)
{
    return std::to_string(port.port);
}

bool hasEndpointOn(const cluster::ClusterSnapshot& snapshot, const kube::Service& service, const std::string& node)
{
    for (const kube::EndpointSlice* slice : snapshot.index().slicesOf(service.meta.key())) {
        for (const kube::SliceEndpoint& endpoint : slice->endpoints) {
            if (endpoint.ready && endpoint.nodeName == node)
                return true;
        }
    }
    return false;
}

/// What says nothing of itself may well be.
bool mayBeReady(const kube::Node& node)
{
    const kube::Condition* ready = node.condition("Ready");
    return !ready || ready->status == "True";
}

/// The nodes to ask at, best first, otherwise in their own order.
std::vector<std::string> nodesFor(const cluster::ClusterSnapshot& snapshot, const kube::Service& service)
{
    std::vector<std::pair<int, std::string>> nodes;
    for (const kube::Node& node : snapshot.nodes) {
        const bool endpoint = hasEndpointOn(snapshot, service, node.meta.name);
        const int rank = (mayBeReady(node) ? 0 : 4) + (endpoint ? 0 : service.externalPolicyLocal() ? 2 : 1);
        nodes.emplace_back(rank, node.meta.name);
    }
    std::stable_sort(nodes.begin(), nodes.end(), [](const auto& one, const auto& other) { return one.first < other.first; });
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(nodes.size(), nodesPerWay); ++i)
        names.push_back(std::move(nodes[i].second));
    return names;
}

void addOutside(const cluster::ClusterSnapshot& snapshot, const kube::Service& service, std::vector<WayTo>& ways)
{
    std::vector<ip::IpAddress> addresses;
    for (const kube::LoadBalancerIngress& ingress : service.loadBalancerIngress) {
        if (const auto address = ip::IpAddress::parse(ingress.ip))
            addresses.push_back(*address);
    }
    for (const std::string& text : service.externalIps) {
        if (const auto address = ip::IpAddress::parse(text))
            addresses.push_back(*address);
    }
    for (const ip::IpAddress& address : addresses) {
        for (const kube::ServicePort& port : service.ports)
            ways.push_back({AddressTarget{address, numberOf(port)}, port.protocol});
    }
    const std::vector<std::string> nodes = nodesFor(snapshot, service);
    for (const std::string& node : nodes) {
        for (const kube::ServicePort& port : service.ports) {
            if (port.nodePort != 0)
                ways.push_back({NodePortTarget{node, std::to_string(port.nodePort)}, port.protocol});
        }
    }
}

/// The Services that the destination of a query has to do with.
std::vector<kube::ObjectKey> servicesMeant(const cluster::ClusterSnapshot& snapshot, const FlowTrace& trace)
{
    if (trace.service)
        return {*trace.service};
    const cluster::ClusterIndex& index = snapshot.index();
    std::vector<kube::ObjectKey> keys;
    const auto addAll = [&keys](const auto& services) {
        for (const kube::Service* service : services)
            keys.push_back(service->meta.key());
    };
    const Target& to = trace.query.to;
    if (const auto* service = std::get_if<ServiceTarget>(&to)) {
        keys.push_back(service->service);
    } else if (const auto* pod = std::get_if<PodTarget>(&to)) {
        if (const kube::Pod* object = snapshot.pods.find(pod->pod)) {
            for (const ip::IpAddress& address : object->podIps)
                addAll(index.servicesWithEndpoint(address));
        }
    } else if (const auto* address = std::get_if<AddressTarget>(&to)) {
        if (const kube::Service* owner = index.serviceByClusterIp(address->address))
            keys.push_back(owner->meta.key());
        addAll(index.servicesByExternalAddress(address->address));
        addAll(index.servicesWithEndpoint(address->address));
    }
    return keys;
}

/// The port that was asked for may be none of the Service's own: then any of its ports is worth a try.
bool isPortMeant(const kube::ServicePort& port, const std::string& asked)
{
    return asked == port.name || asked == numberOf(port) || (port.nodePort != 0 && asked == std::to_string(port.nodePort));
}

std::string portAsked(const Target& target)
{
    return std::visit([](const auto& to) { return to.port; }, target);
}

/// Of a Service's ways those of the port that was asked for, where it has that; else all.
std::vector<WayTo> waysMeant(const cluster::ClusterSnapshot& snapshot, const FlowTrace& trace, const kube::ObjectKey& key)
{
    std::vector<WayTo> ways = waysTo(snapshot, trace.query.from, key);
    const kube::Service* service = snapshot.services.find(key);
    const std::string asked = portAsked(trace.query.to);
    if (!service || asked.empty())
        return ways;
    const auto meant = std::find_if(service->ports.begin(), service->ports.end(), [&](const kube::ServicePort& port) {
        return port.protocol == trace.query.protocol && isPortMeant(port, asked);
    });
    if (meant == service->ports.end())
        return ways;
    std::erase_if(ways, [&](const WayTo& way) { return way.protocol != meant->protocol || !isPortMeant(*meant, portAsked(way.target)); });
    return ways;
}

} // namespace

std::vector<WayTo> waysTo(const cluster::ClusterSnapshot& snapshot, const Source& from, const kube::ObjectKey& key)
{
    std::vector<WayTo> ways;
    const kube::Service* service = snapshot.services.find(key);
    if (!service || service->isExternalName())
        return ways;
    std::vector<WayTo> outside;
    addOutside(snapshot, *service, outside);
    std::vector<WayTo> inside;
    for (const kube::ServicePort& port : service->ports)
        inside.push_back({ServiceTarget{key, numberOf(port)}, port.protocol});
    const bool isOutside = std::holds_alternative<ClientPlace>(from);
    ways = isOutside ? std::move(outside) : inside;
    const std::vector<WayTo>& last = isOutside ? inside : outside;
    ways.insert(ways.end(), last.begin(), last.end());
    return ways;
}

bool isServed(const FlowTrace& trace)
{
    return trace.verdict == Verdict::Delivered && trace.clientSees == ClientSees::Connected && !trace.candidates.empty() &&
           std::all_of(trace.candidates.begin(), trace.candidates.end(), works);
}

bool isFailed(const FlowTrace& trace)
{
    switch (trace.verdict) {
    case Verdict::Rejected:
    case Verdict::Dropped:
    case Verdict::DroppedByHostFirewall:
    case Verdict::NotCaptured: return true;
    case Verdict::Delivered:
        return std::none_of(trace.candidates.begin(), trace.candidates.end(), works) &&
               std::none_of(trace.candidates.begin(), trace.candidates.end(),
                            [](const Candidate& candidate) { return endsAtPolicy(candidate) || candidate.policy == PolicyOutcome::Unknown; });
    case Verdict::DeniedByPolicy:
    case Verdict::NameOnly:
    case Verdict::Unknown: break;
    }
    return false;
}

std::vector<WayTo> workingWays(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const FlowTrace& trace,
                               std::size_t most)
{
    std::vector<WayTo> working;
    if (!isFailed(trace))
        return working;
    std::size_t tries = 0;
    std::vector<std::pair<std::size_t, std::string>> found; // kind of destination and port: one node stands for all
    for (const kube::ObjectKey& service : servicesMeant(snapshot, trace)) {
        for (WayTo& way : waysMeant(snapshot, trace, service)) {
            const std::pair kind(way.target.index(), portAsked(way.target));
            if (way.target == trace.query.to || std::find(found.begin(), found.end(), kind) != found.end())
                continue;
            if (working.size() == most || ++tries > mostTries)
                return working;
            Query query = trace.query;
            query.to = way.target;
            query.protocol = way.protocol;
            const auto answer = findFlow(snapshot, facts, query);
            if (!answer || !isServed(*answer))
                continue;
            found.push_back(kind);
            working.push_back(std::move(way));
        }
    }
    return working;
}

} // namespace hopscope::flow
