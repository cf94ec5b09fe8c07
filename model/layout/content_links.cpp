#include "model/cluster/cluster_index.h"
#include "model/layout/map_content.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

/// Every id that stands on the map.
std::set<ItemId> shownIds(const MapContent& content)
{
    std::set<ItemId> ids;
    const auto addAll = [&](const std::vector<Chip>& chips) {
        for (const Chip& chip : chips)
            ids.insert(chip.id);
    };
    addAll(content.outside);
    addAll(content.services);
    for (const CardContent& card : content.cards) {
        ids.insert(card.id);
        for (const std::vector<Chip>& section : card.sections)
            addAll(section);
    }
    return ids;
}

/// What an endpoint is on the map: the pod it names, the pod that has its address, or the node.
std::optional<ItemId> itemOf(const kube::SliceEndpoint& endpoint, const cluster::ClusterIndex& index)
{
    if (endpoint.targetReference && endpoint.targetReference->kind == "Pod")
        return ItemId{ItemKind::Pod, endpoint.targetReference->key, ""};
    if (endpoint.addresses.empty())
        return std::nullopt;
    const ip::IpAddress& address = endpoint.addresses.front();
    if (const kube::Pod* pod = index.podByAddress(address))
        return ItemId{ItemKind::Pod, pod->meta.key(), ""};
    // A node's address is shared by all hostNetwork pods there: which of them listens is not known.
    if (const kube::Node* node = index.nodeByAddress(address))
        return ItemId{ItemKind::NodeCard, node->meta.key(), ""};
    return std::nullopt;
}

LinkState stateOf(const kube::SliceEndpoint& endpoint)
{
    if (endpoint.terminating)
        return LinkState::Terminating;
    return endpoint.ready ? LinkState::Ready : LinkState::NotReady;
}

} // namespace

std::vector<ContentLink> gatherLinks(const cluster::ClusterSnapshot& snapshot, const MapContent& content)
{
    const std::set<ItemId> shown = shownIds(content);
    std::map<std::pair<ItemId, ItemId>, LinkState> states;
    for (const Chip& chip : content.outside) {
        if (chip.id.kind == ItemKind::ExternalAddress)
            states.emplace(std::make_pair(chip.id, ItemId{ItemKind::Service, chip.id.key, ""}), LinkState::Ready);
    }
    for (const ItemId& id : shown) {
        if (id.kind != ItemKind::Service)
            continue;
        for (const kube::EndpointSlice* slice : snapshot.index().slicesOf(id.key)) {
            for (const kube::SliceEndpoint& endpoint : slice->endpoints) {
                const std::optional<ItemId> target = itemOf(endpoint, snapshot.index());
                if (!target || shown.count(*target) == 0)
                    continue;
                // Two slices may list one pod (two ports, two families): the better state is shown.
                const auto [place, added] = states.emplace(std::make_pair(id, *target), stateOf(endpoint));
                if (!added && stateOf(endpoint) == LinkState::Ready)
                    place->second = LinkState::Ready;
            }
        }
    }
    std::vector<ContentLink> links;
    for (const auto& [ends, state] : states)
        links.push_back({ends.first, ends.second, state});
    return links;
}

} // namespace hopscope::layout
