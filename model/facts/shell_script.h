// Reads a shell script into its commands. Private to model/facts.
#pragma once

#include "model/facts/command_line.h"

#include <optional>

namespace hopscope::facts {

/// A word of a script, with what its parts were.
struct ShellWord : CommandWord
{
    bool quoted = false; ///< some part stood in quotes: no keyword, no assignment
};

/// What a script knows at its beginning, and changes.
struct ShellState
{
    std::map<std::string, CommandWord> variables;
    std::map<std::string, CommandWord> exported; ///< by the script
    std::optional<std::vector<CommandWord>> arguments; ///< $1 and so on; nothing where they are not known
    int nesting = 0;                             ///< shells inside shells
};

/// Appends the commands of `text` to `line`; sets its problem where the text does not end well.
void readShellScript(const std::string& text, ShellState state, CommandLine& line);
/// Takes wrappers off (exec, env, nohup, tini), goes into shells, and appends what is left.
void addCommand(Command command, const ShellState& state, CommandLine& line);

} // namespace hopscope::facts
