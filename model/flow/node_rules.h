// Everything on one node that may translate a packet: its Service rules and the hostPort rules of the network plugin. Private to model/flow.
#pragma once

#include "model/flow/decide.h"

namespace hopscope::flow {

/// What the node makes of the packet. A connection that its conntrack has not seen meets these rules on every node it comes to,
/// also when another node has translated it before (packet-paths.md 3.1).
///
/// A hostPort is a DNAT of what goes to a local address, in nat PREROUTING and OUTPUT (portmap of the CNI plugins). Which of the two
/// comes first where a Service has the same number is the order of their rules, which no object shows: kube-proxy puts its own
/// in front, so iptables and nftables serve the NodePort; under ipvs the Service is served later, in LOCAL_IN, and every Service
/// address is a local one. `--assume host-port-order=service-first|host-port-first` decides otherwise.
Ruling rulesAt(const NetworkView& view, const Arrival& arrival);

} // namespace hopscope::flow
