// The part of the command line's grammar that is about addresses: whatis and ranges.
#pragma once

#include "app/command_line.h"

#include <QString>

namespace CLI {
class App;
}

namespace hopscope::app {

/// What the text fills.
struct AddressGrammar
{
    WhatisCommand whatis;
    std::string output;
};
void addAddressCommands(CLI::App& app, AddressGrammar& grammar);

struct AddressCommand
{
    Command command;
    QString problem; ///< a sentence; empty when the command is right
};
/// Nothing when the name is another command's.
std::optional<AddressCommand> addressCommand(const std::string& name, const AddressGrammar& grammar);

} // namespace hopscope::app
