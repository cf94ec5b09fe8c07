// What a card holds: no place, no size. Shared between layouts as long as nothing in it changes.
#pragma once

#include "model/layout/map_options.h"

namespace hopscope::layout {

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
    bool exposed = false;              ///< of Services: reached from outside

    bool operator==(const CellText&) const = default;
};

/// One thing in a card or a band. Of pods only the object is kept: their texts are made when they can be read.
struct Cell
{
    std::int32_t group = -1; ///< index of the group it belongs to or heads
    ItemKind kind = ItemKind::Pod;
    ItemState state = ItemState::Normal;
    Section section = Section::Pods;
    bool hostNetwork = false;
    PodPointer pod;                       ///< of pods
    std::shared_ptr<const CellText> text; ///< of all others

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

/// The pods of one workload in a card, or those behind a Service.
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
    std::uint32_t hiddenPods = 0;      ///< by node and by namespace: of its pods those that the filter leaves out
    bool counted = false;              ///< its pods are a number and marks at any form

    bool operator==(const CardHead&) const = default;
};

struct CardData
{
    CardHead head;
    PodCounts counts;
    std::vector<CardGroup> groups;
    std::vector<Cell> cells; ///< in the order in which they are read; a group's head before its pods

    bool isBand() const { return head.id.kind == ItemKind::Band; }
    bool operator==(const CardData&) const = default;
};

using CardDataPointer = std::shared_ptr<const CardData>;

} // namespace hopscope::layout
