#include "model/facts/detect.h"
#include "model/facts/span.h"

namespace hopscope::facts {

namespace {

std::optional<Ranges> configuredServiceRanges(const Evidence& evidence)
{
    std::vector<ip::Cidr> ranges;
    std::string names;
    for (const kube::ServiceCidr& object : evidence.snapshot().serviceCidrs) {
        for (const std::string& text : object.cidrs) {
            if (const auto range = ip::Cidr::parse(text))
                ranges.push_back(*range);
        }
        names += (names.empty() ? "ServiceCIDR " : ", ") + object.meta.name;
    }
    if (!ranges.empty())
        return fact(std::move(ranges), Basis::Read, names);
    if (const auto server = evidence.staticPod("kube-apiserver")) {
        if (auto found = rangesIn(server->argument("--service-cluster-ip-range").value_or(""), Basis::Read,
                                  server->evidence + " argument --service-cluster-ip-range"))
            return found;
    }
    if (auto found = rangesIn(kubeadmConfig(evidence).text({"networking", "serviceSubnet"}).value_or(""), Basis::Read,
                              std::string(kubeadmEvidence) + "networking.serviceSubnet"))
        return found;
    if (const auto argument = evidence.nodeArgument("--service-cidr"))
        return rangesIn(argument->first, Basis::Read, argument->second + " --service-cidr");
    return std::nullopt;
}

/// Steps 6 and 7 of 4.1: from the ClusterIPs in use.
Ranges serviceRangesOf(const Evidence& evidence)
{
    if (auto ranges = configuredServiceRanges(evidence))
        return *ranges;
    if (auto ranges = k3sDefaultRange(evidence, "10.43.0.0/16"))
        return *ranges;
    Ranges result;
    result.needs = "list servicecidrs.networking.k8s.io";
    std::optional<ip::Cidr> span;
    std::size_t count = 0;
    for (const kube::Service& service : evidence.snapshot().services) {
        const auto address = service.clusterIp(ip::Family::V4);
        if (!address)
            continue;
        ++count;
        span = widened(span, *address);
    }
    if (span)
        result = fact(std::vector{*span}, Basis::Inferred, "ClusterIPs of " + std::to_string(count) + " Services", result.needs);
    return result;
}

std::optional<std::pair<int, int>> parsePortRange(const std::string& text)
{
    const std::size_t dash = text.find('-');
    if (dash == std::string::npos)
        return std::nullopt;
    const auto first = ip::parsePort(text.substr(0, dash));
    const auto last = ip::parsePort(text.substr(dash + 1));
    if (!first || !last || *first > *last)
        return std::nullopt;
    return std::pair<int, int>{*first, *last};
}

Fact<std::pair<int, int>> nodePortRangeOf(const Evidence& evidence)
{
    const std::pair<int, int> usual{30000, 32767};
    if (const auto server = evidence.staticPod("kube-apiserver")) {
        if (const auto range = parsePortRange(server->argument("--service-node-port-range").value_or("")))
            return fact(*range, Basis::Read, server->evidence + " argument --service-node-port-range");
        return fact(usual, Basis::Derived, server->evidence + " has no argument --service-node-port-range: the default");
    }
    if (const auto argument = evidence.nodeArgument("--service-node-port-range")) {
        if (const auto range = parsePortRange(argument->first))
            return fact(*range, Basis::Read, argument->second + " --service-node-port-range");
    }
    return fact(usual, Basis::Assumed, "", "list pods in kube-system (kube-apiserver's arguments)");
}

/// The first word after "kubernetes" in a server block of CoreDNS.
std::optional<std::string> domainInCorefile(const std::string& corefile)
{
    const std::vector<std::string> parts = words(corefile);
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        if (parts[i] == "kubernetes" && parts[i + 1] != "{")
            return parts[i + 1];
    }
    return std::nullopt;
}

Fact<std::string> clusterDomainOf(const Evidence& evidence)
{
    if (const auto domain = evidence.kubeletSetting({"clusterDomain"}))
        return fact(domain->first, Basis::Read, domain->second);
    if (const auto corefile = evidence.configValue("kube-system", "coredns", "Corefile")) {
        if (const auto domain = domainInCorefile(*corefile))
            return fact(*domain, Basis::Read, "ConfigMap kube-system/coredns Corefile");
    }
    if (const auto domain = kubeadmConfig(evidence).text({"networking", "dnsDomain"}); domain && !domain->empty())
        return fact(*domain, Basis::Read, std::string(kubeadmEvidence) + "networking.dnsDomain");
    if (const auto argument = evidence.nodeArgument("--cluster-domain"))
        return fact(argument->first, Basis::Read, argument->second + " --cluster-domain");
    return fact(std::string("cluster.local"), Basis::Assumed, "", "get configmaps/coredns in kube-system");
}

} // namespace

void detectServiceFacts(const Evidence& evidence, NetworkFacts& facts)
{
    facts.serviceRanges = serviceRangesOf(evidence);
    facts.nodePortRange = nodePortRangeOf(evidence);
    facts.clusterDomain = clusterDomainOf(evidence);
}

} // namespace hopscope::facts
