#include "model/kube/printed_columns.h"

#include "model/base/join.h"
#include "model/kube/human_duration.h"
#include "model/kube/pod_status.h"
#include "model/kube/version.h"

#include <algorithm>
#include <set>

namespace hopscope::kube {

namespace {

/// One line of text, as kubectl's table printer writes a cell.
std::string cell(const std::string& text)
{
    const std::size_t lineEnd = text.find_first_of("\f\n\r");
    std::string line;
    for (const char character : text.substr(0, lineEnd)) {
        if (character == '\x1b')
            line += "^[";
        else
            line += character;
    }
    return lineEnd == std::string::npos ? line : line + "...";
}

std::vector<std::string> cells(std::vector<std::string> texts)
{
    std::transform(texts.begin(), texts.end(), texts.begin(), cell);
    return texts;
}

std::string orElse(const std::string& text, const char* placeholder)
{
    return text.empty() ? placeholder : text;
}

std::string firstAddressText(const Node& node, const std::string& type)
{
    const auto found = std::find_if(node.addresses.begin(), node.addresses.end(),
                                    [&](const NodeAddress& address) { return address.type == type; });
    return found == node.addresses.end() ? "<none>" : found->address;
}

std::string restartsText(const PodStatus& status, TimePoint now)
{
    const std::string count = std::to_string(status.restarts);
    if (status.restarts == 0 || !status.lastRestart)
        return count;
    return count + " (" + humanDuration(now - *status.lastRestart) + " ago)";
}

/// From 1.36 on the API server adds the architecture; the kubelet's version stands for the server's, which no object tells.
std::string kernelVersionText(const NodeInfo& info)
{
    const auto version = parseVersion(info.kubeletVersion.str());
    const bool withArchitecture = !info.architecture.empty() && version && *version >= Version{1, 36};
    return orElse(info.kernelVersion, "<unknown>") + (withArchitecture ? " (" + info.architecture + ")" : "");
}

std::string readinessGatesText(const Pod& pod)
{
    if (pod.readinessGates.empty())
        return "<none>";
    const auto passed = std::count_if(pod.readinessGates.begin(), pod.readinessGates.end(), [&](const std::string& gate) {
        const Condition* condition = pod.condition(gate);
        return condition && condition->status == "True";
    });
    return std::to_string(passed) + "/" + std::to_string(pod.readinessGates.size());
}

std::string loadBalancerText(const Service& service, bool wide)
{
    constexpr std::size_t narrowWidth = 16;
    std::set<std::string> unique;
    for (const LoadBalancerIngress& ingress : service.loadBalancerIngress) {
        const std::string& address = ingress.ip.empty() ? ingress.hostname : ingress.ip;
        if (!address.empty())
            unique.insert(address);
    }
    const std::string text = join(unique, ",");
    return wide || text.size() <= narrowWidth ? text : text.substr(0, narrowWidth - 3) + "...";
}

} // namespace

const std::vector<std::string>& nodeColumns()
{
    static const std::vector<std::string> columns{"NAME",        "STATUS",      "ROLES",    "AGE",
                                                  "VERSION",     "INTERNAL-IP", "EXTERNAL-IP", "OS-IMAGE",
                                                  "KERNEL-VERSION", "CONTAINER-RUNTIME"};
    return columns;
}

const std::vector<std::string>& podColumns()
{
    static const std::vector<std::string> columns{"NAME", "READY", "STATUS",         "RESTARTS",       "AGE",
                                                  "IP",   "NODE",  "NOMINATED NODE", "READINESS GATES"};
    return columns;
}

const std::vector<std::string>& serviceColumns()
{
    static const std::vector<std::string> columns{"NAME",    "TYPE", "CLUSTER-IP", "EXTERNAL-IP",
                                                  "PORT(S)", "AGE",  "SELECTOR"};
    return columns;
}

std::size_t nodeNarrowColumnCount()
{
    return 5;
}

std::size_t podNarrowColumnCount()
{
    return 5;
}

std::size_t serviceNarrowColumnCount()
{
    return 6;
}

std::vector<std::string> printedNode(const Node& node, TimePoint now)
{
    return cells({node.meta.name, nodeStatusText(node), nodeRolesText(node),
                  printedAge(node.meta.creationTimestamp, now), node.info.kubeletVersion,
                  firstAddressText(node, "InternalIP"), firstAddressText(node, "ExternalIP"),
                  orElse(node.info.osImage, "<unknown>"), kernelVersionText(node.info),
                  orElse(node.info.containerRuntimeVersion, "<unknown>")});
}

std::vector<std::string> printedPod(const Pod& pod, TimePoint now)
{
    const PodStatus status = podStatus(pod);
    if (!isStatusRead(pod))
        return cells({pod.meta.name, "<unknown>", "<unknown>", "<unknown>", printedAge(pod.meta.creationTimestamp, now), "<unknown>",
                      orElse(pod.nodeName, "<none>"), orElse(pod.nominatedNodeName, "<none>"), readinessGatesText(pod)});
    return cells({pod.meta.name, std::to_string(status.readyContainers) + "/" + std::to_string(status.totalContainers),
                  status.text, restartsText(status, now),
                  pod.printed.isNull() ? printedAge(pod.meta.creationTimestamp, now) : orElse(pod.printed->age, "<unknown>"),
                  pod.podIps.empty() ? "<none>" : pod.podIps.front().toString(), orElse(pod.nodeName, "<none>"),
                  orElse(pod.nominatedNodeName, "<none>"), readinessGatesText(pod)});
}

std::vector<std::string> printedService(const Service& service, TimePoint now, bool wide)
{
    return cells({service.meta.name, service.type, service.clusterIps.empty() ? "<none>" : service.clusterIps.front(),
                  serviceExternalIpText(service, wide), servicePortsText(service),
                  printedAge(service.meta.creationTimestamp, now), selectorText(service.selector)});
}

std::string nodeStatusText(const Node& node)
{
    const Condition* ready = node.condition("Ready");
    std::string text = "Unknown";
    if (ready)
        text = ready->status == "True" ? "Ready" : "NotReady";
    return node.unschedulable ? text + ",SchedulingDisabled" : text;
}

std::string nodeRolesText(const Node& node)
{
    static const std::string prefix = "node-role.kubernetes.io/";
    std::set<std::string> roles;
    for (const auto& [name, value] : node.meta.labels) {
        if (name.starts_with(prefix) && name.size() > prefix.size())
            roles.insert(name.str().substr(prefix.size()));
        else if (name == "kubernetes.io/role" && !value.empty())
            roles.insert(value);
    }
    return orElse(join(roles, ","), "<none>");
}

std::string servicePortsText(const Service& service)
{
    std::vector<std::string> ports;
    for (const ServicePort& port : service.ports) {
        const std::string nodePort = port.nodePort != 0 ? ":" + std::to_string(port.nodePort) : std::string();
        ports.push_back(std::to_string(port.port) + nodePort + "/" + std::string(ip::toString(port.protocol)));
    }
    return orElse(join(ports, ","), "<none>");
}

std::string serviceExternalIpText(const Service& service, bool wide)
{
    if (service.type == "ExternalName")
        return service.externalName;
    const std::string external = join(service.externalIps, ",");
    if (service.type == "ClusterIP" || service.type == "NodePort")
        return orElse(external, "<none>");
    if (service.type != "LoadBalancer")
        return "<unknown>";
    const std::string balancer = loadBalancerText(service, wide);
    if (balancer.empty() || external.empty())
        return orElse(balancer + external, "<pending>");
    return balancer + "," + external;
}

std::string selectorText(const StringMap& selector)
{
    std::vector<std::string> terms;
    for (const auto& [key, value] : selector)
        terms.push_back(key + "=" + value);
    return orElse(join(terms, ","), "<none>");
}

} // namespace hopscope::kube
