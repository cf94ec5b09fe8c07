#include "model/client/transfer.h"

#include "model/client/credential_files.h"
#include "model/client/header_value.h"
#include "model/client/http_error.h"

#include <algorithm>

namespace hopscope::client {

namespace {

void setBlob(CURL* easy, CURLoption option, const Secret& text)
{
    curl_blob blob{const_cast<char*>(text.reveal().data()), text.reveal().size(), CURL_BLOB_COPY};
    curl_easy_setopt(easy, option, &blob);
}

} // namespace

Transfer::Transfer(std::string target, HttpMode mode, HttpCallbacks callbacks, std::string_view accept, const Budget& budget)
    : m_target(std::move(target)), m_mode(mode), m_callbacks(std::move(callbacks)), m_accept(accept), m_budget(budget),
      m_pace(budget, m_callbacks.bytes ? budget.listTime : budget.smallAnswerTime)
{
}

Transfer::~Transfer()
{
    releaseHandle();
}

void Transfer::releaseHandle()
{
    curl_easy_cleanup(std::exchange(m_easy, nullptr));
    curl_slist_free_all(std::exchange(m_headers, nullptr));
    curl_slist_free_all(std::exchange(m_connectTo, nullptr));
    curl_url_cleanup(std::exchange(m_address, nullptr));
}

void Transfer::beginAgain()
{
    releaseHandle();
    m_body.clear();
    m_headerBytes = m_trailerBytes = m_bodyBytes = 0;
    m_headerIsWhole = m_knowsEnough = false;
    m_detail = {};
    m_repeated = true;
}

void Transfer::addHeader(const std::string& line)
{
    m_headers = curl_slist_append(m_headers, line.c_str());
}

/// Whom to trust: the server and, as Go's net/http has it, an https proxy on the way to it.
Status Transfer::prepareTrust(const Connection& connection)
{
    if (connection.insecureSkipTlsVerify) {
        for (const CURLoption option : {CURLOPT_SSL_VERIFYPEER, CURLOPT_SSL_VERIFYHOST, CURLOPT_PROXY_SSL_VERIFYPEER,
                                        CURLOPT_PROXY_SSL_VERIFYHOST})
            curl_easy_setopt(m_easy, option, 0L);
        return success();
    }
    if (connection.certificateAuthority.empty())
        return success();
    const auto authority = pemText(connection.certificateAuthority, ErrorKind::TlsUntrusted, m_readingCancelled);
    if (!authority)
        return authority.error();
    // Only this authority: not the system's as well.
    for (const CURLoption option : {CURLOPT_CAINFO, CURLOPT_CAPATH, CURLOPT_PROXY_CAINFO, CURLOPT_PROXY_CAPATH})
        curl_easy_setopt(m_easy, option, nullptr);
    setBlob(m_easy, CURLOPT_CAINFO_BLOB, *authority);
    setBlob(m_easy, CURLOPT_PROXY_CAINFO_BLOB, *authority);
    return success();
}

Status Transfer::prepareTls(const Connection& connection)
{
    if (const Status trusted = prepareTrust(connection); !trusted)
        return trusted.error();
    if (m_credential && !m_credential->certificate.empty()) {
        setBlob(m_easy, CURLOPT_SSLCERT_BLOB, m_credential->certificate);
        setBlob(m_easy, CURLOPT_SSLKEY_BLOB, m_credential->key);
    }
    if (connection.clientCertificate.empty())
        return success();
    const auto certificate = pemText(connection.clientCertificate, ErrorKind::TlsClientCertificate, m_readingCancelled);
    const auto key = pemText(connection.clientKey, ErrorKind::TlsClientCertificate, m_readingCancelled);
    if (!certificate || !key)
        return certificate ? key.error() : certificate.error();
    setBlob(m_easy, CURLOPT_SSLCERT_BLOB, *certificate);
    setBlob(m_easy, CURLOPT_SSLKEY_BLOB, *key);
    return success();
}

/// Called for https alone: credentials never go to a plain http server (client-go, IsConfigTransportTLS).
Status Transfer::prepareCredentials(const Connection& connection)
{
    Secret token = m_credential ? m_credential->token : connection.token;
    if (!connection.tokenFile.empty()) {
        auto text = tokenOfFile(connection.tokenFile, m_readingCancelled);
        if (text) {
            m_fileToken = *text;
            token = std::move(*text);
        } else if (token.empty()) {
            return text.error();
        }
    }
    if (!token.empty() && !canBeAHeader(token.reveal()))
        return Error{ErrorKind::KubeconfigInvalid, "has a control character in it", connection.tokenFile.empty() ? "token" : connection.tokenFile};
    if (!token.empty()) {
        curl_easy_setopt(m_easy, CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
        curl_easy_setopt(m_easy, CURLOPT_XOAUTH2_BEARER, token.reveal().c_str());
    } else if (!connection.username.empty()) {
        curl_easy_setopt(m_easy, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
        curl_easy_setopt(m_easy, CURLOPT_USERNAME, connection.username.c_str());
        curl_easy_setopt(m_easy, CURLOPT_PASSWORD, connection.password.reveal().c_str());
    }
    return success();
}

bool Transfer::tokenFileChanged(const Connection& connection) const
{
    if (m_fileToken.empty())
        return false;
    const auto now = tokenOfFile(connection.tokenFile, m_readingCancelled);
    return now && now->reveal() != m_fileToken.reveal();
}

std::optional<std::chrono::microseconds> Transfer::handshake() const
{
    curl_off_t resolved = 0;
    curl_off_t connected = 0;
    curl_off_t agreed = 0;
    curl_easy_getinfo(m_easy, CURLINFO_NAMELOOKUP_TIME_T, &resolved);
    curl_easy_getinfo(m_easy, CURLINFO_CONNECT_TIME_T, &connected);
    curl_easy_getinfo(m_easy, CURLINFO_APPCONNECT_TIME_T, &agreed);
    if (connected <= 0)
        return std::nullopt;
    return std::chrono::microseconds(agreed > connected ? agreed - connected : connected - resolved);
}

bool Transfer::wasMultiplexed() const
{
    long version = 0;
    curl_easy_getinfo(m_easy, CURLINFO_HTTP_VERSION, &version);
    return version == CURL_HTTP_VERSION_2_0;
}

std::string Transfer::localAddress() const
{
    const char* address = nullptr;
    curl_easy_getinfo(m_easy, CURLINFO_LOCAL_IP, &address);
    return address ? address : "";
}

std::string Transfer::contentType() const
{
    const char* type = nullptr;
    curl_easy_getinfo(m_easy, CURLINFO_CONTENT_TYPE, &type);
    return type ? type : "";
}

long Transfer::status() const
{
    long code = 0;
    curl_easy_getinfo(m_easy, CURLINFO_RESPONSE_CODE, &code);
    return code;
}

/// What a callback tells libcurl; of one that threw, that it is to end the request.
template <class Callback>
std::size_t Transfer::withoutThrowing(Callback callback) noexcept
{
    try {
        return callback();
    } catch (...) {
        m_fault = std::current_exception();
        m_cancelled = true;
        return 0;
    }
}

std::size_t Transfer::bytesArrived(char* data, std::size_t size, std::size_t count, void* self) noexcept
{
    auto* transfer = static_cast<Transfer*>(self);
    if (transfer->m_held && !transfer->m_cancelled) {
        transfer->m_paused = true;
        return CURL_WRITEFUNC_PAUSE;
    }
    return transfer->withoutThrowing([&] { return transfer->takeBytes({data, size * count}) ? size * count : std::size_t{0}; });
}

std::size_t Transfer::headerArrived(char* data, std::size_t size, std::size_t count, void* self) noexcept
{
    auto* transfer = static_cast<Transfer*>(self);
    return transfer->withoutThrowing([&] { return transfer->takeHeader({data, size * count}) ? size * count : std::size_t{0}; });
}

bool Transfer::takeHeader(std::string_view line)
{
    if (m_headerIsWhole) {
        m_trailerBytes += line.size();
        return m_trailerBytes <= m_budget.trailers ? !m_cancelled : exceed(Limit::Headers);
    }
    m_headerBytes += line.size();
    if (m_headerBytes > m_budget.headers)
        return exceed(Limit::Headers);
    const bool last = line == "\r\n" || line == "\n";
    m_headerIsWhole = last && status() >= 200; // else the end of an interim answer (RFC 9110, 15.2)
    if (m_headerIsWhole && status() == 200 && !m_cancelled && m_callbacks.opened)
        m_callbacks.opened(contentType());
    return !m_cancelled;
}

void Transfer::goOnUnlessHeld()
{
    if (!m_held && std::exchange(m_paused, false))
        curl_easy_pause(m_easy, CURLPAUSE_CONT);
}

bool Transfer::goesOn(std::chrono::milliseconds now)
{
    if (m_mode == HttpMode::Stream)
        return true;
    const TransferPace::Progress progress{m_headerIsWhole, m_bodyBytes, m_held || m_paused};
    return m_pace.goesOn(now, progress) || exceed(Limit::Pace);
}

bool Transfer::exceed(Limit limit)
{
    m_exceeded = limit;
    return false;
}

/// What libcurl counts are the bytes as they were sent, those of the call before included at least.
bool Transfer::unpacksTooFar()
{
    curl_off_t sent = 0;
    curl_easy_getinfo(m_easy, CURLINFO_SIZE_DOWNLOAD_T, &sent);
    return m_bodyBytes > m_budget.compressionFrom && m_bodyBytes / m_budget.compression > std::size_t(sent + bytesAtOnce);
}

bool Transfer::takeBytes(std::string_view bytes)
{
    if (m_cancelled)
        return false;
    m_bodyBytes += bytes.size();
    if (unpacksTooFar())
        return exceed(Limit::Compression);
    if (m_callbacks.bytes && status() == 200) {
        if (!m_callbacks.bytes(bytes))
            m_cancelled = true;
        return !m_cancelled;
    }
    return takeBody(bytes);
}

bool Transfer::takeBody(std::string_view bytes)
{
    const bool isGood = status() == 200;
    const std::size_t most = isGood ? m_budget.smallAnswer : m_budget.errorBody;
    if (m_body.size() + bytes.size() <= most) {
        m_body.append(bytes);
        return true;
    }
    if (isGood)
        return exceed(Limit::SmallAnswer);
    // The beginning says what there is to say; the rest may have no end.
    m_knowsEnough = true;
    return false;
}

Error Transfer::limitError() const
{
    return {ErrorKind::OverLimit, {}, shownUrl(m_url), m_exceeded};
}

/// RFC 9110, 10.2.3: a number of seconds, or a date. libcurl takes what begins like a number for one.
std::optional<std::chrono::milliseconds> Transfer::retryAfter() const
{
    curl_header* header = nullptr;
    if (curl_easy_header(m_easy, "Retry-After", 0, CURLH_HEADER, -1, &header) != CURLHE_OK)
        return std::nullopt;
    const std::string_view value = header->value;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool isNumber = !value.empty() && std::all_of(value.begin(), value.end(), isDigit);
    if (!isNumber && (value.empty() || isDigit(value.front())))
        return std::nullopt;
    curl_off_t seconds = 0;
    curl_easy_getinfo(m_easy, CURLINFO_RETRY_AFTER, &seconds);
    if (seconds <= 0)
        return std::nullopt;
    return std::chrono::seconds(std::min<curl_off_t>(seconds, longestRetryAfter.count()));
}

HttpEnd Transfer::endOf(CURLcode code) const
{
    HttpEnd end{int(status()), m_body, contentType(), {}};
    // One header line that never ends is all that libcurl runs out of: it says so of its own buffer.
    const bool endlessHeader = code == CURLE_OUT_OF_MEMORY && !m_headerIsWhole;
    if (m_exceeded != Limit::None) {
        end.failure = Failure{limitError(), {}, false};
    } else if (endlessHeader) {
        end.failure = Failure{{ErrorKind::OverLimit, {}, shownUrl(m_url), Limit::Headers}, {}, false};
    } else if (code != CURLE_OK && !m_knowsEnough) {
        end.failure = Failure{errorOfCurl(code, m_detail.data(), m_url), {}, end.status == 0};
    } else if (end.status != 200) {
        end.failure = Failure{errorOfStatus(end.status, m_body, m_url), retryAfter(), false, end.status == 429 || end.status >= 500};
    }
    return end;
}

} // namespace hopscope::client
