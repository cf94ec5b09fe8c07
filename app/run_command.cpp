#include "app/run_command.h"

namespace hopscope::app {
namespace {

struct Runner
{
    const SourceOptions& source;
    const Streams& streams;

    int operator()(const WindowCommand&) const { return exitDone; }
    int operator()(const ListCommand& command) const { return runList(command, source, streams); }
    int operator()(const AddressesCommand& command) const { return runAddresses(command, source, streams); }
    int operator()(const FactsCommand& command) const { return runFacts(command, source, streams); }
    int operator()(const ConnectionCommand& command) const { return runConnection(command, source, streams); }
    int operator()(const TraceCommand& command) const { return runTrace(command, source, streams); }
    int operator()(const MapCommand& command) const { return runMap(command, source, streams); }
    int operator()(const FlowCommand& command) const { return runFlow(command, source, streams); }
    int operator()(const StageCommand& command) const { return runStage(command, source, streams); }
    int operator()(const LessonCommand& command) const { return runLesson(command, source, streams); }
    int operator()(const WhatisCommand& command) const { return runWhatis(command, source, streams); }
    int operator()(const RangesCommand& command) const { return runRanges(command, source, streams); }
    int operator()(const CheckCommand& command) const { return runCheck(command, source, streams); }
};

} // namespace

int runCommand(const CommandLine& commandLine, const Streams& streams)
{
    return std::visit(Runner{commandLine.source, streams}, commandLine.command);
}

} // namespace hopscope::app
