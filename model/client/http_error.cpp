#include "model/client/http_error.h"

#include "model/kube/decode_object.h"

#include <curl/curl.h>

namespace hopscope::client {

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
        return error(ErrorKind::TlsUntrusted);
    case CURLE_SSL_CERTPROBLEM:
        return error(ErrorKind::TlsClientCertificate);
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
        return error(ErrorKind::KubeconfigInvalid);
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
        return error(ErrorKind::ServerError);
    default:
        return error(ErrorKind::CannotConnect);
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
