// A cluster as they are on most days: zones, Deployments and DaemonSets, nearly all of it well and some of it not.
#pragma once

#include "model/cluster/cluster_change.h"

namespace hopscope::test {

/// Nodes in three zones, about thirty pods on each; each Deployment has a Service, some a NodePort, an external address or a
/// NetworkPolicy. One node is down; of a hundred pods about one fails and a few are on their way. The same every time.
cluster::SnapshotPointer workingCluster(int nodes);

} // namespace hopscope::test
