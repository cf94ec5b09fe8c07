#include "model/facts/detect.h"

#include "model/base/join.h"
#include "model/ip/port_span.h"

#include <algorithm>

namespace hopscope::facts {

namespace {

bool isInside(const ip::IpAddress& address, const std::vector<ip::Cidr>& ranges)
{
    return std::any_of(ranges.begin(), ranges.end(), [&](const ip::Cidr& range) { return range.contains(address); });
}

/// N10: only against ranges that were read; disabled pools may still hold old pods.
void comparePods(const Evidence& evidence, NetworkFacts& facts)
{
    std::vector<ip::Cidr> ranges = facts.podRanges.value;
    for (const PodPool& pool : facts.podPools)
        ranges.push_back(pool.range);
    if (facts.podRanges.basis != Basis::Read || facts.cni.value == Cni::AwsVpc)
        return;
    const NodePods* example = nullptr;
    ip::IpAddress outside;
    std::size_t count = 0;
    for (const NodePods& pods : evidence.pods()) {
        for (const ip::IpAddress& address : pods.addresses) {
            if (isInside(address, ranges))
                continue;
            ++count;
            if (!example)
                outside = address;
            example = &pods;
        }
    }
    if (example)
        facts.conflicts.push_back(
            {Conflict::Kind::PodsOutsideRanges, join(facts.podRanges.value, ", "), std::to_string(count), outside.toString()});
}

/// N05: what kube-proxy takes for the pods' network decides what it masquerades.
void compareRanges(NetworkFacts& facts)
{
    const LocalDetector& detector = facts.detectLocal.value;
    if (facts.detectLocal.basis != Basis::Read || detector.mode != DetectLocalMode::ClusterCidr || facts.podRanges.basis != Basis::Read)
        return;
    const auto covered = [&](const ip::Cidr& range) {
        return std::any_of(detector.clusterCidrs.begin(), detector.clusterCidrs.end(), [&](const ip::Cidr& cluster) { return cluster.contains(range); });
    };
    if (!std::all_of(facts.podRanges.value.begin(), facts.podRanges.value.end(), covered))
        facts.conflicts.push_back({Conflict::Kind::RangesDisagree, "pod-ranges-ipv4",
                                   facts.podRanges.evidence + " " + join(facts.podRanges.value, ", "),
                                   facts.detectLocal.evidence + " " + join(detector.clusterCidrs, ", ")});
}

void comparePorts(const Evidence& evidence, NetworkFacts& facts)
{
    if (facts.nodePortRange.basis != Basis::Read && facts.nodePortRange.basis != Basis::Derived)
        return;
    const auto [lowest, highest] = facts.nodePortRange.value;
    for (const kube::Service& service : evidence.snapshot().services) {
        for (const kube::ServicePort& port : service.ports) {
            if (port.nodePort == 0 || (port.nodePort >= lowest && port.nodePort <= highest))
                continue;
            facts.conflicts.push_back({Conflict::Kind::PortsOutsideRange, ip::portSpan(facts.nodePortRange.value),
                                       "Service " + service.meta.key().toString(), std::to_string(port.nodePort)});
            return;
        }
    }
}

/// N52: the address of NodeLocal DNSCache is a valid difference.
void compareDns(const Evidence& evidence, NetworkFacts& facts)
{
    const kube::Service* service = evidence.snapshot().services.find(facts.dnsService.value);
    if (!service || facts.dnsAddresses.basis != Basis::Read || facts.dnsAddresses.value.empty())
        return;
    const ip::IpAddress asked = facts.dnsAddresses.value.front();
    const auto own = service->clusterIpAddresses();
    const bool linkLocal = ip::Cidr::parse("169.254.0.0/16")->contains(asked);
    if (!own.empty() && !linkLocal && std::find(own.begin(), own.end(), asked) == own.end())
        facts.conflicts.push_back({Conflict::Kind::DnsAddressesDiffer, {}, asked.toString(), own.front().toString()});
}

/// N48: nodes of one flannel with different backends.
void compareModes(const Evidence& evidence, NetworkFacts& facts)
{
    const std::string key = "flannel.alpha.coreos.com/backend-type";
    const kube::Node* first = nullptr;
    if (facts.cni.value != Cni::Flannel && facts.cni.value != Cni::Canal)
        return;
    for (const kube::Node& node : evidence.snapshot().nodes) {
        const std::string& type = node.meta.annotation(key);
        if (type.empty())
            continue;
        if (!first)
            first = &node;
        if (first->meta.annotation(key) == type)
            continue;
        facts.conflicts.push_back({Conflict::Kind::MixedModes, key, first->meta.name + " " + first->meta.annotation(key), node.meta.name + " " + type});
        return;
    }
}

void comparePodCidrs(const Evidence& evidence, NetworkFacts& facts)
{
    if (ignoresPodCidrs(facts) || !facts.nodePodCidrsUnused || !evidence.shareInPodCidrs().isContradicted())
        return;
    for (const NodePods& pods : evidence.pods()) {
        if (!pods.object || pods.object->podCidrs.empty() || pods.addresses.empty())
            continue;
        facts.conflicts.push_back({Conflict::Kind::PodCidrsUnused, {}, pods.node + " " + pods.object->podCidrs.front(), pods.addresses.front().toString()});
        return;
    }
}

} // namespace

void detectConflicts(const Evidence& evidence, NetworkFacts& facts)
{
    comparePods(evidence, facts);
    compareRanges(facts);
    comparePodCidrs(evidence, facts);
    comparePorts(evidence, facts);
    compareDns(evidence, facts);
    compareModes(evidence, facts);
    detectAddressConflicts(evidence, facts);
}

} // namespace hopscope::facts
