#include "model/kube/protobuf_pod.h"

#include "model/kube/decoders.h"

#include <cstdlib>

namespace hopscope::kube {

namespace {

/// One EnvVar. An empty value is no value, as JSON leaves it out.
void addVariable(MessageReader source, StringMap& environment)
{
    enum : std::uint32_t { Name = 1, Value = 2 };
    std::string name;
    std::string value;
    while (source.next()) {
        if (source.number() == Name)
            name = source.text();
        else if (source.number() == Value)
            value = source.text();
    }
    if (!value.empty() && !mayHoldSecret(name))
        environment[name] = std::move(value);
}

ContainerPort readContainerPort(MessageReader source)
{
    enum : std::uint32_t { Name = 1, HostPort = 2, Port = 3, Protocol = 4, HostIp = 5 };
    ContainerPort port;
    while (source.next()) {
        switch (source.number()) {
        case Name:
            port.name = source.text();
            break;
        case HostPort:
            port.hostPort = source.port();
            break;
        case Port:
            port.containerPort = source.port();
            break;
        case Protocol:
            port.protocol = source.protocol();
            break;
        case HostIp:
            port.hostIp = source.text();
            break;
        }
    }
    return port;
}

namespace ContainerField {
enum : std::uint32_t {
    Name = 1,
    Image = 2,
    Command = 3,
    Arguments = 4,
    Ports = 6,
    Environment = 7,
    RestartPolicy = 24,
};
}

void addContainerField(MessageReader& source, Container& container, std::vector<std::string>& arguments)
{
    switch (source.number()) {
    case ContainerField::Name:
        container.name = source.text();
        break;
    case ContainerField::Image:
        container.image = source.text();
        break;
    case ContainerField::Command:
        container.command.push_back(source.text());
        break;
    case ContainerField::Arguments:
        arguments.push_back(source.text());
        break;
    case ContainerField::Ports:
        container.ports.push_back(readContainerPort(source.message()));
        break;
    case ContainerField::RestartPolicy:
        container.restartPolicyAlways = source.text() == "Always";
        break;
    }
}

Container readContainer(MessageReader source, bool keepEnvironment)
{
    Container container;
    std::vector<std::string> arguments;
    while (source.next()) {
        if (source.number() != ContainerField::Environment)
            addContainerField(source, container, arguments);
        else if (keepEnvironment)
            addVariable(source.message(), container.environment);
    }
    for (std::string& argument : arguments)
        container.command.push_back(std::move(argument));
    return container;
}

/// One PodDNSConfigOption. Here an empty value is one: the field is a pointer.
void addDnsOption(MessageReader source, DnsConfig& config)
{
    enum : std::uint32_t { Name = 1, Value = 2 };
    std::string name;
    std::optional<std::string> value;
    while (source.next()) {
        if (source.number() == Name)
            name = source.text();
        else if (source.number() == Value)
            value = source.text();
    }
    if (name == "ndots" && value)
        config.ndots = std::atoi(value->c_str());
}

void addDnsConfig(MessageReader source, DnsConfig& config)
{
    enum : std::uint32_t { Nameservers = 1, Searches = 2, Options = 3 };
    while (source.next()) {
        if (source.number() == Nameservers)
            config.nameservers.push_back(source.text());
        else if (source.number() == Searches)
            config.searches.push_back(source.text());
        else if (source.number() == Options)
            addDnsOption(source.message(), config);
    }
}

namespace SpecField {
enum : std::uint32_t {
    Containers = 2,
    DnsPolicy = 6,
    NodeSelector = 7,
    NodeName = 10,
    HostNetwork = 11,
    InitContainers = 20,
    DnsConfig = 26,
    ReadinessGates = 28,
};
}

void addSpecField(MessageReader& source, Pod& pod, bool keepEnvironment)
{
    constexpr std::uint32_t conditionTypeField = 1;
    switch (source.number()) {
    case SpecField::Containers:
        pod.containers.push_back(readContainer(source.message(), keepEnvironment));
        break;
    case SpecField::DnsPolicy:
        pod.dnsPolicy = source.text();
        break;
    case SpecField::NodeSelector:
        source.entryOf(pod.nodeSelector);
        break;
    case SpecField::NodeName:
        pod.nodeName = source.text();
        break;
    case SpecField::HostNetwork:
        pod.hostNetwork = source.boolean();
        break;
    case SpecField::InitContainers:
        pod.initContainers.push_back(readContainer(source.message(), keepEnvironment));
        break;
    case SpecField::DnsConfig:
        if (!*pod.dnsConfig)
            pod.dnsConfig.edit().emplace();
        addDnsConfig(source.message(), *pod.dnsConfig.edit());
        break;
    case SpecField::ReadinessGates:
        pod.readinessGates.push_back(textIn(source.message(), conditionTypeField));
        break;
    }
}

} // namespace

void addPodSpec(MessageReader source, Pod& pod, bool keepEnvironment)
{
    while (source.next())
        addSpecField(source, pod, keepEnvironment);
}

void addPod(MessageReader object, Pod& value)
{
    const bool keepEnvironment = isNetworkNamespace(value.meta.namespace_);
    PodStatusParts parts;
    while (object.next()) {
        if (object.number() == ObjectField::Spec)
            addPodSpec(object.message(), value, keepEnvironment);
        else if (object.number() == ObjectField::Status)
            addPodStatus(object.message(), value, parts);
    }
    value.podIps = std::move(parts.podIps);
    if (value.podIps.empty())
        appendAddress(value.podIps, parts.podIp);
}

} // namespace hopscope::kube
