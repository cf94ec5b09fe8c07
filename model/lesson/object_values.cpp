#include "model/flow/find_flow.h"
#include "model/facts/address_table.h"
#include "model/lesson/flow_values.h"
#include "model/lesson/object_view.h"
#include "model/lesson/values.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace hopscope::lesson {

namespace {

using Values = std::vector<std::string>;

constexpr std::size_t mostListed = 6; ///< in a sentence
constexpr std::size_t mostSenderKinds = 256; ///< whose flows are asked for: each costs as much as any other flow

std::string addressText(const std::optional<ip::IpAddress>& address)
{
    return address ? address->toString() : std::string();
}

std::string nodeAddress(const cluster::ClusterSnapshot& snapshot, const std::string& name)
{
    const kube::Node* node = snapshot.nodes.find({{}, name});
    if (!node)
        return {};
    const auto v4 = node->firstAddress("InternalIP", ip::Family::V4);
    return addressText(v4 ? v4 : node->firstAddress("InternalIP", ip::Family::V6));
}

/// Who gave an address, or from where it is reached: the address table says it.
Values tableValue(const World& world, facts::AddressType type, const kube::ObjectKey& owner, bool assignedBy)
{
    for (const facts::AddressRow& row : facts::addressTable(*world.snapshot, world.facts))
        if (row.type == type && row.owner == owner)
            return {std::string(assignedBy ? toString(row.assignedBy) : toString(row.reachableFrom))};
    return {};
}

bool hasIpBlocks(const cluster::ClusterSnapshot& snapshot)
{
    const auto inRules = [](const std::vector<kube::PolicyRule>& rules) {
        return std::any_of(rules.begin(), rules.end(), [](const kube::PolicyRule& rule) {
            return std::any_of(rule.peers.begin(), rule.peers.end(), [](const kube::PolicyPeer& peer) { return peer.ipBlock.has_value(); });
        });
    };
    return std::any_of(snapshot.networkPolicies.begin(), snapshot.networkPolicies.end(),
                       [&](const kube::NetworkPolicy& policy) { return inRules(policy.ingress) || inRules(policy.egress); });
}

void addLabels(const std::optional<kube::LabelSelector>& selector, std::set<std::string>& names)
{
    if (!selector)
        return;
    for (const auto& [name, value] : selector->matchLabels)
        names.emplace(name);
    for (const kube::SelectorRequirement& requirement : selector->matchExpressions)
        names.emplace(requirement.key);
}

/// The labels of pods that NetworkPolicies ask for; nothing where others than those may ask for any.
std::optional<std::set<std::string>> labelsThatCount(const cluster::ClusterSnapshot& snapshot)
{
    if (!std::apply([](const auto&... tables) { return (tables.empty() && ...); }, snapshot.otherPolicies))
        return std::nullopt;
    std::set<std::string> names;
    for (const kube::NetworkPolicy& policy : snapshot.networkPolicies) {
        addLabels(policy.podSelector, names);
        for (const auto* rules : {&policy.ingress, &policy.egress})
            for (const kube::PolicyRule& rule : *rules)
                for (const kube::PolicyPeer& peer : rule.peers)
                    addLabels(peer.podSelector, names);
    }
    return names;
}

/// What tells two senders apart for policies.
class SenderKinds
{
public:
    explicit SenderKinds(const cluster::ClusterSnapshot& snapshot) : m_labels(labelsThatCount(snapshot)), m_byAddress(hasIpBlocks(snapshot)) {}

    /// Pods with the same are asked for once.
    std::string of(const kube::Pod& pod, const kube::Pod& target) const
    {
        std::string text = std::string(pod.meta.namespace_) + (pod.nodeName == target.nodeName ? "\nnear" : "\nfar");
        for (const auto& [name, value] : pod.meta.labels)
            if (!m_labels || m_labels->contains(std::string(name)))
                text += '\n' + std::string(name) + '=' + std::string(value);
        return m_byAddress ? text + '\n' + pod.podIps.front().toString() : text;
    }

private:
    std::optional<std::set<std::string>> m_labels;
    bool m_byAddress;
};

bool canCall(const World& world, const kube::Pod& pod, const kube::Pod& target)
{
    flow::Query query;
    query.from = flow::PodPlace{pod.meta.key()};
    query.to = flow::PodTarget{target.meta.key(), {}};
    const auto trace = flow::findFlow(*world.snapshot, world.facts, query);
    return trace && outcomeOf(*trace) == "connected";
}

/// The pods that may open a connection to the pod's first port. Each kind is asked as the program asks any flow, so what a network
/// plugin does not enforce does not count. Nothing where there are too many kinds to ask for.
std::optional<Values> callersOf(const World& world, const kube::Pod& target)
{
    Values callers;
    std::map<std::string, bool> known;
    const SenderKinds kinds(*world.snapshot);
    for (const kube::Pod& pod : world.snapshot->pods) {
        if (!isRunningPod(pod) || pod.meta.key() == target.meta.key())
            continue;
        const auto [found, isNew] = known.try_emplace(kinds.of(pod, target), false);
        if (known.size() > mostSenderKinds)
            return std::nullopt;
        if (isNew)
            found->second = canCall(world, pod, target);
        if (found->second)
            callers.push_back(pod.meta.key().toString());
    }
    return callers;
}

Values countOf(const Values& values)
{
    return {std::to_string(values.size())};
}

Values callerValues(const World& world, const kube::Pod& target, bool count)
{
    const std::optional<Values> callers = callersOf(world, target);
    if (!callers)
        return {};
    return count ? countOf(*callers) : *callers;
}

template <class Object>
Values keyTexts(const std::vector<Object>& objects)
{
    Values values;
    for (const auto& object : objects)
        values.push_back(object.toString());
    return values;
}

Values nodeValues(const World& world, const kube::Node& node, Property property)
{
    switch (property) {
    case Property::Address: return {nodeAddress(*world.snapshot, node.meta.name)};
    case Property::AddressAssignedBy: return tableValue(world, facts::AddressType::NodeInternalIp, node.meta.key(), true);
    case Property::AddressReach: return tableValue(world, facts::AddressType::NodeInternalIp, node.meta.key(), false);
    case Property::NodePodRange: {
        Values ranges;
        for (const facts::NodeRange* range : world.facts.rangesOf(node.meta.name))
            ranges.push_back(range->range.toString());
        return ranges;
    }
    default: return {node.meta.name};
    }
}

Values podValues(const BoundLesson& bound, const kube::Pod& pod, const Expression& expression, Property property)
{
    const World& world = bound.world();
    switch (property) {
    case Property::Self: return {pod.meta.key().toString()};
    case Property::Name: return {pod.meta.name};
    case Property::Namespace: return {pod.meta.namespace_};
    case Property::Address: return {pod.podIps.empty() ? std::string() : pod.podIps.front().toString()};
    case Property::AddressAssignedBy: return tableValue(world, facts::AddressType::PodIp, pod.meta.key(), true);
    case Property::AddressReach: return tableValue(world, facts::AddressType::PodIp, pod.meta.key(), false);
    case Property::PodNode: return {pod.nodeName};
    case Property::PodNodeAddress: return {nodeAddress(*world.snapshot, pod.nodeName)};
    case Property::PodPort:
        for (const kube::Container& container : pod.containers)
            if (!container.ports.empty())
                return {std::to_string(container.ports.front().containerPort)};
        return {};
    case Property::PodCallers:
    case Property::PodCallersCount: return callerValues(bound.world(expression.selector), pod, property == Property::PodCallersCount);
    default: return {};
    }
}

Values endpointValues(const cluster::ClusterSnapshot& snapshot, const kube::Service& service, Property property)
{
    Values values;
    for (const UsableEndpoint& each : usableEndpoints(snapshot, service)) {
        if (property == Property::EndpointsNode)
            values.push_back(each.node);
        else if (property == Property::TargetPort)
            values.push_back(std::to_string(each.port));
        else
            values.push_back(ip::Endpoint{each.address, each.port}.toString());
    }
    return values;
}

std::string balancerOf(const kube::Service& service)
{
    for (const kube::LoadBalancerIngress& ingress : service.loadBalancerIngress)
        return ingress.ip.empty() ? ingress.hostname : ingress.ip;
    return {};
}

Values serviceValues(const World& world, const kube::Service& service, Property property)
{
    const kube::ServicePort* port = mainPort(service);
    const kube::ObjectKey key = service.meta.key();
    switch (property) {
    case Property::Self: return {key.toString()};
    case Property::Name: return {service.meta.name};
    case Property::Namespace: return {service.meta.namespace_};
    case Property::ClusterIp: return {service.clusterIpAddresses().empty() ? std::string() : service.clusterIpAddresses().front().toString()};
    case Property::ClusterIp6: return {service.clusterIp(ip::Family::V6) ? service.clusterIp(ip::Family::V6)->toString() : std::string()};
    case Property::ClusterIpAssignedBy: return tableValue(world, facts::AddressType::ClusterIp, key, true);
    case Property::ClusterIpReach: return tableValue(world, facts::AddressType::ClusterIp, key, false);
    case Property::Port: return {port ? std::to_string(port->port) : std::string()};
    case Property::NodePort: return {port && port->nodePort != 0 ? std::to_string(port->nodePort) : std::string()};
    case Property::NodePortAssignedBy: return tableValue(world, facts::AddressType::NodePort, key, true);
    case Property::NodePortReach: return tableValue(world, facts::AddressType::NodePort, key, false);
    case Property::BalancerAddress: return {balancerOf(service)};
    case Property::ExternalName: return {service.externalName};
    case Property::DnsName:
        return {world.facts.clusterDomain.isKnown() ? service.meta.name + '.' + service.meta.namespace_ + ".svc." + world.facts.clusterDomain.value : std::string()};
    case Property::EndpointsCount: return countOf(endpointValues(*world.snapshot, service, Property::Endpoints));
    case Property::LeftOut: return keyTexts(leftOutPods(*world.snapshot, service));
    case Property::LeftOutCount: return countOf(keyTexts(leftOutPods(*world.snapshot, service)));
    default: return endpointValues(*world.snapshot, service, property);
    }
}

Values policyValues(const World& world, const kube::NetworkPolicy& policy, Property property)
{
    Values selected;
    if (property == Property::Self)
        return {policy.meta.key().toString()};
    if (property == Property::Name || property == Property::Namespace)
        return {property == Property::Name ? policy.meta.name : std::string(policy.meta.namespace_)};
    for (const kube::Pod* pod : selectedPods(*world.snapshot, policy))
        selected.push_back(pod->meta.key().toString());
    return property == Property::SelectedPods ? selected : countOf(selected);
}

/// Each once; what is not known is none.
Values cleaned(const Values& values)
{
    Values kept;
    for (const std::string& value : values)
        if (!value.empty() && std::find(kept.begin(), kept.end(), value) == kept.end())
            kept.push_back(value);
    return kept;
}

} // namespace

std::vector<std::string> objectValues(const BoundLesson& bound, const BoundObject& object, const Expression& expression, Property property)
{
    const World& world = bound.world();
    const cluster::ClusterSnapshot& snapshot = *world.snapshot;
    switch (object.kind) {
    case ObjectKind::Node:
        if (const kube::Node* node = snapshot.nodes.find(object.key))
            return nodeValues(world, *node, property);
        break;
    case ObjectKind::Pod:
        if (const kube::Pod* pod = snapshot.pods.find(object.key))
            return podValues(bound, *pod, expression, property);
        break;
    case ObjectKind::Service:
        if (const kube::Service* service = snapshot.services.find(object.key))
            return serviceValues(world, *service, property);
        break;
    case ObjectKind::Policy:
        if (const kube::NetworkPolicy* policy = snapshot.networkPolicies.find(object.key))
            return policyValues(world, *policy, property);
        break;
    }
    return {};
}

std::vector<std::string> valuesOf(const BoundLesson& bound, const Expression& expression)
{
    if (const BoundObject* object = bound.role(expression.root)) {
        const auto info = propertyOf(object->kind, expression.path);
        return info ? cleaned(objectValues(bound, *object, expression, info->property)) : Values{};
    }
    const BoundFlow* flow = bound.flow(expression.root);
    const auto info = propertyOfFlow(expression.path);
    return flow && info ? cleaned(flowValues(*flow, expression, info->property)) : Values{};
}

std::string filledIn(const BoundLesson& bound, const Template& text, const std::function<std::string(const std::string& value)>& shown)
{
    std::string filled;
    for (const Template::Piece& piece : text.pieces) {
        if (const auto* words = std::get_if<std::string>(&piece)) {
            filled += *words;
            continue;
        }
        const Values values = valuesOf(bound, std::get<Expression>(piece));
        for (std::size_t i = 0; i < std::min(values.size(), mostListed); ++i)
            filled += (i == 0 ? "" : ", ") + (shown ? shown(values[i]) : values[i]);
        if (values.size() > mostListed)
            filled += ", +" + std::to_string(values.size() - mostListed);
        if (values.empty())
            filled += '?';
    }
    return filled;
}

} // namespace hopscope::lesson
