#include "tests/bench/owned_cluster.h"

#include <algorithm>
#include <array>

namespace hopscope::bench {

namespace {

std::string numbered(const char* word, std::size_t number)
{
    const std::string digits = std::to_string(number);
    return word + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

/// Puts the objects of a table into the namespaces, each its share, one after the other.
template <class T, class Change>
void spread(cluster::ObjectTable<T>& table, std::size_t namespaces, Change change)
{
    std::vector<T> objects(table.begin(), table.end());
    for (std::size_t i = 0; i < objects.size(); ++i) {
        objects[i].meta.namespace_ = numbered("team-", i * namespaces / objects.size());
        change(objects[i]);
    }
    table = cluster::ObjectTable<T>::fromObjects(std::move(objects));
}

/// Names pods and says who owns them: replicas of one Deployment after the other.
class Deployments
{
public:
    void add(kube::Pod& pod)
    {
        static constexpr std::array sizes{1, 3, 6, 12, 40};
        if (m_left == 0 || m_namespace != pod.meta.namespace_) {
            m_left = sizes[m_number++ % sizes.size()];
            m_namespace = pod.meta.namespace_;
        }
        --m_left;
        const std::string name = numbered("service-", m_number);
        pod.meta.name = name + "-5d9c7b8f6d-" + numbered("x", m_pods++);
        pod.meta.labels.set("pod-template-hash", "5d9c7b8f6d");
        pod.meta.ownerReferences.edit() = {{"ReplicaSet", name + "-5d9c7b8f6d", true}};
    }

private:
    std::size_t m_number = 0;
    std::size_t m_pods = 0;
    int m_left = 0;
    std::string m_namespace;
};

} // namespace

cluster::SnapshotPointer withOwners(const cluster::ClusterSnapshot& snapshot, std::size_t namespaces)
{
    auto owned = std::make_shared<cluster::ClusterSnapshot>(snapshot);
    Deployments deployments;
    spread(owned->pods, namespaces, [&](kube::Pod& pod) { deployments.add(pod); });
    spread(owned->services, namespaces, [](kube::Service&) {});
    spread(owned->endpointSlices, namespaces, [](kube::EndpointSlice&) {});
    return owned;
}

} // namespace hopscope::bench
