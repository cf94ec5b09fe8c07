#include "tests/support/cluster_drawing.h"

#include <QtGlobal>

#include <map>
#include <sstream>

namespace hopscope::support {

namespace {

using Options = std::multimap<std::string, std::string>;

/// One line (or one endpoint) in words: those without "=" in order, those with it by name.
struct Words
{
    std::vector<std::string> plain;
    Options options;

    std::string option(const std::string& name, const std::string& usual = {}) const
    {
        const auto found = options.find(name);
        return found == options.end() ? usual : found->second;
    }
    std::vector<std::string> all(const std::string& name) const
    {
        std::vector<std::string> values;
        for (auto [first, last] = options.equal_range(name); first != last; ++first)
            values.push_back(first->second);
        return values;
    }
    bool isNo(const std::string& name) const { return option(name) == "no"; }
};

Words split(const std::string& text)
{
    Words result;
    std::istringstream stream(text);
    for (std::string word; stream >> word;) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos)
            result.plain.push_back(word);
        else
            result.options.emplace(word.substr(0, equals), word.substr(equals + 1));
    }
    return result;
}

std::vector<std::string> splitAt(const std::string& text, char separator)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

kube::ObjectKey keyOf(const std::string& name)
{
    const std::size_t slash = name.find('/');
    return slash == std::string::npos ? kube::ObjectKey{"default", name}
                                      : kube::ObjectKey{name.substr(0, slash), name.substr(slash + 1)};
}

ip::IpAddress address(const std::string& text)
{
    const auto parsed = ip::IpAddress::parse(text);
    if (!parsed)
        qFatal("the drawing has no address in \"%s\"", text.c_str());
    return *parsed;
}

/// "HOST:PORT" or "[HOST]:PORT".
std::pair<std::string, std::uint16_t> hostPort(const std::string& text)
{
    const std::size_t colon = text.rfind(':');
    const auto port = colon == std::string::npos ? std::nullopt : ip::parsePort(text.substr(colon + 1));
    if (!port)
        qFatal("the drawing has no port in \"%s\"", text.c_str());
    std::string host = text.substr(0, colon);
    if (host.starts_with('['))
        host = host.substr(1, host.size() - 2);
    return {host, *port};
}

/// "KEY:VALUE" of each.
kube::StringMap mapOf(const std::vector<std::string>& texts)
{
    kube::StringMap map;
    for (const std::string& text : texts) {
        const std::size_t colon = text.find(':');
        map[text.substr(0, colon)] = text.substr(colon + 1);
    }
    return map;
}

std::vector<SharedText> sharedTexts(const std::vector<std::string>& texts)
{
    return {texts.begin(), texts.end()};
}

/// "8080", "web:8080" or "dns:53/UDP".
kube::ContainerPort containerPort(const std::string& text)
{
    kube::ContainerPort port;
    const std::size_t colon = text.find(':');
    const std::size_t slash = text.find('/');
    const std::size_t number = colon == std::string::npos ? 0 : colon + 1;
    port.name = text.substr(0, number == 0 ? 0 : colon);
    port.containerPort = *ip::parsePort(text.substr(number, slash - number));
    if (slash != std::string::npos)
        port.protocol = *ip::parseProtocol(text.substr(slash + 1));
    return port;
}

/// "age=600": seconds before the moment that drawings are looked at.
std::optional<TimePoint> bornAt(const Words& line)
{
    if (line.option("age").empty())
        return std::nullopt;
    return drawnNow() - std::chrono::seconds(std::stoi(line.option("age")));
}

class Drawing
{
public:
    void add(const std::string& line);
    cluster::SnapshotPointer snapshot() const;

private:
    void addNode(const Words& line);
    void addPod(const Words& line, bool hostNetwork);
    void addService(const Words& line, const std::string& endpoints);
    void addSlices(const kube::Service& service, const std::string& endpoints);
    void addProxy(const Words& line);
    void addCilium(const Words& line);
    void addRange(const Words& line);
    void addPolicy(const Words& line);
    void addNamespace(const Words& line);
    void addPlugin(const Words& line);
    void addCiliumNode(const Words& line);
    void addIpPool(const Words& line);

    std::vector<kube::Object> m_objects;
    std::vector<std::string> m_whole;
    std::map<std::string, kube::Pod> m_pods;
    std::map<std::string, std::string> m_nodeAddresses;
    int m_slices = 0;
};

void Drawing::addNode(const Words& line)
{
    kube::Node node;
    node.meta.name = line.plain.at(1);
    for (std::size_t i = 2; i < line.plain.size(); ++i)
        node.addresses.push_back({"InternalIP", line.plain[i]});
    m_nodeAddresses[node.meta.name] = line.plain.at(2);
    for (const std::string& external : line.all("external"))
        node.addresses.push_back({"ExternalIP", external});
    node.podCidrs = line.all("pods");
    if (!line.option("zone").empty())
        node.meta.labels["topology.kubernetes.io/zone"] = line.option("zone");
    node.meta.annotations = mapOf(line.all("annotation"));
    node.info.kubeletVersion = line.option("version");
    node.kubeletPort = ip::parsePort(line.option("kubelet")).value_or(0);
    for (const auto& [key, value] : mapOf(line.all("label")))
        node.meta.labels[key] = value;
    for (const auto& [type, status] : mapOf(line.all("condition")))
        node.conditions.push_back({type, status, "Drawn"});
    if (!line.option("maxpods").empty())
        node.allocatablePods = std::stoi(line.option("maxpods"));
    if (!line.option("cpu").empty())
        node.allocatableMilliCpu = std::stoi(line.option("cpu"));
    node.unschedulable = line.option("unschedulable") == "yes";
    node.meta.creationTimestamp = bornAt(line);
    m_objects.push_back(node);
}

void Drawing::addPod(const Words& line, bool hostNetwork)
{
    kube::Pod pod;
    pod.meta.namespace_ = keyOf(line.plain.at(1)).namespace_;
    pod.meta.name = keyOf(line.plain.at(1)).name;
    pod.nodeName = line.plain.at(2);
    pod.hostNetwork = hostNetwork;
    pod.phase = line.option("phase", "Running");
    pod.dnsPolicy = line.option("dnspolicy");
    pod.hostIp = m_nodeAddresses[pod.nodeName];
    if (hostNetwork)
        pod.podIps.push_back(address(pod.hostIp));
    for (std::size_t i = 3; i < line.plain.size(); ++i)
        pod.podIps.push_back(address(line.plain[i]));
    kube::Container container;
    container.name = "main";
    for (const std::string& text : splitAt(line.option("ports"), ','))
        container.ports.push_back(containerPort(text));
    if (!container.ports.empty())
        container.ports.front().hostPort = ip::parsePort(line.option("hostport")).value_or(0);
    container.command = splitAt(line.option("args"), ';');
    pod.meta.labels = mapOf(line.all("label"));
    if (!line.option("ready").empty())
        pod.conditions.push_back({"Ready", line.isNo("ready") ? "False" : "True", {}});
    for (const auto& [kind, name] : mapOf(line.all("owner")))
        pod.meta.ownerReferences.push_back({kind, name, true});
    pod.nodeSelector = mapOf(line.all("nodeselector"));
    pod.meta.creationTimestamp = bornAt(line);
    pod.containers.push_back(container);
    m_pods[line.plain.at(1)] = pod;
    m_objects.push_back(pod);
}

void Drawing::addService(const Words& line, const std::string& endpoints)
{
    kube::Service service;
    service.meta.namespace_ = keyOf(line.plain.at(1)).namespace_;
    service.meta.name = keyOf(line.plain.at(1)).name;
    const auto [clusterIp, number] = hostPort(line.plain.at(2));
    service.clusterIps = {clusterIp};
    service.ipFamilies = {clusterIp.find(':') == std::string::npos ? "IPv4" : "IPv6"};
    kube::ServicePort port;
    port.port = number;
    port.name = line.option("name");
    port.protocol = ip::parseProtocol(line.option("proto", "TCP")).value();
    port.nodePort = ip::parsePort(line.option("nodeport")).value_or(0);
    service.ports = {port};
    service.externalIps = line.all("externalip");
    for (const std::string& vip : line.all("vip"))
        service.loadBalancerIngress.push_back({vip, "", line.option("vipmode")});
    for (const std::string& name : line.all("hostname"))
        service.loadBalancerIngress.push_back({"", name, ""});
    const bool balanced = !service.loadBalancerIngress.empty();
    service.type = line.option("type", balanced ? "LoadBalancer" : port.nodePort != 0 ? "NodePort" : "ClusterIP");
    service.externalTrafficPolicy = line.option("etp");
    service.internalTrafficPolicy = line.option("itp");
    service.loadBalancerSourceRanges = line.all("sourceranges");
    service.externalName = line.option("externalname");
    service.selector = mapOf(line.all("selector"));
    service.ports.front().targetPort = line.option("target");
    service.ipFamilyPolicy = line.option("families");
    service.trafficDistribution = line.option("distribution");
    service.healthCheckNodePort = ip::parsePort(line.option("healthcheck")).value_or(0);
    service.meta.annotations = mapOf(line.all("annotation"));
    service.meta.creationTimestamp = bornAt(line);
    if (!line.option("affinity").empty()) {
        service.sessionAffinity = "ClientIP";
        service.sessionAffinityTimeoutSeconds = std::stoi(line.option("affinity"));
    }
    for (const std::string& label : line.all("label"))
        service.meta.labels[label] = "yes";
    addSlices(service, endpoints);
    m_objects.push_back(service);
}

/// One slice an endpoint: slices of all names are merged anyway.
void Drawing::addSlices(const kube::Service& service, const std::string& endpoints)
{
    for (const std::string& text : splitAt(endpoints, ',')) {
        const Words words = split(text);
        const auto [host, number] = hostPort(words.plain.at(0));
        kube::SliceEndpoint endpoint;
        const auto pod = m_pods.find(host);
        endpoint.addresses = {pod != m_pods.end() ? pod->second.podIps[0] : address(host)};
        endpoint.nodeName = words.option("on", pod != m_pods.end() ? pod->second.nodeName : "");
        if (pod != m_pods.end())
            endpoint.targetReference = kube::ObjectReference{"Pod", keyOf(host)};
        endpoint.ready = !words.isNo("ready");
        endpoint.serving = !words.isNo("serving");
        endpoint.terminating = words.option("terminating") == "yes";
        endpoint.hostname = words.option("hostname");
        endpoint.zone = words.option("in");
        endpoint.hintZones = sharedTexts(words.all("zone"));
        endpoint.hintNodes = sharedTexts(words.all("hint"));
        kube::EndpointSlice slice;
        slice.meta.namespace_ = service.meta.namespace_;
        slice.meta.name = service.meta.name + "-" + std::to_string(++m_slices);
        slice.meta.labels["kubernetes.io/service-name"] = service.meta.name;
        if (!words.option("managed").empty())
            slice.meta.labels["endpointslice.kubernetes.io/managed-by"] = words.option("managed");
        if (!words.option("of").empty())
            endpoint.targetReference = kube::ObjectReference{"Pod", keyOf(words.option("of"))};
        slice.addressType = endpoint.addresses.front().family() == ip::Family::V4 ? "IPv4" : "IPv6";
        slice.ports.push_back({service.ports.front().name, false, service.ports.front().protocol, number});
        slice.endpoints.push_back(std::move(endpoint));
        m_objects.push_back(std::move(slice));
    }
}

/// cilium-config of a cluster whose Services Cilium serves.
void Drawing::addCilium(const Words& line)
{
    kube::ConfigMap map;
    map.meta.namespace_ = "kube-system";
    map.meta.name = "cilium-config";
    map.data["kube-proxy-replacement"] = "true";
    for (const auto& [name, value] : line.options)
        map.data[name] = value;
    m_objects.push_back(map);
}

/// kube-proxy's ConfigMap as kubeadm writes it.
void Drawing::addProxy(const Words& line)
{
    if (line.plain.at(1) == "cilium")
        return addCilium(line);
    std::string text = "kind: KubeProxyConfiguration\nmode: " + line.plain.at(1) + "\n";
    std::string gates;
    for (const auto& [name, value] : line.options) {
        if (name == "nodePortAddresses")
            text += "nodePortAddresses: [" + value + "]\n";
        else if (name == "interfaceNamePrefix")
            text += "detectLocal: {interfaceNamePrefix: " + value + "}\n";
        else if (name == "gate")
            gates += "  " + value.substr(0, value.find(':')) + ": " + value.substr(value.find(':') + 1) + "\n";
        else if (name == "masqueradeAll")
            text += "iptables: {masqueradeAll: " + value + "}\nnftables: {masqueradeAll: " + value + "}\n";
        else
            text += name + ": " + value + "\n";
    }
    kube::ConfigMap map;
    map.meta.namespace_ = "kube-system";
    map.meta.name = "kube-proxy";
    if (!gates.empty())
        text += "featureGates:\n" + gates;
    map.data["config.conf"] = text;
    m_objects.push_back(map);
}

void Drawing::addRange(const Words& line)
{
    kube::ServiceCidr range;
    range.meta.name = "kubernetes";
    range.cidrs = {line.plain.at(1)};
    m_objects.push_back(range);
}

void Drawing::addPolicy(const Words& line)
{
    kube::NetworkPolicy policy;
    policy.meta.namespace_ = "default";
    policy.meta.name = line.plain.at(1);
    m_objects.push_back(policy);
}

void Drawing::addNamespace(const Words& line)
{
    kube::Namespace space;
    space.meta.name = line.plain.at(1);
    space.meta.labels = mapOf(line.all("label"));
    m_objects.push_back(space);
}

/// A network plugin by the DaemonSet that runs it, with a pod of its own that is ready.
void Drawing::addPlugin(const Words& line)
{
    kube::DaemonSet set;
    set.meta.namespace_ = "kube-system";
    set.meta.name = line.plain.at(1);
    kube::Container container;
    container.name = line.option("container", line.plain.at(1));
    container.image = "registry.example/" + set.meta.name + ":v1.0.0";
    container.command = line.all("arg");
    container.environment = mapOf(line.all("env"));
    set.containers.push_back(container);
    set.desiredNumberScheduled = set.numberReady = 1;
    m_objects.push_back(set);
    kube::Pod pod;
    pod.meta.namespace_ = set.meta.namespace_;
    pod.meta.name = set.meta.name + "-abcde";
    pod.meta.ownerReferences.push_back({"DaemonSet", set.meta.name, true});
    pod.hostNetwork = true;
    pod.phase = "Running";
    pod.conditions.push_back({"Ready", "True", {}});
    pod.nodeName = m_nodeAddresses.begin()->first;
    pod.hostIp = m_nodeAddresses.begin()->second;
    pod.podIps.push_back(address(pod.hostIp));
    pod.containers = set.containers;
    m_objects.push_back(pod);
}

void Drawing::addCiliumNode(const Words& line)
{
    kube::CiliumNode node;
    node.meta.name = line.plain.at(1);
    node.podCidrs = line.all("pods");
    for (const std::string& router : line.all("router"))
        node.addresses.push_back({"CiliumInternalIP", router});
    m_objects.push_back(node);
}

/// A pool of Calico's.
void Drawing::addIpPool(const Words& line)
{
    kube::IpPool pool;
    pool.meta.name = "default-ipv4-ippool";
    pool.cidr = line.plain.at(1);
    pool.blockSize = 26;
    pool.ipipMode = pool.vxlanMode = "Never";
    m_objects.push_back(pool);
}

void Drawing::add(const std::string& line)
{
    const std::string text = line.substr(0, line.find('#'));
    const std::size_t arrow = text.find("->");
    const Words words = split(text.substr(0, arrow));
    if (words.plain.empty())
        return;
    const std::string& kind = words.plain.front();
    if (kind == "node")
        addNode(words);
    else if (kind == "pod" || kind == "hostpod")
        addPod(words, kind == "hostpod");
    else if (kind == "service")
        addService(words, arrow == std::string::npos ? std::string() : text.substr(arrow + 2));
    else if (kind == "proxy")
        addProxy(words);
    else if (kind == "range")
        addRange(words);
    else if (kind == "policy")
        addPolicy(words);
    else if (kind == "namespace")
        addNamespace(words);
    else if (kind == "plugin")
        addPlugin(words);
    else if (kind == "ciliumnode")
        addCiliumNode(words);
    else if (kind == "whole")
        m_whole.insert(m_whole.end(), words.plain.begin() + 1, words.plain.end());
    else if (kind == "ippool")
        addIpPool(words);
    else
        qFatal("the drawing has a line of no kind it knows: \"%s\"", line.c_str());
}

cluster::SnapshotPointer Drawing::snapshot() const
{
    std::vector<cluster::ClusterChange> changes;
    for (const kube::Object& object : m_objects)
        changes.push_back(cluster::ObjectPut{object});
    for (const kube::Kind kind : {kube::Kind::Node, kube::Kind::Service, kube::Kind::EndpointSlice, kube::Kind::NetworkPolicy, kube::Kind::Pod})
        changes.push_back(cluster::CoverageChanged{kind, cluster::Coverage::Complete});
    for (const std::string& name : m_whole)
        changes.push_back(cluster::CoverageChanged{kube::kindFromName(name).value(), cluster::Coverage::Complete});
    return cluster::apply(nullptr, std::move(changes));
}

} // namespace

TimePoint drawnNow()
{
    return *parseRfc3339("2026-01-15T10:00:00Z");
}

cluster::SnapshotPointer drawCluster(const std::string& drawing)
{
    Drawing result;
    for (const std::string& line : splitAt(drawing, '\n'))
        result.add(line);
    return result.snapshot();
}

} // namespace hopscope::support
