// One kubeconfig file, read and checked for types; merging is kubeconfig.cpp's.
#pragma once

#include "model/client/kubeconfig.h"

#include <map>

namespace hopscope::client {

struct ClusterEntry
{
    std::string server;
    std::string tlsServerName;
    bool insecureSkipTlsVerify = false;
    std::string proxyUrl;
    bool disableCompression = false;
    PemSource certificateAuthority;
    std::string execConfig; ///< JSON: what plugins are told of this cluster
};

/// user.auth-provider, whichever it is.
struct AuthProvider
{
    std::string name;
    OidcConfig oidc;                       ///< where the name is oidc
    std::optional<Error> unusable;
};

struct UserEntry
{
    PemSource clientCertificate;
    PemSource clientKey;
    Secret token;
    std::string tokenFile;
    std::string username;
    Secret password;
    std::optional<ExecConfig> exec;
    std::optional<Impersonation> impersonate;
    std::optional<AuthProvider> authProvider;
    std::optional<Error> unusable; ///< of the right types, and yet no way to log in; counts only for who uses it
};

struct ContextEntry
{
    std::string cluster;
    std::string user;
    std::string namespace_;
};

/// Where something stands: "FILE: users[alice].token". Never a value.
struct KubeconfigFile
{
    std::string path;
    std::string currentContext;
    std::map<std::string, ClusterEntry> clusters;
    std::map<std::string, UserEntry> users;
    std::map<std::string, ContextEntry> contexts;
    std::map<std::string, std::string> origin; ///< "clusters/name" to the file that holds it
};

/// Reads one file or pipe of 16 MiB at most; relative paths become relative to its folder. Errors: FileMissing; KubeconfigInvalid
/// (what readWhole() says, no YAML, wrong types, base64 that is none, a name twice), context says file and entry. `onlyFile`: not a pipe.
Result<KubeconfigFile> readKubeconfigFile(const std::filesystem::path& path, const Patience& patience = {}, bool onlyFile = false);

} // namespace hopscope::client
