// Which kube-proxy a node runs, and what that version does. Private to model/flow.
#pragma once

#include "model/flow/network_view.h"
#include "model/kube/version.h"

namespace hopscope::flow {

/// The kubelet's version of the node, which kube-proxy's follows (the Node's own kubeProxyVersion was never filled in rightly, and is
/// gone since 1.33, KEP-4004). Nothing where the Node cannot be read.
std::optional<kube::Version> proxyVersion(const NetworkView& view, const std::string& node);

/// What changed with a version of kube-proxy, most of it behind a feature gate of its own.
enum class ProxyFeature
{
    LocalhostNodePorts, ///< nftables serves NodePorts at loopback by a proxy of its own: KubeProxyNFTablesLocalhostNodePorts, KEP-6032
    ExternalIps,        ///< externalIPs are served: AllowServiceExternalIPs, KEP-5707
    NodeHints,          ///< hints.forNodes count: PreferSameTrafficDistribution, KEP-3015
    NewestDuplicate,    ///< of one address twice the one that is not terminating counts: since 1.36, no gate
    UnaskedZoneHints    ///< hints.forZones count whatever the Service says: since 1.31, no gate
};

/// Whether the kube-proxy of the node does it: by its gate where its configuration says something of it, else by its version, else
/// (unknown version) as today's release does. What only a planned release changes is listed as assumed.
bool does(const NetworkView& view, const std::string& node, ProxyFeature feature);

/// "1.36", or "" when not known.
std::string versionText(const NetworkView& view, const std::string& node);

} // namespace hopscope::flow
