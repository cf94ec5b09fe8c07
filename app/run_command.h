// Runs what the command line asks for.
#pragma once

#include "app/report.h"

namespace hopscope::app {

int runList(const ListCommand& command, const SourceOptions& source, const Streams& streams);
int runAddresses(const AddressesCommand& command, const SourceOptions& source, const Streams& streams);
int runFacts(const FactsCommand& command, const SourceOptions& source, const Streams& streams);
/// Reads the kubeconfig alone.
int runConnection(const ConnectionCommand& command, const SourceOptions& source, const Streams& streams);
/// Findings; exits with exitNo when one is as bad as the command says.
int runCheck(const CheckCommand& command, const SourceOptions& source, const Streams& streams);
int runTrace(const TraceCommand& command, const SourceOptions& source, const Streams& streams);
/// Needs a QGuiApplication.
int runMap(const MapCommand& command, const SourceOptions& source, const Streams& streams);
/// Needs a QGuiApplication.
int runStage(const StageCommand& command, const SourceOptions& source, const Streams& streams);
int runLesson(const LessonCommand& command, const SourceOptions& source, const Streams& streams);

int runWhatis(const WhatisCommand& command, const SourceOptions& source, const Streams& streams);
int runRanges(const RangesCommand& command, const SourceOptions& source, const Streams& streams);
/// Needs a QGuiApplication.
int runFlow(const FlowCommand& command, const SourceOptions& source, const Streams& streams);

/// Any command but the window; returns the exit status.
int runCommand(const CommandLine& commandLine, const Streams& streams);

} // namespace hopscope::app
