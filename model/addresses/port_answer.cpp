#include "model/addresses/answer_parts.h"
#include "model/cluster/cluster_index.h"
#include "model/flow/find_flow.h"

#include <algorithm>

namespace hopscope::addresses {

namespace {

using flow::MatchedAs;

bool has(const Answer& answer, HolderKind kind)
{
    return std::any_of(answer.claims.begin(), answer.claims.end(), [kind](const Claim& claim) { return claim.kind == ClaimKind::Held && claim.holder == kind; });
}

/// Pods and ClusterIPs are asked from inside; all else by a client outside.
flow::Source askerOf(const AddressIndex& index, const Answer& answer)
{
    const bool inside = has(answer, HolderKind::Pod) || has(answer, HolderKind::ClusterIp) || has(answer, HolderKind::EndingPod);
    const auto& nodes = index.snapshot().nodes;
    if (inside && !nodes.empty())
        return flow::NodePlace{nodes.begin()->meta.name};
    return flow::ClientPlace{};
}

std::optional<flow::FlowTrace> traceTo(const AddressIndex& index, const flow::Source& from, const ip::Endpoint& to)
{
    const flow::Query query{from, flow::AddressTarget{to.address, std::to_string(to.port)}, to.protocol, {}};
    auto trace = flow::findFlow(index.snapshot(), index.facts(), query);
    return trace ? std::optional(std::move(*trace)) : std::nullopt;
}

const std::vector<std::string>* argumentsOf(const flow::FlowTrace& trace, flow::Decision decision)
{
    const auto found = std::find_if(trace.why.begin(), trace.why.end(), [decision](const flow::Why& why) { return why.decision == decision; });
    return found == trace.why.end() ? nullptr : &found->arguments;
}

bool isServed(const flow::FlowTrace& trace)
{
    return trace.service.has_value() || argumentsOf(trace, flow::Decision::HostPort) || argumentsOf(trace, flow::Decision::ListenerIs);
}

Claim portClaim(ClaimKind kind, const ip::Endpoint& at)
{
    Claim claim;
    claim.kind = kind;
    claim.address = at.address;
    claim.port = at.port;
    claim.protocol = at.protocol;
    return claim;
}

void setObject(const AddressIndex& index, kube::Kind kind, const kube::ObjectKey& key, Claim& claim)
{
    claim.objectKind = kind;
    claim.object = key;
    const kube::ObjectMeta* meta = nullptr;
    if (const kube::Service* service = kind == kube::Kind::Service ? index.snapshot().services.find(key) : nullptr)
        meta = &service->meta;
    if (const kube::Pod* pod = kind == kube::Kind::Pod ? index.snapshot().pods.find(key) : nullptr) {
        meta = &pod->meta;
        claim.node = pod->nodeName;
    }
    if (meta)
        claim.since = meta->creationTimestamp;
}

/// "namespace/name" as the trace writes it.
kube::ObjectKey keyOf(const std::string& text)
{
    const std::size_t slash = text.find('/');
    return slash == std::string::npos ? kube::ObjectKey{"", text} : kube::ObjectKey{text.substr(0, slash), text.substr(slash + 1)};
}

void addServed(const AddressIndex& index, const flow::FlowTrace& trace, const ip::Endpoint& at, std::vector<Claim>& claims)
{
    if (trace.service) {
        const bool nodePort = trace.matchedAs == MatchedAs::NodePort;
        Claim claim = portClaim(nodePort ? ClaimKind::NodePort : ClaimKind::ServicePort, at);
        setObject(index, kube::Kind::Service, *trace.service, claim);
        claim.portName = trace.servicePort;
        claim.evidence = "Service " + trace.service->toString() + (nodePort ? " spec.ports[].nodePort" : " spec.ports");
        claims.push_back(std::move(claim));
    }
    if (const auto* arguments = argumentsOf(trace, flow::Decision::HostPort); arguments && !arguments->empty()) {
        Claim claim = portClaim(ClaimKind::HostPort, at);
        setObject(index, kube::Kind::Pod, keyOf(arguments->front()), claim);
        claim.evidence = "Pod " + arguments->front() + " containers[].ports[].hostPort";
        claims.push_back(std::move(claim));
    }
    if (const auto* arguments = argumentsOf(trace, flow::Decision::ListenerIs); arguments && arguments->size() > 1) {
        Claim claim = portClaim(ClaimKind::Listener, at);
        claim.evidence = arguments->at(1);
        claims.push_back(std::move(claim));
    }
}

/// What a pod's containers say that they listen on: of information only, the kernel asks nobody.
void addContainerPorts(const AddressIndex& index, const ip::Endpoint& at, bool anyProtocol, std::vector<Claim>& claims)
{
    const kube::Pod* pod = index.snapshot().index().podByAddress(at.address);
    if (!pod)
        return;
    for (const kube::Container& container : pod->containers) {
        for (const kube::ContainerPort& port : container.ports) {
            if (port.containerPort != at.port || (!anyProtocol && port.protocol != at.protocol))
                continue;
            Claim claim = portClaim(ClaimKind::ContainerPort, {at.address, at.port, port.protocol});
            setObject(index, kube::Kind::Pod, pod->meta.key(), claim);
            claim.portName = port.name;
            claim.evidence = "Pod " + pod->meta.key().toString() + " containers[].ports[].containerPort";
            claims.push_back(std::move(claim));
        }
    }
}

bool names(const kube::Service& service, std::uint16_t port, ip::Protocol protocol)
{
    return std::any_of(service.ports.begin(), service.ports.end(), [&](const kube::ServicePort& one) { return one.port == port && one.protocol == protocol; });
}

/// Whether any object has a word about the port in this protocol: each protocol that is tried is a trace.
bool isMentioned(const AddressIndex& index, const ip::Endpoint& at)
{
    const cluster::ClusterIndex& lookups = index.snapshot().index();
    if (lookups.serviceByNodePort(at.port, at.protocol))
        return true;
    if (const kube::Service* service = lookups.serviceByClusterIp(at.address); service && names(*service, at.port, at.protocol))
        return true;
    const auto outside = lookups.servicesByExternalAddress(at.address);
    if (std::any_of(outside.begin(), outside.end(), [&](const kube::Service* service) { return names(*service, at.port, at.protocol); }))
        return true;
    const kube::Node* node = lookups.nodeByAddress(at.address);
    if (!node)
        return false;
    const auto listens = [&](const kube::ContainerPort& port) { return (port.hostPort == at.port || port.containerPort == at.port) && port.protocol == at.protocol; };
    for (const kube::Pod* pod : lookups.podsOnNode(node->meta.name)) {
        for (const kube::Container& container : pod->containers) {
            if (std::any_of(container.ports.begin(), container.ports.end(), listens))
                return true;
        }
    }
    return false;
}

/// The one that is asked for; else TCP, and those that an object mentions.
std::vector<ip::Protocol> protocolsOf(const AddressIndex& index, const ip::IpAddress& address, const Question& question)
{
    std::vector<ip::Protocol> protocols{question.protocol.value_or(ip::Protocol::Tcp)};
    for (const ip::Protocol protocol : {ip::Protocol::Udp, ip::Protocol::Sctp}) {
        if (!question.protocol && isMentioned(index, {address, question.port, protocol}))
            protocols.push_back(protocol);
    }
    return protocols;
}

} // namespace

void addPort(const AddressIndex& index, const ip::IpAddress& address, Answer& answer)
{
    const Question& question = answer.question;
    const std::vector<ip::Protocol> protocols = protocolsOf(index, address, question);
    const flow::Source from = askerOf(index, answer);
    std::optional<flow::FlowTrace> chosen;
    ip::Endpoint at{address, question.port, protocols.front()};
    std::vector<Claim> served;
    for (const ip::Protocol protocol : protocols) {
        auto trace = traceTo(index, from, {address, question.port, protocol});
        if (!trace)
            continue;
        const bool first = isServed(*trace) && served.empty();
        if (isServed(*trace))
            addServed(index, *trace, {address, question.port, protocol}, served);
        if (!chosen || first) {
            chosen = std::move(trace);
            at.protocol = protocol;
        }
    }
    addContainerPorts(index, at, !question.protocol, served);
    answer.claims.insert(answer.claims.begin(), served.begin(), served.end());
    if (chosen)
        answer.port = PortAnswer{toString(from), at, chosen->verdict, chosen->clientSees, chosen->matchedAs, chosen->service, chosen->servicePort};
}

} // namespace hopscope::addresses
