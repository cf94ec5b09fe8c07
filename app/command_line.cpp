#include "app/command_line.h"

#include "app/address_grammar.h"
#include "app/check_grammar.h"
#include "app/flow_grammar.h"
#include "app/grammar_parts.h"
#include "model/base/visible_text.h"
#include "model/kube/namespace_names.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <cmath>
#include <filesystem>
#include <optional>

namespace hopscope::app {

/// The translation context of this file.
class CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

namespace {

/// What the grammar of command-line text fills, whichever command it turns out to be.
struct Parsed
{
    SourceOptions source;
    std::vector<std::string> namespaces; ///< each -n as it stands
    std::string poll;
    std::string now;
    ListCommand list;
    std::string output;
    TraceCommand trace;
    MapCommand map;
    StageCommand stage;
    LessonCommand lesson;
    CheckCommand check;
    FlowGrammar flow;
    int step = -1;
    std::string size;
    std::string text = "outlines";
    std::optional<double> at;
    AddressGrammar addresses;
};

void addSource(CLI::App& app, Parsed& parsed)
{
    const std::string group = "Source (default: the kubeconfig's current context)";
    app.add_option("--kubeconfig", parsed.source.kubeconfig, "Kubeconfig file of a live cluster")->type_name("PATH")->group(group);
    app.add_option("--context", parsed.source.context, "Context of the kubeconfig")->type_name("NAME")->group(group);
    app.add_option("-n,--namespace", parsed.namespaces, "Only this namespace; several with commas, or several times")
        ->type_name("NS")
        ->group(group)
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
    app.add_option("--cluster", parsed.source.cluster,
                   "File, folder or archive of JSON or YAML as kubectl writes it, - for standard input, or scenario:NAME for a built-in cluster: notes, zones, faults")
        ->type_name("PATH")
        ->group(group);
    app.add_flag("--allow-exec", parsed.source.allowExec, "Run the command that the kubeconfig names to log in (exec), without asking; what is in its program is never checked")->group(group);
    app.add_option("--poll", parsed.poll, "List again every so often instead of watching")->type_name("SECONDS")->group(group);
    app.add_option("--now", parsed.now, "What the time is (RFC 3339), for ages")->type_name("TIME")->group(group);
}

void addOutput(CLI::App& command, Parsed& parsed, const std::vector<std::string>& words)
{
    command.add_option("-o,--output", parsed.output, "Output format")->check(CLI::IsMember(words));
}

void addRaw(CLI::App& command, Parsed& parsed)
{
    command.add_flag("--raw", parsed.list.raw, "CSV and Markdown: cells as they are, which may be formulas or live links");
}

void addTables(CLI::App& app, Parsed& parsed)
{
    for (const auto& [name, text] : {std::pair{"nodes", "Nodes, as kubectl get nodes prints them"},
                                     {"pods", "Pods, as kubectl get pods prints them"},
                                     {"services", "Services, as kubectl get services prints them"}}) {
        CLI::App* command = app.add_subcommand(name, text);
        command->add_flag("-A,--all-namespaces", parsed.list.allNamespaces, "Of all namespaces");
        addOutput(*command, parsed, {"wide", "json", "csv", "markdown"});
        addRaw(*command, parsed);
    }
    CLI::App* addresses = app.add_subcommand("addresses", "Every address in the cluster, compared");
    addOutput(*addresses, parsed, {"table", "json", "csv", "markdown"});
    addRaw(*addresses, parsed);
    addOutput(*app.add_subcommand("connection", "What would be connected to and how; it does not connect"), parsed, {"text", "json"});
    addOutput(*app.add_subcommand("facts", "Which network this is, and the evidence"), parsed, {"text", "json"});
}

} // namespace

void addFlowOptions(CLI::App& command, FlowRequest& flow, bool fromAndToRequired)
{
    auto* from = command.add_option("FROM", flow.from, "pod/NAMESPACE/NAME, node/NAME or client[/ADDRESS]");
    auto* to = command.add_option("TO", flow.to, "svc/NAMESPACE/NAME:PORT, nodeport/NODE:PORT, pod/NAMESPACE/NAME[:PORT] or ADDRESS:PORT");
    if (fromAndToRequired) {
        from->required();
        to->required();
    }
    command.add_option("--protocol", flow.protocol, "TCP, UDP or SCTP")->check(CLI::IsMember({"TCP", "UDP", "SCTP"}, CLI::ignore_case));
    command.add_option("--assume", flow.assume, "Override what was read, for this flow; may be repeated")->type_name("KEY=VALUE")
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
}

namespace {

void addTrace(CLI::App& app, Parsed& parsed)
{
    CLI::App* trace = app.add_subcommand("trace", "The path of a packet, hop by hop, and of its reply");
    addFlowOptions(*trace, parsed.trace.flow, false);
    trace->add_option("--lines", parsed.trace.linesFile, "Many flows, one a line; - for standard input")->type_name("FILE");
    addOutput(*trace, parsed, {"text", "json"});
}

/// What map and stage have in common.
void addPictureOptions(CLI::App& command, std::string& theme, double& scale, Parsed& parsed)
{
    command.add_option("--theme", theme, "Background and colours")->check(CLI::IsMember({"light", "dark", "transparent", "high-contrast-light", "high-contrast-dark"}));
    command.add_option("--size", parsed.size, "Fit into this many pixels")->type_name("WxH");
    command.add_option("--scale", scale, "Enlarge, 0.25 to 8")->check(CLI::Range(0.25, 8.0));
    command.add_option("--text", parsed.text, "Text as shapes that look the same everywhere, or editable")->check(CLI::IsMember({"outlines", "editable"}));
}

void addStage(CLI::App& app, Parsed& parsed)
{
    CLI::App* stage = app.add_subcommand("stage", "The path of a packet as a picture, place by place");
    addFlowOptions(*stage, parsed.stage.flow, true);
    stage->add_option("--out", parsed.stage.outFile, "FILE.svg, FILE.pdf, FILE.png, FILE.webp or FILE.jpg")->type_name("FILE");
    addOutput(*stage, parsed, {"text"});
    stage->add_option("--at", parsed.step, "The step that is shown; by default one that changes the packet, or ends it")->type_name("STEP")->check(CLI::NonNegativeNumber);
    stage->add_option("--endpoint", parsed.stage.endpoint, "Which of several endpoints, from 1")->type_name("NUMBER")->check(CLI::PositiveNumber);
    stage->add_option("--title", parsed.stage.title, "A line above the picture")->type_name("TEXT");
    addMask(*stage, parsed.stage.mask);
    addFooter(*stage, parsed.stage.caption, parsed.stage.noFooter);
    addNoData(*stage, parsed.stage.noData);
    stage->add_flag("--legend", parsed.stage.legend, "The signs that are used, explained below the picture");
    addPictureOptions(*stage, parsed.stage.theme, parsed.stage.scale, parsed);
}

void addMap(CLI::App& app, Parsed& parsed)
{
    CLI::App* map = app.add_subcommand("map", "The map as a picture");
    map->add_option("--out", parsed.map.outFile, "FILE.svg, FILE.pdf, FILE.png, FILE.webp or FILE.jpg")->type_name("FILE")->required();
    map->add_option("--by", parsed.map.groupBy, "What to group pods by")->check(CLI::IsMember({"node", "namespace", "service"}));
    addPictureOptions(*map, parsed.map.theme, parsed.map.scale, parsed);
    addMask(*map, parsed.map.mask);
    addFooter(*map, parsed.map.caption, parsed.map.noFooter);
    addNoData(*map, parsed.map.noData);
    map->add_option("--flow", parsed.map.flow, "Draw the path of a packet")->type_name("FROM TO")->expected(2);
    map->add_option("--title", parsed.map.title, "Words above the map, with the cluster's name below them")->type_name("TEXT");
    map->add_flag("--legend", parsed.map.legend, "The signs that are used, explained below the map");
    map->add_option("--only", parsed.map.only, "Only what takes part: flow (with --flow), or svc/NAMESPACE/NAME, pod/NAMESPACE/NAME, node/NAME and what is linked to it; for namespaces see -n")
        ->type_name("WHAT");
    map->add_option("--at", parsed.at, "The moment of the flow")->type_name("SECONDS");
}

std::string exampleOf(const std::string& command)
{
    if (command == "map") return "map --out map.svg --flow client nodeport/worker-node1:30007";
    if (command == "flow") return "flow client nodeport/worker-node1:30007 --out path.pdf";
    if (command == "trace") return "trace client nodeport/worker-node1:30007";
    if (command == "lesson") return "lesson nodeport-wrong-node --check";
    if (command == "pods" || command == "services") return command + " -A";
    if (command == "whatis") return "whatis 10.96.0.10:53";
    return command;
}

} // namespace

UsageExit wrongUsage(const QString& sentence)
{
    return {exitWrongUsage, CommandLineText::tr("hopscope: %1 See \"hopscope --help\".").arg(sentence.simplified()).toStdString() + '\n'};
}

UsageExit wrongValue(const char* option, const std::string& value, const QString& wanted)
{
    return wrongUsage(CommandLineText::tr("%1 \"%2\" is wrong: %3.").arg(QLatin1String(option), QString::fromStdString(quotedFromOutside(value)), wanted));
}

namespace {

std::optional<UsageExit> readSource(Parsed& parsed)
{
    std::string names;
    for (const std::string& given : parsed.namespaces)
        names += given + ',';
    parsed.source.namespaces = kube::namesIn(names);
    if (!parsed.poll.empty()) {
        bool ok = false;
        const int seconds = QString::fromStdString(parsed.poll).toInt(&ok);
        if (!ok || seconds < 1)
            return wrongValue("--poll", parsed.poll, CommandLineText::tr("give whole seconds, 1 or more"));
        parsed.source.poll = std::chrono::seconds(seconds);
    }
    if (!parsed.now.empty()) {
        parsed.source.now = parseRfc3339(parsed.now);
        if (!parsed.source.now)
            return wrongValue("--now", parsed.now, CommandLineText::tr("write it as in RFC 3339, for example 2026-01-15T10:00:00Z"));
    }
    if (!parsed.source.cluster.empty() && !(parsed.source.kubeconfig + parsed.source.context).empty())
        return wrongUsage(CommandLineText::tr("--cluster names a file or a scenario, --kubeconfig and --context a live cluster: give one of them."));
    return std::nullopt;
}

Output outputOf(const std::string& word)
{
    if (word == "wide") return Output::Wide;
    if (word == "json") return Output::Json;
    if (word == "csv") return Output::Csv;
    if (word == "markdown") return Output::Markdown;
    return Output::Default;
}

std::variant<Command, UsageExit> traceCommand(Parsed& parsed)
{
    const bool noFlow = parsed.trace.flow.from.empty() && parsed.trace.flow.to.empty();
    if (parsed.trace.linesFile.empty() && (parsed.trace.flow.from.empty() || parsed.trace.flow.to.empty()))
        return wrongUsage(CommandLineText::tr("trace needs FROM and TO, or --lines FILE."));
    if (!parsed.trace.linesFile.empty() && !noFlow)
        return wrongUsage(CommandLineText::tr("trace takes FROM and TO or --lines FILE, not both."));
    parsed.trace.output = outputOf(parsed.output);
    return parsed.trace;
}

} // namespace

std::optional<UsageExit> readSize(const std::string& size, int& width, int& height)
{
    if (size.empty())
        return std::nullopt;
    const QStringList parts = QString::fromStdString(size).toLower().split(QLatin1Char('x'));
    width = parts.value(0).toInt();
    height = parts.value(1).toInt();
    if (parts.size() != 2 || width < 1 || height < 1)
        return wrongValue("--size", size, CommandLineText::tr("write WIDTHxHEIGHT in pixels, for example 1920x1080"));
    return std::nullopt;
}

namespace {

std::variant<Command, UsageExit> stageCommand(Parsed& parsed)
{
    constexpr int leastWidth = 640;
    constexpr int leastHeight = 480;
    StageCommand& stage = parsed.stage;
    if (const auto wrong = readSize(parsed.size, stage.width, stage.height))
        return *wrong;
    if (stage.width < leastWidth || stage.height < leastHeight)
        return wrongValue("--size", parsed.size, CommandLineText::tr("the stage needs 640x480 or more, so that its letters can be read"));
    stage.inWords = parsed.output == "text";
    if (stage.outFile.empty() && !stage.inWords)
        return wrongUsage(CommandLineText::tr("stage needs --out FILE for a picture, or -o text for its words."));
    if (parsed.step >= 0)
        stage.step = parsed.step;
    stage.editableText = parsed.text == "editable";
    return stage;
}

std::variant<Command, UsageExit> mapCommand(Parsed& parsed)
{
    if (const auto wrong = readSize(parsed.size, parsed.map.width, parsed.map.height))
        return *wrong;
    if (parsed.at && !(std::isfinite(*parsed.at) && *parsed.at >= 0))
        return wrongValue("--at", QString::number(*parsed.at).toStdString(), CommandLineText::tr("give seconds, 0 or more"));
    if (parsed.at && parsed.map.flow.empty())
        return wrongUsage(CommandLineText::tr("--at is the moment of a flow: give --flow FROM TO too."));
    if (parsed.map.only == "flow" && parsed.map.flow.empty())
        return wrongUsage(CommandLineText::tr("--only flow shows what takes part in a flow: give --flow FROM TO too."));
    parsed.map.atSeconds = parsed.at;
    parsed.map.editableText = parsed.text == "editable";
    return parsed.map;
}

std::variant<Command, UsageExit> lessonCommand(Parsed& parsed)
{
    const std::string problem = lessonProblem(parsed.lesson, parsed.size);
    if (!problem.empty())
        return wrongUsage(QString::fromStdString(problem));
    constexpr int leastWidth = 1024;
    constexpr int leastHeight = 600;
    if (const auto wrong = readSize(parsed.size, parsed.lesson.width, parsed.lesson.height))
        return *wrong;
    if (parsed.lesson.width < leastWidth || parsed.lesson.height < leastHeight)
        return wrongValue("--size", parsed.size, CommandLineText::tr("a lesson's page needs 1024x600 or more, so that its letters can be read"));
    return parsed.lesson;
}

std::variant<Command, UsageExit> commandOf(const std::string& name, Parsed& parsed)
{
    parsed.list.output = outputOf(parsed.output);
    if (name == "nodes") parsed.list.kind = kube::Kind::Node;
    if (name == "pods") parsed.list.kind = kube::Kind::Pod;
    if (name == "services") parsed.list.kind = kube::Kind::Service;
    if (name == "nodes" || name == "pods" || name == "services")
        return parsed.list;
    if (name == "addresses")
        return AddressesCommand{parsed.list.output, parsed.list.raw};
    if (name == "connection" && !parsed.source.cluster.empty())
        return wrongUsage(CommandLineText::tr("connection speaks of a live cluster; --cluster names a file or a scenario."));
    if (name == "connection")
        return ConnectionCommand{parsed.list.output};
    if (name == "facts")
        return FactsCommand{parsed.list.output};
    if (name == "trace")
        return traceCommand(parsed);
    if (name == "map")
        return mapCommand(parsed);
    if (name == "stage")
        return stageCommand(parsed);
    if (name == "lesson")
        return lessonCommand(parsed);
    if (const auto command = addressCommand(name, parsed.addresses))
        return command->problem.isEmpty() ? std::variant<Command, UsageExit>(command->command) : wrongUsage(command->problem);
    if (name == "check")
        return parsed.check;
    if (name == "flow")
        return flowCommand(parsed.flow);
    return WindowCommand{};
}

/// Whether all that was not understood is the name of a file: people give one without its option, and so do file managers.
bool isLoneFile(const CLI::App& app, const Parsed& parsed)
{
    const std::vector<std::string> left = app.remaining();
    std::error_code unknown;
    return app.get_subcommands().empty() && parsed.source.cluster.empty() && left.size() == 1 && !left.front().starts_with('-') &&
           std::filesystem::exists(left.front(), unknown);
}

} // namespace

std::variant<CommandLine, UsageExit> parseCommandLine(std::vector<std::string> arguments)
{
    Parsed parsed;
    CLI::App app("See a Kubernetes cluster's network: the map, the addresses, the path of a packet.\n"
                 "Without a command the window opens; hopscope FILE opens a file in it. It only reads: get, list and watch.",
                 "hopscope");
    app.set_version_flag("--version", std::string("hopscope ") + HOPSCOPE_VERSION);
    app.fallthrough();
    app.require_subcommand(0, 1);
    addSource(app, parsed);
    addTables(app, parsed);
    addTrace(app, parsed);
    addMap(app, parsed);
    addStage(app, parsed);
    addLesson(app, parsed.lesson, parsed.size);
    addAddressCommands(app, parsed.addresses);
    addCheck(app, parsed.check);
    addFlow(app, parsed.flow);
    for (CLI::App* command : app.get_subcommands({}))
        command->footer("What names the cluster works here, too: --cluster, --kubeconfig, --context, -n (see hopscope --help).\n"
                        "Example: hopscope --cluster dump.json " + exampleOf(command->get_name()));

    std::reverse(arguments.begin(), arguments.end()); // as CLI11 wants them
    try {
        app.parse(arguments);
    } catch (const CLI::CallForVersion&) {
        return UsageExit{exitDone, app.version() + "\n"};
    } catch (const CLI::CallForHelp&) {
        const auto chosen = app.get_subcommands();
        return UsageExit{exitDone, chosen.empty() ? app.help() : chosen.front()->help("hopscope")};
    } catch (const CLI::ParseError& error) {
        if (!dynamic_cast<const CLI::ExtrasError*>(&error) || !isLoneFile(app, parsed))
            return wrongUsage(QString::fromStdString(quotedFromOutside(error.what())) + QLatin1Char('.'));
        parsed.source.cluster = app.remaining().front();
    }
    if (const auto wrong = readSource(parsed))
        return *wrong;
    const auto chosen = app.get_subcommands();
    auto command = commandOf(chosen.empty() ? std::string() : chosen.front()->get_name(), parsed);
    if (const auto* wrong = std::get_if<UsageExit>(&command))
        return *wrong;
    return CommandLine{parsed.source, std::get<Command>(std::move(command))};
}

Result<FlowRequest> parseFlowLine(const std::string& line)
{
    FlowRequest flow;
    CLI::App app;
    app.set_help_flag();
    addFlowOptions(app, flow, true);
    try {
        app.parse(line);
    } catch (const CLI::ParseError& error) {
        return Error{ErrorKind::InvalidArgument, quotedFromOutside(error.what()), line};
    }
    return flow;
}

} // namespace hopscope::app
