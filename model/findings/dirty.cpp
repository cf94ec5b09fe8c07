#include "model/findings/dirty.h"

#include <algorithm>

namespace hopscope::findings {

namespace {

using kube::Kind;

template <class T>
bool differs(const cluster::ClusterSnapshot& before, const cluster::ClusterSnapshot& now)
{
    bool any = false;
    const auto found = [&any](const auto&...) { any = true; };
    cluster::tableOf<T>(now).comparePlaces(cluster::tableOf<T>(before), found, found, found);
    return any;
}

/// Services that look at nodes, whatever their pods do.
bool looksAtNodes(const kube::Service& service, const facts::NetworkFacts& facts)
{
    const bool isKubernetes = service.meta.namespace_ == "default" && service.meta.name == "kubernetes";
    return isKubernetes || service.externalTrafficPolicy == "Local" || service.internalTrafficPolicy == "Local" ||
           !service.trafficDistribution.empty() || service.meta.annotations.contains("service.kubernetes.io/topology-mode") ||
           !service.externalIps.empty() || (facts.dnsService.isKnown() && facts.dnsService.value == service.meta.key());
}

/// What a policy's answer may rest on of a pod.
bool changesForPolicies(const kube::Pod& before, const kube::Pod& now)
{
    return !(before.meta.labels == now.meta.labels) || before.isTerminal() != now.isTerminal() || !(before.containers == now.containers) ||
           !(before.podIps == now.podIps) || before.nodeName != now.nodeName || before.isTerminating() != now.isTerminating();
}

bool selects(const kube::NetworkPolicy& policy, const kube::Pod& pod)
{
    if (policy.meta.namespace_ == pod.meta.namespace_ && policy.podSelector.matches(pod.meta.labels))
        return true;
    const auto matches = [&](const kube::PolicyPeer& peer) {
        return !peer.ipBlock && (peer.namespaceSelector || policy.meta.namespace_ == pod.meta.namespace_);
    };
    const auto any = [&](const std::vector<kube::PolicyRule>& rules) {
        return std::any_of(rules.begin(), rules.end(), [&](const kube::PolicyRule& rule) { return std::any_of(rule.peers.begin(), rule.peers.end(), matches); });
    };
    return any(policy.ingress) || any(policy.egress);
}

} // namespace

Dirty::Dirty(const cluster::ClusterSnapshot& before, const cluster::ClusterSnapshot& now, const facts::NetworkFacts& facts, PodGroups& pods,
             std::size_t schedulableNodes)
    : m_before(before), m_now(now), m_facts(facts), m_pods(pods), m_schedulable(schedulableNodes)
{
    m_all = before.coverage != now.coverage || before.onlyNamespaces != now.onlyNamespaces || isManifest(before) != isManifest(now) ||
            before.workloads.size() != now.workloads.size() || before.workloads.chunks() != now.workloads.chunks() ||
            differs<kube::Namespace>(before, now) || differs<kube::IngressClass>(before, now) || differs<kube::ConfigMap>(before, now);
    comparePods(); // also brings the groups up to date
    compareNodes(); // and the number of nodes that take pods
    if (m_all)
        return;
    compareServices();
    compareSlices();
    comparePolicies();
    compareWaysIn();
    compareRest();
}

template <class Function>
void Dirty::eachServiceOf(const std::string& namespaceName, Function function)
{
    // Sorted by namespace: the chunk before the first that begins in it may hold some, too.
    const auto& chunks = m_now.services.chunks();
    const auto isBefore = [&](const auto& chunk) { return chunk->back()->meta.namespace_.str() < namespaceName; };
    for (auto chunk = std::partition_point(chunks.begin(), chunks.end(), isBefore); chunk != chunks.end(); ++chunk) {
        for (const auto& service : **chunk) {
            if (service->meta.namespace_.str() > namespaceName)
                return;
            if (service->meta.namespace_ == namespaceName)
                function(cluster::ObjectTable<kube::Service>::object(service));
        }
    }
}

void Dirty::addService(const kube::ObjectKey& key)
{
    m_subjects.insert({Scope::Service, Kind::Service, key, 0});
}

void Dirty::addServicesOf(const std::string& namespaceName)
{
    eachServiceOf(namespaceName, [&](const kube::Service& service) { addService(service.meta.key()); });
}

void Dirty::addAddress(const ip::IpAddress& address)
{
    for (const cluster::ClusterSnapshot* snapshot : {&m_before, &m_now}) {
        const cluster::ClusterIndex& index = snapshot->index();
        for (const kube::Service* service : index.servicesWithEndpoint(address))
            addService(service->meta.key());
        for (const kube::Service* service : index.servicesByExternalAddress(address))
            addService(service->meta.key());
    }
}

void Dirty::addPod(const kube::Pod& pod, bool changesPolicies)
{
    eachServiceOf(pod.meta.namespace_, [&](const kube::Service& service) {
        if (!service.selector.empty() && holdsAll(pod.meta.labels, service.selector))
            addService(service.meta.key());
        else if (!service.selector.empty() && changesPolicies)
            addService(service.meta.key()); // its nearest labels, and who may reach it
    });
    for (const ip::IpAddress& address : pod.podIps)
        addAddress(address);
    for (const kube::Container& container : pod.containers) {
        for (const kube::ContainerPort& port : container.ports) {
            const std::uint16_t number = pod.hostNetwork ? port.containerPort : port.hostPort;
            const kube::Service* service = number != 0 ? m_now.index().serviceByNodePort(number, port.protocol) : nullptr;
            if (service)
                addService(service->meta.key());
        }
    }
    if (!pod.nodeName.empty())
        m_subjects.insert({Scope::Node, Kind::Node, {{}, pod.nodeName}, 0});
    if (!changesPolicies)
        return;
    for (const kube::NetworkPolicy& policy : m_now.networkPolicies) {
        if (selects(policy, pod))
            m_subjects.insert({Scope::NetworkPolicy, Kind::NetworkPolicy, policy.meta.key(), 0});
    }
}

void Dirty::comparePods()
{
    bool any = false;
    m_now.pods.comparePlaces(
        m_before.pods,
        [&](const kube::Pod& added) {
            m_pods.add(added);
            any = true;
            if (!m_all)
                addPod(added, true);
        },
        [&](const kube::Pod& removed) {
            m_pods.remove(removed);
            any = true;
            if (!m_all)
                addPod(removed, true);
        },
        [&](const kube::Pod& before, const kube::Pod& now) {
            m_pods.remove(before);
            m_pods.add(now);
            any = true;
            if (m_all)
                return;
            const bool changesPolicies = changesForPolicies(before, now);
            addPod(before, changesPolicies);
            addPod(now, changesPolicies);
        });
    if (any && !m_all)
        addClusterRules(Kind::Pod);
}

void Dirty::compareNodes()
{
    bool any = false;
    const bool wereMany = m_schedulable >= 2;
    const auto add = [&](const kube::Node& node) {
        any = true;
        if (m_all)
            return;
        m_subjects.insert({Scope::Node, Kind::Node, node.meta.key(), 0});
        for (const ip::IpAddress& address : node.ipAddresses())
            addAddress(address);
    };
    const auto come = [&](const kube::Node& node) {
        add(node);
        m_schedulable += takesPods(node) ? 1 : 0;
    };
    const auto go = [&](const kube::Node& node) {
        add(node);
        m_schedulable -= takesPods(node) ? 1 : 0;
    };
    m_now.nodes.comparePlaces(m_before.nodes, come, go, [&](const kube::Node& before, const kube::Node& now) {
        go(before);
        come(now);
    });
    if (!any || m_all)
        return;
    const bool crosses = wereMany != (m_schedulable >= 2);
    for (const kube::Service& service : m_now.services) {
        if (crosses || looksAtNodes(service, m_facts))
            addService(service.meta.key());
    }
    if (m_before.nodes.size() != m_now.nodes.size())
        m_all = true; // who should have an agent, whether one node is all there is
    addClusterRules(Kind::Node);
}

void Dirty::compareServices()
{
    bool any = false;
    const auto add = [&](const kube::Service& service) {
        any = true;
        addService(service.meta.key());
        for (const ip::IpAddress& address : service.clusterIpAddresses())
            addAddress(address);
    };
    m_now.services.comparePlaces(m_before.services, add, add, [&](const kube::Service& before, const kube::Service& now) {
        add(before);
        add(now);
    });
    if (!any)
        return;
    m_waysIn = true;
    for (const kube::Service& service : m_now.services) {
        if (service.isExternalName() || !service.externalIps.empty())
            addService(service.meta.key());
    }
    for (const kube::Ingress& ingress : m_now.ingresses)
        m_subjects.insert({Scope::Ingress, Kind::Ingress, ingress.meta.key(), 0});
    addClusterRules(Kind::Service);
}

void Dirty::compareSlices()
{
    const auto add = [&](const kube::EndpointSlice& slice) {
        addService(slice.serviceKey());
        for (const kube::SliceEndpoint& endpoint : slice.endpoints) {
            for (const ip::IpAddress& address : endpoint.addresses)
                addAddress(address);
        }
        if (m_facts.dnsService.isKnown() && m_facts.dnsService.value == slice.serviceKey())
            m_all = true;
    };
    m_now.endpointSlices.comparePlaces(m_before.endpointSlices, add, add, [&](const kube::EndpointSlice& before, const kube::EndpointSlice& now) {
        add(before);
        add(now);
    });
    const auto addOld = [&](const kube::Endpoints& endpoints) { addService(endpoints.meta.key()); };
    m_now.endpoints.comparePlaces(m_before.endpoints, addOld, addOld, [&](const kube::Endpoints&, const kube::Endpoints& now) { addOld(now); });
}

void Dirty::comparePolicies()
{
    std::set<std::string> homes;
    const auto add = [&](const kube::NetworkPolicy& policy) { homes.insert(policy.meta.namespace_.str()); };
    m_now.networkPolicies.comparePlaces(m_before.networkPolicies, add, add, [&](const kube::NetworkPolicy&, const kube::NetworkPolicy& now) { add(now); });
    for (const std::string& home : homes) {
        addServicesOf(home);
        for (const kube::NetworkPolicy* policy : m_now.index().policiesIn(home))
            m_subjects.insert({Scope::NetworkPolicy, Kind::NetworkPolicy, policy->meta.key(), 0});
        for (const kube::NetworkPolicy* policy : m_before.index().policiesIn(home))
            m_subjects.insert({Scope::NetworkPolicy, Kind::NetworkPolicy, policy->meta.key(), 0});
    }
    if (!homes.empty())
        addClusterRules(Kind::NetworkPolicy);
}

void Dirty::compareWaysIn()
{
    bool anyOther = false;
    cluster::eachTableOf<kube::TieredPolicy>(m_now, [&](Kind, const auto& table) {
        using T = typename std::remove_cvref_t<decltype(table)>::Pointer::element_type;
        anyOther = anyOther || differs<std::remove_const_t<T>>(m_before, m_now);
    });
    cluster::eachTableOf<kube::PluginPolicy>(m_now, [&](Kind, const auto& table) {
        using T = typename std::remove_cvref_t<decltype(table)>::Pointer::element_type;
        anyOther = anyOther || differs<std::remove_const_t<T>>(m_before, m_now);
    });
    cluster::eachTableOf<kube::Route>(m_now, [&](Kind, const auto& table) {
        using T = typename std::remove_cvref_t<decltype(table)>::Pointer::element_type;
        anyOther = anyOther || differs<std::remove_const_t<T>>(m_before, m_now);
    });
    anyOther = anyOther || differs<kube::Gateway>(m_before, m_now) || differs<kube::ListenerSet>(m_before, m_now) ||
               differs<kube::GatewayClass>(m_before, m_now) || differs<kube::ReferenceGrant>(m_before, m_now) || differs<kube::Ingress>(m_before, m_now);
    m_all = m_all || anyOther;
    m_waysIn = m_waysIn || anyOther;
}

void Dirty::compareRest()
{
    if (differs<kube::DaemonSet>(m_before, m_now) || differs<kube::ServiceCidr>(m_before, m_now) || differs<kube::IpPool>(m_before, m_now) ||
        differs<kube::BlockAffinity>(m_before, m_now) || differs<kube::CiliumNode>(m_before, m_now))
        m_all = true;
    // Routes look at their backends' endpoints: each is cheap, and they are few.
    if (std::any_of(m_subjects.begin(), m_subjects.end(), [](const Subject& subject) { return subject.scope == Scope::Service; })) {
        cluster::eachTableOf<kube::Route>(m_now, [&](Kind kind, const auto& table) {
            for (const auto& route : table)
                m_subjects.insert({Scope::Route, kind, route.meta.key(), 0});
        });
    }
}

void Dirty::addClusterRules(Kind changed)
{
    for (const Rule& rule : allRules()) {
        const bool reads = rule.cluster && std::find(rule.reads.begin(), rule.reads.end(), changed) != rule.reads.end();
        if (reads)
            m_subjects.insert({Scope::Cluster, Kind::Service, {}, std::size_t(rule.id)});
    }
}

} // namespace hopscope::findings
