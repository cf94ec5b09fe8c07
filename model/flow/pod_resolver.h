// The resolv.conf of a pod, and the questions it makes of a name (packet-paths.md 6.1 and 6.2). Private to model/flow.
#pragma once

#include "model/flow/network_view.h"

namespace hopscope::flow {

struct PodResolver
{
    bool asksCluster = false; ///< else the node's resolver, or another server, which the API does not show
    std::vector<std::string> search; ///< without the node's own domains, which come after the cluster's
    int ndots = 1;
};

/// What the kubelet writes for the pod (dns.go GetPodDNS). `servers` are the addresses of the cluster's DNS, to tell whether
/// dnsPolicy None asks it.
PodResolver podResolver(const kube::Pod& pod, const std::string& clusterDomain, const std::vector<ip::IpAddress>& servers);

/// The names that glibc asks for, in order, without their final dot.
std::vector<std::string> questionsFor(const PodResolver& resolver, const std::string& name);

} // namespace hopscope::flow
