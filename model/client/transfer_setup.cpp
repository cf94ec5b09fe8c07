// How a request is set up: where it goes, how it is spoken, and how long it may take.
#include "model/client/api_resource.h"
#include "model/client/http_error.h"
#include "model/client/transfer.h"
#include "model/client/url_parts.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace hopscope::client {

namespace {

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

} // namespace

Status Transfer::prepare(const Connection& connection)
{
    m_easy = curl_easy_init();
    if (!m_easy)
        return Error{ErrorKind::CannotConnect, "libcurl cannot start a request", {}};
    if (const Status addressed = prepareAddress(connection); !addressed)
        return addressed.error();
    prepareProxy(connection);
    prepareHandling();
    prepareTimes();
    const bool compresses = m_mode != HttpMode::Stream && m_compress && !connection.disableCompression;
    if (compresses)
        curl_easy_setopt(m_easy, CURLOPT_ACCEPT_ENCODING, "gzip");
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

void Transfer::prepareHandling()
{
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
    // Whoever destroys a loop must not wait for a name server.
    curl_easy_setopt(m_easy, CURLOPT_QUICK_EXIT, 1L);
    if (m_mode == HttpMode::Big)
        curl_easy_setopt(m_easy, CURLOPT_BUFFERSIZE, bytesAtOnce);
}

void Transfer::prepareTimes()
{
    curl_easy_setopt(m_easy, CURLOPT_CONNECTTIMEOUT, 10L);
    curl_easy_setopt(m_easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(m_easy, CURLOPT_TCP_KEEPIDLE, 30L);
    curl_easy_setopt(m_easy, CURLOPT_TCP_KEEPINTVL, keepAliveInterval);
    curl_easy_setopt(m_easy, CURLOPT_SOCKOPTFUNCTION, &limitKeepAlive);
    if (m_mode == HttpMode::Stream)
        return;
    // The API server itself gives a list 60 s to begin. What trickles is TransferPace's.
    curl_easy_setopt(m_easy, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(m_easy, CURLOPT_LOW_SPEED_TIME, 75L);
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

/// tls-server-name is sent and checked by asking for that host, while the connection goes to the true one. Nothing is put together
/// as text: a name from a kubeconfig can be no port, path or user.
Status Transfer::prepareAddress(const Connection& connection)
{
    m_url = connection.server + m_target;
    const auto real = partsOfUrl(m_url);
    m_address = curl_url();
    if (!real || !m_address || curl_url_set(m_address, CURLUPART_URL, m_url.c_str(), 0) != CURLUE_OK)
        return Error{ErrorKind::KubeconfigInvalid, "is no URL", shownUrl(connection.server)};
    if (real->scheme != "https") {
        // A second way of credentials, and as with the others: never to a plain http server.
        for (const CURLUPart part : {CURLUPART_USER, CURLUPART_PASSWORD})
            curl_url_set(m_address, part, nullptr, 0);
    } else if (!connection.tlsServerName.empty()) {
        const bool isIpv6 = connection.tlsServerName.find(':') != std::string::npos;
        const std::string host = isIpv6 ? "[" + connection.tlsServerName + "]" : connection.tlsServerName;
        if (!isHostNameOrAddress(connection.tlsServerName) || curl_url_set(m_address, CURLUPART_HOST, host.c_str(), 0) != CURLUE_OK)
            return Error{ErrorKind::KubeconfigInvalid, "is no host name", "tls-server-name"};
        // Empty in front: whatever host and port are asked for.
        m_connectTo = curl_slist_append(nullptr, ("::" + real->host + ":" + real->port).c_str());
        curl_easy_setopt(m_easy, CURLOPT_CONNECT_TO, m_connectTo);
        addHeader("Host: " + real->host + ":" + real->port);
    }
    curl_easy_setopt(m_easy, CURLOPT_CURLU, m_address);
    return success();
}

void Transfer::prepareProxy(const Connection& connection)
{
    const auto real = partsOfUrl(connection.server);
    if (!connection.proxyUrl.empty()) {
        // Go lets a socks5 proxy resolve the name; libcurl calls that socks5h.
        const bool socks = connection.proxyUrl.starts_with("socks5://");
        const std::string url = socks ? "socks5h" + connection.proxyUrl.substr(6) : connection.proxyUrl;
        curl_easy_setopt(m_easy, CURLOPT_PROXY, url.c_str());
    } else if (real && isLoopbackHost(real->host)) {
        // As Go's net/http: a proxy of the environment is never asked for this machine.
        curl_easy_setopt(m_easy, CURLOPT_PROXY, "");
    }
}

} // namespace hopscope::client
