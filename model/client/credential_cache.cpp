#include "model/client/exec_consent.h"
#include "model/client/exec_plugin.h"
#include "model/client/http_error.h"
#include "model/client/id_token.h"
#include "model/client/oidc_refresh.h"
#include "model/client/shared_credential.h"

namespace hopscope::client {

namespace {

class Provider : public ExecCredentialProvider
{
public:
    explicit Provider(std::shared_ptr<SharedCredential> shared) : m_shared(std::move(shared)) { m_shared->add(m_listener); }
    ~Provider() override { m_shared->remove(m_listener); }
    Provider(const Provider&) = delete;
    Provider& operator=(const Provider&) = delete;

    void whenChanged(std::function<void()> changed) override { m_shared->setChanged(m_listener, std::move(changed)); }
    void whenSigningIn(std::function<void(const std::optional<SignIn>&)> signingIn) override
    {
        m_shared->setSigningIn(m_listener, std::move(signingIn));
    }
    CredentialAnswer credential() override { return m_shared->ask(m_listener); }
    bool refused(const CredentialPointer& credential) override { return m_shared->refused(credential); }
    void accepted(const CredentialPointer& credential) override { m_shared->accepted(credential); }
    void cancel() override { m_shared->cancel(); }
    void retryNow() override { m_shared->forgetFailure(); }

private:
    std::shared_ptr<SharedCredential> m_shared;
    SharedCredential::Listener m_listener;
};

/// For a plugin that may not be run.
class RefusingProvider : public ExecCredentialProvider
{
public:
    explicit RefusingProvider(Error error) : m_error(std::move(error)) {}
    void whenChanged(std::function<void()>) override {}
    void whenSigningIn(std::function<void(const std::optional<SignIn>&)>) override {}
    CredentialAnswer credential() override { return Failure{m_error, onlyWhenAsked, true}; }
    bool refused(const CredentialPointer&) override { return false; }
    void accepted(const CredentialPointer&) override {}
    void cancel() override {}
    void retryNow() override {}

private:
    Error m_error;
};

/// As client-go's cache: the entry, and the cluster where the plugin is told of it. No file is read for it: whoever opens a cluster
/// must not wait for one.
std::string keyOf(Connection connection, const ExecConsent& agreed)
{
    PemSource& authority = connection.certificateAuthority;
    if (!authority.path.empty())
        authority = {Secret(authority.path), {}};
    const auto info = execInfo(connection);
    return consentRecord(agreed) + (info ? *info : connection.server);
}

/// The kubeconfig's own token, as long as it can be read: what is wrong with it the fetch says.
std::optional<ExecCredential> tokenAtHand(const OidcConfig& config)
{
    const auto expiry = config.idToken.empty() ? Result<TimePoint>(Error{}) : idTokenExpiry(config.idToken);
    return expiry ? std::optional(ExecCredential{{config.idToken, {}, {}}, *expiry - clockDifference}) : std::nullopt;
}

} // namespace

CredentialCache::CredentialCache(CredentialCacheOptions options) : m_options(std::move(options)) {}

CredentialCache::~CredentialCache() = default;

std::shared_ptr<ExecCredentialProvider> CredentialCache::providerFor(const Connection& connection,
                                                                     const std::optional<ExecConsent>& agreed)
{
    if (connection.credential == CredentialKind::Oidc && connection.oidc)
        return oidcProvider(connection);
    if (connection.credential != CredentialKind::Exec || !connection.exec)
        return nullptr;
    if (const Status allowed = checkExecAllowed(connection, agreed); !allowed)
        return std::make_shared<RefusingProvider>(allowed.error());
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<SharedCredential>& shared = m_shared[keyOf(connection, *agreed)];
    if (!shared)
        shared = std::make_shared<SharedCredential>(std::make_unique<ExecFetch>(connection, agreed->program), shownUrl(connection.server), m_options);
    shared->forgetFailure();
    return std::make_shared<Provider>(shared);
}

/// As client-go's cache: one for each server, issuer and client. Where the kubeconfig has got other tokens, those count.
std::shared_ptr<ExecCredentialProvider> CredentialCache::oidcProvider(const Connection& connection)
{
    const OidcConfig& config = *connection.oidc;
    const std::lock_guard lock(m_mutex);
    OidcCredential& one = m_oidc[{connection.server, config.issuerUrl, config.clientId}];
    if (!one.shared || !sameOidc(one.config, config)) {
        one.config = config;
        one.shared = std::make_shared<SharedCredential>(std::make_unique<OidcRefresh>(config), shownUrl(connection.server), m_options,
                                                        tokenAtHand(config));
    }
    one.shared->forgetFailure();
    return std::make_shared<Provider>(one.shared);
}

} // namespace hopscope::client
