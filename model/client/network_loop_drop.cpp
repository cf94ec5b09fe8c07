// Connections that are given up because they may be dead though nothing says so.
#include "model/client/http_error.h"
#include "model/client/network_loop.h"
#include "model/client/transfer.h"

#include <algorithm>

namespace hopscope::client {

namespace {

/// How often the machine's addresses are looked at: a fraction of a millisecond, so that it costs nothing.
constexpr std::chrono::seconds addressesEvery{5};

} // namespace

void NetworkLoop::dropDeadConnections()
{
    if (!m_senses.time)
        return;
    if (const auto slept = m_sleep.sleptUntil(m_senses.time())) {
        m_missed = *slept;
        dropConnections("the computer was asleep");
        m_missed = {};
    } else if (lostAddress()) {
        dropConnections("the computer's address has changed");
    }
}

/// A connection goes on from the address it began with. When the machine has it no more (another network, a VPN that ended),
/// what the server sends arrives nowhere, and the kernel does not say so.
bool NetworkLoop::lostAddress()
{
    const LoopTime time = now();
    if (!m_senses.addresses || m_running.empty() || time - m_addressesSeen < addressesEvery)
        return false;
    m_addressesSeen = time;
    const auto addresses = m_senses.addresses();
    return addresses && std::any_of(m_running.begin(), m_running.end(), [&](const auto& transfer) {
        const std::string own = transfer->localAddress();
        return !own.empty() && !addresses->contains(own);
    });
}

/// Requests under way fail as if the server had not been reached, and whoever sent them may send them again at once. libcurl's
/// connections end with their multi handle: none would ever be taken out of its pool otherwise, because each looks alive.
void NetworkLoop::dropConnections(const std::string& why)
{
    const auto running = std::exchange(m_running, {});
    for (const auto& transfer : running)
        curl_multi_remove_handle(m_multi, transfer->easy());
    replaceMulti();
    m_handshake.reset();
    for (const auto& transfer : running) {
        const Error error{ErrorKind::CannotConnect, why, shownUrl(m_connection.server)};
        end(transfer, {0, {}, {}, Failure{error, {}, true}});
    }
    if (m_dropped)
        m_dropped();
}

void NetworkLoop::replaceMulti()
{
    void* const fresh = curl_multi_init();
    curl_multi_setopt(fresh, CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX);
    void* old = fresh;
    {
        const std::lock_guard lock(m_multiMutex);
        std::swap(old, m_multi);
    }
    curl_multi_cleanup(old);
}

void NetworkLoop::wakeUp()
{
    const std::lock_guard lock(m_multiMutex);
    curl_multi_wakeup(m_multi);
}

} // namespace hopscope::client
