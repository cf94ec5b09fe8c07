// What kubeadm, Calico and CoreDNS bring to a described cluster.
#include "model/source/described_objects.h"

namespace hopscope::source {

namespace {

const std::string systemNamespace = "kube-system/";

/// "worker-a1" of the first control-plane node.
std::string controlPlaneOf(const Description& description)
{
    for (const auto& [name, node] : description.root.at("nodes").items())
        if (node.value("control-plane", false))
            return name;
    return description.root.at("nodes").begin().key();
}

std::string joined(const Json& words)
{
    std::string text;
    for (const std::string word : words)
        text += (text.empty() ? "" : ",") + word;
    return text;
}

void addConfigMap(Description& description, const std::string& name, const Json& data)
{
    description.add({{"apiVersion", "v1"}, {"kind", "ConfigMap"}, {"metadata", metadata(description, systemNamespace + name)}, {"data", data}});
}

/// A DaemonSet with one pod on each node, which uses the node's network.
void addDaemonSet(Description& description, const std::string& name, const std::string& image, const Json& extra)
{
    const std::size_t nodes = description.root.at("nodes").size();
    Json container{{"name", name}, {"image", image}};
    container.update(extra);
    description.add({{"apiVersion", "apps/v1"}, {"kind", "DaemonSet"}, {"metadata", metadata(description, systemNamespace + name)},
                     {"spec", {{"template", {{"spec", {{"containers", Json::array({container})}}}}}}}, {"status", {{"desiredNumberScheduled", nodes}, {"numberReady", nodes}}}});
    static const std::string letters = "bcdfghjklmnpqrstvwxz";
    std::size_t number = 0;
    for (const auto& [node, form] : description.root.at("nodes").items()) {
        const char letter = letters[number++ % letters.size()];
        Json pod{{"node", node}, {"hostNetwork", true}, {"daemon", true}, {"container", name}, {"image", image}, {"labels", {{"k8s-app", name}}}};
        pod.update(extra);
        description.root["pods"][systemNamespace + name + '-' + letter + "2" + letter + "4" + letter] = pod;
    }
}

void addControlPlane(Description& description)
{
    const std::string node = controlPlaneOf(description);
    const std::string version = description.root.at("kubernetes");
    const std::string services = "--service-cluster-ip-range=" + joined(description.network().at("services"));
    for (const auto& [name, arguments] : {std::pair<std::string, Json>{"etcd", Json::array({"etcd"})}, {"kube-apiserver", {"kube-apiserver", services}},
                                          {"kube-controller-manager", {"kube-controller-manager", "--cluster-cidr=" + joined(description.network().at("pods")), services}},
                                          {"kube-scheduler", Json::array({"kube-scheduler"})}})
        description.root["pods"][systemNamespace + name + '-' + node] = {{"node", node}, {"hostNetwork", true}, {"static", true}, {"container", name},
                                                                        {"image", "registry.k8s.io/" + name + ':' + version}, {"command", arguments},
                                                                        {"labels", {{"component", name}, {"tier", "control-plane"}}}};
    const Json& addresses = description.root.at("nodes").at(node).at("addresses");
    const std::string first = description.network().at("kubernetes");
    description.root["services"]["default/kubernetes"] = {{"addresses", Json::array({first})}, {"ports", {{"https", "443:6443"}}}};
    description.add({{"apiVersion", "discovery.k8s.io/v1"}, {"kind", "EndpointSlice"}, {"addressType", "IPv4"},
                     {"metadata", metadata(description, "default/kubernetes", {{"kubernetes.io/service-name", "kubernetes"}})},
                     {"endpoints", {{{"addresses", Json::array({addresses.at(0)})}, {"conditions", {{"ready", true}}}}}},
                     {"ports", {{{"name", "https"}, {"protocol", "TCP"}, {"port", 6443}}}}});
}

void addProxy(Description& description)
{
    const std::string mode = description.network().at("proxy");
    addConfigMap(description, "kube-proxy",
                 {{"config.conf", "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nmode: \"" + mode + "\"\nclusterCIDR: " +
                                      joined(description.network().at("pods")) + "\ndetectLocalMode: \"\"\niptables:\n  masqueradeAll: false\nnftables:\n  masqueradeAll: false\n"}});
    addDaemonSet(description, "kube-proxy", "registry.k8s.io/kube-proxy:" + description.root.at("kubernetes").get<std::string>(),
                 {{"command", {"/usr/local/bin/kube-proxy", "--config=/var/lib/kube-proxy/config.conf"}}});
    addConfigMap(description, "kubeadm-config",
                 {{"ClusterConfiguration", "apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nnetworking:\n  dnsDomain: cluster.local\n  podSubnet: " +
                                               joined(description.network().at("pods")) + "\n  serviceSubnet: " + joined(description.network().at("services")) + "\n"}});
    Json ranges = description.network().at("services");
    description.add({{"apiVersion", "networking.k8s.io/v1"}, {"kind", "ServiceCIDR"}, {"metadata", metadata(description, "kubernetes")}, {"spec", {{"cidrs", ranges}}}});
}

/// Calico's words for "vxlan CrossSubnet" are two fields.
void addCalico(Description& description)
{
    const std::string encapsulation = description.network().at("encapsulation");
    const std::string mode = encapsulation == "none" ? "Never" : encapsulation.substr(encapsulation.find(' ') + 1);
    const bool isVxlan = encapsulation.starts_with("vxlan");
    addDaemonSet(description, "calico-node", "docker.io/calico/node:" + description.network().at("calico").get<std::string>(),
                 {{"env", {{{"name", "CALICO_NETWORKING_BACKEND"}, {"value", isVxlan ? "vxlan" : "bird"}}, {{"name", "CALICO_IPV4POOL_CIDR"}, {"value", description.network().at("pods").at(0)}}}}});
    addConfigMap(description, "calico-config", {{"calico_backend", isVxlan ? "vxlan" : "bird"}, {"cni_network_config", R"({"name": "k8s-pod-network", "plugins": [{"type": "calico", "ipam": {"type": "calico-ipam"}}, {"type": "portmap", "snat": true, "capabilities": {"portMappings": true}}]})"}});
    for (const std::string range : description.network().at("pods")) {
        const bool v6 = range.find(':') != std::string::npos;
        description.add({{"apiVersion", "crd.projectcalico.org/v1"}, {"kind", "IPPool"}, {"metadata", metadata(description, v6 ? "default-ipv6-ippool" : "default-ipv4-ippool")},
                         {"spec", {{"cidr", range}, {"blockSize", v6 ? 122 : 26}, {"ipipMode", isVxlan ? "Never" : mode}, {"vxlanMode", isVxlan ? mode : "Never"}, {"natOutgoing", true}}}});
    }
    for (const auto& [name, node] : description.root.at("nodes").items())
        for (const std::string block : node.at("pods")) {
            std::string object = name + '-' + block;
            for (char& c : object)
                c = c == '.' || c == ':' || c == '/' ? '-' : c;
            description.add({{"apiVersion", "crd.projectcalico.org/v1"}, {"kind", "BlockAffinity"}, {"metadata", metadata(description, object)},
                             {"spec", {{"cidr", block}, {"node", name}, {"state", "confirmed"}, {"deleted", "false"}}}});
        }
}

void addDns(Description& description)
{
    const std::string address = description.network().at("dns").at("address");
    std::size_t number = 0;
    for (const auto& [node, own] : description.network().at("dns").at("pods").items())
        description.root["pods"][systemNamespace + "coredns-674b8bbfcf-" + (number++ == 0 ? "8vxmd" : "tlq7w")] = {
            {"node", node}, {"addresses", own}, {"labels", {{"k8s-app", "kube-dns"}}}, {"ports", {{"dns", 53}, {"dns-tcp", 53}}}, {"dnsPolicy", "Default"},
            {"container", "coredns"}, {"image", "registry.k8s.io/coredns/coredns:v1.12.1"}};
    description.root["services"][systemNamespace + "kube-dns"] = {{"addresses", Json::array({address})}, {"labels", {{"k8s-app", "kube-dns"}}}, {"selector", {{"k8s-app", "kube-dns"}}},
                                                                 {"ports", {{"dns", "53:53/UDP"}, {"dns-tcp", "53:53"}}}};
    addConfigMap(description, "coredns", {{"Corefile", ".:53 {\n    errors\n    health\n    ready\n    kubernetes cluster.local in-addr.arpa ip6.arpa {\n       pods insecure\n       fallthrough in-addr.arpa ip6.arpa\n       ttl 30\n    }\n    forward . /etc/resolv.conf\n    cache 30\n    loop\n    reload\n    loadbalance\n}\n"}});
    addConfigMap(description, "kubelet-config", {{"kubelet", "apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nclusterDNS:\n- " + address + "\nclusterDomain: cluster.local\n"}});
}

} // namespace

void addSystem(Description& description)
{
    addControlPlane(description);
    addProxy(description);
    addCalico(description);
    addDns(description);
}

} // namespace hopscope::source
