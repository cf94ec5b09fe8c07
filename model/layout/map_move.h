// From one reading of the cluster to another: where each thing stood and where it stands, for a picture in between.
#pragma once

#include "model/layout/map_layout.h"

namespace hopscope::layout {

enum class Presence : std::uint8_t
{
    Stays, ///< on both maps: it travels
    Comes, ///< only on the new one: it fades in where it stands
    Goes   ///< only on the old one: it fades out where it stood
};

/// One thing on its way. Of what comes or goes both places are the same.
struct MovedItem
{
    float fromX = 0;
    float fromY = 0;
    float fromWidth = 0;
    float fromHeight = 0;
    float toX = 0;
    float toY = 0;
    float toWidth = 0;
    float toHeight = 0;
    ItemRef ref; ///< in the new layout; of what goes, in the old one
    ItemKind kind = ItemKind::Pod;
    ItemState state = ItemState::Normal; ///< as it is after the move
    Presence presence = Presence::Stays;
    bool hostNetwork = false;

    Rect from() const { return {fromX, fromY, fromWidth, fromHeight}; }
    Rect to() const { return {toX, toY, toWidth, toHeight}; }
    /// Where it is at `progress`, 0 to 1; the caller has eased it.
    Rect at(double progress) const;
    /// How much of it is to be seen then, 0 to 1.
    double opacityAt(double progress) const;
};

/// The things of two maps of one cluster. Bands and regions are not things: they do not move.
struct MapMove
{
    std::shared_ptr<const MapLayout> before;
    std::shared_ptr<const MapLayout> after;
    std::vector<MovedItem> cards; ///< frames: drawn below all else
    std::vector<MovedItem> items;

    /// Of both maps together: nothing is outside at any moment.
    Rect bounds() const;
};

/// Pure; both layouts show the same cluster, each at its time. A pod that is rolled up on one of the maps travels from or
/// to its workload's chip. Costs what both maps hold.
MapMove moveBetween(std::shared_ptr<const MapLayout> before, std::shared_ptr<const MapLayout> after);

} // namespace hopscope::layout
