// What the lesson asks of objects: a Service's usable endpoints and main port, pods that can take part. Private to model/lesson.
#pragma once

#include "model/cluster/cluster_index.h"
#include "model/lesson/binding.h"

#include <map>
#include <set>

namespace hopscope::lesson {

struct UsableEndpoint
{
    ip::IpAddress address;
    std::uint16_t port = 0;
    std::string node;
    std::optional<kube::ObjectKey> pod;
};

/// The first port over TCP, else the first; nothing where there is none.
const kube::ServicePort* mainPort(const kube::Service& service);
/// Ready endpoints of the main port, of the family of the first ClusterIP (IPv4 without one), each address once.
std::vector<UsableEndpoint> usableEndpoints(const cluster::ClusterSnapshot& snapshot, const kube::Service& service);
/// The usable endpoints of Services that are asked for again and again. The snapshot must outlive it.
class EndpointsOfServices
{
public:
    struct Endpoints
    {
        std::vector<UsableEndpoint> usable;
        std::set<kube::ObjectKey> pods;
        std::set<std::string> nodes;
    };

    explicit EndpointsOfServices(const cluster::ClusterSnapshot& snapshot) : m_snapshot(snapshot) {}

    const cluster::ClusterSnapshot& snapshot() const { return m_snapshot; }
    /// Nothing where there is no such Service.
    const Endpoints& of(const kube::ObjectKey& service);

private:
    const cluster::ClusterSnapshot& m_snapshot;
    std::map<kube::ObjectKey, Endpoints> m_known;
};

/// Pods that the selector matches, running or not, that are no usable endpoint.
std::vector<kube::ObjectKey> leftOutPods(const cluster::ClusterSnapshot& snapshot, const kube::Service& service);
/// A pod with an address of its own that runs on a node.
bool isRunningPod(const kube::Pod& pod);
std::vector<const kube::Pod*> selectedPods(const cluster::ClusterSnapshot& snapshot, const kube::NetworkPolicy& policy);
bool isControlPlane(const kube::Node& node);

/// How a policy names whom it lets in: "joined" where an item has a pod selector and a namespace selector, "separate" where a rule
/// has exactly one item of each; empty otherwise.
std::string selectorForm(const kube::NetworkPolicy& policy);
/// The other form of the same selectors.
kube::NetworkPolicy withSelectorsSwapped(kube::NetworkPolicy policy);

} // namespace hopscope::lesson
