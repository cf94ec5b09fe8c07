#include "model/flow/resolve_name.h"

#include "model/flow/cluster_dns.h"
#include "model/flow/pod_resolver.h"
#include "model/flow/resolve_port.h"
#include "model/flow/unread.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

using Kind = DnsAnswer::Kind;

const kube::Pod* sourcePod(const NetworkView& view, const Query& query)
{
    const auto* place = std::get_if<PodPlace>(&query.from);
    return place ? view.snapshot().pods.find(place->pod) : nullptr;
}

Resolved ended(Resolved resolved, Verdict verdict, ClientSees sees, Why why)
{
    resolved.verdict = verdict;
    resolved.clientSees = sees;
    resolved.why.push_back(std::move(why));
    return resolved;
}

/// A name asked of a resolver that the API does not show.
Resolved askedElsewhere(const Query& query, const NameTarget& target, const kube::Pod* pod, Resolved resolved)
{
    resolved.name = NameStep{{target.name}, {}, {}};
    const auto* node = std::get_if<NodePlace>(&query.from);
    const std::string place = node ? node->node : pod ? pod->nodeName.str() : std::string();
    const Why why = place.empty() ? Why{Decision::NameLeavesCluster, {target.name}} : Why{Decision::NodeResolver, {place}};
    return ended(std::move(resolved), Verdict::Unknown, ClientSees::Depends, why);
}

/// An ExternalName that names another Service of the cluster is followed, as CoreDNS does. One that names nothing there, or leads
/// round in a circle, has no address.
DnsAnswer followed(const NetworkView& view, DnsAnswer answer)
{
    constexpr int most = 8;
    for (int i = 0; i < most && answer.kind == Kind::Alias; ++i) {
        std::string alias = answer.alias;
        if (alias.ends_with('.'))
            alias.pop_back();
        DnsAnswer next = askClusterDns(view, alias);
        if (next.kind == Kind::NotOurs)
            return answer;
        if (next.kind == Kind::NoSuchName) {
            answer.kind = Kind::DeadAlias;
            return answer;
        }
        next.records.insert(next.records.begin(), answer.records.begin(), answer.records.end());
        answer = std::move(next);
    }
    if (answer.kind == Kind::Alias)
        answer.kind = Kind::DeadAlias;
    return answer;
}

/// Asks one question after the other; the last answer is the one that counts.
DnsAnswer ask(const NetworkView& view, const std::vector<std::string>& questions, NameStep& step)
{
    DnsAnswer answer;
    for (const std::string& question : questions) {
        step.asked.push_back(question);
        answer = followed(view, askClusterDns(view, question));
        if (answer.kind != Kind::NoSuchName)
            break;
    }
    step.answer = answer.records;
    return answer;
}

/// Of the records, those of the family that the pod's own first address has; else of any it has.
std::vector<ip::IpAddress> reachable(const kube::Pod& pod, const std::vector<ip::IpAddress>& addresses)
{
    for (const ip::IpAddress& own : pod.podIps) {
        std::vector<ip::IpAddress> found;
        std::copy_if(addresses.begin(), addresses.end(), std::back_inserter(found),
                     [&](const ip::IpAddress& address) { return address.family() == own.family(); });
        if (!found.empty())
            return found;
    }
    return addresses;
}

/// The number that the source dials; for a headless Service's named port the endpoint's own.
Result<PortNumber> dialledPort(const NetworkView& view, const DnsAnswer& answer, const ip::IpAddress& address,
                               const std::string& text, ip::Protocol protocol)
{
    if (answer.service && !answer.service->isHeadless())
        return servicePort(*answer.service, text, protocol);
    if (const auto port = addressPort(view, address, text, protocol))
        return port;
    return answer.service ? servicePort(*answer.service, text, protocol) : addressPort(view, address, text, protocol);
}

Result<Resolved> withAddresses(const NetworkView& view, const kube::Pod& pod, const NameTarget& target, const DnsAnswer& answer,
                               Resolved resolved)
{
    for (const ip::IpAddress& address : reachable(pod, answer.addresses)) {
        const auto port = dialledPort(view, answer, address, target.port, resolved.protocol);
        if (!port)
            return port.error();
        resolved.protocol = port->protocol;
        resolved.destinations.push_back({address, port->port, port->protocol});
    }
    if (answer.service && answer.service->isHeadless()) {
        resolved.headless = answer.service;
        resolved.why.push_back({Decision::HeadlessName, {answer.service->meta.key().toString()}});
    }
    return resolved;
}

/// Whether there is such a name, or what addresses it has, is not known.
Resolved unread(const NetworkView& view, const DnsAnswer& answer, Resolved resolved)
{
    if (answer.unread)
        return ended(std::move(resolved), Verdict::Unknown, ClientSees::Depends, {Decision::NameUnread, {answer.unread->toString()}});
    for (Why& why : explainUnreadEndpoints(view, *answer.service))
        resolved.why.push_back(std::move(why));
    resolved.verdict = Verdict::Unknown;
    resolved.clientSees = ClientSees::Depends;
    return resolved;
}

} // namespace

Result<Resolved> resolveName(const NetworkView& view, const Query& query, const NameTarget& target, Resolved resolved)
{
    const kube::Pod* pod = sourcePod(view, query);
    const kube::Service* dns = dnsService(view);
    const PodResolver resolver =
        pod ? podResolver(*pod, view.facts().clusterDomain(), dns ? dns->clusterIpAddresses() : std::vector<ip::IpAddress>())
            : PodResolver();
    if (!resolver.asksCluster)
        return askedElsewhere(query, target, pod, std::move(resolved));

    NameStep step;
    const DnsAnswer answer = ask(view, questionsFor(resolver, target.name), step);
    resolved.why.push_back({Decision::NameAsked, {step.asked.back(), std::to_string(step.asked.size() - 1)}});
    for (const std::string& record : step.answer)
        resolved.why.push_back({Decision::NameAnswered, {record}});
    resolved.name = std::move(step);
    resolved.asksClusterDns = true;
    switch (answer.kind) {
    case Kind::Addresses: return withAddresses(view, *pod, target, answer, std::move(resolved));
    case Kind::Alias:
        resolved.externalName = answer.service;
        return ended(std::move(resolved), Verdict::NameOnly, ClientSees::Depends,
                     {Decision::ExternalName, {answer.service->meta.key().toString(), answer.alias}});
    case Kind::NotOurs:
        return ended(std::move(resolved), Verdict::NameOnly, ClientSees::Depends, {Decision::NameLeavesCluster, {target.name}});
    case Kind::Unread: return unread(view, answer, std::move(resolved));
    case Kind::DeadAlias:
    case Kind::Ports:
    case Kind::NoSuchName: break;
    }
    return ended(std::move(resolved), Verdict::NameOnly, ClientSees::NameNotFound, {Decision::NameNotFound, {target.name}});
}

} // namespace hopscope::flow
