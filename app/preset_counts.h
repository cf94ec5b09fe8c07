// How much each saved search would find.
#pragma once

#include "model/cluster/cluster_snapshot.h"

#include <optional>
#include <vector>

namespace hopscope::app {

/// In the order of query::presetQueries(): how many pods, Services and nodes match. Nothing where one of them is not known to match or not,
/// because something was not read. Pure: any thread may do it.
std::vector<std::optional<std::size_t>> presetCounts(const cluster::SnapshotPointer& snapshot);

} // namespace hopscope::app
