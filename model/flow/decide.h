// What the service rules of one node make of a packet. Private to model/flow.
#pragma once

#include "model/flow/ruling.h"

namespace hopscope::flow {

/// packet-paths.md 2.1 to 2.7, 3.2 and 5, in whichever mode the node's service rules are. Hairpin is left to the way (3.3): it
/// depends on the endpoint chosen.
Ruling decide(const NetworkView& view, const Arrival& arrival);

/// What kube-proxy's filter rules in INPUT make of a packet to a local address, by its destination after translation: a nodePort with
/// nothing to send to is refused, or dropped by policy Local, also where the packet was translated to that address before. Nothing
/// when it passes.
std::optional<Ruling> filteredNodePort(const NetworkView& view, const Arrival& arrival);

} // namespace hopscope::flow
