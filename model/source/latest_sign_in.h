// What a credential plugin says, on its way to who shows it.
#pragma once

#include "model/client/sign_in.h"

#include <deque>
#include <mutex>
#include <optional>

namespace hopscope::source {

/// From any thread to one other. Each state is handed on, so that no line is missed, but of a plugin that says more than can be taken
/// only the newest `most` wait.
class LatestSignIn
{
public:
    static constexpr std::size_t most = 64;

    /// True where nobody has been told yet that there is something to take.
    bool put(const std::optional<client::SignIn>& signIn)
    {
        const std::lock_guard lock(m_mutex);
        const bool first = m_waiting.empty();
        if (m_waiting.size() == most)
            m_waiting.back() = signIn;
        else
            m_waiting.push_back(signIn);
        return first;
    }
    /// The next one; an outer nothing when there is none.
    std::optional<std::optional<client::SignIn>> take()
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.empty())
            return std::nullopt;
        auto next = std::optional(std::move(m_waiting.front()));
        m_waiting.pop_front();
        return next;
    }

private:
    std::mutex m_mutex;
    std::deque<std::optional<client::SignIn>> m_waiting;
};

} // namespace hopscope::source
