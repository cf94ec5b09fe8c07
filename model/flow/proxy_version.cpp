#include "model/flow/proxy_version.h"

#include <array>

namespace hopscope::flow {

namespace {

using kube::Version;

/// The newest release whose defaults are known; what is said of later ones is planned.
constexpr Version newestKnown{1, 37};

struct Gate
{
    std::string_view name; ///< empty: no gate
    Version on;            ///< the default is "on" from here
    Version off;           ///< and "off" again from here
    Version locked;        ///< from here the gate has no effect
};
constexpr Version never{1, 999};

/// As kube_features.go and the KEPs have them.
constexpr std::array<Gate, 5> gates{{
    {"KubeProxyNFTablesLocalhostNodePorts", {1, 38}, never, {1, 40}},
    {"AllowServiceExternalIPs", {1, 0}, {1, 40}, {1, 43}},
    {"PreferSameTrafficDistribution", {1, 34}, never, {1, 35}},
    {{}, {1, 36}, never, never},
    {{}, {1, 31}, never, never},
}};

bool isOnByDefault(const Gate& gate, const Version& version)
{
    return version >= gate.on && version < gate.off;
}

/// What the configuration says of the gate; nothing when it says nothing, or the gate has no effect any more.
std::optional<bool> configured(const NetworkView& view, const Gate& gate, const Version& version)
{
    const auto& told = view.facts().known().proxyFeatureGates;
    if (gate.name.empty() || !told.isKnown() || version >= gate.locked)
        return std::nullopt;
    const auto found = told.value.find(std::string(gate.name));
    if (found == told.value.end())
        return std::nullopt;
    view.facts().note("feature-gate", std::string(gate.name) + "=" + (found->second ? "true" : "false"), told.basis, told.evidence);
    return found->second;
}

} // namespace

std::optional<Version> proxyVersion(const NetworkView& view, const std::string& node)
{
    const kube::Node* object = view.snapshot().nodes.find({"", node});
    return object ? kube::parseVersion(object->info.kubeletVersion.str()) : std::nullopt;
}

bool does(const NetworkView& view, const std::string& node, ProxyFeature feature)
{
    const Gate& gate = gates[std::size_t(feature)];
    const auto version = proxyVersion(view, node);
    if (const auto said = configured(view, gate, version.value_or(newestKnown)))
        return *said;
    const bool on = isOnByDefault(gate, version.value_or(newestKnown));
    const bool planned = version && *version > newestKnown && on != isOnByDefault(gate, newestKnown);
    if (planned)
        view.facts().note("feature-gate", std::string(gate.name) + "=" + (on ? "true" : "false"), facts::Basis::Assumed,
                          "planned for Kubernetes " + versionText(view, node));
    return on;
}

std::string versionText(const NetworkView& view, const std::string& node)
{
    const auto version = proxyVersion(view, node);
    return version ? std::to_string(version->major) + "." + std::to_string(version->minor) : std::string();
}

} // namespace hopscope::flow
