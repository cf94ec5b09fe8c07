// ClusterNetworkPolicy (v1alpha2), AdminNetworkPolicy and BaselineAdminNetworkPolicy (v1alpha1): two ways to write the same.
#include "model/kube/decoders.h"

#include <algorithm>
#include <array>

namespace hopscope::kube {

namespace {

/// Whether it is an object that has no other members than these: what is written in another way is not understood.
bool hasOnly(const Json& object, std::initializer_list<std::string_view> names)
{
    return object.is_object() && std::all_of(object.items().begin(), object.items().end(), [&](const auto& item) {
        return item.value().is_null() || std::find(names.begin(), names.end(), item.key()) != names.end();
    });
}

bool isSelector(const Json& object)
{
    return hasOnly(object, {"matchLabels", "matchExpressions"});
}

/// Bundles before March 2024 wrote namespaces and pods otherwise: read as today's, theirs would match everything.
bool isNamespacedPod(const Json& object)
{
    return hasOnly(object, {"namespaceSelector", "podSelector"}) && isSelector(objectAt(object, "namespaceSelector")) &&
           isSelector(objectAt(object, "podSelector"));
}

TieredPeer decodePods(const Json& pods)
{
    TieredPeer peer;
    if (!isNamespacedPod(pods))
        return peer;
    peer.type = TieredPeer::Type::Pods;
    peer.namespaces = decodeSelector(objectAt(pods, "namespaceSelector"));
    peer.selector = decodeSelector(objectAt(pods, "podSelector"));
    return peer;
}

TieredPeer decodeSelected(const Json& selector, TieredPeer::Type type)
{
    TieredPeer peer;
    if (!isSelector(selector))
        return peer;
    peer.type = type;
    (type == TieredPeer::Type::Nodes ? peer.selector : peer.namespaces) = decodeSelector(selector);
    return peer;
}

TieredPeer decodePeer(const Json& source)
{
    using Type = TieredPeer::Type;
    TieredPeer peer;
    if (std::count_if(source.begin(), source.end(), [](const Json& value) { return !value.is_null(); }) != 1)
        return peer;
    if (member(source, "namespaces"))
        return decodeSelected(objectAt(source, "namespaces"), Type::Namespaces);
    if (member(source, "pods"))
        return decodePods(objectAt(source, "pods"));
    if (member(source, "nodes"))
        return decodeSelected(objectAt(source, "nodes"), Type::Nodes);
    if (const auto networks = textListAt(source, "networks"); !networks.empty()) {
        peer.type = Type::Networks;
        peer.networks = {networks.begin(), networks.end()};
    } else if (peer.domainNames = textListAt(source, "domainNames"); !peer.domainNames.empty()) {
        peer.type = Type::DomainNames;
    }
    return peer;
}

TieredPort namedPort(std::string name)
{
    TieredPort port;
    port.type = TieredPort::Type::Name;
    port.name = std::move(name);
    return port;
}

/// `range`: {start, end}; nothing where one of them is missing.
TieredPort portRange(ip::Protocol protocol, const Json& range)
{
    TieredPort port;
    port.protocol = protocol;
    port.first = portAt(range, "start");
    port.last = portAt(range, "end");
    if (port.first > 0 && port.last > 0)
        port.type = TieredPort::Type::Range;
    return port;
}

TieredPort onePort(ip::Protocol protocol, std::uint16_t number)
{
    return {number > 0 ? TieredPort::Type::Range : TieredPort::Type::Unknown, protocol, number, number, {}};
}

/// v1alpha2: tcp, udp or sctp with a destinationPort, or the name of a port.
TieredPort decodeProtocol(const Json& source)
{
    using ip::Protocol;
    if (const std::string name = textAt(source, "destinationNamedPort"); !name.empty())
        return namedPort(name);
    static constexpr std::array protocols{std::pair("tcp", Protocol::Tcp), std::pair("udp", Protocol::Udp),
                                          std::pair("sctp", Protocol::Sctp)};
    for (const auto& [name, protocol] : protocols) {
        const Json& port = objectAt(objectAt(source, name), "destinationPort");
        if (member(port, "number"))
            return onePort(protocol, portAt(port, "number"));
        if (member(port, "range"))
            return portRange(protocol, objectAt(port, "range"));
    }
    return {};
}

/// v1alpha1: portNumber, portRange, namedPort.
TieredPort decodeOldPort(const Json& source)
{
    if (const std::string name = textAt(source, "namedPort"); !name.empty())
        return namedPort(name);
    if (member(source, "portRange")) {
        const Json& range = objectAt(source, "portRange");
        return portRange(protocolAt(range, "protocol"), range);
    }
    const Json& number = objectAt(source, "portNumber");
    return onePort(protocolAt(number, "protocol"), portAt(number, "port"));
}

PolicyAction actionOf(const std::string& written)
{
    if (written == "Accept" || written == "Allow")
        return PolicyAction::Accept;
    if (written == "Deny")
        return PolicyAction::Deny;
    return written == "Pass" ? PolicyAction::Pass : PolicyAction::Unknown;
}

std::vector<TieredRule> decodeRules(const Json& spec, const char* direction, const char* peers)
{
    return eachAt(spec, direction, [peers](const Json& source) {
        TieredRule rule;
        rule.name = textAt(source, "name");
        rule.action = actionOf(textAt(source, "action"));
        rule.peers = eachAt(source, peers, decodePeer);
        rule.ports = member(source, "protocols") ? eachAt(source, "protocols", decodeProtocol)
                                                 : eachAt(source, "ports", decodeOldPort);
        return rule;
    });
}

PolicyTier tierOf(const Json& spec, Kind kind)
{
    if (kind == Kind::AdminNetworkPolicy)
        return PolicyTier::Admin;
    const std::string written = kind == Kind::BaselineAdminNetworkPolicy ? "Baseline" : textAt(spec, "tier");
    return written == "Admin" ? PolicyTier::Admin : written == "Baseline" ? PolicyTier::Baseline : PolicyTier::Unknown;
}

} // namespace

TieredPolicy decodeTieredPolicy(const Json& object, Kind kind)
{
    const Json& spec = objectAt(object, "spec");
    TieredPolicy policy;
    policy.meta = decodeMeta(object);
    policy.tier = tierOf(spec, kind);
    policy.priority = int(numberAt(spec, "priority"));
    policy.subject = decodePeer(objectAt(spec, "subject"));
    policy.ingress = decodeRules(spec, "ingress", "from");
    policy.egress = decodeRules(spec, "egress", "to");
    return policy;
}

} // namespace hopscope::kube
