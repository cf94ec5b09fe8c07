#include "model/client/backoff.h"

#include <algorithm>

namespace hopscope::client {

std::chrono::milliseconds backoffDelay(int attempt, double random)
{
    constexpr double first = 800;
    constexpr double most = 30'000;
    const double base = std::min(first * double(1u << std::clamp(attempt - 1, 0, 10)), most);
    return std::chrono::milliseconds(std::int64_t(std::min(base * (1 + random), most)));
}

LoopTime Backoff::failed(LoopTime now, double random)
{
    if (m_attempt > 0 && now < m_until)
        return m_until;
    ++m_attempt;
    m_until = now + backoffDelay(m_attempt, random);
    return m_until;
}

LoopTime Backoff::failed(LoopTime now, std::chrono::milliseconds told)
{
    // Who fails while the others already wait joins them.
    if (m_attempt == 0 || now >= m_until)
        ++m_attempt;
    m_until = now + told;
    return m_until;
}

} // namespace hopscope::client
