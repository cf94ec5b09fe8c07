#include "model/client/exec_plugin.h"

#include "model/base/visible_text.h"
#include "model/client/secret_mask.h"

#include <algorithm>
#include <cstring>

namespace hopscope::client {

namespace {

constexpr std::size_t mostOfErrors = 600; ///< bytes of standard error in a message

/// The last lines of standard error as one, behind what happened.
std::string withErrors(std::string what, const std::string& errors)
{
    const std::string said = visibleText(withFoldedBlanks(errors.substr(errors.size() - std::min(errors.size(), mostOfErrors))));
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

Result<ExecCredential> runExecPlugin(const Connection& connection, const ExecProgram& program, ChildProcess& process,
                                     std::chrono::milliseconds timeLimit,
                                     const std::function<void(std::string)>& errorLine)
{
    const ExecConfig& config = *connection.exec;
    if (config.interactiveMode == InteractiveMode::Always)
        return Error{ErrorKind::ExecNeedsTerminal, {}, config.command};
    const auto info = execInfo(connection, &process.cancelled());
    if (!info)
        return info.error();
    if (program.path.empty())
        return execMissing(config, program);
    ChildCommand command{program.path, config.args, ownEnvironment(), timeLimit};
    if (program.byShell)
        setVariable(command.environment, "PATH", program.searched); // it runs further programs of the same kind
    for (const auto& [name, value] : config.environment)
        setVariable(command.environment, name, value);
    setVariable(command.environment, "KUBERNETES_EXEC_INFO", *info);
    const ChildOutcome outcome = process.run(command, [&](std::string_view line) { errorLine(visibleText(line)); });
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
    return runExecPlugin(m_connection, m_program, *m_process, timeLimit, said);
}

Error ExecFetch::expiredAtOnce() const
{
    return {ErrorKind::ExecFailed, "what it prints has expired", m_connection.exec->command};
}

} // namespace hopscope::client
