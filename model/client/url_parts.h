// What a URL names. Private to model/client.
#pragma once

#include <optional>
#include <string>

namespace hopscope::client {

struct UrlParts
{
    std::string scheme; ///< in lower case
    std::string host;   ///< IPv6 with its brackets
};

/// Nothing where the text is no URL with a host (RFC 3986).
std::optional<UrlParts> partsOfUrl(const std::string& url);

/// Whether that is this machine itself, as Go's net/http and browsers take it.
bool isLoopbackHost(const std::string& host);

} // namespace hopscope::client
