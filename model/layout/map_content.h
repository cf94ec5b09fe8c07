// What stands on the map, before anything has a place: cards with their pods, Services, the outside world.
#pragma once

#include "model/layout/map_layout.h"

#include <array>

namespace hopscope::layout {

/// A workload and those of its pods that stand on the map.
struct GroupContent
{
    CardGroup group;
    Cell head;
    std::vector<Cell> members; ///< none when it is rolled up
};

struct CardContent
{
    CardHead head;
    PodCounts counts;
    std::array<std::vector<Cell>, sectionCount> sections; ///< that of the groups is empty
    std::vector<GroupContent> groups;
};

/// What stands in it, in the order in which it is read.
CardDataPointer finished(CardContent content);
/// The content that a card was made of, back again.
CardContent contentOf(const CardData& card);

/// Cards under one title.
struct BlockContent
{
    std::string title;
    BlockKind kind = BlockKind::Cards;
    std::vector<CardDataPointer> cards;
};

struct MapContent
{
    CardDataPointer outside;  ///< the client first
    CardDataPointer services; ///< by node: all Services; null where there are none
    std::vector<BlockContent> blocks;
    std::size_t hidden = 0;
};

/// Everything that stands on the map. `previous` says which workloads were rolled up, which card is in which place.
MapContent gatherContent(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const MapOptions& options,
                         const MapLayout* previous);

/// By Service, the card of several namespaces of one Service each.
inline const ItemId sharedServicesCard{ItemKind::NamespaceCard, {}, "shared"};

/// Whether the chosen namespaces and the filter let it stand on the map.
bool shows(const MapOptions& options, const kube::Pod& pod);
bool shows(const MapOptions& options, const kube::Service& service);

/// The card in which a pod stands, by the snapshot's index. By Service it is that of a Service, which may stand in its namespace's.
ItemId cardIdOf(const kube::Pod& pod, const cluster::ClusterSnapshot& snapshot, const MapOptions& options);

/// A file's workloads of which no pod is there, as far as pods are wanted or were not read; none of a server's.
std::vector<const kube::WorkloadResource*> workloadsWithoutPods(const cluster::ClusterSnapshot& snapshot);
bool shows(const MapOptions& options, const kube::WorkloadResource& workload);
/// The card in which such a one stands: by node that of what is on none, by Service that of the first that selects its pods.
ItemId cardIdOf(const kube::WorkloadResource& workload, const cluster::ClusterSnapshot& snapshot, const MapOptions& options);
/// The object of a workload's item; null where it is known by its pods only.
const kube::WorkloadResource* workloadOf(const cluster::ClusterSnapshot& snapshot, const ItemId& id);
/// Whether the Service's selector matches what its pods will be labelled with.
bool selects(const kube::Service& service, const kube::WorkloadResource& workload);

/// The workload behind whose chip a pod may stand; nothing for one that nothing made.
std::optional<ItemId> workloadIdOf(const kube::Pod& pod);

/// Puts pods into a card: workloads as groups where the reading has them, counts. `before`: which of them were rolled up.
/// `waiting`: the cells of workloads without pods.
void fillPods(CardContent& card, std::vector<PodPointer> pods, const CardData* before, const MapOptions& options,
              std::vector<Cell> waiting = {});

/// By Service: the pods behind one of the card's Services.
void fillGroup(GroupContent& service, std::vector<PodPointer> pods);
/// Counts the pods of all its groups.
void countGroups(CardContent& card);

/// What fillPods made of a card, back again: all pods that it stands for.
std::vector<PodPointer> podsOf(const CardData& card);

/// The policies of a namespace's card, which say how many of its pods they isolate.
void fillPolicies(CardContent& card, const std::vector<PodPointer>& pods, const cluster::ClusterSnapshot& snapshot, const MapOptions& options);

/// Whether packets from outside reach it by a port or an address of its own.
bool isExposed(const kube::Service& service);
/// Where no EndpointSlice was read: whether a Service's selector says what is behind it.
bool derivesEndpoints(const cluster::ClusterSnapshot& snapshot);

} // namespace hopscope::layout
