#include "model/flow/path_part.h"

#include "model/cluster/keep_only.h"
#include "model/flow/participants.h"
#include "model/kube/encode_object.h"

namespace hopscope::flow {

namespace {

bool isOfNetwork(const kube::ObjectMeta& meta)
{
    return kube::isNetworkNamespaceName(meta.namespace_);
}

/// Policies of a namespace say something of its pods alone; those of the whole cluster stay.
template <std::size_t index = 0>
void keepPoliciesOf(cluster::ClusterSnapshot& part, const std::set<std::string>& namespaces)
{
    if constexpr (index < kube::kindCount) {
        using T = std::variant_alternative_t<index, kube::Object>;
        if constexpr (std::is_base_of_v<kube::PluginPolicy, T> || std::is_same_v<T, kube::NetworkPolicy>) {
            if (kube::isNamespaced(kube::Kind(index)))
                cluster::keepOnly(cluster::tableOf<T>(part), [&](const T& policy) { return namespaces.contains(policy.meta.namespace_); });
        }
        keepPoliciesOf<index + 1>(part, namespaces);
    }
}

} // namespace

void keepEndpointsOf(cluster::ClusterSnapshot& part)
{
    cluster::keepOnly(part.endpointSlices, [&](const kube::EndpointSlice& slice) { return part.services.find(slice.serviceKey()) != nullptr; });
    cluster::keepOnly(part.endpoints, [&](const kube::Endpoints& endpoints) { return part.services.find(endpoints.meta.key()) != nullptr; });
}

cluster::ClusterSnapshot partOf(const cluster::ClusterSnapshot& snapshot, const FlowTrace& trace, PathPart which)
{
    const Participants in = participantsOf(trace);
    const bool network = which == PathPart::Network;
    cluster::ClusterSnapshot part = snapshot;
    cluster::keepOnly(part.nodes, [&](const kube::Node& node) { return network || in.nodes.contains(node.meta.name); });
    cluster::keepOnly(part.ciliumNodes, [&](const kube::CiliumNode& node) { return network || in.nodes.contains(node.meta.name); });
    cluster::keepOnly(part.blockAffinities, [&](const kube::BlockAffinity& block) { return network || in.nodes.contains(block.node); });
    cluster::keepOnly(part.pods, [&](const kube::Pod& pod) {
        return in.pods.contains(pod.meta.key()) || (isOfNetwork(pod.meta) && (network || in.nodes.contains(pod.nodeName)));
    });
    cluster::keepOnly(part.services, [&](const kube::Service& service) { return in.services.contains(service.meta.key()) || (network && isOfNetwork(service.meta)); });
    keepEndpointsOf(part);
    std::set<std::string> namespaces;
    for (const kube::Pod& pod : part.pods)
        namespaces.insert(pod.meta.namespace_);
    for (const kube::Service& service : part.services)
        namespaces.insert(service.meta.namespace_);
    cluster::keepOnly(part.namespaces, [&](const kube::Namespace& one) { return namespaces.contains(one.meta.name); });
    keepPoliciesOf(part, namespaces);
    cluster::keepOnly(part.daemonSets, [](const kube::DaemonSet& set) { return isOfNetwork(set.meta); });
    part.ingresses = {};
    part.waysIn = {};
    part.workloads = {};
    return part;
}

} // namespace hopscope::flow
