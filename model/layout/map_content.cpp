#include "model/layout/map_content.h"

#include "model/base/in_parallel.h"
#include "model/base/natural_order.h"
#include "model/cluster/cluster_index.h"
#include "model/layout/content_bands.h"
#include "model/layout/content_cells.h"
#include "model/layout/node_blocks.h"
#include "model/layout/text_fit.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>

namespace hopscope::layout {

namespace {

constexpr std::size_t cardsAtOnce = 32; ///< that are filled by one thread before it takes the next
constexpr std::size_t sharedFrom = 4;   ///< so many namespaces of one Service each share a card
constexpr std::size_t waysAtMost = 96; ///< more that is open to the outside stands as lines among the others

bool isSystem(const std::string& nameSpace)
{
    return nameSpace.rfind("kube-", 0) == 0;
}

/// Outside reachability first, then people's own, then the cluster's; names in order.
bool serviceBefore(const kube::Service* a, const kube::Service* b)
{
    const auto rank = [](const kube::Service& s) {
        const bool external = s.type == "LoadBalancer" || !s.externalIps.empty();
        return std::make_tuple(isSystem(s.meta.namespace_), external ? 0 : s.type == "NodePort" ? 1 : 2, std::string_view(s.meta.namespace_.str()));
    };
    const auto one = rank(*a);
    const auto other = rank(*b);
    return one != other ? one < other : naturallyBefore(a->meta.name, b->meta.name);
}

/// A card while it is gathered.
struct Making
{
    CardContent content;
    std::vector<PodPointer> pods;
    std::vector<Cell> waiting; ///< workloads without pods
};

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
        gatherBands(m_content, m_services, m_options);
        addCards();
        addPods();
        if (m_options.groupBy == GroupBy::Namespace)
            arrangeNamespaces();
        finishBlocks();
        return std::move(m_content);
    }

private:
    struct Block
    {
        std::string title;
        BlockKind kind = BlockKind::Cards;
        std::vector<std::size_t> cards; ///< index into m_cards
    };

    const CardData* oldCard(const ItemId& id) const
    {
        if (!m_previous)
            return nullptr;
        const auto ref = m_previous->cards->find(id);
        return ref == m_previous->cards->end() ? nullptr : m_previous->cardOf(ref->second).data.get();
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

    static void add(CardContent& card, Cell cell) { card.sections[std::size_t(cell.section)].push_back(std::move(cell)); }

    void beginBlock(const std::string& title, BlockKind kind = BlockKind::Cards) { m_blocks.push_back({title, kind, {}}); }

    /// The card of this name, made when there is none; in the last block.
    CardContent& card(const ItemId& id, const std::string& title)
    {
        const auto [place, added] = m_cardOf.emplace(id, m_cards.size());
        if (added) {
            CardContent& made = m_cards.emplace_back().content;
            made.head.id = id;
            made.head.title = title;
            m_blocks.back().cards.push_back(m_cards.size() - 1);
        }
        return m_cards[place->second].content;
    }

    void addCards()
    {
        switch (m_options.groupBy) {
        case GroupBy::Node: addNodeCards(); return;
        case GroupBy::Namespace: addNamespaceCards(); return;
        case GroupBy::Service: addServiceCards(); return;
        }
    }

    void addNodeCards()
    {
        for (NodeBlock& block : divideNodes(m_snapshot, m_facts, m_options)) {
            beginBlock(block.title);
            for (CardHead& head : block.heads)
                card(head.id, "").head = std::move(head);
        }
    }

    void addNamespaceCards()
    {
        beginBlock(m_options.words.namespaces);
        for (const kube::Service* service : m_services) {
            const std::string& name = service->meta.namespace_;
            add(card({ItemKind::NamespaceCard, {"", name}, ""}, name), serviceCell(*service, false)); // its card says the namespace
        }
        for (const kube::Namespace& each : m_snapshot.namespaces) {
            if (m_options.namespaces.empty() || m_options.namespaces.count(each.meta.name) > 0)
                card({ItemKind::NamespaceCard, {"", each.meta.name}, ""}, each.meta.name);
        }
    }

    void addServiceCards()
    {
        std::set<kube::ObjectKey> led;
        for (const kube::Ingress& ingress : m_snapshot.ingresses)
            led.insert(firstBackend(ingress));
        std::vector<const kube::Service*> inside;
        beginBlock(m_options.words.openToOutside, BlockKind::Ways);
        for (const kube::Service* service : m_services) {
            const bool open = isExposed(*service) || led.count(service->meta.key()) > 0;
            if (!open || m_blocks.back().cards.size() >= waysAtMost) {
                inside.push_back(service);
                continue;
            }
            CardContent& way = card({ItemKind::ServiceCard, service->meta.key(), ""}, service->meta.name);
            way.sections[std::size_t(Section::Entries)] = entriesOf(*service, m_snapshot, m_options);
            add(way, cellOf(*service, true));
        }
        if (m_blocks.back().cards.empty())
            m_blocks.pop_back();
        beginBlock(inside.size() == 1 ? m_options.words.insideOne : withNumber(m_options.words, &MapWords::inside, inside.size()));
        std::map<std::string, std::vector<const kube::Service*>> spaces;
        for (const kube::Service* service : inside)
            spaces[service->meta.namespace_].push_back(service);
        std::vector<std::pair<const std::string*, const std::vector<const kube::Service*>*>> order;
        for (const auto& [name, services] : spaces)
            order.emplace_back(&name, &services);
        std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second->size() > b.second->size(); });
        const auto single = std::count_if(order.begin(), order.end(), [](const auto& each) { return each.second->size() == 1; });
        for (const auto& [name, services] : order) {
            const bool shares = services->size() == 1 && single >= std::ptrdiff_t(sharedFrom);
            CardContent& made = shares ? card(sharedServicesCard, m_options.words.oneServiceEach) : card({ItemKind::NamespaceCard, {"", *name}, ""}, *name);
            if (!knowsEndpoints() && !derivesEndpoints(m_snapshot))
                made.head.role = m_options.words.endpointsNotRead;
            for (const kube::Service* service : *services) {
                GroupContent& group = made.groups.emplace_back();
                group.group.workload = {ItemKind::Service, service->meta.key(), ""};
                group.head = cellOf(*service, shares);
                group.head.section = Section::Groups;
                m_groupOf.emplace(service->meta.key(), made.groups.size() - 1);
            }
        }
    }

    Cell cellOf(const kube::Service& service, bool withNamespace) const
    {
        Cell cell = serviceCell(service, withNamespace);
        if (!derivesEndpoints(m_snapshot) || service.selector.empty())
            return cell;
        CellText text = *cell.text;
        text.detail += (text.detail.empty() ? "" : " \u00b7 ") + m_options.words.derived;
        cell.text = std::make_shared<const CellText>(std::move(text));
        return cell;
    }

    std::string titleOf(const ItemId& id) const
    {
        if (id.kind == ItemKind::UnscheduledCard)
            return m_options.words.unscheduled;
        if (id.kind == ItemKind::ServiceCard)
            return knowsEndpoints() ? m_options.words.noService : m_options.words.serviceUnknown;
        return id.key.name;
    }

    bool knowsEndpoints() const { return m_snapshot.areEndpointsReadWhole({}); }

    bool knowsPods(const ItemId& card) const
    {
        return m_snapshot.isReadWhole(kube::Kind::Pod, card.kind == ItemKind::NamespaceCard ? card.key.name : std::string());
    }

    /// The card that is there already in which what belongs to `home` stands, and by Service which of its groups.
    std::optional<std::pair<std::size_t, std::size_t>> placeOf(const ItemId& home) const
    {
        if (const auto found = m_cardOf.find(home); found != m_cardOf.end())
            return std::pair(found->second, noGroup);
        if (home.kind != ItemKind::ServiceCard)
            return std::nullopt;
        const auto group = m_groupOf.find(home.key);
        auto card = m_cardOf.find({ItemKind::NamespaceCard, {"", home.key.namespace_}, ""});
        if (card == m_cardOf.end())
            card = m_cardOf.find(sharedServicesCard);
        return group == m_groupOf.end() || card == m_cardOf.end() ? std::nullopt : std::optional(std::pair(card->second, group->second));
    }

    /// For each pod its place, where its card is there already: finding it is most of the work.
    std::vector<std::optional<std::pair<std::size_t, std::size_t>>> findCards() const
    {
        std::vector<std::optional<std::pair<std::size_t, std::size_t>>> places(m_snapshot.pods.size());
        if (m_options.filter)
            return places; // somebody else's code: asked by one thread
        const auto& chunks = m_snapshot.pods.chunks();
        std::vector<std::size_t> begins{0};
        for (const auto& chunk : chunks)
            begins.push_back(begins.back() + chunk->size());
        inParallel(chunks.size(), 1, [&](std::size_t i) {
            std::size_t place = begins[i];
            for (const auto& pod : *chunks[i])
                places[place++] = placeOf(cardIdOf(cluster::ObjectTable<kube::Pod>::object(pod), m_snapshot, m_options));
        });
        return places;
    }

    std::pair<std::size_t, std::size_t> placeFor(const ItemId& home)
    {
        if (const auto place = placeOf(home))
            return *place;
        CardHead& head = card(home, titleOf(home)).head;
        head.counted = home.kind == ItemKind::ServiceCard;
        if (head.counted && !knowsEndpoints())
            head.role = m_options.words.endpointsNotRead;
        return {m_cardOf.at(home), noGroup};
    }

    void addPods()
    {
        const auto places = findCards();
        auto place = places.begin();
        std::unordered_map<ItemId, std::uint32_t, ItemIdHash> hidden; ///< by card
        std::vector<std::vector<std::vector<PodPointer>>> grouped(m_cards.size());
        for (std::size_t i = 0; i < m_cards.size(); ++i)
            grouped[i].resize(m_options.groupBy == GroupBy::Service ? m_cards[i].content.groups.size() : 0);
        for (auto pod = m_snapshot.pods.begin(); pod != m_snapshot.pods.end(); ++pod, ++place) {
            if (!shows(m_options, *pod)) {
                ++m_content.hidden;
                if (m_options.groupBy != GroupBy::Service)
                    ++hidden[cardIdOf(*pod, m_snapshot, m_options)];
                continue;
            }
            const auto [card, group] = *place ? **place : placeFor(cardIdOf(*pod, m_snapshot, m_options));
            if (group == noGroup)
                m_cards[card].pods.push_back(pod.shared());
            else
                grouped[card][group].push_back(pod.shared());
        }
        addWaiting();
        countHidden(hidden);
        grouped.resize(m_cards.size());
        inParallel(m_cards.size(), cardsAtOnce, [&](std::size_t i) { fillCard(m_cards[i], std::move(grouped[i])); });
    }

    /// A card says of how many pods it shows some.
    void countHidden(const std::unordered_map<ItemId, std::uint32_t, ItemIdHash>& hidden)
    {
        for (const auto& [id, pods] : hidden) {
            if (const auto card = m_cardOf.find(id); card != m_cardOf.end())
                m_cards[card->second].content.head.hiddenPods = pods;
        }
    }

    void addWaiting()
    {
        for (const kube::WorkloadResource* workload : workloadsWithoutPods(m_snapshot)) {
            if (!shows(m_options, *workload)) {
                ++m_content.hidden;
                continue;
            }
            const auto [card, group] = placeFor(cardIdOf(*workload, m_snapshot, m_options));
            m_cards[card].waiting.push_back(waitingCell(*workload, m_snapshot, m_options.words));
        }
    }

    /// Its own pods, and nothing else of this object, change: several cards are filled at once.
    void fillCard(Making& making, std::vector<std::vector<PodPointer>> grouped)
    {
        CardContent& card = making.content;
        card.head.podsRead = knowsPods(card.head.id);
        if (m_options.groupBy == GroupBy::Namespace)
            fillPolicies(card, making.pods, m_snapshot, m_options);
        if (grouped.empty()) {
            fillPods(card, std::move(making.pods), oldCard(card.head.id), m_options, std::move(making.waiting));
            return;
        }
        for (std::size_t i = 0; i < grouped.size(); ++i)
            fillGroup(card.groups[i], std::move(grouped[i]));
        card.sections[std::size_t(Section::Pods)] = std::move(making.waiting);
        countGroups(card);
    }

    static bool isOfNothing(const CardContent& card)
    {
        return card.counts.pods == 0 && card.groups.empty() &&
               std::all_of(card.sections.begin(), card.sections.end(), [](const std::vector<Cell>& cells) { return cells.empty(); });
    }

    /// People's own before the cluster's; those of nothing are lines at the end.
    void arrangeNamespaces()
    {
        std::vector<std::size_t>& cards = m_blocks.front().cards;
        std::stable_sort(cards.begin(), cards.end(), [this](std::size_t a, std::size_t b) {
            const std::string& one = m_cards[a].content.head.title;
            const std::string& other = m_cards[b].content.head.title;
            return std::make_pair(isSystem(one), one) < std::make_pair(isSystem(other), other);
        });
        const auto empty = std::stable_partition(cards.begin(), cards.end(), [this](std::size_t i) { return !isOfNothing(m_cards[i].content); });
        const auto unread = std::stable_partition(empty, cards.end(), [this](std::size_t i) { return m_cards[i].content.head.podsRead; });
        Block ofNothing{m_options.words.emptyNamespaces, BlockKind::Lines, {empty, unread}};
        Block ofUnread{m_options.words.unreadNamespaces, BlockKind::Lines, {unread, cards.end()}};
        cards.erase(empty, cards.end());
        for (Block* lines : {&ofNothing, &ofUnread}) {
            if (!lines->cards.empty())
                m_blocks.push_back(std::move(*lines));
        }
    }

    /// A node on which something fails goes before those on which all is well.
    void sortFailingFirst(std::vector<std::size_t>& cards) const
    {
        std::stable_sort(cards.begin(), cards.end(), [this](std::size_t a, std::size_t b) {
            const auto rank = [this](std::size_t i) {
                const CardContent& card = m_cards[i].content;
                return card.head.id.kind == ItemKind::UnscheduledCard ? 3 : card.head.state == ItemState::NotReady ? 0 : card.counts.failing > 0 ? 1 : 2;
            };
            return rank(a) < rank(b);
        });
    }

    void finishBlocks()
    {
        for (Block& block : m_blocks) {
            if (m_options.groupBy == GroupBy::Node)
                sortFailingFirst(block.cards);
            BlockContent& made = m_content.blocks.emplace_back();
            made.title = std::move(block.title);
            made.kind = block.kind;
            for (const std::size_t i : block.cards)
                made.cards.push_back(finished(std::move(m_cards[i].content)));
        }
    }

    static constexpr std::size_t noGroup = std::size_t(-1);

    const cluster::ClusterSnapshot& m_snapshot;
    const facts::NetworkFacts& m_facts;
    const MapOptions& m_options;
    const MapLayout* m_previous;
    MapContent m_content;
    std::vector<const kube::Service*> m_services;
    std::vector<Block> m_blocks;
    std::vector<Making> m_cards;
    std::unordered_map<ItemId, std::size_t, ItemIdHash> m_cardOf;
    std::map<kube::ObjectKey, std::size_t> m_groupOf; ///< of Services that stand in their namespace's card
};

} // namespace

MapContent gatherContent(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const MapOptions& options,
                         const MapLayout* previous)
{
    return Gatherer(snapshot, facts, options, previous).run();
}

} // namespace hopscope::layout
