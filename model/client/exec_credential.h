// What a credential plugin is told and what it answers: ExecCredential (client.authentication.k8s.io, cluster-facts.md 7.6).
#pragma once

#include "model/base/time.h"
#include "model/client/credential_provider.h"

#include <atomic>

namespace hopscope::client {

/// The value of KUBERNETES_EXEC_INFO for the connection's plugin: its own apiVersion, not interactive, and with
/// provideClusterInfo the cluster as client-go describes it. `cancelled`: see pemText. Errors: TlsUntrusted (a CA file that cannot be read).
Result<std::string> execInfo(const Connection& connection, const std::atomic<bool>* cancelled = nullptr);

struct ExecCredential
{
    Credential credential;
    std::optional<TimePoint> expires;
};

/// Reads what a plugin wrote to standard output. Errors: ExecFailed (no ExecCredential of this apiVersion, or nothing in it);
/// the message never quotes the text.
Result<ExecCredential> readExecCredential(std::string_view text, const std::string& apiVersion);

} // namespace hopscope::client
