// A kubeconfig can name any program: it runs only where a person has agreed to exactly that.
#pragma once

#include "model/client/kubeconfig.h"

namespace hopscope::client {

/// Everything about an entry that makes it this one and no other: what a person agrees to, as one unambiguous text. It holds
/// the values of the environment: keep a hash of it, not itself.
std::string consentRecord(const ExecConfig& config);

/// The command and its arguments in one line, as a shell would take them; without control sequences, cut when very long.
std::string shownCommand(const ExecConfig& config);

/// Whether the connection's plugin, if it has one, may be run. `agreed`: what the person has agreed to.
/// Errors: ExecNotAllowed (context is the command, message its kubeconfig), ExecNeedsTerminal (context is the command).
Status checkExecAllowed(const Connection& connection, const std::optional<ExecConfig>& agreed);

} // namespace hopscope::client
