#include "model/findings/rule_functions.h"
#include "model/kube/version.h"

#include <algorithm>
#include <array>
#include <set>

namespace hopscope::findings {

namespace {

using facts::Cni;

kube::ObjectReference of(const kube::Node& node)
{
    return reference(kube::Kind::Node, node.meta.key());
}

/// Plugins whose nodes take their pods' addresses out of spec.podCIDRs with host-local (addresses.md A.3).
bool usesHostLocal(const facts::NetworkFacts& facts)
{
    switch (facts.cni.value) {
    case Cni::Flannel:
    case Cni::Canal:
    case Cni::Kindnet:
    case Cni::KubeRouter:
    case Cni::CloudRoutes:
    case Cni::Bridge: return facts.cniCertainty != facts::CniCertainty::Conflict && !facts.nodePodCidrsUnused;
    default: return false;
    }
}

/// The node's own IPv4 range, and how many pods it has addresses for: without the network's, the gateway's and the broadcast address.
std::optional<std::pair<ip::Cidr, std::uint64_t>> capacityOf(const CheckedCluster& cluster, const kube::Node& node)
{
    constexpr std::uint64_t reserved = 3;
    if (!usesHostLocal(cluster.facts))
        return std::nullopt;
    for (const std::string& text : node.podCidrs) {
        const auto range = ip::Cidr::parse(text);
        if (range && range->family() == ip::Family::V4 && range->size() > reserved)
            return std::pair{*range, range->size() - reserved};
    }
    return std::nullopt;
}

} // namespace

void checkNodeRangeMissing(const CheckedCluster& cluster, const kube::Node& node, Report& report)
{
    if (!node.podCidrs.empty())
        return;
    if (!cluster.facts.cni.isKnown())
        return report.notChecked(Because::FactUnknown, "cni");
    if (!usesHostLocal(cluster.facts) && cluster.facts.cni.value != Cni::Antrea)
        return;
    const auto& nodes = cluster.snapshot.nodes;
    const auto other = std::find_if(nodes.begin(), nodes.end(), [](const kube::Node& each) { return !each.podCidrs.empty(); });
    if (other == nodes.end() || !report.isOld(node.meta, std::chrono::minutes(2)))
        return;
    Finding& finding = report.add(Severity::Warning, of(node));
    finding.path = "spec.podCIDR";
    finding.values = {node.meta.name};
    finding.evidence.push_back({EvidenceKind::Range, {other->podCidrs.front(), "Node " + other->meta.name + " spec.podCIDR"}});
    finding.fix = Fix::LargerRange;
    finding.command = "kubectl get events -A --field-selector reason=CIDRNotAvailable";
}

void checkNodeRangeFull(const CheckedCluster& cluster, const kube::Node& node, Report& report)
{
    const auto capacity = capacityOf(cluster, node);
    if (!capacity) {
        if (!cluster.facts.cni.isKnown() || !usesHostLocal(cluster.facts))
            report.notChecked(Because::FactUnknown, "range-size");
        return;
    }
    std::set<ip::IpAddress> used;
    const kube::Pod* waiting = nullptr;
    for (const kube::Pod* pod : cluster.snapshot.index().podsOnNode(node.meta.name)) {
        if (pod->hostNetwork || pod->isTerminal())
            continue;
        for (const ip::IpAddress& address : pod->podIps) {
            if (capacity->first.contains(address))
                used.insert(address);
        }
        if (pod->podIps.empty() && pod->phase == "Pending" && report.isOld(pod->meta, graceOfPods))
            waiting = pod;
    }
    constexpr std::uint64_t few = 10;
    const std::uint64_t usable = capacity->second;
    const std::uint64_t taken = std::min<std::uint64_t>(used.size(), usable);
    const bool isFull = taken * 10 >= usable * 8 || (usable - taken < few && taken * 2 >= usable);
    if (!isFull)
        return;
    const bool isOver = taken == usable && waiting;
    Finding& finding = report.add(isOver ? Severity::Error : Severity::Warning, of(node));
    finding.path = "spec.podCIDR";
    finding.values = {node.meta.name, capacity->first.toString(), std::to_string(taken), std::to_string(usable)};
    if (isOver)
        finding.evidence.push_back({EvidenceKind::WaitingPod, {"Pod " + waiting->meta.key().toString()}});
    finding.fix = Fix::LargerRange;
    finding.command = "kubectl get pods -A -o wide --field-selector spec.nodeName=" + shellQuoted(node.meta.name);
    finding.basis = facts::Basis::Derived;
}

void checkMaxPods(const CheckedCluster& cluster, const kube::Node& node, Report& report)
{
    const bool borrows = cluster.facts.cni.isKnown() && cluster.facts.cni.value == Cni::Calico; // another block is taken when one is full
    if (!borrows && !usesHostLocal(cluster.facts))
        return report.notChecked(Because::FactUnknown, "range-size");
    const auto capacity = capacityOf(cluster, node);
    if (capacity && !node.allocatablePods)
        return report.notChecked(Because::FactUnknown, "allocatable-pods");
    if (!capacity || std::uint64_t(std::max(*node.allocatablePods, 0)) <= capacity->second)
        return;
    Finding& finding = report.add(Severity::Warning, of(node));
    finding.path = "status.allocatable.pods";
    finding.values = {node.meta.name, std::to_string(*node.allocatablePods), std::to_string(capacity->second), capacity->first.toString()};
    finding.fix = Fix::LowerMaxPods;
    finding.fixArguments = {std::to_string(capacity->second)};
    finding.command = getCommand(of(node));
    finding.basis = facts::Basis::Derived;
}

void checkNetworkUnavailable(const CheckedCluster&, const kube::Node& node, Report& report)
{
    const kube::Condition* condition = node.condition("NetworkUnavailable");
    if (!condition || condition->status != "True" || report.isYoung(node.meta, graceOfPods))
        return;
    Finding& finding = report.add(Severity::Error, of(node));
    finding.path = "status.conditions";
    finding.values = {node.meta.name, condition->reason.str()};
    finding.fix = Fix::LookAtReason;
    finding.command = "kubectl describe node " + shellQuoted(node.meta.name);
}

namespace {

/// The DaemonSets without whose pods a node's pods have no network, or no Services.
bool isAgent(const kube::DaemonSet& set)
{
    constexpr std::array<std::string_view, 16> names{"calico-node", "canal",        "rke2-canal", "cilium",      "kindnet",      "antrea-agent",
                                                     "kube-router", "weave-net",    "aws-node",   "ovnkube-node", "kube-ovn-cni", "kube-proxy",
                                                     "kube-flannel", "kube-flannel-ds", "sdn", "anetd"};
    return std::find(names.begin(), names.end(), set.meta.name) != names.end() || set.meta.name.starts_with("kube-flannel-ds-");
}

bool isOwnedBy(const kube::Pod& pod, const kube::DaemonSet& set)
{
    return pod.meta.namespace_ == set.meta.namespace_ &&
           std::any_of(pod.meta.ownerReferences.begin(), pod.meta.ownerReferences.end(),
                       [&](const kube::OwnerReference& owner) { return owner.kind == "DaemonSet" && owner.name == set.meta.name; });
}

struct AgentPods
{
    const kube::Pod* any = nullptr;
    bool isReady = false;
    bool isYoung = false;
    bool hasPodsOfItsOwn = false;
};

AgentPods agentPods(const CheckedCluster& cluster, const kube::Node& node, const kube::DaemonSet& set, Report& report)
{
    AgentPods pods;
    for (const kube::Pod* pod : cluster.snapshot.index().podsOnNode(node.meta.name)) {
        pods.hasPodsOfItsOwn = pods.hasPodsOfItsOwn || (!pod->hostNetwork && !pod->isTerminal());
        if (pod->isTerminal() || !isOwnedBy(*pod, set))
            continue;
        pods.any = pod;
        pods.isReady = pods.isReady || pod->isReady();
        pods.isYoung = pods.isYoung || report.isYoung(pod->meta, graceOfPods) || pod->isTerminating();
    }
    return pods;
}

} // namespace

void checkAgents(const CheckedCluster& cluster, const kube::Node& node, Report& report)
{
    if (!isReady(node) || report.isYoung(node.meta, graceOfControllers) || node.info.operatingSystem == "windows")
        return;
    for (const kube::DaemonSet& set : cluster.snapshot.daemonSets) {
        if (!isAgent(set) || report.isYoung(set.meta, graceOfControllers))
            continue;
        const AgentPods pods = agentPods(cluster, node, set, report);
        // That a pod belongs here shows at the pod, or at a DaemonSet that is for every node.
        const bool isForAll = cluster.isWhole(kube::Kind::Node) && std::size_t(set.desiredNumberScheduled) == cluster.snapshot.nodes.size();
        const bool isGone = !pods.any && isForAll;
        const bool isBad = (pods.any && !pods.isReady && !pods.isYoung) || (isGone && set.numberReady < set.desiredNumberScheduled);
        if (!isBad)
            continue;
        Finding& finding = report.add(isGone && pods.hasPodsOfItsOwn ? Severity::Error : Severity::Warning, of(node));
        finding.objects.push_back(reference(kube::Kind::DaemonSet, set.meta.key()));
        finding.which = set.meta.key().toString();
        finding.values = {node.meta.name, set.meta.key().toString(), pods.any ? pods.any->meta.key().toString() : std::string()};
        if (pods.any)
            finding.objects.push_back(reference(kube::Kind::Pod, pods.any->meta.key()));
        finding.fix = Fix::LookAtAgent;
        finding.fixArguments = {set.meta.key().toString()};
        finding.command = "kubectl -n " + shellQuoted(set.meta.namespace_) + " get pods -o wide --field-selector spec.nodeName=" + shellQuoted(node.meta.name);
    }
}

namespace {

/// All but the base, and IPv4's last one (KEP-1880).
std::uint64_t usableOf(const ip::Cidr& range)
{
    const std::uint64_t reserved = range.family() == ip::Family::V4 ? 2 : 1;
    return range.size() - std::min(reserved, range.size());
}

void checkRangeUse(const CheckedCluster& cluster, const kube::ServiceCidr& object, const ip::Cidr& range, Report& report)
{
    std::uint64_t used = 0;
    for (const kube::Service& service : cluster.snapshot.services) {
        for (const ip::IpAddress& address : service.clusterIpAddresses())
            used += range.contains(address) ? 1 : 0;
    }
    const std::uint64_t usable = usableOf(range);
    if (usable == 0 || used < usable - usable / 5)
        return;
    Finding& finding = report.add(Severity::Warning, reference(kube::Kind::ServiceCidr, object.meta.key()));
    finding.path = "spec.cidrs";
    finding.which = range.toString();
    finding.values = {object.meta.name, "full", range.toString(), {}};
    finding.evidence.push_back({EvidenceKind::UsedOf, {std::to_string(used), std::to_string(usable)}});
    finding.fix = Fix::AddServiceCidr;
    finding.command = "kubectl get servicecidrs";
}

void checkRangeReady(const kube::ServiceCidr& object, Report& report)
{
    for (const kube::Condition& condition : object.conditions) {
        if (condition.type != "Ready" || condition.status != "False")
            continue;
        Finding& finding = report.add(Severity::Warning, reference(kube::Kind::ServiceCidr, object.meta.key()));
        finding.path = "status.conditions";
        finding.values = {object.meta.name, "not-ready", condition.reason.str(), {}};
        finding.fix = Fix::LookAtReason;
        finding.command = "kubectl describe servicecidr " + shellQuoted(object.meta.name);
    }
}

} // namespace

void checkServiceRanges(const CheckedCluster& cluster, Report& report)
{
    std::vector<ip::Cidr> ranges;
    for (const kube::ServiceCidr& object : cluster.snapshot.serviceCidrs) {
        checkRangeReady(object, report);
        for (const std::string& text : object.cidrs) {
            if (const auto range = ip::Cidr::parse(text)) {
                ranges.push_back(*range);
                checkRangeUse(cluster, object, *range, report);
            }
        }
    }
    if (ranges.empty())
        return;
    for (const kube::Service& service : cluster.snapshot.services) {
        for (const ip::IpAddress& address : service.clusterIpAddresses()) {
            if (std::any_of(ranges.begin(), ranges.end(), [&](const ip::Cidr& range) { return range.contains(address); }))
                continue;
            Finding& finding = report.add(Severity::Warning, reference(kube::Kind::Service, service.meta.key()));
            finding.path = "spec.clusterIPs";
            finding.which = address.toString();
            finding.values = {service.meta.key().toString(), "outside", address.toString(), {}};
            finding.fix = Fix::AddServiceCidr;
            finding.command = "kubectl get servicecidrs";
        }
    }
}

void checkProxyMode(const CheckedCluster& cluster, Report& report)
{
    const auto& mode = cluster.facts.proxyMode;
    const bool isIpvs = mode.value == facts::ProxyMode::Ipvs && mode.basis == facts::Basis::Read;
    const bool isUnset = mode.value == facts::ProxyMode::Iptables && mode.basis == facts::Basis::Derived && mode.evidence.ends_with(" is empty");
    if (mode.basis == facts::Basis::Assumed || mode.basis == facts::Basis::Unknown)
        return report.notChecked(Because::FactUnknown, "proxy-mode");
    if (!isIpvs && !isUnset)
        return;
    std::optional<kube::Version> newest;
    const kube::Node* of = nullptr;
    for (const kube::Node& node : cluster.snapshot.nodes) {
        const auto version = kube::parseVersion(node.info.kubeletVersion.str());
        if (version && (!newest || *version > *newest)) {
            newest = version;
            of = &node;
        }
    }
    constexpr kube::Version ipvsDeprecated{1, 35};
    constexpr kube::Version ipvsOff{1, 40}; // KEP-5495: its gate is off by default
    constexpr kube::Version unsetWarns{1, 37}; // KEP-5343
    if (!newest || (isIpvs && *newest < ipvsDeprecated) || (isUnset && *newest < unsetWarns))
        return;
    const kube::ObjectKey config{"kube-system", "kube-proxy"};
    Finding& finding = report.add(isIpvs && *newest >= ipvsOff ? Severity::Warning : Severity::Note, reference(kube::Kind::ConfigMap, config));
    finding.path = "data";
    finding.values = {isIpvs ? "ipvs" : ""};
    finding.evidence.push_back({EvidenceKind::Text, {mode.evidence}});
    finding.evidence.push_back({EvidenceKind::Version, {of->info.kubeletVersion.str()}});
    finding.fix = Fix::SetProxyMode;
    finding.command = "kubectl -n kube-system get configmap kube-proxy -o yaml";
    finding.basis = mode.basis;
}

void checkUnreadHere(const CheckedCluster&, Report& report)
{
    report.notChecked(Because::NotInThisVersion);
}

} // namespace hopscope::findings
