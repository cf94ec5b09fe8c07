// One credential that must be fetched, and the one fetch of it that may be under way. Private to model/client.
#pragma once

#include "model/client/credential_cache.h"
#include "model/client/credential_fetch.h"
#include "model/client/secret_mask.h"

#include <set>
#include <thread>

namespace hopscope::client {

/*
 *             ask()                     gave a credential
 *   nothing ----------> running -----------------------------> held --- expired, or refused by the server --> running
 *                         |  ^                                  |
 *            it failed    |  | asked, and the wait is over      | refused although new and never accepted
 *                         v  |                                  v
 *                       failed <--------------------------------+
 */
class SharedCredential
{
public:
    struct Listener
    {
        std::function<void()> changed;
        std::function<void(const std::optional<SignIn>&)> signingIn;
        bool waits = false;
    };

    /// `first`: what there is without any fetch. `server` is where it is for, as a person may read it.
    SharedCredential(std::unique_ptr<CredentialFetch> fetch, std::string server, CredentialCacheOptions options,
                     std::optional<ExecCredential> first = {});
    ~SharedCredential();
    SharedCredential(const SharedCredential&) = delete;
    SharedCredential& operator=(const SharedCredential&) = delete;

    void add(Listener& listener);
    void remove(Listener& listener);
    void setChanged(Listener& listener, std::function<void()> changed);
    void setSigningIn(Listener& listener, std::function<void(const std::optional<SignIn>&)> signingIn);

    CredentialAnswer ask(Listener& listener);
    bool refused(const CredentialPointer& credential);
    void accepted(const CredentialPointer& credential);
    /// Ends a run that is under way, as a failure.
    void cancel();
    void forgetFailure();

private:
    void start();
    void work();
    void take(Result<ExecCredential> result);
    void fail(Error error);
    void tell();

    const std::unique_ptr<CredentialFetch> m_fetch;
    const std::string m_server;
    const CredentialCacheOptions m_options;
    std::mutex m_mutex; ///< for all below; held while listeners are told, so that none is told after it went
    std::set<Listener*> m_listeners;
    CredentialPointer m_credential;
    std::optional<TimePoint> m_expires;
    bool m_accepted = false;       ///< by the server
    bool m_replacesRefused = false; ///< it was fetched because the server had refused the one before
    SecretMask m_mask;              ///< of the credential that was given last: what renews it may repeat it
    std::optional<Error> m_failure;
    TimePoint m_notBefore{}; ///< after a failure
    int m_failures = 0;      ///< in a row
    bool m_running = false;
    std::optional<SignIn> m_signIn; ///< while it runs, as far as a person is to see it
    bool m_cancelled = false; ///< nobody waits for it any more
    bool m_stopped = false;   ///< a person has ended it
    std::thread m_thread;
};

} // namespace hopscope::client
