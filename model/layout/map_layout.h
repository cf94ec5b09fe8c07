// Where everything on the map stands: numbers only. Drawing them is widgets/paint.
#pragma once

#include "model/cluster/cluster_change.h"
#include "model/facts/network_facts.h"
#include "model/layout/card_layout.h"

#include <unordered_map>

namespace hopscope::layout {

/// The measures a layout was made with; the next one goes on with them, so that nothing jumps.
struct Grid
{
    double chipWidth = 0;
    double chipHeight = 0;
    double hostChipHeight = 0;     ///< of pods on the node's address, which have no line for theirs
    std::size_t chipColumns = 1;   ///< in each card
    std::size_t cardColumns = 1;
    double gutter = 0;             ///< left of each column of cards, for links
    double serviceWidth = 0;
    double serviceHeight = 0;
    double servicePitch = 0;
    std::size_t serviceColumns = 1;
    bool denseServices = false;    ///< two lines instead of three
    std::size_t serviceRows = 0;
    std::size_t outsideRows = 0;
    std::size_t entryRows = 0;     ///< of entry points, by service
    double headerHeight = 0;       ///< of cards, at least: among many cards a name must be seen from afar
    double outsideGap = 0;         ///< between the outside world and what is below it
    double serviceGap = 0;         ///< between the Services and the cards
    std::size_t madeFor = 0;       ///< how many items stood in it when it was shaped

    bool operator==(const Grid&) const = default;
};

/// A row of cards; free slots are null. Shared between layouts while nothing in it changes.
struct CardRow
{
    std::vector<CardPointer> cards;
    double height = 0;
};

struct PlacedRow
{
    double top = 0;
    std::shared_ptr<const CardRow> row;
};

/// A region of the map with its cards, or a band: a region that is one card without a frame.
struct Block
{
    Region region;
    double left = 0;         ///< of the first column
    double pitch = 0;        ///< from column to column
    std::size_t columns = 1;
    std::vector<PlacedRow> rows; ///< from top to bottom; a wide card is a row of its own, below the others

    const CardLayout* card(std::size_t slot) const;
    Point corner(std::size_t slot) const;
};

/// Sizes that follow from the texts and the fonts, whatever the grid: measured once for the hundreds of grids tried.
struct TextSizes
{
    bool hasAddress = false; ///< some card names an address
    bool hasRange = false;   ///< some card names a pod range
    double rangeLine = 0;    ///< the widest address and range on one line
    double outside = 0;      ///< how wide the box of something outside the cluster is
    double outsideHeight = 0;
    std::string title;       ///< the widest of the cards'
    std::string role;
    std::string range;

    bool operator==(const TextSizes&) const = default;
};

/// What only changes when a layout is made anew.
struct LayoutSetting
{
    MapOptions options; ///< with a complete measure
    Grid grid;
    TextSizes texts;
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
    std::size_t itemCount = 0;  ///< cards and what stands in them
    std::size_t hidden = 0;     ///< pods and Services that the filter or the chosen namespaces leave out
    PodCounts counts;           ///< of all pods on the map
    cluster::SnapshotPointer snapshot; ///< that it shows
    facts::NetworkFacts facts;
    std::shared_ptr<const std::unordered_map<ItemId, ItemRef, ItemIdHash>> cards;

    const Grid& grid() const { return setting->grid; }
    const MapOptions& options() const { return setting->options; }
    const CardLayout& cardOf(const ItemRef& ref) const { return *blocks[ref.block].card(ref.card); }
    Point cornerOf(const ItemRef& ref) const { return blocks[ref.block].corner(ref.card); }
    /// Without texts, which cost more.
    Rect rectOf(const ItemRef& ref) const;
    ItemId idOf(const ItemRef& ref) const;
    /// The item in the map's coordinates.
    Item item(const ItemRef& ref) const;

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

/// Pure and deterministic: the same snapshot, facts, options and previous layout give the same numbers. With `previous`,
/// what is still there keeps its place where it can: a pod that comes or goes moves nothing but what stands below it in its
/// own card, or the rows below when its card grows. When only pods, their Services' slices or nodes' states differ from
/// what `previous` shows, it costs what has changed, whatever the size of the cluster.
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
        for (std::size_t r = 0; r < block.rows.size(); ++r) {
            const PlacedRow& row = block.rows[r];
            if (row.top > area.bottom() || row.top + row.row->height < area.y)
                continue;
            for (std::size_t c = 0; c < row.row->cards.size(); ++c) {
                // Cards lie anywhere in memory: each is fetched while those before it are visited.
                if (c + 6 < row.row->cards.size())
                    __builtin_prefetch(row.row->cards[c + 6].get());
                const CardPointer& card = row.row->cards[c];
                const Point corner{block.left + double(c) * block.pitch, row.top};
                if (card && Rect{corner.x, corner.y, card->width, card->height}.intersects(area))
                    visit(ItemRef{std::uint32_t(b), std::uint32_t(r * block.columns + c), -1}, *card, corner);
            }
        }
    }
}

} // namespace hopscope::layout
