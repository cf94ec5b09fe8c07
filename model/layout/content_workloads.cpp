// Workloads of which no pod is there: a manifest's, or those of a file without pods. They stand on the map as what they are.
#include "model/kube/workload.h"
#include "model/layout/content_cells.h"
#include "model/layout/text_fit.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace hopscope::layout {

namespace {

/// Whether nothing is missing where it has no pods: they were read, and none is wanted, or it is not said how many.
bool needsNone(const kube::WorkloadResource& workload, const cluster::ClusterSnapshot& snapshot)
{
    return workload.replicas.value_or(0) == 0 && snapshot.isReadWhole(kube::Kind::Pod, workload.meta.namespace_);
}

bool isAnyOwned(const kube::WorkloadResource& workload, const cluster::ClusterSnapshot& snapshot)
{
    return std::any_of(snapshot.pods.begin(), snapshot.pods.end(), [&](const kube::Pod& pod) { return workload.owns(pod); });
}

std::vector<std::string> portTexts(const kube::WorkloadResource& workload)
{
    std::vector<std::string> ports;
    for (const kube::Container& container : workload.containers) {
        for (const kube::ContainerPort& port : container.ports)
            ports.push_back(std::to_string(port.containerPort) + "/" + std::string(ip::toString(port.protocol)));
    }
    return ports;
}

} // namespace

std::vector<const kube::WorkloadResource*> workloadsWithoutPods(const cluster::ClusterSnapshot& snapshot)
{
    std::vector<const kube::WorkloadResource*> waiting;
    if (snapshot.workloads.empty())
        return waiting;
    // Most have pods that name them: what is left is asked pod by pod.
    std::set<std::tuple<std::string_view, std::string_view, std::string_view>> owners;
    for (const kube::Pod& pod : snapshot.pods) {
        const kube::Workload owner = kube::workloadOf(pod);
        owners.emplace(pod.meta.namespace_.str(), owner.kind, owner.name);
    }
    for (const kube::WorkloadResource& workload : snapshot.workloads) {
        if (!owners.contains({workload.meta.namespace_.str(), workload.kind, workload.name()}) && !needsNone(workload, snapshot) &&
            !isAnyOwned(workload, snapshot))
            waiting.push_back(&workload);
    }
    return waiting;
}

bool shows(const MapOptions& options, const kube::WorkloadResource& workload)
{
    if (!options.namespaces.empty() && options.namespaces.count(workload.meta.namespace_) == 0)
        return false;
    return !options.filter || !options.filter->pod; // what is asked of pods it cannot answer
}

const kube::WorkloadResource* workloadOf(const cluster::ClusterSnapshot& snapshot, const ItemId& id)
{
    return snapshot.workloads.find({id.key.namespace_, id.detail + "/" + id.key.name});
}

ItemId cardIdOf(const kube::WorkloadResource& workload, const cluster::ClusterSnapshot& snapshot, const MapOptions& options)
{
    if (options.groupBy == GroupBy::Node)
        return {ItemKind::UnscheduledCard, {}, ""};
    if (options.groupBy == GroupBy::Namespace)
        return {ItemKind::NamespaceCard, {"", workload.meta.namespace_}, ""};
    for (const kube::Service& service : snapshot.services) {
        if (selects(service, workload) && shows(options, service))
            return {ItemKind::ServiceCard, service.meta.key(), ""};
    }
    return {ItemKind::ServiceCard, {}, ""};
}

bool selects(const kube::Service& service, const kube::WorkloadResource& workload)
{
    return !service.selector.empty() && service.meta.namespace_ == workload.meta.namespace_ &&
           kube::LabelSelector{service.selector, {}}.matches(workload.templateLabels);
}

Cell waitingCell(const kube::WorkloadResource& workload, const cluster::ClusterSnapshot& snapshot, const MapWords& words)
{
    const bool read = snapshot.isReadWhole(kube::Kind::Pod, workload.meta.namespace_);
    CellText text;
    text.id = {ItemKind::Workload, {workload.meta.namespace_, std::string(workload.name())}, workload.kind};
    text.name = workload.name();
    text.detail = workload.kind;
    text.address = read ? words.noPods : words.podsNotRead;
    if (workload.replicas)
        text.address += ", " + withNumber(words, &MapWords::wanted, std::size_t(std::max(0, *workload.replicas)));
    text.ports = portTexts(workload);
    text.rolled = true;
    Cell cell = textCell(std::move(text));
    cell.state = read ? ItemState::NotReady : ItemState::Unknown;
    return cell;
}

} // namespace hopscope::layout
