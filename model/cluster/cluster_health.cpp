#include "model/cluster/cluster_health.h"

#include "model/kube/pod_status.h"

namespace hopscope::cluster {

namespace {

void count(ClusterHealth& health, const kube::Pod& pod)
{
    if (!kube::isStatusRead(pod)) {
        ++health.unread;
        return;
    }
    switch (kube::podHealth(pod)) {
    case kube::PodHealth::Ready: ++health.ready; break;
    case kube::PodHealth::NotReady: ++health.notReady; break;
    case kube::PodHealth::Starting: ++health.starting; break;
    case kube::PodHealth::Terminating: ++health.terminating; break;
    case kube::PodHealth::Completed: ++health.completed; break;
    case kube::PodHealth::Failing: {
        kube::PodStatus status = kube::podStatus(pod);
        health.failing.push_back({pod.meta.key(), pod.nodeName.str(), std::move(status.text), status.restarts});
        break;
    }
    }
}

} // namespace

ClusterHealth clusterHealth(const ClusterSnapshot& snapshot)
{
    ClusterHealth health;
    for (const kube::Pod& pod : snapshot.pods)
        count(health, pod);
    for (const kube::Node& node : snapshot.nodes) {
        const kube::Condition* ready = node.condition("Ready");
        if (ready && ready->status != "True")
            health.nodesNotReady.push_back(node.meta.name);
    }
    return health;
}

} // namespace hopscope::cluster
