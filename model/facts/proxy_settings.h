// What kube-proxy is set to, wherever that stands. Private to model/facts.
#pragma once

#include "model/facts/evidence.h"

namespace hopscope::facts {

/// A setting's text, with where it stands.
using FoundText = std::pair<std::string, std::string>;
using FoundList = std::pair<std::vector<std::string>, std::string>;

/// Its configuration file, else its command line: a file overrides most flags (cluster-facts.md 5.1).
class ProxySettings
{
public:
    explicit ProxySettings(const Evidence& evidence);

    /// kube-proxy's pods or DaemonSet; k3s has it inside.
    const std::optional<Component>& component() const { return m_component; }
    /// Whether what the file or this flag sets can be told. A file that is not there, and a command line that is not
    /// understood, cannot.
    bool isReadable(const std::string& flag) const { return m_config || (m_hasFlags && option(flag).isUnderstood()); }
    /// Evidence that the command line hides this flag; empty where it does not, also where nothing was read.
    std::string hidden(const std::string& flag) const;
    /// By its path in the file, or by its flag; nothing when neither sets it.
    std::optional<FoundText> text(std::initializer_list<const char*> path, const std::string& flag) const;
    std::optional<FoundList> list(std::initializer_list<const char*> path, const std::string& flag) const;
    /// Every gate that the file's featureGates, else the flag, switches; empty when neither is there.
    std::map<std::string, bool> featureGates() const;
    /// Where they stand.
    std::string featureGatesEvidence() const { return m_where + (m_config ? " featureGates" : " --feature-gates"); }
    /// Evidence that a setting is left out.
    std::string missing(std::initializer_list<const char*> path, const std::string& flag) const;
    /// What would show the settings.
    const std::string& needs() const { return m_needs; }

private:
    void readEmbedded(const Evidence& evidence);
    OptionValue option(const std::string& flag) const;

    std::optional<Component> m_component;
    std::optional<ConfigText> m_config;
    bool m_hasFlags = false;
    std::optional<Command> m_embedded; ///< the flags that k3s hands on; else they are the component's own
    OptionValue m_file;                ///< --config, where there is a component
    std::string m_where;
    std::string m_needs;
};

} // namespace hopscope::facts
