#include "model/source/described_objects.h"

#include "model/ip/ip_address.h"

#include <algorithm>

namespace hopscope::source {

namespace {

std::string namespaceOf(const std::string& key)
{
    const std::size_t slash = key.find('/');
    return slash == std::string::npos ? std::string() : key.substr(0, slash);
}

std::string nameOf(const std::string& key)
{
    return key.substr(key.find('/') == std::string::npos ? 0 : key.find('/') + 1);
}

bool isV6(const std::string& address)
{
    return address.find(':') != std::string::npos;
}

Json condition(const Description& description, const std::string& type, bool holds, const std::string& reason)
{
    return {{"type", type}, {"status", holds ? "True" : "False"}, {"reason", reason}, {"lastTransitionTime", description.created}};
}

/// Who made a pod, by the form of its name: "web-7d9c6f5b8-4kx2p" a ReplicaSet, "db-0" a StatefulSet, "calico-node-x2x4q" a DaemonSet.
Json ownerOf(const std::string& name, const Json& pod)
{
    const std::size_t last = name.rfind('-');
    if (last == std::string::npos || pod.value("static", false))
        return Json::array();
    const std::string owner = name.substr(0, last);
    const std::string suffix = name.substr(last + 1);
    const bool isNumber = suffix.find_first_not_of("0123456789") == std::string::npos;
    const std::size_t hash = owner.size() - std::min(owner.size(), owner.rfind('-') + 1);
    const std::string kind = isNumber ? "StatefulSet" : pod.value("daemon", false) ? "DaemonSet" : hash >= 8 && suffix.size() == 5 ? "ReplicaSet" : "";
    if (kind.empty())
        return Json::array();
    return {{{"apiVersion", "apps/v1"}, {"kind", kind}, {"name", owner}, {"controller", true}, {"blockOwnerDeletion", true}}};
}

/// "80:http:30080/UDP" as port, targetPort, nodePort and protocol.
Json servicePort(const std::string& name, const std::string& text)
{
    const std::size_t slash = text.find('/');
    const std::string numbers = text.substr(0, slash);
    const std::size_t first = numbers.find(':');
    const std::size_t second = first == std::string::npos ? first : numbers.find(':', first + 1);
    const std::string target = first == std::string::npos ? numbers : numbers.substr(first + 1, second == std::string::npos ? second : second - first - 1);
    Json port{{"name", name}, {"port", std::stoi(numbers)}, {"protocol", slash == std::string::npos ? "TCP" : text.substr(slash + 1)}};
    port["targetPort"] = target.find_first_not_of("0123456789") == std::string::npos ? Json(std::stoi(target)) : Json(target);
    if (second != std::string::npos)
        port["nodePort"] = std::stoi(numbers.substr(second + 1));
    return port;
}

Json servicePorts(const Json& service)
{
    Json ports = Json::array();
    for (const auto& [name, text] : service.at("ports").items())
        ports.push_back(servicePort(service.at("ports").size() == 1 && name == "any" ? "" : name, text.get<std::string>()));
    return ports;
}

bool matches(const Json& selector, const Json& pod)
{
    const Json labels = pod.value("labels", Json::object());
    for (const auto& [name, value] : selector.items())
        if (labels.value(name, "") != value)
            return false;
    return true;
}

/// The number that a target port has in this pod; 0 where it has no port of that name.
int targetIn(const Json& target, const Json& pod)
{
    return target.is_number() ? target.get<int>() : pod.value("ports", Json::object()).value(target.get<std::string>(), 0);
}

Json sliceEndpoint(const Description& description, const std::string& key, const Json& pod, const std::string& address, bool hints)
{
    const bool ready = pod.value("ready", true);
    Json endpoint{{"addresses", Json::array({address})}, {"conditions", {{"ready", ready}, {"serving", ready}, {"terminating", false}}}, {"nodeName", pod.at("node")},
                  {"targetRef", {{"kind", "Pod"}, {"namespace", namespaceOf(key)}, {"name", nameOf(key)}}}};
    const std::string zone = description.root.at("nodes").at(pod.at("node").get<std::string>()).value("zone", "");
    if (!zone.empty())
        endpoint["zone"] = zone;
    if (hints && !zone.empty() && ready)
        endpoint["hints"] = {{"forZones", {{{"name", zone}}}}};
    return endpoint;
}

Json containerStatus(const Description& description, const std::string& container, const Json& pod)
{
    return {{"name", container}, {"ready", pod.value("ready", true)}, {"started", true}, {"restartCount", 0}, {"state", {{"running", {{"startedAt", description.created}}}}}};
}

} // namespace

Json metadata(const Description& description, const std::string& key, const Json& labels)
{
    Json meta{{"name", nameOf(key)}, {"creationTimestamp", description.created}};
    if (!namespaceOf(key).empty())
        meta["namespace"] = namespaceOf(key);
    if (!labels.empty())
        meta["labels"] = labels;
    return meta;
}

Json nodeObject(const Description& description, const std::string& name, const Json& node)
{
    Json labels{{"kubernetes.io/hostname", name}, {"kubernetes.io/os", "linux"}, {"kubernetes.io/arch", "amd64"}};
    if (node.contains("zone"))
        labels["topology.kubernetes.io/zone"] = node.at("zone");
    Json object{{"apiVersion", "v1"}, {"kind", "Node"}};
    Json annotations{{"kubeadm.alpha.kubernetes.io/cri-socket", "unix:///var/run/containerd/containerd.sock"}};
    if (node.value("control-plane", false)) {
        labels["node-role.kubernetes.io/control-plane"] = "";
        object["spec"]["taints"] = {{{"key", "node-role.kubernetes.io/control-plane"}, {"effect", "NoSchedule"}}};
    }
    const std::string tunnel = description.network().at("encapsulation").get<std::string>().starts_with("vxlan") ? "VXLANTunnelAddr" : "IPIPTunnelAddr";
    Json addresses = Json::array();
    for (const std::string address : node.at("addresses")) {
        const std::string family = isV6(address) ? "IPv6" : "IPv4";
        annotations["projectcalico.org/" + family + "Address"] = address + '/' + std::to_string(isV6(address) ? 64 : node.value("prefix", 24));
        addresses.push_back({{"type", "InternalIP"}, {"address", address}});
    }
    for (const std::string address : node.value("tunnel", Json::array()))
        annotations["projectcalico.org/" + std::string(isV6(address) ? "IPv6" : "IPv4") + tunnel] = address;
    addresses.push_back({{"type", "Hostname"}, {"address", name}});
    object["metadata"] = metadata(description, name, labels);
    object["metadata"]["annotations"] = annotations;
    object["status"] = {{"addresses", addresses},
                        {"allocatable", {{"pods", "110"}}},
                        {"conditions", {condition(description, "NetworkUnavailable", false, "CalicoIsUp"), condition(description, "Ready", true, "KubeletReady")}},
                        {"daemonEndpoints", {{"kubeletEndpoint", {{"Port", 10250}}}}},
                        {"nodeInfo",
                         {{"kubeletVersion", description.root.at("kubernetes")}, {"osImage", "Debian GNU/Linux 13 (trixie)"}, {"kernelVersion", "6.12.48"},
                          {"containerRuntimeVersion", "containerd://2.1.4"}, {"operatingSystem", "linux"}, {"architecture", "amd64"}}}};
    return object;
}

Json podObject(const Description& description, const std::string& key, const Json& pod)
{
    const std::string node = pod.at("node");
    const std::string host = description.root.at("nodes").at(node).at("addresses").at(0);
    const bool ready = pod.value("ready", true);
    const bool hostNetwork = pod.value("hostNetwork", false);
    const std::string container = pod.value("container", "main");
    Json ports = Json::array();
    const Json named = pod.value("ports", Json::object());
    for (const auto& [name, number] : named.items())
        ports.push_back({{"name", name}, {"containerPort", number}, {"protocol", name == "dns" ? "UDP" : "TCP"}});
    Json main{{"name", container}, {"image", pod.value("image", "registry.example/app:1.0")}, {"ports", ports}};
    for (const char* field : {"command", "args", "env"})
        if (pod.contains(field))
            main[field] = pod.at(field);
    Json addresses = Json::array();
    for (const std::string address : hostNetwork ? Json::array({host}) : pod.value("addresses", Json::array()))
        addresses.push_back({{"ip", address}});
    Json object{{"apiVersion", "v1"}, {"kind", "Pod"}, {"metadata", metadata(description, key, pod.value("labels", Json::object()))}};
    object["metadata"]["ownerReferences"] = ownerOf(nameOf(key), pod);
    object["spec"] = {{"nodeName", node}, {"dnsPolicy", pod.value("dnsPolicy", "ClusterFirst")}, {"containers", Json::array({main})}};
    if (hostNetwork)
        object["spec"]["hostNetwork"] = true;
    object["status"] = {{"phase", "Running"}, {"hostIP", host}, {"podIPs", addresses},
                        {"conditions", {condition(description, "Ready", ready, ready ? "" : "ContainersNotReady"), condition(description, "PodScheduled", true, "")}},
                        {"containerStatuses", Json::array({containerStatus(description, container, pod)})}};
    if (!addresses.empty())
        object["status"]["podIP"] = addresses.at(0).at("ip");
    return object;
}

Json serviceObject(const Description& description, const std::string& key, const Json& service)
{
    Json object{{"apiVersion", "v1"}, {"kind", "Service"}, {"metadata", metadata(description, key, service.value("labels", Json::object()))}};
    Json& spec = object["spec"] = {{"type", "ClusterIP"}, {"sessionAffinity", "None"}};
    for (const auto& [field, value] : service.items())
        if (field != "addresses" && field != "ports" && field != "balancer" && field != "labels")
            spec[field] = value;
    if (service.contains("ports"))
        spec["ports"] = servicePorts(service);
    if (service.contains("addresses")) {
        spec["clusterIPs"] = service.at("addresses");
        spec["clusterIP"] = service.at("addresses").at(0);
        Json families = Json::array();
        for (const std::string address : service.at("addresses"))
            families.push_back(isV6(address) ? "IPv6" : "IPv4");
        if (!spec.contains("ipFamilies"))
            spec["ipFamilies"] = families;
        spec["internalTrafficPolicy"] = spec.value("internalTrafficPolicy", "Cluster");
    }
    if (service.contains("balancer"))
        object["status"]["loadBalancer"]["ingress"] = {{{"ip", service.at("balancer")}, {"ipMode", "VIP"}}};
    return object;
}

Json policyObject(const Description& description, const std::string& key, const Json& spec)
{
    return {{"apiVersion", "networking.k8s.io/v1"}, {"kind", "NetworkPolicy"}, {"metadata", metadata(description, key)}, {"spec", spec}};
}

std::vector<Json> sliceObjects(const Description& description, const std::string& key, const Json& service)
{
    std::vector<Json> slices;
    if (!service.contains("selector") || !service.contains("ports"))
        return slices;
    const Json spec = serviceObject(description, key, service).at("spec");
    const bool hints = spec.value("trafficDistribution", "") == "PreferSameZone" || spec.value("trafficDistribution", "") == "PreferClose";
    for (const std::string family : spec.value("ipFamilies", Json::array({"IPv4"}))) {
        Json endpoints = Json::array();
        Json ports = Json::array();
        for (const auto& [pod, form] : description.root.at("pods").items()) {
            if (namespaceOf(pod) != namespaceOf(key) || !matches(service.at("selector"), form))
                continue;
            for (const std::string address : form.value("addresses", Json::array()))
                if (isV6(address) == (family == "IPv6"))
                    endpoints.push_back(sliceEndpoint(description, pod, form, address, hints));
            if (ports.empty())
                for (const Json& port : spec.at("ports"))
                    ports.push_back({{"name", port.at("name")}, {"protocol", port.at("protocol")}, {"port", targetIn(port.at("targetPort"), form)}});
        }
        Json labels{{"kubernetes.io/service-name", nameOf(key)}, {"endpointslice.kubernetes.io/managed-by", "endpointslice-controller.k8s.io"}};
        slices.push_back({{"apiVersion", "discovery.k8s.io/v1"}, {"kind", "EndpointSlice"}, {"addressType", family}, {"endpoints", endpoints}, {"ports", ports},
                          {"metadata", metadata(description, key + (family == "IPv6" ? "-v6" : "-v4"), labels)}});
    }
    return slices;
}

} // namespace hopscope::source
