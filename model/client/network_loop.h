// One thread's requests, timers and calls from other threads: curl_multi_poll, woken by curl_multi_wakeup.
#pragma once

#include "model/base/budget.h"
#include "model/client/backoff.h"
#include "model/client/credential_provider.h"
#include "model/client/machine_senses.h"
#include "model/client/secret_mask.h"

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace hopscope::client {

class Transfer;

/// How a request ended. With an error, `failure` says which; else `body` is what was not handed out piece by piece.
struct HttpEnd
{
    int status = 0;
    std::string body;
    std::string contentType; ///< as the server wrote it
    std::optional<Failure> failure;
};

struct HttpCallbacks
{
    std::function<void(const std::string& contentType)> opened; ///< a good status arrived
    /// The good answer's bytes as they come, instead of HttpEnd::body; false ends the request without `ended`.
    std::function<bool(std::string_view)> bytes;
    std::function<void(HttpEnd)> ended;
};

/// Which connection a request takes. Of one HTTP/2 connection a large body gets half the speed of HTTP/1.1 (its flow-control
/// windows), while many small answers and watches are what HTTP/2 is for (cluster-facts.md 7.5).
enum class HttpMode
{
    Big,   ///< an answer with an end, perhaps of hundreds of megabytes; HTTP/1.1, at most four at a time
    Small, ///< an answer with an end; shares one HTTP/2 connection where the server offers it
    Stream ///< no limit in time; shares it too
};

/// A running request. Destroying it cancels it, and no callback follows; this may be done from within its callbacks.
class HttpRequest
{
public:
    explicit HttpRequest(std::shared_ptr<Transfer> transfer) : m_transfer(std::move(transfer)) {}
    ~HttpRequest();
    HttpRequest(const HttpRequest&) = delete;
    HttpRequest& operator=(const HttpRequest&) = delete;

    /// While held, what the server has to say waits at the server, as far as the connection holds no more of it.
    void hold(bool held);

private:
    std::shared_ptr<Transfer> m_transfer;
};

struct TimerEntry
{
    LoopTime at{};
    std::function<void()> call;
};
/// A timer that has not fired; destroying it cancels it.
using Timer = std::shared_ptr<TimerEntry>;

/// All but stop() and post() belong to the thread that runs the loop.
class NetworkLoop
{
public:
    /// `clockSpeed`: how many times faster than the machine's clock waits pass; for tests. `credentials`: asked where the
    /// connection itself has none; may be null.
    explicit NetworkLoop(Connection connection, double clockSpeed = 1, std::shared_ptr<CredentialProvider> credentials = {},
                         MachineSenses senses = {});
    ~NetworkLoop();
    NetworkLoop(const NetworkLoop&) = delete;
    NetworkLoop& operator=(const NetworkLoop&) = delete;

    /// GET `target` (path and query, below the connection's server); `accept` as in RFC 9110, 12.5.1.
    std::unique_ptr<HttpRequest> get(const std::string& target, HttpMode mode, HttpCallbacks callbacks,
                                     std::string_view accept = "application/json");
    /// How much of the server is too much; before the first request.
    void setBudget(const Budget& budget) { m_budget = budget; }
    const Budget& budget() const { return m_budget; }
    /// What the server said, cut, and without the secrets that were sent to it. Every HttpEnd has it done; who makes an error of
    /// an answer's bytes does it here.
    Error shownError(Error error) const;
    [[nodiscard]] Timer after(std::chrono::milliseconds delay, std::function<void()> call);
    LoopTime now() const;
    /// `call` follows when all connections were given up because they may be dead though nothing says so, and their requests
    /// have failed (CannotConnect): the machine slept, or lost the address that they go out from.
    void whenDropped(std::function<void()> call) { m_dropped = std::move(call); }
    /// While those requests fail: for how long nothing was heard because the machine slept.
    std::chrono::milliseconds missed() const { return m_missed; }
    const Connection& connection() const { return m_connection; }
    /// How far the server is, known from the first answer on: whether an answer takes so little time to come that what the server
    /// does for it takes longer.
    std::optional<bool> isNear() const;

    /// Works until stop() or until `goOn` says no.
    void run(const std::function<bool()>& goOn);
    void stop();
    void post(std::function<void()> call);

private:
    void dropDeadConnections();
    bool lostAddress();
    void dropConnections(const std::string& why);
    void replaceMulti();
    void wakeUp();
    void runPosted();
    void fireTimers();
    void startQueued();
    /// What to send with it: true when it may begin now; else it waits, or has ended.
    bool takeCredential(const std::shared_ptr<Transfer>& transfer);
    void forgetOldCertificate(const CredentialPointer& newest);
    /// True when an answer of 401 is worth a second try, which then stands in the queue.
    bool beginAgain(const std::shared_ptr<Transfer>& transfer, const HttpEnd& result);
    void collectEnded();
    void removeCancelled();
    void endSlow();
    void knowSecrets();
    void letHeldGoOn();
    void end(const std::shared_ptr<Transfer>& transfer, HttpEnd result);
    bool isQueued(HttpMode mode) const;
    std::ptrdiff_t countRunning(HttpMode mode) const;
    bool mayStart(HttpMode mode) const;
    int pollMilliseconds() const;

    Connection m_connection;
    double m_clockSpeed;
    Budget m_budget;
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
    void* m_multi = nullptr;
    std::mutex m_multiMutex; ///< held where it is replaced, and where another thread uses it
    MachineSenses m_senses;
    SleepDetector m_sleep;
    LoopTime m_addressesSeen{};
    std::chrono::milliseconds m_missed{};
    std::function<void()> m_dropped;
    std::vector<std::shared_ptr<Transfer>> m_running;
    std::deque<std::shared_ptr<Transfer>> m_queued;
    std::shared_ptr<CredentialProvider> m_credentials;
    std::deque<std::shared_ptr<Transfer>> m_waiting; ///< for a credential
    bool m_multiplexes = false; ///< the server speaks HTTP/2
    std::optional<std::chrono::microseconds> m_handshake; ///< how long the first connection's took: how far the server is
    std::atomic<bool> m_credentialChanged = false;
    CredentialPointer m_credential; ///< the newest that was used
    CredentialPointer m_formerCredential;
    Secret m_fileToken; ///< of the connection's token file, the newest that was sent
    SecretMask m_mask;  ///< of all these
    std::vector<std::weak_ptr<TimerEntry>> m_timers;
    std::atomic<bool> m_stopped = false;
    std::mutex m_postedMutex;
    std::vector<std::function<void()>> m_posted;
};

} // namespace hopscope::client
