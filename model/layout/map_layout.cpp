#include "model/layout/map_layout.h"

#include "model/layout/content_bands.h"
#include "model/layout/content_links.h"
#include "model/layout/choose_arrangement.h"
#include "model/layout/link_router.h"
#include "model/layout/map_update.h"
#include "model/layout/place_map.h"
#include "model/layout/text_fit.h"

#include <algorithm>

namespace hopscope::layout {

namespace {

/// The card in which something other than a pod stands.
std::optional<ItemId> cardOfOther(const MapLayout& layout, const ItemId& id)
{
    const GroupBy groupBy = layout.options().groupBy;
    const ItemId namespaceCard{ItemKind::NamespaceCard, {"", id.key.namespace_}, ""};
    switch (id.kind) {
    case ItemKind::Client: return ItemId{ItemKind::Band, {}, "outside"};
    case ItemKind::ExternalAddress:
        return groupBy == GroupBy::Service ? ItemId{ItemKind::ServiceCard, id.key, ""} : ItemId{ItemKind::Band, {}, "outside"};
    case ItemKind::NodePort: return ItemId{ItemKind::ServiceCard, id.key, ""};
    case ItemKind::Ingress: {
        const kube::Ingress* ingress = layout.snapshot->ingresses.find(id.key);
        return ingress ? std::optional(ItemId{ItemKind::ServiceCard, firstBackend(*ingress), ""}) : std::nullopt;
    }
    case ItemKind::Service:
        if (groupBy == GroupBy::Node)
            return ItemId{ItemKind::Band, {}, "services"};
        return groupBy == GroupBy::Namespace ? namespaceCard : ItemId{ItemKind::ServiceCard, id.key, ""};
    case ItemKind::Workload:
        if (const kube::WorkloadResource* workload = workloadOf(*layout.snapshot, id); workload && groupBy != GroupBy::Namespace)
            return cardIdOf(*workload, *layout.snapshot, layout.options());
        return namespaceCard;
    case ItemKind::NetworkPolicy: return namespaceCard;
    default: return std::nullopt;
    }
}

std::optional<ItemRef> cellOf(const MapLayout& layout, const ItemId& card, const ItemId& id)
{
    const std::optional<ItemRef> found = layout.cardFor(card);
    if (!found)
        return std::nullopt;
    const std::vector<Cell>& cells = layout.cardOf(*found).cells;
    const auto cell = std::find_if(cells.begin(), cells.end(), [&](const Cell& each) { return each.is(id); });
    if (cell == cells.end())
        return std::nullopt;
    return ItemRef{found->block, found->card, std::int32_t(cell - cells.begin())};
}

/// The workload that stands for a pod that is rolled up.
std::optional<ItemRef> rolledWorkloadOf(const MapLayout& layout, const ItemId& pod)
{
    const kube::Pod* object = layout.snapshot->pods.find(pod.key);
    if (!object)
        return std::nullopt;
    const ItemId home = cardIdOf(*object, *layout.snapshot, layout.options());
    const std::optional<ItemRef> card = layout.cardFor(home);
    if (!card)
        return std::nullopt;
    for (const CardGroup& group : layout.cardOf(*card).groups) {
        const bool among = std::any_of(group.members.begin(), group.members.end(), [&](const PodPointer& member) {
            return member->meta.name == pod.key.name && member->meta.namespace_ == pod.key.namespace_;
        });
        if (among)
            return cellOf(layout, home, group.workload);
    }
    return std::nullopt;
}

std::size_t objectCount(const cluster::ClusterSnapshot& snapshot)
{
    return snapshot.nodes.size() + snapshot.pods.size() + snapshot.services.size();
}

/// Pods and nodes whose number has changed so much that what was arranged for them is of no use.
bool keepsShape(std::size_t now, std::size_t before)
{
    return now + 20 >= before / 2 && now <= 2 * before + 20;
}

bool isAboutAsLarge(double now, double before)
{
    constexpr double atMost = 1.15;
    return now < before * atMost && before < now * atMost;
}

/// The column of each card that stood in one, and its height.
void keepColumns(ContentShape& shape, const MapContent& content, const MapLayout& previous)
{
    const Arrangement& old = previous.arrangement();
    const double pitch = cardWidth(old) + gapBetween(old);
    for (std::size_t i = 0; i < shape.blocks.size(); ++i) {
        for (const CardDataPointer& card : content.blocks[i].cards) {
            const auto ref = previous.cards->find(card->head.id);
            const BlockKind kind = content.blocks[i].kind;
            const bool stood = ref != previous.cards->end() && previous.blocks[ref->second.block].kind == kind &&
                               (kind == BlockKind::Cards || kind == BlockKind::Ways);
            const double x = stood ? previous.cornerOf(ref->second).x - spacing::margin : 0;
            if (kind == BlockKind::Cards && !areAlike(old.form, previous.options().groupBy))
                shape.blocks[i].kept.push_back(stood ? std::optional(std::size_t(x / pitch + 0.5)) : std::nullopt);
            shape.blocks[i].heights.push_back(stood ? previous.cardOf(ref->second).height : 0);
        }
    }
}

/// Cards in the order in which they stood, new ones behind them.
void keepOrder(MapContent& content, const MapLayout& previous)
{
    for (BlockContent& block : content.blocks) {
        const auto placeOf = [&](const CardDataPointer& card) {
            const auto ref = previous.cards->find(card->head.id);
            return ref == previous.cards->end() ? std::pair<std::uint32_t, std::uint32_t>{UINT32_MAX, UINT32_MAX}
                                                : std::pair{ref->second.block, ref->second.card};
        };
        std::stable_sort(block.cards.begin(), block.cards.end(),
                         [&](const CardDataPointer& a, const CardDataPointer& b) { return placeOf(a) < placeOf(b); });
    }
}

/// What of a cluster's names is shared.
void shareNames(LayoutSetting& setting, const MapContent& content)
{
    std::vector<std::string_view> names;
    std::vector<std::string_view> addresses;
    std::set<std::string_view> namespaces;
    const auto addSpace = [&](const CardData& card) {
        for (const Cell& cell : card.cells)
            namespaces.insert(cell.pod ? std::string_view(cell.pod->meta.namespace_.str()) : std::string_view(cell.text->id.key.namespace_));
    };
    for (const BlockContent& block : content.blocks) {
        for (const CardDataPointer& card : block.cards) {
            if (card->head.id.kind == ItemKind::NodeCard) {
                names.push_back(card->head.title);
                addresses.push_back(card->head.address);
            }
            if (card->head.id.kind == ItemKind::NamespaceCard)
                namespaces.insert(card->head.title);
            else
                addSpace(*card);
        }
    }
    if (content.services)
        addSpace(*content.services);
    setting.nodeNames = sharedParts(names, "-._", 0.9);
    setting.nodeAddresses = sharedParts(addresses, ".:", 0.9);
    setting.nodeAddresses.suffix.clear();
    setting.namespaces = sharedParts({namespaces.begin(), namespaces.end()}, "-", 0.5);
    setting.namespaces.suffix.clear();
}

/// Of what tells nodes' names apart, the most.
std::size_t nodeLetters(const MapContent& content, const LayoutSetting& setting)
{
    std::size_t most = 0;
    for (const BlockContent& block : content.blocks) {
        for (const CardDataPointer& card : block.cards)
            most = std::max(most, card->head.id.kind == ItemKind::NodeCard ? setting.nodeNames.restOf(card->head.title).size() : 0);
    }
    return most;
}

/// As before where that can be, else chosen anew.
MapLayout arranged(MapContent content, const MapOptions& options, const MapLayout* previous)
{
    auto setting = std::make_shared<LayoutSetting>(options, Arrangement());
    shareNames(*setting, content);
    // Letters of another size need another arrangement, and the same ones again the one they had.
    const bool keeps = previous && setting->metrics.unit == previous->setting->metrics.unit &&
                       isAboutAsLarge(options.width, previous->arrangement().width) &&
                       isAboutAsLarge(options.height, previous->arrangement().height);
    if (keeps)
        keepOrder(content, *previous);
    ContentShape shape(content, *setting);
    if (keeps) {
        setting->metrics = previous->setting->metrics;
    } else {
        CardMetrics& metrics = setting->metrics;
        const double letter = metrics.letter / metrics.unit;
        // A few cards are wide: chips one below the other fill them better than side by side.
        const double leastChip = shape.cards > 1 && shape.cards <= fewCards ? metrics.mostChipColumn : metrics.leastChipColumn;
        metrics.chipColumn = std::clamp(double(shape.letters) * letter + 36, leastChip, metrics.mostChipColumn);
        const double nodeName = double(nodeLetters(content, *setting)) * letter;
        metrics.marksColumn = std::clamp(nodeName + 14, metrics.leastMarksColumn, metrics.mostMarksColumn);
        metrics.marksName = nodeName * metrics.unit;
    }
    const auto made = [&] {
        setting->arrangement.width = options.width;
        setting->arrangement.height = options.height;
        return placeMap(content, compose(shape, setting->arrangement, *setting), setting);
    };
    if (keeps) {
        const bool packs = !areAlike(previous->arrangement().form, options.groupBy);
        keepColumns(shape, content, *previous);
        setting->arrangement = previous->arrangement();
        const bool sameView = options.width == setting->arrangement.width && options.height == setting->arrangement.height;
        if (sameView && stillFits(shape, *setting))
            return made();
        for (ContentShape::BlockShape& block : shape.blocks)
            block.heights.clear();
        if (packs)
            setting->arrangement = chooseArrangement(shape, *setting, previous->arrangement().columns);
        if (packs && setting->arrangement.form == previous->arrangement().form)
            return made();
        for (ContentShape::BlockShape& block : shape.blocks)
            block.kept.clear();
    }
    setting->arrangement = chooseArrangement(shape, *setting);
    return made();
}

} // namespace

LayoutSetting::LayoutSetting(MapOptions asked, const Arrangement& chosen)
    : options(std::move(asked)), arrangement(chosen), metrics(options.measure)
{
}

bool asksTheSame(const MapOptions& before, const MapOptions& next)
{
    return before.groupBy == next.groupBy && before.namespaces == next.namespaces && before.filter == next.filter;
}

Rect MapLayout::rectOf(const ItemRef& ref) const
{
    const CardLayout& card = cardOf(ref);
    const Point corner = cornerOf(ref);
    return ref.isCard() ? Rect{corner.x, corner.y, card.width, card.height} : card.boxOf(std::size_t(ref.cell)).moved(corner);
}

ItemId MapLayout::idOf(const ItemRef& ref) const
{
    const CardLayout& card = cardOf(ref);
    return ref.isCard() ? card.head.id : card.cells[std::size_t(ref.cell)].id();
}

Item MapLayout::item(const ItemRef& ref) const
{
    Item item = cardOf(ref).item(ref.cell);
    const Point corner = cornerOf(ref);
    item.rect = item.rect.moved(corner);
    if (item.header.height > 0)
        item.header = item.header.moved(corner);
    for (TextLine& line : item.lines)
        line.rect = line.rect.moved(corner);
    return item;
}

std::optional<ItemRef> MapLayout::cardFor(const ItemId& home) const
{
    auto found = cards->find(home);
    if (found == cards->end() && home.kind == ItemKind::ServiceCard && !home.key.name.empty())
        found = cards->find({ItemKind::NamespaceCard, {"", home.key.namespace_}, ""});
    if (found == cards->end() && home.kind == ItemKind::ServiceCard && !home.key.name.empty())
        found = cards->find(sharedServicesCard);
    return found == cards->end() ? std::nullopt : std::optional(found->second);
}

std::optional<ItemRef> MapLayout::refOf(const ItemId& id) const
{
    if (!setting || id.kind == ItemKind::Band)
        return std::nullopt;
    if (isCard(id.kind)) {
        const auto found = cards->find(id);
        return found == cards->end() ? std::nullopt : std::optional(found->second);
    }
    if (id.kind == ItemKind::Pod) {
        const kube::Pod* pod = snapshot->pods.find(id.key);
        return pod ? cellOf(*this, cardIdOf(*pod, *snapshot, options()), id) : std::nullopt;
    }
    const std::optional<ItemId> card = cardOfOther(*this, id);
    return card ? cellOf(*this, *card, id) : std::nullopt;
}

std::optional<ItemRef> MapLayout::shownFor(const ItemId& id) const
{
    if (const std::optional<ItemRef> ref = refOf(id))
        return ref;
    return setting && id.kind == ItemKind::Pod ? rolledWorkloadOf(*this, id) : std::nullopt;
}

std::optional<Item> MapLayout::find(const ItemId& id) const
{
    const std::optional<ItemRef> ref = refOf(id);
    return ref ? std::optional(item(*ref)) : std::nullopt;
}

std::optional<ItemRef> MapLayout::refAt(const Point& point) const
{
    std::optional<ItemRef> found;
    forEachCard({point.x, point.y, 0, 0}, [&](const ItemRef& ref, const CardLayout& card, const Point& corner) {
        if (!Rect{corner.x, corner.y, card.width, card.height}.contains(point))
            return;
        found = card.isBand() ? std::nullopt : std::optional(ref);
        const Point inside{point.x - corner.x, point.y - corner.y};
        const std::vector<CellBox>& boxes = card.filled().boxes;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (boxes[i].look != CellLook::Folded && boxes[i].rect().contains(inside))
                found = ItemRef{ref.block, ref.card, std::int32_t(i)};
        }
    });
    return found;
}

bool MapLayout::operator==(const MapLayout& other) const
{
    const auto sameBlock = [&](const Block& a, const Block& b) {
        return a.region == b.region && a.kind == b.kind &&
               std::equal(a.cards->begin(), a.cards->end(), b.cards->begin(), b.cards->end(), [](const PlacedCard& x, const PlacedCard& y) {
                   return x.corner == y.corner && (x.card == y.card || *x.card == *y.card);
               });
    };
    return bounds == other.bounds && arrangement() == other.arrangement() && firstCardBlock == other.firstCardBlock && links == other.links &&
           linksComplete == other.linksComplete && itemCount == other.itemCount && hidden == other.hidden && counts == other.counts &&
           std::equal(blocks.begin(), blocks.end(), other.blocks.begin(), other.blocks.end(), sameBlock);
}

MapLayout computeLayout(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts, const MapOptions& options,
                        const MapLayout* previous)
{
    if (previous && !asksTheSame(previous->options(), options))
        previous = nullptr;
    // To look for a hundred thousand old places in vain takes longer than all the rest: when the pods have come, say.
    if (previous && !keepsShape(objectCount(*snapshot), objectCount(*previous->snapshot)))
        previous = nullptr;
    if (previous) {
        if (std::optional<MapLayout> updated = updateLayout(*previous, snapshot, facts, options))
            return std::move(*updated);
    }
    MapOptions measured = options;
    measured.measure = completed(options.measure);
    MapLayout layout = arranged(gatherContent(*snapshot, facts, measured, previous), measured, previous);
    layout.snapshot = snapshot;
    layout.facts = facts;
    addLinks(layout);
    return layout;
}

} // namespace hopscope::layout
