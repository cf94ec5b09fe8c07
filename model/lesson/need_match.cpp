#include "model/lesson/need_match.h"

#include <algorithm>

namespace hopscope::lesson {

namespace {

/// One condition, asked of one object.
class Asked
{
public:
    Asked(EndpointsOfServices& cluster, const Condition& condition, const Roles& roles)
        : m_snapshot(cluster.snapshot()), m_endpoints(cluster), m_condition(condition), m_roles(roles)
    {
    }

    bool operator()(const kube::Service& service) const;
    bool operator()(const kube::Pod& pod) const;
    bool operator()(const kube::Node& node) const;
    bool operator()(const kube::NetworkPolicy& policy) const;

private:
    bool hasWord(const std::string& word) const
    {
        return std::find(m_condition.words.begin(), m_condition.words.end(), word) != m_condition.words.end();
    }
    /// All roles that the condition names, and each of them has an object for which it holds.
    template <class Holds>
    bool eachRole(Holds holds) const
    {
        return std::all_of(m_condition.words.begin(), m_condition.words.end(), [&](const std::string& role) {
            const auto found = m_roles.find(role);
            return found != m_roles.end() && holds(found->second);
        });
    }
    bool isOther(const kube::ObjectKey& key) const
    {
        return std::none_of(m_condition.words.begin(), m_condition.words.end(), [&](const std::string& role) {
            const auto found = m_roles.find(role);
            return found != m_roles.end() && found->second.key == key;
        });
    }
    bool sharesNamespace(const kube::ObjectKey& key) const
    {
        return eachRole([&](const BoundObject& other) { return other.key.namespace_ == key.namespace_; });
    }
    /// The node itself, or the one that the pod is on.
    std::string nodeOf(const BoundObject& object) const
    {
        if (object.kind == ObjectKind::Node)
            return object.key.name;
        const kube::Pod* pod = m_snapshot.pods.find(object.key);
        return pod ? std::string(pod->nodeName) : std::string();
    }
    bool isBehind(const kube::ObjectKey& pod, const BoundObject& service) const { return m_endpoints.of(service.key).pods.contains(pod); }
    bool hasEndpointOn(const std::string& node, const BoundObject& service) const { return m_endpoints.of(service.key).nodes.contains(node); }
    bool isReadWhole(const BoundObject& service) const { return m_snapshot.areEndpointsReadWhole(service.key.namespace_); }
    bool hasHints(const kube::Service& service) const;

    const cluster::ClusterSnapshot& m_snapshot;
    EndpointsOfServices& m_endpoints;
    const Condition& m_condition;
    const Roles& m_roles;
};

bool Asked::hasHints(const kube::Service& service) const
{
    bool any = false;
    for (const kube::EndpointSlice* slice : m_snapshot.index().slicesOf(service.meta.key()))
        for (const kube::SliceEndpoint& endpoint : slice->endpoints) {
            if (endpoint.ready && endpoint.hintZones.empty())
                return false;
            any = any || endpoint.ready;
        }
    return any;
}

bool Asked::operator()(const kube::Service& service) const
{
    const auto& endpoints = m_endpoints.of(service.meta.key());
    switch (m_condition.key) {
    case ConditionKey::Type: return hasWord(service.type);
    case ConditionKey::Headless: return service.isHeadless() == m_condition.flag;
    case ConditionKey::Ready:
        return m_condition.number == 0 ? m_snapshot.areEndpointsReadWhole(service.meta.namespace_) && endpoints.usable.empty() && mainPort(service) && !service.isExternalName()
                                       : endpoints.usable.size() >= std::size_t(m_condition.number);
    case ConditionKey::Nodes: return endpoints.nodes.size() >= std::size_t(m_condition.number);
    case ConditionKey::ExternalTrafficPolicy: return hasWord(service.externalPolicyLocal() ? "Local" : "Cluster");
    case ConditionKey::InternalTrafficPolicy: return hasWord(service.internalPolicyLocal() ? "Local" : "Cluster");
    case ConditionKey::Affinity: return (service.sessionAffinity == "ClientIP") == m_condition.flag;
    case ConditionKey::Hints: return hasHints(service) == m_condition.flag;
    case ConditionKey::DualStack: return (service.clusterIp(ip::Family::V4) && service.clusterIp(ip::Family::V6)) == m_condition.flag;
    case ConditionKey::LeftOut: return leftOutPods(m_snapshot, service).size() >= std::size_t(m_condition.number);
    case ConditionKey::LoadBalancer: return service.loadBalancerIngress.empty() != m_condition.flag;
    case ConditionKey::Backs: return eachRole([&](const BoundObject& pod) { return isBehind(pod.key, {ObjectKind::Service, service.meta.key()}); });
    case ConditionKey::SameNamespace: return sharesNamespace(service.meta.key());
    case ConditionKey::Not: return isOther(service.meta.key());
    default: return false;
    }
}

bool Asked::operator()(const kube::Pod& pod) const
{
    switch (m_condition.key) {
    case ConditionKey::Ready: return pod.isReady() == m_condition.flag;
    case ConditionKey::On: return eachRole([&](const BoundObject& other) { return nodeOf(other) == pod.nodeName; });
    case ConditionKey::NotOn: return eachRole([&](const BoundObject& other) { return nodeOf(other) != pod.nodeName; });
    case ConditionKey::Behind: return eachRole([&](const BoundObject& service) { return isBehind(pod.meta.key(), service); });
    case ConditionKey::NotBehind: return eachRole([&](const BoundObject& service) { return isReadWhole(service) && !isBehind(pod.meta.key(), service); });
    case ConditionKey::SelectedBy:
        return eachRole([&](const BoundObject& other) {
            const kube::NetworkPolicy* policy = m_snapshot.networkPolicies.find(other.key);
            return policy && policy->meta.namespace_ == pod.meta.namespace_ && policy->podSelector.matches(pod.meta.labels);
        });
    case ConditionKey::Listens:
        return m_condition.flag == std::any_of(pod.containers.begin(), pod.containers.end(), [](const kube::Container& each) { return !each.ports.empty(); });
    case ConditionKey::ClusterDns: return m_condition.flag == (pod.dnsPolicy.empty() || pod.dnsPolicy == "ClusterFirst");
    case ConditionKey::SameNamespace: return sharesNamespace(pod.meta.key());
    case ConditionKey::Not: return isOther(pod.meta.key());
    default: return false;
    }
}

bool Asked::operator()(const kube::Node& node) const
{
    switch (m_condition.key) {
    case ConditionKey::EndpointOf: return eachRole([&](const BoundObject& service) { return hasEndpointOn(node.meta.name, service); });
    case ConditionKey::NoEndpointOf: return eachRole([&](const BoundObject& service) { return isReadWhole(service) && !hasEndpointOn(node.meta.name, service); });
    case ConditionKey::ControlPlane: return isControlPlane(node) == m_condition.flag;
    case ConditionKey::Not: return isOther(node.meta.key());
    default: return false;
    }
}

bool Asked::operator()(const kube::NetworkPolicy& policy) const
{
    switch (m_condition.key) {
    case ConditionKey::Direction: return (policy.affectsIngress && hasWord("ingress")) || (policy.affectsEgress && hasWord("egress"));
    case ConditionKey::Selectors: return hasWord(selectorForm(policy));
    case ConditionKey::Not: return isOther(policy.meta.key());
    default: return false;
    }
}

template <class T, class Fits>
std::vector<kube::ObjectKey> keysOf(const cluster::ObjectTable<T>& table, Fits fits)
{
    std::vector<kube::ObjectKey> keys;
    for (const T& object : table)
        if (fits(object))
            keys.push_back(object.meta.key());
    std::stable_sort(keys.begin(), keys.end(), [](const kube::ObjectKey& a, const kube::ObjectKey& b) {
        return std::pair(isSystemNamespace(a.namespace_), a) < std::pair(isSystemNamespace(b.namespace_), b);
    });
    return keys;
}

template <class T>
bool asks(const Asked& asked, const T* object)
{
    return object && asked(*object);
}

} // namespace

bool isSystemNamespace(const std::string& name)
{
    return name.starts_with("kube-") || name.starts_with("openshift") || name.ends_with("-system");
}

std::vector<kube::ObjectKey> candidatesOf(const cluster::ClusterSnapshot& snapshot, const Need& need)
{
    const bool asksReady = std::any_of(need.conditions.begin(), need.conditions.end(), [](const Condition& each) { return each.key == ConditionKey::Ready; });
    const auto any = [](const auto&) { return true; };
    switch (need.kind) {
    case ObjectKind::Node: return keysOf(snapshot.nodes, [](const kube::Node& node) { return !node.ipAddresses().empty(); });
    case ObjectKind::Pod: return keysOf(snapshot.pods, [&](const kube::Pod& pod) { return isRunningPod(pod) && (asksReady || pod.isReady()); });
    case ObjectKind::Service: return keysOf(snapshot.services, any);
    case ObjectKind::Policy: return keysOf(snapshot.networkPolicies, any);
    }
    return {};
}

bool asksForUnreadEndpoints(const cluster::ClusterSnapshot& snapshot, const Condition& condition)
{
    switch (condition.key) {
    case ConditionKey::Ready:
    case ConditionKey::Nodes:
    case ConditionKey::Hints:
    case ConditionKey::LeftOut:
    case ConditionKey::Backs:
    case ConditionKey::Behind:
    case ConditionKey::NotBehind:
    case ConditionKey::EndpointOf:
    case ConditionKey::NoEndpointOf:
        return snapshot.endpointSlices.empty() && snapshot.endpoints.empty() && !snapshot.isReadWhole(kube::Kind::EndpointSlice) && !snapshot.isReadWhole(kube::Kind::Endpoints);
    default: return false;
    }
}

bool meets(EndpointsOfServices& cluster, const BoundObject& object, const Condition& condition, const Roles& roles)
{
    const cluster::ClusterSnapshot& snapshot = cluster.snapshot();
    const Asked asked(cluster, condition, roles);
    switch (object.kind) {
    case ObjectKind::Node: return asks(asked, snapshot.nodes.find(object.key));
    case ObjectKind::Pod: return asks(asked, snapshot.pods.find(object.key));
    case ObjectKind::Service: return asks(asked, snapshot.services.find(object.key));
    case ObjectKind::Policy: return asks(asked, snapshot.networkPolicies.find(object.key));
    }
    return false;
}

} // namespace hopscope::lesson
