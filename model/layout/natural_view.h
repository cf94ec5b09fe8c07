// How large a picture must be for everything in it to be named.
#pragma once

#include "model/layout/map_layout.h"

namespace hopscope::layout {

/// The options with the smallest of some common views in which every pod and every Service has its name and its address; of
/// a cluster too large for any of them, the largest.
MapOptions withRoomForNames(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts, MapOptions options);

} // namespace hopscope::layout
