#include "app/check_grammar.h"

#include <CLI/CLI.hpp>

namespace hopscope::app {

void addCheck(CLI::App& app, CheckCommand& check)
{
    CLI::App* command = app.add_subcommand("check", "What is wrong with the network, also in manifests that nobody has applied yet");
    command->add_option("--fail-on", check.failOn, "Exit 1 when there is one as bad as this (default: error)")
        ->type_name("SEVERITY")
        ->check(CLI::IsMember({"error", "warning", "note"}));
    command->add_option("--explain", check.explain, "What a rule looks at; \"all\" names every rule")->type_name("RULE");
    command->add_option("--ignore", check.ignoreFile, "Findings that are not told: a YAML file with a list under \"ignore\"")->type_name("FILE");
    command->add_option("-o,--output", check.output, "Output format")->check(CLI::IsMember({"text", "json", "sarif", "junit"}));
}

} // namespace hopscope::app
