#include "model/flow/misplaced_port.h"

#include "model/base/join.h"
#include "model/flow/listeners.h"
#include "model/flow/service_match.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

/// Whose number it is, and an address at which it works.
struct Finding
{
    Decision decision = Decision::NumberIsNodePort;
    std::vector<std::string> names;
    std::string where;
};

std::string nodePortPlace(const NetworkView& view, const std::string& node, const ip::Endpoint& asked)
{
    const auto& nodes = view.snapshot().nodes;
    const std::string name = !node.empty() ? node : nodes.empty() ? std::string() : nodes.begin()->meta.name;
    const auto address = view.primaryAddress(name, asked.address.family());
    return address ? ip::joinHostPort(*address, std::to_string(asked.port)) : std::string();
}

std::string clusterIpPlace(const kube::Service& service, const kube::ServicePort& port, ip::Family family)
{
    const auto address = service.clusterIp(family);
    return address ? ip::joinHostPort(*address, std::to_string(port.port)) : std::string();
}

/// The port of the Service whose slices send to this number.
const kube::ServicePort* targeting(const NetworkView& view, const kube::Service& service, const ip::Endpoint& asked)
{
    for (const kube::EndpointSlice* slice : view.index().slicesOf(service.meta.key())) {
        for (const kube::SlicePort& slicePort : slice->ports) {
            if (slicePort.port != asked.port || slicePort.protocol != asked.protocol)
                continue;
            for (const kube::ServicePort& port : service.ports) {
                if (port.name == slicePort.name && port.protocol == slicePort.protocol)
                    return &port;
            }
        }
    }
    return nullptr;
}

/// Adds another owner of the number; the first says where it works.
void add(std::optional<Finding>& found, Decision decision, const kube::ObjectKey& owner, std::string where)
{
    if (!found)
        found = Finding{decision, {}, std::move(where)};
    if (found->decision == decision)
        found->names.push_back(owner.toString());
}

std::optional<Why> said(std::optional<Finding> found, const ip::Endpoint& asked)
{
    if (!found || found->where.empty())
        return std::nullopt;
    std::sort(found->names.begin(), found->names.end());
    found->names.erase(std::unique(found->names.begin(), found->names.end()), found->names.end());
    constexpr std::size_t most = 3;
    const std::size_t all = found->names.size();
    if (all > most)
        found->names.resize(most);
    return Why{found->decision, {std::to_string(asked.port), join(found->names, ", "), found->where, std::to_string(all - found->names.size())}};
}

bool hasHostPort(const kube::Pod& pod, const ip::Endpoint& asked)
{
    return std::any_of(pod.containers.begin(), pod.containers.end(), [&](const kube::Container& container) {
        return std::any_of(container.ports.begin(), container.ports.end(), [&](const kube::ContainerPort& port) {
            return port.hostPort == asked.port && port.protocol == asked.protocol;
        });
    });
}

/// A pod's own address: the pod answers at its containers' ports, and no Service rule looks at it.
std::optional<Why> atPod(const NetworkView& view, const kube::Pod& pod, const ip::Endpoint& asked)
{
    if (declaresPort(pod, asked.port, asked.protocol))
        return std::nullopt;
    std::optional<Finding> found;
    if (hasHostPort(pod, asked))
        add(found, Decision::NumberIsHostPort, pod.meta.key(), nodePortPlace(view, pod.nodeName, asked));
    for (const kube::Service* service : view.index().servicesWithEndpoint(asked.address)) {
        if (targeting(view, *service, asked))
            return std::nullopt; // the pod's number after all
        if (findNodePort(*service, asked))
            add(found, Decision::NumberIsNodePort, service->meta.key(), nodePortPlace(view, pod.nodeName, asked));
        else if (const kube::ServicePort* port = findPort(*service, asked.port, asked.protocol); port && isProxied(*service))
            add(found, Decision::NumberIsServicePort, service->meta.key(), clusterIpPlace(*service, *port, asked.address.family()));
    }
    return said(std::move(found), asked);
}

/// A Service's address: only its own ports are served there.
std::optional<Why> atService(const NetworkView& view, const kube::Service& service, const ip::Endpoint& asked)
{
    if (findPort(service, asked.port, asked.protocol))
        return std::nullopt;
    std::optional<Finding> found;
    if (findNodePort(service, asked))
        add(found, Decision::NumberIsNodePort, service.meta.key(), nodePortPlace(view, {}, asked));
    else if (const kube::ServicePort* port = targeting(view, service, asked))
        add(found, Decision::NumberIsTargetPort, service.meta.key(), ip::joinHostPort(asked.address, std::to_string(port->port)));
    return said(std::move(found), asked);
}

void addPodPorts(const NetworkView& view, const std::string& node, const ip::Endpoint& asked, std::optional<Finding>& found)
{
    for (const kube::Pod* pod : view.index().podsOnNode(node)) {
        const auto address = pod->address(asked.address.family());
        if (!pod->hostNetwork && !pod->isTerminal() && address && declaresPort(*pod, asked.port, asked.protocol))
            add(found, Decision::NumberIsContainerPort, pod->meta.key(), ip::joinHostPort(*address, std::to_string(asked.port)));
    }
}

/// A node's address: nodePorts, hostPorts and the node's own programs answer there.
std::optional<Why> atNode(const NetworkView& view, const std::string& node, const ip::Endpoint& asked)
{
    std::optional<Finding> found;
    if (const kube::Service* service = view.index().serviceByNodePort(asked.port, asked.protocol); service && isProxied(*service)) {
        // Where this address does not serve NodePorts, the node's primary one may.
        if (!view.isNodePortAddress(node, asked.address))
            add(found, Decision::NumberIsNodePort, service->meta.key(), nodePortPlace(view, node, asked));
        return said(std::move(found), asked);
    }
    addPodPorts(view, node, asked, found);
    for (const kube::Service& service : view.snapshot().services) {
        const kube::ServicePort* port = isProxied(service) ? findPort(service, asked.port, asked.protocol) : nullptr;
        if (!port || found)
            continue;
        // With a nodePort of its own the Service does answer at this address, by that number.
        if (port->nodePort != 0)
            found = Finding{Decision::NumberIsServicePort, {service.meta.key().toString()},
                            ip::joinHostPort(asked.address, std::to_string(port->nodePort))};
    }
    return said(std::move(found), asked);
}

} // namespace

std::optional<Why> misplacedPort(const NetworkView& view, const ip::Endpoint& destination)
{
    if (const kube::Service* service = boundService(view, destination.address))
        return atService(view, *service, destination);
    const Owner owner = view.ownerOf(destination.address);
    if (owner.kind == Owner::Kind::Pod) {
        const kube::Pod* pod = view.snapshot().pods.find(owner.pod);
        return pod ? atPod(view, *pod, destination) : std::nullopt;
    }
    return owner.kind == Owner::Kind::Node ? atNode(view, owner.node, destination) : std::nullopt;
}

} // namespace hopscope::flow
