#include "model/client/exec_plugin.h"

#include "model/client/secret_mask.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace hopscope::client {

namespace {

constexpr std::chrono::milliseconds shellTimeLimit{5'000};
constexpr std::size_t mostOfErrors = 600; ///< bytes of standard error in a message

std::string variable(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

struct Program
{
    std::string path;
    std::string searched; ///< the PATH it was sought in
    bool byShell = false; ///< it is not in this process's own PATH
};

Program locate(const std::string& command, ChildProcess& process)
{
    Program program{{}, variable("PATH"), false};
    program.path = findProgram(command, program.searched);
    if (!program.path.empty() || command.find('/') != std::string::npos)
        return program;
    const std::string shells = loginShellPath(process, shellTimeLimit);
    if (!shells.empty()) {
        program = {findProgram(command, shells), shells, true};
    }
    return program;
}

Error missing(const ExecConfig& config, const Program& program)
{
    const bool bare = config.command.find('/') == std::string::npos;
    std::string message = plainLine(config.installHint);
    if (bare)
        message += (message.empty() ? "" : " ") + ("PATH=" + program.searched);
    return {ErrorKind::ExecMissing, message, config.command};
}

/// The last lines of standard error as one, behind what happened.
std::string withErrors(std::string what, const std::string& errors)
{
    std::string said = plainLine(errors.substr(errors.size() - std::min(errors.size(), mostOfErrors)));
    said.erase(said.find_last_not_of(' ') + 1);
    said.erase(0, said.find_first_not_of(' '));
    return said.empty() ? what : what + ": " + said;
}

Error overLimit(const ExecConfig& config, Limit limit)
{
    return {ErrorKind::OverLimit, {}, config.command, limit};
}

/// A program that logs what it does may log what it prints.
std::string errorsWithoutSecrets(const ExecConfig& config, const ChildOutcome& outcome)
{
    SecretMask mask;
    if (const auto printed = readExecCredential(outcome.output.reveal(), config.apiVersion)) {
        mask.add(printed->credential.token);
        mask.add(printed->credential.key);
    }
    return mask.masked(outcome.errors);
}

Error failed(const ExecConfig& config, const ChildOutcome& outcome)
{
    const auto error = [&](std::string what, ErrorKind kind = ErrorKind::ExecFailed) {
        return Error{kind, withErrors(std::move(what), errorsWithoutSecrets(config, outcome)), config.command};
    };
    switch (outcome.end) {
    case ChildOutcome::End::Exited: return error("exit status " + std::to_string(outcome.code));
    case ChildOutcome::End::Signalled: return error("signal " + std::to_string(outcome.code));
    case ChildOutcome::End::TimedOut: return error("no answer in time", ErrorKind::ExecTimedOut);
    case ChildOutcome::End::Cancelled: return error("cancelled");
    case ChildOutcome::End::TooMuchOutput: return overLimit(config, Limit::PluginOutput);
    case ChildOutcome::End::TooMuchChatter: return overLimit(config, Limit::PluginChatter);
    case ChildOutcome::End::NotStarted: break;
    }
    return error(std::strerror(outcome.code));
}

} // namespace

Result<ExecCredential> runExecPlugin(const Connection& connection, ChildProcess& process,
                                     std::chrono::milliseconds timeLimit,
                                     const std::function<void(std::string)>& errorLine)
{
    const ExecConfig& config = *connection.exec;
    if (config.interactiveMode == InteractiveMode::Always)
        return Error{ErrorKind::ExecNeedsTerminal, {}, config.command};
    const auto info = execInfo(connection, &process.cancelled());
    if (!info)
        return info.error();
    const Program program = locate(config.command, process);
    if (program.path.empty())
        return missing(config, program);
    ChildCommand command{program.path, config.args, ownEnvironment(), timeLimit};
    if (program.byShell)
        setVariable(command.environment, "PATH", program.searched); // it runs further programs of the same kind
    for (const auto& [name, value] : config.environment)
        setVariable(command.environment, name, value);
    setVariable(command.environment, "KUBERNETES_EXEC_INFO", *info);
    const ChildOutcome outcome = process.run(command, [&](std::string_view line) { errorLine(plainLine(line)); });
    if (outcome.end != ChildOutcome::End::Exited || outcome.code != 0)
        return failed(config, outcome);
    auto credential = readExecCredential(outcome.output.reveal(), config.apiVersion);
    if (!credential)
        return Error{ErrorKind::ExecFailed, withErrors("what it prints is no credential, " + credential.error().message,
                                                       outcome.errors), config.command};
    return credential;
}

std::optional<SignIn> ExecFetch::begin()
{
    m_process = std::make_unique<ChildProcess>();
    return SignIn{m_connection.exec->command, {}, 0};
}

Result<ExecCredential> ExecFetch::run(std::chrono::milliseconds timeLimit, const std::function<void(std::string)>& said)
{
    return runExecPlugin(m_connection, *m_process, timeLimit, said);
}

Error ExecFetch::expiredAtOnce() const
{
    return {ErrorKind::ExecFailed, "what it prints has expired", m_connection.exec->command};
}

} // namespace hopscope::client
