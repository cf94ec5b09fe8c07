#include "model/facts/detect.h"
#include "model/facts/proxy_settings.h"
#include "model/facts/span.h"

#include <algorithm>

namespace hopscope::facts {

namespace {

std::optional<Ranges> rangesOfPools(const NetworkFacts& facts)
{
    std::vector<ip::Cidr> ranges;
    std::string names;
    for (const PodPool& pool : facts.podPools) {
        if (pool.disabled)
            continue;
        ranges.push_back(pool.range);
        names += (names.empty() ? "IPPool " : ", ") + pool.name;
    }
    std::sort(ranges.begin(), ranges.end());
    return ranges.empty() ? std::nullopt : std::optional(fact(std::move(ranges), Basis::Read, names + " cidr"));
}

std::optional<Ranges> rangesOfCilium(const Evidence& evidence, const NetworkFacts& facts)
{
    if (facts.ipam.value != "cluster-pool" && facts.ipam.value != "cluster-pool-v2beta")
        return std::nullopt;
    std::string text;
    std::string where;
    for (const auto& [key, enabled, usual] : {std::tuple{"cluster-pool-ipv4-cidr", "enable-ipv4", true}, {"cluster-pool-ipv6-cidr", "enable-ipv6", false}}) {
        const auto on = evidence.setting("cilium-config", enabled);
        const auto set = evidence.setting("cilium-config", key);
        if (!set || (on ? on->first != "true" : !usual))
            continue;
        text += " " + set->first;
        where += (where.empty() ? "" : ", ") + set->second;
    }
    if (auto ranges = rangesIn(text, Basis::Read, where))
        return ranges;
    if (evidence.configMap("cilium-config"))
        return rangesIn("10.0.0.0/8", Basis::Derived, "ConfigMap kube-system/cilium-config cluster-pool-ipv4-cidr is not set: the default");
    return std::nullopt;
}

/// OVN's net_cidr ends with the nodes' prefix: "10.244.0.0/16/24".
std::string withoutNodePrefix(const std::string& text)
{
    std::string result;
    for (const std::string& word : words(text)) {
        const std::size_t first = word.find('/');
        const std::size_t second = first == std::string::npos ? first : word.find('/', first + 1);
        result += word.substr(0, second) + " ";
    }
    return result;
}

std::optional<Ranges> podRangesOfCni(const Evidence& evidence, const NetworkFacts& facts)
{
    const auto ofEnvironment = [&](const char* daemonSet, const char* name) -> std::optional<Ranges> {
        const auto component = evidence.component(daemonSet);
        const auto value = component ? component->environment(name) : std::nullopt;
        return value ? rangesIn(*value, Basis::Read, component->evidence + " environment " + name) : std::nullopt;
    };
    switch (facts.cni.value) {
    case Cni::Calico: return rangesOfPools(facts);
    case Cni::Cilium: return rangesOfCilium(evidence, facts);
    case Cni::Kindnet: return ofEnvironment("kindnet", "POD_SUBNET");
    case Cni::Weave:
        if (auto ranges = ofEnvironment("weave-net", "IPALLOC_RANGE"))
            return ranges;
        if (!evidence.component("weave-net"))
            return std::nullopt;
        return rangesIn("10.32.0.0/12", Basis::Derived, facts.cni.evidence + ": the default of IPALLOC_RANGE");
    case Cni::OvnKubernetes:
        if (const auto net = evidence.setting("ovn-config", "net_cidr"))
            return rangesIn(withoutNodePrefix(net->first), Basis::Read, net->second);
        return std::nullopt;
    case Cni::KubeOvn:
        if (const auto controller = evidence.podNamed("kube-ovn-controller"))
            return rangesIn(controller->argument("--default-cidr").value, Basis::Read, controller->evidence + " argument --default-cidr");
        return std::nullopt;
    case Cni::Flannel:
    case Cni::Canal:
        if (const auto config = flannelConfig(evidence)) {
            const ConfigText text(config->first);
            return rangesIn(text.text({"Network"}).value_or("") + "," + text.text({"IPv6Network"}).value_or(""), Basis::Read,
                            config->second + " Network");
        }
        return std::nullopt;
    default: return std::nullopt;
    }
}

std::optional<Ranges> podRangesOfControlPlane(const Evidence& evidence)
{
    const auto ofProxy = ProxySettings(evidence).text({"clusterCIDR"}, "cluster-cidr");
    if (auto ranges = ofProxy ? rangesIn(ofProxy->first, Basis::Read, ofProxy->second) : std::nullopt)
        return ranges;
    if (const auto manager = evidence.staticPod("kube-controller-manager")) {
        if (auto ranges = rangesIn(manager->argument("--cluster-cidr").value, Basis::Read,
                                   manager->evidence + " argument --cluster-cidr"))
            return ranges;
    }
    if (auto ranges = rangesIn(kubeadmConfig(evidence).text({"networking", "podSubnet"}).value_or(""), Basis::Read,
                               std::string(kubeadmEvidence) + "networking.podSubnet"))
        return ranges;
    if (const auto argument = evidence.nodeArgumentList("--cluster-cidr"))
        return rangesIn(argument->first, Basis::Read, argument->second + " --cluster-cidr");
    return std::nullopt;
}

bool allPodsInside(const Evidence& evidence, const ip::Cidr& range)
{
    bool any = false;
    for (const NodePods& pods : evidence.pods()) {
        for (const ip::IpAddress& address : pods.addresses) {
            if (address.family() != range.family())
                continue;
            any = true;
            if (!range.contains(address))
                return false;
        }
    }
    return any;
}

/// Ranges that stand side by side as the one that holds both. In order.
std::vector<ip::Cidr> joined(std::vector<ip::Cidr> ranges)
{
    std::sort(ranges.begin(), ranges.end());
    std::vector<ip::Cidr> whole;
    for (const ip::Cidr& range : ranges) {
        if (whole.empty() || !whole.back().contains(range))
            whole.push_back(range);
        while (whole.size() > 1) {
            const ip::Cidr& left = whole[whole.size() - 2];
            const ip::Cidr& right = whole.back();
            if (left.length() != right.length() || left.length() == 0 || left.family() != right.family() ||
                !ip::Cidr(left.base(), left.length() - 1).contains(right))
                break;
            const ip::Cidr parent(left.base(), left.length() - 1);
            whole.resize(whole.size() - 2);
            whole.push_back(parent);
        }
    }
    return whole;
}

/// Step 5 of 4.3: the nodes' ranges are the cluster's, though it may have more. Where not even they are known, nothing is: the
/// addresses that pods happen to have say what was seen, and no more.
Ranges observedPodRanges(const Evidence& evidence, const NetworkFacts& facts)
{
    const bool openShift = evidence.distribution() == "OpenShift";
    const std::string needs = openShift ? "get networks.config.openshift.io/cluster" : "get configmaps/kube-proxy in kube-system";
    std::vector<ip::Cidr> ranges;
    for (const NodeRange& range : facts.nodeRanges) {
        if (!range.observed)
            ranges.push_back(range.range);
    }
    if (!ranges.empty())
        return fact(joined(std::move(ranges)), Basis::Inferred, "the nodes' own ranges; the cluster's was not read", needs);
    Seen seen;
    for (const NodePods& pods : evidence.pods()) {
        for (const ip::IpAddress& address : pods.addresses)
            seen.add(address);
    }
    Ranges unknown;
    unknown.needs = needs;
    if (seen.count > 0)
        unknown.evidence = std::to_string(seen.count) + " pod addresses " + seen.toString();
    return unknown;
}

Ranges podRangesOf(const Evidence& evidence, const NetworkFacts& facts)
{
    if (auto ranges = podRangesOfCni(evidence, facts))
        return *ranges;
    const Cni cni = facts.cni.value;
    const bool ofCloud = cni == Cni::AwsVpc || cni == Cni::Weave || ((cni == Cni::Azure || cni == Cni::AzureCilium) && facts.cniMode.value != "overlay");
    if (auto ranges = ofCloud ? std::nullopt : podRangesOfControlPlane(evidence))
        return *ranges;
    if (auto ranges = k3sDefaultRange(evidence, "10.42.0.0/16"); ranges && allPodsInside(evidence, ranges->value.front()))
        return *ranges;
    return observedPodRanges(evidence, facts);
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
    const std::string& where = evidence.nodeArgumentsEvidence();
    return rangesIn(text, where.empty() ? Basis::Inferred : Basis::Derived,
                    evidence.distribution() + " default" + (where.empty() ? "" : ": no flag in " + where));
}

void detectPodRanges(const Evidence& evidence, NetworkFacts& facts)
{
    facts.podRanges = podRangesOf(evidence, facts);
}

} // namespace hopscope::facts
