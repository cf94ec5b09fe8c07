// Kubernetes objects of the cluster's own network components, for tests that put them beside a drawing.
#pragma once

#include "model/cluster/cluster_change.h"

namespace hopscope::support {

/// A DaemonSet of kube-system with one container, ready on two nodes.
inline kube::DaemonSet daemonSet(const std::string& name, const std::string& container, std::vector<std::string> command = {},
                                 kube::StringMap environment = {}, const std::string& image = {})
{
    kube::DaemonSet set;
    set.meta.namespace_ = "kube-system";
    set.meta.name = name;
    set.desiredNumberScheduled = 2;
    set.numberReady = 2;
    kube::Container& only = set.containers.edit().emplace_back();
    only.name = container;
    only.image = image;
    only.command = std::move(command);
    only.environment = std::move(environment);
    return set;
}

inline kube::ConfigMap configMap(const std::string& name, kube::StringMap data, const std::string& namespaceName = "kube-system")
{
    kube::ConfigMap map;
    map.meta.namespace_ = namespaceName;
    map.meta.name = name;
    map.data = std::move(data);
    return map;
}

/// The cluster with these objects, too.
inline cluster::SnapshotPointer with(const cluster::SnapshotPointer& before, std::vector<kube::Object> objects)
{
    std::vector<cluster::ClusterChange> changes;
    for (kube::Object& object : objects)
        changes.push_back(cluster::ObjectPut{std::move(object)});
    return cluster::apply(before, std::move(changes));
}

} // namespace hopscope::support
