// Finding the objects that name a cluster's network. Private to model/facts.
#pragma once

#include "model/facts/command_line.h"
#include "model/facts/config_text.h"
#include "model/facts/network_facts.h"

#include <unordered_map>

namespace hopscope::facts {

/// A network component that runs: seen as a DaemonSet with pods, or as one of its pods.
struct Component
{
    std::string evidence; ///< "DaemonSet kube-system/calico-node"
    const SharedList<kube::Container>* containers = nullptr;
    bool ready = false; ///< one of its pods is

    const kube::Container* container(const std::string& name) const;
    /// The value of "--name=value" or "--name value" in any container; "true" for a flag alone. A container without any
    /// words runs its image's entry point as it is; a pod whose containers were not read is not understood.
    OptionValue argument(const std::string& name) const;
    /// An environment variable of any container, by its env or by its command line.
    std::optional<std::string> environment(const std::string& name) const;
    /// Evidence for an option that is not understood.
    std::string hides(const OptionValue& option) const { return evidence + " command line is not understood: " + option.reason; }
};

/// The addresses that are the pods' own now (cluster-facts.md 3.3: not hostNetwork, not finished), on one node.
struct NodePods
{
    std::string node;
    const kube::Node* object = nullptr; ///< nothing where the Node cannot be read
    std::vector<ip::IpAddress> addresses;
};

/// How many of them lie in their own node's spec.podCIDRs.
struct Share
{
    std::size_t inside = 0;
    std::size_t all = 0;

    bool isContradicted() const { return all > 0 && inside * 100 <= all * 5; }
    bool isConfirmed() const { return all > 0 && inside * 100 >= all * 95; }
};

class Evidence
{
public:
    explicit Evidence(const cluster::ClusterSnapshot& snapshot);

    const cluster::ClusterSnapshot& snapshot() const { return m_snapshot; }
    /// The component whose DaemonSet has this name, or one of the name with a suffix when `prefix`.
    std::optional<Component> component(const std::string& name, bool prefix = false) const;
    /// Its pods, one for each set of images that they run; empty where only the DaemonSet is known.
    std::vector<const kube::Pod*> variants(const std::string& name, bool prefix = false) const;
    /// A pod of kube-system by its label `component` (kubeadm's static pods).
    std::optional<Component> staticPod(const std::string& component) const;
    /// A pod of the network's namespaces whose name begins so.
    std::optional<Component> podNamed(const std::string& prefix) const;
    /// A key of a ConfigMap's data; nothing when either is missing.
    std::optional<std::string> configValue(const std::string& namespaceName, const std::string& name,
                                           const std::string& key) const;
    /// The same in whichever of the network's namespaces has it first, with "ConfigMap kube-system/cilium-config KEY".
    std::optional<std::pair<std::string, std::string>> setting(const std::string& name, const std::string& key) const;
    /// Whether a ConfigMap of this name was read from any of them.
    const kube::ConfigMap* configMap(const std::string& name) const;
    /// A setting of kubelet's configuration as kubeadm keeps it; a list in one text, separated by blanks.
    std::optional<std::pair<std::string, std::string>> kubeletSetting(std::initializer_list<const char*> path) const;
    /// The first node with this annotation: its value and "Node n1 annotation KEY".
    std::optional<std::pair<std::string, std::string>> nodeAnnotation(const std::string& key) const;
    /// The first node whose NetworkUnavailable condition gives this reason.
    std::optional<std::string> nodeReason(const std::string& reason) const;
    /// A flag of k3s.io/node-args or rke2.io/node-args on any node; the last one, as k3s reads them.
    std::optional<std::pair<std::string, std::string>> nodeArgument(const std::string& name) const;
    /// Sorted by node.
    const std::vector<NodePods>& pods() const { return m_pods; }
    Share shareInPodCidrs() const { return m_share; }
    /// k3s, or RKE2, which is made like it.
    bool isK3s() const { return m_isK3s; }
    /// The same, each time that the flag is given.
    std::vector<std::string> nodeArguments(const std::string& name) const;
    /// The same in one text, separated by commas: k3s takes lists in both ways.
    std::optional<std::pair<std::string, std::string>> nodeArgumentList(const std::string& name) const;
    /// "kind", "EKS", ...: the value of the fact; empty when unknown.
    const std::string& distribution() const { return m_distribution; }
    bool isRke2() const { return m_isRke2; }
    const std::string& nodeArgumentsEvidence() const { return m_nodeArgumentsEvidence; }
    /// What an agent of a network component may be told by: pods that a plugin annotated (E7 of 1.1), the first thousand.
    std::optional<std::pair<std::string, std::string>> podAnnotation(const std::string& key) const;
    /// Whether some node has this label, with "Node n1 label KEY".
    std::optional<std::string> nodeLabel(const std::string& key) const;

private:
    /// The pods of one DaemonSet.
    struct Daemon
    {
        std::string name;
        bool ready = false;
        std::vector<const kube::Pod*> variants;
    };
    void readPods();
    void addDaemonPod(const kube::Pod& pod);
    void readNodes();
    void readNodeArguments(const kube::Node& node, const char* key);
    const Daemon* daemon(const std::string& name, bool prefix) const;

    const cluster::ClusterSnapshot& m_snapshot;
    std::vector<const kube::Pod*> m_standalonePods; ///< "kube-..." of the network's namespaces, of no DaemonSet
    std::vector<Daemon> m_daemons;
    std::vector<NodePods> m_pods;
    Share m_share;
    /// The first node with this annotation, label, and reason.
    std::unordered_map<std::string_view, const kube::Node*> m_annotated;
    std::unordered_map<std::string_view, const kube::Node*> m_labelled;
    std::unordered_map<std::string_view, const kube::Node*> m_reasoned;
    std::vector<std::string> m_nodeArguments;
    std::string m_nodeArgumentsEvidence;
    std::string m_distribution;
    bool m_isK3s = false;
    bool m_isRke2 = false;
};

/// "quay.io/calico/node:v3.29.1@sha256:..." gives "v3.29.1"; empty without a tag.
std::string imageTag(const std::string& image);
/// The ranges in a text that separates them by commas or blanks; words that are no range are left out.
std::vector<ip::Cidr> parseRanges(const std::string& text);

} // namespace hopscope::facts
