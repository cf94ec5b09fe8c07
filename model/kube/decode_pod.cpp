#include "model/kube/decoders.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace hopscope::kube {

bool isNetworkNamespace(std::string_view namespaceName)
{
    static constexpr std::array<std::string_view, 11> prefixes{
        "kube-",  "calico", "cilium", "tigera", "ovn-kubernetes", "openshift-ovn-kubernetes", "openshift-sdn",
        "antrea", "weave", "openshift-dns", "gke-managed-"};
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](std::string_view prefix) { return namespaceName.starts_with(prefix); });
}

bool mayHoldSecret(const std::string& variable)
{
    static constexpr std::array<std::string_view, 5> words{"PASSWORD", "SECRET", "TOKEN", "PSK", "CREDENTIAL"};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return variable.find(word) != std::string::npos; });
}

namespace {

StringMap decodeEnvironment(const Json& container)
{
    StringMap environment;
    for (const Json& variable : listAt(container, "env")) {
        const std::string name = textAt(variable, "name");
        if (member(variable, "value") && !mayHoldSecret(name))
            environment[name] = textAt(variable, "value");
    }
    return environment;
}

ContainerPort decodeContainerPort(const Json& port)
{
    return {textAt(port, "name"), portAt(port, "containerPort"), portAt(port, "hostPort"), textAt(port, "hostIP"),
            protocolAt(port, "protocol")};
}

ContainerStatus decodeContainerStatus(const Json& source)
{
    ContainerStatus status;
    status.name = textAt(source, "name");
    status.ready = boolAt(source, "ready");
    status.started = boolAt(source, "started");
    status.restartCount = int(numberAt(source, "restartCount"));
    status.lastTerminationFinishedAt = timeAt(objectAt(objectAt(source, "lastState"), "terminated"), "finishedAt");
    const Json& state = objectAt(source, "state");
    if (member(state, "waiting")) {
        status.state = ContainerStatus::State::Waiting;
        status.reason = textAt(objectAt(state, "waiting"), "reason");
    } else if (member(state, "terminated")) {
        const Json& terminated = objectAt(state, "terminated");
        status.state = ContainerStatus::State::Terminated;
        status.reason = textAt(terminated, "reason");
        status.exitCode = int(numberAt(terminated, "exitCode"));
        status.signal = int(numberAt(terminated, "signal"));
    } else if (member(state, "running")) {
        status.state = ContainerStatus::State::Running;
    }
    return status;
}

ip::AddressList decodePodIps(const Json& status)
{
    ip::AddressList addresses;
    for (const Json& entry : listAt(status, "podIPs"))
        appendAddress(addresses, textAt(entry, "ip"));
    if (addresses.empty())
        appendAddress(addresses, textAt(status, "podIP"));
    return addresses;
}

std::optional<DnsConfig> decodeDnsConfig(const Json& spec)
{
    if (!member(spec, "dnsConfig"))
        return std::nullopt;
    const Json& source = objectAt(spec, "dnsConfig");
    DnsConfig config{textListAt(source, "nameservers"), textListAt(source, "searches"), std::nullopt};
    for (const Json& option : listAt(source, "options")) {
        if (textAt(option, "name") == "ndots" && member(option, "value"))
            config.ndots = std::atoi(textAt(option, "value").c_str());
    }
    return config;
}

} // namespace

std::vector<Container> decodeContainers(const Json& podSpec, const char* name, const std::string& namespaceName)
{
    const bool keepEnvironment = isNetworkNamespace(namespaceName);
    return eachAt(podSpec, name, [&](const Json& source) {
        Container container;
        container.name = textAt(source, "name");
        container.image = textAt(source, "image");
        container.command = textListAt(source, "command");
        for (std::string& argument : textListAt(source, "args"))
            container.command.push_back(std::move(argument));
        if (keepEnvironment)
            container.environment = decodeEnvironment(source);
        container.ports = eachAt(source, "ports", decodeContainerPort);
        container.restartPolicyAlways = textAt(source, "restartPolicy") == "Always";
        return container;
    });
}

Pod decodePod(const Json& object)
{
    const Json& spec = objectAt(object, "spec");
    const Json& status = objectAt(object, "status");
    Pod pod;
    pod.meta = decodeMeta(object);
    pod.nodeName = textAt(spec, "nodeName");
    pod.nodeSelector = stringMapAt(spec, "nodeSelector");
    pod.hostNetwork = boolAt(spec, "hostNetwork");
    pod.dnsPolicy = textAt(spec, "dnsPolicy");
    if (auto config = decodeDnsConfig(spec))
        pod.dnsConfig = SharedValue(std::optional(std::move(config)));
    pod.containers = decodeContainers(spec, "containers", pod.meta.namespace_);
    pod.initContainers = decodeContainers(spec, "initContainers", pod.meta.namespace_);
    pod.readinessGates =
        eachAt(spec, "readinessGates", [](const Json& gate) { return SharedText(textAt(gate, "conditionType")); });
    pod.phase = textAt(status, "phase");
    pod.reason = textAt(status, "reason");
    pod.nominatedNodeName = textAt(status, "nominatedNodeName");
    pod.hostIp = textAt(status, "hostIP");
    pod.podIps = decodePodIps(status);
    pod.conditions = decodeConditions(status);
    pod.containerStatuses = eachAt(status, "containerStatuses", decodeContainerStatus);
    pod.initContainerStatuses = eachAt(status, "initContainerStatuses", decodeContainerStatus);
    return pod;
}

} // namespace hopscope::kube
