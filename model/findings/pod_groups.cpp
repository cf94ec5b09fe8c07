#include "model/findings/pod_groups.h"

#include <algorithm>

namespace hopscope::findings {

namespace {

std::size_t mixed(std::size_t sum, std::size_t part)
{
    return (sum ^ (part + (sum >> 17))) * 0x9e3779b97f4a7c15;
}

std::size_t hashOf(const kube::StringMap::Entry& entry)
{
    return mixed(std::hash<SharedText>{}(entry.first), std::hash<SharedText>{}(entry.second));
}

std::size_t hashOf(const kube::StringMap& labels)
{
    std::size_t sum = labels.size();
    for (const auto& entry : labels)
        sum = mixed(sum, hashOf(entry));
    return sum;
}

std::uint32_t portKey(std::uint16_t port, ip::Protocol protocol)
{
    return std::uint32_t(port) << 8 | std::uint32_t(protocol);
}

} // namespace

bool holdsAll(const kube::StringMap& labels, const kube::StringMap& selector)
{
    return std::all_of(selector.begin(), selector.end(), [&](const kube::StringMap::Entry& wanted) {
        const auto found = labels.find(wanted.first.str());
        return found != labels.end() && found->second == wanted.second;
    });
}

PodGroups::PodGroups(const cluster::ClusterSnapshot& snapshot)
{
    for (const kube::Pod& pod : snapshot.pods)
        add(pod);
}

void PodGroups::add(const kube::Pod& pod)
{
    if (pod.isTerminal())
        return;
    Space& space = m_spaces[pod.meta.namespace_.str()];
    ++space.pods;
    if (*pod.printed != kube::PrintedPod{}) {
        ++space.printedOnly;
        return;
    }
    std::vector<std::size_t>& candidates = space.byLabels[hashOf(pod.meta.labels)];
    for (const std::size_t index : candidates) {
        if (space.groups[index].labels == pod.meta.labels) {
            space.groups[index].pods.push_back(&pod);
            changeHostPorts(pod, true);
            return;
        }
    }
    candidates.push_back(space.groups.size());
    for (const auto& entry : pod.meta.labels)
        space.byEntry[hashOf(entry)].push_back(space.groups.size());
    space.groups.push_back({pod.meta.labels, {&pod}});
    changeHostPorts(pod, true);
}

void PodGroups::remove(const kube::Pod& pod)
{
    const auto found = m_spaces.find(pod.meta.namespace_.str());
    if (pod.isTerminal() || found == m_spaces.end())
        return;
    Space& space = found->second;
    --space.pods;
    if (*pod.printed != kube::PrintedPod{}) {
        --space.printedOnly;
        return;
    }
    for (const std::size_t index : space.byLabels[hashOf(pod.meta.labels)]) {
        if (space.groups[index].labels == pod.meta.labels)
            std::erase(space.groups[index].pods, &pod);
    }
    changeHostPorts(pod, false);
}

void PodGroups::changeHostPorts(const kube::Pod& pod, bool isAdded)
{
    for (const kube::Container& container : pod.containers) {
        for (const kube::ContainerPort& port : container.ports) {
            const std::uint16_t number = pod.hostNetwork ? port.containerPort : port.hostPort;
            if (number == 0)
                continue;
            std::vector<const kube::Pod*>& pods = m_hostPorts[portKey(number, port.protocol)];
            std::erase(pods, &pod);
            if (isAdded)
                pods.push_back(&pod);
        }
    }
}

const PodGroups::Space* PodGroups::spaceOf(const std::string& namespaceName) const
{
    const auto found = m_spaces.find(namespaceName);
    return found == m_spaces.end() ? nullptr : &found->second;
}

std::vector<const PodGroups::Group*> PodGroups::matching(const std::string& namespaceName, const kube::StringMap& selector) const
{
    std::vector<const Group*> groups;
    const Space* space = spaceOf(namespaceName);
    if (!space || selector.empty())
        return groups;
    const std::vector<std::size_t>* fewest = nullptr;
    for (const auto& entry : selector) {
        const auto found = space->byEntry.find(hashOf(entry));
        if (found == space->byEntry.end())
            return groups;
        if (!fewest || found->second.size() < fewest->size())
            fewest = &found->second;
    }
    for (const std::size_t index : *fewest) {
        const Group& group = space->groups[index];
        if (!group.pods.empty() && holdsAll(group.labels, selector))
            groups.push_back(&group);
    }
    return groups;
}

std::vector<const PodGroups::Group*> PodGroups::matching(const std::string& namespaceName, const kube::LabelSelector& selector) const
{
    std::vector<const Group*> groups;
    if (!selector.matchLabels.empty()) {
        groups = matching(namespaceName, selector.matchLabels);
        std::erase_if(groups, [&](const Group* group) { return !selector.matches(group->labels); });
        return groups;
    }
    if (const Space* space = spaceOf(namespaceName)) {
        for (const Group& group : space->groups) {
            if (!group.pods.empty() && selector.matches(group.labels))
                groups.push_back(&group);
        }
    }
    return groups;
}

bool PodGroups::anyMatches(const std::string& namespaceName, const kube::LabelSelector& selector) const
{
    if (!selector.matchLabels.empty())
        return !matching(namespaceName, selector).empty();
    const Space* space = spaceOf(namespaceName);
    return space && std::any_of(space->groups.begin(), space->groups.end(), [&](const Group& group) {
               return !group.pods.empty() && selector.matches(group.labels);
           });
}

std::vector<const kube::Pod*> PodGroups::podsOf(const std::vector<const Group*>& groups)
{
    std::vector<const kube::Pod*> pods;
    for (const Group* group : groups)
        pods.insert(pods.end(), group->pods.begin(), group->pods.end());
    std::sort(pods.begin(), pods.end(), [](const kube::Pod* a, const kube::Pod* b) { return a->meta.name < b->meta.name; });
    return pods;
}

const std::vector<const kube::Pod*>& PodGroups::podsAtHostPort(std::uint16_t port, ip::Protocol protocol) const
{
    static const std::vector<const kube::Pod*> none;
    const auto found = m_hostPorts.find(portKey(port, protocol));
    return found == m_hostPorts.end() ? none : found->second;
}

} // namespace hopscope::findings
