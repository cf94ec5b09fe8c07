// One connection's side of a credential cache, which waits for what is pending.
#pragma once

#include "model/client/credential_cache.h"
#include "tests/support/agreed_to.h"

#include <condition_variable>

namespace hopscope::tests {

class CredentialClient
{
public:
    CredentialClient(client::CredentialCache& cache, const client::Connection& connection) : provider(cache.providerFor(connection, agreedTo(connection)))
    {
        provider->whenChanged([this] {
            const std::lock_guard lock(m_mutex);
            m_changed = true;
            m_condition.notify_all();
        });
        provider->whenSigningIn([this](const std::optional<client::SignIn>& signIn) {
            const std::lock_guard lock(m_mutex);
            m_signIns.push_back(signIn);
            m_condition.notify_all();
        });
    }
    ~CredentialClient()
    {
        provider->whenChanged({});
        provider->whenSigningIn({});
    }
    CredentialClient(const CredentialClient&) = delete;
    CredentialClient& operator=(const CredentialClient&) = delete;

    client::CredentialAnswer answer()
    {
        for (;;) {
            client::CredentialAnswer answer = provider->credential();
            if (!std::holds_alternative<client::CredentialPending>(answer))
                return answer;
            std::unique_lock lock(m_mutex);
            if (!m_condition.wait_for(lock, std::chrono::seconds(20), [this] { return std::exchange(m_changed, false); }))
                return answer;
        }
    }
    client::CredentialPointer credential()
    {
        const client::CredentialAnswer got = answer();
        const auto* pointer = std::get_if<client::CredentialPointer>(&got);
        return pointer ? *pointer : nullptr;
    }
    std::string token()
    {
        const client::CredentialPointer got = credential();
        return got ? got->token.reveal() : "none";
    }
    std::optional<client::Failure> failure()
    {
        const client::CredentialAnswer got = answer();
        const auto* failed = std::get_if<client::Failure>(&got);
        return failed ? std::optional(*failed) : std::nullopt;
    }
    bool waitForLine(const std::string& line)
    {
        std::unique_lock lock(m_mutex);
        return m_condition.wait_for(lock, std::chrono::seconds(20), [&] {
            return !m_signIns.empty() && m_signIns.back() && !m_signIns.back()->lines.empty() &&
                   m_signIns.back()->lines.back() == line;
        });
    }
    std::vector<std::optional<client::SignIn>> signIns()
    {
        const std::lock_guard lock(m_mutex);
        return m_signIns;
    }

    std::shared_ptr<client::ExecCredentialProvider> provider;

private:
    std::mutex m_mutex;
    std::condition_variable m_condition;
    bool m_changed = false;
    std::vector<std::optional<client::SignIn>> m_signIns;
};

} // namespace hopscope::tests
