#include "model/layout/content_cells.h"

#include "model/kube/pod_status.h"
#include "model/kube/printed_columns.h"
#include "model/kube/workload.h"
#include "model/layout/text_fit.h"

namespace hopscope::layout {

namespace {

ItemState stateOf(const kube::Node& node)
{
    const kube::Condition* ready = node.condition("Ready");
    if (!ready || ready->status == "Unknown")
        return ItemState::Unknown;
    return ready->status == "True" ? ItemState::Ready : ItemState::NotReady;
}

std::vector<std::string> portTexts(const kube::Service& service)
{
    std::vector<std::string> ports;
    for (const kube::ServicePort& port : service.ports) {
        std::string text = std::to_string(port.port);
        if (port.nodePort != 0)
            text += ":" + std::to_string(port.nodePort);
        ports.push_back(text + "/" + std::string(ip::toString(port.protocol)));
    }
    if (ports.empty())
        ports.push_back(service.type);
    return ports;
}

} // namespace

ItemState stateOf(const kube::Pod& pod)
{
    if (!kube::isStatusRead(pod))
        return ItemState::Unknown;
    switch (kube::podHealth(pod)) {
    case kube::PodHealth::Ready: return ItemState::Ready;
    case kube::PodHealth::NotReady: return ItemState::NotReady;
    case kube::PodHealth::Starting: return ItemState::Starting;
    case kube::PodHealth::Failing: return ItemState::Failing;
    case kube::PodHealth::Terminating: return ItemState::Terminating;
    case kube::PodHealth::Completed: return ItemState::Completed;
    }
    return ItemState::Unknown;
}

Cell podCell(PodPointer pod)
{
    Cell cell;
    cell.state = stateOf(*pod);
    cell.hostNetwork = pod->hostNetwork;
    cell.section = cell.state == ItemState::Completed ? Section::Done : pod->hostNetwork ? Section::HostPods : Section::Pods;
    cell.pod = std::move(pod);
    return cell;
}

Cell textCell(CellText text, Section section)
{
    Cell cell;
    cell.kind = text.id.kind;
    cell.section = section;
    cell.text = std::make_shared<const CellText>(std::move(text));
    return cell;
}

Cell serviceCell(const kube::Service& service, bool withNamespace)
{
    CellText text;
    text.id = {ItemKind::Service, service.meta.key(), ""};
    text.name = service.meta.name;
    if (withNamespace)
        text.detail = service.meta.namespace_;
    if (service.isExternalName())
        text.address = service.externalName;
    else if (!service.clusterIps.empty())
        text.address = service.clusterIps.front();
    else
        text.address = "<none>"; // as kubectl says it; a manifest that no server has seen yet
    text.ports = portTexts(service);
    text.exposed = isExposed(service);
    return textCell(std::move(text), Section::Services);
}

Cell workloadCell(const CardGroup& group, const MapWords& words)
{
    CellText text;
    text.id = group.workload;
    text.name = group.workload.key.name;
    text.detail = group.workload.detail;
    text.address = countsText(group.counts, words);
    text.pods = group.counts.pods;
    text.rolled = group.rolled;
    Cell cell = textCell(std::move(text), group.rolled ? Section::Pods : Section::Groups);
    cell.state = group.counts.worst;
    return cell;
}

CardHead nodeHead(const kube::Node& node, const facts::NetworkFacts& facts, const MapOptions& options)
{
    CardHead head;
    head.id = {ItemKind::NodeCard, node.meta.key(), ""};
    head.state = stateOf(node);
    head.title = node.meta.name;
    const std::string roles = kube::nodeRolesText(node);
    head.role = (roles == "<none>" ? "" : roles + " \u00b7 ") + kube::nodeStatusText(node);
    const std::vector<ip::IpAddress> addresses = node.ipAddresses();
    const auto internal = node.firstAddress("InternalIP", ip::Family::V4);
    if (internal || !addresses.empty())
        head.address = (internal ? *internal : addresses.front()).toString();
    for (const facts::NodeRange* range : facts.rangesOf(node.meta.name)) {
        const bool stated = range->basis == facts::Basis::Read || range->basis == facts::Basis::Reported ||
                            range->basis == facts::Basis::Derived;
        head.ranges.push_back(stated ? range->range.toString()
                                     : "~" + range->range.toString() + " " + options.words.inferred);
    }
    return head;
}

std::string countsText(const CardHead& head, const PodCounts& counts, const MapWords& words)
{
    if (counts.pods == 0 && !head.podsRead)
        return words.podsNotRead;
    const std::string all = head.hiddenPods > 0 ? withText(words.podsOf, numberText(counts.pods + head.hiddenPods, words), "%2") : std::string();
    return countsText(counts, words, all);
}

std::string podNumber(const CardHead& head, const PodCounts& counts, const MapWords& words)
{
    if (counts.pods == 0 && !head.podsRead)
        return "?";
    const std::string shown = numberText(counts.pods, words);
    return head.hiddenPods > 0 ? shown + "/" + numberText(counts.pods + head.hiddenPods, words) : shown;
}

std::string countsText(const PodCounts& counts, const MapWords& words, const std::string& pattern)
{
    std::string text = !pattern.empty() ? withText(pattern, numberText(counts.pods, words))
                       : counts.pods == 1 ? words.onePod : withNumber(words, &MapWords::pods, counts.pods);
    if (counts.failing > 0)
        text += ", " + withNumber(words, &MapWords::failing, counts.failing);
    if (counts.notReady > 0)
        text += ", " + withNumber(words, &MapWords::notReady, counts.notReady);
    return text;
}

std::string_view withoutNode(const kube::Pod& pod)
{
    const std::string_view name = pod.meta.name;
    const std::string_view node = pod.nodeName;
    if (!node.empty() && name.size() > node.size() + 1 && name.ends_with(node) && name[name.size() - node.size() - 1] == '-')
        return name.substr(0, name.size() - node.size() - 1);
    return {};
}

std::vector<std::string> detailsOf(const CardData& card, const MapOptions& options)
{
    std::vector<std::string> details;
    if (!card.head.role.empty())
        details.push_back(card.head.role);
    if (!card.head.address.empty())
        details.push_back(card.head.address);
    for (std::size_t i = 0; i < card.head.ranges.size(); ++i)
        details.push_back(i == 0 ? withText(options.words.podRange, card.head.ranges[i]) : card.head.ranges[i]);
    if (!card.isBand())
        details.push_back(countsText(card.head, card.counts, options.words));
    return details;
}

std::vector<std::string> detailsOf(const Cell& cell, const MapOptions& options)
{
    std::vector<std::string> details;
    const auto add = [&details](const std::string& text) {
        if (!text.empty())
            details.push_back(text);
    };
    if (cell.pod) {
        const PodTexts texts = podTexts(*cell.pod, cell.state, options);
        add(texts.address);
        add(texts.detail);
        return details;
    }
    add(cell.text->detail);
    add(cell.text->address);
    for (const std::string& port : cell.text->ports)
        add(port);
    return details;
}

PodTexts podTexts(const kube::Pod& pod, ItemState state, const MapOptions& options)
{
    PodTexts texts;
    const bool well = state == ItemState::Ready;
    const std::string status = well ? "" : kube::podStatus(pod).text;
    // The address of a finished pod may be another pod's by now (cluster-facts.md 3.3).
    if (!pod.hostNetwork && !pod.podIps.empty() && !pod.isTerminal())
        texts.address = pod.podIps.front().toString();
    if (!well)
        texts.detail = status;
    else if (pod.hostNetwork)
        texts.detail = options.words.nodeAddress;
    else
        texts.detail = (options.groupBy == GroupBy::Node ? pod.meta.namespace_ : pod.nodeName).str();
    return texts;
}

} // namespace hopscope::layout
