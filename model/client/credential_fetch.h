// A way to a credential that takes its time. Private to model/client.
#pragma once

#include "model/client/exec_credential.h"
#include "model/client/sign_in.h"

#include <chrono>
#include <functional>
#include <optional>

namespace hopscope::client {

/// Used by one SharedCredential, which runs it on a thread of its own, one run at a time.
class CredentialFetch
{
public:
    virtual ~CredentialFetch() = default;
    /// Before each run: an earlier cancel() counts no more. What a person is shown while it runs; nothing where it asks nobody.
    virtual std::optional<SignIn> begin() = 0;
    /// Waits for the credential. `said` gets what it has to say to a person, a line at a time.
    virtual Result<ExecCredential> run(std::chrono::milliseconds timeLimit, const std::function<void(std::string)>& said) = 0;
    /// From any thread, after begin(): ends the run.
    virtual void cancel() = 0;
    /// Whether another run may give another credential than the one there is.
    virtual bool canRenew() const = 0;
    /// What it gave cannot be used any more.
    virtual Error expiredAtOnce() const = 0;
};

} // namespace hopscope::client
