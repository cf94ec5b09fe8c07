#include "model/facts/detect.h"

#include <algorithm>

namespace hopscope::facts {

namespace {

/// By label in most clusters, by name in those that use other ones (cluster-facts.md 4.4).
Fact<kube::ObjectKey> dnsServiceOf(const Evidence& evidence)
{
    const auto& services = evidence.snapshot().services;
    for (const kube::Service& service : services) {
        if (service.meta.namespace_ == "kube-system" && service.meta.label("k8s-app") == "kube-dns" && service.clusterIp(ip::Family::V4))
            return fact(service.meta.key(), Basis::Read, "Service " + service.meta.key().toString() + " label k8s-app=kube-dns");
    }
    for (const kube::ObjectKey& key :
         {kube::ObjectKey{"kube-system", "kube-dns"}, kube::ObjectKey{"kube-system", "coredns"},
          kube::ObjectKey{"kube-system", "rke2-coredns-rke2-coredns"}, kube::ObjectKey{"openshift-dns", "dns-default"}}) {
        if (services.find(key))
            return fact(key, Basis::Inferred, "Service " + key.toString());
    }
    Fact<kube::ObjectKey> unknown;
    if (evidence.snapshot().coverageOf(kube::Kind::Service) == cluster::Coverage::Complete)
        unknown.evidence = "no Service is labelled or named as the cluster's DNS";
    else
        unknown.needs = "list services in kube-system";
    return unknown;
}

std::vector<ip::IpAddress> parseAddresses(const std::vector<std::string>& texts)
{
    std::vector<ip::IpAddress> addresses;
    for (const std::string& text : texts) {
        if (const auto address = ip::IpAddress::parse(text))
            addresses.push_back(*address);
    }
    return addresses;
}

Fact<std::vector<ip::IpAddress>> dnsAddressesOf(const Evidence& evidence, const NetworkFacts& facts)
{
    if (const auto kubelet = evidence.kubeletSetting({"clusterDNS"})) {
        if (auto addresses = parseAddresses(words(kubelet->first)); !addresses.empty())
            return fact(std::move(addresses), Basis::Read, kubelet->second);
    }
    if (const auto argument = evidence.nodeArgumentList("--cluster-dns")) {
        if (auto addresses = parseAddresses(words(argument->first)); !addresses.empty())
            return fact(std::move(addresses), Basis::Read, argument->second + " --cluster-dns");
    }
    // k3s has the 10th address, and OpenShift's operator its own Service: both tell kubelet themselves.
    const bool byRule = evidence.isK3s() || evidence.distribution() == "OpenShift";
    const std::string needs = byRule ? "" : "get configmaps/kubelet-config in kube-system";
    if (const kube::Service* service = evidence.snapshot().services.find(facts.dnsService.value)) {
        if (auto addresses = parseAddresses(service->clusterIps); !addresses.empty())
            return fact(std::move(addresses), byRule ? Basis::Derived : Basis::Inferred, "Service " + service->meta.key().toString() + " spec.clusterIPs", needs);
    }
    Fact<std::vector<ip::IpAddress>> unknown;
    unknown.needs = needs.empty() ? facts.dnsService.needs : needs;
    return unknown;
}

Fact<bool> nodeLocalDnsOf(const Evidence& evidence)
{
    if (const auto component = evidence.component("node-local-dns", true))
        return fact(true, Basis::Read, component->evidence);
    const cluster::Coverage coverage = evidence.snapshot().coverageOf(kube::Kind::DaemonSet);
    if (coverage == cluster::Coverage::Complete)
        return fact(false, Basis::Derived, "no DaemonSet of the network's namespaces is named node-local-dns");
    Fact<bool> unknown;
    unknown.needs = "list daemonsets in kube-system";
    return unknown;
}

} // namespace

void detectDns(const Evidence& evidence, NetworkFacts& facts)
{
    facts.dnsService = dnsServiceOf(evidence);
    facts.dnsAddresses = dnsAddressesOf(evidence, facts);
    facts.nodeLocalDns = nodeLocalDnsOf(evidence);
}

} // namespace hopscope::facts
