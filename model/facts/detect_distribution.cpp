#include "model/facts/detect.h"

#include <array>

namespace hopscope::facts {

namespace {

/// What stands in kubelet's own version.
struct Suffix
{
    const char* part;
    const char* name;
};
constexpr std::array suffixes{Suffix{"+k3s", "k3s"}, Suffix{"+rke2", "RKE2"}, Suffix{"+k0s", "k0s"}, Suffix{"-eks-", "EKS"},
                              Suffix{"-gke.", "GKE"}};

struct Label
{
    const char* key;
    const char* name;
};
constexpr std::array labels{Label{"cloud.google.com/gke-nodepool", "GKE"}, Label{"kubernetes.azure.com/cluster", "AKS"},
                            Label{"eks.amazonaws.com/nodegroup", "EKS"},   Label{"node.openshift.io/os_id", "OpenShift"},
                            Label{"microk8s.io/cluster", "MicroK8s"},      Label{"node.k0sproject.io/role", "k0s"},
                            Label{"minikube.k8s.io/version", "minikube"}};

std::optional<Fact<std::string>> distributionOf(const kube::Node& node)
{
    const std::string where = "Node " + node.meta.name;
    for (const Suffix& suffix : suffixes) {
        if (node.info.kubeletVersion.find(suffix.part) != std::string::npos)
            return fact(std::string(suffix.name), Basis::Read, where + " kubeletVersion " + node.info.kubeletVersion);
    }
    for (const Label& label : labels) {
        if (node.meta.labels.contains(label.key))
            return fact(std::string(label.name), Basis::Read, where + " label " + label.key);
    }
    if (node.providerId.starts_with("kind://"))
        return fact(std::string("kind"), Basis::Read, where + " providerID " + node.providerId);
    if (node.meta.annotations.contains("kwok.x-k8s.io/node"))
        return fact(std::string("KWOK"), Basis::Read, where + " annotation kwok.x-k8s.io/node");
    if (node.meta.annotations.contains("kubeadm.alpha.kubernetes.io/cri-socket"))
        return fact(std::string("kubeadm"), Basis::Read, where + " annotation kubeadm.alpha.kubernetes.io/cri-socket");
    return std::nullopt;
}

} // namespace

Fact<std::string> distributionOf(const cluster::ClusterSnapshot& snapshot)
{
    for (const kube::Node& node : snapshot.nodes) {
        if (auto found = distributionOf(node))
            return *found;
    }
    for (const kube::ConfigMap& map : snapshot.configMaps) {
        if (map.meta.key() == kube::ObjectKey{"kube-system", "kubeadm-config"})
            return fact(std::string("kubeadm"), Basis::Read, "ConfigMap kube-system/kubeadm-config");
    }
    Fact<std::string> unknown;
    unknown.needs = snapshot.nodes.empty() ? "list nodes" : "";
    return unknown;
}

} // namespace hopscope::facts
