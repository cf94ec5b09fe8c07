#include "model/client/url_parts.h"

#include "model/client/header_value.h"
#include "model/ip/ip_address.h"

#include <algorithm>
#include <memory>

#include <curl/curl.h>

namespace hopscope::client {

namespace {

struct UrlDeleter
{
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

using UrlPointer = std::unique_ptr<CURLU, UrlDeleter>;

/// Null where it is no URL. C strings end at a NUL: what stands behind it must not be shown and yet not asked.
UrlPointer parse(const std::string& url)
{
    UrlPointer parsed(curl_url());
    if (!parsed || holdsAsciiControl(url) || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
        return nullptr;
    return parsed;
}

std::string partOf(CURLU* url, CURLUPart part, unsigned flags = 0)
{
    char* text = nullptr;
    if (curl_url_get(url, part, &text, flags) != CURLUE_OK)
        return {};
    std::string copy(text);
    curl_free(text);
    return copy;
}

} // namespace

std::optional<UrlParts> partsOfUrl(const std::string& url)
{
    const UrlPointer parsed = parse(url);
    if (!parsed)
        return std::nullopt;
    const std::string user = partOf(parsed.get(), CURLUPART_USER);
    std::string password = partOf(parsed.get(), CURLUPART_PASSWORD, CURLU_URLDECODE);
    UrlParts parts{partOf(parsed.get(), CURLUPART_SCHEME), partOf(parsed.get(), CURLUPART_HOST),
                   partOf(parsed.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT), !user.empty() || !password.empty(), std::move(password)};
    return parts.host.empty() ? std::nullopt : std::optional(std::move(parts));
}

std::string withoutUser(const std::string& url)
{
    const UrlPointer parsed = parse(url);
    if (!parsed)
        return {};
    if (partOf(parsed.get(), CURLUPART_USER).empty() && partOf(parsed.get(), CURLUPART_PASSWORD).empty())
        return url; // as it was written
    for (const CURLUPart part : {CURLUPART_USER, CURLUPART_PASSWORD})
        curl_url_set(parsed.get(), part, nullptr, 0);
    std::string bare = partOf(parsed.get(), CURLUPART_URL);
    if (bare.ends_with('/') && !url.ends_with('/'))
        bare.pop_back(); // libcurl's
    return bare;
}

bool isHostNameOrAddress(std::string_view text)
{
    constexpr std::size_t longestName = 253;
    const auto isOfName = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    };
    if (ip::IpAddress::parse(text))
        return true;
    return !text.empty() && text.size() <= longestName && text.front() != '.' && text.front() != '-' &&
           text.find("..") == std::string_view::npos && std::all_of(text.begin(), text.end(), isOfName);
}

bool isLoopbackHost(const std::string& host)
{
    const bool bracketed = host.starts_with('[') && host.ends_with(']');
    const auto address = ip::IpAddress::parse(bracketed ? host.substr(1, host.size() - 2) : host);
    return host == "localhost" || (address && address->isLoopback());
}

} // namespace hopscope::client
