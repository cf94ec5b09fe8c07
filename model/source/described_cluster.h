// A built-in cluster from a short description, as the objects that kubectl would print of it.
#pragma once

#include "model/base/result.h"

#include <string>
#include <string_view>

namespace hopscope::source {

/// The objects of the cluster as a List in JSON, and what the time is in it.
struct DescribedCluster
{
    std::string objects;
    std::string clock; ///< RFC 3339
};

/// `description` is YAML with these keys:
///
///   clock, kubernetes   the time in the cluster; its version
///   network             calico (version), encapsulation ("vxlan CrossSubnet", "ipip Always", "none"), pods and services (ranges), proxy
///                       (kube-proxy's mode), dns (address and pods: node to address)
///   nodes               NAME: {addresses, prefix (of its subnets), pods (its blocks), tunnel (its tunnel's address), zone, control-plane}
///   namespaces          NAME: {labels}; others that are named have none of their own
///   pods                NAMESPACE/NAME: {node, addresses, labels, ports: {name: number}, ready, dnsPolicy}
///   services            NAMESPACE/NAME: {addresses or None, ports: {name: "port:targetPort:nodePort/PROTOCOL"}, balancer} and any field
///                       of spec as the API has it
///   policies            NAMESPACE/NAME: spec as the API has it
///
/// What a kubeadm cluster with Calico adds is added: kube-proxy, calico-node, CoreDNS, their configuration, ranges and blocks, the
/// control plane's pods. EndpointSlices are those that the EndpointSlice controller would write from selectors, ready pods, named target
/// ports and trafficDistribution, one for each address family. Errors: NotYamlOrJson, MalformedObject; the context is `name`.
Result<DescribedCluster> describeCluster(const std::string& name, std::string_view description);

} // namespace hopscope::source
