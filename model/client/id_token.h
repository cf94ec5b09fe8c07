// How long an OpenID Connect id_token is valid.
#pragma once

#include "model/base/result.h"
#include "model/base/secret.h"
#include "model/base/time.h"

namespace hopscope::client {

/// Before its `exp` it is not used any more, as client-go has it: clocks differ.
constexpr std::chrono::seconds clockDifference{10};

/// The `exp` claim (RFC 7519, 4.1.4); 1970 without one. Nobody checks the signature here: that is the API server's. Errors: LoginExpired, whose message says what is wrong with it and never quotes it.
Result<TimePoint> idTokenExpiry(const Secret& token);

} // namespace hopscope::client
