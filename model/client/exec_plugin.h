// Runs a kubeconfig's credential plugin: user.exec.
#pragma once

#include "model/client/child_process.h"
#include "model/client/exec_credential.h"

namespace hopscope::client {

/// Runs the plugin of `connection.exec` and reads what it says; waits for it. A bare command that PATH does not have is
/// sought in the login shell's PATH. `errorLine` gets what it writes to standard error, a line at a time, as plain text.
/// Errors: ExecNeedsTerminal, ExecMissing (message is the install hint), ExecTimedOut and ExecFailed (message ends with the
/// last of standard error), TlsUntrusted (provideClusterInfo with a CA file that cannot be read). Context is the command.
Result<ExecCredential> runExecPlugin(const Connection& connection, ChildProcess& process,
                                     std::chrono::milliseconds timeLimit,
                                     const std::function<void(std::string)>& errorLine);

} // namespace hopscope::client
