// Runs a kubeconfig's credential plugin: user.exec.
#pragma once

#include "model/client/credential_fetch.h"
#include "model/client/exec_consent.h"

#include <memory>

namespace hopscope::client {

/// Runs the plugin of `connection.exec`, which is `program`, and reads what it says; waits for it. `errorLine` gets what it writes
/// to standard error, a line at a time, with what steers a terminal made visible.
/// Errors: ExecNeedsTerminal, ExecMissing (message is the install hint), ExecTimedOut and ExecFailed (message ends with the
/// last of standard error), OverLimit (PluginOutput, PluginChatter), TlsUntrusted (provideClusterInfo with a CA file that cannot be
/// read). Context is the command.
Result<ExecCredential> runExecPlugin(const Connection& connection, const ExecProgram& program, ChildProcess& process,
                                     std::chrono::milliseconds timeLimit,
                                     const std::function<void(std::string)>& errorLine);

/// The plugin of `connection.exec`, as a credential is fetched.
class ExecFetch : public CredentialFetch
{
public:
    ExecFetch(Connection connection, ExecProgram program) : m_connection(std::move(connection)), m_program(std::move(program)) {}

    std::optional<SignIn> begin() override;
    Result<ExecCredential> run(std::chrono::milliseconds timeLimit, const std::function<void(std::string)>& said) override;
    void cancel() override { m_process->cancel(); }
    bool canRenew() const override { return true; }
    Error expiredAtOnce() const override;

private:
    const Connection m_connection;
    const ExecProgram m_program; ///< the one that was agreed to
    std::unique_ptr<ChildProcess> m_process;
};

} // namespace hopscope::client
