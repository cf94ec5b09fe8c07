// The rules that say of policies that traffic is lost.
#include "model/findings/policy_peers.h"
#include "model/findings/rule_functions.h"
#include "model/policy/evaluate.h"

#include <algorithm>
#include <set>

namespace hopscope::findings {

namespace {

kube::ObjectReference of(const kube::NetworkPolicy& policy)
{
    return reference(kube::Kind::NetworkPolicy, policy.meta.key());
}

/// A pod that answers the cluster's names, with the port it listens on.
struct DnsServer
{
    const kube::Pod* pod = nullptr;
    ip::IpAddress address;
    std::uint16_t port = 53;
};

std::vector<DnsServer> dnsServers(const CheckedCluster& cluster, ip::Protocol protocol)
{
    std::vector<DnsServer> servers;
    const kube::Service* service = cluster.snapshot.services.find(cluster.facts.dnsService.value);
    if (!service)
        return servers;
    const auto asked = std::find_if(service->ports.begin(), service->ports.end(), [&](const kube::ServicePort& port) { return port.port == 53 && port.protocol == protocol; });
    if (asked == service->ports.end())
        return servers;
    for (const kube::EndpointSlice* slice : cluster.snapshot.index().slicesOf(service->meta.key())) {
        const auto port = std::find_if(slice->ports.begin(), slice->ports.end(), [&](const kube::SlicePort& each) { return each.name == asked->name && each.protocol == protocol; });
        if (port == slice->ports.end())
            continue;
        for (const kube::SliceEndpoint& endpoint : slice->endpoints) {
            const auto& target = endpoint.targetReference;
            const kube::Pod* pod = target && target->kind == "Pod" ? cluster.snapshot.pods.find(target->key) : nullptr;
            if (pod && endpoint.ready && !endpoint.addresses.empty())
                servers.push_back({pod, endpoint.addresses[0], port->port});
        }
    }
    return servers;
}

bool asksClusterDns(const kube::Pod& pod)
{
    return !pod.hostNetwork && !pod.podIps.empty() && pod.dnsPolicy != "None" && pod.dnsPolicy != "Default";
}

/// Denied on its way out by NetworkPolicies alone, for certain; nothing where there is no telling.
std::optional<policy::DirectionVerdict> deniedTo(const CheckedCluster& cluster, const kube::Pod& pod, const std::vector<DnsServer>& servers, ip::Protocol protocol)
{
    std::optional<policy::DirectionVerdict> denied;
    for (const DnsServer& server : servers) {
        const auto source = pod.address(server.address.family());
        if (!source)
            continue;
        const policy::Connection connection{{pod.meta.key(), pod.nodeName.str(), *source}, {server.pod->meta.key(), server.pod->nodeName.str(), server.address},
                                            server.port, protocol, std::nullopt, true};
        policy::DirectionVerdict verdict = policy::evaluate(cluster.snapshot, connection).egress;
        if (verdict.allowed || verdict.reason != policy::Reason::NoRuleAllows || !verdict.tiered.empty() || !verdict.notEvaluated.empty() || !verdict.unread.empty())
            return std::nullopt;
        denied = std::move(verdict);
    }
    return denied;
}

/// Some plugins hold a packet against ipBlocks before the Service's address is translated.
bool blockHoldsService(const CheckedCluster& cluster, const policy::DirectionVerdict& verdict, ip::Protocol protocol)
{
    const kube::Service* service = cluster.snapshot.services.find(cluster.facts.dnsService.value);
    const std::vector<ip::IpAddress> addresses = service ? service->clusterIpAddresses() : std::vector<ip::IpAddress>{};
    for (const kube::ObjectKey& key : verdict.selecting) {
        const kube::NetworkPolicy* policy = cluster.snapshot.networkPolicies.find(key);
        for (const kube::PolicyRule& rule : policy->egress) {
            for (const kube::PolicyPeer& peer : rule.peers) {
                const auto holds = [&](const ip::IpAddress& address) { return peer.ipBlock->cidr.contains(address); };
                if (peer.ipBlock && allowsPort(rule, 53, protocol, nullptr) && std::any_of(addresses.begin(), addresses.end(), holds))
                    return true;
            }
        }
    }
    return false;
}

/// Of the pods that a policy selects those that cannot ask, told by the first policy that selects them.
struct Blocked
{
    std::vector<const kube::Pod*> pods;
    std::set<kube::ObjectKey> denying;
    bool isMeant = true;     ///< none of the policies lets anything out
    bool isUncertain = false;
};

Blocked blockedPods(const CheckedCluster& cluster, const kube::NetworkPolicy& policy, ip::Protocol protocol)
{
    Blocked blocked;
    const std::vector<DnsServer> servers = dnsServers(cluster, protocol);
    for (const PodGroups::Group* group : cluster.pods.matching(policy.meta.namespace_, policy.podSelector)) {
        const std::vector<const kube::Pod*> pods = PodGroups::podsOf({group});
        const auto asking = std::find_if(pods.begin(), pods.end(), [](const kube::Pod* pod) { return asksClusterDns(*pod); });
        if (asking == pods.end())
            continue;
        const auto verdict = deniedTo(cluster, **asking, servers, protocol);
        if (!verdict || verdict->selecting.empty() || verdict->selecting.front() != policy.meta.key())
            continue;
        for (const kube::ObjectKey& key : verdict->selecting)
            blocked.isMeant = blocked.isMeant && cluster.snapshot.networkPolicies.find(key)->egress.empty();
        blocked.denying.insert(verdict->selecting.begin(), verdict->selecting.end());
        blocked.isUncertain = blocked.isUncertain || blockHoldsService(cluster, *verdict, protocol);
        std::copy_if(pods.begin(), pods.end(), std::back_inserter(blocked.pods), [](const kube::Pod* pod) { return asksClusterDns(*pod); });
    }
    std::sort(blocked.pods.begin(), blocked.pods.end(), [](const kube::Pod* a, const kube::Pod* b) { return a->meta.name < b->meta.name; });
    return blocked;
}

} // namespace

void checkPolicyDns(const CheckedCluster& cluster, const kube::NetworkPolicy& policy, Report& report)
{
    if (!policy.affectsEgress || claimOf(cluster) == Claim::Silent)
        return;
    if (!cluster.facts.dnsService.isKnown())
        return report.notChecked(Because::FactUnknown, "dns-service");
    // The cache on the pod's own node: traffic to one's own node is always allowed.
    if (cluster.facts.nodeLocalDns.isKnown() && cluster.facts.nodeLocalDns.value)
        return;
    const kube::ObjectKey dns = cluster.facts.dnsService.value;
    if (!cluster.snapshot.areEndpointsReadWhole(dns.namespace_))
        return report.unread(kube::Kind::EndpointSlice, dns.namespace_);
    for (const ip::Protocol protocol : {ip::Protocol::Udp, ip::Protocol::Tcp}) {
        const Blocked blocked = blockedPods(cluster, policy, protocol);
        if (blocked.pods.empty())
            continue;
        const bool isUdp = protocol == ip::Protocol::Udp;
        Severity severity = isUdp ? Severity::Error : Severity::Warning;
        if (blocked.isUncertain)
            severity = Severity::Warning;
        if (blocked.isMeant)
            severity = Severity::Note;
        Finding& finding = report.add(severity, of(policy));
        finding.path = "spec.egress";
        const std::string example = blocked.pods.front()->meta.key().toString();
        finding.values = {policy.meta.key().toString(), std::string(ip::toString(protocol)), std::to_string(blocked.pods.size()), example};
        std::vector<std::string> denying;
        for (const kube::ObjectKey& key : blocked.denying)
            denying.push_back(key.toString());
        finding.evidence.push_back({EvidenceKind::Denying, denying});
        finding.fix = Fix::AllowDns;
        finding.fixArguments = {dns.namespace_.str()};
        finding.command = getCommand(of(policy));
        finding.proof = Proof{"pod/" + example, "svc/" + dns.toString() + ":53", protocol};
        weaken(finding, cluster);
        return;
    }
}

namespace {

/// Whether a peer may be somebody: what is not known may.
bool mayBeSomebody(const CheckedCluster& cluster, const kube::PolicyPeer& peer, const std::string& home)
{
    if (peer.ipBlock)
        return true;
    const PeerNamespaces where = namespacesOf(cluster, peer, home);
    if (!where.isKnown)
        return true;
    const kube::LabelSelector all;
    return std::any_of(where.names.begin(), where.names.end(), [&](const std::string& each) {
        return !cluster.arePodsRead(each) || cluster.pods.anyMatches(each, peer.podSelector ? *peer.podSelector : all);
    });
}

/// The policies that let nobody reach the pod at any of the ports; empty where somebody may.
std::vector<const kube::NetworkPolicy*> closedBy(const CheckedCluster& cluster, const kube::Pod& pod, const std::vector<kube::SlicePort>& ports)
{
    std::vector<const kube::NetworkPolicy*> closing;
    for (const kube::NetworkPolicy* policy : cluster.snapshot.index().policiesIn(pod.meta.namespace_)) {
        if (!policy->affectsIngress || !policy->podSelector.matches(pod.meta.labels))
            continue;
        closing.push_back(policy);
        for (const kube::PolicyRule& rule : policy->ingress) {
            const bool anyPort = std::any_of(ports.begin(), ports.end(), [&](const kube::SlicePort& port) { return allowsPort(rule, port.port, port.protocol, &pod); });
            const bool anyPeer = rule.peers.empty() || std::any_of(rule.peers.begin(), rule.peers.end(), [&](const kube::PolicyPeer& peer) {
                                     return mayBeSomebody(cluster, peer, policy->meta.namespace_);
                                 });
            if (anyPort && anyPeer)
                return {};
        }
    }
    return closing;
}

/// Policies beside NetworkPolicy may open what those close.
bool areOthersThere(const CheckedCluster& cluster)
{
    bool any = false;
    const auto look = [&](kube::Kind kind, const auto& table) {
        const cluster::Coverage coverage = cluster.snapshot.coverageOf(kind);
        any = any || !table.empty() || coverage == cluster::Coverage::Forbidden || coverage == cluster::Coverage::Failed || coverage == cluster::Coverage::Arriving;
    };
    cluster::eachTableOf<kube::TieredPolicy>(cluster.snapshot, look);
    cluster::eachTableOf<kube::PluginPolicy>(cluster.snapshot, look);
    return any;
}

} // namespace

void checkServiceUnreachable(const ServiceView& view, Report& report)
{
    const CheckedCluster& cluster = view.cluster;
    const std::vector<const kube::Pod*> ready = view.readyPods();
    if (ready.empty() || view.isKubernetes() || cluster.snapshot.index().policiesIn(view.service.meta.namespace_).empty() ||
        !view.usesOnlyReadyPods())
        return;
    std::set<std::string> denying;
    for (const SeenEndpoint& each : view.endpoints) {
        if (!each.endpoint->ready)
            continue;
        if (each.pod->hostNetwork)
            return;
        const auto closing = closedBy(cluster, *each.pod, each.slice->ports);
        if (closing.empty())
            return;
        for (const kube::NetworkPolicy* policy : closing)
            denying.insert(policy->meta.key().toString());
    }
    if (claimOf(cluster) == Claim::Silent || areOthersThere(cluster))
        return;
    Finding& finding = report.add(Severity::Warning, view.reference());
    finding.values = {view.service.meta.key().toString(), std::to_string(ready.size())};
    finding.evidence.push_back({EvidenceKind::Denying, {denying.begin(), denying.end()}});
    finding.fix = Fix::AllowSomebody;
    finding.command = "kubectl -n " + shellQuoted(view.service.meta.namespace_) + " get networkpolicies -o yaml";
    // Another pod asks: a pod always reaches itself, and a node its own pods.
    finding.proof = serviceProof(view.service);
    for (const kube::Pod* pod : ready) {
        if (finding.proof)
            finding.proof->notFrom.push_back(pod->meta.key());
    }
    weaken(finding, cluster);
}

namespace {

/// Whether the subject or peer holds the pod; hostNetwork pods are never meant.
bool holds(const CheckedCluster& cluster, const kube::TieredPeer& peer, const kube::Pod& pod)
{
    if (pod.hostNetwork || (peer.type != kube::TieredPeer::Type::Pods && peer.type != kube::TieredPeer::Type::Namespaces))
        return false;
    const kube::Namespace* home = cluster.snapshot.namespaces.find({{}, pod.meta.namespace_});
    kube::StringMap labels = home ? home->meta.labels : kube::StringMap();
    if (!labels.contains("kubernetes.io/metadata.name"))
        labels.set("kubernetes.io/metadata.name", pod.meta.namespace_);
    return peer.namespaces.matches(labels) && (peer.type == kube::TieredPeer::Type::Namespaces || peer.selector.matches(pod.meta.labels));
}

/// A pod of each set of labels.
template <class Function>
bool anyPod(const CheckedCluster& cluster, Function function)
{
    for (const auto& [name, space] : cluster.pods.spaces()) {
        for (const PodGroups::Group& group : space.groups) {
            if (std::any_of(group.pods.begin(), group.pods.end(), [&](const kube::Pod* pod) { return function(*pod); }))
                return true;
        }
    }
    return false;
}

bool portsOverlap(const kube::TieredRule& a, const kube::TieredRule& b)
{
    const auto overlap = [](const kube::TieredPort& one, const kube::TieredPort& other) {
        if (one.type != kube::TieredPort::Type::Range || other.type != kube::TieredPort::Type::Range)
            return one.type == other.type && one.name == other.name;
        return one.protocol == other.protocol && one.first <= other.last && other.first <= one.last;
    };
    return a.ports.empty() || b.ports.empty() || std::any_of(a.ports.begin(), a.ports.end(), [&](const kube::TieredPort& one) {
               return std::any_of(b.ports.begin(), b.ports.end(), [&](const kube::TieredPort& other) { return overlap(one, other); });
           });
}

/// Two rules of different actions that some pod meets, at the same ports.
bool clash(const CheckedCluster& cluster, const std::vector<kube::TieredRule>& one, const std::vector<kube::TieredRule>& other)
{
    for (const kube::TieredRule& a : one) {
        for (const kube::TieredRule& b : other) {
            const auto meets = [&](const kube::TieredRule& rule, const kube::Pod& pod) {
                return std::any_of(rule.peers.begin(), rule.peers.end(), [&](const kube::TieredPeer& peer) { return holds(cluster, peer, pod); });
            };
            if (a.action != b.action && portsOverlap(a, b) && anyPod(cluster, [&](const kube::Pod& pod) { return meets(a, pod) && meets(b, pod); }))
                return true;
        }
    }
    return false;
}

} // namespace

void checkEqualPriorities(const CheckedCluster& cluster, Report& report)
{
    std::vector<const kube::ClusterNetworkPolicy*> policies;
    for (const kube::ClusterNetworkPolicy& each : cluster::tableOf<kube::ClusterNetworkPolicy>(cluster.snapshot))
        policies.push_back(&each);
    if (policies.size() > 1 && (!cluster.isWhole(kube::Kind::Pod) || !cluster.isWhole(kube::Kind::Namespace)))
        return report.unread(kube::Kind::Pod);
    for (std::size_t i = 0; i < policies.size(); ++i) {
        for (std::size_t j = i + 1; j < policies.size(); ++j) {
            const kube::ClusterNetworkPolicy& a = *policies[i];
            const kube::ClusterNetworkPolicy& b = *policies[j];
            if (a.tier != b.tier || a.tier == kube::PolicyTier::Unknown || a.priority != b.priority ||
                !(clash(cluster, a.ingress, b.ingress) || clash(cluster, a.egress, b.egress)))
                continue;
            const bool overlaps = anyPod(cluster, [&](const kube::Pod& pod) { return holds(cluster, a.subject, pod) && holds(cluster, b.subject, pod); });
            if (!overlaps)
                continue;
            Finding& finding = report.add(Severity::Warning, reference(kube::Kind::ClusterNetworkPolicy, a.meta.key()));
            finding.objects.push_back(reference(kube::Kind::ClusterNetworkPolicy, b.meta.key()));
            finding.path = "spec.priority";
            finding.which = b.meta.name;
            finding.values = {a.meta.name, b.meta.name, std::to_string(a.priority)};
            finding.fix = Fix::UniquePriorities;
            finding.command = "kubectl get clusternetworkpolicies -o yaml";
        }
    }
}

} // namespace hopscope::findings
