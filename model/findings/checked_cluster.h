// What all rules look at. Private to model/findings.
#pragma once

#include "model/cluster/cluster_index.h"
#include "model/facts/network_facts.h"
#include "model/findings/pod_groups.h"

#include <map>

namespace hopscope::findings {

/// What sends traffic to a Service from outside: an Ingress, or a route of Gateway API.
struct WayIn
{
    kube::ObjectReference from;
    std::string what; ///< "example.com/shop"

    bool operator==(const WayIn&) const = default;
};

struct CheckedCluster
{
    const cluster::ClusterSnapshot& snapshot;
    const facts::NetworkFacts& facts;
    const PodGroups& pods;
    const std::map<kube::ObjectKey, std::vector<WayIn>>& waysIn; ///< by Service
    TimePoint now;
    bool isManifest = false; ///< files that a person or helm writes: nothing has run yet
    std::size_t schedulableNodes = 0;

    /// Whether all pods of the namespace are there with their labels.
    bool arePodsRead(const std::string& namespaceName) const;
    /// Whether Deployments and their like of the namespace are known: they are read from files only, and a file may hold some
    /// namespaces' only. One that scales stands there; a Job tells nothing of the others.
    bool areWorkloadsRead(const std::string& namespaceName) const;
    /// Whether what is not in the table is not in the cluster either. Never of manifests: others may bring it.
    bool isWhole(kube::Kind kind, const std::string& namespaceName = {}) const;
    /// Nothing where the object does not say.
    std::optional<std::chrono::milliseconds> ageOf(const kube::ObjectMeta& meta) const;
    /// Younger than that; one that does not say its age is not.
    bool isYoung(const kube::ObjectMeta& meta, std::chrono::milliseconds limit) const;
    /// Older than that, for certain.
    bool isOld(const kube::ObjectMeta& meta, std::chrono::milliseconds limit) const;
    /// Workloads of the namespace in order, that are no pods of others.
    std::vector<const kube::WorkloadResource*> workloadsIn(const std::string& namespaceName) const;
    bool isDnsService(const kube::ObjectKey& key) const { return facts.dnsService.isKnown() && facts.dnsService.value == key; }
};

inline constexpr std::chrono::minutes graceOfPods{1};
inline constexpr std::chrono::minutes graceOfControllers{5};

/// Whether the snapshot is of files that a person or helm writes: no node, no pod with a status, nothing with a creation time.
bool isManifest(const cluster::ClusterSnapshot& snapshot);
/// Ready, schedulable, and no control-plane node: taints are not read.
bool takesPods(const kube::Node& node);
bool isControlPlane(const kube::Node& node);
bool isReady(const kube::Node& node);
std::map<kube::ObjectKey, std::vector<WayIn>> waysInto(const cluster::ClusterSnapshot& snapshot);

kube::ObjectReference reference(kube::Kind kind, const kube::ObjectKey& key);
/// "Service shop/web"
std::string nameOf(const kube::ObjectReference& object);
/// "app=web,tier=front", as kubectl -l takes it.
std::string selectorText(const kube::StringMap& selector);
std::string selectorText(const kube::LabelSelector& selector);

} // namespace hopscope::findings
