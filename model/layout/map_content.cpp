#include "model/layout/map_content.h"

#include "model/cluster/cluster_index.h"
#include "model/kube/printed_columns.h"
#include "model/layout/content_chips.h"
#include "model/layout/text_fit.h"

#include <algorithm>
#include <bit>
#include <map>

namespace hopscope::layout {

namespace {

bool shows(const MapOptions& options, const std::string& nameSpace)
{
    return options.namespaces.empty() || options.namespaces.count(nameSpace) > 0;
}

/// People look for their own things first: the cluster's own namespaces stand behind all others.
bool isSystem(const std::string& nameSpace)
{
    return nameSpace.rfind("kube-", 0) == 0;
}

/// Outside reachability first, then people's own, then the cluster's; names in order.
bool serviceBefore(const kube::Service* a, const kube::Service* b)
{
    const auto rank = [](const kube::Service& s) {
        const bool external = s.type == "LoadBalancer" || !s.externalIps.empty();
        return std::make_tuple(isSystem(s.meta.namespace_), external ? 0 : s.type == "NodePort" ? 1 : 2, s.meta.key());
    };
    return rank(*a) < rank(*b);
}

std::vector<const kube::Service*> shownServices(const cluster::ClusterSnapshot& snapshot, const MapOptions& options)
{
    std::vector<const kube::Service*> services;
    for (const kube::Service& service : snapshot.services) {
        if (shows(options, service.meta.namespace_))
            services.push_back(&service);
    }
    std::sort(services.begin(), services.end(), serviceBefore);
    return services;
}

void addOutside(MapContent& content, const std::vector<const kube::Service*>& services, const MapOptions& options)
{
    Chip client;
    client.id = {ItemKind::Client, {}, ""};
    client.name = options.words.client;
    client.address = options.clientAddress;
    content.outside.push_back(client);
    for (const kube::Service* service : services) {
        std::vector<std::string> addresses = service->externalIps;
        for (const kube::LoadBalancerIngress& ingress : service->loadBalancerIngress)
            addresses.push_back(ingress.ip.empty() ? ingress.hostname : ingress.ip);
        std::sort(addresses.begin(), addresses.end());
        addresses.erase(std::unique(addresses.begin(), addresses.end()), addresses.end());
        for (const std::string& address : addresses) {
            Chip chip;
            chip.id = {ItemKind::ExternalAddress, service->meta.key(), address};
            chip.name = service->meta.name;
            chip.address = address;
            content.outside.push_back(chip);
        }
    }
}

/// Cards of about one height stand side by side: control planes first, then nodes with many pods; small differences count
/// for nothing, so that names stay in order.
std::size_t sizeClass(std::size_t pods)
{
    return std::bit_width(std::max<std::size_t>(pods, 16) - 1);
}

void addNodeCards(MapContent& content, const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts,
                  const MapOptions& options)
{
    std::vector<const kube::Node*> nodes;
    for (const kube::Node& node : snapshot.nodes)
        nodes.push_back(&node);
    const auto rank = [&](const kube::Node* node) {
        const std::string roles = kube::nodeRolesText(*node);
        const bool controls = roles.find("control-plane") != std::string::npos || roles.find("master") != std::string::npos;
        const std::size_t pods = snapshot.index().podsOnNode(node->meta.name).size();
        return std::make_pair(controls ? 0 : 1, -int(sizeClass(pods)));
    };
    std::stable_sort(nodes.begin(), nodes.end(),
                     [&](const kube::Node* a, const kube::Node* b) { return rank(a) < rank(b); });
    for (const kube::Node* node : nodes)
        content.cards.push_back(nodeCard(*node, facts, options));
    for (const std::string& name : snapshot.index().nodeNamesWithoutObject()) {
        CardContent card;
        card.id = {ItemKind::NodeCard, {"", name}, ""};
        card.state = ItemState::Unknown;
        card.title = name;
        content.cards.push_back(card);
    }
}

/// Which card a pod stands in, by its index; cards that are missing are added.
class CardFinder
{
public:
    CardFinder(MapContent& content, const cluster::ClusterSnapshot& snapshot, const MapOptions& options)
        : m_content(content), m_snapshot(snapshot), m_options(options)
    {
        for (std::size_t i = 0; i < content.cards.size(); ++i)
            m_indexOf[content.cards[i].id] = i;
    }

    CardContent& cardOf(const kube::Pod& pod)
    {
        switch (m_options.groupBy) {
        case GroupBy::Node:
            if (pod.nodeName.empty())
                return card({ItemKind::UnscheduledCard, {}, ""}, m_options.words.unscheduled);
            return card({ItemKind::NodeCard, {"", pod.nodeName}, ""}, pod.nodeName);
        case GroupBy::Namespace: return namespaceCard(pod.meta.namespace_);
        case GroupBy::Service: break;
        }
        // A pod stands once, with the first of the Services that list it; links show the others.
        for (const ip::IpAddress& address : pod.podIps) {
            if (pod.isTerminal() || pod.hostNetwork)
                break;
            for (const kube::Service* service : m_snapshot.index().servicesWithEndpoint(address)) {
                const auto found = m_indexOf.find({ItemKind::ServiceCard, service->meta.key(), ""});
                if (found != m_indexOf.end())
                    return m_content.cards[found->second];
            }
        }
        CardContent& rest = card({ItemKind::ServiceCard, {}, ""}, m_options.words.noService);
        rest.wide = true;
        return rest;
    }

    CardContent& namespaceCard(const std::string& nameSpace)
    {
        return card({ItemKind::NamespaceCard, {"", nameSpace}, ""}, nameSpace);
    }

private:
    CardContent& card(const ItemId& id, const std::string& title)
    {
        const auto [place, added] = m_indexOf.emplace(id, m_content.cards.size());
        if (added) {
            CardContent card;
            card.id = id;
            card.title = title;
            m_content.cards.push_back(card);
        }
        return m_content.cards[place->second];
    }

    MapContent& m_content;
    const cluster::ClusterSnapshot& m_snapshot;
    const MapOptions& m_options;
    std::map<ItemId, std::size_t> m_indexOf;
};

void addServices(MapContent& content, CardFinder& finder, const std::vector<const kube::Service*>& services,
                 const MapOptions& options)
{
    for (const kube::Service* service : services) {
        if (options.groupBy == GroupBy::Node)
            content.services.push_back(serviceChip(*service));
        else if (options.groupBy == GroupBy::Namespace) {
            Chip chip = serviceChip(*service);
            chip.detail.clear(); // its card says the namespace
            finder.namespaceCard(service->meta.namespace_).sections[0].push_back(chip);
        }
    }
}

void addServiceCards(MapContent& content, const std::vector<const kube::Service*>& services)
{
    for (const kube::Service* service : services) {
        CardContent card;
        card.id = {ItemKind::ServiceCard, service->meta.key(), ""};
        card.titled = false;
        card.sections[0].push_back(serviceChip(*service));
        content.cards.push_back(card);
    }
}

/// People's own before the cluster's, what is done behind what works, names in order.
void sortPods(std::vector<Chip>& chips)
{
    std::stable_sort(chips.begin(), chips.end(), [](const Chip& a, const Chip& b) {
        const auto rank = [](const Chip& chip) {
            return std::make_pair(chip.state == ItemState::Completed, isSystem(chip.id.key.namespace_));
        };
        return rank(a) < rank(b);
    });
}

void countPods(CardContent& card, const MapWords& words)
{
    std::size_t pods = 0;
    std::size_t failing = 0;
    std::size_t notReady = 0;
    for (const Section section : {Section::Pods, Section::HostPods}) {
        for (const Chip& chip : card.sections[std::size_t(section)]) {
            ++pods;
            failing += chip.state == ItemState::Failing;
            notReady += chip.state == ItemState::NotReady || chip.state == ItemState::Starting;
        }
    }
    card.count = withNumber(words.pods, pods);
    if (failing > 0)
        card.count += ", " + withNumber(words.failing, failing);
    if (notReady > 0)
        card.count += ", " + withNumber(words.notReady, notReady);
}

bool manyPods(std::size_t pods, const MapOptions& options, const MapLayout* previous)
{
    // Once marks, a few pods less do not turn them back at each event.
    const bool wasCompact = previous && previous->grid.compact;
    return wasCompact ? pods * 10 > options.chipLimit * 9 : pods > options.chipLimit;
}

} // namespace

std::size_t MapContent::itemCount() const
{
    std::size_t count = outside.size() + services.size() + cards.size();
    for (const CardContent& card : cards) {
        for (const std::vector<Chip>& section : card.sections)
            count += section.size();
    }
    return count;
}

MapContent gatherContent(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts,
                         const MapOptions& options, const MapLayout* previous)
{
    MapContent content;
    std::vector<const kube::Pod*> pods;
    for (const kube::Pod& pod : snapshot.pods) {
        if (shows(options, pod.meta.namespace_))
            pods.push_back(&pod);
    }
    content.compact = manyPods(pods.size(), options, previous);
    const std::vector<const kube::Service*> services = shownServices(snapshot, options);
    addOutside(content, services, options);
    if (options.groupBy == GroupBy::Node)
        addNodeCards(content, snapshot, facts, options);
    else if (options.groupBy == GroupBy::Service)
        addServiceCards(content, services);
    CardFinder finder(content, snapshot, options);
    addServices(content, finder, services, options);
    for (const kube::Pod* pod : pods) {
        const Section section = pod->hostNetwork ? Section::HostPods : Section::Pods;
        finder.cardOf(*pod).sections[std::size_t(section)].push_back(podChip(*pod, options, content.compact));
    }
    for (CardContent& card : content.cards) {
        sortPods(card.sections[std::size_t(Section::Pods)]);
        sortPods(card.sections[std::size_t(Section::HostPods)]);
        countPods(card, options.words);
    }
    if (options.groupBy == GroupBy::Namespace) {
        std::stable_sort(content.cards.begin(), content.cards.end(), [](const CardContent& a, const CardContent& b) {
            return std::make_pair(isSystem(a.title), a.title) < std::make_pair(isSystem(b.title), b.title);
        });
    }
    content.links = gatherLinks(snapshot, content);
    return content;
}

} // namespace hopscope::layout
