// A port that belongs to something else than the address it was asked at. Private to model/flow.
#pragma once

#include "model/flow/network_view.h"

namespace hopscope::flow {

/// Of a destination that no Service and no listener serves: whose number that is, and where it would work. A pod's address with a nodePort
/// or a Service's own port, a ClusterIP with a targetPort or nodePort, a node's address with a Service's or a container's port.
/// Only what has to do with the address is named: Services that the pod is behind, the Service itself, what runs on the node; of
/// numbers that many have, the first three. Nothing when nobody near has the number.
std::optional<Why> misplacedPort(const NetworkView& view, const ip::Endpoint& destination);

} // namespace hopscope::flow
