#include "model/layout/content_chips.h"

#include "model/kube/pod_status.h"
#include "model/kube/printed_columns.h"

namespace hopscope::layout {

namespace {

ItemState stateOf(kube::PodHealth health)
{
    switch (health) {
    case kube::PodHealth::Ready: return ItemState::Ready;
    case kube::PodHealth::NotReady: return ItemState::NotReady;
    case kube::PodHealth::Starting: return ItemState::Starting;
    case kube::PodHealth::Failing: return ItemState::Failing;
    case kube::PodHealth::Terminating: return ItemState::Terminating;
    case kube::PodHealth::Completed: return ItemState::Completed;
    }
    return ItemState::Unknown;
}

ItemState stateOf(const kube::Node& node)
{
    const kube::Condition* ready = node.condition("Ready");
    if (!ready || ready->status == "Unknown")
        return ItemState::Unknown;
    return ready->status == "True" ? ItemState::Ready : ItemState::NotReady;
}

} // namespace

Chip podChip(const kube::Pod& pod, const MapOptions& options, bool compact)
{
    Chip chip;
    chip.id = {ItemKind::Pod, pod.meta.key(), ""};
    chip.state = stateOf(kube::podHealth(pod));
    chip.hostNetwork = pod.hostNetwork;
    if (compact)
        return chip;
    chip.name = pod.meta.name;
    const bool well = chip.state == ItemState::Ready;
    const std::string status = well ? "" : kube::podStatus(pod).text;
    // The address of a finished pod may be another pod's by now (cluster-facts.md 3.3).
    const bool hasAddress = !pod.podIps.empty() && !pod.isTerminal();
    if (pod.hostNetwork)
        chip.detail = well ? options.words.nodeAddress : status;
    else if (hasAddress)
        chip.address = pod.podIps.front().toString();
    if (!pod.hostNetwork)
        chip.detail = !well ? status : (options.groupBy == GroupBy::Node ? pod.meta.namespace_ : pod.nodeName).str();
    return chip;
}

Chip serviceChip(const kube::Service& service)
{
    Chip chip;
    chip.id = {ItemKind::Service, service.meta.key(), ""};
    chip.name = service.meta.name;
    chip.detail = service.meta.namespace_;
    if (service.isExternalName())
        chip.address = service.externalName;
    else if (!service.clusterIps.empty())
        chip.address = service.clusterIps.front();
    else
        chip.address = "<none>"; // as kubectl says it; a manifest that no server has seen yet
    for (const kube::ServicePort& port : service.ports) {
        std::string text = std::to_string(port.port);
        if (port.nodePort != 0)
            text += ":" + std::to_string(port.nodePort);
        chip.ports.push_back(text + "/" + std::string(ip::toString(port.protocol)));
    }
    if (chip.ports.empty())
        chip.ports.push_back(service.type);
    return chip;
}

CardContent nodeCard(const kube::Node& node, const facts::NetworkFacts& facts, const MapOptions& options)
{
    CardContent card;
    card.id = {ItemKind::NodeCard, node.meta.key(), ""};
    card.state = stateOf(node);
    card.title = node.meta.name;
    const std::string roles = kube::nodeRolesText(node);
    card.role = (roles == "<none>" ? "" : roles + " \u00b7 ") + kube::nodeStatusText(node);
    const std::vector<ip::IpAddress> addresses = node.ipAddresses();
    const auto internal = node.firstAddress("InternalIP", ip::Family::V4);
    if (internal || !addresses.empty())
        card.address = (internal ? *internal : addresses.front()).toString();
    for (const facts::NodeRange* range : facts.rangesOf(node.meta.name)) {
        const bool stated = range->basis == facts::Basis::Read || range->basis == facts::Basis::Reported ||
                            range->basis == facts::Basis::Derived;
        card.ranges.push_back(stated ? range->range.toString()
                                     : "~" + range->range.toString() + " " + options.words.inferred);
    }
    return card;
}

} // namespace hopscope::layout
