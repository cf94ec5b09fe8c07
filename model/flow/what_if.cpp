#include "model/flow/what_if.h"

#include <algorithm>
#include <functional>

namespace hopscope::flow {

namespace {

using Field = ServiceSetting::Field;

bool isAboutTheSame(const Supposition& a, const Supposition& b)
{
    const auto* first = std::get_if<ServiceSetting>(&a);
    const auto* second = std::get_if<ServiceSetting>(&b);
    if (first && second)
        return first->service == second->service && first->field == second->field;
    return a == b;
}

SharedText kube::Service::*memberOf(Field field)
{
    switch (field) {
    case Field::ExternalTrafficPolicy: return &kube::Service::externalTrafficPolicy;
    case Field::InternalTrafficPolicy: return &kube::Service::internalTrafficPolicy;
    case Field::SessionAffinity: break;
    }
    return &kube::Service::sessionAffinity;
}

/// As the kubelet reports a pod whose containers fail their readiness probes.
kube::Pod notReady(kube::Pod pod)
{
    for (kube::Condition& condition : pod.conditions.edit()) {
        if (condition.type == "Ready" || condition.type == "ContainersReady")
            condition.status = "False";
    }
    for (kube::ContainerStatus& status : pod.containerStatuses.edit())
        status.ready = false;
    return pod;
}

using EndpointTest = std::function<bool(const kube::SliceEndpoint&)>;

/// The slice with these endpoints not ready; nothing when it has none of them.
std::optional<kube::EndpointSlice> withoutReady(const kube::EndpointSlice& slice, const EndpointTest& test, bool publishes)
{
    if (std::none_of(slice.endpoints.begin(), slice.endpoints.end(), test))
        return std::nullopt;
    kube::EndpointSlice changed = slice;
    for (kube::SliceEndpoint& endpoint : changed.endpoints) {
        if (!test(endpoint))
            continue;
        endpoint.serving = false;
        endpoint.ready = publishes;
    }
    return changed;
}

bool publishesNotReady(const cluster::ClusterSnapshot& snapshot, const kube::ObjectKey& service)
{
    const kube::Service* found = snapshot.services.find(service);
    return found && found->publishNotReadyAddresses;
}

void changeSlices(cluster::ClusterSnapshot& snapshot, const EndpointTest& test)
{
    const auto slices = snapshot.endpointSlices;
    for (const kube::EndpointSlice& slice : slices) {
        auto changed = withoutReady(slice, test, publishesNotReady(snapshot, slice.serviceKey()));
        if (changed)
            snapshot.endpointSlices.put(*std::move(changed));
    }
    const auto older = snapshot.endpoints;
    for (const kube::Endpoints& object : older) {
        kube::Endpoints changed = object;
        bool any = false;
        for (kube::EndpointSlice& slice : changed.slices) {
            auto other = withoutReady(slice, test, publishesNotReady(snapshot, object.meta.key()));
            any = any || other;
            if (other)
                slice = *std::move(other);
        }
        if (any)
            snapshot.endpoints.put(std::move(changed));
    }
}

struct Applied
{
    cluster::ClusterSnapshot& snapshot;

    void operator()(const ServiceSetting& setting) const
    {
        const kube::Service* found = snapshot.services.find(setting.service);
        if (!found)
            return;
        kube::Service changed = *found;
        changed.*memberOf(setting.field) = setting.value;
        snapshot.services.put(std::move(changed));
    }

    void operator()(const PodNotReady& supposed) const
    {
        const kube::Pod* found = snapshot.pods.find(supposed.pod);
        if (!found)
            return;
        snapshot.pods.put(notReady(*found));
        changeSlices(snapshot, [&](const kube::SliceEndpoint& endpoint) {
            return endpoint.targetReference && endpoint.targetReference->kind == "Pod" &&
                   endpoint.targetReference->key == supposed.pod;
        });
    }

    void operator()(const NodeWithoutEndpoints& supposed) const
    {
        const auto pods = snapshot.pods;
        for (const kube::Pod& pod : pods) {
            if (pod.nodeName == supposed.node)
                snapshot.pods.put(notReady(pod));
        }
        changeSlices(snapshot, [&](const kube::SliceEndpoint& endpoint) { return endpoint.nodeName == supposed.node; });
    }

    void operator()(const PolicyOff& supposed) const { snapshot.networkPolicies.remove(supposed.policy); }
};

struct Meant
{
    const cluster::ClusterSnapshot& snapshot;

    bool operator()(const ServiceSetting& setting) const
    {
        const kube::Service* found = snapshot.services.find(setting.service);
        return found && settingOf(*found, setting.field) != setting.value;
    }
    bool operator()(const PodNotReady& supposed) const { return snapshot.pods.find(supposed.pod) != nullptr; }
    bool operator()(const NodeWithoutEndpoints& supposed) const { return snapshot.nodes.find({{}, supposed.node}) != nullptr; }
    bool operator()(const PolicyOff& supposed) const { return snapshot.networkPolicies.find(supposed.policy) != nullptr; }
};

} // namespace

bool WhatIf::contains(const Supposition& supposition) const
{
    return std::find(suppositions.begin(), suppositions.end(), supposition) != suppositions.end();
}

void WhatIf::suppose(const Supposition& supposition)
{
    for (Supposition& one : suppositions) {
        if (isAboutTheSame(one, supposition)) {
            one = supposition;
            return;
        }
    }
    suppositions.push_back(supposition);
}

bool WhatIf::takeBack(const Supposition& supposition)
{
    return std::erase_if(suppositions, [&](const Supposition& one) { return isAboutTheSame(one, supposition); }) > 0;
}

std::string settingOf(const kube::Service& service, Field field)
{
    const std::string& said = service.*memberOf(field);
    if (!said.empty())
        return said;
    return field == Field::SessionAffinity ? "None" : "Cluster";
}

cluster::ClusterSnapshot withWhatIf(const cluster::ClusterSnapshot& snapshot, const WhatIf& whatIf)
{
    cluster::ClusterSnapshot changed = snapshot;
    for (const Supposition& supposition : whatIf.suppositions)
        std::visit(Applied{changed}, supposition);
    return changed;
}

WhatIf stillMeant(const cluster::ClusterSnapshot& snapshot, const WhatIf& whatIf)
{
    WhatIf meant = whatIf;
    std::erase_if(meant.suppositions, [&](const Supposition& one) { return !std::visit(Meant{snapshot}, one); });
    return meant;
}

} // namespace hopscope::flow
