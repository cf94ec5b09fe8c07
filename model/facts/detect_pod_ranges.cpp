#include "model/facts/detect.h"
#include "model/facts/span.h"

#include <algorithm>

namespace hopscope::facts {

namespace {

std::optional<Ranges> podRangesOfCni(const Evidence& evidence, const NetworkFacts& facts)
{
    std::vector<ip::Cidr> pools;
    std::string names;
    for (const kube::IpPool& pool : evidence.snapshot().ipPools) {
        const auto range = ip::Cidr::parse(pool.cidr);
        if (!range || pool.disabled || facts.cni.value != Cni::Calico)
            continue;
        pools.push_back(*range);
        names += (names.empty() ? "IPPool " : ", ") + pool.meta.name;
    }
    if (!pools.empty())
        return fact(std::move(pools), Basis::Read, names + " cidr");
    if (const auto cilium = evidence.configValue("kube-system", "cilium-config", "cluster-pool-ipv4-cidr");
        cilium && facts.cni.value == Cni::Cilium)
        return rangesIn(*cilium, Basis::Read, "ConfigMap kube-system/cilium-config cluster-pool-ipv4-cidr");
    if (const auto config = flannelConfig(evidence)) {
        const ConfigText text(config->first);
        return rangesIn(text.text({"Network"}).value_or("") + "," + text.text({"IPv6Network"}).value_or(""), Basis::Read,
                        config->second + " Network");
    }
    return std::nullopt;
}

std::optional<Ranges> podRangesOfControlPlane(const Evidence& evidence)
{
    const ConfigText proxy(evidence.configValue("kube-system", "kube-proxy", "config.conf").value_or(""));
    if (auto ranges = rangesIn(proxy.text({"clusterCIDR"}).value_or(""), Basis::Read,
                               "ConfigMap kube-system/kube-proxy config.conf clusterCIDR"))
        return ranges;
    if (const auto manager = evidence.staticPod("kube-controller-manager")) {
        if (auto ranges = rangesIn(manager->argument("--cluster-cidr").value_or(""), Basis::Read,
                                   manager->evidence + " argument --cluster-cidr"))
            return ranges;
    }
    if (auto ranges = rangesIn(kubeadmConfig(evidence).text({"networking", "podSubnet"}).value_or(""), Basis::Read,
                               std::string(kubeadmEvidence) + "networking.podSubnet"))
        return ranges;
    if (const auto argument = evidence.nodeArgument("--cluster-cidr"))
        return rangesIn(argument->first, Basis::Read, argument->second + " --cluster-cidr");
    return std::nullopt;
}

bool allPodsInside(const Evidence& evidence, const ip::Cidr& range)
{
    bool any = false;
    for (const kube::Pod& pod : evidence.snapshot().pods) {
        const auto address = pod.address(range.family());
        if (pod.hostNetwork || pod.isTerminal() || !address)
            continue;
        any = true;
        if (!range.contains(*address))
            return false;
    }
    return any;
}

/// Steps 5 and 6 of 4.3 and 3.6: what the nodes' ranges, else the pods' addresses, span.
Ranges spannedPodRange(const Evidence& evidence)
{
    const std::string needs = "get configmaps/kube-proxy in kube-system";
    const auto& nodes = evidence.snapshot().nodes;
    if (nodes.size() == 1 && !nodes.begin()->podCidrs.empty()) {
        const auto range = ip::Cidr::parse(nodes.begin()->podCidrs.front());
        if (range && allPodsInside(evidence, *range))
            return fact(std::vector{*range}, Basis::Inferred, "Node " + nodes.begin()->meta.name + " spec.podCIDRs", needs);
    }
    std::optional<ip::Cidr> span;
    std::size_t count = 0;
    for (const kube::Pod& pod : evidence.snapshot().pods) {
        const auto address = pod.address(ip::Family::V4);
        if (pod.hostNetwork || pod.isTerminal() || !address)
            continue;
        span = widened(span, *address);
        ++count;
    }
    if (!span) {
        Ranges unknown;
        unknown.needs = needs;
        return unknown;
    }
    return fact(std::vector{*span}, Basis::Inferred, "addresses of " + std::to_string(count) + " pods", needs);
}

Ranges podRangesOf(const Evidence& evidence, const NetworkFacts& facts)
{
    if (auto ranges = podRangesOfCni(evidence, facts))
        return *ranges;
    if (auto ranges = podRangesOfControlPlane(evidence))
        return *ranges;
    if (auto ranges = k3sDefaultRange(evidence, "10.42.0.0/16"); ranges && allPodsInside(evidence, ranges->value.front()))
        return *ranges;
    return spannedPodRange(evidence);
}

} // namespace

ConfigText kubeadmConfig(const Evidence& evidence)
{
    return ConfigText(evidence.configValue("kube-system", "kubeadm-config", "ClusterConfiguration").value_or(""));
}

std::optional<Ranges> rangesIn(const std::string& text, Basis basis, const std::string& evidence)
{
    auto ranges = parseRanges(text);
    if (ranges.empty())
        return std::nullopt;
    return fact(std::move(ranges), basis, evidence);
}

std::optional<Ranges> k3sDefaultRange(const Evidence& evidence, const char* text)
{
    if (!evidence.isK3s())
        return std::nullopt;
    return rangesIn(text, Basis::Derived, "k3s default: no flag in Node annotation k3s.io/node-args");
}

void detectPodRanges(const Evidence& evidence, NetworkFacts& facts)
{
    facts.podRanges = podRangesOf(evidence, facts);
}

} // namespace hopscope::facts
