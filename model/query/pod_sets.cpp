#include "model/query/pod_sets.h"

#include "model/cluster/cluster_index.h"

namespace hopscope::query {

namespace {

/// In one of the sets for certain, or not for certain only where all was read that could put it there.
Answer answerOf(bool isWanted, bool isInNone, bool isAllRead)
{
    if (isWanted)
        return Answer::Yes;
    if (!isAllRead)
        return Answer::Unknown;
    return isInNone ? Answer::Yes : Answer::No;
}

} // namespace

ServicePods::ServicePods(const Comparison& comparison, const cluster::ClusterSnapshot& snapshot)
    : m_snapshot(snapshot), m_wantsNone(comparison.acceptsNone()), m_wantsOnlyNone(comparison.acceptsOnlyNone())
{
    KeySet withSlices;
    for (const kube::EndpointSlice& slice : snapshot.endpointSlices) {
        const std::string& service = slice.meta.label("kubernetes.io/service-name");
        if (service.empty())
            continue;
        withSlices.insert({slice.meta.namespace_, service});
        add(slice, service, comparison);
    }
    for (const kube::Endpoints& endpoints : snapshot.endpoints) {
        if (withSlices.contains({endpoints.meta.namespace_, endpoints.meta.name}))
            continue;
        for (const kube::EndpointSlice& slice : endpoints.slices)
            add(slice, endpoints.meta.name, comparison);
    }
}

void ServicePods::add(const kube::EndpointSlice& slice, const std::string& service, const Comparison& comparison)
{
    if (comparison.acceptsKey(slice.meta.namespace_, service))
        addTo(m_pods, slice);
    if (m_wantsNone)
        addTo(m_all, slice);
}

/// An endpoint that names no object is the pod with its address, if there is one.
void ServicePods::addTo(KeySet& pods, const kube::EndpointSlice& slice) const
{
    for (const kube::SliceEndpoint& endpoint : slice.endpoints) {
        if (endpoint.targetReference) {
            if (endpoint.targetReference->kind == "Pod")
                pods.insert({endpoint.targetReference->key.namespace_, endpoint.targetReference->key.name});
            continue;
        }
        const kube::Pod* pod = endpoint.addresses.empty() ? nullptr : m_snapshot.index().podByAddress(endpoint.addresses.front());
        if (pod)
            pods.insert({pod->meta.namespace_, pod->meta.name});
    }
}

Answer ServicePods::answer(const kube::Pod& pod) const
{
    const KeyView key{pod.meta.namespace_, pod.meta.name};
    const bool isInNone = m_wantsNone && !m_all.contains(key);
    return answerOf(m_pods.contains(key), isInNone,
                    (m_wantsOnlyNone && !isInNone) || m_snapshot.areEndpointsReadWhole(pod.meta.namespace_));
}

void PolicyList::add(const kube::NetworkPolicy& policy)
{
    InNamespace& policies = m_namespaces[policy.meta.namespace_.str()];
    const kube::StringMap& labels = policy.podSelector.matchLabels;
    if (labels.empty())
        policies.others.push_back(&policy);
    else
        policies.byLabel.emplace(KeyView{labels.begin()->first, labels.begin()->second}, &policy);
}

bool PolicyList::anySelects(const kube::Pod& pod) const
{
    const auto policies = m_namespaces.find(pod.meta.namespace_.str());
    if (policies == m_namespaces.end())
        return false;
    const auto selects = [&](const kube::NetworkPolicy* policy) { return policy->podSelector.matches(pod.meta.labels); };
    if (std::any_of(policies->second.others.begin(), policies->second.others.end(), selects))
        return true;
    return std::any_of(pod.meta.labels.begin(), pod.meta.labels.end(), [&](const kube::StringMap::Entry& label) {
        const auto [first, last] = policies->second.byLabel.equal_range(KeyView{label.first, label.second});
        return std::any_of(first, last, [&](const auto& each) { return selects(each.second); });
    });
}

PolicyPods::PolicyPods(const Comparison& comparison, const cluster::ClusterSnapshot& snapshot)
    : m_snapshot(snapshot), m_wantsNone(comparison.acceptsNone()), m_wantsOnlyNone(comparison.acceptsOnlyNone())
{
    for (const kube::NetworkPolicy& policy : snapshot.networkPolicies) {
        if (comparison.acceptsKey(policy.meta.namespace_, policy.meta.name))
            m_policies.add(policy);
        if (m_wantsNone)
            m_all.add(policy);
    }
}

Answer PolicyPods::answer(const kube::Pod& pod) const
{
    if (!pod.printed.isNull()) // its labels have not arrived
        return Answer::Unknown;
    if (pod.hostNetwork)
        return m_wantsNone ? Answer::Yes : Answer::No;
    const bool isInNone = m_wantsNone && !m_all.anySelects(pod);
    return answerOf(m_policies.anySelects(pod), isInNone,
                    (m_wantsOnlyNone && !isInNone) || m_snapshot.isReadWhole(kube::Kind::NetworkPolicy, pod.meta.namespace_));
}

} // namespace hopscope::query
