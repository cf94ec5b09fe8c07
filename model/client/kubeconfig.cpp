#include "model/client/kubeconfig_file.h"

#include "model/client/base64.h"
#include "model/client/header_value.h"
#include "model/client/url_parts.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace hopscope::client {

namespace {

struct Places
{
    std::vector<std::filesystem::path> paths;
    bool mustExist = false;
};

/// --kubeconfig, else $KUBECONFIG (a list, each file once), else ~/.kube/config.
Places placesOf(const KubeconfigOptions& options)
{
    if (!options.path.empty())
        return {{options.path}, true};
    Places places;
    if (const char* list = std::getenv("KUBECONFIG"); list && *list) {
        std::string_view rest(list);
        while (!rest.empty()) {
            const std::filesystem::path path(rest.substr(0, rest.find(':')));
            if (!path.empty() && std::find(places.paths.begin(), places.paths.end(), path) == places.paths.end())
                places.paths.push_back(path);
            rest.remove_prefix(std::min(path.native().size() + 1, rest.size()));
        }
        return places;
    }
    if (const char* home = std::getenv("HOME"); home && *home)
        places.paths.push_back(std::filesystem::path(home) / ".kube" / "config");
    return places;
}

struct Merged
{
    std::vector<std::filesystem::path> files;
    KubeconfigFile config;
};

Result<Merged> merge(const KubeconfigOptions& options)
{
    const Places places = placesOf(options);
    Merged merged;
    std::string asked;
    for (const std::filesystem::path& path : places.paths) {
        asked += (asked.empty() ? "" : ", ") + path.string();
        auto file = readKubeconfigFile(path, options.patience, options.onlyFile);
        if (!file && file.error().kind == ErrorKind::FileMissing && !places.mustExist)
            continue;
        if (!file)
            return file.error().kind == ErrorKind::FileMissing
                       ? Error{ErrorKind::KubeconfigMissing, {}, path.string()}
                       : file.error();
        merged.files.push_back(path);
        // map::merge keeps what is there: the first file that defines a name wins as a whole.
        merged.config.clusters.merge(file->clusters);
        merged.config.users.merge(file->users);
        merged.config.contexts.merge(file->contexts);
        merged.config.origin.merge(file->origin);
        if (merged.config.currentContext.empty())
            merged.config.currentContext = file->currentContext;
    }
    if (merged.files.empty())
        return Error{ErrorKind::KubeconfigMissing, {}, asked};
    return merged;
}

/// Collects what one context means.
class Resolver
{
public:
    Resolver(const KubeconfigFile& config, const KubeconfigOptions& options) : m_config(config), m_options(options) {}

    Result<Connection> resolve()
    {
        m_connection.context = m_options.context.empty() ? m_config.currentContext : m_options.context;
        const auto context = m_config.contexts.find(m_connection.context);
        if (context == m_config.contexts.end())
            return Error{ErrorKind::ContextMissing, {}, m_connection.context};
        m_connection.cluster = context->second.cluster;
        m_connection.user = context->second.user;
        m_connection.namespace_ = !m_options.namespace_.empty()         ? m_options.namespace_
                                  : !context->second.namespace_.empty() ? context->second.namespace_
                                                                        : "default";
        const auto cluster = m_config.clusters.find(m_connection.cluster);
        if (cluster == m_config.clusters.end())
            return invalid("contexts", m_connection.context, "cluster", "names a cluster that is not there");
        const auto user = m_config.users.find(m_connection.user);
        if (user == m_config.users.end() && !m_connection.user.empty())
            return invalid("contexts", m_connection.context, "user", "names a user that is not there");
        static const UserEntry nobody;
        const Status taken = takeUser(user == m_config.users.end() ? nobody : user->second);
        if (!taken)
            return taken.error();
        const Status reached = takeCluster(cluster->second);
        if (!reached)
            return reached.error();
        if (user != m_config.users.end() && user->second.authProvider && m_connection.server.starts_with("https://")) {
            const Status provided = takeAuthProvider(*user->second.authProvider);
            if (!provided)
                return provided.error();
        }
        return std::move(m_connection);
    }

private:
    Error invalid(const std::string& list, const std::string& name, const std::string& field, std::string message) const
    {
        const auto origin = m_config.origin.find(list + "/" + name);
        const std::string file = origin == m_config.origin.end() ? std::string{} : origin->second + ": ";
        return {ErrorKind::KubeconfigInvalid, std::move(message), file + list + "[" + name + "]." + field};
    }

    Status takeCluster(const ClusterEntry& entry)
    {
        const std::string& name = m_connection.cluster;
        if (entry.server.empty())
            return invalid("clusters", name, "cluster.server", "is missing");
        if (entry.insecureSkipTlsVerify && !entry.certificateAuthority.empty())
            return invalid("clusters", name, "cluster.insecure-skip-tls-verify",
                           "cannot be together with a certificate authority");
        const std::string scheme = entry.proxyUrl.substr(0, entry.proxyUrl.find("://"));
        if (!entry.proxyUrl.empty() && holdsAsciiControl(entry.proxyUrl))
            return invalid("clusters", name, "cluster.proxy-url", "is no URL");
        if (!entry.proxyUrl.empty() && scheme != "http" && scheme != "https" && scheme != "socks5")
            return invalid("clusters", name, "cluster.proxy-url", "must begin with http, https or socks5");
        if (!entry.tlsServerName.empty() && !isHostNameOrAddress(entry.tlsServerName))
            return invalid("clusters", name, "cluster.tls-server-name", "is no host name and no IP address");
        m_connection.tlsServerName = entry.tlsServerName;
        m_connection.insecureSkipTlsVerify = entry.insecureSkipTlsVerify;
        m_connection.proxyUrl = entry.proxyUrl;
        m_connection.disableCompression = entry.disableCompression;
        m_connection.certificateAuthority = entry.certificateAuthority;
        m_connection.server = entry.server;
        m_connection.serverAsWritten = entry.server;
        m_connection.execConfig = entry.execConfig;
        if (entry.server.find("://") == std::string::npos) {
            const bool tls = !entry.certificateAuthority.empty() || entry.insecureSkipTlsVerify ||
                             !m_connection.clientCertificate.empty();
            m_connection.server = (tls ? "https://" : "http://") + entry.server;
        } else if (!entry.server.starts_with("https://") && !entry.server.starts_with("http://")) {
            return invalid("clusters", name, "cluster.server", "must begin with https or http");
        }
        const auto parts = partsOfUrl(m_connection.server);
        if (!parts)
            return invalid("clusters", name, "cluster.server", "is no URL");
        if (parts->hasUser && parts->scheme != "https")
            return invalid("clusters", name, "cluster.server",
                           "has a user name in it, which a plain http server would get for everybody to read: use https, or leave it out");
        while (m_connection.server.ends_with('/'))
            m_connection.server.pop_back();
        return success();
    }

    Status takeUser(const UserEntry& entry)
    {
        if (entry.unusable)
            return *entry.unusable;
        const std::string& name = m_connection.user;
        if (entry.clientCertificate.empty() != entry.clientKey.empty())
            return invalid("users", name, entry.clientKey.empty() ? "user.client-key" : "user.client-certificate",
                           "is missing; certificate and key come together");
        const bool token = !entry.token.empty() || !entry.tokenFile.empty();
        if ((token && !entry.username.empty()) || (!entry.token.empty() && !entry.password.empty()))
            return invalid("users", name, "user.username", "cannot be together with a token");
        m_connection.clientCertificate = entry.clientCertificate;
        m_connection.clientKey = entry.clientKey;
        m_connection.token = entry.token;
        m_connection.tokenFile = entry.tokenFile;
        m_connection.username = entry.username;
        m_connection.password = entry.password;
        m_connection.credential = credentialOf(entry);
        m_connection.impersonate = entry.impersonate;
        if (m_connection.credential == CredentialKind::Exec)
            m_connection.exec = entry.exec;
        return success();
    }

    /// client-go makes one wherever it is named, even where a token beside it is what is sent, and fails where it cannot.
    Status takeAuthProvider(const AuthProvider& provider)
    {
        if (provider.name != "oidc")
            return Error{ErrorKind::CredentialUnsupported, "auth-provider", provider.name};
        if (provider.unusable)
            return *provider.unusable;
        const bool other = !m_connection.token.empty() || !m_connection.tokenFile.empty() || !m_connection.username.empty();
        if (other)
            return success();
        // Beside a client certificate, which is sent as well.
        m_connection.oidc = provider.oidc;
        m_connection.credential = CredentialKind::Oidc;
        return success();
    }

    /// A plugin counts only where the entry has nothing else (cluster-facts.md 7.6).
    static CredentialKind credentialOf(const UserEntry& entry)
    {
        if (!entry.tokenFile.empty())
            return CredentialKind::TokenFile;
        if (!entry.token.empty())
            return CredentialKind::Token;
        if (!entry.username.empty())
            return CredentialKind::Basic;
        if (!entry.clientCertificate.empty())
            return CredentialKind::ClientCertificate;
        return entry.exec ? CredentialKind::Exec : CredentialKind::None;
    }

    const KubeconfigFile& m_config;
    const KubeconfigOptions& m_options;
    Connection m_connection;
};

Result<Connection> connectionIn(const Merged& merged, const KubeconfigOptions& options)
{
    auto connection = Resolver(merged.config, options).resolve();
    if (connection) {
        for (const std::filesystem::path& file : merged.files)
            connection->files.push_back(file.string());
    }
    return connection;
}

/// Empty where it cannot be read.
std::string firstLineOf(const std::filesystem::path& path, const std::atomic<bool>* cancelled)
{
    const auto text = readWhole(path, smallFile(cancelled));
    return text ? text->substr(0, text->find('\n')) : std::string();
}

/// rest.InClusterConfig: what the kubelet gives each pod. Nothing when this is no pod.
std::optional<Connection> inClusterConnection(const KubeconfigOptions& options)
{
    const char* host = std::getenv("KUBERNETES_SERVICE_HOST");
    const char* port = std::getenv("KUBERNETES_SERVICE_PORT");
    std::error_code code;
    const std::filesystem::path token = options.serviceAccountFolder / "token";
    if (!host || !*host || !port || !*port || !std::filesystem::exists(token, code))
        return std::nullopt;
    Connection connection;
    const std::string name(host);
    const bool isPort = std::string_view(port).find_first_not_of("0123456789") == std::string_view::npos;
    if (!isHostNameOrAddress(name) || !isPort)
        return std::nullopt;
    connection.server = "https://" + (name.find(':') == std::string::npos ? name : "[" + name + "]") + ":" + port;
    connection.tokenFile = token.string();
    connection.certificateAuthority.path = (options.serviceAccountFolder / "ca.crt").string();
    connection.credential = CredentialKind::InCluster;
    connection.namespace_ = options.namespace_;
    if (connection.namespace_.empty())
        connection.namespace_ = firstLineOf(options.serviceAccountFolder / "namespace", options.patience.cancelled);
    if (connection.namespace_.empty())
        connection.namespace_ = "default";
    return connection;
}

} // namespace

Result<Kubeconfig> readKubeconfig(const KubeconfigOptions& options)
{
    auto merged = merge(options);
    if (!merged)
        return merged.error();
    Kubeconfig config{merged->files, merged->config.currentContext, {}};
    for (const auto& [name, entry] : merged->config.contexts) {
        const bool usable = merged->config.clusters.contains(entry.cluster) &&
                            (entry.user.empty() || merged->config.users.contains(entry.user));
        config.contexts.push_back({name, entry.cluster, entry.user, entry.namespace_, usable});
    }
    return config;
}

Result<Connection> resolveConnection(const KubeconfigOptions& options)
{
    auto merged = merge(options);
    const bool nothing = !merged ? merged.error().kind == ErrorKind::KubeconfigMissing
                                 : merged->config.clusters.empty() && merged->config.contexts.empty();
    if (nothing && options.path.empty() && options.context.empty()) {
        if (auto inside = inClusterConnection(options))
            return std::move(*inside);
    }
    if (!merged)
        return merged.error();
    return connectionIn(*merged, options);
}

std::map<std::string, Result<Connection>> resolveEveryContext(const KubeconfigOptions& options)
{
    std::map<std::string, Result<Connection>> connections;
    const auto merged = merge(options);
    if (!merged)
        return connections;
    KubeconfigOptions one = options;
    for (const auto& [name, entry] : merged->config.contexts) {
        one.context = name;
        connections.emplace(name, connectionIn(*merged, one));
    }
    return connections;
}

std::vector<std::filesystem::path> kubeconfigPlaces(const KubeconfigOptions& options)
{
    return placesOf(options).paths;
}

std::vector<Secret> secretsOf(const Connection& connection)
{
    std::vector<Secret> secrets{connection.token, connection.password, connection.clientKey.data};
    if (!connection.password.empty()) {
        // As it is sent (RFC 7617), too: a server may encode the field once more.
        secrets.emplace_back(connection.username + ":" + connection.password.reveal());
        secrets.emplace_back(encodeBase64(secrets.back().reveal()));
    }
    for (const std::string* url : {&connection.server, &connection.proxyUrl}) {
        if (auto parts = partsOfUrl(*url); parts && !parts->password.empty())
            secrets.emplace_back(std::move(parts->password));
    }
    if (connection.oidc) {
        for (const Secret* secret : {&connection.oidc->clientSecret, &connection.oidc->idToken, &connection.oidc->refreshToken})
            secrets.push_back(*secret);
    }
    return secrets;
}

bool sameOidc(const OidcConfig& one, const OidcConfig& other)
{
    const auto all = [](const OidcConfig& c) {
        return std::tie(c.issuerUrl, c.clientId, c.clientSecret.reveal(), c.idToken.reveal(), c.refreshToken.reveal(),
                        c.certificateAuthority.path, c.certificateAuthority.data.reveal());
    };
    return all(one) == all(other);
}

bool sameAccess(const Connection& one, const Connection& other)
{
    const auto samePem = [](const PemSource& a, const PemSource& b) {
        return a.path == b.path && a.data.reveal() == b.data.reveal();
    };
    if (one.oidc.has_value() != other.oidc.has_value() || (one.oidc && !sameOidc(*one.oidc, *other.oidc)))
        return false;
    const auto plain = [](const Connection& c) {
        return std::tie(c.namespace_, c.serverAsWritten, c.server, c.tlsServerName, c.insecureSkipTlsVerify, c.proxyUrl,
                        c.disableCompression, c.tokenFile, c.username, c.exec, c.execConfig, c.impersonate, c.credential);
    };
    return plain(one) == plain(other) && samePem(one.certificateAuthority, other.certificateAuthority) &&
           samePem(one.clientCertificate, other.clientCertificate) && samePem(one.clientKey, other.clientKey) &&
           one.token.reveal() == other.token.reveal() && one.password.reveal() == other.password.reveal();
}

} // namespace hopscope::client
