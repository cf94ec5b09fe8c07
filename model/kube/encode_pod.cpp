#include "model/kube/encoders.h"

namespace hopscope::kube {

namespace {

Json encodeContainerPort(const ContainerPort& port)
{
    Json written{{"containerPort", port.containerPort}, {"protocol", std::string(ip::toString(port.protocol))}};
    put(written, "name", port.name);
    put(written, "hostIP", port.hostIp);
    if (port.hostPort > 0)
        written["hostPort"] = port.hostPort;
    return written;
}

Json encodeContainer(const Container& container)
{
    Json written = Json::object();
    put(written, "name", container.name);
    put(written, "image", container.image);
    put(written, "command", container.command);
    for (const auto& [name, value] : container.environment)
        written["env"].push_back({{"name", std::string(name)}, {"value", std::string(value)}});
    putPart(written, "ports", listOf(container.ports, encodeContainerPort));
    if (container.restartPolicyAlways)
        written["restartPolicy"] = "Always";
    return written;
}

Json encodeState(const ContainerStatus& status)
{
    using State = ContainerStatus::State;
    Json inner = Json::object();
    put(inner, "reason", status.reason);
    switch (status.state) {
    case State::None: return Json::object();
    case State::Waiting: return {{"waiting", std::move(inner)}};
    case State::Running: return {{"running", Json::object()}};
    case State::Terminated:
        inner["exitCode"] = status.exitCode;
        if (status.signal != 0)
            inner["signal"] = status.signal;
        return {{"terminated", std::move(inner)}};
    }
    return Json::object();
}

Json encodeStatus(const ContainerStatus& status)
{
    Json written{{"ready", status.ready}, {"restartCount", status.restartCount}};
    put(written, "name", status.name);
    if (status.started)
        written["started"] = true;
    putPart(written, "state", encodeState(status));
    if (status.lastTerminationFinishedAt)
        written["lastState"]["terminated"]["finishedAt"] = formatRfc3339(*status.lastTerminationFinishedAt);
    return written;
}

Json encodeDnsConfig(const DnsConfig& config)
{
    Json written = Json::object();
    put(written, "nameservers", config.nameservers);
    put(written, "searches", config.searches);
    if (config.ndots)
        written["options"] = Json::array({{{"name", "ndots"}, {"value", std::to_string(*config.ndots)}}});
    return written;
}

Json encodePodSpec(const Pod& pod)
{
    Json spec = Json::object();
    put(spec, "nodeName", pod.nodeName);
    put(spec, "nodeSelector", pod.nodeSelector);
    put(spec, "dnsPolicy", pod.dnsPolicy);
    if (const std::optional<DnsConfig>& config = *pod.dnsConfig)
        spec["dnsConfig"] = encodeDnsConfig(*config);
    putPart(spec, "containers", encodeContainers(pod.containers));
    putPart(spec, "initContainers", encodeContainers(pod.initContainers));
    putPart(spec, "readinessGates", listOf(pod.readinessGates, [](const SharedText& gate) { return Json{{"conditionType", std::string(gate)}}; }));
    if (pod.hostNetwork)
        spec["hostNetwork"] = true;
    return spec;
}

} // namespace

Json encodeContainers(const SharedList<Container>& containers)
{
    return listOf(containers, encodeContainer);
}

Json encodePod(const Pod& pod)
{
    Json status = Json::object();
    put(status, "phase", pod.phase);
    put(status, "reason", pod.reason);
    put(status, "nominatedNodeName", pod.nominatedNodeName);
    put(status, "hostIP", pod.hostIp);
    putPart(status, "podIPs", listOf(pod.podIps, [](const ip::IpAddress& address) { return Json{{"ip", address.toString()}}; }));
    put(status, "conditions", pod.conditions);
    putPart(status, "containerStatuses", listOf(pod.containerStatuses, encodeStatus));
    putPart(status, "initContainerStatuses", listOf(pod.initContainerStatuses, encodeStatus));
    return {{"spec", encodePodSpec(pod)}, {"status", std::move(status)}};
}

Json encodeDaemonSet(const DaemonSet& set)
{
    Json object = Json::object();
    object["spec"]["template"]["spec"] = {{"containers", encodeContainers(set.containers)}};
    object["status"] = {{"desiredNumberScheduled", set.desiredNumberScheduled}, {"numberReady", set.numberReady}};
    return object;
}

Json encodeWorkloadParts(const WorkloadResource& workload)
{
    Json pods = Json::object();
    Json labels = Json::object();
    put(labels, "labels", workload.templateLabels);
    putPart(pods, "metadata", std::move(labels));
    pods["spec"] = {{"containers", encodeContainers(workload.containers)}};
    if (workload.hostNetwork)
        pods["spec"]["hostNetwork"] = true;
    Json object = Json::object();
    Json& spec = object["spec"] = Json::object();
    putPart(spec, "selector", encodeSelector(workload.selector));
    if (workload.kind == "CronJob")
        spec["jobTemplate"]["spec"]["template"] = std::move(pods);
    else
        spec["template"] = std::move(pods);
    if (workload.kind == "DaemonSet" && workload.replicas)
        object["status"]["desiredNumberScheduled"] = *workload.replicas;
    else if (workload.replicas)
        spec[workload.kind == "Job" ? "parallelism" : "replicas"] = *workload.replicas;
    return object;
}

} // namespace hopscope::kube
