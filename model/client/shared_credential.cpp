#include "model/client/shared_credential.h"

#include "model/base/fault.h"

#include <algorithm>

namespace hopscope::client {

namespace {

constexpr std::size_t mostLines = 20;
constexpr std::chrono::milliseconds firstWait{30'000};
constexpr std::chrono::milliseconds longestWait{600'000};

} // namespace

SharedCredential::SharedCredential(std::unique_ptr<CredentialFetch> fetch, std::string server, CredentialCacheOptions options,
                                   std::optional<ExecCredential> first)
    : m_fetch(std::move(fetch)), m_server(std::move(server)), m_options(std::move(options))
{
    if (!first)
        return;
    m_credential = std::make_shared<const Credential>(std::move(first->credential));
    m_expires = first->expires;
}

SharedCredential::~SharedCredential()
{
    {
        const std::lock_guard lock(m_mutex);
        m_cancelled = true;
        if (m_running)
            m_fetch->cancel();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void SharedCredential::add(Listener& listener)
{
    const std::lock_guard lock(m_mutex);
    m_listeners.insert(&listener);
}

void SharedCredential::remove(Listener& listener)
{
    const std::lock_guard lock(m_mutex);
    m_listeners.erase(&listener);
    const bool wanted = std::any_of(m_listeners.begin(), m_listeners.end(), [](const Listener* one) { return one->waits; });
    if (m_running && !wanted) {
        m_cancelled = true;
        m_fetch->cancel();
    }
}

void SharedCredential::setChanged(Listener& listener, std::function<void()> changed)
{
    const std::lock_guard lock(m_mutex);
    listener.changed = std::move(changed);
}

void SharedCredential::setSigningIn(Listener& listener, std::function<void(const std::optional<SignIn>&)> signingIn)
{
    const std::lock_guard lock(m_mutex);
    listener.signingIn = std::move(signingIn);
    if (m_signIn && listener.signingIn)
        listener.signingIn(m_signIn);
}

CredentialAnswer SharedCredential::ask(Listener& listener)
{
    const std::lock_guard lock(m_mutex);
    const TimePoint now = m_options.now();
    if (!m_running && m_credential && (!m_expires || now < *m_expires))
        return m_credential;
    if (!m_running && m_failure && now < m_notBefore)
        return Failure{*m_failure, m_notBefore - now, true};
    listener.waits = true;
    if (!m_running)
        start();
    if (!m_running && m_failure) // no thread could be had
        return Failure{*m_failure, m_notBefore - now, true};
    return CredentialPending{};
}

bool SharedCredential::refused(const CredentialPointer& credential)
{
    const std::lock_guard lock(m_mutex);
    if (m_running || credential != m_credential)
        return true; // another one is there already, or is being fetched
    if (!m_fetch->canRenew())
        return false;
    m_credential.reset();
    if (m_replacesRefused && !m_accepted) {
        fail({ErrorKind::Unauthorized, "twice in a row", m_server});
        return false;
    }
    m_replacesRefused = true;
    return true;
}

void SharedCredential::accepted(const CredentialPointer& credential)
{
    const std::lock_guard lock(m_mutex);
    if (credential != m_credential)
        return;
    m_accepted = true;
    m_replacesRefused = false;
    m_failures = 0;
}

void SharedCredential::cancel()
{
    const std::lock_guard lock(m_mutex);
    if (!m_running)
        return;
    m_stopped = true;
    m_fetch->cancel();
}

void SharedCredential::forgetFailure()
{
    const std::lock_guard lock(m_mutex);
    m_failure.reset();
}

/// With the lock held.
void SharedCredential::start()
{
    // Its last act was to say that nothing runs any more.
    if (m_thread.joinable())
        m_thread.join();
    m_cancelled = false;
    m_stopped = false;
    m_running = true;
    m_signIn = m_fetch->begin();
    if (m_signIn)
        tell();
    try {
        m_thread = std::thread([this] { work(); });
    } catch (...) {
        m_running = false;
        m_signIn.reset();
        fail(faultNow());
    }
}

void SharedCredential::work()
{
    const auto takeLine = [this](std::string line) {
        const std::lock_guard lock(m_mutex);
        if (!m_signIn)
            return;
        m_signIn->lines.push_back(m_mask.masked(std::move(line)));
        ++m_signIn->said;
        if (m_signIn->lines.size() > mostLines)
            m_signIn->lines.erase(m_signIn->lines.begin());
        tell();
    };
    auto result = guarded([&] { return m_fetch->run(m_options.timeLimit, takeLine); });
    const std::lock_guard lock(m_mutex);
    const bool wasShown = m_signIn.has_value();
    m_running = false;
    m_signIn.reset();
    if (const Status taken = guarded([&] { take(std::move(result)); }); !taken)
        fail(taken.error());
    if (wasShown)
        tell();
    for (Listener* listener : m_listeners) {
        listener->waits = false;
        if (listener->changed)
            listener->changed();
    }
}

void SharedCredential::take(Result<ExecCredential> result)
{
    m_failure.reset();
    m_credential.reset();
    if (m_cancelled)
        return; // nobody waited any more; who does now asks again
    if (!result)
        return fail(result.error());
    const TimePoint now = m_options.now();
    if (result->expires && *result->expires <= now)
        return fail(m_fetch->expiredAtOnce());
    m_credential = std::make_shared<const Credential>(std::move(result->credential));
    m_expires = result->expires;
    m_accepted = false;
    m_mask = {};
    m_mask.add(m_credential->token);
    m_mask.add(m_credential->key);
}

/// A plugin may open a browser: it is not run again and again while nobody is there to answer.
void SharedCredential::fail(Error error)
{
    const bool waitedForSomebody = m_stopped || error.kind == ErrorKind::ExecTimedOut;
    const auto wait = std::min(firstWait * (1 << std::min(m_failures, 5)), longestWait);
    ++m_failures;
    m_failure = m_mask.masked(std::move(error));
    m_notBefore = m_options.now() + (waitedForSomebody ? onlyWhenAsked : wait);
}

void SharedCredential::tell()
{
    for (const Listener* listener : m_listeners) {
        if (!listener->signingIn)
            continue;
        // Called on the fetch's thread as well: a line that no memory is left for is not worth more than the line.
        static_cast<void>(guarded([&] { listener->signingIn(m_signIn); }));
    }
}

} // namespace hopscope::client
