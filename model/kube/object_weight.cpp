#include "model/kube/object_weight.h"

#include <numeric>

namespace hopscope::kube {

namespace {

/// Of one allocation: the allocator's, and the count of who shares it.
constexpr std::size_t block = 32;

struct Weight
{
    template <class... Parts>
    std::size_t all(const Parts&... parts) const
    {
        return (std::size_t(0) + ... + (*this)(parts));
    }
    /// The elements where they lie, and what each points to.
    template <class List>
    std::size_t ofList(const List& list) const
    {
        if (list.begin() == list.end())
            return 0;
        return std::accumulate(list.begin(), list.end(), block, [this](std::size_t sum, const auto& item) {
            return sum + sizeof(item) + (*this)(item);
        });
    }
    /// One pointer is the pool's.
    static std::size_t share(std::size_t whole, std::uint32_t useCount) { return useCount > 2 ? whole / (useCount - 1) : whole; }

    std::size_t operator()(const std::string& text) const { return text.capacity() > 15 ? text.capacity() + block : 0; }
    std::size_t operator()(const SharedText& text) const
    {
        return text.useCount() == 0 ? 0 : share(sizeof(std::string) + block + (*this)(text.str()), text.useCount());
    }
    template <class T>
    std::size_t operator()(const std::vector<T>& list) const
    {
        return ofList(list);
    }
    template <class T>
    std::size_t operator()(const SharedList<T>& list) const
    {
        return list.useCount() == 0 ? 0 : share(ofList(list), list.useCount());
    }
    std::size_t operator()(const StringMap& map) const { return map.useCount() == 0 ? 0 : share(ofList(map), map.useCount()); }
    std::size_t operator()(const StringMap::Entry& entry) const { return all(entry.first, entry.second); }
    template <class T>
    std::size_t operator()(const std::optional<T>& value) const
    {
        return value ? (*this)(*value) : 0;
    }
    template <class T>
    std::size_t operator()(const SharedValue<T>& value) const
    {
        return value.useCount() == 0 ? 0 : share(sizeof(T) + block + (*this)(*value), value.useCount());
    }
    std::size_t operator()(const ip::AddressList& list) const { return list.size() > 2 ? list.size() * sizeof(ip::IpAddress) + block : 0; }

    std::size_t operator()(const ObjectKey& key) const { return all(key.namespace_, key.name); }
    std::size_t operator()(const OwnerReference& owner) const { return all(owner.kind, owner.name); }
    std::size_t operator()(const ObjectMeta& meta) const
    {
        return all(meta.namespace_, meta.name, meta.labels, meta.annotations, meta.ownerReferences);
    }
    std::size_t operator()(const Condition& condition) const { return all(condition.type, condition.status, condition.reason); }
    std::size_t operator()(const NodeAddress& address) const { return all(address.type, address.address); }
    std::size_t operator()(const NodeInfo& info) const
    {
        return all(info.kubeletVersion, info.osImage, info.kernelVersion, info.containerRuntimeVersion, info.operatingSystem,
                   info.architecture);
    }
    std::size_t operator()(const ContainerPort& port) const { return all(port.name, port.hostIp); }
    std::size_t operator()(const Container& container) const
    {
        return all(container.name, container.image, container.command, container.environment, container.ports);
    }
    std::size_t operator()(const ContainerStatus& status) const { return all(status.name, status.reason); }
    std::size_t operator()(const DnsConfig& config) const { return all(config.nameservers, config.searches); }
    std::size_t operator()(const PrintedPod& pod) const { return all(pod.ready, pod.status, pod.restarts, pod.age); }
    std::size_t operator()(const ServicePort& port) const { return all(port.name, port.targetPort); }
    std::size_t operator()(const LoadBalancerIngress& ingress) const { return all(ingress.ip, ingress.hostname, ingress.ipMode); }
    std::size_t operator()(const ObjectReference& reference) const { return all(reference.kind, reference.key); }
    std::size_t operator()(const SliceEndpoint& endpoint) const
    {
        return all(endpoint.addresses, endpoint.nodeName, endpoint.zone, endpoint.hostname, endpoint.hintZones, endpoint.hintNodes,
                   endpoint.targetReference);
    }
    std::size_t operator()(const SlicePort& port) const { return (*this)(port.name); }
    std::size_t operator()(const SelectorRequirement& requirement) const
    {
        return all(requirement.key, requirement.operator_, requirement.values);
    }
    std::size_t operator()(const LabelSelector& selector) const { return all(selector.matchLabels, selector.matchExpressions); }
    std::size_t operator()(const WrittenRange& range) const { return (*this)(range.text); }
    std::size_t operator()(const IpBlock& ipBlock) const { return all(ipBlock.cidr, ipBlock.except); }
    std::size_t operator()(const PolicyPeer& peer) const { return all(peer.podSelector, peer.namespaceSelector, peer.ipBlock); }
    std::size_t operator()(const PolicyPort& port) const { return (*this)(port.port); }
    std::size_t operator()(const PolicyRule& rule) const { return all(rule.peers, rule.ports); }
    std::size_t operator()(const IngressBackend& backend) const
    {
        return all(backend.host, backend.path, backend.serviceName, backend.servicePort, backend.pathType);
    }
    std::size_t operator()(const StatusCondition& condition) const
    {
        return all(condition.type, condition.status, condition.reason, condition.message);
    }
    std::size_t operator()(const ParentReference& parent) const
    {
        return all(parent.group, parent.kind, parent.namespace_, parent.name, parent.sectionName);
    }
    std::size_t operator()(const GatewayListener& listener) const
    {
        return all(listener.name, listener.hostname, listener.protocol, listener.allowedFrom, listener.allowedNamespaces, listener.allowedKinds);
    }
    std::size_t operator()(const ListenerStatus& status) const { return all(status.name, status.conditions); }
    std::size_t operator()(const BackendReference& backend) const
    {
        return all(backend.group, backend.kind, backend.namespace_, backend.name);
    }
    std::size_t operator()(const RouteRule& rule) const { return (*this)(rule.backends); }
    std::size_t operator()(const RouteParentStatus& status) const { return all(status.parent, status.controllerName, status.conditions); }
    std::size_t operator()(const ReferenceGrant::From& from) const { return all(from.group, from.kind, from.namespace_); }
    std::size_t operator()(const ReferenceGrant::To& to) const { return all(to.group, to.kind, to.name); }
    std::size_t operator()(const PluginPolicySubject& subject) const
    {
        return all(subject.pods, subject.namespaces, subject.podExpression, subject.namespaceExpression);
    }
    std::size_t operator()(const TieredPeer& peer) const { return all(peer.namespaces, peer.selector, peer.networks, peer.domainNames); }
    std::size_t operator()(const TieredPort& port) const { return (*this)(port.name); }
    std::size_t operator()(const TieredRule& rule) const { return all(rule.name, rule.peers, rule.ports); }

    std::size_t operator()(const Namespace& object) const { return all(object.meta, object.phase); }
    std::size_t operator()(const Node& node) const
    {
        return all(node.meta, node.podCidrs, node.providerId, node.addresses, node.conditions, node.info);
    }
    std::size_t operator()(const Pod& pod) const
    {
        return all(pod.meta, pod.nodeName, pod.nodeSelector, pod.dnsPolicy, pod.dnsConfig, pod.containers, pod.initContainers, pod.readinessGates, pod.phase,
                   pod.reason, pod.nominatedNodeName, pod.hostIp, pod.podIps, pod.conditions, pod.containerStatuses,
                   pod.initContainerStatuses, pod.printed);
    }
    std::size_t operator()(const Service& service) const
    {
        return all(service.meta, service.type, service.clusterIps, service.ipFamilies, service.ports, service.selector,
                   service.externalIps, service.externalName, service.externalTrafficPolicy, service.internalTrafficPolicy,
                   service.sessionAffinity, service.loadBalancerClass, service.loadBalancerSourceRanges, service.trafficDistribution, service.ipFamilyPolicy,
                   service.loadBalancerIngress);
    }
    std::size_t operator()(const EndpointSlice& slice) const { return all(slice.meta, slice.addressType, slice.endpoints, slice.ports); }
    std::size_t operator()(const Endpoints& endpoints) const { return all(endpoints.meta, endpoints.slices); }
    std::size_t operator()(const NetworkPolicy& policy) const { return all(policy.meta, policy.podSelector, policy.ingress, policy.egress); }
    std::size_t operator()(const Ingress& ingress) const
    {
        return all(ingress.meta, ingress.className, ingress.backends, ingress.loadBalancerAddresses);
    }
    std::size_t operator()(const ConfigMap& map) const { return all(map.meta, map.data); }
    std::size_t operator()(const DaemonSet& set) const { return all(set.meta, set.containers); }
    std::size_t operator()(const ServiceCidr& cidr) const { return all(cidr.meta, cidr.cidrs, cidr.conditions); }
    std::size_t operator()(const IpPool& pool) const { return all(pool.meta, pool.cidr, pool.ipipMode, pool.vxlanMode); }
    std::size_t operator()(const BlockAffinity& affinity) const { return all(affinity.meta, affinity.cidr, affinity.node, affinity.state); }
    std::size_t operator()(const CiliumNode& node) const { return all(node.meta, node.addresses, node.podCidrs, node.healthAddresses); }
    std::size_t operator()(const IngressClass& object) const { return all(object.meta, object.controller); }
    std::size_t operator()(const GatewayClass& object) const { return all(object.meta, object.controllerName, object.conditions); }
    std::size_t operator()(const Gateway& gateway) const
    {
        return all(gateway.meta, gateway.className, gateway.listeners, gateway.addresses, gateway.listenerStatuses, gateway.conditions);
    }
    std::size_t operator()(const ListenerSet& set) const
    {
        return all(set.meta, set.parent, set.listeners, set.listenerStatuses, set.conditions);
    }
    std::size_t operator()(const Route& route) const
    {
        return all(route.meta, route.parents, route.hostnames, route.rules, route.parentStatuses);
    }
    std::size_t operator()(const ReferenceGrant& grant) const { return all(grant.meta, grant.from, grant.to); }
    std::size_t operator()(const PluginPolicy& policy) const { return all(policy.meta, policy.tier, policy.order, policy.subjects); }
    std::size_t operator()(const TieredPolicy& policy) const { return all(policy.meta, policy.subject, policy.ingress, policy.egress); }
};

} // namespace

std::size_t weightOf(const Object& object)
{
    return sizeof(Object) + std::visit(Weight{}, object);
}

} // namespace hopscope::kube
