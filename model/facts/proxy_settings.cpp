#include "model/facts/proxy_settings.h"

#include "model/base/join.h"

#include <algorithm>

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

bool hasWords(const Component& component)
{
    return std::any_of(component.containers->begin(), component.containers->end(),
                       [](const kube::Container& container) { return !container.command.empty(); });
}

} // namespace

ProxySettings::ProxySettings(const Evidence& evidence) : m_needs(needsOf(evidence))
{
    m_component = evidence.component("kube-proxy");
    if (!m_component)
        m_component = evidence.podNamed("kube-proxy-");
    if (m_component)
        m_file = m_component->argument("--config");
    if (m_file.isSet() && m_file.value.empty())
        m_file = {}; // kube-proxy takes an empty name for none (cmd/kube-proxy/app/options.go)
    // A ConfigMap that the command line does not name is left from another time; with no words at all, it may be the image's.
    const bool flagsOnly = m_component && m_file.state == OptionValue::State::NotSet && hasWords(*m_component);
    if (!m_file.isUnderstood() && !m_component->containers->empty())
        return;
    for (const auto& [name, key] :
         {std::pair{"kube-proxy", "config.conf"}, {"kube-proxy-config", "config"}, {"sdn-config", "kube-proxy-config.yaml"}}) {
        const auto found = flagsOnly ? std::nullopt : evidence.setting(name, key);
        ConfigText text(found ? found->first : std::string());
        if (!found || !text.isReadable())
            continue;
        m_config = std::move(text);
        m_where = found->second;
        return;
    }
    if (m_component && m_file.state == OptionValue::State::NotSet) {
        m_hasFlags = true;
        m_where = m_component->evidence + " argument";
    } else if (!m_component && evidence.isK3s() && !evidence.nodeArgumentsEvidence().empty()) {
        readEmbedded(evidence);
    }
}

void ProxySettings::readEmbedded(const Evidence& evidence)
{
    m_hasFlags = true;
    m_embedded.emplace();
    for (const std::string& value : evidence.nodeArguments("--kube-proxy-arg"))
        m_embedded->words.push_back({(value.starts_with("--") ? "" : "--") + value, true});
    m_where = evidence.nodeArgumentsEvidence() + " --kube-proxy-arg";
}

OptionValue ProxySettings::option(const std::string& flag) const
{
    if (m_embedded)
        return optionIn(*m_embedded, "--" + flag);
    return m_component && m_hasFlags ? m_component->argument("--" + flag) : OptionValue{};
}

std::string ProxySettings::hidden(const std::string& flag) const
{
    if (m_config || !m_component)
        return {};
    const OptionValue hidden = m_file.isUnderstood() ? option(flag) : m_file;
    return hidden.isUnderstood() ? std::string() : m_component->hides(hidden);
}

std::optional<FoundText> ProxySettings::text(std::initializer_list<const char*> path, const std::string& flag) const
{
    if (m_config) {
        const auto value = m_config->text(path);
        return value ? std::optional(FoundText{*value, m_where + " " + join(path, ".")}) : std::nullopt;
    }
    const OptionValue value = option(flag);
    return value.isSet() ? std::optional(FoundText{value.value, m_where + " --" + flag}) : std::nullopt;
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
