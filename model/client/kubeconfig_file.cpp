#include "model/client/kubeconfig_file.h"

#include "model/base/visible_text.h"
#include "model/client/base64.h"
#include "model/client/header_value.h"
#include "model/client/kubeconfig_section.h"
#include "model/kube/yaml_to_json.h"

#include <algorithm>
#include <map>

namespace hopscope::client {

namespace {

constexpr std::uint64_t largest = std::uint64_t{16} << 20;

/// Thrown and caught within this file: the entry cannot be used, which hurts nobody who uses another.
struct Unusable
{
    std::string message;
    std::string entry;
};

class FileReader
{
public:
    explicit FileReader(const std::filesystem::path& path) : m_folder(path.parent_path()) { m_file.path = path.string(); }

    KubeconfigFile read(const YAML::Node& document)
    {
        const Section root(document, {});
        root.requireText("apiVersion", "v1");
        root.requireText("kind", "Config");
        m_file.currentContext = root.text("current-context");
        readNamed(root, "clusters", "cluster", m_file.clusters, [this](const Section& s) { return cluster(s); });
        readNamed(root, "users", "user", m_file.users, [this](const Section& s) { return user(s); });
        readNamed(root, "contexts", "context", m_file.contexts, [](const Section& s) {
            return ContextEntry{s.text("cluster"), s.text("user"), s.text("namespace")};
        });
        return std::move(m_file);
    }

private:
    template <class T, class Read>
    void readNamed(const Section& root, const char* list, const char* key, std::map<std::string, T>& into, Read readEntry)
    {
        for (const YAML::Node& node : root.list(list)) {
            const std::string name = Section(node, list).text("name");
            const std::string place = std::string(list) + "[" + name + "]";
            const Section named(node, place);
            if (!into.emplace(name, readEntry(named.section(key))).second)
                throw Invalid{"is there twice", place};
            m_file.origin[std::string(list) + "/" + name] = m_file.path;
        }
    }

    std::string pathAt(const Section& section, const char* key) const
    {
        const std::string value = section.text(key);
        return value.empty() || value.starts_with('/') ? value : (m_folder / value).lexically_normal().string();
    }

    PemSource pemAt(const Section& section, const char* key, const char* dataKey) const
    {
        const auto data = decodeBase64(section.text(dataKey));
        if (!data)
            throw Invalid{"is no base64", section.placeOf(dataKey)};
        PemSource source{Secret(*data), {}};
        // Data wins over the path (client-go's loading, unlike kubectl's check of the file).
        (source.data.empty() ? source.path : source.overriddenPath) = pathAt(section, key);
        return source;
    }

    ClusterEntry cluster(const Section& section) const
    {
        ClusterEntry entry;
        entry.server = section.text("server");
        entry.tlsServerName = section.text("tls-server-name");
        entry.insecureSkipTlsVerify = section.flag("insecure-skip-tls-verify");
        entry.proxyUrl = section.text("proxy-url");
        entry.disableCompression = section.flag("disable-compression");
        entry.certificateAuthority = pemAt(section, "certificate-authority", "certificate-authority-data");
        for (const YAML::Node& node : section.list("extensions")) {
            const Section named(node, section.placeOf("extensions"));
            if (named.text("name") != "client.authentication.k8s.io/exec")
                continue;
            auto json = kube::yamlToJson(named.node("extension"), kube::YamlWords::Version11);
            if (!json) // as client-go, which makes JSON of the whole file first
                throw Invalid{json.error().message, section.placeOf("extensions")};
            entry.execConfig = std::move(*json);
        }
        return entry;
    }

    /// user.exec (cluster-facts.md 7.6): a command with a separator is relative to this file's folder, a bare one is sought in PATH.
    ExecConfig exec(const Section& section) const
    {
        ExecConfig config;
        config.command = section.text("command");
        if (config.command.empty())
            throw Unusable{"is missing", section.placeOf("command")};
        if (config.command.find('/') != std::string::npos)
            config.command = pathAt(section, "command");
        config.args = section.texts("args");
        checkShowable(section, "command", {config.command});
        checkShowable(section, "args", config.args);
        for (const YAML::Node& node : section.list("env")) {
            const Section variable(node, section.placeOf("env"));
            config.environment.emplace_back(variable.text("name"), variable.text("value"));
            if (config.environment.back().first.empty())
                throw Unusable{"is missing", section.placeOf("env.name")};
            checkShowable(section, "env", {config.environment.back().first, config.environment.back().second});
        }
        config.apiVersion = section.text("apiVersion");
        const std::string group = "client.authentication.k8s.io/";
        if (config.apiVersion != group + "v1" && config.apiVersion != group + "v1beta1")
            throw Unusable{"must be " + group + "v1 or " + group + "v1beta1", section.placeOf("apiVersion")};
        config.installHint = visibleText(withFoldedBlanks(section.text("installHint")));
        config.provideClusterInfo = section.flag("provideClusterInfo");
        config.interactiveMode = interactiveMode(section, config.apiVersion == group + "v1");
        config.file = m_file.path;
        return config;
    }

    /// Whoever is asked whether it may be run must see all of it, as it is; and a NUL would end it early.
    static void checkShowable(const Section& section, const char* field, const std::vector<std::string>& words)
    {
        if (std::any_of(words.begin(), words.end(), [](const std::string& word) { return holdsControls(word); }))
            throw Unusable{"holds a control character, a line end or bytes that are no text, and is not run", section.placeOf(field)};
    }

    static InteractiveMode interactiveMode(const Section& section, bool required)
    {
        const std::string mode = section.text("interactiveMode");
        if (mode == "Never")
            return InteractiveMode::Never;
        if (mode == "Always")
            return InteractiveMode::Always;
        if (mode == "IfAvailable" || (mode.empty() && !required))
            return InteractiveMode::IfAvailable;
        throw Unusable{"must be Never, IfAvailable or Always", section.placeOf("interactiveMode")};
    }

    static std::optional<Impersonation> impersonation(const Section& section)
    {
        Impersonation as{section.text("as"), section.text("as-uid"), section.texts("as-groups"), {}};
        const Section extra = section.section("as-user-extra");
        for (const std::string& key : extra.keys())
            as.extra[key] = extra.texts(key.c_str());
        if (as == Impersonation{})
            return std::nullopt;
        if (as.user.empty())
            throw Unusable{"is missing; as-uid, as-groups and as-user-extra need it", section.placeOf("as")};
        // Each becomes a header: a line break would begin another one, and an empty one would not be sent at all.
        std::vector<std::string> sent = as.groups;
        sent.push_back(as.user);
        if (section.has("as-uid"))
            sent.push_back(as.uid);
        for (const auto& [key, values] : as.extra)
            sent.insert(sent.end(), values.begin(), values.end());
        if (!std::all_of(sent.begin(), sent.end(), canBeAHeader))
            throw Unusable{"has an empty value or a control character in it, here or in as-uid, as-groups or as-user-extra",
                           section.placeOf("as")};
        return as;
    }

    /// client-go sends no such header; a NUL would cut the text without a word.
    static void checkLogin(const Section& section, const UserEntry& entry)
    {
        const auto refuse = [&](const char* key) {
            throw Unusable{"has a control character in it, perhaps a line end, and cannot be sent", section.placeOf(key)};
        };
        if (!entry.token.empty() && !canBeAHeader(entry.token.reveal()))
            refuse("token");
        if (holdsAsciiControl(entry.username))
            refuse("username");
        if (holdsAsciiControl(entry.password.reveal()))
            refuse("password");
    }

    UserEntry user(const Section& section) const
    {
        UserEntry entry;
        entry.clientCertificate = pemAt(section, "client-certificate", "client-certificate-data");
        entry.clientKey = pemAt(section, "client-key", "client-key-data");
        entry.token = Secret(section.text("token"));
        entry.tokenFile = pathAt(section, "tokenFile");
        entry.username = section.text("username");
        entry.password = Secret(section.text("password"));
        try {
            checkLogin(section, entry);
            entry.impersonate = impersonation(section);
            if (section.has("exec") && section.has("auth-provider"))
                throw Unusable{"cannot be together with exec", section.placeOf("auth-provider")};
            if (section.has("exec"))
                entry.exec = exec(section.section("exec"));
        } catch (const Unusable& unusable) {
            entry.unusable = Error{ErrorKind::KubeconfigInvalid, unusable.message, m_file.path + ": " + unusable.entry};
        }
        if (section.has("auth-provider"))
            entry.authProvider = authProvider(section.section("auth-provider"));
        return entry;
    }

    /// The paths in its config are not relative to this file: client-go takes them as they are.
    AuthProvider authProvider(const Section& section) const
    {
        AuthProvider provider{section.text("name"), {}, {}};
        const Section config = section.section("config");
        if (provider.name != "oidc")
            return provider;
        OidcConfig& oidc = provider.oidc;
        oidc.issuerUrl = config.text("idp-issuer-url");
        oidc.clientId = config.text("client-id");
        oidc.clientSecret = Secret(config.text("client-secret"));
        oidc.idToken = Secret(config.text("id-token"));
        oidc.refreshToken = Secret(config.text("refresh-token"));
        oidc.certificateAuthority.path = config.text("idp-certificate-authority");
        const auto data = decodeBase64(config.text("idp-certificate-authority-data"));
        const auto unusable = [&](const char* message, const char* key) {
            provider.unusable = Error{ErrorKind::KubeconfigInvalid, message, m_file.path + ": " + config.placeOf(key)};
        };
        if (!data)
            unusable("is no base64", "idp-certificate-authority-data");
        else if (!data->empty())
            oidc.certificateAuthority = {Secret(*data), {}};
        for (const char* key : {"client-id", "idp-issuer-url"}) {
            if (config.text(key).empty())
                unusable("is missing", key);
        }
        return provider;
    }

    std::filesystem::path m_folder;
    KubeconfigFile m_file;
};

} // namespace

Result<KubeconfigFile> readKubeconfigFile(const std::filesystem::path& path, const Patience& patience, bool onlyFile)
{
    const auto text = readWhole(path, {largest, patience, onlyFile});
    if (!text && text.error().kind == ErrorKind::FileMissing)
        return Error{ErrorKind::FileMissing, {}, path.string()};
    if (!text)
        return Error{ErrorKind::KubeconfigInvalid, readProblem(text.error()), path.string()};
    try {
        return FileReader(std::filesystem::absolute(path)).read(YAML::Load(*text));
    } catch (const Invalid& invalid) {
        return Error{ErrorKind::KubeconfigInvalid, invalid.message, path.string() + ": " + invalid.entry};
    } catch (const YAML::Exception& error) {
        return Error{ErrorKind::KubeconfigInvalid, kube::yamlProblem(error),
                     path.string() + ":" + std::to_string(error.mark.line + 1) + ":" +
                         std::to_string(error.mark.column + 1)};
    } catch (const std::bad_alloc&) {
        return Error{ErrorKind::OutOfMemory, {}, path.string()};
    } catch (const std::exception& error) {
        return Error{ErrorKind::KubeconfigInvalid, error.what(), path.string()};
    }
}

} // namespace hopscope::client
