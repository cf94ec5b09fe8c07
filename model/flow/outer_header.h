// The header that the nodes put around a packet between pods (cluster-facts.md 2). Private to model/flow.
#pragma once

#include "model/flow/network_view.h"

namespace hopscope::flow {

/// The header around a packet to `destination` on the wire between two nodes; nothing where it travels as it is.
std::optional<OuterHeader> outerHeader(const NetworkView& view, const std::string& from, const std::string& to,
                                       const ip::IpAddress& destination);
/// The address of the node's tunnel interface, which the kernel writes as source into what it sends through the tunnel to
/// `destination`; nothing where there is no tunnel, or where no object tells the address.
std::optional<ip::IpAddress> tunnelAddress(const NetworkView& view, const std::string& node, const ip::IpAddress& destination);
/// Whether it is the address of one of the node's tunnel interfaces.
bool isTunnelAddress(const NetworkView& view, const std::string& node, const ip::IpAddress& address);

} // namespace hopscope::flow
