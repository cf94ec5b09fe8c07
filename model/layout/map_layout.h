// Where everything on the map stands: numbers only. Drawing them is widgets/paint.
#pragma once

#include "model/cluster/cluster_change.h"
#include "model/facts/network_facts.h"
#include "model/layout/card_layout.h"
#include "model/layout/card_metrics.h"
#include "model/layout/name_parts.h"

#include <unordered_map>

namespace hopscope::layout {

/// How a map is laid out: chosen once for a view, kept while what stands on it goes on.
struct Arrangement
{
    double width = 0;            ///< of the view for which it was made, in pixels
    double height = 0;
    double scale = 1;            ///< pixels a unit has when the whole is in view
    CardForm form = CardForm::Full;
    ServicesForm services = ServicesForm::Boxes;
    CardForm ways = CardForm::Full; ///< of what is open to the outside, by Service
    std::size_t openRows = 3;    ///< beside names and numbers, rows of Services that are open to the outside, at most
    bool namesOpen = false;      ///< they are names, as all of them have room
    std::size_t columns = 1;     ///< of cards, in each block
    std::size_t blockColumns = 1; ///< of blocks: in Tile, and in Marks that are tight, several stand side by side
    double cardHeight = 0;       ///< of Marks and Tile: nodes are all alike; of Groups: the most that any has, 0: as much as it needs
    double marksPitch = 0;       ///< of Marks but of nodes, which are as high as what is in them: from mark to mark; 0: a number only
    bool isTight = false;        ///< of Marks: as close together as names can stand
    double stretch = 1;          ///< of cards that are as high as what is in them
    std::size_t madeFor = 0;     ///< how many things stood in it when it was chosen

    bool operator==(const Arrangement&) const = default;
};

struct PlacedCard
{
    CardPointer card;
    Point corner;

    Rect rect() const { return {corner.x, corner.y, card->width, card->height}; }
};

/// A region of the map with its cards.
struct Block
{
    Region region;
    std::string name; ///< the title without its counts
    BlockKind kind = BlockKind::Cards;
    std::shared_ptr<const std::vector<PlacedCard>> cards; ///< as they are read; shared while nothing in it changes

    const PlacedCard& at(std::size_t index) const { return (*cards)[index]; }
};

/// What only changes when a layout is made anew.
struct LayoutSetting
{
    LayoutSetting(MapOptions asked, const Arrangement& chosen);

    MapOptions options; ///< with a complete measure
    Arrangement arrangement;
    CardMetrics metrics;
    SharedParts nodeNames;     ///< what the nodes' names share
    SharedParts nodeAddresses;
    SharedParts namespaces;
};

class MapLayout
{
public:
    std::shared_ptr<const LayoutSetting> setting;
    Rect bounds;
    std::vector<Block> blocks; ///< from top to bottom; the cards' own blocks are the last
    std::size_t firstCardBlock = 0; ///< the blocks before it are bands
    std::vector<Link> links;
    bool linksComplete = true;  ///< false: too many to be drawn; linksOf() gives those of one item
    double zoom = 1;            ///< 1: as it was placed; else the same places so many times as far apart, filled anew
    std::size_t itemCount = 0;  ///< cards and what stands in them
    std::size_t hidden = 0;     ///< pods and Services that the filter or the chosen namespaces leave out
    PodCounts counts;           ///< of all pods on the map
    cluster::SnapshotPointer snapshot; ///< that it shows
    facts::NetworkFacts facts;
    std::shared_ptr<const std::unordered_map<ItemId, ItemRef, ItemIdHash>> cards;

    const Arrangement& arrangement() const { return setting->arrangement; }
    const MapOptions& options() const { return setting->options; }
    const CardLayout& cardOf(const ItemRef& ref) const { return *blocks[ref.block].at(ref.card).card; }
    Point cornerOf(const ItemRef& ref) const { return blocks[ref.block].at(ref.card).corner; }
    /// Its own, or that of what stands for it in this form.
    Rect rectOf(const ItemRef& ref) const;
    ItemId idOf(const ItemRef& ref) const;
    /// The item in the map's coordinates.
    Item item(const ItemRef& ref) const;

    /// The card in which what belongs to `home` stands: it, or by Service that of the Service's namespace.
    std::optional<ItemRef> cardFor(const ItemId& home) const;
    std::optional<ItemRef> refOf(const ItemId& id) const;
    std::optional<Item> find(const ItemId& id) const;
    /// The topmost item at a point; nothing on empty ground.
    std::optional<ItemRef> refAt(const Point& point) const;
    /// A pod that is rolled up stands behind its workload's chip: that, else the item itself, else nothing.
    std::optional<ItemRef> shownFor(const ItemId& id) const;

    /// Calls visit(ref of the card, card, its corner) for every card and band that touches `area`, from top to bottom.
    template <class Visit>
    void forEachCard(const Rect& area, Visit visit) const;
    template <class Visit>
    void forEachCard(Visit visit) const { forEachCard(bounds, visit); }

    /// By value, cards and what stands in them included; not the snapshot.
    bool operator==(const MapLayout& other) const;
};

/// Pure and deterministic: the same snapshot, facts, options and previous layout give the same numbers. The nearest form is
/// taken in which everything fits the view. With `previous`, what is still there keeps its place where it can, also when the
/// view's width and height differ by less than 15 %: a pod that comes or goes moves nothing but what stands in its own card,
/// and the cards below it when that card grows. When only pods, their Services' slices or nodes' states differ from what
/// `previous` shows, it costs what has changed, whatever the size of the cluster.
MapLayout computeLayout(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts, const MapOptions& options,
                        const MapLayout* previous = nullptr);

/// The links that begin or end at an item: of a Service to its endpoints, of a pod from the Services that list it.
std::vector<Link> linksOf(const MapLayout& layout, const ItemId& id);

// ---------------------------------------------------------------------------------------------------------------

template <class Visit>
void MapLayout::forEachCard(const Rect& area, Visit visit) const
{
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const Block& block = blocks[b];
        if (!block.region.rect.intersects(area))
            continue;
        const std::vector<PlacedCard>& placed = *block.cards;
        for (std::size_t c = 0; c < placed.size(); ++c) {
            // Cards lie anywhere in memory: each is fetched while those before it are visited.
            if (c + 6 < placed.size())
                __builtin_prefetch(placed[c + 6].card.get());
            if (placed[c].rect().intersects(area))
                visit(ItemRef{std::uint32_t(b), std::uint32_t(c), -1}, *placed[c].card, placed[c].corner);
        }
    }
}

} // namespace hopscope::layout
