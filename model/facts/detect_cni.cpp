#include "model/facts/detect.h"

#include <algorithm>

namespace hopscope::facts {

namespace {

/// A running component that names the CNI, in the order of cluster-facts.md 1.5: specific installs first.
struct Rule
{
    Cni cni;
    const char* daemonSet;
    bool prefix;
    const char* container; ///< whose image tag is the version; "" for the first
};
constexpr Rule rules[] = {
    {Cni::Canal, "canal", false, "calico-node"},
    {Cni::Canal, "rke2-canal", false, "calico-node"},
    {Cni::Cilium, "cilium", false, "cilium-agent"},
    {Cni::Calico, "calico-node", false, "calico-node"},
    {Cni::Antrea, "antrea-agent", false, "antrea-agent"},
    {Cni::OvnKubernetes, "ovnkube-node", false, ""},
    {Cni::AwsVpc, "aws-node", false, "aws-node"},
    {Cni::Azure, "azure-cns", false, ""},
    {Cni::KubeRouter, "kube-router", false, "kube-router"},
    {Cni::Weave, "weave-net", false, "weave"},
    {Cni::Kindnet, "kindnet", false, "kindnet-cni"},
    {Cni::Flannel, "kube-flannel-ds", true, "kube-flannel"},
    {Cni::Flannel, "kube-flannel", true, "kube-flannel"},
    {Cni::OpenShiftSdn, "sdn", false, "sdn"},
};

bool isWholeNetwork(const Rule& rule, const Component& component)
{
    // Without --run-router it is only a service proxy or a firewall.
    return rule.cni != Cni::KubeRouter || component.argument("--run-router") != "false";
}

bool detectByComponent(const Evidence& evidence, NetworkFacts& facts)
{
    for (const Rule& rule : rules) {
        const auto component = evidence.component(rule.daemonSet, rule.prefix);
        if (!component || !isWholeNetwork(rule, *component))
            continue;
        const bool isCanal = rule.cni == Cni::Calico && component->container("calico-node") &&
                             component->container("kube-flannel");
        facts.cni = fact(isCanal ? Cni::Canal : rule.cni, Basis::Read, component->evidence);
        const kube::Container* container = component->container(rule.container);
        if (!container && !component->containers->empty())
            container = &component->containers->front();
        const std::string tag = container ? imageTag(container->image) : std::string();
        if (!tag.empty())
            facts.cniVersion = fact(tag, Basis::Read, component->evidence + " image " + container->image);
        return true;
    }
    return false;
}

/// What components wrote about themselves some time ago (1.2, 1.3): survives an uninstall, so only reported.
bool detectByReport(const Evidence& evidence, NetworkFacts& facts)
{
    const std::string needs = "list daemonsets in kube-system";
    struct Report
    {
        Cni cni;
        const char* annotation;
        const char* reason;
    };
    static constexpr Report reports[] = {
        {Cni::Cilium, "network.cilium.io/ipv4-pod-cidr", "CiliumIsUp"},
        {Cni::Calico, "projectcalico.org/IPv4Address", "CalicoIsUp"},
        {Cni::OvnKubernetes, "k8s.ovn.org/node-subnets", ""},
        {Cni::Antrea, "node.antrea.io/mac-address", ""},
        {Cni::KubeRouter, "kube-router.io/pod-cidr", ""},
        {Cni::Weave, "", "WeaveIsUp"},
        {Cni::Flannel, "flannel.alpha.coreos.com/backend-type", "FlannelIsUp"},
    };
    for (const Report& report : reports) {
        if (const auto annotation = evidence.nodeAnnotation(report.annotation)) {
            facts.cni = fact(report.cni, Basis::Reported, annotation->second, needs);
            return true;
        }
        if (const auto reason = evidence.nodeReason(report.reason); reason && *report.reason) {
            facts.cni = fact(report.cni, Basis::Reported, *reason, needs);
            return true;
        }
    }
    return false;
}

bool isSimulated(const kube::Node& node)
{
    return node.meta.annotations.contains("kwok.x-k8s.io/node");
}

/// The weakest evidence (P18 and minikube): nothing but what nodes look like.
void detectByNodes(const Evidence& evidence, NetworkFacts& facts)
{
    const auto& nodes = evidence.snapshot().nodes;
    facts.cni.needs = "list daemonsets in kube-system";
    if (nodes.empty() || std::any_of(nodes.begin(), nodes.end(), isSimulated))
        return;
    const bool allMinikube = std::all_of(nodes.begin(), nodes.end(), [](const kube::Node& node) {
        return !node.meta.label("minikube.k8s.io/version").empty();
    });
    const bool hasPodCidrs =
        std::all_of(nodes.begin(), nodes.end(), [](const kube::Node& node) { return !node.podCidrs.empty(); });
    if (allMinikube && hasPodCidrs) {
        facts.cni = fact(Cni::Bridge, Basis::Inferred, "Node " + nodes.begin()->meta.name + " label minikube.k8s.io/version",
                         "list daemonsets in kube-system");
        return;
    }
    const auto routed = evidence.nodeReason("RouteCreated");
    if (routed && hasPodCidrs)
        facts.cni = fact(Cni::CloudRoutes, Basis::Reported, *routed, "list daemonsets in kube-system");
}

} // namespace

const kube::IpPool* calicoPool(const Evidence& evidence)
{
    const kube::IpPool* first = nullptr;
    for (const kube::IpPool& pool : evidence.snapshot().ipPools) {
        const auto range = ip::Cidr::parse(pool.cidr);
        if (pool.disabled || !range)
            continue;
        if (range->family() == ip::Family::V4)
            return &pool;
        if (!first)
            first = &pool;
    }
    return first;
}

std::optional<std::pair<std::string, std::string>> flannelConfig(const Evidence& evidence)
{
    for (const auto& [namespaceName, name] : {std::pair{"kube-flannel", "kube-flannel-cfg"},
                                              std::pair{"kube-system", "kube-flannel-cfg"},
                                              std::pair{"kube-system", "canal-config"},
                                              std::pair{"kube-system", "rke2-canal-config"}}) {
        if (auto text = evidence.configValue(namespaceName, name, "net-conf.json"))
            return std::pair{*text, "ConfigMap " + std::string(namespaceName) + "/" + name + " net-conf.json"};
    }
    return std::nullopt;
}

void detectCni(const Evidence& evidence, NetworkFacts& facts)
{
    if (detectByComponent(evidence, facts) || detectByReport(evidence, facts))
        return;
    detectByNodes(evidence, facts);
}

} // namespace hopscope::facts
