// Where a network loop gets credentials that must be fetched first, and may have to be fetched again.
#pragma once

#include "model/client/decide.h"
#include "model/client/kubeconfig.h"

#include <functional>
#include <memory>
#include <variant>

namespace hopscope::client {

/// What a program that logs in gave: a token, a client certificate with its key, or both.
struct Credential
{
    Secret token;
    Secret certificate; ///< PEM
    Secret key;         ///< PEM
};
using CredentialPointer = std::shared_ptr<const Credential>;

/// It is being fetched: ask again when told that something changed.
struct CredentialPending
{
};
using CredentialAnswer = std::variant<CredentialPending, CredentialPointer, Failure>;

/// Asked before each request to an https server. Nothing here blocks; all belongs to the loop's thread, but `changed` may be
/// called on any.
class CredentialProvider
{
public:
    virtual ~CredentialProvider() = default;
    /// Who wants to know that a pending answer has come. With an empty one, none is called after this returns.
    virtual void whenChanged(std::function<void()> changed) = 0;
    virtual CredentialAnswer credential() = 0;
    /// The server answered 401 to it. True: the request is worth repeating, once, with what credential() says from now on
    /// (cluster-facts.md 7.4).
    virtual bool refused(const CredentialPointer& credential) = 0;
    /// The server has accepted it.
    virtual void accepted(const CredentialPointer& credential) = 0;
};

} // namespace hopscope::client
