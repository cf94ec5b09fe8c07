#include "model/flow/entry_node.h"

#include "model/flow/service_match.h"

namespace hopscope::flow {

namespace {

const std::string* assumedEntry(const Query& query)
{
    const auto entry = query.assume.find("entry-node");
    return entry == query.assume.end() ? nullptr : &entry->second;
}

bool mayBeChosen(const kube::Node& node)
{
    return !node.meta.labels.contains("node.kubernetes.io/exclude-from-external-load-balancers");
}

/// With externalTrafficPolicy Local a balancer's health checks leave only nodes with a ready endpoint.
std::string nodeWithEndpoint(const NetworkView& view, const kube::Service& service)
{
    for (const kube::EndpointSlice* slice : view.index().slicesOf(service.meta.key())) {
        for (const kube::SliceEndpoint& endpoint : slice->endpoints) {
            if (endpoint.ready && !endpoint.nodeName.empty())
                return endpoint.nodeName;
        }
    }
    return {};
}

std::string likelyEntry(const NetworkView& view, const kube::Service& service)
{
    if (service.externalPolicyLocal()) {
        std::string node = nodeWithEndpoint(view, service);
        if (!node.empty())
            return node;
    }
    const auto& nodes = view.snapshot().nodes;
    for (const kube::Node& node : nodes) {
        if (mayBeChosen(node))
            return node.meta.name;
    }
    return nodes.empty() ? std::string() : nodes.begin()->meta.name;
}

} // namespace

std::optional<Error> checkEntryNode(const NetworkView& view, const Query& query)
{
    const std::string* entry = assumedEntry(query);
    if (!entry || view.snapshot().nodes.find({"", *entry}) || !view.index().podsOnNode(*entry).empty())
        return std::nullopt;
    return Error{ErrorKind::NotFound, "the cluster has no such node", "node/" + *entry};
}

std::string entryNode(const NetworkView& view, const Query& query, const ip::Endpoint& destination)
{
    const Owner owner = view.ownerOf(destination.address);
    if (owner.kind == Owner::Kind::Node)
        return owner.node;
    if (const std::string* entry = assumedEntry(query)) {
        view.facts().note("entry-node", *entry, facts::Basis::Assumed);
        return *entry;
    }
    for (const kube::Service* service : view.index().servicesByExternalAddress(destination.address)) {
        const bool captured = isProxied(*service) && !isProxyBalancer(*service, destination.address) && findPort(*service, destination.port, destination.protocol);
        const std::string node = captured ? likelyEntry(view, *service) : std::string();
        if (node.empty())
            continue;
        view.facts().note("entry-node", node, facts::Basis::Assumed);
        return node;
    }
    return {};
}

ClientSees seenWithoutRoute(const NetworkView& view, const ip::IpAddress& address)
{
    const bool routedByFabric = view.facts().known().cni.value == facts::Cni::AwsVpc ||
                                view.facts().known().cni.value == facts::Cni::Azure ||
                                view.facts().known().cni.value == facts::Cni::CloudRoutes;
    const Owner owner = view.ownerOf(address);
    const bool ofCluster = owner.kind != Owner::Kind::Outside || view.index().serviceByClusterIp(address);
    return ofCluster && !(routedByFabric && owner.kind == Owner::Kind::Pod) ? ClientSees::Timeout : ClientSees::Depends;
}

} // namespace hopscope::flow
