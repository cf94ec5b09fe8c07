// kubeconfig as client-go reads it: what to connect to, and as whom.
#pragma once

#include "model/base/read_whole.h"
#include "model/base/result.h"
#include "model/base/secret.h"
#include "model/client/exec_config.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hopscope::client {

using hopscope::Secret;

/// PEM text in the kubeconfig itself (already decoded from base64), or a file's path; data wins over the path.
struct PemSource
{
    Secret data;
    std::string path;
    std::string overriddenPath = {}; ///< what `data` beside it wins over; kubectl refuses both at once
    bool empty() const { return data.empty() && path.empty(); }
};

enum class CredentialKind
{
    None,
    ClientCertificate,
    Token,
    TokenFile,
    Basic,
    Exec,
    InCluster,
    Oidc ///< auth-provider oidc
};

/// user.auth-provider of the name oidc: a token, and how its issuer gives the next one (OpenID Connect).
struct OidcConfig
{
    std::string issuerUrl;
    std::string clientId;
    Secret clientSecret;
    Secret idToken;
    Secret refreshToken;
    PemSource certificateAuthority; ///< the issuer's; empty: the system's
};

/// All that is needed to reach one cluster.
struct Connection
{
    std::string context;
    std::string cluster;
    std::string user;
    std::string namespace_; ///< "default" when the context does not say
    std::string server;     ///< with scheme, without a slash behind it
    std::string serverAsWritten;
    std::string tlsServerName;
    bool insecureSkipTlsVerify = false;
    std::string proxyUrl;
    bool disableCompression = false;
    PemSource certificateAuthority;
    PemSource clientCertificate;
    PemSource clientKey;
    Secret token;
    std::string tokenFile;
    std::string username;
    Secret password;
    std::optional<ExecConfig> exec; ///< counts only where the entry has no other credential
    std::optional<OidcConfig> oidc; ///< as well
    std::string execConfig;         ///< JSON: the cluster's extension client.authentication.k8s.io/exec; empty: none
    std::optional<Impersonation> impersonate;
    std::vector<std::string> files; ///< the kubeconfig files read, in order
    CredentialKind credential = CredentialKind::None;

    /// What people call it: the context; within a pod, which has none, the server.
    const std::string& name() const { return context.empty() ? server : context; }
};

struct KubeconfigContext
{
    std::string name;
    std::string cluster;
    std::string user;
    std::string namespace_;
    bool usable = true; ///< its cluster and user exist
};

/// The merged view of one or several kubeconfig files.
struct Kubeconfig
{
    std::vector<std::filesystem::path> files; ///< read, in order
    std::string currentContext;
    std::vector<KubeconfigContext> contexts; ///< sorted by name
};

struct KubeconfigOptions
{
    std::string path;     ///< --kubeconfig; empty: $KUBECONFIG (a list), else ~/.kube/config
    std::string context;  ///< --context; empty: current-context
    std::string namespace_;
    /// Where a pod finds its service account.
    std::filesystem::path serviceAccountFolder = "/var/run/secrets/kubernetes.io/serviceaccount";
    /// How long a file or pipe is waited for, each.
    Patience patience = {std::chrono::seconds(60), {}, nullptr};
    /// A pipe is left alone: it gives its content once, and that is for whoever opens the cluster.
    bool onlyFile = false;
};

/// Where a kubeconfig is looked for, whether it is there or not: --kubeconfig, else $KUBECONFIG (a list), else ~/.kube/config.
std::vector<std::filesystem::path> kubeconfigPlaces(const KubeconfigOptions& options);

/// Merges as client-go does: the first file that defines a name wins as a whole, the first non-empty current-context wins,
/// relative paths are relative to the file that holds them (cluster-facts.md 7.7).
/// Errors: KubeconfigMissing, KubeconfigInvalid (context names file and entry).
Result<Kubeconfig> readKubeconfig(const KubeconfigOptions& options);

/// What one context means; within a pod, where neither file nor context was named and no kubeconfig is there, the pod's own
/// service account. Errors: as above, ContextMissing, CredentialUnsupported (an auth-provider other than oidc).
Result<Connection> resolveConnection(const KubeconfigOptions& options);
/// The same of every context by its name, the files read once; none where they cannot be read. `options.context` does not count.
std::map<std::string, Result<Connection>> resolveEveryContext(const KubeconfigOptions& options);

/// All that must not be shown of it, its URLs' passwords and the Basic pair included. Not what stands in files.
std::vector<Secret> secretsOf(const Connection& connection);

bool sameOidc(const OidcConfig& one, const OidcConfig& other);
/// Whether both reach the same server in the same way as the same user: then nothing that matters has changed.
bool sameAccess(const Connection& one, const Connection& other);

} // namespace hopscope::client
