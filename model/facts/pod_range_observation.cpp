#include "model/facts/address_table.h"

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
        if (range->observed)
            continue;
        observation.ranges.push_back(range->range);
        observation.basis = range->basis;
    }
    for (const ip::IpAddress& address : addresses) {
        if (address.family() != addresses.front().family())
            continue;
        observation.lowest = std::min(observation.lowest.value_or(address), address);
        observation.highest = std::max(observation.highest.value_or(address), address);
    }
    for (const ip::IpAddress& address : addresses) {
        const bool inside = std::any_of(observation.ranges.begin(), observation.ranges.end(),
                                        [&](const ip::Cidr& range) { return range.contains(address); });
        ++(inside ? observation.podsInside : observation.podsOutside);
    }
    return observation;
}

RangeSharing sharingOf(const std::vector<PodRangeObservation>& observations)
{
    std::vector<std::pair<ip::Cidr, const std::string*>> ranges;
    for (const PodRangeObservation& observation : observations)
        for (const ip::Cidr& range : observation.ranges)
            ranges.emplace_back(range, &observation.node);
    if (ranges.empty())
        return RangeSharing::Unknown;
    std::stable_sort(ranges.begin(), ranges.end(), [](const auto& one, const auto& other) { return one.first < other.first; });
    // Of prefixes in order, one that overlaps any other overlaps the widest one before it.
    std::size_t widest = 0;
    bool severalNodes = false;
    for (std::size_t i = 1; i < ranges.size(); ++i) {
        const bool sameNode = ranges[i].second == ranges[widest].second;
        severalNodes = severalNodes || !sameNode;
        if (!ranges[widest].first.overlaps(ranges[i].first))
            widest = i;
        else if (!sameNode)
            return RangeSharing::MixedRanges;
    }
    return severalNodes ? RangeSharing::OwnRanges : RangeSharing::Unknown;
}

/// Pods of one node between those of another: seen, whatever the ranges are.
bool areMixed(const std::vector<PodRangeObservation>& observations)
{
    std::vector<const PodRangeObservation*> seen;
    for (const PodRangeObservation& observation : observations) {
        if (observation.lowest)
            seen.push_back(&observation);
    }
    std::sort(seen.begin(), seen.end(), [](const auto* a, const auto* b) { return *a->lowest < *b->lowest; });
    for (std::size_t i = 1; i < seen.size(); ++i) {
        if (!(*seen[i - 1]->highest < *seen[i]->lowest))
            return true;
    }
    return false;
}

} // namespace

ObservedRanges observePodRanges(const cluster::ClusterSnapshot& snapshot, const NetworkFacts& facts)
{
    if (snapshot.coverageOf(kube::Kind::Pod) == cluster::Coverage::Arriving)
        return {}; // of a part nothing follows
    std::vector<PodRangeObservation> observations;
    for (const auto& [node, addresses] : podAddressesByNode(snapshot))
        observations.push_back(observe(node, addresses, facts));
    const bool anyRange = std::any_of(observations.begin(), observations.end(), [](const auto& one) { return !one.ranges.empty(); });
    const RangeSharing sharing = anyRange ? sharingOf(observations) : areMixed(observations) ? RangeSharing::MixedRanges : RangeSharing::Unknown;
    return {std::move(observations), sharing};
}

} // namespace hopscope::facts
