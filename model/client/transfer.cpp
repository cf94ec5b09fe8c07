#include "model/client/transfer.h"

#include "model/client/api_resource.h"
#include "model/client/credential_files.h"
#include "model/client/http_error.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace hopscope::client {

namespace {

constexpr std::size_t longestErrorBody = 1u << 20;
/// A list of hundreds of megabytes in libcurl's 16 KiB would be tens of thousands of calls.
constexpr long bytesAtOnce = 256L << 10;

/// With the 30 idle seconds before them, a server that has vanished is noticed within 45 s, as client-go does (by HTTP/2 PING:
/// 30 s, then 15 s for its answer); the system's own nine probes would be two minutes more.
constexpr long keepAliveInterval = 5;
constexpr int keepAliveProbes = 3;

int limitKeepAlive(void*, curl_socket_t socket, curlsocktype) noexcept
{
#ifdef TCP_KEEPCNT
    setsockopt(socket, IPPROTO_TCP, TCP_KEEPCNT, &keepAliveProbes, sizeof keepAliveProbes);
#endif
    return CURL_SOCKOPT_OK;
}

void setBlob(CURL* easy, CURLoption option, const Secret& text)
{
    curl_blob blob{const_cast<char*>(text.reveal().data()), text.reveal().size(), CURL_BLOB_COPY};
    curl_easy_setopt(easy, option, &blob);
}

struct HostAndPort
{
    std::string host; ///< IPv6 with its brackets
    std::string port;
};

HostAndPort hostOf(const std::string& server)
{
    const std::size_t scheme = server.find("://");
    std::string authority = server.substr(scheme + 3);
    authority = authority.substr(0, authority.find_first_of("/?"));
    authority.erase(0, authority.rfind('@') == std::string::npos ? 0 : authority.rfind('@') + 1);
    const std::size_t colon = authority.rfind(':');
    const std::size_t bracket = authority.rfind(']');
    if (colon == std::string::npos || (bracket != std::string::npos && colon < bracket))
        return {authority, server.starts_with("https") ? "443" : "80"};
    return {authority.substr(0, colon), authority.substr(colon + 1)};
}

bool isLoopback(const std::string& host)
{
    return host == "localhost" || host == "[::1]" || host.starts_with("127.");
}

} // namespace

Transfer::~Transfer()
{
    releaseHandle();
}

void Transfer::releaseHandle()
{
    curl_easy_cleanup(std::exchange(m_easy, nullptr));
    curl_slist_free_all(std::exchange(m_headers, nullptr));
    curl_slist_free_all(std::exchange(m_connectTo, nullptr));
}

void Transfer::beginAgain()
{
    releaseHandle();
    m_body.clear();
    m_detail = {};
    m_repeated = true;
}

void Transfer::addHeader(const std::string& line)
{
    m_headers = curl_slist_append(m_headers, line.c_str());
}

Status Transfer::prepare(const Connection& connection)
{
    m_easy = curl_easy_init();
    if (!m_easy)
        return Error{ErrorKind::CannotConnect, "libcurl cannot start a request", {}};
    prepareAddress(connection);
    prepareProxy(connection);
    curl_easy_setopt(m_easy, CURLOPT_ERRORBUFFER, m_detail.data());
    curl_easy_setopt(m_easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(m_easy, CURLOPT_WRITEFUNCTION, &Transfer::bytesArrived);
    curl_easy_setopt(m_easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_HEADERFUNCTION, &Transfer::headerArrived);
    curl_easy_setopt(m_easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(m_easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    const bool shares = m_mode != HttpMode::Big && m_url.starts_with("https://"); // HTTP/2 is offered by TLS alone
    curl_easy_setopt(m_easy, CURLOPT_HTTP_VERSION, shares ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1);
    // Rather wait for a connection that is being made, and may be shared, than make another.
    curl_easy_setopt(m_easy, CURLOPT_PIPEWAIT, shares ? 1L : 0L);
    curl_easy_setopt(m_easy, CURLOPT_USERAGENT, "hopscope/" HOPSCOPE_VERSION);
    curl_easy_setopt(m_easy, CURLOPT_CONNECTTIMEOUT, 10L);
    curl_easy_setopt(m_easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(m_easy, CURLOPT_TCP_KEEPIDLE, 30L);
    curl_easy_setopt(m_easy, CURLOPT_TCP_KEEPINTVL, keepAliveInterval);
    curl_easy_setopt(m_easy, CURLOPT_SOCKOPTFUNCTION, &limitKeepAlive);
    // Whoever destroys a loop must not wait for a name server.
    curl_easy_setopt(m_easy, CURLOPT_QUICK_EXIT, 1L);
    if (m_mode == HttpMode::Big)
        curl_easy_setopt(m_easy, CURLOPT_BUFFERSIZE, bytesAtOnce);
    if (m_mode != HttpMode::Stream) {
        // The API server itself gives a list 60 s to begin.
        curl_easy_setopt(m_easy, CURLOPT_LOW_SPEED_LIMIT, 1L);
        curl_easy_setopt(m_easy, CURLOPT_LOW_SPEED_TIME, 75L);
        if (m_compress && !connection.disableCompression)
            curl_easy_setopt(m_easy, CURLOPT_ACCEPT_ENCODING, "gzip");
    }
    addHeader("Accept: " + m_accept);
    if (m_url.starts_with("https://")) {
        addImpersonation(connection);
        for (const auto& part : {&Transfer::prepareTls, &Transfer::prepareCredentials}) {
            const Status done = (this->*part)(connection);
            if (!done)
                return done.error();
        }
    }
    curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_headers);
    return success();
}

/// As client-go's transport writes them; the key of an extra stands percent-encoded in the header's name.
void Transfer::addImpersonation(const Connection& connection)
{
    if (!connection.impersonate)
        return;
    const Impersonation& as = *connection.impersonate;
    addHeader("Impersonate-User: " + as.user);
    if (!as.uid.empty())
        addHeader("Impersonate-Uid: " + as.uid);
    for (const std::string& group : as.groups)
        addHeader("Impersonate-Group: " + group);
    for (const auto& [key, values] : as.extra) {
        for (const std::string& value : values)
            addHeader("Impersonate-Extra-" + queryEscaped(key) + ": " + value);
    }
}

/// tls-server-name is sent and checked by asking for that host, while the connection goes to the true one.
void Transfer::prepareAddress(const Connection& connection)
{
    m_url = connection.server + m_target;
    std::string asked = m_url;
    if (!connection.tlsServerName.empty() && m_url.starts_with("https://")) {
        const HostAndPort real = hostOf(connection.server);
        const std::size_t rest = connection.server.find('/', std::string_view("https://").size());
        const std::string prefix = rest == std::string::npos ? std::string{} : connection.server.substr(rest);
        asked = "https://" + connection.tlsServerName + ":" + real.port + prefix + m_target;
        const std::string mapping = connection.tlsServerName + ":" + real.port + ":" + real.host + ":" + real.port;
        m_connectTo = curl_slist_append(nullptr, mapping.c_str());
        curl_easy_setopt(m_easy, CURLOPT_CONNECT_TO, m_connectTo);
        addHeader("Host: " + real.host + ":" + real.port);
    }
    curl_easy_setopt(m_easy, CURLOPT_URL, asked.c_str());
}

void Transfer::prepareProxy(const Connection& connection)
{
    if (!connection.proxyUrl.empty()) {
        // Go lets a socks5 proxy resolve the name; libcurl calls that socks5h.
        const bool socks = connection.proxyUrl.starts_with("socks5://");
        const std::string url = socks ? "socks5h" + connection.proxyUrl.substr(6) : connection.proxyUrl;
        curl_easy_setopt(m_easy, CURLOPT_PROXY, url.c_str());
    } else if (isLoopback(hostOf(connection.server).host)) {
        // As Go's net/http: a proxy of the environment is never asked for this machine.
        curl_easy_setopt(m_easy, CURLOPT_PROXY, "");
    }
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
    const std::string_view line(data, size * count);
    const bool last = line == "\r\n" || line == "\n";
    return transfer->withoutThrowing([&] {
        if (last && transfer->status() == 200 && !transfer->m_cancelled && transfer->m_callbacks.opened)
            transfer->m_callbacks.opened(transfer->contentType());
        return transfer->m_cancelled ? std::size_t{0} : size * count;
    });
}

void Transfer::goOnUnlessHeld()
{
    if (!m_held && std::exchange(m_paused, false))
        curl_easy_pause(m_easy, CURLPAUSE_CONT);
}

bool Transfer::takeBytes(std::string_view bytes)
{
    if (m_cancelled)
        return false;
    if (m_callbacks.bytes && status() == 200) {
        if (!m_callbacks.bytes(bytes))
            m_cancelled = true;
        return !m_cancelled;
    }
    if (status() == 200 || m_body.size() < longestErrorBody)
        m_body.append(bytes);
    return true;
}

HttpEnd Transfer::endOf(CURLcode code) const
{
    HttpEnd end{int(status()), m_body, contentType(), {}};
    if (code != CURLE_OK) {
        end.failure = Failure{errorOfCurl(code, m_detail.data(), m_url), {}, end.status == 0};
    } else if (end.status != 200) {
        curl_off_t seconds = 0;
        curl_easy_getinfo(m_easy, CURLINFO_RETRY_AFTER, &seconds);
        end.failure = Failure{errorOfStatus(end.status, m_body, m_url), {}, false};
        if (seconds > 0)
            end.failure->retryAfter = std::chrono::seconds(seconds);
    }
    return end;
}

} // namespace hopscope::client
