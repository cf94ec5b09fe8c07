// One request to an OpenID Connect issuer, waited for. Private to model/client.
#pragma once

#include "model/client/kubeconfig.h"

#include <atomic>
#include <chrono>
#include <optional>

namespace hopscope::client {

struct IssuerRequest
{
    std::string url;
    std::optional<Secret> form; ///< application/x-www-form-urlencoded: it is a POST then
    std::string username;       ///< with `password`: HTTP Basic, both encoded as RFC 6749, 2.3.1 says; empty: none
    Secret password;
};

struct IssuerAnswer
{
    int status = 0;
    Secret body; ///< at most a megabyte
};

/// Why no token may be sent to that URL; empty: it may. https alone, and http to this machine itself.
std::string problemOfIssuerUrl(const std::string& url);

/// The answer, whatever its status; a redirect is one, and is not followed. The proxy is the environment's. Errors: LoginExpired
/// (message says why there is none).
Result<IssuerAnswer> askIssuer(const IssuerRequest& request, const PemSource& authority, std::chrono::milliseconds timeLimit,
                               const std::atomic<bool>& cancelled);

} // namespace hopscope::client
