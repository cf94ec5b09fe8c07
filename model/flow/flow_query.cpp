#include "model/flow/flow_query.h"

namespace hopscope::flow {

namespace {

Error notUnderstood(std::string_view text, std::string message)
{
    return {ErrorKind::InvalidArgument, std::move(message), std::string(text)};
}

bool takePrefix(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// "NAMESPACE/NAME"; nothing when either is missing or there is more. Neither has a colon in Kubernetes.
std::optional<kube::ObjectKey> parseKey(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || slash == 0 || slash + 1 == text.size() ||
        text.find_first_of("/:", slash + 1) != std::string_view::npos || text.substr(0, slash).find(':') != std::string_view::npos)
        return std::nullopt;
    return kube::ObjectKey{std::string(text.substr(0, slash)), std::string(text.substr(slash + 1))};
}

/// "NAME:PORT", the port being what follows the last colon; without one the port is empty.
std::pair<std::string_view, std::string> splitPort(std::string_view text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return {text, {}};
    return {text.substr(0, colon), std::string(text.substr(colon + 1))};
}

Result<Target> parsePodTarget(std::string_view whole, std::string_view rest)
{
    const auto [name, port] = splitPort(rest);
    const auto key = parseKey(name);
    if (!key)
        return notUnderstood(whole, "a pod is written pod/NAMESPACE/NAME:PORT");
    return Target{PodTarget{*key, port}};
}

Result<Target> parseServiceTarget(std::string_view whole, std::string_view rest)
{
    const auto [name, port] = splitPort(rest);
    const auto key = parseKey(name);
    if (!key)
        return notUnderstood(whole, "a Service is written svc/NAMESPACE/NAME:PORT");
    return Target{ServiceTarget{*key, port}};
}

Result<Target> parseNodePortTarget(std::string_view whole, std::string_view rest)
{
    const auto [name, port] = splitPort(rest);
    if (name.empty() || port.empty() || name.find('/') != std::string_view::npos)
        return notUnderstood(whole, "a node port is written nodeport/NODE:PORT");
    return Target{NodePortTarget{std::string(name), port}};
}

Result<Target> parseNameTarget(std::string_view whole, std::string_view rest)
{
    const auto [name, port] = splitPort(rest);
    if (name.empty() || port.empty())
        return notUnderstood(whole, "a name is written dns/NAME:PORT");
    return Target{NameTarget{std::string(name), port}};
}

Result<Target> parseAddressTarget(std::string_view text)
{
    auto [address, port] = splitPort(text);
    if (address.starts_with('[') && address.ends_with(']'))
        address = address.substr(1, address.size() - 2);
    else if (address.find(':') != std::string_view::npos)
        return notUnderstood(text, "an IPv6 address with a port is written [ADDRESS]:PORT");
    const auto parsed = ip::IpAddress::parse(address);
    if (!parsed || port.empty())
        return notUnderstood(text, "a destination is pod/NAMESPACE/NAME:PORT, svc/NAMESPACE/NAME:PORT, "
                                   "nodeport/NODE:PORT, ADDRESS:PORT or dns/NAME:PORT");
    return Target{AddressTarget{*parsed, port}};
}

std::string withPort(std::string text, const std::string& port)
{
    return port.empty() ? text : text + ":" + port;
}

struct SourceText
{
    std::string operator()(const PodPlace& pod) const { return "pod/" + pod.pod.toString(); }
    std::string operator()(const NodePlace& node) const { return "node/" + node.node; }
    std::string operator()(const ClientPlace& client) const
    {
        return client.address ? "client/" + client.address->toString() : "client";
    }
};

struct TargetText
{
    std::string operator()(const PodTarget& to) const { return withPort("pod/" + to.pod.toString(), to.port); }
    std::string operator()(const ServiceTarget& to) const { return withPort("svc/" + to.service.toString(), to.port); }
    std::string operator()(const NodePortTarget& to) const { return "nodeport/" + to.node + ":" + to.port; }
    std::string operator()(const AddressTarget& to) const { return ip::joinHostPort(to.address, to.port); }
    std::string operator()(const NameTarget& to) const { return "dns/" + to.name + ":" + to.port; }
};

} // namespace

Result<Source> parseSource(std::string_view text)
{
    std::string_view rest = text;
    if (text == "client")
        return Source{ClientPlace{}};
    if (takePrefix(rest, "client/")) {
        const auto address = ip::IpAddress::parse(rest);
        if (!address)
            return notUnderstood(text, "a client's address is an IPv4 or IPv6 address");
        return Source{ClientPlace{*address}};
    }
    if (takePrefix(rest, "node/")) {
        if (rest.empty() || rest.find('/') != std::string_view::npos)
            return notUnderstood(text, "a node is written node/NAME");
        return Source{NodePlace{std::string(rest)}};
    }
    if (takePrefix(rest, "pod/")) {
        const auto key = parseKey(rest);
        if (key)
            return Source{PodPlace{*key}};
        return notUnderstood(text, "a pod is written pod/NAMESPACE/NAME");
    }
    return notUnderstood(text, "a source is pod/NAMESPACE/NAME, node/NAME or client[/ADDRESS]");
}

Result<Target> parseTarget(std::string_view text)
{
    std::string_view rest = text;
    if (takePrefix(rest, "pod/"))
        return parsePodTarget(text, rest);
    if (takePrefix(rest, "svc/"))
        return parseServiceTarget(text, rest);
    if (takePrefix(rest, "nodeport/"))
        return parseNodePortTarget(text, rest);
    if (takePrefix(rest, "dns/"))
        return parseNameTarget(text, rest);
    return parseAddressTarget(text);
}

std::string toString(const Source& source)
{
    return std::visit(SourceText{}, source);
}

std::string toString(const Target& target)
{
    return std::visit(TargetText{}, target);
}

Result<Query> readQuery(const std::string& fromText, const std::string& toText, const std::string& protocolText, const std::vector<std::string>& assume)
{
    const auto from = parseSource(fromText);
    if (!from)
        return from.error();
    const auto to = parseTarget(toText);
    if (!to)
        return to.error();
    const auto protocol = ip::parseProtocol(protocolText);
    if (!protocol)
        return Error{ErrorKind::InvalidArgument, "TCP, UDP or SCTP", protocolText};
    Query query{*from, *to, *protocol, {}};
    for (const std::string& text : assume) {
        const auto assumption = parseAssumption(text);
        if (!assumption)
            return assumption.error();
        query.assume.insert(*assumption);
    }
    return query;
}

} // namespace hopscope::flow
