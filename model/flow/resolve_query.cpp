#include "model/flow/resolve_query.h"

#include "model/flow/example_client.h"
#include "model/flow/resolve_name.h"
#include "model/flow/resolve_port.h"
#include "model/flow/unread.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

using ip::Family;
using ip::IpAddress;

/// That a thing is not there; of a kind that was not read as a whole, only that it is not among what was.
Error notFound(const NetworkView& view, kube::Kind kind, const std::string& word, const kube::ObjectKey& key)
{
    const bool whole = view.snapshot().isReadWhole(kind, key.namespace_);
    return {ErrorKind::NotFound, whole ? "the cluster has no such " + word : "among what was read", word + "/" + key.toString()};
}

bool nodeIsKnown(const NetworkView& view, const std::string& node)
{
    return view.snapshot().nodes.find({"", node}) || !view.index().podsOnNode(node).empty();
}

std::string familyName(Family family)
{
    return family == Family::V4 ? "IPv4" : "IPv6";
}

Resolved withoutAddress(Resolved resolved, Why why)
{
    resolved.verdict = Verdict::Unknown;
    resolved.why.push_back(std::move(why));
    return resolved;
}

Resolved withoutAddress(Resolved resolved, const std::string& who, const std::string& family)
{
    return withoutAddress(std::move(resolved), Why{Decision::HasNoAddress, {who, family}});
}

/// The families the source can send in, best first.
std::vector<Family> sourceFamilies(const NetworkView& view, const Query& query)
{
    if (const auto* pod = std::get_if<PodPlace>(&query.from)) {
        std::vector<Family> families;
        if (const kube::Pod* object = view.snapshot().pods.find(pod->pod)) {
            for (const IpAddress& address : object->podIps)
                families.push_back(address.family());
        }
        return families;
    }
    if (const auto* client = std::get_if<ClientPlace>(&query.from); client && client->address)
        return {client->address->family()};
    return {Family::V4, Family::V6};
}

/// The first of `wanted` families in which `addressOf` gives an address; without one, any address there is.
template <class AddressOf>
std::optional<IpAddress> addressIn(const std::vector<Family>& wanted, AddressOf addressOf)
{
    for (const Family family : wanted) {
        if (const auto address = addressOf(family))
            return address;
    }
    const auto v4 = addressOf(Family::V4);
    return v4 ? v4 : addressOf(Family::V6);
}

Result<Resolved> resolvePod(const NetworkView& view, const Query& query, const PodTarget& target, Resolved resolved)
{
    const kube::Pod* pod = view.snapshot().pods.find(target.pod);
    if (!pod)
        return notFound(view, kube::Kind::Pod, "pod", target.pod);
    const auto port = podPort(view, *pod, target.port, query.protocol);
    if (!port)
        return port.error();
    resolved.protocol = port->protocol;
    resolved.targetPod = target.pod;
    const auto address = addressIn(sourceFamilies(view, query), [&](Family family) { return pod->address(family); });
    if (!address || pod->isTerminal())
        return withoutAddress(std::move(resolved), withoutAddressOf(view, target.pod, "IP"));
    resolved.destinations.push_back({*address, port->port, port->protocol});
    return resolved;
}

Result<Resolved> resolveHeadless(const NetworkView& view, const Query& query, const kube::Service& service,
                                 const PortNumber& port, Resolved resolved)
{
    resolved.headless = &service;
    resolved.why.push_back({Decision::HeadlessName, {service.meta.key().toString()}});
    if (endpointsRead(view, service) == EndpointsRead::No) {
        resolved.verdict = Verdict::Unknown;
        for (Why& why : explainUnreadEndpoints(view, service))
            resolved.why.push_back(std::move(why));
        return resolved;
    }
    const kube::ServicePort* servicePort = findPort(service, port.port, port.protocol);
    const std::vector<Family> families = sourceFamilies(view, query);
    for (const kube::EndpointSlice* slice : view.index().slicesOf(service.meta.key())) {
        for (const kube::SliceEndpoint& endpoint : slice->endpoints) {
            if (!endpoint.ready || endpoint.addresses.empty() || families.empty() ||
                endpoint.addresses.front().family() != families.front())
                continue;
            std::uint16_t number = port.port;
            for (const kube::SlicePort& slicePort : slice->ports) {
                if (servicePort && slicePort.name == servicePort->name && slicePort.port != 0 && port.named)
                    number = slicePort.port;
            }
            resolved.destinations.push_back({endpoint.addresses.front(), number, port.protocol});
        }
    }
    auto& found = resolved.destinations;
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    if (found.empty()) {
        resolved.verdict = Verdict::NameOnly;
        resolved.clientSees = ClientSees::NameNotFound;
        resolved.why.push_back({Decision::NoEndpointsAtAll, {}});
    }
    return resolved;
}

Result<Resolved> resolveService(const NetworkView& view, const Query& query, const ServiceTarget& target, Resolved resolved)
{
    const kube::Service* service = view.snapshot().services.find(target.service);
    if (!service)
        return notFound(view, kube::Kind::Service, "Service", target.service);
    if (service->isExternalName()) {
        resolved.verdict = Verdict::NameOnly;
        resolved.externalName = service;
        resolved.why.push_back({Decision::ExternalName, {target.service.toString(), service->externalName}});
        return resolved;
    }
    const auto port = servicePort(*service, target.port, query.protocol);
    if (!port)
        return port.error();
    resolved.protocol = port->protocol;
    if (service->isHeadless())
        return resolveHeadless(view, query, *service, *port, std::move(resolved));
    const auto address = addressIn(sourceFamilies(view, query), [&](Family family) { return service->clusterIp(family); });
    if (!address)
        return withoutAddress(std::move(resolved), "svc/" + target.service.toString(), "IP");
    resolved.destinations.push_back({*address, port->port, port->protocol});
    return resolved;
}

Result<Resolved> resolveNodePort(const NetworkView& view, const Query& query, const NodePortTarget& target, Resolved resolved)
{
    if (!nodeIsKnown(view, target.node))
        return notFound(view, kube::Kind::Node, "node", {{}, target.node});
    const auto port = nodePort(view, target.port, query.protocol);
    if (!port)
        return port.error();
    resolved.protocol = port->protocol;
    const auto address =
        addressIn(sourceFamilies(view, query), [&](Family family) { return view.primaryAddress(target.node, family); });
    if (!address)
        return withoutAddress(std::move(resolved), withoutAddressOf(view, target.node, "IP"));
    resolved.destinations.push_back({*address, port->port, port->protocol});
    return resolved;
}

struct TargetResolver
{
    const NetworkView& view;
    const Query& query;
    Resolved resolved;

    Result<Resolved> operator()(const PodTarget& to) { return resolvePod(view, query, to, std::move(resolved)); }
    Result<Resolved> operator()(const ServiceTarget& to) { return resolveService(view, query, to, std::move(resolved)); }
    Result<Resolved> operator()(const NodePortTarget& to) { return resolveNodePort(view, query, to, std::move(resolved)); }
    Result<Resolved> operator()(const AddressTarget& to)
    {
        const auto port = addressPort(view, to.address, to.port, query.protocol);
        if (!port)
            return port.error();
        resolved.protocol = port->protocol;
        resolved.destinations.push_back({to.address, port->port, port->protocol});
        return std::move(resolved);
    }
    Result<Resolved> operator()(const NameTarget& to) { return resolveName(view, query, to, std::move(resolved)); }
};

void resolvePodSource(const NetworkView& view, const kube::Pod& pod, Family family, Resolved& resolved)
{
    Origin& origin = resolved.origin;
    origin.node = pod.nodeName;
    origin.kind = pod.hostNetwork ? Origin::Kind::HostProcess : Origin::Kind::Pod;
    origin.place = pod.hostNetwork ? Place{Place::Kind::Node, {}, pod.nodeName, {}}
                                   : Place{Place::Kind::Pod, pod.meta.key(), pod.nodeName, {}};
    const auto address = pod.address(family);
    if (!address || pod.isTerminal() || pod.nodeName.empty())
        resolved = withoutAddress(std::move(resolved), withoutAddressOf(view, pod.meta.key(), familyName(family)));
    else
        resolved.source = *address;
}

Result<Resolved> resolveSource(const NetworkView& view, const Query& query, Resolved resolved)
{
    const Family family =
        resolved.destinations.empty() ? Family::V4 : resolved.destinations.front().address.family();
    if (const auto* place = std::get_if<PodPlace>(&query.from)) {
        resolved.sourcePod = place->pod;
        resolvePodSource(view, *view.snapshot().pods.find(place->pod), family, resolved);
    } else if (const auto* node = std::get_if<NodePlace>(&query.from)) {
        resolved.origin.kind = Origin::Kind::HostProcess;
        resolved.origin.node = node->node;
        resolved.origin.place = {Place::Kind::Node, {}, node->node, {}};
        if (!view.primaryAddress(node->node, family) && !resolved.verdict)
            return withoutAddress(std::move(resolved), withoutAddressOf(view, node->node, familyName(family)));
    } else {
        const auto& client = std::get<ClientPlace>(query.from);
        resolved.source = client.address.value_or(exampleClient(family));
        if (!client.address)
            view.facts().note("client-address", resolved.source.toString(), facts::Basis::Assumed);
        if (resolved.source.family() != family && !resolved.verdict)
            return withoutAddress(std::move(resolved), toString(query.from), familyName(family));
    }
    return resolved;
}

} // namespace

Result<Resolved> resolveQuery(const NetworkView& view, const Query& query)
{
    if (const auto* pod = std::get_if<PodPlace>(&query.from); pod && !view.snapshot().pods.find(pod->pod))
        return notFound(view, kube::Kind::Pod, "pod", pod->pod);
    if (const auto* node = std::get_if<NodePlace>(&query.from); node && !nodeIsKnown(view, node->node))
        return notFound(view, kube::Kind::Node, "node", {{}, node->node});
    TargetResolver resolver{view, query, {}};
    resolver.resolved.protocol = query.protocol;
    auto resolved = std::visit(resolver, query.to);
    if (!resolved)
        return resolved;
    return resolveSource(view, query, *std::move(resolved));
}

} // namespace hopscope::flow
