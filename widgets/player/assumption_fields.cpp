#include "widgets/player/assumption_fields.h"

#include <QCoreApplication>

#include <array>

namespace hopscope::player {

namespace {

struct FieldText
{
    const char* key;
    const char* title;
    const char* help;
};

constexpr std::array texts{
    FieldText{"proxy-mode", QT_TRANSLATE_NOOP("AssumptionFields", "kube-proxy's mode"),
              QT_TRANSLATE_NOOP("AssumptionFields", "Which rules translate Service addresses")},
    FieldText{"detect-local", QT_TRANSLATE_NOOP("AssumptionFields", "How pods' traffic is told"),
              QT_TRANSLATE_NOOP("AssumptionFields", "By what kube-proxy takes a packet for a pod's of this cluster: what is not, is masqueraded")},
    FieldText{"masquerade-all", QT_TRANSLATE_NOOP("AssumptionFields", "Masquerade everything"),
              QT_TRANSLATE_NOOP("AssumptionFields", "kube-proxy rewrites the source of all traffic to ClusterIPs")},
    FieldText{"node-port-addresses", QT_TRANSLATE_NOOP("AssumptionFields", "NodePort addresses"),
              QT_TRANSLATE_NOOP("AssumptionFields", "On which addresses of a node NodePorts answer: all, primary, localhost, or ranges")},
    FieldText{"localhost-node-ports", QT_TRANSLATE_NOOP("AssumptionFields", "NodePorts on localhost"),
              QT_TRANSLATE_NOOP("AssumptionFields", "Whether 127.0.0.1 serves NodePorts in iptables mode")},
    FieldText{"pod-network", QT_TRANSLATE_NOOP("AssumptionFields", "How pods hang on the node"),
              QT_TRANSLATE_NOOP("AssumptionFields", "ptp: a route for each pod; bridge: cni0 holds the first address of the pod range")},
    FieldText{"overlay", QT_TRANSLATE_NOOP("AssumptionFields", "Overlay between nodes"),
              QT_TRANSLATE_NOOP("AssumptionFields", "The outer header around packets between pods of different nodes")},
    FieldText{"cni-masquerade", QT_TRANSLATE_NOOP("AssumptionFields", "Plugin's own masquerade"),
              QT_TRANSLATE_NOOP("AssumptionFields", "The network plugin rewrites the source of what leaves the pod network")},
    FieldText{"bridge-nf", QT_TRANSLATE_NOOP("AssumptionFields", "br_netfilter"),
              QT_TRANSLATE_NOOP("AssumptionFields", "Whether bridged packets pass the node's netfilter hooks")},
    FieldText{"forward-policy", QT_TRANSLATE_NOOP("AssumptionFields", "FORWARD policy"),
              QT_TRANSLATE_NOOP("AssumptionFields", "Whether the host's own firewall forwards what no rule names")},
    FieldText{"entry-node", QT_TRANSLATE_NOOP("AssumptionFields", "Entry node"),
              QT_TRANSLATE_NOOP("AssumptionFields", "The node a packet to a load balancer or external address reaches first")},
    FieldText{"listening", QT_TRANSLATE_NOOP("AssumptionFields", "Further open sockets"),
              QT_TRANSLATE_NOOP("AssumptionFields", "ADDRESS:PORT, separated by commas: programs that listen though no object says so")},
    FieldText{"node-address", QT_TRANSLATE_NOOP("AssumptionFields", "Further node addresses"),
              QT_TRANSLATE_NOOP("AssumptionFields", "NODE=ADDRESS[,ADDRESS]: what the Node object does not list")},
    FieldText{"destination-port", QT_TRANSLATE_NOOP("AssumptionFields", "Destination port"), ""},
    FieldText{"client-address", QT_TRANSLATE_NOOP("AssumptionFields", "Client's address"), ""},
    FieldText{"network-policy", QT_TRANSLATE_NOOP("AssumptionFields", "Are NetworkPolicies enforced"),
              QT_TRANSLATE_NOOP("AssumptionFields", "Whether the network plugin enforces NetworkPolicies")},
    FieldText{"host-network-pods", QT_TRANSLATE_NOOP("AssumptionFields", "Policies and hostNetwork pods"),
              QT_TRANSLATE_NOOP("AssumptionFields", "Whether policies treat hostNetwork pods as pods or as their node")},
    FieldText{"policy-source", QT_TRANSLATE_NOOP("AssumptionFields", "Source that policies see"),
              QT_TRANSLATE_NOOP("AssumptionFields", "On a node that rewrites the source: the client's address, or the rewritten one")},
    FieldText{"host-port-order", QT_TRANSLATE_NOOP("AssumptionFields", "Service or hostPort first"),
              QT_TRANSLATE_NOOP("AssumptionFields", "Whose rule comes first on a node where a Service and a hostPort have the same number")},
    FieldText{"cilium-load-balancer-mode", QT_TRANSLATE_NOOP("AssumptionFields", "Cilium's load balancing"),
              QT_TRANSLATE_NOOP("AssumptionFields", "snat: the answer comes back through the entry node; dsr: it goes straight to the client")},
    FieldText{"network-policies", QT_TRANSLATE_NOOP("AssumptionFields", "NetworkPolicies"), ""},
    FieldText{"other-policies", QT_TRANSLATE_NOOP("AssumptionFields", "Policies of the plugin's own kinds"), ""},
    FieldText{"cluster-domain", QT_TRANSLATE_NOOP("AssumptionFields", "Cluster domain"), ""},
    FieldText{"dns", QT_TRANSLATE_NOOP("AssumptionFields", "The cluster's DNS"), ""},
    FieldText{"dns-pod-records", QT_TRANSLATE_NOOP("AssumptionFields", "DNS names of pods"), ""},
    FieldText{"masquerade-address", QT_TRANSLATE_NOOP("AssumptionFields", "Masquerade's address"), ""},
    FieldText{"same-subnet", QT_TRANSLATE_NOOP("AssumptionFields", "Nodes of one subnet"), ""},
    FieldText{"services", QT_TRANSLATE_NOOP("AssumptionFields", "Services"), ""},
    FieldText{"endpoint-slices", QT_TRANSLATE_NOOP("AssumptionFields", "EndpointSlices"), ""},
    FieldText{"feature-gate", QT_TRANSLATE_NOOP("AssumptionFields", "Feature gate of kube-proxy"), ""},
    FieldText{"host-port", QT_TRANSLATE_NOOP("AssumptionFields", "hostPort"), ""},
    FieldText{"service-ranges", QT_TRANSLATE_NOOP("AssumptionFields", "Service ranges"), ""},
};

const FieldText* textOf(const std::string& key)
{
    for (const FieldText& text : texts) {
        if (key == text.key)
            return &text;
    }
    return nullptr;
}

QStringList detectors(const facts::NetworkFacts& facts)
{
    QStringList values;
    if (!facts.podRanges.value.empty()) {
        const facts::LocalDetector byRange{facts::DetectLocalMode::ClusterCidr, facts.podRanges.value, {}};
        values << QString::fromStdString(byRange.toString());
    }
    return values << QStringLiteral("node-cidr") << QStringLiteral("bridge:cni0") << QStringLiteral("interface:veth")
                  << QStringLiteral("none");
}

} // namespace

std::vector<AssumptionField> assumptionFields(const facts::NetworkFacts& facts)
{
    const QStringList yesNo{QStringLiteral("yes"), QStringLiteral("no")};
    return {{"proxy-mode", false, {"iptables", "nftables", "ipvs", "cilium"}},
            {"detect-local", true, detectors(facts)},
            {"masquerade-all", false, yesNo},
            {"node-port-addresses", true, {"all", "primary"}},
            {"localhost-node-ports", false, yesNo},
            {"pod-network", false, {"ptp", "bridge"}},
            {"overlay", false, {"none", "vxlan", "ipip", "geneve", "wireguard"}},
            {"cni-masquerade", false, yesNo},
            {"bridge-nf", false, yesNo},
            {"forward-policy", false, {"accept", "drop"}},
            {"network-policy", false, {"enforced", "not-enforced"}},
            {"host-network-pods", false, {"as-pods", "as-node"}},
            {"policy-source", false, {"client", "masqueraded"}},
            {"host-port-order", false, {"service-first", "host-port-first"}},
            {"cilium-load-balancer-mode", false, {"snat", "dsr", "hybrid"}},
            {"entry-node", false, {}},
            {"listening", true, {}}};
}

QStringList longValues(const std::string& key, const cluster::ClusterSnapshot& snapshot)
{
    QStringList names;
    if (key != "entry-node")
        return names;
    for (const kube::Node& node : snapshot.nodes)
        names << QString::fromStdString(node.meta.name);
    return names;
}

QString assumptionTitle(const std::string& key)
{
    const FieldText* text = textOf(key);
    return text ? QCoreApplication::translate("AssumptionFields", text->title) : QString::fromStdString(key);
}

QString assumptionHelp(const std::string& key)
{
    const FieldText* text = textOf(key);
    return text && *text->help ? QCoreApplication::translate("AssumptionFields", text->help) : QString();
}

} // namespace hopscope::player
