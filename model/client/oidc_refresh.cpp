#include "model/client/oidc_refresh.h"

#include "model/base/visible_text.h"
#include "model/client/api_resource.h"
#include "model/client/header_value.h"
#include "model/client/http_error.h"
#include "model/client/id_token.h"
#include "model/client/issuer_request.h"
#include "model/kube/openid_json.h"

#include <algorithm>

namespace hopscope::client {

namespace {

constexpr std::size_t mostOfDescription = 200;
/// Nobody has to be asked: an issuer that takes longer is as good as not there.
constexpr std::chrono::milliseconds longest{30'000};

Error failed(std::string message)
{
    return {ErrorKind::LoginExpired, std::move(message), {}};
}

bool isRedirect(int status)
{
    return status >= 300 && status < 400;
}

/// What kept an answer from being one.
std::string statusText(const std::string& url, int status)
{
    if (isRedirect(status))
        return shownUrl(url) + " redirects to another place, which is not followed";
    return shownUrl(url) + " answers with HTTP " + std::to_string(status);
}

/// What the issuer has to say, unless it repeats a token.
std::string saidOf(const kube::TokenAnswer& answer, const OidcConfig& config)
{
    std::string said = answer.error;
    if (!answer.errorDescription.empty())
        said += (said.empty() ? "" : ": ") + answer.errorDescription.substr(0, mostOfDescription);
    for (const Secret* secret : {&config.refreshToken, &config.clientSecret, &config.idToken}) {
        if (!secret->empty() && (said.find(secret->reveal()) != std::string::npos ||
                                 answer.errorDescription.find(secret->reveal()) != std::string::npos))
            return {};
    }
    return visibleText(withFoldedBlanks(said));
}

/// One refresh of one token, all of it within a time.
class Refresh
{
public:
    Refresh(const OidcConfig& config, std::chrono::milliseconds timeLimit, const std::atomic<bool>& cancelled)
        : m_config(config), m_deadline(std::chrono::steady_clock::now() + timeLimit), m_cancelled(cancelled)
    {
    }

    Result<kube::TokenAnswer> run()
    {
        const auto endpoint = tokenEndpoint();
        if (!endpoint)
            return endpoint.error();
        if (const std::string problem = problemOfIssuerUrl(*endpoint); !problem.empty())
            return failed(problem);
        // As golang.org/x/oauth2: issuers differ in where they want the client's name and secret, and none says so beforehand.
        bool again = false;
        auto answer = ask(*endpoint, true, again);
        return again ? ask(*endpoint, false, again) : std::move(answer);
    }

private:
    Result<IssuerAnswer> send(const IssuerRequest& request)
    {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(m_deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            return failed(shownUrl(request.url) + " does not answer in time");
        return askIssuer(request, m_config.certificateAuthority, left, m_cancelled);
    }

    Result<std::string> tokenEndpoint()
    {
        std::string issuer = m_config.issuerUrl;
        if (issuer.ends_with('/'))
            issuer.pop_back();
        const std::string url = issuer + "/.well-known/openid-configuration";
        if (const std::string problem = problemOfIssuerUrl(url); !problem.empty())
            return failed(problem);
        const auto answer = send({url, {}, {}, {}});
        if (!answer)
            return answer.error();
        if (answer->status != 200)
            return failed(statusText(url, answer->status));
        auto endpoint = kube::readTokenEndpoint(answer->body.reveal());
        if (!endpoint)
            return failed(shownUrl(url) + " names no token_endpoint");
        return std::move(*endpoint);
    }

    Result<kube::TokenAnswer> ask(const std::string& endpoint, bool inHeader, bool& again)
    {
        std::string form = "grant_type=refresh_token&refresh_token=" + queryEscaped(m_config.refreshToken.reveal());
        IssuerRequest request{endpoint, {}, {}, {}};
        if (inHeader) {
            request.username = queryEscaped(m_config.clientId);
            request.password = Secret(queryEscaped(m_config.clientSecret.reveal()));
        } else {
            form += "&client_id=" + queryEscaped(m_config.clientId);
            if (!m_config.clientSecret.empty())
                form += "&client_secret=" + queryEscaped(m_config.clientSecret.reveal());
        }
        request.form = Secret(std::move(form));
        const auto answer = send(request);
        if (!answer)
            return answer.error();
        auto token = kube::readTokenAnswer(answer->body.reveal());
        if (answer->status < 200 || answer->status >= 300) {
            again = inHeader && answer->status >= 400 && answer->status < 500 && !(token && token->error == "invalid_grant");
            const std::string said = token ? saidOf(*token, m_config) : std::string();
            return failed(statusText(endpoint, answer->status) + (said.empty() ? "" : ": " + said));
        }
        if (!token)
            return failed(shownUrl(endpoint) + " sends no JSON");
        if (!token->idToken.empty() && !canBeAHeader(token->idToken.reveal()))
            return failed(shownUrl(endpoint) + " sends an id_token with a control character in it");
        // client-go, kubernetes issue 36847: some issuers send none when they refresh.
        if (token->idToken.empty())
            return failed(shownUrl(endpoint) + " sends no id_token");
        return std::move(*token);
    }

    const OidcConfig& m_config;
    const std::chrono::steady_clock::time_point m_deadline;
    const std::atomic<bool>& m_cancelled;
};

} // namespace

std::optional<SignIn> OidcRefresh::begin()
{
    m_cancelled = false;
    return std::nullopt;
}

Result<ExecCredential> OidcRefresh::run(std::chrono::milliseconds timeLimit, const std::function<void(std::string)>&)
{
    const auto withIssuer = [this](Error error) {
        error.context = shownUrl(m_config.issuerUrl);
        return error;
    };
    if (!m_config.idToken.empty()) {
        if (const auto expiry = idTokenExpiry(m_config.idToken); !expiry) // client-go refreshes no token that it cannot read
            return withIssuer(expiry.error());
    }
    if (m_config.refreshToken.empty())
        return withIssuer(failed(m_config.idToken.empty() ? "there is neither an id-token nor a refresh-token"
                                                          : "the id-token has expired, and there is no refresh-token"));
    auto answer = Refresh(m_config, std::min(timeLimit, longest), m_cancelled).run();
    if (!answer)
        return withIssuer(answer.error());
    const auto expiry = idTokenExpiry(answer->idToken);
    if (!expiry)
        return withIssuer(expiry.error());
    if (!answer->refreshToken.empty())
        m_config.refreshToken = std::move(answer->refreshToken);
    m_config.idToken = answer->idToken;
    return ExecCredential{{std::move(answer->idToken), {}, {}}, *expiry - clockDifference};
}

Error OidcRefresh::expiredAtOnce() const
{
    return {ErrorKind::LoginExpired, "the new id-token has expired already; does this machine's clock go right?", shownUrl(m_config.issuerUrl)};
}

} // namespace hopscope::client
