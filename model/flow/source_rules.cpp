#include "model/flow/source_rules.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

using facts::DetectLocalMode;

/// The first range of the family, which is the only one that kube-proxy uses.
const ip::Cidr* firstOf(const std::vector<ip::Cidr>& ranges, ip::Family family)
{
    const auto found =
        std::find_if(ranges.begin(), ranges.end(), [&](const ip::Cidr& range) { return range.family() == family; });
    return found == ranges.end() ? nullptr : &*found;
}

/// The proxy takes spec.podCIDR of its Node; where that was not read, what the node's pods show stands for it.
std::optional<ip::Cidr> rangeOfUnreadNode(const NetworkView& view, const std::string& node, ip::Family family)
{
    std::optional<ip::Cidr> found;
    for (const facts::NodeRange* range : view.facts().known().rangesOf(node)) {
        if (!found && range->range.family() == family)
            found = range->range;
    }
    view.facts().note("node-pod-range", node + "=" + (found ? found->toString() : "none"), facts::Basis::Assumed,
                      "Node " + node + " was not read");
    return found;
}

std::optional<ip::Cidr> nodeCidr(const NetworkView& view, const std::string& node, ip::Family family)
{
    const kube::Node* object = view.snapshot().nodes.find({"", node});
    if (!object)
        return rangeOfUnreadNode(view, node, family);
    for (const std::string& text : object->podCidrs) {
        const auto range = ip::Cidr::parse(text);
        if (range && range->family() == family)
            return range;
    }
    return std::nullopt;
}

std::string trimmed(const std::string& text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Whether there is a detector for the family at all (packet-paths.md 3.2, last row).
bool hasDetector(const NetworkView& view, const Arrival& arrival)
{
    const facts::LocalDetector& detector = view.facts().detectLocal();
    const ip::Family family = arrival.destination.address.family();
    switch (detector.mode) {
    case DetectLocalMode::None: return false;
    case DetectLocalMode::ClusterCidr: return firstOf(detector.clusterCidrs, family) != nullptr;
    case DetectLocalMode::NodeCidr: return nodeCidr(view, arrival.node, family).has_value();
    case DetectLocalMode::BridgeInterface:
    case DetectLocalMode::InterfaceNamePrefix: break;
    }
    return true;
}

} // namespace

bool isPodLocal(const NetworkView& view, const Arrival& arrival)
{
    const facts::LocalDetector& detector = view.facts().detectLocal();
    const ip::Family family = arrival.source.family();
    switch (detector.mode) {
    case DetectLocalMode::None: break;
    case DetectLocalMode::ClusterCidr: {
        const ip::Cidr* range = firstOf(detector.clusterCidrs, family);
        return range && range->contains(arrival.source);
    }
    case DetectLocalMode::NodeCidr: {
        const auto range = nodeCidr(view, arrival.node, family);
        return range && range->contains(arrival.source);
    }
    case DetectLocalMode::BridgeInterface:
    case DetectLocalMode::InterfaceNamePrefix: return arrival.fromLocalPod;
    }
    return false;
}

bool isMarkedTowardsClusterIp(const NetworkView& view, const Arrival& arrival)
{
    if (view.facts().masqueradeAll())
        return true;
    return hasDetector(view, arrival) && !isPodLocal(view, arrival);
}

bool isAllowedBySourceRanges(const NetworkView& view, const Arrival& arrival, const kube::Service& service)
{
    bool restricted = false;
    bool allowsNode = false;
    const ip::Family family = arrival.source.family();
    const auto nodeAddress = view.primaryAddress(arrival.node, family);
    for (const std::string& text : service.loadBalancerSourceRanges) {
        const auto range = ip::Cidr::parse(trimmed(text));
        if (!range || range->family() != family)
            continue;
        restricted = true;
        if (range->contains(arrival.source))
            return true;
        allowsNode = allowsNode || (nodeAddress && range->contains(*nodeAddress));
    }
    // A node that has the address bound sends from it.
    return !restricted || (allowsNode && arrival.source == arrival.destination.address);
}

} // namespace hopscope::flow
