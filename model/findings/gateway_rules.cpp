#include "model/findings/rule_functions.h"

#include <algorithm>

namespace hopscope::findings {

namespace {

using kube::Kind;

/// The controller has seen the object as it is now.
bool isCurrent(const kube::StatusCondition& condition, std::int64_t generation)
{
    return condition.observedGeneration == 0 || generation == 0 || condition.observedGeneration >= generation;
}

Evidence reasonOf(const kube::StatusCondition& condition)
{
    return {EvidenceKind::Reason, {condition.type + "=" + condition.status, condition.reason, condition.message}};
}

/// What a CustomResourceDefinition fills in before a controller has come: as good as nothing.
bool isWaiting(const kube::StatusCondition* condition)
{
    return !condition || (condition->status == "Unknown" && condition->reason == "Pending");
}

std::string describe(const kube::ObjectReference& object)
{
    std::string command = getCommand(object, "");
    const std::size_t get = command.find("get ");
    return command.replace(get, 4, "describe ");
}

/// "Gateway shop/web", or with its own name what is no Gateway.
std::string nameOf(const kube::ParentReference& parent)
{
    return parent.kind + " " + parent.namespace_ + "/" + parent.name + (parent.sectionName.empty() ? std::string() : " " + parent.sectionName);
}

/// Nothing has a status in manifests, and what does not say its age cannot be late.
bool canBeLate(const CheckedCluster& cluster, const kube::ObjectMeta& meta, Report& report)
{
    if (cluster.isManifest)
        report.notChecked(Because::NoStatus);
    else if (!meta.creationTimestamp)
        report.notChecked(Because::NoAge, {}, meta.namespace_);
    else
        return report.isOld(meta, graceOfControllers);
    return false;
}

} // namespace

void checkGatewayProgrammed(const CheckedCluster& cluster, const kube::Gateway& gateway, Report& report)
{
    const bool isLate = canBeLate(cluster, gateway.meta, report);
    for (const char* type : {"Accepted", "Programmed"}) {
        const kube::StatusCondition* condition = kube::conditionOf(gateway.conditions, type);
        const bool isBad = condition && condition->status == "False" && isCurrent(*condition, gateway.generation);
        if (!isBad && !(isWaiting(condition) && isLate))
            continue;
        Finding& finding = report.add(Severity::Error, reference(Kind::Gateway, gateway.meta.key()));
        finding.path = "status.conditions";
        finding.which = type;
        finding.values = {gateway.meta.key().toString(), type, isBad ? condition->reason : std::string()};
        if (isBad)
            finding.evidence.push_back(reasonOf(*condition));
        finding.fix = Fix::LookAtReason;
        finding.command = describe(finding.subject());
        if (!isBad)
            finding.since = gateway.meta.creationTimestamp;
        return;
    }
}

namespace {

/// The conditions of listeners, of a Gateway or a ListenerSet.
void checkStatuses(const kube::ObjectReference& subject, std::int64_t generation, const std::vector<kube::ListenerStatus>& statuses, Report& report)
{
    for (const kube::ListenerStatus& listener : statuses) {
        for (const kube::StatusCondition& condition : listener.conditions) {
            const bool mustHold = condition.type == "ResolvedRefs" || condition.type == "Accepted";
            const bool isBad = (mustHold && condition.status == "False") || (condition.type == "Conflicted" && condition.status == "True");
            const bool isDubious = condition.type == "OverlappingTLSConfig" && condition.status == "True";
            if ((!isBad && !isDubious) || !isCurrent(condition, generation))
                continue;
            Finding& finding = report.add(isBad ? Severity::Error : Severity::Warning, subject);
            finding.path = "status.listeners";
            finding.which = listener.name + " " + condition.type;
            finding.values = {findings::nameOf(subject), listener.name, condition.type, condition.reason};
            finding.evidence.push_back(reasonOf(condition));
            finding.fix = Fix::LookAtReason;
            finding.command = describe(subject);
        }
    }
}

} // namespace

void checkGatewayListeners(const CheckedCluster&, const kube::Gateway& gateway, Report& report)
{
    checkStatuses(reference(Kind::Gateway, gateway.meta.key()), gateway.generation, gateway.listenerStatuses, report);
}

void checkListenerSet(const CheckedCluster&, const kube::ListenerSet& set, Report& report)
{
    checkStatuses(reference(Kind::ListenerSet, set.meta.key()), set.generation, set.listenerStatuses, report);
}

void checkListenersUnused(const CheckedCluster&, const kube::Gateway& gateway, Report& report)
{
    if (gateway.listenerStatuses.empty() || !report.isOld(gateway.meta, std::chrono::hours(24)))
        return;
    for (const kube::ListenerStatus& listener : gateway.listenerStatuses) {
        if (listener.attachedRoutes != 0)
            continue;
        Finding& finding = report.add(Severity::Note, reference(Kind::Gateway, gateway.meta.key()));
        finding.path = "status.listeners";
        finding.which = listener.name;
        finding.values = {gateway.meta.key().toString(), listener.name};
        finding.fix = Fix::RemoveListener;
        finding.command = getCommand(finding.subject());
    }
}

void checkRouteAttached(const CheckedCluster& cluster, Kind kind, const kube::Route& route, Report& report)
{
    const kube::ObjectReference subject = reference(kind, route.meta.key());
    for (const kube::RouteParentStatus& status : route.parentStatuses) {
        const kube::StatusCondition* accepted = kube::conditionOf(status.conditions, "Accepted");
        if (!accepted || accepted->status != "False" || !isCurrent(*accepted, route.generation))
            continue;
        Finding& finding = report.add(Severity::Error, subject);
        finding.path = "status.parents";
        finding.which = nameOf(status.parent);
        finding.values = {findings::nameOf(subject), finding.which, accepted->reason};
        finding.evidence.push_back(reasonOf(*accepted));
        finding.fix = Fix::AttachRoute;
        finding.command = describe(subject);
    }
    if (route.parents.empty() || !canBeLate(cluster, route.meta, report))
        return;
    for (const kube::ParentReference& parent : route.parents) {
        const auto isOf = [&](const kube::RouteParentStatus& status) {
            return status.parent.name == parent.name && status.parent.namespace_ == parent.namespace_ && status.parent.kind == parent.kind &&
                   (status.parent.sectionName.empty() || status.parent.sectionName == parent.sectionName);
        };
        if (std::any_of(route.parentStatuses.begin(), route.parentStatuses.end(), isOf))
            continue;
        Finding& finding = report.add(Severity::Error, subject);
        finding.path = "spec.parentRefs";
        finding.which = nameOf(parent);
        finding.values = {findings::nameOf(subject), finding.which, {}};
        finding.fix = Fix::AttachRoute;
        finding.command = describe(subject);
        finding.since = route.meta.creationTimestamp;
    }
}

namespace {

/// Whether some ReferenceGrant of the backend's namespace lets routes of this kind and namespace name the Service.
bool isGranted(const CheckedCluster& cluster, Kind kind, const kube::Route& route, const kube::BackendReference& backend)
{
    const auto allows = [&](const kube::ReferenceGrant& grant) {
        const bool from = std::any_of(grant.from.begin(), grant.from.end(), [&](const kube::ReferenceGrant::From& each) {
            return each.group == kube::gatewayGroup && each.kind == kube::kindName(kind) && each.namespace_ == route.meta.namespace_.str();
        });
        const bool to = std::any_of(grant.to.begin(), grant.to.end(), [&](const kube::ReferenceGrant::To& each) {
            return each.group.empty() && each.kind == "Service" && (each.name.empty() || each.name == backend.name);
        });
        return from && to && grant.meta.namespace_ == backend.namespace_;
    };
    const auto& grants = cluster::tableOf<kube::ReferenceGrant>(cluster.snapshot);
    return std::any_of(grants.begin(), grants.end(), allows);
}

enum class Flaw : std::uint8_t
{
    None,
    NoService,
    NoPort,
    NotGranted
};

/// What is wrong with the backend by the objects alone; what is missing for the answer goes to the report.
Flaw flawOf(const CheckedCluster& cluster, Kind kind, const kube::Route& route, const kube::BackendReference& backend, Report& report)
{
    const kube::Service* service = cluster.snapshot.services.find({backend.namespace_, backend.name});
    if (!service && !cluster.isWhole(Kind::Service, backend.namespace_)) {
        report.unread(Kind::Service, backend.namespace_);
        return Flaw::None;
    }
    if (!service)
        return Flaw::NoService;
    const auto isIt = [&](const kube::ServicePort& port) { return port.port == backend.port; };
    if (backend.port != 0 && std::none_of(service->ports.begin(), service->ports.end(), isIt))
        return Flaw::NoPort;
    if (route.meta.namespace_ == backend.namespace_ || isGranted(cluster, kind, route, backend))
        return Flaw::None;
    if (!cluster.isWhole(Kind::ReferenceGrant, backend.namespace_)) {
        report.unread(Kind::ReferenceGrant, backend.namespace_);
        return Flaw::None;
    }
    return Flaw::NotGranted;
}

constexpr std::string_view wordOf(Flaw flaw)
{
    switch (flaw) {
    case Flaw::NoService: return "no-service";
    case Flaw::NoPort: return "no-port";
    case Flaw::NotGranted: return "not-granted";
    case Flaw::None: break;
    }
    return "refused";
}

} // namespace

void checkRouteBackends(const CheckedCluster& cluster, Kind kind, const kube::Route& route, Report& report)
{
    const kube::ObjectReference subject = reference(kind, route.meta.key());
    bool isTold = false;
    for (std::size_t i = 0; i < route.rules.size(); ++i) {
        for (std::size_t j = 0; j < route.rules[i].backends.size(); ++j) {
            const kube::BackendReference& backend = route.rules[i].backends[j];
            const Flaw flaw = backend.isService() ? flawOf(cluster, kind, route, backend, report) : Flaw::None;
            if (flaw == Flaw::None)
                continue;
            isTold = true;
            Finding& finding = report.add(backend.weight == 0 ? Severity::Note : Severity::Error, subject);
            finding.objects.push_back(reference(Kind::Service, {backend.namespace_, backend.name}));
            finding.path = "spec.rules[" + std::to_string(i) + "].backendRefs[" + std::to_string(j) + "]";
            const std::string name = backend.namespace_ + "/" + backend.name;
            finding.values = {findings::nameOf(subject), name, std::string(wordOf(flaw)), std::to_string(backend.port)};
            finding.fix = flaw == Flaw::NotGranted ? Fix::GrantReference : Fix::CorrectBackend;
            finding.fixArguments = {flaw == Flaw::NotGranted ? backend.namespace_ : name};
            finding.command = "kubectl -n " + shellQuoted(backend.namespace_) + (flaw == Flaw::NotGranted ? " get referencegrants -o yaml" : " get services");
        }
    }
    for (const kube::RouteParentStatus& status : route.parentStatuses) {
        const kube::StatusCondition* resolved = kube::conditionOf(status.conditions, "ResolvedRefs");
        if (isTold || !resolved || resolved->status != "False" || !isCurrent(*resolved, route.generation))
            continue;
        Finding& finding = report.add(Severity::Error, subject);
        finding.path = "status.parents";
        finding.which = nameOf(status.parent);
        finding.values = {findings::nameOf(subject), finding.which, std::string(wordOf(Flaw::None)), resolved->reason};
        finding.evidence.push_back(reasonOf(*resolved));
        finding.fix = Fix::LookAtReason;
        finding.command = describe(subject);
    }
}

void checkRouteEndpoints(const CheckedCluster& cluster, Kind kind, const kube::Route& route, Report& report)
{
    for (std::size_t i = 0; i < route.rules.size(); ++i) {
        std::vector<const kube::BackendReference*> empty;
        std::size_t counted = 0;
        bool isKnown = true;
        for (const kube::BackendReference& backend : route.rules[i].backends) {
            const kube::Service* service = backend.isService() ? cluster.snapshot.services.find({backend.namespace_, backend.name}) : nullptr;
            const bool isRead = !cluster.isManifest && cluster.snapshot.areEndpointsReadWhole(backend.namespace_);
            if (backend.weight == 0)
                continue;
            ++counted;
            if (service && !service->isExternalName() && !isRead)
                report.unread(Kind::EndpointSlice, backend.namespace_);
            isKnown = isKnown && service && !service->isExternalName() && isRead;
            if (service && isRead && !report.isYoung(service->meta, graceOfPods) && !service->isExternalName() && ServiceView(cluster, *service).used().empty())
                empty.push_back(&backend);
        }
        if (empty.empty() || route.rules[i].answersItself)
            continue;
        const bool isAll = isKnown && empty.size() == counted;
        Finding& finding = report.add(isAll ? Severity::Error : Severity::Warning, reference(kind, route.meta.key()));
        finding.path = "spec.rules[" + std::to_string(i) + "].backendRefs";
        for (const kube::BackendReference* backend : empty)
            finding.objects.push_back(reference(Kind::Service, {backend->namespace_, backend->name}));
        finding.values = {findings::nameOf(finding.subject()), empty.front()->namespace_ + "/" + empty.front()->name, std::to_string(empty.size()), std::to_string(counted)};
        finding.fix = Fix::LookAtPods;
        finding.fixArguments = {"Service " + finding.values[1]};
        finding.command = sliceCommand({empty.front()->namespace_, empty.front()->name});
    }
}

} // namespace hopscope::findings
