// One request as libcurl sees it.
#pragma once

#include "model/client/network_loop.h"
#include "model/client/transfer_pace.h"

#include <array>
#include <exception>

#include <curl/curl.h>

namespace hopscope::client {

/// An easy handle, what it needs while it runs, and what it received.
class Transfer
{
public:
    Transfer(std::string target, HttpMode mode, HttpCallbacks callbacks, std::string_view accept, const Budget& budget);
    ~Transfer();
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    /// Sets the handle up for a connection. Errors: KubeconfigInvalid (also a token that can be no header field),
    /// TlsClientCertificate (a file that cannot be read).
    Status prepare(const Connection& connection);
    /// Before prepare(): once it is set, by another thread, no file is waited for any more.
    void setCancelled(const std::atomic<bool>* cancelled) { m_readingCancelled = cancelled; }
    /// What libcurl's end means.
    std::optional<std::chrono::milliseconds> retryAfter() const;
    HttpEnd endOf(CURLcode code) const;

    /// Sent with the request in place of the connection's own; before prepare().
    void setCredential(CredentialPointer credential) { m_credential = std::move(credential); }
    const CredentialPointer& credential() const { return m_credential; }
    /// The token of a file that was sent; empty: none.
    const Secret& fileToken() const { return m_fileToken; }
    /// The connection's token file holds another token than the one that was sent.
    bool tokenFileChanged(const Connection& connection) const;
    /// Forgets what came: it is to be prepared and sent once more.
    void beginAgain();
    bool isRepeated() const { return m_repeated; }

    CURL* easy() const { return m_easy; }
    HttpMode mode() const { return m_mode; }
    /// To be called before prepare().
    void doNotCompress() { m_compress = false; }
    /// How long the server took to agree on TLS, or to be reached where there is none; nothing when no connection was made.
    std::optional<std::chrono::microseconds> handshake() const;
    /// Its answer came over HTTP/2.
    bool wasMultiplexed() const;
    /// The address of this machine that its connection goes out from; empty before there is one.
    std::string localAddress() const;
    HttpCallbacks& callbacks() { return m_callbacks; }
    void cancel() { m_cancelled = true; }
    bool cancelled() const { return m_cancelled; }
    /// What a callback threw: libcurl is C, so that it must not come there. It was cancelled then.
    std::exception_ptr takeFault() { return std::exchange(m_fault, nullptr); }
    /// See HttpRequest.
    void hold(bool held) { m_held = held; }
    /// False once its answer comes too slowly: it then ends with Limit::Pace. `now`: on the machine's clock.
    bool goesOn(std::chrono::milliseconds now);
    /// Takes what libcurl could not hand out while it was held. Not from within a callback.
    void goOnUnlessHeld();

private:
    void prepareHandling();
    void prepareTimes();
    /// A list of hundreds of megabytes in libcurl's 16 KiB would be tens of thousands of calls.
    static constexpr long bytesAtOnce = 256L << 10;

    Status prepareTls(const Connection& connection);
    Status prepareTrust(const Connection& connection);
    Status prepareCredentials(const Connection& connection);
    void releaseHandle();
    void addImpersonation(const Connection& connection);
    Status prepareAddress(const Connection& connection);
    void prepareProxy(const Connection& connection);
    void addHeader(const std::string& line);
    static std::size_t bytesArrived(char* data, std::size_t size, std::size_t count, void* self) noexcept;
    static std::size_t headerArrived(char* data, std::size_t size, std::size_t count, void* self) noexcept;
    template <class Callback>
    std::size_t withoutThrowing(Callback callback) noexcept;
    bool takeBytes(std::string_view bytes);
    bool takeHeader(std::string_view line);
    bool takeBody(std::string_view bytes);
    /// Always false: the transfer ends with it.
    bool exceed(Limit limit);
    bool unpacksTooFar();
    Error limitError() const;
    long status() const;
    std::string contentType() const;

    std::string m_target;
    HttpMode m_mode;
    HttpCallbacks m_callbacks;
    std::string m_accept;
    Budget m_budget;
    TransferPace m_pace;
    CURL* m_easy = nullptr;
    curl_slist* m_headers = nullptr;
    curl_slist* m_connectTo = nullptr;
    CURLU* m_address = nullptr;
    std::array<char, CURL_ERROR_SIZE> m_detail{};
    std::string m_url;
    std::string m_body;
    std::size_t m_headerBytes = 0;
    std::size_t m_trailerBytes = 0;
    std::size_t m_bodyBytes = 0;   ///< unpacked
    bool m_headerIsWhole = false;
    bool m_knowsEnough = false;    ///< of an answer that is an error
    Limit m_exceeded = Limit::None;
    CredentialPointer m_credential;
    Secret m_fileToken; ///< the one that was sent
    const std::atomic<bool>* m_readingCancelled = nullptr;
    std::exception_ptr m_fault;
    bool m_repeated = false;
    bool m_cancelled = false;
    bool m_held = false;
    bool m_paused = false; ///< libcurl waits
    bool m_compress = true;
};

} // namespace hopscope::client
