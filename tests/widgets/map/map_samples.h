// Small clusters and their maps, for the stories of this folder.
#pragma once

#include "tests/support/cluster_drawing.h"
#include "tests/support/generated_cluster.h"
#include "widgets/map/map_layouter.h"

namespace hopscope::test {

inline cluster::SnapshotPointer smallCluster()
{
    return support::drawCluster(R"(
node n1 192.168.0.11 pods=10.244.1.0/24
node n2 192.168.0.12 pods=10.244.2.0/24
pod web-1 n1 10.244.1.5 ports=http:8080
pod web-2 n2 10.244.2.5 ports=http:8080
pod web-3 n1 10.244.1.6 ports=http:8080
pod db n2 10.244.2.9
hostpod agent n1
service web 10.96.0.20:80 nodeport=30080 -> web-1:8080, web-2:8080, web-3:8080
service db 10.96.0.30:5432 -> db:5432
range 10.96.0.0/16
)");
}

/// Twelve replicas of the Deployment shop/web, one of them failing, on one node.
inline cluster::SnapshotPointer clusterOfReplicas()
{
    std::vector<cluster::ClusterChange> changes;
    for (int i = 0; i < 12; ++i) {
        kube::Pod pod = generatedPod("shop", "web-7b44dc87c5-" + std::to_string(i), "node-0", "10.244.0." + std::to_string(i + 2));
        pod.meta.labels["pod-template-hash"] = "7b44dc87c5";
        pod.meta.ownerReferences.push_back({"ReplicaSet", "web-7b44dc87c5", true});
        if (i == 4) {
            pod.containerStatuses.edit().front() = {"main", kube::ContainerStatus::State::Waiting, "CrashLoopBackOff", 0, 0, false, false, 7, {}};
            pod.conditions.edit().front().status = "False";
        }
        changes.push_back(cluster::ObjectPut{std::move(pod)});
    }
    return cluster::apply(generatedCluster(1, {1, 0, 0}), std::move(changes));
}

inline layout::MapOptions optionsBy(layout::GroupBy groupBy, layout::RollUp rollUp = layout::RollUp::Large)
{
    layout::MapOptions options;
    options.groupBy = groupBy;
    options.rollUp = rollUp;
    options.width = 800;
    options.height = 600;
    return options;
}

inline map::LayoutPointer layoutOf(const cluster::SnapshotPointer& snapshot, const layout::MapOptions& options,
                                   const map::LayoutPointer& previous = nullptr)
{
    return std::make_shared<const layout::MapLayout>(
        layout::computeLayout(snapshot, facts::detectNetwork(*snapshot), options, previous.get()));
}

inline map::LayoutPointer layoutOf(const cluster::SnapshotPointer& snapshot, layout::GroupBy groupBy = layout::GroupBy::Node,
                                   const map::LayoutPointer& previous = nullptr)
{
    return layoutOf(snapshot, optionsBy(groupBy), previous);
}

inline layout::ItemId podId(const std::string& name, const std::string& nameSpace = "default")
{
    return {layout::ItemKind::Pod, {nameSpace, name}, {}};
}

inline layout::ItemId nodeId(const std::string& name)
{
    return {layout::ItemKind::NodeCard, {"", name}, {}};
}

inline layout::ItemId serviceId(const std::string& name, const std::string& nameSpace = "default")
{
    return {layout::ItemKind::Service, {nameSpace, name}, {}};
}

inline const layout::ItemId clientId{layout::ItemKind::Client, {}, {}};
inline const layout::ItemId webDeployment{layout::ItemKind::Workload, {"shop", "web"}, "Deployment"};

} // namespace hopscope::test
