// What there is to hide in a cluster. Private to model/mask.
#pragma once

#include "model/cluster/cluster_snapshot.h"
#include "model/mask/keyed_hash.h"

#include <set>
#include <string>

namespace hopscope::mask {

/// Of all objects and their owners, and hosts that they name.
std::set<std::string> namesIn(const cluster::ClusterSnapshot& snapshot);
std::set<std::string> namespacesIn(const cluster::ClusterSnapshot& snapshot);
/// From the nodes and namespaces.
HashKey keyOf(const cluster::ClusterSnapshot& snapshot);

} // namespace hopscope::mask
