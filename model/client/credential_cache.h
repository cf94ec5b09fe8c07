// Credentials that plugins gave, in memory until they expire: each plugin runs once at a time, for however many connections.
#pragma once

#include "model/base/time.h"
#include "model/client/credential_provider.h"
#include "model/client/sign_in.h"

#include <chrono>
#include <map>
#include <mutex>

namespace hopscope::client {

class SharedCredential;

/// A failure's retryAfter when a plugin that waited in vain for somebody to log in is not run again before somebody asks.
constexpr std::chrono::hours onlyWhenAsked{24};

/// One connection's way to a shared credential. When the last one who waits for a plugin goes, the plugin is killed.
class ExecCredentialProvider : public CredentialProvider
{
public:
    /// Told, on any thread, when a plugin begins, says something, and ends (nothing). With an empty function, none is called
    /// after this returns.
    virtual void whenSigningIn(std::function<void(const std::optional<SignIn>&)> signingIn) = 0;
    /// Ends a plugin that is running: it has failed then, and is run again only when somebody asks.
    virtual void cancel() = 0;
    /// What failed may be tried again at once.
    virtual void retryNow() = 0;
};

struct CredentialCacheOptions
{
    std::chrono::milliseconds timeLimit{60'000};
    std::function<TimePoint()> now = systemNow; ///< what expiry is compared with
};

/// May be used from several threads.
class CredentialCache
{
public:
    explicit CredentialCache(CredentialCacheOptions options = {});
    ~CredentialCache();

    /// For a connection with an exec entry; null where it has none. It runs nothing unless the person has agreed to exactly
    /// this entry: its answer is then what checkExecAllowed says. An earlier failure is forgotten.
    std::shared_ptr<ExecCredentialProvider> providerFor(const Connection& connection,
                                                        const std::optional<ExecConfig>& agreed);

private:
    CredentialCacheOptions m_options;
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<SharedCredential>> m_shared; ///< by the entry, and the cluster where it is told
};

} // namespace hopscope::client
