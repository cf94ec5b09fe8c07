#include "app/flow_grammar.h"

#include "app/grammar_parts.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <cmath>

namespace hopscope::app {

/// The translation context of this file.
class FlowGrammarText
{
    Q_DECLARE_TR_FUNCTIONS(FlowGrammarText)
};

void addMask(CLI::App& command, std::string& mask)
{
    command.add_option("--mask", mask, "Put other words in place of: addresses, names, namespaces; several with commas")
        ->type_name("WHAT")
        ->check([](const std::string& words) { // an empty variable of a shell must not show what was to be hidden
            return words.find_first_not_of(", ") == std::string::npos ? "name addresses, names or namespaces" : "";
        });
}

void addFooter(CLI::App& command, std::string& caption, bool& noFooter)
{
    command.add_option("--caption", caption, "A line below the picture")->type_name("TEXT");
    command.add_flag("--no-footer", noFooter, "Do not say below the picture what --mask has replaced");
}

void addNoData(CLI::App& command, bool& noData)
{
    command.add_flag("--no-data", noData, "Leave out of SVG, PNG, PDF and HTML the cluster's objects with which the picture can be opened again; never in with --mask");
}

void addFlow(CLI::App& app, FlowGrammar& grammar)
{
    FlowCommand& command = grammar.command;
    CLI::App* flow = app.add_subcommand("flow", "The path of a packet in all its steps, as a file: a picture, pages, a moving picture, a page for a browser, slides");
    addFlowOptions(*flow, command.flow, true);
    flow->add_option("--out", command.outFile, "FILE.svg, FILE.png or FILE.jpg (the whole path), FILE.pdf (then a page for each step), FILE.gif, FILE.webp, FILE.apng or FILE.mp4 (moving; MP4 by your ffmpeg), FILE.html (stepped by keys, with the steps in words), FILE.pptx (slides of shapes, with notes), FILE.drawio, FILE.mmd, FILE.d2 or FILE.excalidraw (diagrams to edit)")->type_name("FILE")->required();
    flow->add_option("--endpoint", command.endpoint, "Which of several endpoints, from 1")->type_name("NUMBER")->check(CLI::PositiveNumber);
    flow->add_option("--title", command.title, "A line above the picture")->type_name("TEXT");
    addMask(*flow, command.mask);
    addFooter(*flow, command.caption, command.noFooter);
    addNoData(*flow, command.noData);
    flow->add_flag("--legend", command.legend, "The signs that are used, explained below the picture");
    flow->add_option("--theme", command.theme, "Background and colours")->check(CLI::IsMember({"light", "dark", "transparent", "high-contrast-light", "high-contrast-dark"}));
    flow->add_option("--size", grammar.size, "Fit into this many pixels; 1280x720 when nothing is said")->type_name("WxH");
    flow->add_option("--scale", command.scale, "Enlarge, 0.25 to 8")->check(CLI::Range(0.25, 8.0));
    flow->add_option("--text", grammar.text, "Text as shapes that look the same everywhere, or editable")->check(CLI::IsMember({"outlines", "editable"}));
    flow->add_option("--diagram", grammar.diagram, "Mermaid and D2: which kind")->check(CLI::IsMember({"sequence", "flowchart"}));
    flow->add_option("--fps", command.framesPerSecond, "Moving: frames a second while the packet is on its way; 25 when nothing is said")->type_name("N")->check(CLI::Range(1, 50));
    flow->add_option("--hold", command.hold, "Moving: how long each step stands; half as long where nothing changes")->type_name("SECONDS")->check(CLI::Range(0.8, 60.0));
    flow->add_option("--loop", command.loop, "Moving: how often it is played; 0 is without end")->type_name("TIMES")->check(CLI::Range(0, 1000));
}

std::variant<Command, UsageExit> flowCommand(const FlowGrammar& grammar)
{
    constexpr int leastWidth = 640;
    constexpr int leastHeight = 480;
    FlowCommand command = grammar.command;
    if (const auto wrong = readSize(grammar.size, command.width, command.height))
        return *wrong;
    if (command.width < leastWidth || command.height < leastHeight)
        return wrongValue("--size", grammar.size, FlowGrammarText::tr("the path needs 640x480 or more, so that its letters can be read"));
    command.flowchart = grammar.diagram == "flowchart";
    command.editableText = grammar.text == "editable";
    return command;
}

} // namespace hopscope::app
