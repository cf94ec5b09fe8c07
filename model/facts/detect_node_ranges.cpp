#include "model/facts/detect.h"
#include "model/facts/span.h"

#include <algorithm>
#include <set>

namespace hopscope::facts {

namespace {

using PodsByNode = std::map<std::string, std::vector<ip::IpAddress>>;

/// Addresses that are the pods' own now, by node (3.3: not hostNetwork, not finished).
PodsByNode podAddresses(const Evidence& evidence)
{
    PodsByNode pods;
    for (const kube::Pod& pod : evidence.snapshot().pods) {
        if (pod.hostNetwork || pod.isTerminal() || pod.nodeName.empty())
            continue;
        auto& addresses = pods[pod.nodeName];
        addresses.insert(addresses.end(), pod.podIps.begin(), pod.podIps.end());
    }
    return pods;
}

/// Whose pods get their addresses from elsewhere than spec.podCIDRs (3.1).
bool ignoresPodCidrs(const Evidence& evidence, Cni cni)
{
    switch (cni) {
    case Cni::Calico:
    case Cni::OvnKubernetes:
    case Cni::Weave:
    case Cni::AwsVpc:
    case Cni::Azure:
    case Cni::OpenShiftSdn: return true;
    case Cni::Cilium:
        return evidence.configValue("kube-system", "cilium-config", "ipam").value_or("cluster-pool") != "kubernetes";
    default: return false;
    }
}

struct Share
{
    std::size_t inside = 0;
    std::size_t all = 0;
};

Share shareInPodCidrs(const Evidence& evidence, const PodsByNode& pods)
{
    Share share;
    for (const auto& [nodeName, addresses] : pods) {
        const kube::Node* node = evidence.snapshot().nodes.find({"", nodeName});
        if (!node || node->podCidrs.empty())
            continue;
        std::vector<ip::Cidr> ranges;
        for (const std::string& text : node->podCidrs) {
            if (const auto range = ip::Cidr::parse(text))
                ranges.push_back(*range);
        }
        for (const ip::IpAddress& address : addresses) {
            ++share.all;
            share.inside += std::any_of(ranges.begin(), ranges.end(),
                                        [&](const ip::Cidr& range) { return range.contains(address); });
        }
    }
    return share;
}

void addPodCidrs(const Evidence& evidence, Basis basis, NetworkFacts& facts)
{
    for (const kube::Node& node : evidence.snapshot().nodes) {
        for (const std::string& text : node.podCidrs) {
            if (const auto range = ip::Cidr::parse(text))
                facts.nodeRanges.push_back({node.meta.name, *range, basis, "Node " + node.meta.name + " spec.podCIDRs"});
        }
    }
}

bool addBlockAffinities(const Evidence& evidence, NetworkFacts& facts)
{
    for (const kube::BlockAffinity& block : evidence.snapshot().blockAffinities) {
        const auto range = ip::Cidr::parse(block.cidr);
        if (range && block.state == "confirmed" && !block.deleted)
            facts.nodeRanges.push_back({block.node, *range, Basis::Read, "BlockAffinity " + block.meta.name});
    }
    return !facts.nodeRanges.empty();
}

int blockLength(const Evidence& evidence, Cni cni, const ip::IpAddress& address)
{
    const bool v4 = address.family() == ip::Family::V4;
    if (cni != Cni::Calico)
        return v4 ? 24 : 64;
    for (const kube::IpPool& pool : evidence.snapshot().ipPools) {
        const auto range = ip::Cidr::parse(pool.cidr);
        if (range && range->contains(address) && pool.blockSize > 0)
            return pool.blockSize;
    }
    return v4 ? 26 : 122;
}

/// 3.6: the aligned blocks that hold the pods. Blocks of two nodes must not overlap; where they do, the guess is wrong for
/// all, and nothing is said. For Calico a borrowed address is the likelier reason: the node with more pods keeps the block.
void addInferredBlocks(const Evidence& evidence, const PodsByNode& pods, NetworkFacts& facts)
{
    const bool calico = facts.cni.value == Cni::Calico;
    std::map<ip::Cidr, std::map<std::string, std::size_t>> counts;
    for (const auto& [node, addresses] : pods) {
        for (const ip::IpAddress& address : addresses)
            ++counts[ip::Cidr(address, blockLength(evidence, facts.cni.value, address))][node];
    }
    const bool shared = std::any_of(counts.begin(), counts.end(), [](const auto& block) { return block.second.size() > 1; });
    if (shared && !calico)
        return;
    for (const auto& [block, nodes] : counts) {
        const auto most = std::max_element(nodes.begin(), nodes.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        facts.nodeRanges.push_back(
            {most->first, block, Basis::Inferred, "addresses of " + std::to_string(most->second) + " pods"});
    }
}

/// OVN-Kubernetes: {"default":"10.130.0.0/23"} or {"default":["10.130.0.0/23"]}.
bool addOvnSubnets(const Evidence& evidence, NetworkFacts& facts)
{
    const std::string key = "k8s.ovn.org/node-subnets";
    for (const kube::Node& node : evidence.snapshot().nodes) {
        const ConfigText text(node.meta.annotation(key));
        std::vector<std::string> ranges = text.list({"default"}).value_or(std::vector<std::string>{});
        if (const auto one = text.text({"default"}))
            ranges.push_back(*one);
        for (const std::string& range : ranges) {
            if (const auto parsed = ip::Cidr::parse(range))
                facts.nodeRanges.push_back({node.meta.name, *parsed, Basis::Reported, "Node " + node.meta.name + " annotation " + key});
        }
    }
    return !facts.nodeRanges.empty();
}

void sortRanges(std::vector<NodeRange>& ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const NodeRange& a, const NodeRange& b) {
        return std::tie(a.node, a.range) < std::tie(b.node, b.range);
    });
}

bool anyPodCidrs(const Evidence& evidence)
{
    const auto& nodes = evidence.snapshot().nodes;
    return std::any_of(nodes.begin(), nodes.end(), [](const kube::Node& node) { return !node.podCidrs.empty(); });
}

bool addOwnRecords(const Evidence& evidence, NetworkFacts& facts)
{
    switch (facts.cni.value) {
    case Cni::Calico: return addBlockAffinities(evidence, facts);
    case Cni::OvnKubernetes: return addOvnSubnets(evidence, facts);
    default: return false;
    }
}

} // namespace

void detectNodeRanges(const Evidence& evidence, NetworkFacts& facts)
{
    const PodsByNode pods = podAddresses(evidence);
    const Share share = shareInPodCidrs(evidence, pods);
    const bool contradicted = share.all > 0 && share.inside * 100 <= share.all * 5;
    const bool confirmed = share.all > 0 && share.inside * 100 >= share.all * 95;
    const bool ignored = ignoresPodCidrs(evidence, facts.cni.value);
    facts.nodePodCidrsUnused = anyPodCidrs(evidence) && (contradicted || (ignored && !confirmed));

    const bool usesPodCidrs = anyPodCidrs(evidence) && !facts.nodePodCidrsUnused && (!ignored || confirmed);
    if (addOwnRecords(evidence, facts)) {
        sortRanges(facts.nodeRanges);
        return;
    }
    const bool guessed = ignored || facts.cni.basis == Basis::Unknown || facts.cni.basis == Basis::Inferred;
    if (usesPodCidrs)
        addPodCidrs(evidence, guessed ? Basis::Inferred : Basis::Read, facts);
    else if (facts.cni.value != Cni::AwsVpc && facts.cni.value != Cni::Azure)
        addInferredBlocks(evidence, pods, facts);
    sortRanges(facts.nodeRanges);
}

} // namespace hopscope::facts
