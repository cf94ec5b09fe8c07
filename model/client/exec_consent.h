// A kubeconfig can name any program: it runs only where a person has agreed to exactly that.
#pragma once

#include "model/client/child_process.h"
#include "model/client/kubeconfig.h"

#include <utility>

namespace hopscope::client {

/// The program of an entry, as it will be run.
struct ExecProgram
{
    std::string path;     ///< absolute; empty: it is not there
    std::string searched; ///< the PATH that a bare name was sought in
    bool byShell = false; ///< that PATH is the login shell's, and the program gets it

    bool operator==(const ExecProgram&) const = default;
};

/// How long a login shell may take to say its PATH.
constexpr std::chrono::milliseconds loginShellTimeLimit{5'000};

/// A bare name is sought in this process's PATH, and then in the login shell's: `shellPath` is only called where it comes to that.
ExecProgram findExecProgram(const std::string& command, const std::function<std::string()>& shellPath);
/// The same, the shell being asked.
ExecProgram findExecProgram(const std::string& command, ChildProcess& process);

/// What a person agrees to: all that decides what runs, what it is told, and where its answer is sent.
struct ExecConsent
{
    ExecConfig config;
    ExecProgram program;
    std::string server;        ///< with user and password, if it has them
    std::string tlsServerName;
    std::string proxyUrl;
    bool insecureSkipTlsVerify = false;
    std::string authorityPath; ///< empty: it stands in the kubeconfig itself, or there is none
    std::string authority;     ///< PEM; empty: the system's authorities count
    std::string clusterInfo;   ///< with provideClusterInfo: the cluster's extension for the program, JSON
};

/// What may change about an entry.
enum class ConsentPart
{
    Kubeconfig,
    Program,
    Arguments,
    Environment,
    Server,
    Trust,
    ClusterInfo,
    Protocol ///< apiVersion and interactiveMode
};

/// What running `program` as this connection's plugin would mean. Errors: ExecNeedsTerminal, ExecMissing (the program has no path;
/// message is the install hint and the PATH), TlsUntrusted (a CA file that cannot be read). Context is the command, or that file.
/// `patience`: how long a CA in a file may take.
Result<ExecConsent> wantedConsent(const Connection& connection, ExecProgram program, const Patience& patience = smallFile().patience);

/// Each part as one unambiguous text, in the order of ConsentPart. They hold the values of the environment: keep hashes.
std::vector<std::pair<ConsentPart, std::string>> consentParts(const ExecConsent& consent);
/// All of them as one: two consents are the same where it is.
std::string consentRecord(const ExecConsent& consent);

/// A word as a shell takes it: quoted where it is not plain, so that blanks and an empty word are seen.
std::string shellWord(const std::string& word);

/// Whether the connection's plugin, if it has one, may be run. `agreed`: what the person has agreed to; `patience`: how long a CA in a
/// file may take. Errors: those of wantedConsent, ExecNotAllowed (context is the command, message its kubeconfig).
Status checkExecAllowed(const Connection& connection, const std::optional<ExecConsent>& agreed,
                        const Patience& patience = smallFile().patience);

/// The command is not there. ExecMissing: message is the entry's hint and where it was sought.
Error execMissing(const ExecConfig& config, const ExecProgram& program);

} // namespace hopscope::client
