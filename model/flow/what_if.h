// What if a Service, a pod, a node or a policy were different: the cluster as it would be then.
#pragma once

#include "model/cluster/cluster_snapshot.h"

#include <variant>

namespace hopscope::flow {

/// One of a Service's settings has another value: "Cluster" or "Local", "None" or "ClientIP".
struct ServiceSetting
{
    enum class Field
    {
        ExternalTrafficPolicy,
        InternalTrafficPolicy,
        SessionAffinity
    };
    kube::ObjectKey service;
    Field field = Field::ExternalTrafficPolicy;
    std::string value;

    bool operator==(const ServiceSetting&) const = default;
};
/// The pod fails its readiness probe.
struct PodNotReady
{
    kube::ObjectKey pod;
    bool operator==(const PodNotReady&) const = default;
};
/// No endpoint on this node is ready, as when the node stops answering.
struct NodeWithoutEndpoints
{
    std::string node;
    bool operator==(const NodeWithoutEndpoints&) const = default;
};
/// The NetworkPolicy is not there.
struct PolicyOff
{
    kube::ObjectKey policy;
    bool operator==(const PolicyOff&) const = default;
};
using Supposition = std::variant<ServiceSetting, PodNotReady, NodeWithoutEndpoints, PolicyOff>;

/// Suppositions in the order they were made; at most one about each setting of each object.
struct WhatIf
{
    std::vector<Supposition> suppositions;

    bool operator==(const WhatIf&) const = default;
    bool isEmpty() const { return suppositions.empty(); }
    bool contains(const Supposition& supposition) const;
    /// Adds it, in the place of the one about the same setting if there is one.
    void suppose(const Supposition& supposition);
    /// Takes back the one about the same setting, whatever its value; says whether there was one.
    bool takeBack(const Supposition& supposition);
};

/// What the Service's setting is without any supposition: the API's default where the object does not say.
std::string settingOf(const kube::Service& service, ServiceSetting::Field field);

/// The cluster in which all suppositions hold, with its EndpointSlices as the EndpointSlice controller would write them:
/// serving = the pod is ready, ready = serving and not terminating, or publishNotReadyAddresses. Suppositions about objects
/// that are not there change nothing. Pure.
cluster::ClusterSnapshot withWhatIf(const cluster::ClusterSnapshot& snapshot, const WhatIf& whatIf);

/// The same without what no longer has a meaning: objects that are gone, and settings that are so anyway.
WhatIf stillMeant(const cluster::ClusterSnapshot& snapshot, const WhatIf& whatIf);

} // namespace hopscope::flow
