// A packet at one node: what the node makes of its addresses. Private to model/flow.
#pragma once

#include "model/flow/route.h"

namespace hopscope::flow {

Peer peerOf(const ip::Endpoint& endpoint);

/// The packet as it comes to the node; `first`: it is the sender's own.
Visit visitOf(const NetworkView& view, const Origin& origin, bool first, const std::string& node, const Peer& source,
              const Peer& destination);

/// The network plugin's own masquerade (packet-paths.md 3.8): a pod's packet that leaves the pods' network.
std::optional<Peer> cniMasquerade(const NetworkView& view, const Visit& visit, Peer::Port port);

/// The packet at the deciding node, once it has chosen: translated, and masqueraded where kube-proxy or the plugin does so
/// (packet-paths.md 3.3 and 3.4). `translation` is who masqueraded it.
Visit decidingVisit(const NetworkView& view, const Origin& origin, const Approach& approach, const Choice& choice,
                    SourceTranslation& translation);

} // namespace hopscope::flow
