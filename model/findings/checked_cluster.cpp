#include "model/findings/checked_cluster.h"

#include "model/kube/pod_status.h"

#include <algorithm>

namespace hopscope::findings {

bool CheckedCluster::arePodsRead(const std::string& namespaceName) const
{
    if (isManifest || !snapshot.isReadWhole(kube::Kind::Pod, namespaceName))
        return false;
    const PodGroups::Space* space = pods.spaceOf(namespaceName);
    return !space || space->printedOnly == 0;
}

bool CheckedCluster::areWorkloadsRead(const std::string& namespaceName) const
{
    return std::any_of(snapshot.workloads.begin(), snapshot.workloads.end(), [&](const kube::WorkloadResource& workload) {
        return workload.meta.namespace_ == namespaceName && workload.kind != "Job" && workload.kind != "CronJob";
    });
}

bool CheckedCluster::isWhole(kube::Kind kind, const std::string& namespaceName) const
{
    return !isManifest && snapshot.isReadWhole(kind, namespaceName);
}

std::optional<std::chrono::milliseconds> CheckedCluster::ageOf(const kube::ObjectMeta& meta) const
{
    if (!meta.creationTimestamp)
        return std::nullopt;
    return now - *meta.creationTimestamp;
}

bool CheckedCluster::isYoung(const kube::ObjectMeta& meta, std::chrono::milliseconds limit) const
{
    const auto age = ageOf(meta);
    return age && *age < limit;
}

bool CheckedCluster::isOld(const kube::ObjectMeta& meta, std::chrono::milliseconds limit) const
{
    const auto age = ageOf(meta);
    return age && *age >= limit;
}

std::vector<const kube::WorkloadResource*> CheckedCluster::workloadsIn(const std::string& namespaceName) const
{
    std::vector<const kube::WorkloadResource*> found;
    for (const kube::WorkloadResource& workload : snapshot.workloads) {
        if (workload.meta.namespace_ == namespaceName)
            found.push_back(&workload);
    }
    return found;
}

namespace {

template <class Table>
bool allWritten(const Table& table)
{
    return std::none_of(table.begin(), table.end(), [](const auto& object) { return object.meta.creationTimestamp.has_value(); });
}

} // namespace

bool isManifest(const cluster::ClusterSnapshot& snapshot)
{
    if (snapshot.coverageOf(kube::Kind::Node) != cluster::Coverage::NotRead || !snapshot.nodes.empty() || !snapshot.endpointSlices.empty())
        return false;
    const bool ran = std::any_of(snapshot.pods.begin(), snapshot.pods.end(), [](const kube::Pod& pod) { return kube::isStatusRead(pod); });
    return !ran && allWritten(snapshot.pods) && allWritten(snapshot.services) && allWritten(snapshot.ingresses) &&
           allWritten(snapshot.networkPolicies) && allWritten(snapshot.workloads);
}

bool isReady(const kube::Node& node)
{
    const kube::Condition* ready = node.condition("Ready");
    return ready && ready->status == "True";
}

bool isControlPlane(const kube::Node& node)
{
    return node.meta.labels.contains("node-role.kubernetes.io/control-plane") || node.meta.labels.contains("node-role.kubernetes.io/master");
}

bool takesPods(const kube::Node& node)
{
    return !node.unschedulable && isReady(node) && !isControlPlane(node);
}

namespace {

template <class T>
void addRoutes(const cluster::ClusterSnapshot& snapshot, kube::Kind kind, std::map<kube::ObjectKey, std::vector<WayIn>>& ways)
{
    for (const T& route : cluster::tableOf<T>(snapshot)) {
        for (const kube::RouteRule& rule : route.rules) {
            for (const kube::BackendReference& backend : rule.backends) {
                const WayIn way{reference(kind, route.meta.key()), route.hostnames.empty() ? std::string("*") : route.hostnames.front()};
                std::vector<WayIn>& known = ways[{backend.namespace_, backend.name}];
                if (backend.isService() && std::find(known.begin(), known.end(), way) == known.end())
                    known.push_back(way);
            }
        }
    }
}

} // namespace

std::map<kube::ObjectKey, std::vector<WayIn>> waysInto(const cluster::ClusterSnapshot& snapshot)
{
    std::map<kube::ObjectKey, std::vector<WayIn>> ways;
    for (const kube::Ingress& ingress : snapshot.ingresses) {
        for (const kube::IngressBackend& backend : ingress.backends)
            ways[{ingress.meta.namespace_, backend.serviceName}].push_back(
                {reference(kube::Kind::Ingress, ingress.meta.key()), (backend.host.empty() ? std::string("*") : backend.host) + backend.path});
    }
    addRoutes<kube::HttpRoute>(snapshot, kube::Kind::HttpRoute, ways);
    addRoutes<kube::GrpcRoute>(snapshot, kube::Kind::GrpcRoute, ways);
    addRoutes<kube::TlsRoute>(snapshot, kube::Kind::TlsRoute, ways);
    addRoutes<kube::TcpRoute>(snapshot, kube::Kind::TcpRoute, ways);
    addRoutes<kube::UdpRoute>(snapshot, kube::Kind::UdpRoute, ways);
    return ways;
}

kube::ObjectReference reference(kube::Kind kind, const kube::ObjectKey& key)
{
    return {std::string(kube::writtenKind(kind)), key};
}

std::string nameOf(const kube::ObjectReference& object)
{
    return object.kind + " " + object.key.toString();
}

std::string selectorText(const kube::StringMap& selector)
{
    std::string text;
    for (const auto& [key, value] : selector)
        text += (text.empty() ? "" : ",") + key + "=" + value;
    return text;
}

std::string selectorText(const kube::LabelSelector& selector)
{
    std::string text = selectorText(selector.matchLabels);
    for (const kube::SelectorRequirement& each : selector.matchExpressions) {
        std::string values;
        for (const std::string& value : each.values)
            values += (values.empty() ? "" : ",") + value;
        text += text.empty() ? "" : ",";
        if (each.operator_ == "Exists")
            text += each.key;
        else if (each.operator_ == "DoesNotExist")
            text += "!" + each.key;
        else
            text += each.key + (each.operator_ == "NotIn" ? " notin (" : " in (") + values + ")";
    }
    return text;
}

} // namespace hopscope::findings
