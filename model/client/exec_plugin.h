// Runs a kubeconfig's credential plugin: user.exec.
#pragma once

#include "model/client/child_process.h"
#include "model/client/credential_fetch.h"

#include <memory>

namespace hopscope::client {

/// Runs the plugin of `connection.exec` and reads what it says; waits for it. A bare command that PATH does not have is
/// sought in the login shell's PATH. `errorLine` gets what it writes to standard error, a line at a time, as plain text.
/// Errors: ExecNeedsTerminal, ExecMissing (message is the install hint), ExecTimedOut and ExecFailed (message ends with the
/// last of standard error), OverLimit (PluginOutput, PluginChatter), TlsUntrusted (provideClusterInfo with a CA file that cannot be read). Context is the command.
Result<ExecCredential> runExecPlugin(const Connection& connection, ChildProcess& process,
                                     std::chrono::milliseconds timeLimit,
                                     const std::function<void(std::string)>& errorLine);

/// The plugin of `connection.exec`, as a credential is fetched.
class ExecFetch : public CredentialFetch
{
public:
    explicit ExecFetch(Connection connection) : m_connection(std::move(connection)) {}

    std::optional<SignIn> begin() override;
    Result<ExecCredential> run(std::chrono::milliseconds timeLimit, const std::function<void(std::string)>& said) override;
    void cancel() override { m_process->cancel(); }
    bool canRenew() const override { return true; }
    Error expiredAtOnce() const override;

private:
    const Connection m_connection;
    std::unique_ptr<ChildProcess> m_process;
};

} // namespace hopscope::client
