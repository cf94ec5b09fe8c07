#include "model/ip/endpoint.h"
#include "model/kube/decoders.h"

#include <charconv>

namespace hopscope::kube {

/// A resource.Quantity that counts things: "110", or a bare number in hand-written files.
static std::optional<int> countAt(const Json& parent, const char* name)
{
    const std::string text = intOrTextAt(parent, name);
    int count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return count;
}

std::optional<int> milliCpuOf(std::string_view quantity)
{
    const bool isMilli = quantity.ends_with('m');
    if (isMilli)
        quantity.remove_suffix(1);
    int count = 0;
    const auto [end, error] = std::from_chars(quantity.data(), quantity.data() + quantity.size(), count);
    constexpr int mostCores = 1'000'000;
    if (quantity.empty() || error != std::errc{} || end != quantity.data() + quantity.size() || count < 0 || count > mostCores)
        return std::nullopt;
    return isMilli ? count : count * 1000;
}

Node decodeNode(const Json& object)
{
    const Json& spec = objectAt(object, "spec");
    const Json& status = objectAt(object, "status");
    const Json& info = objectAt(status, "nodeInfo");
    Node node;
    node.meta = decodeMeta(object);
    node.podCidrs = textListAt(spec, "podCIDRs");
    if (const std::string single = textAt(spec, "podCIDR"); node.podCidrs.empty() && !single.empty())
        node.podCidrs.push_back(single);
    node.providerId = textAt(spec, "providerID");
    node.unschedulable = boolAt(spec, "unschedulable");
    node.addresses = eachAt(status, "addresses", [](const Json& address) {
        return NodeAddress{textAt(address, "type"), textAt(address, "address")};
    });
    node.conditions = decodeConditions(status);
    node.info = {textAt(info, "kubeletVersion"), textAt(info, "osImage"), textAt(info, "kernelVersion"),
                 textAt(info, "containerRuntimeVersion"), textAt(info, "operatingSystem"),
                 textAt(info, "architecture")};
    node.allocatablePods = countAt(objectAt(status, "allocatable"), "pods");
    node.allocatableMilliCpu = milliCpuOf(intOrTextAt(objectAt(status, "allocatable"), "cpu"));
    const Json& kubelet = objectAt(objectAt(status, "daemonEndpoints"), "kubeletEndpoint");
    node.kubeletPort = ip::parsePort(intOrTextAt(kubelet, "Port")).value_or(0);
    return node;
}

} // namespace hopscope::kube
