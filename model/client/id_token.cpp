#include "model/client/id_token.h"

#include "model/client/base64.h"
#include "model/kube/openid_json.h"

#include <algorithm>

namespace hopscope::client {

namespace {

/// RFC 4648, 5, without padding (RFC 7515, 2).
std::optional<std::string> decodeBase64Url(std::string text)
{
    if (text.find_first_of("+/=") != std::string::npos)
        return std::nullopt;
    std::replace(text.begin(), text.end(), '-', '+');
    std::replace(text.begin(), text.end(), '_', '/');
    text.append((4 - text.size() % 4) % 4, '=');
    return decodeBase64(text);
}

} // namespace

Result<TimePoint> idTokenExpiry(const Secret& token)
{
    const std::string& text = token.reveal();
    const std::size_t first = text.find('.');
    const std::size_t second = first == std::string::npos ? first : text.find('.', first + 1);
    if (second == std::string::npos || text.find('.', second + 1) != std::string::npos)
        return Error{ErrorKind::LoginExpired, "the id-token is no JSON Web Token", {}};
    const auto claims = decodeBase64Url(text.substr(first + 1, second - first - 1));
    const auto expiry = claims ? kube::readTokenExpiry(*claims) : std::nullopt;
    if (!expiry)
        return Error{ErrorKind::LoginExpired, "the claims of the id-token cannot be read", {}};
    return TimePoint(std::chrono::seconds(*expiry));
}

} // namespace hopscope::client
