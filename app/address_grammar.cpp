#include "app/address_grammar.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

namespace hopscope::app {

/// The translation context of this file.
class AddressGrammarText
{
    Q_DECLARE_TR_FUNCTIONS(AddressGrammarText)
};

namespace {

Output outputOf(const std::string& word)
{
    if (word == "json") return Output::Json;
    return word == "wide" ? Output::Wide : Output::Default;
}

} // namespace

void addAddressCommands(CLI::App& app, AddressGrammar& grammar)
{
    CLI::App* whatis = app.add_subcommand("whatis", "What an address, a range or a name is: who has it, where it lies, who names it");
    whatis->add_option("QUESTION", grammar.whatis.question, "ADDRESS, ADDRESS:PORT[/tcp|/udp|/sctp], [IPv6]:PORT, ADDRESS/LENGTH or a name");
    whatis->add_option("--lines", grammar.whatis.linesFile, "Many questions, one a line; - for standard input; one JSON answer a line")->type_name("FILE");
    whatis->add_option("-o,--output", grammar.output, "Output format")->check(CLI::IsMember({"text", "json"}));
    CLI::App* ranges = app.add_subcommand("ranges", "The ranges addresses come from: usable, used, free, the biggest gap");
    ranges->add_option("-o,--output", grammar.output, "Output format")->check(CLI::IsMember({"wide", "json"}));
}

std::optional<AddressCommand> addressCommand(const std::string& name, const AddressGrammar& grammar)
{
    if (name == "ranges")
        return AddressCommand{RangesCommand{outputOf(grammar.output)}, {}};
    if (name != "whatis")
        return std::nullopt;
    WhatisCommand whatis = grammar.whatis;
    whatis.output = outputOf(grammar.output);
    QString problem;
    if (whatis.question.empty() == whatis.linesFile.empty())
        problem = whatis.question.empty() ? AddressGrammarText::tr("whatis needs an address, a range or a name, or --lines FILE.")
                                          : AddressGrammarText::tr("whatis takes one question or --lines FILE, not both.");
    return AddressCommand{whatis, problem};
}

} // namespace hopscope::app
