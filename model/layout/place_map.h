// Cards at their places, regions around them, titles over them.
#pragma once

#include "model/layout/composition.h"

namespace hopscope::layout {

/// Everything but links and what the layout remembers of its cluster.
MapLayout placeMap(const MapContent& content, const Composition& composition, const SettingPointer& setting);

/// A region's title with its counts, in the room it has: "Zone a · 100 nodes · 3,995 pods".
void titleBlock(Block& block, const LayoutSetting& setting);

/// The same map, its places `zoom` times as far apart, and its cards in the nearest form that they have room for then. Costs
/// what cards there are; what is in them is filled in when it is looked at. `before`, of
/// the same zoom, was made of `placedBefore`: what has not changed since is taken over.
MapLayout zoomedLayout(const MapLayout& placed, double zoom, const MapLayout* before = nullptr, const MapLayout* placedBefore = nullptr);

/// The least zoom at which cards of a block have the form or a nearer one.
double zoomForForm(const MapLayout& placed, std::size_t block, CardForm form);
/// One zoom and the next: between them only letters grow.
inline constexpr double zoomStep = 1.15;

} // namespace hopscope::layout
