// What a container runs: its commands with their words, as far as they can be told. Private to model/facts.
#pragma once

#include "model/kube/pod.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hopscope::facts {

/// One word: all of it, or where a part is not understood, what stands before that part.
struct CommandWord
{
    std::string text;
    bool understood = true;

    bool operator==(const CommandWord&) const = default;
    /// The program that the word names, without its folders.
    std::string_view program() const;
};

/// A command without what stands around it: no exec, no redirections, no shell.
struct Command
{
    std::vector<CommandWord> words;
    std::map<std::string, CommandWord> environment; ///< that the command line itself sets, for this command

    bool operator==(const Command&) const = default;
    /// Whether it is a program whose options are read; its own name where the container's image has it as entry point.
    bool isKnownProgram() const;
};

struct CommandLine
{
    std::vector<Command> commands;
    /// Whether one of them is a program whose options are read, or the arguments of the image's own.
    bool takesOptions() const;
    std::string problem; ///< the part that kept the rest from being read: an open quote, scripts inside scripts; else empty

    bool operator==(const CommandLine&) const = default;
};

/// The commands of a container, in their order. `words` are command and args as the Pod has them, `environment` the values
/// that its env gives literally. $(NAME) is put in as the kubelet does. What a shell is given with -c is read by the rules
/// of POSIX (Shell Command Language): quotes, continuations, lists, redirections, variables. A variable that nothing here
/// sets, a command substitution and the like are not understood.
CommandLine readCommandLine(const std::vector<std::string>& words, const kube::StringMap& environment);

/// What command lines say about one option.
struct OptionValue
{
    enum class State
    {
        NotSet,
        Set,
        NotUnderstood ///< it may be set: `reason` hides it
    };
    State state = State::NotSet;
    std::string value;  ///< "true" for a flag alone
    std::string reason; ///< the part of the command line that is not understood

    bool operator==(const OptionValue&) const = default;
    bool isSet() const { return state == State::Set; }
    bool isUnderstood() const { return state != State::NotUnderstood; }
    std::string valueOr(const std::string& usual) const { return isSet() ? value : usual; }
};

/// "--name=value", "--name value" or a flag alone, also with one dash; of several the last counts, as Go's flags have it.
OptionValue optionIn(const Command& command, const std::string& name);
/// The same of a whole container: of its commands that are known programs, else of all. Commands that do not agree are not
/// understood.
OptionValue optionIn(const CommandLine& line, const std::string& name);

} // namespace hopscope::facts
