#include "app/run_command.h"
#include "model/client/http_error.h"
#include "model/client/kubeconfig.h"
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
    case CredentialKind::None:
    case CredentialKind::AuthProvider: break;
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
    return {{"command", connection.exec->command}, {"args", connection.exec->args}, {"apiVersion", connection.exec->apiVersion}};
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

/// In the paper's order; the text is made of the same.
Json connectionJson(const Connection& connection, const std::vector<std::string>& contexts)
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
            {"files", connection.files}};
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

/// The names are those of the JSON, so that one leads to the other; what is empty is left out.
QString connectionText(const Json& json)
{
    tables::TextTable table{{ConnectionText::tr("SETTING"), ConnectionText::tr("VALUE")}, {}};
    for (const auto& [key, value] : json.items()) {
        const QString shown = shownValue(value);
        if (key != "schema" && !shown.isEmpty())
            table.rows << QStringList{QString::fromStdString(key), shown};
    }
    return tables::tableAs(table, tables::TableFormat::Text);
}

} // namespace

int runConnection(const ConnectionCommand& command, const SourceOptions& source, Streams& streams)
{
    const auto connection = client::resolveConnection({source.kubeconfig, source.context, source.firstNamespace()});
    if (!connection)
        return report(connection.error(), streams);
    const Json json = connectionJson(*connection, contextNames(source));
    if (command.output == Output::Json)
        streams.out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    else
        streams.out << connectionText(json);
    return exitDone;
}

} // namespace hopscope::app
