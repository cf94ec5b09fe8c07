// What a URL names. Private to model/client.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hopscope::client {

struct UrlParts
{
    std::string scheme; ///< in lower case
    std::string host;   ///< IPv6 with its brackets
    std::string port;   ///< the scheme's own where the URL names none; empty: the scheme has none
    bool hasUser = false; ///< a user name or a password stands in it
    std::string password = {}; ///< decoded
};

/// Nothing where the text is no URL with a host (RFC 3986), or holds a control character.
std::optional<UrlParts> partsOfUrl(const std::string& url);

/// The URL without user name and password; empty where it is none.
std::string withoutUser(const std::string& url);

/// Whether that is this machine itself, as Go's net/http and browsers take it.
bool isLoopbackHost(const std::string& host);

/// Whether that is a host name (RFC 1123, 2.1, and the underscore that some have) or an IP address without brackets: nothing that
/// would be a port, a path or a user name within a URL.
bool isHostNameOrAddress(std::string_view text);

} // namespace hopscope::client
