// The grammar of `hopscope flow`.
#pragma once

#include "app/command_line.h"

namespace CLI {
class App;
}

namespace hopscope::app {

struct FlowGrammar
{
    FlowCommand command;
    std::string size;
    std::string text = "outlines";
    std::string diagram = "sequence";
};

/// The grammar outlives the parsing.
void addFlow(CLI::App& app, FlowGrammar& grammar);
/// The command as it was parsed into the grammar, or what is wrong with it.
std::variant<Command, UsageExit> flowCommand(const FlowGrammar& grammar);

} // namespace hopscope::app
