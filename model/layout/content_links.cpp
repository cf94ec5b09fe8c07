#include "model/layout/content_links.h"

#include "model/cluster/cluster_index.h"
#include "model/layout/link_router.h"
#include "model/layout/map_content.h"

#include <algorithm>
#include <map>

namespace hopscope::layout {

namespace {

constexpr std::size_t linksAtMost = 100; ///< more are no picture; those of the selection are drawn then

LinkState stateOf(const kube::SliceEndpoint& endpoint)
{
    if (endpoint.terminating)
        return LinkState::Terminating;
    return endpoint.ready ? LinkState::Ready : LinkState::NotReady;
}

/// Collects links between what stands on the map, each pair once.
class LinkGatherer
{
public:
    explicit LinkGatherer(const MapLayout& layout)
        : m_layout(layout), m_snapshot(*layout.snapshot), m_waiting(workloadsWithoutPods(m_snapshot))
    {
    }

    void addService(const ItemRef& from, const kube::ObjectKey& service)
    {
        for (const kube::EndpointSlice* slice : m_snapshot.index().slicesOf(service)) {
            for (const kube::SliceEndpoint& endpoint : slice->endpoints)
                addEndpoint(from, endpoint);
        }
        addWaiting(from, service);
    }

    /// From where packets come in, to the Services they are for.
    void addEntry(const Cell& cell, const ItemRef& ref)
    {
        const ItemId& id = cell.text->id;
        if (id.kind == ItemKind::ExternalAddress || id.kind == ItemKind::NodePort)
            addTo(ref, {ItemKind::Service, id.key, ""});
        if (id.kind != ItemKind::Ingress)
            return;
        const kube::Ingress* ingress = m_snapshot.ingresses.find(id.key);
        for (const kube::IngressBackend& backend : ingress ? ingress->backends : std::vector<kube::IngressBackend>())
            addTo(ref, {ItemKind::Service, {id.key.namespace_, backend.serviceName}, ""});
    }

    /// From the namespaces, or from outside, that a NetworkPolicy lets in.
    void addPolicy(const ItemRef& ref, const ItemId& id)
    {
        const kube::ObjectKey& key = id.key;
        const kube::NetworkPolicy* policy = id.detail.empty() ? m_snapshot.networkPolicies.find(key) : nullptr;
        if (!policy || !policy->affectsIngress)
            return;
        for (const kube::PolicyRule& rule : policy->ingress) {
            for (const kube::PolicyPeer& peer : rule.peers) {
                if (peer.ipBlock)
                    addFrom({ItemKind::Client, {}, ""}, ref);
                else if (peer.namespaceSelector)
                    addNamespaces(*peer.namespaceSelector, key.namespace_, ref);
            }
        }
    }

    /// Of a pod: the Services that list it.
    void addServicesOf(const kube::Pod& pod)
    {
        std::map<kube::ObjectKey, bool> services;
        for (const ip::IpAddress& address : pod.podIps) {
            for (const kube::Service* service : m_snapshot.index().servicesWithEndpoint(address))
                services[service->meta.key()] = true;
        }
        const std::optional<ItemRef> target = m_layout.shownFor({ItemKind::Pod, pod.meta.key(), ""});
        for (const auto& [key, listed] : services) {
            if (const std::optional<ItemRef> service = m_layout.refOf({ItemKind::Service, key, ""}))
                addService(*service, key);
        }
        std::erase_if(m_states, [&](const auto& link) { return link.first.second != target; });
    }

    /// Of a workload without pods: the Services that select them.
    void addServicesOf(const kube::WorkloadResource& workload)
    {
        for (const kube::Service& service : m_snapshot.services) {
            const std::optional<ItemRef> from =
                selects(service, workload) ? m_layout.refOf({ItemKind::Service, service.meta.key(), ""}) : std::nullopt;
            if (from)
                addWaiting(*from, service.meta.key());
        }
        const ItemId id{ItemKind::Workload, {workload.meta.namespace_, std::string(workload.name())}, workload.kind};
        std::erase_if(m_states, [target = m_layout.refOf(id)](const auto& link) { return link.first.second != target; });
    }

    std::size_t size() const { return m_states.size(); }

    std::vector<Link> take()
    {
        std::vector<Link> links;
        for (const auto& [ends, state] : m_states)
            links.push_back({ends.first, ends.second, state, {}});
        return links;
    }

private:
    /// What an endpoint is on the map: the pod it names, the pod that has its address, or the node.
    std::optional<ItemRef> placeOf(const kube::SliceEndpoint& endpoint) const
    {
        if (endpoint.targetReference && endpoint.targetReference->kind == "Pod")
            return m_layout.shownFor({ItemKind::Pod, endpoint.targetReference->key, ""});
        if (endpoint.addresses.empty())
            return std::nullopt;
        const ip::IpAddress& address = endpoint.addresses.front();
        if (const kube::Pod* pod = m_snapshot.index().podByAddress(address))
            return m_layout.shownFor({ItemKind::Pod, pod->meta.key(), ""});
        // A node's address is shared by all hostNetwork pods there: which of them listens is not known.
        if (const kube::Node* node = m_snapshot.index().nodeByAddress(address))
            return m_layout.refOf({ItemKind::NodeCard, node->meta.key(), ""});
        return std::nullopt;
    }

    void addEndpoint(const ItemRef& from, const kube::SliceEndpoint& endpoint)
    {
        const std::optional<ItemRef> target = placeOf(endpoint);
        if (!target)
            return;
        // Two slices may list one pod (two ports, two families): the better state is shown.
        const auto [place, added] = m_states.emplace(std::make_pair(from, *target), stateOf(endpoint));
        if (!added && stateOf(endpoint) == LinkState::Ready)
            place->second = LinkState::Ready;
    }

    /// Of a workload whose pods are not there: it will be behind the Services that select them.
    void addWaiting(const ItemRef& from, const kube::ObjectKey& key)
    {
        const kube::Service* service = m_waiting.empty() ? nullptr : m_snapshot.services.find(key);
        for (const kube::WorkloadResource* workload : m_waiting) {
            const ItemId id{ItemKind::Workload, {workload->meta.namespace_, std::string(workload->name())}, workload->kind};
            const std::optional<ItemRef> to = service && selects(*service, *workload) ? m_layout.refOf(id) : std::nullopt;
            if (to)
                m_states.emplace(std::make_pair(from, *to), LinkState::NotReady);
        }
    }

    void addTo(const ItemRef& from, const ItemId& service)
    {
        if (const std::optional<ItemRef> to = m_layout.refOf(service); to)
            m_states.emplace(std::make_pair(from, *to), LinkState::Ready);
    }

    void addFrom(const ItemId& from, const ItemRef& to)
    {
        if (const std::optional<ItemRef> ref = m_layout.refOf(from))
            m_states.emplace(std::make_pair(*ref, to), LinkState::Allowed);
    }

    void addNamespaces(const kube::LabelSelector& selector, const std::string& own, const ItemRef& to)
    {
        for (const kube::Namespace& each : m_snapshot.namespaces) {
            if (each.meta.name != own && selector.matches(each.meta.labels))
                addFrom({ItemKind::NamespaceCard, {"", each.meta.name}, ""}, to);
        }
    }

    const MapLayout& m_layout;
    const cluster::ClusterSnapshot& m_snapshot;
    const std::vector<const kube::WorkloadResource*> m_waiting;
    std::map<std::pair<ItemRef, ItemRef>, LinkState> m_states;
};

/// At least how many links there are, without looking for their ends.
bool areTooMany(const MapLayout& layout)
{
    std::size_t endpoints = 0;
    for (const kube::EndpointSlice& slice : layout.snapshot->endpointSlices) {
        endpoints += slice.endpoints.size();
        if (endpoints > linksAtMost)
            return true;
    }
    return false;
}

} // namespace

void addLinks(MapLayout& layout)
{
    layout.links.clear();
    layout.linksComplete = layout.options().allLinks || !areTooMany(layout);
    if (!layout.linksComplete)
        return;
    LinkGatherer gatherer(layout);
    layout.forEachCard([&](const ItemRef& card, const CardLayout& content, const Point&) {
        for (std::size_t i = 0; i < content.cells.size(); ++i) {
            const Cell& cell = content.cells[i];
            const ItemRef ref{card.block, card.card, std::int32_t(i)};
            if (cell.kind == ItemKind::Service)
                gatherer.addService(ref, cell.text->id.key);
            else if (cell.kind == ItemKind::NetworkPolicy)
                gatherer.addPolicy(ref, cell.text->id);
            else if (cell.text)
                gatherer.addEntry(cell, ref);
        }
    });
    layout.links = gatherer.take();
    routeLinks(layout, layout.links);
}

void routeAgain(MapLayout& layout)
{
    routeLinks(layout, layout.links);
}

std::vector<Link> linksOf(const MapLayout& layout, const ItemId& id)
{
    const std::optional<ItemRef> ref = layout.setting ? layout.shownFor(id) : std::nullopt;
    if (!ref)
        return {};
    LinkGatherer gatherer(layout);
    if (id.kind == ItemKind::Service) {
        gatherer.addService(*ref, id.key);
    } else if (id.kind == ItemKind::Pod) {
        if (const kube::Pod* pod = layout.snapshot->pods.find(id.key))
            gatherer.addServicesOf(*pod);
    } else if (id.kind == ItemKind::NetworkPolicy) {
        gatherer.addPolicy(*ref, id);
    } else if (const kube::WorkloadResource* workload = id.kind == ItemKind::Workload ? workloadOf(*layout.snapshot, id) : nullptr) {
        gatherer.addServicesOf(*workload);
    } else if (!ref->isCard()) {
        gatherer.addEntry(layout.cardOf(*ref).cells[std::size_t(ref->cell)], *ref);
    }
    std::vector<Link> links = gatherer.take();
    routeLinks(layout, links);
    return links;
}

} // namespace hopscope::layout
