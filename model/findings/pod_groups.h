// The pods of a cluster by namespace and labels: what a selector finds, without a look at every pod.
#pragma once

#include "model/cluster/cluster_snapshot.h"

#include <unordered_map>

namespace hopscope::findings {

/// Finished pods are not in it: no selector of the network means them. Pointers are those of the snapshot, which must live.
class PodGroups
{
public:
    /// Pods of one namespace with equal labels.
    struct Group
    {
        kube::StringMap labels;
        std::vector<const kube::Pod*> pods; ///< in no order; may be empty after changes
    };
    struct Space
    {
        std::vector<Group> groups;
        std::unordered_map<std::size_t, std::vector<std::size_t>> byLabels; ///< hash of all labels -> groups
        std::unordered_map<std::size_t, std::vector<std::size_t>> byEntry;  ///< hash of one label -> groups
        std::size_t pods = 0;
        std::size_t printedOnly = 0; ///< pods of which only the printed row is known: no labels
    };

    PodGroups() = default;
    explicit PodGroups(const cluster::ClusterSnapshot& snapshot);
    void add(const kube::Pod& pod);
    void remove(const kube::Pod& pod);

    /// Null where the namespace has no pods.
    const Space* spaceOf(const std::string& namespaceName) const;
    /// Groups whose labels hold all entries of the selector, which is not empty.
    std::vector<const Group*> matching(const std::string& namespaceName, const kube::StringMap& selector) const;
    std::vector<const Group*> matching(const std::string& namespaceName, const kube::LabelSelector& selector) const;
    bool anyMatches(const std::string& namespaceName, const kube::LabelSelector& selector) const;
    /// In order of keys.
    static std::vector<const kube::Pod*> podsOf(const std::vector<const Group*>& groups);

    /// Pods that take this port of their node: hostPort, or a container port in the node's network.
    const std::vector<const kube::Pod*>& podsAtHostPort(std::uint16_t port, ip::Protocol protocol) const;
    const std::unordered_map<std::string, Space>& spaces() const { return m_spaces; }

private:
    void changeHostPorts(const kube::Pod& pod, bool isAdded);

    std::unordered_map<std::string, Space> m_spaces;
    std::unordered_map<std::uint32_t, std::vector<const kube::Pod*>> m_hostPorts;
};

/// Whether each entry of the selector is among the labels.
bool holdsAll(const kube::StringMap& labels, const kube::StringMap& selector);

} // namespace hopscope::findings
