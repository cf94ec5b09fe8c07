#include "model/facts/range_counts.h"

#include <algorithm>

namespace hopscope::facts {

namespace {

bool isInside(const std::vector<ip::Cidr>& ranges, const ip::IpAddress& address)
{
    return std::any_of(ranges.begin(), ranges.end(), [&](const ip::Cidr& range) { return range.contains(address); });
}

} // namespace

RangeCounts rangeCounts(const cluster::ClusterSnapshot& snapshot, const NetworkFacts& facts)
{
    RangeCounts counts;
    for (const kube::Pod& pod : snapshot.pods) {
        if (!pod.hostNetwork && !pod.isTerminal() && !pod.podIps.empty() && isInside(facts.podRanges.value, pod.podIps.front()))
            ++counts.pods;
    }
    for (const kube::Service& service : snapshot.services) {
        for (const ip::IpAddress& address : service.clusterIpAddresses())
            counts.services += isInside(facts.serviceRanges.value, address) ? 1 : 0;
        counts.nodePorts += std::size_t(std::count_if(service.ports.begin(), service.ports.end(), [](const auto& port) { return port.nodePort != 0; }));
    }
    return counts;
}

} // namespace hopscope::facts
