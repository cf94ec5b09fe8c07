#include "model/findings/service_view.h"

#include <algorithm>
#include <map>

namespace hopscope::findings {

bool isUsable(const kube::SliceEndpoint& endpoint)
{
    return endpoint.ready || (endpoint.serving && endpoint.terminating);
}

ServiceView::ServiceView(const CheckedCluster& checked, const kube::Service& of) : cluster(checked), service(of)
{
    const std::string& home = service.meta.namespace_;
    arePodsRead = cluster.arePodsRead(home);
    areEndpointsRead = !cluster.isManifest && cluster.snapshot.areEndpointsReadWhole(home);
    const auto found = cluster.snapshot.index().slicesOf(service.meta.key());
    slices.assign(found.begin(), found.end());
    std::map<ip::IpAddress, std::size_t> seen;
    for (const kube::EndpointSlice* slice : slices) {
        for (const kube::SliceEndpoint& endpoint : slice->endpoints) {
            if (endpoint.addresses.empty())
                continue;
            const auto [place, isNew] = seen.emplace(endpoint.addresses[0], endpoints.size());
            if (isNew)
                endpoints.push_back(seenEndpoint(*slice, endpoint));
            else if (endpoint.ready && !endpoints[place->second].endpoint->ready)
                endpoints[place->second] = seenEndpoint(*slice, endpoint);
        }
    }
    if (!hasSelector())
        return;
    pods = PodGroups::podsOf(cluster.pods.matching(home, service.selector));
    for (const kube::WorkloadResource* workload : cluster.workloadsIn(home)) {
        if (holdsAll(workload->templateLabels, service.selector))
            templates.push_back(workload);
    }
}

SeenEndpoint ServiceView::seenEndpoint(const kube::EndpointSlice& slice, const kube::SliceEndpoint& endpoint) const
{
    const auto& target = endpoint.targetReference;
    if (!target || target->kind != "Pod")
        return {&slice, &endpoint, nullptr};
    const SharedText& space = target->key.namespace_.empty() ? service.meta.namespace_ : target->key.namespace_;
    return {&slice, &endpoint, cluster.snapshot.pods.find({space, target->key.name})};
}

std::vector<const SeenEndpoint*> ServiceView::used() const
{
    std::vector<const SeenEndpoint*> ready;
    std::vector<const SeenEndpoint*> ending;
    for (const SeenEndpoint& each : endpoints) {
        if (each.endpoint->ready)
            ready.push_back(&each);
        else if (isUsable(*each.endpoint))
            ending.push_back(&each);
    }
    return ready.empty() ? ending : ready;
}

bool ServiceView::usesOnlyReadyPods() const
{
    const std::vector<const SeenEndpoint*> all = used();
    return std::all_of(all.begin(), all.end(), [](const SeenEndpoint* each) { return each->endpoint->ready && each->pod; });
}

std::vector<const kube::Pod*> ServiceView::readyPods() const
{
    std::vector<const kube::Pod*> ready;
    for (const SeenEndpoint& each : endpoints) {
        if (each.endpoint->ready && each.pod)
            ready.push_back(each.pod);
    }
    std::sort(ready.begin(), ready.end(), [](const kube::Pod* a, const kube::Pod* b) { return a->meta.key() < b->meta.key(); });
    ready.erase(std::unique(ready.begin(), ready.end()), ready.end());
    return ready;
}

bool ServiceView::isReachedFromOutside() const
{
    return service.type == "NodePort" || service.type == "LoadBalancer" || !service.externalIps.empty() || !waysIn().empty();
}

const std::vector<WayIn>& ServiceView::waysIn() const
{
    static const std::vector<WayIn> none;
    const auto found = cluster.waysIn.find(service.meta.key());
    return found == cluster.waysIn.end() ? none : found->second;
}

bool ServiceView::areNodePortsLocal() const
{
    const bool hasNodePort = std::any_of(service.ports.begin(), service.ports.end(), [](const kube::ServicePort& port) { return port.nodePort != 0; });
    return hasNodePort && service.externalTrafficPolicy == "Local" && (service.type == "NodePort" || service.type == "LoadBalancer");
}

} // namespace hopscope::findings
