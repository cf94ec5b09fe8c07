#include "model/facts/detect.h"

namespace hopscope::facts {

namespace {

constexpr const char* configName = "cilium-config";
constexpr const char* needsConfig = "get configmaps/cilium-config in kube-system";

/// A key that the configuration leaves out has the agent's own default; without the configuration nothing is known.
template <class T, class Parse>
Fact<T> settingOf(const Evidence& evidence, const char* key, T usual, Parse parse)
{
    if (const auto set = evidence.setting(configName, key)) {
        if (const std::optional<T> value = parse(set->first))
            return fact(*value, Basis::Read, set->second + " " + set->first);
    }
    Fact<T> unknown;
    if (const kube::ConfigMap* config = evidence.configMap(configName))
        return fact(usual, Basis::Derived, "ConfigMap " + config->meta.key().toString() + " " + key + " is not set: the default");
    unknown.value = usual;
    unknown.needs = needsConfig;
    return unknown;
}

std::optional<CiliumLoadBalancerMode> parseMode(const std::string& text)
{
    for (const auto mode : {CiliumLoadBalancerMode::Snat, CiliumLoadBalancerMode::Dsr, CiliumLoadBalancerMode::Hybrid}) {
        if (toString(mode) == text)
            return mode;
    }
    return std::nullopt;
}

std::optional<bool> parseFlag(const std::string& text)
{
    return text == "true" ? std::optional(true) : text == "false" ? std::optional(false) : std::nullopt;
}

} // namespace

bool isCilium(Cni cni)
{
    return cni == Cni::Cilium || cni == Cni::GkeDataplaneV2 || cni == Cni::AzureCilium;
}

void detectCilium(const Evidence& evidence, NetworkFacts& facts)
{
    const bool isSilent = !evidence.configMap(configName);
    if (isSilent && !isCilium(facts.cni.value) && facts.proxyMode.value != ProxyMode::Cilium)
        return;
    facts.ciliumLoadBalancerMode = settingOf(evidence, "bpf-lb-mode", CiliumLoadBalancerMode::Snat, parseMode);
    facts.socketLbHostNamespaceOnly = settingOf(evidence, "bpf-lb-sock-hostns-only", false, parseFlag);
    for (const char* key : {"bpf-lb-algorithm", "bpf-lb-acceleration", "enable-bpf-masquerade", "ipv4-native-routing-cidr",
                            "auto-direct-node-routes", "devices", "nodeport-addresses", "enable-endpoint-routes", "kube-proxy-replacement"}) {
        if (const auto set = evidence.setting(configName, key); set && !set->first.empty())
            facts.settings.push_back({std::string("cilium-") + key, fact(set->first, Basis::Read, set->second)});
    }
    facts.ciliumExternalClusterIp = settingOf(evidence, "bpf-lb-external-clusterip", false, parseFlag);
}

} // namespace hopscope::facts
