#include "model/client/exec_consent.h"

#include "model/client/exec_credential.h"

namespace hopscope::client {

namespace {

constexpr std::size_t mostShown = 300;

/// As a shell takes it for one word.
std::string quoted(const std::string& word)
{
    const std::string safe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=@%+,";
    if (!word.empty() && word.find_first_not_of(safe) == std::string::npos)
        return word;
    std::string text = "'";
    for (const char byte : word)
        text += byte == '\'' ? std::string("'\\''") : std::string(1, byte);
    return text + "'";
}

} // namespace

std::string consentRecord(const ExecConfig& config)
{
    std::string record;
    // With its length in front, no text can look like two, nor two like one.
    const auto add = [&](const std::string& text) { record += std::to_string(text.size()) + ":" + text + "\n"; };
    add(config.file);
    add(config.apiVersion);
    add(config.command);
    add(std::to_string(config.args.size()));
    for (const std::string& arg : config.args)
        add(arg);
    for (const auto& [name, value] : config.environment) {
        add(name);
        add(value);
    }
    return record;
}

std::string shownCommand(const ExecConfig& config)
{
    std::string text = quoted(plainLine(config.command));
    for (const std::string& arg : config.args)
        text += " " + quoted(plainLine(arg));
    return text.size() <= mostShown ? text : text.substr(0, mostShown) + " ...";
}

Status checkExecAllowed(const Connection& connection, const std::optional<ExecConfig>& agreed)
{
    if (connection.credential != CredentialKind::Exec || !connection.exec)
        return success();
    const ExecConfig& config = *connection.exec;
    if (config.interactiveMode == InteractiveMode::Always)
        return Error{ErrorKind::ExecNeedsTerminal, {}, shownCommand(config)};
    if (!agreed || consentRecord(*agreed) != consentRecord(config))
        return Error{ErrorKind::ExecNotAllowed, config.file, shownCommand(config)};
    return success();
}

} // namespace hopscope::client
