// What an OpenID Connect issuer says of itself and answers, and the claims of its tokens, as JSON.
#pragma once

#include "model/base/result.h"
#include "model/base/secret.h"

#include <cstdint>
#include <optional>

namespace hopscope::kube {

/// token_endpoint of an issuer's metadata (OpenID Connect Discovery 1.0, section 3); nothing where the text has none.
std::optional<std::string> readTokenEndpoint(std::string_view text);

/// A token endpoint's answer (RFC 6749, 5.1 and 5.2; OpenID Connect Core 1.0, section 12.2). What is missing is empty.
struct TokenAnswer
{
    Secret idToken;
    Secret refreshToken;
    std::string error;
    std::string errorDescription;
};
/// Nothing where the text is no JSON object.
std::optional<TokenAnswer> readTokenAnswer(std::string_view text);

/// `exp` of a token's claims in seconds since 1970, 0 where there is none (RFC 7519, 4.1.4; as client-go it may be a fraction).
/// Nothing where the text is no JSON object or `exp` no number.
std::optional<std::int64_t> readTokenExpiry(std::string_view text);

} // namespace hopscope::kube
