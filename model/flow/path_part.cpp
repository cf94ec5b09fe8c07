#include "model/flow/path_part.h"

#include "model/flow/participants.h"
#include "model/kube/encode_object.h"

namespace hopscope::flow {

namespace {

bool isOfNetwork(const kube::ObjectMeta& meta)
{
    return kube::isNetworkNamespaceName(meta.namespace_);
}

/// Policies of a namespace say something of its pods alone; those of the whole cluster stay.
void keepPoliciesOf(cluster::ClusterSnapshot& part, const std::set<std::string>& namespaces)
{
    const auto keepIn = [&](kube::Kind kind, const auto&) {
        if (kube::isNamespaced(kind))
            cluster::chunksOf(part, kind).keepOnly([&](const kube::WithMeta& policy) { return namespaces.contains(policy.meta.namespace_); });
    };
    keepIn(kube::Kind::NetworkPolicy, part.networkPolicies);
    cluster::eachTableOf<kube::PluginPolicy>(part, keepIn);
}

} // namespace

void keepEndpointsOf(cluster::ClusterSnapshot& part)
{
    part.endpointSlices.keepOnly([&](const kube::EndpointSlice& slice) { return part.services.find(slice.serviceKey()) != nullptr; });
    part.endpoints.keepOnly([&](const kube::Endpoints& endpoints) { return part.services.find(endpoints.meta.key()) != nullptr; });
}

cluster::ClusterSnapshot partOf(const cluster::ClusterSnapshot& snapshot, const FlowTrace& trace, PathPart which)
{
    const Participants in = participantsOf(trace);
    const bool network = which == PathPart::Network;
    cluster::ClusterSnapshot part = snapshot;
    part.nodes.keepOnly([&](const kube::Node& node) { return network || in.nodes.contains(node.meta.name); });
    part.ciliumNodes.keepOnly([&](const kube::CiliumNode& node) { return network || in.nodes.contains(node.meta.name); });
    part.blockAffinities.keepOnly([&](const kube::BlockAffinity& block) { return network || in.nodes.contains(block.node); });
    part.pods.keepOnly([&](const kube::Pod& pod) {
        return in.pods.contains(pod.meta.key()) || (isOfNetwork(pod.meta) && (network || in.nodes.contains(pod.nodeName)));
    });
    part.services.keepOnly([&](const kube::Service& service) { return in.services.contains(service.meta.key()) || (network && isOfNetwork(service.meta)); });
    keepEndpointsOf(part);
    std::set<std::string> namespaces;
    for (const kube::Pod& pod : part.pods)
        namespaces.insert(pod.meta.namespace_);
    for (const kube::Service& service : part.services)
        namespaces.insert(service.meta.namespace_);
    part.namespaces.keepOnly([&](const kube::Namespace& one) { return namespaces.contains(one.meta.name); });
    keepPoliciesOf(part, namespaces);
    part.daemonSets.keepOnly([](const kube::DaemonSet& set) { return isOfNetwork(set.meta); });
    part.ingresses = {};
    part.waysIn = {};
    part.workloads = {};
    return part;
}

} // namespace hopscope::flow
