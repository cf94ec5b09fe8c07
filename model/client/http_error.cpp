#include "model/client/http_error.h"

#include "model/kube/decode_object.h"

#include <algorithm>
#include <initializer_list>

#include <curl/curl.h>

namespace hopscope::client {

namespace {

bool says(const std::string& text, std::initializer_list<const char*> phrases)
{
    return std::any_of(phrases.begin(), phrases.end(), [&](const char* phrase) { return text.find(phrase) != std::string::npos; });
}

/// libcurl has one code for whatever is wrong with the server's certificate; its text, and OpenSSL's in it, tells more.
ErrorKind ofTheServersCertificate(const std::string& text)
{
    if (says(text, {"expired", "expiration date", "not yet valid"}))
        return ErrorKind::TlsExpired;
    if (says(text, {"subject name", "does not match", "no matching"}))
        return ErrorKind::TlsWrongName;
    return ErrorKind::TlsUntrusted;
}

/// The alerts with which a server refuses a client (RFC 8446, 6.2); TLS 1.3 sends them once we believe ourselves connected, so
/// that they come as an error while receiving.
bool refusesClient(const std::string& text)
{
    return says(text, {"alert certificate required", "alert bad certificate", "alert unknown ca", "alert certificate expired",
                       "alert certificate revoked", "alert certificate unknown", "alert unsupported certificate",
                       "alert access denied", "peer did not return a certificate"});
}

} // namespace

std::string shownUrl(const std::string& url)
{
    std::string shown = url.substr(0, url.find('?'));
    const std::size_t scheme = shown.find("://");
    const std::size_t begin = scheme == std::string::npos ? 0 : scheme + 3;
    const std::size_t at = shown.substr(0, shown.find('/', begin)).rfind('@');
    if (at != std::string::npos && at >= begin)
        shown.erase(begin, at + 1 - begin);
    return shown;
}

Error errorOfCurl(int curlCode, const std::string& detail, const std::string& url)
{
    const std::string message = detail.empty() ? curl_easy_strerror(CURLcode(curlCode)) : detail;
    const auto error = [&](ErrorKind kind) { return Error{kind, message, shownUrl(url)}; };
    switch (curlCode) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return error(ErrorKind::CannotResolveHost);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
        return error(ofTheServersCertificate(message));
    case CURLE_SSL_CERTPROBLEM:
        return error(ErrorKind::TlsClientCertificate);
    case CURLE_UNSUPPORTED_PROTOCOL:
        // The scheme was checked before: it is what the server speaks, HTTP/0.9 or nothing of the kind.
        return error(says(message, {"HTTP"}) ? ErrorKind::ServerError : ErrorKind::KubeconfigInvalid);
    case CURLE_URL_MALFORMAT:
        return error(ErrorKind::KubeconfigInvalid);
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
        return error(ErrorKind::ServerError);
    default:
        return error(refusesClient(message) ? ErrorKind::TlsClientRefused : ErrorKind::CannotConnect);
    }
}

Error errorOfStatus(int status, const std::string& body, const std::string& url)
{
    std::string message = kube::decodeStatus(body).message;
    if (message.empty())
        message = "HTTP " + std::to_string(status);
    const auto kind = status == 401   ? ErrorKind::Unauthorized
                      : status == 403 ? ErrorKind::Forbidden
                      : status == 404 ? ErrorKind::AbsentKind
                      : status == 410 ? ErrorKind::Expired
                      : status == 429 ? ErrorKind::TooManyRequests
                                      : ErrorKind::ServerError;
    return {kind, std::move(message), shownUrl(url)};
}

} // namespace hopscope::client
