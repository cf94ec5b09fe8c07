#include "model/facts/detect.h"
#include "model/facts/span.h"

#include <algorithm>
#include <map>

namespace hopscope::facts {

namespace {

void addPodCidrs(const Evidence& evidence, Basis basis, NetworkFacts& facts)
{
    for (const kube::Node& node : evidence.snapshot().nodes) {
        for (const std::string& text : node.podCidrs) {
            if (const auto range = ip::Cidr::parse(text))
                facts.nodeRanges.edit().push_back({node.meta.name, *range, basis, "Node " + node.meta.name + " spec.podCIDRs"});
        }
    }
}

bool addBlockAffinities(const Evidence& evidence, NetworkFacts& facts)
{
    for (const kube::BlockAffinity& block : evidence.snapshot().blockAffinities) {
        const auto range = ip::Cidr::parse(block.cidr);
        if (range && block.state == "confirmed" && !block.deleted)
            facts.nodeRanges.edit().push_back({block.node, *range, Basis::Read, "BlockAffinity " + block.meta.name});
    }
    return !facts.nodeRanges.empty();
}

int blockLength(const Evidence& evidence, Cni cni, const ip::IpAddress& address)
{
    const bool v4 = address.family() == ip::Family::V4;
    if (cni == Cni::OpenShiftSdn || cni == Cni::OvnKubernetes)
        return v4 ? 23 : 64; // OpenShift's own hostPrefix
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
void addInferredBlocks(const Evidence& evidence, NetworkFacts& facts)
{
    const bool calico = facts.cni.value == Cni::Calico;
    std::map<ip::Cidr, std::map<std::string, std::size_t>> counts;
    for (const NodePods& pods : evidence.pods()) {
        for (const ip::IpAddress& address : pods.addresses)
            ++counts[ip::Cidr(address, blockLength(evidence, facts.cni.value, address))][pods.node];
    }
    const bool shared = std::any_of(counts.begin(), counts.end(), [](const auto& block) { return block.second.size() > 1; });
    if (shared && !calico)
        return;
    for (const auto& [block, nodes] : counts) {
        const auto most = std::max_element(nodes.begin(), nodes.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        facts.nodeRanges.edit().push_back(
            {most->first, block, Basis::Inferred, "addresses of " + std::to_string(most->second) + (most->second == 1 ? " pod" : " pods")});
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
                facts.nodeRanges.edit().push_back({node.meta.name, *parsed, Basis::Reported, "Node " + node.meta.name + " annotation " + key});
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

bool ignoresPodCidrs(const NetworkFacts& facts)
{
    const std::string& ipam = facts.ipam.value;
    switch (facts.cni.value) {
    case Cni::Calico: return ipam != "host-local";
    case Cni::Cilium: return ipam != "kubernetes";
    case Cni::OvnKubernetes:
    case Cni::KubeOvn:
    case Cni::Weave:
    case Cni::AwsVpc:
    case Cni::Azure:
    case Cni::AzureCilium:
    case Cni::OpenShiftSdn: return true;
    default: return false;
    }
}

void detectNodeRanges(const Evidence& evidence, NetworkFacts& facts)
{
    const Share share = evidence.shareInPodCidrs();
    const bool contradicted = share.isContradicted();
    const bool confirmed = share.isConfirmed();
    const bool ignored = ignoresPodCidrs(facts);
    facts.nodePodCidrsUnused = anyPodCidrs(evidence) && (contradicted || (ignored && !confirmed));

    const bool usesPodCidrs = anyPodCidrs(evidence) && !facts.nodePodCidrsUnused && (!ignored || confirmed);
    if (addOwnRecords(evidence, facts)) {
        sortRanges(facts.nodeRanges.edit());
        return;
    }
    const bool guessed = ignored || facts.cni.basis == Basis::Unknown || facts.cni.basis == Basis::Inferred;
    if (usesPodCidrs)
        addPodCidrs(evidence, guessed ? Basis::Inferred : Basis::Read, facts);
    else if (facts.cni.value != Cni::AwsVpc && facts.cni.value != Cni::Azure && facts.cni.value != Cni::AzureCilium)
        addInferredBlocks(evidence, facts);
    sortRanges(facts.nodeRanges.edit());
}

} // namespace hopscope::facts
