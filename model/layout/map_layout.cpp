#include "model/layout/map_layout.h"

#include "model/layout/content_links.h"
#include "model/layout/grid_search.h"
#include "model/layout/link_router.h"
#include "model/layout/map_update.h"
#include "model/layout/place_blocks.h"
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
    case ItemKind::ExternalAddress: return ItemId{ItemKind::Band, {}, groupBy == GroupBy::Service ? "entries" : "outside"};
    case ItemKind::NodePort:
    case ItemKind::Ingress: return ItemId{ItemKind::Band, {}, "entries"};
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
    const auto found = layout.cards->find(card);
    if (found == layout.cards->end())
        return std::nullopt;
    const std::vector<Cell>& cells = layout.cardOf(found->second).cells;
    const auto cell = std::find_if(cells.begin(), cells.end(), [&](const Cell& each) { return each.is(id); });
    if (cell == cells.end())
        return std::nullopt;
    return ItemRef{found->second.block, found->second.card, std::int32_t(cell - cells.begin())};
}

/// The workload that stands for a pod that is rolled up.
std::optional<ItemRef> rolledWorkloadOf(const MapLayout& layout, const ItemId& pod)
{
    const kube::Pod* object = layout.snapshot->pods.find(pod.key);
    if (!object)
        return std::nullopt;
    const auto card = layout.cards->find(cardIdOf(*object, *layout.snapshot, layout.options()));
    if (card == layout.cards->end())
        return std::nullopt;
    for (const CardGroup& group : layout.cardOf(card->second).groups) {
        const bool among = std::any_of(group.members.begin(), group.members.end(), [&](const PodPointer& member) {
            return member->meta.name == pod.key.name && member->meta.namespace_ == pod.key.namespace_;
        });
        if (among)
            return cellOf(layout, card->first, group.workload);
    }
    return std::nullopt;
}

std::size_t objectCount(const cluster::ClusterSnapshot& snapshot)
{
    return snapshot.nodes.size() + snapshot.pods.size() + snapshot.services.size();
}

/// What stands on the map, and where it stood in `previous`, which becomes null where places are not worth keeping. `isLike`:
/// they probably are.
MapContent contentAfter(const MapLayout*& previous, bool isLike, const cluster::ClusterSnapshot& snapshot,
                        const facts::NetworkFacts& facts, const MapOptions& options)
{
    MapContent content = gatherContent(snapshot, facts, options, isLike ? previous : nullptr);
    if (previous && !continues(content, options, *previous))
        previous = nullptr;
    return isLike == (previous != nullptr) ? std::move(content) : gatherContent(snapshot, facts, options, previous);
}

} // namespace

const CardLayout* Block::card(std::size_t slot) const
{
    const std::size_t row = slot / columns;
    if (row >= rows.size() || slot % columns >= rows[row].row->cards.size())
        return nullptr;
    return rows[row].row->cards[slot % columns].get();
}

Point Block::corner(std::size_t slot) const
{
    return {left + double(slot % columns) * pitch, rows[slot / columns].top};
}

bool asksTheSame(const MapOptions& before, const MapOptions& next)
{
    return before.groupBy == next.groupBy && before.namespaces == next.namespaces && before.filter == next.filter &&
           before.aspect == next.aspect;
}

Rect MapLayout::rectOf(const ItemRef& ref) const
{
    const CardLayout& card = cardOf(ref);
    const Point corner = cornerOf(ref);
    return ref.isCard() ? Rect{corner.x, corner.y, card.width, card.height} : card.cells[std::size_t(ref.cell)].rect().moved(corner);
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
        for (std::size_t i = 0; i < card.cells.size(); ++i) {
            if (card.cells[i].rect().contains(inside))
                found = ItemRef{ref.block, ref.card, std::int32_t(i)};
        }
    });
    return found;
}

bool MapLayout::operator==(const MapLayout& other) const
{
    const auto sameRow = [](const PlacedRow& a, const PlacedRow& b) {
        return a.top == b.top && a.row->height == b.row->height &&
               std::equal(a.row->cards.begin(), a.row->cards.end(), b.row->cards.begin(), b.row->cards.end(),
                          [](const CardPointer& x, const CardPointer& y) { return x == y || (x && y && *x == *y); });
    };
    const auto sameBlock = [&](const Block& a, const Block& b) {
        return a.region == b.region && a.left == b.left && a.pitch == b.pitch && a.columns == b.columns &&
               std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(), sameRow);
    };
    return bounds == other.bounds && grid() == other.grid() && firstCardBlock == other.firstCardBlock && links == other.links &&
           linksComplete == other.linksComplete && itemCount == other.itemCount && hidden == other.hidden && counts == other.counts &&
           std::equal(blocks.begin(), blocks.end(), other.blocks.begin(), other.blocks.end(), sameBlock);
}

MapLayout computeLayout(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts, const MapOptions& options,
                        const MapLayout* previous)
{
    if (previous && !asksTheSame(previous->options(), options))
        previous = nullptr;
    // To look for a hundred thousand old places in vain takes longer than all the rest: when the pods have come, say.
    const bool isLike = previous && keepsShape(objectCount(*snapshot), objectCount(*previous->snapshot));
    if (isLike) {
        if (std::optional<MapLayout> updated = updateLayout(*previous, snapshot, facts, options))
            return std::move(*updated);
    }
    MapOptions measured = options;
    measured.measure = completed(options.measure);
    MapContent content = contentAfter(previous, isLike, *snapshot, facts, measured);
    const auto setting = std::make_shared<const LayoutSetting>(chooseSetting(content, measured, previous));
    MapLayout layout = placeContent(std::move(content), setting, previous);
    layout.snapshot = snapshot;
    layout.facts = facts;
    addLinks(layout);
    return layout;
}

} // namespace hopscope::layout
