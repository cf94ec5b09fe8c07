#include "model/facts/detect.h"

namespace hopscope::facts {

namespace {

constexpr const char* needsConfig = "get configmaps/kube-proxy in kube-system";

/// kube-proxy's configuration file and where it stands.
struct ProxyConfig
{
    ConfigText text{""};
    std::string evidence;
};

std::optional<ProxyConfig> proxyConfig(const Evidence& evidence)
{
    for (const auto& [name, key] : {std::pair{"kube-proxy", "config.conf"}, std::pair{"kube-proxy-config", "config"}}) {
        if (const auto value = evidence.configValue("kube-system", name, key)) {
            ProxyConfig config{ConfigText(*value), "ConfigMap kube-system/" + std::string(name) + " " + key + " "};
            if (config.text.isReadable())
                return config;
        }
    }
    return std::nullopt;
}

std::optional<Component> kubeProxy(const Evidence& evidence)
{
    if (auto component = evidence.component("kube-proxy"))
        return component;
    return evidence.podNamed("kube-proxy-");
}

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
std::optional<Fact<ProxyMode>> modeIn(const std::string& text, const std::string& evidence)
{
    const auto mode = parseMode(text);
    if (!mode)
        return std::nullopt;
    return fact(*mode, text.empty() ? Basis::Derived : Basis::Read, evidence + (text.empty() ? " is empty" : ""));
}

std::optional<Fact<ProxyMode>> replacement(const Evidence& evidence, const NetworkFacts& facts, bool hasKubeProxy)
{
    const std::string value =
        evidence.configValue("kube-system", "cilium-config", "kube-proxy-replacement").value_or("false");
    if (facts.cni.value == Cni::Cilium && (value == "true" || value == "strict") && !hasKubeProxy)
        return fact(ProxyMode::Cilium, Basis::Read, "ConfigMap kube-system/cilium-config kube-proxy-replacement " + value);
    if (facts.cni.value == Cni::OvnKubernetes && !hasKubeProxy)
        return fact(ProxyMode::None, Basis::Derived, facts.cni.evidence);
    const auto router = evidence.component("kube-router");
    if (router && router->argument("--run-service-proxy") != "false" && !hasKubeProxy)
        return fact(ProxyMode::Ipvs, Basis::Derived, router->evidence + " arguments");
    return std::nullopt;
}

std::optional<Fact<ProxyMode>> embeddedMode(const Evidence& evidence)
{
    if (!evidence.isK3s())
        return std::nullopt;
    if (const auto disabled = evidence.nodeArgument("--disable-kube-proxy"); disabled && disabled->first != "false")
        return fact(ProxyMode::None, Basis::Read, disabled->second + " --disable-kube-proxy");
    if (const auto argument = evidence.nodeArgument("--kube-proxy-arg")) {
        const std::size_t mode = argument->first.find("proxy-mode=");
        if (mode != std::string::npos)
            return modeIn(argument->first.substr(mode + 11), argument->second + " --kube-proxy-arg");
    }
    return fact(ProxyMode::Iptables, Basis::Derived, "k3s default: no flag in Node annotation k3s.io/node-args");
}

/// cluster-facts.md 5.1, first match wins.
Fact<ProxyMode> modeOf(const Evidence& evidence, const NetworkFacts& facts, const std::optional<ProxyConfig>& config)
{
    const auto component = kubeProxy(evidence);
    if (auto replaced = replacement(evidence, facts, component.has_value()))
        return *replaced;
    if (config) {
        if (const auto mode = modeIn(config->text.text({"mode"}).value_or(""), config->evidence + "mode"))
            return *mode;
    }
    if (component && !component->argument("--config")) {
        const auto argument = component->argument("--proxy-mode");
        if (const auto mode = modeIn(argument.value_or(""), component->evidence + " argument --proxy-mode"))
            return *mode;
    }
    if (component)
        return fact(ProxyMode::Iptables, Basis::Assumed, component->evidence + " runs; its configuration was not read", needsConfig);
    if (const auto embedded = embeddedMode(evidence))
        return *embedded;
    return fact(ProxyMode::Iptables, Basis::Assumed, "", needsConfig);
}

Fact<LocalDetector> clusterCidrDetector(const std::vector<ip::Cidr>& ranges, Basis basis, std::string evidence)
{
    LocalDetector detector;
    if (!ranges.empty())
        detector = {DetectLocalMode::ClusterCidr, ranges, {}};
    return fact(std::move(detector), basis, std::move(evidence), basis == Basis::Assumed ? needsConfig : "");
}

/// packet-paths.md 3.2. An empty mode means ClusterCIDR; without a clusterCIDR that is no detector at all.
Fact<LocalDetector> configuredDetector(const ProxyConfig& config)
{
    const std::string mode = config.text.text({"detectLocalMode"}).value_or("");
    const std::string where = config.evidence + "detectLocalMode " + mode;
    if (mode == "NodeCIDR")
        return fact(LocalDetector{DetectLocalMode::NodeCidr, {}, {}}, Basis::Read, where);
    if (mode == "BridgeInterface")
        return fact(LocalDetector{DetectLocalMode::BridgeInterface, {},
                                  config.text.text({"detectLocal", "bridgeInterface"}).value_or("")},
                    Basis::Read, where);
    if (mode == "InterfaceNamePrefix")
        return fact(LocalDetector{DetectLocalMode::InterfaceNamePrefix, {},
                                  config.text.text({"detectLocal", "interfaceNamePrefix"}).value_or("")},
                    Basis::Read, where);
    return clusterCidrDetector(parseRanges(config.text.text({"clusterCIDR"}).value_or("")), Basis::Read,
                               config.evidence + "clusterCIDR");
}

Fact<LocalDetector> detectorOf(const Evidence& evidence, const NetworkFacts& facts, const std::optional<ProxyConfig>& config)
{
    if (config)
        return configuredDetector(*config);
    const auto component = kubeProxy(evidence);
    if (component && !component->argument("--config")) {
        if (const auto argument = component->argument("--cluster-cidr"))
            return clusterCidrDetector(parseRanges(*argument), Basis::Read, component->evidence + " argument --cluster-cidr");
    }
    if (evidence.isK3s())
        return clusterCidrDetector(facts.podRanges.value, Basis::Derived, facts.podRanges.evidence);
    return clusterCidrDetector(facts.podRanges.value, Basis::Assumed, facts.podRanges.evidence);
}

Fact<bool> flagOf(const std::optional<ProxyConfig>& config, std::initializer_list<const char*> path, const std::string& name,
                  bool usual)
{
    if (!config)
        return fact(usual, Basis::Assumed, "", needsConfig);
    const auto value = config->text.text(path);
    if (!value || value->empty())
        return fact(usual, Basis::Derived, config->evidence + name + " is not set");
    return fact(*value == "true", Basis::Read, config->evidence + name);
}

/// Not set: every address in iptables and ipvs, the primary one in nftables (cluster-facts.md 5.2).
Fact<NodePortAddresses> nodePortAddressesOf(const std::optional<ProxyConfig>& config, ProxyMode mode)
{
    const NodePortAddresses usual{mode == ProxyMode::Nftables, {}};
    if (!config)
        return fact(usual, Basis::Assumed, "", needsConfig);
    const auto values = config->text.list({"nodePortAddresses"});
    if (!values || values->empty())
        return fact(usual, Basis::Derived, config->evidence + "nodePortAddresses is not set");
    NodePortAddresses addresses;
    for (const std::string& value : *values) {
        addresses.primaryOnly = addresses.primaryOnly || value == "primary";
        if (const auto range = ip::Cidr::parse(value))
            addresses.cidrs.push_back(*range);
    }
    return fact(std::move(addresses), Basis::Read, config->evidence + "nodePortAddresses");
}

} // namespace

void detectProxy(const Evidence& evidence, NetworkFacts& facts)
{
    const auto config = proxyConfig(evidence);
    facts.proxyMode = modeOf(evidence, facts, config);
    facts.detectLocal = detectorOf(evidence, facts, config);
    const bool nftables = facts.proxyMode.value == ProxyMode::Nftables;
    facts.masqueradeAll = nftables ? flagOf(config, {"nftables", "masqueradeAll"}, "nftables.masqueradeAll", false)
                                   : flagOf(config, {"iptables", "masqueradeAll"}, "iptables.masqueradeAll", false);
    facts.nodePortAddresses = nodePortAddressesOf(config, facts.proxyMode.value);
    facts.localhostNodePorts = flagOf(config, {"iptables", "localhostNodePorts"}, "iptables.localhostNodePorts", true);
}

} // namespace hopscope::facts
