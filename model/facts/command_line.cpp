#include "model/facts/command_line.h"

#include "model/facts/shell_script.h"

#include <algorithm>
#include <array>

namespace hopscope::facts {

namespace {

/// Programs whose options are read, and scripts that only hand theirs on.
bool isProgram(const CommandWord& word)
{
    static constexpr std::array names{"kube-proxy",  "kube-apiserver", "kube-controller-manager", "kubelet",
                                      "hyperkube",   "flanneld",       "kube-router",             "kube-ovn-controller",
                                      "cilium-agent", "start-controller.sh"};
    const std::string_view name = word.program();
    return word.understood && std::any_of(names.begin(), names.end(), [&](const char* one) { return name == one; });
}

/// Tools that prepare something with a program's name among their words.
bool isTool(const CommandWord& word)
{
    static constexpr std::array names{"echo", "rm", "mkdir", "cp", "mv", "ln", "ls", "cat", "test", "[", "[[", "which", "pidof",
                                      "pkill", "killall", "chmod", "chown", "touch", "printf", "install", "type", "hash", "grep", "sed", "awk", "pgrep"};
    const std::string_view name = word.program();
    return word.understood && std::any_of(names.begin(), names.end(), [&](const char* one) { return name == one; });
}

/// The kubelet's own rule for $(NAME) and $$ (kubernetes/third_party/forked/golang/expansion). A name that is not given
/// literally may come from elsewhere: it is left in place, and the word is not understood.
CommandWord expanded(const std::string& text, const kube::StringMap& environment, bool keepsRest)
{
    CommandWord word;
    const auto append = [&](std::string_view part) {
        if (word.understood || keepsRest)
            word.text += part;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t end = text.compare(i, 2, "$(") == 0 ? text.find(')', i) : std::string::npos;
        if (text.compare(i, 2, "$$") == 0) {
            append("$");
            ++i;
        } else if (end == std::string::npos) {
            append(text.substr(i, 1));
        } else {
            const auto value = environment.find(text.substr(i + 2, end - i - 2));
            word.understood = word.understood && value != environment.end();
            append(value != environment.end() ? std::string(value->second) : text.substr(i, end + 1 - i));
            i = end;
        }
    }
    return word;
}

/// Runs once and ends: says nothing about how the component runs.
bool isOnce(const Command& command)
{
    return std::any_of(command.words.begin(), command.words.end(), [](const CommandWord& word) {
        return word.text == "--cleanup" || word.text == "--version" || word.text == "--help" || word.text == "--init-only";
    });
}

OptionValue notUnderstood(const std::string& reason)
{
    return {OptionValue::State::NotUnderstood, {}, reason};
}

/// "--name" or "-name" at the front of the word; where what follows begins.
std::optional<std::size_t> nameIn(const std::string& word, const std::string& name)
{
    const std::string bare = name.substr(name.find_first_not_of('-'));
    const std::size_t begin = word.starts_with("--") ? 2 : word.starts_with("-") ? 1 : std::string::npos;
    if (begin == std::string::npos || word.compare(begin, bare.size(), bare) != 0)
        return std::nullopt;
    const std::size_t end = begin + bare.size();
    return end == word.size() || word[end] == '=' ? std::optional(end) : std::nullopt;
}

std::string textOf(const Command& command)
{
    std::string text;
    for (const CommandWord& word : command.words)
        text += (text.empty() ? "" : " ") + word.text + (word.understood ? "" : "…");
    return text.substr(0, 120);
}

/// The program itself, or a container's arguments to its image's.
bool hasOptions(const Command& command)
{
    return command.isKnownProgram() || command.words.front().text.starts_with('-');
}

} // namespace

std::string_view CommandWord::program() const
{
    return std::string_view(text).substr(text.rfind('/') + 1);
}

bool Command::isKnownProgram() const
{
    return !words.empty() && !isTool(words.front()) && std::any_of(words.begin(), words.end(), isProgram);
}

bool CommandLine::takesOptions() const
{
    return std::any_of(commands.begin(), commands.end(), hasOptions);
}

CommandLine readCommandLine(const std::vector<std::string>& words, const kube::StringMap& environment)
{
    CommandLine line;
    Command command;
    for (const std::string& word : words)
        command.words.push_back(expanded(word, environment, false));
    ShellState state;
    for (const auto& [name, value] : environment)
        state.variables[name] = {std::string(value), true};
    // In a script, $(NAME) that the kubelet leaves is a command: the shell's reader judges it.
    Command asScript = command;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!command.words[i].understood && words[i].find_first_of(" \n\t;") != std::string::npos)
            asScript.words[i] = {expanded(words[i], environment, true).text, true};
    }
    addCommand(std::move(asScript), state, line);
    return line;
}

OptionValue optionIn(const Command& command, const std::string& name)
{
    OptionValue found;
    std::string hidden;
    for (std::size_t i = 0; i < command.words.size(); ++i) {
        const CommandWord& word = command.words[i];
        const auto end = nameIn(word.text, name);
        const bool named = word.text.find('=') != std::string::npos && word.text.starts_with('-');
        if (!word.understood && !named) {
            hidden = textOf(command); // it may hold this option, and would come last
            continue;
        }
        if (!end)
            continue;
        hidden.clear();
        if (!word.understood)
            hidden = textOf(command);
        else if (*end < word.text.size())
            found = {OptionValue::State::Set, word.text.substr(*end + 1), {}};
        else if (i + 1 < command.words.size() && !command.words[i + 1].understood)
            hidden = textOf(command);
        else if (i + 1 < command.words.size() && !command.words[i + 1].text.starts_with('-'))
            found = {OptionValue::State::Set, command.words[i + 1].text, {}};
        else
            found = {OptionValue::State::Set, "true", {}};
    }
    return hidden.empty() ? found : notUnderstood(hidden);
}

OptionValue optionIn(const CommandLine& line, const std::string& name)
{
    if (!line.problem.empty())
        return notUnderstood(line.problem);
    const bool known = line.takesOptions();
    std::optional<OptionValue> agreed;
    for (const Command& command : line.commands) {
        if ((known && !hasOptions(command)) || (isOnce(command) && line.commands.size() > 1))
            continue;
        OptionValue value = optionIn(command, name);
        if (!known && value.state == OptionValue::State::NotSet)
            value = notUnderstood(textOf(command)); // a program that nothing is known of may read its options elsewhere
        if (agreed && !(*agreed == value))
            return notUnderstood(textOf(command));
        agreed = std::move(value);
    }
    return agreed.value_or(OptionValue{});
}

} // namespace hopscope::facts
