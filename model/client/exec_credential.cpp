#include "model/client/exec_credential.h"

#include "model/client/base64.h"
#include "model/client/credential_files.h"
#include "model/client/header_value.h"
#include "model/kube/exec_credential_json.h"

namespace hopscope::client {

namespace {

/// client-go's ConfigToExecCluster.
Result<kube::ExecCluster> clusterOf(const Connection& connection, const std::atomic<bool>* cancelled)
{
    kube::ExecCluster cluster;
    cluster.server = connection.serverAsWritten;
    cluster.tlsServerName = connection.tlsServerName;
    cluster.insecureSkipTlsVerify = connection.insecureSkipTlsVerify;
    if (!connection.certificateAuthority.empty()) {
        const auto authority = pemText(connection.certificateAuthority, ErrorKind::TlsUntrusted, cancelled);
        if (!authority)
            return authority.error();
        cluster.certificateAuthorityData = encodeBase64(authority->reveal());
    }
    cluster.proxyUrl = connection.proxyUrl;
    cluster.disableCompression = connection.disableCompression;
    cluster.config = connection.execConfig;
    return cluster;
}

/// What is wrong with it (client-go, refreshCredsLocked); empty: nothing.
std::string problemOf(const kube::ExecAnswer& answer, const std::string& apiVersion)
{
    if (answer.kind != "ExecCredential")
        return "its kind is no ExecCredential";
    if (answer.apiVersion != apiVersion)
        return "its apiVersion is not " + apiVersion;
    if (!answer.hasStatus)
        return "it has no status";
    if (answer.certificate.empty() != answer.key.empty())
        return "certificate and key come together, and one is missing";
    if (!answer.token.empty() && !canBeAHeader(answer.token.reveal()))
        return "its token has a control character in it, and cannot be sent";
    if (answer.token.empty() && answer.certificate.empty())
        return "it has neither token nor certificate";
    return answer.expirationTimestamp.empty() || parseRfc3339(answer.expirationTimestamp) ? "" : "expirationTimestamp is no time";
}

Error unusable(std::string problem)
{
    return {ErrorKind::ExecFailed, std::move(problem), {}};
}

} // namespace

Result<std::string> execInfo(const Connection& connection, const std::atomic<bool>* cancelled)
{
    std::optional<kube::ExecCluster> cluster;
    if (connection.exec->provideClusterInfo) {
        auto told = clusterOf(connection, cancelled);
        if (!told)
            return told.error();
        cluster = std::move(*told);
    }
    return kube::writeExecInfo(connection.exec->apiVersion, cluster);
}

Result<ExecCredential> readExecCredential(std::string_view text, const std::string& apiVersion)
{
    auto answer = kube::readExecAnswer(text);
    if (!answer && answer.error().kind == ErrorKind::OverLimit)
        return unusable("it is nested too deeply");
    if (!answer)
        return unusable(answer.error().context.empty() ? "it is no JSON" : answer.error().context + " is of the wrong type");
    if (std::string problem = problemOf(*answer, apiVersion); !problem.empty())
        return unusable(std::move(problem));
    ExecCredential read;
    read.credential = {std::move(answer->token), std::move(answer->certificate), std::move(answer->key)};
    read.expires = parseRfc3339(answer->expirationTimestamp);
    return read;
}

} // namespace hopscope::client
