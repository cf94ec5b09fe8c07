#include "model/client/issuer_request.h"

#include "model/base/budget.h"
#include "model/client/credential_files.h"
#include "model/client/http_error.h"
#include "model/client/url_parts.h"

#include <array>
#include <memory>

#include <curl/curl.h>

namespace hopscope::client {

namespace {

/// Metadata and tokens are some kilobytes.
constexpr std::size_t longestAnswer = 1u << 20;

struct CurlDeleter
{
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct HeadersDeleter
{
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

/// One request under way.
struct Exchange
{
    std::string body;
    std::size_t headerBytes = 0;
    bool tooLong = false;
    const std::atomic<bool>& cancelled;
};

std::size_t bytesArrived(char* data, std::size_t size, std::size_t count, void* self) noexcept
{
    auto* exchange = static_cast<Exchange*>(self);
    if (exchange->body.size() + size * count > longestAnswer) {
        exchange->tooLong = true;
        return 0;
    }
    exchange->body.append(data, size * count);
    return size * count;
}

std::size_t headerArrived(char*, std::size_t size, std::size_t count, void* self) noexcept
{
    auto* exchange = static_cast<Exchange*>(self);
    exchange->headerBytes += size * count;
    exchange->tooLong = exchange->tooLong || exchange->headerBytes > Budget{}.headers;
    return exchange->tooLong ? 0 : size * count;
}

int isCancelled(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) noexcept
{
    return static_cast<Exchange*>(self)->cancelled ? 1 : 0;
}

Status trust(CURL* easy, const PemSource& authority)
{
    if (authority.empty())
        return success();
    const auto text = pemText(authority, ErrorKind::LoginExpired);
    if (!text)
        return Error{ErrorKind::LoginExpired, authority.path + " cannot be opened or read", {}};
    // Only this authority: not the system's as well.
    for (const CURLoption option : {CURLOPT_CAINFO, CURLOPT_CAPATH})
        curl_easy_setopt(easy, option, nullptr);
    curl_blob blob{const_cast<char*>(text->reveal().data()), text->reveal().size(), CURL_BLOB_COPY};
    curl_easy_setopt(easy, CURLOPT_CAINFO_BLOB, &blob);
    return success();
}

void prepare(CURL* easy, const IssuerRequest& request, std::chrono::milliseconds timeLimit, Exchange& exchange)
{
    curl_easy_setopt(easy, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, 10L);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, long(timeLimit.count()));
    // Whoever ends this must not wait for a name server.
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "hopscope/" HOPSCOPE_VERSION);
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "gzip");
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &bytesArrived);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &exchange);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &headerArrived);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, &exchange);
    curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, &isCancelled);
    curl_easy_setopt(easy, CURLOPT_XFERINFODATA, &exchange);
    const auto place = partsOfUrl(request.url);
    if (place && isLoopbackHost(place->host)) // as Go's net/http: a proxy of the environment is never asked for this machine
        curl_easy_setopt(easy, CURLOPT_PROXY, "");
    if (request.form) {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.form->reveal().size()));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.form->reveal().c_str()); // not copied
    }
    if (!request.username.empty()) {
        curl_easy_setopt(easy, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
        curl_easy_setopt(easy, CURLOPT_USERNAME, request.username.c_str());
        curl_easy_setopt(easy, CURLOPT_PASSWORD, request.password.reveal().c_str());
    }
}

Error failed(std::string message)
{
    return {ErrorKind::LoginExpired, std::move(message), {}};
}

} // namespace

std::string problemOfIssuerUrl(const std::string& url)
{
    const auto place = partsOfUrl(url);
    if (!place)
        return shownUrl(url) + " is no URL";
    if (place->scheme == "https" || (place->scheme == "http" && isLoopbackHost(place->host)))
        return {};
    return shownUrl(url) + " is not https, and a token would go there for everybody to read";
}

Result<IssuerAnswer> askIssuer(const IssuerRequest& request, const PemSource& authority, std::chrono::milliseconds timeLimit,
                               const std::atomic<bool>& cancelled)
{
    const std::unique_ptr<CURL, CurlDeleter> easy(curl_easy_init());
    if (!easy)
        return failed("libcurl cannot start a request");
    std::array<char, CURL_ERROR_SIZE> detail{};
    Exchange exchange{{}, 0, false, cancelled};
    prepare(easy.get(), request, timeLimit, exchange);
    curl_easy_setopt(easy.get(), CURLOPT_ERRORBUFFER, detail.data());
    const std::unique_ptr<curl_slist, HeadersDeleter> headers(curl_slist_append(nullptr, "Accept: application/json"));
    curl_easy_setopt(easy.get(), CURLOPT_HTTPHEADER, headers.get());
    if (const Status trusted = trust(easy.get(), authority); !trusted)
        return trusted.error();
    const CURLcode code = curl_easy_perform(easy.get());
    if (exchange.tooLong)
        return failed(shownUrl(request.url) + " sends far more than a token");
    if (code != CURLE_OK)
        return failed(shownUrl(request.url) + ": " + errorOfCurl(code, detail.data(), request.url).message);
    long status = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    return IssuerAnswer{int(status), Secret(std::move(exchange.body))};
}

} // namespace hopscope::client
