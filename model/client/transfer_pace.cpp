#include "model/client/transfer_pace.h"

#include <utility>

namespace hopscope::client {

bool TransferPace::goesOn(std::chrono::milliseconds now, const Progress& progress)
{
    const auto passed = now - std::exchange(m_last, now);
    if (!std::exchange(m_begun, true) || progress.isHeld)
        return true;
    m_taken += passed;
    if (m_taken > m_longest)
        return false;
    if (!progress.headerIsWhole)
        return m_taken <= m_budget.untilAnswer;
    m_window += passed;
    return m_window < m_budget.paceWindow || !isTooSlow(progress.bytes);
}

bool TransferPace::isTooSlow(std::size_t bytes)
{
    const std::size_t came = bytes - std::exchange(m_counted, bytes);
    const auto window = std::exchange(m_window, {});
    return came > 0 && came < m_budget.slowest * std::size_t(window.count()) / 1000;
}

} // namespace hopscope::client
