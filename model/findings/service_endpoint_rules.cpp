#include "model/findings/rule_functions.h"
#include "model/kube/pod_status.h"
#include "model/kube/workload.h"

#include <algorithm>
#include <set>

namespace hopscope::findings {

namespace {

constexpr std::string_view managedBy = "endpointslice.kubernetes.io/managed-by";

std::string workloadName(const kube::WorkloadResource& workload)
{
    return workload.kind + " " + workload.meta.namespace_ + "/" + std::string(workload.name());
}

/// Labels that hold all of the selector but one value, and at least one of it: a slip of the pen. "app=webb" of app=web.
std::optional<std::string> nearestLabel(const kube::StringMap& selector, const kube::StringMap& labels)
{
    std::optional<std::string> differs;
    for (const auto& [key, value] : selector) {
        const auto found = labels.find(key.str());
        if (found == labels.end())
            return std::nullopt;
        if (found->second == value)
            continue;
        if (differs)
            return std::nullopt;
        differs = key + "=" + found->second;
    }
    return selector.size() > 1 ? differs : std::nullopt;
}

struct Nearest
{
    std::string label;
    std::string example;
    std::size_t count = 0;
};

std::optional<Nearest> nearestOf(const ServiceView& view)
{
    std::optional<Nearest> best;
    const auto offer = [&](const std::string& label, const std::string& example, std::size_t count) {
        if (!best || std::tie(best->count, example) < std::tie(count, best->example))
            best = Nearest{label, example, count};
    };
    const std::string& home = view.service.meta.namespace_;
    if (const PodGroups::Space* space = view.cluster.pods.spaceOf(home)) {
        for (const PodGroups::Group& group : space->groups) {
            const auto label = nearestLabel(view.service.selector, group.labels);
            if (label && !group.pods.empty())
                offer(*label, "Pod " + PodGroups::podsOf({&group}).front()->meta.key().toString(), group.pods.size());
        }
    }
    for (const kube::WorkloadResource* workload : view.cluster.workloadsIn(home)) {
        if (const auto label = nearestLabel(view.service.selector, workload->templateLabels))
            offer(*label, workloadName(*workload), 1);
    }
    return best;
}

void addWaysIn(const ServiceView& view, Finding& finding)
{
    constexpr std::size_t most = 5;
    const std::vector<WayIn>& ways = view.waysIn();
    for (std::size_t i = 0; i < std::min(ways.size(), most); ++i) {
        finding.evidence.push_back({EvidenceKind::UsedBy, {nameOf(ways[i].from), ways[i].what}});
        if (std::find(finding.objects.begin(), finding.objects.end(), ways[i].from) == finding.objects.end())
            finding.objects.push_back(ways[i].from);
    }
}

/// What makes pods, and is told to make none.
const kube::WorkloadResource* scaledToZero(const ServiceView& view)
{
    const auto isIdle = [](const kube::WorkloadResource* workload) {
        return workload->replicas.value_or(0) == 0 || workload->kind == "Job" || workload->kind == "CronJob";
    };
    const auto found = std::find_if(view.templates.begin(), view.templates.end(), isIdle);
    return found == view.templates.end() ? nullptr : *found;
}

/// That nobody answers is certain; that somebody should, where a workload wants to, a label is nearly right, or somebody calls.
/// A Service whose workload is not there may be of a part that is switched off.
Severity severityOfNobody(const ServiceView& view, bool isNearlyRight, bool isIdle)
{
    if (view.cluster.isManifest)
        return isNearlyRight ? Severity::Warning : Severity::Note;
    if (isIdle)
        return Severity::Note;
    if (!view.cluster.areWorkloadsRead(view.service.meta.namespace_))
        return Severity::Warning;
    return isNearlyRight || !view.templates.empty() || view.isReachedFromOutside() ? Severity::Error : Severity::Warning;
}

} // namespace

void checkSelectorMatchesNothing(const ServiceView& view, Report& report)
{
    if (!view.hasSelector() || !view.pods.empty() || view.cluster.isDnsService(view.service.meta.key()))
        return;
    const bool isManifest = view.cluster.isManifest;
    if (!isManifest && !view.arePodsRead)
        return report.unread(kube::Kind::Pod, view.service.meta.namespace_);
    if (!isManifest && !view.areEndpointsRead)
        return report.unread(kube::Kind::EndpointSlice, view.service.meta.namespace_);
    if (!view.endpoints.empty() || report.isYoung(view.service.meta, graceOfPods) || (isManifest && !view.templates.empty()))
        return;
    const std::optional<Nearest> nearest = nearestOf(view);
    const kube::WorkloadResource* idle = scaledToZero(view);
    const Severity severity = severityOfNobody(view, nearest.has_value(), idle != nullptr);
    Finding& finding = report.add(severity, view.reference());
    finding.path = "spec.selector";
    finding.values = {view.service.meta.key().toString(), selectorText(view.service.selector)};
    if (nearest)
        finding.evidence.push_back({EvidenceKind::NearestLabels, {nearest->example, nearest->label, std::to_string(nearest->count)}});
    if (idle)
        finding.evidence.push_back({EvidenceKind::ScaledToZero, {workloadName(*idle)}});
    else if (isManifest)
        finding.evidence.push_back({EvidenceKind::OnlyTheseFiles, {}});
    else if (!view.cluster.areWorkloadsRead(view.service.meta.namespace_))
        finding.evidence.push_back({EvidenceKind::WorkloadsUnread, {}});
    addWaysIn(view, finding);
    finding.fix = idle ? Fix::StartPods : Fix::CorrectSelector;
    finding.fixArguments = {idle ? workloadName(*idle) : nearest ? nearest->label : std::string()};
    finding.command = podsCommand(view.service.meta.namespace_, {}, " --show-labels");
    if (!isManifest && !view.service.isHeadless())
        finding.proof = serviceProof(view.service);
}

void checkNoReadyEndpoint(const ServiceView& view, Report& report)
{
    if (view.endpoints.empty() || !view.used().empty() || view.service.isExternalName() || view.isKubernetes() ||
        view.cluster.isDnsService(view.service.meta.key()) || report.isYoung(view.service.meta, graceOfPods))
        return;
    for (const SeenEndpoint& each : view.endpoints) {
        if (each.pod && report.isYoung(each.pod->meta, graceOfPods))
            return; // it may be about to become ready
    }
    Finding& finding = report.add(Severity::Error, view.reference());
    finding.values = {view.service.meta.key().toString(), std::to_string(view.endpoints.size())};
    constexpr std::size_t most = 5;
    for (std::size_t i = 0; i < std::min(view.endpoints.size(), most); ++i) {
        const SeenEndpoint& each = view.endpoints[i];
        if (!each.pod) {
            finding.evidence.push_back({EvidenceKind::EndpointNotReady, {each.endpoint->addresses[0].toString()}});
            continue;
        }
        const std::string name = "Pod " + each.pod->meta.key().toString();
        finding.evidence.push_back({EvidenceKind::PodNotReady, {name, kube::podStatus(*each.pod).text}});
        for (const SharedText& gate : each.pod->readinessGates) {
            const kube::Condition* condition = each.pod->condition(gate.str());
            if (!condition || condition->status != "True")
                finding.evidence.push_back({EvidenceKind::GateOpen, {name, gate.str()}});
        }
    }
    addWaysIn(view, finding);
    finding.fix = Fix::LookAtPods;
    finding.fixArguments = {"Service " + view.service.meta.key().toString()};
    finding.command = view.hasSelector() ? podsCommand(view.service.meta.namespace_, selectorText(view.service.selector)) : sliceCommand(view.service.meta.key());
    if (!view.service.isHeadless())
        finding.proof = serviceProof(view.service);
}

void checkFewReady(const ServiceView& view, Report& report)
{
    std::size_t ready = 0;
    std::size_t all = 0;
    std::set<std::string> templates;
    const kube::Pod* example = nullptr;
    for (const SeenEndpoint& each : view.endpoints) {
        if (!each.pod || each.endpoint->terminating)
            continue;
        ++all;
        ready += each.endpoint->ready ? 1 : 0;
        templates.insert(each.pod->meta.label("pod-template-hash") + each.pod->meta.label("controller-revision-hash"));
        if (each.endpoint->ready)
            continue;
        if (!report.isOld(each.pod->meta, graceOfControllers))
            return;
        example = example ? example : each.pod;
    }
    // Two templates at once: a rollout.
    if (ready == 0 || all < 2 || ready * 2 >= all || templates.size() > 1 || !example)
        return;
    Finding& finding = report.add(Severity::Warning, view.reference());
    finding.values = {view.service.meta.key().toString(), std::to_string(ready), std::to_string(all)};
    finding.evidence.push_back({EvidenceKind::PodNotReady, {"Pod " + example->meta.key().toString(), kube::podStatus(*example).text}});
    finding.fix = Fix::LookAtPods;
    finding.fixArguments = {"Service " + view.service.meta.key().toString()};
    finding.command = podsCommand(view.service.meta.namespace_, selectorText(view.service.selector));
}

namespace {

/// One pod for each name or node: more of them is not how such a workload grows.
bool isOfFixedPods(const kube::Pod& pod)
{
    const std::string_view kind = kube::workloadOf(pod).kind;
    return kind == "StatefulSet" || kind == "DaemonSet" || kind == "Node";
}

} // namespace

void checkSingleEndpoint(const ServiceView& view, Report& report)
{
    const std::vector<const kube::Pod*> ready = view.readyPods();
    if (!view.hasSelector() || !view.usesOnlyReadyPods() || ready.size() != 1 || view.isKubernetes() ||
        view.cluster.isDnsService(view.service.meta.key()) || isOfFixedPods(*ready.front()))
        return;
    const auto one = std::find_if(view.templates.begin(), view.templates.end(), [&](const kube::WorkloadResource* each) { return each->replicas == 1; });
    const bool isMeant = one != view.templates.end();
    const bool isOutside = view.isReachedFromOutside();
    Finding& finding = report.add(isOutside && !isMeant ? Severity::Warning : Severity::Note, view.reference());
    const kube::Pod& pod = *ready.front();
    finding.objects.push_back(reference(kube::Kind::Pod, pod.meta.key()));
    finding.values = {view.service.meta.key().toString(), pod.meta.key().toString()};
    finding.evidence.push_back({EvidenceKind::ReadyEndpoint, {"Pod " + pod.meta.key().toString(), pod.nodeName.str()}});
    if (isMeant)
        finding.evidence.push_back({EvidenceKind::ReplicasByDesign, {workloadName(**one), "1"}});
    addWaysIn(view, finding);
    finding.fix = Fix::AddReplicas;
    finding.command = podsCommand(view.service.meta.namespace_, selectorText(view.service.selector));
}

void checkEndpointsOneNode(const ServiceView& view, Report& report)
{
    const std::vector<const kube::Pod*> ready = view.readyPods();
    if (ready.size() < 2 || view.isKubernetes() || view.cluster.isDnsService(view.service.meta.key()) || view.cluster.schedulableNodes < 2)
        return;
    const SharedText& node = ready.front()->nodeName;
    const bool isSpread = std::any_of(ready.begin(), ready.end(), [&](const kube::Pod* pod) {
        return pod->nodeName.empty() || pod->nodeName != node || !pod->nodeSelector.empty() || kube::workloadOf(*pod).kind == "DaemonSet";
    });
    if (isSpread)
        return;
    Finding& finding = report.add(Severity::Note, view.reference());
    finding.values = {view.service.meta.key().toString(), std::to_string(ready.size()), node.str()};
    finding.fix = Fix::SpreadPods;
    finding.command = podsCommand(view.service.meta.namespace_, selectorText(view.service.selector));
}

void checkReadyPodMissing(const ServiceView& view, Report& report)
{
    if (!view.hasSelector() || view.slices.empty())
        return;
    std::set<ip::IpAddress> listed;
    for (const kube::EndpointSlice* slice : view.slices) {
        for (const kube::SliceEndpoint& endpoint : slice->endpoints)
            listed.insert(endpoint.addresses.begin(), endpoint.addresses.end());
    }
    for (const kube::Pod* pod : view.pods) {
        if (!pod->isReady() || pod->isTerminating() || report.isYoung(pod->meta, graceOfPods))
            continue;
        for (const SharedText& family : view.service.ipFamilies) {
            const auto address = pod->address(family == "IPv6" ? ip::Family::V6 : ip::Family::V4);
            if (!address || listed.count(*address) > 0)
                continue;
            Finding& finding = report.add(Severity::Warning, view.reference());
            finding.objects.push_back(reference(kube::Kind::Pod, pod->meta.key()));
            finding.values = {view.service.meta.key().toString(), pod->meta.key().toString(), address->toString()};
            finding.which = pod->meta.key().toString() + " " + address->toString();
            for (const kube::EndpointSlice* slice : view.slices)
                finding.evidence.push_back({EvidenceKind::SlicesSeen, {slice->meta.name, slice->meta.label(managedBy)}});
            finding.fix = Fix::LookAtController;
            finding.command = sliceCommand(view.service.meta.key());
        }
    }
}

void checkStaleAddress(const ServiceView& view, Report& report)
{
    for (const SeenEndpoint& each : view.endpoints) {
        const kube::SliceEndpoint& endpoint = *each.endpoint;
        if (!endpoint.ready || endpoint.terminating || !endpoint.targetReference || endpoint.targetReference->kind != "Pod" ||
            report.isYoung(each.slice->meta, graceOfPods))
            continue;
        const ip::IpAddress& address = endpoint.addresses[0];
        if (each.pod) {
            const auto& own = each.pod->podIps;
            if (own.empty() || *each.pod->printed != kube::PrintedPod{} || std::find(own.begin(), own.end(), address) != own.end())
                continue;
        }
        const std::string manager = each.slice->meta.label(managedBy);
        const bool isControllers = manager == "endpointslice-controller.k8s.io";
        Finding& finding = report.add(isControllers ? Severity::Error : Severity::Warning, view.reference());
        finding.objects.push_back(reference(kube::Kind::EndpointSlice, each.slice->meta.key()));
        const kube::ObjectKey target{endpoint.targetReference->key.namespace_.empty() ? view.service.meta.namespace_ : endpoint.targetReference->key.namespace_,
                                     endpoint.targetReference->key.name};
        finding.values = {view.service.meta.key().toString(), address.toString(), target.toString()};
        finding.which = each.slice->meta.name + " " + address.toString() + " " + target.toString();
        if (const kube::Pod* owner = view.cluster.snapshot.index().podByAddress(address))
            finding.evidence.push_back({EvidenceKind::AddressOf, {address.toString(), "Pod " + owner->meta.key().toString()}});
        else
            finding.evidence.push_back({EvidenceKind::AddressOfNobody, {address.toString()}});
        finding.evidence.push_back({EvidenceKind::SlicesSeen, {each.slice->meta.name, manager}});
        finding.fix = Fix::RebuildSlice;
        finding.fixArguments = {each.slice->meta.key().toString()};
        finding.command = sliceCommand(view.service.meta.key());
        if (!view.service.isHeadless())
            finding.proof = serviceProof(view.service);
    }
}

void checkEndpointsByHand(const ServiceView& view, Report& report)
{
    if (!view.service.selector.empty() || view.isKubernetes() || view.service.isExternalName())
        return;
    for (const kube::EndpointSlice* slice : view.slices) {
        if (slice->meta.label(managedBy) != "endpointslicemirroring-controller.k8s.io")
            continue;
        Finding& finding = report.add(Severity::Note, view.reference());
        finding.objects.push_back(reference(kube::Kind::EndpointSlice, slice->meta.key()));
        finding.values = {view.service.meta.key().toString()};
        finding.fix = Fix::WriteSlice;
        finding.command = getCommand(reference(kube::Kind::Endpoints, view.service.meta.key()));
        return;
    }
}

void checkEndpointsTruncated(const ServiceView& view, Report& report)
{
    const kube::Endpoints* endpoints = view.cluster.snapshot.endpoints.find(view.service.meta.key());
    if (!endpoints || endpoints->meta.annotation("endpoints.kubernetes.io/over-capacity") != "truncated")
        return;
    Finding& finding = report.add(Severity::Warning, view.reference());
    finding.objects.push_back(reference(kube::Kind::Endpoints, endpoints->meta.key()));
    finding.values = {view.service.meta.key().toString()};
    finding.fix = Fix::ReadSlices;
    finding.command = getCommand(reference(kube::Kind::Endpoints, endpoints->meta.key()));
}

} // namespace hopscope::findings
