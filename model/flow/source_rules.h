// What a node's rules make of a packet's source address. Private to model/flow.
#pragma once

#include "model/flow/decide.h"

namespace hopscope::flow {

/// The local traffic detector (packet-paths.md 3.2).
bool isPodLocal(const NetworkView& view, const Arrival& arrival);

/// The masquerade mark on a packet to a ClusterIP: masqueradeAll, or a source that the detector does not take for a pod's.
bool isMarkedTowardsClusterIp(const NetworkView& view, const Arrival& arrival);

/// loadBalancerSourceRanges (packet-paths.md 1.1 and 3.7).
bool isAllowedBySourceRanges(const NetworkView& view, const Arrival& arrival, const kube::Service& service);

} // namespace hopscope::flow
