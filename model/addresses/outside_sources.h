// The source address with which a pod's packets leave the cluster.
#pragma once

#include "model/facts/network_facts.h"

#include <map>

namespace hopscope::addresses {

struct OutsideSource
{
    bool isKnown = false;
    bool isMasqueraded = false; ///< into the pod's node's own address
    facts::Basis basis = facts::Basis::Derived;
    std::string evidence;
};

/// The trace's own answer, kept: pods whose addresses come from one pool leave in one way, whichever node they are on.
class OutsideSources
{
public:
    OutsideSource of(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const kube::Pod& pod, const ip::IpAddress& address);
    void clear() { m_known.clear(); }

private:
    std::map<std::pair<ip::Family, const facts::PodPool*>, OutsideSource> m_known;
};

/// What the kernel of the node writes: its first InternalIP of the family, else its first ExternalIP (packet-paths.md 1.3).
std::optional<ip::IpAddress> ownAddress(const cluster::ClusterSnapshot& snapshot, const std::string& node, ip::Family family);

} // namespace hopscope::addresses
