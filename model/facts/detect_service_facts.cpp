#include "model/facts/detect.h"
#include "model/facts/span.h"

#include <algorithm>

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
        if (auto found = rangesIn(server->argument("--service-cluster-ip-range").value, Basis::Read,
                                  server->evidence + " argument --service-cluster-ip-range"))
            return found;
    }
    if (auto found = rangesIn(kubeadmConfig(evidence).text({"networking", "serviceSubnet"}).value_or(""), Basis::Read,
                              std::string(kubeadmEvidence) + "networking.serviceSubnet"))
        return found;
    if (const auto argument = evidence.nodeArgumentList("--service-cidr"))
        return rangesIn(argument->first, Basis::Read, argument->second + " --service-cidr");
    if (const auto ovn = evidence.setting("ovn-config", "svc_cidr"))
        return rangesIn(ovn->first, Basis::Read, ovn->second);
    if (const auto controller = evidence.podNamed("kube-ovn-controller"))
        return rangesIn(controller->argument("--service-cluster-ip-range").value, Basis::Read,
                        controller->evidence + " argument --service-cluster-ip-range");
    if (const auto antrea = antreaConfig(evidence))
        return rangesIn(ConfigText(antrea->first).text({"serviceCIDR"}).value_or(""), Basis::Read, antrea->second + " serviceCIDR");
    return std::nullopt;
}

/// Step 8 of 4.1, where every ClusterIP is inside and the API server's own is the first one: what installers take by default.
std::optional<Ranges> usualServiceRange(const Evidence& evidence, const std::vector<ip::IpAddress>& addresses)
{
    const kube::Service* server = evidence.snapshot().services.find({"default", "kubernetes"});
    const auto first = server ? server->clusterIp(ip::Family::V4) : std::nullopt;
    if (!first)
        return std::nullopt;
    const std::string& distribution = evidence.distribution();
    for (const auto& [name, text] : {std::pair{"kind", "10.96.0.0/16"}, {"k3s", "10.43.0.0/16"}, {"RKE2", "10.43.0.0/16"},
                                     {"MicroK8s", "10.152.183.0/24"}, {"kubeadm", "10.96.0.0/12"}, {"minikube", "10.96.0.0/12"},
                                     {"k0s", "10.96.0.0/12"}, {"OpenShift", "172.30.0.0/16"}}) {
        const auto range = ip::Cidr::parse(text);
        const auto outside = [&](const ip::IpAddress& address) { return address.family() == ip::Family::V4 && !range->contains(address); };
        if (distribution == name && *first == range->base().plus(1) && std::none_of(addresses.begin(), addresses.end(), outside))
            return fact(std::vector{*range}, Basis::Inferred, distribution + " default, holds the ClusterIPs of all Services");
    }
    return std::nullopt;
}

/// Steps 6 to 8 of 4.1: from the ClusterIPs in use.
Ranges serviceRangesOf(const Evidence& evidence)
{
    if (auto ranges = configuredServiceRanges(evidence))
        return *ranges;
    if (auto ranges = k3sDefaultRange(evidence, "10.43.0.0/16"))
        return *ranges;
    const std::string needs = "list servicecidrs.networking.k8s.io";
    std::vector<ip::IpAddress> addresses;
    Seen seen;
    std::size_t services = 0;
    for (const kube::Service& service : evidence.snapshot().services) {
        const auto own = service.clusterIpAddresses();
        services += !own.empty();
        for (const ip::IpAddress& address : own) {
            addresses.push_back(address);
            seen.add(address);
        }
    }
    Ranges result;
    result.needs = needs;
    if (addresses.empty())
        return result;
    if (auto usual = usualServiceRange(evidence, addresses)) {
        usual->needs = needs;
        return *usual;
    }
    result.evidence = "ClusterIPs of " + std::to_string(services) + (services == 1 ? " Service " : " Services ") + seen.toString();
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

/// Where the API server's flags can be read; with a managed control plane, nowhere.
std::string needsServerFlags(const Evidence& evidence)
{
    const std::string& distribution = evidence.distribution();
    if (distribution == "OpenShift")
        return "get configmaps/config in openshift-kube-apiserver";
    if (distribution == "EKS" || distribution == "GKE" || distribution == "AKS")
        return "the provider's control plane: not in the API";
    if (evidence.isK3s())
        return "list nodes";
    return "list pods in kube-system (kube-apiserver's arguments)";
}

Fact<std::pair<int, int>> nodePortRangeOf(const Evidence& evidence)
{
    const std::pair<int, int> usual{30000, 32767};
    if (const auto server = evidence.staticPod("kube-apiserver")) {
        const OptionValue option = server->argument("--service-node-port-range");
        if (const auto range = parsePortRange(option.value))
            return fact(*range, Basis::Read, server->evidence + " argument --service-node-port-range");
        if (!option.isUnderstood())
            return Fact<std::pair<int, int>>{usual, Basis::Unknown, server->hides(option), {}};
        return fact(usual, Basis::Derived, server->evidence + " has no argument --service-node-port-range: the default");
    }
    if (const auto argument = evidence.nodeArgument("--service-node-port-range")) {
        if (const auto range = parsePortRange(argument->first))
            return fact(*range, Basis::Read, argument->second + " --service-node-port-range");
    }
    const ConfigText kubeadm = kubeadmConfig(evidence);
    auto extra = kubeadm.text({"apiServer", "extraArgs", "service-node-port-range"});
    if (!extra)
        extra = kubeadm.named({"apiServer", "extraArgs"}, "service-node-port-range");
    if (const auto range = parsePortRange(extra.value_or("")))
        return fact(*range, Basis::Read, std::string(kubeadmEvidence) + "apiServer.extraArgs service-node-port-range");
    if (const auto cilium = evidence.setting("cilium-config", "node-port-range")) {
        std::string text = cilium->first; // "30000,32767"
        std::replace(text.begin(), text.end(), ',', '-');
        if (const auto range = parsePortRange(text))
            return fact(*range, Basis::Reported, cilium->second);
    }
    if (evidence.isK3s() && !evidence.nodeArgumentsEvidence().empty())
        return fact(usual, Basis::Derived, evidence.distribution() + " default: no flag in " + evidence.nodeArgumentsEvidence());
    return fact(usual, Basis::Assumed, "", needsServerFlags(evidence));
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
    for (const char* map : {"coredns", "dns-default", "rke2-coredns-rke2-coredns"}) {
        const auto corefile = evidence.setting(map, "Corefile");
        if (const auto domain = corefile ? domainInCorefile(corefile->first) : std::nullopt)
            return fact(*domain, Basis::Read, corefile->second);
    }
    if (const auto domain = kubeadmConfig(evidence).text({"networking", "dnsDomain"}); domain && !domain->empty())
        return fact(*domain, Basis::Read, std::string(kubeadmEvidence) + "networking.dnsDomain");
    if (const auto argument = evidence.nodeArgument("--cluster-domain"))
        return fact(argument->first, Basis::Read, argument->second + " --cluster-domain");
    if (const auto sdn = evidence.component("sdn")) {
        if (const auto domain = sdn->environment("OPENSHIFT_DNS_DOMAIN"))
            return fact(*domain, Basis::Read, sdn->evidence + " environment OPENSHIFT_DNS_DOMAIN");
    }
    if (evidence.isK3s() && !evidence.nodeArgumentsEvidence().empty())
        return fact(std::string("cluster.local"), Basis::Derived, evidence.distribution() + " default: no flag in " + evidence.nodeArgumentsEvidence());
    return fact(std::string("cluster.local"), Basis::Assumed, "",
                evidence.distribution() == "OpenShift" ? "get configmaps/dns-default in openshift-dns" : "get configmaps/coredns in kube-system");
}

} // namespace

void detectServiceFacts(const Evidence& evidence, NetworkFacts& facts)
{
    facts.serviceRanges = serviceRangesOf(evidence);
    facts.nodePortRange = nodePortRangeOf(evidence);
    facts.clusterDomain = clusterDomainOf(evidence);
}

} // namespace hopscope::facts
