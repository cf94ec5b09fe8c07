#include "model/facts/detect.h"
#include "model/facts/proxy_settings.h"
#include "model/kube/version.h"

#include <algorithm>

namespace hopscope::facts {

namespace {

std::optional<ProxyMode> parseMode(const std::string& text)
{
    if (text.empty() || text == "iptables")
        return ProxyMode::Iptables;
    if (text == "nftables")
        return ProxyMode::Nftables;
    if (text == "ipvs")
        return ProxyMode::Ipvs;
    return std::nullopt;
}

/// An empty mode is iptables on Linux by the component's own rule; no other value is a guess.
std::optional<Fact<ProxyMode>> modeIn(const FoundText& found)
{
    const auto mode = parseMode(found.first);
    if (!mode)
        return std::nullopt;
    return fact(*mode, found.first.empty() ? Basis::Derived : Basis::Read, found.second + (found.first.empty() ? " is empty" : ""));
}

struct Served
{
    Fact<std::string> by;
    Fact<ProxyMode> mode;
};

Served served(const char* name, ProxyMode mode, Basis basis, const std::string& evidence, const std::string& needs = {})
{
    return {fact(std::string(name), basis, evidence, needs), fact(mode, basis, evidence, needs)};
}

std::optional<Served> byCilium(const Evidence& evidence, const NetworkFacts& facts, const ProxySettings& proxy)
{
    if (facts.cni.value == Cni::GkeDataplaneV2)
        return served("GKE Dataplane V2", ProxyMode::Cilium, Basis::Derived, facts.cni.evidence);
    const bool present = isCilium(facts.cni.value) || facts.policyEngine.value == "Cilium";
    const auto value = evidence.setting("cilium-config", "kube-proxy-replacement");
    // Its configuration alone says enough where neither agents nor a kube-proxy are to be seen.
    if (value && (value->first == "true" || value->first == "strict") && (present || !proxy.component()))
        return served("Cilium", ProxyMode::Cilium, Basis::Read, value->second + " " + value->first);
    if (!present)
        return std::nullopt;
    const bool noneSeen = !proxy.component() && evidence.snapshot().coverageOf(kube::Kind::Pod) == cluster::Coverage::Complete;
    if (!value && !evidence.configMap("cilium-config") && noneSeen)
        return served("Cilium", ProxyMode::Cilium, Basis::Inferred, facts.cni.evidence + ", and no kube-proxy among the pods",
                      "get configmaps/cilium-config in kube-system");
    return std::nullopt;
}

/// Network plugins that serve Services themselves where no kube-proxy runs.
std::optional<Served> byPlugin(const Evidence& evidence, const NetworkFacts& facts)
{
    if (const auto calico = evidence.component("calico-node"); calico && calico->environment("FELIX_BPFENABLED") == "true")
        return served("Calico eBPF", ProxyMode::None, Basis::Read, calico->evidence + " environment FELIX_BPFENABLED true");
    if (facts.cni.value == Cni::OvnKubernetes || facts.cni.value == Cni::KubeOvn)
        return served("OVN load balancers", ProxyMode::None, Basis::Derived, facts.cni.evidence + ", and no kube-proxy");
    if (const auto antrea = antreaConfig(evidence); antrea && ConfigText(antrea->first).isTrue({"antreaProxy", "proxyAll"}))
        return served("AntreaProxy", ProxyMode::None, Basis::Read, antrea->second + " antreaProxy.proxyAll");
    const auto router = evidence.component("kube-router");
    const OptionValue serves = router ? router->argument("--run-service-proxy") : OptionValue{OptionValue::State::Set, "false", {}};
    if (!serves.isUnderstood())
        return served("", ProxyMode::Iptables, Basis::Unknown, router->hides(serves));
    if (serves.valueOr("true") != "false")
        return served("kube-router", ProxyMode::Ipvs, Basis::Derived, router->evidence + " arguments");
    return std::nullopt;
}

std::optional<Served> embedded(const Evidence& evidence, const NetworkFacts& facts)
{
    if (const auto disabled = evidence.nodeArgument("--disable-kube-proxy"); disabled && disabled->first != "false")
        return served("nothing of kube-proxy's kind", ProxyMode::None, Basis::Read, disabled->second + " --disable-kube-proxy");
    if (evidence.isK3s() && !evidence.nodeArgumentsEvidence().empty())
        return served("kube-proxy", ProxyMode::Iptables, Basis::Derived,
                      evidence.distribution() + " default: no flag in " + evidence.nodeArgumentsEvidence());
    if (evidence.isK3s() || evidence.distribution() == "MicroK8s")
        return served("kube-proxy", ProxyMode::Iptables, Basis::Assumed, "part of " + evidence.distribution() + ", default", "list nodes");
    if (facts.cni.value == Cni::OpenShiftSdn)
        return served("kube-proxy", ProxyMode::Iptables, Basis::Assumed, facts.cni.evidence + " has it inside; its configuration was not read",
                      "get configmaps/sdn-config in openshift-sdn");
    return std::nullopt;
}

/// cluster-facts.md 5.1, first match wins.
Served servedBy(const Evidence& evidence, const NetworkFacts& facts, const ProxySettings& proxy)
{
    if (auto cilium = byCilium(evidence, facts, proxy))
        return *cilium;
    if (!proxy.component()) {
        if (auto plugin = byPlugin(evidence, facts))
            return *plugin;
    }
    Served result = served("kube-proxy", ProxyMode::Iptables, Basis::Assumed, "", proxy.needs());
    if (proxy.component())
        result.by = fact(std::string("kube-proxy"), Basis::Read, proxy.component()->evidence);
    else if (auto inside = embedded(evidence, facts))
        result = *inside;
    else
        result.by.basis = Basis::Unknown;
    const auto set = proxy.text({"mode"}, "proxy-mode");
    const std::string hidden = proxy.hidden("proxy-mode");
    if (const auto mode = set ? modeIn(*set) : std::nullopt)
        result.mode = *mode;
    else if (!hidden.empty())
        result.mode = fact(ProxyMode::Iptables, Basis::Unknown, hidden);
    else if (set)
        result.mode = fact(ProxyMode::Iptables, Basis::Unknown, set->second + " " + set->first + " is no mode of Linux");
    else if (proxy.isReadable("proxy-mode") && proxy.component())
        result.mode = fact(ProxyMode::Iptables, Basis::Derived, proxy.missing({"mode"}, "proxy-mode") + ": the default");
    else if (proxy.component())
        result.mode = fact(ProxyMode::Iptables, Basis::Assumed, proxy.component()->evidence + " runs; its configuration was not read", proxy.needs());
    return result;
}

LocalDetector clusterCidrDetector(const std::vector<ip::Cidr>& ranges)
{
    return ranges.empty() ? LocalDetector{} : LocalDetector{DetectLocalMode::ClusterCidr, ranges, {}};
}

/// Where kube-proxy's own was not read: installers give it the pods' range, so what pods have is local, as far as that is known.
LocalDetector usualDetector(const NetworkFacts& facts)
{
    if (!facts.podRanges.value.empty())
        return clusterCidrDetector(facts.podRanges.value);
    std::vector<ip::Cidr> blocks;
    for (const NodeRange& range : facts.nodeRanges)
        blocks.push_back(range.range);
    return clusterCidrDetector(blocks);
}

/// packet-paths.md 1.5: an empty mode is ClusterCIDR; without a clusterCIDR nothing is local.
Fact<LocalDetector> configuredDetector(const ProxySettings& proxy)
{
    const auto set = proxy.text({"detectLocalMode"}, "detect-local-mode");
    const std::string mode = set ? set->first : std::string();
    const Basis basis = mode.empty() ? Basis::Derived : Basis::Read;
    if (mode == "NodeCIDR")
        return fact(LocalDetector{DetectLocalMode::NodeCidr, {}, {}}, basis, set->second);
    if (mode == "BridgeInterface") {
        const auto name = proxy.text({"detectLocal", "bridgeInterface"}, "pod-bridge-interface");
        return fact(LocalDetector{DetectLocalMode::BridgeInterface, {}, name ? name->first : ""}, basis, set->second);
    }
    if (mode == "InterfaceNamePrefix") {
        const auto name = proxy.text({"detectLocal", "interfaceNamePrefix"}, "pod-interface-name-prefix");
        return fact(LocalDetector{DetectLocalMode::InterfaceNamePrefix, {}, name ? name->first : ""}, basis, set->second);
    }
    const auto cidr = proxy.text({"clusterCIDR"}, "cluster-cidr");
    auto ranges = parseRanges(cidr ? cidr->first : std::string());
    if (ranges.empty())
        return fact(LocalDetector{}, Basis::Derived, proxy.missing({"clusterCIDR"}, "cluster-cidr"));
    return fact(clusterCidrDetector(ranges), Basis::Read, cidr->second);
}

/// Any of the flags that decide it, where the command line hides one.
std::string hiddenDetector(const ProxySettings& proxy)
{
    for (const char* flag : {"detect-local-mode", "cluster-cidr", "pod-bridge-interface", "pod-interface-name-prefix"}) {
        if (std::string hidden = proxy.hidden(flag); !hidden.empty())
            return hidden;
    }
    return {};
}

Fact<LocalDetector> detectorOf(const Evidence& evidence, const NetworkFacts& facts, const ProxySettings& proxy)
{
    if (const std::string hidden = hiddenDetector(proxy); !hidden.empty())
        return fact(usualDetector(facts), Basis::Unknown, hidden);
    const bool inK3s = evidence.isK3s() && !proxy.component();
    const bool flagged = proxy.text({"clusterCIDR"}, "cluster-cidr") || proxy.text({"detectLocalMode"}, "detect-local-mode");
    if (proxy.isReadable("cluster-cidr") && (!inK3s || flagged))
        return configuredDetector(proxy);
    // k3s hands its own cluster-cidr on; what was only seen of it is no setting.
    const bool isSet = facts.podRanges.basis == Basis::Read || facts.podRanges.basis == Basis::Derived;
    const Basis basis = inK3s && isSet ? Basis::Derived : Basis::Assumed;
    return fact(usualDetector(facts), basis, facts.podRanges.evidence, basis == Basis::Assumed ? proxy.needs() : "");
}

/// A usual value stands for what was not read; for what is there and is not understood, none does.
template <class T>
Fact<T> unread(T usual, const ProxySettings& proxy, const std::string& flag)
{
    std::string hidden = proxy.hidden(flag);
    if (hidden.empty())
        return fact(std::move(usual), Basis::Assumed, "", proxy.needs());
    return fact(std::move(usual), Basis::Unknown, std::move(hidden));
}

Fact<bool> flagOf(const ProxySettings& proxy, std::initializer_list<const char*> path, const std::string& flag, bool usual)
{
    if (!proxy.isReadable(flag))
        return unread(usual, proxy, flag);
    const auto value = proxy.text(path, flag);
    if (!value || value->first.empty())
        return fact(usual, Basis::Derived, proxy.missing(path, flag));
    return fact(value->first == "true", Basis::Read, value->second);
}

/// Not set: every address in iptables and ipvs, the primary one in nftables (cluster-facts.md 5.2).
Fact<NodePortAddresses> nodePortAddressesOf(const ProxySettings& proxy, ProxyMode mode)
{
    const NodePortAddresses usual{mode == ProxyMode::Nftables, {}};
    if (!proxy.isReadable("nodeport-addresses"))
        return unread(usual, proxy, "nodeport-addresses");
    const auto values = proxy.list({"nodePortAddresses"}, "nodeport-addresses");
    if (!values || values->first.empty())
        return fact(usual, Basis::Derived, proxy.missing({"nodePortAddresses"}, "nodeport-addresses"));
    NodePortAddresses addresses;
    for (const std::string& value : values->first) {
        addresses.primaryOnly = addresses.primaryOnly || value == "primary";
        addresses.localhost = addresses.localhost || value == "localhost";
        if (const auto range = ip::Cidr::parse(value))
            addresses.cidrs.push_back(*range);
    }
    return fact(std::move(addresses), Basis::Read, values->second);
}

Fact<std::map<std::string, bool>> featureGatesOf(const ProxySettings& proxy)
{
    if (!proxy.isReadable("feature-gates")) {
        Fact<std::map<std::string, bool>> unknown;
        unknown.evidence = proxy.hidden("feature-gates");
        unknown.needs = unknown.evidence.empty() ? proxy.needs() : "";
        return unknown;
    }
    auto gates = proxy.featureGates();
    if (gates.empty())
        return fact(std::move(gates), Basis::Derived, proxy.missing({"featureGates"}, "feature-gates"));
    return fact(std::move(gates), Basis::Read, proxy.featureGatesEvidence());
}

/// KEP-6032: in nftables mode a proxy in user space serves them; alpha in 1.37, on by default from 1.38 on.
Fact<bool> onLocalhostWithNftables(const Evidence& evidence, const NetworkFacts& facts)
{
    constexpr const char* gate = "KubeProxyNFTablesLocalhostNodePorts";
    const std::string mode = facts.proxyMode.evidence;
    if (const auto set = facts.proxyFeatureGates.value.find(gate); set != facts.proxyFeatureGates.value.end())
        return fact(set->second, Basis::Derived, facts.proxyFeatureGates.evidence + " " + gate);
    constexpr kube::Version onByDefault{1, 38};
    std::optional<kube::Version> oldest;
    std::optional<kube::Version> newest;
    for (const kube::Node& node : evidence.snapshot().nodes) {
        const auto version = kube::parseVersion(node.info.kubeletVersion.str());
        oldest = oldest ? std::min(oldest, version) : version;
        newest = std::max(newest, version);
    }
    if (!newest || *newest < onByDefault)
        return fact(false, Basis::Derived, "nftables serves none there: " + mode);
    if (oldest && *oldest >= onByDefault)
        return fact(true, Basis::Derived, std::string(gate) + " is on by default from 1.38 on");
    Fact<bool> differs;
    differs.evidence = "the nodes' versions differ: " + std::string(gate) + " is on by default from 1.38 on";
    return differs;
}

/// packet-paths.md 2.1: whether 127.0.0.1 has NodePorts; ipvs never has, Cilium translates in the node's own sockets.
Fact<bool> onLocalhost(const Evidence& evidence, const NetworkFacts& facts)
{
    const auto holds = [](const ip::Cidr& range) { return range.contains(ip::IpAddress::v4(0x7f000001)); };
    const auto& accepted = facts.nodePortAddresses;
    const std::vector<ip::Cidr>& ranges = accepted.value.cidrs;
    const bool named = accepted.value.localhost || std::any_of(ranges.begin(), ranges.end(), holds);
    const bool accepts = named || accepted.value == NodePortAddresses{};
    switch (facts.proxyMode.value) {
    case ProxyMode::Iptables:
        if (!accepts)
            return fact(false, accepted.basis, accepted.evidence, accepted.needs);
        return facts.localhostNodePorts;
    case ProxyMode::Nftables:
        if (!named)
            return fact(false, accepted.basis == Basis::Read ? Basis::Read : Basis::Derived, "nftables serves none there: " + facts.proxyMode.evidence);
        return onLocalhostWithNftables(evidence, facts);
    case ProxyMode::Ipvs: return fact(false, Basis::Derived, "ipvs serves none there: " + facts.proxyMode.evidence);
    case ProxyMode::Cilium: return fact(true, Basis::Derived, facts.proxyMode.evidence);
    case ProxyMode::None: break;
    }
    Fact<bool> unknown;
    unknown.evidence = facts.proxyMode.evidence + ": not kube-proxy's";
    return unknown;
}

void addSettings(const ProxySettings& proxy, NetworkFacts& facts)
{
    const auto add = [&](const char* key, const std::optional<FoundText>& found) {
        if (found && !found->first.empty())
            facts.settings.push_back({key, fact(found->first, Basis::Read, found->second)});
    };
    add("kube-proxy-cluster-cidr", proxy.text({"clusterCIDR"}, "cluster-cidr"));
    if (facts.proxyMode.value != ProxyMode::Ipvs)
        return;
    add("ipvs-scheduler", proxy.text({"ipvs", "scheduler"}, "ipvs-scheduler"));
    add("ipvs-strict-arp", proxy.text({"ipvs", "strictARP"}, "ipvs-strict-arp"));
}

} // namespace

void detectProxy(const Evidence& evidence, NetworkFacts& facts)
{
    const ProxySettings proxy(evidence);
    const Served result = servedBy(evidence, facts, proxy);
    facts.proxy = result.by;
    facts.proxyMode = result.mode;
    if (proxy.component() && result.mode.value == ProxyMode::Cilium)
        facts.conflicts.push_back({Conflict::Kind::TwoProxies, {}, result.mode.evidence, proxy.component()->evidence});
    facts.detectLocal = detectorOf(evidence, facts, proxy);
    const bool nftables = facts.proxyMode.value == ProxyMode::Nftables;
    facts.masqueradeAll = nftables ? flagOf(proxy, {"nftables", "masqueradeAll"}, "masquerade-all", false)
                                   : flagOf(proxy, {"iptables", "masqueradeAll"}, "masquerade-all", false);
    facts.nodePortAddresses = nodePortAddressesOf(proxy, facts.proxyMode.value);
    facts.localhostNodePorts = flagOf(proxy, {"iptables", "localhostNodePorts"}, "iptables-localhost-nodeports", true);
    facts.proxyFeatureGates = featureGatesOf(proxy);
    facts.nodePortsOnLocalhost = onLocalhost(evidence, facts);
    addSettings(proxy, facts);
}

} // namespace hopscope::facts
