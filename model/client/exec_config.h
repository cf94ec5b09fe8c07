// How a kubeconfig's user entry says that a credential is to be fetched, and as whom else to act.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace hopscope::client {

/// user.exec's interactiveMode: whether the program may ask on a terminal.
enum class InteractiveMode
{
    Never,
    IfAvailable,
    Always
};

/// user.exec: the program that prints an ExecCredential (KEP-541, cluster-facts.md 7.6).
struct ExecConfig
{
    std::string command; ///< a path with a separator is resolved against its kubeconfig's folder; a bare name is sought in PATH
    std::vector<std::string> args;
    std::vector<std::pair<std::string, std::string>> environment; ///< added to the process's own
    std::string apiVersion;  ///< client.authentication.k8s.io/v1 or v1beta1
    std::string installHint; ///< what to do when the program is not there; on one line, control characters made visible
    bool provideClusterInfo = false;
    InteractiveMode interactiveMode = InteractiveMode::IfAvailable;
    std::string file;          ///< the kubeconfig that names it

    bool operator==(const ExecConfig&) const = default;
};

/// user.as, as-uid, as-groups, as-user-extra: sent as Impersonate-* headers.
struct Impersonation
{
    std::string user;
    std::string uid;
    std::vector<std::string> groups;
    std::map<std::string, std::vector<std::string>> extra;

    bool operator==(const Impersonation&) const = default;
};

} // namespace hopscope::client
