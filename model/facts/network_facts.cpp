#include "model/facts/network_facts.h"

#include "model/base/join.h"

#include <algorithm>

namespace hopscope::facts {

HOPSCOPE_DEFINE_WIDE_VALUE(NetworkFacts);

std::string Encapsulation::toString() const
{
    std::string text(facts::toString(overlay));
    if (overlay == Overlay::None)
        return text;
    if (port != 0)
        text += " port " + std::to_string(port);
    text += ", " + std::to_string(overhead) + " bytes";
    return crossSubnetOnly ? text + ", between subnets only" : text;
}

std::string LocalDetector::toString() const
{
    switch (mode) {
    case DetectLocalMode::None: break;
    case DetectLocalMode::ClusterCidr: return "cluster-cidr:" + join(clusterCidrs, ",");
    case DetectLocalMode::NodeCidr: return "node-cidr";
    case DetectLocalMode::BridgeInterface: return "bridge:" + interfaceName;
    case DetectLocalMode::InterfaceNamePrefix: return "interface:" + interfaceName;
    }
    return "none";
}

std::string NodePortAddresses::toString() const
{
    const std::string loopback = localhost ? ",localhost" : "";
    if (primaryOnly)
        return "primary" + loopback;
    if (cidrs.empty())
        return localhost ? "localhost" : "all";
    return join(cidrs, ",") + loopback;
}

const PodPool* NetworkFacts::poolOf(const ip::IpAddress& address) const
{
    const auto pool =
        std::find_if(podPools.begin(), podPools.end(), [&](const PodPool& candidate) { return candidate.range.contains(address); });
    return pool == podPools.end() ? nullptr : &*pool;
}

std::vector<const NodeRange*> NetworkFacts::rangesOf(const std::string& node) const
{
    const auto [first, last] =
        std::equal_range(nodeRanges.begin(), nodeRanges.end(), NodeRange{node, {}, {}, {}, false},
                         [](const NodeRange& a, const NodeRange& b) { return a.node < b.node; });
    std::vector<const NodeRange*> ranges;
    for (auto range = first; range != last; ++range)
        ranges.push_back(&*range);
    return ranges;
}

std::vector<const Conflict*> NetworkFacts::conflictsOf(kube::Kind kind, const kube::ObjectKey& key) const
{
    std::vector<const Conflict*> found;
    for (const Conflict& conflict : conflicts) {
        if (std::find(conflict.parties.begin(), conflict.parties.end(), ConflictParty{kind, key}) != conflict.parties.end())
            found.push_back(&conflict);
    }
    return found;
}

} // namespace hopscope::facts
