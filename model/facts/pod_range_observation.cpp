#include "model/facts/address_table.h"
#include "model/facts/span.h"

#include <algorithm>
#include <map>

namespace hopscope::facts {

namespace {

std::map<std::string, std::vector<ip::IpAddress>> podAddressesByNode(const cluster::ClusterSnapshot& snapshot)
{
    std::map<std::string, std::vector<ip::IpAddress>> pods;
    for (const kube::Node& node : snapshot.nodes)
        pods[node.meta.name];
    for (const kube::Pod& pod : snapshot.pods) {
        if (pod.hostNetwork || pod.isTerminal() || pod.nodeName.empty() || pod.podIps.empty())
            continue;
        pods[pod.nodeName].push_back(pod.podIps.front());
    }
    return pods;
}

PodRangeObservation observe(const std::string& node, const std::vector<ip::IpAddress>& addresses, const NetworkFacts& facts)
{
    PodRangeObservation observation;
    observation.node = node;
    const auto known = facts.rangesOf(node);
    for (const NodeRange* range : known) {
        observation.ranges.push_back(range->range);
        observation.basis = range->basis;
    }
    if (known.empty() && !addresses.empty()) {
        std::optional<ip::Cidr> span;
        for (const ip::IpAddress& address : addresses) {
            if (!span || span->family() == address.family())
                span = widened(span, address);
        }
        observation.ranges.push_back(*span);
    }
    for (const ip::IpAddress& address : addresses) {
        const bool inside = std::any_of(observation.ranges.begin(), observation.ranges.end(),
                                        [&](const ip::Cidr& range) { return range.contains(address); });
        ++(inside ? observation.podsInside : observation.podsOutside);
    }
    return observation;
}

} // namespace

std::vector<PodRangeObservation> observePodRanges(const cluster::ClusterSnapshot& snapshot, const NetworkFacts& facts)
{
    std::vector<PodRangeObservation> observations;
    if (snapshot.coverageOf(kube::Kind::Pod) == cluster::Coverage::Arriving)
        return observations; // of a part nothing follows
    for (const auto& [node, addresses] : podAddressesByNode(snapshot))
        observations.push_back(observe(node, addresses, facts));
    return observations;
}

} // namespace hopscope::facts
