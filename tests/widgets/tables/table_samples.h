// Clusters for the tests of tables.
#pragma once

#include "model/cluster/cluster_change.h"

namespace hopscope::tests {

inline const TimePoint noon = *parseRfc3339("2026-01-15T12:00:00Z");

inline kube::Pod makePod(const std::string& namespace_, const std::string& name, const std::string& address = {},
                         std::chrono::seconds age = std::chrono::minutes(11))
{
    kube::Pod pod;
    pod.meta.namespace_ = namespace_;
    pod.meta.name = name;
    pod.meta.creationTimestamp = noon - age;
    pod.phase = "Running";
    pod.nodeName = "worker-node1";
    if (const auto parsed = ip::IpAddress::parse(address))
        pod.podIps = {*parsed};
    return pod;
}

inline cluster::SnapshotPointer with(const cluster::SnapshotPointer& before, std::vector<kube::Pod> pods)
{
    std::vector<cluster::ClusterChange> changes;
    for (kube::Pod& pod : pods)
        changes.push_back(cluster::ObjectPut{std::move(pod)});
    return cluster::apply(before, std::move(changes));
}

inline cluster::SnapshotPointer without(const cluster::SnapshotPointer& before, const std::vector<kube::ObjectKey>& pods)
{
    std::vector<cluster::ClusterChange> changes;
    for (const kube::ObjectKey& key : pods)
        changes.push_back(cluster::ObjectRemoved{kube::Kind::Pod, key});
    return cluster::apply(before, std::move(changes));
}

} // namespace hopscope::tests
