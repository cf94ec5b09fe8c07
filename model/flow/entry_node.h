// Where a packet from outside first meets the cluster. Private to model/flow.
#pragma once

#include "model/flow/network_view.h"

namespace hopscope::flow {

/// --assume entry-node must name a node. Error: NotFound.
std::optional<Error> checkEntryNode(const NetworkView& view, const Query& query);

/// The node that has the address; else --assume entry-node; else, for load-balancer and external addresses, a node that a
/// balancer may choose, listed as assumed. Empty: nothing outside leads there.
std::string entryNode(const NetworkView& view, const Query& query, const ip::Endpoint& destination);

/// What the client sees when nothing leads there; pods of networks that the fabric itself routes may be reachable.
ClientSees seenWithoutRoute(const NetworkView& view, const ip::IpAddress& address);

} // namespace hopscope::flow
