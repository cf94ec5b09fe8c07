#include "model/client/named_files.h"

#include "model/client/child_process.h"
#include "model/client/credential_files.h"

#include <cstdlib>

#include <unistd.h>

namespace hopscope::client {

namespace {

using Role = NamedFile::Role;
using State = NamedFile::State;

/// By its type and its rights: a pipe that is read here would be empty for who needs it.
State stateOf(const std::string& path)
{
    std::error_code code;
    const std::filesystem::file_status status = std::filesystem::status(path, code);
    if (status.type() == std::filesystem::file_type::not_found)
        return State::Missing;
    const bool canBeRead = (std::filesystem::is_regular_file(status) || std::filesystem::is_fifo(status)) && access(path.c_str(), R_OK) == 0;
    return canBeRead ? State::Readable : State::Unreadable;
}

NamedFile commandOf(const ExecConfig& exec)
{
    const char* path = std::getenv("PATH");
    const bool isPath = exec.command.find('/') != std::string::npos;
    const std::string found = isPath ? exec.command : findProgram(exec.command, path ? path : "");
    std::error_code code;
    if (found.empty() || !std::filesystem::exists(found, code))
        return {Role::ExecCommand, exec.command, State::Missing};
    const bool canBeRun = std::filesystem::is_regular_file(found, code) && access(found.c_str(), X_OK) == 0;
    return {Role::ExecCommand, found, canBeRun ? State::Readable : State::Unreadable};
}

Error refused(const std::string& setting, const std::string& path, std::string message)
{
    return {ErrorKind::KubeconfigInvalid, std::move(message), path.empty() ? setting : setting + " " + path};
}

Status checkPem(const PemSource& source, const std::string& setting)
{
    if (!source.overriddenPath.empty())
        return refused(setting, source.overriddenPath, "is there together with " + setting + "-data, which kubectl refuses");
    if (source.path.empty())
        return success();
    const auto text = pemText(source, ErrorKind::KubeconfigInvalid);
    return text ? success() : Status(refused(setting, source.path, text.error().message));
}

/// An empty file is as none to client-go: the system's authorities count.
Status checkAuthority(const PemSource& source, const std::string& setting)
{
    if (const Status read = checkPem(source, setting); !read)
        return read.error();
    const auto text = source.empty() ? Result<Secret>(Secret()) : pemText(source, ErrorKind::KubeconfigInvalid);
    if (!text)
        return text.error();
    if (!text->empty() && text->reveal().find("-----BEGIN CERTIFICATE-----") == std::string::npos)
        return refused(setting + (source.path.empty() ? "-data" : ""), source.path, "holds no certificate");
    return success();
}

/// The file is read first only where there is no token beside it.
Status checkTokenFile(const Connection& connection)
{
    if (connection.tokenFile.empty() || !connection.token.empty())
        return success();
    const auto token = tokenOfFile(connection.tokenFile);
    if (!token)
        return refused("tokenFile", connection.tokenFile, token.error().message);
    if (token->empty())
        return refused("tokenFile", connection.tokenFile, "is empty");
    return success();
}

} // namespace

std::vector<NamedFile> namedFiles(const Connection& connection)
{
    std::vector<NamedFile> files;
    const auto add = [&](Role role, const std::string& path) {
        if (!path.empty())
            files.push_back({role, path, stateOf(path)});
    };
    for (const std::string& file : connection.files)
        add(Role::Kubeconfig, file);
    add(Role::CertificateAuthority, connection.certificateAuthority.path);
    add(Role::ClientCertificate, connection.clientCertificate.path);
    add(Role::ClientKey, connection.clientKey.path);
    add(Role::TokenFile, connection.tokenFile);
    if (connection.exec)
        files.push_back(commandOf(*connection.exec));
    if (connection.oidc)
        add(Role::IssuerCertificateAuthority, connection.oidc->certificateAuthority.path);
    return files;
}

Status checkStartable(const Connection& connection)
{
    if (const Status done = checkPem(connection.certificateAuthority, "certificate-authority"); !done)
        return done.error();
    if (const Status done = checkPem(connection.clientCertificate, "client-certificate"); !done)
        return done.error();
    if (const Status done = checkPem(connection.clientKey, "client-key"); !done)
        return done.error();
    // The rest is read for https alone.
    if (!connection.server.starts_with("https://"))
        return success();
    if (const Status done = checkAuthority(connection.certificateAuthority, "certificate-authority"); !done)
        return done.error();
    if (const Status done = checkTokenFile(connection); !done)
        return done.error();
    return connection.oidc ? checkAuthority(connection.oidc->certificateAuthority, "idp-certificate-authority") : success();
}

} // namespace hopscope::client
