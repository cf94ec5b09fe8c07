#include "app/masked_arguments.h"
#include "app/run_command.h"
#include "model/base/visible_text.h"
#include "model/client/http_error.h"
#include "model/client/id_token.h"
#include "model/client/named_files.h"
#include "widgets/tables/table_text.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

namespace hopscope::app {

/// The translation context of this file.
class ConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)
};

namespace {

using Json = nlohmann::ordered_json;
using client::Connection;
using client::CredentialKind;

const char* credentialWord(CredentialKind credential)
{
    switch (credential) {
    case CredentialKind::ClientCertificate: return "client-certificate";
    case CredentialKind::Token: return "token";
    case CredentialKind::TokenFile: return "token-file";
    case CredentialKind::Basic: return "basic";
    case CredentialKind::Exec: return "exec";
    case CredentialKind::InCluster: return "in-cluster";
    case CredentialKind::Oidc: return "oidc";
    case CredentialKind::None: break;
    }
    return "none";
}

/// Never what is in it.
std::string placeOf(const client::PemSource& source)
{
    return source.data.empty() ? source.path : "data";
}

std::string authorityOf(const Connection& connection)
{
    const std::string place = placeOf(connection.certificateAuthority);
    return place.empty() ? "system" : place;
}

std::vector<std::string> contextNames(const SourceOptions& source)
{
    std::vector<std::string> names;
    if (const auto kubeconfig = client::readKubeconfig({source.kubeconfig, {}, {}}))
        for (const client::KubeconfigContext& context : kubeconfig->contexts)
            names.push_back(context.name);
    return names;
}

Json execJson(const Connection& connection)
{
    if (!connection.exec)
        return nullptr;
    const MaskedArguments masked = maskedArguments(connection.exec->args);
    return {{"command", connection.exec->command},
            {"args", masked.args},
            {"apiVersion", connection.exec->apiVersion},
            {"argsMasked", masked.anyMasked},
            {"argsMayHoldSecrets", !masked.args.empty()}};
}

Json impersonationJson(const Connection& connection)
{
    if (!connection.impersonate)
        return nullptr;
    Json extra = Json::object();
    for (const auto& [key, values] : connection.impersonate->extra)
        extra[key] = values;
    return {{"user", connection.impersonate->user}, {"groups", connection.impersonate->groups},
            {"uid", connection.impersonate->uid}, {"extra", extra}};
}

const char* settingOf(client::NamedFile::Role role)
{
    switch (role) {
    case client::NamedFile::Role::Kubeconfig: return "files";
    case client::NamedFile::Role::CertificateAuthority: return "certificateAuthority";
    case client::NamedFile::Role::ClientCertificate: return "clientCertificate";
    case client::NamedFile::Role::ClientKey: return "clientKey";
    case client::NamedFile::Role::TokenFile: return "tokenFile";
    case client::NamedFile::Role::ExecCommand: return "exec";
    case client::NamedFile::Role::IssuerCertificateAuthority: return "oidc";
    }
    return "";
}

const char* stateWord(client::NamedFile::State state)
{
    switch (state) {
    case client::NamedFile::State::Readable: return "readable";
    case client::NamedFile::State::Missing: return "missing";
    case client::NamedFile::State::Unreadable: return "unreadable";
    }
    return "";
}

Json namedFilesJson(const std::vector<client::NamedFile>& files)
{
    Json list = Json::array();
    for (const client::NamedFile& file : files)
        list.push_back({{"setting", settingOf(file.role)}, {"path", file.path}, {"state", stateWord(file.state)}});
    return list;
}

Json oidcJson(const Connection& connection)
{
    if (!connection.oidc)
        return nullptr;
    const client::OidcConfig& oidc = *connection.oidc;
    const auto expiry = client::idTokenExpiry(oidc.idToken);
    return {{"issuer", client::shownUrl(oidc.issuerUrl)},
            {"clientId", oidc.clientId},
            {"certificateAuthority", placeOf(oidc.certificateAuthority).empty() ? "system" : placeOf(oidc.certificateAuthority)},
            {"idTokenExpires", expiry ? Json(formatRfc3339(*expiry)) : Json(nullptr)},
            {"refreshToken", !oidc.refreshToken.empty()}};
}

/// In the paper's order; the text is made of the same.
Json connectionJson(const Connection& connection, const std::vector<std::string>& contexts, const std::vector<client::NamedFile>& files)
{
    return {{"schema", "hopscope.connection/v1"},
            {"context", connection.context},
            {"cluster", connection.cluster},
            {"user", connection.user},
            {"namespace", connection.namespace_},
            {"server", client::shownUrl(connection.server)},
            {"tlsServerName", connection.tlsServerName},
            {"insecureSkipTlsVerify", connection.insecureSkipTlsVerify},
            {"proxyUrl", client::shownUrl(connection.proxyUrl)},
            {"disableCompression", connection.disableCompression},
            {"contexts", contexts},
            {"certificateAuthority", authorityOf(connection)},
            {"clientCertificate", placeOf(connection.clientCertificate)},
            {"clientKey", placeOf(connection.clientKey)},
            {"tokenFile", connection.tokenFile},
            {"username", connection.username},
            {"credential", credentialWord(connection.credential)},
            {"exec", execJson(connection)},
            {"impersonate", impersonationJson(connection)},
            {"files", connection.files},
            {"namedFiles", namedFilesJson(files)},
            {"oidc", oidcJson(connection)}};
}

QString shownValue(const Json& value)
{
    if (value.is_string())
        return QString::fromStdString(value.get<std::string>());
    if (value.is_boolean())
        return value.get<bool>() ? ConnectionText::tr("yes") : ConnectionText::tr("no");
    if (value.is_null())
        return {};
    QStringList parts;
    for (const auto& [key, part] : value.items()) {
        const QString shown = shownValue(part);
        if (!shown.isEmpty())
            parts << (value.is_object() ? QString::fromStdString(key) + QLatin1Char('=') + shown : shown);
    }
    return parts.join(value.is_object() ? QStringLiteral("; ") : QStringLiteral(", "));
}

QString fileText(const client::NamedFile& file)
{
    const QString path = QString::fromStdString(file.path);
    const bool isCommand = file.role == client::NamedFile::Role::ExecCommand;
    switch (file.state) {
    case client::NamedFile::State::Readable:
        return isCommand ? ConnectionText::tr("%1: is there and can be run").arg(path) : ConnectionText::tr("%1: is there and can be read").arg(path);
    case client::NamedFile::State::Missing: return ConnectionText::tr("%1: is not there").arg(path);
    case client::NamedFile::State::Unreadable: break;
    }
    return isCommand ? ConnectionText::tr("%1: is there, but cannot be run").arg(path) : ConnectionText::tr("%1: is there, but cannot be read").arg(path);
}

/// The names are those of the JSON, so that one leads to the other; what is empty is left out.
QString connectionText(const Json& json, const std::vector<client::NamedFile>& files)
{
    tables::TextTable table{{ConnectionText::tr("SETTING"), ConnectionText::tr("VALUE")}, {}};
    for (const auto& [key, value] : json.items()) {
        const QString shown = shownValue(value);
        if (key != "schema" && key != "namedFiles" && !shown.isEmpty())
            table.rows << QStringList{QString::fromStdString(key), shown};
    }
    if (json["exec"].is_object() && json["exec"]["argsMayHoldSecrets"].get<bool>())
        table.rows << QStringList{QStringLiteral("exec"), ConnectionText::tr("The arguments may hold secrets: look at them before you pass this on.")};
    for (const client::NamedFile& file : files)
        table.rows << QStringList{QStringLiteral("namedFiles"), fileText(file)};
    return tables::tableAs(table, tables::TableFormat::Text);
}

} // namespace

int runConnection(const ConnectionCommand& command, const SourceOptions& source, const Streams& streams)
{
    const auto connection = client::resolveConnection({source.kubeconfig, source.context, source.firstNamespace()});
    if (!connection)
        return report(connection.error(), streams);
    const std::vector<client::NamedFile> files = client::namedFiles(*connection);
    const Json json = connectionJson(*connection, contextNames(source), files);
    if (command.output == Output::Json)
        streams.out << jsonWithoutControls(json.dump(2, ' ', false, Json::error_handler_t::replace)) << '\n';
    else
        streams.out << connectionText(json, files);
    // What there is, is said all the same: it shows what is in the way.
    const Status startable = client::checkStartable(*connection);
    return startable ? exitDone : report(startable.error(), streams);
}

} // namespace hopscope::app
