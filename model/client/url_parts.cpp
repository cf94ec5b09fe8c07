#include "model/client/url_parts.h"

#include "model/ip/ip_address.h"

#include <memory>

#include <curl/curl.h>

namespace hopscope::client {

namespace {

struct UrlDeleter
{
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

std::string partOf(CURLU* url, CURLUPart part)
{
    char* text = nullptr;
    if (curl_url_get(url, part, &text, 0) != CURLUE_OK)
        return {};
    std::string copy(text);
    curl_free(text);
    return copy;
}

} // namespace

std::optional<UrlParts> partsOfUrl(const std::string& url)
{
    const std::unique_ptr<CURLU, UrlDeleter> parsed(curl_url());
    if (!parsed || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
        return std::nullopt;
    UrlParts parts{partOf(parsed.get(), CURLUPART_SCHEME), partOf(parsed.get(), CURLUPART_HOST)};
    return parts.host.empty() ? std::nullopt : std::optional(std::move(parts));
}

bool isLoopbackHost(const std::string& host)
{
    const bool bracketed = host.starts_with('[') && host.ends_with(']');
    const auto address = ip::IpAddress::parse(bracketed ? host.substr(1, host.size() - 2) : host);
    return host == "localhost" || (address && address->isLoopback());
}

} // namespace hopscope::client
