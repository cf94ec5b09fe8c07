#include "model/flow/participants.h"

#include "model/cluster/cluster_index.h"

#include <vector>

namespace hopscope::flow {

namespace {

void addPlace(const Place& place, Participants& participants)
{
    if (place.kind == Place::Kind::Pod)
        participants.pods.insert(place.pod);
    for (const std::string& node : {place.node, place.otherNode}) {
        if (!node.empty())
            participants.nodes.insert(node);
    }
}

void addSteps(const std::vector<Step>& steps, Participants& participants)
{
    for (const Step& step : steps)
        addPlace(step.where, participants);
}

void addPod(const cluster::ClusterSnapshot& snapshot, const kube::Pod& pod, Participants& participants)
{
    participants.pods.insert(pod.meta.key());
    if (!pod.nodeName.empty())
        participants.nodes.insert(pod.nodeName);
    for (const ip::IpAddress& address : pod.podIps) {
        for (const kube::Service* service : snapshot.index().servicesWithEndpoint(address))
            participants.services.insert(service->meta.key());
    }
}

void addEndpoints(const cluster::ClusterSnapshot& snapshot, const kube::ObjectKey& service, Participants& participants)
{
    for (const kube::EndpointSlice* slice : snapshot.index().slicesOf(service)) {
        for (const kube::SliceEndpoint& endpoint : slice->endpoints) {
            if (!endpoint.nodeName.empty())
                participants.nodes.insert(endpoint.nodeName);
            if (endpoint.targetReference && endpoint.targetReference->kind == "Pod")
                participants.pods.insert(endpoint.targetReference->key);
        }
    }
}

} // namespace

Participants participantsOf(const FlowTrace& trace)
{
    Participants participants;
    if (const auto* pod = std::get_if<PodPlace>(&trace.query.from))
        participants.pods.insert(pod->pod);
    if (const auto* node = std::get_if<NodePlace>(&trace.query.from))
        participants.nodes.insert(node->node);
    if (const auto* target = std::get_if<ServiceTarget>(&trace.query.to))
        participants.services.insert(target->service);
    if (const auto* target = std::get_if<PodTarget>(&trace.query.to))
        participants.pods.insert(target->pod);
    if (const auto* target = std::get_if<NodePortTarget>(&trace.query.to))
        participants.nodes.insert(target->node);
    if (trace.service)
        participants.services.insert(*trace.service);
    if (!trace.decidedOn.empty())
        participants.nodes.insert(trace.decidedOn);
    addSteps(trace.attempt, participants);
    for (const Candidate& candidate : trace.candidates) {
        if (candidate.pod)
            participants.pods.insert(*candidate.pod);
        if (!candidate.node.empty())
            participants.nodes.insert(candidate.node);
        participants.policies.insert(candidate.policies.begin(), candidate.policies.end());
        addSteps(candidate.forward, participants);
        addSteps(candidate.reply, participants);
    }
    if (trace.name) {
        for (const FlowTrace& lookup : trace.name->lookup) {
            const Participants more = participantsOf(lookup);
            participants.nodes.insert(more.nodes.begin(), more.nodes.end());
            participants.pods.insert(more.pods.begin(), more.pods.end());
            participants.services.insert(more.services.begin(), more.services.end());
            participants.policies.insert(more.policies.begin(), more.policies.end());
        }
    }
    return participants;
}

Participants participantsOf(const cluster::ClusterSnapshot& snapshot, kube::Kind kind, const kube::ObjectKey& key)
{
    Participants participants;
    if (kind == kube::Kind::Service && snapshot.services.find(key)) {
        participants.services.insert(key);
        addEndpoints(snapshot, key, participants);
    } else if (kind == kube::Kind::Pod) {
        if (const kube::Pod* pod = snapshot.pods.find(key))
            addPod(snapshot, *pod, participants);
    } else if (kind == kube::Kind::Node) {
        const auto& pods = snapshot.index().podsOnNode(key.name);
        if (pods.empty() && !snapshot.nodes.find(key))
            return participants;
        participants.nodes.insert(key.name);
        for (const kube::Pod* pod : pods)
            addPod(snapshot, *pod, participants);
    }
    return participants;
}

cluster::ClusterSnapshot withOnly(const cluster::ClusterSnapshot& snapshot, const Participants& participants)
{
    cluster::ClusterSnapshot part = snapshot;
    part.nodes.keepOnly([&](const kube::Node& node) { return participants.nodes.contains(node.meta.name); });
    part.pods.keepOnly([&](const kube::Pod& pod) { return participants.pods.contains(pod.meta.key()); });
    part.services.keepOnly([&](const kube::Service& service) { return participants.services.contains(service.meta.key()); });
    part.networkPolicies.keepOnly([&](const kube::NetworkPolicy& policy) { return participants.policies.contains(policy.meta.key()); });
    std::set<std::string> namespaces;
    for (const auto* keys : {&participants.pods, &participants.services}) {
        for (const kube::ObjectKey& key : *keys)
            namespaces.insert(key.namespace_);
    }
    part.namespaces.keepOnly([&](const kube::Namespace& one) { return namespaces.contains(one.meta.name); });
    part.ingresses = {};
    part.otherPolicies = {};
    part.workloads = {};
    return part;
}

} // namespace hopscope::flow
