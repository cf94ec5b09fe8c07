#include "model/flow/resolve_port.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

Error noSuchPort(const std::string& text)
{
    return {ErrorKind::InvalidArgument, "no port has this name or number", text};
}

bool looksLikeNumber(const std::string& text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

std::vector<kube::ContainerPort> portsOf(const kube::Pod& pod)
{
    std::vector<kube::ContainerPort> ports;
    for (const kube::Container& container : pod.containers)
        ports.insert(ports.end(), container.ports.begin(), container.ports.end());
    for (const kube::Container& container : pod.initContainers) {
        if (container.restartPolicyAlways)
            ports.insert(ports.end(), container.ports.begin(), container.ports.end());
    }
    return ports;
}

/// The port that `wanted` accepts, of the protocol if there is one.
template <class Ports, class Wanted>
auto pick(const Ports& ports, ip::Protocol protocol, Wanted wanted) -> const typename Ports::value_type*
{
    const typename Ports::value_type* other = nullptr;
    for (const auto& port : ports) {
        if (!wanted(port))
            continue;
        if (port.protocol == protocol)
            return &port;
        if (!other)
            other = &port;
    }
    return other;
}

} // namespace

Result<PortNumber> podPort(const NetworkView& view, const kube::Pod& pod, const std::string& text, ip::Protocol protocol)
{
    if (const auto number = ip::parsePort(text))
        return PortNumber{*number, protocol, false};
    const std::vector<kube::ContainerPort> ports = portsOf(pod);
    const kube::ContainerPort* port = pick(
        ports, protocol, [&](const kube::ContainerPort& p) { return text.empty() ? p.containerPort != 0 : p.name == text; });
    if (port) {
        if (text.empty())
            view.facts().note("destination-port", std::to_string(port->containerPort), facts::Basis::Derived,
                              "Pod " + pod.meta.key().toString() + " containers[].ports");
        return PortNumber{port->containerPort, port->protocol, true};
    }
    if (!text.empty())
        return noSuchPort(text);
    view.facts().note("destination-port", "80", facts::Basis::Assumed);
    return PortNumber{80, protocol, false};
}

Result<PortNumber> servicePort(const kube::Service& service, const std::string& text, ip::Protocol protocol)
{
    if (const auto number = ip::parsePort(text))
        return PortNumber{*number, protocol, false};
    if (looksLikeNumber(text))
        return noSuchPort(text);
    const kube::ServicePort* port =
        pick(service.ports, protocol, [&](const kube::ServicePort& p) { return text.empty() || p.name == text; });
    if (!port)
        return noSuchPort(text);
    return PortNumber{port->port, port->protocol, true};
}

Result<PortNumber> nodePort(const NetworkView& view, const std::string& text, ip::Protocol protocol)
{
    if (const auto number = ip::parsePort(text))
        return PortNumber{*number, protocol, false};
    if (text.empty() || looksLikeNumber(text))
        return noSuchPort(text);
    std::optional<PortNumber> found;
    for (const kube::Service& service : view.snapshot().services) {
        const kube::ServicePort* port = pick(
            service.ports, protocol, [&](const kube::ServicePort& p) { return p.nodePort != 0 && p.name == text; });
        if (port && found)
            return Error{ErrorKind::InvalidArgument, "several Services have a node port of this name", text};
        if (port)
            found = PortNumber{port->nodePort, port->protocol, true};
    }
    if (!found)
        return noSuchPort(text);
    return *found;
}

Result<PortNumber> addressPort(const NetworkView& view, const ip::IpAddress& address, const std::string& text,
                               ip::Protocol protocol)
{
    if (const auto number = ip::parsePort(text))
        return PortNumber{*number, protocol, false};
    if (const kube::Service* service = view.index().serviceByClusterIp(address))
        return servicePort(*service, text, protocol);
    for (const kube::Service* service : view.index().servicesByExternalAddress(address)) {
        if (const auto port = servicePort(*service, text, protocol))
            return port;
    }
    if (const kube::Pod* pod = view.index().podByAddress(address))
        return podPort(view, *pod, text, protocol);
    return noSuchPort(text);
}

} // namespace hopscope::flow
