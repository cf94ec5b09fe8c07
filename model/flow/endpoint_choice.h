// Which endpoints a node may use: kube-proxy's topology.go. Private to model/flow.
#pragma once

#include "model/flow/service_match.h"

namespace hopscope::flow {

struct EndpointChoice
{
    std::vector<ServiceEndpoint> cluster;
    std::vector<ServiceEndpoint> local;
    bool usableAnywhere = false;  ///< any endpoint is ready, or serving while terminating
    bool clusterTerminating = false; ///< the cluster list fell back to terminating endpoints
    bool localTerminating = false;
    bool hinted = false;          ///< topology hints left some ready endpoints out
};

/// Which hints count. Cilium follows none, unless it is told to; kube-proxy by its version.
struct TopologyHints
{
    bool zones = true;
    bool nodes = true;
};

/// packet-paths.md 2.2 and 2.3: both lists, whichever the path needs. `zone` is the node's topology.kubernetes.io/zone.
EndpointChoice chooseEndpoints(const std::vector<ServiceEndpoint>& all, const std::string& node, const std::string& zone,
                               const TopologyHints& hints);

} // namespace hopscope::flow
