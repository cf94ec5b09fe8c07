// Credentials that plugins or issuers gave, in memory until they expire: each plugin runs once at a time, for however many connections.
#pragma once

#include "model/base/time.h"
#include "model/client/credential_provider.h"
#include "model/client/exec_consent.h"
#include "model/client/sign_in.h"

#include <array>
#include <chrono>
#include <map>
#include <mutex>

namespace hopscope::client {

class SharedCredential;

/// A failure's retryAfter when a plugin that waited in vain for somebody to log in is not run again before somebody asks.
constexpr std::chrono::hours onlyWhenAsked{24};

/// One connection's way to a shared credential. When the last one who waits for a plugin goes, the plugin is killed.
class ExecCredentialProvider : public CredentialProvider
{
public:
    /// Told, on any thread, when a plugin begins, says something, and ends (nothing). With an empty function, none is called
    /// after this returns.
    virtual void whenSigningIn(std::function<void(const std::optional<SignIn>&)> signingIn) = 0;
    /// Ends a plugin that is running: it has failed then, and is run again only when somebody asks.
    virtual void cancel() = 0;
    /// What failed may be tried again at once.
    virtual void retryNow() = 0;
};

struct CredentialCacheOptions
{
    std::chrono::milliseconds timeLimit{60'000};
    std::function<TimePoint()> now = systemNow; ///< what expiry is compared with
};

/// May be used from several threads.
class CredentialCache
{
public:
    explicit CredentialCache(CredentialCacheOptions options = {});
    ~CredentialCache();

    /// For a connection with an exec entry or an auth-provider oidc; null where it has neither. An earlier failure is forgotten.
    /// A plugin runs only if the person has agreed to exactly this entry: its answer is else what checkExecAllowed says. A token
    /// of oidc is used until it expires, and then renewed at its issuer, in memory only; what fails then is LoginExpired.
    std::shared_ptr<ExecCredentialProvider> providerFor(const Connection& connection,
                                                        const std::optional<ExecConsent>& agreed);

private:
    struct OidcCredential
    {
        OidcConfig config; ///< as the kubeconfig has it
        std::shared_ptr<SharedCredential> shared;
    };

    std::shared_ptr<ExecCredentialProvider> oidcProvider(const Connection& connection);

    CredentialCacheOptions m_options;
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<SharedCredential>> m_shared; ///< by the entry, and the cluster where it is told
    std::map<std::array<std::string, 3>, OidcCredential> m_oidc;       ///< by server, issuer and client
};

} // namespace hopscope::client
