#include "model/findings/rule_functions.h"

#include <algorithm>
#include <map>
#include <set>

namespace hopscope::findings {

namespace {

kube::ObjectReference of(const kube::Ingress& ingress)
{
    return reference(kube::Kind::Ingress, ingress.meta.key());
}

std::string pathOf(const kube::IngressBackend& backend)
{
    return (backend.host.empty() ? std::string("*") : backend.host) + backend.path;
}

bool isNumber(const std::string& text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

/// The class is named by the old annotation: whether it is an IngressClass, the controller knows.
bool isClassAnnotated(const kube::Ingress& ingress)
{
    return !ingress.meta.annotation("kubernetes.io/ingress.class").empty();
}

bool servesCanary(const kube::Ingress& ingress)
{
    return std::any_of(ingress.meta.annotations.begin(), ingress.meta.annotations.end(), [](const kube::StringMap::Entry& entry) {
        const std::string& key = entry.first.str();
        return (key.ends_with("/canary") && entry.second == "true") || key.ends_with("/mergeable-ingress-type");
    });
}

} // namespace

void checkIngressBackends(const CheckedCluster& cluster, const kube::Ingress& ingress, Report& report)
{
    std::set<std::string> told;
    for (const kube::IngressBackend& backend : ingress.backends) {
        const kube::ObjectKey key{ingress.meta.namespace_, backend.serviceName};
        if (backend.serviceName.empty() || cluster.snapshot.services.find(key) || !told.insert(backend.serviceName).second)
            continue;
        if (!cluster.isManifest && !cluster.isWhole(kube::Kind::Service, ingress.meta.namespace_))
            return report.unread(kube::Kind::Service, ingress.meta.namespace_);
        Finding& finding = report.add(cluster.isManifest ? Severity::Note : Severity::Error, of(ingress));
        finding.path = "spec.rules";
        finding.values = {ingress.meta.key().toString(), pathOf(backend), key.toString()};
        finding.which = backend.serviceName;
        if (cluster.isManifest)
            finding.evidence.push_back({EvidenceKind::OnlyTheseFiles, {}});
        finding.fix = Fix::CorrectBackend;
        finding.fixArguments = {key.toString()};
        finding.command = "kubectl -n " + shellQuoted(ingress.meta.namespace_) + " get services";
    }
}

void checkIngressPorts(const CheckedCluster& cluster, const kube::Ingress& ingress, Report& report)
{
    std::set<std::pair<std::string, std::string>> told;
    for (const kube::IngressBackend& backend : ingress.backends) {
        const kube::Service* service = cluster.snapshot.services.find({ingress.meta.namespace_, backend.serviceName});
        if (!service || backend.servicePort.empty() || !told.insert({backend.serviceName, backend.servicePort}).second)
            continue;
        const auto isIt = [&](const kube::ServicePort& port) {
            return isNumber(backend.servicePort) ? std::to_string(port.port) == backend.servicePort : port.name == backend.servicePort;
        };
        if (std::any_of(service->ports.begin(), service->ports.end(), isIt))
            continue;
        Finding& finding = report.add(service->isExternalName() ? Severity::Warning : Severity::Error, of(ingress));
        finding.objects.push_back(reference(kube::Kind::Service, service->meta.key()));
        finding.path = "spec.rules";
        finding.values = {ingress.meta.key().toString(), pathOf(backend), backend.servicePort, service->meta.key().toString()};
        finding.which = backend.serviceName + ":" + backend.servicePort;
        std::string there;
        for (const kube::ServicePort& port : service->ports)
            there += (there.empty() ? "" : ", ") + (port.name.empty() ? std::string() : port.name + ":") + std::to_string(port.port);
        finding.evidence.push_back({EvidenceKind::PortsThere, {"Service " + service->meta.key().toString(), there}});
        finding.fix = Fix::CorrectBackend;
        finding.fixArguments = {backend.servicePort};
        finding.command = getCommand(reference(kube::Kind::Service, service->meta.key()));
    }
}

void checkIngressClass(const CheckedCluster& cluster, const kube::Ingress& ingress, Report& report)
{
    if (isClassAnnotated(ingress))
        return;
    const auto& classes = cluster::tableOf<kube::IngressClass>(cluster.snapshot);
    if (!ingress.className.empty() && classes.find({{}, ingress.className}))
        return;
    const bool hasDefault = std::any_of(classes.begin(), classes.end(), [](const kube::IngressClass& each) { return each.isDefault(); });
    if (ingress.className.empty() && hasDefault)
        return;
    Finding& finding = report.add(Severity::Warning, of(ingress));
    finding.path = "spec.ingressClassName";
    finding.values = {ingress.meta.key().toString(), ingress.className};
    std::vector<std::string> names;
    for (const kube::IngressClass& each : classes)
        names.push_back(each.meta.name);
    if (!names.empty())
        finding.evidence.push_back({EvidenceKind::Classes, names});
    finding.fix = Fix::NameClass;
    finding.command = "kubectl get ingressclasses";
}

void checkIngressAddress(const CheckedCluster& cluster, const kube::Ingress& ingress, Report& report)
{
    if (!ingress.loadBalancerAddresses.empty())
        return;
    if (cluster.isManifest)
        return report.notChecked(Because::NoStatus);
    if (!ingress.meta.creationTimestamp)
        return report.notChecked(Because::NoAge, {}, ingress.meta.namespace_);
    if (!report.isOld(ingress.meta, graceOfControllers))
        return;
    // Some controllers never write a status: that this one does shows at another of its Ingresses.
    const kube::Ingress* other = nullptr;
    for (const kube::Ingress& each : cluster.snapshot.ingresses) {
        if (each.className == ingress.className && !each.loadBalancerAddresses.empty()) {
            other = &each;
            break;
        }
    }
    if (!other)
        return;
    Finding& finding = report.add(Severity::Warning, of(ingress));
    finding.objects.push_back(of(*other));
    finding.path = "status.loadBalancer.ingress";
    finding.values = {ingress.meta.key().toString(), other->meta.key().toString()};
    finding.fix = Fix::LookAtReason;
    finding.command = "kubectl -n " + shellQuoted(ingress.meta.namespace_) + " describe ingress " + shellQuoted(ingress.meta.name);
    finding.since = ingress.meta.creationTimestamp;
}

void checkIngressTls(const CheckedCluster&, const kube::Ingress& ingress, Report& report)
{
    if (ingress.tls)
        report.notChecked(Because::NotOnPurpose);
}

void checkDuplicatePaths(const CheckedCluster& cluster, Report& report)
{
    std::map<std::tuple<std::string, std::string, std::string, std::string>, const kube::Ingress*> first;
    for (const kube::Ingress& ingress : cluster.snapshot.ingresses) {
        if (servesCanary(ingress))
            continue;
        for (const kube::IngressBackend& backend : ingress.backends) {
            if (backend.pathType.empty())
                continue; // a default backend
            const auto [place, isNew] = first.emplace(std::tuple(ingress.className, backend.host, backend.path, backend.pathType), &ingress);
            if (isNew || place->second == &ingress)
                continue;
            const kube::Ingress& other = *place->second;
            const bool isOlder = other.meta.creationTimestamp <= ingress.meta.creationTimestamp;
            Finding& finding = report.add(Severity::Warning, of(ingress));
            finding.objects.push_back(of(other));
            finding.path = "spec.rules";
            finding.values = {ingress.meta.key().toString(), other.meta.key().toString(), pathOf(backend), backend.pathType};
            finding.which = backend.pathType + " " + pathOf(backend);
            if (other.meta.creationTimestamp && ingress.meta.creationTimestamp)
                finding.evidence.push_back({EvidenceKind::CreatedFirst, {nameOf(of(isOlder ? other : ingress))}});
            finding.fix = Fix::MergeIngresses;
            finding.command = "kubectl get ingresses -A";
        }
    }
    // What was found is one whatever else there is.
    if (!cluster.isWhole(kube::Kind::Ingress))
        report.unread(kube::Kind::Ingress);
}

} // namespace hopscope::findings
