#include "model/kube/decoders.h"
#include "model/kube/protobuf_decoders.h"

#include <charconv>

namespace hopscope::kube {

namespace {

NodeAddress readAddress(MessageReader source)
{
    enum : std::uint32_t { Type = 1, Address = 2 };
    NodeAddress address;
    while (source.next()) {
        if (source.number() == Type)
            address.type = source.text();
        else if (source.number() == Address)
            address.address = source.text();
    }
    return address;
}

void addNodeInfo(MessageReader source, NodeInfo& info)
{
    enum : std::uint32_t {
        KernelVersion = 4,
        OsImage = 5,
        ContainerRuntimeVersion = 6,
        KubeletVersion = 7,
        OperatingSystem = 9,
        Architecture = 10,
    };
    while (source.next()) {
        switch (source.number()) {
        case KernelVersion:
            info.kernelVersion = source.text();
            break;
        case OsImage:
            info.osImage = source.text();
            break;
        case ContainerRuntimeVersion:
            info.containerRuntimeVersion = source.text();
            break;
        case KubeletVersion:
            info.kubeletVersion = source.text();
            break;
        case OperatingSystem:
            info.operatingSystem = source.text();
            break;
        case Architecture:
            info.architecture = source.text();
            break;
        }
    }
}

/// A resource.Quantity that counts things: "110".
std::optional<int> toCount(const std::string& text)
{
    int count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return count;
}

/// One entry of status.allocatable, a map from resource to Quantity.
void addAllocatable(MessageReader entry, Node& node)
{
    enum : std::uint32_t { Key = 1, Value = 2 };
    constexpr std::uint32_t quantityText = 1;
    std::string_view resource;
    std::string quantity;
    while (entry.next()) {
        if (entry.number() == Key)
            resource = entry.bytes();
        else if (entry.number() == Value)
            quantity = textIn(entry.message(), quantityText);
    }
    if (resource == "pods")
        node.allocatablePods = toCount(quantity);
    else if (resource == "cpu")
        node.allocatableMilliCpu = milliCpuOf(quantity);
}

/// NodeDaemonEndpoints: a message in a message, with the kubelet's port.
std::uint16_t readKubeletPort(MessageReader source)
{
    constexpr std::uint32_t kubeletEndpoint = 1;
    constexpr std::uint32_t port = 1;
    while (source.next()) {
        if (source.number() != kubeletEndpoint)
            continue;
        MessageReader endpoint = source.message();
        while (endpoint.next()) {
            if (endpoint.number() == port)
                return endpoint.port();
        }
    }
    return 0;
}

void addSpec(MessageReader source, Node& node, std::string& podCidr)
{
    enum : std::uint32_t { PodCidr = 1, ProviderId = 3, Unschedulable = 4, PodCidrs = 7 };
    while (source.next()) {
        switch (source.number()) {
        case PodCidr:
            podCidr = source.text();
            break;
        case ProviderId:
            node.providerId = source.text();
            break;
        case Unschedulable:
            node.unschedulable = source.boolean();
            break;
        case PodCidrs:
            node.podCidrs.push_back(source.text());
            break;
        }
    }
}

void addStatus(MessageReader source, Node& node)
{
    enum : std::uint32_t { Allocatable = 2, Conditions = 4, Addresses = 5, DaemonEndpoints = 6, Info = 7 };
    while (source.next()) {
        switch (source.number()) {
        case Allocatable:
            addAllocatable(source.message(), node);
            break;
        case Conditions:
            node.conditions.push_back(readCondition(source.message()));
            break;
        case Addresses:
            node.addresses.push_back(readAddress(source.message()));
            break;
        case DaemonEndpoints:
            node.kubeletPort = readKubeletPort(source.message());
            break;
        case Info:
            addNodeInfo(source.message(), node.info);
            break;
        }
    }
}

} // namespace

void addNode(MessageReader object, Node& value)
{
    std::string podCidr;
    while (object.next()) {
        if (object.number() == ObjectField::Spec)
            addSpec(object.message(), value, podCidr);
        else if (object.number() == ObjectField::Status)
            addStatus(object.message(), value);
    }
    if (value.podCidrs.empty() && !podCidr.empty())
        value.podCidrs.push_back(std::move(podCidr));
}

} // namespace hopscope::kube
