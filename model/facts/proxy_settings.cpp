#include "model/facts/proxy_settings.h"

#include "model/base/join.h"

namespace hopscope::facts {

namespace {

std::string needsOf(const Evidence& evidence)
{
    const std::string& distribution = evidence.distribution();
    if (distribution == "EKS")
        return "get configmaps/kube-proxy-config in kube-system";
    if (distribution == "OpenShift")
        return "get configmaps/sdn-config in openshift-sdn";
    if (distribution == "GKE" || distribution == "RKE2")
        return "list pods in kube-system";
    if (distribution == "k3s")
        return "list nodes";
    return "get configmaps/kube-proxy in kube-system";
}

/// As the component parses them (Go's strconv.ParseBool); nothing for any other word.
std::optional<bool> parseSwitch(const std::string& text)
{
    for (const char* yes : {"1", "t", "T", "true", "TRUE", "True"}) {
        if (text == yes)
            return true;
    }
    for (const char* no : {"0", "f", "F", "false", "FALSE", "False"}) {
        if (text == no)
            return false;
    }
    return std::nullopt;
}

void addGate(const std::string& name, const std::string& value, std::map<std::string, bool>& gates)
{
    if (const auto on = parseSwitch(value))
        gates[name] = *on;
}

} // namespace

ProxySettings::ProxySettings(const Evidence& evidence) : m_needs(needsOf(evidence))
{
    m_component = evidence.component("kube-proxy");
    if (!m_component)
        m_component = evidence.podNamed("kube-proxy-");
    for (const auto& [name, key] :
         {std::pair{"kube-proxy", "config.conf"}, {"kube-proxy-config", "config"}, {"sdn-config", "kube-proxy-config.yaml"}}) {
        const auto found = evidence.setting(name, key);
        ConfigText text(found ? found->first : std::string());
        if (!found || !text.isReadable())
            continue;
        m_config = std::move(text);
        m_where = found->second;
        return;
    }
    if (m_component && !m_component->argument("--config")) {
        m_flags.emplace();
        for (const kube::Container& container : *m_component->containers)
            m_flags->insert(m_flags->end(), container.command.begin(), container.command.end());
        m_where = m_component->evidence + " argument";
    } else if (!m_component && evidence.isK3s() && !evidence.nodeArgumentsEvidence().empty()) {
        m_flags.emplace();
        for (const std::string& value : evidence.nodeArguments("--kube-proxy-arg"))
            m_flags->push_back("--" + value);
        m_where = evidence.nodeArgumentsEvidence() + " --kube-proxy-arg";
    }
}

std::optional<FoundText> ProxySettings::text(std::initializer_list<const char*> path, const std::string& flag) const
{
    if (m_config) {
        const auto value = m_config->text(path);
        return value ? std::optional(FoundText{*value, m_where + " " + join(path, ".")}) : std::nullopt;
    }
    const auto value = m_flags ? argumentIn(*m_flags, "--" + flag) : std::nullopt;
    return value ? std::optional(FoundText{*value, m_where + " --" + flag}) : std::nullopt;
}

std::map<std::string, bool> ProxySettings::featureGates() const
{
    std::map<std::string, bool> gates;
    if (m_config) {
        for (const auto& [name, value] : m_config->map({"featureGates"}).value_or(std::map<std::string, std::string>{}))
            addGate(name, value, gates);
        return gates;
    }
    const auto flag = text({"featureGates"}, "feature-gates");
    for (const std::string& word : words(flag ? flag->first : std::string())) {
        const std::size_t equals = word.find('=');
        if (equals != std::string::npos)
            addGate(word.substr(0, equals), word.substr(equals + 1), gates);
    }
    return gates;
}

std::string ProxySettings::missing(std::initializer_list<const char*> path, const std::string& flag) const
{
    return m_where + " " + (m_config ? join(path, ".") : "--" + flag) + " is not set";
}

std::optional<FoundList> ProxySettings::list(std::initializer_list<const char*> path, const std::string& flag) const
{
    if (m_config) {
        auto values = m_config->list(path);
        return values ? std::optional(FoundList{std::move(*values), m_where + " " + join(path, ".")}) : std::nullopt;
    }
    const auto found = text(path, flag);
    return found ? std::optional(FoundList{words(found->first), found->second}) : std::nullopt;
}

} // namespace hopscope::facts
