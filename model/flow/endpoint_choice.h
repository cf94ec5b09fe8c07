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

enum class TopologyHints
{
    Used,
    Ignored ///< Cilium, unless it is told to
};

/// packet-paths.md 2.2 and 2.3: both lists, whichever the path needs. `zone` is the node's topology.kubernetes.io/zone.
EndpointChoice chooseEndpoints(const std::vector<ServiceEndpoint>& all, const std::string& node, const std::string& zone,
                               TopologyHints hints = TopologyHints::Used);

} // namespace hopscope::flow
