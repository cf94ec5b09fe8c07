// In which card a pod stands, and what of a card's pods stands for itself, and what behind a workload.
#include "model/cluster/cluster_index.h"
#include "model/layout/content_cells.h"
#include "model/layout/slots.h"

#include "model/kube/workload.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <unordered_map>

namespace hopscope::layout {

namespace {

constexpr std::size_t manyReplicas = 10; ///< from here on RollUp::Large rolls up; with two less it unrolls again

/// People look for their own things first: the cluster's own namespaces stand behind all others.
bool isSystem(const std::string& nameSpace)
{
    return nameSpace.rfind("kube-", 0) == 0;
}

/// People's own before the cluster's, what is done behind what works, names in order.
void sortCells(std::vector<Cell>& cells)
{
    const auto rank = [](const Cell& cell) {
        return std::make_pair(cell.state == ItemState::Completed, cell.pod && isSystem(cell.pod->meta.namespace_));
    };
    std::stable_sort(cells.begin(), cells.end(), [&](const Cell& a, const Cell& b) { return rank(a) < rank(b); });
}

struct Gathered
{
    ItemId workload;
    std::vector<PodPointer> pods;
};

/// The workloads of the pods, those that the card had before first, then in order of names.
class WorkloadSorter
{
public:
    explicit WorkloadSorter(const CardLayout* before)
    {
        for (std::size_t i = 0; before && i < before->groups.size(); ++i)
            m_order.emplace(before->groups[i].workload, i);
    }

    void add(ItemId workload, PodPointer pod)
    {
        const auto [place, added] = m_indexOf.emplace(workload, m_groups.size());
        if (added)
            m_groups.push_back({std::move(workload), {}});
        m_groups[place->second].pods.push_back(std::move(pod));
    }

    bool had(const ItemId& workload) const { return m_order.count(workload) > 0; }

    std::vector<Gathered> take()
    {
        std::stable_sort(m_groups.begin(), m_groups.end(), [this](const Gathered& a, const Gathered& b) {
            const std::size_t one = placeOf(a);
            const std::size_t other = placeOf(b);
            return std::tie(one, a.workload.key.name, a.workload) < std::tie(other, b.workload.key.name, b.workload);
        });
        return std::move(m_groups);
    }

private:
    std::size_t placeOf(const Gathered& group) const
    {
        const auto found = m_order.find(group.workload);
        return found == m_order.end() ? m_order.size() : found->second;
    }

    std::unordered_map<ItemId, std::size_t, ItemIdHash> m_order;
    std::unordered_map<ItemId, std::size_t, ItemIdHash> m_indexOf;
    std::vector<Gathered> m_groups;
};

const CardGroup* groupOf(const CardLayout* card, const ItemId& workload)
{
    if (!card)
        return nullptr;
    const auto found = std::find_if(card->groups.begin(), card->groups.end(),
                                    [&](const CardGroup& group) { return group.workload == workload; });
    return found == card->groups.end() ? nullptr : &*found;
}

bool isRolled(const Gathered& group, const CardLayout* before, const MapOptions& options)
{
    bool rolled = options.rollUp == RollUp::All;
    if (options.rollUp == RollUp::Large) {
        const CardGroup* old = groupOf(before, group.workload);
        rolled = group.pods.size() >= (old && old->rolled ? manyReplicas - 2 : manyReplicas);
    }
    return rolled != (options.toggled.count(group.workload) > 0);
}

void addGroup(CardContent& card, Gathered gathered, const CardLayout* before, const MapOptions& options)
{
    GroupContent content;
    content.group.workload = gathered.workload;
    content.group.rolled = isRolled(gathered, before, options);
    for (PodPointer& pod : gathered.pods) {
        Cell cell = podCell(std::move(pod));
        content.group.counts.add(cell.state);
        if (content.group.rolled)
            content.group.members.push_back(std::move(cell.pod));
        else
            content.members.push_back(std::move(cell));
    }
    const auto index = std::int32_t(card.groups.size());
    content.head = workloadCell(content.group, options.words);
    content.head.group = index;
    for (Cell& cell : content.members) {
        cell.section = Section::Groups;
        cell.group = index;
    }
    if (content.group.rolled)
        card.sections[std::size_t(Section::Pods)].push_back(content.head);
    sortCells(content.members);
    assignSlots(content.members, before, Section::Groups, &content.group.workload);
    card.counts.add(content.group.counts);
    card.groups.push_back(std::move(content));
}

} // namespace

bool shows(const MapOptions& options, const kube::Pod& pod)
{
    if (!options.namespaces.empty() && options.namespaces.count(pod.meta.namespace_) == 0)
        return false;
    return !options.filter || !options.filter->pod || options.filter->pod(pod);
}

bool shows(const MapOptions& options, const kube::Service& service)
{
    if (!options.namespaces.empty() && options.namespaces.count(service.meta.namespace_) == 0)
        return false;
    return !options.filter || !options.filter->service || options.filter->service(service);
}

ItemId cardIdOf(const kube::Pod& pod, const cluster::ClusterSnapshot& snapshot, const MapOptions& options)
{
    switch (options.groupBy) {
    case GroupBy::Node:
        return pod.nodeName.empty() ? ItemId{ItemKind::UnscheduledCard, {}, ""} : ItemId{ItemKind::NodeCard, {"", pod.nodeName}, ""};
    case GroupBy::Namespace: return {ItemKind::NamespaceCard, {"", pod.meta.namespace_}, ""};
    case GroupBy::Service: break;
    }
    // A pod stands once, with the first of the Services that list it; links show the others.
    for (const ip::IpAddress& address : pod.podIps) {
        if (pod.isTerminal() || pod.hostNetwork)
            break;
        for (const kube::Service* service : snapshot.index().servicesWithEndpoint(address)) {
            if (shows(options, *service))
                return {ItemKind::ServiceCard, service->meta.key(), ""};
        }
    }
    return {ItemKind::ServiceCard, {}, ""};
}

std::optional<ItemId> workloadIdOf(const kube::Pod& pod)
{
    const kube::Workload workload = kube::workloadOf(pod);
    // A static pod is its node's.
    if (workload.kind.empty() || workload.kind == "Node")
        return std::nullopt;
    return ItemId{ItemKind::Workload, {pod.meta.namespace_, std::string(workload.name)}, std::string(workload.kind)};
}

void fillPods(CardContent& card, std::vector<PodPointer> pods, const CardLayout* before, const MapOptions& options,
              std::vector<Cell> waiting)
{
    card.counts = {};
    card.groups.clear();
    for (const Section section : {Section::Pods, Section::HostPods})
        card.sections[std::size_t(section)].clear();
    WorkloadSorter workloads(before);
    std::vector<PodPointer> single;
    for (PodPointer& pod : pods) {
        std::optional<ItemId> workload = options.groupBy == GroupBy::Namespace ? workloadIdOf(*pod) : std::nullopt;
        if (workload)
            workloads.add(std::move(*workload), std::move(pod));
        else
            single.push_back(std::move(pod));
    }
    for (Gathered& group : workloads.take()) {
        // One pod speaks for itself; a workload that has been a group stays one, so that nothing jumps.
        if (group.pods.size() > 1 || workloads.had(group.workload))
            addGroup(card, std::move(group), before, options);
        else
            single.push_back(std::move(group.pods.front()));
    }
    for (PodPointer& pod : single) {
        Cell cell = podCell(std::move(pod));
        card.counts.add(cell.state);
        card.sections[std::size_t(cell.section)].push_back(std::move(cell));
    }
    std::vector<Cell>& chips = card.sections[std::size_t(Section::Pods)];
    std::move(waiting.begin(), waiting.end(), std::back_inserter(chips));
    for (const Section section : {Section::Pods, Section::HostPods}) {
        sortCells(card.sections[std::size_t(section)]);
        assignSlots(card.sections[std::size_t(section)], before, section);
    }
}

std::vector<PodPointer> podsOf(const CardLayout& card)
{
    std::vector<PodPointer> pods;
    for (const Cell& cell : card.cells) {
        if (cell.pod)
            pods.push_back(cell.pod);
    }
    for (const CardGroup& group : card.groups)
        pods.insert(pods.end(), group.members.begin(), group.members.end());
    const auto name = [](const PodPointer& pod) { return std::tie(pod->meta.namespace_, pod->meta.name); };
    std::sort(pods.begin(), pods.end(), [&](const PodPointer& a, const PodPointer& b) { return name(a) < name(b); });
    return pods;
}

} // namespace hopscope::layout
