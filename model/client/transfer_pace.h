// Whether an answer comes on, or trickles for ever.
#pragma once

#include "model/base/budget.h"

#include <chrono>

namespace hopscope::client {

/// Pure: is told how far an answer is, at every turn of a loop. That nothing at all comes is not its matter: who is gone is
/// noticed elsewhere, and may be asked again at once.
class TransferPace
{
public:
    TransferPace(const Budget& budget, std::chrono::seconds longest) : m_budget(budget), m_longest(longest) {}

    struct Progress
    {
        bool headerIsWhole = false;
        std::size_t bytes = 0;
        bool isHeld = false; ///< by us: this time does not count
    };
    /// `now` grows. False once the answer is not worth waiting for (Limit::Pace).
    bool goesOn(std::chrono::milliseconds now, const Progress& progress);

private:
    bool isTooSlow(std::size_t bytes);

    Budget m_budget;
    std::chrono::seconds m_longest;
    bool m_begun = false;
    std::chrono::milliseconds m_last{};
    std::chrono::milliseconds m_taken{};  ///< in all
    std::chrono::milliseconds m_window{}; ///< since bytes were counted last
    std::size_t m_counted = 0;
};

} // namespace hopscope::client
