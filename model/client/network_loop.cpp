#include "model/client/network_loop.h"

#include "model/base/visible_text.h"
#include "model/client/transfer.h"

#include <algorithm>
#include <set>

namespace hopscope::client {

namespace {

constexpr std::ptrdiff_t mostConnections = 4;
/// A server this near sends faster than it compresses; one further away does not (cluster-facts.md 7.5).
constexpr std::chrono::milliseconds nearby{10};
/// Of answers that share a connection, libcurl (7.88) keeps some in its buffers and waits for the socket, which has nothing more to
/// say: they go on with its next call, whatever that is for. In milliseconds.
constexpr double longestForOverlooked = 5;
/// Servers take 100 streams and more (Go: 250); watches need some of them.
constexpr std::ptrdiff_t mostStreams = 50;

} // namespace

HttpRequest::~HttpRequest()
{
    m_transfer->cancel();
}

void HttpRequest::hold(bool held)
{
    m_transfer->hold(held);
}

NetworkLoop::NetworkLoop(Connection connection, double clockSpeed, std::shared_ptr<CredentialProvider> credentials,
                         MachineSenses senses)
    : m_connection(std::move(connection)), m_clockSpeed(clockSpeed), m_senses(std::move(senses)),
      m_credentials(std::move(credentials))
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    m_multi = curl_multi_init();
    curl_multi_setopt(m_multi, CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX);
    knowSecrets();
    if (m_credentials) {
        m_credentials->whenChanged([this] {
            m_credentialChanged = true;
            wakeUp();
        });
    }
}

NetworkLoop::~NetworkLoop()
{
    if (m_credentials)
        m_credentials->whenChanged({});
    for (const auto& transfer : m_running)
        curl_multi_remove_handle(m_multi, transfer->easy());
    m_running.clear();
    curl_multi_cleanup(m_multi);
}

LoopTime NetworkLoop::now() const
{
    const std::chrono::duration<double, std::milli> real = std::chrono::steady_clock::now() - m_begin;
    return LoopTime(std::int64_t(real.count() * m_clockSpeed));
}

std::unique_ptr<HttpRequest> NetworkLoop::get(const std::string& target, HttpMode mode, HttpCallbacks callbacks,
                                              std::string_view accept)
{
    auto transfer = std::make_shared<Transfer>(target, mode, std::move(callbacks), accept, m_budget);
    m_queued.push_back(transfer);
    return std::make_unique<HttpRequest>(std::move(transfer));
}

Timer NetworkLoop::after(std::chrono::milliseconds delay, std::function<void()> call)
{
    auto timer = std::make_shared<TimerEntry>(TimerEntry{now() + delay, std::move(call)});
    m_timers.push_back(timer);
    return timer;
}

void NetworkLoop::stop()
{
    m_stopped = true;
    wakeUp();
}

void NetworkLoop::post(std::function<void()> call)
{
    {
        const std::lock_guard lock(m_postedMutex);
        m_posted.push_back(std::move(call));
    }
    wakeUp();
}

void NetworkLoop::run(const std::function<bool()>& goOn)
{
    while (!m_stopped && goOn()) {
        dropDeadConnections();
        runPosted();
        fireTimers();
        removeCancelled();
        letHeldGoOn();
        startQueued();
        int running = 0;
        curl_multi_perform(m_multi, &running);
        collectEnded();
        endSlow();
        if (!m_stopped)
            curl_multi_poll(m_multi, nullptr, 0, pollMilliseconds(), nullptr);
    }
}

int NetworkLoop::pollMilliseconds() const
{
    for (const HttpMode mode : {HttpMode::Big, HttpMode::Small, HttpMode::Stream}) {
        if (isQueued(mode) && mayStart(mode))
            return 0;
    }
    double wait = countRunning(HttpMode::Small) > 0 && m_multiplexes ? longestForOverlooked : 1000;
    const LoopTime time = now();
    for (const auto& weak : m_timers) {
        if (const Timer timer = weak.lock())
            wait = std::min(wait, double((timer->at - time).count()) / m_clockSpeed);
    }
    return std::max(0, int(wait + 0.999));
}

std::ptrdiff_t NetworkLoop::countRunning(HttpMode mode) const
{
    return std::count_if(m_running.begin(), m_running.end(), [mode](const auto& transfer) { return transfer->mode() == mode; });
}

bool NetworkLoop::mayStart(HttpMode mode) const
{
    // Whether a big answer is to be compressed is known as soon as a small one has shown how far the server is.
    if (mode == HttpMode::Big && !m_handshake && (countRunning(HttpMode::Small) > 0 || isQueued(HttpMode::Small)))
        return false;
    const auto same = countRunning(mode);
    return mode == HttpMode::Stream || same < (mode == HttpMode::Small && m_multiplexes ? mostStreams : mostConnections);
}

std::optional<bool> NetworkLoop::isNear() const
{
    return m_handshake ? std::optional(*m_handshake < nearby) : std::nullopt;
}

bool NetworkLoop::isQueued(HttpMode mode) const
{
    return std::any_of(m_queued.begin(), m_queued.end(), [mode](const auto& t) { return t->mode() == mode; });
}

void NetworkLoop::runPosted()
{
    std::vector<std::function<void()>> calls;
    {
        const std::lock_guard lock(m_postedMutex);
        calls.swap(m_posted);
    }
    for (const auto& call : calls)
        call();
}

void NetworkLoop::fireTimers()
{
    const LoopTime time = now();
    std::vector<Timer> due;
    std::erase_if(m_timers, [&](const std::weak_ptr<TimerEntry>& weak) {
        Timer timer = weak.lock();
        if (timer && timer->at > time)
            return false;
        if (timer)
            due.push_back(std::move(timer));
        return true;
    });
    for (Timer& timer : due) {
        // Held by nobody else any more: an earlier timer of this round has cancelled it.
        if (timer.use_count() > 1) {
            const auto call = std::move(timer->call);
            call();
        }
    }
}

void NetworkLoop::startQueued()
{
    std::deque<std::shared_ptr<Transfer>> later;
    std::deque<std::shared_ptr<Transfer>> queued;
    if (m_credentialChanged.exchange(false))
        queued.swap(m_waiting);
    queued.insert(queued.end(), m_queued.begin(), m_queued.end());
    m_queued.clear();
    std::set<HttpMode> full; // for this round
    for (auto& transfer : queued) {
        if (transfer->cancelled())
            continue;
        if (full.contains(transfer->mode()) || !mayStart(transfer->mode())) {
            full.insert(transfer->mode());
            later.push_back(std::move(transfer));
            continue;
        }
        if (!takeCredential(transfer))
            continue;
        if (isNear().value_or(false))
            transfer->doNotCompress();
        const Status prepared = transfer->prepare(m_connection);
        if (!prepared) {
            end(transfer, {0, {}, {}, Failure{prepared.error(), {}, true}});
            continue;
        }
        if (transfer->fileToken().reveal() != m_fileToken.reveal()) {
            m_fileToken = transfer->fileToken();
            knowSecrets();
        }
        curl_multi_add_handle(m_multi, transfer->easy());
        m_running.push_back(std::move(transfer));
    }
    m_queued.insert(m_queued.begin(), later.begin(), later.end());
}

bool NetworkLoop::takeCredential(const std::shared_ptr<Transfer>& transfer)
{
    // Credentials never go to a plain http server: there is no use in fetching any.
    if (!m_credentials || !m_connection.server.starts_with("https://"))
        return true;
    const CredentialAnswer answer = m_credentials->credential();
    if (std::holds_alternative<CredentialPending>(answer)) {
        m_waiting.push_back(transfer);
        return false;
    }
    if (const auto* failure = std::get_if<Failure>(&answer)) {
        end(transfer, {0, {}, {}, *failure});
        return false;
    }
    const CredentialPointer& credential = std::get<CredentialPointer>(answer);
    forgetOldCertificate(credential);
    transfer->setCredential(credential);
    return true;
}

/// Connections that were opened with another client certificate speak for whoever it named (client-go closes them all). The
/// lists on them may end; libcurl opens new ones for what comes.
void NetworkLoop::forgetOldCertificate(const CredentialPointer& newest)
{
    const CredentialPointer old = std::exchange(m_credential, newest);
    if (old != newest) {
        m_formerCredential = old;
        knowSecrets();
    }
    if (!old || old == newest || old->certificate.reveal() == newest->certificate.reveal())
        return;
    const std::vector<std::shared_ptr<Transfer>> running = m_running;
    for (const auto& transfer : running) {
        if (transfer->mode() != HttpMode::Stream)
            continue;
        curl_multi_remove_handle(m_multi, transfer->easy());
        std::erase(m_running, transfer);
        end(transfer, {200, {}, {}, {}});
    }
}

bool NetworkLoop::beginAgain(const std::shared_ptr<Transfer>& transfer, const HttpEnd& result)
{
    if (result.status != 401) {
        if (m_credentials && transfer->credential() && result.status != 0)
            m_credentials->accepted(transfer->credential());
        return false;
    }
    const bool again = transfer->credential() ? m_credentials->refused(transfer->credential())
                                              : transfer->tokenFileChanged(m_connection);
    if (!again || transfer->cancelled() || transfer->isRepeated())
        return false;
    transfer->beginAgain();
    m_queued.push_front(transfer);
    return true;
}

void NetworkLoop::collectEnded()
{
    int left = 0;
    while (CURLMsg* message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        CURL* const easy = message->easy_handle;
        const CURLcode code = message->data.result;
        const auto found =
            std::find_if(m_running.begin(), m_running.end(), [&](const auto& t) { return t->easy() == easy; });
        const std::shared_ptr<Transfer> transfer = *found;
        m_running.erase(found);
        curl_multi_remove_handle(m_multi, easy);
        m_multiplexes = m_multiplexes || transfer->wasMultiplexed();
        if (!m_handshake)
            m_handshake = transfer->handshake();
        HttpEnd result = transfer->endOf(code);
        if (!beginAgain(transfer, result))
            end(transfer, std::move(result));
    }
}

void NetworkLoop::end(const std::shared_ptr<Transfer>& transfer, HttpEnd result)
{
    if (transfer->cancelled())
        return;
    // The callback may destroy the request, and with it itself.
    const auto ended = std::move(transfer->callbacks().ended);
    transfer->cancel();
    if (result.failure)
        result.failure->error = shownError(std::move(result.failure->error));
    ended(std::move(result));
}

Error NetworkLoop::shownError(Error error) const
{
    constexpr std::size_t mostOfMessage = 2'000; // a sentence shows less; it is copied with every state
    if (error.message.empty())
        return error;
    error.message = cutText(std::move(error.message), mostOfMessage);
    return m_mask.masked(std::move(error));
}

/// What a server may say back: also of a credential that has just been replaced.
void NetworkLoop::knowSecrets()
{
    m_mask = {};
    for (const Secret& secret : secretsOf(m_connection))
        m_mask.add(secret);
    m_mask.add(m_fileToken);
    for (const CredentialPointer& credential : {m_credential, m_formerCredential}) {
        if (!credential)
            continue;
        m_mask.add(credential->token);
        m_mask.add(credential->key);
    }
}

/// On the machine's clock, however fast waits pass.
void NetworkLoop::endSlow()
{
    const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_begin);
    const auto isSlow = [time](const std::shared_ptr<Transfer>& transfer) { return !transfer->goesOn(time); };
    for (auto slow = std::find_if(m_running.begin(), m_running.end(), isSlow); slow != m_running.end();
         slow = std::find_if(m_running.begin(), m_running.end(), isSlow)) {
        const std::shared_ptr<Transfer> transfer = *slow;
        m_running.erase(slow);
        curl_multi_remove_handle(m_multi, transfer->easy());
        end(transfer, transfer->endOf(CURLE_OK));
    }
}

void NetworkLoop::letHeldGoOn()
{
    for (const auto& transfer : m_running)
        transfer->goOnUnlessHeld();
}

void NetworkLoop::removeCancelled()
{
    std::erase_if(m_running, [this](const std::shared_ptr<Transfer>& transfer) {
        if (transfer->cancelled())
            curl_multi_remove_handle(m_multi, transfer->easy());
        return transfer->cancelled();
    });
}

} // namespace hopscope::client
