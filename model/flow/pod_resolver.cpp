#include "model/flow/pod_resolver.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

void append(std::vector<std::string>& list, const std::string& domain)
{
    if (!domain.empty() && std::find(list.begin(), list.end(), domain) == list.end())
        list.push_back(domain);
}

bool usesClusterFirst(const kube::Pod& pod)
{
    const bool clusterFirst = pod.dnsPolicy.empty() || pod.dnsPolicy == "ClusterFirst";
    return pod.dnsPolicy == "ClusterFirstWithHostNet" || (clusterFirst && !pod.hostNetwork);
}

bool namesServer(const kube::Pod& pod, const std::vector<ip::IpAddress>& servers)
{
    const std::optional<kube::DnsConfig>& config = *pod.dnsConfig;
    return config && std::any_of(config->nameservers.begin(), config->nameservers.end(), [&](const std::string& text) {
               const auto address = ip::IpAddress::parse(text);
               return address && std::find(servers.begin(), servers.end(), *address) != servers.end();
           });
}

} // namespace

PodResolver podResolver(const kube::Pod& pod, const std::string& clusterDomain, const std::vector<ip::IpAddress>& servers)
{
    PodResolver resolver;
    if (usesClusterFirst(pod)) {
        resolver.asksCluster = true;
        resolver.search = {pod.meta.namespace_ + ".svc." + clusterDomain, "svc." + clusterDomain, clusterDomain};
        resolver.ndots = 5;
    } else if (pod.dnsPolicy == "None") {
        resolver.asksCluster = namesServer(pod, servers);
    }
    if (const std::optional<kube::DnsConfig>& config = *pod.dnsConfig) {
        for (const std::string& domain : config->searches)
            append(resolver.search, domain);
        resolver.ndots = config->ndots.value_or(resolver.ndots);
    }
    return resolver;
}

std::vector<std::string> questionsFor(const PodResolver& resolver, const std::string& name)
{
    if (name.ends_with('.'))
        return {name.substr(0, name.size() - 1)};
    std::vector<std::string> questions;
    const bool asIsFirst = std::count(name.begin(), name.end(), '.') >= resolver.ndots;
    if (asIsFirst)
        questions.push_back(name);
    for (const std::string& domain : resolver.search)
        questions.push_back(name + "." + domain);
    if (!asIsFirst)
        questions.push_back(name);
    return questions;
}

} // namespace hopscope::flow
