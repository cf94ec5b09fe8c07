// In which card a pod stands, and what of a card's pods stands for itself, and what behind a workload.
#include "model/base/natural_order.h"
#include "model/cluster/cluster_index.h"
#include "model/layout/content_cells.h"

#include "model/kube/workload.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
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

/// A namespace and a name.
using Name = std::pair<std::string_view, std::string_view>;

Name nameOf(const kube::Pod& pod)
{
    return {pod.meta.namespace_.str(), pod.meta.name};
}

/// web-2 stands before web-10.
bool namedBefore(const Name& a, const Name& b)
{
    return a.first != b.first ? a.first < b.first : naturallyBefore(a.second, b.second);
}

/// What fails first, then people's own before the cluster's, names in order.
void sortCells(std::vector<Cell>& cells)
{
    const auto rank = [](const Cell& cell) {
        const int wrong = cell.state == ItemState::Failing ? 0 : cell.state == ItemState::NotReady ? 1 : 2;
        return std::make_pair(wrong, cell.pod && isSystem(cell.pod->meta.namespace_));
    };
    const auto name = [](const Cell& cell) {
        return cell.pod ? nameOf(*cell.pod) : Name(cell.text->id.key.namespace_, cell.text->name);
    };
    std::stable_sort(cells.begin(), cells.end(), [&](const Cell& a, const Cell& b) {
        const auto one = rank(a);
        const auto other = rank(b);
        return one != other ? one < other : namedBefore(name(a), name(b));
    });
}

void sortPods(std::vector<PodPointer>& pods)
{
    std::sort(pods.begin(), pods.end(), [](const PodPointer& a, const PodPointer& b) { return namedBefore(nameOf(*a), nameOf(*b)); });
}

struct Gathered
{
    ItemId workload;
    std::vector<PodPointer> pods;
};

/// The workloads of the pods, in order of names.
class WorkloadSorter
{
public:
    void add(ItemId workload, PodPointer pod)
    {
        const auto [place, added] = m_indexOf.emplace(workload, m_groups.size());
        if (added)
            m_groups.push_back({std::move(workload), {}});
        m_groups[place->second].pods.push_back(std::move(pod));
    }

    std::vector<Gathered> take()
    {
        std::stable_sort(m_groups.begin(), m_groups.end(), [](const Gathered& a, const Gathered& b) {
            return std::tie(a.workload.key.name, a.workload) < std::tie(b.workload.key.name, b.workload);
        });
        return std::move(m_groups);
    }

private:
    std::unordered_map<ItemId, std::size_t, ItemIdHash> m_indexOf;
    std::vector<Gathered> m_groups;
};

const CardGroup* groupOf(const CardData* card, const ItemId& workload)
{
    if (!card)
        return nullptr;
    const auto found = std::find_if(card->groups.begin(), card->groups.end(),
                                    [&](const CardGroup& group) { return group.workload == workload; });
    return found == card->groups.end() ? nullptr : &*found;
}

bool isRolled(const Gathered& group, const CardData* before, const MapOptions& options)
{
    bool rolled = options.rollUp == RollUp::All;
    if (options.rollUp == RollUp::Large) {
        const CardGroup* old = groupOf(before, group.workload);
        rolled = group.pods.size() >= (old && old->rolled ? manyReplicas - 2 : manyReplicas);
    }
    return rolled != (options.toggled.count(group.workload) > 0);
}

void addGroup(CardContent& card, Gathered gathered, const CardData* before, const MapOptions& options)
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
    content.head = workloadCell(content.group, options.words);
    for (Cell& cell : content.members)
        cell.section = Section::Groups;
    sortCells(content.members);
    sortPods(content.group.members);
    card.counts.add(content.group.counts);
    card.groups.push_back(std::move(content));
}

/// Those with pods that fail first.
void sortGroups(std::vector<GroupContent>& groups)
{
    std::stable_sort(groups.begin(), groups.end(), [](const GroupContent& a, const GroupContent& b) {
        return (a.group.counts.failing > 0) > (b.group.counts.failing > 0);
    });
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
    if (derivesEndpoints(snapshot)) {
        for (const kube::Service& service : snapshot.services) {
            if (service.meta.namespace_ == pod.meta.namespace_ && !pod.isTerminal() && !service.selector.empty() &&
                kube::LabelSelector{service.selector, {}}.matches(pod.meta.labels) && shows(options, service))
                return {ItemKind::ServiceCard, service.meta.key(), ""};
        }
        return {ItemKind::ServiceCard, {}, ""};
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

bool isExposed(const kube::Service& service)
{
    return service.type == "LoadBalancer" || service.type == "NodePort" || !service.externalIps.empty();
}

bool derivesEndpoints(const cluster::ClusterSnapshot& snapshot)
{
    return snapshot.endpointSlices.empty() && snapshot.endpoints.empty() && !snapshot.areEndpointsReadWhole({});
}

void fillPods(CardContent& card, std::vector<PodPointer> pods, const CardData* before, const MapOptions& options,
              std::vector<Cell> waiting)
{
    card.counts = {};
    card.groups.clear();
    for (const Section section : {Section::Pods, Section::HostPods, Section::Done})
        card.sections[std::size_t(section)].clear();
    WorkloadSorter workloads;
    std::vector<PodPointer> single;
    for (PodPointer& pod : pods) {
        std::optional<ItemId> workload = options.groupBy == GroupBy::Namespace ? workloadIdOf(*pod) : std::nullopt;
        if (workload)
            workloads.add(std::move(*workload), std::move(pod));
        else
            single.push_back(std::move(pod));
    }
    for (Gathered& group : workloads.take()) {
        if (group.pods.size() > 1) // one pod speaks for itself
            addGroup(card, std::move(group), before, options);
        else
            single.push_back(std::move(group.pods.front()));
    }
    sortGroups(card.groups);
    for (PodPointer& pod : single) {
        Cell cell = podCell(std::move(pod));
        card.counts.add(cell.state);
        card.sections[std::size_t(cell.section)].push_back(std::move(cell));
    }
    std::vector<Cell>& chips = card.sections[std::size_t(Section::Pods)];
    std::move(waiting.begin(), waiting.end(), std::back_inserter(chips));
    for (const Section section : {Section::Pods, Section::HostPods, Section::Done})
        sortCells(card.sections[std::size_t(section)]);
}

void fillGroup(GroupContent& service, std::vector<PodPointer> pods)
{
    service.group.counts = {};
    service.members.clear();
    for (PodPointer& pod : pods) {
        Cell cell = podCell(std::move(pod));
        cell.section = Section::Groups;
        service.group.counts.add(cell.state);
        service.members.push_back(std::move(cell));
    }
    sortCells(service.members);
}

void countGroups(CardContent& card)
{
    card.counts = {};
    for (const GroupContent& group : card.groups)
        card.counts.add(group.group.counts);
}

std::vector<PodPointer> podsOf(const CardData& card)
{
    std::vector<PodPointer> pods;
    for (const Cell& cell : card.cells) {
        if (cell.pod)
            pods.push_back(cell.pod);
    }
    for (const CardGroup& group : card.groups)
        pods.insert(pods.end(), group.members.begin(), group.members.end());
    sortPods(pods);
    return pods;
}

CardDataPointer finished(CardContent content)
{
    auto card = std::make_shared<CardData>();
    card->head = std::move(content.head);
    card->counts = content.counts;
    const auto put = [&card](std::vector<Cell>& cells) { std::move(cells.begin(), cells.end(), std::back_inserter(card->cells)); };
    for (const Section section : {Section::Entries, Section::Services, Section::Policies})
        put(content.sections[std::size_t(section)]);
    for (GroupContent& group : content.groups) {
        const auto index = std::int32_t(card->groups.size());
        group.head.group = index;
        for (Cell& cell : group.members)
            cell.group = index;
        card->cells.push_back(std::move(group.head));
        put(group.members);
        card->groups.push_back(std::move(group.group));
    }
    for (const Section section : {Section::Pods, Section::HostPods, Section::Done})
        put(content.sections[std::size_t(section)]);
    return card;
}

CardContent contentOf(const CardData& card)
{
    CardContent content;
    content.head = card.head;
    content.counts = card.counts;
    for (const CardGroup& group : card.groups)
        content.groups.push_back({group, {}, {}});
    for (const Cell& cell : card.cells) {
        if (cell.group < 0)
            content.sections[std::size_t(cell.section)].push_back(cell);
        else if (!cell.pod)
            content.groups[std::size_t(cell.group)].head = cell;
        else
            content.groups[std::size_t(cell.group)].members.push_back(cell);
    }
    return content;
}

} // namespace hopscope::layout
