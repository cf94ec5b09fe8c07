#include "model/mask/mask.h"

namespace hopscope::mask {

namespace {

using cluster::ClusterSnapshot;

/// Each object under its other name, with what it says of others changed by `apply`.
class SnapshotMask
{
public:
    /// `ofNamespaces`: the objects are namespaces themselves.
    explicit SnapshotMask(const Mask& mask, bool ofNamespaces = false) : m_mask(mask), m_ofNamespaces(ofNamespaces) {}

    template <class T>
    cluster::ObjectTable<T> table(const cluster::ObjectTable<T>& table) const
    {
        std::vector<T> objects;
        objects.reserve(table.size());
        for (const T& object : table) {
            objects.push_back(object);
            apply(objects.back().meta);
            apply(objects.back());
        }
        return cluster::ObjectTable<T>::fromObjects(std::move(objects));
    }

private:
    void apply(kube::ObjectMeta& meta) const
    {
        meta.name = m_ofNamespaces ? m_mask.namespaceName(meta.name) : m_mask.name(meta.name);
        meta.namespace_ = m_mask.namespaceName(meta.namespace_);
        meta.annotations = {};
        // Labels are not shown, and selectors ask for them as they are. These two hold names that others are made of.
        for (const char* label : {"kubernetes.io/service-name", "pod-template-hash"})
            if (meta.labels.contains(label))
                meta.labels.set(label, m_mask.name(meta.label(label)));
        if (!meta.ownerReferences.empty())
            for (kube::OwnerReference& owner : meta.ownerReferences.edit())
                owner.name = m_mask.name(owner.name);
    }

    template <class T>
    void apply(T&) const
    {
    }

    void texts(std::vector<std::string>& all) const
    {
        for (std::string& text : all)
            text = m_mask.text(text);
    }

    ip::AddressList addresses(const ip::AddressList& all) const
    {
        ip::AddressList masked;
        for (const ip::IpAddress& address : all)
            masked.push_back(m_mask.address(address));
        return masked;
    }

    void apply(kube::Node& node) const
    {
        texts(node.podCidrs);
        node.providerId.clear();
        for (kube::NodeAddress& address : node.addresses)
            address.address = m_mask.text(address.address);
    }

    void apply(kube::Pod& pod) const
    {
        pod.nodeName = m_mask.name(pod.nodeName);
        pod.nominatedNodeName = m_mask.name(pod.nominatedNodeName);
        pod.hostIp = m_mask.text(pod.hostIp);
        pod.podIps = addresses(pod.podIps);
    }

    void apply(kube::Service& service) const
    {
        texts(service.clusterIps);
        texts(service.externalIps);
        texts(service.loadBalancerSourceRanges);
        service.externalName = m_mask.text(service.externalName);
        for (kube::LoadBalancerIngress& balancer : service.loadBalancerIngress) {
            balancer.ip = m_mask.text(balancer.ip);
            balancer.hostname = m_mask.text(balancer.hostname);
        }
    }

    void apply(kube::EndpointSlice& slice) const
    {
        for (kube::SliceEndpoint& endpoint : slice.endpoints) {
            endpoint.addresses = addresses(endpoint.addresses);
            endpoint.nodeName = m_mask.name(endpoint.nodeName);
            endpoint.hostname = m_mask.text(endpoint.hostname);
            if (endpoint.targetReference)
                endpoint.targetReference->key = m_mask.key(endpoint.targetReference->key);
        }
    }

    void apply(kube::Endpoints& endpoints) const
    {
        for (kube::EndpointSlice& slice : endpoints.slices) {
            apply(slice.meta);
            apply(slice);
        }
    }

    void apply(kube::NetworkPolicy& policy) const
    {
        for (std::vector<kube::PolicyRule>* rules : {&policy.ingress, &policy.egress})
            for (kube::PolicyRule& rule : *rules)
                for (kube::PolicyPeer& peer : rule.peers)
                    if (peer.ipBlock)
                        apply(*peer.ipBlock);
    }

    void apply(kube::IpBlock& block) const
    {
        block.cidr = kube::WrittenRange(m_mask.text(block.cidr.text));
        for (kube::WrittenRange& except : block.except)
            except = kube::WrittenRange(m_mask.text(except.text));
    }

    void apply(kube::Ingress& ingress) const
    {
        texts(ingress.loadBalancerAddresses);
        for (kube::IngressBackend& backend : ingress.backends) {
            backend.host = m_mask.text(backend.host);
            backend.serviceName = m_mask.name(backend.serviceName);
        }
    }

    void apply(kube::BlockAffinity& block) const
    {
        block.cidr = m_mask.text(block.cidr);
        block.node = m_mask.name(block.node);
    }

    void apply(kube::IpPool& pool) const { pool.cidr = m_mask.text(pool.cidr); }

    const Mask& m_mask;
    const bool m_ofNamespaces;
};

} // namespace

ClusterSnapshot Mask::snapshot(const ClusterSnapshot& snapshot) const
{
    const SnapshotMask mask(*this);
    ClusterSnapshot masked;
    masked.nodes = mask.table(snapshot.nodes);
    masked.pods = mask.table(snapshot.pods);
    masked.services = mask.table(snapshot.services);
    masked.endpointSlices = mask.table(snapshot.endpointSlices);
    masked.endpoints = mask.table(snapshot.endpoints);
    masked.networkPolicies = mask.table(snapshot.networkPolicies);
    masked.ingresses = mask.table(snapshot.ingresses);
    masked.ipPools = mask.table(snapshot.ipPools);
    masked.blockAffinities = mask.table(snapshot.blockAffinities);
    masked.workloads = mask.table(snapshot.workloads);
    std::apply([&](const auto&... from) { std::apply([&](auto&... to) { ((to = mask.table(from)), ...); }, masked.otherPolicies); }, snapshot.otherPolicies);
    masked.namespaces = SnapshotMask(*this, true).table(snapshot.namespaces);
    masked.coverage = snapshot.coverage;
    for (std::size_t i = 0; i < snapshot.onlyNamespaces.size(); ++i)
        for (const std::string& only : snapshot.onlyNamespaces[i])
            masked.onlyNamespaces[i].push_back(namespaceName(only));
    return masked;
}

facts::NetworkFacts Mask::facts(facts::NetworkFacts facts) const
{
    for (facts::PodPool& pool : facts.podPools) {
        pool.name = name(pool.name);
        pool.range = range(pool.range);
        pool.evidence = text(pool.evidence);
    }
    for (auto* ranges : {&facts.podRanges, &facts.serviceRanges, &facts.nodeSubnets})
        for (ip::Cidr& each : ranges->value)
            each = range(each);
    if (!facts.nodeRanges.empty())
        for (facts::NodeRange& node : facts.nodeRanges.edit()) {
            node.node = name(node.node);
            node.range = range(node.range);
            node.evidence = text(node.evidence);
        }
    facts.dnsService.value = key(facts.dnsService.value);
    for (ip::IpAddress& server : facts.dnsAddresses.value)
        server = address(server);
    facts.settings.clear();
    facts.conflicts.clear();
    return facts;
}

} // namespace hopscope::mask
