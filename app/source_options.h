// Which cluster the command line names, for commands and for the window alike.
#pragma once

#include "model/source/live_source.h"
#include "model/source/scenario.h"

#include <string>
#include <vector>

namespace hopscope::app {

struct SourceOptions
{
    std::string kubeconfig;
    std::string context;
    std::vector<std::string> namespaces; ///< -n: these alone are read; empty: all
    std::string cluster;    ///< --cluster: PATH, "-" or "scenario:NAME"
    std::optional<std::chrono::seconds> poll;
    std::optional<TimePoint> now;
    bool allowExec = false; ///< the kubeconfig's credential plugin may be run, this time

    /// Nothing was named: the window then opens the kubeconfig's current context, or scenario:notes where there is none.
    bool isDefault() const { return kubeconfig.empty() && context.empty() && cluster.empty(); }
    /// What kubectl would take for the context's namespace; empty: the kubeconfig's.
    std::string firstNamespace() const { return namespaces.empty() ? std::string() : namespaces.front(); }
    bool isScenario() const { return cluster.starts_with("scenario:"); }
    bool operator==(const SourceOptions&) const = default;
};

/// The built-in scenario's two texts out of the program's resources. Errors: NotFound, with the names there are in context.
Result<source::Scenario> loadScenario(const std::string& name);

} // namespace hopscope::app
