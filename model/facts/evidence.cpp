#include "model/facts/evidence.h"

#include <algorithm>
#include <array>

namespace hopscope::facts {

namespace {

bool isNetworkNamespace(const std::string& name)
{
    static constexpr std::array names{"kube-system",    "kube-flannel",   "calico-system",            "tigera-operator",
                                      "ovn-kubernetes", "openshift-sdn",  "openshift-ovn-kubernetes", "cilium",
                                      "openshift-kube-apiserver", "openshift-kube-controller-manager"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isOwnedByDaemonSet(const kube::Pod& pod, const std::string& name, bool prefix)
{
    return std::any_of(pod.meta.ownerReferences.begin(), pod.meta.ownerReferences.end(),
                       [&](const kube::OwnerReference& owner) {
                           return owner.kind == "DaemonSet" && (owner.name == name || (prefix && owner.name.starts_with(name)));
                       });
}

Component componentOf(const kube::Pod& pod)
{
    return {"Pod " + pod.meta.key().toString(), &pod.containers};
}

} // namespace

const kube::Container* Component::container(const std::string& name) const
{
    const auto found = std::find_if(containers->begin(), containers->end(),
                                    [&](const kube::Container& container) { return container.name == name; });
    return found == containers->end() ? nullptr : &*found;
}

std::optional<std::string> Component::argument(const std::string& name) const
{
    for (const kube::Container& container : *containers) {
        if (auto value = argumentIn(container.command, name))
            return value;
    }
    return std::nullopt;
}

std::optional<std::string> Component::environment(const std::string& name) const
{
    for (const kube::Container& container : *containers) {
        const auto found = container.environment.find(name);
        if (found != container.environment.end())
            return found->second;
    }
    return std::nullopt;
}

std::optional<std::string> argumentIn(const std::vector<std::string>& command, const std::string& name)
{
    for (std::size_t i = 0; i < command.size(); ++i) {
        const std::string& word = command[i];
        if (word.starts_with(name + "="))
            return word.substr(name.size() + 1);
        if (word != name)
            continue;
        const bool hasValue = i + 1 < command.size() && !command[i + 1].starts_with("-");
        return hasValue ? command[i + 1] : "true";
    }
    return std::nullopt;
}

Evidence::Evidence(const cluster::ClusterSnapshot& snapshot) : m_snapshot(snapshot)
{
    for (const kube::Pod& pod : snapshot.pods) {
        if (isNetworkNamespace(pod.meta.namespace_) && !pod.isTerminal())
            m_networkPods.push_back(&pod);
    }
    readNodeArguments();
}

void Evidence::readNodeArguments()
{
    for (const kube::Node& node : m_snapshot.nodes) {
        m_isK3s = m_isK3s || node.info.kubeletVersion.find("+k3s") != std::string::npos;
        for (const char* key : {"k3s.io/node-args", "rke2.io/node-args"}) {
            const std::string& text = node.meta.annotation(key);
            // Flags of agents say nothing about the cluster: the first server's count.
            const auto arguments = ConfigText("{\"args\": " + (text.empty() ? "[]" : text) + "}").list({"args"});
            if (!arguments || arguments->empty() || arguments->front() != "server" || !m_nodeArguments.empty())
                continue;
            m_nodeArguments = *arguments;
            m_nodeArgumentsEvidence = "Node " + node.meta.name + " annotation " + key;
        }
    }
}

std::optional<Component> Evidence::component(const std::string& name, bool prefix) const
{
    for (const kube::Pod* pod : m_networkPods) {
        if (!isOwnedByDaemonSet(*pod, name, prefix))
            continue;
        return componentOf(*pod);
    }
    for (const kube::DaemonSet& set : m_snapshot.daemonSets) {
        const bool named = set.meta.name == name || (prefix && set.meta.name.starts_with(name));
        if (named && set.desiredNumberScheduled > 0)
            return Component{"DaemonSet " + set.meta.key().toString(), &set.containers};
    }
    return std::nullopt;
}

std::optional<Component> Evidence::staticPod(const std::string& component) const
{
    for (const kube::Pod* pod : m_networkPods) {
        if (pod->meta.label("component") == component)
            return componentOf(*pod);
    }
    return std::nullopt;
}

std::optional<Component> Evidence::podNamed(const std::string& prefix) const
{
    for (const kube::Pod* pod : m_networkPods) {
        if (pod->meta.name.starts_with(prefix))
            return componentOf(*pod);
    }
    return std::nullopt;
}

std::optional<std::string> Evidence::configValue(const std::string& namespaceName, const std::string& name,
                                                 const std::string& key) const
{
    const kube::ConfigMap* map = m_snapshot.configMaps.find({namespaceName, name});
    if (!map)
        return std::nullopt;
    const auto found = map->data.find(key);
    if (found == map->data.end())
        return std::nullopt;
    return found->second;
}

const kube::ConfigMap* Evidence::configMap(const std::string& name) const
{
    for (const kube::ConfigMap& map : m_snapshot.configMaps) {
        if (map.meta.name == name)
            return &map;
    }
    return nullptr;
}

std::optional<std::pair<std::string, std::string>> Evidence::setting(const std::string& name, const std::string& key) const
{
    for (const kube::ConfigMap& map : m_snapshot.configMaps) {
        if (map.meta.name != name)
            continue;
        if (const auto found = map.data.find(key); found != map.data.end())
            return std::pair{found->second, "ConfigMap " + map.meta.key().toString() + " " + key};
    }
    return std::nullopt;
}

std::optional<std::pair<std::string, std::string>> Evidence::kubeletSetting(std::initializer_list<const char*> path) const
{
    for (const kube::ConfigMap& map : m_snapshot.configMaps) {
        const auto found = map.data.find("kubelet");
        if (!map.meta.name.starts_with("kubelet-config") || found == map.data.end())
            continue;
        const ConfigText text(found->second);
        std::string where = "ConfigMap " + map.meta.key().toString() + " kubelet";
        for (const char* name : path)
            where += std::string(" ") + name;
        if (auto value = text.text(path); value && !value->empty())
            return std::pair{*value, where};
        std::string joined;
        for (const std::string& element : text.list(path).value_or(std::vector<std::string>{}))
            joined += (joined.empty() ? "" : " ") + element;
        if (!joined.empty())
            return std::pair{joined, where};
    }
    return std::nullopt;
}

std::optional<std::pair<std::string, std::string>> Evidence::nodeAnnotation(const std::string& key) const
{
    for (const kube::Node& node : m_snapshot.nodes) {
        if (!node.meta.annotation(key).empty())
            return std::pair{node.meta.annotation(key), "Node " + node.meta.name + " annotation " + key};
    }
    return std::nullopt;
}

std::optional<std::string> Evidence::nodeReason(const std::string& reason) const
{
    for (const kube::Node& node : m_snapshot.nodes) {
        const kube::Condition* condition = node.condition("NetworkUnavailable");
        if (condition && condition->status == "False" && condition->reason == reason)
            return "Node " + node.meta.name + " condition NetworkUnavailable reason " + reason;
    }
    return std::nullopt;
}

std::optional<std::pair<std::string, std::string>> Evidence::nodeArgument(const std::string& name) const
{
    const auto value = argumentIn(m_nodeArguments, name);
    if (!value)
        return std::nullopt;
    return std::pair{*value, m_nodeArgumentsEvidence};
}

std::string imageTag(const std::string& image)
{
    const std::string name = image.substr(0, image.find('@'));
    const std::size_t colon = name.rfind(':');
    const std::size_t slash = name.rfind('/');
    if (colon == std::string::npos || (slash != std::string::npos && colon < slash))
        return {};
    return name.substr(colon + 1);
}

std::vector<ip::Cidr> parseRanges(const std::string& text)
{
    std::vector<ip::Cidr> ranges;
    for (const std::string& word : words(text)) {
        if (const auto range = ip::Cidr::parse(word))
            ranges.push_back(*range);
    }
    return ranges;
}

} // namespace hopscope::facts
