// --assume KEY=VALUE: what the API cannot show, or what a trainer wants to try.
#include "model/flow/assumptions.h"


#include <algorithm>
#include <array>
#include <map>

namespace hopscope::flow {

namespace {

using facts::Basis;
using facts::NetworkFacts;

std::optional<bool> parseYesNo(std::string_view value)
{
    if (value == "yes")
        return true;
    if (value == "no")
        return false;
    return std::nullopt;
}

std::optional<std::vector<ip::Cidr>> parseCidrs(std::string_view value)
{
    std::vector<ip::Cidr> ranges;
    for (const std::string& part : splitList(value)) {
        const auto range = ip::Cidr::parse(part);
        if (!range)
            return std::nullopt;
        ranges.push_back(*range);
    }
    if (ranges.empty())
        return std::nullopt;
    return ranges;
}

std::optional<facts::ProxyMode> parseProxyMode(std::string_view value)
{
    for (const auto mode : {facts::ProxyMode::Iptables, facts::ProxyMode::Nftables, facts::ProxyMode::Ipvs,
                            facts::ProxyMode::Cilium}) {
        if (value == facts::toString(mode))
            return mode;
    }
    return std::nullopt;
}

std::optional<facts::LocalDetector> parseDetector(std::string_view value)
{
    const auto after = [&](std::string_view prefix) { return std::string(value.substr(prefix.size())); };
    if (value == "none")
        return facts::LocalDetector{};
    if (value == "node-cidr")
        return facts::LocalDetector{facts::DetectLocalMode::NodeCidr, {}, {}};
    if (value.starts_with("bridge:") && value.size() > 7)
        return facts::LocalDetector{facts::DetectLocalMode::BridgeInterface, {}, after("bridge:")};
    if (value.starts_with("interface:") && value.size() > 10)
        return facts::LocalDetector{facts::DetectLocalMode::InterfaceNamePrefix, {}, after("interface:")};
    if (!value.starts_with("cluster-cidr:"))
        return std::nullopt;
    const auto ranges = parseCidrs(after("cluster-cidr:"));
    if (!ranges)
        return std::nullopt;
    return facts::LocalDetector{facts::DetectLocalMode::ClusterCidr, *ranges, {}};
}

std::optional<facts::NodePortAddresses> parseNodePortAddresses(std::string_view value)
{
    facts::NodePortAddresses addresses;
    if (value == "all")
        return addresses;
    for (const std::string& part : splitList(value)) {
        const auto range = ip::Cidr::parse(part);
        addresses.primaryOnly = addresses.primaryOnly || part == "primary";
        addresses.localhost = addresses.localhost || part == "localhost";
        if (range)
            addresses.cidrs.push_back(*range);
        else if (part != "primary" && part != "localhost")
            return std::nullopt;
    }
    if (addresses == facts::NodePortAddresses{})
        return std::nullopt;
    return addresses;
}

std::optional<facts::PodNetwork> parsePodNetwork(std::string_view value)
{
    if (value == "ptp")
        return facts::PodNetwork::PointToPoint;
    if (value == "bridge")
        return facts::PodNetwork::Bridge;
    return std::nullopt;
}

std::optional<facts::Overlay> parseOverlay(std::string_view value)
{
    for (const auto overlay : {facts::Overlay::None, facts::Overlay::Vxlan, facts::Overlay::Ipip, facts::Overlay::Geneve,
                               facts::Overlay::WireGuard}) {
        if (value == facts::toString(overlay))
            return overlay;
    }
    return std::nullopt;
}

/// The overlay with the ports and sizes of cluster-facts.md section 2; VXLAN's port depends on the product.
facts::Encapsulation encapsulationOf(facts::Overlay overlay, facts::Cni cni)
{
    switch (overlay) {
    case facts::Overlay::None: break;
    case facts::Overlay::Vxlan: {
        const bool linuxDefault = cni == facts::Cni::Flannel || cni == facts::Cni::Canal || cni == facts::Cni::Cilium;
        return {overlay, std::uint16_t(linuxDefault ? 8472 : 4789), 50, false};
    }
    case facts::Overlay::Ipip: return {overlay, 0, 20, false};
    case facts::Overlay::Geneve: return {overlay, 6081, 50, false};
    case facts::Overlay::WireGuard:
        if (cni == facts::Cni::Cilium)
            return {overlay, 51871, 80, false};
        return {overlay, 51820, cni == facts::Cni::Flannel ? 80 : 60, false, 51821, 80};
    default: break;
    }
    return {};
}

std::optional<facts::Encapsulation> parseEncapsulation(std::string_view value, facts::Cni cni)
{
    const auto overlay = parseOverlay(value);
    if (!overlay)
        return std::nullopt;
    return encapsulationOf(*overlay, cni);
}

std::optional<bool> parseForwardPolicy(std::string_view value)
{
    if (value == "drop")
        return true;
    if (value == "accept")
        return false;
    return std::nullopt;
}

std::optional<bool> parseEnforcement(std::string_view value)
{
    if (value == "enforced")
        return true;
    if (value == "not-enforced")
        return false;
    return std::nullopt;
}

std::optional<facts::CiliumLoadBalancerMode> parseLoadBalancerMode(std::string_view value)
{
    using Mode = facts::CiliumLoadBalancerMode;
    for (const Mode mode : {Mode::Snat, Mode::Dsr, Mode::Hybrid}) {
        if (value == facts::toString(mode))
            return mode;
    }
    return std::nullopt;
}

template <class T>
bool override(facts::Fact<T>& fact, const std::optional<T>& value)
{
    if (value)
        fact = facts::Fact<T>{*value, Basis::Assumed, {}, {}};
    return value.has_value();
}

/// Sets the fact that a key names. False: the value cannot be read. Keys that are no fact are not handled here.
bool overrideFact(NetworkFacts& known, std::string_view key, std::string_view value)
{
    if (key == "proxy-mode")
        return override(known.proxyMode, parseProxyMode(value));
    if (key == "detect-local")
        return override(known.detectLocal, parseDetector(value));
    if (key == "masquerade-all")
        return override(known.masqueradeAll, parseYesNo(value));
    if (key == "node-port-addresses")
        return override(known.nodePortAddresses, parseNodePortAddresses(value));
    if (key == "localhost-node-ports")
        return override(known.localhostNodePorts, parseYesNo(value));
    if (key == "pod-network")
        return override(known.podNetwork, parsePodNetwork(value));
    if (key == "overlay")
        return override(known.encapsulation, parseEncapsulation(value, known.cni.value));
    if (key == "cni-masquerade")
        return override(known.cniMasquerade, parseYesNo(value));
    if (key == "bridge-nf")
        return override(known.bridgeNetfilter, parseYesNo(value));
    if (key == "network-policy")
        return override(known.enforcesNetworkPolicy, parseEnforcement(value));
    if (key == "cilium-load-balancer-mode")
        return override(known.ciliumLoadBalancerMode, parseLoadBalancerMode(value));
    return override(known.forwardPolicyDrop, parseForwardPolicy(value));
}

bool isNodeAddressValue(std::string_view value)
{
    const std::size_t equals = value.find('=');
    if (equals == std::string_view::npos || equals == 0)
        return false;
    const std::vector<std::string> addresses = splitList(value.substr(equals + 1));
    for (const std::string& address : addresses) {
        if (!ip::IpAddress::parse(address))
            return false;
    }
    return !addresses.empty();
}

bool isListeningValue(std::string_view value)
{
    const std::vector<std::string> sockets = splitList(value);
    for (const std::string& socket : sockets) {
        if (!parseSocket(socket))
            return false;
    }
    return !sockets.empty();
}

constexpr std::array factKeys{"proxy-mode",  "detect-local", "masquerade-all", "node-port-addresses", "localhost-node-ports",
                              "pod-network", "overlay",      "cni-masquerade", "bridge-nf",           "forward-policy",
                              "network-policy", "cilium-load-balancer-mode"};

bool isFactKey(std::string_view key)
{
    return std::find(factKeys.begin(), factKeys.end(), key) != factKeys.end();
}

} // namespace

std::vector<std::string> splitList(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        parts.emplace_back(text.substr(0, comma));
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return parts;
}

std::optional<std::pair<ip::IpAddress, std::uint16_t>> parseSocket(std::string_view text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    std::string_view host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    const auto address = ip::IpAddress::parse(host);
    const auto port = ip::parsePort(text.substr(colon + 1));
    if (!address || !port)
        return std::nullopt;
    return std::pair{*address, *port};
}

Result<std::pair<std::string, std::string>> parseAssumption(std::string_view text)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos)
        return Error{ErrorKind::InvalidArgument, "an assumption is written KEY=VALUE", std::string(text)};
    const std::string_view key = text.substr(0, equals);
    const std::string_view value = text.substr(equals + 1);
    bool good = false;
    if (isFactKey(key)) {
        NetworkFacts scratch;
        good = overrideFact(scratch, key, value);
    } else if (key == "node-address") {
        good = isNodeAddressValue(value);
    } else if (key == "listening") {
        good = isListeningValue(value);
    } else if (key == "entry-node") {
        good = !value.empty();
    } else if (key == "host-network-pods") {
        good = value == "as-pods" || value == "as-node";
    } else if (key == "host-port-order") {
        good = value == "service-first" || value == "host-port-first";
    } else if (key == "policy-source") {
        good = value == "client" || value == "masqueraded";
    } else {
        return Error{ErrorKind::InvalidArgument, "no assumption has this key", std::string(key)};
    }
    if (!good)
        return Error{ErrorKind::InvalidArgument, "no value that " + std::string(key) + " can have", std::string(text)};
    return std::pair{std::string(key), std::string(value)};
}

facts::NetworkFacts withAssumptions(facts::NetworkFacts facts, const std::multimap<std::string, std::string>& assume)
{
    for (const auto& [key, value] : assume) {
        if (isFactKey(key))
            overrideFact(facts, key, value);
    }
    // What is not configured follows the mode: nftables takes NodePorts at the primary address only (packet-paths.md 1.5).
    const bool configured = facts.nodePortAddresses.basis == Basis::Read || assume.contains("node-port-addresses");
    if (assume.contains("proxy-mode") && !configured)
        facts.nodePortAddresses = {{facts.proxyMode.value == facts::ProxyMode::Nftables, {}, false}, Basis::Assumed, {}, {}};
    return facts;
}

} // namespace hopscope::flow
