#include "widgets/player/flow_places.h"

#include "model/flow/find_flow.h"

#include <algorithm>

namespace hopscope::player {

namespace {

constexpr std::size_t nodesPerNodePort = 20;
constexpr std::size_t mostTries = 12; ///< a person waits for the answer

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

/// By its name where only that tells its protocol: 53 is served by UDP and TCP.
std::string portText(const kube::ServicePort& port)
{
    return port.protocol == ip::Protocol::Tcp || port.name.empty() ? std::to_string(port.port) : port.name.str();
}

/// A Service that only DNS knows, and ports that UDP serves, are asked for by their own protocol.
bool isReachableByName(const kube::Service& service)
{
    return !service.isExternalName() && !service.ports.empty();
}

std::optional<std::string> firstNodePort(const cluster::ClusterSnapshot& snapshot)
{
    for (const kube::Service& service : snapshot.services) {
        for (const kube::ServicePort& port : service.ports) {
            if (port.nodePort != 0)
                return std::to_string(port.nodePort);
        }
    }
    return std::nullopt;
}

void addNodePorts(QStringList& texts, const cluster::ClusterSnapshot& snapshot)
{
    for (const kube::Service& service : snapshot.services) {
        for (const kube::ServicePort& port : service.ports) {
            if (port.nodePort == 0)
                continue;
            std::size_t count = 0;
            for (const kube::Node& node : snapshot.nodes) {
                if (++count > nodesPerNodePort)
                    break;
                texts << text(toString(flow::NodePortTarget{node.meta.name, std::to_string(port.nodePort)}));
            }
        }
    }
}

} // namespace

QStringList sourceTexts(const cluster::ClusterSnapshot& snapshot)
{
    QStringList texts{text(toString(flow::Source(flow::ClientPlace{})))};
    for (const kube::Node& node : snapshot.nodes)
        texts << text(toString(flow::Source(flow::NodePlace{node.meta.name})));
    for (const kube::Pod& pod : snapshot.pods) {
        if (!pod.isTerminal() && !pod.podIps.empty())
            texts << text(toString(flow::Source(flow::PodPlace{pod.meta.key()})));
    }
    return texts;
}

QStringList targetTexts(const cluster::ClusterSnapshot& snapshot)
{
    QStringList texts;
    for (const kube::Service& service : snapshot.services) {
        if (!isReachableByName(service))
            continue;
        for (const kube::ServicePort& port : service.ports)
            texts << text(toString(flow::Target(flow::ServiceTarget{service.meta.key(), portText(port)})));
    }
    addNodePorts(texts, snapshot);
    texts.removeDuplicates(); // one number may be served over TCP and UDP
    for (const kube::Pod& pod : snapshot.pods) {
        if (!pod.isTerminal() && !pod.podIps.empty())
            texts << text(toString(flow::Target(flow::PodTarget{pod.meta.key(), {}})));
    }
    return texts;
}

QString sourceTextOf(const layout::ItemId& item)
{
    switch (item.kind) {
    case layout::ItemKind::Pod: return text(toString(flow::Source(flow::PodPlace{item.key})));
    case layout::ItemKind::NodeCard: return text(toString(flow::Source(flow::NodePlace{item.key.name})));
    case layout::ItemKind::Client: return text(toString(flow::Source(flow::ClientPlace{})));
    default: return {};
    }
}

QString targetTextOf(const layout::ItemId& item, const cluster::ClusterSnapshot& snapshot)
{
    const kube::Service* service = snapshot.services.find(item.key);
    const bool hasPort = service && !service->ports.empty();
    switch (item.kind) {
    case layout::ItemKind::Pod: return text(toString(flow::Target(flow::PodTarget{item.key, {}})));
    case layout::ItemKind::Service:
        return hasPort ? text(toString(flow::Target(flow::ServiceTarget{item.key, portText(service->ports[0])}))) : QString();
    case layout::ItemKind::ExternalAddress: {
        const auto address = ip::IpAddress::parse(item.detail);
        return address && hasPort ? text(toString(flow::Target(flow::AddressTarget{*address, portText(service->ports[0])})))
                                  : QString();
    }
    case layout::ItemKind::NodeCard: {
        const auto port = firstNodePort(snapshot);
        return port ? text(toString(flow::Target(flow::NodePortTarget{item.key.name, *port}))) : QString();
    }
    default: return {};
    }
}

std::optional<flow::WayTo> wayFor(const layout::ItemId& item, const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts,
                                  const std::optional<flow::Source>& source)
{
    using layout::ItemKind;
    if (item.kind != ItemKind::Service && item.kind != ItemKind::ServiceCard && item.kind != ItemKind::NodePort)
        return std::nullopt;
    std::vector<flow::WayTo> ways = flow::waysTo(snapshot, source.value_or(flow::NodePlace{}), item.key);
    if (item.kind == ItemKind::NodePort) {
        std::erase_if(ways, [&item](const flow::WayTo& way) {
            const auto* port = std::get_if<flow::NodePortTarget>(&way.target);
            return !port || port->port != item.detail;
        });
    }
    if (ways.empty() || !source)
        return ways.empty() ? std::nullopt : std::optional(ways.front());
    for (std::size_t i = 0; i < std::min(ways.size(), mostTries); ++i) {
        flow::Query query;
        query.from = *source;
        query.to = ways[i].target;
        query.protocol = ways[i].protocol;
        const auto trace = flow::findFlow(snapshot, facts, query);
        if (trace && flow::isServed(*trace))
            return ways[i];
    }
    return ways.front();
}

} // namespace hopscope::player
