// Renews the id_token of a kubeconfig's auth-provider oidc at its issuer. Private to model/client.
#pragma once

#include "model/client/credential_fetch.h"

#include <atomic>

namespace hopscope::client {

/// As client-go's oidc plugin: the issuer's metadata name its token endpoint (OpenID Connect Discovery 1.0), which gives a new token
/// for the refresh token (RFC 6749, 6). Nothing is written anywhere: the new tokens are in memory only. Only https is spoken, and
/// http with this machine itself; no redirect is followed, so that the client's secret goes to nobody whom the issuer did not name.
/// Errors: LoginExpired, context is the issuer; no message quotes a token.
class OidcRefresh : public CredentialFetch
{
public:
    explicit OidcRefresh(OidcConfig config) : m_config(std::move(config)) {}

    std::optional<SignIn> begin() override;
    Result<ExecCredential> run(std::chrono::milliseconds timeLimit, const std::function<void(std::string)>& said) override;
    void cancel() override { m_cancelled = true; }
    bool canRenew() const override { return !m_config.refreshToken.empty(); }
    Error expiredAtOnce() const override;

private:
    OidcConfig m_config; ///< its refresh token is the newest: an issuer may give another each time
    std::atomic<bool> m_cancelled = false;
};

} // namespace hopscope::client
