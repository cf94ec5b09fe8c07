#include "model/findings/rule_functions.h"

#include <algorithm>
#include <set>

namespace hopscope::findings {

void checkExternalNameAddress(const ServiceView& view, Report& report)
{
    if (!view.service.isExternalName() || !ip::IpAddress::parse(view.service.externalName.str()))
        return;
    Finding& finding = report.add(Severity::Error, view.reference());
    finding.path = "spec.externalName";
    finding.values = {view.service.meta.key().toString(), view.service.externalName.str()};
    finding.fix = Fix::SelectorlessService;
    finding.command = getCommand(view.reference());
}

void checkExternalNameTarget(const ServiceView& view, Report& report)
{
    if (!view.service.isExternalName())
        return;
    std::string name = view.service.externalName.str();
    if (name.ends_with('.'))
        name.pop_back();
    if (!view.cluster.facts.clusterDomain.isKnown()) {
        if (name.find(".svc.") != std::string::npos) // others name nothing of the cluster, whatever its domain is
            report.notChecked(Because::FactUnknown, "cluster-domain");
        return;
    }
    const std::string tail = ".svc." + view.cluster.facts.clusterDomain.value;
    if (!name.ends_with(tail))
        return;
    name.resize(name.size() - tail.size());
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos || name.find('.', dot + 1) != std::string::npos)
        return; // a pod's name, or a port's: not decided here
    const kube::ObjectKey target{name.substr(dot + 1), name.substr(0, dot)};
    if (view.cluster.snapshot.services.find(target))
        return;
    if (!view.cluster.isWhole(kube::Kind::Service, target.namespace_))
        return report.unread(kube::Kind::Service, target.namespace_);
    const facts::Basis basis = view.cluster.facts.clusterDomain.basis;
    const bool isAssumed = basis == facts::Basis::Assumed || basis == facts::Basis::Inferred;
    Finding& finding = report.add(isAssumed ? Severity::Warning : Severity::Error, view.reference());
    finding.path = "spec.externalName";
    finding.values = {view.service.meta.key().toString(), view.service.externalName.str(), target.toString()};
    if (isAssumed)
        finding.evidence.push_back({EvidenceKind::DomainAssumed, {view.cluster.facts.clusterDomain.value}});
    finding.fix = Fix::CorrectName;
    finding.fixArguments = {target.toString()};
    finding.command = "kubectl -n " + shellQuoted(target.namespace_) + " get services";
    finding.basis = basis;
}

namespace {

/// What on this node has the port: traffic to the address and port goes elsewhere as soon as the Service claims it.
std::optional<std::string> userOf(const ServiceView& view, const kube::Node& node, const kube::ServicePort& port)
{
    const CheckedCluster& cluster = view.cluster;
    const kube::Service* service = cluster.snapshot.index().serviceByNodePort(port.port, port.protocol);
    if (service && service->meta.key() != view.service.meta.key())
        return "Service " + service->meta.key().toString() + " nodePort " + std::to_string(port.port);
    for (const kube::Pod* pod : cluster.pods.podsAtHostPort(port.port, port.protocol)) {
        if (pod->nodeName == node.meta.name)
            return "Pod " + pod->meta.key().toString() + " port " + std::to_string(port.port);
    }
    if (node.kubeletPort != 0 && node.kubeletPort == port.port && port.protocol == ip::Protocol::Tcp)
        return "kubelet port " + std::to_string(port.port);
    return std::nullopt;
}

/// What has the address and loses the traffic to it.
struct Owner
{
    std::string name;
    bool isHijacked = false;
    std::optional<std::string> use;
};

std::optional<Owner> ownerOf(const ServiceView& view, const ip::IpAddress& address)
{
    const cluster::ClusterIndex& index = view.cluster.snapshot.index();
    if (const kube::Pod* pod = index.podByAddress(address))
        return Owner{"Pod " + pod->meta.key().toString(), true, std::nullopt};
    if (const kube::Service* other = index.serviceByClusterIp(address); other && other->meta.key() != view.service.meta.key())
        return Owner{"Service " + other->meta.key().toString(), true, std::nullopt};
    const kube::Node* node = index.nodeByAddress(address);
    if (!node)
        return std::nullopt;
    for (const kube::ServicePort& port : view.service.ports) {
        if (const auto use = userOf(view, *node, port))
            return Owner{"Node " + node->meta.name, true, use};
    }
    return Owner{"Node " + node->meta.name, false, std::nullopt};
}

} // namespace

void checkExternalIps(const ServiceView& view, Report& report)
{
    if (view.service.externalIps.empty())
        return;
    std::string all;
    std::vector<Evidence> evidence;
    bool isHijacking = false;
    for (const std::string& text : view.service.externalIps) {
        all += (all.empty() ? "" : ", ") + text;
        const auto address = ip::IpAddress::parse(text);
        const auto owner = address ? ownerOf(view, *address) : std::nullopt;
        if (!owner)
            continue;
        isHijacking = isHijacking || owner->isHijacked;
        evidence.push_back({EvidenceKind::AddressOf, {text, owner->name}});
        if (owner->use)
            evidence.push_back({EvidenceKind::InUseThere, {*owner->use}});
    }
    Finding& finding = report.add(isHijacking ? Severity::Error : Severity::Warning, view.reference());
    finding.path = "spec.externalIPs";
    finding.values = {view.service.meta.key().toString(), all};
    finding.evidence = std::move(evidence);
    finding.fix = Fix::UseBalancer;
    finding.command = getCommand(view.reference());
}

void checkBalancerPending(const ServiceView& view, Report& report)
{
    if (view.service.type != "LoadBalancer" || !view.service.loadBalancerIngress.empty())
        return;
    if (view.cluster.isManifest)
        return report.notChecked(Because::NoStatus);
    if (!view.service.meta.creationTimestamp)
        return report.notChecked(Because::NoAge, {}, view.service.meta.namespace_);
    if (!report.isOld(view.service.meta, graceOfControllers))
        return;
    Finding& finding = report.add(Severity::Warning, view.reference());
    finding.path = "status.loadBalancer.ingress";
    finding.values = {view.service.meta.key().toString()};
    if (!view.service.loadBalancerClass.empty())
        finding.evidence.push_back({EvidenceKind::BalancerClass, {view.service.loadBalancerClass.str()}});
    finding.fix = Fix::InstallBalancer;
    finding.command = "kubectl -n " + shellQuoted(view.service.meta.namespace_) + " describe service " + shellQuoted(view.service.meta.name);
    finding.since = view.service.meta.creationTimestamp;
}

void checkBalancerConflict(const ServiceView& view, Report& report)
{
    const cluster::ClusterIndex& index = view.cluster.snapshot.index();
    for (const kube::LoadBalancerIngress& ingress : view.service.loadBalancerIngress) {
        const auto address = ip::IpAddress::parse(ingress.ip);
        if (!address)
            continue;
        std::optional<kube::ObjectReference> owner;
        if (const kube::Pod* pod = index.podByAddress(*address))
            owner = reference(kube::Kind::Pod, pod->meta.key());
        else if (const kube::Service* other = index.serviceByClusterIp(*address))
            owner = reference(kube::Kind::Service, other->meta.key());
        if (!owner || owner == view.reference())
            continue;
        Finding& finding = report.add(Severity::Error, view.reference());
        finding.objects.push_back(*owner);
        finding.path = "status.loadBalancer.ingress";
        finding.which = address->toString();
        finding.values = {view.service.meta.key().toString(), finding.which, nameOf(*owner)};
        finding.fix = Fix::MovePool;
        finding.command = getCommand(view.reference());
    }
}

namespace {

bool hasFamily(const std::vector<ip::IpAddress>& addresses, ip::Family family)
{
    return std::any_of(addresses.begin(), addresses.end(), [&](const ip::IpAddress& each) { return each.family() == family; });
}

} // namespace

void checkDualStack(const ServiceView& view, Report& report)
{
    const SharedText& policy = view.service.ipFamilyPolicy;
    if ((policy != "RequireDualStack" && policy != "PreferDualStack") || !view.hasSelector() || view.pods.empty())
        return;
    const bool bothOnPods = std::all_of(view.pods.begin(), view.pods.end(), [](const kube::Pod* pod) {
        return pod->address(ip::Family::V4) && pod->address(ip::Family::V6);
    });
    if (!bothOnPods)
        return;
    const std::vector<ip::IpAddress> own = view.service.clusterIpAddresses();
    std::set<std::string> types;
    for (const kube::EndpointSlice* slice : view.slices)
        types.insert(slice->addressType.str());
    const bool halfAddress = !view.service.isHeadless() && !(hasFamily(own, ip::Family::V4) && hasFamily(own, ip::Family::V6));
    const bool halfSlices = !view.slices.empty() && types.size() == 1 && !report.isYoung(view.service.meta, graceOfPods);
    if (own.empty() && !view.service.isHeadless())
        return;
    if (!halfAddress && !halfSlices)
        return;
    Finding& finding = report.add(Severity::Warning, view.reference());
    finding.path = "spec.ipFamilies";
    std::string addresses;
    for (const std::string& each : view.service.clusterIps)
        addresses += (addresses.empty() ? "" : ", ") + each;
    std::string families;
    for (const std::string& each : types)
        families += (families.empty() ? "" : ", ") + each;
    finding.values = {view.service.meta.key().toString(), policy.str()};
    finding.evidence.push_back({EvidenceKind::Families, {addresses, families}});
    finding.fix = Fix::BothFamilies;
    finding.command = getCommand(view.reference());
}

} // namespace hopscope::findings
