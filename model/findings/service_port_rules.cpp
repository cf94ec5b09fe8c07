#include "model/findings/rule_functions.h"

#include "model/ip/port_span.h"

#include <algorithm>
#include <set>

namespace hopscope::findings {

namespace {

/// What a pod or a template has in its containers; sidecars count.
struct Ports
{
    std::string owner;
    std::vector<const kube::ContainerPort*> ports;
};

void addPorts(const SharedList<kube::Container>& containers, bool sidecarsOnly, Ports& to)
{
    for (const kube::Container& container : containers) {
        if (sidecarsOnly && !container.restartPolicyAlways)
            continue;
        for (const kube::ContainerPort& port : container.ports)
            to.ports.push_back(&port);
    }
}

/// The pods that the selector finds; of manifests the workloads whose pods it will find.
std::vector<Ports> portsBehind(const ServiceView& view)
{
    std::vector<Ports> all;
    for (const kube::Pod* pod : view.pods) {
        if (pod->isTerminating())
            continue;
        Ports& ports = all.emplace_back(Ports{"Pod " + pod->meta.key().toString(), {}});
        addPorts(pod->containers, false, ports);
        addPorts(pod->initContainers, true, ports);
    }
    if (!view.cluster.isManifest)
        return all;
    for (const kube::WorkloadResource* workload : view.templates) {
        Ports& ports = all.emplace_back(Ports{workload->kind + " " + workload->meta.namespace_ + "/" + std::string(workload->name()), {}});
        addPorts(workload->containers, false, ports);
    }
    return all;
}

bool isNumber(const std::string& text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

bool canBeAsked(const ServiceView& view, Report& report)
{
    if (!view.hasSelector())
        return false;
    if (!view.cluster.isManifest && !view.arePodsRead)
        report.unread(kube::Kind::Pod, view.service.meta.namespace_);
    return view.cluster.isManifest || view.arePodsRead;
}

std::string portPath(std::size_t index, const char* field)
{
    return "spec.ports[" + std::to_string(index) + "]." + field;
}

std::string namesOf(const Ports& ports)
{
    std::string text;
    for (const kube::ContainerPort* port : ports.ports) {
        text += text.empty() ? "" : ", ";
        text += port->name.empty() ? std::to_string(port->containerPort) : port->name + ":" + std::to_string(port->containerPort);
        text += "/" + std::string(ip::toString(port->protocol));
    }
    return text;
}

} // namespace

void checkNamedPort(const ServiceView& view, Report& report)
{
    if (!canBeAsked(view, report))
        return;
    const std::vector<Ports> behind = portsBehind(view);
    for (std::size_t i = 0; i < view.service.ports.size(); ++i) {
        const kube::ServicePort& port = view.service.ports[i];
        if (port.targetPort.empty() || isNumber(port.targetPort))
            continue;
        const auto hasIt = [&](const Ports& ports) {
            return std::any_of(ports.ports.begin(), ports.ports.end(), [&](const kube::ContainerPort* each) {
                return each->name == port.targetPort && each->protocol == port.protocol;
            });
        };
        const auto without = std::find_if_not(behind.begin(), behind.end(), hasIt);
        if (without == behind.end())
            continue;
        const auto having = std::size_t(std::count_if(behind.begin(), behind.end(), hasIt));
        Finding& finding = report.add(having > 0 ? Severity::Warning : Severity::Error, view.reference());
        finding.path = portPath(i, "targetPort");
        finding.values = {view.service.meta.key().toString(), port.targetPort.str(), std::string(ip::toString(port.protocol)), without->owner};
        finding.evidence.push_back({EvidenceKind::PortsThere, {without->owner, namesOf(*without)}});
        if (having > 0)
            finding.evidence.push_back({EvidenceKind::SomeHaveIt, {std::to_string(having), std::to_string(behind.size() - having)}});
        finding.fix = Fix::NamePort;
        finding.fixArguments = {port.targetPort.str()};
        finding.command = view.cluster.isManifest ? getCommand(view.reference()) : podsCommand(view.service.meta.namespace_, selectorText(view.service.selector), " -o yaml");
        if (having == 0 && !view.service.isHeadless() && !view.cluster.isManifest)
            finding.proof = Proof{{}, "svc/" + view.service.meta.key().toString() + ":" + std::to_string(port.port), port.protocol};
    }
}

void checkTargetPortUndeclared(const ServiceView& view, Report& report)
{
    if (!canBeAsked(view, report))
        return;
    const std::vector<Ports> behind = portsBehind(view);
    const bool allDeclare = std::none_of(behind.begin(), behind.end(), [](const Ports& ports) { return ports.ports.empty(); });
    if (behind.empty() || !allDeclare)
        return;
    for (std::size_t i = 0; i < view.service.ports.size(); ++i) {
        const kube::ServicePort& port = view.service.ports[i];
        const std::string target = port.targetPort.empty() ? std::to_string(port.port) : port.targetPort.str();
        const auto number = isNumber(target) ? ip::parsePort(target) : std::nullopt;
        const auto declares = [&](const Ports& ports) {
            return std::any_of(ports.ports.begin(), ports.ports.end(), [&](const kube::ContainerPort* each) { return each->containerPort == *number; });
        };
        if (!number || std::any_of(behind.begin(), behind.end(), declares))
            continue;
        Finding& finding = report.add(Severity::Note, view.reference());
        finding.path = portPath(i, "targetPort");
        finding.values = {view.service.meta.key().toString(), target};
        finding.evidence.push_back({EvidenceKind::PortsThere, {behind.front().owner, namesOf(behind.front())}});
        finding.fix = Fix::NothingNeeded;
        finding.command = getCommand(view.reference());
    }
}

void checkHeadlessPort(const ServiceView& view, Report& report)
{
    if (!view.service.isHeadless() || !view.hasSelector())
        return;
    for (std::size_t i = 0; i < view.service.ports.size(); ++i) {
        const kube::ServicePort& port = view.service.ports[i];
        if (!isNumber(port.targetPort) || ip::parsePort(port.targetPort.str()) == port.port || port.targetPort == "0")
            continue;
        Finding& finding = report.add(port.name.empty() ? Severity::Warning : Severity::Note, view.reference());
        finding.path = portPath(i, "port");
        finding.values = {view.service.meta.key().toString(), std::to_string(port.port), port.targetPort.str()};
        if (!port.name.empty())
            finding.evidence.push_back({EvidenceKind::SrvRecord, {port.name.str()}});
        finding.fix = Fix::EqualPorts;
        finding.command = getCommand(view.reference());
    }
}

void checkHostPortClash(const ServiceView& view, Report& report)
{
    for (std::size_t i = 0; i < view.service.ports.size(); ++i) {
        const kube::ServicePort& port = view.service.ports[i];
        if (port.nodePort == 0)
            continue;
        const kube::Pod* first = nullptr;
        for (const kube::Pod* pod : view.cluster.pods.podsAtHostPort(port.nodePort, port.protocol)) {
            if (!first || pod->meta.key() < first->meta.key())
                first = pod;
        }
        if (!first)
            continue;
        Finding& finding = report.add(Severity::Warning, view.reference());
        finding.objects.push_back(reference(kube::Kind::Pod, first->meta.key()));
        finding.path = portPath(i, "nodePort");
        finding.values = {view.service.meta.key().toString(), std::to_string(port.nodePort), first->meta.key().toString(), first->nodeName.str()};
        finding.fix = Fix::ChangePort;
        finding.fixArguments = {std::to_string(port.nodePort)};
        finding.command = getCommand(reference(kube::Kind::Pod, first->meta.key()));
    }
}

void checkNodePortRange(const ServiceView& view, Report& report)
{
    const auto& range = view.cluster.facts.nodePortRange;
    for (std::size_t i = 0; i < view.service.ports.size(); ++i) {
        const std::uint16_t port = view.service.ports[i].nodePort;
        if (port == 0)
            continue;
        if (range.basis != facts::Basis::Read && range.basis != facts::Basis::Derived)
            return report.notChecked(Because::FactUnknown, "node-port-range");
        if (port >= range.value.first && port <= range.value.second)
            continue;
        Finding& finding = report.add(Severity::Warning, view.reference());
        finding.path = portPath(i, "nodePort");
        const std::string text = ip::portSpan(range.value);
        finding.values = {view.service.meta.key().toString(), std::to_string(port), text};
        finding.evidence.push_back({EvidenceKind::Range, {text, range.evidence}});
        finding.fix = Fix::MoveIntoRange;
        finding.fixArguments = {text};
        finding.command = getCommand(view.reference());
        finding.basis = range.basis;
    }
}

} // namespace hopscope::findings
