#include "model/layout/map_content.h"

#include "model/base/in_parallel.h"
#include "model/base/natural_order.h"
#include "model/cluster/cluster_index.h"
#include "model/kube/printed_columns.h"
#include "model/layout/content_bands.h"
#include "model/layout/content_cells.h"
#include "model/layout/slots.h"
#include "model/layout/text_fit.h"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <tuple>

namespace hopscope::layout {

namespace {

constexpr std::size_t wideFrom = 24; ///< more pods without a node get a row of their own
constexpr std::size_t cardsAtOnce = 32; ///< that are filled by one thread before it takes the next
constexpr std::size_t wideFromMedians = 6; ///< so many times what half the cards have at most does, too

bool isSystem(const std::string& nameSpace)
{
    return nameSpace.rfind("kube-", 0) == 0;
}

/// Outside reachability first, then people's own, then the cluster's; names in order.
bool serviceBefore(const kube::Service* a, const kube::Service* b)
{
    const auto rank = [](const kube::Service& s) {
        const bool external = s.type == "LoadBalancer" || !s.externalIps.empty();
        return std::make_tuple(isSystem(s.meta.namespace_), external ? 0 : s.type == "NodePort" ? 1 : 2,
                               std::tie(s.meta.namespace_, s.meta.name));
    };
    return rank(*a) < rank(*b);
}

/// Cards of about one height stand side by side: control planes first, then nodes with more pods than a kubelet takes by
/// itself (110); what differs less counts for nothing, so that names stay in order.
std::size_t sizeClass(std::size_t pods)
{
    return std::size_t(std::bit_width(std::max<std::size_t>(pods, 128) - 1));
}

const std::string& zoneOf(const kube::Node& node)
{
    const std::string& zone = node.meta.label("topology.kubernetes.io/zone");
    return zone.empty() ? node.meta.label("failure-domain.beta.kubernetes.io/zone") : zone;
}

/// Of what stands together in rows.
std::size_t largestPart(const CardContent& card)
{
    std::size_t largest = 0;
    for (const std::vector<Cell>& section : card.sections)
        largest = std::max(largest, section.size());
    for (const GroupContent& group : card.groups)
        largest = std::max(largest, group.group.rolled ? 0 : group.members.size());
    return largest;
}

std::size_t cellCount(const CardContent& card)
{
    std::size_t count = 0;
    for (const std::vector<Cell>& section : card.sections)
        count += section.size();
    for (const GroupContent& group : card.groups)
        count += group.group.rolled ? 0 : group.members.size() + 1;
    return count;
}

class Gatherer
{
public:
    Gatherer(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const MapOptions& options,
             const MapLayout* previous)
        : m_snapshot(snapshot), m_facts(facts), m_options(options), m_previous(previous)
    {
    }

    MapContent run()
    {
        chooseServices();
        addBands();
        addCards();
        addServicesToCards();
        addPods();
        if (m_options.groupBy == GroupBy::Namespace)
            finishNamespaces();
        if (m_options.groupBy != GroupBy::Node)
            widenOutliers(m_content.blocks.front().cards);
        for (BlockContent& block : m_content.blocks)
            assignCardSlots(block.cards, [this, &block](const ItemId& id) { return oldSlot(block, id); });
        return std::move(m_content);
    }

private:
    const CardLayout* oldCard(const ItemId& id) const
    {
        if (!m_previous)
            return nullptr;
        const auto ref = m_previous->cards->find(id);
        return ref == m_previous->cards->end() ? nullptr : &m_previous->cardOf(ref->second);
    }

    /// The slot a card had, if it was in the same block.
    std::optional<std::uint32_t> oldSlot(const BlockContent& block, const ItemId& id) const
    {
        if (!m_previous)
            return std::nullopt;
        const auto ref = m_previous->cards->find(id);
        const std::size_t index = m_previous->firstCardBlock + std::size_t(&block - m_content.blocks.data());
        return ref == m_previous->cards->end() || ref->second.block != index ? std::nullopt : std::optional(ref->second.card);
    }

    void chooseServices()
    {
        for (const kube::Service& service : m_snapshot.services) {
            if (shows(m_options, service))
                m_services.push_back(&service);
            else
                ++m_content.hidden;
        }
        std::sort(m_services.begin(), m_services.end(), serviceBefore);
    }

    void addBands()
    {
        gatherBands(m_content, m_services, m_snapshot, m_options);
        for (CardContent* card : {&m_content.outside, m_content.entries ? &*m_content.entries : nullptr,
                                  m_content.services ? &*m_content.services : nullptr}) {
            if (!card)
                continue;
            for (const Section section : {Section::Services, Section::Pods})
                assignSlots(card->sections[std::size_t(section)], oldCard(card->head.id), section);
        }
    }

    static void add(CardContent& card, Cell cell) { card.sections[std::size_t(cell.section)].push_back(std::move(cell)); }

    /// The card of this name, made when there is none; in the last block.
    CardContent& card(const ItemId& id, const std::string& title)
    {
        const auto [place, added] = m_cardOf.emplace(id, std::make_pair(m_content.blocks.size() - 1, m_content.blocks.back().cards.size()));
        if (added) {
            CardContent& made = m_content.blocks.back().cards.emplace_back();
            made.head.id = id;
            made.head.title = title;
            m_pods.emplace_back();
            m_podsOf[id] = m_pods.size() - 1;
        }
        return m_content.blocks[place->second.first].cards[place->second.second];
    }

    void addCards()
    {
        switch (m_options.groupBy) {
        case GroupBy::Node: addNodeCards(); return;
        case GroupBy::Namespace: m_content.blocks.push_back({m_options.words.namespaces, {}}); return;
        case GroupBy::Service:
            m_content.blocks.push_back({m_options.words.byService, {}});
            for (const kube::Service* service : m_services) {
                CardContent& made = card({ItemKind::ServiceCard, service->meta.key(), ""}, "");
                made.head.titled = false;
                add(made, serviceCell(*service, true));
            }
            return;
        }
    }

    void addNodeCards()
    {
        // Zones are told apart where there are several.
        std::map<std::string, std::vector<const kube::Node*>> zones;
        for (const kube::Node& node : m_snapshot.nodes)
            zones[zoneOf(node)].push_back(&node);
        const bool named = zones.size() > 1;
        const std::vector<const kube::Node*> elsewhere = named && zones.count("") ? zones[""] : std::vector<const kube::Node*>();
        if (named)
            zones.erase("");
        for (auto& [zone, nodes] : zones) {
            m_content.blocks.push_back({named ? withText(m_options.words.zone, zone) : m_options.words.nodes, {}});
            addNodes(nodes);
        }
        const std::vector<std::string>& unread = m_snapshot.index().nodeNamesWithoutObject();
        if (m_content.blocks.empty())
            m_content.blocks.push_back({m_options.words.nodes, {}});
        else if (named && (!elsewhere.empty() || !unread.empty()))
            m_content.blocks.push_back({m_options.words.noZone, {}});
        addNodes(elsewhere);
        const bool missing = !m_snapshot.isReadWhole(kube::Kind::Node) && m_snapshot.coverageOf(kube::Kind::Node) != cluster::Coverage::Arriving;
        for (const std::string& name : unread) {
            CardHead& head = card({ItemKind::NodeCard, {"", name}, ""}, name).head;
            head.state = ItemState::Unknown;
            head.role = missing ? m_options.words.nodeNotRead : std::string();
        }
    }

    void addNodes(std::vector<const kube::Node*> nodes)
    {
        std::vector<std::pair<std::pair<int, int>, const kube::Node*>> ranked;
        for (const kube::Node* node : nodes) {
            const std::string roles = kube::nodeRolesText(*node);
            const bool controls = roles.find("control-plane") != std::string::npos || roles.find("master") != std::string::npos;
            const std::size_t pods = m_snapshot.index().podsOnNode(node->meta.name).size();
            ranked.push_back({{controls ? 0 : 1, -int(sizeClass(pods))}, node});
        }
        std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first < b.first : naturalCompare(a.second->meta.name, b.second->meta.name) < 0;
        });
        for (const auto& [rank, node] : ranked)
            card({ItemKind::NodeCard, node->meta.key(), ""}, "").head = nodeHead(*node, m_facts, m_options);
    }

    void addServicesToCards()
    {
        if (m_options.groupBy != GroupBy::Namespace)
            return;
        for (const kube::Service* service : m_services) {
            const std::string& name = service->meta.namespace_;
            add(card({ItemKind::NamespaceCard, {"", name}, ""}, name), serviceCell(*service, false)); // its card says the namespace
        }
    }

    std::string titleOf(const ItemId& id) const
    {
        if (id.kind == ItemKind::UnscheduledCard)
            return m_options.words.unscheduled;
        if (id.kind == ItemKind::ServiceCard)
            return knowsEndpoints() ? m_options.words.noService : m_options.words.serviceUnknown;
        return id.key.name;
    }

    bool knowsEndpoints() const
    {
        return m_snapshot.areEndpointsReadWhole({});
    }

    bool knowsPods(const ItemId& card) const
    {
        return m_snapshot.isReadWhole(kube::Kind::Pod, card.kind == ItemKind::NamespaceCard ? card.key.name : std::string());
    }

    /// For each pod the place of its card in m_pods, where the card is there already: finding it is most of the work.
    std::vector<std::optional<std::size_t>> findCards() const
    {
        std::vector<std::optional<std::size_t>> places(m_snapshot.pods.size());
        if (m_options.filter)
            return places; // somebody else's code: asked by one thread
        const auto& chunks = m_snapshot.pods.chunks();
        std::vector<std::size_t> begins{0};
        for (const auto& chunk : chunks)
            begins.push_back(begins.back() + chunk->size());
        inParallel(chunks.size(), 1, [&](std::size_t i) {
            std::size_t place = begins[i];
            for (const PodPointer& pod : *chunks[i]) {
                if (const auto found = m_podsOf.find(cardIdOf(*pod, m_snapshot, m_options)); found != m_podsOf.end())
                    places[place] = found->second;
                ++place;
            }
        });
        return places;
    }

    std::size_t placeFor(const ItemId& id)
    {
        if (const auto found = m_podsOf.find(id); found != m_podsOf.end())
            return found->second;
        CardHead& head = card(id, titleOf(id)).head;
        head.wide = id.kind == ItemKind::ServiceCard;
        if (head.wide && !knowsEndpoints())
            head.role = m_options.words.endpointsNotRead;
        return m_podsOf.at(id);
    }

    void addPods()
    {
        const std::vector<std::optional<std::size_t>> places = findCards();
        auto place = places.begin();
        for (auto pod = m_snapshot.pods.begin(); pod != m_snapshot.pods.end(); ++pod, ++place) {
            if (shows(m_options, *pod))
                m_pods[*place ? **place : placeFor(cardIdOf(*pod, m_snapshot, m_options))].push_back(pod.shared());
            else
                ++m_content.hidden;
        }
        addWaiting();
        std::vector<CardContent*> cards;
        for (BlockContent& block : m_content.blocks) {
            for (CardContent& each : block.cards)
                cards.push_back(&each);
        }
        inParallel(cards.size(), cardsAtOnce, [&](std::size_t i) { fillCard(*cards[i], m_podsOf.at(cards[i]->head.id)); });
    }

    void addWaiting()
    {
        m_waiting.resize(m_pods.size());
        for (const kube::WorkloadResource* workload : workloadsWithoutPods(m_snapshot)) {
            if (!shows(m_options, *workload)) {
                ++m_content.hidden;
                continue;
            }
            const std::size_t place = placeFor(cardIdOf(*workload, m_snapshot, m_options));
            m_waiting.resize(m_pods.size());
            m_waiting[place].push_back(waitingCell(*workload, m_snapshot, m_options.words));
        }
    }

    /// Its own pods, and nothing else of this object, change: several cards are filled at once.
    void fillCard(CardContent& card, std::size_t place)
    {
        std::vector<PodPointer>& pods = m_pods[place];
        const CardLayout* before = oldCard(card.head.id);
        card.head.podsRead = knowsPods(card.head.id);
        if (card.head.id.kind == ItemKind::NamespaceCard)
            fillPolicies(card, pods, m_snapshot, before, m_options);
        if (card.head.id.kind == ItemKind::UnscheduledCard)
            card.head.wide = before ? before->head.wide : pods.size() + m_waiting[place].size() > wideFrom;
        fillPods(card, std::move(pods), before, m_options, std::move(m_waiting[place]));
        assignSlots(card.sections[std::size_t(Section::Services)], before, Section::Services);
    }

    void finishNamespaces()
    {
        std::vector<CardContent>& cards = m_content.blocks.front().cards;
        std::stable_sort(cards.begin(), cards.end(), [](const CardContent& a, const CardContent& b) {
            return std::make_pair(isSystem(a.head.title), a.head.title) < std::make_pair(isSystem(b.head.title), b.head.title);
        });
    }

    /// A card with far more of one kind than the others would make its whole row as high; a row of its own is as wide as all.
    void widenOutliers(std::vector<CardContent>& cards) const
    {
        std::vector<std::size_t> counts;
        for (const CardContent& card : cards)
            counts.push_back(largestPart(card));
        std::nth_element(counts.begin(), counts.begin() + std::ptrdiff_t(counts.size() / 2), counts.end());
        const std::size_t most = std::max(wideFrom, counts.empty() ? 0 : wideFromMedians * counts[counts.size() / 2]);
        for (CardContent& card : cards) {
            const CardLayout* before = oldCard(card.head.id);
            card.head.wide = before ? before->head.wide : card.head.wide || (counts.size() > 1 && largestPart(card) > most);
        }
        std::stable_partition(cards.begin(), cards.end(), [](const CardContent& card) { return !card.head.wide; });
    }

    const cluster::ClusterSnapshot& m_snapshot;
    const facts::NetworkFacts& m_facts;
    const MapOptions& m_options;
    const MapLayout* m_previous;
    MapContent m_content;
    std::vector<const kube::Service*> m_services;
    std::unordered_map<ItemId, std::pair<std::size_t, std::size_t>, ItemIdHash> m_cardOf;
    std::vector<std::vector<PodPointer>> m_pods;
    std::vector<std::vector<Cell>> m_waiting; ///< workloads without pods, for each of m_pods
    std::unordered_map<ItemId, std::size_t, ItemIdHash> m_podsOf; ///< index into m_pods and m_waiting
};

} // namespace

std::size_t MapContent::itemCount() const
{
    std::size_t count = cellCount(outside) + (entries ? cellCount(*entries) : 0) + (services ? cellCount(*services) : 0);
    for (const BlockContent& block : blocks) {
        count += block.cards.size();
        for (const CardContent& card : block.cards)
            count += cellCount(card);
    }
    return count;
}

MapContent gatherContent(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const MapOptions& options,
                         const MapLayout* previous)
{
    return Gatherer(snapshot, facts, options, previous).run();
}

} // namespace hopscope::layout
