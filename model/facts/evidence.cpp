#include "model/facts/evidence.h"

#include "model/base/join.h"
#include "model/facts/detect.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace hopscope::facts {

namespace {

bool isNetworkNamespace(const std::string& name)
{
    static constexpr std::array prefixes{"kube-",  "calico",         "tigera", "cilium",  "ovn-kubernetes", "openshift-",
                                         "antrea", "gke-managed-",   "weave",  "kube-ovn"};
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const char* prefix) { return name.starts_with(prefix); });
}

bool haveSameImages(const kube::Pod& a, const kube::Pod& b)
{
    return std::equal(a.containers.begin(), a.containers.end(), b.containers.begin(), b.containers.end(),
                      [](const kube::Container& x, const kube::Container& y) { return x.image == y.image; });
}

void count(const NodePods& pods, Share& share)
{
    if (!pods.object || pods.object->podCidrs.empty())
        return;
    std::vector<ip::Cidr> ranges;
    for (const std::string& text : pods.object->podCidrs) {
        if (const auto range = ip::Cidr::parse(text))
            ranges.push_back(*range);
    }
    const auto isInside = [&](const ip::IpAddress& address) {
        return std::any_of(ranges.begin(), ranges.end(), [&](const ip::Cidr& range) { return range.contains(address); });
    };
    share.all += pods.addresses.size();
    share.inside += std::size_t(std::count_if(pods.addresses.begin(), pods.addresses.end(), isInside));
}

Component componentOf(const kube::Pod& pod)
{
    return {"Pod " + pod.meta.key().toString(), &pod.containers, pod.isReady()};
}

} // namespace

const kube::Container* Component::container(const std::string& name) const
{
    const auto found = std::find_if(containers->begin(), containers->end(),
                                    [&](const kube::Container& container) { return container.name == name; });
    return found == containers->end() ? nullptr : &*found;
}

OptionValue Component::argument(const std::string& name) const
{
    if (containers->empty())
        return {OptionValue::State::NotUnderstood, {}, "its containers were not read"};
    OptionValue known;
    std::optional<OptionValue> other;
    bool isKnown = false;
    for (const kube::Container& container : *containers) {
        const CommandLine line = readCommandLine(container.command, container.environment);
        OptionValue value = optionIn(line, name);
        if (value.isSet())
            return value;
        // What stands beside the component says nothing of it.
        const bool own = container.command.empty() || line.takesOptions();
        isKnown = isKnown || own;
        if (own && known.isUnderstood())
            known = std::move(value);
        else if (!own && !other)
            other = std::move(value);
    }
    return isKnown || !other ? known : *other;
}

std::optional<std::string> Component::environment(const std::string& name) const
{
    for (const kube::Container& container : *containers) {
        for (const Command& command : readCommandLine(container.command, container.environment).commands) {
            const auto set = command.environment.find(name);
            if (set != command.environment.end() && set->second.understood)
                return set->second.text;
        }
        const auto found = container.environment.find(name);
        if (found != container.environment.end())
            return found->second;
    }
    return std::nullopt;
}

Evidence::Evidence(const cluster::ClusterSnapshot& snapshot) : m_snapshot(snapshot)
{
    readPods();
    readNodes();
    m_distribution = distributionOf(snapshot).value;
}

/// One pass: large clusters have many pods.
void Evidence::readPods()
{
    std::unordered_map<std::string_view, std::size_t> places;
    std::string_view lastNamespace;
    bool ofNetwork = false;
    // What the addresses of a part span is not what all of them span; and printed rows do not tell a node's address from a pod's.
    const bool whole = m_snapshot.coverageOf(kube::Kind::Pod) != cluster::Coverage::Arriving;
    for (const kube::Pod& pod : m_snapshot.pods) {
        if (pod.isTerminal())
            continue;
        if (pod.meta.namespace_ != lastNamespace) {
            lastNamespace = pod.meta.namespace_;
            ofNetwork = isNetworkNamespace(pod.meta.namespace_);
        }
        if (ofNetwork)
            addDaemonPod(pod);
        if (!whole || pod.hostNetwork || pod.nodeName.empty() || pod.podIps.empty())
            continue;
        const auto [place, added] = places.try_emplace(pod.nodeName, m_pods.size());
        if (added) {
            m_pods.push_back({pod.nodeName, m_snapshot.nodes.find({"", pod.nodeName}), {}});
            m_pods.back().addresses.reserve(64);
        }
        auto& addresses = m_pods[place->second].addresses;
        addresses.insert(addresses.end(), pod.podIps.begin(), pod.podIps.end());
    }
    std::sort(m_pods.begin(), m_pods.end(), [](const NodePods& a, const NodePods& b) { return a.node < b.node; });
    for (const NodePods& pods : m_pods)
        count(pods, m_share);
}

void Evidence::addDaemonPod(const kube::Pod& pod)
{
    const auto owner = std::find_if(pod.meta.ownerReferences.begin(), pod.meta.ownerReferences.end(),
                                    [](const kube::OwnerReference& reference) { return reference.kind == "DaemonSet"; });
    if (owner == pod.meta.ownerReferences.end()) {
        if (pod.meta.name.starts_with("kube-")) // static pods, and the controllers whose flags are asked for
            m_standalonePods.push_back(&pod);
        return;
    }
    auto found = std::find_if(m_daemons.rbegin(), m_daemons.rend(), [&](const Daemon& daemon) { return daemon.name == owner->name; });
    Daemon& daemon = found != m_daemons.rend() ? *found : m_daemons.emplace_back(Daemon{owner->name, false, {}});
    daemon.ready = daemon.ready || pod.isReady();
    if (std::none_of(daemon.variants.begin(), daemon.variants.end(), [&](const kube::Pod* one) { return haveSameImages(*one, pod); }))
        daemon.variants.push_back(&pod);
}

const Evidence::Daemon* Evidence::daemon(const std::string& name, bool prefix) const
{
    const auto found = std::find_if(m_daemons.begin(), m_daemons.end(), [&](const Daemon& daemon) {
        return daemon.name == name || (prefix && daemon.name.starts_with(name));
    });
    return found == m_daemons.end() ? nullptr : &*found;
}

std::vector<const kube::Pod*> Evidence::variants(const std::string& name, bool prefix) const
{
    const Daemon* found = daemon(name, prefix);
    return found ? found->variants : std::vector<const kube::Pod*>{};
}

std::optional<Component> Evidence::component(const std::string& name, bool prefix) const
{
    if (const Daemon* found = daemon(name, prefix)) {
        Component component = componentOf(*found->variants.front());
        component.ready = found->ready;
        return component;
    }
    for (const kube::DaemonSet& set : m_snapshot.daemonSets) {
        const bool named = set.meta.name == name || (prefix && set.meta.name.starts_with(name));
        if (named && set.desiredNumberScheduled > 0)
            return Component{"DaemonSet " + set.meta.key().toString(), &set.containers, set.numberReady > 0};
    }
    return std::nullopt;
}

std::optional<Component> Evidence::staticPod(const std::string& component) const
{
    for (const kube::Pod* pod : m_standalonePods) {
        if (pod->meta.label("component") == component)
            return componentOf(*pod);
    }
    return std::nullopt;
}

std::optional<Component> Evidence::podNamed(const std::string& prefix) const
{
    for (const kube::Pod* pod : m_standalonePods) {
        if (pod->meta.name.starts_with(prefix))
            return componentOf(*pod);
    }
    return std::nullopt;
}

std::optional<std::pair<std::string, std::string>> Evidence::podAnnotation(const std::string& key) const
{
    int looked = 0;
    for (const kube::Pod& pod : m_snapshot.pods) {
        if (++looked > 1000)
            break;
        if (!pod.meta.annotation(key).empty() && !pod.isTerminal())
            return std::pair{pod.meta.annotation(key), "Pod " + pod.meta.key().toString() + " annotation " + key};
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
        if (std::string elements = join(text.list(path).value_or(std::vector<std::string>{}), " "); !elements.empty())
            return std::pair{std::move(elements), where};
    }
    return std::nullopt;
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
