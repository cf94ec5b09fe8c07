#include "model/flow/worth_trying.h"

#include "model/cluster/cluster_index.h"
#include "model/flow/flow_frame.h"
#include "model/kube/pod_status.h"

#include <algorithm>
#include <map>
#include <set>

namespace hopscope::flow {

namespace {

/// Of each kind: enough to find what there is, in any cluster.
constexpr std::size_t lookedAtPods = 3000;
constexpr std::size_t lookedAtServices = 500;
constexpr std::size_t triedNodes = 4;
constexpr std::size_t triedServices = 4;
constexpr std::size_t triedPairs = 6;

bool isReadyWithOwnAddress(const kube::Pod& pod)
{
    return !pod.hostNetwork && !pod.podIps.empty() && !pod.nodeName.empty() && kube::podHealth(pod) == kube::PodHealth::Ready;
}

bool runsTheCluster(const std::string& namespaceName)
{
    return namespaceName.starts_with("kube-") || namespaceName.starts_with("openshift") || namespaceName.ends_with("-system");
}

std::optional<ip::Protocol> declaredProtocol(const kube::Pod& pod)
{
    for (const kube::Container& container : pod.containers) {
        if (!container.ports.empty())
            return container.ports.front().protocol;
    }
    return std::nullopt;
}

class PathSearch
{
public:
    PathSearch(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts) : m_snapshot(snapshot), m_facts(facts)
    {
        collectPods();
        std::size_t seen = 0;
        for (const kube::Service& service : snapshot.services) {
            if (seen++ == lookedAtServices)
                break;
            if (hasReadyEndpoint(service))
                m_services.push_back(&service);
        }
        // What people run themselves tells more than what the cluster runs.
        std::stable_partition(m_services.begin(), m_services.end(),
                              [](const kube::Service* each) { return !runsTheCluster(each->meta.namespace_); });
    }

    std::optional<PathWorthTrying> toNodePort() const
    {
        std::optional<PathWorthTrying> best;
        std::size_t tried = 0;
        for (const kube::Service* service : m_services) {
            for (const kube::ServicePort& port : service->ports) {
                if (port.nodePort == 0)
                    continue;
                best = better(best, throughPort(*service, port));
                if (++tried == triedServices || (best && best->nodes > 1))
                    return best;
            }
        }
        return best;
    }

    std::optional<PathWorthTrying> toLoadBalancer() const
    {
        for (const kube::Service* service : m_services) {
            for (const kube::LoadBalancerIngress& ingress : service->loadBalancerIngress) {
                const auto address = ip::IpAddress::parse(ingress.ip);
                if (!address || service->ports.empty())
                    continue;
                const kube::ServicePort& port = service->ports.front();
                const std::string number = std::to_string(port.port);
                Query query{ClientPlace{}, AddressTarget{*address, number}, port.protocol, {}};
                if (auto path = tried(PathKind::ClientToLoadBalancer, std::move(query), number, service->meta.key()))
                    return path;
            }
        }
        return std::nullopt;
    }

    std::optional<PathWorthTrying> toDns() const
    {
        const facts::Fact<kube::ObjectKey>& key = m_facts.dnsService;
        const kube::Service* service = key.isKnown() ? m_snapshot.services.find(key.value) : nullptr;
        if (!service || !hasReadyEndpoint(*service))
            return std::nullopt;
        for (const kube::ServicePort& port : service->ports) {
            if (port.protocol != ip::Protocol::Udp)
                continue;
            const std::string number = std::to_string(port.port);
            std::optional<PathWorthTrying> best;
            for (std::size_t i = 0; i < std::min(m_pods.size(), triedPairs) && !(best && best->nodes > 1); ++i) {
                Query query{PodPlace{m_pods[i]->meta.key()}, ServiceTarget{service->meta.key(), number}, ip::Protocol::Udp, {}};
                best = better(best, tried(PathKind::PodAsksDns, std::move(query), number, service->meta.key()));
            }
            return best;
        }
        return std::nullopt;
    }

    std::optional<PathWorthTrying> toOtherNode() const
    {
        std::size_t attempts = 0;
        for (const kube::Pod* to : m_pods) {
            const auto protocol = declaredProtocol(*to);
            const kube::Pod* from = protocol ? podElsewhere(*to) : nullptr;
            if (!from)
                continue;
            if (auto path = tried(PathKind::PodToOtherNode, {PodPlace{from->meta.key()}, PodTarget{to->meta.key(), {}}, *protocol, {}}, {}, {}))
                return path;
            if (++attempts == triedPairs)
                break;
        }
        return std::nullopt;
    }

    std::optional<PathWorthTrying> toService() const
    {
        std::size_t attempts = 0;
        for (const kube::Service* service : m_services) {
            const bool isDns = m_facts.dnsService.isKnown() && m_facts.dnsService.value == service->meta.key();
            if (isDns || service->isHeadless() || m_pods.empty())
                continue;
            const std::string number = std::to_string(service->ports.front().port);
            Query query{PodPlace{m_pods.front()->meta.key()}, ServiceTarget{service->meta.key(), number}, service->ports.front().protocol, {}};
            if (auto path = tried(PathKind::PodToService, std::move(query), number, service->meta.key()))
                return path;
            if (++attempts == triedServices)
                break;
        }
        return std::nullopt;
    }

private:
    /// Ready pods, one or two of each node, those that people run themselves first.
    void collectPods()
    {
        std::map<std::string, int> ofNode;
        std::vector<const kube::Pod*> theClusters;
        std::size_t seen = 0;
        for (const kube::Pod& pod : m_snapshot.pods) {
            if (seen++ == lookedAtPods)
                break;
            if (!isReadyWithOwnAddress(pod))
                continue;
            if (runsTheCluster(pod.meta.namespace_))
                theClusters.push_back(&pod);
            else if (++ofNode[pod.nodeName.str()] <= 2)
                m_pods.push_back(&pod);
        }
        for (const kube::Pod* pod : theClusters) {
            if (++ofNode[pod->nodeName.str()] <= 2)
                m_pods.push_back(pod);
        }
    }

    bool hasReadyEndpoint(const kube::Service& service) const
    {
        if (service.ports.empty() || service.isExternalName())
            return false;
        const auto slices = m_snapshot.index().slicesOf(service.meta.key());
        return std::any_of(slices.begin(), slices.end(), [](const kube::EndpointSlice* slice) {
            return std::any_of(slice->endpoints.begin(), slice->endpoints.end(), [](const kube::SliceEndpoint& each) { return each.ready; });
        });
    }

    const kube::Pod* podElsewhere(const kube::Pod& pod) const
    {
        const auto found = std::find_if(m_pods.begin(), m_pods.end(), [&](const kube::Pod* each) { return each->nodeName != pod.nodeName; });
        return found == m_pods.end() ? nullptr : *found;
    }

    std::optional<PathWorthTrying> throughPort(const kube::Service& service, const kube::ServicePort& port) const
    {
        const std::string number = std::to_string(port.nodePort);
        std::optional<PathWorthTrying> best;
        std::size_t count = 0;
        for (const kube::Node& node : m_snapshot.nodes) {
            const kube::Condition* ready = node.condition("Ready");
            if (ready && ready->status != "True")
                continue;
            best = better(best, tried(PathKind::ClientToNodePort, {ClientPlace{}, NodePortTarget{node.meta.name, number}, port.protocol, {}}, number,
                                      service.meta.key()));
            if (++count == triedNodes)
                break;
        }
        return best;
    }

    /// The one that meets more nodes; of equals the first.
    static std::optional<PathWorthTrying> better(std::optional<PathWorthTrying> one, std::optional<PathWorthTrying> other)
    {
        return !one || (other && other->nodes > one->nodes) ? other : one;
    }

    /// Nothing when it does not arrive.
    std::optional<PathWorthTrying> tried(PathKind kind, Query query, std::string port, kube::ObjectKey service) const
    {
        const Result<FlowTrace> trace = findFlow(m_snapshot, m_facts, query);
        if (!trace || trace->verdict != Verdict::Delivered)
            return std::nullopt;
        const FlowTimeline timeline(*trace, 0);
        PathWorthTrying path{kind, std::move(query), std::move(port), std::move(service), timeline.hopCount(), 0, false};
        std::set<std::string> nodes;
        for (const Step& step : timeline.steps()) {
            if (step.where.kind == Place::Kind::Node)
                nodes.insert(step.where.node);
            path.encapsulated = path.encapsulated || step.outer.has_value();
        }
        path.nodes = nodes.size();
        return path;
    }

    const cluster::ClusterSnapshot& m_snapshot;
    const facts::NetworkFacts& m_facts;
    std::vector<const kube::Pod*> m_pods;
    std::vector<const kube::Service*> m_services; ///< with a ready endpoint
};

} // namespace

std::vector<PathWorthTrying> pathsWorthTrying(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, std::size_t most)
{
    const PathSearch search(snapshot, facts);
    std::vector<PathWorthTrying> paths;
    const auto add = [&](auto find) {
        if (paths.size() >= most)
            return;
        if (std::optional<PathWorthTrying> path = (search.*find)())
            paths.push_back(std::move(*path));
    };
    for (const auto find : {&PathSearch::toNodePort, &PathSearch::toDns, &PathSearch::toOtherNode, &PathSearch::toLoadBalancer, &PathSearch::toService})
        add(find);
    return paths;
}

} // namespace hopscope::flow
