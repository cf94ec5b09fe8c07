#include "model/flow/cluster_dns.h"

#include "model/flow/service_match.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

using Labels = std::vector<std::string>;

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char letter) { return letter >= 'A' && letter <= 'Z' ? char(letter + ('a' - 'A')) : letter; });
    return text;
}

Labels labelsOf(std::string_view name)
{
    Labels labels;
    while (!name.empty()) {
        const std::size_t dot = name.find('.');
        labels.emplace_back(name.substr(0, dot));
        if (dot == std::string_view::npos)
            break;
        name.remove_prefix(dot + 1);
    }
    return labels;
}

void addAddress(DnsAnswer& answer, const ip::IpAddress& address)
{
    if (std::find(answer.addresses.begin(), answer.addresses.end(), address) != answer.addresses.end())
        return;
    answer.kind = DnsAnswer::Kind::Addresses;
    answer.addresses.push_back(address);
    answer.records.push_back((address.family() == ip::Family::V4 ? "A " : "AAAA ") + address.toString());
}

/// CoreDNS' name of an endpoint without a hostname: the address with dashes.
std::string dashed(const ip::IpAddress& address)
{
    std::string text = address.toString();
    std::replace_if(text.begin(), text.end(), [](char letter) { return letter == '.' || letter == ':'; }, '-');
    return text;
}

template <class Wanted>
void addEndpoints(const NetworkView& view, const kube::Service& service, Wanted wanted, DnsAnswer& answer)
{
    if (endpointsRead(view, service) == EndpointsRead::No) {
        answer.kind = DnsAnswer::Kind::Unread;
        return;
    }
    for (const kube::EndpointSlice* slice : view.index().slicesOf(service.meta.key())) {
        if (slice->addressType == "FQDN")
            continue;
        for (const kube::SliceEndpoint& endpoint : slice->endpoints) {
            for (const ip::IpAddress& address : endpoint.addresses) {
                if (endpoint.ready && wanted(endpoint, address))
                    addAddress(answer, address);
            }
        }
    }
    std::sort(answer.addresses.begin(), answer.addresses.end());
    std::sort(answer.records.begin(), answer.records.end());
}

/// Whether all that this namespace has of the kind was read. A table that has something was filled by whoever made it.
bool wasRead(const cluster::ClusterSnapshot& snapshot, kube::Kind kind, const std::string& namespaceName, bool isEmpty)
{
    switch (snapshot.coverageOf(kind)) {
    case cluster::Coverage::Complete:
    case cluster::Coverage::Absent: return true;
    case cluster::Coverage::Partial:
        return !snapshot.onlyNamespaces[std::size_t(kind)].empty() && !snapshot.isOutside(kind, namespaceName);
    case cluster::Coverage::NotRead: return !isEmpty;
    case cluster::Coverage::Arriving:
    case cluster::Coverage::Forbidden:
    case cluster::Coverage::Failed: break;
    }
    return false;
}

/// That nothing of that name was read says that it is not there only where whatever is there was read.
DnsAnswer withoutService(const NetworkView& view, const kube::ObjectKey& key)
{
    const cluster::ClusterSnapshot& snapshot = view.snapshot();
    const bool noNamespace = wasRead(snapshot, kube::Kind::Namespace, {}, snapshot.namespaces.empty()) &&
                             !snapshot.namespaces.find({{}, key.namespace_});
    DnsAnswer answer;
    if (!noNamespace && !wasRead(snapshot, kube::Kind::Service, key.namespace_, snapshot.services.empty())) {
        answer.kind = DnsAnswer::Kind::Unread;
        answer.unread = key;
    }
    return answer;
}

DnsAnswer aliasOf(const kube::Service& service)
{
    DnsAnswer answer;
    answer.service = &service;
    if (service.externalName.empty())
        return answer;
    answer.kind = ip::IpAddress::parse(service.externalName) ? DnsAnswer::Kind::DeadAlias : DnsAnswer::Kind::Alias;
    answer.alias = service.externalName;
    answer.records.push_back("CNAME " + service.externalName + (service.externalName.ends_with(".") ? "" : "."));
    return answer;
}

/// NAME.NAMESPACE.svc
DnsAnswer serviceAnswer(const NetworkView& view, const kube::ObjectKey& key)
{
    DnsAnswer answer;
    const kube::Service* service = view.snapshot().services.find(key);
    if (!service)
        return withoutService(view, key);
    if (service->isExternalName())
        return aliasOf(*service);
    answer.service = service;
    if (service->isHeadless())
        addEndpoints(view, *service, [](const auto&, const auto&) { return true; }, answer);
    else
        for (const ip::IpAddress& address : service->clusterIpAddresses())
            addAddress(answer, address);
    return answer;
}

/// HOSTNAME.NAME.NAMESPACE.svc: one endpoint of a headless Service.
DnsAnswer endpointAnswer(const NetworkView& view, const std::string& host, const kube::ObjectKey& key)
{
    DnsAnswer answer;
    const kube::Service* service = view.snapshot().services.find(key);
    if (!service)
        return withoutService(view, key);
    if (!service->isHeadless())
        return answer;
    answer.service = service;
    addEndpoints(
        view, *service,
        [&](const kube::SliceEndpoint& endpoint, const ip::IpAddress& address) {
            return endpoint.hostname.empty() ? dashed(address) == host : lowered(endpoint.hostname) == host;
        },
        answer);
    return answer;
}

/// _PORT._PROTOCOL.NAME.NAMESPACE.svc
DnsAnswer portAnswer(const NetworkView& view, const std::string& port, const std::string& protocol, const kube::ObjectKey& key,
                     const std::string& target)
{
    DnsAnswer answer;
    const kube::Service* service = view.snapshot().services.find(key);
    if (!service)
        return withoutService(view, key);
    if (service->isExternalName() || !protocol.starts_with('_'))
        return answer;
    answer.service = service;
    for (const kube::ServicePort& entry : service->ports) {
        if (port.substr(1) != lowered(entry.name) || protocol.substr(1) != lowered(std::string(ip::toString(entry.protocol))))
            continue;
        answer.kind = DnsAnswer::Kind::Ports;
        answer.records.push_back("SRV 0 100 " + std::to_string(entry.port) + " " + target + ".");
    }
    return answer;
}

/// ADDRESS-WITH-DASHES.NAMESPACE.pod, as CoreDNS answers with "pods insecure", which kubeadm writes.
DnsAnswer podAnswer(const NetworkView& view, const std::string& host)
{
    DnsAnswer answer;
    std::string v4 = host;
    std::replace(v4.begin(), v4.end(), '-', '.');
    std::string v6 = host;
    std::replace(v6.begin(), v6.end(), '-', ':');
    const auto address = ip::IpAddress::parse(v4) ? ip::IpAddress::parse(v4) : ip::IpAddress::parse(v6);
    if (!address)
        return answer;
    view.facts().note("dns-pod-records", "insecure", facts::Basis::Assumed);
    addAddress(answer, *address);
    return answer;
}

DnsAnswer zoneAnswer(const NetworkView& view, const Labels& labels, const std::string& domain)
{
    const std::size_t count = labels.size();
    if (count == 3 && labels[2] == "svc")
        return serviceAnswer(view, {labels[1], labels[0]});
    if (count == 4 && labels[3] == "svc")
        return endpointAnswer(view, labels[0], {labels[2], labels[1]});
    if (count == 5 && labels[4] == "svc" && labels[0].starts_with('_'))
        return portAnswer(view, labels[0], labels[1], {labels[3], labels[2]}, labels[2] + "." + labels[3] + ".svc." + domain);
    if (count == 3 && labels[2] == "pod")
        return podAnswer(view, labels[0]);
    return {};
}

} // namespace

DnsAnswer askClusterDns(const NetworkView& view, const std::string& name)
{
    const std::string& domain = view.facts().clusterDomain();
    const std::string asked = lowered(name);
    if (asked == domain)
        return {};
    if (!asked.ends_with("." + domain))
        return {DnsAnswer::Kind::NotOurs, {}, {}, nullptr, {}, {}};
    return zoneAnswer(view, labelsOf(std::string_view(asked).substr(0, asked.size() - domain.size() - 1)), domain);
}

const kube::Service* dnsService(const NetworkView& view)
{
    const facts::Fact<kube::ObjectKey>& key = view.facts().known().dnsService;
    return key.isKnown() ? view.snapshot().services.find(key.value) : nullptr;
}

} // namespace hopscope::flow
