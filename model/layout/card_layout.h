// A card with what stands in it, shared between layouts as long as nothing in it changes.
#pragma once

#include "model/layout/map_options.h"

#include <mutex>

namespace hopscope::layout {

struct LayoutSetting;

using PodPointer = std::shared_ptr<const kube::Pod>;

/// What is written on anything but a pod.
struct CellText
{
    ItemId id;
    std::string name;
    std::string detail;                ///< right of the name or address: namespace, or what is wrong
    std::string address;
    std::vector<std::string> ports;    ///< of Services
    std::size_t pods = 0;              ///< of workloads
    bool rolled = false;

    bool operator==(const CellText&) const = default;
};

/// One thing in a card or a band. Of pods only the object is kept: their texts are made when they can be read.
struct Cell
{
    float x = 0; ///< relative to the card's corner
    float y = 0;
    float width = 0;
    float height = 0;
    std::uint32_t slot = 0;  ///< its place in the section or group; kept while it is there
    std::int32_t group = -1; ///< index of the group it belongs to or heads
    ItemKind kind = ItemKind::Pod;
    ItemState state = ItemState::Normal;
    Section section = Section::Pods;
    bool hostNetwork = false;
    PodPointer pod;                       ///< of pods
    std::shared_ptr<const CellText> text; ///< of all others

    Rect rect() const { return {x, y, width, height}; }
    ItemId id() const;
    bool is(const ItemId& id) const;
    bool operator==(const Cell& other) const;
};

/// How many pods a card or a workload has, and how they are.
struct PodCounts
{
    std::uint32_t pods = 0;
    std::uint32_t failing = 0;
    std::uint32_t notReady = 0; ///< starting ones too
    ItemState worst = ItemState::Normal;

    void add(ItemState state);
    void add(const PodCounts& other);
    /// As far as the numbers tell.
    ItemState worstCounted() const;
    bool operator==(const PodCounts&) const = default;
};

/// The pods of one workload in a card.
struct CardGroup
{
    ItemId workload;
    bool rolled = false;
    PodCounts counts; ///< also of what does not stand on the map because it is rolled up
    std::vector<PodPointer> members; ///< of rolled ones, in order of names

    bool operator==(const CardGroup& other) const;
};

/// What is written on a card and how it is.
struct CardHead
{
    ItemId id;
    ItemState state = ItemState::Normal;
    std::string title;
    std::string role;                  ///< right of the title
    std::string address;
    std::vector<std::string> ranges;   ///< pod ranges, inferred ones marked
    bool podsRead = true;              ///< that no pod is known does mean that there is none
    bool titled = true;                ///< false: a Service's box is the title
    bool wide = false;                 ///< stands below all others in a row of its own

    bool operator==(const CardHead&) const = default;
};

class CardLayout
{
public:
    CardHead head;
    PodCounts counts;
    double width = 0;
    double height = 0;
    double headerHeight = 0;
    std::vector<CardGroup> groups;
    std::vector<Cell> cells; ///< by sections from top to bottom, a workload's head before its pods
    std::shared_ptr<const LayoutSetting> setting;

    bool isBand() const { return head.id.kind == ItemKind::Band; }
    /// A cell with its texts, or with -1 the card itself, relative to the card's corner; made at the first call and kept as
    /// long as the card. Safe from several threads.
    const Item& item(std::int32_t cell) const;
    Rect headerRect() const;

    bool operator==(const CardLayout& other) const;

private:
    struct LazyItems
    {
        LazyItems() = default;
        LazyItems(const LazyItems&) {}
        LazyItems& operator=(const LazyItems&)
        {
            items.clear();
            return *this;
        }
        std::mutex mutex;
        std::vector<std::unique_ptr<const Item>> items; ///< the card's, then the cells'; null: not asked for yet
    };
    mutable LazyItems m_items;
};

using CardPointer = std::shared_ptr<const CardLayout>;

} // namespace hopscope::layout
