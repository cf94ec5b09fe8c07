// The next layout from the one before it, for what has changed.
#pragma once

#include "model/layout/map_layout.h"

namespace hopscope::layout {

/// The layout of `snapshot`, made from `previous` (which asks for the same) at the cost of what differs between the two
/// snapshots; the same as a layout computed with `previous` would be. Nothing where more has changed than what stands in
/// cards: then everything has to be gathered anew.
std::optional<MapLayout> updateLayout(const MapLayout& previous, const cluster::SnapshotPointer& snapshot,
                                      const facts::NetworkFacts& facts, const MapOptions& options);

} // namespace hopscope::layout
