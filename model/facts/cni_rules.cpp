#include "model/facts/cni_rules.h"

#include <algorithm>
#include <array>
#include <set>

namespace hopscope::facts {

namespace {

constexpr std::array rules{
    CniRule{Cni::GkeDataplaneV2, "anetd", false, "cilium-agent"},
    CniRule{Cni::Canal, "canal", false, "calico-node"},
    CniRule{Cni::Canal, "rke2-canal", false, "calico-node"},
    CniRule{Cni::Cilium, "cilium", false, "cilium-agent"},
    CniRule{Cni::Calico, "calico-node", false, "calico-node"},
    CniRule{Cni::Calico, "rke2-calico-node", false, "calico-node"},
    CniRule{Cni::Antrea, "antrea-agent", false, "antrea-agent"},
    CniRule{Cni::OvnKubernetes, "ovnkube-node", true, ""},
    CniRule{Cni::KubeOvn, "kube-ovn-cni", false, "cni-server"},
    CniRule{Cni::AwsVpc, "aws-node", false, "aws-node"},
    CniRule{Cni::Azure, "azure-cns", false, ""},
    CniRule{Cni::KubeRouter, "kube-router", false, "kube-router"},
    CniRule{Cni::Weave, "weave-net", false, "weave"},
    CniRule{Cni::Kindnet, "kindnet", false, "kindnet-cni"},
    CniRule{Cni::Flannel, "kube-flannel-ds", true, "kube-flannel"},
    CniRule{Cni::Flannel, "kube-flannel", true, "kube-flannel"},
    CniRule{Cni::Flannel, "rke2-flannel", true, "kube-flannel"},
    CniRule{Cni::OpenShiftSdn, "sdn", false, "sdn"},
};

constexpr std::array reports{
    CniReport{Cni::Cilium, "network.cilium.io/ipv4-pod-cidr", "CiliumIsUp"},
    CniReport{Cni::Calico, "projectcalico.org/IPv4Address", "CalicoIsUp"},
    CniReport{Cni::OvnKubernetes, "k8s.ovn.org/node-subnets", ""},
    CniReport{Cni::KubeOvn, "ovn.kubernetes.io/allocated", ""},
    CniReport{Cni::Antrea, "node.antrea.io/mac-address", ""},
    CniReport{Cni::KubeRouter, "kube-router.io/pod-cidr", ""},
    CniReport{Cni::Weave, "", "WeaveIsUp"},
    CniReport{Cni::Flannel, "flannel.alpha.coreos.com/backend-type", "FlannelIsUp"},
};

constexpr std::array podReports{
    CniReport{Cni::Calico, "cni.projectcalico.org/podIP", ""},
    CniReport{Cni::OvnKubernetes, "k8s.ovn.org/pod-networks", ""},
    CniReport{Cni::AwsVpc, "vpc.amazonaws.com/pod-ips", ""},
    CniReport{Cni::KubeOvn, "ovn.kubernetes.io/ip_address", ""},
};

std::vector<const char*> configurationsOf(Cni cni)
{
    switch (cni) {
    case Cni::Calico: return {"calico-config", "cni-config"};
    case Cni::Canal: return {"canal-config", "rke2-canal-config"};
    case Cni::Flannel: return {"kube-flannel-cfg"};
    case Cni::Cilium:
    case Cni::GkeDataplaneV2:
    case Cni::AzureCilium: return {"cilium-config"};
    case Cni::Antrea: return {"antrea-config"};
    case Cni::OvnKubernetes: return {"ovn-config", "ovnkube-config"};
    case Cni::KubeRouter: return {"kube-router-cfg"};
    case Cni::Weave: return {"weave-net"};
    case Cni::AwsVpc: return {"amazon-vpc-cni"};
    default: return {};
    }
}

bool isReported(const Evidence& evidence, Cni cni)
{
    return std::any_of(reports.begin(), reports.end(), [&](const CniReport& report) {
        return report.cni == cni && (evidence.nodeAnnotation(report.annotation) || (*report.reason && evidence.nodeReason(report.reason)));
    });
}

/// Whether at least one node has this annotation, and none has it with an address of its own.
std::optional<Conflict> foreignAddress(const Evidence& evidence, const std::string& key)
{
    std::optional<Conflict> foreign;
    for (const kube::Node& node : evidence.snapshot().nodes) {
        const std::string& text = node.meta.annotation(key);
        const auto address = ip::IpAddress::parse(std::string_view(text).substr(0, text.find('/')));
        const auto own = node.ipAddresses();
        if (!address || own.empty())
            continue;
        if (std::find(own.begin(), own.end(), *address) != own.end())
            return std::nullopt;
        foreign = Conflict{Conflict::Kind::StaleAnnotation, "Node " + node.meta.name + " annotation " + key, text, own.front().toString()};
    }
    return foreign;
}

/// Calico writes each pod's address on the pod; pods that are others' have none, or an old one.
std::optional<Conflict> otherPodAddress(const Evidence& evidence)
{
    const std::string key = "cni.projectcalico.org/podIP";
    std::optional<Conflict> other;
    int looked = 0;
    for (const kube::Pod& pod : evidence.snapshot().pods) {
        if (++looked > 1000)
            break;
        const std::string& text = pod.meta.annotation(key);
        const auto address = ip::IpAddress::parse(std::string_view(text).substr(0, text.find('/')));
        if (!address || pod.isTerminal() || pod.podIps.empty())
            continue;
        if (std::find(pod.podIps.begin(), pod.podIps.end(), *address) != pod.podIps.end())
            return std::nullopt;
        other = Conflict{Conflict::Kind::StaleAnnotation, "Pod " + pod.meta.key().toString() + " annotation " + key, text,
                         pod.podIps.front().toString()};
    }
    return other;
}

} // namespace

std::span<const CniRule> cniRules()
{
    return rules;
}

std::span<const CniReport> cniReports()
{
    return reports;
}

std::span<const CniReport> cniPodReports()
{
    return podReports;
}

bool hasConfiguration(const Evidence& evidence, Cni cni)
{
    if (isReported(evidence, cni) || (cni == Cni::Calico && !evidence.snapshot().ipPools.empty()))
        return true;
    const auto names = configurationsOf(cni);
    const auto hasMap = [&](const char* name) {
        const auto& maps = evidence.snapshot().configMaps;
        return std::any_of(maps.begin(), maps.end(), [&](const kube::ConfigMap& map) { return map.meta.name.starts_with(name); });
    };
    if (std::any_of(names.begin(), names.end(), hasMap))
        return true;
    const std::string& distribution = evidence.distribution();
    return (cni == Cni::Kindnet && distribution == "kind") || (cni == Cni::AwsVpc && distribution == "EKS") ||
           (cni == Cni::Azure && distribution == "AKS") || (cni == Cni::OpenShiftSdn && distribution == "OpenShift");
}

std::optional<Conflict> staleReport(const Evidence& evidence, Cni cni)
{
    if (cni == Cni::Calico) {
        if (auto pods = otherPodAddress(evidence))
            return pods;
        return foreignAddress(evidence, "projectcalico.org/IPv4Address");
    }
    if (cni != Cni::Flannel)
        return std::nullopt;
    if (!evidence.nodeAnnotation("flannel.alpha.coreos.com/public-ip-overwrite")) {
        if (auto foreign = foreignAddress(evidence, "flannel.alpha.coreos.com/public-ip"))
            return foreign;
    }
    const auto annotation = evidence.nodeAnnotation("flannel.alpha.coreos.com/backend-type");
    if (annotation && evidence.shareInPodCidrs().isContradicted())
        return Conflict{Conflict::Kind::StaleAnnotation, annotation->second, "spec.podCIDRs", "pods with other addresses"};
    return std::nullopt;
}

bool belongsTo(const NetworkFacts& facts, Cni annotated)
{
    if (annotated == facts.cni.value || facts.policyEngine.value == toString(annotated))
        return true;
    if (facts.cni.value == Cni::Canal)
        return annotated == Cni::Calico || annotated == Cni::Flannel;
    return annotated == Cni::Cilium && isCilium(facts.cni.value);
}

void setVersion(const Evidence& evidence, const CniRule& rule, const Component& component, NetworkFacts& facts)
{
    const auto mainOf = [&](const std::vector<kube::Container>& containers) -> const kube::Container* {
        for (const kube::Container& container : containers) {
            if (container.name == rule.container)
                return &container;
        }
        return containers.empty() ? nullptr : &containers.front();
    };
    std::set<std::string> tags;
    const kube::Container* main = mainOf(*component.containers);
    for (const kube::Pod* pod : evidence.variants(rule.daemonSet, rule.prefix)) {
        if (const kube::Container* container = mainOf(pod->containers); container && !imageTag(container->image).empty())
            tags.insert(imageTag(container->image));
    }
    if (tags.empty() && main && !imageTag(main->image).empty())
        tags.insert(imageTag(main->image));
    if (tags.empty()) {
        if (const auto version = component.environment("VPC_CNI_VERSION"))
            facts.cniVersion = fact(*version, Basis::Read, component.evidence + " environment VPC_CNI_VERSION");
        else if (const auto release = component.environment("RELEASE_VERSION"))
            facts.cniVersion = fact(*release, Basis::Read, component.evidence + " environment RELEASE_VERSION");
        else
            facts.cniVersion.evidence = component.evidence + " image has a digest only" ;
        return;
    }
    std::string all;
    for (const std::string& tag : tags)
        all += (all.empty() ? "" : ", ") + tag;
    facts.cniVersion = fact(all, Basis::Read, component.evidence + " image " + (main ? main->image.str() : std::string()));
    if (tags.size() > 1)
        facts.conflicts.push_back({Conflict::Kind::MixedVersions, component.evidence, *tags.begin(), *tags.rbegin()});
}

} // namespace hopscope::facts
