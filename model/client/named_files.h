// The files that a connection names: whether they are there, and whether kubectl would start with them.
#pragma once

#include "model/client/kubeconfig.h"

namespace hopscope::client {

struct NamedFile
{
    enum class Role
    {
        Kubeconfig,
        CertificateAuthority,
        ClientCertificate,
        ClientKey,
        TokenFile,
        ExecCommand,             ///< one without a separator is sought in PATH, and its path is then the one found
        IssuerCertificateAuthority
    };
    enum class State
    {
        Readable, ///< of a command: it can be run
        Missing,
        Unreadable
    };
    Role role = Role::Kubeconfig;
    std::string path;
    State state = State::Missing;
};

/// In the order of Role. Nothing is read of them, and no command is run.
std::vector<NamedFile> namedFiles(const Connection& connection);

/// Whether kubectl would start with it, as far as resolveConnection has not seen that already: client-go's checks of a cluster's and
/// a user's entry, and what its transport reads before the first request. Errors: KubeconfigInvalid (context is the setting and its
/// file).
Status checkStartable(const Connection& connection);

} // namespace hopscope::client
