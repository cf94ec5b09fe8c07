// How long to wait before the next attempt.
#pragma once

#include <chrono>
#include <optional>

namespace hopscope::client {

/// Time of a network loop: since it began.
using LoopTime = std::chrono::milliseconds;

/// client-go's reflector: 800 ms, doubled each time, and up to the same again at random so that many clients do not come at
/// once; never over 30 s. `attempt` counts from 1, `random` is in [0, 1).
std::chrono::milliseconds backoffDelay(int attempt, double random);

/// Counts the failures of one thing. Several users may share one: who fails while the others already wait, joins them.
class Backoff
{
public:
    /// When to try again, after a failure at `now`.
    LoopTime failed(LoopTime now, double random);
    /// The same when the server said how long to wait.
    LoopTime failed(LoopTime now, std::chrono::milliseconds told);
    /// Whichever it is.
    LoopTime failed(LoopTime now, const std::optional<std::chrono::milliseconds>& told, double random)
    {
        return told ? failed(now, *told) : failed(now, random);
    }
    void succeeded() { m_attempt = 0; }
    int attempt() const { return m_attempt; }

private:
    int m_attempt = 0;
    LoopTime m_until{};
};

} // namespace hopscope::client
