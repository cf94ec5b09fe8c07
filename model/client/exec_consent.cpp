#include "model/client/exec_consent.h"

#include "model/client/credential_files.h"

#include <cstdlib>

namespace hopscope::client {

namespace {

/// With its length in front, no text can look like two, nor two like one.
class Record
{
public:
    Record& add(const std::string& text)
    {
        m_text += std::to_string(text.size()) + ":" + text + "\n";
        return *this;
    }
    Record& add(std::size_t count) { return add(std::to_string(count)); }
    const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

std::string argumentsOf(const ExecConfig& config)
{
    Record record;
    record.add(config.args.size());
    for (const std::string& arg : config.args)
        record.add(arg);
    return record.text();
}

std::string environmentOf(const ExecConfig& config)
{
    Record record;
    record.add(config.environment.size());
    for (const auto& [name, value] : config.environment)
        record.add(name).add(value);
    return record.text();
}

/// Relative to where this program stands means another one elsewhere.
std::string absolute(const std::string& path)
{
    std::error_code code;
    const std::filesystem::path whole = std::filesystem::absolute(path, code);
    return code || path.empty() ? path : whole.string();
}

} // namespace

ExecProgram findExecProgram(const std::string& command, const std::function<std::string()>& shellPath)
{
    const char* own = std::getenv("PATH");
    ExecProgram program{{}, own ? own : "", false};
    program.path = absolute(findProgram(command, program.searched));
    if (!program.path.empty() || command.find('/') != std::string::npos)
        return program;
    const std::string shells = shellPath();
    if (!shells.empty())
        program = {findProgram(command, shells), shells, true};
    return program;
}

ExecProgram findExecProgram(const std::string& command, ChildProcess& process)
{
    return findExecProgram(command, [&process] { return loginShellPath(process, loginShellTimeLimit); });
}

Result<ExecConsent> wantedConsent(const Connection& connection, ExecProgram program, const Patience& patience)
{
    if (connection.exec->interactiveMode == InteractiveMode::Always)
        return Error{ErrorKind::ExecNeedsTerminal, {}, connection.exec->command};
    if (program.path.empty())
        return execMissing(*connection.exec, program);
    ExecConsent consent;
    consent.config = *connection.exec;
    consent.config.file = absolute(consent.config.file);
    consent.program = std::move(program);
    consent.server = connection.server;
    consent.tlsServerName = connection.tlsServerName;
    consent.proxyUrl = connection.proxyUrl;
    consent.insecureSkipTlsVerify = connection.insecureSkipTlsVerify;
    if (!connection.certificateAuthority.empty()) {
        ReadLimits limits = smallFile();
        limits.patience = patience;
        limits.onlyFile = true; // it is read again before each run, and a pipe is empty by then
        const auto authority = pemText(connection.certificateAuthority, ErrorKind::TlsUntrusted, limits);
        if (!authority)
            return authority.error();
        consent.authority = authority->reveal();
        if (connection.certificateAuthority.data.empty())
            consent.authorityPath = absolute(connection.certificateAuthority.path);
    }
    if (consent.config.provideClusterInfo)
        consent.clusterInfo = connection.execConfig;
    return consent;
}

std::vector<std::pair<ConsentPart, std::string>> consentParts(const ExecConsent& consent)
{
    const ExecConfig& config = consent.config;
    return {{ConsentPart::Kubeconfig, Record().add(config.file).text()},
            {ConsentPart::Program, Record().add(config.command).add(consent.program.path).text()},
            {ConsentPart::Arguments, argumentsOf(config)},
            {ConsentPart::Environment, environmentOf(config)},
            {ConsentPart::Server, Record().add(consent.server).add(consent.tlsServerName).add(consent.proxyUrl).text()},
            {ConsentPart::Trust,
             Record().add(std::size_t(consent.insecureSkipTlsVerify)).add(consent.authorityPath).add(consent.authority).text()},
            {ConsentPart::ClusterInfo, Record().add(std::size_t(config.provideClusterInfo)).add(consent.clusterInfo).text()},
            {ConsentPart::Protocol, Record().add(config.apiVersion).add(std::size_t(config.interactiveMode)).text()}};
}

std::string consentRecord(const ExecConsent& consent)
{
    Record record;
    for (const auto& [part, text] : consentParts(consent))
        record.add(text);
    return record.text();
}

std::string shellWord(const std::string& word)
{
    const std::string safe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=@%+,";
    if (!word.empty() && word.find_first_not_of(safe) == std::string::npos)
        return word;
    std::string text = "'";
    for (const char byte : word)
        text += byte == '\'' ? std::string("'\\''") : std::string(1, byte);
    return text + "'";
}

Status checkExecAllowed(const Connection& connection, const std::optional<ExecConsent>& agreed, const Patience& patience)
{
    if (connection.credential != CredentialKind::Exec || !connection.exec)
        return success();
    if (connection.exec->interactiveMode == InteractiveMode::Always)
        return Error{ErrorKind::ExecNeedsTerminal, {}, connection.exec->command};
    const Error notAllowed{ErrorKind::ExecNotAllowed, connection.exec->file, connection.exec->command};
    if (!agreed)
        return notAllowed;
    const auto wanted = wantedConsent(connection, agreed->program, patience);
    if (!wanted)
        return wanted.error();
    return consentRecord(*agreed) == consentRecord(*wanted) ? success() : Status(notAllowed);
}

Error execMissing(const ExecConfig& config, const ExecProgram& program)
{
    std::string message = config.installHint;
    if (config.command.find('/') == std::string::npos)
        message += (message.empty() ? "" : " ") + ("PATH=" + program.searched);
    return {ErrorKind::ExecMissing, message, config.command};
}

} // namespace hopscope::client
