// The command line as a value.
#pragma once

#include "app/lesson_command.h"
#include "app/source_options.h"

#include <string>
#include <variant>
#include <vector>

namespace hopscope::app {

struct WindowCommand
{
    bool operator==(const WindowCommand&) const = default;
};

enum class Output
{
    Default, ///< kubectl's narrow columns; a table; text
    Wide,
    Json,
    Csv,
    Markdown
};

struct ListCommand
{
    kube::Kind kind = kube::Kind::Pod;
    bool allNamespaces = false;
    Output output = Output::Default;
    bool raw = false; ///< cells as they are, in CSV and Markdown
    bool operator==(const ListCommand&) const = default;
};

struct AddressesCommand
{
    Output output = Output::Default;
    bool raw = false; ///< as in ListCommand
    bool operator==(const AddressesCommand&) const = default;
};

struct FactsCommand
{
    Output output = Output::Default;
    bool operator==(const FactsCommand&) const = default;
};

struct ConnectionCommand
{
    Output output = Output::Default;
    bool operator==(const ConnectionCommand&) const = default;
};

/// One FROM TO with its options: a whole command, or one line of --lines.
struct FlowRequest
{
    std::string from;
    std::string to;
    std::string protocol = "TCP";
    std::vector<std::string> assume;
    bool operator==(const FlowRequest&) const = default;
};

struct TraceCommand
{
    FlowRequest flow;
    std::string linesFile; ///< not empty: read the flows from it; "-" is standard input
    Output output = Output::Default;
    bool operator==(const TraceCommand&) const = default;
};

struct MapCommand
{
    std::string outFile;
    std::string groupBy = "node";
    std::string theme = "light";
    int width = 0; ///< 0: as large as the map
    int height = 0;
    double scale = 1;
    bool editableText = false;
    std::string title;  ///< above the map; empty: none
    bool legend = false;
    std::string mask;   ///< as in StageCommand
    std::string only;   ///< "flow", or a thing to be shown with what is linked to it; empty: everything
    std::vector<std::string> flow; ///< FROM and TO, or nothing
    std::optional<double> atSeconds;
    std::string caption;    ///< a line below the picture
    bool noFooter = false;  ///< what is masked is not said
    bool noData = false;    ///< the picture cannot be opened again
    bool operator==(const MapCommand&) const = default;
};

struct StageCommand
{
    FlowRequest flow;
    std::string outFile;    ///< may be empty when the words are asked for
    bool inWords = false;   ///< -o text: the same as sentences, to standard output
    std::optional<int> step; ///< its number; nothing: the one that tells most
    int endpoint = 1;       ///< which of the endpoints' paths, from 1
    std::string mask;       ///< "addresses,names,namespaces", or some of them
    std::string title;
    std::string theme = "light";
    int width = 1280;
    int height = 800;
    double scale = 1;
    bool editableText = false;
    bool legend = false;    ///< the signs that are used, below the picture
    std::string caption;    ///< a line below the picture
    bool noFooter = false;  ///< what is masked is not said
    bool noData = false;    ///< as in MapCommand
    bool operator==(const StageCommand&) const = default;
};

struct WhatisCommand
{
    std::string question;  ///< as typed
    std::string linesFile; ///< not empty: read the questions from it; "-" is standard input
    Output output = Output::Default;
    bool operator==(const WhatisCommand&) const = default;
};

struct RangesCommand
{
    Output output = Output::Default;
    bool operator==(const RangesCommand&) const = default;
};

struct CheckCommand
{
    std::string failOn = "error"; ///< the exit status tells findings of this severity or worse
    std::string explain;          ///< a rule's name: it is explained, and no cluster is read; "all": every rule's name
    std::string ignoreFile;
    std::string output = "text"; ///< text, json, sarif or junit
    bool operator==(const CheckCommand&) const = default;
};

/// A path in all its steps, in the format that the file's ending names.
struct FlowCommand
{
    FlowRequest flow;
    std::string outFile;
    int endpoint = 1;       ///< as in StageCommand
    std::string mask;       ///< as in StageCommand
    std::string title;
    std::string theme = "light";
    int width = 1280;
    int height = 720;
    double scale = 1;
    bool editableText = false;
    int framesPerSecond = 25;
    double hold = 1.5;      ///< seconds that a step stands
    bool flowchart = false; ///< of Mermaid and D2; else a sequence
    int loop = 3;           ///< times that it is played; 0: without end
    bool legend = false;    ///< the signs that are used, below the picture
    std::string caption;    ///< a line below the picture
    bool noFooter = false;  ///< what is masked is not said
    bool noData = false;    ///< as in MapCommand
    bool operator==(const FlowCommand&) const = default;
};

using Command = std::variant<WindowCommand, ListCommand, AddressesCommand, FactsCommand, ConnectionCommand, TraceCommand,
                             MapCommand, StageCommand, FlowCommand, LessonCommand, WhatisCommand, RangesCommand, CheckCommand>;

/// Exit statuses are a public interface.
enum ExitStatus
{
    exitDone = 0,
    exitNo = 1,
    exitWrongUsage = 2,
    exitUnreadable = 3
};

struct CommandLine
{
    SourceOptions source;
    Command command;
};

/// What ends the program before any command runs: --help, --version, or wrong usage in one line.
struct UsageExit
{
    int status = exitDone;
    std::string text;
};

/// `arguments` without the program's name.
std::variant<CommandLine, UsageExit> parseCommandLine(std::vector<std::string> arguments);

/// One line of `trace --lines`. Errors: InvalidArgument.
Result<FlowRequest> parseFlowLine(const std::string& line);

} // namespace hopscope::app
